"""Which members of a whole are added up: each subject once, and no part of another member."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

from claimlint.engine.claim_file import read_file
from claimlint.engine.members import one_per_subject
from claimlint.project.settings import Settings

SETTINGS = Settings(root=Path.cwd())


def kept(*claims: str) -> list[str]:
    """The claims that are added up, by their ids; each is `id: …, subject: …, value: …`."""
    text = article(*(f"{one}, measure: freight" for one in claims))
    facts = read_file("a.yaml", text.encode(), SETTINGS).facts
    return sorted(fact.first.id for fact in one_per_subject(facts))


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ("58 %", "~60 %"),
        ("57 %", "over 50 %"),
        ("57 %", "under 60 %"),
        ("~60 %", "at least 50 %"),
        ("57.0 %", "57 %"),
        ("57 %", "58 %"),
    ],
)
def test_of_a_subject_that_is_stated_twice_the_narrowest_figure_is_taken(
    taken: str, left: str
) -> None:
    """Here they are of two times: what is one quantity is one fact anyhow."""
    one = f"id: taken, subject: rail, of: all, value: {taken}, period: 2024"
    other = f"id: left, subject: rail, of: all, value: {left}, period: 2023"
    rest = "id: road, subject: road, of: all, value: 20 %"
    assert kept(one, other, rest) == kept(other, one, rest) == ["road", "taken"]


def test_of_two_units_that_is_taken_which_most_members_are_in() -> None:
    both = (
        "id: tonnes, subject: rail, of: all, value: 31.00 tonne",
        "id: share, subject: rail, of: all, value: ~31 %",
    )
    assert kept(*both, "id: road, subject: road, of: all, value: 20 %") == ["road", "share"]
    assert kept(*both, "id: road, subject: road, of: all, value: 20 tonne") == ["road", "tonnes"]


def test_neither_the_whole_nor_a_part_of_a_member_is_added() -> None:
    assert kept(
        "id: all, subject: all, of: all, value: 100 %",
        "id: russia, subject: russia, of: all, value: 60 %",
        "id: moscow, subject: moscow, of: russia, value: 30 %",
        "id: centre, subject: centre, of: moscow, value: 10 %",
        "id: usa, subject: usa, of: all, value: 20 %",
    ) == ["russia", "usa"]


@pytest.mark.parametrize(
    ("formula", "is_sum"),
    [("a + b", True), ("a + b + c", True), ("a", False), ("a + us", False), ("a - b", False)],
)
def test_a_member_that_is_told_as_the_sum_of_others_is_not_added_to_them(
    formula: str, is_sum: bool
) -> None:
    parties = [f"id: {one}, subject: party {one}, of: all, value: 20 %" for one in "abc"]
    us = f"id: us, subject: the coalition, of: all, value: 40 %, equals: '{formula}'"
    assert kept(*parties, us) == (["a", "b", "c"] if is_sum else ["a", "b", "c", "us"])


@pytest.mark.parametrize(("links", "undecided"), [(20, False), (62, False), (80, True)])
def test_a_chain_of_shares_that_is_too_long_to_follow_is_told(
    links: int, undecided: bool, tmp_path: Path
) -> None:
    """Each of a chain is 99 % of the next, and the first is printed as 1 % of the last."""
    at = "measure: freight, period: 2024"
    chain = [
        f"id: c{number}, subject: s{number}, of: s{number + 1}, {at}, value: 99.0 %"
        for number in range(links)
    ]
    found = desk(tmp_path, article(*chain, f"id: all, subject: s0, of: s{links}, {at}, value: 1 %"))
    told = found.told("left-undecided")
    assert bool(told) is undecided
    assert bool(found.told("nested-shares")) is not undecided
    if told:
        assert any("`nested-shares`" in line for line in told[0]["working"])


def test_a_subject_with_shares_of_many_wholes_has_no_long_chain(tmp_path: Path) -> None:
    at = "measure: people, period: 2024, value: 40 %"
    wholes = [f"id: c{number}, subject: women, of: trade {number}, {at}" for number in range(99)]
    told = desk(tmp_path, article(*wholes)).told("left-undecided")
    assert not any("`nested-shares`" in line for one in told for line in one["working"])
