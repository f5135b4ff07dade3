"""The names of cells: `T7!C12` of a sheet, `C12` of a file with one, `row 12, column 3`."""

from __future__ import annotations

from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
"""As many as spreadsheets have."""

_QUOTED: Final = pattern(r"'((?:[^']|'')*)'!(.*)\Z")
_LETTERS: Final = pattern(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})\Z")
_WORDS: Final = pattern(r"(?:row|line) *(\d{1,7}) *[,/]? *(?:column|field) *(\d{1,5})\Z")
_SLASH: Final = pattern(r"(\d{1,7}) */ *(\d{1,5})\Z")
_BARE: Final = pattern(r"[^\W\d]\w*\Z")


class CellName(NamedTuple):
    """A cell: its row and column from 1, and the sheet where a file has several."""

    row: int
    column: int
    sheet: str = ""

    def __str__(self) -> str:
        return f"{quoted_sheet(self.sheet)}!{self.short}" if self.sheet else self.short

    @property
    def short(self) -> str:
        """The cell within its sheet: `C12`."""
        return f"{letters(self.column)}{self.row}"

    @property
    def in_text(self) -> str:
        """The cell of a file that has lines and fields: `row 12, column 3`."""
        return f"row {self.row}, column {self.column}"


def letters(column: int) -> str:
    """The letters of a column: 3 is C, 28 is AB."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def column_number(text: str) -> int | None:
    """The number of a column given by its letters; None for what is none."""
    if not 1 <= len(text) <= 3 or not (text.isascii() and text.isalpha()):
        return None
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - 64
    return number if number <= MOST_COLUMNS else None


def quoted_sheet(name: str) -> str:
    """A sheet as a formula names it: in quotes where its name is no single word."""
    if _BARE.match(name):
        return name
    return "'" + name.replace("'", "''") + "'"


def parse_cell(text: str) -> CellName | None:
    """The cell that a text names, in any of the forms; None where it names none."""
    text, sheet = text.strip(), ""
    quoted = _QUOTED.match(text)
    if quoted is not None:
        sheet, text = quoted[1].replace("''", "'"), quoted[2]
    elif "!" in text:
        sheet, _, text = text.rpartition("!")
    return _within(text.strip(), sheet)


def _within(text: str, sheet: str) -> CellName | None:
    found = _LETTERS.match(text)
    if found is not None:
        row, column = int(found[2]), column_number(found[1])
    else:
        found = _WORDS.match(text.lower()) or _SLASH.match(text)
        if found is None:
            return None
        row, column = int(found[1]), int(found[2])
    if column is None or not (1 <= row <= MOST_ROWS and 1 <= column <= MOST_COLUMNS):
        return None
    return CellName(row, column, sheet)
