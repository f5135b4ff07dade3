"""Sums of money that a text tells side by side: a lost scale word, two currencies of one sum."""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import has_words, is_restated, others, plain

_ONE_DECIMAL = re.compile(r"\d[\d,.]*[.,]\d(?!\d)")
_SCALE = 1000
_TENFOLD = 10
_MOST_RATE = 30
"""Of two currencies of the list below, neither was ever worth so many of the other."""
_CURRENCIES = frozenset(
    {"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "ILS", "BRL", "PLN", "CNY", "MYR"}
)
"""Not those whose word means monies of unlike worth in several countries: dinar, rial, peso."""


def scaled_beside(article: ArticleText, number: PrintedNumber) -> PrintedNumber | None:
    """The sum of money with a scale word beside one that seems to have lost its own.

    `a wage bill of 321.3 shekels, after 290 million shekels`: the digits agree within ten times,
    and the sentence tells of no price, share or litre that could cost so much.
    """
    own = number.quantity
    if number.kind != "money" or own is None or own.point is None:
        return None
    if not _ONE_DECIMAL.search(number.mention.text) or own.point >= _SCALE or _is_scaled(number):
        return None
    start, end = article.sentence(number.start)
    if has_words(article, start, end, "prices"):
        return None
    for other in others(article, number):
        theirs = other.quantity
        if other.kind != "money" or theirs is None or theirs.point is None or not _is_scaled(other):
            continue
        if other.mention.unit != number.mention.unit:
            continue
        ratio = theirs.point / own.point
        while ratio >= _TENFOLD**2:
            ratio /= _SCALE
        if ratio < _TENFOLD:
            return other
    return None


def _is_scaled(number: PrintedNumber) -> bool:
    """Whether a number is printed with a word such as million: its value is not its digits."""
    quantity = number.quantity
    if quantity is None or quantity.point is None:
        return False
    return quantity.point >= _SCALE and len(re.sub(r"\D", "", number.mention.text)) <= 5


def impossible_exchange(article: ArticleText, number: PrintedNumber) -> PrintedNumber | None:
    """The sum in brackets after another, in a currency that never had such a rate.

    `$30 million (£23 billion)`: a pound was worth a dollar or two for a hundred years, so the scale
    word of one of the two is wrong.
    """
    after = article.numbers[number.index + 1 : number.index + 2]
    if number.kind != "money" or not after or after[0].kind != "money":
        return None
    other = after[0]
    units = {number.mention.unit, other.mention.unit}
    if len(units) != 2 or not units <= _CURRENCIES or not plain(number) or not plain(other):
        return None
    if "(" not in article.text.text[number.end : other.start]:
        return None
    if not is_restated(article, number, other):
        return None
    rate = _rate(number, other)
    return other if rate is not None and not 1 <= rate * _MOST_RATE <= _MOST_RATE**2 else None


def _rate(number: PrintedNumber, other: PrintedNumber) -> Fraction | None:
    first, second = number.quantity, other.quantity
    if first is None or second is None or not first.point or not second.point:
        return None
    return second.point / first.point
