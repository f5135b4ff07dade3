"""What keeps a story from being signed: errors, claims to be read again, the law, an embargo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimlint.claims.finding import Severity
from claimlint.desk.dossier import Dossier
from claimlint.desk.sign_off_records import Block
from claimlint.desk.story_review import Question
from claimlint.engine.bound import RULE as CHANGED
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period, PeriodError

CANNOT_STAY_OPEN: Final = (CHANGED,)
"""Rules whose findings nobody signs over: what was checked is not what is printed."""


def blocks_of(dossier: Dossier) -> Iterator[Block]:
    """What blocks the signature of a story, but for questions that can be left open."""
    errors = [one for one in dossier.standing if one.severity is Severity.ERROR]
    if errors:
        yield Block("errors", count=len({one.fingerprint for one in errors}))
    again = to_read_again(dossier)
    if again:
        yield Block("re-read", again)
    held = tuple(claim.id for claim in dossier.claims if claim.text("legal") == "hold")
    if held:
        yield Block("legal", held)
    yield from _embargo(dossier)


def to_read_again(dossier: Dossier) -> tuple[str, ...]:
    """The claims that were looked at, and are others now. To accept the finding changes nothing."""
    changed = [one for one in dossier.findings if one.rule == CHANGED]
    return tuple(dict.fromkeys(claim.id for one in changed for claim in dossier.own(one)))


def _embargo(dossier: Dossier) -> Iterator[Block]:
    document = dossier.document
    embargo = None if document is None else document.fields.get("embargo")
    if document is None or not isinstance(embargo, str):
        return
    published = document.published
    until = _period(embargo)
    if until is None or until.first is None:
        yield Block("embargo-unclear", text=embargo)
    elif published is None or published.first is None:
        yield Block("embargo-undated", text=embargo)
    elif until.first > published.first:
        yield Block("embargo", text=embargo)


def _period(text: str) -> Period | None:
    try:
        return parse_period(text)
    except PeriodError:
        return None


def may_stay_open(question: Question) -> bool:
    """Whether a story can be signed over a question."""
    rules = {said.rule for said in question.said}
    return question.severity is not Severity.ERROR and rules.isdisjoint(CANNOT_STAY_OPEN)
