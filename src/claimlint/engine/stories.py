"""Stories: what was found for each article, and the verdict that the desk has on it.

A story is a claim file of an article, with the article's text, or an article alone. A reference
table is none; what is wrong with a table counts for the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.outcome import Comparison, Story, Verdict, counts, verdict_of


@dataclass(frozen=True, slots=True)
class Told:
    """The files that findings are told for, by the paths of their claims and of their texts."""

    files: Sequence[ClaimFile]
    by_path: Mapping[str, list[ClaimFile]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        by_path: dict[str, list[ClaimFile]] = {}
        for file in self.files:
            by_path.setdefault(file.path, []).append(file)
            if file.text_path is not None:
                by_path.setdefault(file.text_path, []).append(file)
        object.__setattr__(self, "by_path", by_path)

    def owners(self, finding: Finding) -> Iterator[ClaimFile]:
        """The told files that a finding is about.

        An error between two stories is the fault of both, whichever it is told at: who looks at
        one of them alone must learn of it. What is less is told on the story that it is a question
        to, and a table is not to blame for what an article says.
        """
        yield from self._at(finding.place.path, finding.article)
        if finding.severity is Severity.ERROR:
            for path in dict.fromkeys(place.path for place in finding.related):
                if path != finding.place.path:
                    for file in self._at(path, ""):
                        if file.document is None or file.document.is_article:
                            yield file

    def _at(self, path: str, article: str) -> Iterator[ClaimFile]:
        owners = self.by_path.get(path, ())
        for file in owners:
            known = file.document is not None and (not article or file.document.id == article)
            if len(owners) == 1 or known:
                yield file


def stories_of(
    told: Told, findings: Iterable[Finding], checked: Mapping[str, Sequence[Comparison]]
) -> tuple[Story, ...]:
    """A story for each told file that is no table, in the order of the files.

    `checked` has the rows of each file's claims, by its path.
    """
    worst: dict[str, Severity] = {}
    for finding in findings:
        if counts(finding):
            for file in told.owners(finding):
                known = worst.get(file.path)
                if known is None or known.weight < finding.severity.weight:
                    worst[file.path] = finding.severity
    return tuple(
        _story(file, worst.get(file.path), checked.get(file.path, ()))
        for file in told.files
        if file.document is None or file.document.is_article
    )


def _story(file: ClaimFile, worst: Severity | None, checked: Sequence[Comparison]) -> Story:
    compared = sum(row.status != "uncompared" for row in checked)
    verdict: Verdict = verdict_of(worst)
    if verdict == "print" and not compared:
        verdict = "not checked"
    document = file.document
    article = file.path if document is None else document.id
    return Story(article, file.path, verdict, len(checked), compared, text=file.text_path)
