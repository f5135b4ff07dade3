"""Fields that a draft left open."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.claims.claim import Document
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.field_values import Fields, FieldValue
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.in_words import stated_as
from claimlint.claims.open_mark import MARK, is_open

_READ = frozenset((*TYPE_KEYS, "period", "since", "also"))
"""The fields whose text is read: what is still open there is neither a number nor a time."""


def without_open(parts: Fields) -> Fields:
    """What a claim file holds, for reading: without the numbers and times that are still open.

    A default that is open is none. A claim with an open number or time, or one that would inherit
    what is open, is compared with nothing, so it has no name that another claim could have.
    """
    kept = dict(parts)
    defaults = parts.get("defaults")
    waiting: frozenset[str] = frozenset()
    if isinstance(defaults, dict):
        waiting = frozenset(key for key, one in defaults.items() if is_open(one))
        kept["defaults"] = {key: one for key, one in defaults.items() if key not in waiting}
    claims = parts.get("claims")
    if isinstance(claims, list):
        kept["claims"] = [_closed(one, at, waiting) for at, one in enumerate(claims)]
    return kept


def _closed(claim: FieldValue, index: int, waiting: frozenset[str]) -> FieldValue:
    if not isinstance(claim, dict):
        return claim
    waits = any(key not in claim for key in waiting)
    if not waits and not any(is_open(claim.get(key)) for key in _READ):
        return claim
    kept = {key: one for key, one in claim.items() if key not in _READ or not is_open(one)}
    return {**kept, "subject": f"{MARK} {index}"}


def unfinished(document: Document, parts: Fields) -> Iterator[RawFinding]:
    """The fields of a file, as it is written, that begin with the mark of a draft."""
    yield from _unconfirmed(document)
    if MARK not in document.text:
        return
    defaults = parts.get("defaults")
    for name, value in defaults.items() if isinstance(defaults, dict) else ():
        if is_open(value):
            message = f"`{name}` of the defaults is still to be filled in"
            place = Place(document.path, f"/defaults/{name}")
            yield RawFinding("unfinished-claim", message, place, "", document.id, (), lacks="draft")
    written = parts.get("claims")
    for claim in document.claims:
        own = written[claim.index] if isinstance(written, list) else None
        for name, value in own.items() if isinstance(own, dict) else ():
            for pointer in _open(value, f"/claims/{claim.index}/{name}"):
                message = f"`{name}` is still to be filled in: {stated_as(claim)}"
                place = Place(document.path, pointer)
                yield RawFinding(
                    "unfinished-claim",
                    message,
                    place,
                    "",
                    document.id,
                    (claim.reference,),
                    lacks="draft",
                )


def _unconfirmed(document: Document) -> Iterator[RawFinding]:
    """The fields that a model filled in, and that nobody has confirmed."""
    if "unconfirmed" not in document.text:
        return
    for claim in document.claims:
        names = claim.texts("unconfirmed")
        if names:
            told = " and ".join(f"`{name}`" for name in names)
            verb = "are" if len(names) > 1 else "is"
            message = (
                f"{told} {verb} a model's proposal that nobody has confirmed: {stated_as(claim)}"
            )
            place = Place(document.path, claim.pointer_of("unconfirmed"))
            help_ = "Hold it against the article, and take its name out of `unconfirmed`."
            yield RawFinding(
                "unfinished-claim",
                message,
                place,
                help_,
                document.id,
                (claim.reference,),
                lacks="draft",
            )


def _open(value: FieldValue, pointer: str) -> Iterator[str]:
    if isinstance(value, str):
        if is_open(value):
            yield pointer
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _open(one, f"{pointer}/{key}")
