"""Silence is not a pass: what each claim was compared with, and how that went."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import check
from newsroom import Desk, article, desk, reference

from claimlint.engine.comparisons import MAX_AGAINST

AT = "measure: freight, period: 2024"


def shares(folder: Path, *values: str, more: str = "") -> Desk:
    claims = [
        f"id: c{at}, subject: s{at}, of: all, {AT}, value: {value}{more}"
        for at, value in enumerate(values, 1)
    ]
    return desk(folder, article(*claims))


def test_a_claim_alone_is_compared_with_nothing(tmp_path: Path) -> None:
    found = desk(tmp_path, article(f"id: a, subject: rail, {AT}, value: 31 tonne"))
    assert (found.status("a"), found.against("a")) == ("uncompared", [])


def test_every_claim_is_listed_once(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(f"id: a, subject: rail, {AT}, value: 31 tonne"),
        tables=[reference(f"id: a, subject: rail, {AT}, value: 31 tonne")],
    )
    rows = found.outcome.report["checked"]
    assert [(row["article"], row["claim"]) for row in rows] == [("story", "a"), ("table", "a")]


def test_two_amounts_of_one_measure_are_no_comparison(tmp_path: Path) -> None:
    """They are looked at together (do their units fit?), but neither says anything of the other."""
    found = desk(
        tmp_path,
        article(
            f"id: a, subject: rail, {AT}, value: 31 tonne",
            f"id: b, subject: road, {AT}, value: 39 tonne",
            f"id: c, subject: rail, {AT}, of: all, value: 31 %, passage: p",
            "id: d, subject: road, measure: other, of: all, value: 39 %, passage: p",
        ),
    )
    assert {found.status(name) for name in "abcd"} == {"uncompared"}


def test_shares_that_add_up_are_held_against_each_other(tmp_path: Path) -> None:
    found = shares(tmp_path, "21 %", "12 %", "12 %")
    assert [(found.status(f"c{at}"), found.against(f"c{at}")) for at in (1, 2, 3)] == [
        ("held", ["c2", "c3"]),
        ("held", ["c1", "c3"]),
        ("held", ["c1", "c2"]),
    ]
    assert found.told("unaccounted-remainder")  # a note makes nothing contradicted


def test_the_worst_outcome_counts(tmp_path: Path) -> None:
    claims = [
        f"id: a, subject: rail, of: all, {AT}, value: 31 %",
        f"id: b, subject: road, of: all, {AT}, value: 42 %",
    ]
    table = reference(f"id: a, subject: rail, of: all, {AT}, value: 52 %")
    found = desk(tmp_path, article(*claims), tables=[table])
    assert (found.status("a"), found.against("a")) == ("contradicted", ["b", "table::a"])
    assert found.status("b") == "held"


def test_a_possible_contradiction_is_possible(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(
            f"id: a, subject: rail, {AT}, value: 31 tonne, basis: net",
            f"id: b, subject: rail, {AT}, value: 39 tonne",
        ),
    )
    assert (found.status("a"), found.status("b")) == ("possible", "possible")


@pytest.mark.parametrize("rule", ["shares-exceed-whole", "shares"])
def test_what_is_ignored_is_compared_all_the_same(rule: str, tmp_path: Path) -> None:
    folder = tmp_path / "claims"
    folder.mkdir()
    text = article(*(f"id: {one}, subject: {one}, of: all, {AT}, value: 81 %" for one in "ab"))
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    found = Desk(check(folder, options=("--ignore", rule)))
    assert not found.told("shares-exceed-whole")
    assert found.status("a") == "contradicted"


def test_events_in_order_are_held(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(
            "id: closed, subject: line, measure: closed, date: 1999, after: opened",
            "id: opened, subject: line, measure: opened, date: 1992",
        ),
    )
    assert (found.status("closed"), found.against("closed")) == ("held", ["opened"])
    assert found.status("opened") == "held"


def test_two_of_one_rank_contradict_each_other(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(*(f"id: {one}, subject: {one}, of: all, {AT}, rank: 2" for one in "ab")),
    )
    assert (found.status("a"), found.against("a")) == ("contradicted", ["b"])


def test_own_claims_are_named_first_and_in_their_order(tmp_path: Path) -> None:
    table = reference(f"id: a, subject: s1, of: all, {AT}, value: 31 %")
    claims = [f"id: c{at}, subject: s{at}, of: all, {AT}, value: 31 %" for at in (1, 2, 3)]
    found = desk(tmp_path, article(*claims), tables=[table])
    assert found.against("c1") == ["c2", "c3", "table::a"]


def test_the_lists_of_a_large_group_are_bounded(tmp_path: Path) -> None:
    """Thousands of claims that meet each other would else make a report of their square."""
    found = shares(tmp_path, *["0.1 %"] * 250)
    assert {found.status(f"c{at}") for at in (1, 250)} == {"held"}
    assert len(found.against("c1")) == MAX_AGAINST
    assert len(found.against("c250")) == MAX_AGAINST


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ("of: all, value: 131 %", "contradicted"),
        ("of: all, value: 71 %, n: 43", "contradicted"),
        ("value: 131 km, also: 12 miles", "contradicted"),
        ("value: 131 km, sources: [{source: yearbook, says: 31 km}]", "contradicted"),
        ("of: all, value: 31 %", "uncompared"),
    ],
)
def test_a_figure_that_cannot_be_is_contradicted(fields: str, status: str, tmp_path: Path) -> None:
    found = desk(tmp_path, article(f"id: a, subject: rail, measure: freight, {fields}"))
    assert (found.status("a"), found.against("a")) == (status, [])


def test_the_same_figure_from_the_same_words_contradicts_nothing(tmp_path: Path) -> None:
    claim = "subject: rail, measure: length, period: always, value: 40 km, quote: it has 40 km"
    found = desk(tmp_path, article(f"id: a, {claim}", f"id: b, {claim}"))
    assert found.told("duplicate-claim")
    assert found.status("a") == "held"
