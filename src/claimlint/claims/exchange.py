"""Rates of exchange: what a stated rate, or a sum in two currencies, says one is worth.

A pair is named as its unit is: `USD/GBP` is dollars for a pound. Each pair is read one way round,
whichever way it was written, so that `0.65 GBP/USD` and `1.53 USD/GBP` are one quantity.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

from claimlint.claims.claim import Further
from claimlint.claims.common_bounds import exchange_bounds
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.rounding import without_bounds
from claimlint.values.unit import Unit

_ONE = Interval.point(Fraction(1))


class Stated(Protocol):
    """A claim, or a fact: what has a number, and perhaps the same in another unit."""

    @property
    def type(self) -> str:
        """Its type, such as `amount`."""

    @property
    def value(self) -> Quantity | None:
        """Its number."""

    @property
    def further(self) -> Further:
        """Its rarer quantities."""


def exchange_rate(claim: Stated) -> Quantity | None:
    """The rate that a claim states, or implies by the same sum in two currencies; None for none."""
    stated = claim.value
    if stated is None or claim.type != "amount" or stated.unknown:
        return None
    if _codes(stated.unit) is not None:
        return _one_way(stated.interval, stated.widest, stated.unit)
    for other in claim.further.also:
        found = _implied(stated, other)
        if found is not None:
            return found
    return None


def exchange_pair(claim: Stated) -> str | None:
    """The pair of currencies of that rate, as `USD/GBP`; None where there is none."""
    rate = exchange_rate(claim)
    return None if rate is None else rate.unit.name


def rate_bounds(claim: Stated) -> Quantity | None:
    """What the pair of a claim's rate has been worth, where that is known."""
    pair = exchange_pair(claim)
    known = None if pair is None else exchange_bounds().get(pair)
    return None if known is None else known.quantity


def states_rate(claim: Stated) -> bool:
    """Whether a claim's own number is a rate of exchange."""
    return claim.value is not None and _codes(claim.value.unit) is not None


def _implied(stated: Quantity, other: Quantity) -> Quantity | None:
    unit = stated.unit / other.unit
    if _codes(unit) is None:
        return None
    stated, other = without_bounds(stated, other)
    if 0 in (other.interval.low, other.interval.high, stated.interval.low, stated.interval.high):
        return None
    return _one_way(stated.interval / other.interval, stated.widest / other.widest, unit)


def _codes(unit: Unit) -> tuple[str, str] | None:
    """The currencies of a rate, above and below; None where the unit is no rate of exchange."""
    powers = dict(unit.dimension)
    if len(powers) != 2 or sorted(powers.values()) != [-1, 1] or len(unit.currencies) != 2:
        return None
    above, below = sorted(powers, key=lambda code: -powers[code])
    return above, below


def _one_way(interval: Interval, widest: Interval, unit: Unit) -> Quantity | None:
    codes = _codes(unit)
    assert codes is not None
    above, below = codes
    if interval.low is None or interval.low <= 0:
        return None
    known = exchange_bounds()
    turned = f"{below}/{above}" in known or (f"{above}/{below}" not in known and above > below)
    if turned:
        above, below = below, above
        interval, widest = _ONE / interval, _ONE / widest
    dimension = tuple(sorted(((above, 1), (below, -1))))
    made = Unit(name=f"{above}/{below}", dimension=dimension, factor=Fraction(1))
    return Quantity("", made, interval, widest, None, None, 0, "range", "range")
