"""What a stored number is shown with, format by format."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.tables.number_format import Shown, is_date_format, rounded, show


@pytest.mark.parametrize(
    ("stored", "form", "digits"),
    [
        ("0.0753", "0.0%", "7.5"),
        ("7.500000000000001E-2", "0.0%", "7.5"),
        ("0.075", "0%", "8"),
        ("1234.5", "#,##0", "1235"),
        ("1234.5", "#,##0.00", "1234.50"),
        ("1234567", "#,##0,", "1235"),
        ("1234567", '0.0,,"M"', "1.2"),
        ("-5", "#,##0;(#,##0)", "-5"),
        ("-5", "0;[Red]0", "-5"),
        ("0.5", '0.0" %"', "0.5"),
        ("2.5", "0", "3"),
        ("-2.5", "0", "-3"),
        ("-0.2", "0", "0"),
        ("1200", "0.##", "1200"),
        ("1.5", "0.##", "1.5"),
        ("0.30000000000000004", "General", "0.3"),
        ("33.33333333333333", "General", "33.33333333"),
        ("1234567890123", "General", "1234567890123"),
        ("1234.5", "[$€-407] #,##0.00", "1234.50"),
        ("7", "Standard", "7"),
        ("12.30", "_(* #,##0.0_)", "12.3"),
    ],
)
def test_digits_are_those_that_the_format_shows(stored: str, form: str, digits: str) -> None:
    shown = show(stored, form)
    assert isinstance(shown, Shown)
    assert shown.digits == digits


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ("yyyy-mm-dd", "date"),
        ("[h]:mm", "date"),
        ("h:mm AM/PM", "date"),
        ("# ?/?", "fraction"),
        ("0.00E+00", "power"),
        (";;;", "words"),
        ('"-"', "words"),
        ("[>100]0;0.0", "unclear"),
        ("0" * 300, "unclear"),
    ],
)
def test_what_shows_no_plain_digits_is_named(form: str, shape: str) -> None:
    assert show("12.5", form) == shape


def test_a_number_beyond_all_bounds_is_none() -> None:
    assert show("1e400", "0") == "unclear"
    assert show("nan", "0") == "unclear"
    assert show("1" * 70, "0") == "unclear"


def test_a_format_of_brackets_alone_ends_soon() -> None:
    assert show("1", "[" * 255) in ("unclear", "words")
    assert show("1", '"' * 255) == "words"


def test_dates_are_known_by_their_letters_and_not_by_words() -> None:
    assert is_date_format("mmm yyyy")
    assert not is_date_format('0.0" days"')
    assert not is_date_format("[Red]0")


def test_halves_are_rounded_away_from_zero() -> None:
    assert rounded(Fraction(5, 2), 0) == "3"
    assert rounded(Fraction(-1, 8), 2) == "-0.13"
    assert rounded(Fraction(1, 3), 4) == "0.3333"
