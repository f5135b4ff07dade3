"""Functions on quantities: their bounds, their units, whether they agree."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.functions.function_table import function, interval_of, point, same_kind, size
from claimlint.formula.kinds import BOOL, QUANTITY, TEXT, TRUTH, Kind, record
from claimlint.values.truth import Truth
from claimlint.values.unit import same_scale


@function("abs(x)", same_kind, QUANTITY, example="abs(a.value - b.value)")
def _abs(arguments: list[Any], _context: Context) -> Amount:
    """The magnitude of a quantity, without its sign."""
    value = arguments[0]
    return Amount(abs(value.magnitude), value.unit, length=value.length)


@function("low(x)", same_kind, QUANTITY, example="low(total)")
def _low(arguments: list[Any], _context: Context) -> Amount | None:
    """The least value that a quantity can have; missing where nothing bounds it below."""
    if _context.symbolic:
        return _span_end(arguments[0], upper=False)
    return point(interval_of(arguments[0]).low, arguments[0])


@function("high(x)", same_kind, QUANTITY, example="high(total)")
def _high(arguments: list[Any], _context: Context) -> Amount | None:
    """The greatest value that a quantity can have; missing where nothing bounds it above."""
    if _context.symbolic:
        return _span_end(arguments[0], upper=True)
    return point(interval_of(arguments[0]).high, arguments[0])


def _span_end(amount: Amount, *, upper: bool) -> Amount | None:
    """In one world a quantity is one value; only a count of others has two ends."""
    magnitude = amount.magnitude
    if not isinstance(magnitude, tuple):
        return amount
    end = magnitude[1 if upper else 0]
    return None if end is None else Amount(end, amount.unit)


@function("width(x)", same_kind, QUANTITY, example="width(claim.value)")
def _width(arguments: list[Any], _context: Context) -> Amount | None:
    """How far apart the least and greatest value of a quantity are; missing where unbounded."""
    interval = interval_of(arguments[0])
    if interval.low is None or interval.high is None:
        return None
    return size(interval.high - interval.low, arguments[0])


@function("is_negative(x)", TRUTH, QUANTITY, ordered=True, example="is_negative(claim.value)")
def _is_negative(arguments: list[Any], context: Context) -> Any:
    """Whether a quantity is below zero."""
    value = arguments[0]
    return context.relate("<", value.magnitude, context.constant(Fraction(0)))


@function(
    "agree(a, b)",
    TRUTH,
    (QUANTITY, record("claim")),
    (QUANTITY, record("claim")),
    example="agree(claim.value, other.value)",
)
def _agree(arguments: list[Any], context: Context) -> Any:
    """Whether two statements of one quantity can both be right: some value fits both.

    Plain values in the same unit and equally precise must be the same number, even where their
    rounding intervals share an endpoint. Claims agree where their values do, or, for dates, where
    some day fits both.
    """
    left, right = arguments
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return _claims_agree(left, right, context)
    if not context.symbolic and _plainly_different(left, right, context):
        return Truth.FALSE
    return arithmetic.relate("==", left, right, context)


def _claims_agree(left: Any, right: Any, context: Context) -> Any:
    if left.date is not None and right.date is not None:
        overlap = left.date.overlaps(right.date)
        return Truth.FALSE if overlap is Truth.FALSE else Truth.UNKNOWN
    if left.value is None or right.value is None:
        return None
    pair = (context.amount(one.value, one, "value") for one in (left, right))
    return _agree(list(pair), context)


def _plainly_different(left: Amount, right: Amount, context: Context) -> bool:
    first, second = left.quantity, right.quantity
    if first is None or second is None or not (first.is_plain and second.is_plain):
        return False
    if context.wide and (first.widest != first.interval or second.widest != second.interval):
        return False
    return (
        first.unit == second.unit
        and first.step == second.step
        and first.point is not None
        and second.point is not None
        and first.point != second.point
    )


@function(
    "converts(x, other, difference)", TRUTH, QUANTITY, QUANTITY, TEXT,
    example="converts(mention.value, mention.conversion.value, mention.difference)",
)  # fmt: skip
def _converts(arguments: list[Any], context: Context) -> Any:
    """Whether two quantities are the same value in two units. Temperatures are compared as
    temperatures (`difference` is "no"), as differences of them ("yes"), or either way ("maybe")."""  # noqa: D205, D209 - one sentence
    left, right, difference = arguments
    plain = arithmetic.relate("==", left, right, context)
    if difference == "no" or not (left.unit.offset and right.unit.offset):
        return plain
    first, second = (
        Amount(one.magnitude - context.constant(one.unit.offset), one.unit.difference())
        for one in (left, right)
    )
    as_difference = arithmetic.relate("==", first, second, context)
    return as_difference if difference == "yes" else plain | as_difference


@function("overlap(a, b)", TRUTH, QUANTITY, QUANTITY, example="overlap(a.value, b.value)")
def _overlap(arguments: list[Any], context: Context) -> Any:
    """Whether two quantities have a value in common."""
    return arithmetic.relate("==", arguments[0], arguments[1], context)


@function("may_equal(a, b)", BOOL, QUANTITY, QUANTITY, example="may_equal(a.value, b.value)")
def _may_equal(arguments: list[Any], context: Context) -> bool:
    """Whether two quantities have a value in common, as a plain yes or no."""
    return arithmetic.relate("==", arguments[0], arguments[1], context) is not Truth.FALSE


@function("is_percent(x)", BOOL, QUANTITY, example="is_percent(change.value)")
def _is_percent(arguments: list[Any], _context: Context) -> bool:
    """Whether a quantity is a percentage (not percentage points)."""
    return bool(arguments[0].unit.kind == "percent")


@function("is_points(x)", BOOL, QUANTITY, example="is_points(change.value)")
def _is_points(arguments: list[Any], _context: Context) -> bool:
    """Whether a quantity is in percentage points."""
    return bool(arguments[0].unit.kind == "points")


@function(
    "points(x)", Kind("quantity", unit_kind="points"), QUANTITY, example="points(change.value)"
)
def _points(arguments: list[Any], _context: Context) -> Amount | None:
    """A percentage read as percentage points: 5 % as 5 pp, to find the one said for the other."""
    value = arguments[0]
    if value.unit.kind not in ("percent", "points"):
        return None
    return Amount(value.magnitude, arithmetic.POINTS)


@function("percent(x)", Kind("quantity", unit_kind="percent"), QUANTITY, example="percent(a / b)")
def _percent(arguments: list[Any], _context: Context) -> Amount | None:
    """A ratio or number as a percentage, for messages: 0.31 as 31 %."""
    value = arguments[0]
    if value.unit.dimension != ():
        return None
    return Amount(value.magnitude, arithmetic.PERCENT)


@function("same_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_unit(a.value, b.value)")
def _same_unit(arguments: list[Any], _context: Context) -> bool:
    """Whether two quantities measure the same thing (their units convert into each other)."""
    left, right = arguments
    return bool(
        left.unit.dimension == right.unit.dimension
        and (left.unit.dimension != () or (left.unit.kind == right.unit.kind))
    )


@function("same_printed_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_printed_unit(a, b)")
def _same_printed_unit(arguments: list[Any], _context: Context) -> bool:
    """Whether two quantities are printed in the same unit: tonne and tonne, not mile and km."""
    return same_scale(arguments[0].unit, arguments[1].unit)


@function("last_digit(x)", same_kind, QUANTITY, example="last_digit(claim.value)")
def _last_digit(arguments: list[Any], _context: Context) -> Amount | None:
    """The place of the last digit of a stated quantity that is not zero: 10 for 1,550 jobs.

    A zero at the end may be exact, and may be a digit that nobody knows. Missing for ranges and
    bounds.
    """
    quantity = arguments[0].quantity
    if quantity is None or not quantity.is_plain or not quantity.point:
        return None
    written = abs(quantity.point - quantity.unit.offset) / quantity.unit.factor
    place = Fraction(1)
    if (written / place).denominator != 1:
        while (written / place).denominator != 1 and place > _FINEST:
            place /= 10
    else:
        while (written / place / 10).denominator == 1:
            place *= 10
    return size(place * quantity.unit.factor, arguments[0])


_FINEST = Fraction(1, 10**12)
"""A fraction such as 1/3 has no last digit."""


@function("step(x)", same_kind, QUANTITY, example="step(citation.says)")
def _step(arguments: list[Any], _context: Context) -> Amount | None:
    """The unit of the last stated place of a stated quantity; missing for ranges and bounds."""
    quantity = arguments[0].quantity
    if quantity is None or not quantity.is_plain:
        return None
    counted = quantity.unit.factor if quantity.reading == "count" else None
    return size(quantity.step or counted, arguments[0])


@function("may_exceed(x, most)", BOOL, QUANTITY, QUANTITY, example="may_exceed(part.value, most)")
def _may_exceed(arguments: list[Any], _context: Context) -> bool:
    """Whether a quantity is less than twice another: what lies between two known values can be."""
    low, high = interval_of(arguments[0]).low, interval_of(arguments[1]).high
    return low is None or high is None or low < 2 * high


@function("far_off(a, b, factor)", BOOL, QUANTITY, QUANTITY, QUANTITY, example="far_off(a, b, 2)")
def _far_off(arguments: list[Any], _context: Context) -> bool:
    """Whether two positive quantities certainly lie more than a factor apart."""
    first, second, factor = (interval_of(one) for one in arguments)
    if first.low is None or second.low is None or first.high is None or second.high is None:
        return False
    times = factor.low or Fraction(1)
    return first.high * times < second.low or second.high * times < first.low


@function(
    "same_time(a, b)", BOOL, record("claim"), record("claim"), example="same_time(claim, rate)"
)
def _same_time(arguments: list[Any], _context: Context) -> bool:
    """Whether two claims state the same period, or neither states one."""
    first, second = arguments[0].period, arguments[1].period
    if first is None or second is None:
        return first is second
    return bool(first.same(second))


@function(
    "stands_before(a, b)", BOOL, record("claim"), record("claim"), example="stands_before(a, b)"
)
def _stands_before(arguments: list[Any], _context: Context) -> bool:
    """Whether the first claim stands before the second in one file: each pair is told once."""
    first, second = (getattr(one, "first", one) for one in arguments)  # a fact stands for claims
    return bool(first.index < second.index)
