"""The examples of every rule can be reviewed: whatever a rule finds has its place on the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from reviewing import reviews_of

from claimlint.claims.finding import Severity
from claimlint.desk.ask import letter_to_author
from claimlint.desk.html_page import story_page
from claimlint.desk.question_list import question_lines
from claimlint.desk.review_json import review_lines
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule_examples import Example, examples_of

VOID = {"meta", "link", "input", "br", "rect", "line"}


class Nesting(HTMLParser):
    """Fails where an element is closed that was not opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        named = dict(attrs)
        self.ids += [value for value in [named.get("id")] if value is not None]
        self.links += [one[1:] for one in [named.get("href")] if one is not None and one[:1] == "#"]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def first_examples(family: str) -> list[Example]:
    """The first example of each rule of a family that fails, which says the most."""
    rules = [rule for rule in builtin_catalogue().rules.values() if rule.family == family]
    found = [[one for one in examples_of(rule) if one.outcome == "fails"] for rule in rules]
    return [several[0] for several in found if several]


@pytest.mark.parametrize("family", builtin_catalogue().families)
def test_what_a_rule_finds_has_its_place(family: str, tmp_path: Path) -> None:
    for number, example in enumerate(first_examples(family)):
        folder = tmp_path / str(number)
        for path, text in {"claimlint.toml": "", **example.files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
        for review in reviews_of(folder):
            page = story_page(review)
            reader = Nesting()
            reader.feed(page)
            assert reader.open == []
            assert len(reader.ids) == len(set(reader.ids)), example.title
            assert set(reader.links) - set(reader.ids) == set(), example.title
            codes = [one.code for one in review.questions]
            assert codes == list(dict.fromkeys(codes))
            assert all(one.severity is not Severity.NOTE for one in review.questions)
            assert all(one.said or one.lacks for one in review.questions)
            assert re.findall(r">(?:None|True|False|undefined)<", page) == []
            assert "".join(review_lines([review]))
            letter = letter_to_author(review)
            assert len(letter.asked) + letter.left == len(codes)
            assert "\n".join(question_lines(letter)).count("- [ ]") == 4 * len(letter.asked)
