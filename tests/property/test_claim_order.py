"""The order of a file's claims changes no finding, and no claim's standing."""

from __future__ import annotations

import random
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.claims.finding import Certainty, Severity
from claimlint.engine import join_match, law_matches
from claimlint.engine.outcome import Status
from claimlint.engine.workspace import Workspace
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue

SETTINGS = Settings(root=Path.cwd())
WORKSPACE = Workspace(SETTINGS, builtin_catalogue(), complete=False)
HEAD = "claimlint: 1\narticle: {id: story, title: Story, published: 2025-06-01}\nclaims:\n"

SUBJECTS = st.sampled_from(["rail", "road", "air", "all"])
UNITS = st.sampled_from(["tonne", "kilotonne", "tonne/year", "EUR", "USD", "million EUR", "km"])
NUMBERS = st.sampled_from(["2", "3", "3.0", "20", "31.5", "3000", "~3"])
MORE = st.sampled_from(["", ", of: all", ", basis: net", ", said_by: minister", ", kind: estimate"])
PERIODS = st.sampled_from([", period: 2024", ", period: 2024", ""])
AMOUNTS = st.builds("value: {} {}{}".format, NUMBERS, UNITS, MORE)
SHARES = st.builds(
    "of: {}, value: {} %{}".format,
    st.sampled_from(["all", "rail"]),
    NUMBERS,
    st.sampled_from(["", ", complete: true", ", basis: net"]),
)
RANKS = st.builds("of: all, rank: {}".format, st.sampled_from(["1", "2", "3"]))
CHANGES = st.builds(
    "since: 2023, change: {}".format, st.sampled_from(["+3 %", "-31.5 %", "+20 EUR", "+2 pp"])
)
FLAGS = st.sampled_from(
    ["", "", "", ", overlapping: true", ", may_be_negative: true", ", flow: true", ", key: true"]
)
CLAIM = st.builds(
    "subject: {}, measure: freight{}, {}{}".format,
    SUBJECTS,
    PERIODS,
    st.one_of(AMOUNTS, AMOUNTS, SHARES, RANKS, CHANGES),
    FLAGS,
)
CLAIMS = st.builds(
    lambda claims, again: [*claims, *(claims[at % len(claims)] + flag for at, flag in again)],
    st.lists(CLAIM, min_size=2, max_size=7),
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["", ", n: 100"])), max_size=2),
)
"""Claims, of which some state once more what another one does."""


Found = tuple[str, Severity, Certainty, frozenset[str], str]


def outcome(claims: list[str]) -> tuple[set[Found], dict[str, Status]]:
    """What a run says of claims, without the order in which it says it."""
    text = HEAD + "".join(f"  - {{{claim}}}\n" for claim in claims)
    WORKSPACE.put("story.yaml", text.encode())
    assert WORKSPACE.outline("story.yaml").is_read
    found = WORKSPACE.report(["story.yaml"])
    findings = {
        (
            one.rule,
            one.severity,
            one.certainty,
            frozenset(claim.claim for claim in one.claims),
            one.fingerprint,
        )
        for one in found.findings
    }
    checked = {row.claim.claim: row.status for row in found.checked}
    return findings, checked


@settings(max_examples=30, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_never_changes_a_finding(
    claims: list[str], dice: random.Random
) -> None:
    named = [f"id: c{number}, {claim}" for number, claim in enumerate(claims)]
    turned = dice.sample(named, len(named))
    assert outcome(turned) == outcome(named)


AT = "measure: sales, period: 2024"
ROAD = f"subject: road, {AT}"
SAME_QUANTITY_TWICE = {
    "one of two says that the list is complete": (
        f"id: a, {ROAD}, value: 2 tonne",
        f"id: b, {ROAD}, value: 2 tonne, complete: true",
        f"id: c, {ROAD}, of: all, rank: 2",
        f"id: d, {ROAD}, of: all, rank: 2, n: 100",
    ),
    "one of two says that answers overlap": (
        f"id: a, {ROAD}, of: all, value: 50 %",
        f"id: b, {ROAD}, of: all, value: 50 %, overlapping: true",
        "id: c, subject: road, measure: sales, of: all, rank: 3",
    ),
    "one of two may be negative": (
        f"id: a, {ROAD}, of: all, value: 60 %",
        f"id: b, {ROAD}, of: all, value: 60 %, may_be_negative: true",
        f"id: c, subject: rail, {AT}, of: all, value: 70 %",
    ),
    "an estimate and a measurement after the story": (
        "id: a, subject: road, measure: sales, period: 2026, value: 2 tonne",
        "id: b, subject: road, measure: sales, period: 2026, value: 2 tonne, kind: estimate",
        "id: c, subject: road, measure: sales, period: 2026, value: 2 tonne, kind: estimate, n: 9",
    ),
    "two of them clash, beside a sum": (
        f"id: a, {ROAD}, of: all, value: 2 tonne",
        f"id: b, {ROAD}, of: all, value: 3 kilotonne",
        f"id: c, subject: rail, {AT}, of: all, value: 2 tonne",
        f"id: d, subject: all, {AT}, value: 4 tonne",
    ),
    "three that clash, of which one has no time": (
        f"id: a, subject: all, {AT}, value: 3.0 million EUR, basis: net",
        f"id: b, subject: all, {AT}, value: 3000 EUR, of: all",
        "id: c, subject: all, measure: sales, value: 3.0 EUR, basis: net",
    ),
    "an undated one that clashes, and two wholes": (
        "id: a, subject: air, measure: sales, value: ~3 tonne, of: all",
        f"id: b, subject: air, {AT}, value: ~3 tonne, kind: estimate",
        "id: c, subject: air, measure: sales, value: 31.5 tonne, basis: net",
    ),
    "ranks with and without a time, and equal amounts": (
        "id: a, subject: rail, measure: sales, of: all, rank: 1",
        f"id: b, subject: rail, {AT}, of: all, rank: 2",
        f"id: c, subject: rail, {AT}, value: 2 tonne, of: all",
        f"id: d, subject: road, {AT}, value: 2 tonne, of: all",
        f"id: e, subject: road, {AT}, of: all, rank: 1",
    ),
}


@pytest.mark.parametrize("claims", SAME_QUANTITY_TWICE.values(), ids=list(SAME_QUANTITY_TWICE))
def test_what_several_claims_of_one_quantity_say_together_has_no_first(
    claims: tuple[str, ...],
) -> None:
    wanted = outcome(list(claims))
    for order in permutations(claims):
        assert outcome(list(order)) == wanted


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_a_part_that_is_told_in_two_currencies_is_added_up_in_that_of_the_others(
    order: tuple[int, ...],
) -> None:
    claims = (
        f"id: euros, subject: rail, of: all, {AT}, value: 3.0 million EUR",
        f"id: dollars, subject: rail, of: all, {AT}, value: 3.4 million USD",
        f"id: road, subject: road, of: all, {AT}, value: 2.0 million EUR",
        f"id: total, subject: all, {AT}, value: 4.0 million EUR",
    )
    findings, _ = outcome([claims[number] for number in order])
    told = [one[3] for one in findings if one[0] == "parts-exceed-whole"]
    assert told == [frozenset({"total", "euros", "road"})]


def test_what_a_bound_cuts_short_does_not_hang_on_the_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of more ways than a claim may enter a law in, the same are taken in every order."""
    monkeypatch.setattr(law_matches, "MAX_INSTANCES", 3)
    monkeypatch.setattr(join_match, "MAX_MATCHES", 3)
    monkeypatch.setattr(join_match, "MANY", 1)
    claims = [
        f"id: share, subject: rail, of: all, {AT}, value: 50 %",
        *(
            f"id: whole{n}, subject: all, {AT}, value: {40 + n} tonne, basis: b{n}"
            for n in range(6)
        ),
        *(
            f"id: part{n}, subject: rail, of: all, {AT}, value: {20 + 3 * n} tonne, basis: b{n}"
            for n in range(6)
        ),
    ]
    wanted = outcome(claims)
    for seed in range(5):
        turned = random.Random(seed).sample(claims, len(claims))
        assert outcome(turned) == wanted
