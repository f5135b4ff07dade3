"""States true values as newspapers do: rounded, hedged, in other units, with scale words.

`state` draws one statement whose interval, as the guide defines it, holds the true value. It shares
no code with claimlint, so that a mistake in either shows as a finding.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

AMBIGUOUS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
"""1.234 can be read as a thousand or as one: claimlint asks, so nobody writes it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written: `template` holds the number; `factor` turns it into the first unit."""

    template: str
    factor: Fraction = Fraction(1)

    def write(self, number: str) -> str:
        return self.template.format(number)


def units(*rows: tuple[str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(template, Fraction(factor)) for template, factor in rows)


MASS = units(("{} tonne", "1"), ("{} kilotonne", "1000"), ("{} kt", "1000"), ("{} Mt", "1e6"),
             ("{} million tonne", "1e6"), ("{} thousand tonnes", "1000"), ("{} kilogram", "1/1000"),
             ("{} short_ton", "0.90718474"))  # fmt: skip
LENGTH = units(("{} km", "1"), ("{} m", "1/1000"), ("{} mile", "1.609344"),
               ("{} thousand km", "1000"))  # fmt: skip
AREA = units(("{} km^2", "1"), ("{} hectare", "1/100"), ("{} dunam", "1/1000"), ("{} m^2", "1e-6"),
             ("{} thousand km^2", "1000"))  # fmt: skip
MONEY = units(("{} USD", "1"), ("{} million USD", "1e6"), ("USD {} billion", "1e9"),
              ("{} thousand USD", "1000"))  # fmt: skip
ENERGY = units(("{} megawatt_hour", "1"), ("{} gigawatt_hour", "1000"), ("{} TWh", "1e6"),
               ("{} GWh", "1000"), ("{} million kilowatt_hour", "1000"))  # fmt: skip
OIL = units(("{} barrel", "1"), ("{} thousand barrels", "1000"), ("{} million barrel", "1e6"))
PEOPLE = units(("{} people", "1"), ("{} thousand people", "1000"), ("{} million people", "1e6"))
COUNT = units(("{}", "1"))
PERCENT = units(("{} %", "1/100"), ("{}%", "1/100"), ("{} percent", "1/100"))
POINTS = units(("{} pp", "1/100"), ("{} percentage points", "1/100"))
BARE = units(("{}", "1"))
DIMENSIONS = {"mass": MASS, "length": LENGTH, "area": AREA, "money": MONEY, "energy": ENERGY,
              "oil": OIL, "people": PEOPLE, "count": COUNT}  # fmt: skip
SHARES = (PERCENT, POINTS)
COUNTED = (PEOPLE, COUNT)
"""Dimensions of whole things: a whole number of them may be exact."""


def order(value: Fraction) -> int:
    """The power of ten of the first significant digit."""
    power, value = 0, abs(value)
    while value >= 10:
        value, power = value / 10, power + 1
    while value < 1:
        value, power = value * 10, power - 1
    return power


def decimal(value: Fraction, places: int, rounding: Callable[[Fraction], int] = round) -> str:
    """The decimal text of a value at so many places after the point (before it, if negative)."""
    scaled = rounding(value * Fraction(10) ** places)
    if places <= 0:
        return str(scaled * 10**-places)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    return ("-" if scaled < 0 else "") + f"{digits[:-places]}.{digits[-places:]}"


def significant(value: Fraction, digits: int, rounding: Callable[[Fraction], int] = round) -> str:
    """The decimal text of a value at so many significant digits, never an ambiguous one."""
    text = decimal(value, digits - 1 - order(value), rounding)
    return significant(value, digits + 1, rounding) if AMBIGUOUS.fullmatch(text) else text


def floor(value: Fraction) -> int:
    return value.numerator // value.denominator


def ceiling(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)


@dataclass(frozen=True, slots=True)
class Statement:
    """A value as written, and the claim fields that belong to it (`precision`)."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


class Writer:
    """Draws statements. `hedged` is the share of statements that are not plain rounded values."""

    def __init__(
        self, dice: random.Random, hedged: float = 0.4, digits: tuple[int, int] = (2, 5)
    ) -> None:
        self.dice, self.hedged, self.digits = dice, hedged, digits

    def state(self, value: Fraction, choices: tuple[Unit, ...]) -> Statement:
        """A statement of a value (in the first unit of `choices`) that is not zero."""
        unit = self.dice.choice(choices)
        inner = value / unit.factor
        if value > 0 and self.dice.random() < self.hedged:
            text = self.dice.choice(HEDGES)(self.dice, inner)
            if text and not unit.template.startswith("USD"):
                return Statement(unit.write(text))
        if self.dice.random() < 0.1:
            exact = self._exact(inner, unit)
            if exact:
                return exact
        return Statement(unit.write(self._plain(inner, choices, unit)))

    def _exact(self, value: Fraction, unit: Unit) -> Statement | None:
        """The value itself, where it has few enough decimals, with `precision: exact`."""
        for places in (0, 1, 2, 4):
            text = decimal(value, places)
            if Fraction(text) == value and not AMBIGUOUS.fullmatch(text):
                return Statement(unit.write(text), {"precision": "exact"})
        return None

    def _plain(self, value: Fraction, choices: tuple[Unit, ...], unit: Unit) -> str:
        """A rounded number. A whole count is given in full, or to the hundreds or coarser."""
        if choices is PERCENT and 1 <= abs(value) < 10 and self.dice.random() < 0.2:
            return decimal(value, 0)
        text = significant(value, self.dice.randint(*self.digits))
        if choices in SHARES and text.lstrip("-") == "100":  # is read to the whole percent
            text = significant(value, 4)
        whole = choices in COUNTED and unit.factor == 1
        if whole and ("." in text or not text.endswith("00")):
            text = decimal(value, 0) if value.denominator == 1 else text
        return self._separated(text)

    def _separated(self, text: str) -> str:
        """The number, sometimes with thousands separators."""
        whole, point, rest = text.partition(".")
        if len(whole.lstrip("-")) < 5 or self.dice.random() < 0.6:
            return text
        mark = self.dice.choice([",", " "])
        return f"{int(whole):,}".replace(",", mark) + point + rest


def about(dice: random.Random, value: Fraction) -> str:
    near = significant(value * Fraction(dice.randint(980, 1020), 1000), dice.choice([2, 3]))
    off = abs(value - Fraction(near))
    word = dice.choice(["~", "about ", "~ "])
    return f"{word}{near}" if off <= Fraction(near) / 20 else ""


def between(dice: random.Random, value: Fraction) -> str:
    low = significant(value * Fraction(dice.randint(90, 100), 100), 3, floor)
    high = significant(value * Fraction(dice.randint(100, 110), 100), 3, ceiling)
    return f"{low}..{high}" if Fraction(low) < Fraction(high) else ""


def give_or_take(dice: random.Random, value: Fraction) -> str:
    middle = significant(value, dice.choice([2, 3]))
    off = significant(max(abs(value - Fraction(middle)), abs(value) / 50), 2, ceiling)
    return f"{middle} ± {off}"


def at_least(dice: random.Random, value: Fraction) -> str:
    bound = significant(value * Fraction(dice.randint(80, 99), 100), 3, floor)
    return dice.choice(["at least ", "over ", "more than "]) + bound


def at_most(dice: random.Random, value: Fraction) -> str:
    bound = significant(value * Fraction(dice.randint(101, 120), 100), 3, ceiling)
    return dice.choice(["at most ", "up to ", "under ", "less than "]) + bound


def almost(dice: random.Random, value: Fraction) -> str:
    bound = significant(value * Fraction(dice.randint(101, 105), 100), 2, ceiling)
    word = dice.choice(["almost ", "nearly "])
    return word + bound if value >= Fraction(bound) * Fraction(9, 10) else ""


def fraction(dice: random.Random, value: Fraction) -> str:
    """A common fraction within five percent of the value: for bare ratios only."""
    near = [
        part
        for part in (Fraction(a, b) for b in (2, 3, 4, 5) for a in range(1, b))
        if abs(value - part) <= part / 20
    ]
    return str(dice.choice(near)) if near else ""


HEDGES = (about, between, give_or_take, at_least, at_most, almost)
