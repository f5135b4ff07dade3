"""What headings seem to say, to be proposed."""

from __future__ import annotations

import pytest

from claimlint.tables.heading_hints import Hint, hint_of, period_text


@pytest.mark.parametrize(
    ("heading", "unit", "period"),
    [
        ("2024, mn EUR", "mn EUR", "2024"),
        ("Output (thousand tonnes)", "thousand tonnes", ""),
        ("Share, %", "%", ""),
        ("2024 (€ bn)", "bn EUR", "2024"),
        ("Freight in million tonne-km", "million tonne-km", ""),
        ("Q1 2024", "", "2024-Q1"),
        ("2024Q3", "", "2024-Q3"),
        ("2024M07 €", "EUR", "2024-07"),
        ("Passengers (1,000)", "thousand", ""),
        ("Umsatz, Mio. EUR", "million EUR", ""),
        ("אוכלוסייה (אלפים)", "thousand", ""),
        ("Country", "", ""),
        ("Population", "", ""),
        ("2023/24", "", ""),
        ("x" * 5000, "", ""),
    ],
)
def test_a_heading_seems_to_say(heading: str, unit: str, period: str) -> None:
    assert hint_of(heading, "en") == Hint(unit, period)


@pytest.mark.parametrize(
    ("shown", "period"),
    [
        ("2024", "2024"),
        ("2024-Q1", "2024-Q1"),
        ("Q1 2024", "2024-Q1"),
        ("2024M07", "2024-07"),
        ("Jan 2024", "2024-01"),
        ("September 2024", "2024-09"),
        ("2023/24", None),
        ("first half", None),
        ("", None),
    ],
)
def test_a_time_of_a_row(shown: str, period: str | None) -> None:
    assert period_text(shown) == period
