"""The claim file of a table of record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.claims.cell_name import letters
from claimlint.lazy_dataclass import dataclass
from claimlint.tables.record_table import RecordTable, Row
from claimlint.yamlfile.write_scalar import inline, quoted

_HEAD = """\
# Read from {name} by `claimlint table`: each claim names its cell.
# When the file changes, `claimlint table --refresh` shows which figures moved.
"""
_TIME = re.compile(r"\d[\d/Q-]*")
_SHARED = ("measure", "of", "period")
"""Fields that stand once, where all claims have the same."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a table of record says of itself and of its file. `path` is relative to the claims."""

    id: str
    title: str
    language: str
    path: str
    sha256: str
    sheet: str = ""


def table_lines(head: Head, table: RecordTable) -> Iterator[str]:
    """The lines of the claim file."""
    yield from _HEAD.format(name=inline(head.path)).splitlines()
    yield "claimlint: 1"
    yield "reference:"
    yield f"  id: {inline(head.id)}"
    yield f"  title: {inline(head.title)}"
    yield f"  language: {inline(head.language)}"
    yield "  file:"
    yield f"    path: {inline(head.path)}"
    yield f"    sha256: {quoted(head.sha256)}"
    if head.sheet:
        yield f"    sheet: {inline(head.sheet)}"
    yield f"    subject: {inline(table.subject.heading)}"
    for heading in table.period_headings.values():
        yield f"    period: {inline(heading)}"
    columns = ", ".join(
        f"{letters(number)}: {quoted(heading)}" for number, heading in table.headings.items()
    )
    yield f"    columns: {{{columns}}}"
    shared = _shared(table.rows)
    if shared:
        yield "defaults:"
        yield from (f"  {name}: {_scalar(name, text)}" for name, text in shared.items())
    yield "claims:" if table.rows else "claims: []"
    for row in table.rows:
        yield from _claim(row, shared, in_text=not head.sheet)


def _shared(rows: Sequence[Row]) -> dict[str, str]:
    """The fields that all claims share, with what they say."""
    found = {}
    for name in _SHARED:
        texts = {getattr(row, name) for row in rows}
        if len(texts) == 1 and (text := texts.pop()):
            found[name] = text
    return found


def _claim(row: Row, shared: dict[str, str], *, in_text: bool) -> Iterator[str]:
    fields = {
        "id": row.id,
        "subject": row.subject,
        "measure": row.measure,
        "of": row.of,
        "value": row.value,
        "precision": row.precision,
        "period": row.period,
        "may_be_negative": "true" if row.is_negative else "",
        "cell": cell_of(row, in_text=in_text),
        "note": row.note,
    }
    mark = "  - "
    for name, text in fields.items():
        if text and name not in shared:
            yield f"{mark}{name}: {_scalar(name, text)}"
            mark = "    "


def _scalar(name: str, text: str) -> str:
    is_plain = name == "may_be_negative" or (name == "period" and _TIME.fullmatch(text))
    return text if is_plain else inline(text)


def cell_of(row: Row, *, in_text: bool) -> str:
    """The cell of a figure as its claim names it; a CSV has rows and columns."""
    return row.cell.in_text if in_text else str(row.cell)
