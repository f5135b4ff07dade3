"""Intervals: the cases that a person can check by hand."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from claimlint.values.comparison import compare
from claimlint.values.interval import Interval, total
from claimlint.values.truth import Truth


def span(text: str) -> Interval:
    """An interval as mathematics writes it: "[1, 2)", "(0, ∞)", "[3, 3]"."""
    low, high = text[1:-1].split(", ")
    return Interval(
        None if low == "-∞" else Fraction(low),
        None if high == "∞" else Fraction(high),
        low != "-∞" and text[0] == "(",
        high != "∞" and text[-1] == ")",
    )


@pytest.mark.parametrize(
    ("left", "op", "right", "result"),
    [
        ("[1, 2]", "+", "[10, 20)", "[11, 22)"),
        ("(1, 2]", "-", "[10, 20)", "(-19, -8]"),
        ("[1, 2]", "+", "[0, ∞)", "[1, ∞)"),
        ("[5, 5]", "-", "[2, 2]", "[3, 3]"),
        ("[1, 2)", "*", "[3, 4]", "[3, 8)"),
        ("[-1, 2]", "*", "[3, 4)", "(-4, 8)"),
        ("[-1, 2]", "*", "[-3, 4]", "[-6, 8]"),
        ("[-2, 1)", "*", "[-2, 4)", "(-8, 4]"),
        ("(-2, 1]", "*", "(-2, 4]", "(-8, 4]"),
        ("(-2, 1)", "*", "(-2, 4)", "(-8, 4)"),
        ("[-2, -1]", "*", "[3, 4]", "[-8, -3]"),
        ("[-2, -1)", "*", "[-4, -3]", "(3, 8]"),
        ("[0, 1]", "*", "(2, ∞)", "[0, ∞)"),
        ("(0, 1]", "*", "[2, ∞)", "(0, ∞)"),
        ("[-1, 1]", "*", "(2, ∞)", "(-∞, ∞)"),
        ("[0, 0]", "*", "(-∞, ∞)", "[0, 0]"),
        ("[0, 1)", "*", "(0, 2)", "[0, 2)"),
        ("[1, 2]", "/", "[4, 5)", "(1/5, 1/2]"),
        ("[1, 2]", "/", "[0, 4]", "[1/4, ∞)"),
        ("[1, 2]", "/", "(2, ∞)", "(0, 1)"),
        ("[1, 2]", "/", "[-1, 4]", "(-∞, ∞)"),
        ("[1, 2]", "/", "[0, 0]", "(-∞, ∞)"),
        ("[1, 2]", "/", "[-4, 0)", "(-∞, -1/4]"),
        ("[6, 6]", "/", "[-2, -2]", "[-3, -3]"),
    ],
)
def test_arithmetic(left: str, op: str, right: str, result: str) -> None:
    a, b = span(left), span(right)
    results = {"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "/": a.__truediv__}
    assert results[op](b) == span(result)


@pytest.mark.parametrize(
    ("base", "exponent", "result"),
    [
        ("[-3, 2)", 2, "[0, 9]"),
        ("[-3, 2)", 3, "[-27, 8)"),
        ("[-3, -2)", 2, "(4, 9]"),
        ("[2, 4]", -1, "[1/4, 1/2]"),
        ("(-∞, ∞)", 2, "[0, ∞)"),
        ("[2, 4]", 0, "[1, 1]"),
    ],
)
def test_powers(base: str, exponent: int, result: str) -> None:
    assert span(base) ** exponent == span(result)


def test_a_zero_with_two_equal_ends_that_are_two_objects_is_still_a_zero() -> None:
    zero = Interval(Fraction(0), Fraction(0))
    assert zero.is_point
    assert zero * Interval.WHOLE == Interval.point(Fraction(0))
    assert zero * Interval.NON_NEGATIVE == Interval.point(Fraction(0))


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]"),
        ("[1, 2]", "[2, 3]", "[2, 2]"),
        ("[1, 2)", "[2, 3]", None),
        ("[1, 2)", "[1, 2]", "[1, 2)"),
        ("[1, 2]", "[3, 4]", None),
        ("(-∞, 2]", "(1, ∞)", "(1, 2]"),
    ],
)
def test_intersections(left: str, right: str, common: str | None) -> None:
    assert span(left).intersect(span(right)) == (None if common is None else span(common))


def test_the_hull_closes_what_either_closes() -> None:
    assert span("(1, 2)").hull(span("[1, 3)")) == span("[1, 3)")
    assert span("[1, 2]").hull(span("(5, ∞)")) == span("[1, ∞)")


@pytest.mark.parametrize(
    ("left", "op", "right", "truth"),
    [
        ("[1, 2]", "==", "[2, 3]", Truth.TOUCHING),
        ("[2, 3]", "<=", "[1, 2]", Truth.TOUCHING),
        ("[1, 2]", ">=", "[2, 3]", Truth.TOUCHING),
        ("[1, 2]", "==", "[2, 2]", Truth.TOUCHING),
        ("[1, 2)", "==", "[2, 3]", Truth.FALSE),
        ("[1, 3]", "==", "[2, 4]", Truth.UNKNOWN),
        ("[2, 2]", "==", "[2, 2]", Truth.TRUE),
        ("[2, 2]", "<=", "[2, 2]", Truth.TRUE),
        ("[2, 2]", "<", "[2, 2]", Truth.FALSE),
        ("[1, 2]", "<", "[2, 3]", Truth.UNKNOWN),
        ("[1, 2)", "<", "[2, 3]", Truth.TRUE),
        ("[2, 3]", "<", "[1, 2]", Truth.FALSE),
        ("[1, 2]", "!=", "[2, 3]", Truth.UNKNOWN),
        ("[1, 2]", "!=", "[3, 4]", Truth.TRUE),
        ("[2, 2]", "!=", "[2, 2]", Truth.FALSE),
        ("(-∞, ∞)", "<", "[2, 2]", Truth.UNKNOWN),
    ],
)
def test_comparisons(left: str, op: str, right: str, truth: Truth) -> None:
    assert compare(op, span(left), span(right)) is truth


def test_long_denominators_are_rounded_outward() -> None:
    third = Interval.point(Fraction(1, 3) ** 60)
    wider = third.outward(32)
    assert wider.contains(Fraction(1, 3) ** 60)
    assert wider.width is not None
    assert wider.width < Fraction(1, 3) ** 60 / 2**30
    assert span("[1/3, 5]").outward(32) == span("[1/3, 5]")


def test_an_end_keeps_just_so_many_digits() -> None:
    """A longer one moves by less than one part in 2 ** 31, downward at the low end only."""
    kept = Interval.point(Fraction(1, 2**32 - 1))
    assert kept.outward(32) is kept
    low = kept.outward(31).low
    assert low is not None
    assert Fraction(1, 2**32 - 1) * (1 - Fraction(1, 2**30)) < low < Fraction(1, 2**32 - 1)
    assert low.denominator.bit_length() > 31  # so many digits, whatever its size
    large = Fraction(3**80, 2**64)
    rounded = Interval.point(large).outward(16)
    assert rounded.low is not None
    assert rounded.high is not None
    assert large * (1 - Fraction(1, 2**15)) < rounded.low < large < rounded.high
    assert rounded.high < large * (1 + Fraction(1, 2**15))
    assert not rounded.low_open
    assert not rounded.high_open
    assert rounded.low.denominator == rounded.high.denominator == 1


@pytest.mark.parametrize("text", ["[1, 2]", "(1, 2]", "[1, 2)", "(1/3, ∞)", "(-∞, 2]", "(-∞, ∞)"])
def test_an_interval_is_shown_as_mathematics_writes_it(text: str) -> None:
    assert repr(span(text)) == text


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        ("[1, 2]", [1, 2], [0, 3]),
        ("(1, 2]", [2], [0, 1, 3]),
        ("[1, 2)", [1], [0, 2, 3]),
        ("(-∞, 2)", [-9, 1], [2, 3]),
        ("[1, ∞)", [1, 9], [0]),
    ],
)
def test_what_an_interval_contains(interval: str, inside: list[int], outside: list[int]) -> None:
    assert all(span(interval).contains(Fraction(one)) for one in inside)
    assert not any(span(interval).contains(Fraction(one)) for one in outside)


@pytest.mark.parametrize(
    ("wide", "narrow", "includes"),
    [
        ("[1, 2]", "[1, 2]", True),
        ("[1, 2]", "(1, 2)", True),
        ("(1, 2]", "[1, 2]", False),
        ("[1, 2)", "[1, 2]", False),
        ("(1, 2)", "(1, 2)", True),
        ("[1, ∞)", "[1, ∞)", True),
        ("[1, 9]", "[1, ∞)", False),
        ("[1, 9]", "(-∞, 9]", False),
        ("(-∞, ∞)", "(-∞, 9]", True),
        ("[1, 9]", "[0, 5]", False),
        ("[1, 9]", "[5, 10]", False),
    ],
)
def test_what_an_interval_includes(wide: str, narrow: str, includes: bool) -> None:
    assert span(wide).includes(span(narrow)) is includes


@pytest.mark.parametrize(
    ("left", "right", "least", "greatest"),
    [
        ("[1, 4]", "[2, 3]", "[1, 3]", "[2, 4]"),
        ("(1, 4)", "[1, 4]", "[1, 4)", "(1, 4]"),
        ("[1, ∞)", "[2, 3)", "[1, 3)", "[2, ∞)"),
        ("(-∞, 4]", "(2, 3]", "(-∞, 3]", "(2, 4]"),
    ],
)
def test_the_lesser_and_the_greater_of_two(
    left: str, right: str, least: str, greatest: str
) -> None:
    for a, b in ((span(left), span(right)), (span(right), span(left))):
        assert a.minimum(b) == span(least)
        assert a.maximum(b) == span(greatest)


@pytest.mark.parametrize(
    ("interval", "size"),
    [
        ("[-3, 2)", "[0, 3]"),
        ("(-3, 3]", "[0, 3]"),
        ("(-3, 2]", "[0, 3)"),
        ("[-3, -2)", "(2, 3]"),
        ("[0, 2)", "[0, 2)"),
        ("(-2, 0]", "[0, 2)"),
        ("(-∞, 1]", "[0, ∞)"),
    ],
)
def test_sizes(interval: str, size: str) -> None:
    assert abs(span(interval)) == span(size)


def test_a_sum_of_many_is_that_of_one_after_the_other() -> None:
    parts = [span("[1/2, 2/3)"), span("(1/3, 5/6]"), span("[2, 2]"), span("[-1/7, 0]")]
    expected = parts[0] + parts[1] + parts[2] + parts[3]
    assert total(parts) == expected == span("(113/42, 7/2)")
    assert total([]) == span("[0, 0]")
    assert total([span("[1, ∞)"), span("[1, 2]")]) == span("[2, ∞)")
    point = total([span("[1, 1]"), span("[1/2, 1/2]")])
    assert point.low is point.high
    assert point == span("[3/2, 3/2]")


def test_values_are_frozen_and_hashable_and_survive_pickling() -> None:
    value = span("[1, 2)")
    with pytest.raises(AttributeError, match="frozen"):
        value.low = Fraction(0)
    assert pickle.loads(pickle.dumps(value)) == value
    assert len({value, span("[1, 2)"), span("[1, 2]")}) == 2


def test_closed_refuses_reversed_ends() -> None:
    with pytest.raises(ValueError, match="from 2 to 1 is reversed"):
        Interval.closed(Fraction(2), Fraction(1))


def test_an_unbounded_end_is_never_open_or_wide() -> None:
    assert Interval(None, None, True, True) == Interval.WHOLE
    assert Interval.WHOLE.width is None
    assert not Interval.NON_NEGATIVE.is_bounded
    assert span("[1, 5/2]").width == Fraction(3, 2)


def test_huge_ends_are_let_go_of() -> None:
    huge = Fraction(10**5000)
    tiny = 1 / huge
    wide = Interval(-huge, huge).outward(64)
    assert wide == Interval.WHOLE
    near = Interval(tiny, Fraction(3), low_open=True).outward(64)
    assert near == Interval(Fraction(0), Fraction(3), low_open=True)
    below = Interval(-tiny, tiny).outward(64)
    assert below.low is not None
    assert below.high is not None
    assert below.low <= -tiny < tiny <= below.high
    above = Interval(huge, None).outward(64)
    assert above.low is not None
    assert 10**1000 < above.low <= huge
