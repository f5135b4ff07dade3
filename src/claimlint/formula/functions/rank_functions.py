"""Functions on ranks: what place a value can have among others."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, said
from claimlint.formula.functions.function_table import first_item, function, interval_of
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.kinds import ANY_LIST, BOOL, NUMBER, QUANTITY, TEXT, list_of, record
from claimlint.values.comparison import compare
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth


@function(
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
def _rank_among(
    _context: Context,
    value: Amount | None,
    others: Sequence[Amount | None] | None,
    order: str | None = None,
    complete: bool | None = None,
) -> Amount | None:
    """The ranks that a value can have: 1 + how many of the others stand before it.

    Largest first, or smallest first where `order` is "ascending". Others that are not listed may
    stand before it too, so the rank has an upper end only where the list is `complete`.
    """
    if value is None or others is None:
        return None
    sign = "<" if order == "ascending" else ">"
    if _context.symbolic and _context.rank is not None:
        terms = [one.magnitude for one in others if one is not None]
        span = _context.rank(sign, value.magnitude, terms, bool(complete))
        return Amount(span, arithmetic.NUMBER)
    before = [
        compare(sign, interval_of(other), interval_of(value))
        for other in others
        if other is not None and other.unit.dimension == value.unit.dimension
    ]
    least = 1 + sum(one is Truth.TRUE for one in before)
    most = 1 + sum(one is not Truth.FALSE for one in before)
    high = Fraction(most) if complete and len(before) == len(others) else None
    return Amount(Interval(Fraction(least), high), arithmetic.NUMBER)


@function(
    "standing_before(x, others, order)",
    ANY_LIST,
    QUANTITY,
    list_of(QUANTITY),
    TEXT,
    strict=False,
    optional=1,
    example="count(standing_before(own.value, others.value))",
)
def _standing_before(
    _context: Context,
    value: Amount | None,
    others: Sequence[Amount | None] | None,
    order: str | None = None,
) -> list[Amount]:
    """Those of the others that certainly stand before a value in a ranking."""
    sign = "<" if order == "ascending" else ">"
    return [
        other
        for other in others or ()
        if value is not None
        and other is not None
        and other.unit.dimension == value.unit.dimension
        and compare(sign, interval_of(other), interval_of(value)) is Truth.TRUE
    ]


@function(
    "who_before(own, others, order)",
    TEXT,
    record("claim"),
    list_of(record("claim")),
    TEXT,
    strict=False,
    optional=1,
    example="who_before(own, others, ranked.order)",
)
def _who_before(
    context: Context,
    own: ClaimRecord | None,
    others: Sequence[ClaimRecord] | None,
    order: str | None = None,
) -> str | None:
    """Who certainly stands before a claim: "Toyota (10.8 million) stands before it"."""
    if own is None or own.value is None:
        return None
    value = context.amount(own.value, own, "value")
    sign = "<" if order == "ascending" else ">"
    told = [
        f"{other.subject or other.id} ({said(other)})"
        for other in others or ()
        if other.value is not None
        and other.value.unit.dimension == value.unit.dimension
        and compare(sign, other.value.interval, interval_of(value)) is Truth.TRUE
    ]
    stand = "stands" if len(told) < 2 else "stand"
    return f"{sentence(told, most=_NAMED) or 'nobody'} {stand} before it"


_NAMED = 6
"""How many of those before are named."""


@function("place(x)", TEXT, NUMBER, example="place(possible_rank)")
def _place(_context: Context, value: Amount) -> str:
    """A possible rank in words: "number 2", "number 4 at best"."""
    interval = interval_of(value)
    low, high = interval.low, interval.high
    if high is None:
        return f"number {low} at best"
    return f"number {low}" if low == high else f"number {low} to {high}"


@function(
    "nth_largest(list, n, order)",
    first_item,
    list_of(QUANTITY),
    QUANTITY,
    TEXT,
    strict=False,
    optional=1,
    example="nth_largest(others.value, ranked.value)",
)
def _nth_largest(
    _context: Context,
    values: Sequence[Amount | None] | None,
    n: Amount | None,
    order: str | None = None,
) -> Amount | None:
    """The n-th of a list by size, largest first (smallest first where `order` is "ascending").

    What it takes at the least to be number n. Missing where the list is shorter.
    """
    known = [value for value in values or () if value is not None]
    if any(value.unit.dimension != known[0].unit.dimension for value in known):
        return None
    ascending = order == "ascending"
    place = _nth([_end(value, upper=ascending) for value in known], n, ascending=ascending)
    return None if place is None else known[place]


@function(
    "it_takes(n, own, others, order)",
    TEXT,
    QUANTITY,
    record("claim"),
    list_of(record("claim")),
    TEXT,
    strict=False,
    optional=1,
    example="it_takes(ranked.value, own, others, ranked.order)",
)
def _it_takes(
    context: Context,
    n: Amount | None,
    own: ClaimRecord | None,
    others: Sequence[ClaimRecord] | None,
    order: str | None = None,
) -> str | None:
    """Whom a claim has to pass to be number n: "to be number 3, Peru has to pass Chile (210 km)".

    Missing where it certainly has, and where so many others are not known.
    """
    if n is None or own is None or own.value is None:
        return None
    ascending = order == "ascending"
    known = [(one, one.value) for one in others or () if one.value is not None]
    if any(value.unit.dimension != own.value.unit.dimension for _, value in known):
        return None
    ends = [_end(context.amount(value, one, "value"), upper=ascending) for one, value in known]
    place = _nth(ends, n, ascending=ascending)
    if place is None:
        return None
    other, value = known[place]
    if compare("<" if ascending else ">", own.value.interval, value.interval) is Truth.TRUE:
        return None
    passed = f"{other.subject or other.id} ({said(other)})"
    return f"to be number {interval_of(n).high}, {own.subject or own.id} has to pass {passed}"


def _nth(ends: Sequence[Fraction | None], n: Amount | None, *, ascending: bool) -> int | None:
    """Which of some ends is the n-th by size; None where one is open, or there are not so many."""
    rank = None if n is None else interval_of(n).high
    known = [end for end in ends if end is not None]
    if rank is None or rank.denominator != 1 or not 1 <= rank <= len(ends) == len(known):
        return None
    in_order = sorted(range(len(known)), key=known.__getitem__, reverse=not ascending)
    return in_order[int(rank) - 1]


def _end(value: Amount, *, upper: bool) -> Fraction | None:
    interval = interval_of(value)
    return interval.high if upper else interval.low
