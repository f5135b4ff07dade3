"""Faults planted against the laws of wholes, shares of shares, forms and differences.

    python tests/property/law_faults.py --each 200

Each kind draws true values, tells them as claims that agree, and then makes one claim wrong by far
more than any rounding. For each kind it prints how many of the wrong stories have an error or a
warning about the figures, and how many of the true ones had an error.
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

from documents import Claim, Document
from linting import Json, check, project
from statements import decimal

Story = tuple[Document, Claim, str, str]
"""A true story, the claim to be made wrong, its field, and the wrong value."""
ABOUT = {"files", "sources", "review", "ignores"}
YEAR = {"measure": "timber carried", "period": "2024"}


def percent(value: Fraction) -> str:
    return f"{decimal(100 * value, 2)} %"


def sizes(dice: random.Random) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """A whole, a group of it, what the subject is of the group, and what it is outside."""
    whole = Fraction(dice.randint(10**5, 10**8))
    group = Fraction(int(whole * dice.randint(20, 70) / 100))
    inside = Fraction(int(group * dice.randint(20, 80) / 100))
    return whole, group, inside, Fraction(int((whole - group) * dice.randint(5, 60) / 100))


def below_its_share(dice: random.Random) -> Story:
    """An amount that names no whole is less than its share of one."""
    _, group, inside, outside = sizes(dice)
    story = Document("story")
    story.add(subject="the group", **YEAR, value=f"{group} tonne")
    story.add(subject="rail", of="the group", **YEAR, value=percent(inside / group))
    claim = story.add(subject="rail", **YEAR, value=f"{inside + outside} tonne")
    return story, claim, "value", f"{int(inside * dice.randint(30, 90) / 100)} tonne"


def less_than_in_the_group(dice: random.Random) -> Story:
    """A share of all is less than what its share of a group makes of all."""
    whole, group, inside, outside = sizes(dice)
    story = Document("story")
    story.add(subject="the group", of="all", **YEAR, value=percent(group / whole))
    story.add(subject="rail", of="the group", **YEAR, value=percent(inside / group))
    claim = story.add(subject="rail", of="all", **YEAR, value=percent((inside + outside) / whole))
    return story, claim, "value", percent(inside / whole * Fraction(dice.randint(30, 90), 100))


def more_than_the_group_holds(dice: random.Random) -> Story:
    """What lies within a group has more of all than the group gives it."""
    whole, group, inside, _ = sizes(dice)
    story = Document("story")
    share = {"value": percent(inside / group), "within": "the group"}
    story.add(subject="the group", of="all", **YEAR, value=percent(group / whole))
    story.add(subject="rail", of="the group", **YEAR, **share)
    claim = story.add(subject="rail", of="all", **YEAR, value=percent(inside / whole))
    return story, claim, "value", percent(inside / whole * Fraction(dice.randint(110, 130), 100))


def beyond_the_groups(dice: random.Random) -> Story:
    """A share of all is more than the shares of all groups can make."""
    whole, group, inside, outside = sizes(dice)
    story = Document("story")
    for name, size, part in (("women", group, inside), ("men", whole - group, outside)):
        story.add(subject=name, of="all", **YEAR, value=percent(size / whole), breakdown="sex")
        story.add(subject="friends", of=name, **YEAR, value=percent(part / size))
    both = (inside + outside) / whole
    claim = story.add(subject="friends", of="all", **YEAR, value=percent(both))
    return story, claim, "value", percent(both * Fraction(dice.randint(104, 130), 100))


def too_much_in_two_forms(dice: random.Random) -> Story:
    """Parts told as shares and as amounts are together more than the whole."""
    whole, group, inside, _ = sizes(dice)
    story = Document("story")
    story.add(subject="all", **YEAR, value=f"{whole} tonne")
    story.add(subject="rail", of="all", **YEAR, value=percent(inside / whole))
    story.add(subject="sea", of="all", **YEAR, value=percent((group - inside) / whole))
    rest = whole - group
    claim = story.add(subject="road", of="all", **YEAR, value=f"{rest} tonne")
    return story, claim, "value", f"{int(rest * dice.randint(110, 160) / 100)} tonne"


def points_of_another_whole(dice: random.Random) -> Story:
    """The points of one whole are those of another."""
    story = Document("story")
    past = {"measure": "votes", "period": "2021"}
    now = {"measure": "votes", "period": "2025"}
    ends = [(Fraction(dice.randint(10, 30), 100), Fraction(dice.randint(32, 60), 100))
            for _ in range(2)]  # fmt: skip
    changes = []
    for whole, (before, after) in zip(("all votes", "votes of the north"), ends, strict=True):
        story.add(subject="party", of=whole, **past, value=percent(before))
        story.add(subject="party", of=whole, **now, value=percent(after))
        moved = f"+{decimal(100 * (after - before), 2)} pp"
        changes.append(story.add(subject="party", of=whole, **now, since="2021", change=moved))
    wrong = ends[0][1] - ends[0][0] + Fraction(dice.choice([-7, -4, 4, 7]), 100)
    return story, changes[0], "change", f"{decimal(100 * wrong, 2)} pp"


def a_difference_as_a_temperature(dice: random.Random) -> Story:
    """A warming that was converted as if it were a temperature."""
    tenths = Fraction(dice.randint(5, 60), 10)
    story = Document("story")
    claim = story.add(
        subject="the sea", measure="warming", period="2024", value=f"{decimal(tenths, 1)} degC",
        also=f"{decimal(tenths * 9 / 5, 2)} degF",
    )  # fmt: skip
    return story, claim, "also", f"{decimal(tenths * 9 / 5 + 32, 2)} degF"


def beyond_a_simple_fraction(dice: random.Random) -> Story:
    """One in n in the headline, and a percentage beyond its neighbours in the body."""
    n = dice.randint(3, 9)
    about = {"subject": "users", "measure": "people", "of": "people asked", "period": "2024"}
    story = Document("story")
    story.add(**about, value=f"1/{n}")
    claim = story.add(**about, value=percent(Fraction(1, n)))
    wrong = dice.choice([Fraction(109, 100) / (n - 1), Fraction(90, 100) / (n + 1)])
    return story, claim, "value", percent(wrong)


def a_change_by_a_fraction(dice: random.Random) -> Story:
    """A fall by two thirds that is none."""
    before = dice.randint(10**5, 10**7)
    about = {"subject": "rail", "measure": "timber carried"}
    story = Document("story")
    story.add(**about, period="2023", value=f"{before} tonne")
    claim = story.add(**about, period="2024", value=f"{before // 3} tonne")
    story.add(**about, period="2024", since="2023", change="-2/3")
    wrong = before * dice.choice([20, 25, 39, 45, 60]) // 100
    return story, claim, "value", f"{wrong} tonne"


def supply_for_another_time(dice: random.Random) -> Story:
    """A store over its use is another time than is printed."""
    days, use = dice.randint(20, 300), dice.randint(101, 999)
    day = {"period": "2024-10-01"}
    story = Document("story")
    store = story.add(subject="stores", measure="gas stored", **day, value=f"{days * use} GWh")
    used = story.add(subject="country", measure="gas used", **day, value=f"{use} GWh/day")
    claim = story.add(
        subject="stores", measure="days of supply", **day, value=f"{days} days",
        equals=f"{store['id']} / {used['id']}",
    )  # fmt: skip
    return story, claim, "value", f"{days * dice.choice([2, 3, 24])} days"


Kind = Callable[[random.Random], Story]
LAWS: tuple[Kind, ...] = (
    below_its_share, less_than_in_the_group, more_than_the_group_holds, beyond_the_groups,
    too_much_in_two_forms, points_of_another_whole, a_difference_as_a_temperature,
    beyond_a_simple_fraction, a_change_by_a_fraction, supply_for_another_time,
)  # fmt: skip


def told(story: Document, dice: random.Random) -> list[Json]:
    """The errors and warnings about figures."""
    with tempfile.TemporaryDirectory() as folder:
        story.write(project(Path(folder)), dice)
        found = check(Path(folder) / "claims").findings
    return [one for one in found if one["severity"] != "note" and one["family"] not in ABOUT]


def planted(kind: Kind, seed: int) -> tuple[bool, bool]:
    """Whether the true story is told of, and whether the wrong one is."""
    dice = random.Random(f"{kind.__name__}/{seed}")
    story, claim, name, wrong = kind(dice)
    alarm = any(one["severity"] == "error" for one in told(story, dice))
    claim[name] = wrong
    return alarm, bool(told(story, dice))


def main() -> int:
    parser = argparse.ArgumentParser(description="Plant faults against laws, and count them.")
    parser.add_argument("--each", type=int, default=100, help="faults of each kind")
    options = parser.parse_args()
    for kind in LAWS:
        results = [planted(kind, seed) for seed in range(options.each)]
        alarms = [seed for seed, (alarm, _) in enumerate(results) if alarm]
        missed = [seed for seed, (_, found) in enumerate(results) if not found]
        rate = 100 * (len(results) - len(missed)) / len(results)
        name = kind.__name__.replace("_", " ")
        print(f"{name:<30} found {rate:.1f} %  missed {missed[:6]}  false {alarms[:6]}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
