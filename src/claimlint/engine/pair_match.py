"""Pairs: statements of one quantity, in one document, against the references, across articles."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import Final, TypeVar

from claimlint.claims.claim import Claim, Identity
from claimlint.claims.fact import Fact, fact_of
from claimlint.claims.fact_index import Facts
from claimlint.claims.match_facts import SAME_QUANTITY, Match, match_facts, same_voice
from claimlint.engine.alike import Alike
from claimlint.engine.definitions import Pair, fitting_pairs
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import TABLES, Pool, References
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.members import accepts
from claimlint.engine.table_times import is_slip
from claimlint.rulebook.rule import Rule

ITSELF: Final = "contradicts-itself"
"""The rule in whose name the statements of one file are held against each other."""
_JUDGING: Final = 40
"""What judging a pair costs, in facts that are looked at."""

T = TypeVar("T")


def pairs_of(pool: Pool, references: References, effort: Effort) -> dict[str, list[Pair]]:
    """All pairs of one document, by kind: (claim, other, whether surely the same quantity).

    Where the effort ends, the figures that are not paired are left.
    """
    own = pool.own
    if not own.all:
        return {"itself": [], "reference": [], "slip": []}
    tables = [] if own.all[0].document.is_reference else list(_with_tables(own, references, effort))
    within = list(_within(own, effort))
    met = fitting_pairs(tables, within)
    # What the file says for the time of the table itself is its figure of that time.
    own_time = {id(other.first) for _, other, sure in met if sure}
    return {
        "itself": fitting_pairs(within, tables),
        "reference": met,
        # Of another time than the table, yet with its digits: no year moves the decimal point.
        "slip": [
            (one, other, True)
            for one, other, sure in met
            if not sure and id(other.first) not in own_time and is_slip(one, other)
        ],
    }


def _with_tables(own: Facts, references: References, effort: Effort) -> Iterator[Pair]:
    steps = effort.steps(TABLES)
    for fact in own.all:
        for other, sure in references.same_quantity(fact, effort):
            for part, row in product(statements(fact), statements(other)):
                steps.left -= _JUDGING
                if steps.left <= 0:
                    effort.leave(TABLES, fact)
                    break
                yield part, row, sure


def _within(facts: Facts, effort: Effort) -> Iterator[Pair]:
    by_quantity: dict[Hashable, list[Fact]] = {}
    for fact in facts.all:
        by_quantity.setdefault(fact.coordinates, []).append(fact)
    for alike in by_quantity.values():
        if len(alike) == 1 and len(alike[0].claims) == 1:
            continue
        stated = [one for fact in alike for one in statements(fact)]
        for first, second in _each_two(stated, effort):
            found = match_facts(first, second, SAME_QUANTITY)
            if found is not Match.NONE:
                yield first, second, found is Match.SURE
        for fact in alike:
            yield from _repeated(fact)


def _repeated(fact: Fact) -> Iterator[Pair]:
    """Equal statements of one quantity: each later claim with the first one."""
    if len(fact.claims) < 2:
        return
    for statement in statements(fact):
        first = fact_of(statement.claims[:1])
        for claim in statement.claims[1:]:
            yield first, fact_of([claim]), True


def _each_two(facts: Sequence[Fact], effort: Effort) -> Iterator[tuple[Fact, Fact]]:
    """Each two that may be of one time and definition; where the effort ends, neighbours."""
    steps = effort.steps(ITSELF)
    earlier = Alike()
    for second in facts:
        found = earlier.meeting(second)
        steps.left -= len(found) * _JUDGING
        if steps.left <= 0 and len(found) > 1:
            effort.leave(ITSELF, second)
            found = found[-1:]
        for first in found:
            yield first, second
        earlier.add(second)


def statements(fact: Fact) -> list[Fact]:
    """A fact as its different statements: claims that state the same values are one."""
    if len(fact.claims) == 1:
        return [fact]
    different: dict[Hashable, list[Claim]] = {}
    for claim in fact.claims:
        value = claim.value
        key: Hashable = claim.date.key if claim.date is not None else None
        if value is not None:
            key = (value.interval, value.widest, value.unit.dimension, value.unit.kind)
        different.setdefault(key, []).append(claim)
    return [fact_of(claims, membership=fact.membership) for claims in different.values()]


def pair_instances(rule: Rule, pairs: Mapping[str, list[Pair]]) -> Iterator[Instance]:
    """The instances of a rule on pairs, for one document."""
    for kind in rule.pairs:
        for claim, other, sure in pairs.get(kind, ()):
            if _fits(rule, claim, other):
                names: Bindings = {"claim": claim, "other": other}
                yield Instance(rule, names, claim.document, sure)


def _fits(rule: Rule, claim: Fact, other: Fact) -> bool:
    if rule.voices != "any" and same_voice(claim, other) != (rule.voices == "same"):
        return False
    if ("reference" if claim.document.is_reference else "article") not in rule.kinds_of_document:
        return False
    return all(
        (not variable.types or fact.type in variable.types) and accepts(variable, fact)
        for variable, fact in zip(rule.variables, (claim, other), strict=True)
    )


def published_key(fact: Fact) -> Identity | None:
    """By what a fact meets those of other articles; None where it never does.

    A table is met otherwise, and undated claims of two articles never clash.
    """
    if fact.document.is_reference or fact.period is None or not fact.subject_name:
        return None
    return None if fact.period.unknown else fact.identity


def successive(stated: Iterable[tuple[Hashable, int | None, T]]) -> Iterator[tuple[T, T]]:
    """Of what states one quantity, each with the one published before it: (later, earlier).

    `stated` has quantity and day of publication; of one day, the order stays.
    """
    by_quantity: dict[Hashable, list[tuple[int, T]]] = {}
    for quantity, day, one in stated:
        by_quantity.setdefault(quantity, []).append((day or 0, one))
    for alike in by_quantity.values():
        if len(alike) > 1:
            alike.sort(key=lambda one: one[0])
            yield from ((later, earlier) for (_, earlier), (_, later) in pairwise(alike))


def published_pair(later: Fact, earlier: Fact) -> Pair | None:
    """Two statements of successive articles as a pair; None where they are of two quantities."""
    if later.identity != earlier.identity:
        return None
    found = match_facts(earlier, later, ("amount",))
    return None if found is Match.NONE else (later, earlier, found is Match.SURE)
