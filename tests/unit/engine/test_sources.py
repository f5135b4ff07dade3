"""The files of a workspace: their order, and what stands for what they hold."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint.engine.sources import Sources
from claimlint.project.project_files import shown
from claimlint.project.settings import default_settings

PATHS = (
    "b.yaml",
    "a/c.yaml",
    "../z.yaml",
    "a.yaml",
    "/tmp/x.yaml",
    "./d.yaml",
    "..a.yaml",
    "é.yaml",
)


def test_files_are_in_the_order_of_their_whole_paths(tmp_path: Path) -> None:
    sources = Sources(default_settings(tmp_path))
    for path in PATHS:
        sources.put(path, b"")
    assert sources.paths == sorted(PATHS, key=os.path.abspath)
    sources.drop("a.yaml")
    assert "a.yaml" not in sources.paths


def test_a_path_is_shown_as_it_is_seen_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for real in (here, here / "a.yaml", here / "a" / "b.yaml", here / ".a" / "b.yaml", tmp_path,
                 tmp_path / "hereafter" / "a.yaml", Path("/a.yaml")):  # fmt: skip
        assert shown(str(real)) == os.path.relpath(real)


def test_the_key_of_a_file_is_that_of_what_it_and_its_text_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sources = Sources(default_settings(tmp_path.resolve()))
    sources.put("a.yaml", b"one")
    Path("a.md").write_text("on disk")
    bare, with_text = sources.key("a.yaml", None), sources.key("a.yaml", "a.md")
    assert bare != with_text
    sources.put("a.md", b"in an editor")
    sources.forget_texts()
    assert sources.key("a.yaml", "a.md") not in (bare, with_text)
    assert sources.read("a.md") == b"in an editor"
    sources.put("a.md", b"on disk")
    sources.forget_texts()
    assert sources.key("a.yaml", "a.md") == with_text
    sources.drop("a.md")
    assert sources.read("a.md") == b"on disk"
