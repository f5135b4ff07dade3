"""`claimlint correct`: the log that is only added to, the note to readers, the other stories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, text: rail.md}
claims:
  - {id: share, quote: rail carried 31%, subject: rail, measure: freight carried, of: all freight,
     value: 31 %, period: 2024}
"""
OTHER = """\
claimlint: 1
article: {id: ports, title: Ports}
claims:
  - {id: old, subject: Rail, measure: freight carried, of: all freight, value: 13 %, period: 2024}
  - {id: undated, subject: rail, measure: freight carried, of: all freight, value: 31 %}
  - {id: b, subject: rail, measure: freight carried, of: all freight, value: 13 %, period: 2020}
  - {id: road, subject: road, measure: freight carried, of: all freight, value: 13 %, period: 2024}
"""
HEBREW = """\
claimlint: 1
article: {id: he, title: רכבת, language: he}
claims:
  - {id: nafach, subject: הרכבת, measure: מטען, of: כל המטען, value: 31 %, period: 2024}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "rail.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "rail.md").write_text("# Rail\n\nIn 2024 rail carried 31% of it.\n")
    (tmp_path / "ports.yaml").write_text(OTHER, encoding="utf-8")
    (tmp_path / "he.yaml").write_text(HEBREW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def correct(*words: str) -> Result:
    return CliRunner().invoke(main, ["correct", *words, "--by", "AB", "--on", "2025-03-12"])


NOTE = (
    "Correction, 2025-03-12: an earlier version of this article gave a wrong figure "
    "(rail, freight carried). It said 13%; the right figure is 31%."
)


def test_a_correction_is_logged_told_and_looked_for_elsewhere(desk: Path) -> None:
    before = (desk / "rail.yaml").read_bytes()
    done = correct("share", "--was", "13%", "--now", "31%", "--because", "two digits swapped")
    assert done.exit_code == 0, done.output
    assert done.stderr == "logged in rail.corrections.jsonl\n"
    assert done.stdout.splitlines() == [
        NOTE,
        "",
        "Also stated in:",
        "  ports.yaml: old: 13 % (the wrong figure)",
        "  ports.yaml: undated: 31 %",
    ]
    assert (desk / "rail.yaml").read_bytes() == before
    again = correct("share", "--was", "31%", "--now", "31.4 %", "--story", "rail.yaml")
    assert "ports.yaml: undated: 31 % (the wrong figure)" in again.stdout
    lines = (desk / "rail.corrections.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["now"] for line in lines] == ["31%", "31.4 %"]
    assert json.loads(lines[0])["note"] == NOTE


def test_the_page_has_the_corrections(desk: Path) -> None:
    correct("share", "--was", "13%", "--now", "31%")
    path = desk / "rail.corrections.jsonl"
    path.write_bytes(path.read_bytes() + b'{"claimlint_correction": 1, "was": 3}\n\xff\n')
    page = CliRunner().invoke(main, ["report", "rail.yaml"]).output
    assert NOTE in page
    assert page.count("<del>") == 1


def test_the_note_speaks_the_articles_language(desk: Path) -> None:
    done = correct("nafach", "--was", "13%", "--now", "31%", "--dry-run")
    assert done.stdout.startswith("תיקון, 2025-03-12")
    assert not (desk / "he.corrections.jsonl").exists()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("share", "--was", "13%", "--now", "14%"), "neither 13% nor 14% is the figure of `share`"),
        (("share", "--was", "31%", "--now", "31 %"), "must be two figures"),
        (("shares", "--was", "13%", "--now", "31%"), "did you mean `share`?"),
    ],
)
def test_what_is_no_correction_is_refused(desk: Path, words: tuple[str, ...], why: str) -> None:
    refused = correct(*words)
    assert refused.exit_code == 2
    assert why in refused.stderr
    assert not (desk / "rail.corrections.jsonl").exists()
