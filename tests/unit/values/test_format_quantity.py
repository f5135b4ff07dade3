from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.values.format_quantity import (
    describe,
    format_interval,
    format_number,
    format_quantity,
    format_value,
)
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.precision import parse_margin, with_precision
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import widened


@pytest.mark.parametrize(
    ("number", "outward", "text"),
    [
        ("0", 0, "0"), ("28", 0, "28"), ("1234.5", 0, "1,234.5"), ("2724902", 0, "2,724,902"),
        ("-1/4", 0, "-0.25"), ("1/3", 0, "about 0.3333"), ("1/3", -1, "0.3333"),
        ("1/3", 1, "0.3334"), ("-1/3", -1, "-0.3334"), ("-1/3", 1, "-0.3333"),
        ("1/1000000", 0, "0.000001"), ("1/10000000", 0, "1e-7"),
        ("999999999999999", 0, "999,999,999,999,999"), ("1000000000000000", 0, "1e15"),
        ("-1000000000000000", 0, "-1e15"), ("1234567/10", 0, "123,456.7"),
        ("12345678/1000", 0, "about 12,346"), ("12345678/100", 0, "123,456.78"),
        ("12345.678", 0, "about 12,346"), ("2/3000", 0, "about 0.0006667"),
        ("123456789.25", 0, "123,456,789.25"), ("1e20", 0, "1e20"), ("1/30000000", 0,
         "about 3.333e-8"), ("29999/30000", 1, "1"), ("29999/30000", -1, "0.9999"),
    ],
)  # fmt: skip
def test_numbers(number: str, outward: int, text: str) -> None:
    assert format_number(Fraction(number), outward=outward) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("28 %", "27.5 % to 28.5 % before rounding"),
        ("252.7 million t", "252.65 to 252.75 million t before rounding"),
        ("412 thousand people", "411.5 to 412.5 thousand people before rounding"),
        ("0.51 million cars", "0.505 to 0.515 million cars before rounding"),
        ("2,724,902 ha", "2,724,901.5 to 2,724,902.5 ha before rounding"),
        ("11", "11"),
        ("~22 %", "20.9 % to 23.1 % (“about” is taken as within 5 %)"),
        ("~2 km", "1.5 to 2.5 km before rounding"),
        ("almost 2", "1.8 to under 2 (“almost” is taken as at most 10 % below)"),
        ("almost 100 %", "90 % to under 100 % (“almost” is taken as at most 10 % below)"),
        ("2/3", "63.33 % to 70 % (a fraction is taken as within 5 %)"),
        ("1/3", "25 % to 50 % (a simple fraction can be anything between its neighbours)"),
        ("over 60 %", "over 60 %"),
        ("at least 104 %", "at least 104 %"),
        ("under 60 %", "0 % to under 60 %"),
        ("at most -5 km", "at most -5 km"),
        ("25..26.5 kilotonne/year", "25 to 26.5 kilotonnes a year"),
        ("3 ± 0.5 tonne", "2.5 to 3.5 tonnes"),
        ("unknown tonne", "any value (nobody states it)"),
    ],
)  # fmt: skip
def test_how_it_was_read(text: str, printed: str) -> None:
    assert describe(parse_quantity(text)) == printed


def test_how_trailing_zeros_were_read() -> None:
    assert describe(parse_quantity("500 km")) == (
        "495 to 505 km before rounding to 10 km (450 to 550 km if all its zeros are rounded)"
    )
    assert describe(parse_quantity("100 %")) == (
        "95 % to 105 % before rounding to 10 % (50 % to 150 % if all its zeros are rounded)"
    )


def test_intervals() -> None:
    percent = resolve("%")
    assert format_interval(Interval(Fraction(1, 2), Fraction(1), True, True), percent) == (
        "over 50 % and under 100 %"
    )
    assert format_interval(Interval(Fraction(1, 2), Fraction(1), True), percent) == (
        "over 50 % and at most 100 %"
    )
    assert format_interval(Interval(Fraction(1, 3), None), percent) == "at least 33.33 %"
    assert format_interval(Interval(None, Fraction(1, 3), False, True), percent) == "under 33.34 %"
    assert format_interval(Interval.point(Fraction(1, 3)), percent) == "about 33.33 %"
    assert format_interval(Interval.WHOLE, percent) == "any value"
    tiny = Interval(Fraction(1, 10**6), Fraction(2, 10**6))
    assert format_interval(tiny, resolve("km").difference()) == "1e-9 to 2e-9 km"
    assert format_interval(tiny, resolve("m")) == "0.000001 to 0.000002 m"
    huge = Interval(Fraction(1), Fraction(10**15))
    assert format_interval(huge, resolve("m")) == "1 to 1e15 m"


def test_quantities_in_other_units() -> None:
    distance = parse_quantity("about 500 km")
    assert format_quantity(distance) == "about 500 km"
    assert format_quantity(distance, resolve("kilometres")) == "about 500 km"
    assert format_quantity(distance, resolve("m")) == "about 500,000 m"
    assert format_quantity(parse_quantity("5..6 km"), resolve("m")) == "5,000 to 6,000 m"
    assert format_value(Fraction(2527, 10) * 10**6, resolve("USD")) == "252.7 million USD"
    assert format_value(Fraction(5, 86400), resolve("1/day")) == "5 per day"


def test_precisions() -> None:
    percent = Fraction(1, 100)
    exact = with_precision(parse_quantity("28 %"), "exact")
    assert exact.interval == exact.widest == Interval.point(28 * percent)
    step = with_precision(parse_quantity("28 %"), "0.1 pp")
    assert step.interval == Interval(Fraction("27.95") * percent, Fraction("28.05") * percent)
    assert with_precision(parse_quantity("28 %"), "0.1").interval == step.interval
    money = with_precision(parse_quantity("1 million USD"), "1000 USD")
    assert money.interval == Interval(Fraction(999500), Fraction(1000500))
    assert money.step == 1000
    warm = with_precision(parse_quantity("20 degC"), "1 degC")
    assert warm.interval == Interval(Fraction("292.65"), Fraction("293.65"))
    assert describe(step) == "27.95 % to 28.05 % (as exact as the claim says)"


def test_margins() -> None:
    for text in ("3 pp", "± 3 pp", "+/- 3 pp"):
        margin = parse_margin(text)
        assert (margin.point, margin.unit.kind) == (Fraction(3, 100), "points")
    assert parse_margin("2 degC").point == 2
    assert parse_margin("1.5 km").point == 1500


def test_a_rate_per_year_widens_where_days_are_counted() -> None:
    yearly = parse_quantity("26 kilotonne/year", form="plain")
    daily = parse_quantity("71 tonne/day")
    compared = widened(yearly.interval, yearly.unit, daily.unit)
    day = resolve("tonne/day").factor
    assert compared == Interval(Fraction(26000, 366) * day, Fraction(26000, 365) * day)
    assert compared.intersect(daily.interval) is not None


@pytest.mark.parametrize(
    ("low", "high", "unit", "beside", "shown"),
    [
        ("13317535545", "13540669857", "EUR", "12.4 billion EUR", "13.31 to 13.55 billion EUR"),
        ("615125", "632925", "cars", "0.51 million cars", "0.615 to 0.633 million cars"),
        ("615125", "632925", "cars", "510,000 cars", "615,000 to 633,000 cars"),
        ("199999.6", "204000.2", "people", "210 thousand people", "199.9 to 204.1 thousand people"),
        ("0.0005221", "0.000524", "per 100,000", "5.23 per 100,000", "52.21 to 52.4 per 100,000"),
        ("36100000", "44100000", "USD", "4 billion USD", "36.1 to 44.1 million USD"),
        ("615125", "632925", "EUR", "510 thousand cars", "615,000 to 633,000 EUR"),
        ("0.3105", "0.3219", "%", "45 %", "31 % to 32.2 %"),
        ("1132000", "1136000", "homes", "312 thousand homes", "1.132 to 1.136 million homes"),
        ("79.5", "90.5", "members", "155 members", "79 to 91 members"),
        # more digits where they decide: rounded to three, both would reach 13.5
        ("12411", "13496", "EUR", "13.55 thousand EUR", "12.4 to 13.5 thousand EUR"),
        ("12411", "13544.9", "EUR", "13.55 thousand EUR", "12.411 to 13.5449 thousand EUR"),
    ],
)
def test_a_result_has_the_scale_and_the_digits_that_decide(
    low: str, high: str, unit: str, beside: str, shown: str
) -> None:
    interval = Interval(Fraction(low), Fraction(high))
    assert format_interval(interval, resolve(unit), [parse_quantity(beside)]) == shown


def test_what_would_do_is_rounded_inward() -> None:
    interval = Interval(Fraction("72.1576"), Fraction("78.0065"))
    euro = resolve("EUR")
    assert format_interval(interval, euro, inward=True) == "72.2 to 78 EUR"
    assert format_interval(interval, euro) == "72.1 to 78.1 EUR"
    narrow = Interval(Fraction("7.4999"), Fraction("7.50001"))
    assert format_interval(narrow, euro, inward=True) == "7.4999 to 7.5 EUR"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(7) ** 20_000, "about 9.137e16901"),
        (1 / Fraction(7) ** 20_000, "about 1.094e-16902"),
        (Fraction(10) ** 6000, "1e6000"),
        (Fraction(10) ** 60, "1e60"),
        (Fraction(1, 10**60), "1e-60"),
        (-(Fraction(3, 7) ** 9999), "about -3.982e-3680"),
    ],
)
def test_numbers_of_thousands_of_digits(value: Fraction, text: str) -> None:
    assert format_number(value) == text
