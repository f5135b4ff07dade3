"""Findings in an editor: as `check` has them, at their words, whatever is typed."""

from __future__ import annotations

import json
import random
from pathlib import Path
from urllib.parse import unquote

import pytest
from editor import CAPABILITIES, Editor, between, editor, run
from linting import check, project
from lsprotocol import types

HEAD = """\
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10}
sources:
  office: {title: Yearbook, publisher: Office, type: official-statistics, issued: 2025-01,
    accessed: 2025-02-01, url: "https://example.org/y", archived: "https://example.org/a"}
defaults: {measure: freight carried, period: 2024, sources: [{source: office, locator: table 1}]}
claims:
"""
SHARES = (
    HEAD
    + """\
  - {id: rail, subject: rail, of: all freight, value: 31 %}
  - {id: road, subject: road, of: all freight, value: 58 %}
"""
)


def desk(folder: Path, **files: str) -> Path:
    return project(folder, **(files or {"freight": SHARES}))


FILE = "claims/freight.yaml"


def test_a_figure_is_judged_as_it_is_typed(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            assert await open_editor.diagnostics(FILE) == []
            open_editor.replace(FILE, "31 %", "74 %")
            (found,) = await open_editor.diagnostics(FILE)
            text = open_editor.texts[FILE]
            assert found.severity == types.DiagnosticSeverity.Error
            assert found.code == "shares-exceed-whole"
            assert found.source == "claimlint"
            assert found.message.startswith(
                "shares of all freight add up to at least 131 %\n"
                "= 74 % + 58 % = 131 % to 133 %, and the whole is 100 %\nhelp: Is one "
            )
            assert between(text, found.range) in ("74 %", "58 %")
            (other,) = found.related_information or []
            assert {between(text, found.range), between(text, other.location.range)} == {
                "74 %",
                "58 %",
            }
            open_editor.replace(FILE, "74 %", "31 %")
            assert await open_editor.diagnostics(FILE) == []

    run(session())


def test_a_code_leads_to_the_file_of_its_rule(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "31 %", "131 %")
            found = (await open_editor.diagnostics(FILE))[0]
            assert found.code_description is not None
            rule = Path(unquote(found.code_description.href.removeprefix("file://")))
            assert rule.name == f"{found.code}.yaml"
            assert "summary:" in rule.read_text("utf-8")

    run(session())


def test_what_does_nothing_any_more_is_faded(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "  office:", "  old: {title: Old, publisher: O}\n  office:")
            found = {one.code: one for one in await open_editor.diagnostics(FILE)}
            assert found["unused-source"].tags == (types.DiagnosticTag.Unnecessary,)
            assert found["unused-source"].severity == types.DiagnosticSeverity.Information

    run(session())


def test_a_source_that_must_not_be_used_is_struck_through(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "official-statistics", "search-result")
            found = [one for one in await open_editor.diagnostics(FILE)
                     if one.code == "barred-source"]  # fmt: skip
            assert found
            assert found[0].tags == (types.DiagnosticTag.Deprecated,)

    run(session())


ROWS = """\
  - {id: a, note: "🚢🚂 רכבת", subject: "📦 נפט", of: all freight, value: 70 %}
  - {id: b, note: "é", subject: road, of: all freight, value: 80 %}
"""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_columns_are_right_beside_hebrew_and_emoji(tmp_path: Path, encoding: str) -> None:
    """The editor counts in UTF-16 here; with another encoding the numbers differ, as agreed."""
    general = types.GeneralClientCapabilities(
        position_encodings=[types.PositionEncodingKind(encoding)]
    )
    can = types.ClientCapabilities(general=general, text_document=CAPABILITIES.text_document)

    async def session() -> None:
        text = HEAD + ROWS
        async with editor(desk(tmp_path, freight=text), can) as open_editor:
            open_editor.open(FILE)
            found = await open_editor.diagnostics(FILE)
            ranges = [one.range for one in found if one.code == "shares-exceed-whole"]
            ranges += [
                other.location.range for one in found for other in one.related_information or []
            ]
            line = text.splitlines()[7]
            before = line[: line.index("70 %")]
            columns = {"utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before),
                       "utf-8": len(before.encode())}  # fmt: skip
            assert types.Position(7, columns[encoding]) in [one.start for one in ranges]

    run(session())


def test_typing_after_an_emoji_changes_what_is_meant(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path, freight=HEAD + ROWS)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "70 %", "20 %")
            assert await open_editor.diagnostics(FILE) == []
            open_editor.replace(FILE, "🚂 ר", "🚃🚃")
            open_editor.replace(FILE, "20 %", "20 kmm")
            found = [one for one in await open_editor.diagnostics(FILE)
                     if one.code == "unknown-unit"]  # fmt: skip
            assert between(open_editor.texts[FILE], found[0].range) == "kmm"

    run(session())


def test_a_line_end_is_what_an_editor_takes_for_one(tmp_path: Path) -> None:
    """A form feed, U+2028 and U+0085 end no line there; a carriage return does."""
    odd = HEAD.replace("title: Freight", 'title: "Fre\u2028ig\x85ht"') + ROWS

    async def session() -> None:
        async with editor(desk(tmp_path, freight=odd)) as open_editor:
            open_editor.open(FILE, odd.replace("\n", "\r\n"))
            open_editor.replace(FILE, "70 %", "20 %")
            assert await open_editor.diagnostics(FILE) == []
            open_editor.open(FILE, odd.replace("\n", "\r"))
            open_editor.replace(FILE, "80 %", "20 %")
            assert await open_editor.diagnostics(FILE) == []

    run(session())


# -- the editor finds what the command finds ---------------------------------------------------

TEXT = """\
# Freight

In 2024 rail carried 31% of all freight, and road 58%.

It has 3,400 workers and 12 depots.
"""
STORY = SHARES.replace("published: 2025-03-10", "published: 2025-03-10, text: freight.md")
TABLE = """\
claimlint: 1
reference: {id: office, title: Office}
claims:
  - {id: rail, subject: rail, measure: freight carried, of: all freight, value: 30.6 %,
     period: 2024}
"""
OTHER = SHARES.replace("id: freight,", "id: older,").replace("2025-03-10", "2025-02-10")
WORDS = ["31 %", "74 %", "58", "rail", "road", " ", "\n", "  - ", "{", "}", "[", ": ", "#",
         'ref("older::rail")', "equals: rail + road", "office", "2024", "complete: true",
         "# claimlint: ignore[no-source] so\n", '"', "3,400", "about ", "é🚂"]  # fmt: skip


def comparable(one: types.Diagnostic) -> tuple[object, ...]:
    return (one.code, one.message.split("\n")[0], one.range.start.line)


def found_by_check(folder: Path, names: list[str]) -> dict[str, list[tuple[object, ...]]]:
    """What the command finds in some files, by file, as `comparable` has it."""
    result = check(*(folder / name for name in names), options=["--no-cache"])
    found: dict[str, list[tuple[object, ...]]] = {}
    for one in result.findings:
        if one["suppressed"] is None and one["certainty"] != "unsure":
            place = one["location"]
            path = str((Path.cwd() / place["path"]).resolve().relative_to(folder.resolve()))
            said = (one["rule"], one["message"], place["line"] - 1)
            found.setdefault(path, []).append(said)
    return {path: sorted(rows, key=str) for path, rows in found.items()}


async def compare(open_editor: Editor, folder: Path, names: list[str]) -> None:
    for name in names:
        await open_editor.diagnostics(name)
        (folder / name).write_text(open_editor.texts[name], "utf-8", newline="")
    wanted = found_by_check(folder, [name for name in names if name.endswith(".yaml")])
    for name in names:
        shown = sorted(map(comparable, await open_editor.diagnostics(name)), key=str)
        assert [row[:1] + row[2:] for row in shown] == [
            row[:1] + row[2:] for row in wanted.get(name, [])
        ], json.dumps([open_editor.texts[name], shown, wanted.get(name)], ensure_ascii=False)


def test_after_any_changes_the_editor_shows_what_the_command_finds(tmp_path: Path) -> None:
    folder = desk(tmp_path, freight=STORY, older=OTHER)
    (folder / "claims" / "freight.md").write_text(TEXT, "utf-8")
    (folder / "claims" / "reference").mkdir()
    (folder / "claims" / "reference" / "office.yaml").write_text(TABLE, "utf-8")
    names = [FILE, "claims/older.yaml", "claims/reference/office.yaml", "claims/freight.md"]
    dice = random.Random(20251130)

    async def session() -> None:
        async with editor(folder) as open_editor:
            for name in names:
                open_editor.open(name)
            await compare(open_editor, folder, names)
            for _ in range(40):
                name = dice.choice(names)
                for _ in range(dice.randint(1, 3)):
                    text = open_editor.texts[name]
                    start = dice.randrange(len(text) + 1)
                    end = min(len(text), start + dice.choice([0, 0, 1, 4]))
                    open_editor.edit(name, start, end, dice.choice(WORDS))
                await compare(open_editor, folder, names)
                if dice.random() < 0.5:  # most broken files hide what else could be compared
                    whole = {FILE: STORY, "claims/older.yaml": OTHER, "claims/freight.md": TEXT}
                    open_editor.write_all(name, whole.get(name, TABLE))

    run(session())
