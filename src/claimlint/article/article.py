"""The text of an article, with its numbers, its sentences and the quotes that were found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from claimlint.article.number_style import odd_styles
from claimlint.article.sentence import sentence_at, sentences
from claimlint.article.text_document import Block
from claimlint.article.text_document import Document as Text
from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.finding import Place
from claimlint.yamlfile.span import Span

if TYPE_CHECKING:
    from claimlint.article.figure import Figure
    from claimlint.article.quoted import Quoted

LONGEST_SENTENCE = 1000
"""So many characters of a sentence are looked at."""


@dataclass(eq=False)
class Article:
    """An article's text. `path` is its file; `document` the claims that are made from it.

    `figures` are the numbers of the text in order, `quotes` the places of the claims' quotes, and
    `approximate` the share by which "about" may be off. Spans count code points of `text.text`.
    """

    path: str
    document: Document
    text: Text
    language: str
    approximate: Fraction
    figures: list[Figure] = field(default_factory=list)
    quotes: list[Quoted] = field(default_factory=list)
    by_claim: dict[str, list[Quoted]] = field(default_factory=dict)

    @cached_property
    def sentences(self) -> list[Span]:
        """The spans of the sentences."""
        return sentences(self.text.text)

    @cached_property
    def odd_styles(self) -> dict[int, str]:
        """How the text writes most numbers of a kind, for each that it writes otherwise."""
        return odd_styles(self.figures)

    def sentence(self, offset: int) -> Span:
        """The sentence in which an offset stands; the offset alone outside all.

        Of a sentence without an end, only what is near: no text may cost more than its length.
        """
        start, end = sentence_at(self.sentences, offset) or Span(offset, offset)
        if end - start <= LONGEST_SENTENCE:
            return Span(start, end)
        half = LONGEST_SENTENCE // 2
        return Span(max(start, offset - half), min(end, offset + half))

    def number_of(self, sentence: Span) -> int:
        """The number of a sentence, from 1."""
        return bisect_right(self.sentences, sentence.start, key=lambda span: span.start)

    def block(self, offset: int) -> Block | None:
        """The paragraph, heading or caption in which an offset stands."""
        return self.text.block(offset)

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return " ".join(self.text.text[span.start : span.end].split())

    def figures_in(self, span: Span) -> list[Figure]:
        """The numbers of which a part lies in a span: a quote may leave off `a year`."""
        first = bisect_left(self.figures, span.start, key=lambda one: one.start)
        last = bisect_left(self.figures, span.end, lo=first, key=lambda one: one.start)
        if first and self.figures[first - 1].end > span.start:
            first -= 1
        return self.figures[first:last]

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is one of the numbers of the text, not made up from its words."""
        return any(one is figure for one in self.figures_in(Span(figure.start, figure.end)))

    def place(self, span: Span, pointer: str, label: str = "") -> Place:
        """Where a span stands in the article's file."""
        return Place(self.path, pointer, self.text.source_span(span), label)

    def found(self, claim: Claim) -> Quoted | None:
        """The first place of a claim's quote that was found."""
        return next((one for one in self.by_claim.get(claim.id, ()) if one.spans), None)
