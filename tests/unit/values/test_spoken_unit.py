from __future__ import annotations

import pytest

from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.spoken_unit import as_said, unit_words


@pytest.mark.parametrize(
    ("unit", "one", "several"),
    [
        ("hour", "hour", "hours"), ("hours", "hour", "hours"), ("foot", "foot", "feet"),
        ("inch", "inch", "inches"), ("cubic_foot", "cubic foot", "cubic feet"),
        ("megabyte", "megabyte", "megabytes"), ("1/100000", "per 100,000", "per 100,000"),
        ("death/100000", "death per 100,000", "deaths per 100,000"),
        ("century", "century", "centuries"),
        ("person", "person", "people"), ("people", "person", "people"), ("bus", "bus", "buses"),
        ("companies", "company", "companies"), ("nautical mile", "nautical mile",
         "nautical miles"),
        ("km", "km", "km"), ("km^2", "km^2", "km^2"), ("GWh", "GWh", "GWh"), ("USD", "USD", "USD"),
        ("pp", "percentage point", "percentage points"), ("degC", "°C", "°C"),
        ("square feet", "square foot", "square feet"), ("hertz", "hertz", "hertz"),
        ("man-hours", "man-hour", "man-hours"), ("ppm", "ppm", "ppm"), ("live births", "live birth",
         "live births"), ("tonnes CO2", "tonne of CO2", "tonnes of CO2"),
        ("tonne/year", "tonne a year", "tonnes a year"), ("USD/hour", "USD an hour", "USD an hour"),
        ("EUR/tonne", "EUR per tonne", "EUR per tonne"), ("km/h", "km/h", "km/h"),
        ("USD/GBP", "USD/GBP", "USD/GBP"), ("people/km^2", "person per km^2", "people per km^2"),
        ("deaths per 100,000", "death per 100,000", "deaths per 100,000"),
        ("per 1000 people", "per 1,000 people", "per 1,000 people"),
        ("1/day", "per day", "per day"),
        ("tonnes/(hectare*year)", "tonne per hectare per year", "tonnes per hectare per year"),
    ],
)  # fmt: skip
def test_a_unit_behind_a_number_is_english(unit: str, one: str, several: str) -> None:
    assert unit_words(resolve(unit), one=True) == one
    assert unit_words(resolve(unit), one=False) == several


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12 million tonne", "12 million tonnes"), ("1 tonne", "1 tonne"),
        ("1 million tonne", "1 million tonnes"), ("0.5 tonne", "0.5 tonnes"),
        ("about 1 hour", "about 1 hour"), ("2..3 hour", "2 to 3 hours"), ("1/2 mile", "1/2 mile"),
        ("-1 pp", "-1 percentage point"), ("+3 %/year", "+3 % a year"), ("5 degC", "5 °C"),
        ("12 tonnes/year", "12 tonnes a year"), ("3 ± 0.5 tonne", "3 ± 0.5 tonnes"),
        ("12 people", "12 people"), ("12 person", "12 people"), ("100 km^2", "100 km^2"),
        ("28%", "28%"), ("412", "412"), ("2024", "2024"),
        ("200000 jobs", "200,000 jobs"), ("1,200 km", "1,200 km"), ("12..14 km", "12 to 14 km"),
        ("~31,412", "about 31,412"), ("+5..6 %", "+5 to 6 %"), ("1/3..1/2", "1/3 to 1/2"),
        ("€4 million", "€4 million"),
    ],
)  # fmt: skip
def test_a_typed_figure_is_said_as_it_was_typed_but_for_the_name_of_its_unit(
    typed: str, said: str
) -> None:
    assert as_said(parse_quantity(typed)) == said
