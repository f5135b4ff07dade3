from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.precision import parse_margin, with_precision
from claimlint.values.quantity_error import QuantityError


@pytest.mark.parametrize(
    ("text", "code", "message", "asks", "place"),
    [
        ("12,5", "invalid", "12,5 can be read in two ways", "write 12.5 for a decimal, or 12500 if",
         (0, 4)),
        ("0,05", "invalid", "two ways", "write 0.05 for a decimal, or 50 if", (0, 4)),
        ("USD 50/kilotone", "unknown-unit", "'kilotone'", "kilotonne", (7, 15)),
        ("~ 12,5 %", "invalid", "two ways", "12.5", (2, 6)),
        ("0,5 %", "invalid", "two ways", "write 0.5 for a decimal", (0, 3)),
        ("1.234,5", "invalid", "not how numbers are written", "write 1234.5", (0, 7)),
        ("1.234.567", "invalid", "not how numbers are written", "write 1234567", (0, 9)),
        ("1,23,456", "invalid", "cannot be read", "1,234,567.8", (0, 8)),
        ("1,234 567", "invalid", "cannot be read", "1,234,567.8", (0, 9)),
        ("1e1000000000", "too-large", "too large", "at most 60 digits", (0, 12)),
        ("1e61", "too-large", "too large", "at most 60 digits", (0, 4)),
        ("1" * 61, "too-large", "too large", "at most 60 digits", (0, 61)),
        ("1e60 trillion", "too-large", "too large", "at most 60 digits", (0, 4)),
        ("9" * 201, "too-large", "too long", "a number and a unit", (0, 201)),
        ("5 m**(9**9**9)", "unknown-unit", "one whole number", "m^2", (6, 7)),
        ("", "invalid", "there is no number here", "as in 31 %", (0, 0)),
        ("m**(9**9**9)", "invalid", "before the number", "in digits", (0, 12)),
        ("rose 12 %", "invalid", "before the number", "in digits", (0, 9)),
        ("10..5 km", "bounds-reversed", "than the second", "the smaller number first", (0, 8)),
        ("~ 3 ± 1", "invalid", "do not go with", "keep either", (2, 7)),
        ("over 3..5", "invalid", "do not go with", "keep either", (5, 9)),
        ("± 3 pp", "invalid", "needs a number before", "3 ± 0.5", (0, 6)),
        ("3 ± -1 km", "invalid", "below zero", "without a sign", (4, 9)),
        ("31 % ± 3 km", "invalid", "a margin of km does not fit %", "in one unit", (7, 11)),
        ("12 tonne..3 km", "invalid", "tonne and km do not compare", "in one unit", (0, 14)),
        ("3 % .. 5 pp", "invalid", "% and pp do not compare", "in one unit", (0, 11)),
        ("1..2..3", "invalid", "range cannot be read", "25..26.5", (0, 7)),
        ("5..", "invalid", "no number", "in digits", (0, 3)),
        ("5 %%", "unknown-unit", "'%' does not belong", "such as km", (3, 4)),
        ("5 5", "unknown-unit", "the number 5", "such as km", (2, 3)),
        ("a few", "invalid", "no number", "in digits", (0, 5)),
        ("--5", "invalid", "no number", "in digits", (0, 3)),
        ("", "invalid", "no number", "31 %", (0, 0)),
        ("   ", "invalid", "no number", "31 %", (0, 3)),
        ("NaN", "invalid", "no number", "in digits", (0, 3)),
        ("inf", "invalid", "no number", "in digits", (0, 3)),
        ("1/0", "invalid", "fraction cannot be read", "1/3", (0, 3)),
        ("12 kilotone", "unknown-unit", "unknown unit 'kilotone'", "did you mean kilotonne?",
         (3, 11)),
        ("~ 12 USD/kilotone", "unknown-unit", "'kilotone'", "kilotonne", (9, 17)),
        ("$5", "unknown-unit", "which dollar", "USD, CAD", (0, 1)),
        ("252.7 million dollars", "unknown-unit", "which dollar", "USD, CAD", (14, 21)),
        ("USD 50 km", "invalid", "'km' is a second unit", "not both", (7, 9)),
        ("5 pounds", "unknown-unit", "money or a weight", "GBP", (2, 8)),
        ("halfa km", "invalid", "no number", "in digits", (0, 8)),
        ("5M USD", "unknown-unit", "'M' can be million or a unit", "write `million USD`", (1, 2)),
        ("1e-61", "too-large", "too small", "at most 60 digits", (0, 5)),
        ("31 % of GDP", "unknown-unit", "what it is a share of", "`of:`", (5, 11)),
    ],
)  # fmt: skip
def test_errors(text: str, code: str, message: str, asks: str, place: tuple[int, int]) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(text)
    error = caught.value
    assert (error.code, (error.start, error.end)) == (code, place)
    assert message in error.message
    assert asks in error.help


def test_the_bounds_of_size_are_sizes_that_may_be_stated() -> None:
    assert parse_quantity("1e60").point == 10**60
    assert parse_quantity("1e+060").point == 10**60
    assert parse_quantity("1e-60").point == Fraction(1, 10**60)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("5 pounds", True),
        ("$5", True),
        ("5M USD", False),  # with what is paid behind it, the reader of print may decide
        ("5 dollars", True),
        ("5 K", True),
        ("12,5", True),
        ("1.234", True),
        ("5 kilotone", False),
        ("1,23,456", False),
    ],
)
def test_what_could_be_meant_in_two_ways_is_asked_about(text: str, asked: bool) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_quantity(text, language="pt" if text == "1.234" else "en")
    assert caught.value.asked is asked


@pytest.mark.parametrize(
    ("text", "message"),
    [("2.5", "whole number"), ("0", "whole number"), ("-3", "whole number"), ("3 %", "'%'"),
     ("0..5", "whole number"), ("1/2", "whole number")],
)  # fmt: skip
def test_ranks_are_whole_numbers(text: str, message: str) -> None:
    with pytest.raises(QuantityError, match=message):
        parse_quantity(text, form="rank")


@pytest.mark.parametrize("text", ["over 60 %", "~3", "3..5 km", "3 ± 1", "between 3 and 5"])
def test_numbers_in_formulas_are_exact(text: str) -> None:
    with pytest.raises(QuantityError, match="exact"):
        parse_quantity(text, form="plain")


@pytest.mark.parametrize("text", ["~28 %", "28..29 %", "over 28 %", "unknown tonne", "28 ± 1 %"])
def test_a_precision_goes_with_plain_values_only(text: str) -> None:
    with pytest.raises(QuantityError, match="does not go with") as caught:
        with_precision(parse_quantity(text), "exact")
    assert (caught.value.start, caught.value.end) == (0, 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [("2 km", "does not fit"), ("0", "above zero"), ("-1 %", "above zero"), ("~1 %", "exact"),
     ("precise", "no number")],
)  # fmt: skip
def test_wrong_precisions(text: str, message: str) -> None:
    with pytest.raises(QuantityError, match=message) as caught:
        with_precision(parse_quantity("28 %"), text)
    assert 0 <= caught.value.start <= caught.value.end <= len(text)


@pytest.mark.parametrize(
    ("text", "place"), [("± 3 zz", (4, 6)), ("± -3 pp", (2, 7)), ("±", (1, 1)), ("~3 pp", (0, 5))]
)
def test_wrong_margins(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(QuantityError) as caught:
        parse_margin(text)
    assert (caught.value.start, caught.value.end) == place


@pytest.mark.parametrize(
    "text", ["5 k", "5 k tonne", "5M USD", "5 M", "5m people", "5 K EUR", "5 b USD"]
)
def test_a_letter_for_a_scale_word_is_asked_about(text: str) -> None:
    with pytest.raises(QuantityError, match="or a unit") as caught:
        parse_quantity(text)
    assert caught.value.code == "unknown-unit"


@pytest.mark.parametrize("text", ["5 m", "5 t", "5 t CO2e", "5 km", "5 B", "5 m/s"])
def test_a_letter_that_is_a_unit_is_one(text: str) -> None:
    assert parse_quantity(text).unit.dimension


def test_three_decimals_are_read_by_the_language_of_the_article() -> None:
    assert parse_quantity("83.456 million people").point == 83_456_000
    assert parse_quantity("-1.125 %", language="he").point == Fraction(-1125, 100_000)
    assert parse_quantity("1.234 km", language="de").point == 1_234_000
    assert parse_quantity("1.234,5", language="de").point == Fraction("1234.5")
    assert parse_quantity("12,5 %", language="de").point == Fraction(1, 8)
    for text, language in (("1.234", "pt"), ("83.456 million", "de"), ("12,5 %", "en")):
        with pytest.raises(QuantityError, match="can be read in two ways"):
            parse_quantity(text, language=language)


def test_a_comma_that_parts_no_thousands_is_decimal_where_a_language_writes_it_so() -> None:
    assert parse_quantity("+1,5 %", form="change", language="fr").point == Fraction(3, 200)
    assert parse_quantity("0,25 %", language="pl").point == Fraction(1, 400)
    assert parse_quantity("12,75", language="es-AR").point == Fraction(51, 4)
    for text, language in (("1.234 km", "fr"), ("12,5 %", "es-MX"), ("12,5 %", "ja")):
        with pytest.raises(QuantityError, match="can be read in two ways"):
            parse_quantity(text, language=language)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2.5 in 3", "this is no whole number"),
        ("1 in 2.5", "this is no whole number"),
        ("-1 in 5", "this is no whole number"),
        ("1 in 0", "this is no part of a whole"),
        ("5 in 3", "this is no part of a whole"),
        ("3 tonne ± 3 km", "a margin of km does not fit tonne"),
        ("3 km ± 3 %/year", "a margin of %/year does not fit km"),
    ],
)
def test_what_cannot_be_is_refused(text: str, message: str) -> None:
    with pytest.raises(QuantityError) as raised:
        parse_quantity(text)
    assert raised.value.message == message


@pytest.mark.parametrize(
    ("text", "thousands"), [("1,5", "1500"), ("1,50", "1500"), ("1,5000", "15000"), ("0,5", "500")]
)
def test_a_comma_of_two_meanings_is_asked_about_with_both(text: str, thousands: str) -> None:
    with pytest.raises(QuantityError) as raised:
        parse_quantity(f"{text} km")
    assert raised.value.asked
    point = text.replace(",", ".")
    assert raised.value.help == (
        f"write {point} for a decimal, or {thousands} if the comma separates thousands"
    )
