"""Quick arithmetic on fractions comes to what Python's own does."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from claimlint.values.exact_fractions import order, plus, short_below, simplest_between, times

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


@given(
    st.fractions(-3, 3, max_denominator=40),
    st.fractions(0, 1, max_denominator=40),
)
def test_the_simplest_fraction_between_two_has_the_least_denominator(
    low: Fraction, width: Fraction
) -> None:
    found = simplest_between(low, low + width)
    assert low <= found <= low + width
    for below in range(1, found.denominator):
        assert ceil(low * below) > (low + width) * below


def test_a_short_number_is_not_above_the_long_one() -> None:
    long = Fraction(10**40 + 1, 3**50)
    for value in (long, -long, 1 / long, -1 / long):
        for bits in (8, 20, 33):
            short = short_below(value, bits)
            assert short is not None
            assert short <= value
            assert value - short < abs(value) / 2 ** (bits - 2)
            assert short.denominator.bit_length() <= bits + abs(value.denominator.bit_length())
