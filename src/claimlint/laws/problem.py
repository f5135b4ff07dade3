"""One component in its canonical form, which does not depend on the order of the input."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from claimlint.laws.components import Component
from claimlint.laws.relation import Relation
from claimlint.laws.system import System
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the component: what it states, by variable; what changing it costs."""

    name: str
    stated: tuple[tuple[int, Interval], ...]
    weight: Fraction
    fixed: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """A component: names, claims and relations in a canonical order.

    Variables, claims and relations are known by their indices here; `originals` are the
    relations as the system has them, `relations` the same over this problem's variables.
    """

    names: tuple[str, ...]
    domains: tuple[Interval, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    originals: tuple[Relation, ...]
    touching: tuple[tuple[int, ...], ...]
    """The relations of each variable."""

    def without(self, claims: Iterable[int]) -> Problem:
        """The same, with some claims left out."""
        removed = set(claims)
        kept = tuple(c for index, c in enumerate(self.claims) if index not in removed)
        return replace(self, claims=kept)

    def with_relations(self, numbers: Sequence[int]) -> Problem:
        """The same, with these relations only."""
        places = {number: place for place, number in enumerate(numbers)}
        return replace(
            self,
            relations=tuple(self.relations[number] for number in numbers),
            originals=tuple(self.originals[number] for number in numbers),
            touching=tuple(
                tuple(places[number] for number in touching if number in places)
                for touching in self.touching
            ),
        )

    def within(self, domains: Sequence[Interval], relations: Sequence[Relation]) -> Problem:
        """Other relations over the same variables, within domains that hold what is claimed."""
        touching: list[list[int]] = [[] for _ in domains]
        for number, relation in enumerate(relations):
            for index in relation.variables:
                touching[index].append(number)
        return Problem(
            self.names,
            tuple(domains),
            (),
            tuple(relations),
            tuple(relations),
            tuple(map(tuple, touching)),
        )


def problem(system: System, component: Component) -> Problem:
    """The canonical form of a component: variables and claims by name, relations by content."""
    order = sorted(component.variables, key=lambda index: system.variables[index].name)
    places = {index: place for place, index in enumerate(order)}
    pairs = [(renumbered(original, places), original) for original in _chosen(system, component)]
    pairs.sort(key=_canonical)
    relations = tuple(pair[0] for pair in pairs)
    touching: list[list[int]] = [[] for _ in order]
    for number, relation in enumerate(relations):
        for index in relation.variables:
            touching[index].append(number)
    return Problem(
        tuple(system.variables[index].name for index in order),
        tuple(system.variables[index].domain for index in order),
        _claims(system, order),
        relations,
        tuple(pair[1] for pair in pairs),
        tuple(tuple(numbers) for numbers in touching),
    )


def _canonical(pair: tuple[Relation, Relation]) -> tuple[str, list[int], str, str]:
    """What relations are sorted by: first what does not follow the order of the file.

    The names in a label and the terms of a sum do follow it.
    """
    relation = pair[0]
    return relation.name, sorted(relation.variables), relation.label, repr(relation.body)


def _chosen(system: System, component: Component) -> list[Relation]:
    return [system.relations[number] for number in component.relations]


def _claims(system: System, order: list[int]) -> tuple[Claim, ...]:
    stated: dict[str, list[tuple[int, Interval]]] = {}
    weights: dict[str, tuple[Fraction, bool]] = {}
    for place, index in enumerate(order):
        for statement in system.variables[index].statements:
            stated.setdefault(statement.claim, []).append((place, statement.interval))
            weights[statement.claim] = (statement.weight, statement.fixed)
    return tuple(Claim(name, tuple(stated[name]), *weights[name]) for name in sorted(stated))


def renumbered(relation: Relation, places: Mapping[int, int]) -> Relation:
    """The relation over other indices of the same variables."""
    return replace(relation, variables=tuple(places[index] for index in relation.variables))
