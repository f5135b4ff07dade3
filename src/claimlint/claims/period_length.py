"""How long a period is: what turns a rate into an amount.

Print divides by what a year is thought to have, whatever the calendar says: 55.0 TWh in 2024 are
6.28 GW over 8,760 hours and 6.26 GW over the 8,784 that 2024 had. So a whole year is a range.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from claimlint.formula.amount import Length
from claimlint.values.interval import Interval
from claimlint.values.period import Period

MAX_LENGTHS = 4096
_LENGTHS: dict[int, tuple[Period, Length]] = {}
"""How long the last periods are. Claims of one time share the period, and to hash it takes longer
than to look it up."""


def length_of(period: Period | None) -> Length | None:
    """How long a period is; None where there is none, or an open or unclear one."""
    if period is None or period.always or period.first is None or period.last is None:
        return None
    known = _LENGTHS.get(id(period))
    if known is None or known[0] is not period:
        if len(_LENGTHS) >= MAX_LENGTHS:
            _LENGTHS.clear()
        known = _LENGTHS[id(period)] = (period, _length(period))
    return known[1]


def _length(period: Period) -> Length:
    assert period.first is not None
    assert period.last is not None
    months = None
    in_calendar = period.first >= 1 and period.last < date.max.toordinal()
    if period.exact and in_calendar:
        first, after = date.fromordinal(period.first), date.fromordinal(period.last + 1)
        if first.day == after.day == 1:
            months = (after.year - first.year) * 12 + after.month - first.month
    if months is None:
        return Length(period.days)
    years = Fraction(months, 12)
    return Length(period.days.hull(_as_divided(years)) if months % 12 == 0 else period.days, years)


def _as_divided(years: Fraction) -> Interval:
    """What print divides whole years by: 365, 365.25 or 366 days each."""
    return Interval.closed(365 * years, Fraction(-(-years * 1461 // 4)))
