"""A card for each claim: what it says, what that can mean, what it rests on, and how it fared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from claimlint.claims.claim import Citation, Claim
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Severity
from claimlint.desk.article_marks import State
from claimlint.desk.dossier import Dossier
from claimlint.desk.gather_questions import Questioner, gravest, said
from claimlint.desk.review_states import AGAIN, replies, trail
from claimlint.desk.say_claim import say_claim, say_name, say_period, say_value
from claimlint.desk.say_quantity import say_range
from claimlint.desk.sign_off_records import Step
from claimlint.desk.story_review import Card, Cited, Detail, Other, Question
from claimlint.desk.typed_fields import typed_of
from claimlint.engine.bound import RULE as CHANGED

MOST_OTHERS: Final = 12
"""So many of the claims that one was compared with stand on its card."""
_PLAIN: Final = frozenset({"count", "rank", "exact", "range", "unknown"})
"""Readings of which the range is what is printed."""
_SHOWN: Final = frozenset({"source", "period", "base", "list", "review"})
"""What a card shows to be missing where it would stand."""
_SEEN: Final = re.compile(r"[!-~\u00a1-\uffff]+")


def states_of(dossier: Dossier) -> dict[int, State]:
    """How each claim stands, by its place in the file: what is found against it, else how its
    comparisons came out. What it merely lacks is told beside that."""  # noqa: D205, D209 - one sentence
    worst: dict[int, Severity] = {}
    for finding in dossier.standing:
        if dossier.is_grave(finding) and not dossier.is_lack(finding):
            for claim in dossier.own(finding):
                known = worst.get(claim.index)
                if known is None or known.weight < finding.severity.weight:
                    worst[claim.index] = finding.severity
    return {claim.index: _state(claim, worst.get(claim.index), dossier) for claim in dossier.claims}


def _state(claim: Claim, worst: Severity | None, dossier: Dossier) -> State:
    if worst is not None:
        return "wrong" if worst is Severity.ERROR else "asked"
    return "uncompared" if dossier.status(claim) == "uncompared" else "held"


def cards_of(
    dossier: Dossier, states: Mapping[int, State], questions: Sequence[Question], asker: Questioner
) -> tuple[Card, ...]:
    """The cards, in the order of the claim file."""
    about: dict[int, list[Finding]] = {}
    for finding in dossier.standing:
        for claim in dossier.own(finding):
            about.setdefault(claim.index, []).append(finding)
    asked: dict[str, list[str]] = {}
    for question in questions:
        for name in question.claims:
            asked.setdefault(name, []).append(question.code)
    return tuple(
        _card(claim, states[claim.index], about.get(claim.index, ()), asked, dossier, asker)
        for claim in dossier.claims
    )


def _card(  # noqa: PLR0913, PLR0917 - what is known of one claim comes from as many sides
    claim: Claim,
    state: State,
    findings: Sequence[Finding],
    asked: Mapping[str, list[str]],
    dossier: Dossier,
    asker: Questioner,
) -> Card:
    words = dossier.words
    document = claim.document
    others = _others(claim, dossier)
    steps = trail(claim)
    last = steps[-1] if steps else Step("")
    again = any(one.rule == CHANGED for one in findings)
    return Card(
        id=claim.id,
        state=state,
        statement=say_claim(claim, document, words),
        type=claim.type,
        spots=asker.of_claim(claim),
        value=claim.text(claim.amount_key) or "",
        means=_means(claim, dossier),
        reading=_reading(claim, dossier),
        period=_period(claim, dossier),
        base=_base(claim, dossier),
        kind=claim.kind,
        basis=claim.text("basis") or "",
        said_by=claim.text("said_by") or "",
        is_anonymous=claim.flag("anonymous"),
        is_key=claim.flag("key"),
        cited=tuple(map(_cited, claim.citations)),
        status=dossier.status(claim),
        others=tuple(_other(one, dossier) for one in others[:MOST_OTHERS]),
        more=max(len(others) - MOST_OTHERS, 0),
        questions=tuple(dict.fromkeys(asked.get(claim.id, ()))),
        lacks=_lacks(findings, dossier),
        remarks=tuple(said(one, dossier) for one in _remarks(findings, dossier)),
        families=tuple(dict.fromkeys(one.family for one in findings)),
        severity=gravest(findings),
        review=AGAIN if again else last.status,
        review_by=last.by,
        review_on=last.on,
        note=claim.text("note") or "",
        state_now=last if steps else None,
        trail=steps[:-1],
        replies=tuple(replies(claim)),
        typed=typed_of(claim),
        legal=claim.text("legal") or "",
    )


def _lacks(findings: Sequence[Finding], dossier: Dossier) -> tuple[str, ...]:
    """What a claim lacks, as words, beside what its card shows anyway."""
    lacks = (one.lacks for one in findings if dossier.is_lack(one) and one.lacks not in _SHOWN)
    return tuple(dict.fromkeys(dossier.words(f"lack_{lack}") for lack in lacks))


def _remarks(findings: Sequence[Finding], dossier: Dossier) -> Iterator[Finding]:
    return (one for one in findings if not dossier.is_grave(one) and not dossier.is_lack(one))


def _means(claim: Claim, dossier: Dossier) -> str:
    """What the number can mean, where that is more than it says."""
    value = claim.value
    if value is None or value.unknown or value.reading in _PLAIN or value.interval.is_point:
        return ""
    return say_range(value.interval, value.unit, dossier.words)


def _reading(claim: Claim, dossier: Dossier) -> str:
    """Why it can mean that."""
    if not _means(claim, dossier) or claim.value is None:
        return ""
    key = f"reading_{claim.value.reading}"
    return dossier.words(key) if dossier.words.has(key) else ""


def _period(claim: Claim, dossier: Dossier) -> Detail | None:
    if claim.type == "date":
        return None
    if claim.period is None or claim.period.unknown:
        return Detail("", "missing")
    text = say_period(claim.period.text, dossier.words)
    return Detail(text, "supplied" if "period" in claim.inferred else "printed")


def _base(claim: Claim, dossier: Dossier) -> Detail | None:
    """What a share is a share of; the list of a rank."""
    if claim.of is None:
        return Detail("", "missing") if claim.type in ("share", "rank") else None
    text = say_name(claim.of, claim.document, dossier.words)
    of = claim.fields.get("of")
    if isinstance(of, dict) and isinstance(of.get("measure"), str):
        measure = say_name(str(of["measure"]), claim.document, dossier.words)
        text = dossier.words("measure_of", measure=measure, subject=text)
    return Detail(text, "supplied" if "of" in claim.inferred else "printed")


def _cited(citation: Citation) -> Cited:
    source = citation.source
    title = None if source is None else source.text("title")
    return Cited(
        citation.id,
        title or citation.id,
        citation.text("locator") or citation.text("cell") or "",
        citation.text("says") or "",
        None if source is None else web_address(source.text("url")),
        None if source is None else web_address(source.text("archived")),
    )


def web_address(text: str | None) -> str | None:
    """An address that a link may lead to; None for what is no web address (`javascript:`)."""
    if text is None or not _SEEN.fullmatch(text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and parts.hostname else None


def _others(claim: Claim, dossier: Dossier) -> list[Claim]:
    """The claims that one was compared with."""
    found = dossier.comparisons.get(claim.index)
    references: Iterable[ClaimReference] = () if found is None else found.against
    known = (dossier.claim_at(one) for one in references)
    return [one for one in known if one is not None]


def _other(other: Claim, dossier: Dossier) -> Other:
    words, document = dossier.words, other.document
    value = say_value(other, words)
    if other.period is not None and not other.period.always and other.type != "date":
        value = f"{value}, {say_period(other.period.text, words)}"
    own = document.path == dossier.story.path
    speaker = dossier.document or document
    name = say_name(other.subject, speaker, words) or other.id
    title = document.fields.get("title")
    table = "" if own else title if isinstance(title, str) else document.id
    return Other(name, value, other.id if own else None, table)
