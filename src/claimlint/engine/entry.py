"""What is kept of one file: its outline, and what its audit found, as data.

An entry holds no claims, so that a project of ten thousand files stays small, and can be written
down and read back. How the claims of the file were compared is the largest part of it and seldom
asked for, so that it stays a text until then.
"""

from __future__ import annotations

import json

from claimlint.claims.finding import Finding
from claimlint.engine.audit import Audit
from claimlint.engine.outcome import Comparison, Conflict, Status
from claimlint.engine.outline import Outline
from claimlint.lazy_dataclass import dataclass, replace

_LETTERS: dict[Status, str] = {"uncompared": "u", "held": "h", "possible": "p", "contradicted": "c"}
_STATUSES = {letter: status for status, letter in _LETTERS.items()}


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the rules say of an article beside earlier ones that state the same quantities."""

    findings: tuple[Finding, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    def as_text(self) -> str:
        """The meeting as JSON."""
        from claimlint.engine.as_data import to_data  # noqa: PLC0415  # only where it is kept

        return _text(to_data(self))

    @classmethod
    def from_text(cls, text: str) -> Meeting:
        """Read JSON back. Raises ValueError, TypeError or LookupError for what is none of ours."""
        from claimlint.engine.as_data import from_data  # noqa: PLC0415  # as above

        return from_data(cls, json.loads(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, read and audited. `statuses` has a letter for each claim, in their order.

    `outside` is what it says of the claims of other files (the tables); what it
    says of its own is `fresh`, or JSON where it was kept.
    """

    outline: Outline
    findings: tuple[Finding, ...]
    clashes: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    letters: str = ""
    outside: tuple[Comparison, ...] = ()
    own_text: str = ""
    fresh: tuple[Comparison, ...] = ()

    @property
    def statuses(self) -> list[Status]:
        """How each claim of the file fared in its own audit."""
        return [_STATUSES[letter] for letter in self.letters]

    def own(self) -> tuple[Comparison, ...]:
        """What each claim of the file was compared with in its own audit."""
        if not self.own_text:
            return self.fresh
        from claimlint.engine.as_data import from_data  # noqa: PLC0415  # only what was kept

        return tuple([from_data(Comparison, one) for one in json.loads(self.own_text)])

    def as_text(self) -> str:
        """The entry as JSON."""
        from claimlint.engine.as_data import to_data  # noqa: PLC0415  # as above

        own = self.own_text or _text(to_data(self.fresh))
        return _text(to_data(replace(self, own_text=own, fresh=())))

    @classmethod
    def from_text(cls, text: str) -> Entry:
        """Read JSON back. Raises ValueError, TypeError or LookupError for what is none of ours."""
        from claimlint.engine.as_data import from_data  # noqa: PLC0415  # as above

        return from_data(cls, json.loads(text))


def entry_of(outline: Outline, audit: Audit) -> Entry:
    """What is kept of an audit."""
    own = [one for one in audit.comparisons if one.claim.path == outline.path]
    letters = ["u"] * len(outline.claims)
    for one in own:
        letters[one.claim.number] = _LETTERS[one.status]
    return Entry(
        outline,
        audit.findings,
        audit.clashes,
        audit.conflicts,
        "".join(letters),
        tuple(one for one in audit.comparisons if one.claim.path != outline.path),
        fresh=tuple(own),
    )


def _text(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))
