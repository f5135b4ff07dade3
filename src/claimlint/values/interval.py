"""Intervals of rational numbers, with open and unbounded ends.

An interval is never empty: an operation whose result may be empty (`intersect`) returns None.
Every operation is exact, and contains every value that its operands can give.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd
from typing import ClassVar, Final, NoReturn

from claimlint.values.exact_fractions import (
    denominator_of,
    is_long,
    minus,
    numerator_of,
    one_over,
    order,
    plus,
    quotient,
    same,
    short_below,
    times,
)

_ZERO: Final = Fraction(0)
_ONE: Final = Fraction(1)


class Interval:
    """The values from `low` to `high`; None is an unbounded end, an open end is not a value.

    The caller sees to it that `low <= high`, and that no end is open where they are equal. The
    constructor does not check this, because intervals are made by the hundred thousand;
    `closed` does.
    """

    __slots__ = ("high", "high_open", "low", "low_open")

    low: Fraction | None
    high: Fraction | None
    low_open: bool
    high_open: bool

    WHOLE: ClassVar[Interval]
    NON_NEGATIVE: ClassVar[Interval]

    def __init__(
        self,
        low: Fraction | None,
        high: Fraction | None,
        low_open: bool = False,
        high_open: bool = False,
    ) -> None:
        _set_low(self, low)
        _set_high(self, high)
        _set_low_open(self, low_open and low is not None)
        _set_high_open(self, high_open and high is not None)

    @classmethod
    def point(cls, value: Fraction) -> Interval:
        """The one value."""
        return cls(value, value)

    @classmethod
    def closed(cls, low: Fraction, high: Fraction) -> Interval:
        """The values from low to high, both included; ValueError where they are reversed."""
        if low > high:
            raise ValueError(f"an interval from {low} to {high} is reversed")
        return cls(low, high)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"an Interval is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"an Interval is frozen: {name} cannot be deleted")

    def __reduce__(
        self,
    ) -> tuple[type[Interval], tuple[Fraction | None, Fraction | None, bool, bool]]:
        return Interval, (self.low, self.high, self.low_open, self.high_open)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Interval):
            return NotImplemented
        return (
            same(self.low, other.low)
            and same(self.high, other.high)
            and self.low_open == other.low_open
            and self.high_open == other.high_open
        )

    def __hash__(self) -> int:
        return hash((self.low, self.high, self.low_open, self.high_open))

    def __repr__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-∞" if self.low is None else str(self.low)
        high = "∞" if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"

    # -- what it is

    @property
    def is_point(self) -> bool:
        """Whether it holds one value."""
        return self.low is not None and (self.low is self.high or same(self.low, self.high))

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are numbers."""
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Fraction | None:
        """High less low; None where an end is unbounded."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    def contains(self, value: Fraction) -> bool:
        """Whether the value is in it."""
        if self.low is not None:
            above = order(value, self.low)
            if above < 0 or (above == 0 and self.low_open):
                return False
        if self.high is None:
            return True
        below = order(self.high, value)
        return below > 0 or (below == 0 and not self.high_open)

    def includes(self, other: Interval) -> bool:
        """Whether every value of `other` is in it."""
        low, other_low = self.low, other.low
        if low is not None and (other_low is None or order(other_low, low) < 0):
            return False
        if self.low_open and not other.low_open and same(low, other_low):
            return False
        high, other_high = self.high, other.high
        if high is not None and (other_high is None or order(other_high, high) > 0):
            return False
        return not self.high_open or other.high_open or not same(high, other_high)

    # -- sets

    def intersect(self, other: Interval) -> Interval | None:
        """The values that are in both; None where there are none."""
        if self.includes(other):
            return other
        low, low_open = _greater_low(self, other)
        high, high_open = _lesser_high(self, other)
        if low is not None and high is not None:
            ends = order(low, high)
            if ends > 0 or (ends == 0 and (low_open or high_open)):
                return None
            if ends == 0:
                high = low
        return Interval(low, high, low_open, high_open)

    def hull(self, other: Interval) -> Interval:
        """The least interval with all values of both."""
        low, low_open = _lesser_low(self, other)
        high, high_open = _greater_high(self, other)
        return Interval(low, high, low_open, high_open)

    # -- arithmetic

    def __neg__(self) -> Interval:
        low, high = self.low, self.high
        if low is not None and low is high:
            return Interval.point(-low)
        return Interval(
            None if high is None else -high,
            None if low is None else -low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval) -> Interval:
        low, high, other_low, other_high = self.low, self.high, other.low, other.high
        first = None if low is None or other_low is None else plus(low, other_low)
        if low is high and other_low is other_high and first is not None:
            return Interval(first, first)
        return Interval(
            first,
            None if high is None or other_high is None else plus(high, other_high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        low, high, other_low, other_high = self.low, self.high, other.low, other.high
        first = None if low is None or other_high is None else minus(low, other_high)
        if low is high and other_low is other_high and first is not None:
            return Interval(first, first)
        return Interval(
            first,
            None if high is None or other_low is None else minus(high, other_low),
            self.low_open or other.high_open,
            self.high_open or other.low_open,
        )

    def scale(self, factor: Fraction) -> Interval:
        """Every value times the factor."""
        if factor == 0:
            return Interval.point(_ZERO)
        low = None if self.low is None else times(self.low, factor)
        if low is not None and self.low is self.high:
            return Interval(low, low)
        high = None if self.high is None else times(self.high, factor)
        if numerator_of(factor) > 0:
            return Interval(low, high, self.low_open, self.high_open)
        return Interval(high, low, self.high_open, self.low_open)

    def __mul__(self, other: Interval) -> Interval:
        low, other_low = self.low, other.low
        if low is not None and low is self.high:
            return other.scale(low)
        if other_low is not None and other_low is other.high:
            return self.scale(other_low)
        return _product(self, other)

    def __truediv__(self, other: Interval) -> Interval:
        """Every defined quotient: zero in the divisor is passed over.

        The result is unbounded on the sides that the quotients near a zero of the divisor reach;
        WHOLE where the divisor has values on both sides of zero, or is zero alone.
        """
        low = other.low
        if low is not None and low is other.high and low != 0:
            return self.scale(one_over(low))
        inverse = _inverse(other)
        return Interval.WHOLE if inverse is None else self * inverse

    def __pow__(self, exponent: int) -> Interval:
        """Every value to a whole power; a negative power is the quotient of one by it."""
        if exponent < 0:
            return Interval.point(_ONE) / self**-exponent
        if exponent == 0:
            return Interval.point(_ONE)
        base = abs(self) if exponent % 2 == 0 else self
        return Interval(
            None if base.low is None else base.low**exponent,
            None if base.high is None else base.high**exponent,
            base.low_open,
            base.high_open,
        )

    def __abs__(self) -> Interval:
        if self.low is not None and self.low >= 0:
            return self
        negated = -self
        if self.high is not None and self.high <= 0:
            return negated
        high, high_open = _greater_high(self, negated)
        return Interval(_ZERO, high, False, high_open)

    def minimum(self, other: Interval) -> Interval:
        """Every lesser of a value of this and a value of the other."""
        low, low_open = _lesser_low(self, other)
        high, high_open = _lesser_high(self, other)
        return Interval(low, high, low_open, high_open)

    def maximum(self, other: Interval) -> Interval:
        """Every greater of a value of this and a value of the other."""
        low, low_open = _greater_low(self, other)
        high, high_open = _greater_high(self, other)
        return Interval(low, high, low_open, high_open)

    def outward(self, max_bits: int) -> Interval:
        """The same, or slightly wider: ends with longer denominators keep `max_bits` digits.

        An end moves outward by less than one part in 2 ** (max_bits - 1), unless it is farther
        from 1 than 2 ** GREATEST either way: then it becomes that, nought, or no end at all.
        """
        low, high = self.low, self.high
        if low is not None and is_long(low, max_bits):
            low = short_below(low, max_bits)
        if high is not None and is_long(high, max_bits):
            high = short_below(-high, max_bits)
            high = None if high is None else -high
        if low is self.low and high is self.high:
            return self
        low_open, high_open = self.low_open, self.high_open
        return Interval(low, high, low_open and low is not None, high_open and high is not None)


# The class forbids setting attributes; its slots' own setters are how the constructor does it.
_set_low: Final = Interval.__dict__["low"].__set__
_set_high: Final = Interval.__dict__["high"].__set__
_set_low_open: Final = Interval.__dict__["low_open"].__set__
_set_high_open: Final = Interval.__dict__["high_open"].__set__

Interval.WHOLE = Interval(None, None)
Interval.NON_NEGATIVE = Interval(_ZERO, None)


def total(intervals: Sequence[Interval]) -> Interval:
    """Every sum of a value of each; zero where there are none.

    The ends are added up as whole numbers over one denominator: `+` would find a common one, and
    shorten the result, for each addend.
    """
    low = _ends_added([interval.low for interval in intervals])
    high = _ends_added([interval.high for interval in intervals])
    low_open = high_open = False
    for interval in intervals:
        low_open = low_open or interval.low_open
        high_open = high_open or interval.high_open
    return Interval(low, low if low is not None and same(low, high) else high, low_open, high_open)


def _ends_added(ends: Sequence[Fraction | None]) -> Fraction | None:
    top, bottom = 0, 1
    for end in ends:
        if end is None:
            return None
        other = denominator_of(end)
        if other == bottom:
            top += numerator_of(end)
        else:
            shared = gcd(bottom, other)
            top = top * (other // shared) + numerator_of(end) * (bottom // shared)
            bottom *= other // shared
    return quotient(top, bottom)


End = tuple[Fraction | None, bool]  # an end and whether it is open


def _lesser_low(a: Interval, b: Interval) -> End:
    if a.low is None or b.low is None:
        return None, False
    ends = order(a.low, b.low)
    if ends == 0:
        return a.low, a.low_open and b.low_open
    return (a.low, a.low_open) if ends < 0 else (b.low, b.low_open)


def _greater_low(a: Interval, b: Interval) -> End:
    if a.low is None:
        return b.low, b.low_open
    if b.low is None:
        return a.low, a.low_open
    ends = order(a.low, b.low)
    if ends == 0:
        return a.low, a.low_open or b.low_open
    return (a.low, a.low_open) if ends > 0 else (b.low, b.low_open)


def _lesser_high(a: Interval, b: Interval) -> End:
    if a.high is None:
        return b.high, b.high_open
    if b.high is None:
        return a.high, a.high_open
    ends = order(a.high, b.high)
    if ends == 0:
        return a.high, a.high_open or b.high_open
    return (a.high, a.high_open) if ends < 0 else (b.high, b.high_open)


def _greater_high(a: Interval, b: Interval) -> End:
    if a.high is None or b.high is None:
        return None, False
    ends = order(a.high, b.high)
    if ends == 0:
        return a.high, a.high_open and b.high_open
    return (a.high, a.high_open) if ends > 0 else (b.high, b.high_open)


def _product(a: Interval, b: Interval) -> Interval:
    if a.low is not None and b.low is not None and numerator_of(a.low) >= 0 <= numerator_of(b.low):
        low, low_open = _corner((a.low, a.low_open), (b.low, b.low_open))
        if a.high is None or b.high is None:
            zero = a.high == 0 or b.high == 0
            return Interval(low, low if zero else None, low_open)
        high, high_open = _corner((a.high, a.high_open), (b.high, b.high_open))
        return Interval(low, high, low_open, high_open)
    if a.high is not None and numerator_of(a.high) <= 0:
        return b.scale(a.high) if a.is_point else -((-a) * b)
    if b.high is not None and numerator_of(b.high) <= 0:
        return a.scale(b.high) if b.is_point else -(a * (-b))
    return _mixed_product(a, b)


def _corner(a: tuple[Fraction, bool], b: tuple[Fraction, bool]) -> tuple[Fraction, bool]:
    """The product of two ends: a value of the product if both are, or if a zero one is."""
    product = times(a[0], b[0])
    if not numerator_of(product):
        reached = (a[0] == 0 and not a[1]) or (b[0] == 0 and not b[1])
        return product, not reached
    return product, a[1] or b[1]


def _mixed_product(a: Interval, b: Interval) -> Interval:
    """The product where one factor has values on both sides of zero, the other not below it only.

    The greatest product is that of the two lows or of the two highs, the least a crossed one.
    """
    lows = _signed_corner(-a, b), _signed_corner(a, -b)
    highs = _signed_corner(a, b), _signed_corner(-a, -b)
    low, low_open = _farther(*lows)
    high, high_open = _farther(*highs)
    return Interval(None if low is None else -low, high, low_open, high_open)


def _signed_corner(a: Interval, b: Interval) -> End | None:
    """The product of the two highs where it can be the greatest, else None."""
    if (a.high is not None and a.high < 0) or (b.high is not None and b.high < 0):
        return None
    if a.high == 0 or b.high == 0:
        reached = (a.high == 0 and not a.high_open) or (b.high == 0 and not b.high_open)
        return _ZERO, not reached
    if a.high is None or b.high is None:
        return None, False
    return _corner((a.high, a.high_open), (b.high, b.high_open))


def _farther(a: End | None, b: End | None) -> End:
    """The greater of two upper ends; at least one is there."""
    if a is None or b is None:
        return a or b or (_ZERO, False)
    if a[0] is None or b[0] is None:
        return None, False
    if same(a[0], b[0]):
        return a[0], a[1] and b[1]
    return a if order(a[0], b[0]) > 0 else b


def _inverse(interval: Interval) -> Interval | None:
    """One over every value but zero; None where that is not one interval."""
    low, high = interval.low, interval.high
    if low is not None and numerator_of(low) >= 0:
        if high == 0:
            return None
        return Interval(
            _ZERO if high is None else one_over(high),
            None if numerator_of(low) == 0 else one_over(low),
            high is None or interval.high_open,
            interval.low_open,
        )
    if high is not None and numerator_of(high) <= 0:
        inverse = _inverse(-interval)
        return None if inverse is None else -inverse
    return None
