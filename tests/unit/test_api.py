"""claimlint from Python: the functions, what they cost, and their examples."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from dataclasses import FrozenInstanceError
from fractions import Fraction
from pathlib import Path

import pytest

import claimlint
from claimlint import api

STORY = """\
claimlint: 1
article: {id: freight, title: Freight, language: en, published: 2025-03-10}
claims:
  - {id: rail, subject: rail, measure: freight carried, value: 15 tonne, period: 2024}
"""
TABLE = """\
claimlint: 1
reference: {id: yearbook, title: Yearbook, published: 2025-01-31}
claims:
  - {id: rail, subject: rail, measure: freight carried, value: 12.0 tonne, period: 2024}
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "claims"
    (folder / "reference").mkdir(parents=True)
    (folder / "freight.yaml").write_text(STORY, encoding="utf-8")
    (folder / "reference" / "yearbook.yaml").write_text(TABLE, encoding="utf-8")


def rules(report: claimlint.Report) -> list[str]:
    return [one.rule for one in report]


def test_the_examples_say_what_is_so() -> None:
    assert doctest.testmod(api).failed == 0
    guide = Path(__file__).parents[2] / "docs" / "guide" / "python.md"
    told = doctest.testfile(str(guide), module_relative=False)
    assert told.attempted >= 4
    assert told.failed == 0


def test_importing_costs_what_is_used() -> None:
    script = "import sys, claimlint; print(*[one for one in sys.modules if 'claimlint' in one])"
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    assert {name for name in told.stdout.split() if not name.startswith("_")} == {"claimlint"}
    assert all(getattr(claimlint, name) is not None for name in claimlint.__all__)
    assert dir(claimlint) == sorted(claimlint.__all__)
    with pytest.raises(AttributeError, match="no attribute 'lnit'"):
        claimlint.lnit  # type: ignore[attr-defined]  # noqa: B018


def test_files_are_linted_in_their_project_as_the_command_does() -> None:
    for paths in ("claims", "claims/freight.yaml", [Path("claims/freight.yaml")]):
        report = claimlint.lint(paths)
        assert rules(report) == ["contradicts-reference", "no-source"]
        assert (report.verdict, report.exit_code) == ("hold", 1)
    assert rules(claimlint.lint("claims/freight.yaml", alone=True)) == ["no-source"]
    (finding, _) = claimlint.lint("claims/freight.yaml")
    assert (finding.location.path, finding.location.line) == ("claims/freight.yaml", 4)
    assert finding.related[0].path == "claims/reference/yearbook.yaml"
    assert report.checked[0].against == ("yearbook::rail",)


def test_the_json_is_that_of_the_command() -> None:
    content = json.loads(claimlint.lint("claims").json)
    assert (content["format"], content["verdict"]) == (1, "hold")


def test_settings_are_a_table() -> None:
    Path("claimlint.toml").write_text('ignore = ["sources"]\n', encoding="utf-8")
    assert rules(claimlint.lint("claims")) == ["contradicts-reference"]
    table = {"severity": {"contradicts-reference": "off"}, "approximate": "2 %"}
    assert rules(claimlint.lint("claims", table)) == ["no-source"]
    assert claimlint.lint("claims", {"fail-level": "never"}).exit_code == 0


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"profil": "strict"}, "there is no setting `profil`"),
        ({"profile": "loose"}, "`profile` must be"),
        ({"ignore": ["no-sorce"]}, "there is no rule or family `no-sorce`"),
        ({"bounds": {"a": "many"}}, "bounds"),
    ],
)
def test_wrong_settings_are_a_value_error(table: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        claimlint.lint("claims", table)


def test_a_wrong_rule_is_a_value_error() -> None:
    Path("rules/house").mkdir(parents=True)
    Path("rules/house/broken.yaml").write_text("summary: x\n", encoding="utf-8")
    Path("claimlint.toml").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.yaml:1:1"):
        claimlint.lint("claims")


def test_a_path_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no none\.yaml"):
        claimlint.lint(["claims", "none.yaml"])
    with pytest.raises(FileNotFoundError, match="there is no nowhere"):
        api.Workspace("nowhere")


def test_a_broken_file_is_a_finding() -> None:
    report = claimlint.lint({"a.yaml": "claimlint: 1\nclaims: [\n"})
    assert rules(report) == ["invalid-yaml"]


def test_results_are_frozen() -> None:
    report = claimlint.lint("claims")
    with pytest.raises(FrozenInstanceError):
        report.verdict = "print"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        next(iter(report)).rule = "x"  # type: ignore[misc]


def test_accepted_findings_are_there_and_do_not_count() -> None:
    text = STORY.replace("claims:", "ignore: [{rule: no-source, reason: known}]\nclaims:")
    report = claimlint.lint({"a.yaml": text})
    (accepted,) = report.findings
    assert (accepted.suppressed, accepted.suppressed_in) == ("known", "file")
    assert rules(report) == []


def test_a_workspace_follows_what_is_typed() -> None:
    desk = claimlint.Workspace("claims")
    assert rules(desk.report(["claims/freight.yaml"])) == ["contradicts-reference", "no-source"]
    desk.put("claims/freight.yaml", STORY.replace("15 tonne", "12 tonne"))
    assert rules(desk.report()) == ["no-source"]
    desk.drop("claims/freight.yaml")
    assert desk.paths == ("claims/reference/yearbook.yaml",)
    assert desk.report().stories == ()


def test_numbers_of_a_text_are_exact() -> None:
    (first, second) = claimlint.scan("Rund 12,5 % von 3 Millionen Tonnen.", "de")
    assert (first.value, first.unit, first.modifier) == (Fraction(25, 2), "percent", "~")
    assert second.value == Fraction(3_000_000)
    assert second.text == "3 Millionen Tonnen"
