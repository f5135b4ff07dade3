"""Regular expressions that every Python of the metadata matches alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "claimlint"
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")


@pytest.mark.parametrize("room", sorted(path.name for path in SOURCE.iterdir() if path.is_dir()))
def test_no_group_is_repeated_possessively(room: str) -> None:
    """Before 3.11.5 such a repeat keeps what a round that fails has taken (`lazy_pattern`)."""
    found = [
        f"{path.name}:{number}"
        for path in (SOURCE / room).rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []


def test_such_a_group_would_be_seen() -> None:
    assert POSSESSIVE_GROUP.search("(?: *+x)*+")
    assert not POSSESSIVE_GROUP.search("(?>(?: *+x)*)")
