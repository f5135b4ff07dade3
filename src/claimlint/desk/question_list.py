"""The open questions of a story as a list: in Markdown, or as the plain text of a mail.

It is in the article's language, as the page is, and has the same codes. In Markdown, texts of the
article and of the claims are escaped: they are no headings, links or mentions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from claimlint.desk.ask import OPEN_REPLIES, REPLIES, Asked, Letter, where
from claimlint.desk.page_words import PageWords
from claimlint.report.escape import escape

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>#|~@&])|(?<=[a-z])(:)(?=//)|(?<=www)(\.)")
_FIRST: Final = re.compile(r"^(\d{1,9})([.)])|^([-+=])")

Shown = Callable[[str], str]
"""How a text of somebody else's is written, so that it is nothing but a text."""


def question_lines(letter: Letter) -> Iterator[str]:
    """Yield the lines in Markdown: a head, then each question with its replies."""
    yield f"# {plain(letter.title)}"
    yield ""
    yield from _body(letter, plain, "## ", "- [ ] ")


def mail_lines(letter: Letter) -> Iterator[str]:
    """Yield the lines of a mail: the same, without any signs of Markdown."""
    yield from _body(letter, one_line, "", "[ ] ")


def how_many(letter: Letter) -> str:
    """How many questions are open, as a sentence."""
    words = letter.words
    return (
        words.count("open_questions", len(letter.asked)) if letter.asked else words("no_questions")
    )


def _body(letter: Letter, shown: Shown, heading: str, box: str) -> Iterator[str]:
    told = how_many(letter)
    yield f"{told}. {letter.intro}" if letter.asked else told
    for one in letter.asked:
        yield ""
        yield f"{heading}{one.code}{f' · {one.head}' if one.head else ''}"
        yield ""
        yield from _question(one, letter.words, shown)
        for reply in REPLIES:
            yield f"{box}{letter.words(reply)}{': ' if reply in OPEN_REPLIES else ''}".rstrip()


def _question(asked: Asked, words: PageWords, shown: Shown) -> Iterator[str]:
    for number, spot in enumerate(asked.spots):
        place = where(spot, words)
        yield from ([">"] if number else [])
        yield f"> {shown(spot.words)}{f' ({place})' if place else ''}"
    for number, fact in enumerate(asked.facts):
        yield from ([">"] if number else [])
        yield f"> {shown(fact)}"
    yield ""
    for point in asked.points:
        for told in point.wrong:
            yield shown(told.text)
            yield ""
        if point.settles is not None:
            yield f"{words('what_settles')}: {shown(point.settles.text)}"
            yield ""


def plain(text: str) -> str:
    """A text on one line in which Markdown finds no sign of its own."""
    escaped = _SIGNS.sub(lambda found: f"\\{found[0]}", one_line(text))
    return _FIRST.sub(
        lambda found: f"\\{found[0]}" if found[3] else f"{found[1]}\\{found[2]}", escaped
    )


def one_line(text: str) -> str:
    """A text on one line, with what cannot be seen spelled out."""
    return escape(" ".join(text.split()))
