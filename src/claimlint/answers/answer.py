"""The record of answers: what somebody sent back, as texts, before anything is made of it.

A page's file, a sheet and a Word file all become `Answers`. Nothing here is trusted: names and
roles are as typed, a path is a hint, and no text has been read as a number, a date or a source.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from claimlint.lazy_dataclass import dataclass, field

Reply: TypeAlias = Literal["", "stands", "change-to", "cut", "cannot-be-shown"]
"""One of the four replies; "" where none was chosen."""

REPLIES: Final[tuple[Reply, ...]] = ("stands", "change-to", "cut", "cannot-be-shown")

Role: TypeAlias = Literal["author", "checker", "editor", "lawyer", "source"]
"""As what somebody answers. What may be taken from whom depends on it."""

ROLES: Final[tuple[Role, ...]] = ("author", "checker", "editor", "lawyer", "source")

TYPED: Final = ("value", "period", "of", "source", "locator")
"""What may be typed of a claim, and what it was is told with each."""

MOST_BYTES: Final = 5_000_000
MOST_ANSWERS: Final = 10_000
MOST_LETTERS: Final = 10_000
"""So long may one text of an answer be."""
MOST_CLAIMS: Final = 50
"""About so many claims may one answer be."""


class AnswersError(ValueError):
    """A file of answers that cannot be taken: why, where in it, and what to do."""

    def __init__(self, message: str, help: str = "") -> None:  # noqa: A002 - as findings call it
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True, slots=True)
class Supplied:
    """What an answer fills in for one claim; "" says nothing.

    `was` has the fields as the claim file had them when the questions were written, as far as the
    answers tell. `state`, `key` ("yes" or "no") and `waive` (why its findings are accepted) count
    from a checker or an editor only.
    """

    claim: str
    value: str = ""
    period: str = ""
    of: str = ""
    source: str = ""
    locator: str = ""
    state: str = ""
    key: str = ""
    waive: str = ""
    was: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """One of the fields by its name."""
        return str(getattr(self, name))

    @property
    def new(self) -> Mapping[str, str]:
        """The fields of `TYPED` that say something: typed, and another text than was there."""
        typed = {name: self.text(name) for name in TYPED}
        return {name: text for name, text in typed.items() if text and text != self.was.get(name)}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: to the questions `codes`, about `claims`; `text` is what was written, verbatim.

    `by` and `on` are its own where it has them (a comment in a Word file), else those of the file.
    `place` says where in its file it stands.
    """

    codes: tuple[str, ...]
    claims: tuple[str, ...]
    reply: Reply = ""
    text: str = ""
    supplied: tuple[Supplied, ...] = ()
    by: str = ""
    on: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What one file brought back, for the story with the id `story`.

    `claims_hash` is the SHA-256 of the claim file that the questions were written from, `report`
    the mark of the report. `aside` is what else was found in the file, and is never applied. Of a
    Word file, `paragraphs` are its text as it was before tracked changes, to be compared with what
    was sent, and `text_hash` is the beginning of the SHA-256 of that.
    """

    story: str
    answers: tuple[Answer, ...]
    path: str = ""
    claims_hash: str = ""
    report: str = ""
    by: str = ""
    role: Role = "author"
    on: str = ""
    origin: str = ""
    aside: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    text_hash: str = ""
