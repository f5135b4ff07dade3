"""One story from the first check to a correction, as its desk takes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, text: rail.md, authors: [CD]}
sources:
  yearbook: {title: Yearbook, publisher: Office, type: official-statistics, issued: 2025-01}
defaults: {measure: freight carried, of: all freight, period: 2024}
claims:
  - id: rail
    quote: rail carried 31%
    subject: rail
    value: 31 %
    key: true
    sources: [{source: yearbook, locator: table 7}]
  - {id: road, quote: Lorries carried 62%, subject: road, value: 62 %}
"""
TEXT = "# Rail grows\n\nIn 2024, rail carried 31% of all freight. Lorries carried 62% of it.\n"


def run(*words: str) -> Result:
    done = CliRunner().invoke(main, list(words))
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done


def verdict() -> str:
    return run("check").stdout.splitlines()[-1].removeprefix("Verdict: ").split(".")[0]


def report() -> str:
    return run("report", "rail.yaml", "--codes", "first.json").stdout


def mark(claim: str, *words: str) -> Result:
    return run("review", claim, "--by", "AB", "--as", "checker", "--on", "2025-03-07", *words)


def sign(*words: str) -> Result:
    codes = ("--codes", "first.json", "--on", "2025-03-09")
    return run("sign", "rail.yaml", "--by", "EF", "--as", "editor", *codes, *words)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_check_review_sign_changed_word_correction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "rail.md"
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "rail.yaml").write_text(STORY, encoding="utf-8")
    text.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    # Checked: one question is open, and nobody has seen the key figure through.
    found = run("check").stdout
    assert "warning[no-source]" in found
    assert "note[not-reviewed]" in found
    run("report", "rail.yaml", "--format", "json", "-o", "first.json")
    assert "nobody yet, for checking" in report()

    # Reviewed: the author is asked, and has the story until then.
    assert mark("road", "--state", "asked", "--due", "2025-03-08").exit_code == 0
    assert "CD (author) (1 claim, due 2025-03-08)" in bare(report())
    assert mark("road", "--state", "on-author").exit_code == 0
    assert mark("rail", "--state", "checked", "--source", "yearbook").exit_code == 0
    assert "the editor, for signing" in report()
    assert "not-reviewed" not in run("check").stdout

    # Signed, over one question that is left open.
    assert sign().exit_code == 2
    assert sign("--open", "Q1", "--because", "the letter comes on Monday").exit_code == 0
    assert verdict() == "signed with 1 open"
    assert "Signed by EF on 2025-03-09" in bare(report())

    # A word is changed: the signature falls, and the claim is to be read again.
    edit(text, "rail carried 31% of all", "rail carried 31% of nearly all")
    again = run("check")
    assert ") is to be read again: since AB marked it as checked" in again.stdout
    assert verdict() == "answer first"
    assert "1 sentence" in again.stderr
    assert "to be read again" in report()
    assert run("check", "rail.yaml", "--against-signed", "rail.md").stdout.count("changed:") == 1
    assert "what was checked has changed since: `rail`" in sign().stderr

    # Read again, signed again, and corrected after print.
    assert mark("rail", "--state", "checked", "--source", "yearbook").exit_code == 0
    assert sign("--open", "Q1", "--because", "the letter comes on Monday").exit_code == 0
    assert verdict() == "signed with 1 open"
    corrected = ("--was", "31%", "--now", "30%", "--by", "AB", "--on", "2025-03-12")
    assert "It said 31%; the right figure is 30%." in run("correct", "rail", *corrected).stdout
    page = bare(report())
    assert "It said 31%; the right figure is 30%." in page
    assert page.count("checked · AB (checker) · 2025-03-07") >= 2
    assert len((tmp_path / "rail.signed.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def bare(page: str) -> str:
    """The words of a page."""
    return " ".join(re.sub(r"<[^>]*>", "", page).split())
