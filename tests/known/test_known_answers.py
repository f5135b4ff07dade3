"""Published cases with their verdicts, as claim files, through the real command.

Sums and rounding: XBRL Calculations 1.1 and the tests of its public checkers. Whole counts behind
a percentage or a mean: the GRIM test (Brown and Heathers, 2017). `v/d` of those sources (a value
stated to d decimals) is a value with a `precision` here.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from linting import Outcome, check, project

from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.precision import with_precision

HEAD = """\
claimlint: 1
article: {id: report, title: Yearly report, published: 2025-03-01}
sources:
  report: {title: Report, publisher: Company, type: report, issued: 2025-02-01, primary: true}
defaults: {period: 2024, sources: [report], basis: audited, measure: reported}
claims:
"""


def lint(folder: Path, *claims: str, options: tuple[str, ...] = ()) -> Outcome:
    text = HEAD + "".join(f"  - {{{claim}}}\n" for claim in claims)
    return check(project(folder, report=text) / "claims", options=options)


def stated(name: str, value: str, step: str = "exact", more: str = "", subject: str = "") -> str:
    """A claim of an amount in USD that is stated to the nearest step."""
    precision = step if step == "exact" else f"{step} USD"
    fields = f"id: {name}, subject: {subject or name}, value: {value} USD, precision: {precision}"
    return f"{fields}, equals: {more}" if more else fields


CONTRADICTIONS = ["contradicts-itself", "equals-mismatch", "cannot-all-be-true"]


def contradictions(outcome: Outcome) -> list[str]:
    return [
        finding["rule"] for finding in outcome.findings
        if finding["rule"] in CONTRADICTIONS and finding["severity"] == "error"
    ]  # fmt: skip


SUMS = {
    "profit is revenue less cost, all to the nearest thousand": [
        stated("profit", "10000", "1000", "revenue - cost"),
        stated("revenue", "12000", "1000"),
        stated("cost", "2000", "1000"),
    ],
    "the same, with a second and more precise statement of the cost": [
        stated("profit", "10000", "1000", "revenue - cost"),
        stated("revenue", "12000", "1000"),
        stated("cost", "2000", "1000"),
        stated("cost_again", "1990", "10", subject="cost"),
    ],
    "weights of two widen the interval": [
        stated("profit", "4000", "1000", "2 * revenue - 2 * cost"),
        stated("revenue", "3000", "1000"),
        stated("cost", "1000", "1000"),
    ],
}


@pytest.mark.parametrize("claims", SUMS.values(), ids=SUMS)
def test_sums_that_hold_within_rounding(claims: list[str], tmp_path: Path) -> None:
    outcome = lint(tmp_path, *claims)
    assert outcome.code in {0, 1}
    assert contradictions(outcome) == []
    checked = {row["claim"]: row["status"] for row in outcome.report["checked"]}
    assert checked["profit"] == "held"


def test_a_sum_beyond_rounding_does_not_hold(tmp_path: Path) -> None:
    """12000/-3 less 2000/-3 is in [9000, 11000]; a profit of 12000/-3 is at least 11500."""
    outcome = lint(
        tmp_path,
        stated("profit", "12000", "1000", "revenue - cost"),
        stated("revenue", "12000", "1000"),
        stated("cost", "2000", "1000"),
    )
    assert contradictions(outcome) == ["equals-mismatch"]


TWICE = {
    "550,000/-3 and 550,345/0": ([("550000", "1000"), ("550345", "1")], True),
    "550,000/0 and 550,345/0": ([("550000", "1"), ("550345", "1")], False),
    "550M/-6 and 551M/-6": ([("550000000", "1000000"), ("551000000", "1000000")], False),
    "500/-2 and 550/-1": ([("500", "100"), ("550", "10")], True),
    "748000/-3, 749000/-3 and 700000/-5": (
        [("748000", "1000"), ("749000", "1000"), ("700000", "100000")],
        False,
    ),
}


@pytest.mark.parametrize(("statements", "holds"), TWICE.values(), ids=TWICE)
def test_the_same_quantity_stated_twice(
    statements: list[tuple[str, str]], holds: bool, tmp_path: Path
) -> None:
    claims = [
        stated(f"assets_{number}", value, step, subject="assets")
        for number, (value, step) in enumerate(statements)
    ]
    assert contradictions(lint(tmp_path, *claims)) == ([] if holds else ["contradicts-itself"])


def test_a_sum_whose_ends_touch_is_shown_only_on_request(tmp_path: Path) -> None:
    """550M/-6 and 551M/-6 share one end: as two terms of a sum that is no contradiction."""
    claims = [
        stated("total", "551000000", "1000000", "part"),
        stated("part", "550000000", "1000000"),
    ]
    assert contradictions(lint(tmp_path, *claims)) == []
    unsure = lint(tmp_path, *claims, options=("--unsure",)).findings
    assert ("equals-mismatch", "unsure") in {(row["rule"], row["certainty"]) for row in unsure}


def test_a_negative_value_is_rounded_from_both_sides() -> None:
    """-20.123/3, written so that nobody can take it for twenty thousand."""
    interval = with_precision(parse_quantity("-20.1230"), "0.001").interval
    assert (interval.low, interval.high) == (Fraction("-20.1235"), Fraction("-20.1225"))


MEANS = [("5.19", 28, False), ("5.18", 28, True), ("5.19", 32, True)]


@pytest.mark.parametrize(("mean", "count", "possible"), MEANS)
def test_means_of_whole_numbers(mean: str, count: int, possible: bool, tmp_path: Path) -> None:
    claim = f"id: mark, subject: panel, value: {mean}, statistic: mean, n: {count}"
    assert grim(lint(tmp_path, claim)) is not possible


PERCENTAGES = [("71", 43, False), ("32.5", 438, False), ("35.6", 455, True),
               *((str(share), 50, share % 2 == 0) for share in range(6, 17)),
               ("71", 100, True), ("71", 1043, True), ("71.3", 4300, True)]  # fmt: skip


@pytest.mark.parametrize(("share", "count", "possible"), PERCENTAGES)
def test_percentages_of_whole_people(
    share: str, count: int, possible: bool, tmp_path: Path
) -> None:
    """Beyond 10^decimals people every rounded percentage is possible: the test must be silent."""
    claim = f"id: winners, subject: winners, of: panel, value: {share} %, n: {count}"
    assert grim(lint(tmp_path, claim)) is not possible


def grim(outcome: Outcome) -> bool:
    assert outcome.code in {0, 1}
    return "impossible-percentage" in outcome.rules()
