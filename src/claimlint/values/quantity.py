"""A stated quantity: what was written, and the values that it may stand for."""

from __future__ import annotations

from fractions import Fraction

from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.interval import Interval
from claimlint.values.unit import ONE, Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit, read from a text.

    All values are in the base units of the dimension, so that 31 % has the interval
    [0.305, 0.315] and 1 km the point 1000.

    `interval` holds the values that the text states; beyond `widest`, which is the coarsest
    reading of its trailing zeros, a clash is certain. `point` is the number as written, None for
    a range or an unknown quantity. `step` is the unit of the last stated place. `digits` are the
    significant digits as written, an integer's trailing zeros not counted. `hedge` is "", "~",
    "almost", "<", "<=", ">", ">=", "range" or "±". `reading` names the rule that gave the
    interval; `unit_text` is the unit as written.
    """

    text: str
    unit: Unit
    interval: Interval
    widest: Interval
    point: Fraction | None
    step: Fraction | None
    digits: int
    hedge: str
    reading: str
    unit_text: str = ""
    is_fraction: bool = False
    unknown: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a number without hedge, bound or range."""
        return not self.hedge and not self.unknown

    @property
    def is_exact(self) -> bool:
        """Whether it stands for one value."""
        return self.interval.is_point


def narrowed(quantity: Quantity, interval: Interval, widest: Interval) -> Quantity:
    """A quantity of which more is known: the values that several statements have in common."""
    return replace(quantity, text="", interval=interval, widest=widest, reading="combined")


def point_quantity(value: Fraction, unit: Unit = ONE) -> Quantity:
    """An exact quantity that no text states; `value` is in base units."""
    point = Interval.point(value)
    return Quantity("", unit, point, point, value, None, 0, "", "exact")


def as_difference(quantity: Quantity) -> Quantity:
    """A quantity read as a difference: a change of 2 degC is 2 kelvin, not 275.15."""
    offset = quantity.unit.offset
    if not offset:
        unit = quantity.unit.difference()
        return quantity if unit is quantity.unit else replace(quantity, unit=unit)
    shift = Interval.point(-offset)
    return replace(
        quantity,
        unit=quantity.unit.difference(),
        interval=quantity.interval + shift,
        widest=quantity.widest + shift,
        point=None if quantity.point is None else quantity.point - offset,
    )


def negated(quantity: Quantity) -> Quantity:
    """A change with its sign turned: a fall of 25 % for −25 %."""
    return replace(
        quantity,
        interval=-quantity.interval,
        widest=-quantity.widest,
        point=None if quantity.point is None else -quantity.point,
    )


def unstated(like: Quantity) -> Quantity:
    """A quantity in the unit of another, of which nothing is known."""
    return replace(
        like,
        text="",
        interval=Interval.WHOLE,
        widest=Interval.WHOLE,
        point=None,
        step=None,
        digits=0,
        hedge="",
        reading="unknown",
        unknown=True,
    )
