"""What has moved in the file of a table of record since its figures were read.

A figure is found again by its subject, its column's heading and its time, wherever it stands now,
and never by its old cell alone: another subject may have come there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from claimlint.claims.cell_name import CellName, column_number, parse_cell
from claimlint.claims.claim import Claim, Document
from claimlint.formula.claim_record import said
from claimlint.lazy_dataclass import dataclass
from claimlint.tables.cell import Sheet, TableError
from claimlint.tables.record_table import Asked, RecordTable, Request, Row, record_table
from claimlint.tables.write_table import cell_of
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.spoken_unit import as_said

_NUMBER: Final = re.compile(
    r"(?:(?:under|over|at most|at least|about) )?[-+]?\d[\d., ']*(?:e0)?\s*", re.IGNORECASE
)
_INCOMPLETE: Final = (
    "this file does not say which columns its figures are from",
    "make it anew with `claimlint table FILE.xlsx --subject … --value … -o NEW.yaml`",
)


class Moved(NamedTuple):
    """A figure that stands otherwise in the file now; `row` is how it would be written."""

    claim: Claim
    row: Row
    is_other_value: bool
    is_other_cell: bool


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A table held against its file. `gone` are claims that the file no longer has, with what is in
    their old cell; `new` are figures that are in the file alone."""  # noqa: D205, D209 - one sentence

    moved: tuple[Moved, ...]
    same: int
    gone: tuple[tuple[Claim, str], ...]
    new: tuple[Row, ...]
    in_text: bool
    language: str = "en"

    def cell(self, row: Row) -> str:
        """The cell of a figure as this table names cells."""
        return cell_of(row, in_text=self.in_text)


def refreshed(
    document: Document,
    sheet: Sheet,
    head: int | None = None,
    rows: tuple[int, int] | None = None,
) -> Refreshed:
    """Hold the claims of a table against its sheet as it is now; raises TableError."""
    file = document.fields.get("file")
    subject = file.get("subject") if isinstance(file, dict) else None
    columns = _columns(document)
    if not isinstance(file, dict) or not isinstance(subject, str) or not columns:
        raise TableError(*_INCOMPLETE)
    times = file.get("period")
    asked = tuple(
        _asked(heading, claims[0], times if isinstance(times, str) else None)
        for heading, claims in columns.items()
    )
    request = Request(subject, asked, "", document.language, head, rows)
    table = record_table(sheet, request)
    return _compared(document, columns, table, in_text=not sheet.name)


def _columns(document: Document) -> dict[str, list[Claim]]:
    """The claims by the heading of the column that they were read from."""
    file = document.fields.get("file")
    named = file.get("columns") if isinstance(file, dict) else None
    headings = {
        number: heading
        for letter, heading in (named.items() if isinstance(named, dict) else ())
        if isinstance(heading, str) and (number := column_number(letter)) is not None
    }
    found: dict[str, list[Claim]] = {}
    for claim in document.claims:
        cell = _cell_of(claim)
        if cell is not None and cell.column in headings:
            found.setdefault(headings[cell.column], []).append(claim)
    return found


def _cell_of(claim: Claim) -> CellName | None:
    text = claim.text("cell")
    return None if text is None else parse_cell(text)


def _asked(heading: str, claim: Claim, times: str | None) -> Asked:
    value = claim.text(claim.amount_key) or ""
    number = _NUMBER.match(value)
    unit = value[number.end() :] if number else value
    return Asked(heading, claim.measure, unit or "none", times or claim.text("period") or "always")


def _compared(
    document: Document, columns: Mapping[str, Sequence[Claim]], table: RecordTable, *, in_text: bool
) -> Refreshed:
    by_name = {_key(document, row.subject, row.period, row.heading): row for row in table.rows}
    found: dict[int, Row] = {}
    wanted = [(heading, claim) for heading, claims in columns.items() for claim in claims]
    for heading, claim in wanted:
        key = _key(document, claim.subject, claim.text("period") or "always", heading)
        if (row := by_name.get(key)) is not None:
            found[claim.index] = row
    taken = {row.id for row in found.values()}
    moved = [_moved(claim, found[claim.index]) for _, claim in wanted if claim.index in found]
    other = tuple(one for one in moved if one.is_other_value or one.is_other_cell)
    gone = tuple((claim, _why(claim, table)) for _, claim in wanted if claim.index not in found)
    new = tuple(row for row in table.rows if row.id not in taken)
    return Refreshed(other, len(moved) - len(other), gone, new, in_text, document.language)


def _key(document: Document, subject: str, period: str, heading: str) -> tuple[str, str, str]:
    return document.name(subject), period, heading


def _moved(claim: Claim, row: Row) -> Moved:
    old = _cell_of(claim)
    is_same_place = old is not None and (old.row, old.column) == (row.cell.row, row.cell.column)
    precision = claim.text("precision") or ""
    is_other = not _is_same(claim, row.value) or precision != row.precision
    return Moved(claim, row, is_other, not is_same_place)


def _is_same(claim: Claim, value: str) -> bool:
    """Whether a claim says the same as a value, however it is spelled."""
    written = claim.text(claim.amount_key) or ""
    if written == value:
        return True
    language = claim.document.language
    try:
        one, other = (parse_quantity(text, language=language) for text in (written, value))
    except QuantityError:
        return False
    return one.interval == other.interval and one.unit == other.unit


def _why(claim: Claim, table: RecordTable) -> str:
    cell = _cell_of(claim)
    for reason, places in table.left_out.items():
        if cell is not None and (cell.row, cell.column) in places:
            return f"{cell.short} holds no figure now: {reason}"
    for row in table.rows:
        if cell is not None and (row.cell.row, row.cell.column) == (cell.row, cell.column):
            return f"{cell.short} is of {row.subject} now"
    return "its subject is not in the file"


def _as_said(value: str, language: str) -> str:
    """A value of a claim file as people say it."""
    try:
        return as_said(parse_quantity(value, language=language))
    except QuantityError:
        return value


def moved_lines(found: Refreshed) -> Iterator[str]:
    """What moved, a line a figure, and how many stand as they were."""
    for one in found.moved:
        was = one.claim.text("cell") or ""
        now = found.cell(one.row)
        place = now if not one.is_other_cell else f"{was} → {now}"
        value = said(one.claim)
        now_said = _as_said(one.row.value, found.language)
        told = f"{value} → {now_said}" if one.is_other_value else f"{value}, as before"
        yield f"{one.claim.id}: {told} ({place})"
    for claim, why in found.gone:
        yield f"{claim.id}: {said(claim)} is gone: {why} ({claim.text('cell')})"
    for row in found.new:
        value = _as_said(row.value, found.language)
        yield f"not in the table: {row.subject}, {value} ({found.cell(row)})"
