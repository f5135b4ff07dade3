"""Whatever way a true value is stated, the interval of the statement holds it."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from statements import DIMENSIONS, PERCENT, POINTS, Unit, Writer

from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.precision import with_precision
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve


def read(text: str, fields: dict[str, str], form: str = "value") -> Quantity:
    quantity = parse_quantity(text, form=form)
    return with_precision(quantity, fields["precision"]) if fields else quantity


def base_factor(unit: Unit) -> Fraction:
    """How many base units one of this unit is (1 where things are counted without a unit)."""
    name = unit.template.replace("{}", "").strip()
    return resolve(name).factor if name else Fraction(1)


@pytest.mark.parametrize("name", DIMENSIONS)
@pytest.mark.parametrize("hedged", [0.0, 1.0])
def test_amounts(name: str, hedged: float) -> None:
    dice, choices = random.Random(f"{name}/{hedged}"), DIMENSIONS[name]
    pen, factor = Writer(dice, hedged), base_factor(choices[0])
    for _ in range(400):
        value = Fraction(dice.randint(10, 10 ** dice.randint(2, 10)))
        statement = pen.state(value, choices)
        interval = read(statement.text, statement.fields).interval
        assert interval.contains(value * factor), (statement, value, interval)


@pytest.mark.parametrize(("choices", "form"), [(PERCENT, "value"), (PERCENT, "change"),
                                               (POINTS, "change")])  # fmt: skip
def test_shares_and_changes(choices: tuple[Unit, ...], form: str) -> None:
    dice = random.Random(form)
    pen = Writer(dice)
    for _ in range(400):
        value = Fraction(dice.choice([1, 1, -1]) * dice.randint(1, 2000), dice.randint(1000, 2000))
        statement = pen.state(value, choices)
        interval = read(statement.text, statement.fields, form).interval
        assert interval.contains(value), (statement, value, interval)
