"""A mention in the making: tokens and meanings, before offsets and words around it."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.numbers.scaled_number import Value


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
    step: Value | None = None  # the last stated place of a measure told in two units


# The mentions that were read (none for what is no figure), and the token at which to go on.
Read = tuple[list[Draft], int]


def only(draft: Draft | None) -> Read | None:
    """Give a reading of one draft, or none."""
    return None if draft is None else ([draft], draft.end)
