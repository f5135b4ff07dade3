"""Tables of Markdown: rows of cells between pipes, below a row of heads and a row of dashes.

A table is what GitHub's Markdown takes for one: the row of dashes has as many cells as the heads,
and the table ends at an empty line. A pipe after a backslash is part of a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_PIPE = re.compile(r"\\.|\|", re.DOTALL)
_DASHES = re.compile(r"[ \t]*:?-+:?[ \t]*")
_MOST_CELLS = 1_000


def begins(text: str, head: tuple[int, int], below: tuple[int, int]) -> bool:
    """Whether two lines that follow each other, as spans, begin a table."""
    if text.find("|", *head) < 0 or text.find("-", *below) < 0:
        return False
    dashes = cells(text, *below)
    if not all(_DASHES.fullmatch(text, start, end) for start, end in dashes):
        return False
    return "|" in text[slice(*below)] and 0 < len(dashes) == len(cells(text, *head))


def rows(text: str, lines: Sequence[tuple[int, int]], place: int) -> Iterator[tuple[int, int]]:
    """The lines of a table whose heads stand at a place: these, then those below the dashes."""
    yield lines[place]
    for start, end in lines[place + 2 :]:
        if not text[start:end].strip() or text.find("|", start, end) < 0:
            return
        yield start, end


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the cells of a line, without the blanks around them."""
    start, end = _trimmed(text, start, end)
    if start < end and text[start] == "|":
        start += 1
    borders = [found.start() for found in _PIPE.finditer(text, start, end) if found[0] == "|"]
    borders = borders[:_MOST_CELLS]
    if not borders or borders[-1] != end - 1:
        borders.append(end)
    found, begin = [], start
    for border in borders:
        found.append(_trimmed(text, begin, border))
        begin = border + 1
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
