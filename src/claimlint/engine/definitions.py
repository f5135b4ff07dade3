"""Two definitions, one fits: where one stated basis agrees, the others are silent.

20 % of a firm are 300 million. Its value is given twice, 1.5 billion after the money came in and
1.2 billion before. The share does not say which is meant, so it may be held against either; it
fits the first, and nobody need be asked about the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.claims.fact import Fact, common_value
from claimlint.claims.formulas import Formulas
from claimlint.engine.instance import Instance, facts_in
from claimlint.engine.judge import judge
from claimlint.project.settings import Settings
from claimlint.values.truth import Truth

Pair = tuple[Fact, Fact, bool]
"""Two statements of one quantity, and whether surely so."""


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


def fitting_pairs(pairs: Iterable[Pair], others: Iterable[Pair] = ()) -> list[Pair]:
    """Pairs of statements of one quantity, without those that another definition or time explains.

    A statement without a basis, or without a period, that fits one that states it, is of that. What
    it fits may be among `others`.
    """
    found, beside = list(pairs), list(others)
    for lacking in (_lacks_basis, _lacks_period):
        fits = {
            id(one.claims[0])
            for first, second, sure in (*found, *beside)
            if not sure and not _apart(first, second)
            if (one := lacking(first, second)) is not None
        }
        if fits:
            found = [
                (first, second, sure)
                for first, second, sure in found
                if sure
                or (one := lacking(first, second)) is None
                or id(one.claims[0]) not in fits
                or not _apart(first, second)
            ]
    return found


def _lacks_basis(first: Fact, second: Fact) -> Fact | None:
    """The one of two that states no basis, where the other does."""
    if (first.basis_name is None) == (second.basis_name is None):
        return None
    return first if first.basis_name is None else second


def _lacks_period(first: Fact, second: Fact) -> Fact | None:
    """The one of two that states no period, where the other is of some time."""
    if (first.period is None) == (second.period is None):
        return None
    undated, dated = (first, second) if first.period is None else (second, first)
    return None if dated.period is None or dated.period.always else undated


def _apart(first: Fact, second: Fact) -> bool:
    if first.value is None or second.value is None:
        return True
    return common_value(first.value, second.value) is None
