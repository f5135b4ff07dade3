"""Where a quote stands in an article.

Quote and article are folded first, so that white space, the shapes of quotation marks and dashes,
Hebrew points, bidirectional marks and markup make no difference; each character of the folded
text remembers where it came from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from claimlint.article import markdown
from claimlint.article.text_document import ASIDE, Document
from claimlint.lazy_dataclass import dataclass
from claimlint.numbers import clean_text as cleaning
from claimlint.numbers import lexicon
from claimlint.yamlfile.span import Span

_QUOTES = str.maketrans({**dict.fromkeys("״”“„‟«»", '"'), **dict.fromkeys("׳’‘‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("–—־‒−‑‐", "-"))
_SPACE = re.compile(r"\s+")
_SIGNS_AFTER = frozenset("%‰٪")
"""Signs before which newspapers leave a blank or none."""
_WORD = re.compile(r"\w+")
# A quote is a sentence or two; of a longer one this much is compared.
_MOST_WORDS = 200
_CLOSE_ENOUGH = 0.6
_CANDIDATES = 5
_BY_CHARACTERS = 400

_IsPrefix = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The places of a quote in the document's text, in order; more than one is not unique."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A quote that is not there, and the closest passage, if any is close.

    `likeness` is difflib's ratio of the two, from 0 to 1.
    """

    closest: Span | None = None
    text: str = ""
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class _Folded:
    text: str
    starts: Sequence[int]  # of each character, in the document's text
    ends: Sequence[int]


def anchor(
    quote: str,
    document: Document,
    *,
    prefix: str = "",
    suffix: str = "",
    language: str | None = None,
) -> Anchor | Missing:
    """Find a quote in an article; `prefix` and `suffix` tell places of the same words apart.

    A quote is never found inside a number or a word (`3%` is not in `13%`), but for the prefixes
    of a language that has them. Asides are not searched.
    """
    found = places(quote, document, prefix=prefix, suffix=suffix, language=language)
    return Anchor(found) if found else closest(quote, document)


def places(
    quote: str,
    document: Document,
    *,
    prefix: str = "",
    suffix: str = "",
    language: str | None = None,
) -> tuple[Span, ...]:
    """Where a quote stands, as `anchor` finds it."""
    folded = _folded(document.text)
    wanted = _fold(markdown.inline(quote)).text.strip()
    if not wanted:
        return ()
    prefixes = lexicon.load(language).is_prefix if language else _no_prefix
    spans = (
        _span(folded, place, place + len(wanted))
        for place in _places(folded.text, wanted)
        if _whole(folded.text, place, place + len(wanted), prefixes)
        and _between(folded.text, place, place + len(wanted), prefix, suffix)
    )
    return tuple(span for span in spans if not _aside(document, span))


def closest(quote: str, document: Document) -> Missing:
    """The passage of as many words that has most words in common with a quote."""
    folded = _folded(document.text)
    wanted = _fold(markdown.inline(quote)).text.strip()
    asked = [found[0].casefold() for found in _WORD.finditer(wanted)][:_MOST_WORDS]
    words, keys = _worded(folded.text)
    if not words or not asked:
        return Missing()
    best = Missing()
    for first in _windows(keys, asked):
        last = min(first + len(asked), len(words)) - 1
        start, end = words[first][0], words[last][1]
        likeness = _likeness(wanted, folded.text[start:end])
        if likeness > max(best.likeness, _CLOSE_ENOUGH):
            span = _span(folded, start, end)
            if not _aside(document, span):
                best = Missing(span, document.text[span.start : span.end], likeness)
    return best


@lru_cache(maxsize=2)
def _worded(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """The words of a folded article: where they stand, and what tells them apart."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    return words, [text[start:end].casefold() for start, end in words]


def _likeness(first: str, second: str) -> float:
    """Difflib's ratio, of long texts by words: by characters it takes their product in steps."""
    if len(first) <= _BY_CHARACTERS:
        return SequenceMatcher(None, first, second, autojunk=False).ratio()
    return SequenceMatcher(None, first.split(), second.split(), autojunk=False).ratio()


def _no_prefix(letters: str) -> bool:
    return not letters


@lru_cache(maxsize=64)
def _fold(text: str) -> _Folded:
    """Fold a text; white space of any length becomes one space, and before a sign none."""
    cleaned = cleaning.clean(text)
    visible = cleaned.text.translate(_QUOTES).translate(_DASHES)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in _SPACE.finditer(visible):
        pieces.append(visible[done : found.start()])
        starts += range(done, found.start())
        ends += range(done + 1, found.start() + 1)
        if visible[found.end() : found.end() + 1] not in _SIGNS_AFTER:  # 61 % is 61%
            pieces.append(" ")
            starts.append(found.start())
            ends.append(found.end())
        done = found.end()
    pieces.append(visible[done:])
    starts += range(done, len(visible))
    ends += range(done + 1, len(visible) + 1)
    if cleaned.starts:
        starts = [cleaned.start(place) for place in starts]
        ends = [cleaned.end(place) for place in ends]
    return _Folded("".join(pieces), starts, ends)


@lru_cache(maxsize=4)
def _folded(text: str) -> _Folded:
    """A whole article, folded once for all the quotes that are looked for in it."""
    return _fold(text)


def _places(text: str, wanted: str) -> list[int]:
    places = []
    place = text.find(wanted)
    while place >= 0:
        places.append(place)
        place = text.find(wanted, place + 1)
    return places


def _whole(text: str, start: int, end: int, prefixes: _IsPrefix) -> bool:
    """Whether a match begins and ends with its words and numbers."""
    return _opens(text, start, prefixes) and _closes(text, end)


def _opens(text: str, start: int, prefixes: _IsPrefix) -> bool:
    before, first = text[start - 1 : start] if start else "", text[start]
    if first.isdecimal() and _goes_on(text[start - 2 : start] if start > 1 else before):
        return False
    if not (first.isalnum() and before.isalnum()):
        return True
    begin = start
    while begin > 0 and start - begin < 8 and text[begin - 1].isalpha():
        begin -= 1
    return prefixes(text[begin:start])


def _goes_on(before: str) -> bool:
    """Whether digits after these two characters belong to a number that began earlier."""
    return before[-1:].isdecimal() or (before[-1:] in {*".,/:"} and before[:1].isdecimal())


def _closes(text: str, end: int) -> bool:
    last, after = text[end - 1], text[end : end + 1]
    if last.isdecimal():
        further = text[end + 1 : end + 2]
        if after == "%" or (after in ".,/:" and after and further.isdecimal()):
            return False
    return not (last.isalnum() and after.isalnum())


def _between(text: str, start: int, end: int, prefix: str, suffix: str) -> bool:
    """Whether the words before and after a match are the ones that were given."""
    if prefix and not text[max(start - 400, 0) : start].rstrip().endswith(
        _fold(prefix).text.strip()
    ):
        return False
    return not suffix or text[end : end + 400].lstrip().startswith(_fold(suffix).text.strip())


def _span(folded: _Folded, start: int, end: int) -> Span:
    return Span(folded.starts[start], folded.ends[end - 1])


def _aside(document: Document, span: Span) -> bool:
    block = document.block(span.start)
    return block is not None and block.part == ASIDE


def _windows(keys: list[str], asked: list[str]) -> list[int]:
    """The first words of the windows with most of the asked words, the best few of them."""
    size = len(asked)
    need = Counter(asked)
    have: Counter[str] = Counter()
    common = 0
    scores: list[tuple[int, int]] = []
    for place, key in enumerate(keys):
        have[key] += 1
        common += have[key] <= need[key]
        if place >= size:
            gone = keys[place - size]
            common -= have[gone] <= need[gone]
            have[gone] -= 1
        if common:
            scores.append((-common, max(place - size + 1, 0)))
    return [first for _, first in sorted(scores)[:_CANDIDATES]]
