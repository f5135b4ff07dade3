from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.desk.page_words import words_for
from claimlint.desk.say_quantity import say_quantity, say_range, say_width
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.resolve_unit import resolve

ABOUT = Fraction(1, 20)


@pytest.mark.parametrize(
    ("typed", "english", "hebrew"),
    [
        ("48 %", "48 %", "48%"),
        ("48.0 %", "48.0 %", "48.0%"),
        ("~22 %", "about 22 %", "כ־22%"),
        ("up to 1 million tonne", "at most 1 million tonnes", "עד 1 מיליון טונות"),
        ("25..26.5 kilotonne", "25 to 26.5 kilotonnes", "25 עד 26.5 אלף טונות"),
        ("over 60 %", "over 60 %", "יותר מ־60%"),
        ("almost 2", "almost 2", "כמעט 2"),
        ("252.7 million USD", "252.7 million USD", "252.7 מיליון דולר"),
        ("26 kilotonne/year", "26 kilotonnes a year", "26 אלף טונות לשנה"),
        ("1/3..1/2", "1/3 to 1/2", "1/3 עד 1/2"),
        ("unknown tonne", "not stated", "לא נמסר"),
        ("1,234.5 km", "1,234.5 km", "1,234.5 ק״מ"),
    ],
)
def test_a_quantity_is_said_in_the_language_of_the_page(
    typed: str, english: str, hebrew: str
) -> None:
    quantity = parse_quantity(typed, approximate=ABOUT)
    assert say_quantity(quantity, words_for("en")) == english
    assert say_quantity(quantity, words_for("he")) == hebrew


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("~22 %", "20.9 to 23.1 %"),
        ("~15 %", "14.25 to 15.75 %"),
        ("almost 2", "1.8 to under 2"),
        ("over 60 %", "over 60 %"),
        ("at least 2000 USD", "at least 2,000 USD"),
        ("130 million tonne", "125 to 135 million tonnes"),
        ("~252.7 million USD", "240 to 266 million USD"),
    ],
)
def test_what_a_number_can_mean_is_said_with_the_digits_that_decide(
    typed: str, english: str
) -> None:
    quantity = parse_quantity(typed, approximate=ABOUT)
    assert say_range(quantity.interval, quantity.unit, words_for("en")) == english


def test_a_long_range_is_rounded_outward() -> None:
    unit = resolve("km")
    interval = Interval.closed(Fraction(721_628_701, 10**4), Fraction(780_004_319, 10**4))
    assert say_range(interval, unit, words_for("en")) == "72.1 to 78.1 km"


def test_how_far_two_values_are_apart_has_three_digits() -> None:
    unit = resolve("km")
    assert say_width(Fraction(221_128_70, 1000), unit, words_for("en")) == "about 22.1 km"
    assert say_width(Fraction(12_000), unit, words_for("en")) == "12 km"
