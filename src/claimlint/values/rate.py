"""Amounts over a period, and rates: 26 kilotonne in 2024 are 26 kilotonne/year.

The unit `year` stands for 365.2425 days in all base values. A period of whole calendar years or
months is therefore counted in years and months, which is exact; only where a rate per year meets
a number of days does the length of a year, [365, 366] days, widen the result.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.lazy_dataclass import replace
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import Unit, widened

_DAY: Final = Fraction(86400)
_MONTH: Final = Fraction(146097, 4800) * _DAY  # the mean over 400 Gregorian years


def whole_months(days: Interval) -> int | None:
    """The months of a period whose days are those of whole years; None for any other.

    A count of days cannot tell a month from thirty days: who knows the calendar dates passes the
    months to `total` and `per`.
    """
    if days.low is None or days.high is None or days.low <= 0:
        return None
    years = round(days.low / Fraction(146097, 400))
    least = 365 * years + max(years // 4 - 1, 0)
    most = 365 * years + (years + 3) // 4
    return 12 * years if years and least <= days.low and days.high <= most else None


def total(quantity: Quantity, days: Interval, *, months: int | None = None) -> Quantity:
    """The amount of a rate over a period: `26 kilotonne/year` over 366 days is `26 kilotonne`.

    `days` is the length of the period, `months` its whole calendar months where it has such.
    """
    unit = quantity.unit
    time = _time_part(unit)
    amount = unit * time
    months = whole_months(days) if months is None else months
    if unit.calendar == -1 and months is not None:
        return _scaled(quantity, months * _MONTH, amount)
    fixed = replace(
        quantity,
        interval=widened(quantity.interval, unit, time),
        widest=widened(quantity.widest, unit, time),
    )
    return _multiplied(fixed, days.scale(_DAY), _without_calendar(amount))


def per(quantity: Quantity, days: Interval, *, months: int | None = None) -> Quantity:
    """The rate of an amount over a period: `26 kilotonne` in 366 days is `26 kilotonne/year`.

    The rate is per year for whole years, per month for whole months, and else per day.
    """
    months = whole_months(days) if months is None else months
    if months:
        rate = quantity.unit / resolve("month" if months % 12 else "year")
        return _scaled(quantity, 1 / (months * _MONTH), rate)
    length = Interval.point(Fraction(1)) / days.scale(_DAY)
    return _multiplied(quantity, length, quantity.unit / resolve("day"))


def _time_part(unit: Unit) -> Unit:
    """The time that a rate is per, as its text has it; a second for `watt` and the like."""
    for name, power in unit.parts:
        if power == -1 and (part := resolve(name)).dimension == (("second", 1),):
            return part
    return resolve("hour")


def _without_calendar(unit: Unit) -> Unit:
    return replace(unit, calendar=0, slack=Interval.point(Fraction(1)))


def _scaled(quantity: Quantity, factor: Fraction, unit: Unit) -> Quantity:
    """The quantity times an exact factor."""
    return replace(
        quantity,
        unit=unit,
        interval=quantity.interval.scale(factor),
        widest=quantity.widest.scale(factor),
        point=None if quantity.point is None else quantity.point * factor,
        step=None if quantity.step is None else quantity.step * factor,
    )


def _multiplied(quantity: Quantity, factor: Interval, unit: Unit) -> Quantity:
    """The quantity times an uncertain factor: it keeps a written number only if that is exact."""
    if factor.low is not None and factor.is_point:
        return _scaled(quantity, factor.low, unit)
    return replace(
        quantity,
        unit=unit,
        interval=quantity.interval * factor,
        widest=quantity.widest * factor,
        point=None,
        step=None,
    )
