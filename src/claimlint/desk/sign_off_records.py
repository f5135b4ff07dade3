"""How far a story has come: states of claims, who has it, who signed, what was corrected.

Frozen records that hold texts and nothing else, parts of a `StoryReview`.
"""

from __future__ import annotations

from typing import Literal

from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A state of a claim: which, who gave it and as what, when, and what it rests on."""

    status: str
    by: str = ""
    role: str = ""
    on: str = ""
    due: str = ""
    note: str = ""
    seen: str = ""
    computed: str = ""
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Replied:
    """A reply to a question, as it came."""

    reply: str
    says: str = ""
    source: str = ""
    to: str = ""
    by: str = ""
    role: str = ""
    on: str = ""
    via: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a story: as what, by which names, how many claims are with them, and due when."""

    role: str
    names: tuple[str, ...] = ()
    claims: int = 0
    due: str = ""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A signature that lacks: as what, and of how many claims."""

    role: str
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """A question that was left open: its code, why, and the findings in it."""

    question: str
    because: str
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """A sentence that is not as it was signed: new, changed or gone."""

    kind: Literal["new", "changed", "gone"]
    part: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who closed the story, over what is open, and what has changed since.

    Of the `left` questions so many are still `open`. `edited` are the sentences and `claims` the
    claims that are not as they were signed; so many `questions` are new.
    """

    by: str
    role: str
    on: str
    stands: bool
    open: int = 0
    left: tuple[Left, ...] = ()
    edited: tuple[Edited, ...] = ()
    claims: tuple[str, ...] = ()
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction that readers were told of."""

    claim: str
    was: str
    now: str
    on: str
    by: str = ""
    because: str = ""
    note: str = ""


BlockKind = Literal["errors", "re-read", "legal", "embargo", "embargo-unclear", "embargo-undated"]


@dataclass(frozen=True, slots=True)
class Block:
    """What keeps a story from being signed: `claims`, a `count`, or the `text` of an embargo."""

    kind: BlockKind
    claims: tuple[str, ...] = ()
    count: int = 0
    text: str = ""
