"""The review of a story as it may leave the desk: for its author, its lawyer, or a source.

Of a confidential source leaves its code and what it says, no title, place, note or link. Remarks,
replies and reasons are the desk's own: people write there what they know. A file is told by its
name, not by where it lies; the hash of a file that has a confidential source is salted, for a hash
lets anybody test a guess.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final, Literal, TypeVar

from claimlint.desk.article_marks import Spot
from claimlint.desk.sign_off_records import Signed, Step
from claimlint.desk.story_review import (
    Card,
    Cited,
    FileHash,
    Question,
    SourceUse,
    StoryReview,
    Waived,
)
from claimlint.engine.as_data import is_record
from claimlint.lazy_dataclass import replace
from claimlint.report.withhold import scrubbed, secrets_of

Audience = Literal["desk", "author", "lawyer", "source"]
AUDIENCES: Final[tuple[Audience, ...]] = ("desk", "author", "lawyer", "source")
_ROUNDS: Final = 200_000
"""How often a salted hash is hashed: testing a guess is to cost time."""
T = TypeVar("T")


def for_audience(review: StoryReview, claim_file: str, audience: str) -> StoryReview:
    """The review as it may be shown to somebody; the desk sees all of it.

    `claim_file` is the text of the story's claims.
    """
    if audience == "desk":
        return review
    kept_back = _kept_back(review, audience)
    secrets = secrets_of(claim_file).words
    shown = replace(
        review,
        audience=audience,
        path=_name(review.path),
        text=None if review.text is None else _name(review.text),
        cards=tuple(_card(one, kept_back) for one in review.cards),
        sources=tuple(_source(one) if one.id in kept_back else one for one in review.sources),
        waived=tuple(_waived(one) for one in review.waived),
        hashes=tuple(_hash(one, salted=bool(secrets)) for one in review.hashes),
        signed=None if review.signed is None else _signed(review.signed),
        trail=tuple(_step(one, kept_back) for one in review.trail),
        corrections=tuple(replace(one, because="") for one in review.corrections),
    )
    if audience == "source":
        shown = _without_article(shown)
    return _without(shown, secrets) if secrets else shown


def _without_article(review: StoryReview) -> StoryReview:
    """The review without a word of the article: a source is asked for facts alone."""
    signed = review.signed
    return replace(
        review,
        title=review.article,
        text=None,
        passages=(),
        unclaimed=(),
        questions=tuple(_bare_question(one) for one in review.questions if _is_of_facts(one)),
        remarks=tuple(
            replace(one, spots=_bare(one.spots))
            for one in review.remarks
            if one.said.family != OF_TEXT
        ),
        cards=tuple(
            replace(
                one,
                spots=_bare(one.spots),
                remarks=tuple(said for said in one.remarks if said.family != OF_TEXT),
            )
            for one in review.cards
        ),
        waived=tuple(one for one in review.waived if one.rule),
        signed=None if signed is None else replace(signed, edited=()),
        changes=None,
    )


OF_TEXT: Final = "text"
"""The family of rules that say what the article prints."""


def _is_of_facts(question: Question) -> bool:
    return bool(question.lacks) or any(one.family != OF_TEXT for one in question.said)


def _bare_question(question: Question) -> Question:
    said = tuple(one for one in question.said if one.family != OF_TEXT)
    return replace(question, said=said, spots=_bare(question.spots), sentence="")


def _bare(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Places without words: those are the article's."""
    return tuple(replace(one, words="…", mark=None) for one in spots)


def _kept_back(review: StoryReview, audience: str) -> frozenset[str]:
    """The ids of the sources of which only the code is shown."""
    hidden = (one.id for one in review.sources if one.is_confidential or audience == "source")
    return frozenset(hidden)


def _name(path: str) -> str:
    """The name of a file: where it lies is nobody else's business."""
    return os.path.basename(path.replace("\\", "/"))  # noqa: PTH119 # texts, as in files


def _card(card: Card, kept_back: frozenset[str]) -> Card:
    named = [one.strip() for one in card.typed.source.split(",")]
    secret = not kept_back.isdisjoint(named)
    return replace(
        card,
        cited=tuple(_cited(one) if one.source in kept_back else one for one in card.cited),
        typed=replace(card.typed, locator="") if secret else card.typed,
        note="",
        replies=(),
        state_now=None if card.state_now is None else _step(card.state_now, kept_back),
        trail=tuple(_step(one, kept_back) for one in card.trail),
    )


def _cited(cited: Cited) -> Cited:
    return replace(cited, title=cited.source, locator="", url=None, archived=None)


def _source(use: SourceUse) -> SourceUse:
    return replace(
        use,
        title=use.id,
        publisher="",
        issued="",
        accessed="",
        url=None,
        archived=None,
        known_to=(),
        because="",
    )


def _step(step: Step, kept_back: frozenset[str]) -> Step:
    """A state without remarks; of a confidential source no place."""
    source = step.seen.split(",", 1)[0]
    seen = source if source in kept_back else step.seen
    return replace(step, note="", seen=seen, computed="")


def _waived(waived: Waived) -> Waived:
    return replace(waived, reason="") if waived.rule else waived


def _signed(signed: Signed) -> Signed:
    return replace(signed, left=tuple(replace(one, because="") for one in signed.left))


def _hash(found: FileHash, *, salted: bool) -> FileHash:
    """A hash under the name of its file; of a claim file with a confidential source, salted."""
    sha256 = found.sha256
    if salted and found.role == "claims":
        salt = os.urandom(16)
        slow = hashlib.pbkdf2_hmac("sha256", bytes.fromhex(sha256), salt, _ROUNDS)
        sha256 = f"{salt.hex()}:{slow.hex()}"
    return replace(found, path=_name(found.path), sha256=sha256)


def _without(value: T, secrets: Iterable[str]) -> T:
    """A record without words that are not to leave, in any of its texts."""
    words = tuple(secrets)

    def shown(one: object) -> object:
        if isinstance(one, str) and type(one) is str:
            return scrubbed(one, words)
        if isinstance(one, tuple):
            return tuple(map(shown, one))
        if is_record(one):
            changed: Mapping[str, object] = {
                field.name: shown(getattr(one, field.name))
                for field in fields(one)  # type: ignore[arg-type] # `is_record` asks
            }
            return type(one)(**changed)
        return one

    found = shown(value)
    assert isinstance(found, type(value))
    return found
