"""What the text of an article tells by itself, as names of rules."""

from __future__ import annotations

import re

import claimlint

_MARKED = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
_NOTES = frozenset({"range-reversed-in-text"})


def wrong(text: str) -> str:
    """A text with the faults that are planted in it: `[wrong|right]`."""
    return _MARKED.sub(r"\1", text)


def right(text: str) -> str:
    """A text as it should be."""
    return _MARKED.sub(r"\2", text)


def page(text: str) -> str:
    """A Markdown article of a text: `Headline || Body`, or a body below a plain headline."""
    headline, _, body = text.rpartition("||")
    return f"# {headline.strip() or 'Story'}\n\n{body.strip()}\n"


def told(text: str) -> list[str]:
    """The rules of all errors and warnings of a Markdown article, and of a range turned round."""
    report = claimlint.lint({"story.md": text}, {"ignore": ["sources"]})
    return [one.rule for one in report if one.severity != "note" or one.rule in _NOTES]
