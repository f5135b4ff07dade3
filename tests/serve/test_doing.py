"""What an editor offers to do: mend form, accept with a reason, draft a claim for a number."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from editor import CAPABILITIES, Editor, editor, position, run
from lsprotocol import types
from test_findings import FILE, SHARES, STORY, TEXT, desk

TEXT_FILE = "claims/freight.md"


async def actions(
    open_editor: Editor,
    name: str,
    words: str,
    only: list[types.CodeActionKind | str] | None = None,
) -> dict[str, types.CodeAction]:
    """What is offered at some words, by its title."""
    text = open_editor.texts[name]
    at = text.index(words)
    where = types.Range(position(text, at), position(text, at + len(words)))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(open_editor.uri(name)),
        where,
        types.CodeActionContext(diagnostics=[], only=only),
    )
    found = await open_editor.client.text_document_code_action_async(params)
    return {one.title: one for one in found or [] if isinstance(one, types.CodeAction)}


def edited(open_editor: Editor, action: types.CodeAction) -> dict[str, str]:
    assert action.edit is not None
    return open_editor.applied(action.edit)


def test_a_misspelt_unit_is_mended(tmp_path: Path) -> None:
    wrong = SHARES.replace("58 %", "58 million tonnne").replace(
        "of: all freight, value: 58", "value: 58"
    )

    async def session() -> None:
        async with editor(desk(tmp_path, freight=wrong)) as open_editor:
            open_editor.open(FILE)
            offered = await actions(open_editor, FILE, "tonnne")
            action = offered["Write `tonne`: the unit's name"]
            assert action.kind == types.CodeActionKind.QuickFix
            assert action.is_preferred
            assert edited(open_editor, action) == {FILE: wrong.replace("tonnne", "tonne")}

    run(session())


def test_all_that_is_form_is_mended_at_once(tmp_path: Path) -> None:
    wrong = SHARES.replace("  office:", "  old: {title: Old}\n  office:").replace(
        "subject: road", "subjct: road"
    )

    async def session() -> None:
        async with editor(desk(tmp_path, freight=wrong)) as open_editor:
            open_editor.open(FILE)
            kinds: list[types.CodeActionKind | str] = [types.CodeActionKind.SourceFixAll]
            offered = await actions(open_editor, FILE, "claimlint", kinds)
            (action,) = offered.values()
            assert action.kind == "source.fixAll.claimlint"
            text = edited(open_editor, action)[FILE]
            assert text == SHARES
            open_editor.write_all(FILE, text)
            assert await open_editor.diagnostics(FILE) == []

    run(session())


def test_no_figure_is_ever_mended(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "31 %", "74 %")
            offered = await actions(open_editor, FILE, "74 %")
            assert list(offered) == ["Accept `shares-exceed-whole` here, with a reason"]

    run(session())


def test_what_is_accepted_wants_a_reason(tmp_path: Path) -> None:
    """The machine writes none: without snippets the place is left empty, and that is told."""

    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "value: 58 %", "value: 58 %, n: 12")
            open_editor.replace(FILE, "31 %", "74 %")
            found = await open_editor.diagnostics(FILE)
            lines = open_editor.texts[FILE].splitlines()
            words = lines[found[0].range.start.line].split("value: ")[1].split("}")[0].split(",")[0]
            offered = await actions(open_editor, FILE, words)
            action = offered["Accept `shares-exceed-whole` here, with a reason"]
            text = edited(open_editor, action)[FILE]
            assert "  # claimlint: ignore[shares-exceed-whole] \n" in text
            open_editor.write_all(FILE, text)
            assert await open_editor.rules(FILE) == [
                "ignore-without-reason",
                "shares-exceed-whole",
            ]
            open_editor.replace(FILE, "whole] \n", "whole] one ship is counted twice\n")
            assert await open_editor.rules(FILE) == []

    run(session())


def test_where_the_editor_can_the_reason_is_there_to_be_typed_over(tmp_path: Path) -> None:
    assert CAPABILITIES.workspace is not None
    can = evolve(
        CAPABILITIES,
        workspace=evolve(
            CAPABILITIES.workspace,
            workspace_edit=types.WorkspaceEditClientCapabilities(
                document_changes=True, snippet_edit_support=True
            ),
        ),
    )

    async def session() -> None:
        async with editor(desk(tmp_path), can) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "31 %", "131 %")
            offered = await actions(open_editor, FILE, "131 %")
            action = next(one for title, one in offered.items() if title.startswith("Accept"))
            text = edited(open_editor, action)[FILE]
            assert "] ${1:why this is right as it stands}\n" in text

    run(session())


def test_a_claim_is_drafted_for_a_number_of_the_text(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path, freight=STORY)
        (folder / TEXT_FILE).write_text(TEXT, "utf-8")
        async with editor(folder) as open_editor:
            open_editor.open(TEXT_FILE)
            open_editor.replace(TEXT_FILE, "3,400", "🚂 3,500")  # typed, and not saved
            before = await open_editor.rules(TEXT_FILE)
            offered = await actions(open_editor, TEXT_FILE, "3,500")
            action = offered["Draft this claim in claims/freight.yaml"]
            assert action.diagnostics is not None
            assert action.diagnostics[0].code == "uncovered-number"
            after = edited(open_editor, action)
            assert list(after) == [FILE]
            assert after[FILE].startswith(STORY)
            added = after[FILE].removeprefix(STORY)
            assert "3,500" in added
            assert added.count("- id:") == 1
            (folder / FILE).write_text(after[FILE], "utf-8")
            open_editor.tell_of(FILE, how=types.FileChangeType.Changed)
            left = await open_editor.rules(TEXT_FILE)
            assert left.count("uncovered-number") == before.count("uncovered-number") - 1

    run(session())


def test_a_claim_is_drafted_into_an_open_file_as_it_is_there(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path, freight=STORY)
        (folder / TEXT_FILE).write_text(TEXT, "utf-8")
        async with editor(folder) as open_editor:
            open_editor.open(TEXT_FILE)
            open_editor.open(FILE)
            open_editor.replace(FILE, "claims:\n", "claims:  # 🚂 in the order of the text\n")
            count = (await open_editor.rules(TEXT_FILE)).count("uncovered-number")
            offered = await actions(open_editor, TEXT_FILE, "3,400")
            title = next(one for one in offered if one.startswith("Draft all"))
            assert title == f"Draft all {count} claims that claims/freight.yaml lacks"
            after = edited(open_editor, offered[title])
            open_editor.write_all(FILE, after[FILE])
            assert "uncovered-number" not in await open_editor.rules(TEXT_FILE)

    run(session())


def test_nothing_is_offered_where_nothing_is_found(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            assert await actions(open_editor, FILE, "31 %") == {}

    run(session())
