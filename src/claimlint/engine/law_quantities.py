"""Slots: the quantities of a system, stated by claims or by none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Any

from claimlint.claims.claim import KINDS, Claim
from claimlint.claims.document import Document
from claimlint.claims.fact import KEYS, Fact, meet, same_voice
from claimlint.engine.fact_pool import IndexName, Pool
from claimlint.engine.instance import Instance
from claimlint.engine.members import accepts
from claimlint.formula.amount import Amount, Incomparable, convert_to
from claimlint.rulebook.rule import Rule, Variable
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity, unstated

MAX_REFERENCE_ANCHORS = 200
"""How many figures of reference tables one document may draw into its laws."""
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

UnclaimedKey = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Star:
    """A law with the facts that its names stand for; None is a quantity that nobody states.

    Every name is tied to the anchor. `keys` names the unclaimed quantities, so that several laws
    can speak of the same one.
    """

    rule: Rule
    anchor: Fact
    chosen: tuple[Fact | None, ...]
    keys: tuple[UnclaimedKey | None, ...]
    sure: bool

    @property
    def missing(self) -> list[UnclaimedKey]:
        """The keys of the quantities that nobody states."""
        return [key for key in self.keys if key is not None]


def stars_of(rules: Sequence[Rule], pool: Pool) -> list[Star]:
    """The ways in which laws with unclaimed names apply to the facts of a document.

    Measurements and forecasts may meet here, and then the instance is only possible. A share that
    stands in a reference table counts where the document speaks of its part or whole, or of a
    quantity that leads there.
    """
    if not pool.own.all:
        return []
    found = [star for rule in rules for star in _own_stars(rule, pool)]
    if pool.references.all and pool.own.all[0].document.is_article:
        found.extend(_reference_stars(rules, pool, found))
    return found


def _own_stars(rule: Rule, pool: Pool) -> Iterator[Star]:
    anchor = rule.variables[0]
    ties = _ties(rule)
    for fact in pool.own.of_types(anchor.types):
        if accepts(anchor, fact) and fact.claims[0].value is not None:
            yield from _stars(rule, fact, ties, pool)


def _reference_stars(rules: Sequence[Rule], pool: Pool, own: Sequence[Star]) -> Iterator[Star]:
    """Stars whose anchor is in a reference table, found from the quantities that it is tied to."""
    document = pool.own.all[0].document
    asked = {(fact.subject_name, fact.measure_name) for fact in pool.own.all}
    asked |= {key[:2] for star in own for key in star.missing}
    fresh, seen = set(asked), set[tuple[str, int]]()
    while fresh and len(seen) < MAX_REFERENCE_ANCHORS:
        reached: set[tuple[Any, ...]] = set()
        for rule, anchor in _tied_to(rules, pool, sorted(fresh)):
            if (rule.name, id(anchor)) in seen:
                continue
            seen.add((rule.name, id(anchor)))
            for star in _stars(rule, anchor, _ties(rule), pool):
                reached |= {key[:2] for key in star.missing}
                if star.missing or any(
                    fact is not None and fact.document is document for fact in star.chosen
                ):
                    yield star
        fresh = reached - asked
        asked |= fresh


def _tied_to(
    rules: Sequence[Rule], pool: Pool, quantities: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[Rule, Fact]]:
    """The facts of the references that a law ties to one of these subjects and measures."""
    for rule in rules:
        anchor = rule.variables[0]
        for tie in _ties(rule):
            index = tie.anchors(rule, anchor)
            known = pool.references.index(index.types, index.keys, index.keep, index.accept)
            for quantity in quantities if known else ():
                for fact in known.get(quantity, ()):
                    if fact.claims[0].value is not None:
                        yield rule, fact


def _stars(rule: Rule, anchor: Fact, ties: Sequence[_Ties], pool: Pool) -> Iterator[Star]:
    choices = [tie.choices(anchor, pool) for tie in ties]
    if not all(choices):
        return
    keys = [tie.key(anchor) for tie in ties]
    for chosen in islice(product(*choices), MAX_INSTANCES):
        sure = _together(anchor, chosen, ties[0].same)
        if sure is not None:
            missing = tuple(
                key if fact is None else None for key, fact in zip(keys, chosen, strict=True)
            )
            yield Star(rule, anchor, chosen, missing, sure)


@lru_cache(maxsize=256)
def _ties(rule: Rule) -> tuple[_Ties, ...]:
    return tuple(_Ties.of(rule, variable) for variable in rule.variables[1:])


@dataclass(frozen=True, slots=True)
class _Ties:
    """How a name of a star is tied to its anchor: its own keys, and those of the anchor."""

    variable: Variable
    optional: bool
    index: IndexName
    anchor_keys: tuple[str, ...]
    same: tuple[str, ...]

    @staticmethod
    def of(rule: Rule, variable: Variable) -> _Ties:
        links = _links(rule, variable.name)
        keys = tuple(own for own, _ in links)
        name = (rule.name, variable.name, "law")
        index = IndexName(variable.types, keys, name, lambda fact: accepts(variable, fact))
        same = tuple(one for one in rule.same if one != "kind")
        return _Ties(
            variable,
            variable.name in rule.unclaimed,
            index,
            tuple(key for _, key in links),
            same,
        )

    def anchors(self, rule: Rule, anchor: Variable) -> IndexName:
        """The index of anchors by the subject and measure that the name has for them."""
        own = dict(zip(self.index.keys, self.anchor_keys, strict=True))
        keys = (own["subject"], own["measure"])
        return IndexName(
            anchor.types, keys, (rule.name, "anchor"), lambda fact: accepts(anchor, fact)
        )

    def choices(self, anchor: Fact, pool: Pool) -> list[Fact | None]:
        """The facts that the name can stand for; None is the quantity that nobody states."""
        wanted = tuple([KEYS[key](anchor) for key in self.anchor_keys])
        if None in wanted:
            return []
        found: list[Fact | None] = [
            fact
            for fact in pool.candidates(self.index, wanted, None, own=True)
            if fact is not anchor
            and same_voice(fact, anchor)
            and meet(fact, anchor, self.same) is not None
        ]
        return found or ([None] if self.optional else [])

    def key(self, anchor: Fact) -> UnclaimedKey:
        """What names the quantity where nobody states it."""
        own = dict(zip(self.index.keys, self.anchor_keys, strict=True))
        period = own.get("period", "period")
        return (
            KEYS[own["subject"]](anchor),
            KEYS[own["measure"]](anchor),
            KEYS[period](anchor),
            anchor.where_name,
            anchor.breakdown_name,
            anchor.basis_name,
            anchor.voice,
        )


def _together(anchor: Fact, chosen: Sequence[Fact | None], same: tuple[str, ...]) -> bool | None:
    """Whether the stated facts belong together: surely, possibly, or (None) not."""
    stated = [fact for fact in chosen if fact is not None]
    sure = True
    for at, fact in enumerate(stated):
        for other in (anchor, *stated[:at]):
            met = meet(fact, other, same)
            if met is None:
                return None
            sure = sure and met and _kind(fact) == _kind(other)
    return sure


def _kind(fact: Any) -> str:
    kind: str = fact.kind
    return KINDS.get(kind, kind)


@lru_cache(maxsize=256)
def _links(rule: Rule, name: str) -> tuple[tuple[str, str], ...]:
    """(own key, key of the anchor) for each equality between a name and the anchor."""
    first = rule.variables[0].name
    return tuple(
        (here[1], there[1])
        for link in rule.links
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == name and there[0] == first
    )


def instances_of(stars: Sequence[Star], document: Document, *, lone: bool) -> Iterator[Instance]:
    """The instances of stars. Without `lone`, an unclaimed quantity that one law alone speaks of
    is left out: it can always be what that law requires.
    """  # noqa: D205 - one sentence
    waiting = list(stars) if lone else _shared(stars)
    known: dict[UnclaimedKey, Slot] = {}
    while waiting:
        later = []
        for star in waiting:
            names = _names(star, known)
            if names is None:
                later.append(star)
            else:
                yield Instance(star.rule, names, document, star.sure)
        if len(later) == len(waiting):
            return  # of what is left no unit is known
        waiting = later


def _shared(stars: Sequence[Star]) -> list[Star]:
    """The stars of which every unclaimed quantity is spoken of by another one, too."""
    left = list(stars)
    while True:
        uses = Counter(key for star in left for key in star.missing)
        kept = [star for star in left if all(uses[key] > 1 for key in star.missing)]
        if len(kept) == len(left):
            return kept
        left = kept


def _names(star: Star, known: dict[UnclaimedKey, Slot]) -> dict[str, Any] | None:
    """What the names of a star stand for; None where a quantity's unit is not known (yet)."""
    anchor, *others = star.rule.variables
    stated = [fact.claims[0] for fact in star.chosen if fact is not None]
    model = next(iter(stated), None) or next(
        (known[key].claim for key in star.missing if key in known), None
    )
    if star.missing and model is None:
        return None
    names: dict[str, Any] = {anchor.name: star.anchor}
    for variable, fact, key in zip(others, star.chosen, star.keys, strict=True):
        if fact is not None:
            names[variable.name] = fact
            continue
        assert key is not None
        assert model is not None
        if key not in known:
            slot = _unclaimed(star, variable, model)
            if slot is None:
                return None
            known[key] = slot
        names[variable.name] = known[key]
    return names


def _unclaimed(star: Star, variable: Variable, model: Claim) -> Slot | None:
    """The quantity of a name that nobody states: as the others, with what `on:` says of it."""
    if model.value is None or model.type not in variable.types:
        return None
    claim = copy(model)
    claim.fields = {"subject": model.subject, "measure": model.measure}
    claim.citations = ()
    claim.cache = None
    claim.value = unstated(model.value)
    anchor = star.anchor.claims[0]
    if anchor.period is not None:
        claim.period = anchor.period
    for own, key in _links(star.rule, variable.name):
        _set(claim, own, anchor, key)
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
