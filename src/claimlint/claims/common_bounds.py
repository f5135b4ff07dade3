"""Bounds that come with the program: what no true figure of a common measure lies beyond.

They are data (`common_bounds.txt`, `exchange_bounds.txt`), each line with its reason. They are wide
on purpose: a bound that stops a true story once is switched off, and with it all the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claimlint.language.fold import fold
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.unit import ONE


class Bound(NamedTuple):
    """The bounds of a measure as they are written, and why they are these."""

    text: str
    reason: str

    @property
    def quantity(self) -> Quantity:
        """The bounds as a range."""
        return parse_quantity(self.text)

    def beside(self, value: Quantity | None) -> Quantity | None:
        """The bounds of a value; None for a number without its unit, which the measure may imply.

        An infant mortality of 3.2 is 3.2 per 1,000, and a pulse of 72 is 72 a minute.
        """
        bounds = self.quantity
        if value is None or bounds.unit == ONE or value.unit.dimension:
            return bounds
        return bounds if value.unit.kind == "percent" or value.unit.factor != 1 else None


@lru_cache(maxsize=1)
def common_bounds() -> Mapping[str, Bound]:
    """The bounds by the folded name of the measure."""
    return {
        fold(name): Bound(bounds, reason)
        for names, bounds, reason in _lines("common_bounds.txt")
        for name in names.split(",")
    }


@lru_cache(maxsize=1)
def exchange_bounds() -> Mapping[str, Bound]:
    """What a currency has been worth in another, by pair: `USD/GBP` is dollars for a pound."""
    return {
        pair: Bound(f"{bounds} {pair}", reason)
        for pair, bounds, reason in _lines("exchange_bounds.txt")
    }


def _lines(name: str) -> list[tuple[str, str, str]]:
    """The three parts of each line of a data file; comments and blank lines are left out."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            first, bounds, reason = (part.strip() for part in line.split("|"))
            found.append((first, bounds, reason))
    return found
