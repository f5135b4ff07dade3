"""Where the other claims of an instance come from: the document itself and the references."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final, NamedTuple

from claimlint.claims.fact import Fact, Key
from claimlint.claims.fact_index import Facts, IndexName
from claimlint.claims.fact_keys import Span
from claimlint.claims.match_facts import SAME_QUANTITY, Match, match_facts
from claimlint.engine.alike import ANY_TIME, Alike, time_of
from claimlint.engine.effort import Effort
from claimlint.engine.table_times import drifted, is_dated, is_undated, nearest

MAX_SCANNED = 4
"""Up to so many facts of one key are looked through for a time; beyond, they are indexed by it."""
MAX_UNPLACED = 16
"""Beyond so many facts of one key, they are indexed by their other circumstances, too."""
MANY = 100
"""So many facts are all looked at; of more, where no time ties them, only those near in time."""
NEAREST = 24
"""How many those are."""

TABLES: Final = "contradicts-reference"
"""The rule in whose name figures are held against the rows of tables."""


class Narrow(NamedTuple):
    """What is known of the facts that are wanted, beside keys and time: None and () where nothing.

    A long list is looked up by it. What then does not match was only not worth a look.
    """

    place: tuple[Hashable, ...] = ()
    basis: str | None = None
    within: tuple[str, Span] | None = None
    """The time in which they lie: by which name of NESTED, and from when to when."""
    holding: tuple[str, Span] | None = None
    """The time that theirs holds."""
    near: Callable[[], Span | None] | None = None
    """Near which time they are, where nothing else narrows a long list: asked if it is cut."""


NOTHING_KNOWN = Narrow()
More = Callable[[], Narrow] | None


class Pool:
    """One document's facts and the facts of all reference tables."""

    __slots__ = ("own", "references")

    def __init__(self, own: Facts, references: Facts) -> None:
        self.own = own
        self.references = references

    def candidates(
        self, name: IndexName, wanted: Key, time: Hashable, more: More = None, *, own: bool
    ) -> Sequence[Fact]:
        """The facts that have the wanted keys, as far as is known: the document's own first.

        `time` is the key of the period that is asked for, or None where any will do; `more` gives
        what else is known, where a list is long. `own=False` asks the references alone.
        """
        mine = theirs = None
        if own:
            index = self.own.indexes.get(name)
            mine = (self.own.index(name) if index is None else index).get(wanted)
        references = self.references
        if references.all:
            index = references.indexes.get(name)
            theirs = (references.index(name) if index is None else index).get(wanted)
        found: Sequence[Fact] = ()
        if mine is not None:
            if len(mine) > MAX_SCANNED:
                found = _narrowed(self.own, name, wanted, time, more)
            else:
                found = mine if time is None else _in_order_of_time(mine, time)
        if theirs is None:
            return found
        if len(theirs) > MAX_SCANNED:
            others = _narrowed(references, name, wanted, time, more)
        else:
            others = theirs if time is None else _in_order_of_time(theirs, time)
        document = self.own.all[0].document if self.own.all else None
        return [*found, *[fact for fact in others if fact.document is not document]]


def _narrowed(
    facts: Facts, name: IndexName, wanted: Key, time: Hashable, more: More
) -> Sequence[Fact]:
    """Of what an index has under some keys, a long list, that which may match."""
    found = facts.index(name)[wanted]
    known = NOTHING_KNOWN if more is None else more()
    keys = [wanted]
    if len(found) > MAX_UNPLACED:
        if known.place:
            name = name.beside("place")
            keys = [(*key, known.place) for key in keys]
        if known.basis is not None:
            name = name.beside("definition")
            keys = [(*key, (basis,)) for basis in (known.basis, None) for key in keys]
        timed = known.within or known.holding
        if timed is not None:
            lines = [(facts.time_line(name, key, timed[0])) for key in keys]
            spans = [
                line.holding(timed[1]) if known.within is None else line.within(timed[1])
                for line in lines
            ]
            return _in_order([fact for one in spans for fact in one])
    if time is not None:
        times = (time, *ANY_TIME)
        by_time = [_at(facts, name.by_time, [(*key, one) for key in keys]) for one in times]
        return [fact for one in by_time for fact in one]
    if known.near is not None and len(found) > MANY:
        return _nearest(facts, name, keys, known.near)
    return _at(facts, name, keys)


def _at(facts: Facts, name: IndexName, keys: Sequence[Key]) -> list[Fact]:
    index = facts.index(name)
    found = [fact for key in keys for fact in index.get(key, ())]
    return found if len(keys) == 1 else _in_order(found)


def _in_order(facts: list[Fact]) -> list[Fact]:
    """The facts as the files have them."""
    facts.sort(key=lambda fact: (fact.document.path, fact.first.index))
    return facts


def _nearest(
    facts: Facts, name: IndexName, keys: Sequence[Key], near: Callable[[], Span | None]
) -> list[Fact]:
    """Of a long list that no time narrows, the facts that are nearest in time; else all of it."""
    index = facts.index(name)
    if sum(len(index.get(key, ())) for key in keys) <= MANY:
        return _at(facts, name, keys)
    span = near()
    lines = [facts.time_line(name, key, "period") for key in keys]
    return _in_order([fact for line in lines for fact in line.nearest(span, NEAREST)])


def _in_order_of_time(facts: Sequence[Fact], time: Hashable) -> list[Fact]:
    """The facts of a time, then the undated, then those of all times: as an index has them."""
    if len(facts) == 1:
        own = time_of(facts[0])
        return [*facts] if own == time or own in ANY_TIME else []
    times = [time_of(fact) for fact in facts]
    if times.count(time) == len(times):
        return [*facts]
    return [
        fact
        for one in (time, *ANY_TIME)
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
        self._by_coordinates: dict[Hashable, Alike] = {}
        for fact in facts.all:
            known = self._by_coordinates.get(fact.coordinates)
            if known is None:
                known = self._by_coordinates[fact.coordinates] = Alike()
            known.add(fact)

    def same_quantity(self, fact: Fact, effort: Effort) -> Iterator[tuple[Fact, bool]]:
        """The reference facts that state the same quantity, and whether surely so.

        A row of the fact's own time is found at once. Those of other times are looked through, as
        far as the effort goes.
        """
        others = self._by_coordinates.get(fact.coordinates)
        if others is None:
            return
        undated, at_its_time = is_undated(fact), False
        meeting = others.meeting(fact)
        steps = effort.steps(TABLES)
        steps.left -= len(meeting)
        if steps.left <= 0:
            effort.leave(TABLES, fact)
            return
        for other in meeting:
            if undated and is_dated(other):
                continue  # only the nearest one counts, which comes below
            found = match_facts(fact, other, SAME_QUANTITY)
            if found is not Match.NONE:
                at_its_time = at_its_time or is_dated(other)
                yield other, found is Match.SURE
        if at_its_time:
            return
        steps.left -= len(others.all)
        if steps.left <= 0:
            effort.leave(TABLES, fact)
            return
        rows = (
            nearest(fact, others.all, self._lag)
            if undated
            else drifted(fact, others.all, self._drift)
        )
        yield from ((row, False) for row in rows)
