"""Facts: one quantity, with all claims that state it.

Within a document, claims of equal identity and voice are one fact, whose value is what all their
statements have in common. Rules that join claims work on facts, so a figure printed twice is
compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, NoReturn

from claimlint.claims.claim import (
    KINDS,
    Citation,
    Claim,
    Document,
    Fields,
    Further,
    Identity,
)
from claimlint.claims.exchange import exchange_pair
from claimlint.claims.fields import CLAIM, Field
from claimlint.claims.measure_words import (
    averaged,
    before_ending,
    is_named,
    speaks_of,
    without_words,
)
from claimlint.formula.amount import Amount, Incomparable, Length, convert_to
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass
from claimlint.values.comparison import compare
from claimlint.values.interval import Interval
from claimlint.values.period import ALWAYS, Period
from claimlint.values.quantity import Quantity, narrowed
from claimlint.values.resolve_unit import resolve
from claimlint.values.truth import Truth

MAX_ABOVE = 64
"""How many wholes a subject may be nested in: a bound for hostile files."""
Voice = str | None
"""Who says it, folded; None where the article says it itself."""
_NO_NAMES: frozenset[str] = frozenset()


class Membership(NamedTuple):
    """What a subject lies in, by one measure.

    `lists` are the wholes and lists that it is said to be in; `above` are these, what they are in
    themselves, and so on.
    """

    lists: frozenset[str] = _NO_NAMES
    above: frozenset[str] = _NO_NAMES


_NOWHERE = Membership()


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One quantity of one document: its claims, and what they have in common.

    A rule may ask of a fact whatever it may ask of a claim: `value` is what all claims have in
    common, its `fields` those of all of them (a flag holds that any of them sets), the rest is
    answered by the `first` of them. What joins ask of every fact is a field, for they ask it often.
    `clashing` is set where no value fits all statements: then it has no value, and the rules of
    agreement tell the fault. `wholes` are the wholes that its claims name: one name, or several (an
    amount's whole is no part of its identity); None where none does.

    The names as keys are None where they are empty. `shape` is a number for its type and fields,
    `circumstances` one for its place, breakdown, basis, kind and period: where two facts have the
    same number, these are the same. Where the numbers differ they may be the same all the same.
    """

    claims: tuple[Claim, ...]
    first: Claim
    identity: Identity
    voice: Voice
    value: Quantity | None
    clashing: bool
    membership: Membership
    wholes: str | frozenset[str] | None
    document: Document
    fields: Mapping[str, object]
    type: str
    kind: str
    subject_name: str
    measure_name: str
    of_name: str | None
    of_measure_name: str
    period: Period | None
    basis_name: str | None
    where_name: Identity
    breakdown_name: Identity
    subject_key: str | None
    measure_key: str | None
    of_measure_key: str | None
    length: Length | None
    shape: int
    circumstances: int

    @property
    def coordinates(self) -> Hashable:
        """What two facts of one quantity must share exactly, basis and period aside."""
        coordinates: Hashable = self.identity[0]
        return coordinates

    @property
    def lists(self) -> frozenset[str]:
        """The wholes and lists that its subject is said to be in, by its measure."""
        return self.membership.lists

    @property
    def above(self) -> frozenset[str]:
        """What its subject lies in, at any depth."""
        return self.membership.above

    # -- what the first of its claims answers ----------------------------------------------

    @property
    def id(self) -> str:
        """The id of its first claim."""
        return self.first.id

    @property
    def full_id(self) -> str:
        """The id of its first claim, as other files use it."""
        return self.first.full_id

    @property
    def place_in_order(self) -> str:
        """What facts are sorted by, so that it does not matter which claim the file has first."""
        return min([claim.full_id for claim in self.claims])

    @property
    def subject(self) -> str:
        """The subject as the file has it."""
        return self.first.subject

    @property
    def measure(self) -> str:
        """The measure as the file has it."""
        return self.first.measure

    @property
    def of(self) -> str | None:
        """The whole (or list) as the file has it."""
        return self.first.of

    @property
    def than(self) -> str | None:
        """What a ratio compares with, as the file has it."""
        return self.first.than

    @property
    def than_name(self) -> str | None:
        """The name of what a ratio compares with."""
        return self.first.than_name

    @property
    def than_period(self) -> Period | None:
        """The other time that a ratio compares with."""
        return self.first.than_period

    @property
    def date(self) -> Period | None:
        """When the event happened."""
        return self.first.date

    @property
    def since(self) -> Period | None:
        """What a change is counted from."""
        return self.first.since

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources that it cites."""
        return self.first.citations

    @property
    def further(self) -> Further:
        """Its rarer quantities: sample size, margin, the same value in other units."""
        return self.first.further

    @property
    def inferred(self) -> list[str]:
        """The fields that the checker supplied and the article does not print."""
        return self.first.inferred

    @property
    def amount_key(self) -> str:
        """The key that holds the number: value, rank, change, ratio or date."""
        return self.first.amount_key

    @property
    def with_base(self) -> str:
        """The number as typed, with its base as the reader has it."""
        return self.first.with_base

    def text(self, name: str) -> str | None:
        """A field as text; None where it is absent or not a text."""
        found = self.fields.get(name)
        return found if isinstance(found, str) else None

    def texts(self, name: str) -> list[str]:
        """A field that is a text or a list of texts, as a list."""
        return next((found for claim in self.claims if (found := claim.texts(name))), [])

    def flag(self, name: str) -> bool:
        """A yes-or-no field; absent is no."""
        return self.fields.get(name) == "true"

    def __repr__(self) -> str:
        return f"<Fact {self.claims!r}>"


def fact_of(
    claims: Sequence[Claim],
    quantity: tuple[Identity, Voice] | None = None,
    membership: Membership = _NOWHERE,
) -> Fact:
    """The fact of claims of one quantity: its identity and voice, where they are known."""
    first = claims[0]
    identity, voice = (first.identity, first.voice) if quantity is None else quantity
    period, fields = first.period, first.fields
    kind = first.kind
    value: Quantity | None = first.value
    wholes: str | frozenset[str] | None = first.of_name
    clashing = False
    if len(claims) > 1:
        value, clashing = _in_common(claims)
        names = frozenset(claim.of_name for claim in claims if claim.of_name is not None)
        wholes = next(iter(names)) if len(names) == 1 else names or None
        fields = _all_fields(claims)
        kind = "measured" if any(claim.kind == "measured" for claim in claims) else kind
    return Fact(
        tuple(claims),
        first,
        identity,
        voice,
        value,
        clashing,
        membership,
        wholes,
        first.document,
        fields,
        first.type,
        kind,
        first.subject_name,
        first.measure_name,
        first.of_name,
        first.of_measure_name,
        period,
        first.basis_name,
        first.where_name,
        first.breakdown_name,
        first.subject_name or None,
        first.measure_name or None,
        first.of_measure_name or None,
        first.length,
        _SHAPES.of((first.type, *fields)),
        _circumstances(first),
    )


def _all_fields(claims: Sequence[Claim]) -> Fields:
    """The fields of several claims: the first one's words, and what it leaves out.

    A flag that any of them sets is set, whichever of them the file has first.
    """
    found = dict(claims[0].fields)
    for claim in sorted(claims[1:], key=attrgetter("id")):
        for name, given in claim.fields.items():
            if name not in found or (given == "true" and CLAIM[name].type == "flag"):
                found[name] = given
    return found


def _circumstances(claim: Claim) -> int:
    period = claim.period
    if period is not None and period.unknown:  # it is the same as nothing
        return _CIRCUMSTANCES.new()
    time = None if period is None else period.key
    return _CIRCUMSTANCES.of(
        (claim.where_name, claim.breakdown_name, claim.basis_name, claim.kind_class, time)
    )


MAX_NUMBERED = 100_000
"""So many combinations have numbers before they get new ones: a bound for hostile files."""


class _Numbers:
    """Numbers for combinations: of one number are only those that are equal."""

    __slots__ = ("_known", "_next")

    def __init__(self) -> None:
        self._known: dict[Key, int] = {}
        self._next = 0

    def of(self, combination: Key) -> int:
        """The number of a combination."""
        number = self._known.get(combination)
        if number is None:
            if len(self._known) >= MAX_NUMBERED:
                self._known.clear()
            number = self._known[combination] = self.new()
        return number

    def new(self) -> int:
        """A number that nothing else has."""
        self._next += 1
        return self._next


_SHAPES = _Numbers()
_CIRCUMSTANCES = _Numbers()


def _in_common(claims: Sequence[Claim]) -> tuple[Quantity | None, bool]:
    """What several statements have in common, and whether that is nothing.

    A rate over a period of known length says what an amount says: beside amounts it is counted as
    one, so that it does not matter which of them the file has first.
    """
    stated = [claim for claim in claims if claim.value is not None]
    amounts = [claim for claim in stated if not _is_rate(claim)] or stated
    if not amounts:
        return None, False
    value = amounts[0].value
    assert value is not None
    for claim in stated:
        other = _in_unit_of(claim, value)
        if other is None or other is value:
            continue
        common = common_value(value, other)
        if common is None:
            return None, True
        value = common
    return value, False


def _is_rate(claim: Claim) -> bool:
    return claim.value is not None and claim.value.unit.is_rate


def _in_unit_of(claim: Claim, value: Quantity) -> Quantity | None:
    """What a claim states, in the dimension of another statement; None where it has none there."""
    own = claim.value
    if own is None or own.unit.dimension == value.unit.dimension:
        return own
    try:
        narrow, wide = (
            convert_to(Amount(interval, own.unit, None, claim.length), value.unit)
            for interval in (own.interval, own.widest)
        )
    except Incomparable:
        return None
    return narrowed(value, narrow, wide)


def common_value(first: Quantity, second: Quantity) -> Quantity | None:
    """What two statements of one quantity have in common; None where nothing."""
    narrow = _meeting(first.interval, second.interval)
    if narrow is None:
        return None
    wide = _meeting(first.widest, second.widest)
    return narrowed(first, narrow, wide if wide is not None else narrow)


def _meeting(first: Interval, second: Interval) -> Interval | None:
    return first if first == second else first.intersect(second)


# -- the facts of a document ---------------------------------------------------------------

Key = tuple[Hashable, ...]
UNDATED = "undated"
ALWAYS_KEY = ALWAYS.key
Getter = Callable[[Fact], Hashable]


def _time_key(period: Period | None) -> Hashable:
    """A period as a key; None where none is stated, or one that cannot be read."""
    return None if period is None or period.unknown else period.key


def _position(fact: Fact) -> Hashable:
    value = fact.value
    if value is None or value.interval.low is None or value.interval.low != value.interval.high:
        return None
    return value.interval.low


def _key(field: Field) -> Getter:
    """How a field of a claim is read as a key."""
    name, default = field.name, field.default
    folded = attrgetter(f"{name}_name")
    match field.type:
        case "name":
            return lambda claim: folded(claim) or None
        case "term" | "whole" | "compared" | "map" | "texts-or-map":
            return folded
        case "time":
            return lambda claim: _time_key(getattr(claim, name))
    return lambda claim: claim.fields.get(name, default)


def _lists_of(fact: Fact) -> Hashable:
    """The lists that a fact is ranked in: an amount of one whole says nothing of other lists."""
    return (_wholes(fact) if fact.type == "amount" else None) or fact.lists


def _gap_of(claim: Claim | Fact) -> str | None:
    """What a gap is a difference of: `pay gap` and `Lohnlücke` are of pay; None for none."""
    if speaks_of(claim.measure, "gaps"):
        return without_words(without_words(claim.measure, "gaps"), "gap_words") or None
    return before_ending(claim.measure, "gaps")


def _age_at(claim: Claim | Fact) -> str | None:
    """The event of an age: `first prize` of `age at the first prize`; None for other measures."""
    words = fold(claim.measure).split()
    if len(words) < 3 or not is_named(words[0], "ages") or words[1] not in _AT:
        return None
    return " ".join(words[2:] if words[2] not in _ARTICLES else words[3:]) or None


_AT = frozenset(("at", "bei", "beim", "zur", "zum", "בזמן", "בעת", "عند"))
_ARTICLES = frozenset(("the", "her", "his", "their", "der", "dem"))


def _currency(claim: Claim | Fact, power: int) -> str | None:
    """The one currency of an amount, or that above (1) or below (-1) in a rate of exchange."""
    if claim.value is None:
        return None
    found = [code for code in claim.value.unit.currencies
             if (code, power) in claim.value.unit.dimension]  # fmt: skip
    return found[0] if len(found) == 1 else None


KEYS: dict[str, Getter] = {
    **{field.name: _key(field) for field in CLAIM.values() if field.key},
    "of": lambda c: c.wholes,  # of all the claims of a fact
    "of_measure": lambda c: c.of_measure_name or None,
    "kind": lambda c: KINDS.get(c.kind, c.kind),  # an estimate meets what is measured
    "than_period": lambda c: _time_key(c.than_period),
    "time": lambda c: UNDATED if c.period is None else _time_key(c.period) or c.period.text,
    "type": lambda c: c.type,
    "position": _position,
    "id": lambda c: c.id,
    "document": lambda c: id(c.document),
    "averaged": lambda c: averaged(c.measure) or None,
    "gap_of": _gap_of,
    "age_at": _age_at,
    "exchange": exchange_pair,
    "currency": lambda c: _currency(c, 1),
    "below": lambda c: _currency(c, -1),
    "lists": _lists_of,
}
"""What claims can be joined and grouped by: names, folded and with aliases resolved."""


def facts_of(document: Document) -> Facts:
    """The facts of a document: one for each quantity and voice."""
    grouped: dict[tuple[Identity, Voice, Hashable], list[Claim]] = {}
    for claim in document.claims:
        key = (claim.identity, claim.voice, "" if claim.subject_name else id(claim))
        known = grouped.get(key)
        if known is None:
            grouped[key] = [claim]
        else:
            known.append(claim)
    memberships = _memberships(document.claims)
    facts: list[Fact] = []
    for (identity, voice, _), claims in grouped.items():
        first, quantity = claims[0], (identity, voice)
        membership = memberships.get((first.subject_name, first.measure_name), _NOWHERE)
        if len(claims) == 1:
            facts.append(fact_of(claims, quantity, membership))
        else:
            facts.extend([fact_of(part, quantity, membership) for part in _apart(claims)])
    return Facts(facts)


def _apart(claims: Sequence[Claim]) -> list[Sequence[Claim]]:
    """Claims of one identity, apart where they state several quantities after all.

    Their units do not compare (a unit rule tells those): each is compared with its like, whichever
    the file has first. Or they are amounts of several wholes: 520 women of the staff, and 9 of the
    directors.
    """
    by_dimension: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        by_dimension.setdefault(_measured_in(claim), []).append(claim)
    return [
        part
        for alike in by_dimension.values()
        for part in (_by_whole(alike) if len(alike) > 1 else (alike,))
    ]


def _measured_in(claim: Claim) -> Hashable:
    """What the unit of a claim measures; a rate over a period of known length, its amount."""
    if claim.value is None:
        return None
    unit = claim.value.unit
    if unit.is_rate and claim.length is not None:
        unit = unit * resolve("second")
    return (unit.dimension, unit.kind)


def _by_whole(claims: list[Claim]) -> list[list[Claim]]:
    by_whole: dict[str | None, list[Claim]] = {}
    if claims[0].type == "amount":
        for claim in claims:
            by_whole.setdefault(claim.of_name, []).append(claim)
    stated = len(by_whole) - (None in by_whole)
    # An amount that names no whole is taken for the one of a whole where it is the same figure: an
    # amount of everything and that of its largest part may well have a value in common.
    one = stated < 2 and (len(by_whole) < 2 or _are_one_figure(claims))
    return [claims] if one else list(by_whole.values())


def _are_one_figure(claims: Sequence[Claim]) -> bool:
    points = {None if claim.value is None else claim.value.point for claim in claims}
    return len(points) == 1 and None not in points


Names = dict[tuple[str, str], set[str]]


def _memberships(claims: Sequence[Claim]) -> dict[tuple[str, str], Membership]:
    """What each subject lies in, by its measure; equal sets are one object."""
    lists: Names = {}
    groups: Names = {}
    for claim in claims:
        if claim.of_name is not None and claim.of_name != claim.subject_name:
            key = (claim.subject_name, claim.measure_name)
            lists.setdefault(key, set()).add(claim.of_name)
        if claim.within_names:
            key = (claim.subject_name, claim.measure_name)
            groups.setdefault(key, set()).update(claim.within_names)
    shared: dict[frozenset[str], frozenset[str]] = {_NO_NAMES: _NO_NAMES}
    found = {}
    for key in dict.fromkeys((*lists, *groups)):
        own, above = frozenset(lists.get(key, ())), _all_above(key, lists, groups)
        found[key] = Membership(shared.setdefault(own, own), shared.setdefault(above, above))
    return found


def _all_above(key: tuple[str, str], lists: Names, groups: Names) -> frozenset[str]:
    """What a subject is in, and what that is in, and so on; never itself."""
    found: set[str] = set()
    fresh = [key[0]]
    while fresh and len(found) < MAX_ABOVE:
        name = (fresh.pop(), key[1])
        for above in (*lists.get(name, ()), *groups.get(name, ())):
            if above not in found and above != key[0]:
                found.add(above)
                fresh.append(above)
    return frozenset(found)


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

    __slots__ = ("_by_time", "_of_shapes", "filter", "getter", "keys", "types", "without_keys")

    def __init__(
        self, types: tuple[str, ...], keys: tuple[str, ...], filter_: Filter | None
    ) -> None:
        self.types, self.keys, self.filter = types, keys, filter_
        self.getter = key_getter(keys)
        self.without_keys: IndexName = index_name(types, (), filter_) if keys else self
        self._by_time: IndexName | None = None
        self._of_shapes: dict[int, bool] = {}

    @property
    def by_time(self) -> IndexName:
        """The same index with the time as a further key."""
        if self._by_time is None:
            self._by_time = index_name(self.types, (*self.keys, "time"), self.filter)
        return self._by_time

    def may_hold(self, fact: Fact) -> bool:
        """Whether a fact of this shape can be in the index."""
        known = self._of_shapes.get(fact.shape)
        if known is None:
            if len(self._of_shapes) >= MAX_NUMBERED:
                self._of_shapes.clear()
            known = self._of_shapes[fact.shape] = self._may_hold(fact)
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

    __slots__ = ("_indexes", "_kept", "_shapes", "all", "by_type")

    def __init__(self, facts: list[Fact]) -> None:
        self._indexes: dict[IndexName, dict[Key, list[Fact]]] = {}
        self._kept: dict[IndexName, list[Fact]] = {}
        self._shapes: dict[int, Fact] = {}
        self.all = facts
        self.by_type: dict[str, list[Fact]] = {}
        for fact in facts:
            self.by_type.setdefault(fact.type, []).append(fact)

    def forget(self) -> None:
        """Let go of the indexes: they are only used while a document's rules are judged."""
        self._indexes.clear()
        self._kept.clear()

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
        found = self._kept.get(name)
        if found is None:
            found = self.of_types(name.types)
            if name.filter is not None:
                found = [fact for fact in found if name.may_hold(fact)]
                only = name.filter.only
                if only is not None:
                    found = [fact for fact in found if only(fact)]
            self._kept[name] = found
        return found

    def index(self, name: IndexName) -> dict[Key, list[Fact]]:
        """The facts of some types that pass a filter, by their keys.

        A fact that lacks a key is in no index; one with several lists is under each of them.
        """
        found = self._indexes.get(name)
        if found is None:
            found = self._indexes[name] = {}
            getter = name.getter
            for fact in self.kept(name):
                for key in split_sets(getter(fact)):
                    known = found.get(key)
                    if known is None:
                        found[key] = [fact]
                    else:
                        known.append(fact)
        return found


_AS_FIELDS = {
    "subject": "subject_key",
    "measure": "measure_key",
    "of_measure": "of_measure_key",
    "of": "wholes",
    "basis": "basis_name",
    "where": "where_name",
    "breakdown": "breakdown_name",
    "type": "type",
}
"""The keys that are fields of a fact: several are read at once."""


@lru_cache(maxsize=1024)
def key_getter(keys: tuple[str, ...]) -> Callable[[Fact], Key]:
    """What reads keys of a fact, as a tuple."""
    names = [_AS_FIELDS[key] for key in keys if key in _AS_FIELDS]
    if len(names) == len(keys) > 1:
        return attrgetter(*names)
    if len(keys) == 1:
        one = attrgetter(*names) if names else KEYS[keys[0]]
        return lambda fact: (one(fact),)
    getters = [KEYS[key] for key in keys]
    return lambda fact: tuple([getter(fact) for getter in getters])


def keys_of(fact: Fact, keys: tuple[str, ...]) -> Sequence[Key]:
    """The key tuples of a fact: none where one is missing, several where one is a set."""
    return split_sets(key_getter(keys)(fact))


def split_sets(values: Key) -> Sequence[Key]:
    """The key tuples that values come to: none where one is missing, several where one is a set."""
    if None in values:
        return ()
    for at, value in enumerate(values):
        if value.__class__ is frozenset:
            return [(*values[:at], one, *values[at + 1 :]) for one in value]
    return (values,)


# -- whether facts speak of the same thing -------------------------------------------------


class Match(Enum):
    """Whether two facts share some coordinates: it is never taken for yes or no by itself."""

    SURE = "surely"
    POSSIBLE = "possibly, as far as they say"
    NONE = "not"

    def __bool__(self) -> NoReturn:
        """A possible match is neither: ask for `is Match.SURE` or `is not Match.NONE`."""
        raise TypeError("a Match is neither true nor false")

    def __and__(self, other: Match) -> Match:
        """The weaker of two."""
        if self is Match.NONE or other is Match.NONE:
            return Match.NONE
        return self if other is Match.SURE else other


_SURE, _POSSIBLE, _NONE = Match.SURE, Match.POSSIBLE, Match.NONE
SAME_QUANTITY = ("basis", "amount", "period")
"""What two facts with equal `coordinates` may still differ in."""


def match_facts(first: Fact, second: Fact, coordinates: tuple[str, ...]) -> Match:
    """Whether two facts share the coordinates.

    A missing basis, or a period that only one of them has, makes it a possibility. What parts are
    parts by (sex, age) need not be said of their whole.
    """
    if first.circumstances == second.circumstances and (
        first.period is not None or first.document is second.document
    ):
        coordinates = beyond_circumstances(coordinates)
    found = _SURE
    for name in coordinates:
        if name == "period":
            one = _match_periods(first, second)
        elif name == "basis":
            one = _match_bases(first.basis_name, second.basis_name)
        elif name == "whole":
            one = _match_wholes(first, second)
        elif name == "amount":
            one = _match_amounts(first, second)
        else:
            getter = KEYS[name]
            one = _SURE if getter(first) == getter(second) else _NONE
            if one is _NONE and name == "breakdown":
                one = _SURE if _is_whole(first, second) or _is_whole(second, first) else _NONE
        if one is _NONE:
            return _NONE
        if one is _POSSIBLE:
            found = _POSSIBLE
    return found


@lru_cache(maxsize=256)
def beyond_circumstances(coordinates: tuple[str, ...]) -> tuple[str, ...]:
    """The coordinates of which circumstances say nothing."""
    known = ("where", "breakdown", "basis", "kind", "period")
    return tuple(one for one in coordinates if one not in known)


def _is_whole(first: Fact, second: Fact) -> bool:
    """Whether the first can be the whole of the second, a part by some breakdown.

    A breakdown that is a map (`{sex: women}`) is a coordinate, which the whole has as well.
    """
    by = second.breakdown_name
    if first.breakdown_name or not by or not isinstance(by[0], str):
        return False
    return first.subject_name != second.subject_name and second.of_name in (
        None,
        first.subject_name,
    )


def _match_bases(first: str | None, second: str | None) -> Match:
    if first == second:
        return _SURE
    return _POSSIBLE if first is None or second is None else _NONE


def _match_wholes(first: Fact, second: Fact) -> Match:
    """Two wholes that are stated must have a name in common."""
    one, other = first.wholes, second.wholes
    if one is None or other is None or one == other:
        return _SURE
    a, b = _wholes(first), _wholes(second)
    return _NONE if a and b and not a & b else _SURE


def _match_amounts(first: Fact, second: Fact) -> Match:
    """Whether two amounts of one subject can be one quantity, by the wholes that they name.

    An amount that names none holds at least what one of a whole does: where it is smaller the two
    clash for certain, and where it is larger the rest may lie outside that whole.
    """
    if first.type != "amount":
        return _SURE
    if _match_wholes(first, second) is _NONE:
        return _NONE
    if (first.wholes is None) == (second.wholes is None):
        return _SURE
    whole, part = (first, second) if first.wholes is None else (second, first)
    if part.flag("may_be_negative") or whole.flag("may_be_negative"):
        return _POSSIBLE
    a, b = whole.value, part.value
    if a is None or b is None or a.unit.dimension != b.unit.dimension:
        return _SURE
    return _POSSIBLE if _may_lie_outside(a, b) else _SURE


def _may_lie_outside(whole: Quantity, part: Quantity) -> bool:
    """Whether an amount of everything may hold more than the one of a whole that is named.

    It does where it is larger; and where both fit and are not the same figure.
    """
    if compare("<", whole.interval, part.interval) is Truth.TRUE:
        return False
    return whole.point is None or (whole.point != part.point and not _is_slip(whole, part))


def _is_slip(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are the same digits in another scale: a thousand for a million."""
    if not first.point or not second.point:
        return False
    times = first.point / second.point
    return times in (10**3, 10**6, 10**9, 10**12)


def _wholes(fact: Fact) -> frozenset[str]:
    wholes = fact.wholes
    if isinstance(wholes, frozenset):
        return wholes
    return _NO_NAMES if wholes is None else frozenset((wholes,))


def _match_periods(first: Fact, second: Fact) -> Match:
    a, b = first.period, second.period
    if a is None or b is None:
        return _match_unstated_period(first, second)
    if a.unknown or b.unknown:  # it is stated, and cannot be read
        return _NONE
    if a.same(b):
        return _SURE
    return _POSSIBLE if a.always != b.always else _NONE


def _match_unstated_period(first: Fact, second: Fact) -> Match:
    """Of two facts of which one or both state no period."""
    same_document = first.document is second.document
    dated, undated = (first, second) if second.period is None else (second, first)
    period = dated.period
    if period is None:
        return _SURE if same_document else _POSSIBLE
    if period.unknown:
        return _NONE
    if period.always:
        return _SURE
    # An age that no time is given for is of today, whatever age the story tells of another year.
    grows = is_named(undated.measure_name, "ages")
    if not grows and (same_document or undated.document.is_reference):
        return _POSSIBLE
    day = undated.document.publication_day
    return _POSSIBLE if day is not None and period.current_on(day) else _NONE


def left_open(facts: Sequence[Fact]) -> list[str]:
    """What keeps facts from surely being about the same thing, in words."""
    reasons = []
    amounts = [fact for fact in facts if fact.type == "amount"]
    if len(amounts) == len(facts) > 1 and len({fact.wholes is None for fact in facts}) > 1:
        reasons.append("only some of the figures say of which whole they are a part")
    if len({fact.basis_name is None for fact in facts}) > 1:
        reasons.append("only some of the figures say by which definition they count (`basis`)")
    time = time_left_open(facts)
    return [*reasons, time] if time else reasons


def time_left_open(facts: Sequence[Fact]) -> str | None:
    """What keeps facts from surely being of one time, in words; None where nothing does."""
    timed = [fact for fact in facts if fact.period is None or not fact.period.always]
    dated = [fact for fact in timed if fact.period is not None]
    if dated and len(dated) < len(timed):
        return "not all of the figures say of which time they are"
    if dated and len(timed) < len(facts):
        return "only some of the figures are of a time; the others hold always"
    if not dated and len({id(fact.document) for fact in timed}) > 1:
        return "none of the figures says of which time it is"
    return None


def same_voice(first: Fact, second: Fact) -> bool:
    """Whether two facts are said by the same speaker."""
    return first.voice == second.voice
