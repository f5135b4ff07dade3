"""The text of an article with its numbers and sentences, before any claim is held beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from fractions import Fraction
from functools import cached_property

from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence import sentence_at, sentences
from claimlint.article.text_document import Block
from claimlint.article.text_document import Document as Text
from claimlint.claims.finding import Place
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span

_DIGITS = re.compile(r"\d+")
LONGEST_SENTENCE = 1000
"""So many characters of a sentence are looked at."""


@dataclass(frozen=True, eq=False)
class ArticleText:
    """An article's text. `path` is its file, `numbers` those of the text in order.

    `approximate` is the share by which "about" may be off. Spans count code points of `text.text`.
    """

    path: str
    text: Text
    language: str
    approximate: Fraction
    numbers: tuple[PrintedNumber, ...]

    @cached_property
    def sentences(self) -> list[Span]:
        """The spans of the sentences."""
        return sentences(self.text.text)

    def sentence(self, offset: int) -> Span:
        """The sentence in which an offset stands; the offset alone outside all.

        Of a sentence without an end, only what is near: no text may cost more than its length.
        """
        start, end = sentence_at(self.sentences, offset) or Span(offset, offset)
        if end - start <= LONGEST_SENTENCE:
            return Span(start, end)
        half = LONGEST_SENTENCE // 2
        return Span(max(start, offset - half), min(end, offset + half))

    def has_unread_figures(self, sentence: Span) -> bool:
        """Whether digits of a sentence belong to no number: then it counts more than is read."""
        unread = self._unread
        return bisect_left(unread, sentence.start) < bisect_left(unread, sentence.end)

    @cached_property
    def _unread(self) -> list[int]:
        """Where digits begin that belong to no number."""
        ends = [(one.start, one.end) for one in self.numbers]
        found, at = [], 0
        for digits in _DIGITS.finditer(self.text.text):
            place = digits.start()
            while at < len(ends) and ends[at][1] <= place:
                at += 1
            if at == len(ends) or place < ends[at][0]:
                found.append(place)
        return found

    def number_of(self, sentence: Span) -> int:
        """The number of a sentence, from 1."""
        return bisect_right(self.sentences, sentence.start, key=lambda span: span.start)

    def block(self, offset: int) -> Block | None:
        """The paragraph, heading or caption in which an offset stands."""
        return self.text.block(offset)

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return " ".join(self.text.text[span.start : span.end].split())

    def numbers_in(self, span: Span) -> range:
        """Which numbers have a part in a span: a quote may leave off `a year`."""
        first = bisect_left(self.numbers, span.start, key=lambda one: one.start)
        last = bisect_left(self.numbers, span.end, lo=first, key=lambda one: one.start)
        if first and self.numbers[first - 1].end > span.start:
            first -= 1
        return range(first, last)

    def place(self, span: Span, pointer: str, label: str = "") -> Place:
        """Where a span stands in the article's file."""
        return Place(self.path, pointer, self.text.source_span(span), label)
