"""A stated precision, and a stated margin of error."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.unit import Unit

_HALF: Final = Fraction(1, 2)
_SIGN: Final = pattern(r"\s*(?:±|\+/-|\+-)\s*")


def with_precision(quantity: Quantity, text: str, *, language: str = "en") -> Quantity:
    """The quantity as exact as its `precision` says: `exact`, or a step such as `1000 USD`.

    A step without a unit is in the unit of the quantity. Raises QuantityError, with places in
    `text`, also where the quantity has a hedge, a range or a bound.
    """
    if quantity.hedge or quantity.unknown or quantity.point is None:
        raise QuantityError(
            "a precision does not go with “about”, “over” and the like, or with a range",
            "take `precision` away, or write the value as one plain number",
            0, len(text),
        )  # fmt: skip
    if text.strip().lower() == "exact":
        interval = Interval.point(quantity.point)
        return replace(quantity, interval=interval, widest=interval, step=None, reading="precision")
    return with_step(quantity, quantity.point, _step(quantity.unit, text, language))


def with_step(quantity: Quantity, point: Fraction, step: Fraction) -> Quantity:
    """The quantity as exact as its `point`, rounded to a `step`; both in base units."""
    interval = Interval(point - step * _HALF, point + step * _HALF)
    return replace(quantity, interval=interval, widest=interval, step=step, reading="precision")


def _step(unit: Unit, text: str, language: str) -> Fraction:
    size, other = _size(text, language)
    if not other.name:
        return _positive(size * unit.factor, text)
    if other.dimension != unit.dimension or (other.kind == "plain") != (unit.kind == "plain"):
        raise QuantityError(
            f"a precision in {other.name} does not fit a value in {unit.name or 'bare numbers'}",
            f"write a step such as 0.1 {unit.name}".rstrip(), 0, len(text),
        )  # fmt: skip
    return _positive(size * other.factor, text)


def _positive(step: Fraction, text: str) -> Fraction:
    if step <= 0:
        raise QuantityError(
            "a precision is a step above zero", "write `exact`, or a step such as 0.1",
            0, len(text),
        )  # fmt: skip
    return step


def _size(text: str, language: str) -> tuple[Fraction, Unit]:
    """A plain number and its unit, in which it is a difference."""
    found = parse_quantity(text, form="plain", language=language)
    if found.point is None:
        raise QuantityError("this is no number", "write one number", 0, len(text))
    unit = found.unit
    return (found.point - unit.offset) / unit.factor, unit.difference()


def parse_margin(text: str, *, language: str = "en") -> Quantity:
    """A margin of error, `3 pp` or `± 3 pp`: the exact distance either way, in base units.

    Raises QuantityError.
    """
    sign = _SIGN.match(text)
    begin = 0 if sign is None else sign.end()
    try:
        size, unit = _size(text[begin:], language)
    except QuantityError as error:
        raise QuantityError(
            error.message, error.help, error.start + begin, error.end + begin, error.code
        ) from None
    if size < 0:
        raise QuantityError(
            "a margin cannot be below zero", "write it without a minus", begin, len(text)
        )
    found = parse_quantity(text[begin:], form="plain", language=language)
    point = size * unit.factor
    interval = Interval.point(point)
    return replace(found, text=text, unit=unit, point=point, interval=interval, widest=interval)
