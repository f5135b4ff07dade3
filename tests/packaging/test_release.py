"""A release is one command, tried here in a copy that publishes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("CHANGELOG.md", "tools/release.py", "src/claimlint/__init__.py", "changes/README.md")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in list(os.environ):
        if name.startswith("GIT"):
            monkeypatch.delenv(name)
    for name, value in (("NAME", "desk"), ("EMAIL", "desk@example.org")):
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    for part in PARTS:
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / part, tmp_path / part)
    fragments = {
        "b-thing.added.md": "A thing that can be done.\nIn two lines.\n",
        "a-thing.fixed.md": "A thing that no longer goes wrong.\n",
        "c-thing.added.md": "Another thing.\n",
    }
    for name, text in fragments.items():
        (tmp_path / "changes" / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "before")
    return tmp_path


def git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def release(folder: Path, version: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(folder / "tools" / "release.py"), version, "--no-build"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_release_sets_the_version_and_moves_the_fragments(copy: Path) -> None:
    done = release(copy, "7.0.0")
    assert done.returncode == 0, done.stderr
    source = (copy / "src/claimlint/__init__.py").read_text(encoding="utf-8")
    assert '\n__version__ = "7.0.0"\n' in source
    log = (copy / "CHANGELOG.md").read_text(encoding="utf-8")
    section = log.partition("## 7.0.0 (")[2]
    assert re.match(
        r"\d{4}-\d\d-\d\d\)\n\n"
        r"### Added\n\n- A thing that can be done\.\n  In two lines\.\n- Another thing\.\n\n"
        r"### Fixed\n\n- A thing that no longer goes wrong\.\n",
        section,
    )
    assert "## Unreleased" in log.partition("## 7.0.0")[0]
    assert [path.name for path in (copy / "changes").iterdir()] == ["README.md"]
    assert git(copy, "status", "--porcelain") == ""
    assert git(copy, "log", "-1", "--format=%s") == "Release 7.0.0\n"
    assert git(copy, "tag") == "v7.0.0\n"


@pytest.mark.parametrize(
    ("version", "message"),
    [("0.0.1", "0.0.1 is not after "), ("7.0", "'7.0' is no version"), ("next", "is no version")],
)
def test_a_version_must_be_a_later_one(copy: Path, version: str, message: str) -> None:
    done = release(copy, version)
    assert done.returncode == 1
    assert message in done.stderr


def test_an_unfinished_checkout_is_no_release(copy: Path) -> None:
    (copy / "CHANGELOG.md").write_text("mine", encoding="utf-8")
    done = release(copy, "7.0.0")
    assert "commit first" in done.stderr
    assert (copy / "CHANGELOG.md").read_text(encoding="utf-8") == "mine"


def test_where_a_step_fails_all_is_as_it_was(copy: Path) -> None:
    (copy / "changes" / "odd.better.md").write_text("What?\n", encoding="utf-8")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "odd")
    done = release(copy, "7.0.0")
    assert "of what kind is odd.better.md?" in done.stderr
    assert git(copy, "status", "--porcelain") == ""
    assert "7.0.0" not in (copy / "src/claimlint/__init__.py").read_text(encoding="utf-8")


def test_every_fragment_has_a_kind() -> None:
    fragments = [path for path in (ROOT / "changes").glob("*.md") if path.name != "README.md"]
    kinds = {path.name.split(".")[-2] for path in fragments}
    assert kinds <= {"added", "changed", "fixed", "removed"}
