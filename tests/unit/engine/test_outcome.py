from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import Counts, Report, Tally

ERROR = Finding("rank-clash", "ranks", Severity.ERROR, "two seconds", Place("a.yaml"))
WARNING = Finding("no-source", "sources", Severity.WARNING, "no source", Place("a.yaml"))
NOTE = Finding("duplicate-claim", "agreement", Severity.NOTE, "said twice", Place("a.yaml"))
IGNORED = replace(ERROR, suppressed="the ministry has confirmed both")
UNSURE = replace(ERROR, certainty=Certainty.UNSURE)


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((NOTE, WARNING, ERROR), "hold"),
        ((NOTE, WARNING), "answer first"),
        ((NOTE,), "print"),
        ((), "print"),
        ((IGNORED, UNSURE), "print"),
    ],
)
def test_the_verdict_follows_the_worst_finding_that_counts(
    findings: tuple[Finding, ...], verdict: str
) -> None:
    assert Report(findings, files=1).verdict == verdict


def test_suppressed_and_undecided_findings_are_counted_apart() -> None:
    report = Report((ERROR, WARNING, WARNING, NOTE, IGNORED, UNSURE))
    assert report.counts == Counts(error=1, warning=2, note=1, suppressed=1, unsure=1)
    assert report.worst is Severity.ERROR
    assert len(report.standing) == 4


@pytest.mark.parametrize(
    ("findings", "level", "code"),
    [
        ((ERROR,), Severity.ERROR, 1),
        ((WARNING,), Severity.ERROR, 0),
        ((WARNING,), Severity.WARNING, 1),
        ((NOTE,), Severity.WARNING, 0),
        ((NOTE,), Severity.NOTE, 1),
        ((ERROR,), None, 0),
        ((IGNORED,), Severity.NOTE, 0),
        ((UNSURE,), Severity.NOTE, 0),
    ],
)
def test_exit_code_at_a_fail_level(
    findings: tuple[Finding, ...], level: Severity | None, code: int
) -> None:
    assert Report(findings, files=1).exit_code(level) == code


def test_nothing_to_lint_is_never_zero() -> None:
    assert Report().exit_code() == 3
    assert Report(files=1, empty=("claims/old",)).exit_code() == 3
    assert Report((ERROR,), files=1, empty=("claims/old",)).exit_code() == 1


def test_statistics_has_the_worst_and_most_frequent_rules_first() -> None:
    report = Report((NOTE, WARNING, WARNING, ERROR, IGNORED))
    assert report.statistics == (
        Tally("rank-clash", Severity.ERROR, 1),
        Tally("no-source", Severity.WARNING, 2),
        Tally("duplicate-claim", Severity.NOTE, 1),
    )
