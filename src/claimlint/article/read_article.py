"""Articles of every format that is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from claimlint.article import markdown, webpage
from claimlint.article import plain_text as plain
from claimlint.article import word_file as word
from claimlint.article.text_document import ASIDE, Document
from claimlint.numbers import scanner
from claimlint.numbers.mention import Mention

_TEXTS: dict[str, Callable[[str, Sequence[str]], Document]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": webpage.read,
    ".htm": webpage.read,
}
SUFFIXES = (*_TEXTS, ".docx")


def read_document(name: str, data: bytes | str, leave_out: Sequence[str] = ()) -> Document:
    """Read an article by the ending of its file's name.

    Raises ValueError for another ending, UnicodeDecodeError where the bytes are not UTF-8 (a
    byte-order mark is dropped), and WordError, which is a ValueError too. `leave_out` are
    phrases with which blocks begin that are not the article (`Read more`).
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".docx":
        return word.read(data if isinstance(data, bytes) else data.encode(), leave_out)
    if suffix not in _TEXTS:
        known = ", ".join(SUFFIXES)
        raise ValueError(f"{name}: an article is read from a file that ends in {known}")
    text = data if isinstance(data, str) else data.decode("utf-8-sig")
    return _TEXTS[suffix](text, leave_out)


def mentions(document: Document, language: str | None = None) -> list[Mention]:
    """Every number of the article, with offsets in the document's text; asides are left out."""
    found = scanner.scan(document.text, language)
    if not any(block.part == ASIDE for block in document.blocks):
        return found
    return [mention for mention in found if not _aside(document, mention.start)]


def _aside(document: Document, offset: int) -> bool:
    block = document.block(offset)
    return block is not None and block.part == ASIDE
