"""The text of a Word file that came back: its paragraphs, what was tracked, where comments lie.

A paragraph is told as it was before any tracked change: what was inserted is left out and what was
deleted is there. What nobody tracked is then seen by comparing that with the text that was sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from claimlint.article.word_package import W
from claimlint.lazy_dataclass import dataclass, field

_SIGNS: Final = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN: Final = frozenset({W + "instrText", W + "delInstrText", W + "pPr", W + "rPr", _FALLBACK})
_NEW: Final = frozenset({W + "ins", W + "moveTo"})
_OLD: Final = frozenset({W + "del", W + "moveFrom"})


@dataclass(frozen=True, slots=True)
class Tracked:
    """A tracked change: who put `text` in, or took it out, and in which paragraph, as it was."""

    is_new: bool
    text: str
    by: str
    paragraph: int


@dataclass(slots=True)
class WordText:
    """What the body holds. `ranges` has, for each comment's id, where its words begin and end."""

    paragraphs: list[str] = field(default_factory=list)
    tracked: list[Tracked] = field(default_factory=list)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)

    def words(self, comment: str) -> str:
        """The words that a comment is about."""
        start, end = self.ranges.get(comment, (0, 0))
        return "\n".join(self.paragraphs)[start:end]


def word_text(body: ET.Element) -> WordText:
    """Read the body of a document."""
    return _Reader().read(body)


class _Reader:
    def __init__(self) -> None:
        self.found = WordText()
        self.pieces: list[str] = []
        self.at = 0
        self.started: dict[str, int] = {}

    def read(self, body: ET.Element) -> WordText:
        for kind, element, change in _events(body):
            if kind == "end":
                self._end_paragraph()
            elif element.tag in (W + "t", W + "delText"):
                self._add(element.text or "", change)
            elif element.tag in _SIGNS:
                self._add(_SIGNS[element.tag], change)
            else:
                self._mark(element)
        return self.found

    def _add(self, text: str, change: ET.Element | None) -> None:
        if change is not None and text:
            self._track(text, change)
            if change.tag in _NEW:
                return
        self.pieces.append(text)
        self.at += len(text)

    def _track(self, text: str, change: ET.Element) -> None:
        """Keep a tracked change; the runs of one change are one."""
        by, tracked = change.get(W + "author", ""), self.found.tracked
        paragraph, is_new = len(self.found.paragraphs) + 1, change.tag in _NEW
        last = tracked[-1] if tracked else None
        if last and (last.is_new, last.by, last.paragraph) == (is_new, by, paragraph):
            tracked[-1] = Tracked(is_new, last.text + text, by, paragraph)
        else:
            tracked.append(Tracked(is_new, text, by, paragraph))

    def _mark(self, element: ET.Element) -> None:
        name = element.get(W + "id", "")
        if element.tag == W + "commentRangeStart":
            self.started.setdefault(name, self.at)
        elif element.tag == W + "commentRangeEnd":
            self.found.ranges[name] = (self.started.get(name, self.at), self.at)
        elif element.tag == W + "commentReference":
            self.found.ranges.setdefault(name, (self.at, self.at))

    def _end_paragraph(self) -> None:
        self.found.paragraphs.append("".join(self.pieces))
        self.pieces = []
        self.at += 1


def _events(body: ET.Element) -> Iterator[tuple[str, ET.Element, ET.Element | None]]:
    """Each element in the order of the text, with the tracked change that it lies in.

    `end` is told where a paragraph ends. What lies in a text box belongs to the paragraph around.
    """
    waiting: list[tuple[Iterator[ET.Element], ET.Element, ET.Element | None]] = []
    waiting.append((iter(body), body, None))
    while waiting:
        children, parent, change = waiting[-1]
        element = next(children, None)
        if element is None:
            waiting.pop()
            if parent.tag == W + "p":
                yield "end", parent, None
            continue
        if element.tag in _UNSEEN:
            continue
        inside = element if element.tag in _NEW or element.tag in _OLD else change
        yield "start", element, inside
        waiting.append((iter(element), element, inside))
