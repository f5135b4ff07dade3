"""Joins: the instances of rules over several claims, found through indexes.

The first name of a rule runs over a document's facts; each further name is looked up by the keys
that `on:` ties to names already bound. So a join costs what it finds, never the product. Where
there are reference tables, each name in turn is the one that the document itself supplies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice, product
from typing import NamedTuple

from claimlint.claims.fact import Fact, Key
from claimlint.claims.fact_index import Facts, IndexName
from claimlint.claims.fact_keys import KEYS, Getter, key_getter
from claimlint.claims.match_facts import Match, match_facts
from claimlint.engine.fact_pool import Pool
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.members import index_of, one_per_subject
from claimlint.lazy_dataclass import dataclass
from claimlint.rulebook.rule import Rule, Variable

MAX_SERIES = 400
"""How long a list over all times (the months of a series), a ranking, or one of several lists may
be: each of its facts looks the whole list up, so a longer one is left alone."""
MANY = 100
"""From so many matches on their order is that of their names: where a bound cuts them short, the
same are left whichever the file has first."""
MAX_MATCHES = 10_000
"""How many instances one fact may start: a bound for hostile files, far above what news has."""


@dataclass(frozen=True, slots=True)
class _Step:
    """How one name is found: an index, and which keys of which bound names are looked up in it."""

    name: str
    many: bool
    index: IndexName
    ties: tuple[tuple[str, Getter], ...]
    tied_to: str
    """The one bound name whose keys all are looked up; "" where it is several."""
    wanted: Callable[[Fact], Key]
    """The keys of that one."""
    differs: tuple[tuple[Getter, str, Getter], ...]
    references_only: bool
    timed: bool
    """Whether what it finds is of the time of what is bound."""
    by_list: bool
    of_parts: bool
    """Whether it is looked up by a whole or list, so that its members are parts."""
    of_several: bool
    """Whether the rule has another list as well."""
    by_sets: bool
    """Whether what is looked up may be one of several."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An order of the names: the anchor, which the document supplies, and a step for each other.

    Where one of the steps `needed` finds nothing for an anchor, there is no instance of it. Most
    anchors of most rules end there.
    """

    anchor: str
    index: IndexName
    steps: tuple[_Step, ...]
    needed: tuple[_Step, ...]


@lru_cache(maxsize=1024)
def every_plan(rule: Rule) -> tuple[Plan, ...]:
    """The plans of a join: each of its names in turn is the one that the document supplies."""
    variables = rule.variables
    return tuple(_plan(rule, at) for at in range(len(variables)) if not variables[at].many)


def _plan(rule: Rule, anchor_at: int) -> Plan:
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
    needed = [step for step in steps if step.tied_to == anchor.name and not step.many]
    # The last names are the rarest: a share's whole is soon found, and its part seldom.
    return Plan(
        anchor.name,
        index_of(anchor),
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
    keys = tuple(own for own, _, _ in ties)
    differs = tuple(
        (KEYS[here[1]], there[0], KEYS[there[1]])
        for link in rule.links
        if link.differs
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == variable.name and there[0] in bound
    )
    names = {name for _, name, _ in ties}
    timed = "period" in rule.same
    return _Step(
        variable.name,
        variable.many,
        index_of(variable, keys),
        tuple((name, KEYS[key]) for _, name, key in ties),
        names.pop() if len(names) == 1 else "",
        key_getter(tuple(key for _, _, key in ties)),
        differs,
        references_only,
        timed,
        variable.many and (not timed or "lists" in keys),
        any(key in ("of", "lists") for key in keys),
        sum(one.many for one in rule.variables) > 1,
        any(key in ("of", "lists") for _, _, key in ties),
    )


def plans_for(rule: Rule, pool: Pool) -> tuple[Plan, ...]:
    """The plans of a join that find claims of the types, and with the fields, that they need.

    They hang on the shapes of claims alone, so they are right for all documents of these shapes,
    beside tables of the same shapes.
    """
    own, references = pool.own, pool.references
    if not own.all:
        return ()
    plans = every_plan(rule)
    if not references.all or own.all[0].document.is_reference:
        plans = plans[:1]
    return tuple(
        plan
        for plan in plans
        if _has(own, plan.index)
        and all(
            (not step.references_only and _has(own, step.index)) or _has(references, step.index)
            for step in plan.needed
        )
    )


def _has(facts: Facts, index: IndexName) -> bool:
    return any(map(index.may_hold, facts.of_each_shape))


class Start(NamedTuple):
    """A plan with the anchors for which each step that they need may find something."""

    plan: Plan
    anchors: Sequence[Fact]


def starts(plans: Sequence[Plan], pool: Pool) -> list[Start]:
    """Where the search for instances may start: in most documents, by most plans, nowhere."""
    found = []
    for plan in plans:
        anchors = pool.own.kept(plan.index)
        tests = _tests(plan, pool) if anchors else None
        if tests is not None:
            for test in tests:
                anchors = [fact for fact in anchors if _may_match(test, fact)]
            if anchors:
                found.append(Start(plan, anchors))
    return found


def join_instances(
    rule: Rule, pool: Pool, plans: Sequence[Plan] | None = None
) -> Iterator[Instance]:
    """The instances of a join rule for one document, by the plans that fit its shapes."""
    return instances_from(
        rule, pool, starts(plans_for(rule, pool) if plans is None else plans, pool)
    )


def instances_from(rule: Rule, pool: Pool, found: Sequence[Start]) -> Iterator[Instance]:
    """The instances of a join rule that start there."""
    for plan, anchors in found:
        search = _Search(rule, plan.steps, pool)
        for fact in anchors:
            names_and_sure = _bind(search, 0, {plan.anchor: fact}, True)
            for names, sure in islice(names_and_sure, MAX_MATCHES):
                yield Instance(rule, names, fact.document, sure)


MAX_KEPT = 1000
"""So many instances are kept for the next rule with the same join; more are found once more."""


def joined_alike(rules: Sequence[Rule]) -> dict[Rule, Hashable]:
    """The rules that join the same names in the same way as another one does, with their join."""
    joins = {rule: _join_of(rule) for rule in rules if rule.shape == "join"}
    uses = Counter(joins.values())
    return {rule: join for rule, join in joins.items() if uses[join] > 1}


def _join_of(rule: Rule) -> Hashable:
    names = tuple((one.name, one.many, index_of(one)) for one in rule.variables)
    return names, rule.links, rule.same, rule.voices, rule.within, bool(rule.law)


class Joins:
    """The joins of one document: what rules that join alike have found serves all of them."""

    __slots__ = ("_alike", "_instances", "_starts", "pool")

    def __init__(self, pool: Pool, alike: Mapping[Rule, Hashable]) -> None:
        self.pool = pool
        self._alike = alike
        self._starts: dict[Hashable, list[Start]] = {}
        self._instances: dict[Hashable, list[Instance]] = {}

    def starts(self, rule: Rule, plans: Sequence[Plan]) -> list[Start]:
        """Where the search for a rule's instances may start."""
        join = self._alike.get(rule)
        if join is None:
            return starts(plans, self.pool)
        found = self._starts.get(join)
        if found is None:
            found = self._starts[join] = starts(plans, self.pool)
        return found

    def instances(self, rule: Rule, found: Sequence[Start]) -> Iterator[Instance]:
        """The instances of a rule that start there; each has names of its own."""
        join = self._alike.get(rule)
        if join is None:
            yield from instances_from(rule, self.pool, found)
            return
        known = self._instances.get(join)
        if known is None:
            every = instances_from(rule, self.pool, found)
            known = list(islice(every, MAX_KEPT))
            if len(known) == MAX_KEPT:
                yield from chain(known, every)
                return
            self._instances[join] = known
        for one in known:
            yield Instance(rule, {**one.names}, one.document, one.sure)


_Test = tuple[_Step, Mapping[Key, object], Mapping[Key, object]]
"""A step that an anchor needs, with the indexes of the document and of the references."""


def _tests(plan: Plan, pool: Pool) -> list[_Test] | None:
    """What each anchor has to pass; None where none can, since an index is empty."""
    references = pool.references
    tests: list[_Test] = []
    for step in plan.needed:
        own = _NOTHING if step.references_only else pool.own.index(step.index)
        others = references.index(step.index) if references.all else _NOTHING
        if not own and not others:
            return None
        tests.append((step, own, others))
    return tests


_NOTHING: Mapping[Key, object] = {}


def _may_match(test: _Test, anchor: Fact) -> bool:
    """Whether the indexes have anything under the anchor's keys; other tests come later."""
    step, own, others = test
    wanted = step.wanted(anchor)
    if wanted in own or wanted in others:
        return True
    return step.by_sets and any(isinstance(value, frozenset) for value in wanted)


class _Search(NamedTuple):
    """What stays the same from step to step of one search."""

    rule: Rule
    steps: tuple[_Step, ...]
    pool: Pool


def _bind(
    search: _Search, at: int, bound: dict[str, Fact], sure: bool
) -> Iterator[tuple[Bindings, bool]]:
    """The names of each instance: those of single facts first, then those of lists."""
    rule, steps, pool = search
    if at == len(steps):
        yield {**bound}, sure
        return
    step = steps[at]
    if step.many:
        yield from _with_lists(search, steps[at:], bound, sure)
        return
    for fact, met in _matches(rule, step, pool, bound):
        yield from _bind(search, at + 1, {**bound, step.name: fact}, sure and met)


def _with_lists(
    search: _Search, steps: tuple[_Step, ...], bound: dict[str, Fact], sure: bool
) -> Iterator[tuple[Bindings, bool]]:
    """Each way to choose a list for each of the last names; they are tied to single facts alone.

    What a law says of several lists it says of nothing where one of them is empty: that is asked
    first, for another of them may be as long as the file.
    """
    rule, _, pool = search
    if rule.law and len(steps) > 1 and not all(_has_any(step, pool, bound) for step in steps):
        return
    found = [_lists(rule, step, _matches(rule, step, pool, bound)) for step in steps]
    for chosen in product(*found):
        names: Bindings = {**bound}
        all_met = sure
        for step, (group, met) in zip(steps, chosen, strict=True):
            names[step.name] = [*group]
            all_met = all_met and met
        yield names, all_met


def _has_any(step: _Step, pool: Pool, bound: Mapping[str, Fact]) -> bool:
    """Whether an index has anything that a list could hold."""
    known = list(bound.values())
    return any(
        fact not in known
        for wanted in _wanted(step, bound)
        for fact in pool.candidates(step.index, wanted, None, own=not step.references_only)
    )


def _matches(
    rule: Rule, step: _Step, pool: Pool, bound: Mapping[str, Fact]
) -> list[tuple[Fact, bool]]:
    """The facts that a name can stand for, and whether each surely belongs to the bound ones."""
    known = list(bound.values())
    time = _time(known) if step.timed else None
    shared = step.by_list or (step.many and (time is None or step.of_several))
    found = []
    for wanted in _wanted(step, bound):
        for fact in pool.candidates(step.index, wanted, time, own=not step.references_only):
            if fact not in known and (not step.differs or _differing(step, fact, bound)):
                match = _match(rule, fact, known)
                if match is not Match.NONE:
                    found.append((fact, match is Match.SURE))
                    if shared and len(found) > MAX_SERIES:
                        return []
    if len(found) > MANY and not step.many:
        found.sort(key=lambda pair: pair[0].place_in_order)
    return found


def _wanted(step: _Step, bound: Mapping[str, Fact]) -> Sequence[Key]:
    """The keys to look up: several where a bound name's key is a set of lists."""
    if step.tied_to:
        values = step.wanted(bound[step.tied_to])
    else:
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
        met = match_facts(fact, other, rule.same)
        if met is Match.NONE:
            return Match.NONE
        if met is Match.POSSIBLE:
            found = Match.POSSIBLE
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
    for group in apart.values():
        surely = [fact for fact, met in group if met]
        if surely:
            yield one_per_subject(surely) if step.of_parts else surely, True
        if len(surely) < len(group):
            every = [fact for fact, _ in group]
            yield one_per_subject(every) if step.of_parts else every, False
