"""Articles of every format that is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from claimlint.article import markdown, webpage
from claimlint.article import plain_text as plain
from claimlint.article import word_file as word
from claimlint.article.table_units import TableUnits
from claimlint.article.text_document import ASIDE, Document
from claimlint.language.language import codes
from claimlint.numbers import scanner
from claimlint.numbers.detect_language import detect
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
    """Every number of the article, with offsets in the document's text.

    Asides are left out, and so are the heads of tables: they say what the figures are. A bare
    figure of a table has the unit that its heads give.
    """
    code = language or language_of(document)
    found = scanner.scan(document.text, code)
    if any(block.part == ASIDE for block in document.blocks):
        found = [mention for mention in found if not _aside(document, mention.start)]
    return list(_in_tables(found, document, code)) if document.cells else found


def _in_tables(found: Sequence[Mention], document: Document, code: str) -> Iterator[Mention]:
    units = TableUnits(code)
    for mention in found:
        cell = document.cell(mention.start)
        if cell is None:
            yield mention
        elif not cell.is_head:
            yield units.read(mention, cell)


def language_of(document: Document) -> str:
    """The language of an article: as its page says, where that fits its letters; else as found.

    Many pages say `en` of whatever language, so the words of the text count for more than that.
    """
    found = detect(document.text)
    told = document.metadata.language.partition("-")[0]
    if told not in codes() or told == found:
        return found
    return told if not document.text.strip() or _is_short(document) else found


def _is_short(document: Document) -> bool:
    """Whether a text has too few words to tell its language."""
    return len(document.text.split()) < _FEW_WORDS


_FEW_WORDS = 40


def _aside(document: Document, offset: int) -> bool:
    block = document.block(offset)
    return block is not None and block.part == ASIDE
