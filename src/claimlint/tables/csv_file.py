"""CSV files: their encoding and separator are found from what they hold, and told."""

from __future__ import annotations

import codecs
import csv
from io import StringIO
from itertools import pairwise
from typing import Final

from claimlint.claims.cell_name import MOST_COLUMNS
from claimlint.tables.cell import Cell, Sheet, TableError, TableFile

_MOST_CELLS: Final = 2_000_000
_SAMPLE: Final = 200
"""So many lines say which sign separates."""
_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEBREW: Final = range(0xE0, 0xFB)
"""The letters of windows-1255; in windows-1252 these are letters with accents."""


def read_csv(data: bytes) -> TableFile:
    """The one sheet of a CSV; raises TableError."""
    text, encoding = _decoded(data)
    lines = text.splitlines()[:_SAMPLE]
    told = []
    if encoding not in ("utf-8", "utf-8-sig"):
        told.append(f"read as {encoding}: where a name looks wrong, save the file as UTF-8")
    separator = _separator(lines)
    if separator != ",":
        told.append(f"the separator is the {_SEPARATORS[separator]}")
    if lines and lines[0].lower().startswith("sep="):  # a hint to one spreadsheet program
        text = "\n" + text.partition("\n")[2]
    return TableFile((Sheet("", _cells(text, separator)),), tuple(told))


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _as(data, name), name
    if b"\0" in data[:2000]:
        if data[1:2] == b"\0":
            return _as(data, "utf-16-le"), "utf-16-le"
        if data[:1] == b"\0":
            return _as(data, "utf-16-be"), "utf-16-be"
        raise TableError("this is no text: it holds bytes of value 0", "save the table as .csv")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = _code_page(data)
        return data.decode(name, "replace"), name


def _as(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise TableError(f"the file begins as {name}, and is not", "save it as UTF-8") from error


def _code_page(data: bytes) -> str:
    """Windows' page of Hebrew where the letters stand in words of their own, else the western one.

    Accents stand among plain letters; Hebrew letters stand beside each other.
    """
    high = [byte >= 0x80 for byte in data[:200_000]]
    pairs = sum(one and other for one, other in pairwise(high))
    letters = sum(byte in _HEBREW for byte in data[:200_000])
    return "cp1255" if letters and 2 * pairs > sum(high) else "cp1252"


def _separator(lines: list[str]) -> str:
    """The sign by which most lines fall into equally many fields, and most of them."""
    if lines and (hint := lines[0].lower().removeprefix("sep=")) in _SEPARATORS:
        return hint
    best, found = (0, 0), ","
    for sign in _SEPARATORS:
        try:
            counts = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
        except csv.Error:
            continue
        wide = [count for count in counts if count > 1]
        if wide:
            usual = max(set(wide), key=lambda count: (wide.count(count), count))
            score = (wide.count(usual), usual)
            if score > best:
                best, found = score, sign
    return found


def _cells(text: str, separator: str) -> dict[tuple[int, int], Cell]:
    cells: dict[tuple[int, int], Cell] = {}
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        for row, fields in enumerate(reader, 1):
            if len(fields) > MOST_COLUMNS or len(cells) > _MOST_CELLS:
                raise TableError("the table has too many fields to be read", "split it")
            for column, field in enumerate(fields, 1):
                if field.strip():
                    cells[row, column] = Cell(row, column, "text", field)
    except csv.Error as error:
        raise TableError(
            f"line {reader.line_num} cannot be read: {error}", "look for a quotation mark too many"
        ) from error
    return cells
