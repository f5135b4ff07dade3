"""Joins: what belongs together is found by its names, across the tables, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

from claimlint.engine import effort, join_match

AT = "measure: freight, period: 2024"
SHARE = f"id: share, subject: rail, of: all, {AT}, value: 31 %"
WHOLE = f"id: whole, subject: all, {AT}, value: 200 tonne"
PART = f"id: part, subject: rail, of: all, {AT}, value: 93 tonne"


def brief(found: Desk, rule: str = "share-times-whole") -> tuple[str, str] | None:
    told = found.told(rule)
    assert len(told) < 2
    return (told[0]["severity"], told[0]["certainty"]) if told else None


CERTAIN, POSSIBLE = ("error", "certain"), ("warning", "possible")


def test_a_share_its_whole_and_its_part_multiply_out(tmp_path: Path) -> None:
    found = desk(tmp_path, article(SHARE, WHOLE, PART))
    (told,) = found.told("share-times-whole")
    assert told["message"] == (
        "31 % of 200 tonnes is 59.4 to 64.6 tonnes, not 93 tonnes (rail, freight)"
    )
    assert told["claims"] == ["share", "whole", "part"]
    assert told["location"]["pointer"] == "/claims/0/value"
    assert found.status("part") == "contradicted"
    assert set(found.against("part")) == {"share", "whole"}


def test_where_it_holds_it_can_be_seen_with_what_it_was_compared(tmp_path: Path) -> None:
    found = desk(tmp_path, article(SHARE, WHOLE, PART.replace("93", "62")))
    assert brief(found) is None
    assert (found.status("part"), set(found.against("part"))) == ("held", {"share", "whole"})


@pytest.mark.parametrize(
    "change",
    [
        ("subject: rail", "subject: road"),
        ("measure: freight", "measure: passengers"),
        ("period: 2024", "period: 2023"),
        ("value: 93", "basis: net, value: 93"),
        ("value: 93", "where: {region: north}, value: 93"),
        ("value: 93", "breakdown: {age: young}, value: 93"),
        ("value: 93", "statistic: mean, value: 93"),
        ("value: 93", "said_by: minister, value: 93"),
        ("value: 93 tonne", "value: 93 km"),
    ],
)
def test_what_is_of_something_else_is_not_joined(change: tuple[str, str], tmp_path: Path) -> None:
    share, whole = f"{SHARE}, basis: gross", f"{WHOLE}, basis: gross"
    part = PART if "basis" in change[1] else f"{PART}, basis: gross"
    part = part.replace(" of: all,", "").replace(*change)
    found = desk(tmp_path, article(share, whole, part))
    assert brief(found) is None
    assert found.status("part") == "uncompared"


@pytest.mark.parametrize(
    ("breakdown", "verdict"),
    [("sex", CERTAIN), ("[sex, age]", CERTAIN), ("{sex: women}", None)],
)
def test_a_whole_need_not_say_what_its_parts_are_parts_by(
    breakdown: str, verdict: tuple[str, str] | None, tmp_path: Path
) -> None:
    by = f", breakdown: {breakdown}"
    assert brief(desk(tmp_path, article(SHARE + by, WHOLE, PART + by))) == verdict


def test_parts_by_different_breakdowns_are_not_added(tmp_path: Path) -> None:
    parts = [
        f"id: {name}, subject: {name}, of: all, {AT}, value: {value} tonne, breakdown: {by}"
        for name, value, by in (("a", 120, "kind"), ("b", 71, "kind"), ("c", 110, "age"))
    ]
    assert not desk(tmp_path, article(WHOLE, *parts)).told("parts-exceed-whole")
    parts[2] = parts[2].replace("110", "310")
    (told,) = desk(tmp_path, article(WHOLE, *parts)).told("part-exceeds-whole")
    assert told["claims"] == ["c", "whole"]


def test_a_forecast_is_no_part_of_what_is_measured(tmp_path: Path) -> None:
    part = PART.replace("value: 93", "kind: forecast, value: 93")
    assert brief(desk(tmp_path, article(SHARE, WHOLE, part))) is None


@pytest.mark.parametrize("lacking", ["share", "whole", "part"])
def test_a_period_that_one_of_them_lacks_leaves_it_open(lacking: str, tmp_path: Path) -> None:
    claims = [
        claim.replace(", period: 2024", "") if f"id: {lacking}," in claim else claim
        for claim in (SHARE, WHOLE, PART)
    ]
    found = desk(tmp_path, article(*claims))
    assert brief(found) == POSSIBLE
    assert found.told("share-times-whole")[0]["working"][-1] == (
        "not certain: not all of the figures say of when they are"
    )


@pytest.mark.parametrize("stating", ["share", "whole", "part"])
def test_a_basis_that_only_some_of_them_state_leaves_it_open(stating: str, tmp_path: Path) -> None:
    claims = [
        f"{claim}, basis: net" if f"id: {stating}," in claim else claim
        for claim in (SHARE, WHOLE, PART)
    ]
    assert brief(desk(tmp_path, article(*claims))) == POSSIBLE


def test_zeros_that_may_be_rounding_leave_it_open(tmp_path: Path) -> None:
    """31 % of 200 is 62, or anything from 45 to 79 where 200 is 150 to 250."""
    assert brief(desk(tmp_path, article(SHARE, WHOLE, PART.replace("93", "71")))) == POSSIBLE
    assert brief(desk(tmp_path, article(SHARE, WHOLE, PART.replace("93", "83")))) == CERTAIN


@pytest.mark.parametrize("elsewhere", [WHOLE, PART, SHARE])
def test_what_the_article_lacks_comes_from_a_reference(elsewhere: str, tmp_path: Path) -> None:
    own = [claim for claim in (SHARE, WHOLE, PART) if claim != elsewhere]
    found = desk(tmp_path, article(*own), tables=[reference(elsewhere)])
    assert brief(found) == CERTAIN
    told = found.told("share-times-whole")[0]
    assert (told["article"], len(told["claims"])) == ("story", 3)
    assert sum(name.startswith("table::") for name in told["claims"]) == 1


def test_what_another_article_says_is_no_part_of_a_join(tmp_path: Path) -> None:
    found = desk(tmp_path, article(SHARE, WHOLE), article(PART, name="other"))
    assert brief(found) is None


def test_a_reference_outside_the_named_folder_is_not_trusted(tmp_path: Path) -> None:
    found = desk(tmp_path, article(SHARE, WHOLE), reference(PART))
    assert brief(found) is None
    assert found.status("part", "table") == "uncompared"


def test_what_the_article_and_a_table_both_state_is_told_once(tmp_path: Path) -> None:
    """The change joins own figures and the table's in four ways: one finding, with its own."""
    then = "id: then, subject: rail, measure: freight, period: 2023, value: 31 tonne"
    now = f"id: now, subject: rail, {AT}, value: 35 tonne"
    change = f"id: change, subject: rail, {AT}, since: 2023, change: +3 %"
    found = desk(tmp_path, article(then, now, change), tables=[reference(then, now)])
    (told,) = found.told("change-mismatch")
    assert told["claims"] == ["change", "then", "now"]
    assert "table::then" in found.against("change")


def test_a_certain_finding_on_the_same_claim_is_kept_before_a_possible_one(
    tmp_path: Path,
) -> None:
    loose = WHOLE.replace("id: whole", "id: loose") + ", basis: net"
    found = desk(tmp_path, article(SHARE, WHOLE, PART), tables=[reference(loose)])
    assert brief(found) == CERTAIN


def test_the_measure_of_the_whole_may_be_another(tmp_path: Path) -> None:
    share = SHARE.replace("of: all", "of: {subject: all, measure: cargo}")
    assert brief(desk(tmp_path / "a", article(share, WHOLE, PART))) is None
    whole = WHOLE.replace("measure: freight", "measure: cargo")
    assert brief(desk(tmp_path / "b", article(share, whole, PART))) == CERTAIN


def test_a_rate_and_an_amount_over_the_year_are_one(tmp_path: Path) -> None:
    held = PART.replace("93 tonne", "62 tonne/year")
    assert brief(desk(tmp_path / "a", article(SHARE, WHOLE, held))) is None
    wrong = PART.replace("93 tonne", "93 tonne/year")
    assert brief(desk(tmp_path / "b", article(SHARE, WHOLE, wrong))) == CERTAIN


# -- lists ---------------------------------------------------------------------------------

RANK = "measure: reserves, period: 2024"


def member(name: str, value: str, more: str = "") -> str:
    return f"id: {name}, subject: {name}, of: world, {RANK}, value: {value} tonne{more}"


RANKED = f"id: rank, subject: us, of: world, {RANK}, rank: 2"


@pytest.mark.parametrize(
    ("others", "rule_fires"),
    [
        (["9", "8"], True),  # both are certainly larger: at best third
        (["9", "6"], False),
        (["9", "5"], False),
        (["9", "5.4"], False),
        (["6", "4"], False),
        (["4", "3"], False),  # at best first, and others may be unlisted
    ],
)
def test_a_rank_is_among_the_members_of_its_list(
    others: list[str], rule_fires: bool, tmp_path: Path
) -> None:
    members = [member(f"m{number}", value) for number, value in enumerate(others, 1)]
    text = article(RANKED, member("us", "5"), *members)
    found = desk(tmp_path, text)
    assert bool(found.told("rank-contradicts-values")) is rule_fires


def test_the_list_itself_is_no_member_of_it(tmp_path: Path) -> None:
    world = f"id: world, subject: world, {RANK}, value: 99 tonne"
    text = article(RANKED, member("us", "5"), member("them", "9"), world)
    assert not desk(tmp_path, text).told("rank-contradicts-values")


def test_a_complete_list_bounds_the_rank_on_both_sides(tmp_path: Path) -> None:
    text = article(RANKED, member("us", "5"), member("m1", "4", ", complete: true"))
    assert desk(tmp_path, text).told("rank-contradicts-values")


def test_the_list_of_a_table_is_met_and_the_finding_is_the_articles(tmp_path: Path) -> None:
    table = reference(member("m1", "9"), member("m2", "8"))
    found = desk(tmp_path, article(RANKED, member("us", "5")), tables=[table])
    (told,) = found.told("rank-contradicts-values")
    assert told["claims"] == ["rank", "us", "table::m1", "table::m2"]


def test_lists_of_two_documents_are_not_thrown_together(tmp_path: Path) -> None:
    """Second behind one member of each table is second in each."""
    first = reference(member("m1", "9"), name="one")
    second = reference(member("m2", "8"), name="two")
    found = desk(tmp_path, article(RANKED, member("us", "5")), tables=[first, second])
    assert bool(found.told("rank-contradicts-values")) is True  # `within: project` reads all tables


# -- ratios, changes, extremes -------------------------------------------------------------


@pytest.mark.parametrize(
    ("ratio", "fires"),
    [("2", False), ("almost 2", False), ("3", True), ("1/3", True), ("1.9", False), ("2.1", True)],
)
def test_a_ratio_is_of_the_two_values(ratio: str, fires: bool, tmp_path: Path) -> None:
    text = article(
        f"id: a, subject: A, {AT}, value: 38 tonne",
        f"id: b, subject: B, {AT}, value: 20.0 tonne",
        f"id: r, subject: A, than: B, {AT}, ratio: {ratio}",
    )
    assert bool(desk(tmp_path, text).told("ratio-mismatch")) is fires


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ("+25 %", []),
        ("+5 pp", []),
        ("+5 %", ["points-or-percent"]),
        ("+25 pp", ["points-or-percent"]),
        ("+40 %", ["change-mismatch"]),
        ("-5 pp", ["change-mismatch"]),
    ],
)
def test_percent_and_percentage_points(change: str, rules: list[str], tmp_path: Path) -> None:
    share = "subject: rail, measure: freight, of: all"
    text = article(
        f"id: then, {share}, period: 2023, value: 20.0 %",
        f"id: now, {share}, period: 2024, value: 25.0 %",
        f"id: change, subject: rail, {AT}, since: 2023, change: {change}",
    )
    found = desk(tmp_path, text)
    assert [row["rule"] for row in found.findings if row["severity"] == "error"] == rules


def test_a_mean_lies_between_the_extremes(tmp_path: Path) -> None:
    wage = "subject: towns, measure: wage, period: 2024"
    text = article(
        f"id: low, {wage}, statistic: min, value: 21 USD",
        f"id: high, {wage}, statistic: max, value: 43 USD",
        f"id: mean, {wage}, statistic: mean, value: 47 USD",
        f"id: median, {wage}, statistic: median, value: 31 USD",
    )
    (told,) = desk(tmp_path, text).told("mean-out-of-range")
    assert told["message"] == "towns, wage: the mean (47 USD) is above the highest (43 USD)"


def test_a_join_costs_what_it_finds(tmp_path: Path) -> None:
    """Many shares of many wholes: the square of that would take minutes."""
    claims = []
    for number in range(400):
        at = f"measure: m{number}, period: 2024"
        claims += [
            f"id: s{number}, subject: rail, of: all, {at}, value: 31 %",
            f"id: w{number}, subject: all, {at}, value: 201 tonne",
            f"id: p{number}, subject: rail, {at}, value: {'93' if number == 5 else '62'} tonne",
        ]
    assert len(desk(tmp_path, article(*claims)).told("share-times-whole")) == 1


def test_a_list_that_takes_more_steps_than_a_rule_has_is_left_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effort, "STEPS_EACH", 0)
    larger = [member(f"m{number}", "9") for number in range(4)]
    text = article(RANKED, member("us", "5"), *larger)
    monkeypatch.setattr(effort, "STEPS", 40)
    within = desk(tmp_path / "a", text)
    assert within.told("rank-contradicts-values")
    assert not within.told("left-undecided")
    monkeypatch.setattr(effort, "STEPS", 3)
    beyond = desk(tmp_path / "b", text)
    assert not beyond.told("rank-contradicts-values")
    (told,) = beyond.told("left-undecided")
    assert "not compared with all figures of their kind" in told["message"]
    assert any("`rank-contradicts-values`" in line for line in told["working"])
    assert told["severity"] == "note"


def test_a_figure_that_starts_more_comparisons_than_it_may_is_left_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [f"{PART}, basis: b{at}".replace("id: part", f"id: p{at}") for at in range(6)]
    text = article(SHARE, WHOLE, *parts)
    monkeypatch.setattr(join_match, "MAX_MATCHES", 6)
    assert not desk(tmp_path / "within", text).told("left-undecided")
    monkeypatch.setattr(join_match, "MAX_MATCHES", 5)
    (told,) = desk(tmp_path / "beyond", text).told("left-undecided")
    assert any("`share-times-whole`" in line for line in told["working"])
