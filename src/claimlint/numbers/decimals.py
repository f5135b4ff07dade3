"""Exact numbers as a person writes them."""

from __future__ import annotations

from fractions import Fraction

from claimlint.values.exact_fractions import decimal_places


def decimal(value: Fraction) -> str:
    """Write a number exactly: in decimals, or as a fraction where they do not end."""
    places = decimal_places(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
