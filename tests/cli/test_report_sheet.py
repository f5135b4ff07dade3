"""`claimlint report --format xlsx`: a sheet to fill in."""

from __future__ import annotations

from pathlib import Path

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
