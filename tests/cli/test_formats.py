"""The reports for build servers: valid by their owners' schemas, and read by other programs."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import junitparser
import pytest
import xmlschema
from click.testing import CliRunner, Result
from jsonschema.validators import validator_for
from markdown_it import MarkdownIt

from claimlint.cli.command_group import main
from claimlint.report.render import FORMATS

STANDARDS = Path(__file__).parents[1] / "standards"
LINK = "[all](https://example.org/x)"
WHOLE = f"all {LINK} </failure>]]> ``` @all"
STORY = f"""\
claimlint: 1
article: {{id: rail, title: Rail, published: 2025-03-10, language: en}}
ignore: [{{rule: undated-figure, claim: speed, reason: "the sign says it {LINK}"}}]
defaults: {{measure: "freight {LINK}"}}
claims:
  - {{id: share, subject: "rail {LINK}", of: "{WHOLE}", value: 31 %, period: 2024}}
  - {{id: other, subject: "כביש 𝟙 @all", of: "{WHOLE}", value: 74 %, period: 2024}}
  - {{id: speed, subject: rail, measure: speed, value: 512 km/h}}
"""
CLEAN = """\
claimlint: 1
article: {id: quiet, title: Quiet, published: 2025-03-10, language: en}
sources: {s: {title: T, publisher: P, type: report, issued: 2025-03-01}}
claims:
  - {id: b, subject: rail, measure: lines, period: 2024, value: 9, sources: [s]}
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "claims"
    folder.mkdir()
    (folder / "rail.yaml").write_text(STORY, encoding="utf-8")
    (folder / "quiet story.yaml").write_text(CLEAN, encoding="utf-8")


def check(*words: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["check", *words])


def sarif(*words: str, **environment: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(check("--format", "sarif", *words, **environment).stdout)
    schema = json.loads((STANDARDS / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    validator_for(schema)(schema).validate(content)
    (run,) = content["runs"]
    assert isinstance(run, dict)
    return run


def result_of(run: dict[str, Any], rule: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in run["results"] if one["ruleId"] == rule)
    return found


def test_sarif_has_rules_places_fingerprints_and_suppressions() -> None:
    run = sarif("claims")
    finding = result_of(run, "shares-exceed-whole")
    assert finding["level"] == "error"
    assert run["columnKind"] == "unicodeCodePoints"
    place = finding["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "claims/rail.yaml", "uriBaseId": "%SRCROOT%"}
    line = STORY.splitlines()[place["region"]["startLine"] - 1]
    region = place["region"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "31 %"
    (related,) = finding["relatedLocations"]
    region = related["physicalLocation"]["region"]
    line = STORY.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "74 %"
    assert related["message"]["text"] == "כביש 𝟙 @all"
    assert re.fullmatch("[0-9a-f]{16}", finding["partialFingerprints"]["claimlint/v1"])
    rule = run["tool"]["driver"]["rules"][finding["ruleIndex"]]
    assert rule["id"] == "shares-exceed-whole"
    assert "claimlint explain shares-exceed-whole" in rule["help"]["markdown"]
    assert rule["properties"]["tags"] == ["shares"]
    (accepted,) = (one for one in run["results"] if one["suppressions"])
    assert accepted["ruleId"] == "undated-figure"
    assert accepted["suppressions"][0]["justification"].startswith("the sign says it")
    assert run["properties"] == {"verdict": "hold", "suppressed": 1}


def test_no_text_of_a_file_is_a_link_in_sarif() -> None:
    told = [one["message"]["text"] for one in sarif("claims")["results"]]
    assert any("\\[all](" in text for text in told)
    assert not any(re.search(r"(?<!\\)\[[^\]]*\]\(", text) for text in told)


def test_sarif_is_read_by_sarif_tools() -> None:
    loader = pytest.importorskip("sarif.loader", reason="pip install '.[dev]'")
    check("claims", "--format", "sarif:out.sarif")
    read = loader.load_sarif_file("out.sarif")
    assert read.get_distinct_tool_names() == ["claimlint"]
    counts = read.get_report().get_issue_type_histogram_for_severity("error")
    assert [(name.split()[0], count) for name, count in counts.items()] == [
        ("shares-exceed-whole", 1)
    ]


def test_gitlab_is_valid_and_each_fingerprint_is_its_own() -> None:
    content = json.loads(check("--format", "gitlab", "claims").stdout)
    schema = json.loads((STANDARDS / "gitlab-code-quality.schema.json").read_text(encoding="utf-8"))
    for one in content:
        validator_for(schema)(schema).validate(one)
        assert one["severity"] in ("critical", "major", "info")
        assert one["location"]["path"] == "claims/rail.yaml"
    first = content[0]
    assert (first["check_name"], first["severity"]) == ("shares-exceed-whole", "critical")
    assert first["location"]["lines"] == {"begin": 6, "end": 6}
    assert len({one["fingerprint"] for one in content}) == len(content)
    assert "undated-figure" not in {one["check_name"] for one in content}  # it is accepted
    assert json.loads(check("--format", "gitlab", "claims/quiet story.yaml").stdout) == []


def junit(*words: str) -> junitparser.JUnitXml:
    text = check("--format", "junit", *words).stdout
    xmlschema.XMLSchema(str(STANDARDS / "junit-10.xsd")).validate(text)
    read = junitparser.JUnitXml.fromstring(text.encode())
    assert isinstance(read, junitparser.JUnitXml)
    return read


def test_junit_is_valid_and_read_as_suites_and_cases() -> None:
    suites = {suite.name: suite for suite in junit("claims")}
    assert set(suites) == {"claims/rail.yaml", "claims/quiet story.yaml"}
    cases = {case.name: case for case in suites["claims/rail.yaml"]}
    (failed,) = cases["shares-exceed-whole: share, other"].result
    assert isinstance(failed, junitparser.Failure)
    assert failed.type == "error"
    assert failed.text.startswith("claims/rail.yaml:6:")
    (accepted,) = cases["undated-figure: speed"].result
    assert isinstance(accepted, junitparser.Skipped)
    assert accepted.message == f"the sign says it {LINK}"
    assert failed.message == f"shares of {WHOLE} add up to at least 104 %"
    (quiet,) = suites["claims/quiet story.yaml"]
    (unchecked,) = quiet.result
    assert (quiet.name, unchecked.message) == (
        "quiet",
        "not checked: no claim was compared with another figure",
    )


def test_junit_fails_as_the_exit_code_does() -> None:
    kinds = {
        level: junit("claims", "--fail-level", level).failures
        for level in ("error", "warning", "note", "never")
    }
    assert kinds["never"] == 0
    assert kinds["error"] == 1
    assert kinds["error"] < kinds["warning"] <= kinds["note"]


def test_markdown_is_text_whatever_the_file_says() -> None:
    (Path("claims") / "@all|`#1.yaml").write_text(STORY.replace("id: rail", "id: two"), "utf-8")
    text = check("--format", "markdown", "claims").stdout
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "link_open", "image"}
    inner = [child for token in tokens for child in token.children or ()]
    assert not {child.type for child in inner} & {"link_open", "image", "html_inline"}
    plain = " ".join(child.content for child in inner if child.type == "text")
    assert "@all" not in plain
    assert "|" not in plain
    fences = [token.content for token in tokens if token.type == "fence"]
    assert len(fences) == 2
    assert all("error[shares-exceed-whole]: " in fence for fence in fences)
    assert text.startswith("## ⛔ claimlint: hold\n\nVerdict: hold. ")
    assert "| `claims/rail.yaml` | ⛔ hold | 2 of 3 |\n" in text
    assert "suppressed (`--show suppressed`)" in text


def test_a_long_page_is_cut_and_says_so() -> None:
    rows = "".join(
        f"  - {{id: c{n}, subject: s{n}, measure: m, of: w{n}, value: {101 + n} %, period: 2024}}\n"
        for n in range(230)
    )
    Path("claims/long.yaml").write_text(STORY[: STORY.index("  - ")] + rows, encoding="utf-8")
    text = check("--format", "markdown", "claims/long.yaml").stdout
    assert text.count("\nerror[") == 200
    assert re.search(r"^… and \d+ more: `claimlint check` tells all\.$", text, re.MULTILINE)


def test_github_says_what_it_does_not_show() -> None:
    rows = "".join(
        f"  - {{id: c{n}, subject: s, measure: m, of: w, value: {101 + n} %, period: {1990 + n}}}\n"
        for n in range(13)
    )
    Path("claims/long.yaml").write_text(STORY[: STORY.index("  - ")] + rows, encoding="utf-8")
    told = check("--format", "github", "--select", "shares", "claims/long.yaml").stdout
    assert told.count("\n::error ") == 12
    assert (
        "\nGitHub shows 10 annotations of a kind for each step, the gravest here: 3 errors" in told
    )
    few = check("--format", "github", "--select", "shares", "claims/rail.yaml").stdout
    assert "GitHub shows" not in few


def test_the_job_summary_is_added_to() -> None:
    Path("summary.md").write_text("before\n", encoding="utf-8")
    place = str(Path("summary.md").absolute())
    check("claims", "--format", "github", GITHUB_STEP_SUMMARY=place)
    summary = Path("summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n## ⛔ claimlint: hold\n")
    check("claims", "--format", "text", GITHUB_STEP_SUMMARY=place)
    assert Path("summary.md").read_text(encoding="utf-8") == summary


def test_a_summary_that_cannot_be_written_is_told() -> None:
    result = check("claims", "--format", "github", GITHUB_STEP_SUMMARY="missing/summary.md")
    assert result.exit_code == 2
    assert "missing/summary.md cannot be written: there is no folder missing" in result.stderr
    assert "::error " in result.stdout


def test_paths_are_those_of_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    top = os.fspath(Path.cwd())
    monkeypatch.chdir("claims")
    run = sarif("rail.yaml", GITHUB_WORKSPACE=top)
    place = result_of(run, "shares-exceed-whole")["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "claims/rail.yaml"
    told = check("rail.yaml", "--format", "github", GITHUB_WORKSPACE=top).stdout
    assert "::error file=claims/rail.yaml,line=6," in told
    listed = json.loads(check("rail.yaml", "--format", "gitlab", CI_PROJECT_DIR=top).stdout)
    assert listed[0]["location"]["path"] == "claims/rail.yaml"
    assert "--> rail.yaml:6:" in check("rail.yaml", GITHUB_WORKSPACE=top).stdout
    elsewhere = check("rail.yaml", "--format", "github", GITHUB_WORKSPACE="/nowhere/else").stdout
    assert "::error file=rail.yaml,line=6," in elsewhere


def test_a_path_with_a_blank_is_an_address_in_sarif() -> None:
    Path("claims/quiet story.yaml").write_text(STORY, encoding="utf-8")
    place = sarif("claims/quiet story.yaml")["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "claims/quiet%20story.yaml"


def test_one_run_writes_several_reports() -> None:
    files = {name: f"out.{name}" for name in FORMATS if name != "text"}
    words = [word for name, file in files.items() for word in ("--format", f"{name}:{file}")]
    result = check("claims", *words, "--format", "text")
    assert result.exit_code == 1
    assert result.stdout == check("claims").stdout
    for name, file in files.items():
        assert Path(file).read_text(encoding="utf-8") == check("claims", "--format", name).stdout


def test_output_is_for_what_has_no_file() -> None:
    result = check("claims", "--format", "json:a.json", "--format", "concise", "-o", "b.txt")
    assert result.stdout == ""
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["verdict"] == "hold"
    assert Path("b.txt").read_text(encoding="utf-8").startswith("claims/rail.yaml:")


def test_a_file_that_cannot_be_written_stops_no_other() -> None:
    result = check("claims", "--format", "json:missing/a.json", "--format", "gitlab:b.json")
    assert result.exit_code == 2
    assert "error: missing/a.json cannot be written" in result.stderr
    assert json.loads(Path("b.json").read_text(encoding="utf-8"))
    assert sorted(path.name for path in Path().iterdir()) == ["b.json", "claims"]


def test_of_nothing_no_list_is_written_that_looks_like_a_pass() -> None:
    words = [f"--format={name}:{name}.out" for name in FORMATS]
    assert check("none.yaml", *words).exit_code == 3
    assert [path.name for path in Path().glob("*.out")] == ["json.out"]
    assert json.loads(Path("json.out").read_text(encoding="utf-8"))["verdict"] == "not checked"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--format", "sarfi"], "there is no format 'sarfi'; did you mean sarif?"),
        (["--format", "json:"], "--format json: names no file"),
        (["--format", "json", "--format", "text"], "json and text cannot both go to the output"),
        (["--format", "json:a", "--format", "text:a"], "json and text cannot both go to a"),
        (
            ["--format", "json:a", "-o", "b"],
            "each format has a file of its own: leave --output out",
        ),
        (["--format", "json", "--format", "text", "-o", "b"], "several formats have no file"),
    ],
)
def test_what_cannot_be_written_together_is_told(words: list[str], message: str) -> None:
    result = check("claims", *words)
    assert result.exit_code == 2
    assert message in result.stderr
