"""A print with two meanings names both; what has one has no other."""

from fractions import Fraction

import pytest

from claimlint.numbers.other_readings import other_readings
from claimlint.numbers.scanner import scan


def test_a_german_pound_is_half_a_kilo_an_english_one_or_money() -> None:
    assert others("Er wiegt 15 Pfund", "de") == [(Fraction(7500), "g"), (Fraction(15), "GBP")]
    assert others("Er zahlte 15 Pfund", "de") == [(Fraction(15), "pound")]


def others(text: str, language: str = "en") -> list[tuple[Fraction | str | None, str]]:
    (mention,) = scan(text, language)
    return [(one.value, one.unit) for one in other_readings(mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it cost 5m", [(5_000_000, "1")]),
        ("he shed 25 pounds", [(25, "GBP")]),
        ("he raised 25 pounds", [(25, "pound")]),
        ("the bear weighs 600 pounds", [(600, "GBP")]),
        ("it was 95 degrees", [(95, "degF"), (95, "degree")]),
        ("a tank of 12 gallons", [(12, "imperial_gallon")]),
        ("it cost £5m", []),
        ("12 pounds sterling", []),
        ("a 12lb turkey", []),
        ("it was 35C", []),
        ("5 metres", []),
        ("300 people", []),
    ],
)
def test_the_other_meanings_of_a_print(text: str, expected: list[tuple[int, str]]) -> None:
    assert others(text) == [(Fraction(value), unit) for value, unit in expected]


def test_a_range_has_both_its_ends_in_the_other_meaning() -> None:
    (mention,) = scan("she gained 20-25 pounds", "en")
    assert (mention.unit, mention.low, mention.high) == ("GBP", Fraction(20), Fraction(25))
    (other,) = other_readings(mention)
    assert (other.unit, other.low, other.high) == ("pound", Fraction(20), Fraction(25))
