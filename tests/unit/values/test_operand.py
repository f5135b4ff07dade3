"""Figures as parts of a sum or product, and simple fractions in words."""

from __future__ import annotations

import pytest

from claimlint.formula.claim_record import before_whole
from claimlint.values.operand import as_operand, is_operand


@pytest.mark.parametrize(
    ("told", "beside"),
    [
        ("2 to 3 tonnes (rail, freight)", "(2 to 3 tonnes: rail, freight)"),
        ("8.5 million to 9 million EUR", "(8.5 million to 9 million EUR)"),
        ("-2 to 3 %", "(-2 to 3 %)"),
        ("3 ± 0.5 tonnes", "(3 ± 0.5 tonnes)"),
        (
            "12 tonnes (the way to Rome, 2 to 3)",
            "12 tonnes (the way to Rome, 2 to 3)",
        ),
        ("(1 + 10 %)", "(1 + 10 %)"),
        ("“exports, world”", "“exports, world”"),
    ],
)
def test_a_range_stands_in_brackets(told: str, beside: str) -> None:
    assert as_operand(told) == beside


def test_only_what_a_sign_stands_beside_is_an_operand() -> None:
    assert is_operand("", " × 4")
    assert is_operand("4 / ", " = 2")
    assert not is_operand("from ", " to ")


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        ("1/2", "half of"),
        ("almost 2/3", "almost two thirds of"),
        ("1/3 to 1/2", "a third to half of"),
        ("3/8", "3/8 of"),
        ("2.5", "2.5 times"),
    ],
)
def test_a_ratio_is_said_before_what_it_is_of(ratio: str, said: str) -> None:
    assert before_whole(ratio) == said
