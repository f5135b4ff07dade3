"""A quote that was not found: the passage that is most like it, and the fix that puts it in."""

from __future__ import annotations

from claimlint.article.quoted import Quoted
from claimlint.finding import Fix
from claimlint.located import Scalar, node_at, read_nodes
from claimlint.located.writing import scalar
from claimlint.span import Span
from claimlint.text import Missing

SURE_ENOUGH = 0.75
"""How alike (difflib's ratio) the passage must be for `--fix` to take it."""
_SIGNS = "%‰°"


def mend(quoted: Quoted, missing: Missing) -> None:
    """Note the closest passage of a quote that was not found, and the fix, if one is sure."""
    if missing.closest is None:
        return
    quoted.closest = _whole(quoted, missing.closest)
    words = quoted.article.words(quoted.closest)
    node = node_at(read_nodes(quoted.document.text).root, quoted.pointer)
    if missing.likeness < SURE_ENOUGH or not isinstance(node, Scalar):
        return
    written = scalar(words, quoted.document.text, node)
    if written is not None:
        why = "the quote as the article has it now"
        quoted.fix = Fix(quoted.document.path, Span(node.start, node.end), written, why)


def _whole(quoted: Quoted, span: Span) -> Span:
    """The passage with the sign that its last number ends in."""
    text = quoted.article.text.text
    end = span.end
    while end < len(text) and text[end] in _SIGNS:
        end += 1
    return Span(span.start, end)
