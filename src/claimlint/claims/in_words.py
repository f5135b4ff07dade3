"""A claim's number with what a reader needs beside it, for messages and workings.

Each is asked of a claim, or of a fact, which answers for the first of its claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from claimlint.claims.claim import Claim
from claimlint.claims.open_mark import is_open
from claimlint.formula.claim_record import before_whole, in_words, said


class _Named(Protocol):
    """A claim, or a quantity that nobody states: what it is of can be said."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def of(self) -> str | None: ...
    @property
    def than(self) -> str | None: ...
    @property
    def amount_key(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, object]: ...


def stated(claim: Claim) -> str:
    """The number as typed, with its unit as people say it: `12 tonnes a year`."""
    return said(claim)


def told(claim: Claim) -> str:
    """The number as typed, a rank and a ratio with the word that goes with them: `number 10`."""
    return in_words(claim.type, stated(claim))


def with_span(claim: Claim) -> str:
    """A change with the times that it leads from and to: `+10 % (2022 to 2023)`."""
    if claim.since is None or claim.period is None:
        return stated(claim)
    return f"{stated(claim)} ({claim.since.words} to {claim.period.words})"


def with_period(claim: Claim) -> str:
    """A number with its period: `5.62 million people (1920)`."""
    shown = stated(claim)
    return shown if claim.period is None else f"{shown} ({claim.period.words})"


def with_statistic(claim: Claim) -> str:
    """A number with what statistic it is: `29,574 GBP (median)`."""
    return f"{stated(claim)} ({claim.text('statistic') or 'of no named kind'})"


def with_pair(claim: Claim) -> str:
    """A ratio between its two subjects: `rail at 2.6 times road`."""
    return f"{claim.subject} at {before_whole(stated(claim))} {claim.than or ''}"


def called(claim: _Named) -> str:
    """What a number is of: `rail, freight carried`; a share names its whole instead.

    A number that a draft left open has no such words yet: it is called by those of the article,
    or by itself.
    """
    if has_open_names(claim):
        return quoted(claim) or _typed(claim) or claim.id
    match claim.type:
        case "share" if claim.of:
            about = f"share of {_whole(claim, claim.of)}"
        case "rank":
            about = f"rank by {claim.measure}" if claim.measure else "rank"
        case "change":
            about = f"change in {claim.measure}" if claim.measure else "change"
        case "ratio" if claim.than:
            about = f"{claim.measure} against {claim.than}"
        case _:
            about = claim.measure
    return ", ".join(filter(None, (claim.subject, about))) or claim.id


def has_open_names(claim: _Named) -> bool:
    """Whether a draft has left open what a number is of."""
    return any(map(is_open, (claim.subject, claim.measure, claim.of, claim.than)))


def _typed(claim: _Named) -> str:
    value = claim.fields.get(claim.amount_key)
    return value if isinstance(value, str) else ""


def stated_as(claim: Claim) -> str:
    """A number with what it is of: `12 million tonnes (rail, freight carried)`.

    Of a draft that is not finished, with its words in the article: `61 % (“61 percent of voters”)`.
    """
    number = told(claim) if claim.type == "rank" else stated(claim)
    words = called(claim)
    if number and words == _typed(claim):
        return number
    return f"{number} ({words})" if number else words


def _whole(claim: _Named, name: str) -> str:
    """A whole by its name, with the measure that it has of its own: `oil consumption of Israel`."""
    of = claim.fields.get("of")
    measure = of.get("measure") if isinstance(of, dict) else None
    return f"{measure} of {name}" if isinstance(measure, str) else name


_MOST_QUOTED = 60


def quoted(claim: _Named) -> str:
    """The words of a claim's first quote, cut where they are many; "" without a quote."""
    quote = claim.fields.get("quote")
    first = quote[0] if isinstance(quote, list) and quote else quote
    words = first.get("exact") if isinstance(first, dict) else first
    if not isinstance(words, str) or words.strip() == claim.fields.get(claim.amount_key):
        return ""
    shown = " ".join(words.split())
    if len(shown) > _MOST_QUOTED:
        shown = f"{shown[:_MOST_QUOTED].rsplit(' ', 1)[0]} …"
    return f"“{shown}”"
