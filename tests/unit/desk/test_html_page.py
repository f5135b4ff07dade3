"""The page as text: what is escaped, isolated and allowed. A browser reads it in tests/page."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from reviewing import review_of

from claimlint.desk.html_page import anchor, page_names, runs, story_page
from claimlint.desk.story_review import StoryReview

HOSTILE = (
    "claimlint: 1\n"
    "article: {id: story, language: en, text: story.md,"
    " title: '</title><script>x(1)</script><b>'}\n"
    "sources: {a: {title: '<img src=x onerror=x(2)>', publisher: '\"><svg onload=x(3)>',"
    " url: 'https://example.org/\"onmouseover=\"x(4)', archived: 'javascript:x(5)'}}\n"
    "claims:\n"
    "  - {id: rail, quote: '<script>x(6)</script> 31%', subject: '</script><script>x(7)</script>',"
    " measure: '--><b>', of: '<!--', value: 31 %, period: 2024, note: '</style><b>',"
    " said_by: '{{ 7*7 }}', sources: [{source: a, locator: '<b>x</b>'}]}\n"
)
TEXT = "He said \\<script\\>x(6)\\</script\\> 31% & more \u202eevil\u202c in 2024.\n"


class Attributes(HTMLParser):
    """The attributes of every element, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, name, value or "") for name, value in attrs]


def attributes(page: str) -> list[tuple[str, str, str]]:
    reader = Attributes()
    reader.feed(page)
    return reader.found


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    return story_page(review_of(tmp_path, HOSTILE, TEXT))


def test_no_text_of_a_file_becomes_markup(hostile: str) -> None:
    scripts = re.findall(r"<script[^>]*>", hostile)
    data = [f'<script type="application/json" id="{one}">' for one in ("answering", "memory")]
    assert scripts == [*data, "<script>"]
    assert re.findall(r"<(?:img|svg onload|b>)", hostile) == []
    assert "{{ 7*7 }}" in hostile  # a text is no template
    links = [value for _, name, value in attributes(hostile) if name == "href"]
    assert [link for link in links if not re.match(r"#[\w-]+$|https://", link)] == []
    assert "\u202e" not in hostile
    assert "\\u202eevil" in hostile


def test_only_its_own_style_and_script_may_run(hostile: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', hostile)
    assert policy is not None
    allowed = policy[1].replace("&#39;", "'")
    assert allowed.startswith("default-src 'none'; ")
    for kind, tag in (("style-src", "style"), ("script-src", "script")):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", hostile, re.DOTALL)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in allowed
    assert "unsafe" not in allowed
    assert [name for _, name, _ in attributes(hostile) if name.startswith("on")] == []
    assert [name for _, name, _ in attributes(hostile) if name == "style"] == []


def test_a_page_asks_for_nothing(hostile: str) -> None:
    assert re.findall(r"<(?:link|img|iframe|object|embed|base|form [^>]*action)", hostile) == []
    assert "@import" not in hostile
    assert "url(" not in hostile


@pytest.mark.parametrize(
    ("text", "way", "page"),
    [
        ("the article has כ־40%, uranium", "ltr", "the article has <bdi>כ־40%</bdi>, uranium"),
        ("2009־2007 has", "ltr", "<bdi>2009־2007</bdi> has"),
        (
            "קזחסטן: 2 מתוך CPC pipeline (x)",
            "rtl",
            "קזחסטן: 2 מתוך <bdi>CPC pipeline</bdi> (<bdi>x</bdi>)",
        ),
        ("a <b> & c", "ltr", "a &lt;b&gt; &amp; c"),
        ("<שלום>", "ltr", "&lt;<bdi>שלום</bdi>&gt;"),
    ],
)
def test_what_runs_the_other_way_is_isolated(text: str, way: str, page: str) -> None:
    assert runs(text, way) == page


def test_anchors_of_claims_are_plain() -> None:
    assert anchor("rail_2024") == "c-rail_2024"
    assert re.fullmatch(r"[\w-]+", anchor('"><א'))


def review_named(article: str) -> StoryReview:
    review = StoryReview.__new__(StoryReview)
    object.__setattr__(review, "article", article)
    return review


def test_pages_have_names_that_files_may_have() -> None:
    names = page_names([review_named(one) for one in ("a/../b", "index", "A-..-b", "", "כתבה")])
    assert list(names.values()) == [
        "a-..-b.html",
        "index-2.html",
        "A-..-b-3.html",
        "story.html",
        "כתבה.html",
    ]


def test_of_many_errors_the_first_screen_has_ten(tmp_path: Path) -> None:
    entries = "".join(
        f"  - {{id: a{n}, subject: s{n}, of: all, measure: m{n}, value: 1{n:02} %, period: 2024}}\n"
        for n in range(1, 13)
    )
    head = "claimlint: 1\narticle: {id: story, language: en}\nclaims:\n"
    page = story_page(review_of(tmp_path, head + entries))
    first, _, rest = page.partition('id="questions"')
    assert first.count('<li class="line sev-error">') == 10
    assert "All 12 errors" in first
    assert rest.count('<article class="q sev-error"') == 12
