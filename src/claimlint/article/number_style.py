"""Numbers that are written otherwise than the rest of a text: `%` here, `percent` there.

Only where one way is the rule (three times, and thrice as often as the other) is the other odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimlint.article.figure import Figure

_LEAST = 3
_TIMES = 3
_LETTER = re.compile(r"[^\W\d_]")
_FOUR_DIGITS = re.compile(r"(?<![\d.,])\d{4,}(?![\d,])")
_GROUPED = re.compile(r"\d[,  ’']\d{3}(?!\d)")
_WAYS = {
    ("percentage", "sign"): "with a % sign",
    ("percentage", "word"): "with a word for %",
    ("thousands", "grouped"): "with a separator between thousands",
    ("thousands", "solid"): "without a separator between thousands",
}


def odd_styles(figures: Iterable[Figure]) -> dict[int, str]:
    """For each number that is written otherwise, by index: how the rest is written."""
    ways: dict[str, dict[str, list[int]]] = {}
    for figure in figures:
        for feature, way in _features(figure):
            ways.setdefault(feature, {}).setdefault(way, []).append(figure.index)
    odd: dict[int, str] = {}
    for feature, found in ways.items():
        if len(found) != 2:
            continue
        (rare, few), (usual, many) = sorted(found.items(), key=lambda item: len(item[1]))
        del rare
        if len(many) >= _LEAST and len(many) >= _TIMES * len(few):
            odd |= dict.fromkeys(few, _WAYS[feature, usual])
    return odd


def _features(figure: Figure) -> Iterable[tuple[str, str]]:
    text = figure.mention.text
    if not figure.in_digits or figure.is_time or figure.part in ("headline", "caption"):
        return
    if figure.kind == "percent" and ("%" in text or "٪" in text):
        yield "percentage", "sign"
    elif figure.kind == "percent" and _LETTER.search(text):
        yield "percentage", "word"
    if _GROUPED.search(text):
        yield "thousands", "grouped"
    elif _FOUR_DIGITS.search(text):
        yield "thousands", "solid"
