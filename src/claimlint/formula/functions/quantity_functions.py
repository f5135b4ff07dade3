"""Functions on quantities: their bounds, their units, whether they agree."""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.formula import amount as arithmetic
from claimlint.formula.algebra import Outcome, Span
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import (
    function,
    interval_of,
    point,
    same_kind,
    size,
    stated,
)
from claimlint.formula.kinds import BOOL, QUANTITY, TEXT, TRUTH, Kind, record
from claimlint.lazy_pattern import pattern
from claimlint.values.quantity import Quantity
from claimlint.values.rounding import without_bounds
from claimlint.values.truth import Truth
from claimlint.values.unit import same_scale

_A_TIME = (("second", -1),)
_NUMBER = pattern(r"\d[\d.,\s'’]*")


@function("abs(x)", same_kind, QUANTITY, example="abs(a.value - b.value)")
def _abs(_context: Context, value: Amount) -> Amount:
    """The magnitude of a quantity, without its sign."""
    return Amount(abs(value.magnitude), value.unit, length=value.length)


@function("low(x)", same_kind, QUANTITY, example="low(total)")
def _low(_context: Context, value: Amount) -> Amount | None:
    """The least value that a quantity can have; missing where nothing bounds it below."""
    if _context.symbolic:
        return _span_end(value, upper=False)
    return point(interval_of(value).low, value)


@function("high(x)", same_kind, QUANTITY, example="high(total)")
def _high(_context: Context, value: Amount) -> Amount | None:
    """The greatest value that a quantity can have; missing where nothing bounds it above."""
    if _context.symbolic:
        return _span_end(value, upper=True)
    return point(interval_of(value).high, value)


def _span_end(amount: Amount, *, upper: bool) -> Amount | None:
    """In one world a quantity is one value; only a count of others has two ends."""
    span = amount.magnitude
    if not isinstance(span, Span):
        return amount
    end = span.high if upper else span.low
    return None if end is None else Amount(end, amount.unit)


@function("width(x)", same_kind, QUANTITY, example="width(claim.value)")
def _width(_context: Context, value: Amount) -> Amount | None:
    """How far apart the least and greatest value of a quantity are; missing where unbounded."""
    interval = interval_of(value)
    if interval.low is None or interval.high is None:
        return None
    return size(interval.high - interval.low, value)


@function("is_negative(x)", TRUTH, QUANTITY, ordered=True, example="is_negative(claim.value)")
def _is_negative(context: Context, value: Amount) -> Outcome:
    """Whether a quantity is below zero."""
    return context.relate("<", value.magnitude, context.constant(Fraction(0)))


@function(
    "agree(a, b)",
    TRUTH,
    (QUANTITY, record("claim")),
    (QUANTITY, record("claim")),
    example="agree(claim.value, other.value)",
)
def _agree(
    context: Context, left: Amount | ClaimRecord, right: Amount | ClaimRecord
) -> Outcome | None:
    """Whether two statements of one quantity can both be right: some value fits both.

    Plain values in the same unit and equally precise must be the same number, even where their
    rounding intervals share an endpoint. Claims agree where their values do, or, for dates, where
    some day fits both.
    """
    if not isinstance(left, Amount) and not isinstance(right, Amount):
        return _claims_agree(left, right, context)
    one, other = _amount(left, context), _amount(right, context)
    if one is None or other is None:
        return None
    if not context.symbolic and _plainly_different(one, other, context):
        return Truth.FALSE
    if not context.symbolic and (_is_interest(one, other) or _is_interest(other, one)):
        return _interest_agrees(one, other, context)
    return arithmetic.relate("==", one, other, context)


def _is_interest(rate: Amount, other: Amount) -> bool:
    """Whether one is a percentage a year, and the other a percentage that does not say so."""
    return other.unit.kind == "percent" and not other.unit.dimension and (
        rate.unit.kind == "percent" and rate.unit.dimension == _A_TIME
    )  # fmt: skip


def _interest_agrees(one: Amount, other: Amount, context: Context) -> Outcome:
    """Interest of 2.1 % is 2.1 % a year, or a month; of several years it may be the sum."""
    rate, plain = (one, other) if one.unit.dimension else (other, one)
    a_year = arithmetic.multiply(rate, arithmetic.number(arithmetic.YEAR))
    as_printed = arithmetic.multiply(rate, arithmetic.number(plain.unit.factor / rate.unit.factor))
    agrees = context.relate("==", a_year.magnitude, plain.magnitude)
    agrees |= context.relate("==", as_printed.magnitude, plain.magnitude)
    length = rate.length or plain.length
    if agrees is Truth.FALSE and length is not None and (length.years or 1) > 1:
        return Truth.UNKNOWN
    return agrees


def _amount(value: Amount | ClaimRecord, context: Context) -> Amount | None:
    if isinstance(value, Amount):
        return value
    return None if value.value is None else stated(value, context)


def _claims_agree(left: ClaimRecord, right: ClaimRecord, context: Context) -> Outcome | None:
    if left.date is not None and right.date is not None:
        overlap = left.date.overlaps(right.date)
        return Truth.FALSE if overlap is Truth.FALSE else Truth.UNKNOWN
    if left.value is None or right.value is None:
        return None
    return _agree(context, stated(left, context), stated(right, context))


def _plainly_different(left: Amount, right: Amount, context: Context) -> bool:
    first, second = left.quantity, right.quantity
    if first is None or second is None or not (first.is_plain and second.is_plain):
        return False
    if context.wide and (first.widest != first.interval or second.widest != second.interval):
        return False
    return (
        first.unit == second.unit
        and first.step == second.step
        and not _in_two_scales(first, second)
        and first.point is not None
        and second.point is not None
        and first.point != second.point
    )


def _in_two_scales(first: Quantity, second: Quantity) -> bool:
    """Whether two numbers are written in two scales: 9.2 million and 9,300 thousand.

    They can be roundings of one figure, the one down and the other up.
    """
    one, other = _scale(first), _scale(second)
    return one is not None and other is not None and one != other


def _scale(quantity: Quantity) -> Fraction | None:
    """What a one before the decimal sign counts; None where the sign may group thousands."""
    found = _NUMBER.search(quantity.text)
    if found is None or quantity.point is None:
        return None
    parts = re.split(r"[.,]", found[0].strip(" .,"))
    if len(parts) == 2 and len(parts[1]) == 3:
        if quantity.digits >= len("".join(parts).lstrip("0")):
            return None
        parts = ["".join(parts)]  # zeros at its end that do not count: no decimals
    whole = "".join(parts[:-1]) if len(parts) == 2 else "".join(parts)
    decimals = parts[1] if len(parts) == 2 else ""
    digits = "".join(one for one in whole + decimals if one.isdecimal())
    if not digits.strip("0"):
        return None
    return quantity.point / Fraction(int(digits), 10 ** len(decimals))


@function(
    "converts(x, other, difference)", TRUTH, QUANTITY, QUANTITY, TEXT,
    example="converts(mention.value, mention.conversion.value, mention.difference)",
)  # fmt: skip
def _converts(context: Context, left: Amount, right: Amount, difference: str) -> Outcome:
    """Whether two quantities are the same value in two units. Temperatures are compared as
    temperatures (`difference` is "no"), as differences of them ("yes"), or either way ("maybe").
    Of bounds the numbers are compared: `over 10 miles` are over 16 km."""  # noqa: D205, D209 - one sentence
    left, right = _numbers_of(left, right, context)
    plain = arithmetic.relate("==", left, right, context)
    if difference == "no" or not (left.unit.offset and right.unit.offset):
        return plain
    first, second = (
        Amount(one.magnitude - context.constant(one.unit.offset), one.unit.difference())
        for one in (left, right)
    )
    as_difference = arithmetic.relate("==", first, second, context)
    return as_difference if difference == "yes" else plain | as_difference


def _numbers_of(left: Amount, right: Amount, context: Context) -> tuple[Amount, Amount]:
    """Two amounts; where they are bounds of one side, the numbers that these name."""
    first, second = left.quantity, right.quantity
    if first is None or second is None or not (first.hedge or second.hedge):
        return left, right
    first, second = without_bounds(first, second)
    return context.amount(first), context.amount(second)


@function("overlap(a, b)", TRUTH, QUANTITY, QUANTITY, example="overlap(a.value, b.value)")
def _overlap(context: Context, first: Amount, second: Amount) -> Outcome:
    """Whether two quantities have a value in common."""
    return arithmetic.relate("==", first, second, context)


@function("may_equal(a, b)", BOOL, QUANTITY, QUANTITY, example="may_equal(a.value, b.value)")
def _may_equal(context: Context, first: Amount, second: Amount) -> bool:
    """Whether two quantities have a value in common, as a plain yes or no."""
    return arithmetic.relate("==", first, second, context) is not Truth.FALSE


@function("is_percent(x)", BOOL, QUANTITY, example="is_percent(change.value)")
def _is_percent(_context: Context, value: Amount) -> bool:
    """Whether a quantity is a percentage (not percentage points)."""
    return bool(value.unit.kind == "percent")


@function("is_points(x)", BOOL, QUANTITY, example="is_points(change.value)")
def _is_points(_context: Context, value: Amount) -> bool:
    """Whether a quantity is in percentage points."""
    return bool(value.unit.kind == "points")


@function(
    "points(x)", Kind("quantity", unit_kind="points"), QUANTITY, example="points(change.value)"
)
def _points(_context: Context, value: Amount) -> Amount | None:
    """A percentage read as percentage points: 5 % as 5 pp, to find the one said for the other."""
    if value.unit.kind not in ("percent", "points"):
        return None
    return Amount(value.magnitude, arithmetic.POINTS)


@function("percent(x)", Kind("quantity", unit_kind="percent"), QUANTITY, example="percent(a / b)")
def _percent(_context: Context, value: Amount) -> Amount | None:
    """A ratio or number as a percentage, for messages: 0.31 as 31 %."""
    if value.unit.dimension != ():
        return None
    return Amount(value.magnitude, arithmetic.PERCENT)


@function("same_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_unit(a.value, b.value)")
def _same_unit(_context: Context, left: Amount, right: Amount) -> bool:
    """Whether two quantities measure the same thing (their units convert into each other)."""
    return bool(
        left.unit.dimension == right.unit.dimension
        and (left.unit.dimension != () or (left.unit.kind == right.unit.kind))
    )


@function("same_printed_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_printed_unit(a, b)")
def _same_printed_unit(_context: Context, first: Amount, second: Amount) -> bool:
    """Whether two quantities are printed in the same unit: tonne and tonne, not mile and km."""
    return same_scale(first.unit, second.unit)


@function("last_digit(x)", same_kind, QUANTITY, example="last_digit(claim.value)")
def _last_digit(_context: Context, value: Amount) -> Amount | None:
    """The place of the last digit of a stated quantity that is not zero: 10 for 1,550 jobs.

    A zero at the end may be exact, and may be a digit that nobody knows. Missing for ranges and
    bounds.
    """
    quantity = value.quantity
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
    return size(place * quantity.unit.factor, value)


_FINEST = Fraction(1, 10**12)
"""A fraction such as 1/3 has no last digit."""


@function("step(x)", same_kind, QUANTITY, example="step(citation.says)")
def _step(_context: Context, value: Amount) -> Amount | None:
    """The unit of the last stated place of a stated quantity; missing for ranges and bounds."""
    quantity = value.quantity
    if quantity is None or not quantity.is_plain:
        return None
    counted = quantity.unit.factor if quantity.reading == "count" else None
    return size(quantity.step or counted, value)


@function("may_exceed(x, most)", BOOL, QUANTITY, QUANTITY, example="may_exceed(part.value, most)")
def _may_exceed(_context: Context, value: Amount, most: Amount) -> bool:
    """Whether a quantity is less than twice another: what lies between two known values can be."""
    low, high = interval_of(value).low, interval_of(most).high
    return low is None or high is None or low < 2 * high


@function("far_off(a, b, factor)", BOOL, QUANTITY, QUANTITY, QUANTITY, example="far_off(a, b, 2)")
def _far_off(_context: Context, first: Amount, second: Amount, factor: Amount) -> bool:
    """Whether two positive quantities certainly lie more than a factor apart."""
    one, other, by = interval_of(first), interval_of(second), interval_of(factor)
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return False
    times = by.low or Fraction(1)
    return one.high * times < other.low or other.high * times < one.low


@function(
    "same_time(a, b)", BOOL, record("claim"), record("claim"), example="same_time(claim, rate)"
)
def _same_time(_context: Context, first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether two claims state the same period, or neither states one."""
    one, other = first.period, second.period
    if one is None or other is None:
        return one is other
    return one.same(other)


@function(
    "stands_before(a, b)", BOOL, record("claim"), record("claim"), example="stands_before(a, b)"
)
def _stands_before(_context: Context, first: ClaimRecord, second: ClaimRecord) -> bool:
    """Whether the first claim stands before the second in one file: each pair is told once."""
    return _place(first) < _place(second)


def _place(claim: ClaimRecord) -> int:
    own: OwnClaimRecord | None = getattr(claim, "first", None)  # of a fact
    index: int = getattr(claim if own is None else own, "index")  # noqa: B009
    return index
