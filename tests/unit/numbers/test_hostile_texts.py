"""No input takes more than linear work: twice the text takes about twice as many steps.

A quadratic step would make it four times as many.
"""

from collections.abc import Callable

import pytest
from effort import ends, growth

from claimlint.article.anchoring import anchor
from claimlint.article.read_article import read_document
from claimlint.article.sentence import sentences
from claimlint.numbers.scanner import scan

SIZE = 600
LARGE = 3_000
MOST = 2.6
PARTS = [
    *("1", "1 ", "1,", "1.", "1-", "1/", "1:1", "-", "$", "$$1", "a", "א", "ב־", "כ", "'", '"'),
    *("one ", "hundred ", "thousand and ", "twenty-", "and ", "a half ", "and a half "),
    *("1 and a half ", "מאה ", "אלף ", "עשרים ו", "ו", "וחצי ", "שנת ", "בין ", "מ־1 ל־"),
    *("between 1 and ", "from 1 to ", "1 to ", "per ", "1 per ", "million ", "no more than "),
    *("not ", "1 of ", "one in ", "the ", "a ", "dozens of ", "1 square ", "1 new ", "F-"),
    *("1st ", "2019-", "2019 ", "7.10.", "October ", "\u200f1", "שָ", "e\u0301", "\u0301"),
    *("'' ", "א''", "\n", "\n\n", "1\n", ". ", "A. ", "%", "%1", "zwei", "hundert", "www."),
    *("http://", "+", "+1 ", "1+", "½", "1½", "١", "\x00", "\ud800", "first half of "),
]
MARKS = [
    *("[", "![", "[a](", "![a](", "<", "<a ", '<a "', "<a '", "<!--", "<!", "</", "&", "&amp"),
    *("`", "*", "**a", "_", "a_", "\\", ">", "> ", "#", "# ", "```\n", "~~~\n", "- ", "1. "),
    *("[^", "---\n", "<p>", "<nav>", "<script>", "</script", "<p hidden>", "(", ")", "](", "  "),
    *("<b>1</b>", "\r\n", "\t"),
]


def _is_linear(act: Callable[[str], object], part: str) -> bool:
    def repeat(size: int) -> object:
        return act((part * (size // len(part) + 1))[:size])

    with ends():
        repeat(LARGE)
    return growth(repeat, SIZE) < MOST


@pytest.mark.parametrize("language", ["en", "he"])
def test_scan_is_linear(language: str) -> None:
    slow = [part for part in PARTS if not _is_linear(lambda text: scan(text, language), part)]
    assert slow == []


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
def test_reading_is_linear(name: str) -> None:
    slow = [part for part in MARKS if not _is_linear(lambda text: read_document(name, text), part)]
    assert slow == []


def test_sentences_are_linear() -> None:
    parts = [". ", "a. ", "...", "A.", '."', "\n\n", "! ", "a" * 50]
    assert [part for part in parts if not _is_linear(sentences, part)] == []


def test_anchoring_is_linear() -> None:
    def act(text: str) -> object:
        return anchor("a a a 1 a a b", read_document("a.txt", text))

    parts = ["a ", "a", "1", "a b ", "\n", "1 a ", "é"]
    assert [part for part in parts if not _is_linear(act, part)] == []


def test_numbers_are_bounded() -> None:
    assert scan("9" * 5000 + " tonnes", "en") == []
    many = scan("trillion " * 50 + "hundred " * 50, "en")
    assert all(len(str(mention.value)) < 30 for mention in many)
    assert scan("a " + "trillion " * 500, "en")
