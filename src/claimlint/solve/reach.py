"""The range of a quantity, given some claims: what it can be, and what says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from claimlint.interval import Interval
from claimlint.solve.decide import Decider
from claimlint.solve.linear import Core, LinearModel
from claimlint.solve.propagate import NOBODY, Trace
from claimlint.solve.simplex import Optimum

CUTS: Final = 12
"""How often the range between a bound and a known value is halved where nothing is exact."""


@dataclass(frozen=True, slots=True)
class Reach:
    """All values that a quantity can have are in the interval.

    `exact` says that there is no smaller such interval; `core` are claims and relations that
    it follows from.
    """

    interval: Interval
    exact: bool
    core: Core


class Reacher:
    """Ranges of one problem's variables, given the same claims; they must not conflict."""

    def __init__(self, decider: Decider, claims: Iterable[int], quick: bool = False) -> None:
        self._decider = decider
        self._claims = frozenset(claims)
        self.quick = quick
        """Whether to go no further than propagation."""
        self.trace = decider.propagated(self._claims, decider.relations)
        self._exact = decider.is_exact(self.trace, decider.relations)
        self._model: LinearModel | None = None
        if not self._exact and not quick and decider.linear is not None:
            self._model = decider.linear
            self._check(self._model)

    def reach(self, variable: int) -> Reach:
        """What the variable can be."""
        hull = self.trace.domains[variable]
        core = _behind(self.trace, variable)
        if self._exact or hull.is_point:
            return Reach(hull, True, core)
        if self.quick:
            return Reach(hull, False, core)
        if self._model is not None:
            return self._by_simplex(self._model, variable, Reach(hull, True, core))
        return self._by_cutting(variable, Reach(hull, False, core))

    def _check(self, model: LinearModel) -> None:
        model.check(sorted(self._claims), sorted(self._decider.relations), ())

    def _by_simplex(self, model: LinearModel, variable: int, hull: Reach) -> Reach:
        before = model.effort
        least, greatest = model.extremes(variable)
        self._decider.effort += model.effort - before
        interval = Interval(
            None if least.value is None else -least.value,
            greatest.value,
            least.is_open,
            greatest.is_open,
        )
        if interval == hull.interval:
            return hull
        return Reach(interval, True, _joined(model, least, greatest))

    def _by_cutting(self, variable: int, hull: Reach) -> Reach:
        """Cut off what a decision shows to be impossible, from both ends."""
        low = self._cut(variable, hull.interval, hull.interval.low, hull.interval.high)
        high = self._cut(variable, hull.interval, hull.interval.high, hull.interval.low)
        if low is None and high is None:
            return hull
        low = low or Cut(hull.interval.low, hull.interval.low_open, False, False)
        high = high or Cut(hull.interval.high, hull.interval.high_open, False, False)
        interval = Interval(low.end, high.end, low.is_open, high.is_open)
        moved = low.moved or high.moved
        everything = (self._claims, self._decider.relations)
        return Reach(interval, low.exact and high.exact, everything if moved else hull.core)

    def _cut(
        self, variable: int, hull: Interval, end: Fraction | None, other: Fraction | None
    ) -> Cut | None:
        """Where one end can be moved to; None where it is unbounded or the hull is."""
        if end is None or other is None:
            return None
        is_open = hull.low_open if end == hull.low else hull.high_open
        if not is_open and self._can_be(variable, Interval.point(end)):
            return Cut(end, False, True, False)
        reached, moved = other, False
        for _ in range(CUTS):
            middle = (end + reached) / 2
            if self._can_be(variable, Interval(min(end, middle), max(end, middle))):
                reached = middle
            else:
                end, is_open, moved = middle, True, True
        return Cut(end, is_open, False, moved)

    def _can_be(self, variable: int, interval: Interval) -> bool:
        verdict = self._decider.decide_with(
            self._claims, self._decider.relations, ((variable, interval),)
        )
        return verdict.possible is not False


@dataclass(frozen=True, slots=True)
class Cut:
    """An end of a range after cutting."""

    end: Fraction | None
    is_open: bool
    exact: bool
    moved: bool


def _joined(model: LinearModel, least: Optimum, greatest: Optimum) -> Core:
    first, second = model.core(least), model.core(greatest)
    return first[0] | second[0], first[1] | second[1]


def _behind(trace: Trace, variable: int) -> Core:
    """The claims and relations that a variable's range in a trace follows from."""
    events = [trace.events[number] for number in trace.behind(trace.sources(variable))]
    claims = frozenset(event.claim for event in events if event.claim != NOBODY)
    return claims, frozenset(event.relation for event in events if event.relation != NOBODY)
