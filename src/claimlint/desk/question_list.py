"""The open questions of a story as a list in Markdown, to be sent to its author.

It is in the article's language, as the page is, and has the same codes. Texts of the article and of
the claims are escaped: they are no headings, links or mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimlint.desk.page_words import PageWords, words_for
from claimlint.desk.story_review import Question, Spot, StoryReview
from claimlint.report.escape import escape

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>#|~@&])|(?<=[a-z])(:)(?=//)|(?<=www)(\.)")
_FIRST: Final = re.compile(r"^(\d{1,9})([.)])|^([-+=])")
REPLIES: Final = ("reply_stands", "reply_change", "reply_cut", "reply_cannot")
"""The four replies, of which one is chosen."""
_OPEN: Final = ("reply_stands", "reply_change")
"""Replies that leave room to write."""


def question_lines(review: StoryReview) -> Iterator[str]:
    """Yield the lines: a head, then each question with its replies."""
    words = words_for(review.speaks)
    yield f"# {plain(review.title)}"
    yield ""
    asked = [one for one in review.questions if one.claims or one.spots]
    told = words.count("open_questions", len(asked)) if asked else words("no_questions")
    yield f"{told}. {words('questions_intro')}" if asked else told
    for question in asked:
        yield ""
        yield from _question(question, words)


def _question(question: Question, words: PageWords) -> Iterator[str]:
    severity = words(f"severity_{question.severity.value}")
    key = f" · {words('key_claim')}" if question.is_key else ""
    yield f"## {question.code} · {severity}{key}"
    yield ""
    for number, spot in enumerate(question.spots):
        yield from ([">"] if number else [])
        yield f"> {plain(spot.words)}{_where(spot, words)}"
    yield ""
    for said in question.said:
        if said.gist:
            yield plain(said.gist)
            yield ""
        yield plain(said.message)
        yield ""
        if said.advice or said.help:
            yield f"{words('what_settles')}: {plain(said.advice or said.help)}"
            yield ""
    if question.lacks:
        yield words("lacks", list=words.listed(question.lacks))
        yield ""
        if not question.said:
            advice = words("settle_lacks", list=words.listed(question.lacks))
            told = advice if question.claims else words("settle_claim")
            yield f"{words('what_settles')}: {told}"
            yield ""
    for reply in REPLIES:
        yield f"- [ ] {words(reply)}{': ' if reply in _OPEN else ''}".rstrip()


def _where(spot: Spot, words: PageWords) -> str:
    """The paragraph, and the part of the page where that is not the running text."""
    if spot.paragraph is None:
        return ""
    part = spot.part or "body"
    named = f", {words(f'part_{part}')}" if part in ("headline", "subhead", "caption") else ""
    return f" ({words('paragraph_long', n=spot.paragraph)}{named})"


def plain(text: str) -> str:
    """A text on one line in which Markdown finds no sign of its own."""
    shown = escape(" ".join(text.split()))
    shown = _SIGNS.sub(lambda found: f"\\{found[0]}", shown)
    return _FIRST.sub(
        lambda found: f"\\{found[0]}" if found[3] else f"{found[1]}\\{found[2]}", shown
    )
