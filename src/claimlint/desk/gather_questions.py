"""The questions of a story: one for each set of claims in doubt, whatever rules found about it.

A figure that contradicts a table, and has no source, is one question, since one answer settles
both. What a claim merely lacks is told in the page's own words; all else is what the rules say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from claimlint.article.attach_text import entries
from claimlint.claims.claim import Claim
from claimlint.claims.finding import Certainty, Finding, Severity
from claimlint.desk.article_marks import Spot
from claimlint.desk.dossier import Dossier
from claimlint.desk.mark_article import MarkedArticle
from claimlint.desk.picture_conflict import picture_of
from claimlint.desk.rule_words import NO_WORDS
from claimlint.desk.story_review import Question, Remark, Said
from claimlint.report.excerpt import Sources

_OF_DESK: Final = "review"
"""What a claim lacks that nobody is asked for: the desk's own work."""


class Questioner:
    """Asks about one story. `sources` has the files that findings point into."""

    def __init__(self, dossier: Dossier, marked: MarkedArticle, sources: Sources) -> None:
        self.dossier = dossier
        self.marked = marked
        self.sources = sources
        self._order = {
            piece.mark.id: number
            for number, piece in enumerate(
                piece for passage in marked.passages for piece in passage.pieces
            )
            if piece.mark is not None
        }
        self._on_hold = {one.id for one in dossier.claims if one.text("legal") == "hold"}

    def questions(self) -> list[Question]:
        """All of them, those of most consequence first, without their codes."""
        groups: dict[str, list[Finding]] = {}
        beside: dict[str, list[Finding]] = {}
        for finding in self.dossier.standing:
            kind = groups if self.dossier.is_grave(finding) else beside
            if kind is groups or (self.dossier.is_lack(finding) and finding.lacks != _OF_DESK):
                kind.setdefault(self._key(finding), []).append(finding)
        found = [
            self._question(key, [*findings, *beside.get(key, ())])
            for key, findings in groups.items()
        ]
        return sorted(found, key=self._consequence)

    def remarks(self) -> list[Remark]:
        """The notes, without what single claims merely lack: their cards say that."""
        return [
            Remark(
                said(finding, self.dossier),
                self._spots(finding),
                tuple(claim.id for claim in self.dossier.own(finding)),
                picture_of([finding], self.dossier),
            )
            for finding in self.dossier.standing
            if not self.dossier.is_grave(finding) and not self.dossier.is_lack(finding)
        ]

    def _key(self, finding: Finding) -> str:
        """What a question is about, in words that no edit of a value or line changes."""
        own = sorted({claim.id for claim in self.dossier.own(finding)})
        if own:
            return f"claims:{','.join(own)}"
        if finding.place.pointer in self.marked.numbers:
            return f"number:{finding.place.pointer}"
        return f"file:{finding.rule}:{finding.place.pointer}"

    def _question(self, key: str, findings: Sequence[Finding]) -> Question:
        dossier, words = self.dossier, self.dossier.words
        ordered = sorted(findings, key=_gravity)
        told = [finding for finding in ordered if not dossier.is_lack(finding)]
        lacking = [finding for finding in ordered if dossier.is_lack(finding)]
        own = _distinct(claim for finding in ordered for claim in dossier.own(finding))
        sentence = "" if dossier.article is None else self._sentence(own)
        return Question(
            code="",
            key=key,
            severity=ordered[0].severity,
            spots=self._spots(ordered[0]),
            claims=tuple(claim.id for claim in own),
            said=tuple(said(one, dossier) for one in told),
            lacks=tuple(dict.fromkeys(words(f"lack_{finding.lacks}") for finding in lacking)),
            lacking_rules=tuple(dict.fromkeys(finding.rule for finding in lacking)),
            families=tuple(dict.fromkeys(finding.family for finding in ordered)),
            is_key=any(claim.flag("key") for claim in own),
            sentence=sentence,
            picture=picture_of(told, dossier),
            findings=tuple(dict.fromkeys(one.fingerprint for one in ordered)),
        )

    def _sentence(self, claims: Sequence[Claim]) -> str:
        """The sentence of the first claim whose words are in the text."""
        article = self.dossier.article
        assert article is not None
        for claim in claims:
            found = article.found(claim)
            if found is not None:
                return found.sentence_text or ""
        return ""

    def _spots(self, finding: Finding) -> tuple[Spot, ...]:
        """Where a finding's claims or its number stand; its place in a file where it has none."""
        own = self.dossier.own(finding)
        if own:
            return tuple(spot for claim in own for spot in self.of_claim(claim)[:1])
        number = self.marked.numbers.get(finding.place.pointer)
        if number is not None:
            return (number,)
        line, column = self.sources.start(finding.place)
        return (Spot(f"{finding.place.path}:{line}:{column}"),)

    def of_claim(self, claim: Claim) -> tuple[Spot, ...]:
        """Where a claim stands in the text; its quote where that is not found, or its number."""
        found = self.marked.spots.get(claim.index)
        if found:
            return found
        quoted = [words for _, (words, _, _) in entries(claim.fields.get("quote"), "")]
        return (Spot((quoted or [claim.text(claim.amount_key) or claim.id])[0]),)

    def _consequence(self, question: Question) -> tuple[object, ...]:
        """Errors, key claims, the headline, what a lawyer holds; wrong before lacking; the text."""
        first = question.spots[0] if question.spots else Spot("")
        return (
            -question.severity.weight,
            not question.is_key,
            all(spot.part != "headline" for spot in question.spots),
            self._on_hold.isdisjoint(question.claims),
            not question.said,
            first.paragraph is None,
            first.paragraph or 0,
            self._order.get(first.mark or "", 0),
            question.key,
        )


def said(finding: Finding, dossier: Dossier) -> Said:
    """What a rule says, and where the page's language has words for it, those.

    Of a rule that a stage raises they are a sentence; what the stage says itself is in the working.
    """
    words = dossier.rule_words.get(finding.rule, NO_WORDS)
    spoken = dossier.spoken.get(finding.fingerprint, "")
    working = finding.working
    if not spoken and words.finds and not words.message:
        spoken, working = words.finds, (finding.message, *working)
    return Said(
        finding.rule,
        finding.family,
        finding.severity,
        finding.certainty is Certainty.CERTAIN,
        finding.message,
        finding.help,
        working,
        words.finds,
        words.advice,
        spoken,
    )


def _gravity(finding: Finding) -> tuple[int, bool, bool]:
    certain = finding.certainty is Certainty.CERTAIN
    return (-finding.severity.weight, bool(finding.lacks), not certain)


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    return list({claim.index: claim for claim in claims}.values())


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity of some findings."""
    return max(
        (one.severity for one in findings), key=lambda severity: severity.weight, default=None
    )
