"""An editor for tests: a real client of the protocol, which starts the server and talks to it.

Columns are counted here anew, in UTF-16 as editors do, so that a test of the server's counting has
something to be held to.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
PATIENCE = 120
"""Seconds after which a test gives up on a server that does not answer: no measure of its speed."""


def units(text: str) -> int:
    """How many columns a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def position(text: str, offset: int) -> types.Position:
    """Where an offset stands."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return types.Position(before.count("\n"), units(before.rpartition("\n")[2]))


def offset_of(text: str, place: types.Position) -> int:
    """The offset of a place: found by counting."""
    return next(at for at in range(len(text) + 1) if position(text, at) == place)


def between(text: str, where: types.Range) -> str:
    """The words of a range."""
    return text[offset_of(text, where.start) : offset_of(text, where.end)]


class Editor:
    """One session: open files by their paths, and what the server has said of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("test", "1")
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.said: list[str] = []
        self.logged: list[str] = []
        self.registered: list[types.Registration] = []
        self._news = asyncio.Condition()
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._publish))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda one: self.said.append(one.message))
        self.client.feature(types.WINDOW_LOG_MESSAGE)(lambda one: self.logged.append(one.message))
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(
            lambda one: self.registered.extend(one.registrations)
        )

    async def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        async with self._news:
            self.published[params.uri] = params
            self._news.notify_all()

    # -- files -------------------------------------------------------------------------------

    def uri(self, name: str) -> str:
        """How the editor calls a file of the folder."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str | None = None) -> None:
        """Open a file: as it is on disk, or a new one."""
        self.texts[name] = (self.folder / name).read_text("utf-8") if text is None else text
        self.versions[name] = 1
        item = types.TextDocumentItem(self.uri(name), "yaml", 1, self.texts[name])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def replace(self, name: str, old: str, new: str, nth: int = 0) -> None:
        """Change the first (or another) place of some words."""
        text = self.texts[name]
        at = text.index(old)
        for _ in range(nth):
            at = text.index(old, at + 1)
        self.edit(name, at, at + len(old), new)

    def edit(self, name: str, start: int, end: int, new: str) -> None:
        """Type `new` in the place of a piece of the text."""
        text = self.texts[name]
        where = types.Range(position(text, start), position(text, end))
        self.change(name, types.TextDocumentContentChangePartial(range=where, text=new))
        self.texts[name] = text[:start] + new + text[end:]

    def write_all(self, name: str, text: str) -> None:
        """Put another text in the place of the whole."""
        self.change(name, types.TextDocumentContentChangeWholeDocument(text=text))
        self.texts[name] = text

    def change(self, name: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Send changes as they are."""
        self.versions[name] += 1
        document = types.VersionedTextDocumentIdentifier(
            version=self.versions[name], uri=self.uri(name)
        )
        params = types.DidChangeTextDocumentParams(document, list(changes))
        self.client.text_document_did_change(params)

    def close(self, name: str) -> None:
        """Close a file."""
        del self.texts[name], self.versions[name]
        document = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(document))

    def tell_of(self, *names: str, how: types.FileChangeType) -> None:
        """Tell the server of files that somebody else has written, made or deleted."""
        changes = [types.FileEvent(self.uri(name), how) for name in names]
        params = types.DidChangeWatchedFilesParams(changes)
        self.client.workspace_did_change_watched_files(params)

    # -- what the server says ------------------------------------------------------------------

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until what the server has said is so."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(condition), PATIENCE)

    async def settled(self) -> None:
        """Wait until the server has done all that was sent so far: it answers in order."""
        where = types.TextDocumentIdentifier("untitled:none")
        asked = self.client.text_document_document_symbol_async(types.DocumentSymbolParams(where))
        await asyncio.wait_for(asked, PATIENCE)

    async def diagnostics(self, name: str) -> list[types.Diagnostic]:
        """What is shown in an open file, once the server has seen its last change."""
        await self.settled()
        shown = self.published[self.uri(name)]
        assert shown.version == self.versions.get(name)
        return list(shown.diagnostics)

    async def rules(self, name: str) -> list[str]:
        """The rules that find something in an open file."""
        return sorted(str(one.code) for one in await self.diagnostics(name))

    def at(self, name: str, words: str, shift: int = 0, nth: int = 0) -> dict[str, Any]:
        """A document and a position, as requests have them: at words of a file."""
        text = self.texts[name]
        at = text.index(words)
        for _ in range(nth):
            at = text.index(words, at + 1)
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(name)),
            "position": position(text, at + shift),
        }

    def all_of(self, name: str) -> types.Range:
        """The whole of a file."""
        text = self.texts[name]
        return types.Range(types.Position(0, 0), position(text, len(text)))

    def applied(self, edit: types.WorkspaceEdit) -> dict[str, str]:
        """What the files become with an edit, by their names; it must be of this version."""
        found: dict[str, str] = {}
        for change in edit.document_changes or []:
            assert isinstance(change, types.TextDocumentEdit)
            path = Path(change.text_document.uri.removeprefix("file://"))
            name = str(path.relative_to(self.folder))
            text = self.texts.get(name) or path.read_text("utf-8")
            assert change.text_document.version == self.versions.get(name)
            edits = sorted(change.edits, key=lambda one: one.range.start, reverse=True)
            for one in edits:
                start, end = offset_of(text, one.range.start), offset_of(text, one.range.end)
                new = one.snippet.value if isinstance(one, types.SnippetTextEdit) else one.new_text
                text = text[:start] + new + text[end:]
            found[name] = text
        return found


CAPABILITIES = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
            dynamic_registration=True
        ),
        workspace_folders=True,
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        rename=types.RenameClientCapabilities(prepare_support=True),
    ),
)


@asynccontextmanager
async def editor(
    folder: Path,
    capabilities: types.ClientCapabilities = CAPABILITIES,
    folders: list[Path] | None = None,
) -> AsyncIterator[Editor]:
    """A session with the server in a folder, from its first word to its last."""
    session = Editor(folder)
    client = session.client
    environment = {**os.environ, "PYTHONUTF8": "1"}
    await client.start_io(sys.executable, "-m", "claimlint", "lsp", env=environment, cwd=folder)
    roots = [folder] if folders is None else folders
    params = types.InitializeParams(
        capabilities=capabilities,
        root_uri=roots[0].as_uri() if roots else None,
        workspace_folders=[types.WorkspaceFolder(one.as_uri(), one.name) for one in roots],
    )
    session.capabilities = (  # type: ignore[attr-defined]
        await asyncio.wait_for(client.initialize_async(params), PATIENCE)
    ).capabilities
    client.initialized(types.InitializedParams())
    try:
        yield session
    finally:
        await asyncio.wait_for(client.shutdown_async(None), PATIENCE)
        client.exit(None)
        await asyncio.wait_for(client.stop(), PATIENCE)  # type: ignore[no-untyped-call] # of pygls
    assert client._server is not None
    assert client._server.returncode == 0, client._server.returncode


def run(session: Coroutine[Any, Any, T]) -> T:
    """Run a session to its end, in a thread: a browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, session).result()
