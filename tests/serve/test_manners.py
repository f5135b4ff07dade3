"""Whatever is typed or sent, the server goes on: hostile texts, odd messages, storms."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from editor import PATIENCE, Editor, editor, run
from lsprotocol import types
from test_findings import FILE, HEAD, SHARES, desk

HOSTILE = [
    "",
    "\ufeff" + SHARES,
    "claimlint: 1\n" + "a: [" * 5000,
    "claimlint: 1\n" + "{" * 20000,
    "claimlint: 1\nclaims: &a [*a]\n",
    "claimlint: 1\nclaims: [" + "&x {id: a}, *x, " * 500 + "]\n",
    "claimlint: 1\n\0\x07\x1b[31m\u202e\n",
    "claimlint: 1\nclaims:\n  - {id: a, equals: " + "(" * 3000 + ")" * 3000 + "}\n",
    "claimlint: 1\nclaims:\n  - {id: a, value: " + "9" * 100_000 + "e99999999}\n",
    "claimlint: 1\narticle: {id: x, text: /etc/passwd}\nclaims: []\n",
    "claimlint: 1\narticle: {id: x, text: '../../../../../etc/passwd'}\nclaims: []\n",
    "claimlint: 1\r\rarticle:\r  id: \u2028\u2029\x85\r",
    "- " * 3000 + "x",
    "claimlint: 1\n" + "\n".join(f"k{n}: {n}" for n in range(3000)),
    SHARES.replace("\n", "\u2028"),
]


async def ask_everything(open_editor: Editor, name: str) -> None:
    """All that an editor asks of a file, inside the text and outside it."""
    client, where = open_editor.client, types.TextDocumentIdentifier(open_editor.uri(name))
    for place in (types.Position(0, 3), types.Position(1, 40), types.Position(10**6, 10**6)):
        await client.text_document_hover_async(types.HoverParams(where, place))
        await client.text_document_completion_async(types.CompletionParams(where, place))
        await client.text_document_definition_async(types.DefinitionParams(where, place))
    await client.text_document_document_symbol_async(types.DocumentSymbolParams(where))
    whole = types.Range(types.Position(0, 0), types.Position(10**6, 0))
    await client.text_document_inlay_hint_async(types.InlayHintParams(where, whole))
    context = types.CodeActionContext(diagnostics=[])
    await client.text_document_code_action_async(types.CodeActionParams(where, whole, context))
    await open_editor.settled()


def test_no_text_ends_the_session(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            for text in HOSTILE:
                name = "claims/odd.yaml"
                open_editor.open(name, "claimlint: 1\n")
                open_editor.write_all(name, text)
                await ask_everything(open_editor, name)
                assert open_editor.logged == [], text[:80]
                open_editor.open(FILE)
                open_editor.replace(FILE, "31 %", "74 %")
                assert "shares-exceed-whole" in await open_editor.rules(FILE), text[:80]
                open_editor.close(FILE)
                open_editor.close(name)

    run(session())


def test_changes_outside_the_text_are_taken_at_its_nearest_place(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            for start, end in (
                ((0, 10**6), (0, 10**6)),
                ((10**6, 5), (10**6, 9)),
                ((3, 2), (1, 1)),
            ):
                where = types.Range(types.Position(*start), types.Position(*end))
                change = types.TextDocumentContentChangePartial(range=where, text="🚂")
                open_editor.change(FILE, change)
            await open_editor.settled()
            open_editor.write_all(FILE, SHARES)
            assert await open_editor.diagnostics(FILE) == []
            assert open_editor.logged == []

    run(session())


def test_a_storm_of_changes_shows_its_last_state(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            for number in range(300):
                open_editor.replace(FILE, "value: ", "value: 1" if number % 2 else "value: ")
                open_editor.replace(FILE, "value: 1", "value: ") if number % 2 else None
            open_editor.write_all(FILE, SHARES.replace("31 %", "74 %"))
            assert await open_editor.rules(FILE) == ["shares-exceed-whole"]

    run(session())


def test_questions_that_are_taken_back_end_and_the_session_goes_on(tmp_path: Path) -> None:
    claims = "".join(
        f"  - {{id: c{n}, subject: s{n}, of: all freight, value: {n % 3}.{n % 7} %}}\n"
        for n in range(400)
    )

    async def session() -> None:
        async with editor(desk(tmp_path, freight=HEAD + claims)) as open_editor:
            open_editor.open(FILE)
            protocol = open_editor.client.protocol
            where = types.TextDocumentIdentifier(open_editor.uri(FILE))
            asked = types.HoverParams(where, types.Position(8, 50))
            futures = [
                protocol.send_request(types.TEXT_DOCUMENT_HOVER, asked, msg_id=f"h{n}")
                for n in range(20)
            ]
            for number in range(1, 20):
                protocol.notify(types.CANCEL_REQUEST, types.CancelParams(id=f"h{number}"))
            answers = await asyncio.wait_for(
                asyncio.gather(*map(asyncio.wrap_future, futures), return_exceptions=True),
                PATIENCE,
            )
            # Whether one was still open when it was taken back is a race; each ends either way.
            refused = [one for one in answers if isinstance(one, BaseException)]
            assert all("cancel" in str(one).lower() for one in refused)
            assert isinstance(answers[0], types.Hover)
            await open_editor.settled()

    run(session())


def test_a_new_window_of_the_same_file_counts(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.close(FILE)
            open_editor.open(FILE, SHARES.replace("31 %", "74 %"))
            assert await open_editor.rules(FILE) == ["shares-exceed-whole"]

    run(session())


def message(content: object) -> bytes:
    body = json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def served(*messages: bytes) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "claimlint", "lsp", "--stdio"]
    return subprocess.run(words, input=b"".join(messages), capture_output=True, check=False)


HELLO = message(
    {"jsonrpc": "2.0", "id": 1, "method": "initialize",
     "params": {"processId": None, "rootUri": None, "capabilities": {}}}
)  # fmt: skip
BYE = message({"jsonrpc": "2.0", "id": 9, "method": "shutdown"})
EXIT = message({"jsonrpc": "2.0", "method": "exit"})


ODD = [
    message({"jsonrpc": "2.0", "id": 2, "method": "no/such"}),
    message({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {"a": 1}}),
    message({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"a": 5}})
    + message({"jsonrpc": "2.0", "method": "textDocument/didSave", "params": {}}),
    message({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": None}),
    message([1, 2]),
    b"Content-Length: 5\r\n\r\n{not}",
    b"Content-Length: 4\r\n\r\n\xff\xfe\xff\xfe",
    message({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
        "uri": "file:///tmp/\ud800/x.yaml", "languageId": "yaml", "version": 1,
        "text": "claimlint: 1\n\ud800"}}}),
]  # fmt: skip


def test_odd_messages_are_passed_over() -> None:
    """Each is followed by a question: the last one that is answered says which one was too odd."""
    outline = {
        "jsonrpc": "2.0",
        "method": "textDocument/documentSymbol",
        "params": {"textDocument": {"uri": "untitled:none"}},
    }
    asked = [message({**outline, "id": 100 + number}) for number in range(len(ODD))]
    sent = [part for pair in zip(ODD, asked, strict=True) for part in pair]
    result = served(HELLO, *sent, BYE, EXIT)
    answered = [
        f'"id": {number}'.encode() in result.stdout for number in range(100, 100 + len(ODD))
    ]
    assert answered == [True] * len(ODD), result.stderr
    assert result.returncode == 0, result
    assert b'"id": 9' in result.stdout
    assert result.stderr == b""


def test_it_ends_as_the_protocol_says() -> None:
    assert served(HELLO, BYE, EXIT).returncode == 0
    assert served(HELLO, EXIT).returncode == 1
    assert served(HELLO).returncode == 1
    assert served().returncode == 1
