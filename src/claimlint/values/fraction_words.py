"""Simple fractions as they are said: `1/2` is half, `2/3` two thirds."""

from __future__ import annotations

from typing import Final

from claimlint.lazy_pattern import pattern

_FRACTION: Final = pattern(r"(?<![\d/.,])\d/\d{1,2}(?![\d/])")
_SAID: Final = {
    "1/2": "half",
    "1/3": "a third",
    "2/3": "two thirds",
    "1/4": "a quarter",
    "3/4": "three quarters",
    "1/5": "a fifth",
    "2/5": "two fifths",
    "3/5": "three fifths",
    "4/5": "four fifths",
    "1/6": "a sixth",
    "1/7": "a seventh",
    "1/8": "an eighth",
    "1/9": "a ninth",
    "1/10": "a tenth",
}


def with_fractions_said(told: str) -> str:
    """A figure in words, its simple fractions said: `almost half` for `almost 1/2`."""
    return _FRACTION.sub(lambda match: _SAID.get(match[0], match[0]), told)
