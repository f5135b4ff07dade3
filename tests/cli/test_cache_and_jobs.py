"""The same bytes with the cache on, cold and warm, off, and with several processes."""

from __future__ import annotations

import io
import multiprocessing
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from newsroom import article, reference
from put_file import put

from claimlint.cli.command_group import main
from claimlint.cli.progress import Bar
from claimlint.engine import lint, side_work
from claimlint.engine.workspace import Workspace
from claimlint.project.settings import default_settings
from claimlint.rulebook.catalogue import builtin_catalogue

AT = "measure: freight, period: 2024"
RAIL = f"id: rail, subject: rail, of: all, {AT}"


@pytest.fixture(autouse=True)
def _of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk" / "claims" / "reference").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(lint, "LEAST_FILES", 3)
    Path("claimlint.toml").touch()
    for number in range(20):
        name = f"s{number}"
        claims = [
            f"id: rail, subject: rail, of: all, {AT}, value: {number + 20} %",
            f"id: road, subject: road, of: all, {AT}, value: 74 %",
            f"id: own, subject: town {number % 5}, {AT}, value: {number}5 tonne",
        ]
        if number == 7:
            claims.append(
                f"id: other, subject: x, {AT}, value: 5 tonne, equals: 'ref(\"s1::own\")'"
            )
        put(f"claims/{name}.yaml", article(*claims, name=name))
    put("claims/reference/t.yaml", reference(f"{RAIL}, value: 31 %"))


def ways(*words: str) -> Iterator[tuple[int, str]]:
    """A run without the cache, with it twice, and with two processes with and without it."""
    for more in (["--no-cache", "-j1"], ["-j1"], ["-j1"], ["--no-cache", "-j2"], ["-j2"]):
        result = CliRunner().invoke(main, ["check", *more, *words], catch_exceptions=False)
        yield result.exit_code, result.stdout


def same(*words: str) -> str:
    (_, text), *others = found = list(ways(*words))
    assert all(one == found[0] for one in others)
    return text


def anew(*words: str) -> str:
    """How many files a run lints anew, as it says itself."""
    result = CliRunner().invoke(main, ["check", "--verbose", "--quiet", *words])
    return result.stderr.partition(", of which ")[2].partition(" linted")[0]


@pytest.mark.parametrize(
    "words", [[], ["--format", "json"], ["claims/s7.yaml"], ["--unsure", "--show", "checked"]]
)
def test_every_way_to_run_prints_the_same_bytes(words: list[str]) -> None:
    assert same(*words)


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_every_way_to_start_processes_prints_the_same_bytes(
    method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_work, "METHOD", method)
    words = ["check", "--format", "json", "--no-cache", "--verbose"]
    alone, several = (CliRunner().invoke(main, [*words, jobs]) for jobs in ("-j1", "-j2"))
    assert several.stdout == alone.stdout
    assert "of which 21 linted anew; jobs: 2" in several.stderr
    assert "one process did" not in several.stderr


def test_what_a_process_leaves_when_it_dies_is_done_by_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(side_work, "METHOD", "fork")
    monkeypatch.setattr(side_work, "_done", lambda *_: os._exit(7))
    words = ["check", "--format", "json", "--no-cache", "--verbose"]
    alone, several = (CliRunner().invoke(main, [*words, jobs]) for jobs in ("-j1", "-j2"))
    assert several.stdout == alone.stdout
    assert "one process did what several were to do: BrokenProcessPool" in several.stderr


def test_of_one_file_no_more_is_linted_than_has_a_say() -> None:
    assert anew("--no-cache", "claims/s3.yaml") == "16"  # those that state its town otherwise, too
    for path in Path("claims").glob("s*.yaml"):  # now each is of a town of its own, but for s3
        text = re.sub(r"town \d+", f"town {path.stem}", path.read_text())
        own = text if path.stem == "s3" else re.sub("of: all", f"of: {path.stem}", text)
        put(str(path), own)
    assert anew("--no-cache", "claims/s3.yaml") == "2"  # with the table that it contradicts
    assert anew("--no-cache", "claims/s7.yaml") == "2"  # with s1, which its formula names
    assert anew("--no-cache", "claims/reference/t.yaml") == "21"


def test_the_text_of_an_article_may_be_open_in_an_editor() -> None:
    text = Path("claims/s5.yaml").read_text().replace("title: The", "text: s5.md, title: The")
    text = text.replace("value: 74 %", "value: 74 %, quote: roads carry 74%")
    put("claims/s5.md", "Now roads carry 74% of it.\n")
    desk = Workspace(default_settings(Path.cwd()), builtin_catalogue())
    desk.put("claims/s5.yaml", text.encode())

    def rules() -> set[str]:
        return {one.rule for one in desk.report({"claims/s5.yaml"}).findings}

    assert "quote-not-found" not in rules()
    desk.put("claims/s5.md", b"Now nothing is said of it.\n")
    assert "quote-not-found" in rules()
    desk.put("claims/s5.md", b"Now roads carry 74% of it.\n")
    assert "quote-not-found" not in rules()
    desk.drop("claims/s5.md")
    put("claims/s5.md", "Now it is gone.\n")
    assert "quote-not-found" in rules()


def test_after_every_kind_of_change_the_same_is_printed_as_without_a_cache() -> None:
    before = same()
    put("claims/s3.yaml", Path("claims/s3.yaml").read_text().replace("74 %", "7 %"))
    after = same()
    assert after != before
    put("claims/reference/t.yaml", reference(f"{RAIL}, value: 99 %"))
    assert same() != after
    put("claims/s1.yaml", Path("claims/s1.yaml").read_text().replace("15 tonne", "16 tonne"))
    assert same()  # a formula of s7 names it
    Path("claims/s2.yaml").rename("claims/z.yaml")
    assert "claims/z.yaml" in same()
    Path("claims/s4.yaml").unlink()
    assert "claims/s4.yaml" not in same()
    put("claimlint.toml", 'profile = "strict"\nstale-years = 1\n')
    assert same()
    put("claimlint.toml", '[names]\nrailway = ["rail"]\n')
    assert same()


def test_only_what_a_change_can_touch_is_linted_again() -> None:
    assert anew() == "21"
    assert anew() == "0"
    put("claims/s3.yaml", Path("claims/s3.yaml").read_text().replace("74 %", "7 %"))
    assert anew() == "1"
    put("claims/s1.yaml", Path("claims/s1.yaml").read_text().replace("15 tonne", "16 tonne"))
    assert anew() == "2"  # itself, and s7, whose formula names it
    put("claims/reference/t.yaml", reference(f"{RAIL}, value: 99 %"))
    assert anew() == "21"
    assert anew("--ignore", "shares", "--fail-level", "error") == "0"
    assert anew("--profile", "strict") == "21"


def test_the_text_of_an_article_counts() -> None:
    text = Path("claims/s5.yaml").read_text().replace("title: The", "text: s5.md, title: The")
    put("claims/s5.yaml", text.replace("value: 74 %", "value: 74 %, quote: roads carry 74%"))
    put("claims/s5.md", "Now roads carry 74% of it.\n")
    before = same()
    put("claims/s5.md", "Now nothing is said of it.\n")
    assert same() != before
    assert "quote-not-found" in same()
    Path("claims/s5.md").unlink()
    assert "cannot be read" in same()


def test_a_broken_cache_changes_nothing(tmp_path: Path) -> None:
    before = same()
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(b"\xff" * 100)
    assert same() == before


def test_clean_removes_what_is_kept(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["check"])
    assert list((tmp_path / "cache").iterdir())
    result = CliRunner().invoke(main, ["clean"])
    assert result.exit_code == 0
    assert result.stdout.startswith("removed 1 file")
    assert list((tmp_path / "cache").iterdir()) == []


def test_timing_says_where_the_time_went() -> None:
    result = CliRunner().invoke(main, ["check", "--timing", "-q"])
    lines = [line.split(" s  ")[1] for line in result.stderr.splitlines()]
    assert lines == ["reading files", "reading the cache", "linting", "writing the cache", "in all"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_after_a_moment_and_wiped_out() -> None:
    now = [0.0]
    stream = Terminal()
    bar = Bar(stream, lambda: now[0])
    bar(1, 10)
    assert stream.getvalue() == ""
    now[0] = 2.0
    bar(5, 10)
    assert stream.getvalue() == f"\r  [{'#' * 15}{' ' * 15}] 5 of 10 files"
    bar(6, 10)
    assert "6 of" not in stream.getvalue()
    bar.wipe()
    assert stream.getvalue().endswith("\r")
    assert "\x1b" not in stream.getvalue()


def test_there_is_no_bar_in_a_pipe() -> None:
    now = [0.0]
    stream = io.StringIO()
    bar = Bar(stream, lambda: now[0])
    now[0] = 2.0
    bar(5, 10)
    bar.wipe()
    assert stream.getvalue() == ""
    assert sys.stderr is not stream
