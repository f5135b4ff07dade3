"""Answers taken into a claim file: one visible line from what came back to the new text.

answers -> wishes and replies -> fields -> (read again) -> states and replies -> the new text

The file is read again after the fields are filled in, because a state holds for the claim as it is
then; and a field with which the file can no longer be read is taken back, and told.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from claimlint.answers.answer import Answers
from claimlint.answers.compare_text import untracked_changes
from claimlint.answers.doors import Via
from claimlint.answers.fill_fields import Filling, fill
from claimlint.answers.gather_wishes import Gathered, Told, Voice, gather
from claimlint.article.article import Article
from claimlint.article.compare_quote import Match, best, candidates
from claimlint.claims.claim import Claim, Document
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.fields import REVIEW_ROLES
from claimlint.claims.finding import Finding
from claimlint.claims.review_trail import CHECKS, review_of, status_of
from claimlint.desk.dossier import Dossier
from claimlint.desk.gather_dossiers import gather_dossiers
from claimlint.draft.edit_fields import CannotEditError, Edit, Put, edited
from claimlint.draft.fix_form import Mended
from claimlint.draft.write_review import Reply, ReviewState, Seen, may_not, review_edits
from claimlint.engine.bound import bound_of
from claimlint.engine.workspace import Workspace
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError
from claimlint.yamlfile.decode import decode

_WAITING: Final = ("", "open", "asked")
"""States that a reply turns into `answered`."""
_FORM: Final = ("files", "units")
"""The families of what is wrong with a field that cannot be read."""
Group = tuple[tuple[str, str], list[Edit]]


@dataclass(frozen=True, slots=True)
class Applied:
    """What becomes of the claim file (None where nothing does), and what is said of each piece."""

    mended: Mended | None
    told: tuple[Told, ...]


def apply_answers(
    workspace: Workspace, dossier: Dossier, files: Sequence[tuple[Answers, Via]], day: str
) -> Applied:
    """Take the answers in several files into the claim file of one story; nothing is written."""
    return _Applier(workspace, dossier).apply(files, day)


class _Applier:
    def __init__(self, workspace: Workspace, dossier: Dossier) -> None:
        assert dossier.document is not None
        self.workspace = workspace
        self.dossier = dossier
        self.document: Document = dossier.document
        self.path = dossier.story.path
        self.data = workspace.content(self.path) or b""
        self.text, _ = decode(self.data)
        self.told: list[Told] = []
        self.tried: dict[str, Claim] = {}

    def apply(self, files: Sequence[tuple[Answers, Via]], day: str) -> Applied:
        digest = hashlib.sha256(self.data).hexdigest()
        gathered = gather(self.document, digest, files, day)
        self.told += gathered.told
        self._try_values(gathered)
        filling = fill(self.document, gathered, self._is_printed, self._rules_about)
        self.told += filling.told
        between = self._filled_in(filling)
        document, dossier = self._read_again(between)
        edits = [
            ((claim.id, "review"), list(self._review_edits(claim, dossier, gathered, filling)))
            for claim in document.claims
        ]
        after = self._edited(between, [one for one in edits if one[1]])
        self.told += self._untracked(files)
        count = sum(one.outcome == "taken" for one in self.told)
        same = after == self.text
        mended = None if same else Mended(self.path, count, self.text, after, self.data)
        return Applied(mended, tuple(self.told))

    # -- fields ----------------------------------------------------------------------------

    def _filled_in(self, filling: Filling) -> str:
        """The text with all fields in it that can be read there."""
        groups: list[Group] = list(filling.edits.items())
        text = self._edited(self.text, groups)
        before = set(map(_fault, self.dossier.findings))
        for finding in self._faults_of(text):
            if _fault(finding) in before:
                continue
            group = next((one for one in groups if self._is_in(finding, one)), None)
            if group is not None:
                groups.remove(group)
                self._take_back(group[0], finding.message)
        return self._edited(self.text, groups)

    def _faults_of(self, text: str) -> list[Finding]:
        self.workspace.put(self.path, text.encode("utf-8", "surrogatepass"))
        found = self.workspace.report({self.path}).findings
        return [one for one in found if one.family in _FORM]

    def _is_in(self, finding: Finding, group: Group) -> bool:
        return any(
            finding.place.pointer == edit.pointer
            or finding.place.pointer.startswith(f"{edit.pointer}/")
            for edit in group[1]
        )

    def _take_back(self, key: tuple[str, str], why: str) -> None:
        """Tell that a field is refused after all."""
        claim, name = key
        for at, one in enumerate(self.told):
            if one.outcome == "taken" and one.claim == claim and one.text.startswith(name):
                self.told[at] = Told("refused", f"{one.text}: {why}", claim)
                return
        self.told.append(Told("refused", f"{name}: {why}", claim))

    def _edited(self, text: str, groups: list[Group]) -> str:
        """A text with the edits of all groups; one that cannot be made is taken out, and told."""
        try:
            return edited(text, [edit for _, edits in groups for edit in edits])
        except CannotEditError:
            pass
        made: list[Edit] = []
        for group in list(groups):
            key, edits = group
            try:
                edited(text, [*made, *edits])
            except CannotEditError as error:
                groups.remove(group)
                self._take_back(key, f"the file cannot take it: {error}")
            else:
                made += edits
        return edited(text, made)

    def _read_again(self, text: str) -> tuple[Document, Dossier]:
        self.workspace.put(self.path, text.encode("utf-8", "surrogatepass"))
        report = self.workspace.report({self.path})
        (dossier,) = (
            one for one in gather_dossiers(report, self.workspace) if one.story.path == self.path
        )
        return dossier.document or self.document, dossier

    # -- what the article prints -----------------------------------------------------------

    def _try_values(self, gathered: Gathered) -> None:
        """Read the claims as they would be with the numbers that are wished for."""
        by_id = {claim.id: claim for claim in self.document.claims}
        puts: list[Group] = [
            (
                (name, "value"),
                [Put(f"{by_id[name].pointer}/{_key_of(by_id[name])}", wishes[-1].text)],
            )
            for (name, field), wishes in gathered.wishes.items()
            if field == "value"
        ]
        if puts:
            told = len(self.told)
            document, _ = self._read_again(self._edited(self.text, puts))
            del self.told[told:]
            wanted = {name for (name, _), _ in puts}
            self.tried = {one.id: one for one in document.claims if one.id in wanted}

    def _is_printed(self, claim: Claim, name: str, text: str) -> bool:
        """Whether the article prints a text as a field of a claim."""
        if name == "value":
            return self._prints_value(claim)
        if name == "period" and _has_period(self.document.article, claim, text):
            return True
        return _stands_in(text, self._sentence(claim))

    def _prints_value(self, claim: Claim) -> bool:
        """Whether the quote has the number that is wished for. Where nobody can know, a number may
        be filled in, and not changed."""  # noqa: D205, D209 - one sentence
        tried = self.tried.get(claim.id)
        article = None if tried is None else tried.document.article
        if tried is None or (tried.value is None and tried.date is None):
            return False
        found = article.found(tried) if isinstance(article, Article) else None
        if found is None:
            return not claim.text(claim.amount_key)
        return best(tried, candidates(tried, found.figures)) is Match.SAME

    def _sentence(self, claim: Claim) -> str:
        article = self.document.article
        found = article.found(claim) if isinstance(article, Article) else None
        if found is None or not isinstance(article, Article):
            quote = claim.fields.get("quote")
            return quote if isinstance(quote, str) else ""
        return article.words(article.sentence(found.spans[0].start))

    def _rules_about(self, claims: Sequence[str]) -> list[str]:
        """The rules that have found something grave about exactly these claims."""
        wanted = set(claims)
        return sorted(
            {
                finding.rule
                for finding in self.dossier.standing
                if self.dossier.is_grave(finding)
                and {one.id for one in self.dossier.own(finding)} == wanted
            }
        )

    # -- states and replies ----------------------------------------------------------------

    def _review_edits(
        self, claim: Claim, dossier: Dossier, gathered: Gathered, filling: Filling
    ) -> Iterator[Edit]:
        replies = gathered.replies.get(claim.id, [])
        state = self._state(claim, replies, gathered, filling)
        if state is not None and _is_given(claim, state):
            state = None
        if state is not None and (refusal := may_not(claim, state)) is not None:
            why, advice = refusal
            self.told.append(Told("refused", f"state {state.status}: {why}; {advice}", claim.id))
            state = None
        if state is not None:
            bound = bound_of(claim, _figures(claim, dossier))
            state = ReviewState(
                state.status, state.by, state.role, state.on, "", state.note, state.seen, "", bound
            )
            self.told.append(Told("taken", f"state: {state.status}, by {state.by}", claim.id))
        for one in replies:
            who = one.by or "nobody named"
            self.told.append(Told("taken", f"reply of {who}: {_said(one)}", claim.id))
        if state is not None or replies:
            yield from review_edits(claim, state, replies)

    def _state(
        self, claim: Claim, replies: Sequence[Reply], gathered: Gathered, filling: Filling
    ) -> ReviewState | None:
        """The state that a claim is to have; None where it keeps its own."""
        given = filling.states.get(claim.id)
        if given is not None:
            return _by(given.voice, given.text, seen=_seen(claim) if given.text in CHECKS else None)
        if claim.id in gathered.rivals:
            return None
        wanted = filling.to_change.get(claim.id)
        if wanted is not None:
            return _by(wanted.voice, "to-change", f"to {wanted.text}")
        for one in reversed(replies):
            if one.role in ("checker", "editor") and one.reply in ("change", "cut"):
                note = f"to {one.to}" if one.to else one.reply
                return ReviewState("to-change", one.by, one.role, one.on, note=note)
        for one in reversed(replies):
            if one.role in REVIEW_ROLES and status_of(claim) in _WAITING:
                return ReviewState("answered", one.by, one.role, one.on) if one.by else None
        return None

    # -- the text --------------------------------------------------------------------------

    def _untracked(self, files: Sequence[tuple[Answers, Via]]) -> Iterator[Told]:
        article = self.document.article
        for answers, _ in files:
            if not answers.paragraphs or answers.role == "source":
                continue
            if not isinstance(article, Article):
                continue
            now = next((one.sha256 for one in self.dossier.hashes if one.role == "text"), "")
            if answers.text_hash and not now.startswith(answers.text_hash):
                why = "the article has changed since the file was sent; it is compared with it now"
                yield Told("aside", f"{answers.origin}: {why}")
            title = _title(self.document)
            for one in untracked_changes(article, title, answers.paragraphs):
                yield Told("aside", f"{answers.origin}: {one}")


def _key_of(claim: Claim) -> str:
    return claim.amount_key if claim.amount_key in TYPE_KEYS else "value"


def _fault(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.place.pointer, finding.message


def _stands_in(text: str, words: str) -> bool:
    """Whether words hold a text, and not only as a part of a Latin word, as `fall` has `all`."""
    found = re.escape(fold(text))
    return re.search(rf"(?<![a-z\d]){found}(?![a-z\d])", fold(words)) is not None


def _has_period(article: object, claim: Claim, text: str) -> bool:
    """Whether a sentence prints a time."""
    found = article.found(claim) if isinstance(article, Article) else None
    if found is None or not isinstance(article, Article):
        return False
    try:
        wanted = parse_period(text)
    except PeriodError:
        return False
    figures = article.figures_in(article.sentence(found.spans[0].start))
    return any(one.period is not None and one.period.key == wanted.key for one in figures)


def _title(document: Document) -> str:
    value = document.fields.get("title")
    return value if isinstance(value, str) else document.id


def _by(voice: Voice, status: str, note: str = "", seen: Seen | None = None) -> ReviewState:
    return ReviewState(status, voice.by, voice.role, voice.on, note=note, seen=seen)


def _seen(claim: Claim) -> Seen | None:
    """The document that a check rests on: the one source that has a place."""
    placed = [one for one in claim.citations if one.text("locator")]
    return Seen(placed[0].id, placed[0].text("locator") or "") if len(placed) == 1 else None


def _is_given(claim: Claim, state: ReviewState) -> bool:
    """Whether a claim has a state already, from the same person and with the same remark."""
    review: Mapping[str, object] = review_of(claim)
    now = (review.get("status", ""), review.get("by", ""), review.get("note", ""))
    return now == (state.status, state.by, state.note)


def _figures(claim: Claim, dossier: Dossier) -> Iterator[Claim]:
    found = dossier.comparisons.get(claim.index)
    for one in () if found is None else found.against:
        other = dossier.claim_at(one)
        if other is not None:
            yield other


def _said(reply: Reply) -> str:
    said = " ".join(filter(None, (reply.reply, f"“{reply.says}”" if reply.says else "")))
    return said or f"proposes {reply.source or reply.to}"
