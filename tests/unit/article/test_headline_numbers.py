"""The numbers of a headline beside those of the text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.article.headline_numbers import _digits


@pytest.mark.parametrize(
    ("value", "digits"),
    [("31", "31"), ("2.5", "25"), ("0.0120", "12"), ("1/3", ""), ("2/7", "")],
)
def test_a_number_that_has_no_end_has_no_digits(value: str, digits: str) -> None:
    assert _digits(Fraction(value)).lstrip("0") == digits
