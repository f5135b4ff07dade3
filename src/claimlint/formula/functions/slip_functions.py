"""Functions on slips: what can have gone wrong between two figures."""

from __future__ import annotations

from fractions import Fraction

from claimlint.formula import slips
from claimlint.formula.amount import Context
from claimlint.formula.functions.function_table import Arguments, function, interval_of
from claimlint.formula.kinds import BOOL, QUANTITY, TEXT


@function("slip(a, b)", TEXT, QUANTITY, QUANTITY, example="slip(claim.value, other.value)")
def _slip(arguments: Arguments, _context: Context) -> str | None:
    """The likely slip between two figures, in words; missing where none explains them.

    A power of ten, a lost or doubled digit, two digits swapped, percent for percentage points, a
    neighbouring unit.
    """
    return slips.likely_slip(arguments[0], arguments[1])


@function("scale_slip(a, b)", BOOL, QUANTITY, QUANTITY, example="scale_slip(a.value, b.value)")
def _scale_slip(arguments: Arguments, _context: Context) -> bool:
    """Whether a factor of a thousand, a million or a billion explains two different figures."""
    return slips.scale_factor(arguments[0], arguments[1]) is not None


@function("difference(a, b)", TEXT, QUANTITY, QUANTITY, example="difference(a.value, b.value)")
def _difference(arguments: Arguments, _context: Context) -> str | None:
    """By how much and in which direction the first figure is off the second, in words."""
    return slips.difference(arguments[0], arguments[1])


@function(
    "off_by_scale(a, b, factor)",
    TEXT,
    QUANTITY,
    QUANTITY,
    QUANTITY,
    example="off_by_scale(claim.value, other.value, 3)",
)
def _off_by_scale(arguments: Arguments, _context: Context) -> str | None:
    """The scale (a thousand, a million, a billion) without which two figures were of one size.

    They lie a hundred times apart or more, and within a factor of each other once the scale is
    taken away. Missing where they are no such pair.
    """
    factor = interval_of(arguments[2]).low or Fraction(1)
    return slips.like_but_for_scale(arguments[0], arguments[1], factor)


@function(
    "rounds_to(a, b)", BOOL, QUANTITY, QUANTITY, example="rounds_to(claim.value, other.value)"
)
def _rounds_to(arguments: Arguments, _context: Context) -> bool:
    """Whether the first figure can be the second one, rounded as coarsely as its zeros allow."""
    first, second = (one.quantity for one in arguments)
    if first is None or second is None or first.unit.dimension != second.unit.dimension:
        return False
    return first.widest.intersect(second.interval) is not None
