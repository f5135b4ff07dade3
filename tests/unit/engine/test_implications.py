"""What claims imply: what is left of a whole, and what can be counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from linting import Json, project

from claimlint.cli.command_group import main

HEAD = """\
claimlint: 1
article: {id: report, title: Yearly report, published: 2025-03-01}
defaults: {period: 2024, measure: freight}
claims:
"""


def implied(folder: Path, *claims: str) -> list[Json]:
    text = HEAD + "".join(f"  - {{{claim}}}\n" for claim in claims)
    words = ["implied", "--format", "json", str(project(folder, report=text) / "claims")]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    return list(json.loads(result.stdout)["implied"])


RAIL = "id: rail, subject: rail, of: all, value: 31 %"
ROAD = "id: road, subject: road, of: all, value: 42 %"
SEA = "id: sea, subject: sea, of: all, value: 12 %"


@pytest.mark.parametrize(
    ("claims", "left"),
    [
        ([RAIL], []),
        ([RAIL, ROAD], ["26 % to 28 %"]),
        ([RAIL, ROAD, SEA], ["13.5 % to 16.5 %"]),
    ],
)
def test_what_is_left_of_a_whole_is_implied_by_two_parts_or_more(
    claims: list[str], left: list[str], tmp_path: Path
) -> None:
    rows = implied(tmp_path, *claims)
    assert [one["range"] for one in rows] == left
    assert all(one["quantity"] == "freight of the rest of all (2024)" for one in rows)


def test_where_the_parts_are_complete_nothing_is_left(tmp_path: Path) -> None:
    rest = "id: rest, subject: sea, of: all, value: unknown %, complete: true"
    rows = implied(tmp_path, *(f"{one}, complete: true" for one in (RAIL, ROAD)), rest)
    assert not [one for one in rows if "the rest" in one["quantity"]]


def test_what_can_be_counted_is_implied_in_whole_numbers(tmp_path: Path) -> None:
    """31 % of 97 deaths are 29.585 to 30.555 deaths: that is 30, and the bounds are as they are."""
    (row,) = [
        one
        for one in implied(tmp_path, "id: all, subject: all, value: 97 deaths", RAIL)
        if one["unit"] == "deaths"
    ]
    assert (row["range"], row["low"], row["high"]) == ("30 deaths", "29.585", "30.555")
