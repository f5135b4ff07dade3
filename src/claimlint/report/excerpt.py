"""An excerpt of a file, with the places of a finding marked in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from claimlint.claims.finding import Place
from claimlint.lazy_dataclass import dataclass
from claimlint.report.color import WIDEST, Style
from claimlint.report.columns import Shown, right_to_left, shown
from claimlint.report.escape import escape
from claimlint.yamlfile.span import Lines, Position

_BEFORE = 40
_MOST = 24
"""How many places beside its own a finding shows; how many more there are is told."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of one line: characters `first <= i < end` of it, counted from 0."""

    line: int
    first: int
    end: int
    label: str
    primary: bool


class Sources:
    """The texts that findings point into, split into lines once."""

    __slots__ = ("_lines", "_texts")

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines | None:
        """Split a file into lines; None where its text is not known."""
        if path not in self._lines:
            if path not in self._texts:
                return None
            self._lines[path] = Lines(self._texts[path])
        return self._lines[path]

    def start(self, place: Place) -> Position:
        """Find where a place begins; line 1, column 1 where that is not known."""
        return self.extent(place)[0]

    def extent(self, place: Place) -> tuple[Position, Position]:
        """Find where a place begins and ends (the end is just after its last character)."""
        lines = self.lines(place.path)
        if lines is None or place.span is None:
            return Position(1, 1), Position(1, 1)
        start, end = (lines.position(offset) for offset in place.span)
        return start, max(start, end)

    def where(self, place: Place) -> str:
        """Write a place as `path:line:column`, or as its path alone where no more is known."""
        if place.span is None or self.lines(place.path) is None:
            return escape(place.path)
        start = self.start(place)
        return f"{escape(place.path)}:{start.line}:{start.column}"


@dataclass(frozen=True, slots=True)
class Pen:
    """How one block is drawn: its colours, and the room that its line numbers take."""

    style: Style
    severity: str
    gutter: int

    @property
    def bar(self) -> str:
        """The edge of a line that has no number."""
        return self.style.paint(" " * self.gutter + " |", "gutter")

    def front(self, number: int) -> str:
        """Write the edge of a line of the file."""
        return self.style.paint(f"{number:>{self.gutter}} |", "gutter")

    def arrow(self, sign: str) -> str:
        """Write what stands before a path: `-->` or `:::`."""
        return self.style.paint(" " * self.gutter + sign, "gutter")

    def mark(self, text: str, *, primary: bool) -> str:
        """Paint what belongs to the primary place in the colour of the severity."""
        return self.style.paint(text, self.severity if primary else "gutter")


def excerpts(primary: Place, related: Sequence[Place], sources: Sources, pen: Pen) -> Iterator[str]:
    """Yield the lines that show the places: the primary one's file first, then the others.

    Of very many the first are shown: thousands of shares of one whole are no excerpt.
    """
    rest = len(related) - _MOST
    related = related[:_MOST]
    files = [("-->", [primary, *(place for place in related if place.path == primary.path)])]
    files += [
        (":::", [place for place in related if place.path == path])
        for path in dict.fromkeys(place.path for place in related)
        if path != primary.path
    ]
    for sign, places in files:
        where = pen.style.link(sources.where(places[0]), places[0].path)
        yield f"{pen.arrow(sign)} {where}"
        yield from _file(places, primary, sources.lines(places[0].path), pen)
    if rest > 0:
        yield f"{pen.bar} and {rest:,} more {'place' if rest == 1 else 'places'}"


def gutter_width(places: Sequence[Place], sources: Sources) -> int:
    """Count the digits of the highest line number that an excerpt of the places shows."""
    return max(len(str(sources.start(place).line)) for place in places)


def _file(places: Sequence[Place], primary: Place, lines: Lines | None, pen: Pen) -> Iterator[str]:
    if lines is None:
        yield from (f"{pen.bar} {escape(place.label)}" for place in places if place.label)
        return
    marks = sorted(
        {_mark(place, lines, primary=place is primary) for place in places if place.span},
        key=lambda mark: (mark.line, not mark.primary, mark.first, mark.end, mark.label),
    )
    if marks:
        yield pen.bar
    for number, group in groupby(marks, key=lambda mark: mark.line):
        yield from _row(number, lines.line(number), tuple(group), pen)


def _mark(place: Place, lines: Lines, *, primary: bool) -> Mark:
    """Mark a place in its first line: what runs on over several lines is marked to its end."""
    assert place.span is not None  # the caller has asked
    start, end = (lines.position(offset) for offset in place.span)
    text = lines.line(start.line)
    last = end.column - 1 if end.line == start.line else len(text.rstrip())
    first = min(start.column - 1, len(text))
    return Mark(start.line, first, max(last, first), escape(place.label), primary)


def _row(number: int, text: str, marks: Sequence[Mark], pen: Pen) -> Iterator[str]:
    """Yield a line of the file, and one line under it for each mark."""
    first, end = _window(text, marks, pen.style.width)
    piece = text[first:end]
    row = shown(piece).framed(before=first > 0, after=end < len(text))
    moved = 1 - first if first else 0
    backward = right_to_left(piece)
    line = _underlined(row, marks, moved, pen.style) if backward else row.text
    yield f"{pen.front(number)} {line}".rstrip()
    for mark in marks:
        under = _quoted(text, mark) if backward else ""
        start, stop = (row.starts[_clip(i + moved, row)] for i in (mark.first, mark.end))
        sign = under or ("^" if mark.primary else "-") * max(stop - start, 1)
        room = "" if backward else " " * start
        words = f"{sign} {mark.label}" if mark.label else sign
        yield f"{pen.bar} {room}{pen.mark(words, primary=mark.primary)}"


def _quoted(text: str, mark: Mark) -> str:
    """Name the marked words where carets would not stand under them."""
    words = text[mark.first : min(mark.end, mark.first + WIDEST)]
    more = "…" if len(words) < mark.end - mark.first else ""
    return f"marked: «{escape(words)}{more}»"


def _window(text: str, marks: Sequence[Mark], widest: int) -> tuple[int, int]:
    """Choose the characters of a line to show: all, or of a long line those around its first mark.

    A file may be one line of many megabytes: no more is looked at than is shown.
    """
    if len(text) <= widest and shown(text).starts[-1] <= widest:
        return 0, len(text)
    before = min(_BEFORE, widest // 3)
    first = max(min(mark.first for mark in marks) - before, 0)
    starts = shown(text[first : first + widest]).starts
    return first, first + bisect_right(starts, widest) - 1


def _clip(index: int, row: Shown) -> int:
    return min(max(index, 0), len(row.starts) - 1)


def _underlined(row: Shown, marks: Sequence[Mark], moved: int, style: Style) -> str:
    spans = [(mark.first + moved, mark.end + moved) for mark in marks]
    runs = groupby(range(len(row.parts)), key=lambda i: any(a <= i < b for a, b in spans))
    pieces = ((inside, "".join(row.parts[i] for i in run)) for inside, run in runs)
    return "".join(style.paint(text, "marked") if inside else text for inside, text in pieces)
