"""Functions for working lines: figures and sums in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from math import floor

from claimlint.formula import amount as arithmetic
from claimlint.formula import sampling
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, before_whole, said
from claimlint.formula.functions.function_table import (
    QUANTITIES,
    function,
    interval_of,
    stated,
)
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.kinds import QUANTITY, TEXT, list_of, record
from claimlint.values.days import day_text
from claimlint.values.format_quantity import describe, format_interval, says_it_all
from claimlint.values.interval import Interval
from claimlint.values.operand import as_operand
from claimlint.values.quantity import Quantity, negated
from claimlint.values.spoken_unit import as_said
from claimlint.values.unit import Unit, same_scale


@function("reading(x)", TEXT, QUANTITY, example="reading(claim.value)")
def _reading(_context: Context, value: Amount) -> str | None:
    """What a stated figure stands for: "31 % is 30.5 % to 31.5 % before rounding".

    Missing where the figure says so itself: a whole count, a range, a bound.
    """
    quantity = value.quantity
    if quantity is None or not quantity.text or says_it_all(quantity):
        return None
    return f"{shown(value)} is {describe(quantity)}"


@function("sum_of(list)", TEXT, QUANTITIES, example="sum_of(members.value)")
def _sum_of(_context: Context, values: Sequence[Amount | None]) -> str:
    """A sum as it is written: "31 % + 74 %"."""
    told = " + ".join(_operands(values))
    return told.replace("+ -", "− ").replace("+ −", "− ")


def _operands(values: Sequence[Amount | None]) -> list[str]:
    """The figures of a sum or product: ranges in brackets, and of very many the first."""
    known = [value for value in values if value is not None]
    told = [shown(value) for value in known[:_MOST]]
    rest = [f"{len(known) - _MOST:,} more"] if len(known) > _MOST else []
    return told if len(known) < 2 else [*map(as_operand, told), *rest]


_MOST = 24
"""So many figures of a sum are written out; how many more there are is told."""


@function(
    "worked_sum(list, like)", TEXT, QUANTITIES, QUANTITY,
    example="worked_sum(parts.value, whole.value)",
)  # fmt: skip
def _worked_sum(context: Context, values: Sequence[Amount | None], like: Amount) -> str | None:
    """A sum with what it comes to, in the manner of another figure; missing for a single one."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return None
    total = reduce(arithmetic.add, known)
    told = format_interval(interval_of(total), _told_in(total, like), _quantities(like))
    return f"{_sum_of(context, known)} = {told}"


@function("at_least(x, like)", TEXT, QUANTITY, QUANTITY, optional=1, example="at_least(total)")
def _at_least(_context: Context, value: Amount, like: Amount | None = None) -> str | None:
    """The least that a result can be, in the manner of another figure: "at least 104 %"."""
    interval = interval_of(value)
    least = Interval(interval.low, None, interval.low_open)
    return format_interval(least, _told_in(value, like), _quantities(like))


@function("at_most(x, like)", TEXT, QUANTITY, QUANTITY, optional=1, example="at_most(total)")
def _at_most(_context: Context, value: Amount, like: Amount | None = None) -> str | None:
    """The most that a result can be, in the manner of another figure: "at most 94.5 %"."""
    interval = interval_of(value)
    most = Interval(None, interval.high, False, interval.high_open)
    return format_interval(most, _told_in(value, like), _quantities(like))


@function(
    "between(x, y, like)", TEXT, QUANTITY, QUANTITY, QUANTITY, optional=1,
    example="between(least, most)",
)  # fmt: skip
def _between(
    _context: Context, first: Amount, last: Amount, like: Amount | None = None
) -> str | None:
    """From the least of one result to the most of another: "43 % to 45 %"."""
    low, high = interval_of(first), interval_of(last)
    span = Interval(low.low, high.high, low.low_open, high.high_open)
    return format_interval(span, first.unit, _quantities(like))


@function("rise(x, like)", TEXT, QUANTITY, QUANTITY, optional=1, example="rise(change.value)")
def _rise(_context: Context, value: Amount, like: Amount | None = None) -> str:
    """A change in words: "a rise of 16 % to 35 %", "a fall of 25 %"; a stated one as typed."""
    interval = interval_of(value)
    low, high, quantity = interval.low, interval.high, value.quantity
    falls = high is not None and high <= 0
    if quantity is not None and quantity.text and quantity.hedge != "range":
        if quantity.point == 0:
            return f"no change ({as_said(quantity)})"
        typed = _SIGN.sub("", as_said(quantity), count=1)
        return f"a {'fall' if falls else 'rise'} of {typed}"
    beside = [negated(one) for one in _quantities(like)] if falls else _quantities(like)
    if falls:
        return f"a fall of {format_interval(-interval, value.unit, beside)}"
    shown = format_interval(interval, value.unit, beside)
    if low is not None and low >= 0:
        return f"a rise of {shown}" if high != 0 else "no change"
    return f"a change of {shown}"


_SIGN = re.compile(r"[-−–+]\s?(?=\S)")
"""The sign of a change as it is typed."""


@function("times_of(list)", TEXT, QUANTITIES, example="times_of(route.value)")
def _times_of(_context: Context, values: Sequence[Amount | None]) -> str:
    """A product as it is written: "2.6 × 4.6"."""
    return " × ".join(_operands(values))


@function("as_many(ratio)", TEXT, QUANTITY, example="as_many(ratio.value)")
def _as_many(_context: Context, value: Amount) -> str:
    """A ratio as it is said before what it is of: "2 times", "half of", "two thirds of"."""
    return before_whole(shown(value))


@function("compounding(list)", TEXT, QUANTITIES, example="compounding(route.value)")
def _compounding(_context: Context, values: Sequence[Amount | None]) -> str:
    """Changes one after the other as they are written: "(1 + 10 %) × (1 − 10 %) − 1".

    Points and amounts are written as a sum.
    """
    known = [value for value in values if value is not None]
    signed = [_signed(shown(value)) for value in known]
    if not all(value.unit.kind == "percent" for value in known):
        return " ".join(signed).removeprefix("+ ")
    return f"{' × '.join(f'(1 {one})' for one in signed)} − 1"


def _signed(text: str) -> str:
    """A change with its sign apart: "+ 10 %", "− 10 %"."""
    sign = "−" if text[:1] in "-−" else "+"
    return f"{sign} {text.lstrip('+-−').lstrip()}"


@function("in_years(x)", TEXT, QUANTITY, example="in_years(reached)")
def _in_years(_context: Context, value: Amount) -> str:
    """A time in whole years: "14 or 15 years"."""
    interval = interval_of(value)
    if interval.low is None or interval.high is None:
        return shown(value)
    low, high = floor(interval.low), floor(interval.high)
    if low == high:
        return f"{low} years"
    return f"{low} {'or' if high == low + 1 else 'to'} {high} years"


@function(
    "in_parts(parts, whole)",
    TEXT,
    list_of(record("claim")),
    record("claim"),
    example="in_parts(some_of_it, whole)",
)
def _in_parts(context: Context, parts: Sequence[ClaimRecord], whole: ClaimRecord) -> str | None:
    """What the parts of a time have: "2024-Q1 and 2024-Q2 add up to 41 to 42 tonne".

    Of a count that goes on from one day: what had been reached at an earlier day.
    """
    if whole.value is None or any(part.value is None for part in parts):
        return None
    if len(parts) > 1:
        values = [stated(one, context) for one in parts]
        sum_ = reduce(arithmetic.add, values)
        unit = sum_.unit if sum_.unit.name else whole.value.unit
        told = format_interval(interval_of(sum_), unit, [whole.value])
        return f"{sentence([_time(one) for one in parts])} add up to {told}"
    part, typed = parts[0], said(parts[0])
    own = part.period
    if own is None or own.last is None or whole.period is None or own.first != whole.period.first:
        return f"{_time(part)} alone has {typed}"
    return (
        f"{typed} had been reached by {day_text(own.last)}: what is counted from one day "
        "on does not fall"
    )


def _time(claim: ClaimRecord) -> str:
    return "" if claim.period is None else claim.period.words


@function("each_of(list)", TEXT, list_of(record("claim")), example="each_of(members)")
def _each_of(_context: Context, values: Sequence[ClaimRecord]) -> str:
    """Claims with their subjects, each with its number: "rail: 31 %; road: 44 %"."""
    told = [f"{one.subject or one.id}: {said(one)}" for one in values]
    return "; ".join(dict.fromkeys(told))


@function("convert(x, like)", TEXT, QUANTITY, QUANTITY, example="convert(a.value, b.value)")
def _convert(_context: Context, value: Amount, like: Amount) -> str | None:
    """A figure in the unit of another: "62 km is 38.2 to 38.8 mile"; missing if none needed."""
    if not isinstance(value.magnitude, Interval) or same_scale(value.unit, like.unit):
        return None
    if value.unit.kind != like.unit.kind:
        return None
    if value.unit.dimension != like.unit.dimension:
        return _over_its_period(value, like)
    interval = value.magnitude
    if value.quantity is not None and value.quantity.hedge in ("<", "<="):
        # Of what is under 2 °C nobody says that it is above -492 °F.
        interval = Interval(None, interval.high, False, interval.high_open)
    return f"{shown(value)} is {format_interval(interval, like.unit, _quantities(like))}"


def _over_its_period(value: Amount, like: Amount) -> str | None:
    """A rate as an amount over its period, or an amount as a rate."""
    length = value.length or like.length
    if length is None or value.unit.kind == "percent":  # interest is by the year, whatever the day
        return None
    try:
        converted = arithmetic.convert_to(
            Amount(value.magnitude, value.unit, None, length), like.unit
        )
    except arithmetic.Incomparable:
        return None
    told = format_interval(converted, like.unit, _quantities(like))
    return f"over its time, {shown(value)} is {told}"


def _told_in(value: Amount, like: Amount | None) -> Unit:
    """The unit of a result: a sum of women and children, which has none, is one of people."""
    nameless = not value.unit.name and value.unit.kind == "plain"
    alike = like is not None and like.unit.dimension == value.unit.dimension
    return like.unit if nameless and alike and like is not None else value.unit


def _quantities(*amounts: Amount | None) -> list[Quantity]:
    """Those of some amounts that were typed."""
    return [one.quantity for one in amounts if one is not None and one.quantity is not None]


@function("rest(total)", TEXT, QUANTITY, example="rest(total)")
def _rest(_context: Context, value: Amount) -> str | None:
    """What a sum of shares leaves of 100 %: "53 % to 55 %"."""
    if value.unit.dimension != ():
        return None
    left = Interval.point(Fraction(1)) - interval_of(value)
    return format_interval(left, arithmetic.PERCENT)


@function("nearest_counts(x, n)", TEXT, QUANTITY, QUANTITY, example="nearest_counts(a, claim.n)")
def _nearest_counts(_context: Context, value: Amount, n: Amount) -> str | None:
    """The whole counts of n on either side of a percentage or mean: "30 of 43 (69.8 %) and …"."""
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
        return as_said(amount.quantity)
    return format_interval(interval_of(amount), amount.unit)
