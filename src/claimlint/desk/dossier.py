"""All that a run knows of one story, put together for its review."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from claimlint.article.article import Article
from claimlint.claims.claim import Claim, Document
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Severity
from claimlint.desk.page_words import PageWords, words_for
from claimlint.desk.rule_words import RuleWords, project_rule_words
from claimlint.desk.story_review import FileHash
from claimlint.engine.outcome import Comparison, Conflict, Status, Story, counts
from claimlint.lazy_dataclass import dataclass, field

LookUp = Callable[[ClaimReference], Claim | None]


@dataclass(frozen=True, eq=False)
class Dossier:
    """What a run found of a story. `document` is None where its claim file could not be read.

    `comparisons` are by the place of the claim in the file. `claim_at` finds the claims of other
    files, too. `changed` is when the text (or else the claims) last changed, as it is to be shown.
    `rule_folders` are those of the project's own rules, and `spoken` what is said of a finding in
    the language of the page, by its fingerprint.
    """

    story: Story
    document: Document | None
    findings: Sequence[Finding]
    comparisons: Mapping[int, Comparison] = field(default_factory=dict)
    conflicts: Sequence[Conflict] = ()
    claim_at: LookUp = lambda _: None
    hashes: tuple[FileHash, ...] = ()
    changed: str = ""
    rule_folders: tuple[Path, ...] = ()
    spoken: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> PageWords:
        """The words of the page: in the article's language, where there are any in it."""
        return words_for(self.language)

    @cached_property
    def rule_words(self) -> Mapping[str, RuleWords]:
        """What each rule finds and what settles it, in the page's language; English has none."""
        own = project_rule_words(self.rule_folders, self.words.code)
        return {**own, **self.words.rules}

    @property
    def language(self) -> str:
        """The language of the article; English where nobody says."""
        document = self.document
        if document is None:
            return "en"
        if "language" in document.fields or self.article is None:
            return document.language
        return self.article.language

    @property
    def article(self) -> Article | None:
        """The text of the article beside its claims."""
        text = None if self.document is None else self.document.article
        return text if isinstance(text, Article) else None

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims of the story."""
        return () if self.document is None else self.document.claims

    @property
    def standing(self) -> Iterator[Finding]:
        """The findings that count."""
        return filter(counts, self.findings)

    def own(self, finding: Finding) -> list[Claim]:
        """The claims of this story that a finding is about, in its order."""
        by_index = self._by_index
        return [
            by_index[one.number]
            for one in finding.claims
            if one.path == self.story.path and one.number in by_index
        ]

    @cached_property
    def _by_index(self) -> Mapping[int, Claim]:
        return {claim.index: claim for claim in self.claims}

    def status(self, claim: Claim) -> Status:
        """How the comparisons of a claim came out."""
        found = self.comparisons.get(claim.index)
        return "uncompared" if found is None else found.status

    def is_lack(self, finding: Finding) -> bool:
        """Whether a finding says only that one claim lacks something plain, as a source."""
        return (
            bool(finding.lacks)
            and (len(finding.claims) == 1 or (finding.lacks == "claim" and not finding.claims))
            and self.words.has(f"lack_{finding.lacks}")
        )

    def is_grave(self, finding: Finding) -> bool:
        """Whether somebody has to answer it."""
        return finding.severity is not Severity.NOTE
