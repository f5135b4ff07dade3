"""Spans of text, and their lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from claimlint.lazy_pattern import pattern


class Span(NamedTuple):
    """A half-open range of code points, `start <= offset < end`, from the start of a text."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column, both from 1; the column counts code points."""

    line: int
    column: int


_BREAK = pattern(r"\r\n|\r|\n")


class Lines:
    """The lines of a text, for turning offsets into positions.

    Lines end at LF, CR LF or CR, as in YAML 1.2.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of an offset; an offset outside the text is its nearer end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its line break."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
