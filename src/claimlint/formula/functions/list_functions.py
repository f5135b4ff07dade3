"""Functions on lists: sums, counts, extremes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context, Incomparable
from claimlint.formula.functions.function_table import (
    QUANTITIES,
    first_item,
    function,
    interval_of,
    same_kind,
)
from claimlint.formula.kinds import ANY_LIST, BOOL, NUMBER, QUANTITY, TRUTH, Kind
from claimlint.formula.run_time import as_truth, is_present
from claimlint.language.fold import fold
from claimlint.values.interval import Interval, total
from claimlint.values.truth import Truth


@function("sum(list)", first_item, QUANTITIES, example="sum(members.value)")
def _sum(arguments: list[Any], _context: Context) -> Amount | None:
    """The sum of a list of quantities; missing where the list is empty or lacks a value."""
    values = arguments[0]
    if not values or any(value is None for value in values):
        return None
    first: Amount = values[0]
    if len(values) < 2:
        return first
    result = arithmetic.add(first, values[1])
    if all(one.unit is first.unit and isinstance(one.magnitude, Interval) for one in values):
        magnitudes = [one.magnitude for one in values]
        return Amount(total(magnitudes), result.unit, length=result.length)
    for value in values[2:]:
        result = arithmetic.add(result, value)
    return result


@function("count(list)", NUMBER, ANY_LIST, example="count(members)")
def _count(arguments: list[Any], context: Context) -> Amount:
    """How many members a list has; missing ones do not count."""
    return arithmetic.number(sum(one is not None for one in arguments[0]), context)


@function("distinct(list)", NUMBER, ANY_LIST, example="distinct(members.of)")
def _distinct(arguments: list[Any], context: Context) -> Amount:
    """How many different texts a list holds; case and spacing do not count, nor missing ones."""
    texts = {fold(one) if isinstance(one, str) else one for one in arguments[0] if one is not None}
    return arithmetic.number(len(texts), context)


@function("first(list)", first_item, ANY_LIST, example="first(members)")
def _first(arguments: list[Any], _context: Context) -> Any:
    """The first member of a list; missing where it is empty."""
    return arguments[0][0] if arguments[0] else None


def _truth_or_bool(kinds: list[Kind]) -> Kind:
    return TRUTH if kinds[0].item == TRUTH else BOOL


@function("any(list)", _truth_or_bool, ANY_LIST, example="any(members.overlapping)")
def _any(arguments: list[Any], _context: Context) -> Any:
    """Whether any member of a list is true or present."""
    if any(isinstance(one, Truth) for one in arguments[0]):
        return reduce(or_, (as_truth(one) for one in arguments[0]), Truth.FALSE)
    return any(is_present(one) for one in arguments[0])


@function("all(list)", _truth_or_bool, ANY_LIST, example="all(members.key)")
def _all(arguments: list[Any], _context: Context) -> Any:
    """Whether all members of a list are true or present."""
    if any(isinstance(one, Truth) for one in arguments[0]):
        return reduce(and_, (as_truth(one) for one in arguments[0]), Truth.TRUE)
    return all(is_present(one) for one in arguments[0])


@function("lowest(list)", first_item, QUANTITIES, example="lowest(members.value)")
def _lowest(arguments: list[Any], context: Context) -> Amount | None:
    """The smallest of a list of quantities."""
    return _extreme(arguments[0], context, smallest=True)


@function("highest(list)", first_item, QUANTITIES, example="highest(members.value)")
def _highest(arguments: list[Any], context: Context) -> Amount | None:
    """The largest of a list of quantities."""
    return _extreme(arguments[0], context, smallest=False)


@function("min(a, b)", same_kind, QUANTITY, QUANTITY, variadic=True, example='min(a, "100 %")')
def _min(arguments: list[Any], context: Context) -> Amount | None:
    """The smaller of two or more quantities."""
    return _extreme(arguments, context, smallest=True)


@function("max(a, b)", same_kind, QUANTITY, QUANTITY, variadic=True, example="max(a, b)")
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
        pair = (interval_of(result), interval_of(value))
        picked = pair[0].minimum(pair[1]) if smallest else pair[0].maximum(pair[1])
        result = Amount(picked, result.unit, length=result.length)
    return result
