"""Exact numbers as a person writes them."""

from __future__ import annotations

from fractions import Fraction

from claimlint.values.exact_fractions import decimal_places

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def scaled(value: Fraction) -> str | None:
    """A number with the scale word that makes it short: `1.25 million`; None where none does."""
    for size, word in _SCALES:
        if abs(value) >= size and (value * 1000 / size).denominator == 1:
            return f"{decimal(value / size)} {word}"
    return None


def decimal(value: Fraction) -> str:
    """Write a number exactly: in decimals, or as a fraction where they do not end."""
    places = decimal_places(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
