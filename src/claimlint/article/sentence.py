"""Sentences of a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimlint.article.text_document import Block, Document
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

# A full stop ends a sentence where white space and no small letter follow it.
_END = re.compile(r"[.!?…]{1,3}[\"'”’״»)\]]{0,3}(?=\s)|\n\s*\n")
# In German a full stop makes an ordinal: `am 4. Mai`, `zum 3. Mal`, `im 19. Jahrhundert`.
_ORDINAL = re.compile(
    r"\b(?:am|vom|bis|zum|zur|der|den|dem|des|im|beim|das|die|seit|ab)\s\d{1,2}\Z", re.IGNORECASE
)
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jahrhundert)"
)
_DAY = re.compile(r"(?<!\d)\d{1,2}\Z")
_SHORT = re.compile(r"[^\W\d_]{1,9}$")
_SHORTENED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "gen",
        "col",
        "sgt",
        "lt",
        "maj",
        "capt",
        "gov",
        "sen",
        "rep",
        "rev",
        "hon",
        "jr",
        "sr",
        "inc",
        "ltd",
        "corp",
        "co",
        "vs",
        "no",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "approx",
        "ca",
        "est",
        "e.g",
        "i.e",
        "etc",
        "al",
        "fig",
        "vol",
        "usw",
        "bzw",
        "ca",
        "dr",
        "nr",
        "abb",
        "mio",
        "mrd",
        "z.b",
        "d.h",
        "u.a",
    ]
)


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space between them.

    A full stop after a known short form, a single letter or before a small letter ends none; a
    blank line always does.
    """
    spans: list[Span] = []
    start = 0
    for found in _END.finditer(text):
        if found[0][0] != "\n" and not _ends(text, start, found.start(), found.end()):
            continue
        _add(spans, text, start, found.end())
        start = found.end()
    _add(spans, text, start, len(text))
    return spans


def sentence_at(spans: list[Span], offset: int) -> Span | None:
    """The sentence in which an offset stands; None outside all."""
    place = bisect_right(spans, offset, key=lambda span: span.start) - 1
    if place < 0 or offset >= spans[place].end:
        return None
    return spans[place]


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    after = text[end : end + 12].lstrip()
    if after[:1].islower():
        return False
    if text[stop:end] != ".":
        return True
    if _DAY.search(text, max(start, stop - 3), stop) and (
        _MONTH.match(after) or _ORDINAL.search(text, max(start, stop - 12), stop)
    ):
        return False
    before = _SHORT.search(text, max(start, stop - 10), stop)
    if before is None:
        return True
    word = before[0].lower()
    return word not in _SHORTENED and not (len(word) == 1 and word.isascii())


@dataclass(frozen=True, slots=True)
class Passage:
    """What a reader takes together with a number: its sentence, and the block around it."""

    sentence: Span
    block: Block


def passage(document: Document, offset: int) -> Passage | None:
    """Find the sentence and block of an offset in a document's text; None between blocks."""
    block = document.block(offset)
    if block is None or not block.span.start <= offset < block.span.end:
        return None
    start = block.span.start
    spans = sentences(document.text[start : block.span.end])
    found = sentence_at(spans, offset - start)
    if found is None:
        return None
    return Passage(Span(found.start + start, found.end + start), block)
