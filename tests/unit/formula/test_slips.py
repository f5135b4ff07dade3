"""Likely slips: the plain mistakes that turn one figure into another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.formula.amount import NARROW
from claimlint.formula.slips import like_but_for_scale, likely_slip
from claimlint.values.parse_quantity import parse_quantity


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("5342 tonne", "532 tonne", "digit, or gained one: the 4"),
        ("532 tonne", "5342 tonne", "digit, or gained one: the 4"),
        ("3.14 tonne", "13.14 tonne", "digit, or gained one: the 1"),
        ("5342 tonne", "5432 tonne", "swapping the digits 3 and 4"),
        ("5342 tonne", "534.2 tonne", "factor of ten"),
        ("5.3 tonne", "5.3 kilotonne", "factor of a thousand"),
        ("1000.0 tonne", "1102.3 tonne", "short tons"),
    ],
)
def test_a_slip_that_explains_the_difference_is_named(left: str, right: str, word: str) -> None:
    pair = [NARROW.amount(parse_quantity(text)) for text in (left, right)]
    assert word in str(likely_slip(*pair))


@pytest.mark.parametrize(
    ("left", "right"),
    [("28 tonne", "8 tonne"), ("5342 tonne", "536 tonne")],
)
def test_what_explains_too_much_is_not_offered(left: str, right: str) -> None:
    pair = [NARROW.amount(parse_quantity(text)) for text in (left, right)]
    assert likely_slip(*pair) is None


@pytest.mark.parametrize(
    ("left", "right", "scale"),
    [
        ("250 billion USD", "141 million USD", "a thousand"),
        ("141 million USD", "250 billion USD", "a thousand"),
        ("3 trillion USD", "2 million USD", "a million"),
        ("250 billion USD", "14 million USD", None),
        ("0 USD", "14 million USD", None),
        ("90 thousand USD", "1.2 thousand USD", None),
        ("250 billion USD", "141 million EUR", None),
    ],
)
def test_figures_that_their_scale_alone_tells_apart(
    left: str, right: str, scale: str | None
) -> None:
    one, other = (NARROW.amount(parse_quantity(text)) for text in (left, right))
    assert like_but_for_scale(one, other, Fraction(3)) == scale
