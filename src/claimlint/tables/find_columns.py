"""Which columns of a sheet are meant: by the words of their headings, or by their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimlint.claims.cell_name import column_number, letters
from claimlint.language.closest import did_you_mean
from claimlint.language.fold import fold
from claimlint.tables.cell import Cell, Sheet, TableError
from claimlint.tables.number_format import Shown, show
from claimlint.tables.read_figure import without_marks

_MOST_HEAD_ROWS: Final = 40
"""So many rows from the top may hold the headings."""
_MOST_HEAD_COLUMNS: Final = 1_000
"""So many columns are looked at for their headings; further ones may be named by letters."""
_DEEPEST: Final = 4
"""So many rows may stand above one another in a heading."""
_MOST_LISTED: Final = 12


class Column(NamedTuple):
    """A column, with its heading as it was found."""

    number: int
    heading: str


class Columns(NamedTuple):
    """The columns that were asked for, in that order; figures stand below the row `head`."""

    found: tuple[Column, ...]
    head: int


def cell_text(cell: Cell | None) -> str:
    """What a cell shows, on one line; footnote marks are left out."""
    if cell is None:
        return ""
    if cell.kind == "number":
        shown = show(cell.stored, cell.format)
        return shown.digits if isinstance(shown, Shown) else cell.stored
    if cell.raised and cell.stored.endswith(cell.raised):
        return " ".join(cell.stored[: -len(cell.raised)].split())
    return without_marks(cell.stored)[0]


def find_columns(sheet: Sheet, names: Sequence[str], head: int | None = None) -> Columns:
    """The columns of some names; raises TableError. `head` is the last row of the headings."""
    rows = sheet.rows[:_MOST_HEAD_ROWS]
    bottoms = rows if head is None else [head]
    columns = sheet.columns[:_MOST_HEAD_COLUMNS]
    unclear: tuple[str, list[str]] | None = None
    for bottom in bottoms:
        for depth in range(1, _DEEPEST + 1):
            heads = {column: _stack(sheet, column, bottom, depth) for column in columns}
            matched = [_matching(name, heads) for name in names]
            if all(len(one) == 1 for one in matched):
                found = [Column(*one[0]) for one in matched]
                return Columns(tuple(found), _end_of_head(sheet, found, bottom))
            if all(matched):
                name, found_twice = next(
                    pair for pair in zip(names, matched, strict=True) if len(pair[1]) > 1
                )
                told = [f"{letters(at)} ({_longer(sheet, at, bottom)})" for at, _ in found_twice]
                unclear = unclear or (name, told)
    if unclear is not None:
        name, several = unclear
        listed = ", ".join(several[:_MOST_LISTED])
        raise TableError(f"there are {len(several)} columns `{name}`", f"name one of {listed}")
    return _by_letters(sheet, names, bottoms)


def _end_of_head(sheet: Sheet, found: Sequence[Column], bottom: int) -> int:
    """The last row of the headings: merged ones may reach further down."""
    areas = (sheet.merged_at(bottom, column.number) for column in found)
    return max((area.bottom for area in areas if area is not None), default=bottom)


def _stack(sheet: Sheet, column: int, bottom: int, depth: int) -> tuple[str, ...]:
    """The texts of a heading from top to bottom, each once."""
    texts = (cell_text(sheet.at(row, column)) for row in range(bottom - depth + 1, bottom + 1))
    return tuple(dict.fromkeys(filter(None, texts)))


def _longer(sheet: Sheet, column: int, bottom: int) -> str:
    """A heading with the row below it, which may tell two apart."""
    return ", ".join(_stack(sheet, column, bottom + 1, 2))


def _matching(name: str, heads: dict[int, tuple[str, ...]]) -> list[tuple[int, str]]:
    wanted = fold(name)
    exact = [(at, ", ".join(one)) for at, one in heads.items() if fold(", ".join(one)) == wanted]
    return exact or [
        (at, ", ".join(one)) for at, one in heads.items() if one and fold(one[-1]) == wanted
    ]


def _by_letters(sheet: Sheet, names: Sequence[str], bottoms: Sequence[int]) -> Columns:
    """Columns of which some are given by letters: the headings of the others say where they end."""
    known = {fold(one) for one in _headings(sheet)}
    given = {
        name: number
        for name in names
        if fold(name) not in known and (number := column_number(name)) is not None
    }
    words = [name for name in names if name not in given]
    held = set(sheet.columns)
    if not given or any(number not in held for number in given.values()):
        raise _unknown(sheet, names)
    only = bottoms[0] if len(bottoms) == 1 else None
    bottom = find_columns(sheet, words, only) if words else None
    head = bottom.head if bottom is not None else _head_above(sheet, tuple(given.values()), bottoms)
    found = dict(zip(words, bottom.found, strict=True)) if bottom is not None else {}
    for name, number in given.items():
        found[name] = Column(number, ", ".join(_stack(sheet, number, head, 1)) or name)
    return Columns(tuple(found[name] for name in names), head)


def _head_above(sheet: Sheet, numbers: Sequence[int], bottoms: Sequence[int]) -> int:
    """The row above the first in which all columns hold something."""
    if len(bottoms) == 1:
        return bottoms[0]
    full = [row for row in sheet.rows if all((row, number) in sheet.cells for number in numbers)]
    return full[0] if full else 0


def _unknown(sheet: Sheet, names: Sequence[str]) -> TableError:
    """Which name is no heading, with the nearest one."""
    known = list(dict.fromkeys(_headings(sheet)))
    folded = {fold(one) for one in known}
    missing = next((name for name in names if fold(name) not in folded), None)
    if missing is None:
        return TableError(
            "the columns do not stand in one heading",
            "say which row ends the headings with --header, or name columns by their letters",
        )
    listed = ", ".join(f"`{one}`" for one in known[:_MOST_LISTED])
    hint = did_you_mean(missing, known) or f"the headings are {listed}"
    return TableError(f"there is no column `{missing}`", f"{hint}; a letter does, too")


def _headings(sheet: Sheet) -> Iterator[str]:
    """The texts that may be headings, those of the row with the most words first."""
    rows = sheet.rows[:_MOST_HEAD_ROWS]
    by_row: dict[int, list[str]] = {row: [] for row in rows}
    words: dict[int, int] = dict.fromkeys(rows, 0)
    for (row, _), cell in sorted(sheet.cells.items()):
        if row in by_row and (text := cell_text(cell)):
            by_row[row].append(text)
            words[row] += cell.kind == "text"
    for row in sorted(by_row, key=lambda one: (-words[one], one)):
        yield from by_row[row]
