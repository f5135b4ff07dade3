"""Run-time quantities of the rule language: a magnitude with its unit.

The magnitude is an exact interval when a rule is judged, or a term of the solver when a rule is
grounded: both know `+ - * /`. So one compiled expression serves both.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias, cast

from claimlint.formula.algebra import Magnitude, NotSymbolic, Outcome, Span
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.values.comparison import compare
from claimlint.values.exact_fractions import numerator_of
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.truth import Truth
from claimlint.values.unit import Unit, widened

_DAY = Fraction(86400)
YEAR = Fraction("365.2425") * _DAY
_TIME = (("second", 1),)


@dataclass(frozen=True, slots=True)
class Length:
    """How long a period is: in days, and in calendar years where it is whole months."""

    days: Interval
    years: Fraction | None = None

    def seconds(self, rate: Unit) -> Interval:
        """What a rate is multiplied by. A rate per year over whole months is exact."""
        if self.years is not None and rate.calendar == -1:
            return Interval.point(self.years * YEAR)
        return self.days.scale(_DAY) * rate.slack


@often_made
@dataclass(frozen=True, slots=True)
class Amount:
    """A magnitude in base units, and the unit to print it in.

    `quantity` is the stated quantity that it was read from, if it is not computed. `length` is
    that of the period it belongs to, where it is known: what turns a rate into an amount. `over` is
    set for the quotient of an amount and a rate, a time: over the length of their period it is a
    ratio. So 240 TWh in store at 2.4 TWh a day last 100 days, and what was used in a year at a rate
    per day is so many times another year's.
    """

    magnitude: Magnitude
    unit: Unit
    quantity: Quantity | None = None
    length: Length | None = None
    over: Length | None = None


class Incomparable(Exception):  # noqa: N818 - a condition of the data, not an error
    """Two quantities whose units do not compare: the instance is not judged (a unit rule tells)."""


Relate: TypeAlias = Callable[[str, Magnitude, Magnitude], Outcome]
"""How two magnitudes are compared, by an operator of Python."""


@dataclass(frozen=True, slots=True)
class Context:
    """How an expression is evaluated.

    `wide` reads every number as coarsely as its trailing zeros allow. `lift` turns a stated
    quantity of `owner` into a magnitude; `relate` compares two magnitudes; `rank` counts how many
    of several stand before one. `symbolic` is set where magnitudes are terms.
    """

    wide: bool = False
    settings: object = None
    symbolic: bool = False
    lift: Callable[[Quantity, object, str], Magnitude] | None = None
    constant: Callable[[Fraction], Magnitude] = Interval.point
    relate: Relate = cast("Relate", compare)  # where nothing is lifted, all are intervals
    rank: Callable[[str, Magnitude, list[Magnitude], bool], Span] | None = None

    def amount(self, quantity: Quantity, owner: object = None, name: str = "") -> Amount:
        """A stated quantity, ready to be computed with."""
        length = getattr(owner, "length", None)
        unit = quantity.unit
        if quantity.is_fraction and unit.kind == "plain" and unit.dimension == ():
            unit = RATIO
        if self.lift is not None:
            return Amount(self.lift(quantity, owner, name), unit, quantity, length)
        reading = quantity.widest if self.wide else quantity.interval
        return Amount(reading, unit, quantity, length)


NARROW = Context()
WIDE = Context(wide=True)

NUMBER = Unit(name="", dimension=(), factor=Fraction(1), kind="plain")
RATIO = Unit(name="", dimension=(), factor=Fraction(1), kind="ratio")
PERCENT = Unit(name="%", dimension=(), factor=Fraction(1, 100), kind="percent")
YEARS = Unit(name="years", dimension=(), factor=Fraction(1), kind="plain")
DAYS = Unit(name="days", dimension=(), factor=Fraction(1), kind="plain")
"""Times that were counted between two dates: as good as bare numbers, and as years and days."""
POINTS = Unit(name="pp", dimension=(), factor=Fraction(1, 100), kind="points")

_SUMS = {
    ("percent", "percent"): PERCENT,
    ("percent", "points"): PERCENT,
    ("points", "percent"): PERCENT,
    ("points", "points"): POINTS,
    ("percent", "ratio"): PERCENT,
    ("ratio", "percent"): PERCENT,
    ("plain", "ratio"): RATIO,
    ("ratio", "plain"): RATIO,
    ("ratio", "ratio"): RATIO,
}
_DIFFERENCES = {**_SUMS, ("percent", "percent"): POINTS}
_COMPARABLE = {
    ("percent", "percent"),
    ("points", "points"),
    ("plain", "plain"),
    ("percent", "ratio"),
    ("ratio", "percent"),
    ("points", "percent"),  # what contributes to a rate or growth is in points of it
    ("percent", "points"),
    ("points", "ratio"),
    ("ratio", "points"),
    ("plain", "ratio"),
    ("ratio", "plain"),
    ("ratio", "ratio"),
}


def number(value: Fraction | int, context: Context = NARROW) -> Amount:
    """A bare number."""
    if context is NARROW and value.__class__ is int:
        return _whole(value)
    return Amount(context.constant(Fraction(value)), NUMBER)


@lru_cache(maxsize=256)
def _whole(value: int) -> Amount:
    return Amount(Interval.point(Fraction(value)), NUMBER)


def add(left: Amount, right: Amount) -> Amount:
    """The sum; raises Incomparable."""
    left, right, unit = _addends(left, right, _SUMS)
    return Amount(left.magnitude + right.magnitude, unit, length=left.length)


def subtract(left: Amount, right: Amount) -> Amount:
    """The difference; of two percentages it is in percentage points. Raises Incomparable.

    That of two temperatures in degC is a number of degrees, with no offset.
    """
    left, right, unit = _addends(left, right, _DIFFERENCES)
    if right.unit.offset:
        unit = unit.difference()
    return Amount(left.magnitude - right.magnitude, unit, length=left.length)


def multiply(left: Amount, right: Amount) -> Amount:
    """The product.

    A share of something is in the unit of that something: 22 % of 5,000 jobs are jobs. A bare
    number of a formula changes no unit: twice 22 % is a percentage.
    """
    magnitude = left.magnitude * right.magnitude
    length = left.length or right.length
    return Amount(magnitude, _product_unit(left.unit, right.unit), length=length)


def _product_unit(left: Unit, right: Unit) -> Unit:
    pairs = ((left, right), (right, left))
    for one, other in pairs:
        if one is NUMBER:
            return other
    for one, other in pairs:
        if one.dimension == () and one.kind != "plain":
            return other
    for one, other in pairs:
        if one.dimension == ():
            return other
    return left * right


def divide(left: Amount, right: Amount) -> Amount:
    """The quotient; of like quantities it is a ratio. Raises Incomparable for offset units."""
    if right.unit.dimension == () and not (left.unit.dimension == () and _both_kinds(left, right)):
        return Amount(left.magnitude / right.magnitude, left.unit, length=left.length)
    if left.unit.offset or right.unit.offset:
        raise Incomparable
    length = left.length or right.length
    rates = left.unit.is_rate_of(right.unit) or right.unit.is_rate_of(left.unit)
    if length is not None and rates:
        magnitude, unit = left.magnitude / right.magnitude, left.unit / right.unit
        return Amount(magnitude, unit, length=length, over=length)
    left, right = _reconciled(left, right)
    if left.unit.dimension == right.unit.dimension:
        return Amount(left.magnitude / right.magnitude, RATIO)
    return Amount(left.magnitude / right.magnitude, left.unit / right.unit, length=left.length)


def _both_kinds(left: Amount, right: Amount) -> bool:
    return right.unit.kind in (left.unit.kind, "percent")


def negate(amount: Amount) -> Amount:
    """The negative."""
    return Amount(-amount.magnitude, amount.unit, length=amount.length)


def relate(operator: str, left: Amount, right: Amount, context: Context) -> Outcome:
    """A comparison: a Truth, or a relation of the solver. Raises Incomparable."""
    if left.unit.dimension == right.unit.dimension == ():
        if (left.unit.kind, right.unit.kind) not in _COMPARABLE:
            raise Incomparable
        return context.relate(operator, left.magnitude, right.magnitude)
    if _is_zero(right) or _is_zero(left):
        return context.relate(operator, left.magnitude, right.magnitude)
    left, right = _timed(left, right), _timed(right, left)
    left, right = _reconciled(left, right)
    if left.unit.dimension != right.unit.dimension:
        raise Incomparable
    if left.unit.offset != right.unit.offset:
        left, right = _as_differences(left, right, context), _as_differences(right, left, context)
    return context.relate(operator, left.magnitude, right.magnitude)


def _timed(amount: Amount, other: Amount) -> Amount:
    """A counted time beside a stated one: 14 years is what `14 year` is."""
    if amount.unit not in (YEARS, DAYS) or other.unit.dimension != _TIME:
        return amount
    length = YEAR if amount.unit is YEARS else _DAY
    return Amount(amount.magnitude.scale(length), resolve("second"))


def _as_differences(amount: Amount, other: Amount, context: Context) -> Amount:
    """A temperature beside a difference of temperatures: 2 degC more are not 275.15 K."""
    if not amount.unit.offset or other.unit.offset or not resolve(other.unit.name).offset:
        return amount
    shift = context.constant(amount.unit.offset)
    return Amount(amount.magnitude - shift, amount.unit.difference())


def _is_zero(amount: Amount) -> bool:
    magnitude = amount.magnitude
    return (
        isinstance(magnitude, Interval)
        and amount.unit.dimension == ()
        and magnitude.low is not None
        and magnitude.high is not None
        and numerator_of(magnitude.low) == numerator_of(magnitude.high) == 0
    )


def _addends(
    left: Amount, right: Amount, units: dict[tuple[str, str], Unit]
) -> tuple[Amount, Amount, Unit]:
    if left.unit.dimension == () and right.unit.dimension == ():
        if left.unit.kind == right.unit.kind == "plain":
            # Women, children and men are no women together: the sum of unlike counts has no name.
            alike = left.unit.name == right.unit.name or not right.unit.is_count
            return left, right, left.unit if alike else NUMBER
        unit = units.get((left.unit.kind, right.unit.kind))
        if unit is None:
            raise Incomparable
        return left, right, unit
    left, right = _reconciled(left, right)
    if left.unit.dimension != right.unit.dimension:
        raise Incomparable
    return left, right, left.unit


def _reconciled(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Two amounts ready to be compared or added.

    An amount over a period of known length and a rate are brought to the same dimension; years
    and months widen where they meet days.
    """
    if left.over is not None and not right.unit.dimension:
        left = _as_ratio(left, left.over)
    if right.over is not None and not left.unit.dimension:
        right = _as_ratio(right, right.over)
    if left.unit.dimension != right.unit.dimension:
        length = left.length or right.length
        if length is None:
            return left, right
        if right.unit.is_rate_of(left.unit):
            return left, _accumulated(right, length, left.unit)
        if left.unit.is_rate_of(right.unit):
            return _accumulated(left, length, right.unit), right
        return left, right
    left, right = _paid(left, right)
    if left.unit.calendar == right.unit.calendar:
        return left, right
    return _widened(left, right.unit), _widened(right, left.unit)


def _as_ratio(quotient: Amount, length: Length) -> Amount:
    """The quotient of an amount and a rate over the length of their period."""
    unit = quotient.unit
    if length.years is not None and abs(unit.calendar) == 1:
        seconds = Interval.point(length.years * YEAR)
    else:
        seconds = length.days.scale(_DAY)
        if isinstance(quotient.magnitude, Interval):
            quotient = Amount(quotient.magnitude * unit.slack, unit)
        elif not unit.slack.is_point:
            raise NotSymbolic
    per = unit.time_exponent > 0
    if isinstance(quotient.magnitude, Interval):
        magnitude = quotient.magnitude / seconds if per else quotient.magnitude * seconds
        return Amount(magnitude, RATIO)
    if seconds.low is None or seconds.low != seconds.high:
        raise NotSymbolic
    return Amount(quotient.magnitude.scale(1 / seconds.low if per else seconds.low), RATIO)


def _accumulated(rate: Amount, length: Length, unit: Unit) -> Amount:
    seconds = length.seconds(rate.unit)
    if isinstance(rate.magnitude, Interval):
        return Amount(rate.magnitude * seconds, unit, length=length)
    if seconds.low is None or seconds.low != seconds.high:
        raise NotSymbolic
    return Amount(rate.magnitude.scale(seconds.low), unit, length=length)


def convert_to(amount: Amount, unit: Unit) -> Interval:
    """A magnitude in the dimension of another unit: a rate as an amount over its period, and an
    amount as a rate. Raises Incomparable."""  # noqa: D205, D209 - one sentence
    magnitude = amount.magnitude
    assert isinstance(magnitude, Interval)
    if amount.length is not None:
        if amount.unit.is_rate_of(unit):
            return magnitude * amount.length.seconds(amount.unit)
        if unit.is_rate_of(amount.unit):
            return magnitude / amount.length.seconds(unit)
    raise Incomparable


def _paid(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    """Money per hour or day beside money per week, month or year: nobody is paid around the clock.

    12 EUR an hour are 2,080 EUR a month of 40-hour weeks, and 8,760 EUR a month of all its hours.
    """
    first, second = left.unit.paid_by, right.unit.paid_by
    if first is None or second is None or first == second:
        return left, right
    shorter = left if first < second else right
    if not isinstance(shorter.magnitude, Interval):
        raise NotSymbolic
    worked = Amount(shorter.magnitude * _WORKED, shorter.unit, shorter.quantity, shorter.length)
    return (worked, right) if shorter is left else (left, worked)


_WORKED = Interval.closed(Fraction(1, 10), Fraction(1))
"""The part of all hours or days that can be paid working time: 17 hours a week at the least."""


def _widened(amount: Amount, other: Unit) -> Amount:
    if not isinstance(amount.magnitude, Interval):
        raise NotSymbolic
    magnitude = widened(amount.magnitude, amount.unit, other)
    return Amount(magnitude, amount.unit, amount.quantity, amount.length)


def undecided(outcome: object) -> bool:
    """Whether a comparison came out neither true nor false."""
    return outcome is Truth.UNKNOWN or outcome is Truth.TOUCHING
