"""The mark of a field that a draft left open."""

from __future__ import annotations

from claimlint.lazy_pattern import pattern

MARK = "TODO"
"""What a draft writes where a person must fill in."""
_OPEN = pattern(rf"{MARK}\b")


def is_open(value: object) -> bool:
    """Whether a field's text begins with the mark of a draft."""
    return isinstance(value, str) and _OPEN.match(value) is not None
