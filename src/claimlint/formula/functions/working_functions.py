"""Functions for working lines: figures and sums in words."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Any

from claimlint.formula import amount as arithmetic
from claimlint.formula import sampling
from claimlint.formula.amount import Amount, Context
from claimlint.formula.functions.function_table import QUANTITIES, function, interval_of
from claimlint.formula.kinds import QUANTITY, TEXT, list_of, record
from claimlint.values.format_quantity import describe, format_interval
from claimlint.values.interval import Interval
from claimlint.values.unit import same_scale


@function("reading(x)", TEXT, QUANTITY, example="reading(claim.value)")
def _reading(arguments: list[Any], _context: Context) -> str | None:
    """What a stated figure stands for, and why: "31 % is 30.5 % to 31.5 % (…)"."""
    quantity = arguments[0].quantity
    if quantity is None or not quantity.text:
        return None
    return f"{shown(arguments[0])} is {describe(quantity)}"


@function("sum_of(list)", TEXT, QUANTITIES, example="sum_of(members.value)")
def _sum_of(arguments: list[Any], _context: Context) -> str:
    """A sum as it is written: "31 % + 74 %"."""
    return " + ".join(shown(value) for value in arguments[0] if value is not None)


@function("times_of(list)", TEXT, QUANTITIES, example="times_of(route.value)")
def _times_of(arguments: list[Any], _context: Context) -> str:
    """A product as it is written: "2.6 × 4.6"."""
    return " × ".join(shown(value) for value in arguments[0] if value is not None)


@function("compounding(list)", TEXT, QUANTITIES, example="compounding(route.value)")
def _compounding(arguments: list[Any], _context: Context) -> str:
    """Changes one after the other as they are written: "(1 + 10 %) × (1 − 10 %) − 1".

    Points and amounts are written as a sum.
    """
    values = [value for value in arguments[0] if value is not None]
    signed = [_signed(shown(value)) for value in values]
    if not all(value.unit.kind == "percent" for value in values):
        return " ".join(signed).removeprefix("+ ")
    return f"{' × '.join(f'(1 {one})' for one in signed)} − 1"


def _signed(text: str) -> str:
    """A change with its sign apart: "+ 10 %", "− 10 %"."""
    sign = "−" if text[:1] in "-−" else "+"
    return f"{sign} {text.lstrip('+-−').lstrip()}"


@function("in_years(x)", TEXT, QUANTITY, example="in_years(reached)")
def _in_years(arguments: list[Any], _context: Context) -> str:
    """A time in whole years: "14 or 15 years"."""
    interval = interval_of(arguments[0])
    if interval.low is None or interval.high is None:
        return shown(arguments[0])
    low, high = floor(interval.low), floor(interval.high)
    if low == high:
        return f"{low} years"
    return f"{low} {'or' if high == low + 1 else 'to'} {high} years"


@function("each_of(list)", TEXT, list_of(record("claim")), example="each_of(members)")
def _each_of(arguments: list[Any], _context: Context) -> str:
    """Claims with their subjects, each with its number: "rail: 31 %; road: 44 %"."""
    told = [f"{one.subject or one.id}: {one.text(one.amount_key)}" for one in arguments[0]]
    return "; ".join(dict.fromkeys(told))


@function("convert(x, like)", TEXT, QUANTITY, QUANTITY, example="convert(a.value, b.value)")
def _convert(arguments: list[Any], _context: Context) -> str | None:
    """A figure in the unit of another: "62 km is 38.2 to 38.8 mile"; missing if none needed."""
    value, like = arguments
    if not isinstance(value.magnitude, Interval) or same_scale(value.unit, like.unit):
        return None
    if value.unit.dimension != like.unit.dimension:
        return _over_its_period(value, like)
    return f"{shown(value)} is {format_interval(value.magnitude, like.unit)}"


def _over_its_period(value: Amount, like: Amount) -> str | None:
    """A rate as an amount over its period, or an amount as a rate."""
    length = value.length or like.length
    if length is None:
        return None
    try:
        converted = arithmetic.convert_to(
            Amount(value.magnitude, value.unit, None, length), like.unit
        )
    except arithmetic.Incomparable:
        return None
    return f"over the period {shown(value)} is {format_interval(converted, like.unit)}"


@function("rest(total)", TEXT, QUANTITY, example="rest(total)")
def _rest(arguments: list[Any], _context: Context) -> str | None:
    """What a sum of shares leaves of 100 %: "53 % to 55 %"."""
    value = arguments[0]
    if value.unit.dimension != ():
        return None
    left = Interval.point(Fraction(1)) - interval_of(value)
    return format_interval(left, arithmetic.PERCENT)


@function("nearest_counts(x, n)", TEXT, QUANTITY, QUANTITY, example="nearest_counts(a, claim.n)")
def _nearest_counts(arguments: list[Any], _context: Context) -> str | None:
    """The whole counts of n on either side of a percentage or mean: "30 of 43 (69.8 %) and …"."""
    value, n = arguments
    quantity = value.quantity
    if quantity is None or quantity.point is None:
        return None
    counts = sampling.nearest_counts(quantity.point, interval_of(n))
    if counts is None:
        return None
    size = interval_of(n).low
    assert size is not None
    unit = value.unit if value.unit.kind == "percent" else arithmetic.NUMBER
    told = [
        f"{count} of {size} ({format_interval(Interval.point(count / size), unit)})"
        for count in counts
    ]
    return " and ".join(told)


def shown(amount: Amount) -> str:
    """An amount in words: as typed where it was typed."""
    if amount.quantity is not None and amount.quantity.text:
        return str(amount.quantity.text)
    return format_interval(interval_of(amount), amount.unit)
