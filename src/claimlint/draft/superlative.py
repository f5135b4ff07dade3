"""First places that a text gives in words (`the world's largest producer`), as ranks to draft."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimlint.article.article import Article, Figure
from claimlint.language.phrases import phrases
from claimlint.numbers.mention import Mention

_BEFORE = 40


def superlatives(article: Article) -> Iterator[Figure]:
    """A figure for each first place that no claim quotes; `one of the largest` is none."""
    known = phrases(article.language)
    text = article.text.text
    quoted = [span for quote in article.quotes for span in quote.spans]
    for found in known.pattern("superlatives").finditer(text):
        start, end = found.span("phrase")
        block = article.block(start)
        lead = text[max(0, start - _BEFORE) : start]
        if block is None or block.part == "aside" or known.pattern("one_of").search(lead):
            continue
        if any(span.start < end and start < span.end for span in quoted):
            continue
        words, code = found["phrase"], article.language
        mention = Mention(words, start, end, Fraction(1), None, None, "1", "ordinal", "=", code)
        yield Figure(mention, article.approximate, 0, None, article)
