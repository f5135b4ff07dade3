"""What a sample of n can and cannot say: GRIM and the margin of error."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth

_Z = Fraction(196, 100)
_PLACES = 10**12


def grim(value: Interval, quantity: Quantity | None, n: Interval) -> Truth | None:
    """Whether a whole count k of n gives k/n inside `value` (percentages as fractions of 1).

    The test has power only while n whole units are coarser than the last stated place, so it is
    silent (None) from n >= 1/step on. Brown and Heathers, "The GRIM test", 2017.
    """
    size = n.low
    if quantity is None or size is None or size != n.high or size.denominator != 1 or size < 1:
        return None
    if quantity.step is None or value.low is None or value.high is None:
        return None
    if size * quantity.step >= 1:
        return None
    return Truth.UNKNOWN if _whole_between(value, size) else Truth.FALSE


def _whole_between(value: Interval, n: Fraction) -> bool:
    assert value.low is not None
    assert value.high is not None
    low, high = value.low * n, value.high * n
    first = -((-low.numerator) // low.denominator)
    if value.low_open and first == low:
        first += 1
    return first < high or (first == high and not value.high_open)


def margin_of_error(share: Interval, n: Interval) -> Fraction | None:
    """The least 95 % margin, 1.96 sqrt(p (1 - p) / n), of any share in `share`; rounded down.

    Only for shares between 0 and 1 and a known whole n.
    """
    size = n.high
    if size is None or size < 1 or share.low is None or share.high is None:
        return None
    if share.low < 0 or share.high > 1:
        return None
    least = min(share.low * (1 - share.low), share.high * (1 - share.high))
    return _Z * _root_down(least / size)


def _root_down(value: Fraction) -> Fraction:
    """The square root, rounded down to twelve decimals."""
    return Fraction(isqrt(value.numerator * _PLACES**2 // value.denominator), _PLACES)


def nearest_counts(value: Fraction, n: Interval) -> tuple[Fraction, Fraction] | None:
    """The whole counts of n whose quotients lie on either side of a value."""
    if n.low is None or n.low != n.high:
        return None
    below = Fraction((value * n.low).numerator // (value * n.low).denominator)
    return below, below + 1
