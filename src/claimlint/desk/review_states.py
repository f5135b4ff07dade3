"""How far the check of a story has come: the trail of its claims, who has it, what lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from claimlint.claims.claim import Claim
from claimlint.claims.field_values import Fields, FieldValue, texts_of
from claimlint.claims.review_trail import is_settled, review_of, status_of, trail_of
from claimlint.desk.dossier import Dossier
from claimlint.desk.sign_off_records import Holder, Lacking, Replied, Signed, Step
from claimlint.desk.signatures import Standing, closing, read_signatures, standing_of

AGAIN: Final = "re-read"
"""The state of a claim that was looked at, and is another one now."""
_WITH_AUTHOR: Final = ("asked", "to-change")


def step_of(fields: Fields, claim: str = "") -> Step:
    """A state as the desk is shown it."""
    seen = fields.get("seen")
    place = seen if isinstance(seen, dict) else {}
    shown = ", ".join(one for one in (_text(place, "source"), _text(place, "locator")) if one)
    return Step(
        _text(fields, "status"),
        _text(fields, "by"),
        _text(fields, "as"),
        _text(fields, "on"),
        _text(fields, "due"),
        _text(fields, "note"),
        shown,
        _text(fields, "computed"),
        claim,
    )


def trail(claim: Claim) -> tuple[Step, ...]:
    """The states of a claim, the oldest first."""
    return tuple(step_of(one, claim.id) for one in trail_of(claim))


def trail_of_story(claims: Iterable[Claim]) -> tuple[Step, ...]:
    """The states of all claims, in the order of the days on which they were given."""
    return tuple(sorted((one for claim in claims for one in trail(claim)), key=lambda one: one.on))


def replies(claim: Claim) -> Iterator[Replied]:
    """The replies to questions about a claim, as they came."""
    given = review_of(claim).get("replies")
    for one in given if isinstance(given, list) else ():
        if isinstance(one, dict):
            names = ("reply", "says", "source", "to", "by", "as", "on", "via", "question")
            yield Replied(*(_text(one, name) for name in names))


def _text(fields: Mapping[str, FieldValue], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


# -- who has it ----------------------------------------------------------------------------


def holders_of(dossier: Dossier, again: Sequence[str], signed: Signed | None) -> Iterator[Holder]:
    """Who has the story: its authors, its checkers, and once all is seen through the editor."""
    if signed is not None and signed.stands:
        return
    with_them: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        if claim.id in again or not is_settled(claim):
            asked = status_of(claim) in _WITH_AUTHOR and claim.id not in again
            with_them.setdefault("author" if asked else "checker", []).append(claim)
    for role in ("author", "checker"):
        if role in with_them:
            yield _holder(role, with_them[role], dossier)
    if not with_them and dossier.claims:
        yield Holder("editor")


def _holder(role: str, claims: Sequence[Claim], dossier: Dossier) -> Holder:
    if role == "author" and dossier.document is not None:
        names = texts_of(dossier.document.fields.get("authors"))
    else:
        found = (review_of(claim) for claim in claims)
        names = [_text(one, "by") for one in found if one.get("as") in ("checker", "editor")]
    due = min((day for one in claims if (day := _text(review_of(one), "due"))), default="")
    return Holder(role, tuple(dict.fromkeys(filter(None, names))), len(claims), due)


def lacking_of(dossier: Dossier, again: Sequence[str], signed: Signed | None) -> Iterator[Lacking]:
    """The signatures that lack."""
    unchecked = [one for one in dossier.claims if one.id in again or not is_settled(one)]
    if unchecked:
        yield Lacking("checker", len(unchecked))
    held = [one for one in dossier.claims if one.text("legal") == "hold"]
    if held:
        yield Lacking("lawyer", len(held))
    if signed is None or not signed.stands:
        yield Lacking("editor")


# -- the signature -------------------------------------------------------------------------


def standing_signature(dossier: Dossier) -> Standing | None:
    """The signature that closes a story, and what has become of it."""
    if dossier.document is None:
        return None
    signatures, _ = read_signatures(dossier.story.signatures)
    last = closing(signatures)
    return None if last is None else standing_of(last, dossier.document, dossier.standing)


def signed_of(standing: Standing | None) -> Signed | None:
    """The signature as the desk is shown it."""
    if standing is None:
        return None
    signature = standing.signature
    return Signed(
        signature.by,
        signature.role,
        signature.on,
        standing.stands,
        standing.open,
        signature.left,
        standing.edited,
        standing.claims,
        len(standing.findings),
    )
