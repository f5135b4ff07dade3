"""Word files (.docx): their paragraphs, without what was deleted in review."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.etree import ElementTree as ET

from claimlint.article import raised_figure
from claimlint.article.table import Grid
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
from claimlint.lazy_dataclass import replace

# An article of a million words is far below both; what is above is no article.
_MOST_BYTES = 30_000_000
_MOST_RATIO = 300
_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {_W + "del", _W + "instrText", _W + "moveFrom", _FALLBACK}
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


class WordError(ValueError):
    """A file that is no Word document, or one that is not safe to read; says which."""


def read(data: bytes, leave_out: Sequence[str] = ()) -> Document:
    """Read a Word document; raises WordError. Its source is its own visible text."""
    grid = Grid()
    parts = list(_parts(_parse(_body(data)), grid))
    placed = []
    length = 0
    for part in parts:
        visible = "".join(piece.text for piece in part.pieces)
        placed.append(replace(part, pieces=[Piece(visible, length, len(visible))]))
        length += len(visible) + 2
    source = "\n\n".join(part.pieces[0].text for part in placed)
    return build(source, placed, leave_out, grid)


_TOO_LARGE = "the Word document is too large when unpacked: save it as text"


def _body(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entry = archive.getinfo(_BODY)
            ratio = entry.file_size / max(entry.compress_size, 1)
            is_bomb = entry.file_size > _MOST_BYTES or ratio > _MOST_RATIO
            body = b"" if is_bomb else archive.open(entry).read(_MOST_BYTES + 1)
    except Exception as error:  # zipfile's decompressors raise errors of their own
        raise WordError("this is no Word document (.docx): save it as one, or as text") from error
    if is_bomb or len(body) > _MOST_BYTES:
        raise WordError(_TOO_LARGE)
    return body


def _parse(body: bytes) -> ET.Element:
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body or b"\0" in body[:100]:
        raise WordError("the Word document declares a DTD, which none needs: save it anew")
    try:
        return ET.fromstring(body)  # noqa: S314 - no DTD, so no entities to expand
    except (ET.ParseError, LookupError, ValueError) as error:  # also: an encoding that is none
        raise WordError(f"the Word document's text is damaged: {error}") from error


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
        if element.tag == _W + "p":
            text = "".join(_texts(element))
            if text.strip():
                yield Part([Piece(text, 0, len(text))], _part(element), grid.current)
        if element.tag != _FALLBACK:
            waiting.append((element, iter(element)))


def _open(element: ET.Element, grid: Grid) -> None:
    if element.tag == _W + "tbl":
        grid.open_table()
    elif element.tag == _W + "tr":
        grid.open_row(is_head=_is_on(element.find(f"{_W}trPr/{_W}tblHeader")))
    elif element.tag == _W + "tc":
        _open_cell(element, grid)


def _close(element: ET.Element, grid: Grid) -> None:
    if element.tag == _W + "tbl":
        grid.close_table()
    elif element.tag == _W + "tc":
        grid.close_cell()


def _open_cell(element: ET.Element, grid: Grid) -> None:
    span = element.find(f"{_W}tcPr/{_W}gridSpan")
    digits = "1" if span is None else span.get(_W + "val", "1")
    columns = int(digits) if digits.isdecimal() and len(digits) < 6 else 1
    merged = element.find(f"{_W}tcPr/{_W}vMerge")
    if merged is not None and merged.get(_W + "val", "continue") == "continue":
        grid.go_on(columns)
    else:
        grid.open_cell(columns=columns)


def _is_on(mark: ET.Element | None) -> bool:
    return mark is not None and mark.get(_W + "val", "true") not in {"0", "false", "off"}


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
        elif element.tag == _W + "t":
            yield element.text or "", is_raised
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag], is_raised
        elif element.tag == _W + "r":
            waiting.append((iter(element), _is_raised(element)))
        elif element.tag not in _UNSEEN and element.tag != _W + "p":
            waiting.append((iter(element), is_raised))


def _is_raised(run: ET.Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vertAlign")
    return mark is not None and mark.get(_W + "val") == "superscript"


def _part(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(_W + "val", "").lower()
    if name in {"title", "heading1"}:
        return HEADLINE
    if name.startswith(("heading", "subtitle")):
        return SUBHEAD
    return CAPTION if name.startswith("caption") else BODY
