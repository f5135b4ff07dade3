"""The values that a stated number may stand for.

A number is the interval of what it could have been rounded from (XBRL Calculations 1.1, rounding
to nearest: half a unit of the last stated place either way, both ends included). All arithmetic
is exact.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from claimlint.lazy_dataclass import replace
from claimlint.values.exact_fractions import quotient
from claimlint.values.interval import Interval
from claimlint.values.numeral import Numeral, places
from claimlint.values.quantity import Quantity
from claimlint.values.unit import Unit

_ZERO: Final = Fraction(0)
_HALF: Final = Fraction(1, 2)
BOUNDS: Final = {"<": "above", "<=": "above", ">": "below", ">=": "below"}
"""On which side the hedge of a number bounds a quantity."""


class Stated(NamedTuple):
    """A number with its unit and hedge, and how it is to be read."""

    text: str
    numeral: Numeral
    unit: Unit
    hedge: str
    form: str
    approximate: Fraction
    unit_text: str = ""


def based(value: Fraction, unit: Unit) -> Fraction:
    """A value of a unit in base units."""
    value *= unit.factor
    return value + unit.offset if unit.offset else value


def mean(stated: Stated) -> Quantity:
    """The quantity that a number with its hedge stands for."""
    numeral, unit = stated.numeral, stated.unit
    narrow, widest, reading = _reading(stated)
    if stated.form == "plain" and not stated.hedge:
        narrow, widest, reading = (numeral.value, numeral.value, False, False), None, "exact"
    interval = _based(narrow, unit, stated)
    exact = numeral.is_fraction or reading in ("count", "exact", "rank")
    return Quantity(
        text=stated.text,
        unit=unit,
        interval=interval,
        widest=interval if widest is None else _based(widest, unit, stated),
        point=based(numeral.value, unit),
        step=None if exact else stated.numeral.step * unit.factor,
        digits=numeral.digits,
        hedge=stated.hedge,
        reading=reading,
        unit_text=stated.unit_text,
        is_fraction=numeral.is_fraction,
    )


def without_bounds(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """One number told twice, where it is a bound: `over 10 miles (16 km)` is 10 miles and 16 km.

    The second may leave the word out. Where it bounds the other side, or the first is no bound,
    they are left as they are.
    """
    side = BOUNDS.get(first.hedge)
    if side is None or (second.hedge and BOUNDS.get(second.hedge) != side):
        return first, second
    return bound_number(first), bound_number(second)


def bound_number(quantity: Quantity) -> Quantity:
    """The number that a bound names, rounded as any other: 15.5 to 16.5 km of `over 16 km`."""
    point, step = quantity.point, quantity.step
    if quantity.hedge not in BOUNDS or point is None or step is None:
        return quantity
    coarse = step
    if point and quantity.digits:
        size = abs((point - quantity.unit.offset) / quantity.unit.factor)
        coarse = max(step, _place(size, quantity.digits) * quantity.unit.factor)
    return replace(
        quantity,
        interval=Interval(point - step * _HALF, point + step * _HALF),
        widest=Interval(point - coarse * _HALF, point + coarse * _HALF),
        hedge="",
        reading="rounded" if coarse == step else "zeros",
    )


def _place(size: Fraction, digits: int) -> Fraction:
    """The unit of the last of so many significant digits: 100 of the one digit of 500."""
    exponent = len(str(size.numerator // size.denominator)) if size >= 1 else 1
    return Fraction(10) ** (exponent - digits) if size >= 1 else Fraction(0)


def mean_plain(  # noqa: PLR0913, PLR0917 - the parts of one number, in the order of writing
    text: str, mantissa: int, decimals: int, scale: int, unit: Unit, unit_text: str, form: str
) -> Quantity:
    """As `mean`, for `mantissa * scale / 10**decimals` without hedge, and a unit without offset.

    The common case, in whole numbers: it costs a fifth of the general one.
    """
    size = abs(mantissa)
    mantissa *= scale
    if decimals or not size:
        step = coarse = scale
        digits = len(str(size))
    else:
        step, coarse, digits = places(size * scale)
    factor = unit.factor
    above, below = factor.numerator, factor.denominator * 10**decimals
    point = quotient(mantissa * above, below)
    if form == "rank":
        exact = Interval(point, point)
        return Quantity(text, unit, exact, exact, point, None, digits, "", "rank", unit_text)
    bare = form == "value" and scale == 1 and (not unit.name or unit.is_count)
    if bare and not decimals and coarse < 100:
        exact = Interval(point, point)
        return Quantity(text, unit, exact, exact, point, None, digits, "", "count", unit_text)
    interval = _rounding(2 * mantissa, step, above, 2 * below)
    widest = interval if step == coarse else _rounding(2 * mantissa, coarse, above, 2 * below)
    reading = "rounded" if step == coarse else "zeros"
    place = quotient(step * above, below)
    return Quantity(text, unit, interval, widest, point, place, digits, "", reading, unit_text)


def _rounding(twice: int, step: int, above: int, below: int) -> Interval:
    """Half a step either way of half of `twice`, times `above / below`."""
    return Interval(
        quotient((twice - step) * above, below), quotient((twice + step) * above, below)
    )


Ends = tuple[Fraction | None, Fraction | None, bool, bool]
Reading = tuple[Ends, Ends | None, str]


def _based(ends: Ends, unit: Unit, stated: Stated) -> Interval:
    low, high, low_open, high_open = ends
    if low is not None:
        # The zero below a bound is that of the dimension: up to 30 degC is from 0 K.
        floor = unit.offset and stated.hedge in ("<", "<=") and low == 0
        low = _ZERO if floor else based(low, unit)
    if high is not None:
        high = based(high, unit)
    return Interval(low, high, low_open, high_open)


def _reading(stated: Stated) -> Reading:
    """(narrow, widest or None where it is the same, name of the rule), in the stated unit."""
    value, hedge = stated.numeral.value, stated.hedge
    if hedge == "~":
        return _approximate(stated)
    if hedge == "almost":
        return _almost(stated)
    if hedge in ("<", "<="):
        least: Fraction | None = Fraction(1) if stated.form == "rank" else _ZERO
        if value < 0 or (value == 0 and hedge == "<"):
            least = None
        if least is not None and least > value:
            least = value
        return (least, value, False, hedge == "<"), None, "bound"
    if hedge in (">", ">="):
        return (value, None, hedge == ">", False), None, "bound"
    return _plain(stated)


def _plain(stated: Stated) -> Reading:
    numeral = stated.numeral
    value = numeral.value
    if numeral.is_fraction:
        simple = _one_in(stated)
        if simple is not None:
            return simple, None, "simple fraction"
        return _around(value, abs(value) * stated.approximate), None, "fraction"
    if stated.form == "rank":
        return (value, value, False, False), None, "rank"
    if _is_exact_count(stated):
        return (value, value, False, False), None, "count"
    return _rounded(stated)


def _one_in(stated: Stated) -> Ends | None:
    """A simple fraction, 1/n for n of 3 or more, as far as its neighbours 1/(n + 1), 1/(n - 1).

    "One in five" is said of all that is nearer to a fifth than to no simple fraction at all; a half
    is said more closely, and so are 2/3 and a third of a tonne.
    """
    value, unit = stated.numeral.value, stated.unit
    part = abs(value) * unit.factor
    if unit.dimension or part.numerator != 1 or part.denominator < 3:
        return None
    low = Fraction(1, part.denominator + 1) / unit.factor
    high = Fraction(1, part.denominator - 1) / unit.factor
    return (low, high, False, False) if value > 0 else (-high, -low, False, False)


def _is_exact_count(stated: Stated) -> bool:
    """A bare whole number of `value`, unless two or more zeros make it a round one."""
    numeral, unit = stated.numeral, stated.unit
    bare = not unit.name or unit.is_count
    return stated.form == "value" and bare and numeral.whole and numeral.coarse < 100


def _rounded(stated: Stated) -> Reading:
    value, step, coarse = stated.numeral.value, stated.numeral.step, stated.numeral.coarse
    narrow = _around(value, step * _HALF)
    if coarse == step:
        return narrow, None, "rounded"
    return narrow, _around(value, coarse * _HALF), "zeros"


def _around(value: Fraction, slack: Fraction) -> Ends:
    return value - slack, value + slack, False, False


def _approximate(stated: Stated) -> Reading:
    """Within `approximate` of the number, and never narrower than its rounding."""
    value = stated.numeral.value
    simple = _one_in(stated) if stated.numeral.is_fraction else None
    if simple is not None:
        return simple, None, "simple fraction"
    slack = abs(value) * stated.approximate
    narrow = max(slack, stated.numeral.step * _HALF)
    wide = max(slack, stated.numeral.coarse * _HALF)
    widest = None if wide <= narrow else _around(value, wide)
    return _around(value, narrow), widest, "approximate"


def _almost(stated: Stated) -> Reading:
    """From within twice `approximate` of the number up to it, without it."""
    value = stated.numeral.value
    near = value * (1 - 2 * stated.approximate)
    if near == value:
        return _rounded(stated)
    if value > 0:
        return (near, value, False, True), None, "almost"
    return (value, near, True, False), None, "almost"
