"""What a baseline knows of the findings of a run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.known_findings import beside_baseline
from claimlint.project.baseline_file import Known

FINDING = Finding(
    "no-source", "sources", Severity.WARNING, "no source", Place("a.yaml"), fingerprint="0a"
)
ENTRY = Known("story", "no-source", "rail", "0a", "no source")


@pytest.mark.parametrize(
    ("found", "entries", "marked", "stale"),
    [
        (["0a"], ["0a"], [True], []),
        (["0a"], [], [False], []),
        (["0a"], ["0b"], [False], ["0b"]),
        (["0a", "0a"], ["0a"], [True, False], []),
        (["0a", "0a"], ["0a", "0a"], [True, True], []),
        (["0a", "0b"], ["0b", "0b", "0c"], [False, True], ["0b", "0c"]),
    ],
)
def test_each_entry_knows_one_finding(
    found: list[str], entries: list[str], marked: list[bool], stale: list[str]
) -> None:
    findings = [replace(FINDING, fingerprint=mark) for mark in found]
    beside = beside_baseline(findings, [ENTRY._replace(fingerprint=mark) for mark in entries])
    assert [one.suppressed is not None for one in beside.findings] == marked
    assert [one.fingerprint for one in beside.stale] == stale


@pytest.mark.parametrize(
    "finding",
    [replace(FINDING, certainty=Certainty.UNSURE), replace(FINDING, rule="invalid-yaml")],
)
def test_what_a_baseline_may_not_hold_is_not_hidden_by_one(finding: Finding) -> None:
    beside = beside_baseline([finding], [ENTRY])
    assert beside.findings == (finding,)
    assert beside.stale == (ENTRY,)
