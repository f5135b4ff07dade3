"""Facts: one quantity, with all claims that state it.

Within a document, claims of equal identity and voice are one fact, whose value is what all their
statements have in common. Rules that join claims work on facts, so a figure printed twice is
compared once.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from claimlint.claims.claim import KINDS, Citation, Claim, Document, Further, Identity
from claimlint.claims.field_values import Fields
from claimlint.claims.fields import CLAIM
from claimlint.formula.amount import Amount, Incomparable, Length, convert_to
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity, narrowed

Key = tuple[Hashable, ...]
Voice = str | None
"""Who says it, folded; None where the article says it itself."""
NO_NAMES: frozenset[str] = frozenset()


class Membership(NamedTuple):
    """What a subject lies in, by one measure.

    `lists` are the wholes and lists that it is said to be in; `above` are these, what they are in
    themselves, and so on.
    """

    lists: frozenset[str] = NO_NAMES
    above: frozenset[str] = NO_NAMES


NOWHERE = Membership()


@often_made
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
    kind_class: str
    measure: str
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
    period_key: Hashable
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
    membership: Membership = NOWHERE,
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
        KINDS.get(kind, kind),
        first.measure,
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
        None if period is None or period.unknown else period.key,
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


def wholes_of(fact: Fact) -> frozenset[str]:
    """The wholes that its claims name; none where none does."""
    wholes = fact.wholes
    if isinstance(wholes, frozenset):
        return wholes
    return NO_NAMES if wholes is None else frozenset((wholes,))
