"""A proof of consistency: one value for each quantity, found by choosing and propagating."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import Final

from claimlint.interval import Interval
from claimlint.solve.problem import Problem
from claimlint.solve.propagate import Trace, settle
from claimlint.truth import Truth

TRIES: Final = 3
"""How many values of each variable are tried."""
STEPS: Final = 4
"""How many choices a search may make for each variable before it gives up."""


class Witness:
    """A search for a solution within domains that propagation has narrowed."""

    def __init__(self, problem: Problem, relations: Collection[int]) -> None:
        self._problem = problem
        self._relations = relations
        self._left = STEPS * len(problem.names)
        self.effort = 0
        """How many relations were applied."""

    def found(self, domains: list[Interval]) -> bool:
        """Whether a solution was found; if not, there may still be one."""
        chosen = self._narrowest(domains)
        if chosen is None:
            return self._solves(domains)
        for value in _candidates(domains[chosen]):
            self._left -= 1
            if self._left < 0:
                return False
            trace = Trace(domains)
            trace.domains[chosen] = Interval.point(value)
            settle(
                self._problem,
                trace,
                self._relations,
                [r for r in self._problem.touching[chosen] if r in self._relations],
            )
            self.effort += trace.effort
            if not trace.empty and self.found(trace.domains):
                return True
        return False

    def _narrowest(self, domains: list[Interval]) -> int | None:
        """The variable with the most relations among those with more than one value."""
        open_ones = [index for index, domain in enumerate(domains) if not domain.is_point]
        touching = self._problem.touching
        return min(open_ones, key=lambda index: (-len(touching[index]), index), default=None)

    def _solves(self, domains: list[Interval]) -> bool:
        relations = self._problem.relations
        return all(relations[r].judge(domains) is Truth.TRUE for r in self._relations)


def _candidates(domain: Interval) -> Iterator[Fraction]:
    """Short values of the domain: near its middle, then near its ends."""
    low, high = domain.low, domain.high
    if low is None:
        low = (high if high is not None else Fraction(1)) - 1
    if high is None:
        high = low + 1
    seen = set()
    for part in (Fraction(1, 2), Fraction(1, 16), Fraction(15, 16))[:TRIES]:
        value = _short(low + (high - low) * part, (high - low) / 32)
        if domain.contains(value) and value not in seen:
            seen.add(value)
            yield value


def _short(value: Fraction, slack: Fraction) -> Fraction:
    """A decimal within the slack of the value, with as few digits as do."""
    if slack <= 0:
        return value
    scale = Fraction(1)
    while scale < slack:
        scale *= 10
    while scale > slack:
        scale /= 10
    return round(value / scale) * scale
