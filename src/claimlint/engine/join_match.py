"""Joins: the instances of rules over several claims, found through indexes.

The first name of a rule runs over a document's facts; each further name is looked up by the keys
that `on:` ties to names already bound. So a join costs what it finds, never the product. Where
there are reference tables, each name in turn is the one that the document itself supplies.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from claimlint.claims.fact import KEYS, Fact, Getter, Key, Match, match_facts
from claimlint.engine.fact_pool import IndexName, Pool
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.members import filter_of, one_per_subject
from claimlint.lazy_dataclass import dataclass
from claimlint.rulebook.rule import Rule, Variable

MAX_SERIES = 400
"""How long a list over all times (the months of a series) or a ranking may be: each of its facts
looks the whole list up, so a longer one is left alone."""
MAX_MATCHES = 10_000
"""How many instances one fact may start: a bound for hostile files, far above what news has."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How one name is found: an index, and which keys of which bound names are looked up in it."""

    variable: Variable
    index: IndexName
    ties: tuple[tuple[str, Getter], ...]
    differs: tuple[tuple[Getter, str, Getter], ...]
    references_only: bool
    from_anchor: bool
    """Whether all keys that it looks up are the anchor's."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """An order of the names: the anchor, which the document supplies, and a step for each other.

    Where one of the steps `needed` finds nothing for an anchor, there is no instance of it. Most
    anchors of most rules end there.
    """

    anchor: Variable
    index: IndexName
    steps: tuple[_Step, ...]
    needed: tuple[_Step, ...]


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
    needed = [step for step in steps if step.from_anchor and not step.variable.many]
    # The last names are the rarest: a share's whole is soon found, and its part seldom.
    return _Plan(
        anchor,
        IndexName(anchor.types, (), *filter_of(anchor, rule)),
        tuple(steps),
        tuple(reversed(needed)),
    )


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
    index = IndexName(variable.types, tuple(own for own, _, _ in ties), *filter_of(variable, rule))
    differs = tuple(
        (KEYS[here[1]], there[0], KEYS[there[1]])
        for link in rule.links
        if link.differs
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == variable.name and there[0] in bound
    )
    return _Step(
        variable,
        index,
        tuple((name, KEYS[key]) for _, name, key in ties),
        differs,
        references_only,
        all(name == bound[0] for _, name, _ in ties),
    )


def join_instances(rule: Rule, pool: Pool) -> Iterator[Instance]:
    """The instances of a join rule for one document."""
    if not pool.own.all:
        return
    alone = not pool.references.all or pool.own.all[0].document.is_reference
    for at, plan in enumerate(_plans(rule)):
        if at and alone:
            break
        anchors = pool.own.kept(plan.index.types, plan.index.keep, plan.index.accept)
        for fact in anchors if anchors and _has_types(plan, pool) else ():
            if all(_may_match(step, pool, fact) for step in plan.needed):
                yield from _bounded(rule, plan, pool, fact)


def _has_types(plan: _Plan, pool: Pool) -> bool:
    """Whether there are claims of the types that a plan needs; most documents lack some."""
    return all(
        (not step.references_only and pool.own.of_types(step.index.types))
        or pool.references.of_types(step.index.types)
        for step in plan.needed
    )


def _may_match(step: _Step, pool: Pool, anchor: Fact) -> bool:
    """Whether the index has anything under the anchor's keys; other tests come later."""
    wanted = tuple([getter(anchor) for _, getter in step.ties])
    for value in wanted:
        if value is None:
            return False
        if value.__class__ is frozenset:
            return True
    return pool.has(step.index, wanted, own=not step.references_only)


def _bounded(rule: Rule, plan: _Plan, pool: Pool, anchor: Fact) -> Iterator[Instance]:
    found = _bind(rule, plan.steps, pool, {plan.anchor.name: anchor}, {}, sure=True)
    for names, sure in islice(found, MAX_MATCHES):
        yield Instance(rule, names, anchor.document, sure)


def _bind(  # noqa: PLR0913 - the state of one search, passed from step to step
    rule: Rule,
    steps: tuple[_Step, ...],
    pool: Pool,
    bound: Mapping[str, Fact],
    lists: Bindings,
    *,
    sure: bool,
) -> Iterator[tuple[Bindings, bool]]:
    """The names of each instance: those of single facts are `bound` first, then the `lists`."""
    if not steps:
        yield {**bound, **lists}, sure
        return
    step, rest = steps[0], steps[1:]
    name = step.variable.name
    matches = _matches(rule, step, pool, bound)
    if step.variable.many:
        for group, met in _lists(rule, step, matches):
            found: Bindings = {**lists, name: [*group]}
            yield from _bind(rule, rest, pool, bound, found, sure=sure and met)
        return
    for fact, met in matches:
        yield from _bind(rule, rest, pool, {**bound, name: fact}, lists, sure=sure and met)


def _matches(
    rule: Rule, step: _Step, pool: Pool, bound: Mapping[str, Fact]
) -> list[tuple[Fact, bool]]:
    """The facts that a name can stand for, and whether each surely belongs to the bound ones."""
    known = list(bound.values())
    time = _time(known) if "period" in rule.same else None
    shared = step.variable.many and (time is None or "lists" in step.index.keys)
    found = []
    for wanted in _wanted(step, bound):
        for fact in pool.candidates(step.index, wanted, time, own=not step.references_only):
            if fact not in known and _differing(step, fact, bound):
                match = _match(rule, fact, known)
                if match is not Match.NONE:
                    found.append((fact, match is Match.SURE))
                    if shared and len(found) > MAX_SERIES:
                        return []
    return found


def _wanted(step: _Step, bound: Mapping[str, Fact]) -> Sequence[Key]:
    """The keys to look up: several where a bound name's key is a set of lists."""
    values = tuple([getter(bound[name]) for name, getter in step.ties])
    if None in values:
        return ()
    for at, value in enumerate(values):
        if value.__class__ is frozenset:
            return [(*values[:at], one, *values[at + 1 :]) for one in sorted(value)]
    return (values,)


def _time(bound: list[Fact]) -> Hashable:
    """The period to look up: that of the first bound fact that has one, unless it is always."""
    for fact in bound:
        period = fact.period
        if period is not None:
            return None if period.always else period.key
    return None


def _differing(step: _Step, fact: Fact, bound: Mapping[str, Fact]) -> bool:
    """Whether a fact is of another subject: what lies in it, or holds it, is not another one."""
    for own, name, other in step.differs:
        known = bound[name]
        if own(fact) == other(known):
            return False
        if fact.subject_name in known.above or known.subject_name in fact.above:
            return False
    return True


def _match(rule: Rule, fact: Fact, bound: list[Fact]) -> Match:
    """Whether a fact shares with every bound one what the rule says they share."""
    found = Match.SURE
    voices = rule.voices
    for other in bound:
        if voices != "any" and (fact.voice == other.voice) is not (voices == "same"):
            return Match.NONE
        found &= match_facts(fact, other, rule.same)
        if found is Match.NONE:
            break
    return found


def _lists(
    rule: Rule, step: _Step, matches: Sequence[tuple[Fact, bool]]
) -> Iterator[tuple[list[Fact], bool]]:
    """The matches as lists: one for each document, or one over all (`within: project`).

    What is told apart by another breakdown (sex, age) is another list.
    """
    if not matches:
        yield [], True
        return
    apart: dict[tuple[int, Hashable], list[tuple[Fact, bool]]] = {}
    for fact, met in matches:
        place = 0 if rule.within == "project" else id(fact.document)
        apart.setdefault((place, fact.breakdown_name), []).append((fact, met))
    parts = any(key in ("of", "lists") for key in step.index.keys)
    for group in apart.values():
        surely = [fact for fact, met in group if met]
        if surely:
            yield one_per_subject(surely) if parts else surely, True
        if len(surely) < len(group):
            every = [fact for fact, _ in group]
            yield one_per_subject(every) if parts else every, False
