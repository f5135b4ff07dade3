"""Writes the corpus that the speed of claimlint is measured on.

An archive of a newsroom: articles about regions, topics and years, and reference tables. All
figures come from one small world of true whole numbers and are stated as newspapers state them
(rounded, with scale words, as shares and changes), so that whatever agrees in the world agrees in
the files. One claim in a hundred is then made wrong, each in a way that its own article
contradicts; the file `planted.json` beside the corpus lists these.

The same seed writes the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from pathlib import Path

CLAIMS_PER_FILE = 10
FIRST_YEAR, LAST_YEAR = 2015, 2024
REGIONS = 250
REFERENCE_SHARE = 100  # one file in so many is a reference table
PLANTED_SHARE = 100  # one claim in so many is wrong
PLANTABLE = 1000  # pairs of region and topic that only one article writes about


@dataclass(frozen=True, slots=True)
class Topic:
    """What the articles of one kind count. `scale` is the word after the number, with its value."""

    measure: str
    list: str
    parts: tuple[str, str, str, str]
    unit: str
    scale: tuple[str, int]
    size: int


TONNES = ("million tonne", 1_000_000)
PEOPLE = ("thousand people", 1_000)
DOLLARS = ("million USD", 1_000_000)
HOURS = ("gigawatt_hour", 1_000_000_000)

TOPICS = (
    Topic("freight carried", "regions by freight", ("rail", "road", "river", "pipeline"),
          "tonne", TONNES, 90_000_000),
    Topic("electricity generated", "regions by electricity", ("coal", "gas", "nuclear", "wind"),
          "watt_hour", HOURS, 70_000_000_000_000),
    Topic("grain harvested", "regions by harvest", ("wheat", "barley", "maize", "sorghum"),
          "tonne", TONNES, 40_000_000),
    Topic("goods exported", "regions by exports", ("metals", "machinery", "textiles", "chemicals"),
          "USD", DOLLARS, 6_000_000_000),
    Topic("hospital patients treated", "regions by patients",
          ("surgery", "maternity", "cardiology", "oncology"), "people", PEOPLE, 900_000),
    Topic("students enrolled", "regions by students",
          ("engineering", "medicine", "law", "humanities"), "people", PEOPLE, 400_000),
    Topic("tax collected", "regions by tax", ("income tax", "sales tax", "customs duty", "fees"),
          "USD", DOLLARS, 9_000_000_000),
    Topic("waste collected", "regions by waste",
          ("landfill", "recycling", "incineration", "compost"), "tonne", TONNES, 12_000_000),
    Topic("visitors counted", "regions by visitors",
          ("museums", "beaches", "mountains", "festivals"), "people", PEOPLE, 5_000_000),
    Topic("ore mined", "regions by ore", ("iron ore", "copper ore", "bauxite", "manganese ore"),
          "tonne", TONNES, 150_000_000),
    Topic("passengers moved", "regions by passengers", ("trains", "buses", "ferries", "aircraft"),
          "people", PEOPLE, 30_000_000),
    Topic("public money spent", "regions by spending",
          ("schools", "hospitals", "police", "pensions"), "USD", DOLLARS, 20_000_000_000),
    Topic("timber felled", "regions by timber", ("spruce", "beech", "larch", "poplar"),
          "tonne", TONNES, 25_000_000),
    Topic("households heated", "regions by heating",
          ("district heat", "heat pumps", "firewood", "oil stoves"), "people", PEOPLE, 800_000),
    Topic("goods imported", "regions by imports", ("fuel", "vehicles", "food", "electronics"),
          "USD", DOLLARS, 8_000_000_000),
    Topic("fish landed", "regions by fish", ("herring", "tuna", "mackerel", "shrimp"),
          "tonne", TONNES, 11_000_000),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was written: the folder, and how many files, claims and planted errors it holds."""

    folder: Path
    files: int
    claims: int
    planted: int


@dataclass(frozen=True, slots=True)
class Story:
    """One article to write: what it is about, and the fault to plant in it, if any."""

    topic: Topic
    region: str
    year: int
    fault: str = ""


class World:
    """The true totals and parts of every topic, region and year, as whole numbers."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.regions = region_names(random.Random(seed))
        self._totals: dict[tuple[str, str, int], int] = {}
        for topic, region in product(TOPICS, self.regions):
            self._grow(topic, region)
        self._order = {
            (topic.measure, year): self._sorted(topic, year)
            for topic in TOPICS
            for year in range(FIRST_YEAR, LAST_YEAR + 1)
        }

    def _grow(self, topic: Topic, region: str) -> None:
        dice = random.Random(f"{self.seed}/{topic.measure}/{region}")
        total = topic.size * dice.randint(200, 3000) // 1000 + dice.randint(0, 997)
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            self._totals[topic.measure, region, year] = total
            total = total * dice.randint(900, 1160) // 1000

    def _sorted(self, topic: Topic, year: int) -> dict[str, int]:
        largest = sorted(self.regions, key=lambda region: -self.total(topic, region, year))
        return {region: place for place, region in enumerate(largest, 1)}

    def total(self, topic: Topic, region: str, year: int) -> int:
        return self._totals[topic.measure, region, year]

    def rank(self, topic: Topic, region: str, year: int) -> int:
        return self._order[topic.measure, year][region]

    def parts(self, topic: Topic, region: str, year: int) -> list[int]:
        """Four whole numbers that add up to the total."""
        dice = random.Random(f"{self.seed}/{topic.measure}/{region}/{year}")
        total = self.total(topic, region, year)
        weights = [dice.randint(100, 500) for _ in topic.parts]
        parts = [total * weight // sum(weights) for weight in weights]
        return [parts[0] + total - sum(parts), *parts[1:]]


def region_names(dice: random.Random) -> list[str]:
    """Names that no two letters turn into each other, so that none looks like a misspelling."""
    starts, middles, ends = "BDFGKLMNPRSTVZ", "aeiou", ["nia", "stan", "land", "via", "gor", "moor"]
    names: list[str] = []
    while len(names) < REGIONS:
        body = "".join(dice.choice(starts).lower() + dice.choice(middles) for _ in range(3))
        name = (body + dice.choice(ends)).capitalize()
        if all(sum(a != b for a, b in zip(name, other, strict=False)) > 2 for other in names):
            names.append(name)
    return names


def rounded(value: Fraction, places: int) -> str:
    """The decimal text of a value, rounded to so many places (half to even)."""
    scaled = round(value * 10**places)
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled)).rjust(places + 1, "0")
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def amount(topic: Topic, value: int) -> str:
    """A value as a newspaper prints it: at least three significant digits and a scale word."""
    word, scale = topic.scale
    places = max(0, 3 - len(str(value // scale)))
    return f"{rounded(Fraction(value, scale), places)} {word}"


def claims_of(story: Story, world: World) -> Iterator[dict[str, str]]:
    """The ten claims of an article, as field texts in the order of the file."""
    topic, region, year = story.topic, story.region, story.year
    total, parts = world.total(topic, region, year), world.parts(topic, region, year)
    before = world.total(topic, region, year - 1)
    rival = world.regions[(world.regions.index(region) + 7) % REGIONS]
    whole = {"subject": region, "measure": topic.measure}
    stated = amount(topic, total)
    yield {"id": "total", "quote": f"{region} reported {stated}", **whole, "value": stated,
           "period": str(year), "kind": "measured", "basis": "calendar year",
           "sources": "[yearbook]"}  # fmt: skip
    for name, part in zip(topic.parts, parts, strict=True):
        share = rounded(Fraction(100 * part, total), 1) + " %"
        yield {"id": f"share_of_{name.replace(' ', '_')}", "quote": f"{name} made up {share}",
               "subject": f"{name} in {region}", "measure": topic.measure, "of": region,
               "value": share, "period": str(year), "basis": "calendar year", "complete": "true",
               "sources": "[{source: yearbook, locator: table 4}]"}  # fmt: skip
    yield {"id": "largest_part", "quote": f"{amount(topic, parts[0])} of it was {topic.parts[0]}",
           "subject": f"{topic.parts[0]} in {region}", "measure": topic.measure, "of": region,
           "value": amount(topic, parts[0]), "period": str(year), "basis": "calendar year",
           "sources": "[yearbook]"}  # fmt: skip
    change = rounded(Fraction(100 * (total - before), before), 1)
    yield {"id": "growth", "quote": f"a change of {change} percent", **whole,
           "change": f'"{change if change[0] == "-" else "+" + change} %"', "since": str(year - 1),
           "period": str(year), "basis": "calendar year", "sources": "[yearbook]"}  # fmt: skip
    yield {"id": "place_in_list", "quote": "its place among the regions", **whole,
           "rank": str(world.rank(topic, region, year)), "of": topic.list, "period": str(year),
           "basis": "calendar year", "sources": "[yearbook]"}  # fmt: skip
    ratio = rounded(Fraction(total, world.total(topic, rival, year)), 2)
    yield {"id": "against_neighbour", "quote": f"{ratio} times as much as {rival}", **whole,
           "ratio": ratio, "than": rival, "period": str(year), "basis": "calendar year",
           "sources": "[yearbook]"}  # fmt: skip
    yield {"id": "first_record", "quote": "counted since the first yearbook",
           "subject": region, "measure": f"first yearbook of {topic.measure}",
           "date": str(1900 + len(region) * 7), "note": "checked by hand",
           "review": "{status: checked, by: desk, on: 2025-01-15}",
           "sources": "[yearbook]"}  # fmt: skip


def plant(claim: dict[str, str], story: Story, world: World) -> dict[str, str]:
    """The claim with the story's fault in it, where the fault is about this claim."""
    topic, total = story.topic, world.total(story.topic, story.region, story.year)
    part = world.parts(story.topic, story.region, story.year)[0]
    if story.fault == "share" and claim["id"].startswith("share_of_" + topic.parts[0][:3]):
        return claim | {"value": rounded(Fraction(100 * part, total) + 9, 1) + " %"}
    if story.fault == "scale" and claim["id"] == "largest_part":
        return claim | {"value": amount(topic, part * 1000)}
    if story.fault == "part" and claim["id"] == "largest_part":
        return claim | {"value": amount(topic, part * 8 // 5)}
    if story.fault == "twice" and claim["id"] == "first_record":
        again = {"value": amount(topic, part * 6 // 5), "of": story.region}
        kept = {key: claim[key] for key in ("id", "quote", "note", "review", "sources")}
        return kept | again | {"subject": f"{topic.parts[0]} in {story.region}",
                               "measure": topic.measure, "period": str(story.year),
                               "basis": "calendar year"}  # fmt: skip
    if story.fault == "period" and claim["id"] == "largest_part":
        return claim | {"period": f"{story.year}/{story.year - 2}"}
    return claim


FAULTS = {
    "share": "shares-exceed-whole",
    "scale": "part-exceeds-whole",
    "part": "share-times-whole",
    "twice": "contradicts-itself",
    "period": "reversed-period",
}


def article(story: Story, world: World, number: int) -> str:
    topic, region, year = story.topic, story.region, story.year
    head = f"""\
# {topic.measure} in {region}, {year}
claimlint: 1
article:
  id: {region.lower()}-{number}
  title: "{region}: {topic.measure} in {year}"
  language: en
  published: {year + 1}-05-{number % 28 + 1:02}
sources:
  yearbook:
    title: Yearbook {year}
    publisher: Statistics office of {region}
    type: official-statistics
    issued: {year + 1}-03-31
    accessed: {year + 1}-04-20
    url: https://example.org/{region.lower()}/{year}
    archived: https://example.org/archive/{region.lower()}/{year}
    primary: true
claims:
"""
    return head + body(plant(claim, story, world) for claim in claims_of(story, world))


def table(topic: Topic, year: int, regions: list[str], world: World, number: int) -> str:
    head = f"""\
claimlint: 1
reference:
  id: table-{number}
  title: "{topic.measure}, {year}"
  published: {year + 1}-03-31
sources:
  register:
    title: Register of regions {year}
    publisher: National statistics office
    type: official-statistics
    issued: {year + 1}-03-31
    primary: true
claims:
"""
    return head + body(
        {"id": f"row_{row}", "subject": region, "measure": topic.measure,
         "value": f"{world.total(topic, region, year)} {topic.unit}", "period": str(year),
         "basis": "calendar year", "precision": "exact", "kind": "measured",
         "sources": "[register]"}
        for row, region in enumerate(regions, 1)
    )  # fmt: skip


def body(claims: Iterator[dict[str, str]]) -> str:
    return "".join(
        "  - " + "\n    ".join(f"{key}: {text}" for key, text in claim.items()) + "\n"
        for claim in claims
    )


def stories(count: int, world: World, dice: random.Random) -> list[Story]:
    """What the articles are about: the ones with a fault share no region and topic with another."""
    pairs = list(product(TOPICS, world.regions))
    dice.shuffle(pairs)
    faulty = min(count * CLAIMS_PER_FILE // PLANTED_SHARE, PLANTABLE)
    kinds = list(FAULTS)
    planted = [
        Story(topic, region, dice.randint(FIRST_YEAR + 1, LAST_YEAR), kinds[index % len(kinds)])
        for index, (topic, region) in enumerate(pairs[:faulty])
    ]
    rest = [
        Story(topic, region, year)
        for (topic, region), year in product(
            pairs[PLANTABLE:], range(FIRST_YEAR + 1, LAST_YEAR + 1)
        )
    ]
    mixed = planted + dice.sample(rest, count - faulty)
    dice.shuffle(mixed)
    return mixed


def write(folder: Path, files: int = 10_000, seed: int = 1) -> Corpus:
    """Writes a corpus of so many files into an empty folder (`claims/`, as a project has it)."""
    dice, world = random.Random(seed), World(seed)
    tables = files // REFERENCE_SHARE
    (folder / "claims/reference").mkdir(parents=True)
    choices = list(product(TOPICS, range(FIRST_YEAR, LAST_YEAR + 1)))
    for number in range(tables):
        topic, year = choices[number % len(choices)]
        regions = dice.sample(world.regions, CLAIMS_PER_FILE)
        text = table(topic, year, regions, world, number)
        (folder / f"claims/reference/table-{number:03}.yaml").write_text(text)
    planted = {}
    for number, story in enumerate(stories(files - tables, world, dice)):
        path = folder / f"claims/{number // 100:02}/article-{number:05}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(article(story, world, number))
        if story.fault:
            planted[str(path.relative_to(folder))] = FAULTS[story.fault]
    (folder / "planted.json").write_text(json.dumps(planted, indent=1))
    (folder / "claimlint.toml").write_text("")
    return Corpus(folder, files, files * CLAIMS_PER_FILE, len(planted))


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the benchmark's corpus.")
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    corpus = write(options.folder, options.files, options.seed)
    print(f"{corpus.files} files, {corpus.claims} claims, {corpus.planted} planted errors")


if __name__ == "__main__":
    main()
