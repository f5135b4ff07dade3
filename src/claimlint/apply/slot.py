"""Slots: the quantities of a system, stated by claims or by none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import islice, product
from typing import Any

from claimlint.apply.instance import Instance
from claimlint.apply.members import accepts
from claimlint.apply.project import IndexName, Pool
from claimlint.claim import KINDS, Claim
from claimlint.expression import Amount, Incomparable, convert_to
from claimlint.fact import KEYS, Fact, meet, same_voice
from claimlint.interval import Interval
from claimlint.period import Period
from claimlint.quantity import Quantity, unstated
from claimlint.rule import Link, Rule, Variable

MAX_INSTANCES = 64
"""How many ways one claim may enter a law: a bound for hostile files."""


class Slot:
    """A quantity for the solver: its claims (none where it is unclaimed) and its unit.

    Whatever else a rule asks of it, its first claim answers; an unclaimed quantity has a claim of
    its own that states nothing.
    """

    __slots__ = ("claim", "claims", "key", "lists", "value")

    def __init__(self, claims: Sequence[Claim], claim: Claim, key: Any, lists: Any = ()) -> None:
        self.claims = list(claims)
        self.claim = claim
        self.key = key
        self.lists = lists
        self.value: Quantity | None = claim.value

    @classmethod
    def of(cls, fact: Fact) -> Slot:
        """The quantity of a fact."""
        claim = fact.claims[0]
        return cls(fact.claims, claim, _key(fact), fact.lists)

    @classmethod
    def of_claim(cls, claim: Claim) -> Slot:
        """The quantity that a claim states."""
        return cls([claim], claim, _key(claim))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.claim, name)

    @property
    def unclaimed(self) -> bool:
        """Whether no claim states it."""
        return not self.claims

    @property
    def name(self) -> str:
        """What the quantity is called: its claims' ids, or what it would be about."""
        if self.claims:
            return self.claims[0].full_id
        claim = self.claim
        period = f" ({claim.period.text})" if claim.period is not None else ""
        return f"{claim.fields.get('measure', '')} of {claim.fields.get('subject', '')}{period}"

    def same_dimension(self, other: Slot) -> bool:
        """Whether two quantities are in like units."""
        if self.value is None or other.value is None:
            return False
        a, b = self.value.unit, other.value.unit
        return a.dimension == b.dimension and a.kind == b.kind

    def in_unit(self, claim: Claim, interval: Interval) -> Interval | None:
        """What a claim states, in the base units of the slot: a rate as an amount, and back."""
        assert self.value is not None
        assert claim.value is not None
        unit = claim.value.unit
        if unit.dimension == self.value.unit.dimension:
            return interval
        try:
            return convert_to(Amount(interval, unit, None, claim.length), self.value.unit)
        except Incomparable:
            return None


def _key(claim: Claim | Fact) -> Any:
    if not claim.subject_name:
        return id(claim if isinstance(claim, Claim) else claim.claims[0])
    return (id(claim.document), claim.identity, claim.voice)


# -- quantities that nobody states ---------------------------------------------------------


def unclaimed_instances(rule: Rule, pool: Pool) -> Iterator[Instance]:
    """The instances of a law in which some names may stand for quantities that nobody states.

    Such a law is a star: every name is tied to the first one. Measurements and forecasts may
    meet here, and then the instance is only possible.
    """
    anchor, *others = rule.variables
    for fact in pool.own.of_types(anchor.types):
        if not accepts(anchor, fact) or fact.claims[0].value is None:
            continue
        choices = [_choices(rule, variable, fact, pool) for variable in others]
        for chosen in islice(product(*choices), MAX_INSTANCES):
            yield from _instance(rule, fact, others, chosen)


def _choices(rule: Rule, variable: Variable, anchor: Fact, pool: Pool) -> list[Fact | None]:
    """The facts that a name can stand for; None is the quantity that nobody states."""
    links = list(_links(rule, variable.name))
    wanted = tuple(KEYS[key](anchor) for _, key in links)
    if None in wanted:
        return []
    keys = tuple(own for own, _ in links)
    index = IndexName(
        variable.types,
        keys,
        (rule.name, variable.name, "law"),
        lambda fact: accepts(variable, fact),
    )
    found: list[Fact | None] = [
        fact
        for fact in pool.candidates(index, wanted, None, own=True)
        if fact is not anchor
        and same_voice(fact, anchor)
        and meet(fact, anchor, _without_kind(rule)) is not None
    ]
    if found or variable.name not in rule.unclaimed:
        return found
    return [None]


def _without_kind(rule: Rule) -> list[str]:
    return [name for name in rule.same if name != "kind"]


def _links(rule: Rule, name: str) -> Iterator[tuple[str, str]]:
    first = rule.variables[0].name
    for link in rule.links:
        for here, there in _both_ways(link):
            if here[0] == name and there[0] == first:
                yield here[1], there[1]


def _both_ways(link: Link) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    yield link.left, link.right
    yield link.right, link.left


def _instance(
    rule: Rule, anchor: Fact, others: Sequence[Variable], chosen: Sequence[Fact | None]
) -> Iterator[Instance]:
    stated = [fact for fact in chosen if fact is not None]
    sure = True
    for at, fact in enumerate(stated):
        for other in (anchor, *stated[:at]):
            met = meet(fact, other, _without_kind(rule))
            if met is None:
                return
            sure = sure and met and _kind(fact) == _kind(other)
    names: dict[str, Any] = {rule.variables[0].name: anchor}
    for variable, choice in zip(others, chosen, strict=True):
        if choice is not None:
            names[variable.name] = choice
            continue
        slot = _unclaimed(rule, variable, anchor, stated)
        if slot is None:
            return
        names[variable.name] = slot
    yield Instance(rule, names, anchor.document, sure)


def _kind(fact: Any) -> str:
    kind: str = fact.kind
    return KINDS.get(kind, kind)


def _unclaimed(rule: Rule, variable: Variable, anchor: Fact, stated: Sequence[Fact]) -> Slot | None:
    """The quantity of a name that nobody states: as the others, with what `on:` says of it."""
    model = stated[0].claims[0] if stated else anchor.claims[0]
    if model.value is None:
        return None
    kind = model.type if model.type in variable.types else None
    if kind is None and len(variable.types) == 1:
        kind = variable.types[0]
    if kind is None or (not stated and kind != "share"):
        return None
    claim = copy(model)
    claim.fields = {"subject": model.subject, "measure": model.measure}
    claim.type = kind
    claim.citations = ()
    claim.cache = None
    claim.value = unstated(model.value)
    for own, key in _links(rule, variable.name):
        _set(claim, own, anchor.claims[0], key)
    return Slot((), claim, _key(claim))


def _set(claim: Claim, own: str, source: Claim, key: str) -> None:
    """Give an unclaimed quantity what a line of `on:` says of it."""
    name = KEYS[key](Fact([source]))
    printed = {"of": source.of, "than": source.than, "of_measure": _of_measure(source)}
    shown = printed.get(key, source.fields.get(key))
    if own == "subject":
        claim.subject_name, claim.fields["subject"] = name, shown
    elif own == "measure":
        claim.measure_name, claim.fields["measure"] = name, shown
        claim.of_measure_name = name
    elif own == "period":
        period = source.since if key == "since" else source.period
        assert period is None or isinstance(period, Period)
        claim.period = period


def _of_measure(claim: Claim) -> str:
    of = claim.fields.get("of")
    return of["measure"] if isinstance(of, dict) and "measure" in of else claim.measure
