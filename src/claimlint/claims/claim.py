"""What a claim file holds, read: documents, their sources, and what they claim.

The records know each other (a claim its document, a citation its claim), so they stand in one file.
The reader builds them whole; they are frozen, and nothing is written into them afterwards. What a
run finds out about them is kept by the run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Protocol, TypeAlias

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.claim_type import CLAIM_TYPES, TYPE_KEYS
from claimlint.claims.field_values import Fields, Name, escape, pointer_of, texts_of
from claimlint.claims.fields import CLAIM, SOURCE, Field
from claimlint.claims.measure_words import speaks_of
from claimlint.claims.open_mark import is_open
from claimlint.claims.period_length import length_of
from claimlint.formula.amount import Length
from claimlint.formula.claim_record import said
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass, field
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period, PeriodError
from claimlint.values.quantity import Quantity

KINDS = {"measured": "measured", "estimate": "measured", "forecast": "forecast", "target": "target"}

SOURCE_TYPES = SOURCE["type"].choices
"""What a source can be."""

Identity: TypeAlias = tuple[object, ...]
"""What tells quantities apart: compared and hashed, never looked into."""

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


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One entry of `sources:`. `issued` and `accessed` are None where absent or unreadable."""

    id: str
    fields: Fields
    document: Document
    issued: Period | None = None
    accessed: Period | None = None

    def text(self, name: str) -> str | None:
        """A field as text; None where it is absent."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    @property
    def is_cited(self) -> bool:
        """Whether any claim cites it."""
        return self.id in self.document.cited

    @property
    def pointer(self) -> str:
        """The JSON pointer of the entry."""
        return f"/sources/{escape(self.id)}"


@dataclass(frozen=True, slots=True, eq=False)
class Citation:
    """One entry of a claim's `sources:`: the source's id, and where in it, and what it says.

    `is_from_cell`: the file leaves out what it says, and it is that of the cell that it names.
    """

    claim: Claim
    index: int
    id: str
    fields: Fields = field(default_factory=dict)
    says: Quantity | None = None
    is_from_cell: bool = False

    @property
    def source(self) -> Source | None:
        """The source that the citation names; None where the file defines none."""
        return self.claim.document.sources.get(self.id)

    def text(self, name: str) -> str | None:
        """A field as text; None where it is absent."""
        value = self.fields.get(name)
        return value if isinstance(value, str) else None

    @property
    def says_date(self) -> Period | None:
        """When the source has the event of a `date` claim; None where it does not say."""
        written = self.text("says")
        if self.claim.date is None or written is None:
            return None
        try:
            return parse_period(written)
        except PeriodError:  # it has been told where the file was read
            return None

    @property
    def pointer(self) -> str:
        """The JSON pointer of the citation; it may stand in `defaults`."""
        return f"{self.claim.pointer_of('sources')}/{self.index}"

    def pointer_of(self, name: str) -> str:
        """The JSON pointer of one of its fields; a bare citation is its own source."""
        if self.is_from_cell and name == "says":
            name = "cell"
        return f"{self.pointer}/{name}" if name in self.fields else self.pointer


@dataclass(frozen=True, slots=True)
class Further:
    """The rarer quantities of a claim. What is absent, or cannot be read, is None."""

    n: Quantity | None = None
    items: Quantity | None = None
    margin: Quantity | None = None
    also: tuple[Quantity, ...] = ()


NOTHING_FURTHER = Further()


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A claim with its fields as texts, and the values that are read from them.

    `fields` holds every field that the file states or `defaults` supply. `inherited` names those
    that come from `defaults`. Subjects, measures and wholes are kept twice: as printed (`subject`)
    and as names (`subject_name`), folded and with aliases resolved. `is_from_quote`: the file
    leaves the number out, and it is that of the quote.
    """

    document: Document
    index: int
    id: str
    type: str
    fields: Fields
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
    than_period: Period | None
    basis_name: str | None
    where_name: Name
    breakdown_name: Name
    within_names: tuple[str, ...]
    citations: tuple[Citation, ...]
    further: Further = NOTHING_FURTHER
    is_from_quote: bool = False

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
        return texts_of(self.fields.get(name))

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
        return self._whole("of")

    @property
    def than(self) -> str | None:
        """What a ratio compares with, as the file has it."""
        return self._whole("than")

    def _whole(self, name: str) -> str | None:
        """The subject of a field that is a name, or {subject, measure}."""
        value = self.fields.get(name)
        subject = value.get("subject") if isinstance(value, dict) else value
        return subject if isinstance(subject, str) else None

    @property
    def voice(self) -> str | None:
        """Who says it, folded; None where the article says it itself."""
        said_by = self.fields.get("said_by")
        if isinstance(said_by, str):
            return fold(said_by)
        return "\0anonymous" if self.fields.get("anonymous") == "true" else None

    @property
    def length(self) -> Length | None:
        """How long the claim's period is; None where it has none, or an open or unclear one.

        None, too, for what is in store: a battery of 200 MW and 800 MWh runs four hours, and not
        all of its period.
        """
        length = None if self.period is None else length_of(self.period)
        if length is None or self.value is None or not self.value.unit.is_energy:
            return length
        return None if speaks_of(self.measure, "stores") else length

    @property
    def with_base(self) -> str:
        """The number as typed, with its base as the reader has it."""
        shown = said(self)
        if "of" not in self.fields or is_open(self.of):
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
        if self.is_from_quote and name in TYPE_KEYS and name not in self.inherited:
            name = "quote"
        return pointer_of(self.index, self.fields, self.inherited, name)

    @property
    def has_number(self) -> bool:
        """Whether the claim has a number of its own; else its quote is to have it."""
        return any(key in self.fields for key in TYPE_KEYS)

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
        statistic = self.fields.get("statistic")
        return statistic if isinstance(statistic, str) else None

    @property
    def is_ascending(self) -> bool:
        """Whether rank 1 is the smallest."""
        return self.fields.get("order") == "ascending"

    @property
    def since_key(self) -> Identity | None:
        """The time that a change is counted from, as a key."""
        return None if self.since is None else self.since.key

    @property
    def difference_than(self) -> str | None:
        """What a change without `since` differs from; None for one that has a `since`."""
        return self.than_name if self.since is None else None

    @property
    def than_period_key(self) -> Identity | None:
        """The other time that a ratio compares with, as a key."""
        return None if self.than_period is None else self.than_period.key

    @property
    def unit_kind(self) -> str:
        """The kind of the number's unit: a change in points is another quantity than one in %."""
        return "" if self.value is None else self.value.unit.kind

    @property
    def is_yearly(self) -> bool:
        """Whether it is so much a year (or month): +1.8 % a year may be +20 % since then."""
        return self.value is not None and self.value.unit.is_rate

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


_COORDINATES: Mapping[str, Callable[[Claim], Identity]] = {
    name: attrgetter(*IDENTITY, *one.coordinates) for name, one in CLAIM_TYPES.items()
}


# -- documents -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """One entry of `relations:`: a formula over claims that the file says must hold."""

    document: Document
    index: int
    id: str
    check: str
    because: str

    @property
    def pointer(self) -> str:
        """The JSON pointer of the formula."""
        return f"/relations/{self.index}/check"


class QuotePlace(Protocol):
    """A place of a claim's quote in an article, as far as it is asked for here."""

    @property
    def claim(self) -> Claim:
        """The claim that quotes."""

    @property
    def sentence_text(self) -> str | None:
        """The words of its sentence."""

    @property
    def part(self) -> str | None:
        """Where on the page: headline, subhead, caption or body."""

    @property
    def paragraph(self) -> int | None:
        """The number of its paragraph."""


class ArticleText(Protocol):
    """The text of an article, with the claims' quotes looked up in it: see `article.article`."""

    @property
    def path(self) -> str:
        """The file of the text."""

    @property
    def source(self) -> str:
        """What the file holds."""

    @property
    def figures(self) -> Sequence[object]:
        """The numbers of the text, in order."""

    @property
    def quotes(self) -> Sequence[QuotePlace]:
        """The places of the claims' quotes."""

    def found(self, claim: Claim) -> QuotePlace | None:
        """The first place of a claim's quote that was found."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A claim file, read. `path` is as printed, `text` its content, for excerpts.

    `trusted` is a reference in a folder that the settings name; `bounds` are the ranges that they
    give to measures. `quotes_hold_values`: a claim has no number of its own, its quote is to have
    it. `article` is the text that the claims are made from; None where the file names none.
    """

    path: str
    text: str
    is_reference: bool = False
    trusted: bool = False
    fields: Fields = field(default_factory=dict)
    published: Period | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    claims: Sequence[Claim] = ()
    by_id: Mapping[str, Claim] = field(default_factory=dict)
    cited: frozenset[str] = frozenset()
    relations: Sequence[Relation] = ()
    ignores: Sequence[Fields] = ()
    not_claims: Sequence[Fields] = ()
    bounds: Mapping[str, str] = field(default_factory=dict)
    quotes_hold_values: bool = False
    article: ArticleText | None = None

    @property
    def id(self) -> str:
        """The article's or reference's id; the file's name where it has none."""
        found = self.fields.get("id")
        return found if isinstance(found, str) else self.path

    @property
    def called(self) -> str:
        """What a message calls it: its title, or its id."""
        found = self.fields.get("title")
        return found if isinstance(found, str) and found.strip() else self.id

    @property
    def language(self) -> str:
        """The language of the article; English where the file does not say."""
        found = self.fields.get("language")
        return found if isinstance(found, str) else "en"

    @property
    def is_article(self) -> bool:
        """Whether this is an article, not a reference table."""
        return not self.is_reference

    def pointer_of(self, name: str) -> str:
        """The JSON pointer of a field of the article or reference; of its head without it."""
        head = "/reference" if self.is_reference else "/article"
        versions = self.fields.get("texts")
        if name == "text" and isinstance(versions, dict):  # the text may be the first of them
            own = [one for one, path in versions.items() if path == self.fields.get("text")]
            return f"{head}/texts/{escape(own[0])}" if own else f"{head}/text"
        return f"{head}/{name}" if name in self.fields else head

    @property
    def versions(self) -> Mapping[str, str]:
        """The files of the versions of its text by their names, the one that counts first."""
        own = self.fields.get("text")
        several = self.fields.get("texts")
        named = several if isinstance(several, dict) else {}
        found = {name: path for name, path in named.items() if isinstance(path, str)}
        if not isinstance(own, str):
            return found
        first = next((name for name, path in found.items() if path == own), "text")
        return {first: own, **{name: path for name, path in found.items() if path != own}}

    @property
    def publication_day(self) -> int | None:
        """The day of publication, as an ordinal: the last that it can be. None where unknown."""
        published = self.published
        return None if published is None else published.last

    def name(self, text: str) -> str:
        """A printed name as the name it stands for: folded, aliases resolved."""
        folded = fold(text)
        return self.aliases.get(folded, folded)

    def by_full_id(self) -> dict[str, Claim]:
        """The claims by the ids that other files use."""
        own = self.id
        return {f"{own}::{claim.id}": claim for claim in self.claims}

    def by_subject(self) -> Mapping[str, Sequence[Claim]]:
        """The claims by the names of their subjects."""
        return _by_subject(self)


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _by_subject(document: Document) -> Mapping[str, Sequence[Claim]]:
    index: dict[str, list[Claim]] = {}
    for claim in document.claims:
        index.setdefault(claim.subject_name, []).append(claim)
    return index
