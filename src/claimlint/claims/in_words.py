"""A claim's number with what a reader needs beside it, for messages and workings.

Each is asked of a claim, or of a fact, which answers for the first of its claims.
"""

from __future__ import annotations

from typing import Protocol

from claimlint.claims.claim import Claim
from claimlint.claims.open_mark import is_open
from claimlint.formula.claim_record import in_words


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


def stated(claim: Claim) -> str:
    """The number as typed."""
    return claim.text(claim.amount_key) or ""


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
    return f"{claim.subject} at {stated(claim)} times {claim.than or ''}"


def called(claim: _Named) -> str:
    """What a number is of: `rail, freight carried`; a share names its whole instead.

    A number that a draft left open has no such words yet, and is called by its id.
    """
    if any(map(is_open, (claim.subject, claim.measure, claim.of, claim.than))):
        return claim.id
    match claim.type:
        case "share" if claim.of:
            about = f"share of {claim.of}"
        case "rank":
            about = f"rank by {claim.measure}" if claim.measure else "rank"
        case "change":
            about = f"change in {claim.measure}" if claim.measure else "change"
        case "ratio" if claim.than:
            about = f"{claim.measure} against {claim.than}"
        case _:
            about = claim.measure
    return ", ".join(filter(None, (claim.subject, about))) or claim.id


def stated_as(claim: Claim) -> str:
    """A number with what it is of: `12 million tonne (rail, freight carried)`."""
    return f"{stated(claim)} ({called(claim)})"
