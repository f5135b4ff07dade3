"""A line as a terminal shows it: which columns each of its characters takes."""

from __future__ import annotations

import unicodedata
from itertools import accumulate

from claimlint.lazy_dataclass import dataclass
from claimlint.report.escape import UNSAFE, escape

TAB = "    "
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown for each character of a line, and the column (from 0) where it begins.

    `starts` has one column more than `parts`: where the line ends.
    """

    parts: tuple[str, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The line as it is printed."""
        return "".join(self.parts)

    def framed(self, *, before: bool, after: bool) -> Shown:
        """Put a mark where something is left out before or after."""
        left, right = ("…",) if before else (), ("…",) if after else ()
        return _placed([*left, *self.parts, *right])


def shown(line: str) -> Shown:
    """Show a line: tabs as four columns, unseen characters spelled out."""
    return _placed([TAB if char == "\t" else _safe(line, i) for i, char in enumerate(line)])


def width(text: str) -> int:
    """Count the terminal columns of a text that is already safe to print."""
    return sum(map(_columns, text))


def right_to_left(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def _safe(line: str, at: int) -> str:
    char = line[at]
    if char != "#":
        return escape(char)
    return "\\x23" if UNSAFE.match(line, at) else char


def _placed(parts: list[str]) -> Shown:
    return Shown(tuple(parts), tuple(accumulate(map(width, parts), initial=0)))


def _columns(char: str) -> int:
    if char < "\x7f":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
