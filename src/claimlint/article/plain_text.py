"""Plain text: paragraphs between blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.article.text_document import BODY, HEADLINE, Document, Part, build, plain

_BLANK = re.compile(r"\n[^\S\n]*\n")
_LONGEST_HEADLINE = 150
_FULL_STOPS = (".", "!", "?", ":", ";", ",", "…")


def read(text: str, leave_out: Sequence[str] = ()) -> Document:
    """Read plain text. A short first line without a full stop is the headline."""
    return build(text, _parts(text), leave_out)


def _parts(text: str) -> Iterator[Part]:
    blank = _BLANK.search(text) is not None
    start = 0
    first = True
    breaks = _BLANK.finditer(text) if blank else re.finditer(r"\n", text)
    ends = [(found.start(), found.end()) for found in breaks]
    for end, after in [*ends, (len(text), len(text))]:
        visible = text[start:end].strip()
        title = first and _is_headline(visible) and len(ends) > 0
        yield Part([plain(text, start, end)], HEADLINE if title else BODY)
        first = first and not visible
        start = after


def _is_headline(visible: str) -> bool:
    short = len(visible) <= _LONGEST_HEADLINE and "\n" not in visible
    return bool(visible) and short and not visible.endswith(_FULL_STOPS)
