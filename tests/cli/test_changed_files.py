"""`check --since` and `--files-from`: all is judged, and what a change does is told."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from put_file import put

from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {{id: {name}, title: Freight, language: en, published: 2025-03-{day}}}
claims:
  - {{id: {what}, subject: {what}, measure: freight carried, value: {value}, period: 2024}}
"""
TABLE = """\
claimlint: 1
reference: {{id: yearbook, title: Yearbook, published: 2025-01-31}}
claims:
  - {{id: rail, subject: rail, measure: freight carried, value: {rail}, period: 2024}}
  - {{id: road, subject: road, measure: freight carried, value: 21 tonne, period: 2024}}
"""


def git(*words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=desk", "-c", "user.email=desk@example.org", *words],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def story(name: str, what: str, value: str, day: str = "10") -> None:
    put(f"claims/{name}.yaml", STORY.format(name=name, what=what, value=value, day=day))


def table(rail: str = "12.0 tonne") -> None:
    put("claims/reference/yearbook.yaml", TABLE.format(rail=rail))


@pytest.fixture(autouse=True)
def _a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "-q", "-b", "main")
    put("claimlint.toml", "")
    table()
    story("one", "rail", "12.0 tonne")
    story("two", "road", "24 tonne", "11")  # wrong from the start
    put("README.md", "There are 3 stories.\n")
    git("add", ".")
    git("commit", "-qm", "first")


def check(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *words], input=stdin)


def told(*words: str, stdin: str | bytes | None = None) -> set[tuple[str, str]]:
    content = json.loads(check("--format", "json", *words, stdin=stdin).stdout)
    return {
        (Path(one["location"]["path"]).name, one["rule"])
        for one in content["findings"]
        if one["severity"] != "note" or one["family"] == "text"
    }


def test_without_a_change_nothing_is_linted_and_that_is_said() -> None:
    assert check(".").exit_code == 1
    for words in (("--since", "HEAD"), ("--files-from", "/dev/null")):
        result = check(*words)
        assert (result.exit_code, result.stdout) == (0, "")
        assert "no claim file is among the changed files: nothing was linted" in result.stderr
    result = check("--files-from", "-", stdin="")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(check("--files-from", "-", "--format", "json", stdin="").stdout)["files"] == 0


def test_only_the_changed_file_is_told() -> None:
    story("one", "rail", "12.00 tonne")
    assert told("--since", "HEAD") == {("one.yaml", "no-source")}
    assert told("--files-from", "-", stdin="claims/one.yaml\n") == {("one.yaml", "no-source")}
    result = check("--since", "HEAD")
    assert "in 1 claim of 1 file." in result.stdout
    assert "2 other files of the project take part." in result.stdout


def test_what_a_changed_figure_contradicts_is_told() -> None:
    story("one", "rail", "15 tonne")
    assert ("one.yaml", "contradicts-reference") in told("--since", "HEAD")
    assert ("two.yaml", "contradicts-reference") not in told("--since", "HEAD")


def test_a_table_tells_what_it_newly_breaks_and_nothing_old() -> None:
    table("15 tonne")
    found = told("--since", "HEAD")
    assert ("one.yaml", "contradicts-reference") in found
    assert ("two.yaml", "contradicts-reference") not in found
    result = check("--since", "HEAD")
    assert result.exit_code == 1
    assert "Verdict: hold. 1 error must be mended" in result.stdout
    assert "claims/two.yaml" not in result.stdout


def test_of_a_list_what_the_files_take_part_in_is_told() -> None:
    """Nobody knows what the table was: all that it contradicts is told."""
    table("15 tonne")
    found = told("--files-from", "-", stdin="claims/reference/yearbook.yaml")
    assert ("one.yaml", "contradicts-reference") in found
    assert ("two.yaml", "contradicts-reference") in found
    assert ("one.yaml", "no-source") not in found


def test_new_and_deleted_files_count() -> None:
    story("three", "rail", "30 tonne", "12")
    assert ("three.yaml", "contradicts-reference") in told("--since", "HEAD")
    Path("claims/three.yaml").unlink()
    put("claims/four.yaml", STORY.format(name="four", what="x", value="3 tonne", day="12"))
    with Path("claims/four.yaml").open("a") as file:
        file.write('relations:\n  - {id: r, check: x < ref("one::rail"), because: it is so}\n')
    git("add", ".")
    git("commit", "-qm", "four")
    assert not {one for one in told(".") if one[1] == "unknown-claim"}
    Path("claims/one.yaml").unlink()
    assert told("--since", "HEAD") == {("four.yaml", "unknown-claim")}


def test_what_others_added_meanwhile_does_not_count() -> None:
    git("checkout", "-qb", "mine")
    story("one", "rail", "12.00 tonne")
    git("commit", "-qam", "mine")
    git("checkout", "-q", "main")
    story("two", "road", "25 tonne", "11")
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "mine")
    assert told("--since", "main") == {("one.yaml", "no-source")}


def test_a_changed_text_touches_its_claim_file() -> None:
    put("claims/one.md", "Rail carried 12.0 tonnes.\n")
    text = STORY.format(name="one", what="rail", value="12.0 tonne", day="10")
    put("claims/one.yaml", text.replace("language: en", "language: en, text: one.md"))
    git("add", ".")
    git("commit", "-qm", "text")
    put("claims/one.md", "Rail carried 12.0 tonnes. Of 977 wagons 14 were old.\n")
    found = told("--since", "HEAD")
    assert ("one.md", "uncovered-number") in found
    assert ("one.yaml", "no-source") in found
    assert told("--files-from", "-", stdin="claims/one.md\nREADME.md\n") == found


def test_changed_settings_touch_everything() -> None:
    put("claimlint.toml", 'severity = {no-source = "error"}\n')
    result = check("--since", "HEAD")
    assert "note: the settings of the project changed: all of it is told" in result.stderr
    assert ("two.yaml", "contradicts-reference") in told("--since", "HEAD")


def test_paths_narrow_the_change() -> None:
    story("one", "rail", "15 tonne")
    story("two", "road", "25 tonne", "11")
    assert {name for name, _ in told("--since", "HEAD", "claims/two.yaml")} == {"two.yaml"}


def test_from_a_folder_below_paths_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    story("one", "rail", "15 tonne")
    monkeypatch.chdir("claims")
    assert ("one.yaml", "contradicts-reference") in told("--since", "HEAD")
    assert ("one.yaml", "contradicts-reference") in told("--files-from", "-", stdin="one.yaml")


def test_from_a_folder_below_a_list_may_name_files_from_the_root(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story("one", "rail", "15 tonne")
    monkeypatch.chdir("claims")
    listed = git("status", "--porcelain", "-uall")[3:]
    assert listed == "claims/one.yaml\n"
    assert ("one.yaml", "contradicts-reference") in told("--files-from", "-", stdin=listed)


def test_a_list_may_have_nul_between_its_paths_and_lost_files_in_it() -> None:
    put("claims/a b.yaml", STORY.format(name="odd", what="ship", value="3 tonne", day="12"))
    listed = b"claims/a b.yaml\0claims/gone.yaml\0"
    assert told("--files-from", "-", stdin=listed) == {("a b.yaml", "no-source")}
    Path("list").write_bytes(b"claims/a b.yaml\r\n\r\n")
    assert told("--files-from", "list") == {("a b.yaml", "no-source")}


def test_the_baseline_and_ignores_count_as_ever() -> None:
    put("claimlint.toml", 'baseline = "known.txt"\n')
    assert CliRunner().invoke(main, ["baseline", "write"]).exit_code == 0
    git("add", ".")
    git("commit", "-qm", "known")
    put("claims/one.yaml", "# moved\n" + Path("claims/one.yaml").read_text())
    result = check("--since", "HEAD")
    assert result.exit_code == 0
    assert "in the baseline" in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--since", "nowhere"], "there is no revision 'nowhere' here"),
        (["--since", "--output=x"], "there is no revision '--output=x' here"),
        (["--since", ""], "there is no revision '' here"),
        (["--since", "HEAD", "--files-from", "-"], "exclude each other"),
        (["-", "--files-from", "-"], "either a claim file or a list of files"),
        (["--files-from", "none"], "none cannot be read: No such file"),
    ],
)
def test_what_cannot_be_known_is_told(words: list[str], message: str) -> None:
    result = check(*words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path("x").exists()


def test_outside_a_checkout_git_has_nothing_to_say(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("loose"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    result = check("--since", "HEAD")
    assert result.exit_code == 2
    assert "lies in no git checkout" in result.stderr


def test_a_checkout_has_nothing_run() -> None:
    """What the configuration of a checkout could have run by git is not."""
    mark = Path("mark").absolute()
    script = Path("run.sh").absolute()
    put("run.sh", f"#!/bin/sh\ntouch {mark}\n")
    script.chmod(0o755)
    git("config", "core.fsmonitor", str(script))
    git("config", "diff.external", str(script))
    git("config", "core.pager", str(script))
    story("one", "rail", "12.00 tonne")
    assert told("--since", "HEAD") == {("one.yaml", "no-source")}
    assert not mark.exists()
