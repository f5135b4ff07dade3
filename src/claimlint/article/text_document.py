"""An article as readers see it: its text, its blocks, and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from claimlint.article.text_table import Cell, Grid, headed
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

HEADLINE, SUBHEAD, CAPTION, BODY, ASIDE = "headline", "subhead", "caption", "body", "aside"
_BETWEEN = "\n\n"
_OFF, _ON = "claimlint: off", "claimlint: on"


@dataclass(frozen=True, slots=True)
class Piece:
    """Visible text and where it begins in the source.

    A piece whose `length` is not that of its text stands for that much of the source as a whole
    (an HTML entity, a run of white space).
    """

    text: str
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or caption: its span in the document's text, and its number from 1.

    `part` is headline, subhead, caption, body, or aside: what is on the page, yet not the article
    (a teaser, a date line), by the settings or by the marks in the text.
    """

    span: Span
    part: str
    number: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file tells machines of its article; "" for what it does not tell.

    `published` is the day of publication (`2025-01-31`), `language` a BCP 47 code.
    """

    published: str = ""
    headline: str = ""
    author: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The visible text of an article, cut into blocks, with positions in its source.

    All spans are in `text`; `source_span` maps them to code points of `source`, which is the
    decoded file, except for a .docx file: there it is the text itself, and the block's number
    is the paragraph's. `cells` are those of its tables, in the order of the text.
    """

    text: str
    blocks: tuple[Block, ...]
    source: str
    starts: tuple[int, ...]  # of the pieces, in the text
    pieces: tuple[Piece, ...]
    metadata: Metadata = Metadata()
    cells: tuple[Cell, ...] = ()

    def source_span(self, span: Span) -> Span:
        """Where a span of the text stands in the source."""
        if span.end <= span.start:
            start = self._source(span.start, end=False)
            return Span(start, start)
        return Span(self._source(span.start, end=False), self._source(span.end - 1, end=True))

    def _source(self, offset: int, *, end: bool) -> int:
        if not self.pieces:
            return offset
        place = max(bisect_right(self.starts, offset) - 1, 0)
        piece = self.pieces[place]
        within = offset - self.starts[place]
        if piece.length == len(piece.text) and within < piece.length:
            return piece.source + within + end
        return piece.source + (piece.length if end or within >= len(piece.text) else 0)

    def block(self, offset: int) -> Block | None:
        """The block in which an offset of the text stands; None for an empty document."""
        place = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[max(place, 0)] if self.blocks else None

    def cell(self, offset: int) -> Cell | None:
        """The cell of a table in which an offset of the text stands; None outside all tables."""
        if not self.cells:
            return None
        place = bisect_right(self.cells, offset, key=lambda cell: cell.span.start) - 1
        cell = self.cells[max(place, 0)]
        return cell if cell.span.start <= offset < cell.span.end else None


@dataclass(frozen=True, slots=True)
class Part:
    """A block before it has a place: its pieces, what it is, and its cell of a table (-1: none)."""

    pieces: Sequence[Piece]
    part: str = BODY
    cell: int = -1


def build(
    source: str, parts: Iterable[Part], leave_out: Sequence[str] = (), grid: Grid | None = None
) -> Document:
    """Join blocks into a document; empty ones and the marks for leaving out are dropped.

    A block that begins with a phrase of `leave_out`, in any case, is an aside, and so are those
    between the marks `claimlint: off` and `claimlint: on` (a comment or a line of their own). The
    `grid` holds the tables, once all parts are read.
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    starts: list[int] = []
    blocks: list[Block] = []
    spans: dict[int, Span] = {}
    length = 0
    off = False
    phrases = tuple(phrase.casefold() for phrase in leave_out if phrase)
    for part in parts:
        visible = "".join(piece.text for piece in part.pieces)
        if (mark := visible.strip().strip("[]<!->").strip()) in {_OFF, _ON}:
            off = mark == _OFF
            continue
        if not visible.strip():
            continue
        start = length
        for piece in part.pieces:
            starts.append(length)
            pieces.append(piece)
            length += len(piece.text)
        texts.append(visible)
        aside = off or (phrases and visible.lstrip().casefold().startswith(phrases))
        kind = ASIDE if aside else part.part
        blocks.append(Block(Span(start, length), kind, len(blocks) + 1))
        if part.cell >= 0 and kind != ASIDE:
            first = spans.get(part.cell, Span(start, length)).start
            spans[part.cell] = Span(first, length)
        length += len(_BETWEEN)
    text = _BETWEEN.join(texts)
    cells = () if grid is None or not spans else headed(grid, spans, text)
    return Document(text, tuple(blocks), source, tuple(starts), tuple(pieces), Metadata(), cells)


def plain(text: str, start: int, end: int) -> Piece:
    """A stretch of the source that is seen as it is."""
    return Piece(text[start:end], start, end - start)
