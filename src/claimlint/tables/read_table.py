"""Reading the file of a table, by what it is called."""

from __future__ import annotations

from typing import Final

from claimlint.claims.cell_name import letters
from claimlint.language.closest import did_you_mean
from claimlint.tables.cell import Sheet, TableError, TableFile

CSV: Final = (".csv", ".tsv", ".txt")
WORKBOOKS: Final = (".xlsx", ".xlsm")
_MOST_LISTED: Final = 12


def read_table(path: str, data: bytes) -> TableFile:
    """The sheets of a file; raises TableError, and ModuleNotFoundError without the library."""
    lower = path.lower()
    if lower.endswith(WORKBOOKS):
        from claimlint.tables.workbook_file import read_workbook  # noqa: PLC0415 - CSV needs none

        return read_workbook(data)
    if lower.endswith(CSV):
        from claimlint.tables.csv_file import read_csv  # noqa: PLC0415 - and workbooks not this

        return read_csv(data)
    advice = "save it as .xlsx or .csv in a spreadsheet program"
    raise TableError(f"{path} is no table of a kind that is read (.xlsx, .csv)", advice)


def chosen_sheet(file: TableFile, name: str | None) -> Sheet:
    """The sheet that is meant: by its name, or the only one that is not hidden and not empty."""
    if name is not None:
        found = file.sheet(name)
        if found is None:
            names = [one.name for one in file.sheets]
            hint = did_you_mean(name, names) or f"the sheets are {_listed(names)}"
            raise TableError(f"there is no sheet `{name}`", hint)
        return found
    full = [one for one in file.sheets if one.cells and not one.is_hidden]
    if len(full) == 1:
        return full[0]
    if not full:
        raise TableError("the table is empty, or hidden", "name a sheet with --sheet")
    names = [one.name for one in full]
    raise TableError(f"there are {len(full)} sheets", f"name one with --sheet: {_listed(names)}")


def hidden_remarks(file: TableFile, sheet: Sheet) -> list[str]:
    """What of a file a reader does not see."""
    told = []
    if sheet.is_hidden:
        told.append(f"the sheet `{sheet.name}` is hidden in the file")
    others = [one.name for one in file.sheets if one.is_hidden and one is not sheet]
    if others:
        told.append(f"hidden sheets, not read: {_listed(others)}")
    rows = sorted(sheet.hidden_rows.intersection(sheet.rows))
    if rows:
        told.append(f"hidden rows: {_numbers(rows)}")
    columns = sheet.hidden_columns.intersection(sheet.columns)
    if columns:
        told.append(f"hidden columns: {', '.join(map(letters, sorted(columns)[:_MOST_LISTED]))}")
    return told


def _numbers(rows: list[int]) -> str:
    """Row numbers, with those that follow each other as a range."""
    ranges: list[list[int]] = []
    for row in rows:
        if ranges and ranges[-1][1] + 1 == row:
            ranges[-1][1] = row
        else:
            ranges.append([row, row])
    shown = [str(first) if first == last else f"{first}-{last}" for first, last in ranges]
    return ", ".join(shown[:_MOST_LISTED]) + (" and more" if len(shown) > _MOST_LISTED else "")


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:20])
    return f"{shown} and {len(names) - 20} more" if len(names) > 20 else shown
