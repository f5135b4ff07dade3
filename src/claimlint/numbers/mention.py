"""A number that stands in a text."""

from __future__ import annotations

from fractions import Fraction

from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a text, as it was read.

    `text`, `start` and `end` are code points of the text as it was given, hedges left out.
    `value` is a number with its scale words applied, in `unit` (15 agorot: 0.15 ILS), or EDTF
    text for a date; a range, a decade or a `±` has `low` and `high` instead, and a vague
    quantity has none of the three. Units are names that `resolve_unit` reads, or the
    English singular of what is counted, `1` for a bare number, `year` and `date`.

    `kind` is one of percent, pp, money, quantity, count, range, fraction, ratio, multiple,
    ordinal, year, years, date, vague. `modifier` is `=`, `~`, `~<` (almost), `<`, `<=`, `>` or
    `>=`. `role` tells what the number does where the words before it say so: `level` (rose *to*
    5 %), `change` (rose *by* 5 %), `from` (*from* 5 %), else empty. Where a change or an old level
    stands beside the level that it led to, each has in `partner` where the other starts; so have a
    change and the old level, where the new one is not told (`up 8 % from 38 million`). `step` is
    the size, in `unit`, of the smaller unit of a measure told in two (`6 feet 2 inches`).
    """

    text: str
    start: int
    end: int
    value: Fraction | str | None
    low: Fraction | None
    high: Fraction | None
    unit: str
    kind: str
    modifier: str
    language: str
    role: str = ""
    partner: int | None = None
    step: Fraction | None = None
