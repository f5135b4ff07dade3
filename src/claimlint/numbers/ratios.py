"""How many times, and how many of how many: `three times`, `פי שלושה`, `one in five`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import any_number as numbers
from claimlint.numbers import measured_amount as amounts
from claimlint.numbers import unit_words
from claimlint.numbers.mention_draft import Draft
from claimlint.numbers.scaled_number import Number
from claimlint.numbers.token_stream import Tokens


def multiple(tokens: Tokens, number: Number) -> Draft | None:
    """`three times as many`, `threefold`, `3x`, `פי שלושה`."""
    high = _second_number(tokens, number)
    last = high or number
    place = last.end + tokens.hyphen(last.end)
    first, end = number.first, 0
    for role in ("fold", "times"):
        meaning, stop = tokens.match(role, place)
        if meaning and (role == "fold" or tokens.match("times_then", stop)[0]):
            end = stop
    meaning, begin = tokens.behind("before_multiple", number.first)
    if meaning and number.shape != "ordinal":
        hedged = tokens.ends("hedges", number.first)  # יותר מפי שניים
        first, end = number.first if hedged else begin, last.end
    if not end:
        return None
    if high is not None:
        return Draft(first, end, "1", "multiple", low=number.value, high=high.value)
    return Draft(first, end, "1", "multiple", number.value)


def _second_number(tokens: Tokens, number: Number) -> Number | None:
    """The second number of a range (`two or three times`), without a unit."""
    place = number.end
    after = tokens.lexemes[place]
    start = amounts.after_dash(tokens, place) if after.dash else -1
    start = start if start > 0 else tokens.follow("range", place)
    high = numbers.read(tokens, start) if start > 0 and tokens.numeric(start) else None
    fits = high is not None and high.shape == number.shape and high.value > number.value
    return high if fits else None


def ratio(tokens: Tokens, number: Number) -> Draft | None:
    """`one in five`, `three out of four`, `אחד מכל ארבעה`."""
    if not isinstance(number.value, int) or number.scale > 1 or number.value < 1:
        return None
    ranked = tokens.has(tokens.prefix_before(number.first)[1] - 1, "rank_word")
    for role in () if ranked else ("out_of", "ratio_in", "ratio_one"):
        if role == "ratio_one" and number.value != 1:
            continue
        place = tokens.follow(role, number.end)
        if role == "out_of" and place > 0 and _is_change_from(tokens, number, place):
            continue
        single = number.value == 1 and tokens.lexemes[number.end].is_word
        if place < 0 and single and unit_words.unit(tokens, number.end) is None:
            place = tokens.follow(role, number.end + 1)
        if place > 0 and tokens.has(place, "article"):
            place += 1  # one in a hundred
        second = numbers.read(tokens, place) if place > 0 else None
        if second is None or not _whole(number, second, role):
            continue
        value = Fraction(number.value) / second.value
        return Draft(number.first, second.end, "1", "ratio", value)
    return None


def _is_change_from(tokens: Tokens, number: Number, place: int) -> bool:
    """Whether `um 12.000 von 2,4 Millionen` tells a change and what there was before."""
    if tokens.follow("from", number.end) != place:
        return False
    prefix, opening = tokens.prefix_before(number.first)
    return bool(tokens.behind("before_change", opening, prefix)[0])


def _whole(number: Number, second: Number, role: str) -> bool:
    """Whether a second number can be what the first is a part of."""
    if second.shape not in {"digits", "words"} or not number.value < second.value:
        return False
    if role == "out_of":
        return True
    year = second.plain and 1800 <= second.value <= 2099
    return not year and (number.value == 1 or second.value in {3, 4, 5, 6, 7, 8, 9, 10, 100, 1000})
