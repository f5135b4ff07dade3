"""Texts that try to run, to break the page, or to call home: none does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from page_desk import PHONE, Desk, faults
from reviewing import review_of

from claimlint.desk.desk_queue import queue_of
from claimlint.desk.html_page import queue_page, story_page

ATTACKS = [
    "<script>attacked()</script>",
    "</script><script>attacked()</script>",
    "</style><script>attacked()</script>",
    "</title><img src=x onerror=attacked()>",
    "<img src='https://example.invalid/x' onerror=attacked()>",
    '"><svg onload=attacked()>',
    "' onmouseover='attacked()",
    "javascript:attacked()",
    "<iframe srcdoc='<script>parent.attacked()</script>'></iframe>",
    "<meta http-equiv=refresh content='0;url=https://example.invalid'>",
    "<base href=https://example.invalid/>",
    "<form action=https://example.invalid><button>x</button></form>",
    "<style>@import 'https://example.invalid/x.css'; body {display:none}</style>",
    "<!--",
    "]]><!--",
    "{{ 7*7 }}{% raw %}",
    "\\u003cscript\\u003eattacked()\\u003c/script\\u003e",
    "&lt;script&gt;attacked()&lt;/script&gt;",
    "a\u202eb\u2066c",
    "W" * 400,
    "מ" * 400,
]


def claims(attack: str) -> str:
    """A claim file that says this wherever a file may say what it likes."""
    text = json.dumps(attack)
    return (
        "claimlint: 1\n"
        f"article: {{id: story, language: en, text: story.md, title: {text}}}\n"
        f"sources: {{book: {{title: {text}, publisher: {text}, url: {text}, archived: {text}}}}}\n"
        "claims:\n"
        f"  - {{id: rail, quote: {text}, subject: {text}, measure: {text}, of: {text},"
        f" value: 31 %, period: 2024, basis: {text}, said_by: {text}, note: {text},"
        f" where: {{place: {text}}}, review: {{status: checked, by: {text}}},"
        f" sources: [{{source: book, locator: {text}}}]}}\n"
        f"  - {{id: road, subject: {text}, measure: {text}, of: {text}, value: 91 %,"
        f" period: 2024}}\n"
        f"ignore: [{{rule: no-source, reason: {text}}}]\n"
        f"not_claims: [{{quote: 12 ships, reason: {text}}}]\n"
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_text_runs_or_breaks_the_page(desk: Desk, tmp_path: Path, attack: str) -> None:
    review = review_of(tmp_path, claims(attack), f"# {attack}\n\n{attack} has 31%, 12 ships.\n")
    page, queue = tmp_path / "page.html", tmp_path / "queue.html"
    page.write_text(story_page(review, "queue.html"), encoding="utf-8")
    queue.write_text(queue_page(queue_of([review], ["page.html"], [])), encoding="utf-8")
    for path in (page, queue):
        with desk.open(path, PHONE) as opened:
            assert opened.is_quiet(), opened
            assert opened.page.evaluate("typeof attacked") == "undefined"
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
            assert opened.page.locator("iframe, form[action], base, link").count() == 0
            links = "[...document.links].filter(one => one.protocol === 'javascript:').length"
            assert opened.page.evaluate(links) == 0
    with desk.open(page, PHONE) as opened:
        shown = opened.page.locator("h1").inner_text()
        assert (
            shown.split()
            == review.title.replace("\u202e", "\\u202e").replace("\u2066", "\\u2066").split()
        )
        assert opened.page.locator("#claims .card").count() == 2
        opened.page.locator("#claims .card").first.scroll_into_view_if_needed()


def test_a_broken_text_is_still_an_accessible_page(desk: Desk, tmp_path: Path) -> None:
    review = review_of(tmp_path, claims('"><b>'), "31% </p></article>\n")
    page = tmp_path / "page.html"
    page.write_text(story_page(review), encoding="utf-8")
    with desk.open(page) as opened:
        assert faults(opened.page) == []
