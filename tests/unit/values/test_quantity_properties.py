"""Soundness of reading and printing, on random input."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

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
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import Unit

FORMS = st.sampled_from(["value", "rank", "ratio", "change", "plain"])
LANGUAGES = st.sampled_from(["en", "he"])
PIECES = st.sampled_from(
    ["~", "about ", "over", "up to ", "<", ">=", "כ־", "עד ", "±", "..", " to ", "–", "-", "+", "$",
     "USD ", "€", "1", "22", "0", "500", ",", ".", "1.234", "1,234", "e9", "e-60", "/", "1/3", "½",
     " ", "\u202f", "%", " km", " pp", " tonne/year", " million ", "מיליון", " a ", " degC", "**9",
     "^2", "(", "unknown ", "half", "between ", " and ", "\u200f", "٣", "x"]
)  # fmt: skip
TEXTS = st.text(max_size=30) | st.lists(PIECES, max_size=9).map("".join)


def check_error(text: str, error: QuantityError) -> None:
    assert 0 <= error.start <= error.end <= len(text)
    assert error.message
    assert error.help
    assert error.code in {"invalid", "unknown-unit", "bounds-reversed", "too-large"}


def check(text: str, quantity: Quantity) -> None:
    low, high, point = quantity.interval.low, quantity.interval.high, quantity.point
    assert low is None or high is None or low <= high
    assert quantity.widest.includes(quantity.interval)
    if point is not None and quantity.hedge not in ("<", ">", "almost"):
        assert quantity.interval.contains(point)
    for end in (low, high, point):
        assert end is None or len(str(end)) < 2000
    assert quantity.text == text
    assert describe(quantity)
    assert format_quantity(quantity)


@given(TEXTS, FORMS, LANGUAGES)
@settings(max_examples=200)
def test_any_text_is_a_quantity_or_a_located_error(text: str, form: str, language: str) -> None:
    try:
        quantity = parse_quantity(text, form=form, language=language)
    except QuantityError as error:
        check_error(text, error)
    else:
        check(text, quantity)


@given(TEXTS, st.sampled_from(["28 %", "500 km", "-5 degC", "11", "1/3"]))
@settings(max_examples=100)
def test_any_text_is_a_precision_or_a_located_error(text: str, value: str) -> None:
    try:
        assert with_precision(parse_quantity(value), text).widest
        assert parse_margin(text).point is not None
    except QuantityError as error:
        check_error(text, error)


TRUE_VALUES = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**6)
ROUNDINGS = st.sampled_from([ROUND_HALF_EVEN, ROUND_HALF_UP])


def rounded(value: Fraction, places: int, rounding: str) -> Decimal:
    with localcontext(prec=60):
        size = Decimal(value.numerator) / Decimal(value.denominator)
        return size.quantize(Decimal(1).scaleb(-places), rounding=rounding)


@given(TRUE_VALUES, st.integers(0, 6), ROUNDINGS)
@settings(max_examples=200)
def test_a_true_value_lies_in_what_is_written_of_it(
    value: Fraction, places: int, rounding: str
) -> None:
    text = format(rounded(value, places, rounding), "f")
    text = f"{text}e0" if places == 3 else text
    quantity = parse_quantity(f"{text} km")
    assert quantity.widest.contains(value * 1000)
    if places or quantity.digits == len(text.lstrip("-")):
        assert quantity.interval.contains(value * 1000)


@given(TRUE_VALUES, st.integers(1, 4), ROUNDINGS)
@settings(max_examples=200)
def test_a_true_value_lies_in_what_its_trailing_zeros_allow(
    value: Fraction, zeros: int, rounding: str
) -> None:
    number = rounded(value, -zeros, rounding)
    if number:
        assert parse_quantity(f"{int(number)} km").widest.contains(value * 1000)
        assert parse_quantity(f"{int(number):,} km").widest.contains(value * 1000)


@given(TRUE_VALUES, st.integers(1, 4), st.sampled_from([10**3, 10**6, 10**9]), ROUNDINGS)
@settings(max_examples=100)
def test_scale_words_keep_the_true_value(
    value: Fraction, places: int, scale: int, rounding: str
) -> None:
    word = {10**3: "thousand", 10**6: "million", 10**9: "billion"}[scale]
    text = format(rounded(value, places, rounding), "f")
    quantity = parse_quantity(f"{text}e0 {word} USD")
    assert quantity.interval.contains(value * scale)


NUMBERS = st.fractions(max_denominator=10**4) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4
).map(Fraction)
UNITS = st.sampled_from(
    ["", "km", "%", "pp", "USD", "kilotonne/year", "degC", "km^2", "USD/(kW*month)", "1/day",
     "people", "deaths/1000 people", "barrel/day"]
).map(resolve)  # fmt: skip


@given(NUMBERS, UNITS)
@settings(max_examples=200)
def test_what_is_printed_is_read_back(number: Fraction, unit: Unit) -> None:
    value = number * unit.factor + unit.offset
    text = format_value(value, unit)
    exact = not text.startswith("about ")
    again = parse_quantity(text.removeprefix("about "), form="plain")
    assert again.point is not None
    assert again.unit.dimension == unit.dimension
    if exact:
        assert again.point == value
    else:
        assert abs(again.point - value) <= abs(number * unit.factor) / 1000


@given(NUMBERS)
@settings(max_examples=200)
def test_ends_are_rounded_outward(number: Fraction) -> None:
    low = parse_quantity(format_number(number, outward=-1), form="plain").point
    high = parse_quantity(format_number(number, outward=1), form="plain").point
    assert low is not None
    assert high is not None
    assert low <= number <= high
    assert high - low <= abs(number) / 100


@given(NUMBERS, NUMBERS)
@settings(max_examples=100)
def test_a_printed_interval_holds_the_interval(a: Fraction, b: Fraction) -> None:
    low, high = sorted((a * 1000, b * 1000))
    printed = format_interval(Interval(low, high), resolve("km"))
    if low == high:
        return
    first, last = printed.split(" to ")
    word = last.split(" ")[1]
    scale = word if word in ("million", "billion", "trillion") else ""
    one = parse_quantity(f"{first} {scale} km", form="plain").point
    other = parse_quantity(last, form="plain").point
    assert one is not None
    assert other is not None
    assert one <= low <= high <= other


@given(
    st.sampled_from(["", "-", "+"]),
    st.sampled_from([0, 5, 10, 20, 100, 1000, 1200]) | st.integers(0, 10**9),
    st.sampled_from(["", ".5", ".50", ".1234", ".0"]),
    st.sampled_from(["", " hundred", " thousand", " million", " trillion"]),
    st.sampled_from(["", "%", " km", " pp", " people", " USD", " kilotonne/year", " degC", " m2"]),
    st.sampled_from(["value", "change", "ratio", "rank"]),
)
@settings(max_examples=300)
def test_the_quick_way_reads_as_the_full_one(  # noqa: PLR0917 - the parts of a text
    sign: str, number: int, decimals: str, scale: str, unit: str, form: str
) -> None:
    text = f"{sign}{number}{decimals}{scale}{unit}"

    def read(written: str) -> Quantity | str:
        try:
            return replace(parse_quantity(written, form=form), text=text)
        except QuantityError as error:
            return error.message

    # A space at the end keeps the quick way from matching.
    assert read(f"{text} ") == read(text)
