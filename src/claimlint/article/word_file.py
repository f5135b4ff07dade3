"""Word files (.docx): their paragraphs, without what was deleted in review."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.etree import ElementTree as ET

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
    parts = list(_parts(_parse(_body(data))))
    placed = []
    length = 0
    for part in parts:
        visible = "".join(piece.text for piece in part.pieces)
        placed.append(Part([Piece(visible, length, len(visible))], part.part))
        length += len(visible) + 2
    source = "\n\n".join(part.pieces[0].text for part in placed)
    return build(source, placed, leave_out)


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


def _parts(root: ET.Element) -> Iterator[Part]:
    for paragraph in root.iter(_W + "p"):
        text = "".join(_texts(paragraph))
        if text.strip():
            yield Part([Piece(text, 0, len(text))], _part(paragraph))


def _texts(paragraph: ET.Element) -> Iterator[str]:
    """The text of a paragraph in order, without the paragraphs of text boxes within it."""
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag == _W + "t":
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag not in _UNSEEN and element.tag != _W + "p":
            waiting.append(iter(element))


def _part(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(_W + "val", "").lower()
    if name in {"title", "heading1"}:
        return HEADLINE
    if name.startswith(("heading", "subtitle")):
        return SUBHEAD
    return CAPTION if name.startswith("caption") else BODY
