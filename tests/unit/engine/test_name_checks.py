"""Names that are not what they should be: near-duplicates, and one id twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

from claimlint.engine.name_checks import is_near


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kazakhstan", "kazahkstan"),  # two neighbours swapped
        ("kazakhstan", "kazakstan"),  # one lost
        ("kazakhstan", "kazakhhstan"),  # one doubled
        ("kazakhstan", "kazakhsten"),  # one wrong
        ("freight carried", "freigth carried"),
        ("קזחסטן", "קזחסתן"),
    ],
)
def test_one_slip_apart(one: str, other: str) -> None:
    assert is_near(one, other)
    assert is_near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("terminal 1", "terminal 2"),  # names differ in digits on purpose
        ("line 12b", "line 13b"),
        ("iran", "iraq"),  # shorter than five letters
        ("rail", "rails"),
        ("north rail", "south rail"),  # two letters differ
        ("kazakhstan", "kyrgyzstan"),
        ("exports", "imports"),
        ("coal imports", "imports of coal"),
        ("kazakhstan", "kazakhstan"),
    ],
)
def test_further_apart_or_meant_so(one: str, other: str) -> None:
    assert not is_near(one, other)


AT = "period: 2024, value: %d tonne"


def pair(folder: Path, first: str, second: str, table: bool = False) -> Desk:
    if table:
        return desk(folder, article(f"id: a, {first}"), tables=[reference(f"id: b, {second}")])
    return desk(folder, article(f"id: a, {first}", f"id: b, {second}"))


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("subject: road, of: all freight", True),  # two shares of one whole
        ("subject: all freight", True),  # a share and its whole
        ("subject: road, of: all goods", False),
        ("subject: road", False),
    ],
)
def test_a_misspelt_measure_hides_the_whole(other: str, told: bool, tmp_path: Path) -> None:
    share = "subject: rail, of: all freight, measure: freight carried, period: 2024, value: 31 %"
    found = pair(tmp_path, share, f"{other}, measure: freight caried, {AT % 39}")
    assert bool(found.told("near-duplicate-name")) is told


@pytest.mark.parametrize("table", [False, True])
def test_a_misspelt_subject_is_told_with_what_it_would_meet(table: bool, tmp_path: Path) -> None:
    first = f"subject: Kazahkstan, measure: coal, {AT % 31}"
    second = f"subject: Kazakhstan, measure: coal, {AT % 39}"
    (told,) = pair(tmp_path, first, second, table).told("near-duplicate-name")
    where = "table::b" if table else "b"
    assert told["message"] == (
        "the subject “Kazahkstan” is nearly “Kazakhstan”: spelled alike, the claim would be "
        f"compared with {where}"
    )
    assert told["location"]["pointer"] == "/claims/0/subject"


def test_a_misspelt_measure_is_told(tmp_path: Path) -> None:
    first = f"subject: rail, measure: freight carried, {AT % 31}"
    second = f"subject: rail, measure: frieght carried, {AT % 39}"
    (told,) = pair(tmp_path, first, second).told("near-duplicate-name")
    assert "the measure “" in told["message"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("subject: Kazahkstan, measure: coal", "subject: Kazakhstan, measure: oil"),
        ("subject: terminal 1, measure: coal", "subject: terminal 2, measure: coal"),
        ("subject: Iran, measure: coal", "subject: Iraq, measure: coal"),
    ],
)
def test_what_would_not_be_compared_or_is_meant_so_is_not_told(
    first: str, second: str, tmp_path: Path
) -> None:
    found = pair(tmp_path, f"{first}, {AT % 31}", f"{second}, {AT % 39}")
    assert not found.told("near-duplicate-name")


def test_two_spellings_that_are_both_used_are_two_names(tmp_path: Path) -> None:
    claims = [
        f"id: c{at}, subject: {name}, measure: coal, {AT % 31}"
        for at, name in enumerate(["marine", "marina"] * 2)
    ]
    assert not desk(tmp_path, article(*claims)).told("near-duplicate-name")


def test_two_articles_are_not_compared_by_near_names(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(f"id: a, subject: Kazahkstan, measure: coal, {AT % 31}"),
        article(f"id: a, subject: Kazakhstan, measure: coal, {AT % 39}", name="other"),
    )
    assert not found.told("near-duplicate-name")


def test_thousands_of_names_are_compared_in_no_time(tmp_path: Path) -> None:
    claims = [
        f"id: c{at}, subject: 'place {chr(97 + at % 26) * 5}{chr(97 + at // 26 % 26) * 3}', "
        f"measure: coal, {AT % 31}"
        for at in range(1500)
    ]
    assert desk(tmp_path, article(*claims)).outcome.code in {0, 1}


# -- ids -----------------------------------------------------------------------------------

CLAIM = f"subject: rail, measure: coal, {AT % 31}"


def test_two_claims_of_one_id(tmp_path: Path) -> None:
    (told,) = desk(tmp_path, article(f"id: a, {CLAIM}", f"id: a, {CLAIM}")).told("duplicate-id")
    assert (told["message"], told["location"]["pointer"]) == (
        "two claims are called `a`",
        "/claims/1/id",
    )


def test_many_claims_of_one_id_are_told_once(tmp_path: Path) -> None:
    found = desk(tmp_path, article(*(f"id: a, {CLAIM}" for _ in range(1200))))
    (told,) = found.told("duplicate-id")
    assert (told["message"], told["location"]["pointer"]) == (
        "1,200 claims are called `a`",
        "/claims/1/id",
    )


def test_two_files_of_one_id_are_told_on_the_later_one(tmp_path: Path) -> None:
    found = desk(tmp_path, article(f"id: a, {CLAIM}"), article(f"id: b, {CLAIM}"))
    (told,) = found.told("duplicate-id")
    assert told["location"]["path"].endswith("2.yaml")
    assert told["location"]["pointer"] == "/article/id"
    assert told["message"].startswith("the id `story` is also that of ")
    assert told["message"].endswith("1.yaml")


def test_what_cannot_all_be_true_in_one_of_two_files_of_one_id(tmp_path: Path) -> None:
    sums = article(
        "id: a, subject: rail, measure: coal, value: 30 tonne, period: 2024",
        "id: b, subject: road, measure: coal, value: 40 tonne, period: 2024",
        "id: c, subject: all, measure: coal, value: 90 tonne, period: 2024",
        more="relations:\n  - {id: sum, check: a + b == c, because: these are all}\n",
    )
    events = article(*(f"id: {name}, subject: {name}, date: 2001" for name in "abc"))
    for texts in ((sums, events), (events, sums)):
        found = desk(tmp_path, *texts)
        assert len(found.told("duplicate-id")) == 1
        (conflict,) = found.outcome.report["conflicts"]
        assert conflict["minimal_sets"] == [["a", "b", "c"]]


def test_an_article_and_a_reference_cannot_share_an_id_either(tmp_path: Path) -> None:
    table = reference(f"id: a, {CLAIM}", name="story")
    (told,) = desk(tmp_path, article(f"id: a, {CLAIM}"), tables=[table]).told("duplicate-id")
    assert told["location"]["pointer"] == "/reference/id"


def test_one_claim_id_in_two_files_is_fine(tmp_path: Path) -> None:
    texts = article(f"id: a, {CLAIM}"), article(f"id: a, {CLAIM}", name="other")
    assert not desk(tmp_path, *texts).told("duplicate-id")
