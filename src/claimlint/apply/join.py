"""Joins: the instances of rules over several claims, found through indexes.

The first name of a rule runs over a document's facts; each further name is looked up by the keys
that `on:` ties to names already bound. So a join costs what it finds, never the product. Where
there are reference tables, each name in turn is the one that the document itself supplies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from claimlint.apply.instance import Instance
from claimlint.apply.members import accepts, one_per_subject
from claimlint.apply.project import IndexName, Pool
from claimlint.fact import KEYS, Fact, meet, same_voice
from claimlint.rule import Rule, Variable

MAX_MATCHES = 10_000
"""How many instances one fact may start: a bound for hostile files, far above what news has."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How one name is found: an index, and which keys of which bound names are looked up in it."""

    variable: Variable
    index: IndexName
    ties: tuple[tuple[str, str], ...]
    differs: tuple[tuple[str, str, str], ...]
    references_only: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """An order of the names: the anchor, which the document supplies, and a step for each other."""

    anchor: Variable
    steps: tuple[_Step, ...]


def _filter(rule: Rule, variable: Variable) -> tuple[Any, Any]:
    if not (variable.present or variable.absent or variable.only):
        return None, None
    return (rule.name, variable.name), lambda fact: accepts(variable, fact)


@lru_cache(maxsize=1024)
def _plans(rule: Rule) -> tuple[_Plan, ...]:
    variables = rule.variables
    return tuple(_plan(rule, at) for at in range(len(variables)) if not variables[at].many)


def _plan(rule: Rule, anchor_at: int) -> _Plan:
    variables = rule.variables
    anchor = variables[anchor_at]
    bound = [anchor.name]
    left = [one for one in variables if one is not anchor]
    steps = []
    while left:
        variable = next(one for one in left if _ties(rule, one, bound) and _ready(one, left))
        left.remove(variable)
        earlier = variables.index(variable) < anchor_at
        steps.append(_step(rule, variable, bound, references_only=earlier))
        bound.append(variable.name)
    return _Plan(anchor, tuple(steps))


def _ready(variable: Variable, left: list[Variable]) -> bool:
    """Lists come last, so that everything that ties them is bound."""
    return not variable.many or all(one.many for one in left)


def _ties(rule: Rule, variable: Variable, bound: list[str]) -> list[tuple[str, str, str]]:
    """(own key, bound name, its key) for each equality between a name and the bound ones."""
    ties = []
    for link in rule.links:
        if link.differs:
            continue
        for here, there in ((link.left, link.right), (link.right, link.left)):
            if here[0] == variable.name and there[0] in bound:
                ties.append((here[1], there[0], there[1]))
    return ties


def _step(rule: Rule, variable: Variable, bound: list[str], *, references_only: bool) -> _Step:
    ties = _ties(rule, variable, bound)
    keep, accept = _filter(rule, variable)
    index = IndexName(variable.types, tuple(own for own, _, _ in ties), keep, accept)
    differs = tuple(
        (here[1], there[0], there[1])
        for link in rule.links
        if link.differs
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == variable.name and there[0] in bound
    )
    return _Step(
        variable, index, tuple((name, key) for _, name, key in ties), differs, references_only
    )


def join_instances(rule: Rule, pool: Pool) -> Iterator[Instance]:
    """The instances of a join rule for one document."""
    if not pool.own.all:
        return
    document = pool.own.all[0].document
    plans = _plans(rule)
    for at, plan in enumerate(plans):
        if at and (document.is_reference or not pool.references.all):
            break
        keep, accept = _filter(rule, plan.anchor)
        del keep
        for fact in pool.own.of_types(plan.anchor.types):
            if accept is not None and not accept(fact):
                continue
            yield from _bounded(rule, plan, pool, fact)


def _bounded(rule: Rule, plan: _Plan, pool: Pool, anchor: Fact) -> Iterator[Instance]:
    document = anchor.document
    for count, (names, sure) in enumerate(
        _bind(rule, plan.steps, pool, {plan.anchor.name: anchor}, sure=True)
    ):
        if count >= MAX_MATCHES:
            return
        yield Instance(rule, names, document, sure)


def _bind(
    rule: Rule, steps: tuple[_Step, ...], pool: Pool, names: dict[str, Any], *, sure: bool
) -> Iterator[tuple[dict[str, Any], bool]]:
    if not steps:
        yield names, sure
        return
    step, rest = steps[0], steps[1:]
    matches = _matches(rule, step, pool, names)
    if step.variable.many:
        for group, group_sure in _lists(rule, step, matches):
            yield from _bind(
                rule, rest, pool, {**names, step.variable.name: group}, sure=sure and group_sure
            )
        return
    for fact, met in matches:
        yield from _bind(rule, rest, pool, {**names, step.variable.name: fact}, sure=sure and met)


def _matches(
    rule: Rule, step: _Step, pool: Pool, names: Mapping[str, Any]
) -> Iterator[tuple[Fact, bool]]:
    bound = [value for value in names.values() if isinstance(value, Fact)]
    time = _time(bound) if "period" in rule.same else None
    for wanted in _wanted(step, names):
        for fact in pool.candidates(step.index, wanted, time, own=not step.references_only):
            if _differing(step, fact, names) and not any(fact is one for one in bound):
                met = _met(rule, fact, bound)
                if met is not None:
                    yield fact, met


def _wanted(step: _Step, names: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The keys to look up: several where a bound name's key is a set of lists."""
    values: list[Any] = []
    for name, key in step.ties:
        value = KEYS[key](names[name])
        if value is None:
            return
        values.append(value)
    sets = [at for at, value in enumerate(values) if isinstance(value, frozenset)]
    if not sets:
        yield tuple(values)
        return
    at = sets[0]
    for one in sorted(values[at]):
        yield (*values[:at], one, *values[at + 1 :])


def _time(bound: list[Fact]) -> Any:
    """The period to look up: that of the first bound fact that has one, unless it is always."""
    for fact in bound:
        period = fact.period
        if period is not None:
            return None if period.always else period.key
    return None


def _differing(step: _Step, fact: Fact, names: Mapping[str, Any]) -> bool:
    return all(KEYS[own](fact) != KEYS[key](names[name]) for own, name, key in step.differs)


def _met(rule: Rule, fact: Fact, bound: list[Fact]) -> bool | None:
    sure = True
    for other in bound:
        if rule.voices == "same" and not same_voice(fact, other):
            return None
        if rule.voices == "different" and same_voice(fact, other):
            return None
        met = meet(fact, other, rule.same)
        if met is None:
            return None
        sure = sure and met
    return sure


def _lists(
    rule: Rule, step: _Step, matches: Iterator[tuple[Fact, bool]]
) -> Iterator[tuple[list[Fact], bool]]:
    """The matches as lists: one for each document, or one over all (`within: project`)."""
    by_document: dict[int, list[tuple[Fact, bool]]] = {}
    for fact, met in matches:
        place = 0 if rule.within == "project" else id(fact.document)
        by_document.setdefault(place, []).append((fact, met))
    if not by_document:
        yield [], True
    parts = any(key in ("of", "lists") for key in step.index.keys)
    for group in by_document.values():
        surely = [fact for fact, met in group if met]
        if surely:
            yield one_per_subject(surely) if parts else surely, True
        if len(surely) < len(group):
            every = [fact for fact, _ in group]
            yield one_per_subject(every) if parts else every, False
