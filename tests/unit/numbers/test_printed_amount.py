from __future__ import annotations

from fractions import Fraction

import pytest
from newsdesk import story

from claimlint.numbers.printed_amount import quantity_of
from claimlint.numbers.scanner import scan
from claimlint.values.quantity import Quantity


def quantity(text: str, language: str = "en") -> Quantity:
    (figure,) = story(text, language).figures
    assert figure.quantity is not None
    return figure.quantity


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("31% of it", "305/1000", "315/1000", "%"),
        ("31.0% of it", "3095/10000", "3105/10000", "%"),
        ("about 22% of it", "209/1000", "231/1000", "%"),
        ("a third of it", "19/60", "7/20", ""),
        ("eleven sites", "11", "11", ""),
        ("almost double that", "9/5", "2", ""),
        ("up to a million tonnes", "0", str(10**12), "tonne"),
        ("500 km away", "495000", "505000", "km"),
    ],
)
def test_a_printed_number_is_read_as_a_claim_would_be(
    text: str, low: str, high: str, unit: str
) -> None:
    read = quantity(text)
    assert (read.interval.low, read.interval.high) == (Fraction(low), Fraction(high))
    assert read.unit.name == unit


def test_the_decimals_count_as_written() -> None:
    read = quantity("50.0 terawatt-hours")
    assert read.digits == 3
    assert read.step is not None
    assert read.step / read.unit.factor == Fraction(1, 10)


def test_hebrew_reads_like_english() -> None:
    hebrew, english = quantity("כ־22% מהתצרוכת", "he"), quantity("about 22% of the use")
    assert hebrew.interval == english.interval
    assert quantity("רבע מיליון טונות", "he").point == quantity("250,000 tonnes").point


def test_a_vague_number_and_a_year_are_no_quantities() -> None:
    assert [one.quantity for one in story("dozens of sites since 1992", "en").figures] == [
        None,
        None,
    ]


@pytest.mark.parametrize("text", ["9 pounds 2 ounces", "three pounds of flour", "$2 a pound"])
def test_pounds_of_weight_are_a_quantity(text: str) -> None:
    assert "lb" in quantity(text).unit.name


@pytest.mark.parametrize(
    ("text", "low", "high", "step", "digits"),
    [
        ("12,5 Prozent der Stimmen", "249/2000", "251/2000", "1/1000", 3),
        ("drei Komma sieben Millionen Euro", "3650000", "3750000", "100000", 2),
        ("zwölf Prozent", "115/1000", "125/1000", "1/100", 2),
        ("zwischen 1.200 und 1.500 Euro", "1200", "1500", None, 2),
        ("1.500.000 Euro", "1450000", "1550000", "100000", 2),
    ],
)
def test_what_was_understood_is_as_exact_as_its_value(
    text: str, low: str, high: str, step: str | None, digits: int
) -> None:
    read = quantity(text, "de")
    assert (read.interval.low, read.interval.high) == (Fraction(low), Fraction(high))
    assert (None if read.step is None else str(read.step), read.digits) == (step, digits)


def test_fifty_cents_are_exact_to_the_cent() -> None:
    (mention,) = scan("a fee of 50 cents", "en")
    quantity = quantity_of(mention, Fraction(1, 20))
    assert quantity is not None
    assert (quantity.interval.low, quantity.interval.high) == (
        Fraction(99, 200),
        Fraction(101, 200),
    )
