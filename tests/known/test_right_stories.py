"""Right stories in which something once seemed wrong: each must be without a word against it."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

RIGHT = {
    "a target beside what was reached and how it changed": (
        "subject: on time, of: all trains, measure: trains, period: 2024",
        "id: now, value: 67.8 %",
        "id: goal, value: 75 %, kind: target",
        "id: before, value: 69.9 %, period: 2023",
        "id: fall, change: -2.1 pp, since: 2023",
    ),
    "a target for a share beside what was reached of a whole": (
        "of: all trains, measure: trains, period: 2024",
        "id: all, subject: all trains, value: 7.34 million",
        "id: now, subject: on time, value: 67.8 %",
        "id: goal, subject: on time, value: 75 %, kind: target",
        "id: stopped, subject: stopped, value: 301 000",
        "id: stopped_share, subject: stopped, value: 4.1 %",
        "id: late, subject: late, value: 28.1 %, complete: true",
    ),
    "a forecast for the year beside its figure": (
        "subject: the mill, measure: output, period: 2024",
        "id: now, value: 5.52 million tonne",
        "id: foreseen, value: 5.9 million tonne, kind: forecast",
        "id: before, value: 5.2 million tonne, period: 2023",
        "id: growth, change: +6.2 %, since: 2023",
    ),
    "an amount a year, one a day, and a part": (
        "subject: all trains, measure: trains, period: 2024",
        "id: year, value: 7.34 million",
        "id: day, value: 20 100 per day",
        "id: stopped, subject: stopped, of: all trains, value: 301 000",
        "id: stopped_day, subject: stopped, of: all trains, value: 824 per day",
        "id: late, subject: late, of: all trains, value: 28 %",
        "id: late_day, subject: late, of: all trains, value: 5 600 per day",
        "id: late_year, subject: late, of: all trains, value: 2.06 million, equals: year * late",
    ),
    "a mean that grew, and a median beside it": (
        "subject: the country, measure: house price, period: 2025",
        "id: middle, statistic: median, value: 245 thousand GBP",
        "id: growth, statistic: mean, change: +4.1 %/year, since: 2015",
        "id: before, statistic: mean, value: 191 thousand GBP, period: 2015",
    ),
    "a coalition beside its parties": (
        "of: the house, measure: seats, period: 2025",
        "id: house, subject: the house, value: 150",
        "id: reds, subject: Reds, value: 55",
        "id: blues, subject: Blues, value: 51",
        "id: greens, subject: Greens, value: 19",
        "id: others, subject: others, value: 25, complete: true",
        "id: both, subject: the coalition, value: 74, equals: reds + greens",
    ),
    "one and a half times as many": (
        "measure: visitors, period: 2024",
        "id: first, subject: the first museum, value: 8.7 million people",
        "id: third, subject: the third museum, value: 5.7 million people",
        "id: more, subject: the first museum, than: the third museum, ratio: one and a half",
        "id: again, subject: the first museum, than: the third museum, ratio: one and a half times",
    ),
    "a word for many things": (
        "measure: production, period: 2024",
        "id: oil, subject: oil, value: 1.8 million barrel/day",
        "id: gas, subject: gas, value: 121 billion m^3",
        "id: coal, subject: coal, value: 31 million tonne",
        "id: power, subject: electricity, value: 155 TWh",
    ),
    "exports by quantity and by value": (
        "subject: wheat, measure: exports, period: 2024",
        "id: mass, basis: quantity, value: 9 million tonne",
        "id: money, basis: value, value: 1.9 billion EUR",
    ),
}  # fmt: skip
WRONG = {
    "more than all a day": (
        "subject: all trains, measure: trains, period: 2024",
        "id: year, value: 7.34 million",
        "id: day, value: 20 100 per day",
        "id: stopped, subject: stopped, of: all trains, value: 8.1 million",
    ),
    "a coalition of other seats than its parties have": (
        "of: the house, measure: seats, period: 2025",
        "id: reds, subject: Reds, value: 55",
        "id: greens, subject: Greens, value: 19",
        "id: both, subject: the coalition, value: 78, equals: reds + greens",
    ),
    "two and a half times as many as one and a half times": (
        "measure: visitors, period: 2024",
        "id: first, subject: the first museum, value: 8.7 million people",
        "id: third, subject: the third museum, value: 5.7 million people",
        "id: more, subject: the first museum, than: the third museum, ratio: two and a half",
    ),
    "a growth a year that the means do not have": (
        "subject: the country, measure: house price, statistic: mean, period: 2025",
        "id: now, value: 245 thousand GBP",
        "id: growth, change: +4.1 %/year, since: 2015",
        "id: before, value: 191 thousand GBP, period: 2015",
    ),
}  # fmt: skip
ABOUT_SOURCES = {"no-source", "single-source", "share-without-base"}


def against(folder: Path, story: tuple[str, ...]) -> list[tuple[str, str]]:
    """The rules that have something against a story, with what they say."""
    found = desk(folder, article(*story[1:], defaults=story[0])).findings
    return [
        (one["rule"], one["message"])
        for one in found
        if one["severity"] != "note" and one["rule"] not in ABOUT_SOURCES
    ]


@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_said_against_a_right_story(name: str, tmp_path: Path) -> None:
    assert against(tmp_path, RIGHT[name]) == []


@pytest.mark.parametrize("name", WRONG)
def test_the_like_that_is_wrong_is_still_told(name: str, tmp_path: Path) -> None:
    assert against(tmp_path, WRONG[name])
