"""Exact numbers as a person writes them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.numbers.decimals import decimal


@pytest.mark.parametrize(
    ("value", "written"),
    [("31/2", "15.5"), ("1/3", "1/3"), ("-3/20", "-0.15"), ("252700000", "252700000"), ("0", "0")],
)
def test_numbers_are_written_exactly(value: str, written: str) -> None:
    assert decimal(Fraction(value)) == written
