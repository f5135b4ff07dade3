"""Decades, centuries and spans of years, and whether four digits are a year at all."""

from __future__ import annotations

from claimlint.numbers import dates as when
from claimlint.numbers import measured_amount as amounts
from claimlint.numbers import measures
from claimlint.numbers.dates import When
from claimlint.numbers.mention_draft import Draft
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number
from claimlint.numbers.token_stream import Tokens


def age_decade(tokens: Tokens, number: Number) -> Draft | None:
    """`in his 60s` tells an age, not a decade of the calendar."""
    end = tokens.match("decade_suffix", number.end)[1]
    suffix = end > number.end and tokens.joined(number.end)
    if not suffix or not tokens.has(number.first - 1, "age_word"):
        return None
    low = int(number.value)
    return Draft(number.first, end, "year", "range", low=low, high=low + 9)


def span(tokens: Tokens, number: Number) -> Draft | None:
    """Two years: `2007-09`, `2009־2007` (turned round), `between 2007 and 2009`, `2024/25`."""
    first, year = number.first, int(number.value)
    prefix, opening = tokens.prefix_before(first)
    meaning, begin = tokens.behind("before_between", opening, prefix)
    if meaning and (found := _second(tokens, year, tokens.follow("between_and", number.end))):
        return _draft(begin, year, found)
    found = _second(tokens, year, _second_place(tokens, number.end))
    if found is not None and found[0] < year and not tokens.dash(number.end):
        return None  # 2005 إلى 1719
    if found is None or _counts(tokens, year, found):
        return None
    return _draft(first, year, found)


def _counts(tokens: Tokens, year: int, found: tuple[int, int]) -> bool:
    """Whether two round numbers count what follows them: `from 1000 to 2000 hires`."""
    other, end = found
    if year % 100 or other % 100 or year >= 1800:
        return False
    return bool(measures.noun(tokens, end, Number(end, end, other, other))[0])


def _second(tokens: Tokens, year: int, place: int) -> tuple[int, int] | None:
    return when.second_year(tokens, year, place) if place > 0 else None


def _second_place(tokens: Tokens, end: int) -> int:
    if tokens.dash(end) or (tokens.lexemes[end].key == "/" and tokens.joined(end)):
        return end + 1 if tokens.joined(end) == tokens.joined(end + 1) else -1
    return tokens.follow("range", end)


def _draft(first: int, year: int, found: tuple[int, int]) -> Draft:
    other, end = found
    low, high = min(year, other), max(year, other)
    return Draft(first, end, "year", "years", low=low, high=high)


def is_year(tokens: Tokens, amount: Amount, year: When) -> bool:
    """Four digits are a year unless something is measured or counted by them."""
    measure = amount.measure
    if amount.first != amount.number.first:
        return False
    if measure is None:
        return year.sure or not _begins_a_range(tokens, amount)
    if measure.kind == "quantity" and _is_name(tokens, measure.span_end - 1):
        return True  # during 2016 Stone spoke
    if measure.kind != "count":
        return year.sure and measure.kind == "quantity" and measure.unit == "quarter"
    near = measure.near(amount.number.end)
    if not near or (year.sure and year.year % 100 != 0):
        return True
    return _names_a_time(tokens, amount, year)


def _begins_a_range(tokens: Tokens, amount: Amount) -> bool:
    """Whether a dash and a measured number follow: `2000 - 2500 calories`."""
    second = amounts.second(tokens, amount, ("dash",))
    return second is not None and second.measure is not None and second.measure.kind != "count"


_RECENT = range(1950, 2040)


def _is_name(tokens: Tokens, place: int) -> bool:
    """Whether a unit's word has a capital where the language writes units small."""
    text = tokens.lexemes[place].text
    plain = tokens.lexicon.cased and not tokens.lexicon.capital_nouns
    return (
        plain
        and len(text) > 1
        and text.istitle()
        and text.casefold() in tokens.lexicon.tries["units"]
    )


def _names_a_time(tokens: Tokens, amount: Amount, year: When) -> bool:
    """Whether a bare recent year stands before what is of it (`2022 profits doubled`).

    Newspapers group the digits of a count (`2,022 people`), and what is counted by the thousand
    (people, homes, jobs) is in the language's list of nouns.
    """
    if year.year not in _RECENT or year.year % 10 == 0 or not tokens.lexicon.cased:
        return False
    return not tokens.match("nouns", amount.number.end, stem=True)[0]
