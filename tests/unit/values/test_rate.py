"""A rate and a period make an amount."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.rate import per, total


@pytest.mark.parametrize(
    ("rate", "amount", "low", "high"),
    [
        ("10 m^3/day", "m^3", 285, 315),
        ("10 m^3/second", "m^3", 24_624_000, 27_216_000),  # 9.5 to 10.5 over 2,592,000 seconds
        ("100.0 watt", "watt*hour", 259_070_400_000, 259_329_600_000),  # in joules
    ],
)
def test_over_thirty_days_it_is_an_amount_without_the_time(
    rate: str, amount: str, low: int, high: int
) -> None:
    found = total(parse_quantity(rate), Interval.point(Fraction(30)))
    assert found.unit.name == amount

    assert found.interval == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        ("1", "tonne/day"),
        ("364", "tonne/day"),
        ("365", "tonne/year"),
        ("1459", "tonne/day"),
        ("1461", "tonne/year"),
        ("2920", "tonne/day"),
        ("2921", "tonne/year"),
        ("2922", "tonne/year"),
    ],
)
def test_an_amount_is_per_year_only_over_whole_years(days: str, unit: str) -> None:
    amount = parse_quantity("90 tonne", form="plain")
    assert per(amount, Interval.point(Fraction(days))).unit.name == unit
