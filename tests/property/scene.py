"""Where a structure writes: its documents, its dice and its pen."""

from __future__ import annotations

import random
from dataclasses import dataclass
from fractions import Fraction

from documents import Claim, Document
from statements import COUNTED, DIMENSIONS, Statement, Unit, Writer

NOUNS = ("copper", "maize", "harbours", "buses", "timber", "salmon", "cement", "violins", "bricks",
         "glass", "wool", "honey", "turbines", "olives", "carpets", "salt", "paper",
         "engines")  # fmt: skip
PLACES = ("Ardania", "Belmora", "Corvistan", "Drumland", "Estravia", "Fenwick", "Galdor", "Hestia",
          "Ivermark", "Jorvia", "Kelmoor", "Lorient")  # fmt: skip
DEEDS = ("made", "carried", "sold", "bought", "stored", "counted", "shipped", "lost")


@dataclass(slots=True)
class Scene:
    """Where a structure writes: the article, a reference table, the dice and a pen."""

    dice: random.Random
    pen: Writer
    article: Document
    table: Document
    topic: str
    """A word that no other structure of the system uses, so that they share no quantity."""

    def value(self, low: int = 10, high: int = 10**9) -> Fraction:
        """A true amount, spread over its powers of ten."""
        power = self.dice.randint(len(str(low)), len(str(high)) - 1)
        return Fraction(self.dice.randint(10**power, 10 ** (power + 1)))

    def dimension(self) -> tuple[Unit, ...]:
        return self.dice.choice(list(DIMENSIONS.values()))

    def year(self) -> int:
        return self.dice.randint(1995, 2023)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def say(self, value: Fraction, choices: tuple[Unit, ...], **fields: str) -> Claim:
        """Add a claim of an amount to the article, sometimes to the table as well."""
        claim = self.article.add(**fields, **told(self.pen.state(value, choices)))
        if self.chance(0.2):
            self.look_up(value, choices, **fields)
        if self.chance(0.1) and choices not in COUNTED:
            claim["also"] = self.pen.state(value, choices).text
        return claim

    def look_up(self, value: Fraction, choices: tuple[Unit, ...], **fields: str) -> Claim:
        """Add the same claim to the reference table, in words of its own."""
        kept = {key: text for key, text in fields.items() if key not in {"complete"}}
        return self.table.add(**kept, **told(self.pen.state(value, choices)))


def told(statement: Statement, key: str = "value") -> dict[str, str]:
    return {key: statement.text} | statement.fields


def split(scene: Scene, total: Fraction, count: int) -> list[Fraction]:
    """So many positive whole parts of a total, roughly of one order."""
    weights = [scene.dice.randint(5, 100) for _ in range(count)]
    parts = [Fraction(int(total * weight / sum(weights))) for weight in weights]
    return [parts[0] + total - sum(parts), *parts[1:]]
