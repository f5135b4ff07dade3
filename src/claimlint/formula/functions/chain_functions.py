"""Functions on changes and ratios that follow one another.

A change in percent and a ratio compare two levels. Where one step ends at the level at which the
next one begins, the levels cancel out: two steps of +10 % and −10 % are −1 % whatever the levels
are, and nobody needs to state them.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from fractions import Fraction
from functools import reduce

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context, Incomparable
from claimlint.formula.claim_record import ClaimRecord
from claimlint.formula.functions.function_table import (
    QUANTITIES,
    all_known,
    first_list,
    function,
    interval_of,
    stated,
)
from claimlint.formula.kinds import QUANTITY, list_of, record
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity

MAX_YEARS = 60
"""Over how many years a yearly growth is worked out: roots of numbers of bounded length."""


@function(
    "chain(changes, whole)",
    first_list,
    list_of(record("claim")),
    record("claim"),
    example="chain(steps, change)",
)
def _chain(
    _context: Context, changes: Sequence[ClaimRecord], whole: ClaimRecord
) -> list[ClaimRecord] | None:
    """The changes that lead, one after the other, from a change's start to its end.

    The fewest that do, two or more, all in one unit and of one whole; missing where none do.
    """
    if whole.since is None or whole.period is None:
        return None
    steps = [
        (change, change.since.key, change.period.key)
        for change in changes
        if change.since is not None
        and change.period is not None
        and change.value is not None
        and whole.value is not None
        and _unit_of(change.value) == _unit_of(whole.value)
        and (change.of_name, change.of_measure_name) == (whole.of_name, whole.of_measure_name)
    ]
    return _path(steps, (whole.since.key, whole.period.key))


@function(
    "ratio_chain(ratios, whole)",
    first_list,
    list_of(record("claim")),
    record("claim"),
    example="ratio_chain(steps, ratio)",
)
def _ratio_chain(
    _context: Context, ratios: Sequence[ClaimRecord], whole: ClaimRecord
) -> list[ClaimRecord] | None:
    """The ratios that lead from a ratio's subject to what it compares with.

    The fewest that do, two or more; missing where none do.
    """
    if whole.than_period is not None:
        return None
    steps = [
        (one, one.subject_name, one.than_name)
        for one in ratios
        if one.value is not None and one.than_period is None
    ]
    return _path(steps, (whole.subject_name, whole.than_name))


def _unit_of(value: Quantity) -> Hashable:
    return (value.unit.kind, value.unit.dimension)


def _path(
    steps: Sequence[tuple[ClaimRecord, Hashable, Hashable]], wanted: tuple[Hashable, Hashable]
) -> list[ClaimRecord] | None:
    """The fewest steps (a claim, its start, its end), two or more, from one end to the other.

    None where there is no way.
    """
    start, goal = wanted
    onward: dict[Hashable, list[tuple[ClaimRecord, Hashable]]] = {}
    for step, first, last in steps:
        # A step from start to goal is another statement of the whole, and no way around it.
        if (first, last) != wanted:
            onward.setdefault(first, []).append((step, last))
    came_by: dict[Hashable, tuple[ClaimRecord | None, Hashable]] = {start: (None, None)}
    fresh = [start]
    while fresh:  # no place is come to twice
        found: list[Hashable] = []
        for place in fresh:
            for step, last in onward.get(place, ()):
                if last not in came_by:
                    came_by[last] = (step, place)
                    found.append(last)
        if goal in found:
            return _way_to(goal, came_by)
        fresh = found
    return None


def _way_to(
    goal: Hashable, came_by: Mapping[Hashable, tuple[ClaimRecord | None, Hashable]]
) -> list[ClaimRecord]:
    way: list[ClaimRecord] = []
    step, place = came_by[goal]
    while step is not None:
        way.append(step)
        step, place = came_by[place]
    return way[::-1]


@function("compounded(list)", QUANTITY, QUANTITIES, example="compounded(route.value)")
def _compounded(_context: Context, values: Sequence[Amount | None]) -> Amount | None:
    """What changes one after the other come to.

    Percentages are compounded (+10 % and −10 % are −1 %); points and amounts are added.
    """
    known = all_known(values)
    if known is None:
        return None
    if any(value.unit.kind == "percent" for value in known):
        if not all(value.unit.kind == "percent" for value in known):
            raise Incomparable
        one = Amount(_context.constant(Fraction(1)), arithmetic.NUMBER)
        grown = reduce(
            lambda total, value: total * (one.magnitude + value.magnitude), known, one.magnitude
        )
        return Amount(grown - one.magnitude, arithmetic.PERCENT)
    return reduce(arithmetic.add, known)


@function("product(list)", QUANTITY, QUANTITIES, example="product(route.value)")
def _product(_context: Context, values: Sequence[Amount | None]) -> Amount | None:
    """The product of a list of quantities; missing where the list is empty or lacks a value."""
    known = all_known(values)
    return None if known is None else reduce(arithmetic.multiply, known)


@function(
    "yearly(change, then, now)",
    QUANTITY,
    record("claim"),
    record("claim"),
    record("claim"),
    example="yearly(change, then, now)",
)
def _yearly(
    context: Context, change: ClaimRecord, then: ClaimRecord, now: ClaimRecord
) -> Amount | None:
    """The growth a year that leads from one figure to another, in the unit of a yearly change.

    Compounded, or spread evenly: both are called the average, so the result holds both.
    """
    years = _years_of_growth(change)
    if years is None or change.value is None or context.symbolic:
        return None
    if then.value is None or now.value is None:
        return None
    before, after = stated(then, context), stated(now, context)
    if before.unit.dimension != after.unit.dimension:
        raise Incomparable
    low, high = interval_of(before).low, interval_of(before).high
    times = interval_of(after) / interval_of(before)
    if low is None or high is None or low <= 0 or times.low is None or times.high is None:
        return None
    if times.low <= 0:
        return None
    even = (times.low - 1) / years, (times.high - 1) / years
    compounded = _root(times.low, years, up=False) - 1, _root(times.high, years, up=True) - 1
    bounds = Interval(min(even[0], compounded[0]), max(even[1], compounded[1]))
    return Amount(bounds.scale(100 * change.value.unit.factor), change.value.unit)


@function("over_years(change)", QUANTITY, record("claim"), example="over_years(yearly)")
def _over_years(context: Context, change: ClaimRecord) -> Amount | None:
    """What a growth in percent a year comes to over all the years of a change.

    Compounded, or added up year by year: the result holds both. Missing for a change that is not
    told by the year, and where the years are not whole.
    """
    years = _years_of_growth(change)
    if years is None or change.value is None or context.symbolic:
        return None
    bounds = change.value.interval.scale(1 / (100 * change.value.unit.factor))
    low, high = bounds.low, bounds.high
    if low is None or high is None or low <= -1:
        return None
    ends = (low * years, high * years, (1 + low) ** years - 1, (1 + high) ** years - 1)
    return Amount(Interval(min(ends), max(ends)), arithmetic.PERCENT)


def _years_of_growth(change: ClaimRecord) -> int | None:
    """Over how many years a growth in percent a year runs; None for any other change."""
    if change.since is None or change.period is None or change.value is None:
        return None
    unit = change.value.unit
    if unit.kind != "percent" or ("year", -1) not in unit.parts:
        return None
    return _whole_years(change.since, change.period)


def _whole_years(first: Period, second: Period) -> int | None:
    """The years between two equal times of the year; None where they are not whole."""
    if first.first is None or second.first is None or not (first.exact and second.exact):
        return None
    years = round(Fraction(second.first - first.first) / Fraction("365.2425"))
    off = abs(second.first - first.first - years * Fraction("365.2425"))
    return years if 1 <= years <= MAX_YEARS and off <= 2 else None


def _root(value: Fraction, degree: int, *, up: bool) -> Fraction:
    """The root of a positive number, rounded down or up at the sixth decimal place: exact, as
    whole numbers have it (Newton's method on integers).
    """  # noqa: D205 - one sentence
    scaled = value.numerator * 10 ** (6 * degree) // value.denominator
    low, high = 0, max(10**6, scaled) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if middle**degree <= scaled:
            low = middle
        else:
            high = middle
    return Fraction(low + up, 10**6)
