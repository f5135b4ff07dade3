"""What is told for each of so many is no amount of all."""

from __future__ import annotations

import pytest

from claimlint.values.resolve_unit import resolve


@pytest.mark.parametrize(
    ("unit", "per"),
    [
        ("per 1,000", "person"),
        ("per 100,000 inhabitants", "person"),
        ("USD/head", "person"),
        ("kg/capita", "person"),
        ("per 1,000/year", "person"),
        ("USD/household", "household"),
        ("per 1000 live births", "live_birth"),
        ("people", ""),
        ("tonne/year", ""),
        ("l/100 km", ""),
        ("%", ""),
    ],
)
def test_what_an_amount_is_told_for_each_of(unit: str, per: str) -> None:
    assert resolve(unit).per == per
