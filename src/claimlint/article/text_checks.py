"""What a text says by itself, before any claim: conversions, sums, impossible shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimlint.language.phrases import phrases
from claimlint.values.unit import compatible, same_scale

if TYPE_CHECKING:
    from claimlint.article.figure import Figure

_OPENING = re.compile(r"\s{0,3}\([^()\d]{0,12}\Z")
_CLOSING = re.compile(r"\s{0,3}\)")
_FEWEST = 2
_MOST = 12
_GAP = 20
_AFTER = 60
_BESIDE = 60
_NOTHING = re.compile(
    r"\s*(?:(?:about|around|up to|nearly|almost|some|roughly|etwa|rund)\s+)?[-−+±~]?"
)


def conversion(figure: Figure) -> Figure | None:
    """The number in brackets right after another, of the same dimension in another unit."""
    other = following(figure)
    own = figure.quantity
    if other is None or own is None or other.quantity is None or not own.unit.dimension:
        return None
    text = figure.article.text.text
    if other.start - figure.end > _GAP or not _OPENING.match(text[figure.end : other.start]):
        return None
    unit = other.quantity.unit
    if _CLOSING.match(text, other.end) is None or same_scale(own.unit, unit):
        return None
    return other if compatible(own.unit, unit) else None


def difference(figure: Figure) -> str:
    """Whether a temperature and its conversion are a difference of temperatures: yes, no or maybe.

    `warmed by 1.5 °C (2.7 °F)` is one; a swing in the same sentence leaves it open.
    """
    own, other = figure.quantity, figure.conversion
    if own is None or other is None or not own.unit.offset:
        return "no"
    text = figure.article.text.text
    start, end = figure.sentence
    known = phrases(figure.article.language)
    for found in known.pattern("differences", "before").finditer(text, start, figure.start):
        if _NOTHING.fullmatch(text[found.end() : figure.start]):
            return "yes"
    after = known.pattern("differences", "after").search(text, other.end, end)
    if after is not None and not text[other.end : after.start()].strip(" )"):
        return "yes"
    near = known.pattern("differences", "near")
    beside = near.search(text, max(start, figure.start - _BESIDE), min(end, other.end + _BESIDE))
    return "no" if beside is None else "maybe"


def following(figure: Figure) -> Figure | None:
    """The next number of the text."""
    figures = figure.article.figures
    place = figure.index + 1
    return figures[place] if place < len(figures) else None


def parts(figure: Figure) -> list[Figure] | None:
    """The numbers of which a sentence says this one is the sum; None where it says no such thing.

    They stand before it in the sentence, in its unit, with nothing else: no other number, no
    `including`. `40, 30 and 25, a total of 95`.
    """
    if figure.is_time or figure.quantity is None or not _is_sum(figure):
        return None
    others = _sentence(figure)
    before = [one for one in others if one.start < figure.start]
    after = [one for one in others if one.start > figure.start]
    known = phrases(figure.article.language)
    start, end = figure.sentence
    if after or not _FEWEST <= len(before) <= _MOST:
        return None
    if known.pattern("subsets").search(figure.article.text.text, start, end):
        return None
    return before if all(_alike(one, figure) for one in before) else None


def _is_sum(figure: Figure) -> bool:
    """Whether words right before or after a number say that it is a sum."""
    text = figure.article.text.text
    pattern = phrases(figure.article.language).pattern("sums")
    start, end = figure.sentence
    before = [found.end() for found in pattern.finditer(text, start, figure.start)]
    if (
        before
        and figure.start - before[-1] <= _GAP
        and not re.search(r"\d", text[before[-1] : figure.start])
    ):
        return True
    after = pattern.search(text, figure.end, min(end, figure.end + _GAP * 2))
    return after is not None and after.start() - figure.end <= len(", ")


def _sentence(figure: Figure) -> list[Figure]:
    return [
        one
        for one in figure.article.figures_in(figure.sentence)
        if one is not figure and not one.is_time
    ]


def _alike(one: Figure, total: Figure) -> bool:
    first, second = one.quantity, total.quantity
    if first is None or second is None or not first.is_plain or not second.is_plain:
        return False
    return one.kind == total.kind and compatible(first.unit, second.unit)


def share_of_people(figure: Figure) -> str | None:
    """What a percentage is of, where that is people: nobody is more than all of them."""
    if figure.kind != "percent" or figure.mention.role:
        return None
    text = figure.article.text.text
    pattern = phrases(figure.article.language).pattern("people")
    found = pattern.search(text, figure.end, min(figure.end + _AFTER, len(text)))
    if found is None or text[figure.end : found.start()].strip():
        return None
    return found["phrase"]
