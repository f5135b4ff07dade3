"""Versions of one story: what is compared, and that a changed version is seen."""

from __future__ import annotations

from pathlib import Path

from linting import check

CLAIMS = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, texts: {print: print.md, web: web.html}}
claims:
  - {id: rail, quote: rail carried 31% of all freight, subject: rail, measure: freight carried,
     of: all freight, value: 31 %, period: 2024}
"""
PRINT = "# Rail\n\nIn 2024 rail carried 31% of all freight.\n"


def story(folder: Path, web: str) -> Path:
    (folder / "claimlint.toml").touch()
    (folder / "rail.yaml").write_text(CLAIMS, encoding="utf-8")
    (folder / "print.md").write_text(PRINT, encoding="utf-8")
    (folder / "web.html").write_text(web, encoding="utf-8")
    return folder / "rail.yaml"


def test_a_version_that_changes_is_looked_at_again(tmp_path: Path) -> None:
    path = story(tmp_path, "<h1>Rail</h1><p>In 2024 rail carried 31% of all freight.</p>")
    assert "versions-differ" not in check(path).rules()
    (tmp_path / "web.html").write_text("<p>In 2024 rail carried 13% of all freight.</p>")
    found = check(path)
    assert "versions-differ" in found.rules()
    told = "the versions of the story differ: print has 31%, and web has 13%"
    assert told in [one["message"] for one in found.findings]


def test_a_version_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = story(tmp_path, "")
    (tmp_path / "web.html").unlink()
    found = check(path)
    assert any("the article's text cannot be read" in one for one in map(str, found.findings))
