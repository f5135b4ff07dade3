"""Groups: facts of one document that share what a rule groups by."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from claimlint.claims.fact import Fact
from claimlint.claims.fact_index import Facts, IndexName
from claimlint.claims.fact_keys import key_getter, may_be_sets, split_sets
from claimlint.claims.match_facts import Match, beyond_circumstances, match_facts
from claimlint.engine.alike import Alike
from claimlint.engine.effort import Effort
from claimlint.engine.instance import Instance
from claimlint.engine.members import beside_each_other, index_of
from claimlint.rulebook.rule import Rule


def group_instances(rule: Rule, facts: Facts, effort: Effort) -> Iterator[Instance]:
    """The instances of a group rule for one document, as far as its effort goes: a group has two
    members or more."""  # noqa: D205, D209 - one sentence
    members = facts.kept(_members(rule))
    if len(members) < 2:
        return
    getter, may_split = key_getter(rule.by), may_be_sets(rule.by)
    buckets: dict[Hashable, list[Fact]] = {}
    for fact in members:
        if not fact.clashing:
            found = getter(fact)
            if None in found:
                continue
            for key in split_sets(found) if may_split else (found,):
                voice = fact.voice if rule.voices == "same" else None
                buckets.setdefault((key, voice), []).append(fact)
    for bucket in buckets.values():
        if len(bucket) < 2:
            continue
        for members, sure in partitions(bucket, rule.same, effort, rule):
            yield from _instances(rule, members, sure=sure)


def _instances(rule: Rule, members: list[Fact], *, sure: bool) -> Iterator[Instance]:
    """One for each list of members that are beside each other, where they are parts of a whole."""
    for kept in beside_each_other(members) if "of" in rule.by else (members,):
        if len(kept) > 1:
            names = {"members": kept, "by": kept[0]}
            yield Instance(rule, names, kept[0].document, sure)


def may_group(rule: Rule, facts: Facts) -> bool:
    """Whether there are claims of the types, and with the fields, that a group rule needs."""
    return any(map(_members(rule).may_hold, facts.of_each_shape))


def has_several(rule: Rule, facts: Facts) -> bool:
    """Whether there are two claims or more that a group rule can have in a group."""
    return len(facts.kept(_members(rule))) > 1


@lru_cache(maxsize=256)
def _members(rule: Rule) -> IndexName:
    return index_of(rule.variables[0])


_JUDGING: Final = 20
"""What each member of such a group costs, in facts that are looked at: a law may be solved."""
Group = tuple[list[Fact], bool]
"""Members, and whether they surely belong together."""


def partitions(
    facts: Sequence[Fact], coordinates: tuple[str, ...], effort: Effort, rule: Rule
) -> Iterator[Group]:
    """The facts in groups that share the coordinates; then with what may belong to them as well.

    A fact without a basis, or without a period, may belong to any group that has one.
    """
    if not coordinates:
        yield list(facts), True
        return
    first = facts[0].circumstances
    if all([one.circumstances == first for one in facts]) and not beyond_circumstances(coordinates):
        yield list(facts), True
        return
    sure: dict[Hashable, list[Fact]] = {}
    getter = key_getter(coordinates)
    for fact in facts:
        sure.setdefault(getter(fact), []).append(fact)
    for members in sure.values():
        yield members, True
    loose = [fact for fact in facts if fact.period is None or fact.basis_name is None]
    if len(sure) > 1 and loose:
        yield from _mixed(list(sure.values()), loose, coordinates, effort, rule)


def _mixed(
    groups: Sequence[list[Fact]],
    loose: Sequence[Fact],
    coordinates: tuple[str, ...],
    effort: Effort,
    rule: Rule,
) -> Iterator[Group]:
    """The groups that are of a time or definition, with the loose facts that may be of it, too.

    Where the effort of the rule ends, these are left: half of them would be another sum.
    """
    steps = effort.steps(rule.name)
    alike = Alike(loose) if {"basis", "period"} <= {*coordinates} else None
    for members in groups:
        if _all_loose(members):
            continue
        others = loose if alike is None else alike.meeting(members[0])
        steps.left -= _JUDGING * (len(members) + len(others))
        if steps.left <= 0:
            for fact in loose:
                effort.leave(rule.name, fact)
            return
        own = {id(fact) for fact in members}
        joined = [
            fact
            for fact in others
            if id(fact) not in own and _may_join(fact, members[0], coordinates)
        ]
        if joined:
            yield [*members, *joined], False


def _all_loose(members: Sequence[Fact]) -> bool:
    return all(fact.period is None and fact.basis_name is None for fact in members)


def _may_join(fact: Fact, member: Fact, coordinates: tuple[str, ...]) -> bool:
    return match_facts(fact, member, coordinates) is not Match.NONE
