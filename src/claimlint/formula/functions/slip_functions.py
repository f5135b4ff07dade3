"""Functions on slips: what can have gone wrong between two figures."""

from __future__ import annotations

from typing import Any

from claimlint.formula import slips
from claimlint.formula.amount import Context
from claimlint.formula.functions.function_table import function
from claimlint.formula.kinds import BOOL, QUANTITY, TEXT


@function("slip(a, b)", TEXT, QUANTITY, QUANTITY, example="slip(claim.value, other.value)")
def _slip(arguments: list[Any], _context: Context) -> str | None:
    """The likely slip between two figures, in words; missing where none explains them.

    A power of ten, a lost or doubled digit, two digits swapped, percent for percentage points, a
    neighbouring unit.
    """
    return slips.likely_slip(arguments[0], arguments[1])


@function("scale_slip(a, b)", BOOL, QUANTITY, QUANTITY, example="scale_slip(a.value, b.value)")
def _scale_slip(arguments: list[Any], _context: Context) -> bool:
    """Whether a factor of a thousand, a million or a billion explains two different figures."""
    return slips.scale_factor(arguments[0], arguments[1]) is not None


@function("difference(a, b)", TEXT, QUANTITY, QUANTITY, example="difference(a.value, b.value)")
def _difference(arguments: list[Any], _context: Context) -> str | None:
    """By how much and in which direction the first figure is off the second, in words."""
    return slips.difference(arguments[0], arguments[1])
