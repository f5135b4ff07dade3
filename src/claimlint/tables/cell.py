"""What a table's file holds, as plain records: cells with what is stored and how it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from claimlint.claims.cell_name import CellName, letters
from claimlint.lazy_dataclass import dataclass, field

Kind = Literal["number", "text", "date", "flag", "error"]
"""What a cell stores. Of a CSV everything is text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty.

    `stored` is the number in decimal digits, the text, the code of the error, or the date as the
    spreadsheet's day and time in ISO 8601. `format` is the number format. `raised` are the last
    characters of a text, where these are printed above the line: a footnote.
    """

    row: int
    column: int
    kind: Kind
    stored: str
    format: str = "General"
    is_formula: bool = False
    raised: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, both ends included: merged ones, which are one."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    def __str__(self) -> str:
        return f"{letters(self.left)}{self.top}:{letters(self.right)}{self.bottom}"


_TALL = 1_000
"""Merged areas of more rows are looked at for every row: there are few."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet, with the cells that are not empty by (row, column). A CSV's has no name."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False

    @cached_property
    def rows(self) -> list[int]:
        """The rows that hold anything, in order."""
        return sorted({row for row, _ in self.cells})

    @cached_property
    def columns(self) -> list[int]:
        """The columns that hold anything, in order."""
        return sorted({column for _, column in self.cells})

    def merged_at(self, row: int, column: int) -> Area | None:
        """The merged cells that a place belongs to."""
        areas = (*self._merged_by_row.get(row, ()), *self._merged_by_row.get(0, ()))
        return next((area for area in areas if (row, column) in area), None)

    @cached_property
    def _merged_by_row(self) -> Mapping[int, list[Area]]:
        """The merged areas by their rows; those of very many rows under 0."""
        found: dict[int, list[Area]] = {}
        for area in self.merged:
            is_tall = area.bottom - area.top > _TALL
            for row in [0] if is_tall else range(area.top, area.bottom + 1):
                found.setdefault(row, []).append(area)
        return found

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that is shown at a place: of merged ones, the first."""
        cell = self.cells.get((row, column))
        if cell is None and self.merged:
            area = self.merged_at(row, column)
            return None if area is None else self.cells.get((area.top, area.left))
        return cell


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file of tables. `told` are remarks on how it was read, for whoever asked for it."""

    sheets: tuple[Sheet, ...]
    told: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of a name; capitals count only where two names differ in nothing else."""
        exact = [one for one in self.sheets if one.name == name]
        alike = [one for one in self.sheets if one.name.casefold() == name.strip().casefold()]
        found = exact or alike
        return found[0] if len(found) == 1 else None


class TableError(ValueError):
    """A table that cannot be read as was asked: what is wrong, and what to do."""

    def __init__(self, message: str, help_text: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help_text


_MOST_NAMED = 12
"""So many cells or ranges are named in a line; the rest is counted."""


def named_cells(cells: Iterable[tuple[int, int]]) -> str:
    """Names of cells, those below one another as a range: `C4:C9, D12`."""
    ranges = list(_ranges(cells))
    shown = ", ".join(ranges[:_MOST_NAMED])
    left = len(ranges) - _MOST_NAMED
    return f"{shown} and {left} more places" if left > 0 else shown


def _ranges(cells: Iterable[tuple[int, int]]) -> Iterator[str]:
    start: CellName | None = None
    end: CellName | None = None
    for column, row in sorted((column, row) for row, column in cells):
        if start and end and column == end.column and row in (end.row, end.row + 1):
            end = CellName(row, column)
            continue
        if start and end:
            yield _range(start, end)
        start = end = CellName(row, column)
    if start and end:
        yield _range(start, end)


def _range(start: CellName, end: CellName) -> str:
    return start.short if start == end else f"{start.short}:{end.short}"
