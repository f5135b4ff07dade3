"""The hidden sheet of a review sheet, read: what it says of its stories, and of each row."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from claimlint.desk.earlier_report import Memory
from claimlint.desk.sheet_columns import FORMAT, MARK, PARTICULARS
from claimlint.tables.cell import TableFile
from claimlint.tables.workbook_file import read_workbook

_CODE: Final = re.compile(r"Q[1-9]\d{0,5}")


def particulars(file: TableFile) -> list[Mapping[str, object]]:
    """The data of the hidden sheet, row by row: first the stories. Empty for what has none."""
    hidden = file.sheet(PARTICULARS)
    if hidden is None:
        return []
    pieces: dict[int, list[str]] = {}
    for (row, _), cell in sorted(hidden.cells.items()):
        pieces.setdefault(row, []).append(cell.stored)
    rows = list(_read(pieces))
    return rows if rows and rows[0].get(MARK) == FORMAT else []


def _read(pieces: Mapping[int, list[str]]) -> Iterator[Mapping[str, object]]:
    for row in sorted(pieces):
        try:
            data = json.loads("".join(pieces[row]))
        except (ValueError, RecursionError):
            continue
        if isinstance(data, dict):
            yield data


def stories_in(rows: list[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """What the hidden sheet says of each story."""
    listed = rows[0].get("stories") if rows else None
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def memories_in(data: bytes) -> dict[str, Memory]:
    """The codes that a review sheet has given, by article. Raises TableError."""
    found = {}
    for story in stories_in(particulars(read_workbook(data))):
        name, codes = story.get("story"), story.get("codes")
        if isinstance(name, str) and isinstance(codes, dict):
            given = {
                str(key): code
                for key, code in codes.items()
                if isinstance(code, str) and _CODE.fullmatch(code)
            }
            found[name] = Memory(name, codes=given)
    return found
