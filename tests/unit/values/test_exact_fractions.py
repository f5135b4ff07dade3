"""Quick arithmetic on fractions comes to what Python's own does."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimlint.values.exact_fractions import order, plus, times

FRACTIONS = st.fractions(-(10**12), 10**12, max_denominator=10**9) | st.integers(-9, 9).map(
    Fraction
)


@given(FRACTIONS, FRACTIONS)
def test_sums_and_products_are_those_of_fractions_in_lowest_terms(a: Fraction, b: Fraction) -> None:
    for ours, theirs in ((plus(a, b), a + b), (times(a, b), a * b)):
        assert (ours.numerator, ours.denominator) == (theirs.numerator, theirs.denominator)
        assert hash(ours) == hash(theirs)


@given(FRACTIONS, FRACTIONS)
def test_the_order_of_two_fractions_is_the_sign_of_their_difference(
    a: Fraction, b: Fraction
) -> None:
    assert (order(a, b) > 0) == (a > b)
    assert (order(a, b) < 0) == (a < b)
