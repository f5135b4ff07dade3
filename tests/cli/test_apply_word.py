"""`claimlint apply` of a Word file: from the questions that were sent to the claim file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from linting import project
from office import saved_by_office
from returned_word import Reply, as_google, as_word, inserted, parts, retyped, with_parts

from claimlint.cli.command_group import main

CLAIMS = """\
claimlint: 1
article: {id: freight, title: Freight, language: en, published: 2025-11-09, text: freight.md}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, measure: freight, of: all, value: 31 %}
  - {id: road, quote: road has 58%, subject: road, measure: freight, of: all, value: 58 %}
"""
TEXT = "# Freight in 2024\n\nIn 2024 rail has 31%.\n\nIn 2024 road has 58%.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder: Path = project(tmp_path / "desk", freight=CLAIMS)
    (folder / "claims/freight.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder / "claims/freight.yaml"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False)


def sent(story: Path) -> bytes:
    assert run("report", story, "-o", "report.html").exit_code == 0
    words = ("--codes", "report.html", "--format", "docx", "-o", "out.docx")
    assert run("questions", story, *words).exit_code == 0
    return Path("out.docx").read_bytes()


def test_replies_are_kept_word_for_word_and_changed_text_is_only_told(story: Path) -> None:
    replies = [
        Reply("Q1", "stands: Yearbook 2025, table 7"),
        Reply("Q2", "change to 52 %\nSee my mail of Monday."),
    ]
    data = as_word(sent(story), replies)
    was = '<w:t xml:space="preserve">In 2024 road has </w:t></w:r>'
    data = retyped(data, was, was.replace("In 2024 road", "Last year road") + inserted("about "))
    Path("back.docx").write_bytes(data)
    result = run("apply", "back.docx")
    assert result.exit_code == 0, result.stderr
    text = story.read_text(encoding="utf-8")
    first = (
        '{question: Q1, reply: stands, says: "stands: Yearbook 2025, table 7", '
        'source: "Yearbook 2025, table 7", by: NL, as: author, on: 2025-11-07, via: word}'
    )
    assert first in text
    assert "to: 52 %, by: NL" in text
    assert r'says: "change to 52 %\u000aSee my mail of Monday."' in text
    assert "value: 58 %" in text
    assert text.count("status: answered") == 2
    assert "paragraph 3: “In 2024” became “Last year” (not tracked)" in result.stderr
    assert "Noa Levi put in “about” in paragraph 3 (tracked)" in result.stderr
    assert "31% in 2024" not in result.stderr
    assert run("check", story).exit_code == 1  # the questions are still open, the file is right
    again = run("apply", "back.docx")
    assert "nothing was written" in again.stderr
    assert story.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("program", [as_word, as_google])
def test_a_file_that_libreoffice_has_saved_is_taken(story: Path, program: object) -> None:
    data = program(sent(story), [Reply("Q1", "cut"), Reply("Q2", "stet")])  # type: ignore[operator]
    Path("back.docx").write_bytes(data)
    saved = saved_by_office(Path("back.docx").resolve(), "docx", Path("office").resolve())
    result = run("apply", saved)
    assert result.exit_code == 0, result.stderr
    text = story.read_text(encoding="utf-8")
    assert "reply: cut" in text
    assert "reply: stands" in text
    assert "not an answer" not in result.stderr  # LibreOffice has changed nothing in the text


def test_without_its_first_comment_a_file_needs_the_report(story: Path) -> None:
    data = as_word(sent(story), [Reply("Q1", "cut")])
    comments = parts(data)["word/comments.xml"].replace("claimlint-questions", "gone")
    Path("back.docx").write_bytes(with_parts(data, {"word/comments.xml": comments}))
    lost = run("apply", "back.docx")
    assert lost.exit_code == 2
    assert "--codes REPORT" in lost.stderr
    assert run("apply", "back.docx", "--codes", "report.html").exit_code == 0
    assert "reply: cut" in story.read_text(encoding="utf-8")


def test_a_comment_that_answers_nothing_is_told(story: Path) -> None:
    data = as_google(sent(story), [Reply("Q1", "cut")])
    comments = parts(data)["word/comments.xml"]
    held = with_parts(data, {"word/comments.xml": comments.replace(">cut<", ">Q9: cut<", 1)})
    Path("back.docx").write_bytes(held)
    result = run("apply", "back.docx")
    assert story.read_text(encoding="utf-8") == CLAIMS
    told = (
        "not an answer: back.docx: Noa Levi wrote on “31%”: Q9: cut (Q9 was not asked in this file)"
    )
    assert told in result.stderr


def answering(page: Path) -> dict[str, Any]:
    """What the page knows to save answers with."""
    found = re.search(r'id="answering">(.*?)</script>', page.read_text(encoding="utf-8"))
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_a_story_goes_from_its_draft_to_its_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """draft, check, report, questions, the author's answers, the checker's, and check again."""
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder: Path = project(tmp_path / "desk")
    monkeypatch.chdir(folder)
    text = "In 2024 islanders made up 61% of passengers, and tourists 31% of passengers."
    Path("ferries.md").write_text(f"# Ferries\n\n{text}\n", encoding="utf-8")
    assert run("draft", "ferries.md", "-o", "ferries.yaml").exit_code == 0
    assert "no-source" in run("check", "ferries.yaml").stdout
    assert run("report", "ferries.yaml", "-o", "ferries.html").exit_code == 0
    words = ("--codes", "ferries.html", "--format", "docx", "-o", "out.docx")
    assert run("questions", "ferries.yaml", *words).exit_code == 0
    asked = answering(Path("ferries.html"))
    codes = list(asked["questions"])
    assert len(codes) == 2
    sent_back = as_word(
        Path("out.docx").read_bytes(),
        [Reply(code, "stands: Traffic report, table 3") for code in codes],
    )
    Path("back.docx").write_bytes(sent_back)
    assert run("apply", "back.docx").exit_code == 0
    claims = Path("ferries.yaml").read_text(encoding="utf-8")
    assert claims.count("status: answered") == 2
    assert "no-source" in run("check", "ferries.yaml").stdout  # the author's word is no source
    supplied = [
        {
            "codes": [code],
            "claims": [claim],
            "supplied": [
                {
                    "claim": claim,
                    "source": "Traffic report 2024",
                    "locator": "table 3",
                    "state": "checked",
                    "was": asked["typed"][claim],
                }
            ],
        }
        for code, (claim,) in asked["questions"].items()
    ]
    head = {key: asked[key] for key in ("claimlint_answers", "story", "path", "report")}
    saved = {**head, "by": "AB", "as": "checker", "on": "2025-11-08", "answers": supplied}
    Path("ferries-answers.json").write_text(json.dumps(saved), encoding="utf-8")
    result = run("apply", "ferries-answers.json")
    assert result.exit_code == 0, result.stderr
    claims = Path("ferries.yaml").read_text(encoding="utf-8")
    assert claims.count("title: Traffic report 2024") == 1
    assert claims.count("status: checked") == 2
    found = run("check", "ferries.yaml", "--level", "note").stdout
    assert "no-source" not in found
    assert "changed-since-review" not in found
