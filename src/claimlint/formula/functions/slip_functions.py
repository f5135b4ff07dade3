"""Functions on slips: what can have gone wrong between two figures."""

from __future__ import annotations

from fractions import Fraction

from claimlint.formula import slips
from claimlint.formula.amount import Amount, Context
from claimlint.formula.functions.function_table import function, interval_of
from claimlint.formula.kinds import BOOL, QUANTITY, TEXT
from claimlint.values.rounding import BOUNDS, bound_number


@function("slip(a, b)", TEXT, QUANTITY, QUANTITY, example="slip(claim.value, other.value)")
def _slip(_context: Context, first: Amount, second: Amount) -> str | None:
    """The likely slip between two figures, in words; missing where none explains them.

    A power of ten, a lost or doubled digit, two digits swapped, percent for percentage points, a
    neighbouring unit.
    """
    return slips.likely_slip(first, second)


@function("scale_slip(a, b)", BOOL, QUANTITY, QUANTITY, example="scale_slip(a.value, b.value)")
def _scale_slip(_context: Context, first: Amount, second: Amount) -> bool:
    """Whether a factor of a thousand, a million or a billion explains two different figures."""
    return slips.scale_factor(first, second) is not None


@function("bound_slip(a, b)", BOOL, QUANTITY, QUANTITY, example="bound_slip(a.value, b.value)")
def _bound_slip(_context: Context, first: Amount, second: Amount) -> bool:
    """Whether a bound holds and its number is the other figure in another scale (a thousand, a
    million, a billion): `over 1 billion` of 1.03 trillion."""  # noqa: D205, D209 - one sentence
    one, other = first.quantity, second.quantity
    if one is None or other is None or one.interval.intersect(other.interval) is None:
        return False
    if one.hedge not in BOUNDS and other.hedge not in BOUNDS:
        return False
    numbers = [
        Amount(number.interval, number.unit, number)
        for number in (bound_number(one), bound_number(other))
    ]
    return slips.scale_factor(*numbers) is not None


@function("difference(a, b)", TEXT, QUANTITY, QUANTITY, example="difference(a.value, b.value)")
def _difference(_context: Context, first: Amount, second: Amount) -> str | None:
    """By how much and in which direction the first figure is off the second, in words."""
    return slips.difference(first, second)


@function(
    "off_by_scale(a, b, factor)",
    TEXT,
    QUANTITY,
    QUANTITY,
    QUANTITY,
    example="off_by_scale(claim.value, other.value, 3)",
)
def _off_by_scale(_context: Context, first: Amount, second: Amount, factor: Amount) -> str | None:
    """The scale (a thousand, a million, a billion) without which two figures were of one size.

    They lie a hundred times apart or more, and within a factor of each other once the scale is
    taken away. Missing where they are no such pair.
    """
    return slips.like_but_for_scale(first, second, interval_of(factor).low or Fraction(1))


@function(
    "rounds_to(a, b)", BOOL, QUANTITY, QUANTITY, example="rounds_to(claim.value, other.value)"
)
def _rounds_to(_context: Context, first: Amount, second: Amount) -> bool:
    """Whether the first figure can be the second one, rounded as coarsely as its zeros allow."""
    one, other = first.quantity, second.quantity
    if one is None or other is None or one.unit.dimension != other.unit.dimension:
        return False
    return one.widest.intersect(other.interval) is not None
