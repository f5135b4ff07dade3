"""Numbers that are written otherwise than the rest of a text: `%` here, `percent` there.

Only where one way is the rule (three times, and thrice as often as the other) is the other odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimlint.article.printed_number import PrintedNumber

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


def odd_styles(numbers: Iterable[PrintedNumber]) -> dict[int, str]:
    """For each number that is written otherwise, by index: how the rest is written.

    Headlines and captions have a style of their own: their numbers are not to be among these.
    """
    ways: dict[str, dict[str, list[int]]] = {}
    for number in numbers:
        for feature, way in _features(number):
            ways.setdefault(feature, {}).setdefault(way, []).append(number.index)
    odd: dict[int, str] = {}
    for feature, found in ways.items():
        if len(found) != 2:
            continue
        (rare, few), (usual, many) = sorted(found.items(), key=lambda item: len(item[1]))
        del rare
        if len(many) >= _LEAST and len(many) >= _TIMES * len(few):
            odd |= dict.fromkeys(few, _WAYS[feature, usual])
    return odd


def _features(number: PrintedNumber) -> Iterable[tuple[str, str]]:
    text = number.mention.text
    if not number.in_digits or number.is_time:
        return
    if number.kind == "percent" and ("%" in text or "٪" in text):
        yield "percentage", "sign"
    elif number.kind == "percent" and _LETTER.search(text):
        yield "percentage", "word"
    if _GROUPED.search(text):
        yield "thousands", "grouped"
    elif _FOUR_DIGITS.search(text):
        yield "thousands", "solid"
