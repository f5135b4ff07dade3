"""What a run reports: findings, as data."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from claimlint.claims.claim_reference import ClaimReference
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.yamlfile.span import Span


class Severity(Enum):
    """How much a finding weighs: see `meaning`."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def weight(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return _WEIGHTS[self]

    @property
    def meaning(self) -> str:
        """What it means for whoever prints the story."""
        return _MEANINGS[self]

    def lowered(self) -> Severity:
        """One step down: what a possible contradiction weighs."""
        return Severity.WARNING if self is Severity.ERROR else Severity.NOTE


_WEIGHTS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_MEANINGS = {
    Severity.NOTE: "a remark",
    Severity.WARNING: "the author must answer first",
    Severity.ERROR: "must not be printed",
}


class Certainty(Enum):
    """Whether no reading of the claims avoids the fault, or only the likely one does not.

    `UNSURE` findings (touching and undecided comparisons) are shown by `--unsure` alone.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: by span where one is known, else by the pointer of a YAML node.

    `pointer` is a JSON pointer into the file ("/claims/3/value"; "" is the whole document).
    `span` counts code points from the start of the file's text. A stage that knows the span
    sets it; for the rest it is looked up once, at the end of the run. `key` asks for the span of
    the key rather than of the value.
    """

    path: str
    pointer: str = ""
    span: Span | None = None
    label: str = ""
    key: bool = False


Change: TypeAlias = Literal["text", "key", "gone", "comment"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A change of form that the machine may make: `text` in place of `span` in `path`.

    `change` says what becomes of the YAML, for a check afterwards that nothing else did: a text or
    a key at `pointer` is another one, what is there is gone, or only a comment is.
    """

    path: str
    span: Span
    text: str
    why: str
    pointer: str = ""
    change: Change = "comment"


Origin: TypeAlias = Literal["file", "settings", "baseline"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, with its places and its working."""

    rule: str
    family: str
    severity: Severity
    message: str
    place: Place
    certainty: Certainty = Certainty.CERTAIN
    help: str = ""
    article: str = ""
    claims: tuple[ClaimReference, ...] = ()
    working: tuple[str, ...] = ()
    related: tuple[Place, ...] = ()
    fingerprint: str = ""
    fix: Fix | None = None
    suppressed: str | None = None
    suppressed_in: Origin | None = None
    """Where it is accepted: in the claim file, the settings or the baseline."""
    lacks: str = field(default="", compare=False)
    """Set where the finding says what one claim lacks ("source", "period", "base", …): the text
    output tells the lacks of one claim in one block."""
    about: str = field(default="", compare=False)
    """The claim that lacks it, by its figure: `12 million tonnes (rail, freight carried)`."""
    wants_period: bool = field(default=False, compare=False)
    """Whether it is only possible because some of its claims state no period."""
    parts: tuple[Finding, ...] = field(default=(), compare=False)
    """The findings that are told as this one: each can be accepted by itself."""

    def with_severity(self, severity: Severity) -> Finding:
        """The same finding, weighed otherwise."""
        return replace(self, severity=severity)


@dataclass(frozen=True, slots=True)
class RawFinding:
    """A fault that a stage met on its way: a finding once its rule file has weighed it."""

    rule: str
    message: str
    place: Place
    help: str = ""
    article: str = ""
    claims: tuple[ClaimReference, ...] = ()
    working: tuple[str, ...] = ()
    lacks: str = ""
    key: str = ""
    """What tells it from other faults of its rule at its place."""
