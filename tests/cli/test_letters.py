"""`claimlint questions`: what it writes, and to whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from linting import project

from claimlint.answers.read_word import read_word
from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: one, title: Freight, language: en}
sources: {office: {title: Yearbook, publisher: Office}}
claims:
  - {id: rail, subject: rail, measure: freight, of: all, value: 31 %, period: 2024,
     sources: [office]}
  - {id: road, subject: road, measure: freight, of: all, value: 74 %, period: 2024}
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    return project(tmp_path / "desk", one=STORY) / "claims/one.yaml"


def questions(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["questions", *map(str, words)], catch_exceptions=False)


def test_a_word_file_is_written_and_can_be_read_back(story: Path, tmp_path: Path) -> None:
    assert questions(story, "--format", "docx", "-o", "out.docx").exit_code == 0
    answers = read_word((tmp_path / "out.docx").read_bytes(), "out.docx")
    assert (answers.story, answers.role, answers.answers) == ("one", "author", ())
    assert "Freight" in answers.paragraphs


def test_a_mail_is_written(story: Path) -> None:
    result = questions(story, "--format", "eml")
    assert result.stdout_bytes.startswith(b"Subject: ")
    assert b"[ ] cannot be shown" in result.stdout_bytes


def test_a_source_is_named_by_its_id(story: Path) -> None:
    result = questions(story, "--to", "office")
    assert result.stdout.startswith("# Yearbook\n")
    assert "rail: 31 % of all" in result.stdout
    assert "road" not in result.stdout
    missed = questions(story, "--to", "ofice")
    assert missed.exit_code == 2
    assert "the story has no source `ofice`" in missed.stderr
    assert "did you mean `office`?" in missed.stderr


def test_a_lawyer_gets_what_is_held(story: Path) -> None:
    assert "Nothing is open." in questions(story, "--to", "lawyer").stdout
    story.write_text(STORY.replace("{id: road,", "{id: road, legal: hold,"), encoding="utf-8")
    held = questions(story, "--to", "lawyer").stdout
    assert "> 74 %" in held
    assert "## Q1" in held
