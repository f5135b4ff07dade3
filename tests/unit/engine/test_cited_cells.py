"""Citations that name a cell of a table of record: what it says, and cells without a figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

AT = "subject: rail, measure: freight, period: 2024"
ROWS = {"T7!C12": "31 tonne", "T7!C20": "42 tonne", "T7!D13": "53 tonne"}


def cited(folder: Path, citation: str, rows: dict[str, str] | None = None) -> Desk:
    """An article of 31 tonnes whose source is this citation of the yearbook's table."""
    table = reference(
        *(
            f"id: r{at}, subject: s{at}, measure: freight, period: 2024, value: {value}, "
            f"cell: '{cell}'"
            for at, (cell, value) in enumerate((rows or ROWS).items())
        ),
        name="yearbook",
    )
    claim = f"id: a, {AT}, value: 31 tonne, sources: [{{source: yearbook, {citation}}}]"
    return desk(folder, article(claim), tables=[table])


def told(found: Desk) -> list[tuple[str, str]]:
    findings = found.told("unknown-cell", "differs-from-cell")
    return [(one["message"], one["help"]) for one in findings]


@pytest.mark.parametrize("cell", ["T7!C12", "t7!C12", "C12", "row 12, column 3"])
def test_a_cell_says_what_its_claim_states(cell: str, tmp_path: Path) -> None:
    """A table with one sheet needs no name of it."""
    found = cited(tmp_path, f"cell: '{cell}'")
    assert told(found) == []
    assert found.status("a") == "held"


def test_a_cell_with_another_figure_contradicts_its_claim(tmp_path: Path) -> None:
    found = cited(tmp_path, "cell: C20")
    assert told(found) == []
    assert found.status("a") == "contradicted"


@pytest.mark.parametrize(
    ("cell", "nearest"),
    [
        ("T7!C13", "Did you mean T7!C12 (s0: 31 tonnes)?"),  # of its column before its row
        ("C18", "Did you mean T7!C20 (s1: 42 tonnes)?"),
        ("C15", "Did you mean T7!C12 (s0: 31 tonnes)?"),
        ("D20", "Did you mean T7!D13 (s2: 53 tonnes)?"),
        ("T8!C12", "Did you mean T7!C12 (s0: 31 tonnes)?"),
    ],
)
def test_of_a_cell_without_a_figure_the_nearest_is_offered(
    cell: str, nearest: str, tmp_path: Path
) -> None:
    assert told(cited(tmp_path, f"cell: '{cell}'")) == [
        (f"the table `yearbook` has no figure from {cell}", nearest)
    ]


def test_a_table_of_several_sheets_needs_their_names(tmp_path: Path) -> None:
    rows = {"T7!C12": "31 tonne", "T8!C12": "31 tonne"}
    assert told(cited(tmp_path / "named", "cell: 'T8!C12'", rows)) == []
    ((message, _),) = told(cited(tmp_path / "open", "cell: C12", rows))
    assert message == "the table `yearbook` has no figure from C12"


@pytest.mark.parametrize(
    ("says", "fits"),
    [
        ("31 tonne", True),
        ("31.4 tonne", True),
        ("31000 kg", True),
        ("over 30 tonne", True),
        ("33 tonne", False),
        ("over 31.5 tonne", False),  # 31 reaches to 31.5, and that is not over 31.5
        ("under 30.5 tonne", False),
        ("31 km", False),
        ("31 %", False),
    ],
)
def test_what_a_citation_says_fits_its_cell(says: str, fits: bool, tmp_path: Path) -> None:
    found = told(cited(tmp_path, f"cell: C12, says: {says}"))
    expected = (
        f"C12 has 31 tonnes, and `says` is {says.replace('tonne', 'tonnes')}",
        "Correct `says`, or leave it out: the cell gives it.",
    )
    assert found == ([] if fits else [expected])


def test_a_table_that_there_is_none_of_is_named(tmp_path: Path) -> None:
    claim = f"id: a, {AT}, value: 31 tonne, sources: [{{source: yearbook, cell: C12}}]"
    row = f"id: r, {AT}, value: 31 tonne, cell: C12"
    ((message, helping),) = told(
        desk(tmp_path / "near", article(claim), tables=[reference(row, name="yearbok")])
    )
    assert message == "there is no table of record `yearbook` that has cells"
    assert helping == "Did you mean `yearbok`?"
    ((_, helping),) = told(desk(tmp_path / "far", article(claim)))
    assert helping.startswith("Make one with `claimlint table` in the folder")
