"""Exact fractions: made and compared quickly, and short numbers for ones that grow without end.

`Fraction` asks an abstract class about its operands each time, which takes three times as long as
what it then does with them; intervals are made and compared by the million.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd
from operator import attrgetter
from typing import Final

_new: Final = object.__new__


def quotient(above: int, below: int) -> Fraction:
    """`Fraction(above, below)` of whole numbers, of which the second is above zero."""
    made = _new(Fraction)
    common = gcd(above, below)
    made._numerator = above // common  # type: ignore[attr-defined]  # noqa: SLF001 - its slots
    made._denominator = below // common  # type: ignore[attr-defined]  # noqa: SLF001 - in all Pythons
    return made


def decimal_places(value: Fraction) -> int | None:
    """How many decimals write a fraction exactly; None where they do not end."""
    places, rest = 0, value.denominator
    while rest % 10 == 0 or rest % 2 == 0 or rest % 5 == 0:
        rest //= 10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5
        places += 1
    return places if rest == 1 else None


# Below, fractions are asked for their own slots: `numerator` and `denominator` are properties of
# Python's, and asking for them takes longer than to multiply.


numerator_of: Final[Callable[[Fraction], int]] = attrgetter("_numerator")
denominator_of: Final[Callable[[Fraction], int]] = attrgetter("_denominator")
"""The two numbers of a fraction."""


def order(a: Fraction, b: Fraction) -> int:
    """Negative where a < b, zero where they are equal, positive where a > b."""
    return (  # type: ignore[no-any-return]
        a._numerator * b._denominator - b._numerator * a._denominator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    )


def same(a: Fraction | None, b: Fraction | None) -> bool:
    """`a == b`, where either may be missing."""
    if a is None or b is None:
        return a is b
    return (  # type: ignore[no-any-return]
        a._numerator == b._numerator and a._denominator == b._denominator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    )


def plus(a: Fraction, b: Fraction) -> Fraction:
    """`a + b`."""
    first, above = a._denominator, a._numerator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    second, other = b._denominator, b._numerator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    if first == second:
        return quotient(above + other, first)
    return quotient(above * second + other * first, first * second)


def minus(a: Fraction, b: Fraction) -> Fraction:
    """`a - b`."""
    first, above = a._denominator, a._numerator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    second, other = b._denominator, b._numerator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    if first == second:
        return quotient(above - other, first)
    return quotient(above * second - other * first, first * second)


def one_over(a: Fraction) -> Fraction:
    """`1 / a`; raises ZeroDivisionError."""
    above, below = a._numerator, a._denominator  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    return quotient(below, above) if above > 0 else 1 / a


def times(a: Fraction, b: Fraction) -> Fraction:
    """`a * b`."""
    return quotient(
        a._numerator * b._numerator,  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        a._denominator * b._denominator,  # type: ignore[attr-defined]  # noqa: SLF001 - as above
    )


GREATEST: Final = 4096
"""Derived ends are within 2 ** 4096 and 2 ** -4096 of size: products of products would double
their digits at every step. What a file may state is far within (10 ** 60)."""

_HUGE: Final = Fraction(2**GREATEST)
_ZERO: Final = Fraction(0)


def is_long(value: Fraction, bits: int) -> bool:
    """Whether a number has a longer denominator, or is huge."""
    return value.denominator.bit_length() > bits or value.numerator.bit_length() > GREATEST


def short_below(value: Fraction, bits: int) -> Fraction | None:
    """A short number that is not above the value; None where there is none that is not huge."""
    exponent = value.numerator.bit_length() - value.denominator.bit_length()
    if exponent > GREATEST:
        return _HUGE if value > 0 else None
    if exponent < -GREATEST:
        return _ZERO if value > 0 else -1 / _HUGE
    return _floor(value, bits) if value.denominator.bit_length() > bits else value


def _floor(value: Fraction, bits: int) -> Fraction:
    """The greatest number of `bits` binary digits that is not above the value."""
    exponent = value.numerator.bit_length() - value.denominator.bit_length()
    shift = bits - exponent
    if shift >= 0:
        return Fraction((value.numerator << shift) // value.denominator, 1 << shift)
    return Fraction((value.numerator // (value.denominator << -shift)) << -shift)


def simplest_between(low: Fraction, high: Fraction) -> Fraction:
    """The fraction with the least denominator from low to high, both included.

    It is found down the continued fractions of both ends (the Stern-Brocot tree).
    """
    if low > 0:
        return _simplest_positive(low, high)
    return _ZERO if high >= 0 else -_simplest_positive(-high, -low)


def _simplest_positive(low: Fraction, high: Fraction) -> Fraction:
    whole = -(-low.numerator // low.denominator)
    if whole <= high:
        return Fraction(whole)
    floor = whole - 1
    return floor + 1 / _simplest_positive(1 / (high - floor), 1 / (low - floor))
