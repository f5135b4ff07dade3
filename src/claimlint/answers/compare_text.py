"""What was changed in the text of a Word file without being tracked: it is told, and never taken.

The paragraphs that came back are compared with those of the article, words with words. Blanks do
not count, nor what the file holds beside the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from claimlint.article.article import Article
from claimlint.article.text_document import HEADLINE
from claimlint.desk.page_words import languages, words_for

_ASIDE: Final = "aside"
_MOST_WORDS: Final = 3_000
_MOST_TOLD: Final = 100
_SHOWN: Final = 160


def untracked_changes(article: Article, title: str, came_back: Sequence[str]) -> Iterator[str]:
    """The differences, as sentences, in the order of the text."""
    sent = list(_sent(article, title))
    back = list(_without_rest(came_back))
    found = _differences(sent, back)
    for number, one in enumerate(found):
        if number == _MOST_TOLD:
            yield "and more: the text is another one"
            return
        yield one


def _sent(article: Article, title: str) -> Iterator[str]:
    """The paragraphs of the file as it was sent."""
    blocks = [one for one in article.text.blocks if one.part != _ASIDE]
    if not any(one.part == HEADLINE for one in blocks):
        yield _plain(title)
    for block in blocks:
        yield _plain(article.text.text[block.span.start : block.span.end])


def _without_rest(paragraphs: Sequence[str]) -> Iterator[str]:
    """The paragraphs up to the questions that have no place in the text."""
    headings = {words_for(one)("document_rest") for one in languages()}
    for one in map(_plain, paragraphs):
        if one in headings:
            return
        if one:
            yield one


def _plain(text: str) -> str:
    return " ".join(text.split())


def _differences(sent: Sequence[str], back: Sequence[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, sent, back, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = min(b - a, d - c)
        for step in range(pairs):
            yield from _in_paragraph(a + step + 1, sent[a + step], back[c + step])
        for at in range(a + pairs, b):
            yield f"paragraph {at + 1} is gone: “{_cut(sent[at])}” (not tracked)"
        for at in range(c + pairs, d):
            yield f"a paragraph is new: “{_cut(back[at])}” (not tracked)"


def _in_paragraph(number: int, was: str, now: str) -> Iterator[str]:
    before, after = was.split(" "), now.split(" ")
    if max(len(before), len(after)) > _MOST_WORDS:
        yield f"paragraph {number} is another one: “{_cut(now)}” (not tracked)"
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            old, new = " ".join(before[a:b]), " ".join(after[c:d])
            yield f"paragraph {number}: {_became(old, new)} (not tracked)"


def _became(old: str, new: str) -> str:
    if not old:
        return f"“{_cut(new)}” was put in"
    return f"“{_cut(old)}” became “{_cut(new)}”" if new else f"“{_cut(old)}” was taken out"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
