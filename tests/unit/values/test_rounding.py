"""What a stated number means: every row of the table, with exact fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.rounding import bound_number

Case = tuple[str, str, str]


def ends(text: str, unit: str) -> Interval:
    """`[27.5, 28.5]` in a unit, as an interval in base units; an empty end is unbounded."""
    found = resolve(unit)
    low, high = (part.strip() for part in text[1:-1].split(","))

    def base(number: str) -> Fraction | None:
        return Fraction(number) * found.factor + found.offset if number else None

    return Interval(base(low), base(high), text[0] == "(", text[-1] == ")")


def read(text: str) -> Quantity:
    """`ratio: 2` is read in that form."""
    form, found, value = text.partition(": ")
    return parse_quantity(value, form=form) if found else parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "unit", "interval", "widest"),
    [
        ("28 %", "%", "[27.5, 28.5]", ""),
        ("28.0 %", "%", "[27.95, 28.05]", ""),
        ("28%", "%", "[27.5, 28.5]", ""),
        ("28 per cent", "%", "[27.5, 28.5]", ""),
        ("500 km", "km", "[495, 505]", "[450, 550]"),
        ("550 km", "km", "[545, 555]", ""),
        ("1200 km", "km", "[1150, 1250]", ""),
        ("12000 km", "km", "[11500, 12500]", ""),
        ("700000 km", "km", "[695000, 705000]", "[650000, 750000]"),
        ("1 million tonne", "tonne", "[950000, 1050000]", "[500000, 1500000]"),
        ("1.0 million tonne", "tonne", "[950000, 1050000]", ""),
        ("1.00 million tonne", "tonne", "[995000, 1005000]", ""),
        ("25 million tonne", "tonne", "[24500000, 25500000]", ""),
        ("0.5 million tonne", "tonne", "[450000, 550000]", ""),
        ("252.7 million USD", "USD", "[252650000, 252750000]", ""),
        ("5 hundred thousand km", "km", "[495000, 505000]", "[450000, 550000]"),
        ("20 %", "%", "[19.5, 20.5]", "[15, 25]"),
        ("100 %", "%", "[95, 105]", "[50, 150]"),
        ("120 %", "%", "[115, 125]", ""),
        ("300 %", "%", "[295, 305]", "[250, 350]"),
        ("0 %", "%", "[-0.5, 0.5]", ""),
        ("11", "", "[11, 11]", ""),
        ("11 sites", "", "[11, 11]", ""),
        ("20 people", "", "[20, 20]", ""),
        ("-3", "", "[-3, -3]", ""),
        ("100", "", "[95, 105]", "[50, 150]"),
        ("1200 people", "", "[1150, 1250]", ""),
        ("11.0", "", "[10.95, 11.05]", ""),
        ("11 million", "", "[10500000, 11500000]", ""),
        ("11 km", "km", "[10.5, 11.5]", ""),
        ("rank: 10", "", "[10, 10]", ""),
        ("rank: 500", "", "[500, 500]", ""),
        ("rank: up to 15", "", "[1, 15]", ""),
        ("rank: 1,200", "", "[1200, 1200]", ""),
        ("ratio: 2", "", "[1.5, 2.5]", ""),
        ("ratio: 20", "", "[19.5, 20.5]", "[15, 25]"),
        ("ratio: 1/3", "", "[1/4, 1/2]", ""),
        ("ratio: 2/3", "", "[19/30, 7/10]", ""),
        ("ratio: 1/3..1/2", "", "[1/3, 1/2]", ""),
        ("~22 %", "%", "[20.9, 23.1]", ""),
        ("about 22 %", "%", "[20.9, 23.1]", ""),
        ("About 22 %", "%", "[20.9, 23.1]", ""),
        ("around 500 km", "km", "[475, 525]", "[450, 550]"),
        ("roughly 2 km", "km", "[1.5, 2.5]", ""),
        ("some 11", "", "[10.45, 11.55]", ""),
        ("~ 5", "", "[4.5, 5.5]", ""),
        ("~100 %", "%", "[95, 105]", "[50, 150]"),
        ("~ -22 %", "%", "[-23.1, -20.9]", ""),
        ("25..26.5 kilotonne", "kilotonne", "[25, 26.5]", ""),
        ("25..26.5 kilotonne/year", "kilotonne/year", "[25, 26.5]", ""),
        ("25–26.5 kilotonne", "kilotonne", "[25, 26.5]", ""),
        ("25 - 26 kilotonne", "kilotonne", "[25, 26]", ""),
        ("25-26 kilotonne", "kilotonne", "[25, 26]", ""),
        ("25 to 26 thousand tonnes", "tonne", "[25000, 26000]", ""),
        ("between 25 and 26 km", "km", "[25, 26]", ""),
        ("900 m..1.5 km", "km", "[0.9, 1.5]", ""),
        ("500 thousand..1 million tonne", "tonne", "[500000, 1000000]", ""),
        ("-5..-3 degC", "degC", "[-5, -3]", ""),
        ("~25..30 km", "km", "[23.75, 31.5]", ""),
        ("3 ± 0.5 tonne", "tonne", "[2.5, 3.5]", ""),
        ("3 +/- 0.5 tonne", "tonne", "[2.5, 3.5]", ""),
        ("31 % ± 3 pp", "%", "[28, 34]", ""),
        ("31 % ± 3 %", "%", "[28, 34]", ""),
        ("200 tonne ± 10 %", "tonne", "[180, 220]", ""),
        ("20 degC ± 2 degC", "degC", "[18, 22]", ""),
        ("up to 1 million tonne", "tonne", "[0, 1000000]", ""),
        ("at most 15 %", "%", "[0, 15]", ""),
        ("no more than 15 %", "%", "[0, 15]", ""),
        ("<= 15 %", "%", "[0, 15]", ""),
        ("at most -5 pp", "pp", "(, -5]", ""),
        ("up to 30 degC", "degC", "[-273.15, 30]", ""),
        ("at least 2000 USD", "USD", "[2000, )", ""),
        (">= 2000 USD", "USD", "[2000, )", ""),
        ("over 60 %", "%", "(60, )", ""),
        ("more than 60 %", "%", "(60, )", ""),
        ("above 60 %", "%", "(60, )", ""),
        ("> 60 %", "%", "(60, )", ""),
        ("under 60 %", "%", "[0, 60)", ""),
        ("less than 60 %", "%", "[0, 60)", ""),
        ("below 60 %", "%", "[0, 60)", ""),
        ("< 0 %", "%", "(, 0)", ""),
        ("ratio: almost 2", "", "[1.8, 2)", ""),
        ("nearly 2", "", "[1.8, 2)", ""),
        ("almost -2 km", "km", "(-2, -1.8]", ""),
        ("change: -25 pp", "pp", "[-25.5, -24.5]", ""),
        ("change: +12 %", "%", "[11.5, 12.5]", ""),
        ("change: \u22125 %", "%", "[-5.5, -4.5]", ""),
        ("change: +1.5 degC", "kelvin", "[1.45, 1.55]", ""),
        ("-5 degC", "degC", "[-5.5, -4.5]", ""),
        ("plain: 28 %", "%", "[28, 28]", ""),
        ("plain: 500 km", "km", "[500, 500]", ""),
        ("plain: 1.234 km", "km", "[1.234, 1.234]", ""),
        ("unknown tonne", "tonne", "(, )", ""),
        ("half", "", "[0.475, 0.525]", ""),
        ("a million tonnes", "tonne", "[950000, 1050000]", "[500000, 1500000]"),
        ("half a million tonnes", "tonne", "[475000, 525000]", ""),
        ("½ km", "km", "[0.475, 0.525]", ""),
        ("-½ km", "km", "[-0.525, -0.475]", ""),
        ("2½ km", "km", "[2.375, 2.625]", ""),
        ("-1 1/2 km", "km", "[-1.575, -1.425]", ""),
        ("1 1/2 km", "km", "[1.425, 1.575]", ""),
        ("1e3 km", "km", "[950, 1050]", "[500, 1500]"),
        ("1.50e3 km", "km", "[1495, 1505]", ""),
        ("5e-3 km", "km", "[0.0045, 0.0055]", ""),
    ],
)
def test_table(text: str, unit: str, interval: str, widest: str) -> None:
    quantity = read(text)
    assert quantity.interval == ends(interval, unit)
    assert quantity.widest == ends(widest or interval, unit)


def test_known_answers() -> None:
    assert parse_quantity("-20.123e0 km").interval == ends("[-20.1235, -20.1225]", "km")
    assert parse_quantity("550 million USD").interval == ends("[545000000, 555000000]", "USD")
    assert parse_quantity("1,990 km").interval == ends("[1985, 1995]", "km")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("1,234.5 km", "1234.5 km"), ("1 234.5 km", "1234.5 km"), ("1'234 km", "1234 km"),
        ("1\u202f234 km", "1234 km"), ("1\u00a0234 km", "1234 km"), ("1_000 km", "1000 km"),
        ("1,234,567 km", "1234567 km"), ("\u0663\u0661 %", "31 %"), ("３１％", "31 %"),
        ("31\u00a0%", "31 %"), ("USD 3.5 billion", "3.5 billion USD"),
        ("US$3.5bn", "3.5 billion USD"), ("€5", "5 EUR"), ("-€5", "-5 EUR"),
        ("EUR 50/barrel", "50 EUR/barrel"), ("USD 50 a barrel", "50 USD/barrel"),
        ("5 usd", "5 USD"), ("3.5 mn euros", "3.5 million EUR"), ("  31 %  ", "31 %"),
        ("- 5 degC", "-5 degC"), ("12 barrels a day", "12 barrel/day"), ("31 %\n", "31 %"),
        ("5 tons", "5 tonne"), ("5 shekels", "5 ILS"),
    ],
)  # fmt: skip
def test_writings_of_one_quantity(text: str, same: str) -> None:
    one, other = parse_quantity(text), parse_quantity(same)
    assert (one.interval, one.widest) == (other.interval, other.widest)
    assert (one.point, one.step, one.digits) == (other.point, other.step, other.digits)
    assert one.unit.dimension == other.unit.dimension


@pytest.mark.parametrize(
    ("text", "hedge", "value", "unit"),
    [
        ("כ־22%", "~", "22", "%"), ("כ-22%", "~", "22", "%"), ("\u200fכ־22%", "~", "22", "%"),
        ("יותר מ-60%", ">", "60", "%"), ("כמעט 2", "almost", "2", ""),
        ("עד מיליון טון", "<=", "1000000", "tonne"), ('לפחות 5 ק"מ', ">=", "5", "km"),
        ("לפחות 5 ק״מ", ">=", "5", "km"), ("כ־252.7 מיליון דולר", "~", "252700000", "USD"),
        ("פחות מ־5 אחוזים", "<", "5", "%"), ('500 ק"מ', "", "500", "km"),
        ("about 22 %", "~", "22", "%"), ("12 טון/יום", "", "12", "tonne/day"),
    ],
)  # fmt: skip
def test_hebrew(text: str, hedge: str, value: str, unit: str) -> None:
    quantity = parse_quantity(text, language="he")
    assert quantity.hedge == hedge
    assert quantity.point == Fraction(value) * resolve(unit).factor
    assert quantity.unit.dimension == resolve(unit).dimension


@pytest.mark.parametrize(
    ("text", "digits", "step"),
    [
        ("252.7 km", 4, "0.1"), ("500 km", 1, "10"), ("28.0 km", 3, "0.1"), ("0.05 km", 1, "0.01"),
        ("0 km", 1, "1"), ("1050 km", 3, "10"), ("1.2 million km", 2, "100000"), ("7 km", 1, "1"),
    ],
)  # fmt: skip
def test_digits_and_step(text: str, digits: int, step: str) -> None:
    quantity = parse_quantity(text)
    assert quantity.digits == digits
    assert quantity.step == Fraction(step) * 1000


def test_attributes() -> None:
    plain, hedged, span = map(parse_quantity, ("28 %", "~28 %", "28..29 %"))
    assert (plain.is_plain, hedged.is_plain, span.is_plain) == (True, False, False)
    assert (plain.point, span.point, span.hedge) == (Fraction(28, 100), None, "range")
    assert parse_quantity("1/3").is_fraction
    assert parse_quantity("unknown tonne").unknown
    assert parse_quantity("11").is_exact
    assert parse_quantity("12 kt/year").unit_text == "kt/year"
    assert parse_quantity("USD 5/barrel").unit_text == "USD/barrel"


def test_approximate_is_a_setting() -> None:
    tenth = Fraction(1, 10)
    assert parse_quantity("~100 km", approximate=tenth).interval == ends("[90, 110]", "km")
    assert parse_quantity("almost 100 km", approximate=tenth).interval == ends("[80, 100)", "km")
    assert parse_quantity("almost 2", approximate=Fraction(0)).interval == ends("[1.5, 2.5]", "")


def test_an_unknown_language_is_read_as_english() -> None:
    assert parse_quantity("about 22 %", language="xx").hedge == "~"


def test_each_distinct_text_is_read_once() -> None:
    assert parse_quantity("31.25 %") is parse_quantity("31.25 %")
    assert parse_quantity("31 %") is not parse_quantity("31 %", form="change")


def test_an_unknown_form_is_our_bug() -> None:
    with pytest.raises(ValueError, match="unknown form") as caught:
        parse_quantity("31 %", form="shape")
    assert not isinstance(caught.value, QuantityError)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("two thirds", "en", Fraction(2, 3)),
        ("three-quarters", "en", Fraction(3, 4)),
        ("one third", "en", Fraction(1, 3)),
        ("eleven", "en", Fraction(11)),
        ("eleven sites", "en", Fraction(11)),
        ("two million people", "en", Fraction(2_000_000)),
        ("שני שלישים", "he", Fraction(2, 3)),
        ("zwei Drittel", "de", Fraction(2, 3)),
        ("1 in 5", "en", Fraction(1, 5)),
        ("one in three", "en", Fraction(1, 3)),
        ("seven out of ten", "en", Fraction(7, 10)),
        ("30 of 41", "en", Fraction(30, 41)),
    ],
)
def test_a_number_may_be_typed_in_words(text: str, language: str, value: Fraction) -> None:
    assert parse_quantity(text, language=language).point == value


@pytest.mark.parametrize("text", ["twenty five", "five thirds", "twenty-five", "nine in three"])
def test_words_that_are_no_one_number_are_not_guessed(text: str) -> None:
    with pytest.raises(QuantityError):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "number", "widest", "unit"),
    [
        ("over 16 km", "[15.5, 16.5]", "[15.5, 16.5]", "km"),
        ("under 1 km", "[0.5, 1.5]", "[0.5, 1.5]", "km"),
        ("up to 0.5 km", "[0.45, 0.55]", "[0.45, 0.55]", "km"),
        ("over 10 mile", "[9.5, 10.5]", "[5, 15]", "mile"),
        ("over 500 km", "[495, 505]", "[450, 550]", "km"),
        ("over 250,000 km", "[245000, 255000]", "[245000, 255000]", "km"),
        ("over 30 degC", "[29.5, 30.5]", "[25, 35]", "degC"),
        ("at least 0 km", "[-0.5, 0.5]", "[-0.5, 0.5]", "km"),
    ],
)
def test_the_number_that_a_bound_names_is_rounded_as_any_other(
    text: str, number: str, widest: str, unit: str
) -> None:
    read = bound_number(parse_quantity(text))
    assert (read.interval, read.widest) == (ends(number, unit), ends(widest, unit))
    assert read.reading == ("rounded" if number == widest else "zeros")


@pytest.mark.parametrize("text", ["about 16 km", "16 km", "12..16 km", "16 ± 2 km"])
def test_what_is_no_bound_names_no_other_number(text: str) -> None:
    read = parse_quantity(text)
    assert bound_number(read) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1/3", "[1/4, 1/2]"), ("-1/3", "[-1/2, -1/4]"), ("-1/5", "[-1/4, -1/6]"),
        ("one in five", "[1/6, 1/4]"), ("seven out of ten", "[133/200, 147/200]"),
        ("-2 1/2", "[-21/8, -19/8]"), ("0 1/2", "[19/40, 21/40]"), ("2 1/2", "[19/8, 21/8]"),
    ],
)  # fmt: skip
def test_a_fraction_stands_for_what_is_near_it_both_ends_included(text: str, read: str) -> None:
    assert parse_quantity(text).interval == ends(read, "")


@pytest.mark.parametrize(
    ("text", "step", "digits"),
    [
        ("2e-3 km", "1/1000", 1), ("1.5e0 km", "1/10", 2), ("12e1 km", "10", 2),
        ("1.20 km", "1/100", 3), ("0 km", "1", 1), ("0.0 km", "1/10", 1), ("5e2 km", "10", 1),
        ("1.20 million km", "10000", 3), ("0.5 hundred km", "10", 1), ("eleven km", "1", 2),
    ],
)  # fmt: skip
def test_the_last_stated_place_and_the_digits(text: str, step: str, digits: int) -> None:
    read = parse_quantity(text)
    assert read.step is not None
    assert (read.step / read.unit.factor, read.digits) == (Fraction(step), digits)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("£2 to £3 billion", "[2000000000, 3000000000]"),
        ("£1 to £2 thousand", "[1000, 2000]"),
        ("£650 to £2 million", "[650, 2000000]"),
        ("£30 to £2 million", "[30, 2000000]"),
        ("£2 thousand to £3 million", "[2000, 3000000]"),
    ],
)
def test_two_numbers_have_one_scale_where_they_can(text: str, read: str) -> None:
    assert parse_quantity(text).interval == ends(read, "GBP")


@pytest.mark.parametrize(
    "text", ["5..6 tonne", "5 tonne..6", "5 tonne..6 tonne", "5 ± 0.5 tonne", "5 tonne ± 0.5"]
)
def test_a_unit_that_stands_once_is_that_of_both_numbers(text: str) -> None:
    read = parse_quantity(text)
    assert (read.unit.name, read.unit_text) == ("tonne", "tonne")
