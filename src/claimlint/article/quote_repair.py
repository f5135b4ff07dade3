"""A quote that was not found: the passage that is meant, and the fix that puts it in.

Two things say which passage is meant: its words, and its number. The one with the most words in
common is taken where it is close; else the one that prints the number of the quote. A fix changes
form alone: where the claim takes its number from the quote, only a passage with the very same
number, hedge and all, may take the quote's place.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from claimlint.article.anchoring import Missing
from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.claim import Claim
from claimlint.claims.finding import Fix
from claimlint.numbers.mention import Mention
from claimlint.numbers.scanner import scan
from claimlint.yamlfile.nodes import Node, Scalar, node_at
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.write_scalar import scalar

SURE_ENOUGH = 0.75
"""How alike (difflib's ratio) the passage must be for `--fix` to take it."""
SURE_WITH_NUMBER = 0.5
"""The same where it prints the quote's numbers and no other: words around them may have changed."""
_SIGNS = "%‰°"
_AROUND = 30
_MOST_WORDS = 60
_LONGEST = 400
"""Of a longer quote neither ends nor numbers are looked at: its words alone say what is meant."""
_MOST_PLACES = 20
"""So many places of the quote's number are compared."""
_WORD = re.compile(r"\w+")


class LostQuote(NamedTuple):
    """A quote of a claim that the article does not have; `pointer` is the node that holds it."""

    article: ArticleText
    claim: Claim
    text: str
    pointer: str


def mended(quoted: LostQuote, missing: Missing) -> tuple[Span | None, Fix | None]:
    """The passage that a quote means that was not found, and the fix, if one is sure."""
    own = _numbers(quoted)
    span, likeness = missing.closest, missing.likeness
    if span is not None:
        span = _whole(quoted, _fitted(quoted, span))
    if span is None or (own and likeness < SURE_ENOUGH and not _prints(quoted, span, own)):
        other, other_likeness = _by_number(quoted, own)
        if other is not None:
            span, likeness = other, other_likeness
    if span is None:
        return None, None
    same = _prints(quoted, span, own)
    sure = SURE_WITH_NUMBER if own and same else SURE_ENOUGH
    fixes = likeness >= sure and (quoted.claim.has_number or same)
    return span, _fix(quoted, span) if fixes else None


def _fix(quoted: LostQuote, span: Span) -> Fix | None:
    words, document = quoted.article.words(span), quoted.claim.document
    node = node_at(_root(document.text), quoted.pointer)
    if words == quoted.text or not isinstance(node, Scalar):
        return None  # the same words: only the prefix or suffix does not fit
    written = scalar(words, document.text, node)
    if written is None:
        return None
    why = "the quote as the article has it now"
    span = Span(node.start, node.end)
    return Fix(document.path, span, written, why, quoted.pointer, "text")


@lru_cache(maxsize=1)
def _root(text: str) -> Node | None:
    """The nodes of a claim file, read once for all of its quotes."""
    return read_nodes(text).root


def _numbers(quoted: LostQuote) -> list[tuple[object, ...]]:
    """The numbers of a quote, as they are told apart."""
    if len(quoted.text) > _LONGEST:
        return []
    return [_number(one) for one in scan(quoted.text, quoted.article.language)]


def _number(mention: Mention) -> tuple[object, ...]:
    return (mention.value, mention.low, mention.high, mention.unit, mention.kind, mention.modifier)


def _prints(quoted: LostQuote, span: Span, own: list[tuple[object, ...]]) -> bool:
    """Whether a passage has the numbers of the quote, in their order, and no others.

    The hedge counts where the claim takes its number from the quote.
    """
    held = quoted.article.numbers_in(span)
    found = [_number(one.mention) for one in quoted.article.numbers[held.start : held.stop]]
    if quoted.claim.has_number:
        return [one[:-1] for one in found] == [one[:-1] for one in own]
    return found == own


def _by_number(quoted: LostQuote, own: list[tuple[object, ...]]) -> tuple[Span | None, float]:
    """The passage around the quote's first number that is most like it, and how much it is."""
    places = [one for one in quoted.article.numbers if own and _same_figure(one, own[0])][
        :_MOST_PLACES
    ]
    best: Span | None = None
    most = SURE_WITH_NUMBER
    for figure in places:
        span = _whole(quoted, _fitted(quoted, Span(figure.start, figure.end)))
        words = quoted.article.words(span)
        likeness = SequenceMatcher(None, quoted.text, words, autojunk=False).ratio()
        if likeness >= most and _prints(quoted, span, own):
            best, most = span, likeness
    return best, most


def _same_figure(figure: PrintedNumber, own: tuple[object, ...]) -> bool:
    return _number(figure.mention)[:-1] == own[:-1]


def _fitted(quoted: LostQuote, span: Span) -> Span:
    """The passage with up to a few words more or fewer at its ends, whichever is most alike.

    What is found first has as many words as the quote, and an edit may have changed their number.
    """
    text = quoted.article.text.text
    if len(quoted.text) > _LONGEST:
        return span
    sentence = quoted.article.sentence(span.start)
    low = max(span.start - _AROUND, sentence.start)
    words = [
        (found.start(), found.end())
        for found in _WORD.finditer(text, low, min(span.end + _AROUND, max(sentence.end, span.end)))
    ][:_MOST_WORDS]
    first = [start for start, _ in words if abs(start - span.start) <= _AROUND]
    last = [end for _, end in words if abs(end - span.end) <= _AROUND]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quoted.text)
    best, most = span, 0.0
    for start in first:
        for end in last:
            matcher.set_seq1(text[start:end])
            # The quick ratios are never below the true one, and cost a fraction of it.
            if start >= end or matcher.real_quick_ratio() <= most or matcher.quick_ratio() <= most:
                continue
            ratio = matcher.ratio()
            if ratio > most:
                best, most = Span(start, end), ratio
    return best


def _whole(quoted: LostQuote, span: Span) -> Span:
    """The passage with the sign that its last number ends in."""
    text = quoted.article.text.text
    end = span.end
    while end < len(text) and text[end] in _SIGNS:
        end += 1
    return Span(span.start, end)
