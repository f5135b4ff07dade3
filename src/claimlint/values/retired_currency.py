"""Currencies that nobody pays with any more: the mark, the lira, Zimbabwe's first dollar.

A story may tell what was paid in them while they were money; of a later time they are a slip.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimlint.values import unit_table as table
from claimlint.values.days import ordinal

_WORD = re.compile(r"[A-Za-z]+")


class RetiredCurrency(NamedTuple):
    """A withdrawn code of ISO 4217, what replaced it, and the last year it was paid with."""

    code: str
    successor: str
    last_year: int

    def was_money_on(self, day: int) -> bool:
        """Whether it was still paid with on a day (an ordinal)."""
        return day < ordinal(self.last_year + 1, 1, 1)


@lru_cache(maxsize=1024)
def retired_currency(unit: str) -> RetiredCurrency | None:
    """The first currency of a unit, as it is typed, that is withdrawn; None where none is."""
    for word in _WORD.findall(unit):
        found = table.data()["retired"].get(word.upper())
        if found is not None:
            return RetiredCurrency(word.upper(), *found)
    return None
