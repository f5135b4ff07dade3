"""The parts of a Word file (.docx), read within bounds: whoever wrote it may be a stranger.

A file of a few kilobytes can unpack to gigabytes, and XML can name files and multiply itself. No
part is read beyond a size and a ratio, and none that declares a DTD is parsed.
"""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import Final
from xml.etree import ElementTree as ET

# An article of a million words is far below both; what is above is no article.
_MOST_BYTES: Final = 30_000_000
_MOST_RATIO: Final = 300
BODY: Final = "word/document.xml"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_TOO_LARGE: Final = "the Word document is too large when unpacked: save it as text"


class WordError(ValueError):
    """A file that is no Word document, or one that is not safe to read; says which."""


class WordPackage:
    """A Word file. Raises WordError for what is none, or may not be read."""

    def __init__(self, data: bytes) -> None:
        self._left = _MOST_BYTES
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            self._archive.getinfo(BODY)
        except Exception as error:  # zipfile's decompressors raise errors of their own
            raise WordError(_NO_DOCUMENT) from error

    def body(self) -> ET.Element:
        """The main text."""
        return parse_part(self._read(BODY))

    def related(self, kind: str) -> ET.Element | None:
        """The part that the main text names as its `kind` (`comments`); None where it has none."""
        relations = self._part(_RELATIONS)
        for one in () if relations is None else relations:
            if (
                one.get("Type", "").rpartition("/")[2] == kind
                and one.get("TargetMode") != "External"
            ):
                target = one.get("Target", "")
                name = posixpath.normpath(posixpath.join("word", target)).lstrip("/")
                return self._part(name)
        return None

    def _part(self, name: str) -> ET.Element | None:
        return parse_part(self._read(name)) if name in self._archive.namelist() else None

    def _read(self, name: str) -> bytes:
        """The bytes of a part. All parts together are bounded."""
        try:
            entry = self._archive.getinfo(name)
            ratio = entry.file_size / max(entry.compress_size, 1)
            is_bomb = entry.file_size > self._left or ratio > _MOST_RATIO
            body = b"" if is_bomb else self._archive.open(entry).read(self._left + 1)
        except Exception as error:  # as above
            raise WordError(_NO_DOCUMENT) from error
        if is_bomb or len(body) > self._left:
            raise WordError(_TOO_LARGE)
        self._left -= len(body)
        return body


_NO_DOCUMENT: Final = "this is no Word document (.docx): save it as one, or as text"


def parse_part(body: bytes) -> ET.Element:
    """The XML of a part; raises WordError."""
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body or b"\0" in body[:100]:
        raise WordError("the Word document declares a DTD, which none needs: save it anew")
    try:
        return ET.fromstring(body)  # noqa: S314 - no DTD, so no entities to expand
    except (ET.ParseError, LookupError, ValueError) as error:  # also: an encoding that is none
        raise WordError(f"the Word document's text is damaged: {error}") from error
