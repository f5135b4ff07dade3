"""Spreadsheets (.xlsx): what their cells store, how they show it, and what is hidden or merged.

A workbook may come from a stranger. Before the library sees it, its archive is held to bounds, and
a part with a DTD is refused; nothing is looked up outside the file.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Final

from claimlint.tables.cell import Area, Cell, Kind, Sheet, TableError, TableFile

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as LibraryCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_PARTS: Final = 2_000
_MOST_BYTES: Final = 96 * 2**20
"""Bytes of all parts together, unpacked."""
_MOST_RATIO: Final = 400
"""How often a part may be larger than packed: the XML of sheets comes to 50."""
_RATIO_COUNTS: Final = 2**20
_MOST_CELLS: Final = 500_000
_MOST_MERGED: Final = 5_000
_MOST_TEXT: Final = 32_767
"""Characters of a cell, as spreadsheets allow."""
_MOST_HIDDEN: Final = 16_384
_CELL: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?c[\s/>]")
_MERGE: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?mergeCell[\s/>]")
_DAMAGED: Final = "this is no spreadsheet (.xlsx) that can be read"
_SAVE_ANEW: Final = "open it in a spreadsheet program, and save it as .xlsx"


def read_workbook(data: bytes) -> TableFile:
    """The sheets of a workbook; raises TableError, and ModuleNotFoundError without the library."""
    from openpyxl import load_workbook  # noqa: PLC0415 - it comes with an extra

    _refuse_what_is_unsafe(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on drawings and the like, which are not looked at
        try:
            values = load_workbook(BytesIO(data), data_only=True, keep_links=False, rich_text=True)
            formulas = load_workbook(BytesIO(data), keep_links=False)
            sheets = tuple(
                _sheet(sheet, formulas, number) for number, sheet in enumerate(values.worksheets)
            )
            properties = _properties(values)
        except TableError:
            raise
        except Exception as error:  # the library raises whatever the parts make it stumble over
            raise TableError(_DAMAGED, _SAVE_ANEW) from error
    if not sheets:
        raise TableError("the workbook has no sheet with cells", _SAVE_ANEW)
    return TableFile(sheets, (), properties)


def _refuse_what_is_unsafe(data: bytes) -> None:
    """Refuse an archive that is no workbook, is too large unpacked, or declares a DTD."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError("this is an older spreadsheet (.xls), or one with a password", _SAVE_ANEW)
    cells = merged = 0
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_bombs(entries)
            for entry in entries:
                if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
                    continue
                part = _part(archive, entry)
                cells += len(_CELL.findall(part))
                merged += len(_MERGE.findall(part))
    except TableError:
        raise
    except Exception as error:  # zipfile's decompressors raise errors of their own
        raise TableError(_DAMAGED, _SAVE_ANEW) from error
    if cells > _MOST_CELLS or merged > _MOST_MERGED:
        raise TableError(
            f"the spreadsheet has more than {_MOST_CELLS:,} cells, or {_MOST_MERGED:,} merged ones",
            "save the sheet that is meant by itself, without the rest",
        )


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    part = archive.read(entry)
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part[:200]:
        raise TableError("the spreadsheet declares a DTD, which none needs", _SAVE_ANEW)
    return part


def _refuse_bombs(entries: list[zipfile.ZipInfo]) -> None:
    size = sum(entry.file_size for entry in entries)
    is_bomb = any(
        entry.file_size > _RATIO_COUNTS
        and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if is_bomb or size > _MOST_BYTES or len(entries) > _MOST_PARTS:
        raise TableError(
            f"unpacked, the spreadsheet is larger than {_MOST_BYTES // 2**20} MiB, or seems to be",
            "save the sheet that is meant by itself, without pictures",
        )


def _properties(book: Workbook) -> dict[str, str]:
    """The properties that a program has written into the file, as texts."""
    found = getattr(book, "custom_doc_props", ())  # the types of the library do not know it yet
    return {str(one.name): str(one.value)[:_MOST_TEXT] for one in found}


def _sheet(sheet: Worksheet, formulas: Workbook, number: int) -> Sheet:
    typed = formulas.worksheets[number]._cells  # noqa: SLF001 - `iter_rows` would make every cell
    stored = sheet._cells  # noqa: SLF001 - up to the last one: in a sheet of one cell, billions
    cells = {}
    for place in stored.keys() | typed.keys():
        is_formula = place in typed and typed[place].data_type == "f"
        held = stored.get(place)
        cell = None if held is None else _cell(held, place, is_formula=is_formula)
        if cell is not None:
            cells[place] = cell
        elif is_formula:
            cells[place] = Cell(*place, "text", "", is_formula=True)
    areas = (Area(*_corners(one)) for one in sheet.merged_cells.ranges)
    return Sheet(
        str(sheet.title),
        cells,
        tuple(areas),
        frozenset(row for row, held in sheet.row_dimensions.items() if held.hidden),
        frozenset(_hidden_columns(sheet)),
        sheet.sheet_state != "visible",
    )


def _corners(area: object) -> tuple[int, int, int, int]:
    return (
        getattr(area, "min_row", 0),
        getattr(area, "min_col", 0),
        getattr(area, "max_row", 0),
        getattr(area, "max_col", 0),
    )


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for held in sheet.column_dimensions.values():
        if held.hidden and held.min and held.max:
            yield from range(held.min, min(held.max, held.min + _MOST_HIDDEN) + 1)


def _cell(
    cell: LibraryCell | MergedCell, place: tuple[int, int], *, is_formula: bool
) -> Cell | None:
    """A cell of ours; None for an empty one."""
    value = cell.value
    if value is None:
        return None
    kind, stored, raised = _stored(value, cell.data_type)
    if not stored and not is_formula:
        return None
    form = str(cell.number_format or "General")
    return Cell(*place, kind, stored[:_MOST_TEXT], form, is_formula, raised)


def _stored(value: object, data_type: str) -> tuple[Kind, str, str]:
    """The kind of a cell, what it stores, and the raised characters at the end of a text."""
    if data_type == "e":
        return "error", str(value), ""
    if isinstance(value, bool):
        return "flag", "TRUE" if value else "FALSE", ""
    if isinstance(value, int | float):
        return "number", repr(value).removesuffix(".0"), ""
    if isinstance(value, datetime | date | time | timedelta):
        return "date", str(value) if isinstance(value, timedelta) else value.isoformat(), ""
    return "text", str(value), _raised(value)


def _raised(value: object) -> str:
    """The last run of a rich text where it is printed above the line."""
    if not isinstance(value, list) or not value:
        return ""
    last = value[-1]
    font = getattr(last, "font", None)
    is_raised = getattr(font, "vertAlign", None) == "superscript"
    return str(getattr(last, "text", "")) if is_raised else ""
