"""Groups: the members of a whole, each quantity once, within one document."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

SHARE = "measure: freight, of: all, period: 2024"


def shares(folder: Path, *claims: str) -> Desk:
    """An article with these shares; each is `subject=value` and perhaps further fields."""
    listed = []
    for number, claim in enumerate(claims, 1):
        head, _, more = claim.partition(",")
        subject, _, value = head.partition("=")
        fields = f"id: c{number}, subject: {subject}, value: {value}, {SHARE}"
        listed.append(f"{fields},{more}" if more else fields)
    return desk(folder, article(*listed))


def outcome(found: Desk, rule: str = "shares-exceed-whole") -> str | None:
    told = found.told(rule)
    assert len(told) < 2
    return str(told[0]["certainty"]) if told else None


@pytest.mark.parametrize(
    ("claims", "certainty"),
    [
        (["rail=31 %", "road=74 %"], "certain"),
        (["rail=31 %", "road=69 %"], None),
        (["rail=31 %", "road=69.5 %"], None),  # 30.5 + 69.45 is below 100
        (["rail=31 %", "road=70 %"], None),  # 30.5 + 69.5 is 100
        (["rail=31 %", "road=70.2 %"], "certain"),
        (["rail=33.3 %", "road=33.3 %", "sea=33.4 %"], None),
        (["rail=1/3", "road=2/3"], None),
        (["rail=~60 %", "road=~43 %"], None),
        (["rail=60 %", "road=45 %"], "possible"),
        (["rail=60 %", "road=51 %"], "certain"),
        (["rail=over 60 %", "road=40 %"], None),
        (["rail=over 60 %", "road=at least 40 %"], "certain"),
        (["rail=up to 60 %", "road=99 %"], None),
        # A quantity that is stated twice is added once; about 60 % and 58 % are 58 %.
        (["rail=60 %", "rail=60 %", "road=40 %"], None),
        (["rail=~60 %", "rail=58 %", "road=42 %"], None),
        # A part of another member is not added; nor is the whole itself.
        (["russia=60 %", "moscow=30 %", "moscow=50 %,of: russia", "usa=30 %"], None),
        (["all=100 %", "rail=60 %"], None),
        # One member speaks for all: people are counted twice, and parts may be negative.
        (["rail=80 %,overlapping: true", "road=70 %"], None),
        (["rail=80 %,may_be_negative: true", "road=70 %"], None),
        # What is of another definition, time, kind or speaker is of another sum.
        (["rail=80 %,basis: net", "road=70 %,basis: gross"], None),
        (["rail=80 %,period: 2023", "road=70 %"], None),
        (["rail=80 %,kind: forecast", "road=70 %"], None),
        (["rail=80 %,said_by: minister", "road=70 %"], None),
        (["rail=80 %,where: {region: north}", "road=70 %"], None),
        (["rail=80 %,breakdown: {age: young}", "road=70 %"], None),
        (["rail=80 %,of: others", "road=70 %"], None),
        (["rail=80 %,measure: passengers", "road=70 %"], None),
        (["rail=80 %,rate: true", "road=70 %"], None),
        # A missing definition may be the one of the others.
        (["rail=80 %,basis: net", "road=70 %"], "possible"),
    ],
)
def test_shares_of_one_whole(claims: list[str], certainty: str | None, tmp_path: Path) -> None:
    assert outcome(shares(tmp_path, *claims)) == certainty


def test_a_missing_period_may_be_that_of_the_others(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(
            f"id: rail, subject: rail, value: 80 %, {SHARE}",
            "id: road, subject: road, value: 70 %, measure: freight, of: all",
        ),
    )
    (told,) = found.told("shares-exceed-whole")
    assert (told["severity"], told["certainty"]) == ("warning", "possible")
    assert told["working"][-1] == "not certain: not all of the figures say of when they are"


def test_undated_shares_of_one_file_are_added(tmp_path: Path) -> None:
    claims = [
        f"id: {name}, subject: {name}, value: 80 %, measure: freight, of: all"
        for name in ("rail", "road")
    ]
    assert outcome(desk(tmp_path, article(*claims))) == "certain"


def test_what_may_belong_to_a_sum_that_is_told_already_is_not_told_again(tmp_path: Path) -> None:
    found = shares(tmp_path, "rail=80 %,basis: net", "road=75 %,basis: net", "sea=30 %")
    assert outcome(found) == "certain"
    assert found.told("shares-exceed-whole")[0]["claims"] == ["c1", "c2"]


def test_a_share_that_may_belong_to_two_sums_is_told_of_one(tmp_path: Path) -> None:
    found = shares(tmp_path, "rail=80 %,basis: net", "road=75 %,basis: gross", "sea=30 %")
    assert outcome(found) == "possible"


def test_sums_stay_within_one_document(tmp_path: Path) -> None:
    claim = "subject: %s, value: 80 %%, " + SHARE
    found = desk(
        tmp_path,
        article(f"id: a, {claim % 'rail'}"),
        article(f"id: b, {claim % 'road'}", name="other"),
        tables=[reference(f"id: c, {claim % 'sea'}")],
    )
    assert not found.told("shares-exceed-whole", "cannot-all-be-true")


def test_a_reference_is_judged_as_well(tmp_path: Path) -> None:
    claim = "subject: %s, value: 80 %%, " + SHARE
    table = reference(f"id: a, {claim % 'rail'}", f"id: b, {claim % 'road'}")
    assert outcome(desk(tmp_path, tables=[table])) == "certain"


def test_the_working_is_what_a_person_can_redo(tmp_path: Path) -> None:
    (told,) = shares(tmp_path, "rail=31 %", "road=74 %").told("shares-exceed-whole")
    assert told["message"] == "shares of all add up to at least 104 %"
    assert told["working"] == ["31 % + 74 % = 104 % to 106 %, and the whole is 100 %"]
    assert [place["label"] for place in told["related"]] == ["road"]


# -- complete sums -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "certainty"),
    [
        (["rail=40 %,complete: true", "road=21 %"], "certain"),
        (["rail=40 %", "road=21 %,complete: true"], "certain"),
        (["rail=40 %", "road=21 %"], None),
        (["rail=40 %,complete: true", "road=59 %"], None),  # 40.5 + 59.5 is 100
        (["rail=41 %,complete: true", "road=58 %"], None),
        (["rail=41 %,complete: true", "road=57 %"], "certain"),
        (["rail=33 %,complete: true", "road=33 %", "sea=33 %"], None),
        (["rail=40 %,complete: true", "road=21 %,overlapping: true"], None),
    ],
)
def test_complete_shares(claims: list[str], certainty: str | None, tmp_path: Path) -> None:
    assert outcome(shares(tmp_path, *claims), "shares-fall-short") == certainty


def parts(folder: Path, whole: str, *members: str) -> Desk:
    amount = "measure: freight, period: 2024"
    listed = [f"id: whole, subject: all, {amount}, value: {whole}"]
    for number, member in enumerate(members, 1):
        value, _, more = member.partition(",")
        fields = f"id: p{number}, subject: s{number}, of: all, {amount}, value: {value}"
        listed.append(f"{fields},{more}" if more else fields)
    return desk(folder, article(*listed))


@pytest.mark.parametrize(
    ("whole", "members", "rules"),
    [
        ("101 tonne", ["61 tonne", "52 tonne"], ["parts-exceed-whole"]),
        ("113 tonne", ["61 tonne", "52 tonne"], []),
        ("112 tonne", ["61 tonne", "52 tonne"], []),
        ("131 tonne", ["61 tonne", "52 tonne"], []),
        ("131 tonne", ["61 tonne,complete: true", "52 tonne"], ["parts-differ-from-whole"]),
        ("114 tonne", ["61 tonne,complete: true", "52 tonne"], []),
        ("41 tonne", ["61 tonne"], ["part-exceeds-whole"]),
        ("41 tonne", ["61 tonne,may_be_negative: true"], []),
        ("100 tonne", ["61 tonne,overlapping: true", "52 tonne"], []),
        ("100 kilotonne/year", ["61 kilotonne", "52 kilotonne/year"], []),
        ("113 kilotonne/year", ["61 kilotonne,complete: true", "52 kilotonne/year"], []),
        ("131 kilotonne/year", ["61 kilotonne,complete: true", "52 kilotonne/year"],
         ["parts-differ-from-whole"]),
    ],
)  # fmt: skip
def test_parts_and_their_whole(
    whole: str, members: list[str], rules: list[str], tmp_path: Path
) -> None:
    found = parts(tmp_path, whole, *members)
    assert [row["rule"] for row in found.findings if row["severity"] == "error"] == rules


# -- other groups --------------------------------------------------------------------------


def test_two_subjects_of_one_rank(tmp_path: Path) -> None:
    rank = "measure: area, of: the world, period: 2024"
    found = desk(
        tmp_path,
        article(
            f"id: a, subject: A, rank: 3, {rank}",
            f"id: b, subject: B, rank: 3, {rank}",
            f"id: c, subject: C, rank: up to 3, {rank}",
            f"id: d, subject: D, rank: 3, {rank}, order: ascending",
            f"id: e, subject: A, rank: 3, {rank}",
        ),
    )
    (told,) = found.told("rank-clash")
    assert told["claims"] == ["a", "e", "b"]
    assert told["message"] == "A and B are each said to be number 3 of the world by area"


def test_one_fault_of_a_passage_is_one_warning(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(
            f"id: a, subject: rail, {SHARE}, value: 22 %, passage: p",
            "id: b, subject: A, measure: owned, value: 28 %, period: 2024, passage: p",
            "id: c, subject: B, measure: owned, value: 18 %, period: 2024, passage: p",
        ),
    )
    assert found.brief("mixed-bases", "share-without-base") == [
        ("mixed-bases", "warning", "certain")
    ]
    assert found.told("mixed-bases")[0]["claims"] == ["a", "b", "c"]
