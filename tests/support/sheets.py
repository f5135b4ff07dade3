"""Workbooks made for a test: values with their number formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

Written = str | int | float | tuple[str | int | float, str]
"""A value, or a value with its number format; a text with = is a formula, without its value."""


def workbook(
    cells: Mapping[str, Written], sheet: str = "T7", merged: tuple[str, ...] = ()
) -> bytes:
    """A workbook with one sheet; of `merged` ranges the first cell is written with them."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for area in merged:
        page.merge_range(area, "")
    for name, written in cells.items():
        value, form = written if isinstance(written, tuple) else (written, "General")
        style = book.add_format({"num_format": form})
        if isinstance(value, str) and value.startswith("="):
            formula, _, result = value.partition(" -> ")
            page.write_formula(name, formula, style, result and _number(result))
        elif isinstance(value, str):
            page.write_string(name, value, style)
        else:
            page.write_number(name, value, style)
    book.close()
    return stream.getvalue()


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def annotated(rows: Sequence[tuple[str, str, str]], hidden: Sequence[int] = ()) -> bytes:
    """A workbook of a text, a raised end of it, and a second text, a row each; some are hidden."""
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    page = book.add_worksheet("T7")
    raised = book.add_format({"font_script": 1})
    for at, (text, mark, other) in enumerate(rows):
        if mark:
            page.write_rich_string(at, 0, text, raised, mark)
        else:
            page.write_string(at, 0, text)
        page.write_string(at, 1, other)
        if at + 1 in hidden:
            page.set_row(at, None, None, {"hidden": True})
    away = book.add_worksheet("Notes")
    away.write_string(0, 0, "x")
    away.hide()
    page.set_column(1, 1, None, None, {"hidden": bool(hidden)})
    book.close()
    return stream.getvalue()


def repacked(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """A workbook with parts put in the place of its own, or beside them."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, changes.get(entry.filename, old.read(entry)))
        for name in changes.keys() - {entry.filename for entry in old.infolist()}:
            new.writestr(name, changes[name])
    return stream.getvalue()
