"""Sources of a claim file, and the citations that point to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimlint.claims.fields import SOURCE
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period, PeriodError
from claimlint.values.quantity import Quantity

if TYPE_CHECKING:
    from claimlint.claims.claim import Claim
    from claimlint.claims.document import Document

SOURCE_TYPES = SOURCE["type"].choices
"""What a source can be."""


@dataclass(eq=False, slots=True)
class Source:
    """One entry of `sources:`. `issued` and `accessed` are None where absent or unreadable."""

    id: str
    fields: dict[str, str]
    document: Document
    issued: Period | None = None
    accessed: Period | None = None
    citations: int = 0

    @property
    def pointer(self) -> str:
        """The JSON pointer of the entry."""
        return f"/sources/{escape(self.id)}"


@dataclass(eq=False, slots=True)
class Citation:
    """One entry of a claim's `sources:`: the source's id, and where in it, and what it says."""

    claim: Claim
    index: int
    id: str
    fields: dict[str, str] = field(default_factory=dict)
    says: Quantity | None = None

    @property
    def source(self) -> Source | None:
        """The source that the citation names; None where the file defines none."""
        return self.claim.document.sources.get(self.id)

    @property
    def says_date(self) -> Period | None:
        """When the source has the event of a `date` claim; None where it does not say."""
        written = self.fields.get("says")
        if self.claim.date is None or not isinstance(written, str):
            return None
        try:
            return parse_period(written)
        except PeriodError:  # it has been told where the file was read
            return None

    @property
    def pointer(self) -> str:
        """The JSON pointer of the citation; it may stand in `defaults`."""
        return f"{self.claim.pointer_of('sources')}/{self.index}"

    def pointer_of(self, name: str) -> str:
        """The JSON pointer of one of its fields; a bare citation is its own source."""
        return f"{self.pointer}/{name}" if name in self.fields else self.pointer


def escape(step: str) -> str:
    """A name as a step of a JSON pointer (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")
