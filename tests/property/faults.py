"""Plants one fault beyond rounding in a consistent system, and counts how often it is found.

    python tests/property/faults.py --each 200

For each kind of fault it prints how many planted ones were found as an error, as a warning at
least, and with the faulty claim named. In every system one single thing tells that the claim is
wrong: a row of a reference table, share x whole = part, a complete set of shares, a ranking with
values, or a change between two amounts; all stated plainly to at least three digits.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from documents import Claim, Document
from linting import Json, Outcome, check, project
from scene import PLACES, told
from statements import (
    AREA,
    ENERGY,
    LENGTH,
    MASS,
    MONEY,
    OIL,
    PEOPLE,
    PERCENT,
    Unit,
    Writer,
    significant,
)

ABOUT = {"files", "sources", "review", "ignores"}
"""Families that a fault in a figure cannot belong to."""

DIMENSIONS = (MASS, LENGTH, AREA, MONEY, ENERGY, OIL, PEOPLE)


@dataclass(slots=True)
class Case:
    """A consistent system, and the claims in it that a fault may be planted in."""

    dice: random.Random
    article: Document
    table: Document
    year: int
    choices: tuple[Unit, ...]
    total: Fraction
    parts: list[Fraction]
    whole: Claim
    earlier: Claim
    shares: list[Claim]
    amounts: list[Claim]
    change: Claim
    ranks: list[Claim]

    @property
    def documents(self) -> list[Document]:
        return [document for document in (self.article, self.table) if document.claims]


def build(dice: random.Random) -> Case:
    """A whole with four parts: amounts, shares, ranks, the year before, and a reference table."""
    pen = Writer(dice, hedged=0, digits=(3, 4))
    article, table = Document("story"), Document("table", reference=True, published="2025-05-01")
    choices, year = dice.choice(DIMENSIONS), dice.randint(2000, 2023)
    total = Fraction(dice.randint(10**5, 10**8))
    parts = split_unevenly(dice, total)
    names = [f"timber of {place}" for place in dice.sample(PLACES, len(parts))]
    common = {"measure": "timber carried", "period": str(year)}
    whole = article.add(subject="all timber", **common, **told(pen.state(total, choices)))
    shares, amounts, ranks = [], [], []
    for name, part in zip(names, parts, strict=True):
        about = {"subject": name, "of": "all timber"} | common
        amounts.append(article.add(**about, **told(pen.state(part, choices))))
        percent = told(pen.state(part / total, PERCENT))
        shares.append(article.add(**about, complete="true", **percent))
        place = 1 + sum(other > part for other in parts)
        ranks.append(article.add(**about, rank=str(place)))
        table.add(**about, **told(pen.state(part, choices)))
    before = Fraction(int(total * dice.randint(70, 95) / 100))
    earlier = common | {"subject": "all timber", "period": str(year - 1)}
    past = article.add(**earlier, **told(pen.state(before, choices)))
    growth = told(pen.state((total - before) / before, PERCENT), "change")
    change = article.add(subject="all timber", **common, since=str(year - 1), **growth)
    return Case(dice, article, table, year, choices, total, parts, whole, past, shares, amounts,
                change, ranks)  # fmt: skip


def split_unevenly(dice: random.Random, total: Fraction) -> list[Fraction]:
    """Four parts of which no two are within a tenth of each other, so that ranks are sure."""
    weights = dice.sample([7, 9, 12, 15, 19, 24, 30], 4)
    parts = [Fraction(int(total * weight / sum(weights))) for weight in weights]
    return [parts[0] + total - sum(parts), *parts[1:]]


def write_plain(value: Fraction, unit: Unit) -> str:
    return unit.write(significant(value / unit.factor, 3))


def digit_swap(case: Case) -> Claim | None:
    """Two neighbouring digits change places: 31 % is typed as 13 %."""
    part = case.dice.randrange(len(case.parts))
    claim = case.dice.choice([case.amounts[part], case.shares[part]])
    text = claim["value"]
    swapped = [
        text[:index] + text[index + 1] + text[index] + text[index + 2 :]
        for index in range(len(text) - 1)
        if text[index : index + 2].isdigit() and text[index + 1] != "0"
    ]
    clear = [other for other in swapped if abs(number(other) / number(text) - 1) > TOLERANCE]
    if not clear:
        return None
    claim["value"] = case.dice.choice(clear)
    claim.pop("precision", None)
    return claim


TOLERANCE = Fraction(4, 100)
"""Three figures of three digits each can differ by this much without any of them being wrong."""


def number(text: str) -> Fraction:
    return Fraction("".join(NUMBER.findall(text)))


NUMBER = re.compile(r"[\d.]+")


def scale_slip(case: Case) -> Claim:
    """A thousand for a million, or a digit too many."""
    part = case.dice.randrange(len(case.parts))
    claim, unit = case.amounts[part], case.choices[0]
    factor = case.dice.choice([Fraction(1000), Fraction(1, 1000), Fraction(10), Fraction(1, 10)])
    claim["value"] = write_plain(case.parts[part] * factor, unit)
    claim.pop("precision", None)
    return claim


def wrong_base(case: Case) -> Claim:
    """A share that was worked out of another whole (the total without the part itself)."""
    part = case.dice.randrange(len(case.parts))
    claim = case.shares[part]
    share = case.parts[part] / (case.total - case.parts[part])
    claim["value"] = write_plain(share, PERCENT[0])
    claim.pop("precision", None)
    return claim


SWAPS = {
    MASS: (MASS[0], "{} short_ton"),
    LENGTH: (LENGTH[0], "{} mile"),
    AREA: (AREA[1], "{} acre"),
    ENERGY: (ENERGY[0], "{} gigajoule"),
    OIL: (OIL[0], "{} hectolitre"),
}


def unit_swap(case: Case) -> Claim | None:
    """The right number with a neighbouring unit (money has none: no exchange rate is invented)."""
    if case.choices not in SWAPS:
        return None
    part = case.dice.randrange(len(case.parts))
    claim, (unit, other) = case.amounts[part], SWAPS[case.choices]
    number = significant(case.parts[part] / unit.factor, 3)
    claim["value"] = other.format(number)
    claim.pop("precision", None)
    return claim


def share_sum(case: Case) -> Claim:
    """One of a complete set of shares is a few points too high."""
    part = case.dice.randrange(len(case.parts))
    claim = case.shares[part]
    share = case.parts[part] / case.total + Fraction(case.dice.randint(3, 9), 100)
    claim["value"] = write_plain(share, PERCENT[0])
    claim.pop("precision", None)
    return claim


def changed_rank(case: Case) -> Claim:
    """Another place in the list than the values have. Only a list without unnamed members can tell
    that a place is too low, so the parts are said to be complete."""
    claim = case.dice.choice(case.ranks)
    for row in [*case.amounts, *case.table.claims]:
        row["complete"] = "true"
    places = {str(place) for place in range(1, len(case.ranks) + 1)} - {claim["rank"]}
    claim["rank"] = case.dice.choice(sorted(places))
    return claim


def reversed_period(case: Case) -> Claim:
    """A change from the later year to the earlier, or a span with its years the wrong way round."""
    if case.dice.random() < 0.5:
        case.change["since"], case.change["period"] = case.change["period"], case.change["since"]
        return case.change
    claim = case.dice.choice(case.amounts)
    claim["period"] = f"{case.year}/{case.year - 2}"
    return claim


def wrong_change(case: Case) -> Claim:
    """A fall that is told as a rise of the same size, or the other way round."""
    text = case.change["change"]
    case.change["change"] = text[1:] if text.startswith("-") else "-" + text
    return case.change


Kind = Callable[[Case], Claim | None]
"""Plants a fault in a case, and says in which claim; None where the case has no room for it."""

KINDS: tuple[Kind, ...] = (
    digit_swap, scale_slip, wrong_base, unit_swap, share_sum, changed_rank, reversed_period,
    wrong_change,
)  # fmt: skip


def thin_out(case: Case, claim: Claim) -> None:
    """Leave only one thing, drawn by chance, by which the claim can be found wrong."""
    keep, rows = case.dice.choice(ties(case, claim))
    case.article.claims = [each for each in case.article.claims if each in [claim, *keep]]
    case.table.claims = rows


def ties(case: Case, claim: Claim) -> list[tuple[list[Claim], list[Claim]]]:
    """Claims of the article and rows of the table that are each enough to judge a claim by."""
    rows = case.table.claims
    if claim in case.ranks:
        return [(case.amounts, []), ([], rows)]
    if claim in case.amounts:
        part = case.amounts.index(claim)
        return [([], [rows[part]]), ([case.shares[part], case.whole], [])]
    if claim in case.shares:
        part = case.shares.index(claim)
        return [(case.shares, []), ([case.amounts[part], case.whole], [])]
    return [([case.whole, case.earlier], [])]


@dataclass(slots=True)
class Score:
    """Of `planted` faults: found at all, found as an error, and with the claim named."""

    planted: int = 0
    found: int = 0
    error: int = 0
    named: int = 0
    missed: tuple[int, ...] = ()

    def add(self, seed: int, claim: Claim, clean: Outcome, outcome: Outcome) -> None:
        """Count one fault by what is found with it and not without it."""
        before = [key(finding) for finding in clean.findings]
        heavy = [
            finding
            for finding in outcome.findings
            if finding["severity"] != "note" and finding["family"] not in ABOUT
            if key(finding) not in before
        ]
        self.planted += 1
        self.found += bool(heavy)
        self.error += any(finding["severity"] == "error" for finding in heavy)
        self.named += any(claim["id"] in finding["claims"] for finding in heavy)
        if not heavy:
            self.missed += (seed,)


def key(finding: Json) -> tuple[str, str, tuple[str, ...]]:
    return finding["rule"], finding["severity"], tuple(finding["claims"])


def lint_case(case: Case, folder: Path) -> Outcome:
    for document in case.documents:
        document.write(project(folder), case.dice)
    return check(folder / "claims")


def plant(kind: Kind, seed: int) -> tuple[Case, Case, Claim]:
    """A clean case, the same case with a fault, and the faulty claim."""
    for attempt in itertools.count():
        clean, case = (build(random.Random(f"{seed}/{attempt}")) for _ in range(2))
        claim = kind(case)
        if claim is not None:
            thin_out(case, claim)
            return clean, case, claim
    raise AssertionError  # the loop has no end


def score(kind: Kind, seeds: range) -> Score:
    result = Score()
    for seed in seeds:
        clean, case, claim = plant(kind, seed)
        with tempfile.TemporaryDirectory() as folder:
            before = lint_case(clean, Path(folder, "clean"))
            result.add(seed, claim, before, lint_case(case, Path(folder, "faulty")))
    return result


def clean_run(seeds: range) -> list[int]:
    """The seeds whose system is reported as faulty before a fault is planted."""
    alarms = []
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            if lint_case(build(random.Random(f"{seed}/0")), Path(folder)).rules("error"):
                alarms.append(seed)
    return alarms


def main() -> int:
    parser = argparse.ArgumentParser(description="Plant faults, and count those that are found.")
    parser.add_argument("--each", type=int, default=100, help="faults of each kind")
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    options = parser.parse_args()
    seeds = range(options.start, options.start + options.each)
    print("systems reported as faulty before anything is planted:", clean_run(seeds))
    print(f"{'kind':<18}{'planted':>8}{'found':>8}{'as error':>10}{'named':>8}  missed seeds")
    for kind in KINDS:
        result = score(kind, seeds)
        rates = [result.found, result.error, result.named]
        shown = [f"{100 * rate / result.planted:.1f} %" for rate in rates]
        name = kind.__name__.replace("_", " ")
        print(f"{name:<18}{result.planted:>8}{shown[0]:>8}{shown[1]:>10}{shown[2]:>8}  "
              f"{list(result.missed[:6])}", flush=True)  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
