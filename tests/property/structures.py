"""Small worlds of true values, each told as claims that agree with it.

A structure draws true values (a whole and its parts, a series of years, a ranking), and adds claims
about them to a document. Whatever it adds is true, so claimlint must find no error in it.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import lives
from documents import Document, flow
from scene import DEEDS, NOUNS, PLACES, Scene, split, told
from statements import (
    BARE,
    COUNT,
    DIMENSIONS,
    PERCENT,
    POINTS,
    Statement,
    Unit,
    Writer,
    ceiling,
    decimal,
    fraction,
    units,
)
from wholes import WORLDS


def partition(scene: Scene) -> None:
    """A whole, its parts as amounts and shares, and ranks among them."""
    total, dimension = scene.value(10_000), scene.dimension()
    parts = split(scene, total, scene.dice.randint(2, 6))
    names = [f"{place} {scene.topic}" for place in scene.dice.sample(PLACES, len(parts))]
    whole, year = f"all {scene.topic}", str(scene.year())
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": year}
    if scene.chance(0.7):
        scene.say(total, dimension, subject=whole, **common)
    told_all = scene.chance(0.5)
    for name, part in zip(names, parts, strict=True):
        if not told_all and scene.chance(0.3):
            continue
        if scene.chance(0.5):
            scene.say(part, dimension, subject=name, of=whole, **common)
        if told_all or scene.chance(0.6):
            complete = "true" if told_all else ""
            scene.say(part / total, PERCENT, subject=name, of=whole, complete=complete, **common)
        if scene.chance(0.4) and len(set(parts)) == len(parts):
            rank(scene, part, parts, subject=name, of=whole, **common)


def rank(scene: Scene, value: Fraction, among: list[Fraction], **fields: str) -> None:
    """The true place of a value in a list, or a bound on it."""
    upward = scene.chance(0.2)
    place = 1 + sum(other < value if upward else other > value for other in among)
    text = str(place) if scene.chance(0.7) else f"up to {place + scene.dice.randint(0, 3)}"
    scene.article.add(rank=text, order="ascending" if upward else "", **fields)


def survey(scene: Scene) -> None:
    """Shares of people who could give several answers: they add up to more than the whole."""
    people = scene.dice.randint(200, 3000)
    whole, year = f"people asked about {scene.topic}", str(scene.year())
    for place in scene.dice.sample(PLACES, 4):
        count = scene.dice.randint(people // 3, people - 1)
        places = scene.dice.choice([0, 1])
        scene.article.add(
            subject=f"fans of {place} {scene.topic}", measure="answers given", of=whole,
            value=decimal(Fraction(100 * count, people), places) + " %", n=str(people),
            overlapping="true", period=year,
            margin=decimal(98 / Fraction(round(people**0.5 * 1000), 1000), 1, ceiling) + " pp",
        )  # fmt: skip


def series(scene: Scene) -> None:
    """Amounts of several years, and the changes between them."""
    dimension, year, value = scene.dimension(), scene.year() - 4, scene.value(10_000)
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS)}  # fmt: skip
    for _ in range(scene.dice.randint(1, 4)):
        later = Fraction(int(value * scene.dice.randint(60, 180) / 100) + 1)
        span = {"since": str(year), "period": str(year + 1)}
        if scene.chance(0.8):
            scene.say(value, dimension, **about, period=str(year))
        if scene.chance(0.7) and later != value:
            relative = scene.pen.state((later - value) / value, PERCENT)
            scene.article.add(**about, **span, **told(relative, "change"))
        if scene.chance(0.3) and later != value and dimension is not COUNT:
            absolute = scene.pen.state(later - value, dimension)
            scene.article.add(**about, **span, **told(absolute, "change"))
        value, year = later, year + 1
    if scene.chance(0.8):
        scene.say(value, dimension, **about, period=str(year))


def shares_over_time(scene: Scene) -> None:
    """A share in two years and its change in percentage points."""
    year = scene.year()
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS), "of": f"all {scene.topic}"}  # fmt: skip
    before, after = (Fraction(number, 997) for number in scene.dice.sample(range(30, 960), 2))
    scene.say(before, PERCENT, **about, period=str(year - 1))
    scene.say(after, PERCENT, **about, period=str(year))
    points = scene.pen.state(after - before, POINTS)
    scene.article.add(**about, since=str(year - 1), period=str(year), **told(points, "change"))


def ratio(scene: Scene) -> None:
    """Two amounts and how many times the one is of the other."""
    dimension, year = scene.dimension(), str(scene.year())
    left, right = (f"{scene.topic} of {place}" for place in scene.dice.sample(PLACES, 2))
    about = {"measure": scene.dice.choice(DEEDS), "period": year}
    one, other = scene.value(1000, 100_000), scene.value(1000, 100_000)
    if scene.chance(0.8):
        scene.say(one, dimension, subject=left, **about)
    if scene.chance(0.8):
        scene.say(other, dimension, subject=right, **about)
    near = fraction(scene.dice, one / other) if scene.chance(0.4) else ""
    statement = Statement(near) if near else scene.pen.state(one / other, BARE)
    scene.article.add(subject=left, than=right, **about, **told(statement, "ratio"))


def rates(scene: Scene) -> None:
    """An amount over a period of known length, and the rate that it comes to."""
    year, yearly = scene.year(), scene.value(100_000)
    days = 366 if year % 4 == 0 else 365
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS), "period": str(year)}  # fmt: skip
    dimension = scene.dice.choice([DIMENSIONS[name] for name in ("mass", "oil", "energy")])
    scene.say(yearly, dimension, **about)
    span, factor = scene.dice.choice([("year", 1), ("day", days)])
    per = tuple(Unit(f"{unit.template}/{span}", unit.factor) for unit in dimension)
    scene.say(yearly / factor, per, **about)


def quarters(scene: Scene) -> None:
    """Four quarters that add up to a year."""
    year, dimension = scene.year(), scene.dimension()
    parts = [scene.value(10_000, 100_000) for _ in range(4)]
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS), "flow": "true"}  # fmt: skip
    for number, part in enumerate(parts, 1):
        scene.say(part, dimension, **about, period=f"{year}-Q{number}")
    scene.say(Fraction(sum(parts)), dimension, **about, period=str(year))


def formulas(scene: Scene) -> None:
    """Claims that say how they follow from others, and relations between claims."""
    dimension, year = scene.dimension(), str(scene.year())
    about = {"measure": scene.dice.choice(DEEDS), "period": year}
    one, other = scene.value(1000, 100_000), scene.value(1000, 100_000)
    places = scene.dice.sample(PLACES, 3)
    left, right = (
        scene.say(value, dimension, subject=f"{scene.topic} of {place}", **about)
        for value, place in zip((one, other), places, strict=False)
    )
    both = scene.say(one + other, dimension, subject=f"{scene.topic} of both", **about)
    both["equals"] = f"{left['id']} + {right['id']}"
    larger, smaller = (left, right) if one >= other else (right, left)
    order = f"{larger['id']} >= {smaller['id']}"
    scene.article.relations.append(
        {"id": f"order_{scene.topic}", "check": order, "because": "one is larger"}
    )
    if scene.chance(0.3):
        hidden = scene.article.add(subject=f"unknown {scene.topic}", **about, value="unknown")
        if dimension is not COUNT:
            hidden["value"] = "unknown " + dimension[0].template.format("").strip()
            hidden["equals"] = f"{both['id']} - {left['id']}"
        else:
            scene.article.claims.pop()


def means(scene: Scene) -> None:
    """A mean of whole numbers, and a percentage of whole people."""
    count, year = scene.dice.randint(5, 400), str(scene.year())
    group = f"{scene.topic} panel"
    total = scene.dice.randint(count, count * 9)
    scene.article.add(
        subject=group, measure="marks given", statistic="mean", n=str(count), period=year,
        value=decimal(Fraction(total, count), scene.dice.choice([1, 2])),
    )  # fmt: skip
    part = scene.dice.randint(1, count)
    scene.article.add(
        subject=f"winners in {group}", measure="members", of=group, n=str(count), period=year,
        value=decimal(Fraction(100 * part, count), scene.dice.choice([0, 1, 2])) + " %",
    )  # fmt: skip


def events(scene: Scene) -> None:
    """Events in their order, dated to the year, the month or the day."""
    last = ""
    year = scene.dice.randint(1950, 1990)
    for number in range(3):
        year += scene.dice.randint(1, 8)
        month, day = scene.dice.randint(1, 12), scene.dice.randint(1, 28)
        text = scene.dice.choice(
            [f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}", f"{year}~"]
        )
        claim = scene.article.add(
            subject=f"{scene.topic} works", measure=f"event {number}", date=text, after=last
        )
        last = claim["id"]


def look_alikes(scene: Scene) -> None:
    """Different figures that are no contradiction: each differs in what identifies a quantity."""
    dimension, year = scene.dimension(), scene.year()
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS)}  # fmt: skip
    variants = [
        {"period": str(year), "basis": "capacity"},
        {"period": str(year), "basis": "throughput"},
        {"period": str(year - 1), "basis": "capacity"},
        {"period": str(year), "basis": "capacity", "kind": "forecast"},
        {"period": str(year), "basis": "capacity", "kind": "target"},
        {"period": str(year), "basis": "capacity", "where": flow("{region: north}")},
        {"period": str(year), "basis": "capacity", "where": flow("{region: south}")},
        {"period": str(year), "basis": "capacity", "breakdown": "age"},
        {"period": str(year), "basis": "capacity", "said_by": "a minister"},
    ]
    for variant in scene.dice.sample(variants, scene.dice.randint(2, 5)):
        scene.say(scene.value(), dimension, **about, **variant)


def twice(scene: Scene) -> None:
    """One quantity told several times, under other names and in other units."""
    value, dimension = scene.value(1000), scene.dimension()
    name = f"{scene.dice.choice(PLACES)} {scene.topic}"
    alias = f"old {scene.topic} works"
    scene.article.names[name] = alias
    about = {"measure": scene.dice.choice(DEEDS), "period": str(scene.year())}
    spellings = [name, name.upper(), name.replace(" ", "  "), alias]
    for spelling in scene.dice.sample(spellings, scene.dice.randint(2, 4)):
        scene.say(value, dimension, subject=spelling, **about)


def extremes(scene: Scene) -> None:
    """The least, the mean and the largest of one measure."""
    low, high = sorted(scene.dice.sample(range(100, 100_000), 2))
    middle, year = scene.dice.randint(low, high), str(scene.year())
    for statistic, value in [("min", low), ("mean", middle), ("max", high)]:
        scene.article.add(
            subject=f"{scene.topic} of {PLACES[0]}", measure="size", statistic=statistic,
            period=year, **told(scene.pen.state(Fraction(value), DIMENSIONS["mass"])),
        )  # fmt: skip


def nested(scene: Scene) -> None:
    """A part that has parts of its own: they are no further parts of the whole."""
    total, dimension = scene.value(100_000), scene.dimension()
    parts = split(scene, total, 3)
    inner = split(scene, parts[0], 2)
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": str(scene.year())}
    whole, names = (
        f"all {scene.topic}",
        [f"{scene.topic} by {way}" for way in ("rail", "road", "sea")],
    )
    scene.say(total, dimension, subject=whole, **common)
    for name, part in zip(names, parts, strict=True):
        scene.say(part / total, PERCENT, subject=name, of=whole, complete="true", **common)
        if scene.chance(0.5):
            scene.say(part, dimension, subject=name, of=whole, **common)
    for speed, part in zip(("fast", "slow"), inner, strict=True):
        name = f"{speed} {names[0]}"
        scene.say(part / parts[0], PERCENT, subject=name, of=names[0], **common)
        if scene.chance(0.5):  # never in the table alone, which would not say what it is part of
            share = scene.pen.state(part / total, PERCENT)
            scene.article.add(subject=name, of=whole, **common, **told(share))
        if scene.chance(0.5):
            scene.say(part, dimension, subject=name, of=names[0], **common)


def revenue(scene: Scene) -> None:
    """A volume, a price and what they come to."""
    year, tonnes, price = str(scene.year()), scene.value(1000, 10**6), scene.value(100, 10_000)
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}", "period": year}
    volume = scene.say(tonnes, DIMENSIONS["mass"], **about, measure="volume sold", role="volume")
    paid = scene.say(price, PRICES, **about, measure="price paid", role="price")
    taken = scene.pen.state(tonnes * price, DIMENSIONS["money"])
    scene.article.add(**about, measure="revenue", role="revenue", **told(taken),
                      equals=f"{volume['id']} * {paid['id']}")  # fmt: skip


PRICES = units(("{} USD/tonne", "1"), ("{} USD/kilogram", "1000"))


def weather(scene: Scene) -> None:
    """A temperature in two scales."""
    celsius = scene.dice.randint(-30, 45)
    scene.article.add(
        subject=f"{scene.topic} store of {scene.dice.choice(PLACES)}", measure="temperature",
        value=f"{celsius} degC", also=f"{decimal(Fraction(celsius * 9, 5) + 32, 0)} degF",
        may_be_negative="true", period=str(scene.year()),
    )  # fmt: skip


def years_together(scene: Scene) -> None:
    """Three years that add up to a span, told by the year and as a whole."""
    first, dimension = scene.year() - 3, scene.dimension()
    parts = [scene.value(10_000, 100_000) for _ in range(3)]
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS), "flow": "true"}  # fmt: skip
    for number, part in enumerate(parts):
        scene.say(part, dimension, **about, period=str(first + number))
    scene.say(Fraction(sum(parts)), dimension, **about, period=f"{first}/{first + 2}")


def timeless(scene: Scene) -> None:
    """A distance without a year in the article, and for always in the table."""
    value = scene.value(10, 10_000)
    about = {"subject": f"way from {scene.dice.choice(PLACES)} to the {scene.topic}",
             "measure": "distance"}  # fmt: skip
    scene.look_up(value, DIMENSIONS["length"], **about, period="always")
    for _ in range(scene.dice.randint(1, 2)):
        period = scene.dice.choice(["", "always"])
        scene.article.add(
            **about, period=period, **told(scene.pen.state(value, DIMENSIONS["length"]))
        )


def fewer_points(scene: Scene) -> None:
    """A share that halves: the change of a percentage in percent, beside the one in points."""
    year = scene.year()
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS), "of": f"all {scene.topic}"}  # fmt: skip
    before, after = (Fraction(number, 997) for number in scene.dice.sample(range(30, 960), 2))
    scene.say(before, PERCENT, **about, period=str(year - 1))
    scene.say(after, PERCENT, **about, period=str(year))
    for change, choices in ((after - before, POINTS), ((after - before) / before, PERCENT)):
        statement = scene.pen.state(change, choices)
        scene.article.add(
            **about, since=str(year - 1), period=str(year), **told(statement, "change")
        )


STRUCTURES: tuple[Callable[[Scene], None], ...] = (
    partition, partition, survey, series, shares_over_time, ratio, rates, quarters, formulas,
    means, events, look_alikes, twice, extremes, nested, revenue, weather,
    years_together, timeless, fewer_points, *WORLDS, *lives.WORLDS,
)  # fmt: skip


def compose(dice: random.Random, count: int | None = None) -> list[Document]:
    """A random consistent system: an article and, where it was used, a reference table."""
    pen = Writer(dice, hedged=dice.choice([0.0, 0.3, 0.7]))
    article, table = Document("story"), Document("table", reference=True, published="2025-05-01")
    topics = dice.sample(NOUNS, len(NOUNS))
    wanted = count or dice.randint(1, 4)
    for number, topic in enumerate(topics):
        if number >= wanted and article.claims:
            break
        dice.choice(STRUCTURES)(Scene(dice, pen, article, table, topic))
    return [article, table] if table.claims else [article]
