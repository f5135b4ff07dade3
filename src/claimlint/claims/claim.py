"""One claim: what an article (or a reference table) says of one number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.claim_type import CLAIM_TYPES, TYPE_KEYS
from claimlint.claims.fields import CLAIM, Field
from claimlint.claims.source import Citation
from claimlint.formula.amount import Length
from claimlint.language.fold import fold
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity

if TYPE_CHECKING:
    from claimlint.claims.document import Document

KINDS = {"measured": "measured", "estimate": "measured", "forecast": "forecast", "target": "target"}

Identity = tuple[Any, ...]

MAY_BE_MISSING = ("basis", "period")
"""Coordinates that a claim may leave out, and still be about the same quantity."""


def attribute_of(field: Field) -> str:
    """The attribute that holds a field as it is compared: of a name, its folded form."""
    if field.type in ("name", "term", "whole", "map", "texts-or-map"):
        return f"{field.name}_name"
    return "kind_class" if field.name == "kind" else field.name


IDENTITY = (
    "type",
    *(
        attribute_of(field)
        for field in CLAIM.values()
        if field.identity and field.name not in MAY_BE_MISSING
    ),
)
"""The attributes that tell quantities of every type apart; a basis or period may be missing."""


class Claim:
    """A claim with its fields as texts, and the values that are read from them.

    `fields` holds every field that the file states or `defaults` supply: a text, or lists and maps
    of texts. `inherited` names those that come from `defaults`. Subjects, measures and wholes are
    kept twice: as printed (`subject`) and as names (`names_subject`), folded and with aliases
    resolved. Everything is set once, by the reader, or from the quote where the file leaves a
    number out (`claimlint.article`); nothing changes a claim afterwards.
    """

    __slots__ = (
        "basis_name",
        "breakdown_name",
        "cache",
        "citations",
        "date",
        "document",
        "fields",
        "id",
        "index",
        "inherited",
        "kind",
        "measure_name",
        "of_measure_name",
        "of_name",
        "period",
        "since",
        "subject_name",
        "than_name",
        "type",
        "value",
        "where_name",
        "within_names",
    )

    document: Document
    index: int
    id: str
    type: str
    fields: dict[str, Any]
    inherited: frozenset[str]
    value: Quantity | None
    date: Period | None
    period: Period | None
    since: Period | None
    kind: str
    subject_name: str
    measure_name: str
    of_name: str | None
    of_measure_name: str
    than_name: str | None
    basis_name: str | None
    where_name: Identity
    breakdown_name: Identity
    within_names: tuple[str, ...]
    citations: tuple[Citation, ...]
    cache: dict[str, Any] | None

    def __repr__(self) -> str:
        return f"<Claim {self.document.id}::{self.id}>"

    # -- fields ----------------------------------------------------------------------------

    def text(self, name: str) -> str | None:
        """A field as text; None where it is absent or not a text."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    def flag(self, name: str) -> bool:
        """A yes-or-no field; absent is no."""
        return self.fields.get(name) == "true"

    def texts(self, name: str) -> list[str]:
        """A field that is a text or a list of texts, as a list."""
        value = self.fields.get(name)
        if isinstance(value, str):
            return [value]
        return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []

    @property
    def inferred(self) -> list[str]:
        """The fields that the checker supplied and the article does not print."""
        return self.texts("inferred")

    @property
    def amount_key(self) -> str:
        """The key that holds the claim's number: value, rank, change, ratio or date."""
        for key in TYPE_KEYS:
            if key in self.fields:
                return key
        return "value"

    @property
    def subject(self) -> str:
        """The subject as the file has it."""
        return self.text("subject") or ""

    @property
    def measure(self) -> str:
        """The measure as the file has it."""
        return self.text("measure") or ""

    @property
    def of(self) -> str | None:
        """The whole (or list) as the file has it."""
        value = self.fields.get("of")
        return value.get("subject") if isinstance(value, dict) else value

    @property
    def than(self) -> str | None:
        """What a ratio compares with, as the file has it."""
        value = self.fields.get("than")
        return value.get("subject") if isinstance(value, dict) else value

    @property
    def voice(self) -> str | None:
        """Who says it, folded; None where the article says it itself."""
        said_by = self.fields.get("said_by")
        if isinstance(said_by, str):
            return fold(said_by)
        return "\0anonymous" if self.fields.get("anonymous") == "true" else None

    @property
    def length(self) -> Length | None:
        """How long the claim's period is; None where it has none, or an open or unclear one."""
        return length_of(self.period)

    @property
    def with_base(self) -> str:
        """The number as typed, with its base as the reader has it."""
        shown = self.text(self.amount_key) or ""
        if "of" not in self.fields:
            return f"{shown} (of what is not said)"
        of = self.fields["of"]
        measure = of.get("measure") if isinstance(of, dict) else None
        named = f"of {measure} of {self.of}" if measure else f"of {self.of}"
        return f"{shown} ({named}: not printed)" if "of" in self.inferred else f"{shown} {named}"

    @property
    def full_id(self) -> str:
        """The id that other files use: article-id::claim."""
        return f"{self.document.id}::{self.id}"

    @property
    def reference(self) -> ClaimReference:
        """What names the claim in findings and comparisons."""
        document = self.document
        return ClaimReference(document.id, self.id, document.path, self.index)

    # -- places ----------------------------------------------------------------------------

    @property
    def pointer(self) -> str:
        """The JSON pointer of the claim."""
        return f"/claims/{self.index}"

    def pointer_of(self, name: str) -> str:
        """The JSON pointer of a field, in the claim or in `defaults`; of the claim's id without."""
        if name in self.inherited:
            return f"/defaults/{name}"
        if name in TYPE_KEYS and self.cache is not None and self.cache.get("from_quote"):
            name = "quote"
        if name in self.fields:
            return f"/claims/{self.index}/{name}"
        return f"/claims/{self.index}/id" if "id" in self.fields else self.pointer

    # -- identity --------------------------------------------------------------------------

    @property
    def coordinates(self) -> Identity:
        """What two claims of one quantity must share exactly, basis and period aside."""
        return _COORDINATES[self.type](self)

    @property
    def kind_class(self) -> str:
        """The kind, with what is measured and what is estimated as one."""
        return KINDS.get(self.kind, self.kind)

    @property
    def statistic(self) -> str | None:
        """Which statistic the value is."""
        return self.text("statistic")

    @property
    def is_ascending(self) -> bool:
        """Whether rank 1 is the smallest."""
        return self.fields.get("order") == "ascending"

    @property
    def since_key(self) -> Identity | None:
        """The time that a change is counted from, as a key."""
        return None if self.since is None else self.since.key

    @property
    def unit_kind(self) -> str:
        """The kind of the number's unit: a change in points is another quantity than one in %."""
        return "" if self.value is None else self.value.unit.kind

    @property
    def identity(self) -> Identity:
        """The quantity that the claim states: its coordinates, basis and period."""
        period = self.period
        if period is not None and period.unknown:
            return (id(self),)  # nothing is known to be the same
        return (
            self.coordinates,
            self.basis_name,
            None if period is None else period.key,
        )


def length_of(period: Period | None) -> Length | None:
    """How long a period is; None where there is none, or an open or unclear one."""
    if period is None or period.always or period.first is None or period.last is None:
        return None
    return _length(period)


_COORDINATES: Mapping[str, Callable[[Claim], Identity]] = {
    name: attrgetter(*IDENTITY, *one.coordinates) for name, one in CLAIM_TYPES.items()
}


@lru_cache(maxsize=4096)
def _length(period: Period) -> Length:
    assert period.first is not None
    assert period.last is not None
    months = None
    in_calendar = period.first >= 1 and period.last < date.max.toordinal()
    if period.exact and in_calendar:
        first, after = date.fromordinal(period.first), date.fromordinal(period.last + 1)
        if first.day == after.day == 1:
            months = (after.year - first.year) * 12 + after.month - first.month
    return Length(period.days, None if months is None else Fraction(months, 12))


@lru_cache(maxsize=4096)
def _sorted_names(items: tuple[tuple[str, str], ...]) -> Identity:
    return tuple(sorted((fold(key), fold(value)) for key, value in items))


def map_name(value: Any) -> Identity:
    """A map of further coordinates (`where`, `breakdown`) as a name: order does not count."""
    if isinstance(value, dict):
        return _sorted_names(tuple((str(key), str(one)) for key, one in value.items()))
    if isinstance(value, list):
        return tuple(sorted(fold(str(one)) for one in value))
    return (fold(value),) if isinstance(value, str) else ()
