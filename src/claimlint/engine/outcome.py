"""A report: everything that a run has to say, as data, for the renderers and the exit code."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, overload

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Severity
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.baseline_file import Known
from claimlint.rulebook.rule import Rule

Status = Literal["held", "contradicted", "possible", "uncompared"]
Verdict = Literal["hold", "answer first", "not checked", "print", "signed"]
GRAVITY: tuple[Verdict, ...] = ("hold", "answer first", "not checked", "print", "signed")
"""The verdicts, the gravest first: what nobody checked weighs more than what was found in order.
A story is `signed` by a person, over what is open, for as long as nothing changes."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one claim was compared with, and how that went."""

    claim: ClaimReference
    status: Status
    against: tuple[ClaimReference, ...] = ()


class Rows(Sequence[Comparison]):
    """What each claim was compared with: the rows are made once they are asked for.

    `statuses` has the status of each row; most runs only count them.
    """

    def __init__(
        self, statuses: Sequence[Status], make: Callable[[], Sequence[Comparison]]
    ) -> None:
        self.statuses = statuses
        self._make = make
        self._rows: Sequence[Comparison] | None = None

    def __len__(self) -> int:
        return len(self.statuses)

    @overload
    def __getitem__(self, index: int) -> Comparison: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Comparison]: ...
    def __getitem__(self, index: int | slice) -> Comparison | Sequence[Comparison]:
        """One row, or several."""
        if self._rows is None:
            self._rows = self._make()
        return self._rows[index]


@dataclass(frozen=True, slots=True)
class Story:
    """An article and the desk's verdict on it. `path` is its claim file, or the article alone.

    Of its `claims`, so many were `compared`: a relation of theirs to another figure was judged.
    `text` is the path of the article's text that the claim file names. Signed, it has so many
    questions `open`.
    """

    article: str
    path: str
    verdict: Verdict
    claims: int = 0
    compared: int = 0
    text: str | None = None
    open: int = 0

    @property
    def signatures(self) -> str:
        """The file of its signatures, beside its claim file."""
        return f"{os.path.splitext(self.path)[0]}.signed.jsonl"  # noqa: PTH122 # texts, as in files

    @property
    def is_signed(self) -> bool:
        """Whether there is such a file; whether a signature stands is another question."""
        return os.path.exists(self.signatures)  # noqa: PTH110 # as above

    @property
    def called(self) -> str:
        """The verdict as it is told: `signed with 3 open`."""
        is_open = self.verdict == "signed" and self.open
        return f"{self.verdict} with {self.open} open" if is_open else self.verdict


@dataclass(frozen=True, slots=True)
class Correction:
    """The values of one claim with which the rest of its conflict is possible.

    `low` and `high` are exact decimals in `unit`; None is no bound.
    """

    claim: ClaimReference
    low: str | None
    high: str | None
    unit: str = ""
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """One set of connected claims of an article, and of tables, that cannot all be true.

    `minimal_sets` has every smallest set of claims that clash among themselves; `corrections`
    has every cheapest repair, each a set of claims to change together.
    """

    article: str
    claims: tuple[ClaimReference, ...]
    relations: tuple[str, ...] = ()
    minimal_sets: tuple[tuple[ClaimReference, ...], ...] = ()
    working: tuple[str, ...] = ()
    corrections: tuple[tuple[Correction, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Implication:
    """What the claims of an article imply of one quantity.

    `unclaimed`: no claim states it; else `stated` is what its claims say, and the implied range is
    tighter. `range` and `stated` are in words; `low` and `high` are decimals in `unit`, None for no
    bound. Not `certain`: the claims may not belong together (a forecast, a missing period).
    """

    article: str
    quantity: str
    unclaimed: bool
    range: str
    stated: str | None
    low: str | None
    high: str | None
    unit: str
    certain: bool
    claims: tuple[ClaimReference, ...]
    working: tuple[str, ...] = ()
    called: str = ""
    """What the quantity is of, in words."""
    figures: tuple[str, ...] = ()
    """The claims with what they are of, in words."""


class Counts(NamedTuple):
    """Findings by severity. `suppressed` and `unsure` ones are in no other number."""

    error: int = 0
    warning: int = 0
    note: int = 0
    suppressed: int = 0
    unsure: int = 0


class Tally(NamedTuple):
    """How often one rule fired at one severity."""

    rule: str
    severity: Severity
    times: int


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """The baseline of a project: its path, and what came of its entries.

    `entries` is None where there is no such file. `known` entries answered for a finding of the
    project, `stale` ones for none; where only a part of it was looked at, none is called so.
    """

    path: str
    entries: int | None
    known: int = 0
    stale: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a run.

    `sources` has the text of each file that a finding points into, for excerpts, by the path
    that the findings' places use. `files` were read, `skipped` were no claim files, `empty` are
    the paths of the command line in which nothing was found to lint. `others` are files of the
    project that were not named and took part; `alone`: none did, as was asked. `failing` are the
    fingerprints of the findings at or above the fail level of their project; `rules` are those
    that found something. `baselines` are those of its projects, `paths` the
    files that it is about.
    """

    findings: tuple[Finding, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    files: int = 0
    skipped: int = 0
    claims: int = 0
    checked: Sequence[Comparison] = ()
    conflicts: tuple[Conflict, ...] = ()
    empty: tuple[str, ...] = ()
    stories: tuple[Story, ...] = ()
    others: int = 0
    alone: bool = False
    failing: frozenset[str] = frozenset()
    rules: Mapping[str, Rule] = field(default_factory=dict)
    baselines: tuple[BaselineUse, ...] = ()
    paths: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a finding is at or above the fail level of its project."""
        return bool(self.failing)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is among those that make the exit code 1."""
        return counts(finding) and finding.fingerprint in self.failing

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that count: neither suppressed nor undecided."""
        return tuple(finding for finding in self.findings if counts(finding))

    @property
    def statuses(self) -> Sequence[Status]:
        """How each claim fared, without what it was compared with."""
        if isinstance(self.checked, Rows):
            return self.checked.statuses
        return [row.status for row in self.checked]

    @property
    def counts(self) -> Counts:
        """The findings by severity."""
        tally = Counter(_column(finding) for finding in self.findings)
        return Counts(**{name: tally[name] for name in Counts._fields})

    @property
    def in_baseline(self) -> int:
        """How many findings the baseline knows; they are among the suppressed ones."""
        return sum(one.suppressed_in == "baseline" for one in self.findings)

    @property
    def worst(self) -> Severity | None:
        """The highest severity of the findings that count; None where there are none."""
        return _worst(self.standing)

    def _unsigned(self) -> Iterable[Finding]:
        """The findings that count, without those of signed stories."""
        owner = StoryOf(self.stories)
        for one in self.standing:
            story = owner(one)
            if story is None or story.verdict != "signed":
                yield one

    @property
    def verdict(self) -> Verdict:
        """The verdict of the run: the gravest of its stories, or of what else was found."""
        of_stories = [story.verdict for story in self.stories]
        of_findings = verdict_of(self.worst)
        if "signed" in of_stories:
            of_findings = verdict_of(_worst(self._unsigned()))
            if of_findings == "print":  # nothing but what was signed
                return min(of_stories, key=GRAVITY.index)
        if of_findings == "print" and not of_stories:  # no story: nothing was there to check
            return "not checked"
        return min((of_findings, *of_stories), key=GRAVITY.index)

    @property
    def called(self) -> str:
        """The verdict as it is told: signed, with how many questions are open in all stories."""
        verdict = self.verdict
        left = sum(story.open for story in self.stories if story.verdict == "signed")
        return f"{verdict} with {left} open" if verdict == "signed" and left else verdict

    @property
    def statistics(self) -> tuple[Tally, ...]:
        """How often each rule fired: the worst and the most frequent first."""
        tally = Counter((finding.rule, finding.severity) for finding in self.standing)
        rows = (Tally(rule, severity, times) for (rule, severity), times in tally.items())
        return tuple(sorted(rows, key=lambda row: (-row.severity.weight, -row.times, row.rule)))

    def with_fail_level(self, level: Severity | None) -> Report:
        """The report of a project that fails at findings at or above a level (None: at none)."""
        if level is None:
            return replace(self, failing=frozenset())
        failing = (one.fingerprint for one in self.standing if one.severity.weight >= level.weight)
        return replace(self, failing=frozenset(failing))

    @property
    def exit_code(self) -> int:
        """1 where it failed, 3 for nothing to lint, else 0."""
        if self.failed:
            return 1
        return 3 if self.empty or not self.files else 0


class StoryOf:
    """Which story a finding is told with: the one in whose claim file or text it lies."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._at: dict[str, list[Story]] = {}
        for story in stories:
            for path in (story.path, story.text):
                if path is not None:
                    self._at.setdefault(path, []).append(story)

    def __call__(self, finding: Finding) -> Story | None:
        """The story of a finding; None where it lies in a table."""
        stories = self._at.get(finding.place.path, ())
        of_its_id = (story for story in stories if story.article == finding.article)
        return next(of_its_id, next(iter(stories), None))


def _worst(findings: Iterable[Finding]) -> Severity | None:
    severities = (finding.severity for finding in findings)
    return max(severities, key=lambda severity: severity.weight, default=None)


def verdict_of(worst: Severity | None) -> Verdict:
    """What the gravest finding says: errors hold an article, warnings want an answer first."""
    match worst:
        case Severity.ERROR:
            return "hold"
        case Severity.WARNING:
            return "answer first"
        case _:
            return "print"


def combined(reports: Sequence[Report], empty: Sequence[str] = ()) -> Report:
    """The report of several projects, each of which was linted by itself."""
    texts = {path: text for one in reports for path, text in one.sources.items()}
    return Report(
        findings=tuple(finding for one in reports for finding in one.findings),
        sources=texts,
        files=sum(one.files for one in reports),
        skipped=sum(one.skipped for one in reports),
        claims=sum(one.claims for one in reports),
        checked=Rows(
            [status for one in reports for status in one.statuses],
            lambda: [row for one in reports for row in one.checked],
        ),
        conflicts=tuple(conflict for one in reports for conflict in one.conflicts),
        empty=tuple(empty),
        stories=tuple(story for one in reports for story in one.stories),
        others=sum(one.others for one in reports),
        alone=any(one.alone for one in reports),
        failing=frozenset().union(*(one.failing for one in reports)),
        paths=tuple(path for one in reports for path in one.paths),
        baselines=tuple(one for report in reports for one in report.baselines),
        rules={name: rule for one in reversed(reports) for name, rule in one.rules.items()},
    )


def counts(finding: Finding) -> bool:
    """Whether a finding takes part in the verdict: an undecided one never does."""
    return finding.suppressed is None and finding.certainty is not Certainty.UNSURE


def _column(finding: Finding) -> str:
    if finding.suppressed is not None:
        return "suppressed"
    return "unsure" if finding.certainty is Certainty.UNSURE else finding.severity.value
