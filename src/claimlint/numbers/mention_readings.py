"""The mentions that a token begins: each way of reading it in turn, the most special first."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.numbers import compound_measures as compound
from claimlint.numbers import dates as when
from claimlint.numbers import identifiers as identifier
from claimlint.numbers import measured_amount as amounts
from claimlint.numbers import ranges, ratios, years
from claimlint.numbers import single_number as single
from claimlint.numbers import special_mentions as special
from claimlint.numbers import word_sense as sense
from claimlint.numbers.dates import When
from claimlint.numbers.mention_draft import Draft, Read, only
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number
from claimlint.numbers.token_stream import Tokens

_Look = Callable[[Tokens, int], Read | None]


def read(tokens: Tokens, place: int) -> Read:
    """The mentions that begin at a token (two for `from 5 to 7 %`), and where to go on."""
    looks = _DIGITS if tokens.lexemes[place].value is not None else _WORDS
    for look in looks:
        if (found := look(tokens, place)) is not None:
            return found
    number = sense.number(tokens, place)
    return ([], place + 1) if number is None else _of_number(tokens, number)


def _date(tokens: Tokens, place: int) -> Read | None:
    found = (
        when.days_of_month(tokens, place) or when.date(tokens, place) or when.quarter(tokens, place)
    )
    return None if found is None else special.dated(tokens, found)


def _whole(tokens: Tokens, place: int) -> Read | None:
    """A number and its unit in one word, which may be a change: `um einen Viertelpunkt auf`."""
    amount = special.whole_amount(tokens, place)
    found = None if amount is None else ranges.change_and_level(tokens, amount)
    return found or special.whole(tokens, place)


def _no_digits(tokens: Tokens, place: int) -> Read | None:
    end = identifier.of_digits(tokens, place)
    return ([], end) if end else None


def _no_words(tokens: Tokens, place: int) -> Read | None:
    end = identifier.of_words(tokens, place)
    return ([], end) if end else None


_DIGITS: tuple[_Look, ...] = (
    _no_words,
    special.height,
    special.date_span,
    _date,
    special.colon_ratio,
    _no_digits,
)
_WORDS: tuple[_Look, ...] = (
    special.one_unit,
    special.century_ahead,
    special.part_of_year,
    _no_words,
    _whole,
    special.vague,
    special.multiple,
    special.decade,
    special.and_a_half,
)


def _of_number(tokens: Tokens, number: Number) -> Read:
    if (day := when.spelled(tokens, number)) is not None:
        return special.dated(tokens, day)
    if number.shape == "ordinal":
        return single.ordinal(tokens, number)
    for look in (years.age_decade, _decade, ratios.multiple):
        if (found := only(look(tokens, number))) is not None:
            return found
    year = when.year(tokens, number)
    if year is not None and (levels := ranges.levels_like_years(tokens, number)) is not None:
        return levels
    span = None if year is None else years.span(tokens, number)
    found = only(span or ratios.ratio(tokens, number))
    return found or _of_amount(tokens, amounts.read(tokens, number), year)


def _decade(tokens: Tokens, number: Number) -> Draft | None:
    found = when.decade(tokens, number) or when.century(tokens, number)
    return None if found is None else special.years(found)


def _of_amount(tokens: Tokens, amount: Amount, year: When | None) -> Read:
    if year is not None and years.is_year(tokens, amount, year):
        return [Draft(year.first, year.end, "year", "year", year.year)], year.end
    if (both := compound.one_and_smaller(tokens, amount)) is not None:
        return [both], both.end
    for look in (
        ranges.two_levels,
        ranges.instead_of,
        ranges.restated_change,
        ranges.change_and_level,
        ranges.interval,
        ranges.margin,
        ranges.around_zero,
    ):
        if (found := look(tokens, amount)) is not None:
            return found
    return ([], amount.end) if single.is_name(tokens, amount) else single.read(tokens, amount)
