"""Where the other claims of an instance come from: the document itself and the references."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from claimlint.claims.fact import Fact, Key
from claimlint.claims.fact_index import Facts, IndexName
from claimlint.claims.fact_keys import ALWAYS_KEY, UNDATED
from claimlint.claims.match_facts import SAME_QUANTITY, Match, match_facts
from claimlint.engine.table_times import drifted, is_dated, is_undated, nearest

MAX_SCANNED = 4
"""Up to so many facts of one key are looked through for a time; beyond, they are indexed by it."""

_ANY_TIME = (UNDATED, ALWAYS_KEY)


class Pool:
    """One document's facts and the facts of all reference tables."""

    __slots__ = ("own", "references")

    def __init__(self, own: Facts, references: Facts) -> None:
        self.own = own
        self.references = references

    def candidates(
        self, name: IndexName, wanted: Key, time: Hashable, *, own: bool
    ) -> Sequence[Fact]:
        """The facts that have the wanted keys, at a time: the document's own first.

        `time` is the key of the period that is asked for, or None where any will do. `own=False`
        asks the references alone.
        """
        mine = self.own.index(name).get(wanted) if own else None
        references = self.references
        theirs = references.index(name).get(wanted) if references.all else None
        found = () if mine is None else _of_time(self.own, name, mine, wanted, time)
        if theirs is None:
            return found
        others = _of_time(references, name, theirs, wanted, time)
        document = self.own.all[0].document if self.own.all else None
        return [*found, *[fact for fact in others if fact.document is not document]]


def _of_time(
    facts: Facts, name: IndexName, found: list[Fact], wanted: Key, time: Hashable
) -> Sequence[Fact]:
    """Of what an index has under some keys, that which is of a time, or of any."""
    if time is None:
        return found
    if len(found) <= MAX_SCANNED:
        return _in_order_of_time(found, time)
    index = facts.index(name.by_time)
    return [fact for one in (time, *_ANY_TIME) for fact in index.get((*wanted, one), ())]


def _in_order_of_time(facts: Sequence[Fact], time: Hashable) -> list[Fact]:
    """The facts of a time, then the undated, then those of all times: as an index has them."""
    if len(facts) == 1:
        period = facts[0].period
        own = UNDATED if period is None else period.key
        return [*facts] if own == time or own in _ANY_TIME else []
    times: list[Hashable] = [UNDATED if fact.period is None else fact.period.key for fact in facts]
    if times.count(time) == len(times):
        return [*facts]
    return [
        fact
        for one in (time, *_ANY_TIME)
        for fact, own in zip(facts, times, strict=True)
        if own == one
    ]


class References:
    """The facts of all reference tables, also by their coordinates, for pairs of one quantity.

    `lag` and `drift` say which rows of other times count: see `table_times`.
    """

    __slots__ = ("_by_coordinates", "_drift", "_lag", "facts")

    def __init__(self, facts: Facts, lag: int, drift: int) -> None:
        self.facts = facts
        self._lag, self._drift = lag, drift
        self._by_coordinates: dict[Hashable, list[Fact]] = {}
        for fact in facts.all:
            self._by_coordinates.setdefault(fact.coordinates, []).append(fact)

    def same_quantity(self, fact: Fact) -> Iterator[tuple[Fact, bool]]:
        """The reference facts that state the same quantity, and whether surely so."""
        others = self._by_coordinates.get(fact.coordinates)
        if others is None:
            return
        undated = is_undated(fact)
        for other in others:
            if undated and is_dated(other):
                continue  # only the nearest one counts, which comes below
            found = match_facts(fact, other, SAME_QUANTITY)
            if found is not Match.NONE:
                yield other, found is Match.SURE
        rows = nearest(fact, others, self._lag) if undated else drifted(fact, others, self._drift)
        yield from ((row, False) for row in rows)
