"""Two definitions, one fits: where one stated basis agrees, the others are silent.

20 % of a firm are 300 million. Its value is given twice, 1.5 billion after the money came in and
1.2 billion before. The share does not say which is meant, so it may be held against either; it
fits the first, and nobody need be asked about the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.claims.claim import Formulas
from claimlint.claims.fact import Fact, common_value
from claimlint.engine.instance import Instance, facts_in
from claimlint.engine.judge import judge
from claimlint.project.settings import Settings
from claimlint.values.truth import Truth


def fitting(
    instances: Iterable[Instance], settings: Settings, formulas: Formulas
) -> Iterator[Instance]:
    """Instances of one rule, without those that fail where another definition does not.

    They are the same instance but for the facts that state a basis: what they have in common are
    the facts that state none.
    """
    waiting: dict[frozenset[int], list[Instance]] = {}
    for instance in instances:
        key = None if instance.sure else _without_basis(instance)
        if key is None:
            yield instance
        else:
            waiting.setdefault(key, []).append(instance)
    for alike in waiting.values():
        if len(alike) == 1:
            yield from alike
            continue
        fails = [_fails(instance, settings, formulas) for instance in alike]
        held = not all(fails)
        for instance, failed in zip(alike, fails, strict=True):
            if not (held and failed):
                yield instance


def _without_basis(instance: Instance) -> frozenset[int] | None:
    """The facts without a basis, where there are such with one as well; None where not."""
    facts = [
        fact
        for variable in instance.rule.variables
        for fact in facts_in(instance.names.get(variable.name))
    ]
    key = frozenset(id(fact) for fact in facts if fact.basis_name is None)
    return key if 0 < len(key) < len(facts) else None


def _fails(instance: Instance, settings: Settings, formulas: Formulas) -> bool:
    again = Instance(instance.rule, dict(instance.names), instance.document, instance.sure)
    judgement = judge(again, settings, formulas)
    return judgement is not None and judgement.truth is Truth.FALSE


def fitting_pairs(pairs: Iterable[tuple[Fact, Fact, bool]]) -> list[tuple[Fact, Fact, bool]]:
    """Pairs of statements of one quantity, without those that another definition explains."""
    found = list(pairs)
    fits: set[int] = set()
    for first, second, sure in found:
        if not sure and _one_basis(first, second) and not _apart(first, second):
            fits.add(id(first.claims[0] if first.basis_name is None else second.claims[0]))
    if not fits:
        return found
    return [
        (first, second, sure)
        for first, second, sure in found
        if sure
        or not _one_basis(first, second)
        or not _apart(first, second)
        or id(first.claims[0] if first.basis_name is None else second.claims[0]) not in fits
    ]


def _one_basis(first: Fact, second: Fact) -> bool:
    return (first.basis_name is None) != (second.basis_name is None)


def _apart(first: Fact, second: Fact) -> bool:
    if first.value is None or second.value is None:
        return True
    return common_value(first.value, second.value) is None
