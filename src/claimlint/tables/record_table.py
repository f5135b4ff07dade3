"""A table of record: the figures of a sheet as rows of a claim file, each with its cell.

Whatever of the columns that were asked for is not taken over is listed with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from claimlint.claims.cell_name import CellName, letters
from claimlint.language.fold import fold
from claimlint.language.slug import slug
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.tables.cell import Cell, Sheet, TableError
from claimlint.tables.find_columns import Column, cell_text, find_columns
from claimlint.tables.heading_hints import period_text
from claimlint.tables.read_figure import (
    DecimalSign,
    Figure,
    LeftOut,
    decimal_evidence,
    read_figure,
    without_marks,
)
from claimlint.tables.write_value import check_unit, common_step, precision_of, value_text
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError
from claimlint.values.quantity_words import decimal_sign

_MOST_FIGURES: Final = 50_000
_LONGEST_SUBJECT: Final = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person says of one column of figures. `period` is a time, or names a column."""

    heading: str
    measure: str
    unit: str
    period: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be taken from a sheet. `head` is the last row of its headings, `rows` the first
    and the last row that is read; `of` is the whole that percentages are of."""  # noqa: D205, D209 - one sentence

    subject: str
    columns: tuple[Asked, ...]
    of: str = ""
    language: str = "en"
    head: int | None = None
    rows: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One figure as a claim; `heading` is that of its column."""

    id: str
    subject: str
    measure: str
    value: str
    period: str
    cell: CellName
    heading: str
    of: str = ""
    precision: str = ""
    note: str = ""
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class RecordTable:
    """The figures of a sheet. `left_out` are cells by the reason; `noted` are cells that were
    taken over, by what is to be known of them."""  # noqa: D205, D209 - one sentence

    rows: tuple[Row, ...]
    left_out: Mapping[str, tuple[tuple[int, int], ...]]
    noted: Mapping[str, tuple[tuple[int, int], ...]]
    told: tuple[str, ...]
    subject: Column
    headings: Mapping[int, str]
    period_headings: Mapping[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Notes:
    """What is said of cells, by the words."""

    cells: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, words: str, place: tuple[int, int]) -> None:
        self.cells.setdefault(words, []).append(place)

    @property
    def all(self) -> dict[str, tuple[tuple[int, int], ...]]:
        return {words: tuple(places) for words, places in self.cells.items()}


def record_table(sheet: Sheet, request: Request) -> RecordTable:
    """The figures of a sheet that a request asks for; raises TableError."""
    return _Reader(sheet, request).table()


class _Reader:
    """Reads one sheet: holds the columns that were found, and what is said of cells meanwhile."""

    def __init__(self, sheet: Sheet, request: Request) -> None:
        self.sheet, self.request = sheet, request
        times = {one.period for one in request.columns if not _is_period(one.period)}
        names = [request.subject, *(one.heading for one in request.columns), *sorted(times)]
        found = find_columns(sheet, names, request.head)
        self.subject = found.found[0]
        count = len(request.columns)
        self.columns = found.found[1 : 1 + count]
        self.times = dict(zip(sorted(times), found.found[1 + count :], strict=True))
        self.head = found.head
        for asked in request.columns:
            check_unit(asked.unit, request.language)
        numbers = [one.number for one in self.columns]
        if len({self.subject.number, *numbers}) <= count:
            raise TableError("one column was named twice", "name each column once")
        self.left, self.noted = _Notes(), _Notes()
        self.told: list[str] = []

    def table(self) -> RecordTable:
        """All figures, and all that is said of the others."""
        rows, empty = self._rows()
        if empty:
            self.told.append(f"rows without any figure: {_listed(empty)}")
        decimal = self._decimal(rows)
        found: list[Row] = []
        for asked, column in zip(self.request.columns, self.columns, strict=True):
            found += self._column(asked, column, rows, decimal)
        return RecordTable(
            tuple(_with_ids(self._without_rivals(found))),
            self.left.all,
            self.noted.all,
            tuple(self.told),
            self.subject,
            {one.number: one.heading for one in self.columns},
            {one.number: one.heading for one in self.times.values()},
        )

    def _rows(self) -> tuple[list[int], list[int]]:
        """The rows below the headings that hold a figure or something like it; and the others."""
        first, last = self.request.rows or (self.head + 1, 0)
        first = max(first, self.head + 1)
        below = [row for row in self.sheet.rows if row >= first and (not last or row <= last)]
        held = [
            row
            for row in below
            if any((row, column.number) in self.sheet.cells for column in self.columns)
        ]
        if not held:
            raise TableError(
                "there is nothing below the headings in these columns",
                "say which row ends the headings with --header",
            )
        if len(held) * len(self.columns) > _MOST_FIGURES:
            advice = "take a part of the table with --rows"
            raise TableError(f"these are more than {_MOST_FIGURES:,} figures", advice)
        return held, sorted(set(below) - set(held))

    def _decimal(self, rows: Sequence[int]) -> DecimalSign:
        """The decimal sign of numbers kept as text: what the table shows, else its language."""
        cells = self.sheet.cells
        places = ((row, column.number) for row in rows for column in self.columns)
        signs, unclear = decimal_evidence(cells[place] for place in places if place in cells)
        own = decimal_sign(self.request.language)
        language = self.request.language
        if len(signs) == 1:
            (sign,) = signs
            known: DecimalSign = "," if sign == "," else "."
            if known != own:
                mark = "comma" if known == "," else "point"
                self.told.append(f"decimals stand behind a {mark}, as some figures show")
            return known
        if own not in (".", ","):
            return ""
        chosen: DecimalSign = "," if own == "," else "."
        if signs:
            self.told.append("some figures have a decimal comma, others a decimal point")
        elif unclear:
            other = "." if chosen == "," else ","
            self.told.append(
                f"{unclear[0]} is read with `{other}` between thousands, as in the language "
                f"`{language}`; --language says otherwise"
                if other in unclear[0]
                else f"{unclear[0]} is read with `{chosen}` before decimals, as in the language "
                f"`{language}`; --language says otherwise"
            )
        return chosen

    def _column(
        self, asked: Asked, column: Column, rows: Sequence[int], decimal: DecimalSign
    ) -> Iterator[Row]:
        """The figures of one column."""
        read: list[tuple[int, Figure]] = []
        for row in rows:
            found = self._figure(row, column, decimal)
            if isinstance(found, LeftOut):
                self.left.add(found.reason, (row, column.number))
            else:
                read.append((row, found))
        percents = sum(figure.is_percent for _, figure in read)
        step = common_step(figure for _, figure in read)
        for row, figure in read:
            made = self._row(asked, column, row, figure, step, mixed=0 < percents < len(read))
            if isinstance(made, LeftOut):
                self.left.add(made.reason, (row, column.number))
                continue
            for note in figure.notes:
                self.noted.add(note, (row, column.number))
            yield made

    def _figure(self, row: int, column: Column, decimal: DecimalSign) -> Figure | LeftOut:
        cell = self.sheet.cells.get((row, column.number))
        if cell is not None:
            return read_figure(cell, decimal)
        area = self.sheet.merged_at(row, column.number)
        return LeftOut("empty" if area is None else f"a part of the merged cells {area}")

    def _row(  # noqa: PLR0913 - what a figure is known by comes from as many sides
        self,
        asked: Asked,
        column: Column,
        row: int,
        figure: Figure,
        step: int | None,
        *,
        mixed: bool,
    ) -> Row | LeftOut:
        """One figure as a claim; why not, where something is missing."""
        subject = self._subject(row)
        if isinstance(subject, LeftOut):
            return subject
        period = self._period(asked, row)
        if isinstance(period, LeftOut):
            return period
        if mixed and not figure.is_percent:
            return LeftOut("a plain number among percentages")
        value = value_text(figure, asked.unit, self.request.language)
        if isinstance(value, LeftOut):
            return value
        return Row(
            "",
            subject,
            asked.measure,
            value,
            period,
            CellName(row, column.number, self.sheet.name),
            column.heading,
            self.request.of if "%" in value else "",
            precision_of(figure, step, asked.unit, self.request.language),
            "; ".join(figure.notes),
            figure.number.startswith("-") and "%" not in value,
        )

    def _subject(self, row: int) -> str | LeftOut:
        cell = self.sheet.at(row, self.subject.number)
        text = cell_text(cell)
        if cell is None or not text:
            return LeftOut("its row names no subject")
        if cell.kind == "error":
            return LeftOut(f"its row's subject is an error, {cell.stored}")
        if len(text) > _LONGEST_SUBJECT:
            return LeftOut("its row's subject is a paragraph")
        if (row, self.subject.number) not in self.sheet.cells:
            self.noted.add("subject of merged cells", (row, self.subject.number))
        _note_mark(cell, self.noted)
        return text

    def _period(self, asked: Asked, row: int) -> str | LeftOut:
        column = self.times.get(asked.period)
        if column is None:
            return asked.period
        cell = self.sheet.at(row, column.number)
        if cell is None:
            return LeftOut("its row names no time")
        found = _day(cell) if cell.kind == "date" else period_text(cell_text(cell))
        return found or LeftOut(f"its row's time, “{cell_text(cell)[:40]}”, is none that is known")

    def _without_rivals(self, rows: Sequence[Row]) -> list[Row]:
        """The figures without those of one subject, measure and time that stand twice."""
        seen: dict[tuple[str, str, str], int] = {}
        for row in rows:
            seen[_quantity(row)] = seen.get(_quantity(row), 0) + 1
        for row in rows:
            if seen[_quantity(row)] > 1:
                place = (row.cell.row, row.cell.column)
                self.left.add("its subject and time stand in several rows: see --rows", place)
        return [row for row in rows if seen[_quantity(row)] == 1]


def _quantity(row: Row) -> tuple[str, str, str]:
    return fold(row.subject), fold(row.measure), row.period


def _note_mark(cell: Cell, noted: _Notes) -> None:
    """Note the mark of a footnote beside a subject."""
    if cell.kind != "text":
        return
    marks = (cell.raised.strip(),) if cell.raised else without_marks(cell.stored)[1]
    for mark in marks:
        noted.add(f"subject marked “{mark}” in the file", (cell.row, cell.column))


def _day(cell: Cell) -> str:
    """A date as its format shows it: the year alone, the month, or the day."""
    shown = cell.format.lower().split(";")[0]
    if "d" in shown:
        return cell.stored[:10]
    return cell.stored[:7] if "m" in shown else cell.stored[:4]


def _is_period(text: str) -> bool:
    try:
        return not parse_period(text).unknown
    except PeriodError:
        return False


def _with_ids(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with ids of their own, made of the subject and of what tells them apart."""
    periods = len({row.period for row in rows}) > 1
    measures = len({row.measure for row in rows}) > 1
    taken: set[str] = set()
    for row in rows:
        parts = [slug(row.subject, "_")[:40] or f"row_{row.cell.row}"]
        parts += [slug(row.measure, "_")[:24]] if measures else []
        parts += [slug(row.period, "_")] if periods else []
        name = "_".join(part for part in parts if part).strip("_")
        name = name if name[:1].isalpha() else f"row_{name}"
        if name in taken:
            name = f"{name}_{letters(row.cell.column).lower()}{row.cell.row}"
        taken.add(name)
        yield replace(row, id=name)


def _listed(rows: Iterable[int]) -> str:
    shown = [str(row) for row in rows]
    return ", ".join(shown[:12]) + (f" and {len(shown) - 12} more" if len(shown) > 12 else "")
