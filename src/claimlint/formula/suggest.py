"""The closest match for a misspelt name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name nearest to a misspelt one, if one is near."""
    matches = get_close_matches(name[:80], list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The question "did you mean `x`?" where a name is near, or nothing."""
    match = closest(name, known)
    return f"did you mean `{match}`?" if match else ""
