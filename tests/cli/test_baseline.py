"""`claimlint baseline`: an old archive is adopted, and only what is new fails."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import corpus
import pytest
from click.testing import CliRunner, Result
from put_file import put

from claimlint.cli.command_group import main
from claimlint.project.baseline_file import HEAD

STORY = """\
claimlint: 1
article: {{id: {name}, title: Freight, published: 2025-03-10, language: en}}
claims:
  - {{id: rail, subject: rail of {name}, measure: freight carried, value: 12 Mt, period: 2024}}
  - {{id: road, subject: road of {name}, measure: freight carried, value: 21 tonne, period: 2024}}
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claimlint.toml").write_text('baseline = "known.txt"\n', encoding="utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def baseline(*words: str) -> Result:
    return run("baseline", *words)


def lines() -> list[str]:
    return Path("known.txt").read_text(encoding="utf-8").splitlines()


def two_stories() -> tuple[Path, Path]:
    return (
        Path(put("claims/a.yaml", STORY.format(name="first"))),
        Path(put("claims/b.yaml", STORY.format(name="second"))),
    )


def test_each_finding_is_one_sorted_line() -> None:
    two_stories()
    result = baseline("write")
    assert (result.exit_code, result.stdout) == (0, "wrote 6 entries into known.txt\n")
    head, *entries = lines()
    assert head == HEAD
    assert entries == sorted(entries)
    assert [row.split("\t")[:3] for row in entries] == [
        ["first", "ambiguous-unit", "rail"],
        ["first", "no-source", "rail"],
        ["first", "no-source", "road"],
        ["second", "ambiguous-unit", "rail"],
        ["second", "no-source", "rail"],
        ["second", "no-source", "road"],
    ]
    assert all(re.fullmatch("[0-9a-f]{16}", row.split("\t")[3]) for row in entries)


def test_what_is_known_no_longer_counts_and_is_counted() -> None:
    first, _ = two_stories()
    assert run("check", ".").exit_code == 1
    baseline("write")
    for path in (".", "claims/a.yaml"):
        result = run("check", path)
        assert result.exit_code == 0
    assert "No findings in 4 claims of 2 files; 6 in the baseline." in run("check", ".").stdout
    assert run("check", ".", "--no-baseline").exit_code == 1
    first.write_text(first.read_text().replace("12 Mt", "13 Mt"), encoding="utf-8")
    result = run("check", ".", "--format", "concise")
    assert result.exit_code == 1
    assert re.findall(r"\[([a-z-]+)\]", result.stdout) == ["no-source", "ambiguous-unit"]


def test_a_claim_that_moves_keeps_its_entry_and_a_changed_figure_does_not() -> None:
    first, _ = two_stories()
    baseline("write")
    *head, rail, road = first.read_text().splitlines()
    first.write_text("\n".join([*head, "  # moved", road, rail, ""]), encoding="utf-8")
    assert baseline("check").stdout == "known.txt: 6 in it, 0 new, 0 stale\n"
    first.rename("claims/c.yaml")
    assert baseline("check").exit_code == 0
    put("claims/c.yaml", STORY.format(name="first").replace("21 tonne", "22 tonne"))
    result = baseline("check")
    assert result.exit_code == 1
    new, stale, counts = result.stdout.splitlines()
    assert new.startswith("new: first: no-source road: ")
    assert stale.startswith("stale: first: no-source road: ")
    assert counts == "known.txt: 5 in it, 1 new, 1 stale"


def test_growth_is_refused_without_a_flag() -> None:
    first, _ = two_stories()
    baseline("write")
    before = lines()
    first.write_text(first.read_text().replace("21 tonne", "22 tonne"), encoding="utf-8")
    result = baseline("write")
    assert result.exit_code == 1
    assert "error: 1 finding would be new in known.txt, which was not written" in result.stderr
    assert lines() == before
    result = baseline("write", "--grow")
    assert result.stdout == "wrote 6 entries into known.txt (1 new, 1 gone)\n"
    assert lines() != before
    assert baseline("check").exit_code == 0


def test_entries_of_no_use_are_told_and_taken_out() -> None:
    _, second = two_stories()
    baseline("write")
    second.unlink()
    stale = "3 entries of known.txt answered for nothing any more: `claimlint baseline prune`"
    assert stale in run("check", ".").stdout
    assert stale in run("check", "claims/a.yaml").stdout
    assert stale not in run("check", "claims/a.yaml", "--alone").stdout
    assert "answered" not in run("check", ".", "--select", "time").stdout
    content = json.loads(run("check", ".", "--format", "json").stdout)
    (use,) = content["baselines"]
    assert (use["entries"], use["known"], len(use["stale"])) == (6, 3, 3)
    assert {one["article"] for one in use["stale"]} == {"second"}
    assert baseline("prune").stdout == "took 3 entries out of known.txt, 3 stay\n"
    assert len(lines()) == 4
    assert baseline("prune").stdout == "took 0 entries out of known.txt, 3 stay\n"
    assert "answered" not in run("check", ".").stdout


def test_nothing_new_comes_in_by_pruning() -> None:
    two_stories()
    baseline("write")
    put("claims/c.yaml", STORY.format(name="third"))
    assert "took 0 entries" in baseline("prune").stdout
    assert run("check", ".").exit_code == 1


def test_show_counts_by_rule_and_article() -> None:
    two_stories()
    baseline("write")
    assert baseline("show").stdout == (
        "6 entries by rule:\n      4  no-source\n      2  ambiguous-unit\n"
        "6 entries by article:\n      3  first\n      3  second\n"
    )


def test_two_findings_with_one_fingerprint_need_two_entries() -> None:
    """One id in two files: the same findings twice."""
    two_stories()
    put("claims/b.yaml", STORY.format(name="first"))
    baseline("write")
    put("claims/c.yaml", STORY.format(name="first"))
    result = baseline("check")
    assert result.exit_code == 1
    assert result.stdout.count("new: first: no-source rail") == 1


def test_a_file_that_cannot_be_read_is_never_in_it() -> None:
    put("claims/a.yaml", "claimlint: 1\nclaims: [\n")
    assert baseline("write").stdout == "wrote 0 entries into known.txt\n"
    assert run("check", ".").exit_code == 1


def test_formats_tell_what_is_new() -> None:
    two_stories()
    baseline("write")
    put("claims/c.yaml", STORY.format(name="third"))
    (sarif,) = json.loads(run("check", ".", "--format", "sarif").stdout)["runs"]
    states = [one["baselineState"] for one in sarif["results"]]
    assert (states.count("new"), states.count("unchanged")) == (3, 6)
    known = next(one for one in sarif["results"] if one["baselineState"] == "unchanged")
    assert known["suppressions"] == [{"kind": "external", "justification": "in the baseline"}]
    assert "6 in the baseline\n" in run("check", ".", "--format", "github").stdout
    assert len(json.loads(run("check", ".", "--format", "gitlab").stdout)) == 3
    assert '<skipped message="in the baseline"/>' in run("check", ".", "--format", "junit").stdout
    assert "; 6 in the baseline." in run("check", ".", "--format", "markdown").stdout


def test_the_file_may_be_named_by_an_option() -> None:
    Path("claimlint.toml").write_text("", encoding="utf-8")
    two_stories()
    told = baseline("write", "--file", "here.txt").stdout
    assert 'To use it: baseline = "here.txt" in the settings' in told
    assert run("check", ".").exit_code == 1
    assert run("check", ".", "--baseline", "here.txt").exit_code == 0


def test_the_order_of_lines_and_remarks_do_not_matter() -> None:
    two_stories()
    baseline("write")
    head, *entries = lines()
    put("known.txt", "\r\n".join([*reversed(entries), "", "# a remark", head]))
    assert run("check", ".").exit_code == 0


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<<<<<<< HEAD", "known.txt:2: a merge is not finished here"),
        ("=======", "known.txt:2: a merge is not finished here"),
        ("first\tno-source", "known.txt:2: this is no line of a baseline"),
        ("a\tb\tc\tnot-a-print\te", "known.txt:2: this is no line of a baseline"),
    ],
)
def test_what_is_no_baseline_is_told_at_its_line(line: str, message: str) -> None:
    two_stories()
    put("known.txt", f"{HEAD}\n{line}\n")
    result = run("check", ".")
    assert result.exit_code == 2
    assert f"error: {message}" in result.stderr


def test_a_baseline_that_is_not_there_is_told() -> None:
    two_stories()
    result = run("check", ".")
    assert (
        "There is no baseline known.txt yet: `claimlint baseline write` makes it." in result.stdout
    )
    for word in ("check", "prune", "show"):
        result = baseline(word)
        assert result.exit_code == 2
        assert "error: there is no baseline known.txt" in result.stderr


def test_without_a_setting_it_is_asked_which_file() -> None:
    Path("claimlint.toml").write_text("", encoding="utf-8")
    two_stories()
    result = baseline("write")
    assert result.exit_code == 2
    assert "error: the settings name no baseline\n  = help: --file names it" in result.stderr


def test_a_baseline_outside_the_project_is_refused() -> None:
    Path("claimlint.toml").write_text('baseline = "../known.txt"\n', encoding="utf-8")
    two_stories()
    result = run("check", ".")
    assert result.exit_code == 2
    assert "`baseline` must be a file inside the project" in result.stderr


def test_where_there_is_nothing_to_lint_nothing_is_written() -> None:
    assert baseline("write").exit_code == 3
    assert not Path("known.txt").exists()


def test_no_cell_breaks_a_line() -> None:
    text = STORY.format(name="first").replace("rail of first", '"a\\tb\\nc\\u202e#"')
    put("claims/a.yaml", text)
    baseline("write")
    assert all(len(row.split("\t")) == 5 for row in lines()[1:])
    assert run("check", ".").exit_code == 0


# -- an archive ----------------------------------------------------------------------------


def shuffled(text: str, dice: random.Random) -> str:
    """A story with its claims in another order, and a remark."""
    head, body = text.split("claims:\n", 1)
    items = [one for one in re.split(r"(?m)^(?=  - id:)", body) if one]
    dice.shuffle(items)
    return f"{head}# moved\nclaims:\n{''.join(items)}"


def findings_of_archive() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("check", ".", "--format", "json").stdout)[
        "findings"
    ]
    return found


def test_an_archive_is_adopted_moved_about_and_fails_on_what_is_new(tmp_path: Path) -> None:
    corpus.write(tmp_path, files=60, seed=3)
    put("claimlint.toml", Path("claimlint.toml").read_text() + 'baseline = "known.txt"\n')
    stories = sorted((tmp_path / "claims").rglob("article-*.yaml"))
    for path in stories:  # an old archive names no sources
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^    sources: .*\n", "", text), encoding="utf-8")
    assert baseline("write").exit_code == 0
    assert len(lines()) > 500
    assert run("check", ".").exit_code == 0
    dice = random.Random(1)
    for path in stories:
        path.write_text(shuffled(path.read_text(encoding="utf-8"), dice), encoding="utf-8")
    assert baseline("check").stdout.endswith(" 0 new, 0 stale\n")
    text = stories[0].read_text(encoding="utf-8")
    period = next(iter(re.findall(r"(?m)^    period: (\d{4})\n", text)))
    stories[0].write_text(
        text.replace(f"period: {period}\n", f"period: {period}/2001\n", 1), encoding="utf-8"
    )
    assert run("check", ".").exit_code == 1
    new = [one for one in findings_of_archive() if one["suppressed"] is None]
    assert "reversed-period" in {one["rule"] for one in new}
    assert {one["location"]["path"] for one in new} == {str(stories[0].relative_to(tmp_path))}
