from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.selection import (
    Choice,
    accept,
    choose,
    matches,
    unmatched_patterns,
    weigh,
)
from claimlint.project.settings import Accepted, SetIn, Settings

SHARES = Finding(
    "shares-exceed-whole", "shares", Severity.ERROR, "add up to 104 %", Place("claims/a.yaml")
)
SOURCE = Finding("no-source", "sources", Severity.WARNING, "no source", Place("claims/a.yaml"))
BROKEN = Finding("invalid-yaml", "files", Severity.ERROR, "not YAML", Place("claims/old/b.yaml"))
ALL = (SHARES, SOURCE, BROKEN)


def rules(choice: Choice) -> list[str]:
    return [finding.rule for finding in choose(ALL, choice) if finding.suppressed is None]


def test_nothing_is_left_out_unasked() -> None:
    assert choose(ALL, Choice()) == ALL


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (Choice(select=("shares",)), ["shares-exceed-whole", "invalid-yaml"]),
        (Choice(select=("no-source",)), ["no-source", "invalid-yaml"]),
        (Choice(ignore=("sources",)), ["shares-exceed-whole", "invalid-yaml"]),
        (Choice(ignore=("sources",), select=("no-source",)), ["no-source", "invalid-yaml"]),
        (Choice(ignore=("no-source",), select=("no-source",)), ["invalid-yaml"]),
        (
            Choice(ignore=("no-source",), select=("sources", "shares")),
            ["shares-exceed-whole", "invalid-yaml"],
        ),
        (Choice(ignore=("files",)), ["shares-exceed-whole", "no-source", "invalid-yaml"]),
        (Choice(ignore=("invalid-yaml",)), ["shares-exceed-whole", "no-source"]),
        (Choice(severity={"no-source": None}), ["shares-exceed-whole", "invalid-yaml"]),
    ],
)
def test_rules_are_switched_by_name_and_family(choice: Choice, left: list[str]) -> None:
    assert rules(choice) == left


def test_a_severity_is_set_and_still_lowered_where_the_fault_is_only_possible() -> None:
    choice = Choice(severity={"no-source": Severity.ERROR})
    assert [finding.severity for finding in choose((SOURCE,), choice)] == [Severity.ERROR]
    possible = replace(SOURCE, certainty=Certainty.POSSIBLE)
    assert [finding.severity for finding in choose((possible,), choice)] == [Severity.WARNING]
    undecided = replace(SOURCE, certainty=Certainty.UNSURE)
    assert weigh(undecided, Severity.ERROR).severity is Severity.NOTE
    assert [finding.severity for finding in choose((undecided,), Choice())] == [Severity.NOTE]


def test_what_is_ignored_for_a_path_is_marked_and_kept(tmp_path: Path) -> None:
    choice = Choice(per_path={"claims/**/a.yaml": ("sources",)}, root=tmp_path)
    here = replace(SOURCE, place=Place(str(tmp_path / "claims" / "a.yaml")))
    there = replace(SOURCE, place=Place(str(tmp_path / "claims" / "b.yaml")))
    marked, kept = choose((here, there), choice)
    assert marked.suppressed == "ignored for claims/**/a.yaml"
    assert kept == there


def test_a_broken_file_is_ignored_by_its_rule_only(tmp_path: Path) -> None:
    broken = replace(BROKEN, place=Place(str(tmp_path / "old" / "b.yaml")))
    for names, reason in ((("files",), None), (("invalid-yaml",), "ignored for old/")):
        choice = Choice(per_path={"old/": names}, root=tmp_path)
        assert [finding.suppressed for finding in choose((broken,), choice)] == [reason]


def test_an_accepted_finding_keeps_its_reason(tmp_path: Path) -> None:
    accepted = accept(SOURCE, "the minister confirmed it", "file")
    choice = Choice(per_path={"*.yaml": ("no-source",)}, root=tmp_path)
    assert choose((accepted,), choice) == (accepted,)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("claims/*.yaml", "claims/a.yaml", True),
        ("claims/*.yaml", "claims/old/a.yaml", False),
        ("claims/**", "claims/old/a.yaml", True),
        ("claims/**/a.yaml", "claims/a.yaml", True),
        ("claims/**/a.yaml", "claims/x/y/a.yaml", True),
        ("claims/**/a.yaml", "claims/x/y/b.yaml", False),
        ("**/old/**", "claims/old/a.yaml", True),
        ("claims/old", "claims/old/a.yaml", True),
        ("claims/old/", "claims/old/x/a.yaml", True),
        ("claims/old", "claims/older/a.yaml", False),
        ("old", "claims/old/a.yaml", True),
        ("*.draft.yaml", "claims/old/a.draft.yaml", True),
        ("rail/*.yaml", "claims/rail/a.yaml", False),
        ("./claims/a.yaml", "claims/a.yaml", True),
        ("a?.yaml", "claims/ab.yaml", True),
        ("", "claims/a.yaml", False),
        ("**", "claims/a.yaml", True),
    ],
)
def test_patterns_of_paths(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, PurePath(path)) is expected


def test_a_hostile_pattern_costs_no_time() -> None:
    assert not matches("/".join(["**", "*a*a*a*a*b"] * 50), PurePath("/".join(["a" * 200] * 50)))


def test_a_pattern_that_covers_no_file_is_named_with_its_place(tmp_path: Path) -> None:
    at = SetIn("claimlint.toml", 3)
    settings = Settings(
        tmp_path,
        per_path_ignores={"claims/*.yaml": ("units",), "archive/**": ("time",)},
        accept=(Accepted("no-source", "r", "claims/a.yaml"), Accepted("no-source", "r", "b.yaml")),
        set_in={"per-path-ignores": at},
    )
    found = list(unmatched_patterns(settings, [str(tmp_path / "claims" / "a.yaml")]))
    assert found == [
        ("per-path-ignores", "archive/**", at),
        ("accept", "b.yaml", SetIn("", None)),
    ]
