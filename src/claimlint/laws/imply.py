"""What follows from a consistent system: ranges of quantities, and relations that add nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from claimlint.laws.components import components
from claimlint.laws.condition import Compare
from claimlint.laws.decide import Decider
from claimlint.laws.feasible_range import FeasibleRange, RangeFinder
from claimlint.laws.minimal_sets import DEFAULT, Limits
from claimlint.laws.problem import Problem, problem
from claimlint.laws.relation import Form, Relation
from claimlint.laws.solution import Implied, Redundant
from claimlint.laws.steps import steps_of
from claimlint.laws.system import System
from claimlint.lazy_dataclass import replace
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

COPYING: Final = 10
"""What posing a problem anew costs for each relation, in coefficients touched by a pivot."""


def implied(system: System, limits: Limits = DEFAULT) -> tuple[Implied, ...]:
    """What the claims imply of quantities that no claim states, and bounds tighter than stated.

    Sorted by the quantity's name. Where claims contradict each other they imply nothing; of the
    relations that are only possible, those that make them do so are left out.
    """
    everything = range(len(system.relations))
    found: list[Implied] = []
    left = list(components(system, everything))
    while left:
        component = left.pop()
        posed = problem(system, component)
        decider = Decider(posed, ask=False)
        verdict = decider.decide(decider.everything)
        if verdict.possible is not Truth.FALSE:
            found.extend(_implied_of(posed, decider, limits))
            continue
        doubted = [one for n in verdict.core[1] if not (one := posed.originals[n]).certain]
        clashing = set(map(id, doubted))
        if clashing:
            kept = [n for n in component.relations if id(system.relations[n]) not in clashing]
            members = set(component.variables)
            parts = components(system, kept)
            left.extend(part for part in parts if members.issuperset(part.variables))
    return tuple(sorted(found, key=lambda one: one.variable))


def _implied_of(posed: Problem, decider: Decider, limits: Limits) -> list[Implied]:
    """What is implied in one problem that is consistent."""
    if not posed.relations:
        return []
    stated = decider.propagated(decider.everything, ()).domains
    finder = RangeFinder(decider, decider.everything)
    results = []
    for variable, before in enumerate(stated):
        if not before.is_point:
            finder.quick = decider.effort > limits.effort
            found = finder.range_of(variable)
            if found.interval != before:
                results.append(_implied(posed, finder, variable, before, found))
    return results


def _implied(
    posed: Problem, finder: RangeFinder, variable: int, before: Interval, found: FeasibleRange
) -> Implied:
    claims, relations = found.core
    unclaimed = all(variable != stated for claim in posed.claims for stated, _ in claim.stated)
    return Implied(
        posed.names[variable],
        found.interval,
        before,
        unclaimed,
        all(posed.relations[number].certain for number in relations),
        found.exact,
        tuple(posed.claims[index].name for index in sorted(claims)),
        tuple(posed.originals[number] for number in sorted(relations)),
        steps_of(posed, finder.trace, finder.trace.sources(variable)),
    )


def redundant(
    system: System, candidates: Iterable[int], limits: Limits = DEFAULT
) -> tuple[Redundant, ...]:
    """Those of the candidate relations that the others imply, whatever is claimed.

    Linear relations are decided exactly, others where propagation shows it; z3 is not asked. Of
    two relations that say the same, one is redundant. Each relation is tried against all others:
    once a component has taken the effort that is allowed, the rest of it is not tried.
    """
    chosen = set(candidates)
    found = []
    for component in components(system, range(len(system.relations))):
        wanted = [system.relations[n] for n in component.relations if n in chosen]
        if wanted:
            found.extend(_redundant_of(problem(system, component), wanted, limits.effort))
    return tuple(found)


def _redundant_of(posed: Problem, wanted: list[Relation], effort: int) -> list[Redundant]:
    bare = replace(posed, claims=())
    decider = Decider(bare, ask=False)
    if decider.decide(()).possible is Truth.FALSE:
        return []
    effort -= decider.effort
    known = set(map(id, wanted))
    found, left = [], frozenset(range(len(posed.relations)))
    for number, original in enumerate(posed.originals):
        if effort < 0:
            break
        if id(original) in known:
            core, taken = _implying(bare, number, left)
            effort -= taken
            if core is not None:
                left -= {number}
                used = tuple(posed.originals[n] for n in sorted(core - {number}))
                found.append(Redundant(original, used))
    return found


def _implying(
    posed: Problem, number: int, left: frozenset[int]
) -> tuple[frozenset[int] | None, int]:
    """The relations among those left that make a relation's opposite impossible, if they do.

    The second value is the effort that it took.
    """
    core, effort = frozenset[int](), 0
    for opposite in _opposites(posed.relations[number]):
        relations = (*posed.relations[:number], opposite, *posed.relations[number + 1 :])
        decider = Decider(replace(posed, relations=relations), ask=False)
        verdict = decider.decide_with((), left)
        effort += decider.effort + len(left) * COPYING
        if verdict.possible is not Truth.FALSE:
            return None, effort
        core |= verdict.core[1]
    return core, effort


def _opposites(relation: Relation) -> tuple[Relation, ...]:
    """Relations of which one holds where this one does not."""
    body = relation.form.body
    if isinstance(body, Compare) and body.op == "==":
        sides = (Compare("<", body.left, body.right), Compare(">", body.left, body.right))
        return tuple(replace(relation, form=Form(side)) for side in sides)
    return (replace(relation, form=Form(~body)),)
