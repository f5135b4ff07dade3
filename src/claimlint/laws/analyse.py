"""One problem analysed: its conflicts with their working and corrections."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from claimlint.laws.decide import Decider
from claimlint.laws.feasible_range import RangeFinder
from claimlint.laws.minimal_sets import Limits, Minimal, Search
from claimlint.laws.problem import Problem
from claimlint.laws.solution import Change, Conflict, Correction, Impossible, MinimalSet
from claimlint.laws.steps import FEW, Step, combined_step, steps_of
from claimlint.values.truth import Truth


def analyse(problem: Problem, limits: Limits) -> Conflict | Impossible | Truth:
    """The conflict of a problem; TRUE where all can hold, UNKNOWN where that is not known."""
    decider = Decider(problem)
    verdict = decider.decide(decider.everything)
    if verdict.possible is not Truth.FALSE:
        return verdict.possible
    if decider.decide(()).possible is Truth.FALSE:
        return impossible(decider)
    return _conflict(decider, Search(decider, limits).run(), limits)


def impossible(decider: Decider) -> Impossible:
    """The least relations that contradict each other without any claim."""
    relations = smallest_relations(decider, frozenset())
    originals = decider.problem.originals
    return Impossible(
        tuple(originals[number] for number in sorted(relations)),
        working(decider, frozenset(), relations),
    )


def _conflict(decider: Decider, found: Minimal, limits: Limits) -> Conflict:
    problem = decider.problem
    sets, used = [], set[int]()
    for claims in found.sets:
        relations = smallest_relations(decider, frozenset(claims))
        used |= relations
        sets.append(
            MinimalSet(
                _names(problem, claims),
                tuple(problem.originals[number] for number in sorted(relations)),
                working(decider, frozenset(claims), relations),
            )
        )
    end = decider.effort + limits.effort // 2
    corrections = tuple(_correction(decider, claims, end) for claims in found.corrections)
    return Conflict(
        _names(problem, sorted({index for one in found.sets for index in one})),
        tuple(problem.originals[number] for number in sorted(used)),
        all(problem.relations[number].certain for number in used),
        tuple(sets),
        corrections,
        found.all_sets,
        found.all_corrections,
    )


def _names(problem: Problem, claims: Iterable[int]) -> tuple[str, ...]:
    return tuple(problem.claims[index].name for index in claims)


def smallest_relations(decider: Decider, claims: frozenset[int]) -> frozenset[int]:
    """Relations with which the claims cannot be true; where they are few, none can be left out.

    Many come from the simplex, whose explanations have next to nothing to spare.
    """
    current = decider.explained(claims).core[1]
    if len(current) > FEW:
        return current
    for number in sorted(current):
        if number in current:
            verdict = decider.decide_with(claims, current - {number})
            if verdict.possible is Truth.FALSE:
                current = verdict.core[1]
    return current


def working(
    decider: Decider, claims: frozenset[int], relations: frozenset[int]
) -> tuple[Step, ...]:
    """The steps that show a contradiction: by narrowing, else by adding relations up."""
    trace = decider.propagated(claims, relations)
    if trace.empty:
        return steps_of(decider.problem, trace, [len(trace.events) - 1])
    step = combined_step(decider, claims, relations)
    return () if step is None else (step,)


def _correction(decider: Decider, claims: tuple[int, ...], end: int) -> Correction:
    """The correction with its ranges; they are only propagated once the effort is spent."""
    problem = decider.problem
    finder = RangeFinder(decider, decider.everything - set(claims), quick=decider.effort > end)
    changes = []
    for index in claims:
        stated = problem.claims[index].stated
        for variable, interval in stated:
            # A claim of a minimal repair cannot be true as it stands, but one part of it may be.
            found = finder.range_of(variable, interval if len(stated) == 1 else None)
            name = problem.names[variable]
            changes.append(Change(problem.claims[index].name, name, found.interval, found.exact))
    weight = sum((problem.claims[index].weight for index in claims), Fraction(0))
    return Correction(_names(problem, claims), weight, tuple(changes))
