"""Tables of an article: each cell with the heads of its row and of its column.

A page says where its cells stand (`GridCell`); what heads them follows from the marks for heads
(`th`, a repeated header row) and, where a table has none, from what its cells look like: a first
row without figures, and the first cell of a row that is none. A table that only places things on a
page (one column, one row, another table inside) has no heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

MOST_SLOTS = 100_000
"""So many places of grids are laid out in a document: merged cells take more than one."""
_MOST_MERGED = 200
_MOST_HEADS = 3
_MOST_OWN = 2
"""So many cells at the start of a row are its heads where none is marked: a land, and a crop."""
_LONGEST_HEAD = 120
_FIGURE = re.compile(r"[^\w\s]{0,3}\s?(?:[A-Z]{1,3}\s?)?[$€£¥₪+−–-]?\s?[.,]?\d")
_TIME = re.compile(r"(?:1[5-9]|20|21)\d\d(?:\s?[/–-]\s?(?:\d{2}|\d{4}|Q[1-4]))?\*?")
_CHANGE_SIGNS = frozenset("+−-–—±~*.,/% ")


@dataclass(slots=True)
class GridCell:
    """A place in a table: how many rows and columns it takes, and whether it is marked as a head.

    `table` counts the tables of the document.
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that a reader sees: its span in the text, and what heads it.

    `rows` and `columns` are the heads of its row and column from the outermost inward; `title` is
    that of the table. A head (`is_head`) says what the figures are, and holds none.
    """

    span: Span
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    title: str = ""
    is_head: bool = False


class Grid:
    """The tables of a document while it is read, in the order of their cells."""

    def __init__(self) -> None:
        self.cells: list[GridCell] = []
        self.titles: dict[int, int] = {}  # the cell that stands for the title, by the table
        self.layouts: set[int] = set()
        self._tables = 0
        self._slots = 0
        self._open: list[_Open] = []

    @property
    def current(self) -> int:
        """The cell that is open, as a place in `cells`; -1 outside every cell."""
        return self._open[-1].cell if self._open else -1

    @property
    def depth(self) -> int:
        """How many tables are open."""
        return len(self._open)

    def open_table(self, *, is_layout: bool = False) -> None:
        """A table begins; the one around it only places things on the page."""
        if self._open:
            self.layouts.add(self._open[-1].table)
        if is_layout:
            self.layouts.add(self._tables)
        self._open.append(_Open(self._tables))
        self._tables += 1

    def close_table(self) -> None:
        """The innermost table ends."""
        if self._open:
            self._open.pop()

    def open_row(self, *, is_head: bool = False) -> None:
        """A row begins."""
        if self._open:
            table = self._open[-1]
            table.row += 1
            table.column, table.cell, table.is_head_row = 0, -1, is_head

    def open_title(self) -> None:
        """The title of a table begins."""
        if self._open:
            table = self._open[-1]
            table.cell = self.titles[table.table] = len(self.cells)
            self.cells.append(GridCell(table.table, -1, -1))

    def open_cell(self, *, is_marked: bool = False, columns: int = 1, rows: int = 1) -> None:
        """A cell begins at the next place of its row that no merged cell of a row above takes."""
        if not self._open:
            return
        table = self._open[-1]
        table.row = max(table.row, 0)
        columns, rows = min(max(columns, 1), _MOST_MERGED), min(max(rows, 1), _MOST_MERGED)
        if rows > 1:
            self._slots += columns
        self._slots += 1
        if self._slots > MOST_SLOTS:
            self.layouts.add(table.table)
            rows = columns = 1
        while table.taken.get(table.column, -1) >= table.row:
            table.column += 1
        marked = is_marked or table.is_head_row
        cell = GridCell(table.table, table.row, table.column, rows, columns, marked)
        if rows > 1:
            last = table.row + rows - 1
            table.taken.update(dict.fromkeys(range(table.column, table.column + columns), last))
        table.column += columns
        table.cell = len(self.cells)
        self.cells.append(cell)
        table.above[cell.column] = table.cell

    def go_on(self, columns: int = 1) -> None:
        """The cell above reaches down into this row (as a Word file says it)."""
        if not self._open:
            return
        table = self._open[-1]
        above = table.above.get(table.column)
        if above is not None:
            cell = self.cells[above]
            cell.rows = max(cell.rows, table.row - cell.row + 1)
        table.column += min(max(columns, 1), _MOST_MERGED)
        table.cell = -1 if above is None else above

    def close_cell(self) -> None:
        """The open cell ends."""
        if self._open:
            self._open[-1].cell = -1


class _Open:
    """A table that is being read."""

    def __init__(self, table: int) -> None:
        self.table = table
        self.row = -1
        self.column = 0
        self.cell = -1
        self.is_head_row = False
        self.taken: dict[int, int] = {}  # the last row that a merged cell takes, by column
        self.above: dict[int, int] = {}  # the last cell of each column


# -- what heads what -----------------------------------------------------------------------


def headed(grid: Grid, spans: Mapping[int, Span], text: str) -> tuple[Cell, ...]:
    """The cells that have text, with their heads, in the order of the text."""
    words = {place: " ".join(text[span.start : span.end].split()) for place, span in spans.items()}
    tables: dict[int, list[int]] = {}
    for place, cell in enumerate(grid.cells):
        tables.setdefault(cell.table, []).append(place)
    found: list[Cell] = []
    for table, places in tables.items():
        title = words.get(grid.titles.get(table, -1), "")[:_LONGEST_HEAD]
        own = [place for place in places if grid.cells[place].row >= 0]
        told = {} if table in grid.layouts else _Table(grid.cells, own, words).heads()
        for place in places:
            if place in spans:
                rows, columns, is_head = told.get(place, ((), (), False))
                head = is_head or place == grid.titles.get(table)
                found.append(Cell(spans[place], rows, columns, title, head))
    return tuple(sorted(found, key=lambda cell: cell.span.start))


_Heads = tuple[tuple[str, ...], tuple[str, ...], bool]


class _Table:
    """One table, read from the top: which rows and cells are heads, and of what."""

    def __init__(
        self, cells: Sequence[GridCell], places: Sequence[int], words: Mapping[int, str]
    ) -> None:
        self.cells = cells
        self.words = words
        self.rows: dict[int, list[int]] = {}
        for place in places:
            self.rows.setdefault(cells[place].row, []).append(place)
        self.is_marked = any(cells[place].is_marked for place in places)
        self.columns: dict[int, tuple[str, ...]] = {}
        self.reaching: list[tuple[int, str]] = []  # heads of several rows: the last row, the words
        self.group = ""

    def heads(self) -> dict[int, _Heads]:
        """Row heads, column heads, and whether it is a head itself, of each cell."""
        wide = any(len(row) > 1 for row in self.rows.values())
        if len(self.rows) < 2 or not wide or not self._has_figures():
            return {}
        found: dict[int, _Heads] = {}
        was_head = False
        for number, row in sorted(self.rows.items()):
            is_head = self._is_head_row(number, row, was_head=was_head)
            if is_head:
                self._head_row(row, goes_on=was_head)
                found |= dict.fromkeys(row, ((), (), True))
            else:
                found.update(self._data_row(number, row))
            was_head = is_head
        return found

    def _has_figures(self) -> bool:
        return any(self._is_figure(place) for row in self.rows.values() for place in row)

    def _is_figure(self, place: int) -> bool:
        words = self.words.get(place, "")
        return _FIGURE.match(words) is not None and _TIME.fullmatch(words) is None

    def _is_head_row(self, number: int, row: Sequence[int], *, was_head: bool) -> bool:
        told = [place for place in row if self.words.get(place)]
        if all(self.cells[place].is_marked for place in told) and len(row) > 1:
            first = number == 0 or was_head
            return first or not any(self._is_figure(place) for place in told)
        if self.is_marked and any(self.cells[place].is_marked for place in self.rows.get(0, ())):
            return False
        plain = not any(self._is_figure(place) for place in told)
        return number == 0 and len(told) > 1 and plain

    def _head_row(self, row: Sequence[int], *, goes_on: bool) -> None:
        if not goes_on:
            self.columns = {}
            self.group = ""
        for place in row:
            words = self.words.get(place, "")[:_LONGEST_HEAD]
            cell = self.cells[place]
            for column in range(cell.column, cell.column + cell.columns):
                before = self.columns.get(column, ())
                if words and words not in before:
                    self.columns[column] = (*before, words)[-_MOST_HEADS:]

    def _data_row(self, number: int, row: Sequence[int]) -> Iterator[tuple[int, _Heads]]:
        told = [place for place in row if self.words.get(place)]
        if len(told) == 1 and not self._is_figure(told[0]) and number:
            self.group = self.words[told[0]][:_LONGEST_HEAD]
            yield told[0], ((), (), True)
            return
        self.reaching = [one for one in self.reaching if one[0] >= number][-_MOST_HEADS:]
        own = self._own_heads(row)
        for place in own:
            cell = self.cells[place]
            if cell.rows > 1:
                self.reaching.append((number + cell.rows - 1, self.words[place]))
        names = [words for _, words in self.reaching]
        names += [self.words[place] for place in own if self.words[place] not in names]
        group = [self.group] if self.group else []
        rows = tuple(name[:_LONGEST_HEAD] for name in [*group, *names][-_MOST_HEADS:])
        for place in row:
            if place in own:
                yield place, ((), (), True)
            else:
                yield place, (rows, self.columns.get(self.cells[place].column, ()), False)

    def _own_heads(self, row: Sequence[int]) -> list[int]:
        """The cells of a row that head it: those so marked at its start, else the first words."""
        marked = []
        for place in row:
            if not self.cells[place].is_marked:
                break
            if self.words.get(place):
                marked.append(place)
        if marked and len(marked) < len(row):
            return marked
        told = [place for place in row if self.words.get(place)]
        figure = next((at for at, place in enumerate(told) if self._is_figure(place)), 0)
        leading = told[:figure] or told
        words = [place for place in leading if self._is_word(place)]
        return [] if len(told) == 1 else words[: _MOST_OWN if figure else 1]

    def _is_word(self, place: int) -> bool:
        words = self.words.get(place, "")
        signs = all(one in _CHANGE_SIGNS for one in words)
        return bool(words) and not signs and not self._is_figure(place)
