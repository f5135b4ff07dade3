"""Findings that are accepted: by comments and by settings, written in bulk and taken out again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from put_file import put

from claimlint.cli.command_group import main

pytestmark = pytest.mark.usefixtures("own_folder")

HEAD = "claimlint: 1\narticle: {id: freight, title: Freight, published: 2025-03-10, language: en}\n"
CLAIMS = """\
claims:
  - id: rail
    subject: rail
    measure: freight carried
    value: 12 Mt
    period: 2024
  - {id: road, subject: road, measure: freight carried, value: 21 Mt, period: 2024}
"""


def check(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words])


def found(*words: str) -> list[dict[str, Any]]:
    content = json.loads(check("--format", "json", *words).stdout)
    findings: list[dict[str, Any]] = content["findings"]
    return findings


def accepted(findings: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [
        (one["rule"], ",".join(one["claims"]), one["suppressed"])
        for one in findings
        if one["suppressed"] is not None
    ]


def with_comment(line: str, comment: str) -> str:
    text = HEAD + CLAIMS
    assert text.count(line) == 1
    return text.replace(line, f"{line}  # claimlint: {comment}")


def test_a_comment_on_a_claim_accepts_what_is_found_of_it() -> None:
    put("a.yaml", with_comment("  - id: rail", "ignore[no-source] named in the caption"))
    assert accepted(found("a.yaml")) == [("no-source", "rail", "named in the caption")]
    told = check("a.yaml").stdout
    assert "; 1 suppressed (`--show suppressed`)" in told


def test_a_comment_on_a_field_accepts_what_is_found_there() -> None:
    put("a.yaml", with_comment("    value: 12 Mt", "ignore[ambiguous-unit] the desk knows"))
    assert accepted(found("a.yaml")) == [("ambiguous-unit", "rail", "the desk knows")]
    put("a.yaml", with_comment("    period: 2024", "ignore[ambiguous-unit] the desk knows"))
    assert accepted(found("a.yaml")) == []


def test_a_comment_at_the_top_is_about_the_file() -> None:
    put("a.yaml", "# claimlint: ignore[sources, units] the yearbook lies here\n" + HEAD + CLAIMS)
    result = check("a.yaml")
    assert result.exit_code == 0
    assert {claim for _, claim, _ in accepted(found("a.yaml"))} == {"rail", "road"}
    assert "4 suppressed" in result.stdout


def test_an_ended_comment_accepts_nothing_and_says_so() -> None:
    until = "ignore[no-source] the yearbook is announced until=2020-06-30"
    put("a.yaml", with_comment("  - id: rail", until))
    expired = next(one for one in found("a.yaml") if one["rule"] == "expired-ignore")
    assert expired["message"] == "`no-source` was accepted until 2020-06-30"
    assert (expired["location"]["line"], expired["location"]["column"]) == (4, 15)
    assert accepted(found("a.yaml")) == []


@pytest.mark.parametrize(
    ("comment", "rule", "message"),
    [
        ("ignore[no-source]", "ignore-without-reason", "`no-source` is to be ignored without"),
        ("ignore[no-sorce] x", "unknown-rule", "there is no rule `no-sorce`"),
        ("ignore x", "unknown-rule", "this comment names no rule, and accepts nothing"),
        ("ignore[rank-clash] x", "unused-ignore", "nothing here is found by `rank-clash`"),
        ("ignore[no-source] x until=soon", "invalid-claim", "soon"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told_at_it(comment: str, rule: str, message: str) -> None:
    put("a.yaml", with_comment("  - id: rail", comment))
    (fault,) = (one for one in found("a.yaml") if one["rule"] == rule)
    assert message in fault["message"]
    assert fault["location"]["line"] == 4


def test_two_faults_of_one_comment_are_two_findings() -> None:
    put("a.yaml", with_comment("  - id: rail", "ignore[rank-clash, scale-slip] x"))
    unused = [one for one in found("a.yaml") if one["rule"] == "unused-ignore"]
    assert len({one["fingerprint"] for one in unused}) == 2


def test_a_comment_covers_the_text_of_its_article() -> None:
    put("a.md", "Rail carried 12 million tonnes in 2024, and 977 wagons.\n")
    head = HEAD.replace("language: en", "language: en, text: a.md")
    put("a.yaml", "# claimlint: ignore[uncovered-number] a list of wagons\n" + head + CLAIMS)
    assert ("uncovered-number", "", "a list of wagons") in accepted(found("a.yaml"))


def settings(*entries: str) -> None:
    put("claimlint.toml", "".join(f"[[accept]]\n{entry}\n" for entry in entries))


def test_settings_accept_by_path_rule_and_claim() -> None:
    put("claims/old/a.yaml", HEAD + CLAIMS)
    put("claims/b.yaml", HEAD.replace("id: freight", "id: other") + CLAIMS)
    settings(
        'rule = "no-source"\npath = "claims/old/**"\nreason = "printed before 2020"',
        'rule = "no-source"\nclaim = "other::road"\nreason = "told by phone"',
        'rule = "units"\nclaim = "rail"\nreason = "known"\nuntil = 2999-01-01',
    )
    assert sorted(accepted(found("claims"))) == [
        ("ambiguous-unit", "rail", "known"),
        ("ambiguous-unit", "rail", "known"),
        ("no-source", "rail", "printed before 2020"),
        ("no-source", "road", "printed before 2020"),
        ("no-source", "road", "told by phone"),
    ]


def test_a_stale_entry_of_the_settings_is_told_where_all_was_looked_at() -> None:
    put("a.yaml", HEAD + CLAIMS)
    put("b.yaml", HEAD.replace("id: freight", "id: other") + CLAIMS)
    settings(
        'rule = "rank-clash"\nreason = "x"', 'rule = "no-source"\nreason = "y"\nuntil = "2020"'
    )
    told = [(one["rule"], one["location"]["path"], one["location"]["line"]) for one in found(".")]
    assert ("unused-ignore", "claimlint.toml", 1) in told
    assert ("expired-ignore", "claimlint.toml", 4) in told
    assert "claimlint.toml" not in check("a.yaml", "--format", "concise").stdout
    assert "claimlint.toml" not in check(".", "--alone", "--format", "concise").stdout
    assert "--> claimlint.toml:4:1" in check(".").stdout


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('rule = "no-source"', "its entry 1 needs a `reason`, or it accepts nothing"),
        ('reason = "x"', "its entry 1 needs a `rule`"),
        ('rule = "no-source"\nreason = " "', "`reason` of its entry 1 must be a text in quotes"),
        ('rule = "no-source"\nreason = "x"\npaht = "a"', "`paht`: did you mean `path`?"),
        ('rule = "no-source"\nreason = "x"\nuntil = "soon"', "`until` of its entry 1: "),
        (
            'rule = "no-source"\nreason = "x"\npath = "a\\\\b"',
            "`path` of its entry 1 takes slashes",
        ),
        ('rule = "no-sorce"\nreason = "x"', "there is no rule or family `no-sorce`"),
    ],
)
def test_a_wrong_entry_of_the_settings_is_refused(entry: str, message: str) -> None:
    put("a.yaml", HEAD + CLAIMS)
    settings(entry)
    result = check("a.yaml")
    assert result.exit_code == 2
    assert message in result.stderr


# -- in bulk -------------------------------------------------------------------------------


def test_ignores_are_written_above_each_place() -> None:
    put("a.yaml", f"# a header\n{HEAD}\n{CLAIMS}  # the end\n")
    result = check("a.yaml", "--add-ignores", "from before the linter until=2999-12-31")
    assert result.exit_code == 0
    assert "wrote 2 comments in a.yaml" in result.stderr
    comment = (
        "  # claimlint: ignore[ambiguous-unit, no-source] from before the linter until=2999-12-31\n"
    )
    assert Path("a.yaml").read_text() == (
        f"# a header\n{HEAD}\n{CLAIMS}  # the end\n".replace(
            "  - id: rail", f"{comment}  - id: rail"
        ).replace("  - {id: road", f"{comment}  - {{id: road")
    )
    assert "No findings in 2 claims of 1 file; 4 suppressed" in result.stdout
    assert "comment" not in check("a.yaml", "--add-ignores", "again").stderr


def test_line_ends_and_marks_of_the_file_stay() -> None:
    before = ("\ufeff" + HEAD + CLAIMS).replace("\n", "\r\n").encode()
    Path("a.yaml").write_bytes(before)
    assert check("a.yaml", "--add-ignores", "from before").exit_code == 0
    after = Path("a.yaml").read_bytes()
    kept = [line for line in after.splitlines(keepends=True) if b"ignore[" not in line]
    assert b"".join(kept) == before
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_what_has_no_line_of_its_own_is_left_and_told() -> None:
    text = HEAD + "claims: [{id: a, subject: s, measure: m, value: 1 Mt, period: 2024}, {id: b}]\n"
    put("a.yaml", text.replace(", {id: b}", ""))
    put("b.yaml", HEAD + "claims:\n" + CLAIMS.splitlines()[-1] + "\nclames: []\n")
    result = check("a.yaml", "b.yaml", "--add-ignores", "from before")
    assert "for want of a place for the comment: a.yaml: no-source" in result.stderr
    assert "for want of a place for the comment: b.yaml: invalid-claim" in result.stderr
    assert Path("a.yaml").read_text() == text.replace(", {id: b}", "")
    assert result.exit_code == 1


def test_a_diff_shows_what_would_be_written() -> None:
    put("a.yaml", HEAD + CLAIMS)
    result = check("a.yaml", "--add-ignores", "why", "--diff", "--select", "no-source")
    assert result.exit_code == 1
    assert "--- a/a.yaml\n+++ b/a.yaml\n@@ " in result.stdout
    assert "\n+  # claimlint: ignore[no-source] why\n   - id: rail\n" in result.stdout
    assert "2 changes in 1 file; nothing was written" in result.stderr
    assert Path("a.yaml").read_text() == HEAD + CLAIMS


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        ("", "say why, in words"),
        ("until=2026-01-01", "say why, in words"),
        ("a\nb", "one line of plain text"),
        ("why until=soon", "until=soon: "),
    ],
)
def test_a_reason_must_be_one(reason: str, message: str) -> None:
    put("a.yaml", HEAD + CLAIMS)
    result = check("a.yaml", "--add-ignores", reason)
    assert result.exit_code == 2
    assert message in result.stderr
    assert Path("a.yaml").read_text() == HEAD + CLAIMS


# -- and out again -------------------------------------------------------------------------


def fixed(text: str) -> str:
    put("a.yaml", text)
    check("a.yaml", "--fix")
    return Path("a.yaml").read_text(encoding="utf-8")


def test_what_was_written_in_bulk_goes_once_it_is_mended() -> None:
    put("a.yaml", HEAD + CLAIMS)
    check("a.yaml", "--add-ignores", "for now")
    sourced = HEAD + "sources: {s: {title: T, publisher: P, type: report, issued: 2025-03-01}}\n"
    whole = Path("a.yaml").read_text().replace(HEAD, sourced + "defaults: {sources: [s]}\n")
    assert fixed(whole.replace("12 Mt", "12 megatonne")) == (
        (sourced + "defaults: {sources: [s]}\n" + CLAIMS)
        .replace("12 Mt", "12 megatonne")
        .replace("  - {id: road", "  # claimlint: ignore[ambiguous-unit] for now\n  - {id: road")
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    value: 12 Mt  # claimlint: ignore[rank-clash] x", "    value: 12 Mt"),
        ("    value: 12 Mt  # two  # claimlint: ignore[rank-clash] x", "    value: 12 Mt  # two"),
        (
            "    value: 12 Mt  # claimlint: ignore[rank-clash, ambiguous-unit] x",
            "    value: 12 Mt  # claimlint: ignore[ambiguous-unit] x",
        ),
    ],
)
def test_a_dead_comment_goes_and_its_line_stays(before: str, after: str) -> None:
    text = HEAD + CLAIMS
    assert fixed(text.replace("    value: 12 Mt", before)) == text.replace(
        "    value: 12 Mt", after
    )


@pytest.mark.parametrize(
    ("ignore", "after"),
    [
        ("ignore: [{rule: rank-clash, reason: x}]\n", ""),
        (
            (
                "ignore:\n  - {rule: rank-clash, reason: x}  # why\n  - rule: units\n    claim: z\n"
                "    reason: y\n"
            ),
            "",
        ),
        (
            "ignore: [{rule: rank-clash, reason: x}, {rule: no-source, reason: y}]\n",
            "ignore: [{rule: no-source, reason: y}]\n",
        ),
        (
            (
                "ignore: [{rule: no-source, reason: y}, {rule: rank-clash, reason: x}, "
                "{rule: scale-slip, reason: z}]\n"
            ),
            "ignore: [{rule: no-source, reason: y}]\n",
        ),
        (
            (
                "ignore:\n  - rule: rank-clash\n    reason: >\n      long\n      words\n"
                "  # about sources\n  - {rule: no-source, reason: y}\n"
            ),
            "ignore:\n  # about sources\n  - {rule: no-source, reason: y}\n",
        ),
    ],
)
def test_dead_entries_go_and_the_others_stay(ignore: str, after: str) -> None:
    assert fixed(HEAD + ignore + CLAIMS) == HEAD + after + CLAIMS


def test_what_has_ended_is_left_for_a_person() -> None:
    text = with_comment("  - id: rail", "ignore[no-source] x until=2020")
    assert fixed(text) == text


def test_many_comments_of_a_file_are_written_with_two_looks_at_it() -> None:
    rows = "".join(
        f"  - {{id: c{n}, subject: s{n}, measure: m{n}, value: {n} tonne, period: 2024}}\n"
        for n in range(1, 400)
    )
    put("a.yaml", HEAD + "claims:\n" + rows)
    result = check("a.yaml", "--add-ignores", "from before", "--select", "no-source")
    assert "wrote 399 comments in a.yaml" in result.stderr
    assert result.exit_code == 0
    assert Path("a.yaml").read_text().count("# claimlint: ignore[no-source] from before\n") == 399


THREE = """\
  - {id: a, value: 12.1 Mt}
  - {id: b, value: 22.3 Mt}
  - {id: c, value: 37.9 Mt}
"""
ALIKE = "defaults: {subject: rail, measure: freight carried, period: 2024}\n"
IGNORE = "ignore: [{rule: contradicts-itself, claim: c, reason: another survey}]\n"


def test_of_three_figures_that_clash_only_what_is_about_the_accepted_one_is_accepted() -> None:
    put("claims/a.yaml", f"{HEAD}{IGNORE}{ALIKE}claims:\n{THREE}")
    words = ("claims", "--select", "contradicts-itself")
    told = json.loads(check(*words, "--format", "json").stdout)
    assert [(one["claims"], one["suppressed"]) for one in told["findings"]] == [
        (["a", "b"], None),
        (["a", "c", "b"], "another survey"),
    ]
    assert (told["summary"]["error"], told["summary"]["suppressed"]) == (1, 1)
    assert told["verdict"] == "hold"
    assert "12.1 Mt here, and 22.3 Mt elsewhere (b)" in check(*words).stdout
    assert "1 error in 3 claims of 1 file; 1 suppressed" in check(*words).stdout


def test_a_baseline_answers_for_what_an_accepted_figure_leaves() -> None:
    put("claims/a.yaml", f"{HEAD}{IGNORE}{ALIKE}claims:\n{THREE}")
    put("claimlint.toml", 'baseline = "known.txt"')
    assert CliRunner().invoke(main, ["baseline", "write"]).exit_code == 0
    told = json.loads(check("claims", "--format", "json").stdout)
    left = [one for one in told["findings"] if one["rule"] == "contradicts-itself"]
    assert {one["suppressed_in"] for one in left} == {"baseline", "file"}
