"""From bytes to text: UTF-8, and UTF-16 or UTF-32 that say so."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from claimlint.yamlfile.nodes import Problem

_MARKS = (  # UTF-32's little-endian mark opens with UTF-16's: longest first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_RESAVE = (
    "save the file as UTF-8: in Word or Notepad choose `Save as` and the encoding `UTF-8`; "
    "in VS Code click the encoding in the bottom bar and choose `Save with Encoding`"
)


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, or what is wrong with its bytes.

    Where bytes are wrong `text` has U+FFFD in their place, so that the problem has a place.
    """

    text: str
    problem: Problem | None = None


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file; the byte order mark, if any, is no part of the text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding, len(mark))
    return _decode(data, "utf-8", 0)


def _decode(data: bytes, encoding: str, skipped: int) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        return Decoded(data.decode(encoding, "replace"), _problem(data, error, encoding, skipped))


def _problem(data: bytes, error: UnicodeDecodeError, encoding: str, skipped: int) -> Problem:
    before = data[: error.start].decode(encoding)
    line = 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
    byte = f"0x{data[error.start]:02x}"
    message = (
        f"the file is not {encoding.upper().removesuffix('-LE').removesuffix('-BE')} text: "
        f"byte {byte} in line {line} (byte {error.start + skipped + 1} of the file)"
    )
    start = len(before)
    return Problem("invalid-yaml", message, _RESAVE, start, start + 1)
