"""What a text says by itself, before any claim: conversions, sums, impossible shares."""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.language.phrases import phrases
from claimlint.values.unit import compatible, same_scale

# `30 feet (9 metres)`, `30-foot-tall (9-metre-tall)`
_OPENING = re.compile(r"(?:-[^\W\d_]{2,10})?\s{0,3}\([^()\d]{0,12}\Z")
_CLOSING = re.compile(r"(?:-[^\W\d_]{2,10})?\s{0,3}\)")
_TIMED = re.compile(r"/(?:hour|day|week|month|quarter|year)\b")
_GAP = 20
_ROUGHLY = Fraction(1, 10)
_FINE = Fraction(1, 20)
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
    if number.kind == after[0].kind == "money" and _TIMED.search(number.mention.unit):
        return None  # 9 dollars a month (or 90 a year): two prices of one thing
    other, text = after[0], article.text.text
    if other.start - number.end > _GAP or not _OPENING.match(text[number.end : other.start]):
        return None
    unit = after[0].quantity.unit
    if _CLOSING.match(text, other.end) is None or same_scale(own.unit, unit):
        return None
    return other if compatible(own.unit, unit) else None


def is_roughly_converted(number: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether both are as round as they can be, and near: `30 feet (10 m)`, `50 miles (80 km)`.

    Or the one in brackets was cut off where it should have been rounded: `1.35 km/h (0.83 mph)`.
    """
    first, second = number.quantity, other.quantity
    if first is None or second is None or not first.point or not second.point:
        return False
    if first.unit.offset or second.unit.offset:
        return False
    if {first.digits, second.digits} == {1}:
        return abs(first.point / second.point - 1) <= _ROUGHLY
    step = second.step or 0
    return step <= second.point * _FINE and 0 <= first.point - second.point < step


def difference(article: ArticleText, number: PrintedNumber) -> str:
    """Whether a temperature and its conversion are a difference of temperatures: yes, no or maybe.

    `warmed by 1.5 °C (2.7 °F)` is one; a swing in the same sentence leaves it open.
    """
    own, other = number.quantity, conversion(article, number)
    if own is None or other is None or not own.unit.offset:
        return "no"
    text = article.text.text
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


def share_of_people(article: ArticleText, number: PrintedNumber) -> str | None:
    """What a percentage is of, where that is people: nobody is more than all of them."""
    if number.kind != "percent" or number.mention.role == "change":
        return None
    text = article.text.text
    pattern = phrases(article.language).pattern("people")
    found = pattern.search(text, number.end, min(number.end + _AFTER, len(text)))
    if found is None or text[number.end : found.start()].strip():
        return None
    return found["phrase"]
