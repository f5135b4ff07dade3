"""Comparing fractions by their whole numbers.

`Fraction.__lt__` asks an abstract class about its operand each time, which takes three times as
long as the comparison itself; intervals are compared by the million.
"""

from __future__ import annotations

from fractions import Fraction


def order(a: Fraction, b: Fraction) -> int:
    """Negative where a < b, zero where they are equal, positive where a > b."""
    return a.numerator * b.denominator - b.numerator * a.denominator
