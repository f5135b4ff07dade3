"""The trail of a claim's review: the states that it was given, by whom, and as what.

Names are as typed: nothing here proves who somebody is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimlint.claims.claim import Claim, Document
from claimlint.claims.field_values import NO_FIELDS, Fields, texts_of
from claimlint.lazy_pattern import pattern

VOUCHED: Final = ("checked", "on-author", "second-checked")
"""States in which somebody vouches for a claim: they hold only for what was looked at."""
SETTLED: Final = (*VOUCHED, "cut")
"""States after which nothing is left to be done."""
CHECKS: Final = ("checked", "second-checked")
_SIGNS = pattern(r"[\W_]+")


def review_of(claim: Claim) -> Fields:
    """The `review` of a claim; no fields where it has none."""
    found = claim.fields.get("review")
    return found if isinstance(found, dict) else NO_FIELDS


def status_of(claim: Claim) -> str:
    """The state that a claim was given last; "" for none."""
    return _text(review_of(claim), "status")


def trail_of(claim: Claim) -> Iterator[Fields]:
    """The states of a claim, the oldest first, the present one last."""
    review = review_of(claim)
    history = review.get("history")
    for one in history if isinstance(history, list) else ():
        if isinstance(one, dict):
            yield one
    if "status" in review:
        yield review


def is_settled(claim: Claim) -> bool:
    """Whether a claim was seen through, or is cut."""
    return status_of(claim) in SETTLED


def first_checker(claim: Claim) -> str:
    """Who checked a claim, before anybody checked it again; "" for nobody."""
    found = [_text(one, "by") for one in trail_of(claim) if one.get("status") == "checked"]
    return found[-1] if found else ""


def authors_of(document: Document) -> frozenset[str]:
    """The initials of a story's authors, as they are compared: those that its head names, and of
    whoever spoke as the author of a claim."""  # noqa: D205, D209 - one sentence
    found = {same(one) for one in texts_of(document.fields.get("authors"))}
    for claim in document.claims:
        if "review" in claim.fields:
            found.update(
                same(_text(one, "by")) for one in trail_of(claim) if one.get("as") == "author"
            )
    return frozenset(found - {""})


def same(initials: str) -> str:
    """Initials as they are compared: `a.b.` is AB."""
    return _SIGNS.sub("", initials).casefold()


def own_check(claim: Claim, authors: frozenset[str]) -> str:
    """Who should not have checked a claim, and why, as the end of a sentence; "" for nobody."""
    status, by = status_of(claim), _text(review_of(claim), "by")
    if status not in CHECKS or not by:
        return ""
    if same(by) in authors:
        return f"{by}, who is an author of the story"
    if status == "second-checked" and same(by) == same(first_checker(claim)):
        return f"{by}, who checked it the first time as well"
    return ""


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
