"""A mention in the making: tokens and meanings, before offsets and words around it."""

from __future__ import annotations

from typing import NamedTuple


from claimlint.text.number import Value


class Draft(NamedTuple):
    """What was read at tokens `first` to `end`; see `Mention` for the rest."""

    first: int
    end: int
    unit: str
    kind: str
    value: Value | str | None = None
    low: Value | None = None
    high: Value | None = None
    modifier: str = ""  # "" until the words before it have been looked at
    role: str = ""
    resume: int = 0  # where reading goes on; `end` where this is 0
