# ruff: noqa: D102 - the attributes are documented where rules read them
"""What rules may ask of what is no claim: sources, documents, quotes, numbers of a text, settings.

What lies above this room (an article's quotes and numbers, judged relations, settings) is named
here by what is asked of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from fractions import Fraction
from operator import attrgetter
from typing import Protocol

from claimlint.claims import fields
from claimlint.claims.claim import Citation, Claim, Document, Source
from claimlint.claims.fields import Field, Table
from claimlint.formula.claim_record import FieldsRecord
from claimlint.formula.kinds import (
    BOOL,
    NUMBER,
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Attribute,
    choice_of,
    list_of,
    record,
)
from claimlint.formula.value import Value
from claimlint.values.quantity import Quantity, point_quantity
from claimlint.values.spoken_unit import as_said

CLAIM, SOURCE, CITATION = record("claim"), record("source"), record("citation")
DOCUMENT, RELATION, GROUP = record("document"), record("relation"), record("group")
QUOTE, MENTION = record("quote"), record("mention")
SETTINGS = record("settings")

_MENTION_KINDS = (
    *("percent", "pp", "money", "quantity", "count", "range", "fraction", "ratio", "multiple"),
    *("ordinal", "year", "years", "date", "vague"),
)
_MODIFIERS = ("=", "~", "~<", "<", "<=", ">", ">=")
PARTS = ("headline", "subhead", "caption", "body", "aside")


class RelationRecord(Protocol):
    """A relation of a file, judged."""

    @property
    def id(self) -> str: ...
    @property
    def check(self) -> str: ...
    @property
    def because(self) -> str: ...
    @property
    def holds(self) -> Value: ...
    @property
    def across_kinds(self) -> bool: ...
    @property
    def claims(self) -> Sequence[Claim]: ...
    @property
    def in_words(self) -> str: ...
    @property
    def working(self) -> str: ...
    @property
    def document(self) -> Document: ...


class QuoteRecord(Protocol):
    """A claim's quote, looked up in the text."""

    @property
    def spans(self) -> Sized: ...
    @property
    def paragraph(self) -> int | None: ...


class MentionRecord(Protocol):
    """A number of the text."""

    @property
    def quantity(self) -> Quantity | None: ...
    @property
    def claims(self) -> Sized: ...
    @property
    def missed(self) -> bool: ...
    @property
    def waived(self) -> str | None: ...
    @property
    def paragraph(self) -> int | None: ...


class SettingsRecord(Protocol):
    """The settings of a project, as far as rules ask for them."""

    @property
    def approximate_digits(self) -> int: ...
    @property
    def stale_years(self) -> int: ...
    @property
    def drift(self) -> int | Fraction: ...
    @property
    def barred_sources(self) -> Sequence[str]: ...


def own(name: str) -> Callable[[object], object]:
    """How an attribute of the same name is read."""
    return lambda record_: getattr(record_, name)


def number(value: Fraction | int | None) -> Quantity | None:
    """A number that is known exactly, as rules compute with it."""
    return None if value is None else point_quantity(Fraction(value))


def of_fields(table: Table) -> dict[str, Attribute[FieldsRecord]]:
    """What a rule reads of the fields of a record that has all of them as texts, but for times."""
    return {field.name: of_field(field) for field in table.values()}


def of_field(field: Field) -> Attribute[FieldsRecord]:
    """What a rule reads of a field that is a text, a choice, a flag or a time."""
    name = field.name
    if field.type == "time":
        return Attribute(PERIOD, attrgetter(name), field.about, (name,))
    if field.type == "flag":
        return Attribute(BOOL, lambda one: one.fields.get(name) == "true", field.about, (name,))
    kind = choice_of(*field.choices) if field.choices else TEXT
    return Attribute(kind, lambda one: one.fields.get(name), field.about, (name,))


def _printed(citation: Citation) -> str | None:
    """What a source says, as typed, its unit in the plural."""
    typed, value = citation.text("says"), citation.says
    return typed if value is None or value.text != typed else as_said(value)


CITATION_ATTRIBUTES: Mapping[str, Attribute[Citation]] = {
    "id": Attribute(TEXT, lambda c: c.id, "The id of the source that it names."),
    "source": Attribute(SOURCE, lambda c: c.source, "The source; missing where none is defined."),
    "says": Attribute(QUANTITY, lambda c: c.says, "What the source says."),
    "says_date": Attribute(
        PERIOD, lambda c: c.says_date, "When the source has the event of a `date` claim."
    ),
    "printed": Attribute(TEXT, _printed, "What the source says, as typed."),
    "locator": of_field(fields.CITATION["locator"]),
    "cell": of_field(fields.CITATION["cell"]),
    "claim": Attribute(CLAIM, lambda c: c.claim, "The claim that cites."),
    "document": Attribute(DOCUMENT, lambda c: c.claim.document, "The file that it stands in."),
}

SOURCE_ATTRIBUTES: Mapping[str, Attribute[Source]] = {
    **of_fields(fields.SOURCE),
    "id": Attribute(TEXT, lambda s: s.id, "The source's id."),
    "cited": Attribute(BOOL, lambda s: s.is_cited, "Whether any claim cites it."),
    "document": Attribute(DOCUMENT, lambda s: s.document, "The file that it stands in."),
}

DOCUMENT_ATTRIBUTES: Mapping[str, Attribute[Document]] = {
    **of_fields(fields.HEADER),
    "id": Attribute(TEXT, lambda d: d.id, "The article's or reference's id."),
    "called": Attribute(TEXT, lambda d: d.called, "Its title, or its id; for a message."),
    "language": Attribute(TEXT, lambda d: d.language, "Its language."),
    "is_reference": Attribute(BOOL, lambda d: d.is_reference, "Whether it is a reference.", ()),
    "claims": Attribute(list_of(CLAIM), lambda d: list(d.claims), "Its claims."),
    "sources": Attribute(list_of(SOURCE), lambda d: list(d.sources.values()), "Its sources."),
}

RELATION_ATTRIBUTES: Mapping[str, Attribute[RelationRecord]] = {
    "id": Attribute(TEXT, lambda r: r.id, "The relation's id."),
    "check": Attribute(TEXT, lambda r: r.check, "The formula."),
    "because": Attribute(TEXT, lambda r: r.because or None, "Why it must hold."),
    "holds": Attribute(TRUTH, lambda r: r.holds, "Whether the formula holds."),
    "across_kinds": Attribute(
        BOOL, lambda r: r.across_kinds, "Whether it joins measurements with forecasts."
    ),
    "claims": Attribute(list_of(CLAIM), lambda r: list(r.claims), "The claims in it."),
    "in_words": Attribute(
        TEXT, lambda r: r.in_words, "The formula with figures and words for its ids."
    ),
    "working": Attribute(TEXT, lambda r: r.working or None, "What both sides come to."),
    "document": Attribute(DOCUMENT, lambda r: r.document, "The file that it stands in."),
}

QUOTE_ATTRIBUTES: Mapping[str, Attribute[QuoteRecord]] = {
    "text": Attribute(TEXT, own("text"), "The words, as the claim file has them."),
    "found": Attribute(BOOL, lambda q: bool(q.spans), "Whether the article has these words."),
    "times": Attribute(NUMBER, lambda q: number(len(q.spans)), "How often it has them."),
    "closest": Attribute(
        TEXT, own("closest_text"), "The passage most like words that were not found."
    ),
    "advice": Attribute(TEXT, own("advice"), "What to do about words that were not found."),
    "printed": Attribute(
        list_of(MENTION), own("printed"), "The numbers in it that can be the claim's own."
    ),
    "prints_number": Attribute(
        BOOL,
        own("prints_number"),
        "Whether the claim's number is among them; missing where the quote has none.",
    ),
    "prints_unit": Attribute(
        BOOL, own("prints_unit"), "Whether that number has the claim's unit there."
    ),
    "printed_period": Attribute(
        PERIOD, own("printed_period"), "The one time that is printed beside an amount."
    ),
    "prints_period": Attribute(
        BOOL, own("prints_period"), "Whether that time can be the claim's period."
    ),
    "hedged": Attribute(
        MENTION, own("hedged"), "The number whose hedge the claim drops; missing for none."
    ),
    "contradiction": Attribute(
        TEXT, own("contradiction"), "Words beside the number that the value contradicts."
    ),
    "relative": Attribute(
        TEXT, own("relative"), "A date in it that only the publication resolves (this year)."
    ),
    "relative_period": Attribute(
        PERIOD, own("relative_period"), "What that date is, on the day of publication."
    ),
    "resolved": Attribute(
        BOOL, own("resolved"), "Whether the claim has a time that agrees with that date."
    ),
    "part": Attribute(choice_of(*PARTS), own("part"), "headline, subhead, caption or body."),
    "paragraph": Attribute(NUMBER, lambda q: number(q.paragraph), "Its paragraph's number."),
    "claim": Attribute(CLAIM, own("claim"), "The claim that quotes."),
    "document": Attribute(DOCUMENT, own("document"), "The file that it stands in."),
}

MENTION_ATTRIBUTES: Mapping[str, Attribute[MentionRecord]] = {
    "text": Attribute(TEXT, own("text"), "The number's words."),
    "kind": Attribute(
        choice_of(*_MENTION_KINDS), own("kind"), "percent, money, quantity, count, year, …"
    ),
    "value": Attribute(QUANTITY, own("quantity"), "The quantity; missing for a time."),
    "period": Attribute(PERIOD, own("period"), "The time that it states."),
    "in_words": Attribute(TEXT, own("in_words"), "As printed, its hedge in words before it."),
    "hedge": Attribute(
        choice_of(*_MODIFIERS), own("modifier"), 'Its hedge as a sign: "~", "~<", ">", …'
    ),
    "digits": Attribute(
        NUMBER,
        lambda m: None if m.quantity is None else number(m.quantity.digits),
        "How many significant digits are written.",
    ),
    "unhedged": Attribute(
        MENTION, own("unhedged"), "It without its hedge: the figure that readers see."
    ),
    "unbounded": Attribute(MENTION, own("unbounded"), "It without a bound, but with its `about`."),
    "is_time": Attribute(BOOL, own("is_time"), "Whether it says when, not how much."),
    "in_digits": Attribute(BOOL, own("in_digits"), "Whether it is written in digits."),
    "covered": Attribute(BOOL, lambda m: bool(m.claims) or m.missed, "Whether a claim quotes it."),
    "waived": Attribute(BOOL, lambda m: m.waived is not None, "Whether `not_claims` has it."),
    "matters": Attribute(
        BOOL, own("matters"), "Whether it looks like a claim: no date, no small count."
    ),
    "reversed": Attribute(BOOL, own("reversed"), "Whether a range has its larger end first."),
    "share_of_people": Attribute(
        TEXT, own("share_of_people"), "What it is a percentage of, where that is people."
    ),
    "conversion": Attribute(
        MENTION, own("conversion"), "The number in brackets after it, of the same dimension."
    ),
    "is_roughly_converted": Attribute(
        BOOL,
        own("is_roughly_converted"),
        "Whether its conversion is as good as so round a figure asks.",
    ),
    "difference": Attribute(
        TEXT,
        own("difference"),
        "Whether it and its conversion are a difference of temperatures: yes, no or maybe.",
    ),
    "parts": Attribute(
        list_of(MENTION), own("parts"), "The numbers of which its sentence says it is the sum."
    ),
    "old_level": Attribute(
        MENTION,
        own("old_level"),
        "The level that its sentence tells a change from.",
    ),
    "new_level": Attribute(
        MENTION,
        own("new_level"),
        "The level that its sentence tells a change to.",
    ),
    "moved_from": Attribute(
        MENTION,
        own("moved_from"),
        "The level that its sentence says it rose or fell from.",
    ),
    "move": Attribute(
        TEXT, own("move"), "Whether its sentence says that it rose (`up`) or fell (`down`)."
    ),
    "move_word": Attribute(TEXT, own("move_word"), "The word that says so."),
    "part_told": Attribute(
        MENTION,
        own("part_told"),
        "The part that its sentence tells beside a share.",
    ),
    "whole_told": Attribute(
        MENTION,
        own("whole_told"),
        "The whole that its sentence tells beside a share.",
    ),
    "age": Attribute(MENTION, own("age"), "It, in years, where it is an age beside two times."),
    "birth": Attribute(
        MENTION,
        own("birth"),
        "The time of birth that its sentence tells beside an age.",
    ),
    "death": Attribute(
        MENTION,
        own("death"),
        "The time of death that its sentence tells beside an age.",
    ),
    "members": Attribute(
        list_of(MENTION), own("members"), "The parts that its sentence tells of a group of so many."
    ),
    "scaled_beside": Attribute(
        MENTION,
        own("scaled_beside"),
        "A sum with a scale word in its sentence, where it seems to have lost its own.",
    ),
    "impossible_exchange": Attribute(
        MENTION,
        own("impossible_exchange"),
        "The sum in brackets after it, in a currency that never had such a rate.",
    ),
    "exclusive_shares": Attribute(
        list_of(MENTION),
        own("exclusive_shares"),
        "It and the other shares of one whole that its sentence tells, where none overlap.",
    ),
    "told_otherwise": Attribute(
        MENTION,
        own("told_otherwise"),
        "The figure of the text that stands where the headline has this one, and another.",
    ),
    "is_per_number": Attribute(
        BOOL, own("is_per_number"), "Whether it is a percentage said to be per so many."
    ),
    "odd_style": Attribute(
        TEXT, own("odd_style"), "How the rest of the text writes what it writes otherwise."
    ),
    "part": Attribute(choice_of(*PARTS), own("part"), "headline, subhead, caption or body."),
    "paragraph": Attribute(NUMBER, lambda m: number(m.paragraph), "Its paragraph's number."),
    "claims": Attribute(list_of(CLAIM), own("claims"), "The claims whose quotes hold it."),
    "document": Attribute(DOCUMENT, own("document"), "The file of the claims."),
}

SETTINGS_ATTRIBUTES: Mapping[str, Attribute[SettingsRecord]] = {
    "approximate_digits": Attribute(
        NUMBER,
        lambda s: number(s.approximate_digits),
        "With how many digits a figure that is called approximate is asked about.",
    ),
    "stale_years": Attribute(
        NUMBER, lambda s: number(s.stale_years), "After how many years a figure is stale."
    ),
    "drift": Attribute(
        NUMBER,
        lambda s: number(s.drift),
        "Beyond which factor a difference is explained by no time that passed.",
    ),
    "barred_sources": Attribute(
        list_of(TEXT), lambda s: list(s.barred_sources), "Source types that are not accepted."
    ),
}
