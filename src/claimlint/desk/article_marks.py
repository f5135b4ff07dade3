"""The article as the desk sees it: passages whose numbers are marked with what is known of them.

Frozen records that hold texts and nothing else, parts of a `StoryReview`.
"""

from __future__ import annotations

from typing import Literal

from claimlint.lazy_dataclass import dataclass

State = Literal["wrong", "asked", "held", "uncompared", "unclaimed", "waived"]
"""What is known of a number, the gravest first: an error, an open question, compared and held,
compared with nothing; of one without a claim, that nobody has claimed it, or why it is none."""

STATES: tuple[State, ...] = ("wrong", "asked", "held", "uncompared", "unclaimed", "waived")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number of the article, or words that claim one: `id` is its anchor on the page.

    `is_sourced`: every claim in it names a source. `note` is why it is no claim.
    """

    id: str
    state: State
    claims: tuple[str, ...] = ()
    is_sourced: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage, with the mark that they carry."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline, subhead, caption or paragraph, or an aside that is not the article."""

    number: int
    part: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the article something stands: the words, and the mark that shows them there."""

    words: str
    paragraph: int | None = None
    part: str | None = None
    mark: str | None = None
