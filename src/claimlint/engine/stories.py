"""Stories: what was found for each article, and the verdict that the desk has on it.

A story is a claim file of an article, with the article's text, or an article alone. A reference
table is none; what is wrong with a table counts for the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import Status, Story, Verdict, counts, verdict_of
from claimlint.engine.outline import Outline
from claimlint.lazy_dataclass import dataclass, field


@dataclass(frozen=True, slots=True)
class Told:
    """The files that findings are told for, by the paths of their claims and of their texts."""

    files: Sequence[Outline]
    by_path: Mapping[str, list[Outline]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        by_path: dict[str, list[Outline]] = {}
        for file in self.files:
            by_path.setdefault(file.path, []).append(file)
            if file.text_path is not None:
                by_path.setdefault(file.text_path, []).append(file)
        object.__setattr__(self, "by_path", by_path)

    def owners(self, finding: Finding) -> Iterator[Outline]:
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
                        if not file.is_reference:
                            yield file

    def _at(self, path: str, article: str) -> Iterator[Outline]:
        owners = self.by_path.get(path, ())
        for file in owners:
            if len(owners) == 1 or (file.is_read and article in ("", file.article)):
                yield file


def stories_of(
    told: Told, findings: Iterable[Finding], statuses: Mapping[str, Sequence[Status]]
) -> tuple[Story, ...]:
    """A story for each told file that is no table, in the order of the files.

    `statuses` says how the claims of each file fared, by its path.
    """
    worst: dict[str, Severity] = {}
    for finding in findings:
        if counts(finding):
            for file in told.owners(finding):
                known = worst.get(file.path)
                if known is None or known.weight < finding.severity.weight:
                    worst[file.path] = finding.severity
    return tuple(
        _story(file, worst.get(file.path), statuses.get(file.path, ()))
        for file in told.files
        if not file.is_reference
    )


def _story(file: Outline, worst: Severity | None, statuses: Sequence[Status]) -> Story:
    compared = sum(status != "uncompared" for status in statuses)
    verdict: Verdict = verdict_of(worst)
    if verdict == "print" and not compared:
        verdict = "not checked"
    article = file.article or file.path
    return Story(article, file.path, verdict, len(statuses), compared, text=file.text_path)
