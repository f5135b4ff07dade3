"""Quantities that are said to be one: the same figure in an article and in a table.

With a variable each, every law of such a quantity is there twice, which makes circles that only a
search decides. With one variable for both, most systems have no circle left.
"""

from __future__ import annotations

from claimlint.laws.condition import Compare
from claimlint.laws.relation import Form, Relation
from claimlint.laws.substitute import substituted
from claimlint.laws.term import Domains, Var
from claimlint.values.interval import Interval


def as_one(relations: list[Relation], domains: Domains) -> tuple[list[Relation], Domains] | None:
    """The relations without equalities of two quantities, and what each variable can be.

    None where that leaves no value, or something less than itself.
    """
    if not any(relation.form.equates for relation in relations):
        return relations, domains
    box = {variable: domains[variable] for one in relations for variable in one.variables}
    stands_for = _joined(relations, box)
    if stands_for is None:
        return None
    renamed: dict[tuple[Form, tuple[int, ...]], Relation] = {}
    for relation in relations:
        if relation.form.equates:
            continue
        one = _renamed(relation, tuple([_root(stands_for, at) for at in relation.variables]))
        body = one.form.body
        if isinstance(body, Compare) and isinstance(body.left, Var) and body.left == body.right:
            if body.op not in ("==", "<=", ">="):
                return None
        else:
            renamed.setdefault((one.form, one.variables), one)
    return list(renamed.values()), box


def _joined(relations: list[Relation], box: dict[int, Interval]) -> dict[int, int] | None:
    """By variable, another one that stands for it, whose range in the box is that of both."""
    stands_for: dict[int, int] = {}
    for relation in relations:
        if relation.form.equates:
            first, second = sorted(_root(stands_for, at) for at in relation.variables)
            if first != second:
                common = box[first].intersect(box[second])
                if common is None:
                    return None
                stands_for[second], box[first] = first, common
    return stands_for


def _root(stands_for: dict[int, int], variable: int) -> int:
    while variable in stands_for:
        variable = stands_for[variable]
    return variable


def _renamed(relation: Relation, variables: tuple[int, ...]) -> Relation:
    """A relation over other variables, of which some may be the same."""
    if variables == relation.variables:
        return relation
    if len(set(variables)) == len(variables):
        return Relation(relation.name, relation.form, variables)
    body = substituted(relation.form.body, lambda place: Var(variables[place]))
    return Relation.of(relation.name, body)
