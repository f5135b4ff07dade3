"""Comparisons of intervals, in three-valued truth."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from claimlint.values.exact_fractions import order, same
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth


def _less(a: Interval, b: Interval) -> Truth:
    if a.low is not None and b.high is not None and order(a.low, b.high) >= 0:
        return Truth.FALSE
    if a.high is None or b.low is None:
        return Truth.UNKNOWN
    ends = order(a.high, b.low)
    if ends > 0 or (ends == 0 and not (a.high_open or b.low_open)):
        return Truth.UNKNOWN
    return Truth.TRUE


def _at_most(a: Interval, b: Interval) -> Truth:
    if a.high is not None and b.low is not None and order(a.high, b.low) <= 0:
        return Truth.TRUE
    if a.low is None or b.high is None:
        return Truth.UNKNOWN
    ends = order(a.low, b.high)
    if ends < 0:
        return Truth.UNKNOWN
    if ends > 0 or a.low_open or b.high_open:
        return Truth.FALSE
    return Truth.TOUCHING


def _equal(a: Interval, b: Interval) -> Truth:
    shared = _at_most(a, b) & _at_most(b, a)
    if shared is Truth.TRUE or shared is Truth.FALSE:
        return shared
    touches = (a.low is not None and same(a.low, b.high)) or (
        b.low is not None and same(b.low, a.high)
    )
    return Truth.TOUCHING if touches else Truth.UNKNOWN


_COMPARISONS: Final[dict[str, Callable[[Interval, Interval], Truth]]] = {
    "<": _less,
    "<=": _at_most,
    "==": _equal,
    "!=": lambda a, b: ~_equal(a, b),
}


def compare(op: str, a: Interval, b: Interval) -> Truth:
    """Whether `a op b` for all pairs of values, for none, or for some; op is a Python operator.

    TOUCHING where nothing but one shared closed end, of which at least one interval has more
    values, keeps it from FALSE. Two points compare exactly. KeyError for an unknown operator.
    """
    if op == ">":
        return _less(b, a)
    if op == ">=":
        return _at_most(b, a)
    return _COMPARISONS[op](a, b)
