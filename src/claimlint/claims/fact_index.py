"""Facts with their indexes, so that a join looks up what it needs and never tries all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.fact import MAX_NUMBERED, Fact, Key
from claimlint.claims.fact_keys import NESTED, key_getter, may_be_sets, split_sets

if TYPE_CHECKING:
    from claimlint.claims.time_line import TimeLine


class Filter(NamedTuple):
    """Which facts an index is of, besides their types. Of equal filters the `name` is the same.

    `fits` is asked of the fields of a claim, and so once for each shape; `only` of every fact that
    has one of the fields that it `hangs_on`, or of every one where that is not known.
    """

    name: Hashable
    fits: Callable[[Mapping[str, object]], bool]
    only: Callable[[Fact], bool] | None = None
    hangs_on: frozenset[str] | None = None


class IndexName:
    """What an index is of: claim types, keys, and a filter."""

    __slots__ = (
        *("_beside", "_by_time", "of_shapes", "filter", "getter", "keys", "may_split", "types"),
        *("without_filter", "without_keys"),
    )

    def __init__(
        self, types: tuple[str, ...], keys: tuple[str, ...], filter_: Filter | None
    ) -> None:
        self.types, self.keys, self.filter = types, keys, filter_
        self.getter = key_getter(keys)
        self.may_split = may_be_sets(keys)
        self.without_keys: IndexName = index_name(types, (), filter_) if keys else self
        self.without_filter: IndexName = index_name(types, ()) if keys or filter_ else self
        self._by_time: IndexName | None = None
        self._beside: dict[str, IndexName] = {}
        self.of_shapes: dict[int, bool] = {}
        """Whether a fact of a shape can be in it, as far as is known."""

    @property
    def by_time(self) -> IndexName:
        """The same index with the time as a further key."""
        if self._by_time is None:
            self._by_time = index_name(self.types, (*self.keys, "time"), self.filter)
        return self._by_time

    def beside(self, key: str) -> IndexName:
        """The same index with what a long list is narrowed by as a further key."""
        known = self._beside.get(key)
        if known is None:
            known = index_name(self.types, (*self.keys, key), self.filter)
            self._beside[key] = known
        return known

    def may_hold(self, fact: Fact) -> bool:
        """Whether a fact of this shape can be in the index."""
        known = self.of_shapes.get(fact.shape)
        if known is None:
            if len(self.of_shapes) >= MAX_NUMBERED:
                self.of_shapes.clear()
            known = self.of_shapes[fact.shape] = self._may_hold(fact)
        return known

    def _may_hold(self, fact: Fact) -> bool:
        if self.types and fact.type not in self.types:
            return False
        if self.filter is None:
            return True
        _, fits, only, hangs_on = self.filter
        if not fits(fact.fields):
            return False
        if only is None or hangs_on is None or not hangs_on.isdisjoint(fact.fields):
            return True
        return only(fact)


_INDEX_NAMES: dict[Hashable, IndexName] = {}
MAX_NAMES = 2048
"""So many names are known before all are forgotten: then equal indexes are made twice."""


def index_name(
    types: tuple[str, ...], keys: tuple[str, ...], filter_: Filter | None = None
) -> IndexName:
    """The name of an index: rules that look up the same share it."""
    name = (types, keys, None if filter_ is None else filter_.name)
    known = _INDEX_NAMES.get(name)
    if known is None:
        if len(_INDEX_NAMES) >= MAX_NAMES:
            _INDEX_NAMES.clear()
        known = _INDEX_NAMES[name] = IndexName(types, keys, filter_)
    return known


class Facts:
    """Facts, with indexes that are made when first asked for."""

    __slots__ = ("_by_content", "_lines", "_shapes", "all", "by_filter", "by_type", "indexes")

    def __init__(self, facts: list[Fact]) -> None:
        self.indexes: dict[IndexName, dict[Key, list[Fact]]] = {}
        """Those that were asked for; `index` makes one."""
        self._by_content: dict[tuple[int, tuple[str, ...]], dict[Key, list[Fact]]] = {}
        self.by_filter: dict[IndexName, list[Fact]] = {}
        """Those lists that were asked for, by names without keys; `kept` makes one."""
        self._lines: dict[tuple[IndexName, Key, str], TimeLine] = {}
        self._shapes: dict[int, Fact] = {}
        self.all = facts
        self.by_type: dict[str, list[Fact]] = {}
        for fact in facts:
            self.by_type.setdefault(fact.type, []).append(fact)

    def forget(self) -> None:
        """Let go of the indexes: they are only used while a document's rules are judged."""
        self.indexes.clear()
        self._by_content.clear()
        self.by_filter.clear()
        self._lines.clear()

    @property
    def shapes(self) -> frozenset[int]:
        """The shapes that there are."""
        return frozenset(self._by_shape())

    @property
    def of_each_shape(self) -> Iterable[Fact]:
        """One fact of each shape."""
        return self._by_shape().values()

    def _by_shape(self) -> dict[int, Fact]:
        if not self._shapes:
            self._shapes = {fact.shape: fact for fact in self.all}
        return self._shapes

    def of_types(self, types: Sequence[str]) -> list[Fact]:
        """The facts of some types; of all types where none is named."""
        if not types:
            return self.all
        if len(types) == 1:
            return self.by_type.get(types[0], [])
        return [fact for one in types for fact in self.by_type.get(one, ())]

    def kept(self, name: IndexName) -> list[Fact]:
        """The facts of some types that pass a filter: whatever the keys, it is asked once."""
        name = name.without_keys
        found = self.by_filter.get(name)
        if found is None:
            found = self.by_filter[name] = self._passing(name)
        return found

    def _passing(self, name: IndexName) -> list[Fact]:
        """What passes a filter: where that is all, the very list of all, so that an index of it is
        made once whatever filters let all through."""  # noqa: D205, D209 - one sentence
        if name.filter is None:
            return self.of_types(name.types)
        every = self.kept(name.without_filter)
        if not every:
            return every
        known, may_hold = name.of_shapes.get, name.may_hold
        found = [
            fact
            for fact in every
            if (may_hold(fact) if (fits := known(fact.shape)) is None else fits)
        ]
        only = name.filter.only
        if only is not None:
            found = [fact for fact in found if only(fact)]
        return every if len(found) == len(every) else found

    def index(self, name: IndexName) -> dict[Key, list[Fact]]:
        """The facts of some types that pass a filter, by their keys.

        A fact that lacks a key is in no index; one with several lists is under each of them.
        """
        found = self.indexes.get(name)
        if found is None:
            kept = self.kept(name)
            content = (id(kept), name.keys)  # `kept` lives as long as this does
            found = self._by_content.get(content)
            if found is None:
                found = self._by_content[content] = _by_keys(kept, name)
            self.indexes[name] = found
        return found

    def time_line(self, name: IndexName, key: Key, time: str) -> TimeLine:
        """What an index has under a key, in the order of a time of `NESTED`."""
        known = self._lines.get((name, key, time))
        if known is None:
            from claimlint.claims.time_line import TimeLine  # noqa: PLC0415 - for long lists alone

            known = TimeLine(self.index(name).get(key, ()), NESTED[time])
            self._lines[name, key, time] = known
        return known


def _by_keys(facts: Sequence[Fact], name: IndexName) -> dict[Key, list[Fact]]:
    found: dict[Key, list[Fact]] = {}
    getter = name.getter
    for fact in facts:
        key = getter(fact)
        if None in key:
            continue
        for one in split_sets(key) if name.may_split and frozenset in map(type, key) else (key,):
            known = found.get(one)
            if known is None:
                found[one] = [fact]
            else:
                known.append(fact)
    return found
