"""What a claim file has typed for a claim, of the fields that an answer may fill in.

Page, sheet and answers compare with these texts, so that whoever applies an answer can see whether
the file still is what the person who answered had before them.
"""

from __future__ import annotations

from claimlint.claims.claim import Claim
from claimlint.desk.story_review import Typed


def typed_of(claim: Claim) -> Typed:
    """The texts as typed; what only the file's `defaults` say is not the claim's own."""
    own = [] if "sources" in claim.inherited else list(claim.citations)
    return Typed(
        value=_own(claim, claim.amount_key),
        period=_own(claim, "period"),
        of="" if "of" in claim.inherited else claim.of or "",
        source=", ".join(one.id for one in own),
        locator="; ".join(filter(None, (one.text("locator") for one in own))),
    )


def _own(claim: Claim, name: str) -> str:
    """A field that the claim itself has; a number that is only read from its quote is not typed."""
    read = name == claim.amount_key and claim.is_from_quote
    return "" if read or name in claim.inherited else claim.text(name) or ""
