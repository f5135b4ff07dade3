"""A misspelt name about which there is no doubt: what a machine may correct without asking.

`closest` guesses what was probably meant, for a question to a person. Here one letter may be wrong,
missing, doubled or changed places with its neighbour, digits must be the same, and no second name
may be as near: `report_2023` is no misspelling of `report_2024`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIGITS = re.compile(r"\d+")
SHORTEST = 3
"""A shorter name is near to too many others."""


def sure_typo(word: str, known: Iterable[str]) -> str | None:
    """The one known name that a word is a sure misspelling of, or None."""
    near = {name for name in known if name != word and _is_near(word, name)}
    return near.pop() if len(near) == 1 else None


def _is_near(word: str, name: str) -> bool:
    if _DIGITS.findall(word) != _DIGITS.findall(name):
        return False
    one, other = _plain(word), _plain(name)
    return one == other or (
        min(len(one), len(other)) >= SHORTEST and one[0] == other[0] and _one_slip(one, other)
    )


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.casefold())


def _one_slip(one: str, other: str) -> bool:
    """Whether two texts differ by one letter, or by two neighbours that changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:  # one begins with the whole of the other
        return len(one) != len(other)
    if len(one) == len(other):
        swapped = one[:start] + one[start + 1 : start + 2] + one[start] + one[start + 2 :]
        return one[start + 1 :] == other[start + 1 :] or swapped == other
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]
