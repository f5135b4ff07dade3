"""The review of a story: what the desk is told of it, as plain frozen records.

The page, the JSON and whatever else is handed out are written from these and from nothing else, so
that they cannot disagree. The records hold texts, not values: what is to be read by a person is in
the language that the page speaks (`StoryReview.speaks`), except what the rules themselves say
(`message`, `help`, `working`), which is English.
"""

from __future__ import annotations

from typing import Literal

from claimlint.claims.finding import Severity
from claimlint.desk.article_marks import Passage, Spot, State
from claimlint.desk.review_picture import Picture
from claimlint.desk.sign_off_records import Block, Corrected, Holder, Lacking, Replied, Signed, Step
from claimlint.engine.outcome import Status, Verdict
from claimlint.lazy_dataclass import dataclass

Stated = Literal["printed", "supplied", "missing"]
"""Whether readers have it in print, the checker supplied it, or nobody states it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one rule says.

    `gist` is what it finds and `advice` what settles it, each in a sentence of the page's language,
    and `spoken` the message in it; "" where that is English, as `message` and `help` are.
    """

    rule: str
    family: str
    severity: Severity
    certain: bool
    message: str
    help: str
    working: tuple[str, ...] = ()
    gist: str = ""
    advice: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question to whoever answers for the story; one for each set of claims in doubt.

    `code` stays (Q7) as long as the claims that it is about, `key`, stay the same. `lacks` is what
    the claim does not have, as words; where nothing else is wrong, `said` is empty. `findings` are
    the fingerprints of what it asks about.
    """

    code: str
    key: str
    severity: Severity
    spots: tuple[Spot, ...]
    claims: tuple[str, ...]
    said: tuple[Said, ...] = ()
    lacks: tuple[str, ...] = ()
    lacking_rules: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    is_key: bool = False
    sentence: str = ""
    picture: Picture | None = None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A note: nothing has to be answered."""

    said: Said
    spots: tuple[Spot, ...]
    claims: tuple[str, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """A coordinate of a claim (its period, its base), and whether readers have it."""

    text: str
    stated: Stated


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that a claim rests on. `url` and `archived` are web addresses, or None."""

    source: str
    title: str
    locator: str = ""
    says: str = ""
    url: str | None = None
    archived: str | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """A claim that another was compared with; `claim` where it is of this story."""

    label: str
    value: str
    claim: str | None = None
    table: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What the claim file has typed for a claim, of what an answer may fill in; "" where nothing.

    `source` are the ids of its sources, `locator` their places, as a list in one text.
    """

    value: str = ""
    period: str = ""
    of: str = ""
    source: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one claim.

    `value` is the number as typed, `means` what it can mean, where that is a range, and `reading`
    why. `status` is how its comparisons came out, with `others`; `more` others are left out.
    `lacks` are those that the card does not show anyway. `typed` is what answers compare with.
    """

    id: str
    state: State
    statement: str
    type: str
    spots: tuple[Spot, ...]
    value: str
    means: str
    reading: str
    period: Detail | None
    base: Detail | None
    kind: str
    basis: str
    said_by: str
    is_anonymous: bool
    is_key: bool
    cited: tuple[Cited, ...]
    status: Status
    others: tuple[Other, ...]
    more: int
    questions: tuple[str, ...]
    lacks: tuple[str, ...]
    remarks: tuple[Said, ...]
    families: tuple[str, ...]
    severity: Severity | None
    review: str = ""
    review_by: str = ""
    review_on: str = ""
    note: str = ""
    state_now: Step | None = None
    trail: tuple[Step, ...] = ()
    replies: tuple[Replied, ...] = ()
    typed: Typed = Typed()
    legal: str = ""


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source, and what rests on it. `alone` are the claims that rest on nothing else.

    Of a confidential one, `known_to` are those who know its name, and `because` is why that is
    kept back.
    """

    id: str
    title: str
    publisher: str
    type: str
    is_primary: bool
    issued: str
    accessed: str
    url: str | None
    archived: str | None
    claims: tuple[str, ...]
    alone: tuple[str, ...]
    is_confidential: bool = False
    known_to: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Waived:
    """What the story accepts, and why: a finding, or a number that is no claim."""

    what: str
    reason: str
    until: str = ""
    claims: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FileHash:
    """A file that the review rests on, and its SHA-256."""

    role: Literal["text", "claims", "table"]
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How many there are: numbers in the text, of them claimed; claims, and what became of them."""

    numbers: int = 0
    claimed: int = 0
    claims: int = 0
    compared: int = 0
    sourced: int = 0
    checked: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One difference from an earlier report."""

    kind: Literal[
        "opened", "closed", "new-claim", "lost-claim", "new-value", "new-text", "new-verdict"
    ]
    what: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class StoryReview:
    """A story as the desk sees it. `speaks` is the language of the page's own words.

    `questions` begin with the errors; then come those of most consequence. `codes` has every code
    that was ever given in this story, by the key of its question: none is given twice.
    `found_errors` and `found_warnings` are counted as `check` tells them: what many figures lack is
    one of these, and a question for each figure. `audience` is for whom it is.
    """

    article: str
    title: str
    language: str
    speaks: str
    path: str
    text: str | None
    published: str
    changed: str
    verdict: Verdict
    figures: Figures
    questions: tuple[Question, ...]
    remarks: tuple[Remark, ...]
    passages: tuple[Passage, ...]
    cards: tuple[Card, ...]
    unclaimed: tuple[Spot, ...]
    sources: tuple[SourceUse, ...]
    waived: tuple[Waived, ...]
    hashes: tuple[FileHash, ...]
    checkers: tuple[str, ...]
    codes: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...] | None = None
    found_errors: int = 0
    found_warnings: int = 0
    signed: Signed | None = None
    blocks: tuple[Block, ...] = ()
    holders: tuple[Holder, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    trail: tuple[Step, ...] = ()
    corrections: tuple[Corrected, ...] = ()
    embargo: str = ""
    audience: str = "desk"
