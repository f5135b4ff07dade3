"""Word files (.docx): their paragraphs, without what was deleted in review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from claimlint.article import raised_figure
from claimlint.article.text_document import Document, Part, Piece, build
from claimlint.article.text_table import Grid
from claimlint.article.word_package import W, WordError, WordPackage
from claimlint.article.word_styles import WordStyles, is_on
from claimlint.lazy_dataclass import replace

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {W + "del", W + "instrText", W + "moveFrom", _FALLBACK}
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read(data: bytes, leave_out: Sequence[str] = ()) -> Document:
    """Read a Word document; raises WordError. Its source is its own visible text."""
    grid = Grid()
    package = WordPackage(data)
    styles = WordStyles(_styles(package))
    parts = list(_parts(package.body(), grid, styles))
    placed = []
    length = 0
    for part in parts:
        visible = "".join(piece.text for piece in part.pieces)
        placed.append(replace(part, pieces=[Piece(visible, length, len(visible))]))
        length += len(visible) + 2
    source = "\n\n".join(part.pieces[0].text for part in placed)
    return build(source, placed, leave_out, grid)


def _styles(package: WordPackage) -> ET.Element | None:
    """The styles of a file; an article is read without them where they are damaged."""
    try:
        return package.related("styles")
    except WordError:
        return None


def _parts(root: ET.Element, grid: Grid, styles: WordStyles) -> Iterator[Part]:
    """The paragraphs in order, those of text boxes after the paragraph that holds them.

    Tables are followed as they open and close; the walk keeps its own stack, for no nesting of a
    file may be deeper than what it allows.
    """
    waiting: list[tuple[ET.Element, Iterator[ET.Element]]] = [(root, iter(root))]
    while waiting:
        above, rest = waiting[-1]
        element = next(rest, None)
        if element is None:
            waiting.pop()
            _close(above, grid)
            continue
        if _is_deleted(element):
            continue
        _open(element, grid)
        if element.tag == W + "p":
            text = "".join(_texts(element, styles))
            if text.strip():
                yield Part([Piece(text, 0, len(text))], styles.part(element), grid.current)
        if element.tag != _FALLBACK:
            waiting.append((element, iter(element)))


def _open(element: ET.Element, grid: Grid) -> None:
    if element.tag == W + "tbl":
        grid.open_table()
    elif element.tag == W + "tr":
        grid.open_row(is_head=is_on(element.find(f"{W}trPr/{W}tblHeader")))
    elif element.tag == W + "tc":
        _open_cell(element, grid)


def _close(element: ET.Element, grid: Grid) -> None:
    if element.tag == W + "tbl":
        grid.close_table()
    elif element.tag == W + "tc":
        grid.close_cell()


def _open_cell(element: ET.Element, grid: Grid) -> None:
    span = element.find(f"{W}tcPr/{W}gridSpan")
    digits = "1" if span is None else span.get(W + "val", "1")
    columns = int(digits) if digits.isdecimal() and len(digits) < 6 else 1
    merged = element.find(f"{W}tcPr/{W}vMerge")
    if merged is not None and merged.get(W + "val", "continue") == "continue":
        grid.go_on(columns)
    else:
        grid.open_cell(columns=columns)


def _is_deleted(element: ET.Element) -> bool:
    """Whether a row or a cell of a table was deleted in review."""
    if element.tag == W + "tr":
        return element.find(f"{W}trPr/{W}del") is not None
    return element.tag == W + "tc" and element.find(f"{W}tcPr/{W}cellDel") is not None


def _texts(paragraph: ET.Element, styles: WordStyles) -> Iterator[str]:
    """The text of a paragraph in order, without the paragraphs of text boxes within it.

    Raised runs that follow each other are read as one: a power, or the mark of a footnote.
    """
    raised = ""
    before = ""
    for text, is_raised in _runs(paragraph, styles):
        if is_raised:
            raised += text
            continue
        seen = raised_figure.seen(raised, before) if raised else ""
        yield seen
        yield text
        before, raised = (before + seen + text)[-_LOOK:], ""
    if raised:
        yield raised_figure.seen(raised, before)


_LOOK = 40


def _runs(paragraph: ET.Element, styles: WordStyles) -> Iterator[tuple[str, bool]]:
    """The stretches of text of a paragraph, each with whether it is raised."""
    waiting = [(iter(paragraph), False)]
    while waiting:
        rest, is_raised = waiting[-1]
        element = next(rest, None)
        if element is None:
            waiting.pop()
        elif element.tag == W + "t":
            yield element.text or "", is_raised
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag], is_raised
        elif element.tag == W + "r":
            if not styles.is_hidden(element):
                waiting.append((iter(element), styles.is_raised(element)))
        elif element.tag not in _UNSEEN and element.tag != W + "p":
            waiting.append((iter(element), is_raised))
