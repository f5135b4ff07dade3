"""The range of a quantity, given some claims: what it can be, and what says so."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from claimlint.laws.decide import Decider
from claimlint.laws.linear_problem import Core, LinearModel
from claimlint.laws.propagate import NOBODY, Trace
from claimlint.lazy_dataclass import dataclass
from claimlint.values.exact_fractions import simplest_between
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

CUTS: Final = 12
"""How often the range between a bound and a known value is halved where nothing is exact."""
CUTTING: Final = 200_000
"""How much effort the ranges of one repair may cost where nothing is exact."""
DOUBLINGS: Final = 12
"""How often the step to a possible value is made four times as long before that is given up."""


@dataclass(frozen=True, slots=True)
class FeasibleRange:
    """All values that a quantity can have are in the interval.

    `exact` says that there is no smaller such interval; `core` are claims and relations that
    it follows from.
    """

    interval: Interval
    exact: bool
    core: Core


class RangeFinder:
    """Ranges of one problem's variables, given the same claims; they must not conflict."""

    def __init__(self, decider: Decider, claims: Iterable[int], quick: bool = False) -> None:
        self._decider = decider
        self._claims = frozenset(claims)
        self.quick = quick
        """Whether to go no further than propagation."""
        self.trace = decider.propagated(self._claims, decider.relations)
        self._end = decider.effort + CUTTING
        self._exact = decider.is_exact(self.trace)
        self._model: LinearModel | None = None
        if not self._exact and not quick and decider.linear is not None:
            self._model = decider.linear
            self._model.check(self._claims)

    def range_of(self, variable: int, avoided: Interval | None = None) -> FeasibleRange:
        """What the variable can be; `avoided` is known to be impossible, and has an end."""
        hull = self.trace.domains[variable]
        core = _behind(self.trace, variable)
        if self._exact or hull.is_point:
            return FeasibleRange(hull, True, core)
        if self.quick:
            return FeasibleRange(hull, False, core)
        if self._model is not None:
            return self._by_simplex(self._model, variable, FeasibleRange(hull, True, core))
        return self._by_cutting(variable, FeasibleRange(hull, False, core), avoided)

    def _by_simplex(self, model: LinearModel, variable: int, hull: FeasibleRange) -> FeasibleRange:
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
        return FeasibleRange(interval, True, self._core(model, variable, interval))

    def _core(self, model: LinearModel, variable: int, interval: Interval) -> Core:
        """Claims and relations by which the variable cannot be outside of the interval."""
        claims, relations = frozenset[int](), frozenset[int]()
        for outside in _outside(interval):
            clash = model.check(self._claims, ((variable, outside),))
            if clash is not None:
                claims, relations = claims | clash.core[0], relations | clash.core[1]
        model.check(self._claims)
        return claims, relations

    def _by_cutting(
        self, variable: int, hull: FeasibleRange, avoided: Interval | None
    ) -> FeasibleRange:
        """Cut off what a decision shows to be impossible, from both ends."""
        ends = hull.interval
        start = ends if avoided is None else self._beside(variable, ends, avoided)
        high, exact_high = self._cut(variable, start)
        low, exact_low = self._cut(variable, -start, -1)
        interval = Interval(
            None if low.high is None else -low.high, high.high, low.high_open, high.high_open
        )
        exact = exact_low and exact_high
        if interval == ends:
            return FeasibleRange(ends, exact, hull.core)
        return FeasibleRange(interval, exact, (self._claims, self._decider.relations))

    def _beside(self, variable: int, hull: Interval, avoided: Interval) -> Interval:
        """The part of the hull on the one side of what is impossible, if it is one side only."""
        below = hull.intersect(Interval(None, avoided.low, False, not avoided.low_open))
        above = hull.intersect(Interval(avoided.high, None, not avoided.high_open))
        if avoided.low is None or below is None or not self._can_be(variable, below):
            return hull if avoided.high is None or above is None else above
        if avoided.high is None or above is None or not self._can_be(variable, above):
            return below
        return hull

    def _cut(self, variable: int, range_: Interval, sign: int = 1) -> tuple[Interval, bool]:
        """The range with its high end moved down, of sign * variable; whether it is exact.

        All above the end is impossible; what is just below it need not be possible.
        """
        end = range_.high
        if end is None:
            return range_, False
        if not range_.high_open:
            at_the_end = self._decided(variable, Interval.point(end).scale(_sign(sign)))
            if at_the_end is Truth.TRUE:
                return range_, True
        reached = self._possible_below(variable, range_, sign)
        if reached is None:
            return range_, False
        part = Interval(reached, end, False, range_.high_open)
        for _ in range(CUTS):
            upper = Interval(_middle(part), part.high, False, part.high_open)
            possible = self._decided(variable, upper.scale(_sign(sign)))
            if possible is Truth.UNKNOWN:
                break
            part = upper if possible is Truth.TRUE else Interval(part.low, upper.low, False, True)
        return self._trimmed(variable, range_, part, sign)

    def _possible_below(self, variable: int, range_: Interval, sign: int) -> Fraction | None:
        """A number such that the variable can be between it and the high end of the range."""
        end, low = range_.high, range_.low
        if end is None or low is not None:
            return low
        step = max(abs(end) / 16, Fraction(1, 16))
        for _ in range(DOUBLINGS):
            part = Interval(end - step, end, False, range_.high_open)
            if self._can_be(variable, part.scale(_sign(sign))):
                return end - step
            step *= 4
        return None

    def _trimmed(
        self, variable: int, range_: Interval, part: Interval, sign: int
    ) -> tuple[Interval, bool]:
        """The range up to the end that lies within the part; whether it is exact.

        Propagation may find it. Else the end is likely to be the shortest number there: it is, if
        that is possible and nothing above it is.
        """
        trace = self._decider.propagated(
            self._claims, self._decider.relations, ((variable, part.scale(_sign(sign))),)
        )
        found = trace.domains[variable].scale(_sign(sign))
        if trace.empty or found.high is None or found.low is None:
            found = part
        low, high = found.low, found.high
        assert low is not None
        assert high is not None
        end = high if found.is_point else simplest_between(low, high)
        above = None if end == high else Interval(end, high, True, found.high_open)
        if above is None or self._decided(variable, above.scale(_sign(sign))) is Truth.FALSE:
            top = self._decided(variable, Interval.point(end).scale(_sign(sign)))
            open_ = top is Truth.FALSE or (end == high and found.high_open)
            shorter = Interval(range_.low, end, range_.low_open, open_)
            return shorter, top is Truth.TRUE and not open_
        return Interval(range_.low, high, range_.low_open, found.high_open), False

    def _can_be(self, variable: int, interval: Interval) -> bool:
        return self._decided(variable, interval) is not Truth.FALSE

    def _decided(self, variable: int, interval: Interval) -> Truth:
        if self._decider.effort > self._end:
            return Truth.UNKNOWN
        extra = ((variable, interval),)
        return self._decider.decide_with(self._claims, self._decider.relations, extra).possible


def _sign(sign: int) -> Fraction:
    return Fraction(sign)


def _middle(part: Interval) -> Fraction:
    if part.low is None or part.high is None:
        raise ValueError("an unbounded range has no middle")
    return (part.low + part.high) / 2


def _outside(interval: Interval) -> list[Interval]:
    """What is below an interval, and what is above it."""
    parts = []
    if interval.low is not None:
        parts.append(Interval(None, interval.low, False, not interval.low_open))
    if interval.high is not None:
        parts.append(Interval(interval.high, None, not interval.high_open))
    return parts


def _behind(trace: Trace, variable: int) -> Core:
    """The claims and relations that a variable's range in a trace follows from."""
    events = [trace.events[number] for number in trace.behind(trace.sources(variable))]
    claims = frozenset(event.claim for event in events if event.claim != NOBODY)
    return claims, frozenset(event.relation for event in events if event.relation != NOBODY)
