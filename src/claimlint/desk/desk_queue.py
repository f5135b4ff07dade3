"""The desk's queue: every story with its verdict and what is open, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimlint.claims.finding import Finding
from claimlint.desk.page_words import FALLBACK
from claimlint.desk.sign_off_records import Holder
from claimlint.desk.story_review import StoryReview
from claimlint.engine.outcome import GRAVITY, Verdict
from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in the queue; `page` is the address of its page."""

    title: str
    article: str
    language: str
    page: str
    verdict: Verdict
    errors: int
    warnings: int
    checked: int
    claims: int
    changed: str
    holders: tuple[Holder, ...] = ()
    due: str = ""
    left_open: int = 0


@dataclass(frozen=True, slots=True)
class Queue:
    """The stories of a report. `others` are messages about files that belong to none of them."""

    speaks: str
    entries: tuple[Entry, ...]
    others: tuple[str, ...] = ()


def queue_of(
    reviews: Sequence[StoryReview], pages: Sequence[str], others: Sequence[Finding]
) -> Queue:
    """The queue; it speaks the language of most of its stories."""
    entries = [_entry(review, page) for review, page in zip(reviews, pages, strict=True)]
    entries.sort(
        key=lambda one: (GRAVITY.index(one.verdict), -one.errors, -one.warnings, one.title)
    )
    spoken = Counter(review.speaks for review in reviews)
    speaks = max(sorted(spoken), key=lambda code: spoken[code]) if spoken else FALLBACK
    told = tuple(f"{one.place.path}: {one.message}" for one in others)
    return Queue(speaks, tuple(entries), told)


def _entry(review: StoryReview, page: str) -> Entry:
    return Entry(
        review.title,
        review.article,
        review.language,
        page,
        review.verdict,
        review.found_errors,
        review.found_warnings,
        review.figures.checked,
        review.figures.claims,
        review.changed,
        review.holders,
        min((one.due for one in review.holders if one.due), default=""),
        0 if review.signed is None or not review.signed.stands else review.signed.open,
    )
