"""Word files (.docx): their paragraphs, without what was deleted in review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from claimlint.article import raised_figure
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
from claimlint.article.word_package import W, WordPackage
from claimlint.lazy_dataclass import replace

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {W + "del", W + "instrText", W + "moveFrom", _FALLBACK}
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def read(data: bytes, leave_out: Sequence[str] = ()) -> Document:
    """Read a Word document; raises WordError. Its source is its own visible text."""
    grid = Grid()
    parts = list(_parts(WordPackage(data).body(), grid))
    placed = []
    length = 0
    for part in parts:
        visible = "".join(piece.text for piece in part.pieces)
        placed.append(replace(part, pieces=[Piece(visible, length, len(visible))]))
        length += len(visible) + 2
    source = "\n\n".join(part.pieces[0].text for part in placed)
    return build(source, placed, leave_out, grid)


def _parts(root: ET.Element, grid: Grid) -> Iterator[Part]:
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
        _open(element, grid)
        if element.tag == W + "p":
            text = "".join(_texts(element))
            if text.strip():
                yield Part([Piece(text, 0, len(text))], _part(element), grid.current)
        if element.tag != _FALLBACK:
            waiting.append((element, iter(element)))


def _open(element: ET.Element, grid: Grid) -> None:
    if element.tag == W + "tbl":
        grid.open_table()
    elif element.tag == W + "tr":
        grid.open_row(is_head=_is_on(element.find(f"{W}trPr/{W}tblHeader")))
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


def _is_on(mark: ET.Element | None) -> bool:
    return mark is not None and mark.get(W + "val", "true") not in {"0", "false", "off"}


def _texts(paragraph: ET.Element) -> Iterator[str]:
    """The text of a paragraph in order, without the paragraphs of text boxes within it.

    Raised runs that follow each other are read as one: a power, or the mark of a footnote.
    """
    raised = ""
    before = ""
    for text, is_raised in _runs(paragraph):
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


def _runs(paragraph: ET.Element) -> Iterator[tuple[str, bool]]:
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
            waiting.append((iter(element), _is_raised(element)))
        elif element.tag not in _UNSEEN and element.tag != W + "p":
            waiting.append((iter(element), is_raised))


def _is_raised(run: ET.Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vertAlign")
    return mark is not None and mark.get(W + "val") == "superscript"


def _part(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else style.get(W + "val", "").lower()
    if name in {"title", "heading1"}:
        return HEADLINE
    if name.startswith(("heading", "subtitle")):
        return SUBHEAD
    return CAPTION if name.startswith("caption") else BODY
