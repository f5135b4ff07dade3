"""A report: everything that a run has to say, as data, for the renderers and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from claimlint.claims.finding import Certainty, Finding, Severity

Status = Literal["held", "contradicted", "possible", "uncompared"]
Verdict = Literal["hold", "answer first", "print"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What one claim was compared with, and how that went.

    `against` names claims: by id within the same article, else as "article::claim".
    """

    article: str
    claim: str
    status: Status
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """The values of one claim with which the rest of its conflict is possible.

    `low` and `high` are exact decimals in `unit`; None is no bound.
    """

    claim: str
    low: str | None
    high: str | None
    unit: str = ""
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """One set of connected claims that cannot all be true.

    `minimal_sets` has every smallest set of claims that clash among themselves; `corrections`
    has every cheapest repair, each a set of claims to change together.
    """

    claims: tuple[str, ...]
    relations: tuple[str, ...] = ()
    minimal_sets: tuple[tuple[str, ...], ...] = ()
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
    claims: tuple[str, ...]
    working: tuple[str, ...] = ()


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
class Report:
    """The outcome of a run.

    `sources` has the text of each file that a finding points into, for excerpts, by the path
    that the findings' places use. `files` were read, `skipped` were no claim files, `empty` are
    the paths of the command line in which nothing was found to lint.
    """

    findings: tuple[Finding, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    files: int = 0
    skipped: int = 0
    claims: int = 0
    checked: tuple[Checked, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    empty: tuple[str, ...] = ()

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that count: neither suppressed nor undecided."""
        return tuple(finding for finding in self.findings if counts(finding))

    @property
    def counts(self) -> Counts:
        """The findings by severity."""
        tally = Counter(_column(finding) for finding in self.findings)
        return Counts(**{name: tally[name] for name in Counts._fields})

    @property
    def worst(self) -> Severity | None:
        """The highest severity of the findings that count; None where there are none."""
        severities = (finding.severity for finding in self.standing)
        return max(severities, key=lambda severity: severity.weight, default=None)

    @property
    def verdict(self) -> Verdict:
        """The verdict for the desk: errors hold an article, warnings want an answer first."""
        match self.worst:
            case Severity.ERROR:
                return "hold"
            case Severity.WARNING:
                return "answer first"
            case _:
                return "print"

    @property
    def statistics(self) -> tuple[Tally, ...]:
        """How often each rule fired: the worst and the most frequent first."""
        tally = Counter((finding.rule, finding.severity) for finding in self.standing)
        rows = (Tally(rule, severity, times) for (rule, severity), times in tally.items())
        return tuple(sorted(rows, key=lambda row: (-row.severity.weight, -row.times, row.rule)))

    def exit_code(self, fail_level: Severity | None = Severity.WARNING) -> int:
        """1 for a finding at or above the level (None: for none), 3 for nothing to lint, else 0."""
        worst = self.worst
        if fail_level is not None and worst is not None and worst.weight >= fail_level.weight:
            return 1
        return 3 if self.empty or not self.files else 0


def counts(finding: Finding) -> bool:
    """Whether a finding takes part in the verdict: an undecided one never does."""
    return finding.suppressed is None and finding.certainty is not Certainty.UNSURE


def _column(finding: Finding) -> str:
    if finding.suppressed is not None:
        return "suppressed"
    return "unsure" if finding.certainty is Certainty.UNSURE else finding.severity.value
