"""Functions on periods and their order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import floor

from claimlint.formula import amount as arithmetic
from claimlint.formula import tiling
from claimlint.formula.algebra import NotSymbolic
from claimlint.formula.amount import DAYS, YEARS, Amount, Context
from claimlint.formula.claim_record import ClaimRecord
from claimlint.formula.functions.function_table import first_list, function
from claimlint.formula.kinds import BOOL, DAY, NUMBER, PERIOD, TRUTH, list_of, record
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.truth import Truth
from claimlint.values.unit import Unit


@function("starts(period)", DAY, PERIOD, example="starts(claim.period)")
def _starts(_context: Context, period: Period) -> int | None:
    """The first day of a period; missing where it is open."""
    return period.first


@function("ends(period)", DAY, PERIOD, example="ends(claim.period)")
def _ends(_context: Context, period: Period) -> int | None:
    """The last day of a period; missing where it is open."""
    return period.last


@function("days(a, b)", NUMBER, PERIOD, PERIOD, optional=1, example="days(claim.period)")
def _days(context: Context, period: Period, until: Period | None = None) -> Amount | None:
    """How many days a period has, or how many lie from one to another; missing for open ones.

    Between two, the first and last day may both be counted, so the greatest is one more.
    """
    if until is not None:
        return _elapsed(period, until, context, DAYS)
    length = None if period.always else period.days
    if length is None or length.high is None:
        return None
    return Amount(length, arithmetic.NUMBER)


@function("years(a, b)", NUMBER, PERIOD, PERIOD, example="years(born.date, died.date)")
def _years(context: Context, first: Period, second: Period) -> Amount | None:
    """How many years lie from one time to another: from the whole years passed to the exact time.

    Whoever was born in 1957 has an age of 14 or 15 in 1972: both are in 14 to 15.99.
    """
    return _elapsed(first, second, context, YEARS)


@function("birthdays(a, b)", NUMBER, PERIOD, PERIOD, example="birthdays(a.period, b.period)")
def _birthdays(context: Context, first: Period, second: Period) -> Amount | None:
    """By how many years an age grows from one time to another, wherever the birthday lies."""
    passed = _elapsed(first, second, context, YEARS)
    if passed is None or not isinstance(passed.magnitude, Interval):
        return None
    low, high = passed.magnitude.low, passed.magnitude.high
    assert low is not None
    assert high is not None
    return Amount(Interval(Fraction(floor(low)), Fraction(floor(high) + 1)), YEARS)


def _elapsed(first: Period, second: Period, context: Context, unit: Unit) -> Amount | None:
    """The time from one period to another, in days or years; missing where one is open."""
    if context.symbolic:
        raise NotSymbolic
    start, started, end, ended = first.earliest, first.latest, second.earliest, second.latest
    if start is None or started is None or end is None or ended is None:
        return None
    least, most = end - started, ended - start
    if unit is DAYS:
        return Amount(Interval(Fraction(least), Fraction(most + 1)), DAYS)
    low = _years_passed(started, end)
    high = max(Fraction(most) / _YEAR, Fraction(_years_passed(start, ended)))
    return Amount(Interval(Fraction(low), high), YEARS)


def _years_passed(first: int, second: int) -> int:
    """The whole years from one day to another, as birthdays are counted."""
    if not (1 <= first <= _LAST_DAY and 1 <= second <= _LAST_DAY):
        return floor(Fraction(second - first) / _YEAR)
    born, now = date.fromordinal(first), date.fromordinal(second)
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day))


_YEAR = Fraction("365.2425")
_LAST_DAY = date.max.toordinal()


@function(
    "age_of(a, b)", NUMBER, PERIOD, PERIOD, example="age_of(claim.period, document.published)"
)
def _age_of(_context: Context, first: Period, second: Period) -> Amount | None:
    """How many years lie between the end of the first period and the end of the second."""
    before, after = first.last, second.last
    if before is None or after is None:
        return None
    return Amount(Interval.point(Fraction(after - before) / _YEAR), arithmetic.NUMBER)


@function(
    "before(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="before(first.date, second.date)"
)
def _before(_context: Context, first: Period, second: Period) -> Truth:
    """Whether the first period lies before the second."""
    return first.before(second)


@function(
    "after(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="after(claim.date, other.date)"
)
def _after(_context: Context, first: Period, second: Period) -> Truth:
    """Whether the first period lies after the second."""
    return first.after(second)


@function(
    "during(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="during(claim.date, other.date)"
)
def _during(_context: Context, first: Period, second: Period) -> Truth:
    """Whether the first period lies within the second."""
    return first.during(second)


@function(
    "covers(a, b)",
    TRUTH,
    PERIOD,
    PERIOD,
    ordered=True,
    example="covers(claim.period, document.published)",
)
def _covers(_context: Context, first: Period, second: Period) -> Truth:
    """Whether the first period covers all of the second."""
    return first.contains(second)


@function("is_always(period)", BOOL, PERIOD, example="is_always(claim.period)")
def _is_always(_context: Context, period: Period) -> bool:
    """Whether a period is `always`: what it belongs to has no time."""
    return period.always


@function(
    "tiling(claims, period)",
    first_list,
    list_of(record("claim")),
    PERIOD,
    example="tiling(parts, whole.period)",
)
def _tiling(
    _context: Context, claims: Sequence[ClaimRecord], period: Period
) -> list[ClaimRecord] | None:
    """The claims whose periods together make up a period, day for day, without overlapping.

    The fewest that do (quarters rather than months); missing where none do.
    """
    return tiling.exact(claims, period)


@function(
    "apart(claims, period)",
    first_list,
    list_of(record("claim")),
    PERIOD,
    example="apart(parts, whole.period)",
)
def _apart(_context: Context, claims: Sequence[ClaimRecord], period: Period) -> list[ClaimRecord]:
    """As many claims as possible whose periods lie in a period and do not overlap each other."""
    return tiling.apart(claims, period)


@function("nests(a, b)", BOOL, PERIOD, PERIOD, example="nests(longer.period, shorter.period)")
def _nests(_context: Context, longer: Period, shorter: Period) -> bool:
    """Whether the second period lies wholly in the first one, and is shorter."""
    return longer.nests(shorter)


@function(
    "around(claims, period)",
    first_list,
    list_of(record("claim")),
    PERIOD,
    example="around(wholes, part.period)",
)
def _around(_context: Context, claims: Sequence[ClaimRecord], period: Period) -> list[ClaimRecord]:
    """The claims of other times that lie in a period, and the nearest ones on either side of it.

    Empty where one of them is of the period itself, or where none lies in it and not both its sides
    are known.
    """
    return tiling.around(claims, period)


@function(
    "outlasts(claim, others)",
    BOOL,
    record("claim"),
    list_of(record("claim")),
    example="outlasts(part, about_then)",
)
def _outlasts(_context: Context, claim: ClaimRecord, others: Sequence[ClaimRecord]) -> bool:
    """Whether a claim is of a longer time than each of the others: of five years, not of one."""
    period = claim.period
    if period is None or not period.exact:
        return False
    shortest = period.days.low
    longest = [one.period.days.high for one in others if one.period is not None]
    return shortest is not None and all(
        days is not None and shortest * 8 > days * 9 for days in longest
    )
