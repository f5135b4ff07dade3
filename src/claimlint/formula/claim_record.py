# ruff: noqa: D102 - these are the attributes of claims, and documented there
"""What the functions of the rule language ask of a claim.

This room knows no claims. Whatever has these attributes is one: a claim as a file has it, or a
fact, which answers for the claims that state one quantity.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Protocol

from claimlint.values.fraction_words import with_fractions_said
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import as_said


class ClaimRecord(Protocol):
    """A claim or a fact. A name is folded, with aliases resolved; what is absent is None."""

    def __hash__(self) -> int: ...  # by identity: what is worked out of one is kept by it
    @property
    def document(self) -> DocumentRecord: ...
    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def voice(self) -> str | None: ...
    @property
    def value(self) -> Quantity | None: ...
    @property
    def date(self) -> Period | None: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def since(self) -> Period | None: ...
    @property
    def subject(self) -> str: ...
    @property
    def subject_name(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def measure_name(self) -> str: ...
    @property
    def of_name(self) -> str | None: ...
    @property
    def of_measure_name(self) -> str: ...
    @property
    def than_name(self) -> str | None: ...
    @property
    def than_period(self) -> Period | None: ...
    @property
    def basis_name(self) -> str | None: ...
    @property
    def where_name(self) -> Hashable: ...
    @property
    def breakdown_name(self) -> Hashable: ...
    @property
    def amount_key(self) -> str: ...
    @property
    def with_base(self) -> str: ...
    def text(self, name: str, /) -> str | None: ...
    def flag(self, name: str, /) -> bool: ...


class OwnClaimRecord(ClaimRecord, Protocol):
    """A claim as a file has it."""

    @property
    def index(self) -> int: ...
    @property
    def within_names(self) -> tuple[str, ...]: ...


class DocumentRecord(Protocol):
    """A file of claims."""

    def __hash__(self) -> int: ...  # by identity: what is worked out of one is kept by it
    @property
    def id(self) -> str: ...
    @property
    def called(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def claims(self) -> Sequence[OwnClaimRecord]: ...
    def by_subject(self) -> Mapping[str, Sequence[OwnClaimRecord]]: ...


class FieldsRecord(Protocol):
    """Whatever has fields by name: a claim, a source."""

    @property
    def fields(self) -> Mapping[str, object]: ...


def said(claim: ClaimRecord) -> str:
    """The number of a claim as typed, with its unit as people say it: `12 tonnes a year`; the time
    of an event as it stands in a sentence."""  # noqa: D205, D209 - one sentence
    typed = claim.text(claim.amount_key) or ""
    value = claim.value
    if claim.type == "date" and claim.date is not None:
        return claim.date.words
    return typed if value is None or value.text != typed else as_said(value)


def in_words(claim_type: str, number: str) -> str:
    """A number with the word that goes with its type: `number 10` of a rank, `2 times`."""
    if claim_type == "rank":
        at_most = number.removeprefix("up to ")
        return f"number {number}" if at_most == number else f"up to number {at_most}"
    if claim_type != "ratio" or "times" in number:
        return number
    return f"{before_whole(number)} it" if "/" in number else f"{number} times"


def before_whole(ratio: str) -> str:
    """A ratio before what it is of: `2 times`, `half of`, `almost two thirds of`."""
    return f"{with_fractions_said(ratio)} of" if "/" in ratio else f"{ratio} times"
