"""HTML: what a reader sees of the article, its tables, and what the page tells machines of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.article import html_tags, raised_figure
from claimlint.article.html_tags import INLINE, Tag
from claimlint.article.page_furniture import furniture
from claimlint.article.page_metadata import metadata
from claimlint.article.text_document import (
    BODY,
    CAPTION,
    HEADLINE,
    SUBHEAD,
    Document,
    Part,
    Piece,
    build,
)
from claimlint.article.text_table import Grid
from claimlint.lazy_dataclass import replace

_UNSEEN = frozenset({"button", "svg", "template", "noscript", "head", "select", "dialog"})
_HEADS = {
    "h1": HEADLINE,
    "h2": SUBHEAD,
    "h3": SUBHEAD,
    "h4": SUBHEAD,
    "h5": SUBHEAD,
    "figcaption": CAPTION,
    "caption": CAPTION,
}
_HIDDEN = re.compile(r"\shidden(?:[\s=]|$)|display:\s{0,9}none", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align:\s{0,9}super", re.IGNORECASE)
_MARK_LINK = re.compile(r"""\shref\s{0,9}=\s{0,9}["']?#|doc-noteref""", re.IGNORECASE)
_FRACTION = re.compile(r"\s{0,3}(?:[/⁄]|&frasl;|&#8260;)\s{0,3}<sub[\s>]", re.IGNORECASE)
_FEW = 4
"""So many pieces before a raised figure tell what it stands after."""


def read(text: str, leave_out: Sequence[str] = ()) -> Document:
    """Read a page; `h1` is the headline, further headings subheads, `figcaption` a caption."""
    tags = list(html_tags.cut(text))
    page = _Page(text, tags)
    document = build(text, page.parts(), leave_out, page.grid)
    return replace(document, metadata=metadata(text, tags))


class _Page:
    """A page that is read from its first tag to its last."""

    def __init__(self, text: str, tags: Sequence[Tag]) -> None:
        self.text = text
        self.tags = tags
        self.grid = Grid()
        self.pieces: list[Piece] = []
        self.part = BODY
        self.unseen: list[str] = []  # open elements from the outermost unseen one inward
        self.raised: tuple[int, str, bool] | None = None  # where raised text began, and its tag

    def parts(self) -> Iterator[Part]:
        """The blocks of the page, in order."""
        around = furniture(self.text, self.tags)
        done = 0
        last = Tag(len(self.text), len(self.text), "", closing=False, inside="")
        for tag in [*self.tags, last]:
            if not self.unseen:
                self.pieces += html_tags.between(self.text, done, tag.start)
            done = tag.end
            if tag.name == "!--":
                yield from self._comment(tag)
            elif self.unseen or _is_unseen(tag) or (tag.start in around.starts and not tag.closing):
                if not self.unseen and tag.name not in INLINE:
                    yield from self._flush()
                self._track(tag)
            elif tag.name in INLINE:
                self._inline(tag)
            else:
                yield from self._flush()
                self.part = BODY if tag.closing else _HEADS.get(tag.name, self.part)
                self._table(tag)
            if tag.end >= around.end:
                break
        yield from self._flush()

    def _flush(self) -> Iterator[Part]:
        yield Part(self.pieces, self.part, self.grid.current)
        self.pieces = []
        self.raised = None

    def _comment(self, tag: Tag) -> Iterator[Part]:
        if tag.inside in {"claimlint: off", "claimlint: on"}:
            yield from self._flush()
            yield Part([Piece(tag.inside, tag.start, tag.end - tag.start)])

    def _track(self, tag: Tag) -> None:
        """Follow elements of the outermost unseen element's name until it closes."""
        if tag.is_alone:
            return
        if not self.unseen or (not tag.closing and tag.name == self.unseen[0]):
            self.unseen.append(tag.name)
        elif tag.closing and tag.name == self.unseen[0]:
            self.unseen.pop()

    def _inline(self, tag: Tag) -> None:
        """Raised text is read once it is whole: as a power, or as the mark of a footnote."""
        if not tag.closing and not tag.is_alone:
            is_link = tag.name == "a" and _MARK_LINK.search(tag.inside) is not None
            lifted = tag.name == "sup" or _RAISED.search(tag.inside) is not None
            if lifted or (is_link and self.raised is None):
                self.raised = (len(self.pieces), tag.name, is_link)
            elif self.raised is not None and tag.name == "a":
                self.raised = (*self.raised[:2], True)
        elif self.raised is not None and tag.name == self.raised[1]:
            self._raise(tag)

    def _raise(self, tag: Tag) -> None:
        assert self.raised is not None
        start, _, is_link = self.raised
        self.raised = None
        held = self.pieces[start:]
        if not held:
            return
        raised = "".join(piece.text for piece in held)
        before = "".join(piece.text for piece in self.pieces[max(0, start - _FEW) : start])
        seen = raised_figure.seen(raised, before, is_link=is_link)
        if _FRACTION.match(self.text, tag.end):
            seen = f" {raised}" if before[-1:].isdigit() else raised
        if seen != raised:
            end = held[-1].source + held[-1].length
            whole = Piece(seen, held[0].source, end - held[0].source)
            self.pieces[start:] = [whole] if seen else []

    def _table(self, tag: Tag) -> None:
        grid = self.grid
        if tag.name == "table":
            own = {} if tag.closing else tag.attributes
            if tag.closing:
                grid.close_table()
            else:
                grid.open_table(is_layout=own.get("role") in {"presentation", "none"})
        elif tag.name in {"td", "th"}:
            if tag.closing:
                grid.close_cell()
                return
            own = tag.attributes
            columns, rows = (_whole(own.get(name, "")) for name in ("colspan", "rowspan"))
            grid.open_cell(is_marked=tag.name == "th", columns=columns, rows=rows)
        elif tag.closing and tag.name in {"tr", "caption"}:
            grid.close_cell()
        elif tag.name == "tr":
            grid.open_row()
        elif tag.name == "caption" and not tag.closing:
            grid.open_title()


def _whole(text: str) -> int:
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 1


def _is_unseen(tag: Tag) -> bool:
    hidden = "hidden" in tag.inside or "display" in tag.inside
    return not tag.closing and (
        tag.name in _UNSEEN or (hidden and _HIDDEN.search(tag.inside) is not None)
    )
