from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimlint.values import generate_units as generate
from claimlint.values.resolve_unit import ambiguity, resolve
from claimlint.values.unit import ONE
from claimlint.values.unit_error import UnitError, closest_unit


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("kt", "kilotonne"), ("mt", "megatonne"), ("Mt", "1e6"), ("ton", "tonne"),
        ("tons", "tonne"), ("metric tons", "tonne"), ("tonnes", "tonne"), ("Tonnes", "tonne"),
        ("bbl", "barrel"), ("barrels", "barrel"), ("barrels a day", "barrel/day"),
        ("bpd", "barrel/day"), ("barrels of oil per day", "barrel/day"),
        ("kilometres", "km"), ("Kilometers", "km"), ("square kilometres", "km**2"),
        ("sq km", "km^2"), ("km2", "km^2"), ("km²", "km^2"), ("sq. miles", "mile^2"),
        ("cubic metres", "m^3"), ("m³/s", "m^3/s"), ("s⁻¹", "1/s"), ("W m-2", "W/m^2"),
        ("per cent", "%"), ("percent", "%"), ("percentage points", "pp"), ("basis points", "bp"),
        ("% per year", "%/year"), ("US$", "USD"), ("€", "EUR"), ("£", "GBP"), ("₪", "ILS"),
        ("euros", "EUR"), ("US dollars", "USD"), ("kEUR", "1000 EUR"),
        ("kilowatt-hours", "kWh"), ("kW h", "kWh"), ("kW·h", "kWh"),
        ("tonne-kilometres", "tonne*km"), ("USD/tonne-km", "USD/(tonne*km)"),
        ("1/s^12", "s^-12"),
        ("km per hour", "km/hour"), ("miles an hour", "mile/hour"), ("km h^-1", "km/hour"),
        ("degrees Celsius", "degC"), ("°C", "degC"), ("degrees F", "degF"),
        ("people", "persons"), ("\u00b5g", "\u03bcg"), ("kg*m/s^2", "newton"),
        ("a/b".replace("a", "kg").replace("b", "m*s"), "(kg/m)*s"), ("((km))", "km"),
    ],
)  # fmt: skip
def test_spellings(text: str, same: str) -> None:
    unit = resolve(text)
    factor = {"1e6": ("tonne", 10**6), "1000 EUR": ("EUR", 1000)}.get(same, (same, 1))
    other = resolve(factor[0])
    assert unit.factor == other.factor * factor[1]
    assert (unit.dimension, unit.offset, unit.kind) == (other.dimension, other.offset, other.kind)


def test_what_newspapers_mean() -> None:
    assert resolve("kt").factor == 10**9
    assert resolve("mt").factor == resolve("Mt").factor == 10**12
    assert resolve("ton").factor == 10**6
    assert resolve("short ton").factor == Fraction(45359237, 50)
    assert resolve("bbl").factor == Fraction(158987294928, 10**12)
    assert resolve("dunam").factor == 1000
    assert resolve("bp").factor == resolve("pp").factor / 100 == Fraction(1, 10000)
    assert resolve("Mbps").dimension == (("bit", 1), ("second", -1))


def test_percentages_and_points_are_kinds_of_their_own() -> None:
    assert [resolve(text).kind for text in ("%", "‰", "ppm", "pp", "bp", "", "people")] == [
        "percent", "percent", "percent", "points", "points", "plain", "plain",
    ]  # fmt: skip


def test_counts_and_money() -> None:
    assert resolve("sites").is_count
    assert resolve("households").dimension == ()
    assert not resolve("deaths per 1000 people").is_count
    assert resolve("deaths per 100,000 people").factor == Fraction(1, 100000)
    assert resolve("USD per million people").factor == Fraction(1, 10**6)
    assert resolve("USD").is_currency
    assert resolve("USD/barrel").currencies == ("USD",)
    assert resolve("EUR/tonne").kindred == resolve("USD/kg").kindred
    assert resolve("EUR").dimension != resolve("USD").dimension
    assert not resolve("km").is_currency


@pytest.mark.parametrize("code", sorted(dict(generate.currencies())))
def test_every_active_currency(code: str) -> None:
    unit = resolve(code)
    assert (unit.name, unit.dimension) == (code, ((code, 1),))
    assert unit.factor == 1


def test_there_are_enough_currencies() -> None:
    codes = dict(generate.currencies())
    assert len(codes) > 170
    assert {"USD", "EUR", "ILS", "KZT", "CNY", "RUB", "BGN"} <= set(codes)
    assert not set(codes) & set(generate.retired())
    assert {new for new, _ in generate.retired().values()} <= set(codes)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("kilotone", "kilotonne"), ("kilometr", "kilometre"), ("tonnnes", "tonne"),
        ("KM", "km"), ("usd", "USD"), ("USDD", "USD"), ("barel", "barrel"),
        ("percnt", "percent"), ("megawat", "megawatt"), ("hectars", "hectare"),
    ],
)  # fmt: skip
def test_misspelt_units_get_the_closest(text: str, suggestion: str) -> None:
    with pytest.raises(UnitError) as caught:
        resolve(text)
    assert caught.value.suggestion == suggestion
    assert suggestion in caught.value.help


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("$", "which dollar", (0, 1)), ("dollars", "which dollar", (0, 7)),
        ("zzqq", "unknown unit 'zzqq'", (0, 4)),
        ("km/zzqq", "unknown unit 'zzqq'", (3, 7)), ("m**(9**9**9)", "one whole number", (4, 5)),
        ("K", "a thousand or kelvin", (0, 1)), ("m^1234", "from 1 to 12", (2, 6)),
        ("Whs", "unknown", (0, 3)), ("m" + "*(m)" * 4 + "*" + "(" * 7 + "m", "too many", (0, 26)),
        ("m^99", "from 1 to 12", (0, 1)), ("m^0", "from 1 to 12", (0, 1)),
        ("m^1.5", "whole number", (2, 5)), ("m^999999999", "whole number", (2, 11)),
        ("(m", "not closed", (0, 1)), ("m)", "does not belong", (1, 2)), ("m/", "no unit", (0, 2)),
        ("%%", "does not belong", (1, 2)), ("5 km", "the number 5", (0, 1)),
        ("km 5", "does not belong", (3, 4)), ("m/0", "cannot be zero", (2, 3)),
        ("light_year^9", "too large or too small", (0, 10)), ("m" * 201, "too long", (0, 201)),
        ("*".join(["m"] * 30), "too many parts", (0, 59)), ("(" * 20 + "m", "too many", (0, 21)),
        ("cats", "unknown", (0, 4)), ("kmeter", "unknown", (0, 6)), ("mUSD", "unknown", (0, 4)),
    ],
)  # fmt: skip
def test_errors_have_a_place(text: str, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnitError) as caught:
        resolve(text)
    error = caught.value
    assert message in error.message
    assert (error.start, error.end) == place
    assert error.text == text


def test_notes_on_ambiguous_units() -> None:
    for text in ("kt", "mt", "Mt", "ton", "tons", "kt/year", "USD/ton"):
        assert ambiguity(text) is not None, text
    for text in ("kilotonne", "tonne", "barrel", "bp", "pp", "", "short ton", "metric tons"):
        assert ambiguity(text) is None, text


def test_an_empty_text_is_the_bare_number() -> None:
    assert resolve("") == resolve("  ") == ONE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tonnes", "tonne"), ("kt", "kilotonne"), ("barrels a day", "barrel/day"), ("km²", "km^2"),
        ("percent", "%"), ("basis points", "bp"), ("US$", "USD"), ("sites", "sites"),
        ("USD/kW/month", "USD/(kW*month)"), ("/day", "1/day"),
        ("deaths per 1000 people", "deaths/1000 people"), ("kilowatt-hours", "kilowatt hour"),
    ],
)  # fmt: skip
def test_names_for_print(text: str, name: str) -> None:
    assert resolve(text).name == name
    assert resolve(name).factor == resolve(text).factor


def check_error(error: UnitError) -> None:
    assert 0 <= error.start <= error.end <= len(error.text)
    assert error.message


@example("g e")  # a constant of physics that is below zero is no unit
@given(st.text(max_size=60) | st.text(alphabet="mkgs/*^()- 123%$€Utonep.a²", max_size=40))
@settings(max_examples=200)
def test_any_text_is_a_unit_or_a_unit_error(text: str) -> None:
    try:
        unit = resolve(text)
    except UnitError as error:
        check_error(error)
    else:
        assert unit.factor > 0
        assert unit.factor.numerator.bit_length() <= 1500


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("pc", "%"), ("tonnes CO2e", "tonne CO2"), ("tonnes CO₂", "tonne CO2"), ("M€", "MEUR"),
        ("mb/d", "mbpd"), ("mtoe", "Mtoe"), ("C", "degC"), ("F", "degF"), ("MMbbl", "MMbbl"),
        ("bhp", "horsepower"), ("newton metres", "newton*metre"),
    ],
)  # fmt: skip
def test_the_reading_of_the_trade(text: str, wanted: str) -> None:
    assert resolve(text).name == wanted


@pytest.mark.parametrize("text", ["MT", "MT/year", "Mm³", "Mm^3", "K"])
def test_what_the_trade_reads_in_two_ways_is_asked(text: str) -> None:
    with pytest.raises(UnitError) as caught:
        resolve(text)
    assert "write `" in caught.value.help


@pytest.mark.parametrize("text", ["m°C", "tonne km2", "litre metre", "m EUR"])
def test_a_blank_never_multiplies_two_units(text: str) -> None:
    with pytest.raises(UnitError) as caught:
        resolve(text)
    assert "is a second unit" in caught.value.message


@pytest.mark.parametrize(
    ("word", "meant"),
    [("of", None), ("zq", None), ("eur", "EUR"), ("tonen", "tonne"), ("kilometr", "kilometre")],
)
def test_a_word_of_two_letters_is_near_to_no_unit(word: str, meant: str | None) -> None:
    assert closest_unit(word) == meant


@pytest.mark.parametrize(
    ("text", "paid_by"),
    [
        ("USD/hour", 0),
        ("EUR/day", 1),
        ("GBP/week", 2),
        ("USD/year", 2),
        ("USD", None),
        ("km/hour", None),
        ("USD/kg", None),
        ("USD/kg/hour", None),
        ("1/hour", None),
    ],
)
def test_money_for_a_time_is_paid_by_the_hour_the_day_or_longer(
    text: str, paid_by: int | None
) -> None:
    assert resolve(text).paid_by == paid_by


@pytest.mark.parametrize(
    ("text", "place"), [("m^(2", (3, 4)), ("m^2^3", (2, 3)), ("m^x", (2, 3)), ("m^1000", (2, 6))]
)
def test_a_power_is_one_whole_number(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(UnitError, match=r"a power of a unit is (one|a) whole number") as raised:
        resolve(text)
    assert (raised.value.start, raised.value.end) == place


@pytest.mark.parametrize(("text", "asked"), [("MT", True), ("Mm", True), ("tonse", False)])
def test_what_the_trade_reads_in_two_ways_is_asked_about(text: str, asked: bool) -> None:
    with pytest.raises(UnitError) as raised:
        resolve(text)
    assert raised.value.asked is asked
