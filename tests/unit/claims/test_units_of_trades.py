"""What trades measure in can be typed as it is printed, in each language."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.numbers.printed_amount import read_as_printed
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.unit import compatible

ABOUT = Fraction(1, 20)


def typed(text: str, language: str) -> Quantity:
    """A value as a claim reads it: by its own grammar, else as print is read."""
    try:
        return parse_quantity(text, language=language)
    except QuantityError:
        found = read_as_printed(text, "value", ABOUT, language)
        assert found is not None, text
        return found


@pytest.mark.parametrize(
    ("language", "printed", "same"),
    [
        ("en", "72 bpm", "72 beats/minute"),
        ("en", "16 breaths a minute", "16 breath/minute"),
        ("en", "6.5 l/100 km", "0.065 l/km"),
        ("en", "120 g CO2/km", "120 g/km"),
        ("en", "400 grams of CO2 equivalent per kWh", "400 g/kWh"),
        ("en", "10 kg CO2e", "10 kg"),
        ("en", "80,000 deadweight tons", "80,000 tonne"),
        ("en", "120 mm Hg", "120 mmHg"),
        ("en", "50 dB(A)", "50 dB"),
        ("en", "40 % ABV", "40 %"),
        ("en", "7 kWp", "7 kW"),
        ("en", "12 full-time equivalents", "12 FTE"),
        ("de", "72 Schläge pro Minute", "72 beats/minute"),
        ("de", "7 Tonnen je Hektar", "7 tonne/hectare"),
        ("de", "12 je 100.000 Einwohner", "12 per 100,000"),
        ("de", "52 Kilokalorien pro 100 Gramm", "0.52 kcal/g"),
        ("he", "72 פעימות לדקה", "72 beats/minute"),
        ("he", "12 ל-100 אלף איש", "12 per 100,000"),
        ("ar", "72 نبضة في الدقيقة", "72 beats/minute"),
        ("ar", "12 لكل 100 ألف نسمة", "12 per 100,000"),
    ],
)
def test_a_unit_of_a_trade_is_read_as_printed(language: str, printed: str, same: str) -> None:
    one, other = typed(printed, language), parse_quantity(same)
    assert compatible(one.unit, other.unit)
    assert one.point == other.point


@pytest.mark.parametrize("one", ["IU", "gross_ton", "dB", "tonne"])
def test_what_has_a_scale_of_its_own_meets_no_other(one: str) -> None:
    units = [parse_quantity(f"5 {name}").unit for name in ("IU", "gross_ton", "dB", "tonne", "g")]
    fits = [unit.name for unit in units if compatible(unit, parse_quantity(f"5 {one}").unit)]
    assert fits == (["tonne", "g"] if one == "tonne" else [parse_quantity(f"5 {one}").unit.name])
