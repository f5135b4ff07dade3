"""Where the other claims of an instance come from: the document itself and the references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimlint.fact import ALWAYS_KEY, UNDATED, Fact, Facts, Key, meet


class Pool:
    """One document's facts and the facts of all reference tables."""

    __slots__ = ("own", "references")

    def __init__(self, own: Facts, references: Facts) -> None:
        self.own = own
        self.references = references

    def candidates(self, name: IndexName, wanted: Key, time: Any, *, own: bool) -> Iterator[Fact]:
        """The facts that have the wanted keys, at a time: the document's own first.

        `time` is the key of the period that is asked for, or None where any will do. `own=False`
        asks the references alone.
        """
        document = self.own.all[0].document if self.own.all else None
        if own:
            yield from _at(self.own, name, wanted, time)
        for fact in _at(self.references, name, wanted, time):
            if fact.document is not document:
                yield fact


class IndexName:
    """What an index is of: claim types, keys, and a filter with a name of its own."""

    __slots__ = ("accept", "keep", "keys", "timed", "types")

    def __init__(
        self, types: tuple[str, ...], keys: tuple[str, ...], keep: Any, accept: Any
    ) -> None:
        self.types = types
        self.keys = keys
        self.timed = (*keys, "time")
        self.keep = keep
        self.accept = accept


def _at(facts: Facts, name: IndexName, wanted: Key, time: Any) -> Iterator[Fact]:
    if not facts.all:
        return
    if time is None:
        yield from facts.index(name.types, name.keys, name.keep, name.accept).get(wanted, ())
        return
    index = facts.index(name.types, name.timed, name.keep, name.accept)
    if index:
        for one in (time, UNDATED, ALWAYS_KEY):
            yield from index.get((*wanted, one), ())


class ReferenceIndex:
    """All facts of all reference tables by their coordinates, for pairs of one quantity."""

    __slots__ = ("_found",)

    def __init__(self, references: Facts) -> None:
        self._found: dict[Any, list[Fact]] = {}
        for fact in references.all:
            self._found.setdefault(fact.coordinates, []).append(fact)

    def same_quantity(self, fact: Fact) -> Iterator[tuple[Fact, bool]]:
        """The reference facts that state the same quantity, and whether surely so."""
        if not self._found:
            return
        for other in self._found.get(fact.coordinates, ()):
            met = meet(fact, other, ("basis", "period"))
            if met is not None:
                yield other, met
