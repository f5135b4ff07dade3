"""Functions on lists: sums, counts, extremes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from claimlint.formula import amount as arithmetic
from claimlint.formula.algebra import Outcome
from claimlint.formula.amount import Amount, Context, Incomparable
from claimlint.formula.functions.function_table import (
    QUANTITIES,
    all_known,
    first_item,
    function,
    interval_of,
    same_kind,
    total,
)
from claimlint.formula.kinds import ANY_LIST, BOOL, NUMBER, QUANTITY, TRUTH, Kind
from claimlint.formula.run_time import as_truth, is_present
from claimlint.formula.value import Value
from claimlint.language.fold import fold
from claimlint.values.truth import Truth


@function("sum(list)", first_item, QUANTITIES, example="sum(members.value)")
def _sum(_context: Context, values: Sequence[Amount | None]) -> Amount | None:
    """The sum of a list of quantities; missing where the list is empty or lacks a value."""
    known = all_known(values)
    return None if known is None else total(known)


@function("count(list)", NUMBER, ANY_LIST, example="count(members)")
def _count(context: Context, values: Sequence[Value]) -> Amount:
    """How many members a list has; missing ones do not count."""
    return arithmetic.number(sum([one is not None for one in values]), context)


@function("distinct(list)", NUMBER, ANY_LIST, example="distinct(members.of)")
def _distinct(context: Context, values: Sequence[Value]) -> Amount:
    """How many different texts a list holds; case and spacing do not count, nor missing ones."""
    texts = {fold(one) if isinstance(one, str) else one for one in values if one is not None}
    return arithmetic.number(len(texts), context)


@function("first(list)", first_item, ANY_LIST, example="first(members)")
def _first(_context: Context, values: Sequence[Value]) -> Value:
    """The first member of a list; missing where it is empty."""
    return values[0] if values else None


def _truth_or_bool(kinds: list[Kind]) -> Kind:
    return TRUTH if kinds[0].item == TRUTH else BOOL


@function("any(list)", _truth_or_bool, ANY_LIST, example="any(members.overlapping)")
def _any(_context: Context, values: Sequence[Value]) -> Outcome | bool:
    """Whether any member of a list is true or present."""
    found = False
    for one in values:
        if isinstance(one, Truth):
            return reduce(or_, map(as_truth, values), Truth.FALSE)
        found = found or is_present(one)
    return found


@function("all(list)", _truth_or_bool, ANY_LIST, example="all(members.key)")
def _all(_context: Context, values: Sequence[Value]) -> Outcome | bool:
    """Whether all members of a list are true or present."""
    if any(isinstance(one, Truth) for one in values):
        return reduce(and_, (as_truth(one) for one in values), Truth.TRUE)
    return all(is_present(one) for one in values)


@function("lowest(list)", first_item, QUANTITIES, example="lowest(members.value)")
def _lowest(context: Context, values: Sequence[Amount | None]) -> Amount | None:
    """The smallest of a list of quantities."""
    return _extreme(values, context, smallest=True)


@function("highest(list)", first_item, QUANTITIES, example="highest(members.value)")
def _highest(context: Context, values: Sequence[Amount | None]) -> Amount | None:
    """The largest of a list of quantities."""
    return _extreme(values, context, smallest=False)


@function("min(a, b)", same_kind, QUANTITY, QUANTITY, variadic=True, example='min(a, "100 %")')
def _min(context: Context, *values: Amount) -> Amount | None:
    """The smaller of two or more quantities."""
    return _extreme(values, context, smallest=True)


@function("max(a, b)", same_kind, QUANTITY, QUANTITY, variadic=True, example="max(a, b)")
def _max(context: Context, *values: Amount) -> Amount | None:
    """The larger of two or more quantities."""
    return _extreme(values, context, smallest=False)


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
