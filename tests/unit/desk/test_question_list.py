from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from reviewing import ROOT, review_of, reviews_of

from claimlint.desk.ask import letter_to_author
from claimlint.desk.question_list import plain, question_lines

CLAIMS = """\
claimlint: 1
article: {id: story, title: Freight, language: en, text: story.md}
defaults: {measure: freight, of: all, period: 2024}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, value: 31 %}
  - {id: road, quote: road has 74%, subject: road, value: 74 %}
"""


def test_a_list_has_the_words_the_fault_and_four_replies(tmp_path: Path) -> None:
    text = "# In 2024 rail has 31%\n\nAnd road has 74% in 2024.\n"
    lines = list(question_lines(letter_to_author(review_of(tmp_path, CLAIMS, text))))
    first = "\n".join(lines[: lines.index("## Q2 · question")])
    assert first.startswith("# Freight\n\n3 open questions. ")
    assert (
        "## Q1 · error\n\n> rail has 31% (paragraph 1, headline)\n>\n> road has 74% (paragraph 2)\n"
        in first
    )
    assert "104 %" in first
    assert first.endswith(
        "- [ ] stands (source):\n- [ ] change to:\n- [ ] cut\n- [ ] cannot be shown\n"
    )
    assert "Lacks a source." in lines


def test_a_story_without_questions_says_so() -> None:
    (review,) = reviews_of(ROOT / "claims/rail.yaml")
    assert list(question_lines(letter_to_author(review))) == [
        "# Rail freight grows again",
        "",
        "Nothing is open.",
    ]


def test_it_speaks_the_articles_language() -> None:
    (review,) = reviews_of(ROOT / "claims/kazakhstan.yaml")
    text = "\n".join(question_lines(letter_to_author(review)))
    assert "- [ ] אי אפשר להראות" in text
    assert "## Q1 · שגיאה" in text


@pytest.mark.parametrize(
    "text",
    [
        "# a heading",
        "[a](https://example.org)",
        "![a](https://example.org/x.png)",
        "<script>x</script>",
        "<https://example.org>",
        "https://example.org and www.example.org",
        "`code` *a* _b_ ~~c~~ | d",
        "1. one",
        "- a list",
        "+ another",
        "=====",
        "---",
        "> quoted",
        "a\n\n# b",
        "&lt;b&gt;",
        "back\\slash",
    ],
)
def test_a_text_is_nothing_but_a_text(text: str) -> None:
    reader = MarkdownIt("gfm-like", {"linkify": False})
    (opening, inline, closing) = reader.parse(plain(text))
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in inline.children or []} <= {"text", "text_special"}
    assert "".join(child.content for child in inline.children or []) == " ".join(text.split())


def test_addresses_are_no_links_and_names_no_mentions() -> None:
    assert plain("https://example.org") == "https\\://example.org"
    assert plain("www.example.org @desk") == "www\\.example.org \\@desk"


def test_what_a_draft_left_open_is_a_lack(tmp_path: Path) -> None:
    claims = CLAIMS.replace("subject: rail,", "subject: TODO rail,")
    review = review_of(tmp_path, claims, "In 2024 rail has 31%.\n")
    lacks = [one.lacks for one in review.questions]
    assert ("a finished entry in the claim file", "a source") in lacks
    lines = list(question_lines(letter_to_author(review)))
    assert "Lacks a source." in lines  # the entry is for the desk to finish
    assert not any("TODO" in line or "still to be filled" in line for line in lines)
