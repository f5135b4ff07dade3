"""The bounds that come with the program: no record of the world lies beyond them."""

from __future__ import annotations

import pytest

from claimlint.claims.common_bounds import common_bounds, exchange_bounds
from claimlint.values.parse_quantity import parse_quantity

RECORDS = (
    ("body height", "2.72 m"),
    ("body height", "0.55 m"),
    ("birth weight", "10.2 kg"),
    ("birth weight", "0.212 kg"),
    ("body weight", "635 kg"),
    ("age at death", "122.4 year"),
    ("life expectancy", "86.5 year"),
    ("children per woman", "8.8"),
    ("birth rate", "57 per 1,000"),
    ("infant mortality", "1.4 per 1,000"),
    ("infant mortality", "850 per 1,000"),
    ("body temperature", "11.8 degC"),
    ("body temperature", "115.7 degF"),
    ("heart rate", "2 per minute"),
    ("blood alcohol", "1.37 %"),
    ("alcohol by volume", "96 %"),
    ("weekly hours", "168 hour"),
    ("air temperature", "-98 degC"),
    ("air temperature", "134 degF"),
    ("sea surface temperature", "38.4 degC"),
    ("wind speed", "318 mile/hour"),
    ("wind speed", "113 m/s"),
    ("daily rainfall", "1825 mm"),
    ("annual rainfall", "26.47 m"),
    ("snow depth", "1182 cm"),
    ("earthquake magnitude", "9.5"),
    ("earthquake magnitude", "-2"),
    ("sea depth", "10,935 m"),
    ("height above sea level", "8848.86 m"),
    ("height above sea level", "-430 m"),
    ("wave height", "524 m"),
    ("ph", "-3.6"),
    ("population density", "1.9 million people/km^2"),
    ("running speed", "44.7 km/hour"),
    ("train speed", "603 km/hour"),
    ("car speed", "1228 km/hour"),
)
FAULTS = (
    ("body height", "18.2 m"),
    ("age at death", "1954 year"),
    ("air temperature", "420 degC"),
    ("wind speed", "2400 km/hour"),
    ("sea depth", "110 km"),
    ("weekly hours", "385 hour"),
    ("alcohol by volume", "130 %"),
    ("birth rate", "94 per 1,000"),
    ("earthquake magnitude", "71"),
)
RATES = (
    ("USD/GBP", "1.07"), ("USD/GBP", "4.86"), ("USD/EUR", "0.83"), ("JPY/USD", "75.5"),
    ("JPY/USD", "360"), ("ILS/USD", "3.7"), ("CHF/EUR", "0.92"), ("INR/USD", "89"),
    ("EGP/USD", "50.8"), ("KRW/USD", "1470"),
)  # fmt: skip


@pytest.mark.parametrize(("measure", "record"), RECORDS)
def test_no_record_lies_beyond_the_bounds(measure: str, record: str) -> None:
    bounds, value = common_bounds()[measure].quantity, parse_quantity(record)
    assert bounds.unit.dimension == value.unit.dimension
    assert value.point is not None
    assert bounds.interval.contains(value.point)


@pytest.mark.parametrize(("measure", "figure"), FAULTS)
def test_what_cannot_be_lies_beyond_them(measure: str, figure: str) -> None:
    assert (
        common_bounds()[measure].quantity.interval.intersect(parse_quantity(figure).widest) is None
    )


@pytest.mark.parametrize(("pair", "rate"), RATES)
def test_no_rate_of_exchange_of_the_last_century_lies_beyond(pair: str, rate: str) -> None:
    assert exchange_bounds()[pair].quantity.interval.intersect(
        parse_quantity(f"{rate} {pair}").interval
    )


def test_every_bound_can_be_read_and_has_a_reason() -> None:
    for bound in (*common_bounds().values(), *exchange_bounds().values()):
        assert bound.quantity.interval.is_bounded
        assert len(bound.reason) > 10
