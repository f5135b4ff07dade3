"""A system solved: component by component, certain relations first."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from claimlint.laws.analyse import analyse
from claimlint.laws.components import Component, components
from claimlint.laws.decide import Decider
from claimlint.laws.glance import surely_consistent
from claimlint.laws.minimal_sets import DEFAULT, Limits
from claimlint.laws.problem import Problem, problem
from claimlint.laws.relation import Relation
from claimlint.laws.solution import Conflict, Impossible, Solution
from claimlint.laws.system import System
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.values.truth import Truth


@dataclass
class _Found:
    explained: frozenset[str]
    unexplained: System
    """The system without what the explained claims state."""
    conflicts: list[Conflict] = field(default_factory=list)
    impossible: list[Impossible] = field(default_factory=list)
    undecided: list[tuple[str, ...]] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    """Claims that a certain conflict has told: possible ones are looked for among the rest."""


def solve(system: System, limits: Limits = DEFAULT, *, explained: Collection[str] = ()) -> Solution:
    """All conflicts of a system: one for each component that certain relations show to be
    inconsistent, then those that take a relation which is only possible.

    A component that would be consistent without the `explained` claims is left out. The result
    does not depend on the order of the system's variables, statements or relations.
    """  # noqa: D205 - one sentence
    found = _Found(frozenset(explained), _without_claims(system, frozenset(explained)))
    certain = [n for n, relation in enumerate(system.relations) if relation.certain]
    for component in components(system, certain):
        if not surely_consistent(system, component) and not _is_explained(system, component, found):
            _take(found, analyse(problem(system, component), limits), system, component)
    if len(certain) < len(system.relations):
        _solve_possible(system, limits, found)
    return Solution(
        tuple(sorted(found.conflicts, key=lambda one: (not one.certain, one.claims))),
        tuple(sorted(found.impossible, key=lambda one: _described(one.relations))),
        tuple(sorted(found.undecided)),
    )


def _solve_possible(system: System, limits: Limits, found: _Found) -> None:
    known = {relation for one in found.impossible for relation in one.relations}
    found.told = {claim for conflict in found.conflicts for claim in conflict.claims}
    for component in components(system, range(len(system.relations))):
        relations = [system.relations[number] for number in component.relations]
        if all(relation.certain for relation in relations) or not known.isdisjoint(relations):
            continue
        if not surely_consistent(system, component):
            if _is_explained(system, component, found):
                continue
            posed = _without(problem(system, component), found.told)
            _take(found, analyse(posed, limits), system, component)


def _without_claims(system: System, left_out: frozenset[str]) -> System:
    if not left_out:
        return system
    return replace(
        system,
        variables=tuple(
            replace(
                one,
                statements=tuple(said for said in one.statements if said.claim not in left_out),
            )
            for one in system.variables
        ),
    )


def _is_explained(system: System, component: Component, found: _Found) -> bool:
    """Whether nothing clashes (as far as is known) once the explained claims are left out."""
    named = (
        statement.claim
        for index in component.variables
        for statement in system.variables[index].statements
    )
    if found.explained.isdisjoint(named):
        return False
    rest = found.unexplained
    if surely_consistent(rest, component):
        return True
    decider = Decider(problem(rest, component))
    return decider.decide(decider.everything).possible is not Truth.FALSE


def _without(posed: Problem, told: Collection[str]) -> Problem:
    return posed.without(i for i, claim in enumerate(posed.claims) if claim.name in told)


def _take(
    found: _Found,
    outcome: Conflict | Impossible | Truth,
    system: System,
    component: Component,
) -> None:
    match outcome:
        case Conflict():
            found.conflicts.append(outcome)
        case Impossible():
            found.impossible.append(outcome)
        case Truth.UNKNOWN:
            names = sorted(system.variables[index].name for index in component.variables)
            found.undecided.append(tuple(names))
        case _:
            pass


def _described(relations: Iterable[Relation]) -> tuple[tuple[str, str], ...]:
    return tuple((relation.name, relation.label) for relation in relations)
