"""Which files count: what is open, what is on disk, and whose project it is."""

from __future__ import annotations

from pathlib import Path

from editor import CAPABILITIES, editor, run
from lsprotocol import types
from test_findings import FILE, HEAD, SHARES, STORY, TABLE, TEXT, desk

CHANGED, CREATED, DELETED = (
    types.FileChangeType.Changed,
    types.FileChangeType.Created,
    types.FileChangeType.Deleted,
)
TABLE_FILE = "claims/reference/office.yaml"


def write_table(folder: Path, value: str = "44.0 %") -> None:
    path = folder / TABLE_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(TABLE.replace("30.6 %", value), "utf-8")


def test_a_table_that_somebody_writes_counts_at_once(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        async with editor(folder) as open_editor:
            open_editor.open(FILE)
            assert await open_editor.rules(FILE) == []
            assert "**/*.{yaml,yml}" in str(open_editor.registered)
            for value, how, rules in (
                ("44.0 %", CREATED, ["contradicts-reference"]),
                ("30.6 %", CHANGED, []),
                ("44.0 %", CHANGED, ["contradicts-reference"]),
            ):
                write_table(folder, value)
                open_editor.tell_of(TABLE_FILE, how=how)
                assert await open_editor.rules(FILE) == rules
            (folder / TABLE_FILE).unlink()
            open_editor.tell_of(TABLE_FILE, how=DELETED)
            assert await open_editor.rules(FILE) == []

    run(session())


def test_a_folder_that_goes_takes_its_files_with_it(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        write_table(folder)
        async with editor(folder) as open_editor:
            open_editor.open(FILE)
            assert await open_editor.rules(FILE) == ["contradicts-reference"]
            (folder / TABLE_FILE).unlink()
            (folder / TABLE_FILE).parent.rmdir()
            open_editor.tell_of("claims/reference", how=DELETED)
            assert await open_editor.rules(FILE) == []

    run(session())


def test_what_is_open_counts_and_not_what_is_on_disk(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        write_table(folder, "30.6 %")
        async with editor(folder) as open_editor:
            open_editor.open(FILE)
            open_editor.open(TABLE_FILE)
            assert await open_editor.rules(FILE) == []
            open_editor.replace(TABLE_FILE, "30.6 %", "44.0 %")
            await open_editor.diagnostics(TABLE_FILE)
            assert await open_editor.rules(FILE) == ["contradicts-reference"]
            open_editor.tell_of(TABLE_FILE, how=CHANGED)
            assert await open_editor.rules(FILE) == ["contradicts-reference"]
            open_editor.close(TABLE_FILE)  # without saving
            assert await open_editor.rules(FILE) == []

    run(session())


def test_a_closed_file_shows_nothing_any_more(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "31 %", "74 %")
            assert await open_editor.rules(FILE) == ["shares-exceed-whole"]
            open_editor.close(FILE)
            uri = open_editor.uri(FILE)
            await open_editor.until(lambda: not open_editor.published[uri].diagnostics)

    run(session())


def test_an_article_s_text_shows_the_numbers_that_nobody_claims(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path, freight=STORY)
        text = "claims/freight.md"
        (folder / text).write_text(TEXT, "utf-8")
        async with editor(folder) as open_editor:
            open_editor.open(text)
            assert "uncovered-number" in await open_editor.rules(text)
            open_editor.replace(text, "It has 3,400 workers and 12 depots.", "")
            open_editor.replace(text, "31%", "thirty-one per cent")
            before = len(await open_editor.diagnostics(text))
            open_editor.replace(text, " and road 58%", "")
            assert len(await open_editor.diagnostics(text)) == before - 1

    run(session())


def test_a_text_that_no_claim_file_names_is_left_alone(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        (folder / "README.md").write_text("We have 300 files.\n", "utf-8")
        async with editor(folder) as open_editor:
            open_editor.open("README.md")
            assert await open_editor.rules("README.md") == []
            open_editor.open("other.yaml", "a: 1\n")
            assert await open_editor.rules("other.yaml") == []

    run(session())


def test_settings_count_as_soon_as_they_are_saved(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        async with editor(folder) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "31 %", "74 %")
            assert await open_editor.rules(FILE) == ["shares-exceed-whole"]
            for settings, rules in (
                ('ignore = ["shares"]\n', []),
                ('ignore = ["sharess"]\n', []),
                ("", ["shares-exceed-whole"]),
            ):
                (folder / "claimlint.toml").write_text(settings, "utf-8")
                open_editor.tell_of("claimlint.toml", how=CHANGED)
                assert await open_editor.rules(FILE) == rules
                if "sharess" in settings:
                    uri = open_editor.uri("claimlint.toml")
                    (wrong,) = open_editor.published[uri].diagnostics
                    assert "there is no rule or family `sharess`" in wrong.message
                    assert wrong.range.start.line == 0
                    assert any("cannot check this project" in one for one in open_editor.said)
            assert open_editor.published[open_editor.uri("claimlint.toml")].diagnostics == ()

    run(session())


OWN_RULE = """\
summary: Every share has a remark.
why: The house wants it.
severity: warning
since: 0.1.0
each: claim
require: claim.note != ""
at: claim.value
message: "{claim.subject} has no remark"
help: Write one.
examples: []
"""


def test_a_rule_that_does_not_load_is_told_in_its_file(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        rule = folder / "rules" / "house" / "remark.yaml"
        async with editor(folder) as open_editor:
            open_editor.open(FILE)
            await open_editor.diagnostics(FILE)
            rule.parent.mkdir(parents=True)
            rule.write_text("summary: [\n", "utf-8")
            open_editor.tell_of("rules/house/remark.yaml", how=CREATED)
            await open_editor.diagnostics(FILE)
            (wrong, *_) = open_editor.published[
                open_editor.uri("rules/house/remark.yaml")
            ].diagnostics
            assert wrong.severity == types.DiagnosticSeverity.Error
            rule.unlink()
            open_editor.tell_of("rules/house/remark.yaml", how=DELETED)
            open_editor.replace(FILE, "31 %", "74 %")
            assert await open_editor.rules(FILE) == ["shares-exceed-whole"]

    run(session())


def test_two_folders_are_two_projects(tmp_path: Path) -> None:
    async def session() -> None:
        one, two = desk(tmp_path / "one"), desk(tmp_path / "two")
        write_table(two)
        async with editor(tmp_path, folders=[one, two]) as open_editor:
            for name, rules in (("one", []), ("two", ["contradicts-reference"])):
                open_editor.open(f"{name}/{FILE}")
                assert await open_editor.rules(f"{name}/{FILE}") == rules

    run(session())


def test_a_file_outside_any_project_is_looked_at_by_itself(tmp_path: Path) -> None:
    async def session() -> None:
        inside, outside = desk(tmp_path / "inside"), tmp_path / "outside"
        outside.mkdir()
        (outside / "loose.yaml").write_text(SHARES.replace("31 %", "74 %"), "utf-8")
        async with editor(tmp_path, folders=[inside]) as open_editor:
            open_editor.open("outside/loose.yaml")
            assert await open_editor.rules("outside/loose.yaml") == ["shares-exceed-whole"]
        async with editor(tmp_path, folders=[]) as open_editor:
            open_editor.open("outside/loose.yaml")
            assert await open_editor.rules("outside/loose.yaml") == ["shares-exceed-whole"]

    run(session())


def test_a_new_file_counts_before_it_is_saved(tmp_path: Path) -> None:
    async def session() -> None:
        folder = desk(tmp_path)
        write_table(folder)
        async with editor(folder) as open_editor:
            open_editor.open("claims/new.yaml", SHARES.replace("id: freight,", "id: fresh,"))
            assert await open_editor.rules("claims/new.yaml") == ["contradicts-reference"]
            open_editor.open(FILE)
            assert await open_editor.rules(FILE) == ["contradicts-reference"]

    run(session())


def test_a_text_on_no_disk_is_left_alone(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            item = types.TextDocumentItem("untitled:Untitled-1", "yaml", 1, HEAD)
            open_editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            where = types.TextDocumentIdentifier("untitled:Untitled-1")
            asked = types.HoverParams(where, types.Position(0, 0))
            assert await open_editor.client.text_document_hover_async(asked) is None
            open_editor.open(FILE)
            assert await open_editor.rules(FILE) == []

    run(session())


def test_an_editor_that_watches_nothing_tells_of_what_it_saves(tmp_path: Path) -> None:
    can = types.ClientCapabilities(text_document=CAPABILITIES.text_document)

    async def session() -> None:
        folder = desk(tmp_path)
        async with editor(folder, can) as open_editor:
            open_editor.open(FILE)
            assert await open_editor.rules(FILE) == []
            write_table(folder)
            saved = types.TextDocumentIdentifier(open_editor.uri(TABLE_FILE))
            open_editor.client.text_document_did_save(types.DidSaveTextDocumentParams(saved))
            assert await open_editor.rules(FILE) == ["contradicts-reference"]

    run(session())
