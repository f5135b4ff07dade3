from __future__ import annotations

from fractions import Fraction

from claimlint.values.interval import Interval
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import ONE, compatible, same_scale, widened


def test_products_and_quotients() -> None:
    rate = resolve("kilotonne") / resolve("year")
    assert rate == resolve("kilotonne/year")
    back = rate * resolve("year")
    assert (back.name, back.calendar, back.slack) == ("kilotonne", 0, Interval.point(Fraction(1)))
    assert compatible(back, resolve("kg"))
    area = resolve("km") ** 2
    assert (area.name, area.dimension) == ("km^2", (("meter", 2),))
    assert area.factor == 10**6
    assert resolve("s") ** -1 == resolve("1/s")


def test_kinds_of_products() -> None:
    share, points, mass = resolve("%"), resolve("pp"), resolve("tonne")
    assert (share * mass).kind == "plain"
    assert (share * share).kind == "percent"
    assert (share * ONE).kind == "percent"
    assert (share * points).kind == "points"
    assert (share / share).kind == "plain"
    assert (mass / mass).kind == "plain"
    interest = resolve("%/year")
    assert (interest.kind, interest.dimension) == ("percent", (("second", -1),))
    assert (interest * resolve("year")).kind == "percent"
    assert (interest * mass).kind == "plain"


def test_compatibility() -> None:
    assert compatible(resolve("km"), resolve("mile"))
    assert not compatible(resolve("km"), resolve("kWh"))
    assert not compatible(resolve("%"), resolve("pp"))
    assert not compatible(resolve("%"), ONE)
    assert compatible(resolve("people"), ONE)
    assert same_scale(resolve("km"), resolve("kilometres"))
    assert not same_scale(resolve("km"), resolve("m"))
    assert not same_scale(resolve("degC"), resolve("kelvin"))
    assert same_scale(resolve("degC").difference(), resolve("kelvin"))


def test_rates() -> None:
    assert resolve("tonne/day").is_rate
    assert not resolve("tonne").is_rate
    assert resolve("tonne/day").is_rate_of(resolve("kg"))
    assert resolve("MW").is_rate_of(resolve("GWh"))
    assert not resolve("tonne/day").is_rate_of(resolve("km"))
    assert [resolve(t).time_exponent for t in ("year", "km", "km/hour", "watt")] == [1, 0, -1, -3]


def days(unit: str) -> Interval:
    """The length of a calendar unit, widened for a comparison with days."""
    found = resolve(unit)
    return widened(Interval.point(found.factor), found, resolve("day")).scale(Fraction(1, 86400))


def test_calendar_units_widen_against_days() -> None:
    assert days("year") == Interval(Fraction(365), Fraction(366))
    assert days("month") == Interval(Fraction(28), Fraction(31))
    assert days("quarter") == Interval(Fraction(90), Fraction(92))
    assert days("decade") == Interval(Fraction(3650), Fraction(3660))
    assert days("week") == Interval(Fraction(7), Fraction(7))


def test_calendar_units_are_exact_among_themselves() -> None:
    year, month = resolve("year"), resolve("month")
    assert year.factor == 12 * month.factor
    values = Interval.point(year.factor)
    assert widened(values, year, month) == values
    rate = resolve("tonne/year")
    assert widened(values, rate, resolve("kg/month")) is values
    assert widened(values, rate, resolve("kg/day")) != values
    assert (resolve("month") / resolve("year")).slack == Interval.point(Fraction(1))
