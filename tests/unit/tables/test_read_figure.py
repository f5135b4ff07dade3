"""What cells state, and why some state nothing."""

from __future__ import annotations

import pytest

from claimlint.tables.cell import Cell
from claimlint.tables.read_figure import DecimalSign, Figure, LeftOut, decimal_evidence, read_figure


def text(stored: str, raised: str = "") -> Cell:
    return Cell(1, 1, "text", stored, raised=raised)


@pytest.mark.parametrize(
    ("stored", "decimal", "number", "hedge", "notes"),
    [
        ("1,234", ".", "1234", "", ()),
        ("1,234", ",", "1.234", "", ()),
        ("1.234,5", ",", "1234.5", "", ()),
        ("1 234 567", ".", "1234567", "", ()),
        ("1 234,5", ",", "1234.5", "", ()),
        ("1'234.5", ".", "1234.5", "", ()),
        ("−12.5", ".", "-12.5", "", ()),
        ("7.50 %", ".", "7.50", "", ()),
        ("€ 1,200", ".", "1200", "", ()),
        ("١٢٣", ".", "123", "", ()),
        ("<5", ".", "5", "under", ()),
        ("≥ 60", ".", "60", "at least", ()),
        ("c. 40", ".", "40", "about", ()),
        ("1,024*", ".", "1024", "", ("marked “*” in the file",)),
        ("1,024 (p)", ".", "1024", "", ("marked “(p)” in the file",)),
        ("12.5 e", ".", "12.5", "", ("marked “e” in the file",)),
        ("876²", ".", "876", "", ("marked “²” in the file",)),
        ("[1] 5", ".", "", "", ()),
    ],
)
def test_texts_that_are_numbers(
    stored: str, decimal: DecimalSign, number: str, hedge: str, notes: tuple[str, ...]
) -> None:
    found = read_figure(text(stored), decimal)
    if not number:
        assert isinstance(found, LeftOut)
        return
    assert isinstance(found, Figure), found
    assert (found.number, found.hedge, found.notes) == (number, hedge, notes)
    assert found.is_percent == ("%" in stored)


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        ("n/a", "“n/a” stands for no figure"),
        ("..", "“..” stands for no figure"),
        ("–", "“–” stands for no figure"),
        ("(123)", "in brackets: below zero, or uncertain"),
        ("10-12", "“10-12” is no plain number"),
        ("12 m", "“12 m” is no plain number"),
        ("1,23,456", "“1,23,456” is no plain number"),
        ("12 of 40", "“12 of 40” is no plain number"),
        ("1.234,5", "1.234,5 is not written as numbers are in the rest of the table"),
        ("x" * 100, "words"),
    ],
)
def test_texts_that_are_left_out(stored: str, reason: str) -> None:
    assert read_figure(text(stored), ".") == LeftOut(reason)


def test_a_text_that_can_be_read_in_two_ways_is_left_to_a_person() -> None:
    found = read_figure(text("1,234"), "")
    assert found == LeftOut("1,234 can be read in two ways: say which with --language")


def test_what_a_raised_run_says_is_a_footnote() -> None:
    found = read_figure(text("1241", raised="1"), ".")
    assert isinstance(found, Figure)
    assert (found.number, found.notes) == ("124", ("marked “1” in the file",))


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (Cell(1, 1, "error", "#REF!"), "an error, #REF!"),
        (Cell(1, 1, "date", "2024-03-04"), "a date"),
        (Cell(1, 1, "flag", "TRUE"), "true or false"),
        (Cell(1, 1, "number", "5", "# ?/?"), "shown as a fraction"),
        (Cell(1, 1, "number", "0", '0;-0;"-"'), "its number format shows no digits"),
        (
            Cell(1, 1, "text", "", is_formula=True),
            "a formula whose value the file does not keep",
        ),
    ],
)
def test_cells_that_state_no_figure(cell: Cell, reason: str) -> None:
    assert read_figure(cell, ".") == LeftOut(reason)


def test_a_formula_is_named_as_one() -> None:
    found = read_figure(Cell(1, 1, "number", "12.5", is_formula=True), ".")
    assert isinstance(found, Figure)
    assert found.notes == ("a formula: its value as last worked out",)


def test_the_sign_before_decimals_shows_in_the_other_figures() -> None:
    cells = [text(one) for one in ("1.234", "12,5", "n/a")]
    assert decimal_evidence(cells) == ({","}, ["1.234"])
    assert decimal_evidence([text("1,234")]) == (set(), ["1,234"])
    assert decimal_evidence([text("1,234.5"), text("1.234,5")])[0] == {".", ","}
