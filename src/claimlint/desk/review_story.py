"""The review of a story, from what a run found of it: one stage after the other.

dossier -> states of the claims -> marked article -> questions -> codes -> cards -> review
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.claims.field_values import Fields
from claimlint.claims.finding import Finding, Severity
from claimlint.claims.review_trail import is_settled, review_of
from claimlint.desk.claim_cards import cards_of, states_of
from claimlint.desk.corrections_log import read_corrections
from claimlint.desk.dossier import Dossier
from claimlint.desk.earlier_report import Memory, with_changes, with_codes
from claimlint.desk.gather_questions import Questioner
from claimlint.desk.mark_article import MarkedArticle, mark_article
from claimlint.desk.review_states import (
    holders_of,
    lacking_of,
    signed_of,
    standing_signature,
    trail_of_story,
)
from claimlint.desk.source_use import sources_of
from claimlint.desk.story_review import Figures, StoryReview, Waived
from claimlint.desk.what_blocks import blocks_of, to_read_again
from claimlint.report.blocks import groups
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import told_by_severity


def review_story(
    dossier: Dossier,
    sources: Sources,
    codes: Memory | None = None,
    since: Memory | None = None,
) -> StoryReview:
    """The review of a story. `codes` is the memory that questions take their codes from; `since`
    the one with which it is compared."""  # noqa: D205, D209 - one sentence
    states = states_of(dossier)
    article = dossier.article
    marked = MarkedArticle() if article is None else mark_article(article, states)
    asker = Questioner(dossier, marked, sources)
    questions, given = with_codes(asker.questions(), codes)
    cards = cards_of(dossier, states, questions, asker)
    fields: Fields = {} if dossier.document is None else dossier.document.fields
    again = to_read_again(dossier)
    signed = signed_of(standing_signature(dossier))
    found = told_by_severity(groups(dossier.standing, [dossier.story], sources))
    review = StoryReview(
        article=dossier.story.article,
        title=_title(dossier, marked),
        language=dossier.language,
        speaks=dossier.words.code,
        path=dossier.story.path,
        text=dossier.story.text if article is None else article.path,
        published=_text(fields, "published"),
        changed=dossier.changed,
        verdict="signed" if signed is not None and signed.stands else dossier.story.verdict,
        figures=_figures(dossier, marked, again),
        questions=questions,
        remarks=tuple(asker.remarks()),
        passages=marked.passages,
        cards=cards,
        unclaimed=marked.unclaimed,
        sources=sources_of(dossier),
        waived=(*_accepted(dossier), *_no_claims(marked)),
        hashes=dossier.hashes,
        checkers=tuple(dict.fromkeys(_checkers(dossier, again))),
        codes=given,
        found_errors=found[Severity.ERROR],
        found_warnings=found[Severity.WARNING],
        signed=signed,
        blocks=tuple(blocks_of(dossier)),
        holders=tuple(holders_of(dossier, again, signed)),
        lacking=tuple(lacking_of(dossier, again, signed)),
        trail=trail_of_story(dossier.claims),
        corrections=read_corrections(dossier.story.path),
        embargo=_text(fields, "embargo"),
    )
    return review if since is None else with_changes(review, since)


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _title(dossier: Dossier, marked: MarkedArticle) -> str:
    """The article's title; else its headline; else its id."""
    fields: Fields = {} if dossier.document is None else dossier.document.fields
    if title := _text(fields, "title"):
        return title
    for passage in marked.passages:
        if passage.part == "headline":
            return " ".join("".join(piece.text for piece in passage.pieces).split())
    return dossier.story.article


def _figures(dossier: Dossier, marked: MarkedArticle, again: Sequence[str]) -> Figures:
    claims = dossier.claims
    return Figures(
        marked.count,
        marked.claimed,
        len(claims),
        sum(dossier.status(claim) != "uncompared" for claim in claims),
        sum(bool(claim.citations) for claim in claims),
        sum(is_settled(claim) and claim.id not in again for claim in claims),
    )


def _checkers(dossier: Dossier, again: Sequence[str]) -> Iterator[str]:
    """Who has seen a claim through that is still what it was."""
    for claim in dossier.claims:
        by = review_of(claim).get("by")
        if is_settled(claim) and claim.id not in again and isinstance(by, str):
            yield by


def _accepted(dossier: Dossier) -> Iterator[Waived]:
    """The findings that the claim file or the settings accept."""
    for finding in dossier.findings:
        if finding.suppressed is not None:
            own = tuple(claim.id for claim in dossier.own(finding))
            until = _until(finding, own, dossier)
            yield Waived(finding.message, finding.suppressed, until, own, finding.rule)


def _until(finding: Finding, own: tuple[str, ...], dossier: Dossier) -> str:
    """The last day of the entry that accepts a finding."""
    for entry in () if dossier.document is None else dossier.document.ignores:
        named = entry.get("claim")
        claims = named if isinstance(named, list) else [named] if isinstance(named, str) else []
        if entry.get("rule") in (finding.rule, finding.family) and (
            not claims or any(one in claims for one in own)
        ):
            return _text(entry, "until")
    return ""


def _no_claims(marked: MarkedArticle) -> Iterator[Waived]:
    for spot, reason in marked.waived:
        yield Waived(spot.words, reason)
