"""Whether this is a version that a project asks for: `required-version = ">=0.1, <0.3"`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne

from claimlint.lazy_pattern import pattern

_PART = pattern(r"(?:(>=|<=|==|!=|>|<)\s*)?(\d{1,6}(?:\.\d{1,6}){0,3})")
_TESTS: Mapping[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": ge,
    "<=": le,
    "==": eq,
    "!=": ne,
    ">": gt,
    "<": lt,
}
WANTED = 'a version, or bounds for it, as in ">=0.1, <0.3"'


def is_met(required: str, version: str) -> bool:
    """Whether a version is in the bounds. Raises ValueError for what are no bounds."""
    parts = [_PART.fullmatch(part.strip()) for part in required.split(",")]
    if None in parts:
        raise ValueError(WANTED)
    own = _numbers(version)
    return all(
        _TESTS[part[1] or "=="](own, _numbers(part[2])) for part in parts if part is not None
    )


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, as many as there can be: 0.1 is 0.1.0."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(one) for one in found[0].split(".")] if found else []
    return tuple((*numbers, 0, 0, 0, 0)[:4])
