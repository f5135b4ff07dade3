from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import Counts, Report, Story, StoryOf, Tally, Verdict, combined

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
        ((NOTE,), "not checked"),
        ((), "not checked"),
        ((IGNORED, UNSURE), "not checked"),
    ],
)
def test_without_a_story_the_verdict_follows_the_worst_finding_that_counts(
    findings: tuple[Finding, ...], verdict: str
) -> None:
    assert Report(findings, files=1).verdict == verdict


def story(name: str, verdict: Verdict) -> Story:
    return Story(name, f"{name}.yaml", verdict, 3, 2)


@pytest.mark.parametrize(
    ("verdicts", "of_the_run"),
    [
        (["print"], "print"),
        (["print", "not checked"], "not checked"),
        (["print", "answer first", "not checked"], "answer first"),
        (["answer first", "hold", "print"], "hold"),
    ],
)
def test_the_run_has_the_gravest_verdict_of_its_stories(
    verdicts: list[Verdict], of_the_run: str
) -> None:
    stories = tuple(story(str(number), verdict) for number, verdict in enumerate(verdicts))
    assert Report(files=4, stories=stories).verdict == of_the_run


def test_an_error_in_a_table_holds_the_run_and_no_story() -> None:
    report = Report((ERROR,), files=2, stories=(story("b", "print"),))
    assert (report.verdict, StoryOf(report.stories)(ERROR)) == ("hold", None)


def test_a_finding_is_told_with_the_story_in_whose_text_it_lies() -> None:
    both = (replace(story("a", "print"), text="s.md"), replace(story("b", "print"), text="s.md"))
    finding = replace(NOTE, place=Place("s.md"), article="b")
    assert StoryOf(both)(finding) == both[1]


def test_of_several_projects_one_that_fails_fails_the_run() -> None:
    passes = Report((WARNING,), files=1).with_fail_level(Severity.ERROR)
    fails = Report((WARNING,), files=1).with_fail_level(Severity.WARNING)
    assert combined([passes, passes]).exit_code == 0
    together = combined([passes, fails], ["old"])
    assert (together.exit_code, together.files, together.counts.warning) == (1, 2, 2)
    assert combined([passes], ["old"]).exit_code == 3


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
    assert Report(findings, files=1).with_fail_level(level).exit_code == code


def test_nothing_to_lint_is_never_zero() -> None:
    assert Report().exit_code == 3
    assert Report(files=1, empty=("claims/old",)).exit_code == 3
    failed = Report((ERROR,), files=1, empty=("claims/old",)).with_fail_level(Severity.WARNING)
    assert failed.exit_code == 1


def test_statistics_has_the_worst_and_most_frequent_rules_first() -> None:
    report = Report((NOTE, WARNING, WARNING, ERROR, IGNORED))
    assert report.statistics == (
        Tally("rank-clash", Severity.ERROR, 1),
        Tally("no-source", Severity.WARNING, 2),
        Tally("duplicate-claim", Severity.NOTE, 1),
    )


def test_a_finding_fails_the_run_where_it_counts_and_its_project_says_so() -> None:
    marked = replace(ERROR, fingerprint="0a"), replace(WARNING, fingerprint="0b")
    report = Report(marked, failing=frozenset({"0a"}))
    assert [report.fails(one) for one in marked] == [True, False]
    assert not report.fails(replace(IGNORED, fingerprint="0a"))
