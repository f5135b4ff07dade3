"""Facts: one quantity, with all claims that state it.

Within a document, claims of equal identity and voice are one fact, whose value is what all their
statements have in common. Rules that join claims work on facts, so a figure printed twice is
compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from claimlint.claims.claim import KINDS, Claim
from claimlint.claims.document import Document
from claimlint.claims.fields import CLAIM, Field
from claimlint.claims.vocabulary import dimension_class
from claimlint.values.comparison import compare
from claimlint.values.interval import Interval
from claimlint.values.period import ALWAYS, Period
from claimlint.values.quantity import Quantity, narrowed
from claimlint.values.truth import Truth

MAX_ABOVE = 64
"""How many wholes a subject may be nested in: a bound for hostile files."""
NOT_KNOWN = object()
_NO_LISTS: frozenset[str] = frozenset()


class Fact:
    """One quantity of one document: its claims, and what they have in common.

    Whatever is asked of it beyond that, its first claim answers; what joins ask of every fact is
    copied from it. `clashing` is set where no value fits all statements: then it has no value, and
    the rules of agreement tell the fault. `wholes` are the wholes that its claims name: one name,
    or several (an amount's whole is no part of its identity); None where none does. `lists` are the
    wholes and lists that its subject is said to be in, by this measure; `above` are these, what
    they are in themselves, and so on.
    """

    __slots__ = (
        "above",
        "basis_name",
        "breakdown_name",
        "claims",
        "clashing",
        "document",
        "fields",
        "identity",
        "kind",
        "lists",
        "measure_name",
        "of_measure_name",
        "of_name",
        "period",
        "subject_name",
        "type",
        "value",
        "voice",
        "where_name",
        "wholes",
    )

    above: frozenset[str]
    claims: list[Claim]
    value: Quantity | None
    clashing: bool
    lists: frozenset[str]
    identity: Any
    voice: str | None
    wholes: Any

    def __init__(self, claims: list[Claim], identity: Any = None, voice: Any = NOT_KNOWN) -> None:
        first = claims[0]
        self.claims = claims
        self.clashing = False
        self.value = first.value
        self.lists = self.above = _NO_LISTS
        self.identity = first.identity if identity is None else identity
        self.voice = first.voice if voice is NOT_KNOWN else voice
        self.document = first.document
        self.fields = first.fields
        self.type = first.type
        self.kind = first.kind
        self.subject_name = first.subject_name
        self.measure_name = first.measure_name
        self.of_name = self.wholes = first.of_name
        self.of_measure_name = first.of_measure_name
        self.period = first.period
        self.basis_name = first.basis_name
        self.where_name = first.where_name
        self.breakdown_name = first.breakdown_name
        if len(claims) > 1:
            self._combine()
            names = frozenset(claim.of_name for claim in claims if claim.of_name is not None)
            self.wholes = next(iter(names)) if len(names) == 1 else names or None

    def _combine(self) -> None:
        for claim in self.claims[1:]:
            if claim.value is None or self.value is None or claim.value is self.value:
                continue
            common = common_value(self.value, claim.value)
            if common is None:
                self.clashing = True
                self.value = None
                return
            self.value = common

    @property
    def coordinates(self) -> Any:
        """What two facts of one quantity must share exactly, basis and period aside."""
        return self.identity[0]

    def flag(self, name: str) -> bool:
        """A yes-or-no field of its first claim; absent is no."""
        return self.fields.get(name) == "true"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.claims[0], name)

    def __repr__(self) -> str:
        return f"<Fact {self.claims!r}>"


def common_value(first: Quantity, second: Quantity) -> Quantity | None:
    """What two statements of one quantity have in common; None where nothing."""
    if first.unit.dimension != second.unit.dimension or first.unit.kind != second.unit.kind:
        return first
    narrow = _meeting(first.interval, second.interval)
    if narrow is None:
        return None
    wide = _meeting(first.widest, second.widest)
    return narrowed(first, narrow, wide if wide is not None else narrow)


def _meeting(first: Interval, second: Interval) -> Interval | None:
    return first if first == second else first.intersect(second)


# -- the facts of a document ---------------------------------------------------------------

Key = tuple[Any, ...]
UNDATED = "undated"
ALWAYS_KEY = ALWAYS.key
Getter = Callable[[Any], Any]


def _time_key(period: Period | None) -> Any:
    """A period as a key; None where none is stated, or one that cannot be read."""
    return None if period is None or period.unknown else period.key


def _position(claim: Any) -> Any:
    value = claim.value
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
        case "term" | "whole" | "map" | "texts-or-map":
            return folded
        case "time":
            return lambda claim: _time_key(getattr(claim, name))
    return lambda claim: claim.fields.get(name, default)


def _lists_of(fact: Any) -> Any:
    """The lists that a fact is ranked in: an amount of one whole says nothing of other lists."""
    return (_wholes(fact) if fact.type == "amount" else None) or fact.lists


KEYS: dict[str, Getter] = {
    **{field.name: _key(field) for field in CLAIM.values() if field.key},
    "of": lambda c: c.wholes,  # of all the claims of a fact
    "of_measure": lambda c: c.of_measure_name or None,
    "kind": lambda c: KINDS.get(c.kind, c.kind),  # an estimate meets what is measured
    "time": lambda c: UNDATED if c.period is None else _time_key(c.period) or c.period.text,
    "type": lambda c: c.type,
    "position": _position,
    "id": lambda c: c.id,
    "lists": _lists_of,
}
"""What claims can be joined and grouped by: names, folded and with aliases resolved."""


def facts_of(document: Document) -> Facts:
    """The facts of a document: one for each quantity and voice."""
    grouped: dict[Any, list[Claim]] = {}
    for claim in document.claims:
        key = (claim.identity, claim.voice, "" if claim.subject_name else id(claim))
        known = grouped.get(key)
        if known is None:
            grouped[key] = [claim]
        else:
            known.append(claim)
    facts = [
        Fact(alike, key[0], key[1])
        for key, claims in grouped.items()
        for alike in (_apart(claims) if len(claims) > 1 else (claims,))
    ]
    _note_lists(facts)
    return Facts(facts)


def _apart(claims: list[Claim]) -> list[list[Claim]]:
    """Claims of one identity, apart where they state several quantities after all.

    Their units do not compare (a unit rule tells those); or they are amounts of several wholes,
    with figures that no value fits: 520 women of the staff, and 9 of the directors.
    """
    by_class: dict[Any, list[Claim]] = {}
    for claim in claims:
        by_class.setdefault(dimension_class(claim), []).append(claim)
    return [
        part
        for alike in by_class.values()
        for part in (_by_whole(alike) if len(alike) > 1 else (alike,))
    ]


def _by_whole(claims: list[Claim]) -> list[list[Claim]]:
    by_whole: dict[str | None, list[Claim]] = {}
    if claims[0].type == "amount":
        for claim in claims:
            by_whole.setdefault(claim.of_name, []).append(claim)
    return list(by_whole.values()) if len(by_whole) > 1 and Fact(claims).clashing else [claims]


def _note_lists(facts: Sequence[Fact]) -> None:
    """Note for each fact the lists that its subject is in by its measure, and what is above."""
    lists: dict[tuple[str, str], set[str]] = {}
    groups: dict[tuple[str, str], set[str]] = {}
    for fact in facts:
        for claim in fact.claims:
            key = (claim.subject_name, claim.measure_name)
            if claim.of_name is not None and claim.of_name != claim.subject_name:
                lists.setdefault(key, set()).add(claim.of_name)
            if claim.within_names:
                groups.setdefault(key, set()).update(claim.within_names)
    if not lists and not groups:
        return
    shared: dict[frozenset[str], frozenset[str]] = {}
    over: dict[tuple[str, str], frozenset[str]] = {}
    for fact in facts:
        key = (fact.subject_name, fact.measure_name)
        if key not in lists and key not in groups:
            continue
        names = frozenset(lists.get(key, ()))
        fact.lists = shared.setdefault(names, names)
        if key not in over:
            names = _all_above(key, lists, groups)
            over[key] = shared.setdefault(names, names)
        fact.above = over[key]


def _all_above(
    key: tuple[str, str],
    lists: Mapping[tuple[str, str], set[str]],
    groups: Mapping[tuple[str, str], set[str]],
) -> frozenset[str]:
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


class Facts:
    """Facts, with indexes that are made when first asked for."""

    __slots__ = ("_indexes", "_kept", "all", "by_type")

    def __init__(self, facts: list[Fact]) -> None:
        self._indexes: dict[Any, dict[Key, list[Fact]]] = {}
        self._kept: dict[Any, list[Fact]] = {}
        self.all = facts
        self.by_type: dict[str, list[Fact]] = {}
        for fact in facts:
            self.by_type.setdefault(fact.type, []).append(fact)

    def forget(self) -> None:
        """Let go of the indexes: they are only used while a document's rules are judged."""
        self._indexes.clear()
        self._kept.clear()

    def of_types(self, types: Sequence[str]) -> list[Fact]:
        """The facts of some types; of all types where none is named."""
        if not types:
            return self.all
        if len(types) == 1:
            return self.by_type.get(types[0], [])
        return [fact for one in types for fact in self.by_type.get(one, ())]

    def kept(self, types: tuple[str, ...], keep: Any, accept: Any) -> list[Fact]:
        """The facts of some types that pass a filter; `keep` names the filter `accept`."""
        if accept is None:
            return self.of_types(types)
        name = (types, keep)
        found = self._kept.get(name)
        if found is None:
            found = [fact for fact in self.of_types(types) if accept(fact)]
            self._kept[name] = found
        return found

    def index(
        self, types: tuple[str, ...], keys: tuple[str, ...], keep: Any, accept: Any
    ) -> dict[Key, list[Fact]]:
        """The facts of some types by their keys; `keep` names the filter `accept`.

        A fact that lacks a key is in no index; one with several lists is under each of them.
        """
        name = (types, keys, keep)
        found = self._indexes.get(name)
        if found is None:
            found = self._indexes[name] = {}
            getters = [KEYS[key] for key in keys]
            for fact in self.kept(types, keep, accept):
                for key in keys_of(fact, getters):
                    known = found.get(key)
                    if known is None:
                        found[key] = [fact]
                    else:
                        known.append(fact)
        return found


def keys_of(fact: Any, getters: Sequence[Getter]) -> Sequence[Key]:
    """The key tuples of a fact: none where one is missing, several where one is a set."""
    values = tuple([getter(fact) for getter in getters])
    if None in values:
        return ()
    for at, value in enumerate(values):
        if value.__class__ is frozenset:
            return [(*values[:at], one, *values[at + 1 :]) for one in value]
    return (values,)


# -- whether facts speak of the same thing -------------------------------------------------


SAME_QUANTITY = ("basis", "amount", "period")


def meet(first: Any, second: Any, coordinates: Iterable[str]) -> bool | None:
    """Whether two facts share the coordinates: surely (True), possibly (False), or not (None).

    A missing basis, or a period that only one of them has, makes it a possibility. What parts are
    parts by (sex, age) need not be said of their whole. `SAME_QUANTITY` are the coordinates that
    two facts with equal `coordinates` may still differ in.
    """
    sure = True
    for name in coordinates:
        if name == "period":
            met = _same_time(first, second)
        elif name == "basis":
            met = _same_basis(first.basis_name, second.basis_name)
        elif name == "whole":
            met = _same_whole(first, second)
        elif name == "amount":
            met = _same_amount(first, second)
        else:
            getter = KEYS[name]
            met = True if getter(first) == getter(second) else None
            if met is None and name == "breakdown":
                met = _is_whole(first, second) or _is_whole(second, first) or None
        if met is None:
            return None
        sure = sure and met
    return sure


def _is_whole(first: Any, second: Any) -> bool:
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


def _same_basis(first: str | None, second: str | None) -> bool | None:
    if first == second:
        return True
    return False if first is None or second is None else None


def _same_whole(first: Any, second: Any) -> bool | None:
    """Whether two facts can be of one whole: two that are stated must have a name in common."""
    a, b = _wholes(first), _wholes(second)
    return None if a and b and not a & b else True


def _same_amount(first: Any, second: Any) -> bool | None:
    """Whether two amounts of one subject can be one quantity, by the wholes that they name.

    An amount that names none holds at least what one of a whole does: where it is smaller the two
    clash for certain, and where it is larger the rest may lie outside that whole.
    """
    if first.type != "amount" or not _same_whole(first, second):
        return _same_whole(first, second) if first.type == "amount" else True
    if (first.wholes is None) == (second.wholes is None):
        return True
    whole, part = (first, second) if first.wholes is None else (second, first)
    if part.flag("may_be_negative") or whole.flag("may_be_negative"):
        return False
    a, b = whole.value, part.value
    if a is None or b is None or a.unit.dimension != b.unit.dimension:
        return True
    return compare(">", a.interval, b.interval) is not Truth.TRUE or _is_slip(a, b)


def _is_slip(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are the same digits in another scale: a thousand for a million."""
    if not first.point or not second.point:
        return False
    times = first.point / second.point
    return times in (10**3, 10**6, 10**9, 10**12)


def _wholes(fact: Any) -> frozenset[str]:
    wholes = fact.wholes
    if isinstance(wholes, frozenset):
        return wholes
    return _NO_LISTS if wholes is None else frozenset((wholes,))


def _same_time(first: Any, second: Any) -> bool | None:
    a, b = first.period, second.period
    if a is None or b is None:
        return _same_unstated_time(first, second)
    if a.unknown or b.unknown:  # it is stated, and cannot be read
        return None
    if a.same(b):
        return True
    return False if a.always != b.always else None


def _same_unstated_time(first: Any, second: Any) -> bool | None:
    """Of two facts of which one or both state no period."""
    same_document: bool = first.document is second.document
    if first.period is None and second.period is None:
        return same_document
    dated, undated = (first, second) if second.period is None else (second, first)
    if dated.period.unknown:
        return None
    if dated.period.always:
        return True
    if same_document or undated.document.is_reference:
        return False
    day = undated.document.publication_day
    return False if day is not None and dated.period.current_on(day) else None


def left_open(facts: Sequence[Any]) -> list[str]:
    """What keeps facts from surely being about the same thing, in words."""
    reasons = []
    amounts = [fact for fact in facts if fact.type == "amount"]
    if len(amounts) == len(facts) > 1 and len({fact.wholes is None for fact in facts}) > 1:
        reasons.append("only some of the claims say of which whole they are a part")
    if len({fact.basis_name is None for fact in facts}) > 1:
        reasons.append("only some of the claims state a basis")
    time = _time_left_open(facts)
    return [*reasons, time] if time else reasons


def _time_left_open(facts: Sequence[Any]) -> str | None:
    timed = [fact for fact in facts if fact.period is None or not fact.period.always]
    dated = [fact for fact in timed if fact.period is not None]
    if dated and len(dated) < len(timed):
        return "only some of the claims state a period"
    if dated and len(timed) < len(facts):
        return "only some of the claims are of a time (the others are `always`)"
    if not dated and len({id(fact.document) for fact in timed}) > 1:
        return "none of the claims states a period"
    return None


def same_voice(first: Any, second: Any) -> bool:
    """Whether two facts are said by the same speaker."""
    return bool(first.voice == second.voice)
