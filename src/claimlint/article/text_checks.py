"""What a text says by itself, before any claim: conversions, sums, impossible shares."""

from __future__ import annotations

import re

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.language.language import has_language
from claimlint.language.phrases import phrases
from claimlint.values.unit import compatible, same_scale

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


def conversion(article: ArticleText, number: PrintedNumber) -> PrintedNumber | None:
    """The number in brackets right after another, of the same dimension in another unit."""
    after = article.numbers[number.index + 1 : number.index + 2]
    own = number.quantity
    if not after or own is None or after[0].quantity is None or not own.unit.dimension:
        return None
    other, text = after[0], article.text.text
    if other.start - number.end > _GAP or not _OPENING.match(text[number.end : other.start]):
        return None
    unit = after[0].quantity.unit
    if _CLOSING.match(text, other.end) is None or same_scale(own.unit, unit):
        return None
    return other if compatible(own.unit, unit) else None


def difference(article: ArticleText, number: PrintedNumber) -> str:
    """Whether a temperature and its conversion are a difference of temperatures: yes, no or maybe.

    `warmed by 1.5 °C (2.7 °F)` is one; a swing in the same sentence leaves it open.
    """
    own, other = number.quantity, conversion(article, number)
    if own is None or other is None or not own.unit.offset:
        return "no"
    text = article.text.text
    if not has_language(article.language):
        return "maybe"
    start, end = article.sentence(number.start)
    known = phrases(article.language)
    for found in known.pattern("differences", "before").finditer(text, start, number.start):
        if _NOTHING.fullmatch(text[found.end() : number.start]):
            return "yes"
    after = known.pattern("differences", "after").search(text, other.end, end)
    if after is not None and not text[other.end : after.start()].strip(" )"):
        return "yes"
    near = known.pattern("differences", "near")
    beside = near.search(text, max(start, number.start - _BESIDE), min(end, other.end + _BESIDE))
    return "no" if beside is None else "maybe"


def parts(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber] | None:
    """The numbers of which a sentence says this one is the sum; None where it says no such thing.

    They stand before it in the sentence, in its unit, with nothing else: no other number, no
    `including`. `40, 30 and 25, a total of 95`.
    """
    if number.is_time or number.quantity is None or not _is_sum(article, number):
        return None
    sentence = article.sentence(number.start)
    others = _others(article, number)
    before = [one for one in others if one.start < number.start]
    after = [one for one in others if one.start > number.start]
    known = phrases(article.language)
    if after or not _FEWEST <= len(before) <= _MOST or article.has_unread_figures(sentence):
        return None
    if known.pattern("subsets").search(article.text.text, sentence.start, sentence.end):
        return None
    return before if all(_addable(one, number) for one in before) else None


def _is_sum(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether words right before or after a number say that it is a sum."""
    text = article.text.text
    pattern = phrases(article.language).pattern("sums")
    start, end = article.sentence(number.start)
    before = [found.end() for found in pattern.finditer(text, start, number.start)]
    if (
        before
        and number.start - before[-1] <= _GAP
        and not re.search(r"\d", text[before[-1] : number.start])
    ):
        return True
    after = pattern.search(text, number.end, min(end, number.end + _GAP * 2))
    return after is not None and after.start() - number.end <= len(", ")


def _others(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber]:
    """The other amounts of a number's sentence."""
    held = article.numbers_in(article.sentence(number.start))
    return [
        one
        for one in article.numbers[held.start : held.stop]
        if one is not number and not one.is_time
    ]


def _addable(one: PrintedNumber, total: PrintedNumber) -> bool:
    first, second = one.quantity, total.quantity
    if first is None or second is None or not first.is_plain or not second.is_plain:
        return False
    return one.kind == total.kind and compatible(first.unit, second.unit)


def share_of_people(article: ArticleText, number: PrintedNumber) -> str | None:
    """What a percentage is of, where that is people: nobody is more than all of them."""
    if number.kind != "percent" or number.mention.role:
        return None
    text = article.text.text
    pattern = phrases(article.language).pattern("people")
    found = pattern.search(text, number.end, min(number.end + _AFTER, len(text)))
    if found is None or text[number.end : found.start()].strip():
        return None
    return found["phrase"]
