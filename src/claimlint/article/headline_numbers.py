"""A figure of the headline that the text tells otherwise: `31 dead` above `33 people are dead`.

Headlines round, and speak of what the text has only in other words. So a figure is held against the
first sentences only, against the one figure there that counts the same thing in the same unit, and
only where its digits are so near that a slip is likely: two digits changed places, one digit is
another, or the scale is. What stands anywhere in the text, or can be a sum of it, is not told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import counts_alike, plain
from claimlint.article.text_document import BODY, HEADLINE, Block
from claimlint.yamlfile.span import Span

_MOST_IN_HEADLINE = 6
_LEAD = 3
"""So many sentences of the text tell what the headline does."""
_NOUN_WORDS = 5
_COUNTED = 20
_FINEST = Fraction(1, 1000)
_WORD = re.compile(r"[^\W\d_]{3,}")
_BOUNDS = {">": "least", ">=": "least", "<": "most", "<=": "most"}
_KINDS = frozenset({"count", "money", "quantity", "percent"})


def told_otherwise(article: ArticleText, number: PrintedNumber) -> PrintedNumber | None:
    """The figure of the text that stands where the headline has this one; None for none."""
    headline = article.block(number.start)
    if headline is None or headline.part != HEADLINE or not _is_telling(number):
        return None
    if len(article.numbers_in(headline.span)) > _MOST_IN_HEADLINE or not _is_first(
        article, headline
    ):
        return None
    told = _body(article, headline)
    if not told or any(_agrees(number, one) for one in told):
        return None
    lead = _lead(article, told[0], headline)
    first = [one for one in told if lead.start <= one.start < lead.end]
    rival = _rival(article, number, first, headline)
    if rival is None or not _is_slip(number, rival):
        return None
    return None if _is_sum(number, rival, [one for one in first if one is not rival]) else rival


def _rival(
    article: ArticleText,
    number: PrintedNumber,
    first: Sequence[PrintedNumber],
    headline: Block,
) -> PrintedNumber | None:
    """The first figure of the first sentences that counts the same, alone in its sentence."""
    alike = [one for one in first if _is_of_the_same(article, number, one, headline)]
    if not alike or _tells_another_time(article, alike[0]):
        return None
    end = article.sentence(alike[0].start).end
    values = {_value(one) for one in alike if one.start < end}
    return alike[0] if len(values) == 1 else None


def _is_first(article: ArticleText, headline: Block) -> bool:
    """Whether a headline is that of the article: later ones are those of its chapters."""
    first = next((one for one in article.text.blocks if one.part == HEADLINE), headline)
    return first.number == headline.number


def _is_telling(number: PrintedNumber) -> bool:
    """Whether a figure has two digits at least: of small counts a text has many."""
    value = _value(number)
    if number.kind not in _KINDS or value is None or not plain(number):
        return False
    return len(_digits(value)) > 1


def _body(article: ArticleText, headline: Block) -> list[PrintedNumber]:
    """The amounts of the text below a headline."""
    found = []
    for number in article.numbers[article.numbers_in(headline.span).stop :]:
        block = article.block(number.start)
        if block is None or block.part != BODY or number.is_time or number.quantity is None:
            continue
        found.append(number)
    return found


def _lead(article: ArticleText, first: PrintedNumber, headline: Block) -> Span:
    """The first sentences of the text."""
    start = next(
        (
            block.span.start
            for block in article.text.blocks
            if block.part == BODY and block.span.start >= headline.span.end
        ),
        first.start,
    )
    place = article.number_of(article.sentence(start)) - 1
    last = article.sentences[min(place + _LEAD, len(article.sentences)) - 1]
    return Span(start, last.end)


def _value(number: PrintedNumber) -> Fraction | None:
    value = number.mention.value
    return value if isinstance(value, Fraction) else None


def _agrees(number: PrintedNumber, told: PrintedNumber) -> bool:
    """Whether a figure of the text is what the headline says, as roundly as headlines say it.

    Of whatever it is: only a range or a bound must count the same, since it holds so much.
    """
    value, other = _value(number), _value(told)
    if value is None:
        return True
    if told.modifier in _BOUNDS or other is None:
        low, high = _bounds(told)
        above = low is None or low <= value
        return _counts_so(number, told) and above and (high is None or value <= high)
    hedged = "~" in number.modifier or "~" in told.modifier
    near = max(_place(value) / 2, _place(other) / 2, value / 10 if hedged else Fraction(0))
    return abs(value - other) <= near


def _bounds(told: PrintedNumber) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest that a range or a bound lets a figure be; None for no end."""
    value, sign = _value(told), _BOUNDS.get(told.modifier, "")
    if value is None:
        return told.mention.low, told.mention.high
    return (value, None) if sign == "least" else (None, value)


def _counts_so(number: PrintedNumber, told: PrintedNumber) -> bool:
    """Whether a range or a bound can be of what a figure counts."""
    if told.mention.unit == number.mention.unit:
        return True
    quantity = told.quantity
    counted = told.mention.unit == "1" or (quantity is not None and quantity.unit.is_count)
    return number.kind == "count" and counted


def _place(value: Fraction) -> Fraction:
    """The last place of a number that is no zero: 10 for 30, 100 for 1,500, 1/10 for 2.4.

    Whole numbers below 20 are counted, and not rounded.
    """
    if not value or (value.denominator == 1 and abs(value) < _COUNTED):
        return Fraction(0)
    place = Fraction(1)
    while value % place and place > _FINEST:
        place /= 10
    while not value % (place * 10):
        place *= 10
    return Fraction(0) if place == 1 else place


def _is_of_the_same(
    article: ArticleText, number: PrintedNumber, told: PrintedNumber, headline: Block
) -> bool:
    """Whether a figure of the text counts what that of the headline does."""
    if told.kind != number.kind or not plain(told):
        return False
    if number.kind != "count":
        return told.mention.unit == number.mention.unit
    if number.mention.unit != "1":
        return told.mention.unit == number.mention.unit
    text = article.text.text
    noun = _WORD.match(text[number.end : headline.span.end].lstrip())
    if noun is None:
        return False
    after = re.split(r"\d", text[told.end : article.sentence(told.start).end])[0].split()
    words = [one.strip(".,;:!?،؛\"'").lower() for one in after[:_NOUN_WORDS]]
    return noun[0].lower() in words


def _tells_another_time(article: ArticleText, told: PrintedNumber) -> bool:
    """Whether the sentence of a figure has a year: then it may be of an earlier time."""
    held = article.numbers_in(article.sentence(told.start))
    return any(
        one.kind in ("year", "years") and one.start < told.end
        for one in article.numbers[held.start : held.stop]
    )


def _is_slip(number: PrintedNumber, told: PrintedNumber) -> bool:
    """Whether two figures differ as by a slip of the pen."""
    value, other = _value(number), _value(told)
    if value is None or other is None or value == other:
        return False
    first, second = _digits(value), _digits(other)
    short, long = sorted((first.rstrip("0"), second.rstrip("0")), key=len)
    if short == long:
        return True  # the scale alone differs
    if len(first) == len(second) and sorted(first) == sorted(second):
        return True
    if number.kind != "count" or len(first) != len(second):
        return False
    unlike = sum(one != another for one, another in zip(first, second, strict=True))
    return unlike == 1


def _digits(value: Fraction) -> str:
    """The digits of a number, without its decimal sign; none of one that has no end, a third."""
    scaled = value
    for _ in range(_MOST_PLACES):
        if scaled.denominator == 1:
            return str(scaled.numerator)
        scaled *= 10
    return ""


_MOST_PLACES = 9
"""So many digits after the sign are looked at, at the most."""


def _is_sum(number: PrintedNumber, told: PrintedNumber, beside: Sequence[PrintedNumber]) -> bool:
    """Whether the headline adds to a figure of the text another one, or takes it away."""
    value, other = _value(number), _value(told)
    if value is None or other is None:
        return True
    return any(abs(value - other) == _value(one) and counts_alike(one, told) for one in beside)
