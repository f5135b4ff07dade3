"""Folding: when two spellings are one name.

Case, runs of white space and Unicode composition (NFC, never NFKC: `m²` is not `m2`) do not count;
aliases are laid on top by whoever knows them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """The folded form of a name; equal names fold to equal texts."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
