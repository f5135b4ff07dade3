"""Fields that a draft left open."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.claims.claim import Document, FieldValue
from claimlint.claims.finding import Place, Raised
from claimlint.lazy_pattern import pattern

MARK = "TODO"
"""What a draft writes where a person must fill in."""
_OPEN = pattern(rf"{MARK}\b")


def unfinished(document: Document) -> Iterator[Raised]:
    """The fields of claims that begin with the mark of a draft."""
    if MARK not in document.text:
        return
    for claim in document.claims:
        for name, value in claim.fields.items():
            if name in claim.inherited:
                continue
            for pointer in _open(value, claim.pointer_of(name)):
                message = f"`{name}` of {claim.id} is still to be filled in"
                place = Place(document.path, pointer)
                yield Raised(
                    "unfinished-claim",
                    message,
                    place,
                    "",
                    document.id,
                    (claim.reference,),
                    lacks="draft",
                )


def _open(value: FieldValue, pointer: str) -> Iterator[str]:
    if isinstance(value, str):
        if _OPEN.match(value):
            yield pointer
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _open(one, f"{pointer}/{key}")
