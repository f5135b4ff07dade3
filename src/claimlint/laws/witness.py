"""A proof of consistency: one value for each quantity, found by choosing and propagating."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from claimlint.laws.condition import comparisons
from claimlint.laws.linear_problem import Extra, linear_model
from claimlint.laws.problem import Problem
from claimlint.laws.propagate import APPLYING, Trace, settle
from claimlint.laws.relation import Relation
from claimlint.laws.substitute import substituted
from claimlint.laws.term import Const, Div, Mul, Neg, Sum, Term, Var, indices
from claimlint.lazy_dataclass import replace
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

PARTS: Final = tuple(Fraction(part, 16) for part in (8, 1, 15, 4, 12))
"""Where in a variable's range values are tried."""
HALVINGS: Final = 8
"""How often a variable's range is halved before a value is chosen."""
BUILDING: Final = 200
"""What building a linear model costs for each relation, in coefficients touched."""
STEPS: Final = 4
"""How many choices a search may make for each variable before it gives up."""


TRYING: Final = 300_000
"""What one search for a solution may cost, in the elementary steps of `Limits.effort`: a third of
what a component may. What is not found by then is not known."""


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
            if self._left < 0 or self.effort * APPLYING > TRYING:
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


def preferred(
    problem: Problem, domains: Sequence[Interval], claims: Iterable[int]
) -> tuple[list[Interval], int]:
    """The domains narrowed by those of the claims that propagation lets in, one after the other.

    Solutions are most easily found near what is claimed. The second value counts how many
    relations were applied.
    """
    current, effort = list(domains), 0
    everything = range(len(problem.relations))
    for claim in claims:
        if effort * APPLYING > TRYING:
            break
        trace = Trace(current)
        for variable, interval in problem.claims[claim].stated:
            common = trace.domains[variable].intersect(interval)
            trace.empty = trace.empty or common is None
            trace.domains[variable] = common or interval
            settle(problem, trace, everything, problem.touching[variable])
        effort += trace.effort
        if not trace.empty:
            current = trace.domains
    return current, effort


class LinearWitness:
    """A search that fixes one factor of each product and leaves the rest to the simplex."""

    def __init__(self, problem: Problem, claims: Collection[int]) -> None:
        self._problem = problem
        self._claims = claims
        self._relations = range(len(problem.relations))
        self.effort = 0
        """How many coefficients were touched."""

    def found(self, domains: Sequence[Interval], extra: Extra) -> bool:
        """Whether a solution was found; if not, there may still be one."""
        for surer, parts in ((True, PARTS[:2]), (False, PARTS[:1])):
            fixed = self._factors(domains, surer)
            if fixed and any(self._try(domains, fixed, part, extra) for part in parts):
                return True
        return False

    def _factors(self, domains: Sequence[Interval], surer: bool) -> list[int]:
        """Variables without which every relation is linear."""
        fixed: set[int] = set()
        for relation in self._problem.relations:
            for comparison in comparisons(relation.body):
                _fix(comparison.left, domains, fixed, surer)
                _fix(comparison.right, domains, fixed, surer)
        return sorted(fixed)

    def _try(
        self, domains: Sequence[Interval], fixed: Sequence[int], part: Fraction, extra: Extra
    ) -> bool:
        values = self._values(domains, fixed, part)
        if values is None:
            return False
        points = {index: Const(value) for index, value in values.items()}
        relations = tuple(
            Relation.of(relation.name, substituted(relation.body, lambda i: points.get(i, Var(i))))
            for relation in self._problem.relations
        )
        model = linear_model(replace(self._problem, relations=relations))
        if model is None:
            return False
        stated = tuple((index, Interval.point(value)) for index, value in values.items())
        solved = model.check(self._claims, (*extra, *stated)) is None
        self.effort += model.effort + BUILDING * len(relations)
        return solved

    def _values(
        self, domains: Sequence[Interval], fixed: Sequence[int], part: Fraction
    ) -> dict[int, Fraction] | None:
        """A value of each fixed variable, chosen one after the other and propagated."""
        current = list(domains)
        values = {}
        for index in fixed:
            if self.effort > TRYING:
                return None
            current = self._shaved(current, index)
            for place in (part, *PARTS):
                value = _at(current[index], place)
                trace = self._with(current, index, Interval.point(value))
                if not trace.empty:
                    break
            if trace.empty:
                return None
            values[index], current = value, trace.domains
        return values

    def _with(self, domains: Sequence[Interval], index: int, interval: Interval) -> Trace:
        """The domains with another one for a variable, propagated."""
        trace = Trace(domains)
        trace.domains[index] = interval
        settle(self._problem, trace, self._relations, self._problem.touching[index])
        self.effort += trace.effort * APPLYING
        return trace

    def _shaved(self, domains: list[Interval], index: int) -> list[Interval]:
        """The domains without halves of a variable's range that propagation shows to be empty."""
        for _ in range(HALVINGS):
            low, high = domains[index].low, domains[index].high
            if low is None or high is None or low == high:
                break
            middle = (low + high) / 2
            below = self._with(domains, index, Interval(low, middle, domains[index].low_open))
            above = self._with(
                domains, index, Interval(middle, high, False, domains[index].high_open)
            )
            if below.empty is above.empty:
                break
            domains = above.domains if below.empty else below.domains
        return domains


def _fix(term: Term, domains: Sequence[Interval], fixed: set[int], surer: bool) -> None:
    """Add variables to the fixed ones until the term is linear in the others.

    Of two factors the one that is known more closely is fixed, or the other one.
    """
    for child in term.children():
        _fix(child, domains, fixed, surer)
    if isinstance(term, Mul):
        sides = [set(indices(side)) - fixed for side in (term.left, term.right)]
        if all(sides):
            sides.sort(key=lambda side: (_spread(side, domains), sorted(side)))
            fixed |= sides[0 if surer else 1]
    elif isinstance(term, Div):
        fixed |= set(indices(term.right))
    elif not isinstance(term, (Const, Var, Sum, Neg)):
        fixed |= set(indices(term))


def _spread(side: Collection[int], domains: Sequence[Interval]) -> tuple[bool, Fraction]:
    """How uncertain the variables are, relative to their size; unbounded ones last."""
    widths = [domains[index].width for index in side]
    known = [width for width in widths if width is not None]
    size = sum((abs(domains[i].high or Fraction(0)) for i in side), Fraction(0))
    return len(known) < len(widths), sum(known, Fraction(0)) / (size or Fraction(1))


def _at(domain: Interval, part: Fraction) -> Fraction:
    """A short value of a domain, about this part of the way up."""
    low, high = _ends(domain)
    value = _short(low + (high - low) * part, (high - low) / 32)
    return value if domain.contains(value) else (low + high) / 2


def _ends(domain: Interval) -> tuple[Fraction, Fraction]:
    """The ends of a domain; one that is unbounded is taken to be the other one's double."""
    low, high = domain.low, domain.high
    if low is None:
        low = (high if high is not None else Fraction(0)) - abs(high or Fraction(1))
    if high is None:
        high = low + (abs(low) or Fraction(1))
    return (low, high) if low < high or domain.is_point else (low, low + 1)


def _candidates(domain: Interval) -> Iterator[Fraction]:
    """Short values of the domain: near its middle, then near its ends."""
    low, high = _ends(domain)
    seen = set()
    for part in PARTS:
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
