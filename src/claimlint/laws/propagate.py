"""Propagation: relations applied again and again until nothing narrows, with a full record."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from typing import Final

from claimlint.laws.contraction import contract
from claimlint.laws.problem import Problem
from claimlint.laws.relation import Relation
from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval

EAGER: Final = 6
"""A relation is applied so often whatever it changes; after that only to what changes much."""
PATIENCE: Final = 40
"""A relation is never applied more often: `x = y` with `x = y + 1` would never end."""

APPLYING: Final = 25
"""What applying a relation costs, in coefficients touched by a pivot (about two microseconds)."""

NOBODY: Final = -1
TOGETHER: Final = 48
"""A relation of more variables has one record of causes and inputs for all that it narrows: a
record for each would cost the square of them. It is an honest one that may name too much."""
QUARTER: Final = 4
"""Applying a relation of more variables costs as much as one for each four of them."""


@dataclass(frozen=True, slots=True)
class Event:
    """One narrowing: a claim's statement, or what a relation says given its inputs.

    `causes` are the earlier events that it follows from. `after` is None for a clash; a clash
    of a relation's two sides, rather than of one variable, has the variable NOBODY.
    """

    variable: int
    derived: Interval
    before: Interval
    after: Interval | None
    claim: int
    relation: int
    causes: tuple[int, ...]
    inputs: tuple[tuple[int, Interval], ...] = ()


class Trace:
    """The domains as they are narrowed, and every event that narrowed them."""

    __slots__ = ("_highs", "_lows", "domains", "effort", "empty", "events", "settled")

    def __init__(self, domains: Iterable[Interval]) -> None:
        self.domains = list(domains)
        self.events: list[Event] = []
        self.empty = False
        self.settled = True
        """Whether it ended because nothing narrowed, not because patience ran out."""
        self.effort = 0
        """How many relations were applied."""
        self._lows = [NOBODY] * len(self.domains)
        self._highs = [NOBODY] * len(self.domains)

    def sources(self, variable: int) -> tuple[int, ...]:
        """The events that set the ends of a variable's domain."""
        both = (self._lows[variable], self._highs[variable])
        return tuple(sorted({event for event in both if event != NOBODY}))

    def record(self, event: Event) -> None:
        """Take an event in."""
        number = len(self.events)
        self.events.append(event)
        if event.after is None:
            self.empty = True
            return
        before, after = event.before, event.after
        self.domains[event.variable] = after
        if (before.low, before.low_open) != (after.low, after.low_open):
            self._lows[event.variable] = number
        if (before.high, before.high_open) != (after.high, after.high_open):
            self._highs[event.variable] = number

    def behind(self, starts: Iterable[int]) -> list[int]:
        """The events that these follow from, themselves included, in order."""
        found = set(starts)
        waiting = list(found)
        shared = set[int]()
        while waiting:
            causes = self.events[waiting.pop()].causes
            if len(causes) > TOGETHER:  # the same ones for many events
                if id(causes) in shared:
                    continue
                shared.add(id(causes))
            for cause in causes:
                if cause not in found:
                    found.add(cause)
                    waiting.append(cause)
        return sorted(found)

    def core(self) -> tuple[frozenset[int], frozenset[int]]:
        """The claims and the relations that the clash follows from."""
        events = [self.events[number] for number in self.behind([len(self.events) - 1])]
        claims = frozenset(event.claim for event in events if event.claim != NOBODY)
        relations = frozenset(event.relation for event in events if event.relation != NOBODY)
        return claims, relations


def propagate(
    problem: Problem,
    claims: Iterable[int],
    relations: Collection[int],
    extra: tuple[tuple[int, Interval], ...] = (),
) -> Trace:
    """Narrow the problem's domains by the claims, then by the relations, until nothing changes.

    `extra` are further bounds of variables that no claim states.
    """
    trace = Trace(problem.domains)
    for variable, interval in extra:
        _state(trace, variable, interval, NOBODY)
    for claim in claims:
        for variable, interval in problem.claims[claim].stated:
            if not trace.empty:
                _state(trace, variable, interval, claim)
    if not trace.empty:
        settle(problem, trace, relations, sorted(relations))
    return trace


def _state(trace: Trace, variable: int, interval: Interval, claim: int) -> None:
    before = trace.domains[variable]
    if interval.includes(before):
        return
    after = before.intersect(interval)
    causes = trace.sources(variable) if after is None else ()
    trace.record(Event(variable, interval, before, after, claim, NOBODY, causes))


def settle(
    problem: Problem, trace: Trace, relations: Collection[int], first: Iterable[int]
) -> None:
    """Apply relations to a trace, the `first` ones first, until nothing changes or it is empty."""
    counts = dict.fromkeys(relations, 0)
    queue = deque(first)
    waiting = set(queue)
    while queue and not trace.empty:
        number = queue.popleft()
        waiting.discard(number)
        counts[number] += 1
        for variable, much in _apply(problem, trace, number):
            for other in problem.touching[variable]:
                if other not in counts or other in waiting:
                    continue
                if other == number and not problem.relations[number].repeats:
                    continue
                if counts[other] < EAGER or (much and counts[other] < PATIENCE):
                    queue.append(other)
                    waiting.add(other)
                else:
                    trace.settled = False


def _apply(problem: Problem, trace: Trace, number: int) -> list[tuple[int, bool]]:
    """Apply one relation; the variables that it narrowed, and whether by much."""
    relation = problem.relations[number]
    trace.effort += max(1, len(relation.variables) // QUARTER)
    outcome = contract(relation, trace.domains)
    changed = []
    record = _Record(trace, relation)
    for narrowing in outcome.narrowings:
        index, before = narrowing.variable, trace.domains[narrowing.variable]
        event = Event(
            index,
            narrowing.derived,
            before,
            narrowing.result,
            NOBODY,
            number,
            record.causes(index, narrowing.result is None),
            record.inputs(index),
        )
        trace.record(event)
        if narrowing.result is not None:
            changed.append((index, _much(before, narrowing.result)))
    if outcome.empty and not trace.empty:
        whole = Interval.WHOLE
        causes, inputs = record.causes(NOBODY, True), record.inputs(NOBODY)
        trace.record(Event(NOBODY, whole, whole, None, NOBODY, number, causes, inputs))
    return changed


class _Record:
    """What one application of a relation used, for the events that come of it."""

    __slots__ = ("_all", "_before", "_many", "_relation", "_trace")

    def __init__(self, trace: Trace, relation: Relation) -> None:
        self._trace = trace
        self._relation = relation
        self._many = len(relation.variables) > TOGETHER
        self._before: tuple[tuple[int, Interval], ...] | None = None
        self._all: tuple[int, ...] | None = None

    def inputs(self, narrowed: int) -> tuple[tuple[int, Interval], ...]:
        """The variables and their ranges before; not the narrowed one, unless there are many."""
        if self._before is None:
            domains = self._trace.domains
            self._before = tuple((index, domains[index]) for index in self._relation.variables)
        if self._many or self._relation.repeats:
            return self._before
        return tuple(pair for pair in self._before if pair[0] != narrowed)

    def causes(self, narrowed: int, clash: bool) -> tuple[int, ...]:
        """The events that set the ranges used; a clash has its own variable's among them."""
        if self._many and not clash:
            if self._all is None:
                self._all = self._sources(NOBODY)
            return self._all
        return self._sources(NOBODY if clash or self._relation.repeats else narrowed)

    def _sources(self, removed: int) -> tuple[int, ...]:
        used = (v for v in self._relation.variables if v != removed)
        return tuple(sorted({cause for v in used for cause in self._trace.sources(v)}))


def _much(before: Interval, after: Interval) -> bool:
    """Whether a bound was found where there was none, or the width fell by a hundredth."""
    if (before.low is None) is not (after.low is None):
        return True
    if (before.high is None) is not (after.high is None):
        return True
    old, new = before.width, after.width
    return old is not None and new is not None and new * 100 <= old * 99
