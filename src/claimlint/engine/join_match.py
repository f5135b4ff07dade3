"""Joins: the instances of rules over several claims, found through indexes.

The first name of a rule runs over a document's facts; each further name is looked up by the keys
that `on:` ties to names already bound. So a join costs what it finds, never the product. Where
there are reference tables, each name in turn is the one that the document itself supplies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice, product
from typing import NamedTuple

from claimlint.claims.fact import Fact, Key
from claimlint.claims.fact_keys import NESTED, Span, lies_within
from claimlint.claims.match_facts import Match, match_facts
from claimlint.engine.effort import Effort, Steps
from claimlint.engine.fact_pool import MANY, Narrow, Pool
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.join_plan import Plan, Step, plans_for
from claimlint.engine.members import by_breakdown, index_of, one_per_subject
from claimlint.rulebook.rule import Rule

MAX_MATCHES = 10_000
"""How many instances one fact may start: a bound for hostile files, far above what news has."""
_JUDGING = 2
"""What judging an instance costs, in facts that are looked at."""


Start = tuple[Plan, Sequence[Fact]]
"""A plan with the anchors for which each step that they need may find something."""


def starts(plans: Sequence[Plan], pool: Pool) -> list[Start]:
    """Where the search for instances may start: in most documents, by most plans, nowhere."""
    found: list[Start] = []
    known = pool.own.by_filter
    for plan in plans:
        anchors = known.get(plan.index.without_keys)
        if anchors is None:
            anchors = pool.own.kept(plan.index)
        if anchors:
            anchors = _promising(plan, anchors, pool)
            if anchors:
                found.append((plan, anchors))
    return found


def join_instances(
    rule: Rule, pool: Pool, plans: Sequence[Plan] | None = None
) -> Iterator[Instance]:
    """The instances of a join rule for one document, by the plans that fit its shapes."""
    found = starts(plans_for(rule, pool) if plans is None else plans, pool)
    return instances_from(rule, pool, found, Effort(len(pool.own.all)))


def instances_from(
    rule: Rule, pool: Pool, found: Sequence[Start], effort: Effort
) -> Iterator[Instance]:
    """The instances of a join rule that start there, as far as its effort goes.

    Many anchors are in the order of their names: where the effort ends, the same are left whichever
    the file has first.
    """
    steps = effort.steps(rule.name)
    for plan, anchors in found:
        search = _Search(rule, plan.steps, pool, effort, steps)
        in_order = anchors if len(anchors) <= MANY else sorted(anchors, key=_place_in_order)
        for fact in in_order:
            for count, (names, sure) in enumerate(_bind(search, 0, {plan.anchor: fact}, True)):
                if count == MAX_MATCHES or steps.left <= 0:
                    effort.leave(rule.name, fact)
                    break
                steps.left -= _JUDGING
                yield Instance(rule, names, fact.document, sure)


def _place_in_order(fact: Fact) -> str:
    return fact.place_in_order


MAX_KEPT = 1000
"""So many instances are kept for the next rule with the same join; more are found once more."""


def joined_alike(rules: Sequence[Rule]) -> dict[Rule, int]:
    """The rules that join the same names in the same way as another one does: a number for each
    such join."""  # noqa: D205, D209 - one sentence
    joins = {rule: _join_of(rule) for rule in rules if rule.shape == "join"}
    uses = Counter(joins.values())
    numbers = {join: number for number, join in enumerate(uses)}
    return {rule: numbers[join] for rule, join in joins.items() if uses[join] > 1}


def _join_of(rule: Rule) -> Hashable:
    names = tuple((one.name, one.many, index_of(one)) for one in rule.variables)
    return names, rule.links, rule.same, rule.voices, rule.within, bool(rule.law)


class Joins:
    """The joins of one document: what rules that join alike have found serves all of them."""

    __slots__ = ("_alike", "_effort", "_instances", "_starts", "pool")

    def __init__(self, pool: Pool, alike: Mapping[Rule, int], effort: Effort) -> None:
        self.pool = pool
        self._effort = effort
        self._alike = alike
        self._starts: dict[int, list[Start]] = {}
        self._instances: dict[int, list[Instance]] = {}

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
            yield from instances_from(rule, self.pool, found, self._effort)
            return
        known = self._instances.get(join)
        if known is None:
            every = instances_from(rule, self.pool, found, self._effort)
            known = list(islice(every, MAX_KEPT))
            if len(known) == MAX_KEPT or self._effort.has_left(rule.name):
                yield from chain(known, every)  # the next rule looks, and leaves, for itself
                return
            self._instances[join] = known
        for one in known:
            yield Instance(rule, {**one.names}, one.document, one.sure)


def _promising(plan: Plan, anchors: list[Fact], pool: Pool) -> list[Fact]:
    """The anchors for which each step that they need has something in an index: none where such
    an index is empty. Whether it fits is seen later."""  # noqa: D205, D209 - one sentence
    known, references = pool.own.indexes, pool.references
    in_tables = references.indexes
    tests: list[tuple[Step, Mapping[Key, object], Mapping[Key, object]]] = []
    for step in plan.needed:
        name = step.index
        own = others = _NOTHING
        if not step.references_only:
            index = known.get(name)
            own = pool.own.index(name) if index is None else index
        if references.all:
            index = in_tables.get(name)
            others = references.index(name) if index is None else index
        if not own and not others:
            return []
        tests.append((step, own, others))
    for step, own, others in tests:
        wanted = step.wanted
        anchors = [
            fact
            for fact in anchors
            if (key := wanted(fact)) in own
            or key in others
            or (step.by_sets and frozenset in map(type, key))
        ]
    return anchors


_NOTHING: Mapping[Key, object] = {}


class _Search(NamedTuple):
    """What stays the same from step to step of one search."""

    rule: Rule
    steps: tuple[Step, ...]
    pool: Pool
    effort: Effort
    left: Steps


def _bind(
    search: _Search, at: int, bound: dict[str, Fact], sure: bool
) -> Iterator[tuple[Bindings, bool]]:
    """The names of each instance: those of single facts first, then those of lists."""
    steps = search.steps
    if at == len(steps):
        yield {**bound}, sure
        return
    step = steps[at]
    if step.many:
        yield from _with_lists(search, steps[at:], bound, sure)
        return
    for fact, met in _matches(search, step, bound):
        yield from _bind(search, at + 1, {**bound, step.name: fact}, sure and met)


def _with_lists(
    search: _Search, steps: tuple[Step, ...], bound: dict[str, Fact], sure: bool
) -> Iterator[tuple[Bindings, bool]]:
    """Each way to choose a list for each of the last names; they are tied to single facts alone.

    What a law says of several lists it says of nothing where one of them is empty: that is asked
    first, for another of them may be as long as the file.
    """
    rule, pool = search.rule, search.pool
    if rule.law and len(steps) > 1 and not all(_has_any(step, pool, bound) for step in steps):
        return
    found = [_lists(rule, step, _matches(search, step, bound)) for step in steps]
    for chosen in product(*found):
        names: Bindings = {**bound}
        all_met = sure
        for step, (group, met) in zip(steps, chosen, strict=True):
            names[step.name] = [*group]
            all_met = all_met and met
        yield names, all_met


def _has_any(step: Step, pool: Pool, bound: Mapping[str, Fact]) -> bool:
    """Whether an index has anything that a list could hold."""
    known = list(bound.values())
    return any(
        fact not in known
        for wanted in _wanted(step, bound)
        for fact in pool.candidates(step.index, wanted, None, own=not step.references_only)
    )


def _matches(search: _Search, step: Step, bound: Mapping[str, Fact]) -> list[tuple[Fact, bool]]:
    """The facts that a name can stand for, and whether each surely belongs to the bound ones.

    Empty where the effort is spent: half a list would say something else than the whole.
    """
    rule, pool, left = search.rule, search.pool, search.left
    known = list(bound.values())  # the anchor first
    time = _time(known) if step.timed else None
    more = partial(_narrow, search, step, known, time, bound)
    found = []
    for wanted in _wanted(step, bound):
        if left.left <= 0:
            search.effort.leave(rule.name, known[0])
            return []
        candidates = pool.candidates(step.index, wanted, time, more, own=not step.references_only)
        left.left -= len(candidates)
        for fact in candidates:
            if fact not in known and (not step.differs or _differing(step, fact, bound)):
                match = _match(rule, fact, known)
                if match is not Match.NONE and (not step.nested or _lies_right(step, fact, bound)):
                    found.append((fact, match is Match.SURE))
    if len(found) > MANY and not step.many:
        found.sort(key=lambda pair: pair[0].place_in_order)
    return found


def _narrow(
    search: _Search, step: Step, known: list[Fact], time: Hashable, bound: Mapping[str, Fact]
) -> Narrow:
    """What is known, beside a time, of the facts that a step looks for."""
    within = holding = None
    for name, kind, lies_in_it in step.nested:
        span = NESTED[kind](bound[name])
        if span is not None:
            within, holding = ((kind, span), None) if lies_in_it else (None, (kind, span))
    return Narrow(
        (known[0].where_name,) if step.placed else (),
        next((one.basis_name for one in known if one.basis_name), None) if step.defined else None,
        within,
        holding,
        None if step.many or time is not None else lambda: _cut(search, known[0]),
    )


def _cut(search: _Search, anchor: Fact) -> Span | None:
    """The time near which facts are looked at: those beyond are left."""
    search.effort.leave(search.rule.name, anchor)
    return NESTED["period"](anchor)


def _lies_right(step: Step, fact: Fact, bound: Mapping[str, Fact]) -> bool:
    """Whether the time of a fact lies in that of a bound one, or holds it, as `on` says."""
    return all(
        lies_within(kind, bound[name], fact) if lies_in_it else lies_within(kind, fact, bound[name])
        for name, kind, lies_in_it in step.nested
    )


def _wanted(step: Step, bound: Mapping[str, Fact]) -> Sequence[Key]:
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


def _differing(step: Step, fact: Fact, bound: Mapping[str, Fact]) -> bool:
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
    rule: Rule, step: Step, matches: Sequence[tuple[Fact, bool]]
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
            for facts in by_breakdown(one_per_subject(surely) if step.of_parts else surely):
                yield facts, True
        if len(surely) < len(group):
            every = [fact for fact, _ in group]
            for facts in by_breakdown(one_per_subject(every) if step.of_parts else every):
                yield facts, False
