"""`check --watch`: the check again after each save, whichever way it is saved, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.cli.run_check import CheckOptions
from claimlint.cli.watch import CLEAR, matters, places

pytest.importorskip("watchfiles", reason="the extra `watch` is not installed")
PATIENCE = 120
"""Seconds after which a test gives up: no measure of how soon a change is seen."""
CLEAN = """\
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10}
claims:
  - {id: rail, subject: rail, measure: freight, of: all freight, value: 31 %, period: 2024}
"""
FAULTY = CLEAN.replace("31 %", "131 %")
FOUND = "error[share-out-of-range]"


class Watched:
    """A command that watches, and what it has printed."""

    def __init__(self, folder: Path, *words: str) -> None:
        command = [sys.executable, "-m", "claimlint", "check", "--watch", "--ignore", "sources"]
        # A job in the background of a shell is deaf to Ctrl-C, and so is what that starts.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [*command, *words], cwd=folder, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        signal.signal(signal.SIGINT, before)
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def drawn(self, wanted: str = "") -> str:
        """What is printed up to the line that says what is watched, once it has some words."""
        text = ""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            assert line, f"it ended: {text}"
            text += line
            if line.startswith("watching "):
                if wanted in text:
                    return text
                text = ""  # one save may be seen as two

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


@contextmanager
def watched(folder: Path, *words: str) -> Iterator[Watched]:
    running = Watched(folder, *words)
    try:
        yield running
    finally:
        running.stop()


def desk(folder: Path) -> Path:
    (folder / "claims").mkdir()
    (folder / "claimlint.toml").touch()
    (folder / "claims" / "freight.yaml").write_text(CLEAN, "utf-8")
    return folder / "claims" / "freight.yaml"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_every_way_to_save_is_seen_and_ctrl_c_ends(tmp_path: Path) -> None:
    file = desk(tmp_path)
    with watched(tmp_path, "--format", "concise") as command:
        first = command.drawn()
        assert FOUND not in first
        assert first.endswith("watching . for changes; Ctrl-C ends\n")
        assert CLEAR not in first  # this is no terminal
        file.write_text(FAULTY, "utf-8")
        command.drawn(FOUND)
        beside = file.with_name(".freight.yaml.new")  # as many editors save
        beside.write_text(CLEAN.replace("31 %", "231 %"), "utf-8")
        beside.replace(file)
        command.drawn("231 %")
        file.unlink()
        command.drawn("nothing to lint")
        file.write_text(FAULTY, "utf-8")
        command.drawn(FOUND)
        (file.parent / "other.yaml").write_text(FAULTY.replace("id: freight", "id: other"), "utf-8")
        command.drawn("other.yaml:4")
        assert command.end() == 0


def test_settings_and_rules_count_as_soon_as_they_are_saved(tmp_path: Path) -> None:
    desk(tmp_path).write_text(FAULTY, "utf-8")
    settings = tmp_path / "claimlint.toml"
    with watched(tmp_path) as command:
        assert "hold" in command.drawn(FOUND)
        settings.write_text('ignoree = ["shares"]\n', "utf-8")
        command.drawn("did you mean `ignore`?")
        settings.write_text('severity = {share-out-of-range = "note"}\n', "utf-8")
        command.drawn("note[share-out-of-range]")
        rule = tmp_path / "rules" / "house" / "remark.yaml"
        rule.parent.mkdir(parents=True)
        rule.write_text("summary: [\n", "utf-8")
        assert "remark.yaml" in command.drawn("remark.yaml")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_terminal_is_cleared_each_time(tmp_path: Path) -> None:
    desk(tmp_path)
    inner, outer = os.openpty()
    command = [sys.executable, "-m", "claimlint", "check", "--watch"]
    process = subprocess.Popen(command, cwd=tmp_path, stdin=outer, stdout=outer, stderr=outer)
    os.close(outer)
    try:
        text = ""
        while "Ctrl-C ends" not in text:
            text += os.read(inner, 10_000).decode("utf-8", "replace")
        assert text.startswith(CLEAR)
        assert "answer first" in text
    finally:
        process.kill()
        process.wait()
        os.close(inner)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--format", "json"], "--watch is for reading: --format text or concise, not json"),
        (["--fix"], "--watch does not go with --fix"),
        (["--diff"], "--watch does not go with --diff"),
        (["-o", "x.txt"], "--watch does not go with --output"),
        (["-"], "--watch does not go with the standard input"),
    ],
)
def test_what_does_not_go_with_it_is_said(words: list[str], told: str) -> None:
    result = CliRunner().invoke(main, ["check", "--watch", *words])
    assert result.exit_code == 2
    assert told in result.output


def test_without_the_package_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = CliRunner().invoke(main, ["check", "--watch"])
    assert result.exit_code == 2
    assert "--watch needs watchfiles, which is missing" in result.output
    assert "extra `watch`" in result.output


def test_the_whole_project_is_watched_where_one_file_is_named(tmp_path: Path) -> None:
    file = desk(tmp_path)
    assert places(CheckOptions((file,))) == (str(tmp_path.resolve()),)
    assert places(CheckOptions((file,), isolated=True)) == (str(file.parent.resolve()),)
    gone = tmp_path / "gone" / "deep" / "x.yaml"
    assert places(CheckOptions((gone,))) == (str(tmp_path.resolve()),)


@pytest.mark.parametrize(
    ("path", "is_so"),
    [
        ("/desk/claims/a.yaml", True),
        ("/desk/claims/a.md", True),
        ("/desk/claimlint.toml", True),
        ("/desk/claims/baseline.txt", True),
        ("/desk/claims", True),
        ("/desk/.git/index.lock", False),
        ("/desk/claims/.a.yaml.swp", False),
        ("/desk/node_modules/x/a.yaml", False),
        ("/desk/photo.jpg", False),
    ],
)
def test_only_what_can_change_a_finding_matters(path: str, is_so: bool) -> None:
    assert matters(path) is is_so
