from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from put_file import put

from claimlint.cli.command_group import main

pytestmark = pytest.mark.usefixtures("own_folder")

GOOD = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, language: en}
sources:
  yearbook:
    title: Yearbook
    publisher: Statistics Office
    type: official-statistics
    issued: 2025-01
    url: https://example.org
    accessed: 2025-03-01
defaults: {sources: [yearbook], period: 2024}
claims:
  - {id: length, subject: rail network, measure: length, value: 512 km}
"""
LACKING = GOOD.replace("defaults: {sources: [yearbook], period: 2024}", "defaults: {period: 2024}")
BROKEN = "claimlint: 1\nclaims: [\n"


def check(*words: str, stdin: str | bytes | None = None, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["check", *words], input=stdin)


def report(*words: str, stdin: str | None = None) -> dict[str, Any]:
    result = check("--format", "json", *words, stdin=stdin)
    content = json.loads(result.stdout)
    assert isinstance(content, dict)
    return content


def rules(content: dict[str, Any]) -> set[str]:
    return {finding["rule"] for finding in content["findings"]}


def test_a_clean_file_is_zero() -> None:
    result = check(put("a.yaml", GOOD))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "No findings in 1 claim of 1 file.\n"
        "Of 1 claim: 1 compared with nothing (`--show checked`).\n"
        "Verdict: not checked. No claim was compared with another figure.\n"
    )


def test_findings_are_one() -> None:
    result = check(put("a.yaml", LACKING))
    assert result.exit_code == 1
    assert result.stdout.startswith("warning[no-source]: ")
    assert "Verdict: answer first. " in result.stdout


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_the_fail_level_is_an_option_and_a_setting(level: str, code: int) -> None:
    name = put("a.yaml", LACKING)
    assert check(name, "--fail-level", level).exit_code == code
    put("claimlint.toml", f'fail-level = "{level}"')
    assert check(name).exit_code == code


def test_an_invalid_file_is_a_finding_and_the_others_are_checked() -> None:
    put("b/a.yaml", LACKING)
    put("b/b.yaml", BROKEN)
    content = report("b")
    assert check("b").exit_code == 1
    assert {"invalid-yaml", "no-source"} <= rules(content)
    assert (content["verdict"], content["files"]) == ("hold", 2)


@pytest.mark.parametrize("path", ["nothing.yaml", "nowhere/"])
def test_a_missing_path_is_three_and_the_others_are_linted(path: str) -> None:
    put("a.yaml", GOOD)
    result = check("a.yaml", path)
    assert result.exit_code == 3
    assert result.stdout.startswith("No findings in 1 claim of 1 file.\n")
    assert result.stderr == f"error: nothing to lint: {path.rstrip('/')} does not exist\n"
    assert check(path).stdout == ""
    content = report("a.yaml", path)
    assert (content["empty"], content["files"]) == ([path.rstrip("/")], 1)
    put("a.yaml", LACKING)
    assert check("a.yaml", path).exit_code == 1


@pytest.mark.parametrize("paths", [["nothing.yaml"], ["empty"], ["nothing.yaml", "empty"]])
def test_json_is_written_where_there_was_nothing_to_lint(paths: list[str]) -> None:
    Path("empty").mkdir()
    result = check("--format", "json", *paths)
    content = json.loads(result.stdout)
    assert result.exit_code == 3
    assert (content["verdict"], content["empty"], content["stories"]) == ("not checked", paths, [])


def test_json_is_written_where_the_settings_are_wrong() -> None:
    put("claimlint.toml", "profil = 1")
    result = check("--format", "json", put("a.yaml", GOOD))
    assert result.exit_code == 2
    assert json.loads(result.stdout)["verdict"] == "not checked"


def test_a_folder_without_claim_files_is_three() -> None:
    put("empty/settings.yaml", "a: 1\n")
    put("full/a.yaml", GOOD)
    result = check("full", "empty")
    assert result.exit_code == 3
    assert "error: nothing to lint in empty\n" in result.stderr
    assert "; 1 file skipped: no claim files." in result.stdout
    assert check("empty").exit_code == 3


def test_without_a_path_the_settings_say_what_is_linted_else_the_working_folder_is() -> None:
    put("stories/a.yaml", GOOD)
    put("drafts/b.yaml", LACKING)
    assert report()["files"] == 2
    put("claimlint.toml", 'claims = ["stories"]')
    content = report()
    assert (content["files"], content["findings"]) == (1, [])


def test_the_standard_input_is_a_file_with_a_name() -> None:
    named = ("--stdin-filename", "claims/new.yaml")
    content = report("-", *named, "--select", "no-source", stdin=LACKING)
    assert [finding["location"]["path"] for finding in content["findings"]] == ["claims/new.yaml"]
    assert report("-", stdin=GOOD)["claims"] == 1
    assert check("--stdin-filename", "x.yaml").exit_code == 2


def test_select_and_ignore_take_rules_and_families() -> None:
    name = put("a.yaml", LACKING)
    assert rules(report(name, "--select", "no-source")) == {"no-source"}
    assert rules(report(name, "--ignore", "sources")) == set()
    assert rules(report(name, "--ignore", "units,no-source", "--ignore", "unused-source")) == set()
    assert rules(report(name, "--select", "shares")) == set()


def test_a_selection_does_not_hide_a_broken_file() -> None:
    assert rules(report(put("a.yaml", BROKEN), "--select", "shares")) == {"invalid-yaml"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--select", "no-sorce"], "there is no rule or family `no-sorce`"),
        (["--format", "xml"], "there is no format 'xml'; the formats are text, concise, json"),
        (["--statistics", "--format", "json"], "--statistics is a table"),
        (["--config", "none.toml"], "does not exist"),
        (["--isolated", "--config", "claimlint.toml"], "exclude each other"),
    ],
)
def test_usage_is_two(words: list[str], message: str) -> None:
    put("claimlint.toml", "")
    result = check(put("a.yaml", GOOD), *words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_settings_that_are_wrong_are_two_with_their_place() -> None:
    put("claimlint.toml", 'profil = "strict"\n\n[severity]\nno-sorce = "off"\n')
    result = check(put("a.yaml", GOOD))
    assert result.exit_code == 2
    assert result.stderr == (
        "error: claimlint.toml:1: there is no setting `profil`\n  = help: did you mean `profile`?\n"
    )
    put("claimlint.toml", '[severity]\nno-sorce = "off"\n')
    assert check("a.yaml").stderr == (
        "error: claimlint.toml:2: `severity`: there is no rule `no-sorce`\n"
        "  = help: did you mean `no-source`?\n"
    )


def test_a_broken_rule_is_two_before_any_claim_is_judged() -> None:
    put("rules/house/my-rule.yaml", "summary: [\n")
    result = check(put("a.yaml", LACKING))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: rules/house/my-rule.yaml:")
    assert check("a.yaml", "--isolated").exit_code == 1


def test_severities_profiles_and_paths_of_the_settings() -> None:
    put(
        "claimlint.toml",
        '[severity]\nno-source = "error"\n[per-path-ignores]\n"old/" = ["sources"]\n',
    )
    put("old/a.yaml", LACKING)
    put("new/b.yaml", LACKING.replace("id: rail,", "id: rail_2,"))
    content = report("--select", "no-source", ".")
    assert [(f["severity"], f["suppressed"]) for f in content["findings"]] == [
        ("error", None),
        ("error", "ignored for old/"),
    ]
    assert content["summary"] == {"error": 1, "warning": 0, "note": 0, "suppressed": 1}
    assert "1 suppressed (`--show suppressed`)" in check("--select", "no-source", ".").stdout
    assert report("--isolated", "--select", "no-source", ".")["summary"]["warning"] == 2


def test_statistics_are_a_table_with_the_verdict() -> None:
    result = check(put("a.yaml", LACKING), "--statistics", "--select", "no-source")
    assert result.stdout.splitlines()[0] == "1  warning  no-source"
    assert result.exit_code == 1


def test_the_report_can_be_written_into_a_file() -> None:
    result = check(put("a.yaml", LACKING), "--format", "json", "--output", "out.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["files"] == 1
    assert check("a.yaml", "-o", "none/out.json").exit_code == 2


@pytest.mark.parametrize(
    ("words", "environment", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"CLICOLOR_FORCE": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "0"}, False),
    ],
)
def test_color(words: list[str], environment: dict[str, str], colored: bool) -> None:
    clean = dict.fromkeys(("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"), "")
    runner = CliRunner(env={**clean, **environment})
    words = ["check", put("a.yaml", LACKING), *words]
    result = runner.invoke(main, words, color=True)
    assert ("\x1b[" in result.stdout) is colored


def test_quiet_leaves_the_findings() -> None:
    assert check(put("a.yaml", GOOD), "--quiet").stdout == ""
    assert "Verdict" not in check(put("a.yaml", LACKING), "-q").stdout


def test_show_checked_says_what_nothing_was_compared_with() -> None:
    assert (
        "    length: compared with nothing\n"
        in check(put("a.yaml", GOOD), "--show", "checked").stdout
    )


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"\x00", b"claimlint: 1\n" + b"[" * 5000, b"claimlint: 1\nclaims: [{id: \xff}]"],
)
def test_bad_bytes_are_findings(data: bytes) -> None:
    Path("a.yaml").write_bytes(data)
    for result in (check("a.yaml"), check("-", stdin=data)):
        assert result.exit_code in (1, 3)
        assert "Traceback" not in result.output
        assert "our mistake" not in result.output


@pytest.mark.parametrize("key", ["claim", "clams"])
def test_a_misspelt_key_hides_no_claim(key: str) -> None:
    bad = GOOD.replace("claims:", f"{key}:") + "  - {id: length, value: 3 km}\n"
    put("a.yaml", bad)
    content = report("a.yaml")
    assert content["claims"] == 2
    told = [one["message"] for one in content["findings"] if one["rule"] == "invalid-claim"]
    assert told == [f"there is no field `{key}` in a claim file; did you mean `claims`?"]
    (twice,) = [one for one in content["findings"] if one["rule"] == "duplicate-id"]
    assert twice["location"]["line"] == bad.count("\n")
    assert content["verdict"] == "hold"


def test_a_misspelt_field_of_one_claim_hides_no_other_claim() -> None:
    put("a.yaml", GOOD + "  - {id: width, value: 120 %, of: all, mesure: width}\n")
    content = report("a.yaml")
    assert "invalid-claim" in rules(content)
    assert content["claims"] == 2
    assert "share-out-of-range" in rules(content)


def test_a_loop_of_links_is_told_in_words() -> None:
    for name in ("loop.yaml", "loop.md", "loop"):
        Path(name).symlink_to(name)
        for command in (["check", name], ["implied", name], ["draft", name], ["scan", name]):
            result = CliRunner().invoke(main, command, catch_exceptions=False)
            assert result.exception is None or isinstance(result.exception, SystemExit)
            assert "our mistake" not in result.output, command
    assert "leads back to itself" in check("loop.yaml").stdout
