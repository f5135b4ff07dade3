"""What a glance shows of a system: that all of it can hold, as is so of nearly every article.

The solver itself is loaded only for what a glance leaves open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.laws.components import Component, Forest
from claimlint.laws.presolve import Rest, presolved
from claimlint.laws.relation import Relation
from claimlint.laws.system import System
from claimlint.values.interval import Interval


def may_clash(relations: Sequence[Relation], box: Sequence[Interval | None]) -> bool:
    """Whether a glance leaves it open that the relations cannot hold: most systems are clean.

    `box` is what each variable can be with all that is claimed of it; None where nothing fits.
    """
    domains: list[Interval] = []
    for interval in box:
        if interval is None:
            return True
        domains.append(interval)
    rest = presolved(relations, domains)
    return rest is None or not all(map(_shown_by_propagation, _parts(rest)))


def surely_consistent(system: System, component: Component) -> bool:
    """Whether a glance shows that all can hold: most components are small and clean."""
    domains: dict[int, Interval] = {}
    for index in component.variables:
        domain: Interval | None = system.variables[index].domain
        for statement in system.variables[index].statements:
            domain = None if domain is None else domain.intersect(statement.interval)
        if domain is None:
            return False
        domains[index] = domain
    rest = presolved((system.relations[number] for number in component.relations), domains)
    return rest is not None and (not rest.relations or _shown_by_propagation(rest))


def _parts(rest: Rest) -> Iterator[Rest]:
    """What presolving leaves, in parts that have no variable in common."""
    places = {variable: place for place, variable in enumerate(rest.box)}
    forest = Forest(len(places))
    for relation in rest.relations:
        for other in relation.variables[1:]:
            forest.join(places[relation.variables[0]], places[other])
    parts: dict[int, list[Relation]] = {}
    for relation in rest.relations:
        parts.setdefault(forest.root(places[relation.variables[0]]), []).append(relation)
    for relations in parts.values():
        yield Rest(relations, rest.box)


def _shown_by_propagation(rest: Rest) -> bool:
    """Whether propagation alone shows that the relations can hold in the box."""
    from claimlint.laws.decide import Decider  # noqa: PLC0415  # loads the solver: see above
    from claimlint.laws.problem import Problem, renumbered  # noqa: PLC0415  # as above

    used = sorted({variable for relation in rest.relations for variable in relation.variables})
    places = {variable: place for place, variable in enumerate(used)}
    relations = tuple(renumbered(relation, places) for relation in rest.relations)
    names = tuple(map(str, used))
    posed = Problem(names, (), (), (), (), ()).within([rest.box[one] for one in used], relations)
    decider = Decider(posed)
    trace = decider.propagated((), decider.relations)
    return not trace.empty and decider.is_exact(trace)
