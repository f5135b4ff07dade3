"""A figure as a part of a sum or product: a range stands in brackets, `(2 to 3 tonnes) × 4`."""

from __future__ import annotations

from typing import Final

from claimlint.lazy_pattern import pattern

_RANGE: Final = pattern(r"\d\S*(?: [^\W\d]+)? (?:to|±) [-−]?\.?\d")
_BEFORE: Final = ("× ", " / ", "− ", "+ ")
_AFTER: Final = (" × ", " / ", " − ", " + ")


def as_operand(told: str) -> str:
    """A figure in words, in brackets if it is a range, and with it what it is of.

    `2 to 3 tonnes (rail, freight)` is told as `(2 to 3 tonnes: rail, freight)`.
    """
    figure, opening, of = told.partition(" (")
    if told.startswith("(") or not _RANGE.search(figure):
        return told
    return f"({figure}: {of}" if opening else f"({figure})"


def is_operand(before: str, after: str) -> bool:
    """Whether what stands between two texts is added, multiplied or divided by them."""
    return before.endswith(_BEFORE) or after.startswith(_AFTER)
