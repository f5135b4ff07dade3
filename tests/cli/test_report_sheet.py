"""`claimlint report --format xlsx`: a sheet to fill in."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from linting import project

from claimlint.answers.read_sheet import read_sheets
from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: one, title: Story one, language: en}
claims:
  - {id: rail, subject: rail, measure: freight, of: all, value: 61 %, period: 2024}
  - {id: road, subject: road, measure: freight, of: all, value: 58 %, period: 2024}
"""


def report(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, words)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    return project(tmp_path / "desk", one=STORY)


def test_a_sheet_is_written_and_read(folder: Path) -> None:
    assert report(folder, "--format", "xlsx", "-o", "one.xlsx").exit_code == 0
    (answers,) = read_sheets(Path("one.xlsx").read_bytes(), "one.xlsx")
    assert (answers.story, answers.answers) == ("one", ())


def test_a_sheet_needs_the_name_of_a_file(folder: Path) -> None:
    result = report(folder, "--format", "xlsx")
    assert result.exit_code == 2
    assert "a sheet is for a spreadsheet program: name its file with -o" in result.stderr


def test_codes_stay_what_an_earlier_report_gave(folder: Path) -> None:
    report(folder, "--format", "json", "-o", "first.json")
    text = Path("first.json").read_text(encoding="utf-8").replace('"Q1"', '"Q7"')
    Path("first.json").write_text(text, encoding="utf-8")
    report(folder, "--format", "xlsx", "-o", "one.xlsx", "--codes", "first.json")
    report(folder, "-o", "one.html", "--codes", "one.xlsx")
    assert 'id="Q7"' in Path("one.html").read_text(encoding="utf-8")
    report(folder, "--format", "xlsx", "-o", "one.xlsx")  # written over
    report(folder, "-o", "two.html", "--codes", "one.xlsx")
    assert 'id="Q7"' in Path("two.html").read_text(encoding="utf-8")


SOURCED = """\
claimlint: 1
article: {id: two, title: Story two, language: en}
sources:  # kept
  office: {title: Yearbook, publisher: Statistics office, issued: 2025-06-30}
claims:
  - id: rail   # the first
    subject: rail
    measure: freight
    of: all
    value: 61 %
  - {id: road, subject: road, measure: freight, of: all, value: 58 %, period: 2024}
"""


def filled(path: str, cells: dict[tuple[str, str], object], who: tuple[str, str]) -> None:
    """Fill in a sheet as a person does: by claim and heading."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column or 0 for cell in sheet[4]}
    rows = {sheet.cell(row, 2).value: row for row in range(5, sheet.max_row + 1)}
    for (claim, heading), text in cells.items():
        sheet.cell(rows[claim], heads[heading]).value = text  # type: ignore[assignment]
    sheet["B3"], sheet["D3"] = who
    stream = BytesIO()
    book.save(stream)
    Path(path).write_bytes(stream.getvalue())


def apply(*words: str) -> Result:
    return CliRunner().invoke(main, ["apply", *words], catch_exceptions=False)


def test_a_filled_sheet_comes_back_into_the_claim_file(folder: Path) -> None:
    claims = folder / "claims/two.yaml"
    claims.write_text(SOURCED, encoding="utf-8")
    report(claims, "--format", "xlsx", "-o", "two.xlsx")
    typed: dict[tuple[str, str], object] = {
        ("rail", "Time (new)"): 2024,
        ("rail", "Source (new)"): "office",
        ("rail", "Place in the source (new)"): "table 7",
        ("rail", "Reply"): "stands (source)",
        ("road", "Reply"): "cut",
        ("road", "Answer"): "not in the yearbook",
    }
    filled("two.xlsx", typed, ("AB", "checker"))
    result = apply("two.xlsx", "--story", str(claims), "--on", "2025-07-01")
    assert (result.exit_code, "refused" in result.stderr) == (0, False), result.stderr
    text = claims.read_text(encoding="utf-8")
    assert "  - id: rail   # the first\n    subject: rail\n" in text
    assert "period: 2024" in text
    assert "{source: office, locator: table 7}" in text
    assert "via: sheet" in text
    assert "says: not in the yearbook" in text


def test_the_claims_of_one_question_may_have_replies_of_their_own(folder: Path) -> None:
    claims = folder / "claims/one.yaml"
    report(claims, "--format", "xlsx", "-o", "one.xlsx")
    cells: dict[tuple[str, str], object] = {("rail", "Reply"): "cut", ("road", "Reply"): "stands"}
    filled("one.xlsx", cells, ("AB", "checker"))
    (answers,) = read_sheets(Path("one.xlsx").read_bytes(), "one.xlsx")
    assert all("Q1" in one.codes for one in answers.answers)
    result = apply("one.xlsx", "--story", str(claims))
    assert "rival" not in result.stderr
    text = claims.read_text(encoding="utf-8")
    assert "reply: cut" in text
    assert "reply: stands" in text
