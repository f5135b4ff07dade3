"""The closest match for a misspelt name: the one place that decides what is close.

Every "did you mean …?" of the program comes from here, so that a rule, a setting, a key of a claim
file and a command are guessed alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

CUTOFF = 0.7
"""How alike two names must be (difflib's ratio, 0 to 1). One wrong, missing or doubled letter of a
short word passes; below it, guesses name things that have only a few letters in common."""
MOST = 60
"""How many characters of a word are looked at: names are shorter, and a hostile text must not
cost more than they do."""
MANY = 400
"""So many names are all compared with a misspelt one."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known name that a misspelt one was probably meant to be, or None where none is near.

    Case and the choice among `-`, `_` and blank do not count.
    """
    names = {_plain(name): name for name in _near(word, sorted(known))}
    wanted = _plain(word[:MOST])
    if wanted in names:
        return names[wanted]
    from difflib import get_close_matches  # noqa: PLC0415 - most runs have nothing to suggest

    found = get_close_matches(wanted, names, n=1, cutoff=CUTOFF)
    return names[found[0]] if found else None


def _near(word: str, names: Sequence[str]) -> Sequence[str]:
    """The names that are compared: of very many, those that begin as the word does.

    A file can have thousands of claims, and as many misspelt names of them.
    """
    if len(names) <= MANY:
        return names
    at = bisect_left(names, word[:MOST])
    return names[max(0, at - MANY // 8) : at + MANY // 8]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The question "did you mean `x`?" where a name is near, or nothing."""
    match = closest(word, known)
    return f"did you mean `{match}`?" if match else ""


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
