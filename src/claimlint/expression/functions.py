"""The functions that rules may call. Adding one here documents it, too.

Each function is total: where it has no answer, it answers None ("missing"), and nothing that is
missing is ever a fault. Quantities arrive as `Amount`s in base units.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from operator import and_, or_
from typing import Any

from claimlint.expression import amount as arithmetic
from claimlint.expression import sampling, slips, tiling
from claimlint.expression.amount import Amount, Context, Incomparable, NotSymbolic
from claimlint.expression.closures import as_truth, is_present
from claimlint.expression.kinds import (
    ANY,
    ANY_LIST,
    BOOL,
    DAY,
    NUMBER,
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Function,
    Kind,
    Parameter,
    list_of,
    record,
)
from claimlint.fold import fold
from claimlint.interval import Interval, compare
from claimlint.period import Period
from claimlint.quantity import describe, format_interval
from claimlint.truth import Truth
from claimlint.unit import same_scale

_TABLE: dict[str, Function] = {}

FUNCTIONS: Mapping[str, Function] = _TABLE
"""Every function, by name."""

_QUANTITIES = list_of(QUANTITY)
Implementation = Callable[[list[Any], Context], Any]


def _function(
    signature: str,
    result: Kind | Callable[[list[Kind]], Kind],
    *kinds: tuple[Kind, ...] | Kind,
    strict: bool = True,
    variadic: bool = False,
    optional: int = 0,
    ordered: bool = False,
    example: str = "",
) -> Callable[[Implementation], Implementation]:
    """Enter a function in the table; its docstring becomes its documentation."""
    name, _, arguments = signature.rstrip(")").partition("(")
    names = [one.strip().strip("[]") for one in arguments.replace("...", "").split(",")]
    parameters = tuple(
        Parameter(given, kind if isinstance(kind, tuple) else (kind,))
        for given, kind in zip(names, kinds, strict=False)
    )

    def enter(call: Implementation) -> Implementation:
        doc = " ".join((call.__doc__ or "").split())
        _TABLE[name] = Function(
            name, parameters, result, call, doc, example, strict, variadic, optional, ordered
        )
        return call

    return enter


def _interval(amount: Amount) -> Interval:
    if not isinstance(amount.magnitude, Interval):
        raise NotSymbolic
    return amount.magnitude


def _point(value: Fraction | None, like: Amount) -> Amount | None:
    return None if value is None else Amount(Interval.point(value), like.unit)


def _first_item(kinds: list[Kind]) -> Kind:
    item = kinds[0].item
    return item if item is not None else ANY


def _first_list(kinds: list[Kind]) -> Kind:
    return kinds[0]


def _same_kind(kinds: list[Kind]) -> Kind:
    return kinds[0] if kinds and all(kind == kinds[0] for kind in kinds) else QUANTITY


# -- lists ---------------------------------------------------------------------------------


@_function("sum(list)", _first_item, _QUANTITIES, example="sum(members.value)")
def _sum(arguments: list[Any], _context: Context) -> Amount | None:
    """The sum of a list of quantities; missing where the list is empty or lacks a value."""
    values = arguments[0]
    if not values or any(value is None for value in values):
        return None
    total: Amount = values[0]
    for value in values[1:]:
        total = arithmetic.add(total, value)
    return total


@_function("count(list)", NUMBER, ANY_LIST, example="count(members)")
def _count(arguments: list[Any], context: Context) -> Amount:
    """How many members a list has; missing ones do not count."""
    return arithmetic.number(sum(one is not None for one in arguments[0]), context)


@_function("distinct(list)", NUMBER, ANY_LIST, example="distinct(members.of)")
def _distinct(arguments: list[Any], context: Context) -> Amount:
    """How many different texts a list holds; case and spacing do not count, nor missing ones."""
    texts = {fold(one) if isinstance(one, str) else one for one in arguments[0] if one is not None}
    return arithmetic.number(len(texts), context)


@_function("first(list)", _first_item, ANY_LIST, example="first(members)")
def _first(arguments: list[Any], _context: Context) -> Any:
    """The first member of a list; missing where it is empty."""
    return arguments[0][0] if arguments[0] else None


def _truth_or_bool(kinds: list[Kind]) -> Kind:
    return TRUTH if kinds[0].item == TRUTH else BOOL


@_function("any(list)", _truth_or_bool, ANY_LIST, example="any(members.overlapping)")
def _any(arguments: list[Any], _context: Context) -> Any:
    """Whether any member of a list is true or present."""
    if any(isinstance(one, Truth) for one in arguments[0]):
        return reduce(or_, (as_truth(one) for one in arguments[0]), Truth.FALSE)
    return any(is_present(one) for one in arguments[0])


@_function("all(list)", _truth_or_bool, ANY_LIST, example="all(members.key)")
def _all(arguments: list[Any], _context: Context) -> Any:
    """Whether all members of a list are true or present."""
    if any(isinstance(one, Truth) for one in arguments[0]):
        return reduce(and_, (as_truth(one) for one in arguments[0]), Truth.TRUE)
    return all(is_present(one) for one in arguments[0])


@_function("lowest(list)", _first_item, _QUANTITIES, example="lowest(members.value)")
def _lowest(arguments: list[Any], context: Context) -> Amount | None:
    """The smallest of a list of quantities."""
    return _extreme(arguments[0], context, smallest=True)


@_function("highest(list)", _first_item, _QUANTITIES, example="highest(members.value)")
def _highest(arguments: list[Any], context: Context) -> Amount | None:
    """The largest of a list of quantities."""
    return _extreme(arguments[0], context, smallest=False)


@_function("min(a, b)", _same_kind, QUANTITY, QUANTITY, variadic=True, example='min(a, "100 %")')
def _min(arguments: list[Any], context: Context) -> Amount | None:
    """The smaller of two or more quantities."""
    return _extreme(arguments, context, smallest=True)


@_function("max(a, b)", _same_kind, QUANTITY, QUANTITY, variadic=True, example="max(a, b)")
def _max(arguments: list[Any], context: Context) -> Amount | None:
    """The larger of two or more quantities."""
    return _extreme(arguments, context, smallest=False)


def _extreme(
    values: Sequence[Amount | None], _context: Context, *, smallest: bool
) -> Amount | None:
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return None
    result = known[0]
    for value in known[1:]:
        if value.unit.dimension != result.unit.dimension:
            raise Incomparable
        pair = (_interval(result), _interval(value))
        picked = pair[0].minimum(pair[1]) if smallest else pair[0].maximum(pair[1])
        result = Amount(picked, result.unit, length=result.length)
    return result


# -- quantities ----------------------------------------------------------------------------


@_function("abs(x)", _same_kind, QUANTITY, example="abs(a.value - b.value)")
def _abs(arguments: list[Any], _context: Context) -> Amount:
    """The magnitude of a quantity, without its sign."""
    value = arguments[0]
    return Amount(abs(value.magnitude), value.unit, length=value.length)


@_function("low(x)", _same_kind, QUANTITY, example="low(total)")
def _low(arguments: list[Any], _context: Context) -> Amount | None:
    """The least value that a quantity can have; missing where nothing bounds it below."""
    if _context.symbolic:
        return _span_end(arguments[0], upper=False)
    return _point(_interval(arguments[0]).low, arguments[0])


@_function("high(x)", _same_kind, QUANTITY, example="high(total)")
def _high(arguments: list[Any], _context: Context) -> Amount | None:
    """The greatest value that a quantity can have; missing where nothing bounds it above."""
    if _context.symbolic:
        return _span_end(arguments[0], upper=True)
    return _point(_interval(arguments[0]).high, arguments[0])


def _span_end(amount: Amount, *, upper: bool) -> Amount | None:
    """In one world a quantity is one value; only a count of others has two ends."""
    magnitude = amount.magnitude
    if not isinstance(magnitude, tuple):
        return amount
    end = magnitude[1 if upper else 0]
    return None if end is None else Amount(end, amount.unit)


@_function("width(x)", _same_kind, QUANTITY, example="width(claim.value)")
def _width(arguments: list[Any], _context: Context) -> Amount | None:
    """How far apart the least and greatest value of a quantity are; missing where unbounded."""
    interval = _interval(arguments[0])
    if interval.low is None or interval.high is None:
        return None
    return _point(interval.high - interval.low, arguments[0])


@_function("is_negative(x)", TRUTH, QUANTITY, ordered=True, example="is_negative(claim.value)")
def _is_negative(arguments: list[Any], context: Context) -> Any:
    """Whether a quantity is below zero."""
    value = arguments[0]
    return context.relate("<", value.magnitude, context.constant(Fraction(0)))


@_function(
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


@_function("overlap(a, b)", TRUTH, QUANTITY, QUANTITY, example="overlap(a.value, b.value)")
def _overlap(arguments: list[Any], context: Context) -> Any:
    """Whether two quantities have a value in common."""
    return arithmetic.relate("==", arguments[0], arguments[1], context)


@_function("may_equal(a, b)", BOOL, QUANTITY, QUANTITY, example="may_equal(a.value, b.value)")
def _may_equal(arguments: list[Any], context: Context) -> bool:
    """Whether two quantities have a value in common, as a plain yes or no."""
    return arithmetic.relate("==", arguments[0], arguments[1], context) is not Truth.FALSE


@_function("is_percent(x)", BOOL, QUANTITY, example="is_percent(change.value)")
def _is_percent(arguments: list[Any], _context: Context) -> bool:
    """Whether a quantity is a percentage (not percentage points)."""
    return bool(arguments[0].unit.kind == "percent")


@_function("is_points(x)", BOOL, QUANTITY, example="is_points(change.value)")
def _is_points(arguments: list[Any], _context: Context) -> bool:
    """Whether a quantity is in percentage points."""
    return bool(arguments[0].unit.kind == "points")


@_function(
    "points(x)", Kind("quantity", unit_kind="points"), QUANTITY, example="points(change.value)"
)
def _points(arguments: list[Any], _context: Context) -> Amount | None:
    """A percentage read as percentage points: 5 % as 5 pp. For finding the one said for the other."""
    value = arguments[0]
    if value.unit.kind not in ("percent", "points"):
        return None
    return Amount(value.magnitude, arithmetic.POINTS)


@_function("percent(x)", Kind("quantity", unit_kind="percent"), QUANTITY, example="percent(a / b)")
def _percent(arguments: list[Any], _context: Context) -> Amount | None:
    """A ratio or number as a percentage, for messages: 0.31 as 31 %."""
    value = arguments[0]
    if value.unit.dimension != ():
        return None
    return Amount(value.magnitude, arithmetic.PERCENT)


@_function("same_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_unit(a.value, b.value)")
def _same_unit(arguments: list[Any], _context: Context) -> bool:
    """Whether two quantities measure the same thing (their units convert into each other)."""
    left, right = arguments
    return bool(
        left.unit.dimension == right.unit.dimension
        and (left.unit.dimension != () or (left.unit.kind == right.unit.kind))
    )


@_function("same_printed_unit(a, b)", BOOL, QUANTITY, QUANTITY, example="same_printed_unit(a, b)")
def _same_printed_unit(arguments: list[Any], _context: Context) -> bool:
    """Whether two quantities are printed in the same unit: tonne and tonne, not mile and km."""
    return same_scale(arguments[0].unit, arguments[1].unit)


# -- statistics ----------------------------------------------------------------------------


@_function("grim(x, n)", TRUTH, QUANTITY, QUANTITY, example="grim(claim.value, claim.n)")
def _grim(arguments: list[Any], _context: Context) -> Truth | None:
    """Whether some whole count of n gives this percentage or mean (the GRIM test).

    Brown and Heathers 2017. Missing where n is too large for the test to say anything.
    """
    value, n = arguments
    return sampling.grim(_interval(value), value.quantity, _interval(n))


@_function(
    "margin_of_error(share, n)",
    Kind("quantity", unit_kind="points"),
    QUANTITY,
    QUANTITY,
    example="margin_of_error(claim.value, claim.n)",
)
def _margin_of_error(arguments: list[Any], _context: Context) -> Amount | None:
    """The least 95 % margin of error of a share in a simple random sample of n.

    1.96 · sqrt(p (1 − p) / n), rounded down: a stated margin below it is too small.
    """
    share, n = arguments
    least = sampling.margin_of_error(_interval(share), _interval(n))
    return None if least is None else Amount(Interval.point(least), arithmetic.POINTS)


@_function(
    "rank_among(x, others, order, complete)",
    NUMBER,
    QUANTITY,
    list_of(QUANTITY),
    TEXT,
    BOOL,
    strict=False,
    optional=2,
    example="rank_among(own.value, others.value, ranked.order)",
)
def _rank_among(arguments: list[Any], _context: Context) -> Amount | None:
    """The ranks that a value can have: 1 + how many of the others stand before it.

    Largest first, or smallest first where `order` is "ascending". Others that are not listed may
    stand before it too, so the rank has an upper end only where the list is `complete`.
    """
    value, others, order, complete = [*arguments, None, None][:4]
    if value is None or others is None:
        return None
    sign = "<" if order == "ascending" else ">"
    if _context.symbolic and _context.rank is not None:
        terms = [one.magnitude for one in others if one is not None]
        span = _context.rank(sign, value.magnitude, terms, bool(complete))
        return Amount(span, arithmetic.NUMBER)
    before = [
        compare(sign, _interval(other), _interval(value))
        for other in others
        if other is not None and other.unit.dimension == value.unit.dimension
    ]
    least = 1 + sum(one is Truth.TRUE for one in before)
    most = 1 + sum(one is not Truth.FALSE for one in before)
    high = Fraction(most) if complete and len(before) == len(others) else None
    return Amount(Interval(Fraction(least), high), arithmetic.NUMBER)


@_function(
    "standing_before(x, others, order)",
    ANY_LIST,
    QUANTITY,
    list_of(QUANTITY),
    TEXT,
    strict=False,
    optional=1,
    example="count(standing_before(own.value, others.value))",
)
def _standing_before(arguments: list[Any], _context: Context) -> list[Amount]:
    """Those of the others that certainly stand before a value in a ranking."""
    value, others, order = [*arguments, None][:3]
    sign = "<" if order == "ascending" else ">"
    return [
        other
        for other in others or ()
        if value is not None
        and other is not None
        and other.unit.dimension == value.unit.dimension
        and compare(sign, _interval(other), _interval(value)) is Truth.TRUE
    ]


@_function(
    "nth_largest(list, n, order)",
    _first_item,
    list_of(QUANTITY),
    QUANTITY,
    TEXT,
    strict=False,
    optional=1,
    example="nth_largest(others.value, ranked.value)",
)
def _nth_largest(arguments: list[Any], _context: Context) -> Amount | None:
    """The n-th of a list by size, largest first (smallest first where `order` is "ascending").

    What it takes at the least to be number n. Missing where the list is shorter.
    """
    values, n, order = [*arguments, None][:3]
    rank = None if n is None else _interval(n).high
    known = [value for value in values or () if value is not None]
    if rank is None or rank.denominator != 1 or not 1 <= rank <= len(known):
        return None
    if any(value.unit.dimension != known[0].unit.dimension for value in known):
        return None
    ascending = order == "ascending"
    ends = [(_end(value, upper=ascending), value) for value in known]
    bounded = [(end, value) for end, value in ends if end is not None]
    if len(bounded) < len(ends):
        return None
    ordered = sorted(bounded, key=lambda pair: pair[0], reverse=not ascending)
    found: Amount = ordered[int(rank) - 1][1]
    return found


def _end(value: Amount, *, upper: bool) -> Fraction | None:
    interval = _interval(value)
    return interval.high if upper else interval.low


@_function("step(x)", _same_kind, QUANTITY, example="step(citation.says)")
def _step(arguments: list[Any], _context: Context) -> Amount | None:
    """The unit of the last stated place of a stated quantity; missing for ranges and bounds."""
    quantity = arguments[0].quantity
    if quantity is None or not quantity.is_plain:
        return None
    counted = quantity.unit.factor if quantity.reading == "count" else None
    return _point(quantity.step or counted, arguments[0])


# -- slips ---------------------------------------------------------------------------------


@_function("slip(a, b)", TEXT, QUANTITY, QUANTITY, example="slip(claim.value, other.value)")
def _slip(arguments: list[Any], _context: Context) -> str | None:
    """The likely slip between two figures, in words; missing where none explains them.

    A power of ten, a lost or doubled digit, two digits swapped, percent for percentage points, a
    neighbouring unit.
    """
    return slips.likely_slip(arguments[0], arguments[1])


@_function("scale_slip(a, b)", BOOL, QUANTITY, QUANTITY, example="scale_slip(a.value, b.value)")
def _scale_slip(arguments: list[Any], _context: Context) -> bool:
    """Whether a factor of a thousand, a million or a billion explains two different figures."""
    return slips.scale_factor(arguments[0], arguments[1]) is not None


@_function("difference(a, b)", TEXT, QUANTITY, QUANTITY, example="difference(a.value, b.value)")
def _difference(arguments: list[Any], _context: Context) -> str | None:
    """By how much and in which direction the first figure is off the second, in words."""
    return slips.difference(arguments[0], arguments[1])


# -- for working lines ---------------------------------------------------------------------


@_function("reading(x)", TEXT, QUANTITY, example="reading(claim.value)")
def _reading(arguments: list[Any], _context: Context) -> str | None:
    """What a stated figure stands for, and why: "31 % is 30.5 % to 31.5 % (…)"."""
    quantity = arguments[0].quantity
    if quantity is None or not quantity.text:
        return None
    return f"{shown(arguments[0])} is {describe(quantity)}"


@_function("sum_of(list)", TEXT, _QUANTITIES, example="sum_of(members.value)")
def _sum_of(arguments: list[Any], _context: Context) -> str:
    """A sum as it is written: "31 % + 74 %"."""
    return " + ".join(shown(value) for value in arguments[0] if value is not None)


@_function("convert(x, like)", TEXT, QUANTITY, QUANTITY, example="convert(a.value, b.value)")
def _convert(arguments: list[Any], _context: Context) -> str | None:
    """A figure in the unit of another: "62 km is 38.2 mile to 38.8 mile"; missing if none needed."""
    value, like = arguments
    if value.unit.dimension != like.unit.dimension or same_scale(value.unit, like.unit):
        return None
    if not isinstance(value.magnitude, Interval):
        return None
    return f"{shown(value)} is {format_interval(value.magnitude, like.unit)}"


@_function("rest(total)", TEXT, QUANTITY, example="rest(total)")
def _rest(arguments: list[Any], _context: Context) -> str | None:
    """What a sum of shares leaves of 100 %: "53 % to 55 %"."""
    value = arguments[0]
    if value.unit.dimension != ():
        return None
    left = Interval.point(Fraction(1)) - _interval(value)
    return format_interval(left, arithmetic.PERCENT)


@_function("nearest_counts(x, n)", TEXT, QUANTITY, QUANTITY, example="nearest_counts(a, claim.n)")
def _nearest_counts(arguments: list[Any], _context: Context) -> str | None:
    """The whole counts of n on either side of a percentage or mean: "30 of 43 (69.8 %) and …"."""
    value, n = arguments
    quantity = value.quantity
    if quantity is None or quantity.point is None:
        return None
    counts = sampling.nearest_counts(quantity.point, _interval(n))
    if counts is None:
        return None
    size = _interval(n).low
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
    return format_interval(_interval(amount), amount.unit)


# -- periods -------------------------------------------------------------------------------


@_function("starts(period)", DAY, PERIOD, example="starts(claim.period)")
def _starts(arguments: list[Any], _context: Context) -> int | None:
    """The first day of a period; missing where it is open."""
    first: int | None = arguments[0].first
    return first


@_function("ends(period)", DAY, PERIOD, example="ends(claim.period)")
def _ends(arguments: list[Any], _context: Context) -> int | None:
    """The last day of a period; missing where it is open."""
    last: int | None = arguments[0].last
    return last


@_function("days(period)", NUMBER, PERIOD, example="days(claim.period)")
def _days(arguments: list[Any], _context: Context) -> Amount | None:
    """How many days a period has; missing for `always` and open periods."""
    period: Period = arguments[0]
    length = None if period.always else period.days
    if length is None or length.high is None:
        return None
    return Amount(length, arithmetic.NUMBER)


@_function("years(a, b)", NUMBER, PERIOD, PERIOD, example="years(claim.period, document.published)")
def _years(arguments: list[Any], _context: Context) -> Amount | None:
    """How many years lie between the end of the first period and the end of the second."""
    first, second = arguments[0].last, arguments[1].last
    if first is None or second is None:
        return None
    return Amount(
        Interval.point(Fraction(second - first) / Fraction("365.2425")), arithmetic.NUMBER
    )


@_function(
    "before(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="before(first.date, second.date)"
)
def _before(arguments: list[Any], _context: Context) -> Truth:
    """Whether the first period lies before the second."""
    truth: Truth = arguments[0].before(arguments[1])
    return truth


@_function(
    "after(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="after(claim.date, other.date)"
)
def _after(arguments: list[Any], _context: Context) -> Truth:
    """Whether the first period lies after the second."""
    truth: Truth = arguments[0].after(arguments[1])
    return truth


@_function(
    "during(a, b)", TRUTH, PERIOD, PERIOD, ordered=True, example="during(claim.date, other.date)"
)
def _during(arguments: list[Any], _context: Context) -> Truth:
    """Whether the first period lies within the second."""
    truth: Truth = arguments[0].during(arguments[1])
    return truth


@_function(
    "covers(a, b)",
    TRUTH,
    PERIOD,
    PERIOD,
    ordered=True,
    example="covers(claim.period, document.published)",
)
def _covers(arguments: list[Any], _context: Context) -> Truth:
    """Whether the first period covers all of the second."""
    truth: Truth = arguments[0].contains(arguments[1])
    return truth


@_function("is_always(period)", BOOL, PERIOD, example="is_always(claim.period)")
def _is_always(arguments: list[Any], _context: Context) -> bool:
    """Whether a period is `always`: what it belongs to has no time."""
    return bool(arguments[0].always)


@_function(
    "tiling(claims, period)",
    _first_list,
    list_of(record("claim")),
    PERIOD,
    example="tiling(parts, whole.period)",
)
def _tiling(arguments: list[Any], _context: Context) -> list[Any] | None:
    """The claims whose periods together make up a period, day for day, without overlapping.

    The fewest that do (quarters rather than months); missing where none do.
    """
    claims, period = arguments
    return tiling.exact(claims, period)


@_function(
    "apart(claims, period)",
    _first_list,
    list_of(record("claim")),
    PERIOD,
    example="apart(parts, whole.period)",
)
def _apart(arguments: list[Any], _context: Context) -> list[Any]:
    """As many claims as possible whose periods lie in a period and do not overlap each other."""
    claims, period = arguments
    return tiling.apart(claims, period)


# -- texts and presence --------------------------------------------------------------------


@_function("present(x)", BOOL, ANY, strict=False, example="present(claim.of)")
def _present(arguments: list[Any], _context: Context) -> bool:
    """Whether something is stated: not missing and not empty."""
    return is_present(arguments[0])


@_function("missing(x)", BOOL, ANY, strict=False, example="missing(citation.source)")
def _missing(arguments: list[Any], _context: Context) -> bool:
    """Whether something is not stated, or empty."""
    return not is_present(arguments[0])


@_function(
    "one_of(x, choice)",
    BOOL,
    TEXT,
    TEXT,
    variadic=True,
    example='one_of(claim.kind, "forecast", "target")',
)
def _one_of(arguments: list[Any], _context: Context) -> bool:
    """Whether a text is one of several; case and spacing do not count."""
    return fold(arguments[0]) in {fold(choice) for choice in arguments[1:]}


@_function("contains(text, part)", BOOL, TEXT, TEXT, example='contains(claim.basis, "real")')
def _contains(arguments: list[Any], _context: Context) -> bool:
    """Whether a text contains another as whole words; case and spacing do not count."""
    return f" {fold(arguments[1])} " in f" {fold(arguments[0])} "


@_function("has_year(text)", BOOL, TEXT, example="has_year(claim.basis)")
def _has_year(arguments: list[Any], _context: Context) -> bool:
    """Whether a text names a year (four digits in a row)."""
    run = 0
    for character in arguments[0] + " ":
        if character.isdigit():
            run += 1
        elif run == 4:
            return True
        else:
            run = 0
    return False


@_function(
    "lacking(record, field)",
    TEXT,
    ANY,
    TEXT,
    variadic=True,
    example='lacking(source, "title", "publisher")',
)
def _lacking(arguments: list[Any], _context: Context) -> str | None:
    """The fields, of those named, that a source or claim lacks, in words; missing where none is."""
    fields = arguments[0].fields
    return sentence([name for name in arguments[1:] if not is_present(fields.get(name))]) or None


@_function(
    "plural(n, one, many)",
    TEXT,
    NUMBER,
    TEXT,
    TEXT,
    example='plural(count(members), "share", "shares")',
)
def _plural(arguments: list[Any], _context: Context) -> str:
    """The singular word where n is one, else the plural."""
    n: Interval = _interval(arguments[0])
    one = n.is_point and n.low == 1
    return str(arguments[1] if one else arguments[2])


@_function("names(list)", TEXT, ANY_LIST, example="names(members.subject)")
def _names(arguments: list[Any], _context: Context) -> str:
    """A list of names in a sentence: "rail, road and sea"; a long one is cut with a count."""
    found: list[str] = []
    for one in arguments[0]:
        text = one if isinstance(one, str) else getattr(one, "id", None)
        if text is not None and text not in found:
            found.append(text)
    return sentence(found)


@_function("shares_of(list)", TEXT, list_of(record("claim")), example="shares_of(members)")
def _shares_of(arguments: list[Any], _context: Context) -> str:
    """Shares with their bases: "22 % of jobs in the town, 28 % (of what is not said)"."""
    return ", ".join(str(claim.with_base) for claim in arguments[0])


def sentence(words: Sequence[str], most: int = 8) -> str:
    """Words joined for a sentence."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} more"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
