"""`claimlint table`: a table of record from a file, and the account of what it left out."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sheets import Written, workbook

from claimlint.cli.command_group import main

CSV = "Country;2023, mn t;2024, mn t\nGermany;1.234,5;1.250,0\nFrance;876,0*;880,2 (p)\nMali;..;-\n"
COLUMNS = ("--subject", "Country", "--value", "2024, mn t")
SAID = ("--measure", "freight carried", "--unit", "million tonne", "--period", "2024")


def table(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["table", *map(str, words)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "claims/reference").mkdir(parents=True)
    (tmp_path / "claimlint.toml").write_text('claims = ["claims"]\n')
    (tmp_path / "freight.csv").write_text(CSV, encoding="utf-8")
    return tmp_path


TABLE = """\
# Read from "../../freight.csv" by `claimlint table`: each claim names its cell.
# When the file changes, `claimlint table --refresh` shows which figures moved.
claimlint: 1
reference:
  id: freight
  title: freight.csv
  language: en
  file:
    path: "../../freight.csv"
    sha256: "{hash}"
    subject: Country
    columns: {{C: "2024, mn t"}}
defaults:
  measure: freight carried
  period: 2024
claims:
  - id: germany
    subject: Germany
    value: "1,250.0 million tonne"
    cell: "row 2, column 3"
  - id: france
    subject: France
    value: 880.2 million tonne
    cell: "row 3, column 3"
    note: marked “(p)” in the file
"""


def test_a_table_is_written_with_its_file_and_its_cells(folder: Path) -> None:
    result = table("freight.csv", *COLUMNS, *SAID, "-o", "claims/reference/freight.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    written = (folder / "claims/reference/freight.yaml").read_text(encoding="utf-8")
    assert written == TABLE.format(hash=hashlib.sha256(CSV.encode()).hexdigest())
    assert result.stderr == (
        "2 figures written into claims/reference/freight.yaml\n"
        "  the separator is the semicolon\n"
        "  decimals stand behind a comma, as some figures show\n"
        "  marked “(p)” in the file: C3\n"
        "1 cell left out\n"
        "  “-” stands for no figure: C4\n"
    )
    check = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    assert (
        check.exit_code,
        "0 errors" in check.stdout or "no finding" in check.stdout.lower(),
    ) == (
        0,
        True,
    ), check.stdout


def test_a_unit_in_a_heading_is_proposed_and_never_assumed(folder: Path) -> None:
    result = table("freight.csv", *COLUMNS, "--measure", "freight carried", "-o", "x.yaml")
    assert result.exit_code == 2
    assert not (folder / "x.yaml").exists()
    assert result.stderr == (
        "error: say --unit and --period: it is not taken from headings\n"
        '  = help: the heading “2024, mn t” seems to say --unit "mn t" --period "2024"\n'
    )


def test_several_columns_have_a_time_each(folder: Path) -> None:
    words = ("--subject", "Country", "--value", "2023, mn t", "--value", "2024, mn t")
    said = ("--measure", "freight", "--unit", "million tonne", "--period", "2023")
    one = table("freight.csv", *words, *said, "--period", "2024")
    assert one.stdout.count("  - id: ") == 4
    assert "id: germany_2023" in one.stdout
    two = table("freight.csv", *words, *said, "--period", "2024", "--period", "2025")
    assert two.exit_code == 2
    assert "there are 3 of --period and 2 of --value" in two.stderr


def test_a_sheet_is_asked_for_where_there_are_several(folder: Path) -> None:
    (folder / "one.xlsx").write_bytes(workbook({"A1": "Country", "B1": "2024", "A2": "Mali"}))
    result = table("one.xlsx", *COLUMNS, *SAID, "--sheet", "T8")
    assert result.stderr == (
        "error: one.xlsx: there is no sheet `T8`\n  = help: the sheets are `T7`\n"
    )
    result = table("one.xlsx", "--subject", "Country", "--value", "2024", *SAID)
    assert "there is nothing below the headings" in result.stderr


def test_what_is_there_already_is_not_written_over(folder: Path) -> None:
    (folder / "old.yaml").write_text("kept")
    result = table("freight.csv", *COLUMNS, *SAID, "-o", "old.yaml")
    assert result.exit_code == 2
    assert "old.yaml is there already" in result.stderr
    assert (folder / "old.yaml").read_text() == "kept"


def test_without_columns_the_first_rows_are_shown(folder: Path) -> None:
    result = table("freight.csv")
    assert result.exit_code == 2
    assert "`Country`, `2023, mn t`, `2024, mn t`" in result.stderr


@pytest.mark.parametrize("name", ["gone.csv", "x.ods", "bad.xlsx"])
def test_what_cannot_be_read_is_said(folder: Path, name: str) -> None:
    if name != "gone.csv":
        (folder / name).write_bytes(b"nothing")
    result = table(name, *COLUMNS, *SAID)
    assert result.exit_code in (2, 3)
    assert result.stderr.startswith("error: ")
    assert "= help:" in result.stderr


def test_names_from_a_table_cannot_write_into_the_file_or_the_terminal(folder: Path) -> None:
    hostile = 'Country,2024\n"x\nclaims: []\n\x1b[31m: {",5\n"=cmd()",6\n'
    (folder / "bad.csv").write_text(hostile, encoding="utf-8")
    result = table("bad.csv", "--subject", "Country", "--value", "2024", *SAID, "-o", "out.yaml")
    assert result.exit_code == 0
    assert "\x1b" not in result.stderr
    text = (folder / "out.yaml").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert text.count("\nclaims:") == 1
    check = CliRunner().invoke(main, ["check", "out.yaml"], catch_exceptions=False)
    assert "invalid" not in check.stdout


STORY = """\
claimlint: 1
article: {id: story, title: Freight, published: 2025-03-10}
sources:
  freight: {title: Transport yearbook, publisher: Statistics Office, issued: 2025-01}
claims:
  - id: germany
    subject: German carriers
    measure: freight carried
    value: VALUE
    period: 2024
    sources: [{source: freight, cell: CELL}]
"""


def checked(folder: Path, value: str, cell: str) -> str:
    story = STORY.replace("VALUE", value).replace("CELL", cell)
    (folder / "claims/story.yaml").write_text(story, encoding="utf-8")
    return CliRunner().invoke(main, ["check", "claims/story.yaml"], catch_exceptions=False).stdout


def test_a_source_may_name_a_cell_and_then_says_what_it_has(folder: Path) -> None:
    table("freight.csv", *COLUMNS, *SAID, "-o", "claims/reference/freight.yaml")
    assert "error" not in checked(folder, "1.25 billion tonne", "C2").split("\n")[0]
    told = checked(folder, "1.52 billion tonne", '"row 2, column 3"')
    assert "error[disagrees-with-source]" in told
    assert "its source `freight` has 1,250.0 million tonne" in told
    told = checked(folder, "1.25 billion tonne", "C4")
    assert "error[unknown-cell]: the table `freight` has no figure from C4" in told
    assert "Did you mean row 3, column 3 (France: 880.2 million tonnes)?" in told
    told = checked(folder, "1.25 billion tonne", "4C")
    assert "error[unknown-cell]: `4C` is no cell" in told


def test_a_cell_is_looked_up_anew_when_its_table_changes(folder: Path) -> None:
    path = folder / "claims/reference/freight.yaml"
    table("freight.csv", *COLUMNS, *SAID, "-o", path)
    assert "disagrees" not in checked(folder, "1.25 billion tonne", "C2")
    path.write_text(path.read_text().replace("1,250.0", "1,520.0"))
    assert "error[disagrees-with-source]" in checked(folder, "1.25 billion tonne", "C2")


def test_a_changed_file_is_told_and_a_missing_one(folder: Path) -> None:
    table("freight.csv", *COLUMNS, *SAID, "-o", "claims/reference/freight.yaml")

    def told() -> str:
        return CliRunner().invoke(main, ["check"], catch_exceptions=False).stdout

    assert "table-changed" not in told()
    (folder / "freight.csv").write_text(CSV.replace("880,2", "881,2"))
    assert "warning[table-changed]: `../../freight.csv` has changed since these figures" in told()
    (folder / "freight.csv").write_text(CSV)
    assert "table-changed" not in told()
    (folder / "freight.csv").unlink()
    assert "cannot be compared with these figures: there is no freight.csv" in told()


def test_the_file_of_a_table_stays_in_the_project(folder: Path) -> None:
    table("freight.csv", *COLUMNS, *SAID, "-o", "claims/reference/freight.yaml")
    path = folder / "claims/reference/freight.yaml"
    path.write_text(path.read_text().replace("../../freight.csv", "../../../../etc/passwd"))
    told = CliRunner().invoke(main, ["check"], catch_exceptions=False).stdout
    assert "lies outside the project, and is not read" in told


REFERENCE = Path("claims/reference/freight.yaml")


def made(folder: Path) -> str:
    words = ("--subject", "Country", "--value", "2023, mn t", "--value", "2024, mn t")
    said = ("--measure", "freight carried", "--unit", "million tonne", "--period", "2023")
    table("freight.csv", *words, *said, "--period", "2024", "-o", REFERENCE)
    text = REFERENCE.read_text(encoding="utf-8").replace(
        "    value: 876.0", "    # asked twice\n    value:   876.0"
    )
    REFERENCE.write_text(text, encoding="utf-8")
    return text


def test_refresh_shows_what_moved_and_writes_nothing(folder: Path) -> None:
    text = made(folder)
    result = table("--refresh", REFERENCE)
    assert (result.exit_code, result.stdout) == (
        0,
        "../../freight.csv is as it was read: 0 figures with another value, 4 as before.\n",
    )
    (folder / "freight.csv").write_text(CSV.replace("880,2", "881,25"))
    result = table("--refresh", REFERENCE)
    assert result.exit_code == 1
    assert result.stdout == (
        "france_2024: 880.2 million tonnes → 881.25 million tonnes (row 3, column 3)\n"
        "../../freight.csv has changed: 1 figure with another value, 3 as before.\n"
    )
    assert REFERENCE.read_text(encoding="utf-8") == text


def test_refresh_writes_what_moved_and_touches_nothing_else(folder: Path) -> None:
    text = made(folder)
    now = CSV.replace("880,2", "881,25").replace("Country", ";;\nCountry")
    (folder / "freight.csv").write_text(now)
    assert table("--refresh", REFERENCE, "--write").exit_code == 0
    wanted = text.replace("880.2", "881.25")
    wanted = wanted.replace("row 3,", "row 4,").replace("row 2,", "row 3,")
    old, new = (hashlib.sha256(one.encode()).hexdigest() for one in (CSV, now))
    written = REFERENCE.read_text(encoding="utf-8")
    assert written.replace(f'"{new}"', new) == wanted.replace(f'"{old}"', new)
    assert table("--refresh", REFERENCE).exit_code == 0


def test_a_figure_that_is_gone_keeps_its_value_and_loses_its_cell(folder: Path) -> None:
    made(folder)
    (folder / "freight.csv").write_text(CSV.replace("876,0*", "..").replace("Germany", "Poland"))
    result = table("--refresh", REFERENCE, "--write")
    assert result.exit_code == 1
    reason = "B3 holds no figure now: “..” stands for no figure (row 3, column 2)"
    assert f"france_2023: 876.0 million tonnes is gone: {reason}\n" in result.stdout
    text = REFERENCE.read_text(encoding="utf-8")
    assert "germany_2023: 1,234.5 million tonnes is gone: B2 is of Poland now" in result.stdout
    assert text.count("cell:") == 1
    assert "value:   876.0 million tonne" in text
    assert "Poland" not in text


def test_a_subject_may_have_another_name_in_the_table(folder: Path) -> None:
    text = made(folder).replace("subject: Germany", "subject: German Republic")
    names = "names: {German Republic: [Germany]}\nclaims:"
    REFERENCE.write_text(text.replace("claims:", names, 1), encoding="utf-8")
    assert table("--refresh", REFERENCE).exit_code == 0


def test_refresh_is_of_a_table_that_names_its_file(folder: Path) -> None:
    (folder / "claims/story.yaml").write_text(STORY.replace("VALUE", "1 t").replace("CELL", "C2"))
    result = table("--refresh", "claims/story.yaml")
    assert result.exit_code == 2
    assert "claims/story.yaml is no table of record that names its file" in result.stderr
    assert "--write goes with --refresh" in table("freight.csv", "--write").stderr


def test_a_file_outside_the_project_is_not_taken(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away") / "freight.csv"
    away.write_text(CSV, encoding="utf-8")
    result = table(away, *COLUMNS, *SAID, "-o", "x.yaml")
    assert result.exit_code == 2
    assert "freight.csv lies outside the project" in result.stderr
    assert not (folder / "x.yaml").exists()


def test_a_sheet_with_a_column_of_times_is_refreshed(folder: Path) -> None:
    cells: dict[str, Written] = {
        "A1": "Country", "B1": "Year", "C1": "Sum", "A2": "Mali", "B2": 2023,
        "C2": (0.0753, "0.0%"), "A3": "Mali", "B3": 2024, "C3": (0.081, "0.0%"),
    }  # fmt: skip
    (folder / "sums.xlsx").write_bytes(workbook(cells))
    words = ("--subject", "Country", "--value", "Sum", "--measure", "tax", "--unit", "%")
    made = table("sums.xlsx", *words, "--period", "Year", "--of", "output", "-o", REFERENCE)
    assert made.exit_code == 0
    text = REFERENCE.read_text(encoding="utf-8")
    assert "    value: 7.5 %\n    period: 2023\n    cell: T7!C2\n" in text
    cells["C2"] = (0.0763, "0.0%")
    cells["D1"] = "=1+1 -> 2"
    (folder / "sums.xlsx").write_bytes(workbook(cells))
    result = table("--refresh", REFERENCE, "--write")
    assert result.stdout.startswith("mali_2023: 7.5 % → 7.6 % (T7!C2)\n../../sums.xlsx has changed")
    assert table("--refresh", REFERENCE).exit_code == 0


def test_a_report_says_what_the_cell_has(folder: Path) -> None:
    table("freight.csv", *COLUMNS, *SAID, "-o", REFERENCE)
    checked(folder, "1.25 billion tonne", "C2")
    words = ["report", "claims/story.yaml", "--format", "json"]
    told = CliRunner().invoke(main, words, catch_exceptions=False).stdout
    assert '"says": "1,250.0 million tonne"' in told
    assert '"locator": "C2"' in told
