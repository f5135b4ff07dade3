"""Words, numbers and signs of a text, in one pass of one linear expression.

Each alternative begins with a character class of its own and consumes what it has matched, so
that no input makes the expression go back over what it has read.
"""

from __future__ import annotations

import re
from itertools import accumulate

_TOKEN = re.compile(
    r"[^\W\d_]+(?:['’׳\"״”]{1,2}[^\W\d_]+)*"  # a word, with apostrophes or gershayim inside
    r"|\s+"
    r"|\d+(?:[.,٫٬'’]\d+)*"  # a number, with separators between digits
    r"|(?<![\w.,])[.,٫]\d+"  # a decimal without its zero: `.5 percent`
    r"|.",
    re.DOTALL,
)
_URL = re.compile(r"(?:https?://|www\.)\S+")


def split(text: str) -> tuple[list[str], list[int]]:
    """All tokens of a text, white space too, and the offset at which each begins.

    Addresses of the web are blanked first: a digit in one is nobody's claim.
    """
    if "://" in text or "www." in text:
        text = _URL.sub(lambda match: "\ufffc" * len(match[0]), text)
    tokens = _TOKEN.findall(text)
    return tokens, list(accumulate(map(len, tokens), initial=0))


_FOLD = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789") | str.maketrans(
    {"־": "-", "‑": "-", "‐": "-", "״": '"', "”": '"', "“": '"', "’": "'", "׳": "'", "‘": "'"}
)


def fold(token: str) -> str:
    """Bring a token to the form in which the language files write it."""
    token = token.lower()
    return token if token.isascii() else token.translate(_FOLD)


def phrase(text: str) -> tuple[str, ...]:
    """Split a phrase of a language file into folded tokens."""
    return tuple(fold(token) for token in _TOKEN.findall(text) if not token.isspace())
