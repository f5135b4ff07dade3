"""Intervals: what holds for every value inside them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.values.comparison import compare
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

Pair = tuple[Interval, Fraction]

NUMBERS = st.fractions(min_value=-20, max_value=20, max_denominator=12)
GAPS = st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(2), Fraction(7)])


@st.composite
def intervals_with_a_value(draw: st.DrawFn) -> Pair:
    """An interval, and a value that is in it; small numbers, so that ends often meet."""
    value = draw(st.one_of(st.integers(-3, 3).map(Fraction), NUMBERS))
    below, above = draw(GAPS), draw(GAPS)
    low = None if draw(st.integers(0, 5)) == 0 else value - below
    high = None if draw(st.integers(0, 5)) == 0 else value + above
    low_open = bool(below) and draw(st.booleans())
    high_open = bool(above) and draw(st.booleans())
    return Interval(low, high, low_open, high_open), value


PAIRS = intervals_with_a_value()
BINARY: list[tuple[Callable[[Interval, Interval], Interval], Callable[..., Fraction]]] = [
    (operator.add, operator.add),
    (operator.sub, operator.sub),
    (operator.mul, operator.mul),
    (Interval.minimum, min),
    (Interval.maximum, max),
]
COMPARISONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


@given(PAIRS, PAIRS)
def test_a_result_holds_the_result_of_any_values(first: Pair, second: Pair) -> None:
    (a, x), (b, y) = first, second
    assert a.contains(x)
    for over_intervals, over_values in BINARY:
        assert over_intervals(a, b).contains(over_values(x, y)), over_intervals
    if y != 0:
        assert (a / b).contains(x / y)
    assert (-a).contains(-x)
    assert abs(a).contains(abs(x))
    assert (a**2).contains(x**2)
    assert (a**3).contains(x**3)
    assert a.scale(y).contains(x * y)
    assert a.hull(b).contains(y)
    assert a.outward(3).contains(x)


@given(PAIRS, PAIRS)
def test_a_verdict_holds_for_any_values(first: Pair, second: Pair) -> None:
    (a, x), (b, y) = first, second
    for op, holds in COMPARISONS.items():
        truth = compare(op, a, b)
        assert truth is not (Truth.FALSE if holds(x, y) else Truth.TRUE), op


def ends(interval: Interval) -> list[Fraction]:
    """Values of the interval at its ends, or as near to an open or unbounded one as matters."""
    near = Fraction(1, 10**6)
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 10**6
    high = interval.high if interval.high is not None else (interval.low or Fraction(0)) + 10**6
    values = [low + near * interval.low_open, high - near * interval.high_open]
    return [*values, *([Fraction(0)] if interval.contains(Fraction(0)) else [])]


@given(PAIRS, PAIRS)
def test_a_verdict_is_unknown_only_where_values_differ(first: Pair, second: Pair) -> None:
    a, b = first[0], second[0]
    for op, holds in COMPARISONS.items():
        seen = {
            holds(x, y)
            for x in (*ends(a), *ends(b))
            for y in (*ends(b), *ends(a))
            if a.contains(x) and b.contains(y)
        }
        truth = compare(op, a, b)
        if truth in (Truth.UNKNOWN, Truth.TOUCHING):
            assert seen == {True, False}, (op, a, b)


@given(PAIRS, PAIRS)
def test_products_are_no_wider_than_their_corners(first: Pair, second: Pair) -> None:
    a, b = first[0], second[0]
    product = a * b
    corners = [x * y for x in ends(a) for y in ends(b)]
    slack = Fraction(1, 10**3)
    if product.low is not None:
        assert product.low >= min(corners) - slack
    if product.high is not None:
        assert product.high <= max(corners) + slack
    if a.is_bounded and b.is_bounded:
        assert product.is_bounded


@given(PAIRS, PAIRS)
def test_an_end_of_a_product_is_closed_only_where_it_is_reached(first: Pair, second: Pair) -> None:
    a, b = first[0], second[0]
    product = a * b
    reached = {x * y for x in ends(a) for y in ends(b)}
    if product.low is not None:
        assert product.low_open is (product.low not in reached)
    if product.high is not None:
        assert product.high_open is (product.high not in reached)


@given(PAIRS, PAIRS)
@settings(max_examples=200)
def test_an_intersection_holds_exactly_what_both_hold(first: Pair, second: Pair) -> None:
    (a, x), (b, y) = first, second
    common = a.intersect(b)
    for value in (x, y, *ends(a), *ends(b)):
        in_common = common is not None and common.contains(value)
        assert in_common is (a.contains(value) and b.contains(value))


@given(PAIRS, PAIRS)
def test_an_interval_includes_what_changes_no_hull(first: Pair, second: Pair) -> None:
    a, b = first[0], second[0]
    assert a.includes(b) is (a.hull(b) == a)
    assert a.includes(a)
