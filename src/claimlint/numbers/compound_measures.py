"""One quantity told in two units: `6 feet 2 inches`, `2 hours and 30 minutes`, `6-foot-5`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import any_number as numbers
from claimlint.numbers import unit_words
from claimlint.numbers.mention_draft import Draft
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import Measure

_SMALLER = {
    ("foot", "inch"): 12,
    ("pound", "ounce"): 16,
    ("stone", "pound"): 14,
    ("stone", "GBP"): 14,  # in words, pounds are sterling until something says weight
    ("hour", "minute"): 60,
    ("hour", "m"): 60,  # 2h 30m
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
    ("kg", "g"): 1000,
    ("m", "cm"): 100,
    ("km", "m"): 1000,
}
"""How many of the smaller unit make one of the larger, where people say both in one measure."""


def with_smaller(tokens: Tokens, amount: Amount) -> Amount:
    """A measure told in two units is one quantity: `6 feet 2 inches`, `2 hours and 30 minutes`."""
    measure, number = amount.measure, amount.number
    if measure is None or not isinstance(number.value, int) or number.scale > 1:
        return amount
    if measure.unit == "foot" and tokens.hyphen(measure.span_end) and number.shape != "fraction":
        return _feet_and(tokens, amount, measure.span_end + 1)
    found = _smaller(tokens, measure, measure.span_end)
    if found is None and (hundredths := _unnamed_hundredths(tokens, measure)):
        return _both(amount, Fraction(hundredths, 100), measure.span_end + 1, Fraction(1, 100))
    if found is None:
        return amount
    more, after, step = found
    third = _smaller(tokens, after, after.span_end)  # 1 hour, 58 minutes and 30 seconds
    if third is not None:
        more, after, step = more + third[0] * step, third[1], third[2] * step
    return _both(amount, more, after.span_end, step)


def _smaller(
    tokens: Tokens, measure: Measure, place: int
) -> tuple[Fraction, Measure, Fraction] | None:
    """What follows in the next smaller unit: the part it is, its measure, and one of it."""
    place += tokens.lexemes[place].key == ","
    place += tokens.has(place, "and")
    prefix, place = tokens.opening(place)
    if not tokens.numeric(place) or prefix not in {"", tokens.lexicon.conjunction}:
        return None
    small = numbers.read(tokens, place)
    if small is None or small.scale > 1 or small.shape not in {"digits", "words"}:
        return None
    after = unit_words.unit(tokens, small.end + tokens.hyphen(small.end))
    if after is None and tokens.has(small.end, "inch_mark") and tokens.joined(small.end):
        after = Measure("inch", "quantity", small.end + 1, 1, small.end + 1)  # 6ft 4in
    parts = 0 if after is None else _parts_of(measure, after)
    if after is None or not 0 < small.value < parts or after.span_end == small.end:
        return None
    return Fraction(small.value) / parts, after, Fraction(1, parts)


def _unnamed_hundredths(tokens: Tokens, measure: Measure) -> int:
    """The cents or centimetres that stand without their name: `3 Euro 50`, `2 Meter 10`."""
    place = measure.span_end
    lexeme, after = tokens.lexemes[place], tokens.lexemes[place + 1]
    told = measure.unit in {"EUR", "CHF", "m"} and tokens.lexemes[place - 1].key not in {"€", "m"}
    two = len(lexeme.text) == len("50") and isinstance(lexeme.value, int)
    if not told or not two or not tokens.lexicon.capital_nouns or tokens.joined(place):
        return 0
    measured = after.begins & {"units", "currencies", "subunits", "nouns"}
    named = after.is_word and after.text[0].isupper()
    if measured or named or after.numeric or after.dash or tokens.joined(place + 2):
        return 0
    return int(lexeme.value or 0)


def _parts_of(measure: Measure, after: Measure) -> int:
    """How many of the second measure make one of the first; 0 where people do not say so."""
    if measure.kind == "money" and after.unit == measure.unit:
        return 100 if after.factor == Fraction(1, 100) else 0
    return _SMALLER.get((measure.unit, after.unit), 0)


def one_and_smaller(tokens: Tokens, amount: Amount) -> Draft | None:
    """`an hour and 45 minutes`, `שעה ו־45 דקות`: one of the larger unit, which nobody counts."""
    measure, number = amount.measure, amount.number
    if measure is None or amount.first != number.first or number.scale > 1:
        return None
    prefix, opening = tokens.prefix_before(number.first)
    joint = tokens.lexicon.conjunction
    place = opening - 1
    if not joint and tokens.has(place, "and"):
        place -= 1
    elif not joint or prefix != joint:
        return None
    article = tokens.has(place - 1, "article")
    large = unit_words.unit(tokens, place)
    counted = tokens.numeric(place - 1) or article != tokens.lexicon.cased
    if large is None or large.end != place + 1 or tokens.lexemes[place].prefix or counted:
        return None
    parts = _parts_of(large, measure) if large.kind == "quantity" else 0
    if not 0 < number.value < parts:
        return None
    value, step = 1 + Fraction(number.value) / parts, Fraction(1, parts)
    return Draft(place - article, amount.end, large.unit, "quantity", value, step=step)


def _feet_and(tokens: Tokens, amount: Amount, place: int) -> Amount:
    """`6-foot-5`: the inches stand without their name."""
    inches = tokens.lexemes[place].value
    if not isinstance(inches, int) or inches >= 12:
        return amount
    return _both(amount, Fraction(inches, 12), place + 1, Fraction(1, 12))


def _both(amount: Amount, more: Fraction, end: int, step: Fraction) -> Amount:
    assert amount.measure is not None
    number = amount.number._replace(value=amount.number.value + more, plain=False)
    measure = amount.measure._replace(end=end, span_end=end)
    return amount._replace(number=number, measure=measure, step=step)
