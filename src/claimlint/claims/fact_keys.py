"""What facts are joined and grouped by: names, folded and with aliases resolved, and times."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from operator import attrgetter

from claimlint.claims.claim import KINDS, Claim
from claimlint.claims.exchange import exchange_pair
from claimlint.claims.fact import Fact, Key, wholes_of
from claimlint.claims.fields import CLAIM, Field
from claimlint.claims.measure_words import (
    averaged,
    before_ending,
    is_named,
    speaks_of,
    without_words,
)
from claimlint.language.fold import fold
from claimlint.values.period import ALWAYS, Period

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
    return (wholes_of(fact) if fact.type == "amount" else None) or fact.lists


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

NARROWER: dict[str, Getter] = {
    "place": lambda c: (c.where_name,),
    "definition": lambda c: (c.basis_name,),
}
"""What a long list is narrowed by, beside the keys of a rule: also where it is not stated."""
Span = tuple[int, int]
"""A first and a last day."""


def _span(first: Period | None, last: Period | None) -> Span | None:
    if first is None or last is None or first.unknown or last.unknown:
        return None
    return None if first.first is None or last.last is None else (first.first, last.last)


NESTED: dict[str, Callable[[Claim | Fact], Span | None]] = {
    "period": lambda c: _span(c.period, c.period),
    "span": lambda c: _span(c.since, c.period),
}
"""What lies one within the other: the time of a figure, and from when to when a change is."""


def lies_within(time: str, outer: Fact, inner: Fact) -> bool:
    """Whether the time of one fact lies wholly in that of another, and is shorter."""
    if time == "period":
        longer, shorter = outer.period, inner.period
        return longer is not None and shorter is not None and longer.nests(shorter)
    a, b = NESTED[time](outer), NESTED[time](inner)
    return a is not None and b is not None and a != b and a[0] <= b[0] and b[1] <= a[1]


_AS_FIELDS = {
    "subject": "subject_key",
    "measure": "measure_key",
    "of_measure": "of_measure_key",
    "period": "period_key",
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
        one = attrgetter(*names) if names else _getter(keys[0])
        return lambda fact: (one(fact),)
    getters = [attrgetter(_AS_FIELDS[key]) if key in _AS_FIELDS else _getter(key) for key in keys]
    match getters:  # written out: this is asked of every fact, again and again
        case [a, b]:
            return lambda fact: (a(fact), b(fact))
        case [a, b, c]:
            return lambda fact: (a(fact), b(fact), c(fact))
        case [a, b, c, d]:
            return lambda fact: (a(fact), b(fact), c(fact), d(fact))
    return lambda fact: tuple([getter(fact) for getter in getters])


_SETS = frozenset(("of", "lists"))
"""The keys that may be sets of several; a fact is found under each of them."""


def may_be_sets(keys: tuple[str, ...]) -> bool:
    """Whether one of some keys may be a set."""
    return not _SETS.isdisjoint(keys)


def _getter(key: str) -> Getter:
    return KEYS[key] if key in KEYS else NARROWER[key]


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
