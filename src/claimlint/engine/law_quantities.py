"""The quantities that laws join: what claims state, and what no claim states.

A system of laws has one variable for each quantity (`SystemQuantity`). Most are facts: claims
state them. A law may also speak of a quantity that nobody states (the whole of a share, the figure
before a change): that is an `UnstatedQuantity`, which has the coordinates that the law gives it and
can be asked what rules ask of a claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar

from claimlint.claims.claim import (
    NOTHING_FURTHER,
    Citation,
    Claim,
    Document,
    Further,
    Identity,
)
from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.claims.fact import Fact
from claimlint.claims.in_words import called
from claimlint.claims.period_length import length_of
from claimlint.formula.amount import Amount, Incomparable, Length, convert_to
from claimlint.laws.system import Statement
from claimlint.lazy_dataclass import dataclass, field, often_made
from claimlint.values.interval import Interval
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import Unit

_TEMPERATURE = resolve("kelvin").dimension


@dataclass(frozen=True, slots=True, eq=False)
class UnstatedQuantity:
    """A quantity that a law speaks of and no claim states.

    Its `value` has a unit and says nothing else. It is asked for attributes as a claim is
    (`claims.vocabulary`); what only a claim could answer (its sources, its words) is missing.
    """

    document: Document
    type: str
    kind: str
    subject: str
    measure: str
    subject_name: str
    measure_name: str
    period: Period | None
    value: Quantity
    where_name: Identity = ()
    breakdown_name: Identity = ()
    basis_name: str | None = None
    voice: str | None = None
    of_name: str | None = None
    fields: Mapping[str, str] = field(init=False)

    id: ClassVar[str] = ""
    amount_key: ClassVar[str] = "value"
    with_base: ClassVar[str] = ""
    than: ClassVar[str | None] = None
    than_name: ClassVar[str | None] = None
    than_period: ClassVar[Period | None] = None
    since: ClassVar[Period | None] = None
    date: ClassVar[Period | None] = None
    claims: ClassVar[tuple[Claim, ...]] = ()
    citations: ClassVar[tuple[Citation, ...]] = ()
    inferred: ClassVar[tuple[str, ...]] = ()
    within_names: ClassVar[tuple[str, ...]] = ()
    lists: ClassVar[frozenset[str]] = frozenset()
    further: ClassVar[Further] = NOTHING_FURTHER

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", {"subject": self.subject, "measure": self.measure})

    @property
    def name(self) -> str:
        """What it is called, for want of a claim's id."""
        return f"{self.measure} of {self.subject}{_in_brackets(self.period)}"

    @property
    def of(self) -> str | None:
        """The whole that it is a part of."""
        return self.of_name

    @property
    def length(self) -> Length | None:
        """How long its period is."""
        return length_of(self.period)

    def text(self, name: str) -> str | None:
        """A field as text; None where it is absent."""
        return self.fields.get(name)

    def texts(self, name: str) -> list[str]:
        """A field as a list of texts."""
        return [self.fields[name]] if name in self.fields else []

    def flag(self, _name: str) -> bool:
        """A yes-or-no field: nobody has said yes."""
        return False


@often_made
@dataclass(frozen=True, slots=True, eq=False)
class SystemQuantity:
    """One variable of a system: a quantity, with the claims that state it (or none).

    `domain` is what it can be whatever is claimed.
    """

    owner: Claim | UnstatedQuantity
    """What gives the name and the unit: one of the claims, or what nobody states."""
    unit: Unit
    domain: Interval
    claims: tuple[Claim, ...] = ()
    rest_of: str | None = None
    """The whole of which this is what its parts leave; the owner is one of them then."""

    @classmethod
    def stated(cls, claims: Sequence[Claim], like: Quantity | None = None) -> SystemQuantity:
        """What claims state. One of them gives the name and the unit, whichever comes first.

        Laws take the unit of what the claims state together, so that it is one in a unit `like`
        that: a rate where that is a rate.
        """
        owner = claims[0]
        if len(claims) > 1:
            told = [
                claim
                for claim in claims
                if like is not None
                and claim.value is not None
                and claim.value.unit.dimension == like.unit.dimension
            ]
            owner = min(told or claims, key=lambda claim: (claim.value is None, claim.full_id))
        assert owner.value is not None
        domains = [domain_of(one, one.value) for one in claims if one.value is not None]
        domain = Interval.WHOLE if Interval.WHOLE in domains else domains[0]
        return cls(owner, owner.value.unit, domain, tuple(claims))

    @classmethod
    def unstated(cls, of: UnstatedQuantity) -> SystemQuantity:
        """What nobody states."""
        return cls(of, of.value.unit, domain_of(of, of.value))

    # -- what is only asked where something is told ------------------------------------------

    @property
    def name(self) -> str:
        """The full id of a claim, or what a quantity that nobody states is called."""
        if self.rest_of is not None:
            return f"{self.measure} of {self.subject}{self.period}"
        return self.owner.full_id if isinstance(self.owner, Claim) else self.owner.name

    @property
    def document(self) -> Document:
        """The file of the claims."""
        return self.owner.document

    @property
    def subject(self) -> str:
        """The subject as the file has it."""
        return f"the rest of {self.rest_of}" if self.rest_of is not None else self.owner.subject

    @property
    def measure(self) -> str:
        """The measure as the file has it."""
        return self.owner.measure

    @property
    def of(self) -> str | None:
        """The whole that the claims name."""
        return self.owner.of if isinstance(self.owner, Claim) else None

    @property
    def complete(self) -> bool:
        """Whether it is one of all parts of its whole."""
        return any(claim.flag("complete") for claim in self.claims)

    @property
    def period(self) -> str:
        """As it is printed after a claim's name, in brackets; "" where there is none."""
        return _in_brackets(self.owner.period) if isinstance(self.owner, Claim) else ""

    @property
    def called(self) -> str:
        """What it is of, in words: subject and measure."""
        return f"{self.subject}, {self.measure}" if self.rest_of is not None else called(self.owner)

    @property
    def when(self) -> str:
        """Of which time it is, in words."""
        return "" if self.owner.period is None else self.owner.period.words

    def same_dimension(self, other: SystemQuantity) -> bool:
        """Whether two quantities are in like units."""
        a, b = self.unit, other.unit
        return a.dimension == b.dimension and a.kind == b.kind

    def statements(self, *, wide: bool) -> Iterator[Statement]:
        """What each claim states of it, with its trust, in one reading of the numbers."""
        for claim in self.claims:
            interval = self._stated_by(claim, wide=wide)
            if interval is not None:
                fixed = claim.document.is_reference and claim.document.trusted
                yield Statement(claim.full_id, interval, trust_of(claim), fixed)

    def possible(self) -> Interval | None:
        """What it can be with all that is claimed of it; None where that is nothing."""
        found: Interval | None = self.domain
        for claim in self.claims:
            interval = self._stated_by(claim, wide=False)
            if interval is not None and found is not None:
                found = found.intersect(interval)
        return found

    def _stated_by(self, claim: Claim, *, wide: bool) -> Interval | None:
        """What a claim states, in base units of this one's unit: a rate as an amount, and back."""
        quantity = claim.value
        if quantity is None or quantity.unknown:
            return None
        interval = quantity.widest if wide else quantity.interval
        if quantity.unit.dimension == self.unit.dimension:
            return interval
        if quantity.unit.kind == "percent" or self.unit.kind == "percent":
            return None  # interest of 2 % is 2 % a year, and what it comes to is another quantity
        try:
            return convert_to(Amount(interval, quantity.unit, None, claim.length), self.unit)
        except Incomparable:
            return None


def _in_brackets(period: Period | None) -> str:
    return f" ({period.text})" if period is not None else ""


Operand = Fact | Claim | UnstatedQuantity
"""What a name of a law stands for: a fact, a claim of a formula, or what nobody states."""


def domain_of(owner: Claim | UnstatedQuantity, value: Quantity) -> Interval:
    """What a quantity can be whatever is claimed: an amount is not negative, a share at most 1.

    An amount that is stated below zero is told by a rule of its own (`negative-amount`), or is a
    loss; that it clashes with what amounts are is no news, and no reason to doubt other figures. So
    is a share beyond all of its whole (`share-out-of-range`).
    """
    natural = CLAIM_TYPES[owner.type]
    if natural.low is None or owner.flag("may_be_negative"):
        return Interval.WHOLE
    if natural.high is not None:
        bounds = Interval(natural.low, natural.high)
        return Interval.WHOLE if bounds.intersect(value.interval) is None else bounds
    if value.unit.offset or value.unit.dimension == _TEMPERATURE or owner.flag("rate"):
        return Interval.WHOLE
    high = value.interval.high
    return Interval.WHOLE if high is not None and high.numerator < 0 else Interval.NON_NEGATIVE


def trust_of(claim: Claim) -> Fraction:
    """How much a repair that changes the claim costs: primary source 4, other source 2, none 1."""
    given = claim.text("trust")
    if given is not None:
        try:
            trust = Fraction(given)
        except (ValueError, ZeroDivisionError):
            trust = Fraction(0)
        if trust > 0:
            return trust
    sources = [citation.source for citation in claim.citations if citation.source is not None]
    if any(source.fields.get("primary") == "true" for source in sources):
        return Fraction(4)
    return Fraction(2 if sources else 1)
