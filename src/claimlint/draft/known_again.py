"""Which claims of a file are still those of an article whose sentences were edited.

A quote that is no longer printed does not mean that its claim is gone: its number may stand in the
same place, in other words. A claim is known again by three things together, its number, the words
around it, and its place between the claims before and after it. A number that changed is told, and
never taken over: no figure that somebody checked is rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.article.article import Article, Figure, Quoted
from claimlint.article.compare_quote import Match, best, candidates
from claimlint.claims.claim import Claim
from claimlint.lazy_dataclass import dataclass
from claimlint.numbers.scanner import scan

MOST_PAIRS = 200_000
"""So many claims and numbers are held against each other."""
_WORDS_ALONE = 0.6
_WORDS_WITH_NUMBER = 0.3
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Again:
    """A claim that is known again in a number; `is_same` is false where the number changed."""

    quoted: Quoted
    figure: Figure
    is_same: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """The claims of a file whose quotes are not printed: those known again, and the rest."""

    again: tuple[Again, ...]
    gone: tuple[Claim, ...]


def known_again(article: Article) -> Lost:
    """Find the numbers of the claims whose quotes the article does not have any more."""
    found = {id(one.claim) for one in article.quotes if one.spans}
    lost = [one for one in article.quotes if id(one.claim) not in found]
    first = {id(one.claim): one for one in reversed(lost)}
    free = [one for one in article.figures if not one.claims and one.waived is None]
    scored = sorted(_scored(list(first.values()), free, article), key=lambda pair: -pair[0])
    taken: set[int] = set()
    again: dict[int, Again] = {}
    for _, one in scored:
        if id(one.quoted.claim) not in again and one.figure.index not in taken:
            again[id(one.quoted.claim)] = one
            taken.add(one.figure.index)
    ordered = [again[key] for key in reversed(first) if key in again]
    gone = [one.claim for key, one in reversed(first.items()) if key not in again]
    return Lost(tuple(ordered), tuple(gone))


def _scored(
    lost: Sequence[Quoted], free: Sequence[Figure], article: Article
) -> Iterator[tuple[float, Again]]:
    """The pairs of a lost claim and a free number that fit, with how well."""
    places = _places(article)
    left = MOST_PAIRS
    for quoted in lost:
        words = _words(quoted.text)
        start, end = places.get(id(quoted.claim), (0, len(article.text.text)))
        left -= len(free)
        if left < 0:
            return
        inside = [one for one in free if start <= one.start <= end]
        same = [one for one in free if _is_same(quoted, one)]
        alone = [one for one in same if one in inside]
        for figure in free:
            likeness = _likeness(words, figure)
            is_same = figure in same
            placed = start <= figure.start <= end
            only = alone == [figure]
            if is_same and (likeness >= _WORDS_WITH_NUMBER or only):
                yield 2 + likeness + placed, Again(quoted, figure, is_same=True)
            elif not is_same and placed and likeness >= _WORDS_ALONE and _fits(quoted, figure):
                yield likeness, Again(quoted, figure, is_same=False)


def _places(article: Article) -> dict[int, tuple[int, int]]:
    """Between which found claims each claim stands, where the file follows the article."""
    claims = article.document.claims
    spots = [article.found(claim) for claim in claims]
    starts = [None if one is None or one.span is None else one.span.start for one in spots]
    known = [start for start in starts if start is not None]
    if any(one > two for one, two in pairwise(known)):
        return {}
    end = len(article.text.text)
    found: dict[int, tuple[int, int]] = {}
    before = 0
    for at, claim in enumerate(claims):
        start = starts[at]
        if start is not None:
            before = start
            continue
        after = next((one for one in starts[at + 1 : at + 40] if one is not None), end)
        found[id(claim)] = (before, after)
    return found


def _is_same(quoted: Quoted, figure: Figure) -> bool:
    """Whether a number is the one that the claim states, or that its quote printed."""
    claim = quoted.claim
    if claim.value is not None or claim.date is not None:
        return bool(candidates(claim, [figure])) and best(claim, [figure]) is Match.SAME
    printed = scan(quoted.text, figure.article.language)
    return any(
        (one.value, one.low, one.high, one.unit)
        == (figure.mention.value, figure.mention.low, figure.mention.high, figure.mention.unit)
        for one in printed
    )


def _fits(quoted: Quoted, figure: Figure) -> bool:
    """Whether a number is of the kind that the claim states."""
    return figure.matters and bool(candidates(quoted.claim, [figure]))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _likeness(words: frozenset[str], figure: Figure) -> float:
    """Which part of a quote's words stand in the sentence of a number."""
    if not words:
        return 0.0
    sentence = figure.article.words(figure.sentence).lower()
    return len(words & _words(sentence)) / len(words)
