"""Plants one fault in a small consistent story for each law that needs no second figure.

    python tests/property/planted_laws.py --each 200

Each law builds a true world, prints its claims rounded, and a second story in which one claim is
off by more than any rounding. Counted are the faults that were found, and the true stories that
were told an error or warning of these rules: there must be none.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from newsroom import article, desk, reference

Story = tuple[list[str], list[str]]
"""The claims of the article, and those of the table."""
Law = Callable[[random.Random, bool], Story]


def _off(dice: random.Random) -> Fraction:
    """A factor that no rounding explains."""
    return Fraction(dice.choice((58, 63, 71, 140, 152, 177)), 100)


def _percent(growth: Fraction) -> str:
    return f"{float(growth * 100):+.1f} %"


def chained_changes(dice: random.Random, faulty: bool) -> Story:
    steps = [Fraction(dice.randint(-300, 400), 1000) for _ in range(dice.randint(2, 4))]
    total = Fraction(1)
    for step in steps:
        total *= 1 + round(step, 3)
    told = total - 1 + (Fraction(dice.choice((-9, 8, 11)), 100) if faulty else 0)
    claims = [
        f"id: s{n}, subject: rents, measure: rent level, change: {_percent(step)}, "
        f"since: {2015 + n}, period: {2016 + n}"
        for n, step in enumerate(steps)
    ]
    end = 2015 + len(steps)
    whole = f"id: all, subject: rents, measure: rent level, change: {_percent(told)}"
    return [*claims, f"{whole}, since: 2015, period: {end}"], []


def chained_ratios(dice: random.Random, faulty: bool) -> Story:
    first, second = (Fraction(dice.randint(120, 990), 100) for _ in range(2))
    whole = first * second * (_off(dice) if faulty else 1)
    shared = "measure: assets, period: 2023"
    return [
        f"id: a, subject: north, than: middle, ratio: {float(first):.2f}, {shared}",
        f"id: b, subject: middle, than: south, ratio: {float(second):.2f}, {shared}",
        f"id: c, subject: north, than: south, ratio: {float(whole):.1f}, {shared}",
    ], []


def growth_of_parts(dice: random.Random, faulty: bool) -> Story:
    parts = [dice.randint(-80, 120) for _ in range(3)]
    inside = dice.randint(min(parts), max(parts))
    whole = max(parts) + dice.randint(8, 40) if faulty else inside
    time = "since: 2022, period: 2023"
    return [
        *(
            f"id: p{n}, subject: town {name}, measure: thefts, of: the province, "
            f"change: {part / 10:+.1f} %, {time}, complete: true"
            for n, (name, part) in enumerate(zip("abc", parts, strict=True))
        ),
        f"id: all, subject: the province, measure: thefts, change: {whole / 10:+.1f} %, {time}",
    ], []


def mean_of_groups(dice: random.Random, faulty: bool) -> Story:
    low = dice.randint(2001, 3999)
    high = low + dice.randint(101, 900)
    mean = high + dice.randint(31, 400) if faulty else dice.randint(low, high)
    shared = "measure: pay, statistic: mean, period: 2023"
    return [
        f"id: a, subject: men, of: staff, value: {high + 0.5} EUR, complete: true, {shared}",
        f"id: b, subject: women, of: staff, value: {low + 0.5} EUR, {shared}",
        f"id: c, subject: staff, value: {mean + 0.5} EUR, {shared}",
    ], []


def rate_of_another_measure(dice: random.Random, faulty: bool) -> Story:
    gdp, quota = dice.randint(101, 999), Fraction(dice.randint(201, 2400), 1000)
    debt = gdp * quota * (_off(dice) if faulty else 1)
    of = "{subject: the country, measure: GDP}"
    return [
        f"id: a, subject: the country, measure: GDP, value: {gdp / 10} billion EUR, period: 2023",
        (
            f"id: b, subject: the country, measure: public debt, "
            f"value: {float(debt / 10):.2f} billion EUR,"
            " period: 2023"
        ),
        (
            f"id: c, subject: the country, measure: public debt, of: {of}, rate: true, "
            f"value: {float(quota * 100):.1f} %, period: 2023"
        ),
    ], []


def undated_slip(dice: random.Random, faulty: bool) -> Story:
    digits = dice.randint(111, 999)
    power = dice.choice((100, 1000, 10**6)) if faulty else 1
    here, there = digits * power, digits
    return (
        [f"id: a, subject: the state, measure: debt, value: {here / 10} million GBP"],
        [(f"id: t, subject: the state, measure: debt, value: {there / 10} million GBP, "
         f"period: {dice.choice((2022, 2023, 2024))}")],
    )  # fmt: skip


def forecast_below(dice: random.Random, faulty: bool) -> Story:
    reached = dice.randint(1101, 9899)
    year = reached - dice.randint(21, 800) if faulty else reached + dice.randint(21, 3000)
    shared = "subject: the country, measure: road deaths, flow: true"
    return [
        f"id: a, {shared}, value: {reached}, period: 2024-01/2024-09",
        f"id: b, {shared}, value: {year}, period: 2024, kind: forecast",
    ], []


def longer_in_a_table(dice: random.Random, faulty: bool) -> Story:
    part = dice.randint(201, 990)
    whole = part * (Fraction(7, 10) if faulty else Fraction(dice.randint(105, 190), 100))
    return (
        [(f"id: a, subject: the firm, measure: turnover, flow: true, "
            f"value: {part / 10} million EUR, "
         "period: 2024-01/2024-09")],
        [(f"id: t, subject: the firm, measure: turnover, flow: true, "
         f"value: {float(whole / 10):.1f} million EUR, period: 2024")],
    )  # fmt: skip


def exchange(dice: random.Random, faulty: bool) -> Story:
    rate, pounds = Fraction(dice.randint(120, 190), 100), dice.randint(101, 999)
    dollars = pounds * rate * (_off(dice) if faulty else 1)
    return [
        (
            f"id: fx, subject: the pound, measure: exchange rate, value: {float(rate):.2f} USD/GBP,"
            " period: 2023"
        ),
        (
            f"id: a, subject: the firm, measure: price, value: {float(dollars):.1f} million USD, "
            f"also: {pounds}.0 million GBP, period: 2023"
        ),
    ], []


def ages(dice: random.Random, faulty: bool) -> Story:
    born, years = dice.randint(1900, 1925), dice.randint(20, 95)
    told = years + (dice.choice((-10, -9, 9, 10, 20)) if faulty else 0)
    return [
        f"id: born, subject: the painter, measure: birth, date: {born}-03-07",
        f"id: died, subject: the painter, measure: death, date: {born + years}-08-21",
        f"id: age, subject: the painter, measure: age at death, value: {told}",
    ], []


def another_year(dice: random.Random, faulty: bool) -> Story:
    then, times = dice.randint(201, 990), Fraction(dice.randint(13, 60), 10)
    now = then * times * (_off(dice) if faulty else 1)
    shared = "subject: the port, measure: containers"
    return [
        f"id: a, {shared}, value: {float(then):.1f} thousand, period: 2015",
        f"id: b, {shared}, value: {float(now):.1f} thousand, period: 2023",
        f"id: c, {shared}, ratio: {float(times):.1f}, than: {{period: 2015}}, period: 2023",
    ], []


def yearly_growth(dice: random.Random, faulty: bool) -> Story:
    years, pace = dice.randint(2, 9), Fraction(dice.randint(15, 120), 1000)
    then = dice.randint(201, 990)
    now = then * (1 + pace) ** years
    told = pace * 2 + Fraction(2, 100) if faulty else pace
    shared = "subject: the port, measure: cargo"
    return [
        f"id: a, {shared}, value: {then}.0 kilotonne, period: 2010",
        f"id: b, {shared}, value: {float(now):.1f} kilotonne, period: {2010 + years}",
        (
            f"id: c, {shared}, change: {float(told * 100):+.1f} %/year, since: 2010, "
            f"period: {2010 + years}"
        ),
    ], []


def a_further_sum(dice: random.Random, faulty: bool) -> Story:
    first, more = (dice.randint(101, 400) for _ in range(2))
    scale = "billion" if faulty else "million"
    shared = "measure: aid, period: 2023"
    return [
        f"id: a, subject: the army, value: {first} {scale} USD, {shared}",
        f"id: b, subject: the state, quote: a further {more}, value: {more} million USD, {shared}",
    ], []


def a_year_of_another_scale(dice: random.Random, faulty: bool) -> Story:
    then = dice.randint(201, 990)
    now = then * dice.randint(60, 180) // 100
    scale = "billion" if faulty else "million"
    shared = "subject: the port, measure: turnover"
    return [
        f"id: a, {shared}, value: {then / 10} million EUR, period: {dice.randint(2015, 2022)}",
        f"id: b, {shared}, value: {now / 10} {scale} EUR, period: 2023",
    ], []


def a_lost_scale(dice: random.Random, faulty: bool) -> Story:
    number = dice.randint(11, 990)
    who = dice.choice(("banks of the country", "mining companies", "the steel industry"))
    what = dice.choice(("spending on research", "turnover", "debt", "exports"))
    scale = "" if faulty else dice.choice(("thousand ", "million ", "billion "))
    return [f"id: a, subject: {who}, measure: {what}, value: {number} {scale}EUR, period: 2023"], []


def rest_of_a_year(dice: random.Random, faulty: bool) -> Story:
    months, part = dice.randint(6, 11), dice.randint(101, 990)
    year = part * 12 * (dice.choice((100, 1000)) if faulty else 1) // months
    shared = "subject: the shop, measure: loss"
    return [
        f"id: a, {shared}, value: {part}.0 million EUR, period: 2023-01/2023-{months:02}",
        f"id: b, {shared}, value: {year}.0 million EUR, period: 2023",
    ], []


def more_than_there_are(dice: random.Random, faulty: bool) -> Story:
    stock = dice.randint(201, 9801)
    added = stock * dice.randint(200, 900) // 100 if faulty else stock * dice.randint(2, 140) // 100
    about = "subject: the country, period: 2023"
    return [
        f"id: a, {about}, measure: schools, value: {stock}",
        f"id: b, {about}, measure: schools planned, quote: another {added}, value: {added}",
    ], []


def a_gap_and_its_ratio(dice: random.Random, faulty: bool) -> Story:
    ratio = Fraction(dice.randint(500, 950), 1000)
    gap = 1 - ratio + (Fraction(dice.choice((-4, 6, 9)), 100) if faulty else 0)
    return [
        f"id: a, subject: women, than: men, measure: pay, ratio: {float(ratio):.3f}, period: 2023",
        (
            f"id: b, subject: women, measure: pay gap, value: {float(gap * 100):.1f} %, "
            "rate: true, period: 2023"
        ),
    ], []


def age_at_an_event(dice: random.Random, faulty: bool) -> Story:
    born, years = dice.randint(1900, 1960), dice.randint(12, 60)
    told = years + (dice.choice((-10, -9, 9, 10, 20)) if faulty else 0)
    return [
        f"id: born, subject: the painter, measure: birth, date: {born}-03-07",
        f"id: prize, subject: the painter, measure: first prize, date: {born + years}-08-21",
        f"id: age, subject: the painter, measure: age at the first prize, value: {told}",
    ], []


def killed_or_hurt(dice: random.Random, faulty: bool) -> Story:
    both = dice.randint(201, 9800)
    killed = both * (dice.randint(103, 300) if faulty else dice.randint(1, 99)) // 100
    about = "subject: the roads, period: 2023"
    return [
        f"id: a, {about}, measure: people killed, value: {killed + 1} people",
        f"id: b, {about}, measure: people killed or hurt, value: {both + 1} people",
    ], []


LAWS: tuple[Law, ...] = (
    chained_changes, chained_ratios, growth_of_parts, mean_of_groups, rate_of_another_measure,
    undated_slip, forecast_below, longer_in_a_table, exchange, ages, another_year, yearly_growth,
    a_further_sum, a_year_of_another_scale, a_lost_scale, rest_of_a_year, more_than_there_are,
    a_gap_and_its_ratio, age_at_an_event, killed_or_hurt,
)  # fmt: skip

ABOUT = ("arithmetic", "shares", "agreement", "plausibility", "time", "units")


def loud(law: Law, seed: int, folder: Path, *, faulty: bool) -> list[str]:
    """The errors and warnings on the figures of a story."""
    claims, rows = law(random.Random(seed), faulty)
    found = desk(folder, article(*claims), tables=[reference(*rows)] if rows else ())
    return [
        one["rule"]
        for one in found.findings
        if one["severity"] != "note" and one["family"] in ABOUT and one["rule"] != "undated-figure"
    ]


def counts(law: Law, each: int) -> tuple[int, int]:
    """How many of so many planted faults were found, and how many true stories were accused."""
    found = accused = 0
    for seed in range(each):
        with tempfile.TemporaryDirectory() as name:
            found += bool(loud(law, seed, Path(name), faulty=True))
        with tempfile.TemporaryDirectory() as name:
            accused += bool(loud(law, seed, Path(name), faulty=False))
    return found, accused


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=200)
    each = parser.parse_args().each
    bad = 0
    for law in LAWS:
        found, accused = counts(law, each)
        bad += accused + (found < each * 98 // 100)
        print(f"{law.__name__:26} {found} of {each} found, {accused} true stories accused")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
