"""Worlds of people, of money in two currencies, of parts in words and of neighbouring years.

As in `structures`, whatever is added is true. A person has a birth, a death, ages at several times
and at events; a sum is told in two currencies beside the rate of its time; a share is told as "two
thirds" and as a percentage; a table has the years before and after the article's own.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction

from scene import DEEDS, PLACES, Scene, split, told
from statements import BARE, MONEY, PEOPLE, PERCENT, decimal, units

CURRENCIES = (("GBP", 100, 190), ("EUR", 85, 155), ("JOD", 135, 150), ("KWD", 300, 360))
"""Currencies of which one is worth so many hundredths of a dollar."""


def exchange_rates(scene: Scene) -> None:
    """Sums in two currencies, as one claim or two, beside the rate of their year."""
    code, low, high = scene.dice.choice(CURRENCIES)
    year = str(scene.year())
    # Two stories of one world have one rate of a year, whichever asks for it.
    rate = Fraction(random.Random(f"{code} {year}").randint(low * 100, high * 100), 10_000)
    other = units((f"{{}} million {code}", "1e6"), (f"{{}} thousand {code}", "1000"))
    stated = f"{decimal(rate, 3)} USD/{code}"
    fx = {"subject": f"rate of {scene.topic}", "measure": "exchange rate", "period": year}
    if scene.chance(0.5):
        scene.table.add(**fx, value=stated)
    elif scene.chance(0.7):
        scene.article.add(**fx, value=stated)
    for place in scene.dice.sample(PLACES, 2):
        sum_there = scene.value(10_000, 10**7)
        about = {"subject": f"{scene.topic} of {place}", "measure": "price", "period": year}
        if scene.chance(0.5):
            told_once = scene.pen.state(sum_there * rate, MONEY)
            also = scene.pen.state(sum_there, other).text
            scene.article.add(**about, **told(told_once), also=also)
        else:
            scene.article.add(**about, **told(scene.pen.state(sum_there * rate, MONEY)))
            scene.article.add(**about, **told(scene.pen.state(sum_there, other)))


def lives(scene: Scene) -> None:
    """A birth, a death, ages of several times and at an event, dated to the day or the year."""
    dice, who = scene.dice, f"keeper of {scene.topic}"
    born = date(dice.randint(1900, 1960), dice.randint(1, 12), dice.randint(1, 28))
    died = born + timedelta(days=dice.randint(9000, 34_000))
    living = died > date(2025, 6, 1)
    if scene.chance(0.8):
        scene.article.add(subject=who, measure="birth", date=_date(scene, born))
    if not living and scene.chance(0.6):
        scene.article.add(subject=who, measure="death", date=_date(scene, died))
        if scene.chance(0.7):
            scene.article.add(subject=who, measure="age at death", value=str(_age(born, died)))
    end = date(2025, 6, 1) if living else died
    for _ in range(dice.randint(1, 3)):
        day = born + timedelta(days=dice.randint(0, (end - born).days))
        scene.article.add(
            subject=who, measure="age", value=str(_age(born, day)), period=_date(scene, day)
        )
    event = born + timedelta(days=dice.randint(0, (end - born).days))
    scene.article.add(subject=who, measure="first prize", date=_date(scene, event))
    scene.article.add(subject=who, measure="age at the first prize", value=str(_age(born, event)))
    if living:
        scene.article.add(subject=who, measure="age", value=str(_age(born, date(2025, 6, 1))))


def _date(scene: Scene, day: date) -> str:
    return scene.dice.choice([day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}"])


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


IN_WORDS = (
    ("1 in 5", Fraction(1, 5)),
    ("one third", Fraction(1, 3)),
    ("a quarter", Fraction(1, 4)),
    ("two thirds", Fraction(2, 3)),
    ("three quarters", Fraction(3, 4)),
    ("half", Fraction(1, 2)),
    ("1 in 10", Fraction(1, 10)),
    ("two fifths", Fraction(2, 5)),
)


def fractions_in_words(scene: Scene) -> None:
    """Parts in words, with the percentages and the people that they stand for; they add up."""
    words, part = scene.dice.choice(IN_WORDS)
    people = Fraction(scene.dice.randint(500, 10**6))
    near = 1 + Fraction(scene.dice.randint(-40, 40), 1000)
    size = Fraction(int(people * part * near) + 1)
    common = {"measure": "people", "period": str(scene.year())}
    whole = f"people of {scene.topic}"
    about = {"subject": f"friends of {scene.topic}", "of": whole} | common
    scene.article.add(**about, value=words)
    if scene.chance(0.7):
        scene.article.add(**about, **told(scene.pen.state(size / people, PERCENT)))
    if scene.chance(0.5):
        scene.article.add(**about, **told(scene.pen.state(size, PEOPLE)))
    if scene.chance(0.6):
        scene.article.add(subject=whole, **common, **told(scene.pen.state(people, PEOPLE)))
    if scene.chance(0.4):
        rest = {"subject": f"foes of {scene.topic}", "of": whole} | common
        scene.article.add(**rest, **told(scene.pen.state(1 - size / people, PERCENT)))


def neighbouring_years(scene: Scene) -> None:
    """A table of several years; the article has some of them, others, and parts of a year."""
    dimension, first = scene.dimension(), scene.year() - 5
    about = {"subject": f"{scene.topic} of {scene.dice.choice(PLACES)}",
             "measure": scene.dice.choice(DEEDS)}  # fmt: skip
    value = scene.value(10_000, 10**7)
    for year in range(first, first + 6):
        if scene.chance(0.5):
            scene.table.add(**about, period=str(year), **told(scene.pen.state(value, dimension)))
        if scene.chance(0.5):
            scene.article.add(**about, period=str(year), **told(scene.pen.state(value, dimension)))
        if scene.chance(0.3):
            months = scene.dice.choice([3, 6, 9, 10])
            part = value * months * scene.dice.randint(70, 110) / 1320
            scene.article.add(**about, period=f"{year}-01/{year}-{months:02}", flow="true",
                              **told(scene.pen.state(part, dimension)))  # fmt: skip
        value = Fraction(int(value * scene.dice.randint(60, 170) / 100) + 1)


def gaps(scene: Scene) -> None:
    """What one group is paid, as a ratio to another, a difference, a gap and two amounts."""
    common = {"measure": f"pay for {scene.topic}", "period": str(scene.year())}
    men = scene.value(1000, 10**5)
    women = Fraction(int(men * scene.dice.randint(60, 98) / 100))
    one, other = f"women at {scene.topic}", f"men at {scene.topic}"
    ratio = scene.pen.state(women / men, BARE)
    scene.article.add(subject=one, than=other, **common, **told(ratio, "ratio"))
    if scene.chance(0.6):
        lower = scene.pen.state(women / men - 1, PERCENT)
        scene.article.add(subject=one, than=other, **common, **told(lower, "change"))
    if scene.chance(0.6):
        gap = scene.pen.state(1 - women / men, PERCENT)
        scene.article.add(subject=one, rate="true", period=common["period"],
                          measure=f"gap in pay for {scene.topic}", **told(gap))  # fmt: skip
    for subject, paid in ((one, women), (other, men)):
        if scene.chance(0.5):
            scene.article.add(subject=subject, **common, **told(scene.pen.state(paid, MONEY)))


def joined_measures(scene: Scene) -> None:
    """How many were hurt, how many killed, and how many killed or hurt; as counts and shares."""
    whole = Fraction(scene.dice.randint(1000, 10**6))
    killed, hurt = split(scene, Fraction(int(whole * scene.dice.randint(5, 90) / 100)), 2)
    year, subject = str(scene.year()), f"roads of {scene.topic}"
    for measure, size in (("killed", killed), ("hurt", hurt), ("killed or hurt", killed + hurt)):
        about = {"subject": subject, "measure": f"people {measure}", "period": year}
        if scene.chance(0.8):
            scene.article.add(**about, **told(scene.pen.state(size, PEOPLE)))


def what_is_added(scene: Scene) -> None:
    """A sum, and a further one of another giver; and more of what there is."""
    common = {"measure": f"aid for {scene.topic}", "period": str(scene.year())}
    first = scene.value(10**6, 10**8)
    more = first * scene.dice.randint(5, 150) / 100
    places = scene.dice.sample(PLACES, 2)
    scene.article.add(subject=places[0], **common, **told(scene.pen.state(first, MONEY)))
    scene.article.add(subject=places[1], **common, quote="a further sum",
                      **told(scene.pen.state(more, MONEY)))  # fmt: skip
    there = Fraction(scene.dice.randint(100, 9000))
    about = {"subject": places[0], "period": common["period"]}
    scene.article.add(**about, measure=f"{scene.topic} works", value=str(there))
    planned = int(there * scene.dice.randint(1, 120) / 100) + 1
    scene.article.add(
        **about, measure=f"{scene.topic} works planned", quote="another", value=str(planned)
    )


WORLDS = (
    exchange_rates, lives, fractions_in_words, neighbouring_years, gaps, joined_measures,
    what_is_added,
)  # fmt: skip
