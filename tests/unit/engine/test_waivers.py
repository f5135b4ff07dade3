"""Findings that a claim file accepts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from linting import check, project

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Origin, Place, Severity
from claimlint.engine.waivers import Waiver, waive
from claimlint.values.edtf import parse_period

HEAD = """claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10}
"""
CLAIMS = """claims:
  - {id: rail, subject: rail, measure: freight carried, value: 12 Mt, period: 2024}
  - {id: road, subject: road, measure: freight carried, value: 21 Mt, period: 2024}
"""


def lint(folder: Path, ignore: str, options: tuple[str, ...] = ()) -> list[tuple[str, str, object]]:
    project(folder, freight=f"{HEAD}ignore: {ignore}\n{CLAIMS}")
    findings = check(folder / "claims", options=options).findings
    return [(one["rule"], ",".join(one["claims"]), one["suppressed"]) for one in findings]


def finding(place: Place, *claims: ClaimReference, article: str = "a") -> Finding:
    """A figure without a source, told at a place."""
    return Finding(
        rule="no-source",
        family="sources",
        severity=Severity.WARNING,
        message="m",
        place=place,
        article=article,
        claims=claims,
    )


def test_an_accepted_finding_is_marked_with_its_reason(tmp_path: Path) -> None:
    found = lint(tmp_path, "[{rule: no-source, claim: rail, reason: named in the caption}]")
    assert ("no-source", "rail", "named in the caption") in found
    assert ("no-source", "road", None) in found


def test_an_accepted_finding_does_not_count(tmp_path: Path) -> None:
    entry = "[{rule: sources, reason: the yearbook lies on the desk}, {rule: units, reason: x}]"
    project(tmp_path, freight=f"{HEAD}ignore: {entry}\n{CLAIMS}")
    outcome = check(tmp_path / "claims")
    assert outcome.code == 0
    assert outcome.report["verdict"] == "not checked"
    assert outcome.report["summary"]["suppressed"] == len(outcome.findings)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("{rule: no-source}", "ignore-without-reason"),
        ("{rule: no-source, reason: x, until: 2020-01-31}", "expired-ignore"),
        ("{rule: rank-clash, reason: x}", "unused-ignore"),
        ("{rule: no-sourze, reason: x}", "unknown-rule"),
    ],
)
def test_a_wrong_entry_is_told_and_accepts_nothing(tmp_path: Path, entry: str, fault: str) -> None:
    found = lint(tmp_path, f"[{entry}]")
    assert fault in {rule for rule, _, _ in found}
    assert ("no-source", "rail", None) in found


def test_an_entry_for_a_rule_that_did_not_run_is_not_unused(tmp_path: Path) -> None:
    found = lint(tmp_path, "[{rule: rank-clash, reason: x}]", ("--select", "sources,ignores"))
    assert "unused-ignore" not in {rule for rule, _, _ in found}


def test_the_end_of_an_entry_that_is_no_day_is_told(tmp_path: Path) -> None:
    found = lint(tmp_path, "[{rule: no-source, reason: x, until: soon}]")
    assert "invalid-claim" in {rule for rule, _, _ in found}


def test_a_broken_file_cannot_accept_itself(tmp_path: Path) -> None:
    project(tmp_path, freight=f"{HEAD}ignore: [{{rule: files, reason: x}}]\nclames: []\n")
    outcome = check(tmp_path / "claims")
    assert outcome.code == 1
    found = {one["rule"]: one["suppressed"] for one in outcome.findings}
    assert found == {"invalid-claim": None, "unused-ignore": None}


def test_an_entry_is_in_force_through_its_last_day() -> None:
    until = parse_period("2025-06-30")
    entry = Waiver("no-source", "x", until, Place("a.yaml", "/ignore/0"))
    last = date(2025, 6, 30).toordinal()
    assert [entry.has_ended(day) for day in (last - 1, last, last + 1)] == [False, False, True]


def test_an_entry_of_the_settings_accepts_in_every_file_and_one_of_a_file_in_its_own() -> None:
    findings = [finding(Place(f"{name}.yaml", "/claims/0"), article=name) for name in ("a", "b")]
    everywhere = Waiver("no-source", "all", None, Place("claimlint.toml"), origin="settings")
    told = waive(findings, [everywhere], today=1)
    assert [one.suppressed for one in told] == ["all", "all"]
    assert everywhere.used == 2
    here = Waiver("sources", "own", None, Place("a.yaml"), "a", frozenset({"a.yaml"}))
    told = waive(findings, [here], today=1)
    assert [one.suppressed for one in told] == ["own", None]
    assert here.used == 1
    assert [one.suppressed for one in waive(findings, [here, everywhere], 1)] == ["own", "all"]


@pytest.mark.parametrize(
    ("scope", "told_at", "claim", "is_meant"),
    [
        ("", Place("a.yaml", "/title"), None, True),
        (None, Place("a.yaml", "/claims/2"), None, False),
        ("/claims/2", Place("a.yaml", "/claims/2"), None, True),
        ("/claims/2", Place("a.yaml", "/claims/2/value"), None, True),
        ("/claims/2", Place("a.yaml", "/claims/21"), None, False),
        ("/claims/2", Place("a.md", "/claims/2"), None, False),
        ("/claims/2", Place("a.md", ""), ("a.yaml", 2), True),
        ("/claims/2", Place("a.md", ""), ("a.yaml", 1), False),
        ("/claims/2", Place("a.md", ""), ("b.yaml", 2), False),
        ("/claims", Place("a.md", ""), ("a.yaml", 1), True),
        ("/claims", Place("a.md", ""), ("b.yaml", 1), False),
    ],
)
def test_a_comment_accepts_what_is_told_at_its_lines_or_of_a_claim_that_stands_there(
    scope: str | None, told_at: Place, claim: tuple[str, int] | None, is_meant: bool
) -> None:
    claims = () if claim is None else (ClaimReference("a", "c", *claim),)
    found = finding(told_at, *claims)
    comment = Waiver(
        "no-source",
        "x",
        None,
        Place("a.yaml", scope or ""),
        "a",
        frozenset({"a.yaml", "a.md"}),
        scope=scope,
    )
    assert comment.covers(found) is is_meant


def test_an_entry_names_a_claim_of_its_own_article_by_its_id_alone() -> None:
    def about(article: str) -> Finding:
        claim = ClaimReference(article, "rail", "a.yaml", 0)
        return finding(Place("a.yaml", "/claims/0"), claim)

    def entry(*claims: str, origin: Origin = "file") -> Waiver:
        paths = frozenset({"a.yaml"})
        named = frozenset(claims)
        place = Place("a.yaml", "/ignore/0")
        return Waiver("no-source", "x", None, place, "a", paths, named, origin=origin)

    assert entry("rail").covers(about("a"))
    assert not entry("rail").covers(replace(about("a"), article="b"))
    assert not entry("rail").covers(replace(about("a"), place=Place("b.yaml", "/claims/0")))
    assert not entry("road").covers(about("a"))
    assert not entry("rail").covers(about("table"))
    assert entry("table::rail").covers(about("table"))
    assert entry("rail", origin="settings").covers(about("table"))


@pytest.mark.parametrize(
    ("path", "claim", "covered"),
    [
        ("claims/old/a.yaml", "rail", True),
        ("claims/old/a.yaml", "road", False),
        ("claims/a.yaml", "rail", False),
        ("claims/a.yaml", "road", False),
    ],
)
def test_an_entry_of_the_settings_needs_its_path_and_its_claim(
    path: str, claim: str, covered: bool, tmp_path: Path
) -> None:
    at = str(tmp_path / path)
    found = finding(Place(at, "/claims/0"), ClaimReference("a", claim, at, 0))
    entry = Waiver(
        "no-source",
        "x",
        None,
        Place("claimlint.toml"),
        claims=frozenset({"rail"}),
        pattern="claims/old/**",
        root=str(tmp_path),
        origin="settings",
    )
    assert entry.covers(found) is covered


@pytest.mark.parametrize("until", ["[2020]", "{day: 2020}", "soon"])
def test_an_end_that_is_no_day_is_told_and_ends_nothing(until: str, tmp_path: Path) -> None:
    found = lint(tmp_path, f"[{{rule: no-source, reason: x, until: {until}}}]")
    assert "invalid-claim" in {rule for rule, _, _ in found}
    assert "expired-ignore" not in {rule for rule, _, _ in found}
