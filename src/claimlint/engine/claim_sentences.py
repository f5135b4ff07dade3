"""The sentences that a claim is printed in, with the headings above them."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.article.article import Article, Quoted
from claimlint.article.text_document import HEADLINE, SUBHEAD
from claimlint.claims.claim import Claim
from claimlint.yamlfile.span import Span


def sentences_of(claim: Claim) -> list[tuple[str, str]]:
    """The sentences that a claim is printed in, each after the heading above it."""
    article = claim.document.article
    if not isinstance(article, Article):
        return []
    found = {
        (_heading(article, span), article.words(span))
        for quoted in article.quotes
        if quoted.claim is claim
        for span in _sentences(article, quoted)
    }
    return sorted(found)


def _sentences(article: Article, quoted: Quoted) -> Iterator[Span]:
    for span in quoted.spans:
        first = article.sentence(span.start)
        last = article.sentence(max(span.end - 1, span.start))
        yield Span(min(first.start, span.start), max(last.end, span.end))


def _heading(article: Article, span: Span) -> str:
    """The nearest heading above a sentence."""
    above = ""
    for block in article.text.blocks:
        if block.span.end > span.start:
            break
        if block.part in (HEADLINE, SUBHEAD):
            above = article.words(block.span)
    return above
