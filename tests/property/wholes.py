"""Worlds of several wholes: markets in a world, groups, parts of parts, changes of each of them.

As in `structures`, whatever is added is true. A figure of one whole stands beside that of another,
points beside amounts, shares beside tonnes, a difference of temperatures beside its conversion.
"""

from __future__ import annotations

from fractions import Fraction

from scene import DEEDS, PLACES, Scene, split, told
from statements import BARE, DIMENSIONS, PEOPLE, PERCENT, POINTS, decimal, significant


def two_wholes(scene: Scene) -> None:  # noqa: C901 - each claim is told or left out by chance
    """A firm's part of one market and of the world, as shares and amounts; and another firm's."""
    dimension, year = scene.dimension(), str(scene.year())
    home, abroad = scene.value(10_000, 10**7), scene.value(10_000, 10**7)
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": year}
    market, world = f"home market of {scene.topic}", f"world market of {scene.topic}"
    firms = [f"{scene.topic} of {place}" for place in scene.dice.sample(PLACES, 2)]
    sold_home, sold_abroad = split(scene, home, 3), split(scene, abroad, 3)
    if scene.chance(0.6):
        scene.say(home, dimension, subject=market, of=world, overlapping="true", **common)
    if scene.chance(0.6):
        scene.say(home + abroad, dimension, subject=world, **common)
    if scene.chance(0.4):
        scene.say(
            home / (home + abroad), PERCENT, subject=market, of=world, overlapping="true", **common
        )
    for firm, here, there in zip(firms, sold_home, sold_abroad, strict=False):
        if scene.chance(0.7):
            scene.say(here / home, PERCENT, subject=firm, of=market, **common)
        if scene.chance(0.7):
            both = (here + there) / (home + abroad)
            scene.say(both, PERCENT, subject=firm, of=world, **common)
        if scene.chance(0.4):
            scene.say(here, dimension, subject=firm, of=market, **common)
        if scene.chance(0.4):
            scene.say(here + there, dimension, subject=firm, of=world, **common)
        elif scene.chance(0.4):  # what is not in this market is not said to be elsewhere
            scene.say(here + there, dimension, subject=firm, **common)
    if scene.chance(0.5):
        times = scene.pen.state(sold_home[0] / sold_home[1], BARE)
        scene.article.add(
            subject=firms[0], than=firms[1], of=market, **common, **told(times, "ratio")
        )


def points_beside_amounts(scene: Scene) -> None:
    """Votes and shares of two elections, in two wholes, with the points and percent of change."""
    year = scene.year()
    span = {"since": str(year - 4), "period": str(year)}
    party = {"subject": f"{scene.topic} party", "measure": "votes"}
    for whole in (f"all votes on {scene.topic}", f"votes in {scene.dice.choice(PLACES)}"):
        cast = [Fraction(scene.dice.randint(10**5, 10**7)) for _ in range(2)]
        won = [Fraction(int(total * scene.dice.randint(5, 60) / 100) + 1) for total in cast]
        shares = [part / total for part, total in zip(won, cast, strict=True)]
        times = (str(year - 4), str(year))
        for share, part, time in zip(shares, won, times, strict=True):
            if scene.chance(0.7):
                scene.say(share, PERCENT, **party, of=whole, period=time)
            if scene.chance(0.4):
                scene.say(part, PEOPLE, **party, of=whole, period=time)
        if shares[0] != shares[1]:
            points = scene.pen.state(shares[1] - shares[0], POINTS)
            scene.article.add(**party, of=whole, **span, **told(points, "change"))


def parts_of_parts(scene: Scene) -> None:
    """A chain of parts to depth four: shares of the next, some of the whole, some as amounts."""
    dimension, total = scene.dimension(), scene.value(10**7, 10**9)
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": str(scene.year())}
    names = [
        f"all {scene.topic}",
        *(f"{kind} {scene.topic}" for kind in ("new", "dry", "cut", "fine")),
    ]
    sizes = [total]
    for _ in names[1:]:
        sizes.append(Fraction(int(sizes[-1] * scene.dice.randint(30, 95) / 100) + 1))
    if scene.chance(0.6):
        scene.say(total, dimension, subject=names[0], **common)
    for depth in range(1, len(names)):
        inside = {"within": names[depth - 1]} if scene.chance(0.5) else {}
        share = scene.pen.state(sizes[depth] / sizes[depth - 1], PERCENT)
        about = {"subject": names[depth], "of": names[depth - 1]}
        scene.article.add(**about, **common, **inside, **told(share))
        if depth > 1 and scene.chance(0.5):
            of_all = scene.pen.state(sizes[depth] / total, PERCENT)
            scene.article.add(subject=names[depth], of=names[0], **common, **told(of_all))
        if scene.chance(0.3):
            amount = scene.pen.state(sizes[depth], dimension)
            scene.article.add(**about, **common, **told(amount))


def groups(scene: Scene) -> None:
    """Women and men, their shares of all, and who is for something among each and among all."""
    common = {"measure": "adults", "period": str(scene.year())}
    all_of_them = Fraction(scene.dice.randint(10_000, 10**7))
    sizes = split(scene, all_of_them, 2)
    inner = [Fraction(int(size * scene.dice.randint(5, 95) / 100) + 1) for size in sizes]
    whole, names = (
        f"all adults of {scene.topic}",
        (f"women of {scene.topic}", f"men of {scene.topic}"),
    )
    for name, size, part in zip(names, sizes, inner, strict=True):
        if scene.chance(0.8):
            by = {"breakdown": "sex"} if scene.chance(0.5) else {"overlapping": "true"}
            scene.say(size / all_of_them, PERCENT, subject=name, of=whole, **by, **common)
        if scene.chance(0.8):
            scene.say(part / size, PERCENT, subject=f"friends of {scene.topic}", of=name, **common)
    scene.say(
        sum(inner) / all_of_them, PERCENT, subject=f"friends of {scene.topic}", of=whole, **common
    )


def in_two_forms(scene: Scene) -> None:
    """A whole whose parts are told partly as shares and partly as amounts; they are all of it."""
    dimension, total = scene.dimension(), scene.value(100_000)
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": str(scene.year())}
    whole = f"all {scene.topic}"
    if scene.chance(0.7):
        scene.article.add(subject=whole, **common, **told(scene.pen.state(total, dimension)))
    for place, part in zip(PLACES, split(scene, total, 4), strict=False):
        about = {"subject": f"{scene.topic} of {place}", "of": whole, **common}
        complete = {"complete": "true"} if scene.chance(0.4) else {}
        if scene.chance(0.5):
            scene.article.add(**about, **complete, **told(scene.pen.state(part / total, PERCENT)))
        else:
            scene.article.add(**about, **complete, **told(scene.pen.state(part, dimension)))


def warming(scene: Scene) -> None:
    """A difference of temperatures in two scales, as a change and as a value."""
    tenths = scene.dice.choice([-1, 1]) * scene.dice.randint(5, 60)
    celsius, fahrenheit = Fraction(tenths, 10), Fraction(tenths * 9, 50)
    about = {"subject": f"the sea off {scene.dice.choice(PLACES)} of {scene.topic}"}
    measure = scene.dice.choice(["warming", "anomaly of the surface", "temperature above the mean"])
    scene.article.add(
        **about, measure=measure, value=f"{decimal(celsius, 1)} degC", period=str(scene.year()),
        also=f"{decimal(fahrenheit, 2)} degF", may_be_negative="true",
    )  # fmt: skip
    year = scene.year()
    scene.article.add(
        **about, measure="temperature", change=f"{decimal(celsius, 1)} degC", since=str(year - 1),
        period=str(year), also=f"{decimal(fahrenheit, 1)} degF",
    )  # fmt: skip


def give_or_take(scene: Scene) -> None:
    """Two values with their margins, and the difference of the values as it is printed."""
    small, large = sorted(scene.dice.sample(range(200, 9000), 2))
    about = {"measure": f"{scene.topic} grown", "period": str(scene.year())}
    offs = (scene.dice.randint(1, 40), 7)
    made = [
        scene.article.add(
            subject=f"{scene.topic} of {place}", **about,
            value=f"{decimal(Fraction(size, 10), 1)} ± {decimal(Fraction(off, 10), 1)} tonne",
        )
        for place, size, off in zip(
            scene.dice.sample(PLACES, 2), (small, large), offs, strict=True
        )
    ]  # fmt: skip
    scene.article.add(
        subject=f"gap of {scene.topic}", **about, equals=f"{made[1]['id']} - {made[0]['id']}",
        value=f"{decimal(Fraction(large - small, 10), 1)} tonne",
    )  # fmt: skip


def one_in_so_many(scene: Scene) -> None:
    """A simple fraction in the headline, and the percentage in the body."""
    share = Fraction(scene.dice.randint(70, 400), 1000)
    n = round(1 / share)
    about = {"subject": f"users of {scene.topic}", "measure": "people",
             "of": f"people asked about {scene.topic}", "period": str(scene.year())}  # fmt: skip
    if n >= 3:
        scene.article.add(**about, value=f"1/{n}")
    scene.say(share, PERCENT, **about)


def undated(scene: Scene) -> None:
    """Figures without a time, beside each other and beside a table of the years before."""
    dimension, total = scene.dimension(), scene.value(10_000)
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}"}
    whole, part = f"all {scene.topic}", f"{scene.topic} of {scene.dice.choice(PLACES)}"
    size = Fraction(int(total * scene.dice.randint(10, 90) / 100) + 1)
    # Part and whole move together: no part is larger than its whole in any year.
    moved = {year: scene.dice.randint(70, 120) for year in (2023, 2024)}
    for subject, value, of in ((whole, total, ""), (part, size, whole)):
        scene.article.add(
            subject=subject, of=of, **common, **told(scene.pen.state(value, dimension))
        )
        for year in (2023, 2024):
            then = value * moved[year] / 100
            if scene.chance(0.4):
                scene.table.add(subject=subject, of=of, **common, period=str(year),
                                **told(scene.pen.state(then, dimension)))  # fmt: skip
    scene.article.add(
        subject=part, of=whole, **common, **told(scene.pen.state(size / total, PERCENT))
    )


def in_store(scene: Scene) -> None:
    """What is in store on a day, what is used a day, and for how many days it lasts."""
    days, use = Fraction(scene.dice.randint(20, 300)), scene.value(100, 10**5)
    day = {"period": f"{scene.year()}-10-01"}
    energy = DIMENSIONS["energy"]
    store = scene.article.add(
        subject=f"stores of {scene.topic}", measure="gas stored", **day,
        **told(scene.pen.state(days * use, energy)),
    )  # fmt: skip
    per_day = significant(use, 4)
    used = scene.article.add(
        subject=f"country of {scene.topic}", measure="gas used in winter", **day,
        value=f"{per_day} megawatt_hour/day",
    )  # fmt: skip
    scene.article.add(
        subject=f"stores of {scene.topic}", measure="days of supply", value=f"about {days} days",
        **day, equals=f"{store['id']} / {used['id']}",
    )  # fmt: skip


def two_definitions(scene: Scene) -> None:
    """A share of one of two definitions of its whole: it does not say of which."""
    total, other = scene.value(10_000), scene.value(10_000)
    dimension, year = scene.dimension(), str(scene.year())
    common = {"measure": f"{scene.topic} {scene.dice.choice(DEEDS)}", "period": year}
    whole, part = f"all {scene.topic}", f"{scene.topic} of {scene.dice.choice(PLACES)}"
    size = Fraction(int(total * scene.dice.randint(10, 90) / 100) + 1)
    scene.article.add(
        subject=whole, basis="gross", **common, **told(scene.pen.state(total, dimension))
    )
    scene.article.add(
        subject=whole, basis="net", **common, **told(scene.pen.state(other, dimension))
    )
    about = {"subject": part, "of": whole, **common}
    scene.article.add(**about, **told(scene.pen.state(size / total, PERCENT)))
    scene.article.add(**about, **told(scene.pen.state(size, dimension)))


WORLDS = (
    two_wholes, points_beside_amounts, parts_of_parts, groups, in_two_forms, warming, give_or_take,
    one_in_so_many, undated, in_store, two_definitions,
)  # fmt: skip
