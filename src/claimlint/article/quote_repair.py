"""A quote that was not found: the passage that is most like it, and the fix that puts it in."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from claimlint.article.anchoring import Missing
from claimlint.article.quoted import Quoted
from claimlint.claims.finding import Fix
from claimlint.yamlfile.nodes import Scalar, node_at
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.write_scalar import scalar

SURE_ENOUGH = 0.75
"""How alike (difflib's ratio) the passage must be for `--fix` to take it."""
_SIGNS = "%‰°"
_AROUND = 30
_MOST_WORDS = 60
_LONGEST = 400
_WORD = re.compile(r"\w+")


def mend(quoted: Quoted, missing: Missing) -> None:
    """Note the closest passage of a quote that was not found, and the fix, if one is sure."""
    if missing.closest is None:
        return
    quoted.closest = span = _whole(quoted, _fitted(quoted, missing.closest))
    for figure in quoted.article.figures_in(span):
        figure.missed = True
    words = quoted.article.words(quoted.closest)
    node = node_at(read_nodes(quoted.document.text).root, quoted.pointer)
    same = words == quoted.text  # then only the prefix or suffix does not fit
    if missing.likeness < SURE_ENOUGH or same or not isinstance(node, Scalar):
        return
    written = scalar(words, quoted.document.text, node)
    if written is not None:
        why = "the quote as the article has it now"
        quoted.fix = Fix(quoted.document.path, Span(node.start, node.end), written, why)


def _fitted(quoted: Quoted, span: Span) -> Span:
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
            if start < end and matcher.real_quick_ratio() > most and matcher.ratio() > most:
                best, most = Span(start, end), matcher.ratio()
    return best


def _whole(quoted: Quoted, span: Span) -> Span:
    """The passage with the sign that its last number ends in."""
    text = quoted.article.text.text
    end = span.end
    while end < len(text) and text[end] in _SIGNS:
        end += 1
    return Span(span.start, end)
