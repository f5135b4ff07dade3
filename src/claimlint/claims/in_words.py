"""A claim's number with what a reader needs beside it, for messages and workings.

Each is asked of a claim, or of a fact, which answers for the first of its claims.
"""

from __future__ import annotations

from claimlint.claims.claim import Claim


def stated(claim: Claim) -> str:
    """The number as typed."""
    return claim.text(claim.amount_key) or ""


def with_span(claim: Claim) -> str:
    """A change with the times that it leads from and to: `+10 % (2022 to 2023)`."""
    if claim.since is None or claim.period is None:
        return stated(claim)
    return f"{stated(claim)} ({claim.since.text} to {claim.period.text})"


def with_period(claim: Claim) -> str:
    """A number with its period: `5.62 million people (1920)`."""
    shown = stated(claim)
    return shown if claim.period is None else f"{shown} ({claim.period.text})"


def with_statistic(claim: Claim) -> str:
    """A number with what statistic it is: `29,574 GBP (median)`."""
    return f"{stated(claim)} ({claim.text('statistic') or 'of no named kind'})"


def with_pair(claim: Claim) -> str:
    """A ratio between its two subjects: `rail at 2.6 times road`."""
    return f"{claim.subject} at {stated(claim)} times {claim.than or ''}"
