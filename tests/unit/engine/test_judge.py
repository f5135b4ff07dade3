"""Certain, possible, undecided, held: how an instance comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk

from claimlint.engine.judge import is_noteworthy
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.values.truth import Truth

AT = "measure: freight, period: 2024"


def related(folder: Path, check: str, *values: str, options: tuple[str, ...] = ()) -> Desk:
    """Claims a, b, … with these values, and one relation over them."""
    claims = [
        f"id: {name}, subject: {name}, {AT}, value: {value}"
        for name, value in zip("abcdef", values, strict=False)
    ]
    more = f"relations:\n  - {{id: r, check: '{check}', because: so it is}}\n"
    return desk(folder, article(*claims, more=more), options=options)


@pytest.mark.parametrize(
    ("check", "values", "outcome"),
    [
        ("a < b", ["31 tonne", "39 tonne"], None),
        ("a > b", ["31 tonne", "39 tonne"], "certain"),
        ("a == b", ["31 tonne", "39 tonne"], "certain"),
        ("a == b", ["31 tonne", "31.4 tonne"], None),
        ("a != b", ["31 tonne", "39 tonne"], None),
        ('a + b <= "70 tonne"', ["31 tonne", "39 tonne"], None),
        ('a + b <= "68 tonne"', ["31 tonne", "39 tonne"], "certain"),
        ('a + b <= "69 tonne"', ["31 tonne", "39 tonne"], None),
        ("2 * a == b", ["31 tonne", "62 tonne"], None),
        ("2 * a == b", ["31 tonne", "65 tonne"], "certain"),
        ("a / b > 2", ["31 tonne", "39 tonne"], "certain"),
        ("a / b > 2", ["unknown tonne", "39 tonne"], None),
        ("a == b", ["500 tonne", "520 tonne"], "possible"),
        ("a > b", ["500 tonne", "520 tonne"], "possible"),
        ("a == b", ["500 tonne", "561 tonne"], "certain"),
        ("a > b or a > c", ["31 tonne", "39 tonne", "41 tonne"], "certain"),
        ("a > b or a < c", ["31 tonne", "39 tonne", "41 tonne"], None),
        ("not a > b", ["31 tonne", "39 tonne"], None),
        ("a < b < c", ["31 tonne", "39 tonne", "35 tonne"], "certain"),
    ],
)  # fmt: skip
def test_a_relation_is_violated_where_no_values_satisfy_it(
    check: str, values: list[str], outcome: str | None, tmp_path: Path
) -> None:
    found = related(tmp_path, check, *values)
    told = found.told("relation-violated")
    assert [row["certainty"] for row in told] == ([outcome] if outcome else [])
    severities = {"certain": "error", "possible": "warning"}
    assert [row["severity"] for row in told] == ([severities[outcome]] if outcome else [])
    status = {None: "held", "certain": "contradicted", "possible": "possible"}[outcome]
    assert found.status("a") == status


@pytest.mark.parametrize(
    ("check", "values"),
    [
        ("a < b", ["31 tonne", "31.2 tonne"]),  # undecided
        ("a <= b", ["32 tonne", "31 tonne"]),  # only an end is shared
        ('a + b <= "69 tonne"', ["31 tonne", "39 tonne"]),
    ],
)  # fmt: skip
def test_undecided_and_touching_cases_are_told_on_request(
    check: str, values: list[str], tmp_path: Path
) -> None:
    quiet = related(tmp_path / "quiet", check, *values)
    assert not quiet.told("relation-violated")
    asked = related(tmp_path / "asked", check, *values, options=("--unsure",))
    (told,) = asked.told("relation-violated")
    assert (told["severity"], told["certainty"]) == ("note", "unsure")
    assert asked.outcome.code == quiet.outcome.code
    assert asked.status("a") == "held"


def test_an_equality_of_rounded_figures_that_can_hold_is_not_undecided(tmp_path: Path) -> None:
    found = related(tmp_path, "a == b", "31 tonne", "31.4 tonne", options=("--unsure",))
    assert not found.told("relation-violated")


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (("measured", "measured"), "certain"),
        (("measured", "estimate"), "certain"),
        (("forecast", "forecast"), "certain"),
        (("measured", "forecast"), "possible"),
        (("estimate", "target"), "possible"),
        (("forecast", "target"), "possible"),
    ],
)
def test_a_relation_may_join_across_kinds_and_is_then_at_most_possible(
    kinds: tuple[str, str], outcome: str, tmp_path: Path
) -> None:
    claims = [
        f"id: {name}, subject: {name}, {AT}, value: {value} tonne, kind: {kind}"
        for name, value, kind in zip("ab", ("31", "39"), kinds, strict=True)
    ]
    more = "relations:\n  - {id: r, check: a > b, because: so it is}\n"
    (told,) = desk(tmp_path, article(*claims, more=more)).told("relation-violated")
    assert told["certainty"] == outcome
    if outcome == "possible":
        assert told["working"][-1] == (
            "not certain: it joins what is measured with a forecast or a target"
        )


def test_a_percentage_in_a_formula_is_a_fraction(tmp_path: Path) -> None:
    claims = [
        f"id: rail, subject: rail, of: all, {AT}, value: 31 %",
        f"id: all, subject: all, {AT}, value: 201 tonne",
        f"id: carried, subject: rail, {AT}, value: 62 tonne",
    ]
    more = "relations:\n  - {id: r, check: rail * all == carried, because: so it is}\n"
    assert not desk(tmp_path, article(*claims, more=more)).told("relation-violated")


def test_share_less_share_is_points(tmp_path: Path) -> None:
    claims = [
        f"id: rail, subject: rail, of: all, {AT}, value: 31 %",
        f"id: road, subject: road, of: all, {AT}, value: 42 %",
        f"id: more, subject: road, of: all, {AT}, since: 2023, change: +25 pp",
    ]
    more = "relations:\n  - {id: r, check: road - rail == more, because: so it is}\n"
    (told,) = desk(tmp_path, article(*claims, more=more)).told("relation-violated")
    assert told["working"] == [
        "it should hold because so it is",
        (
            "42 % (road, share of all) − 31 % (rail, share of all) is 10 to 12 percentage points; "
            "+25 percentage points (road, change in freight) is 24.5 to 25.5 percentage points "
            "before rounding"
        ),
    ]


@pytest.mark.parametrize(("of", "severity"), [("key: true", "warning"), ("key: false", "note")])
def test_a_key_claim_can_weigh_more(of: str, severity: str, tmp_path: Path) -> None:
    claim = f"id: sales, subject: rail, measure: sales, period: 2024, value: 12 USD, {of}"
    (told,) = desk(tmp_path, article(f"{claim}, role: revenue")).told("unreconciled-revenue")
    assert told["severity"] == severity


def test_housekeeping_is_for_key_claims_or_the_strict_profile(tmp_path: Path) -> None:
    claim = f"id: a, subject: rail, {AT}, value: 31 tonne"
    assert not desk(tmp_path / "a", article(claim)).told("no-locator")
    assert desk(tmp_path / "b", article(f"{claim}, key: true")).told("no-locator")
    strict = desk(tmp_path / "c", article(claim), settings='profile = "strict"\n')
    assert strict.told("no-locator")


def test_the_severity_of_the_settings_is_lowered_where_it_is_only_possible(
    tmp_path: Path,
) -> None:
    claims = [
        f"id: {name}, subject: A, {AT}, value: {v} km" for name, v in (("a", 500), ("b", 520))
    ]
    settings = '[severity]\ncontradicts-itself = "warning"\n'
    (told,) = desk(tmp_path, article(*claims), settings=settings).told("contradicts-itself")
    assert (told["severity"], told["certainty"]) == ("note", "possible")


def test_what_does_not_apply_is_never_worth_a_note() -> None:
    catalogue = builtin_catalogue().rules
    comparing, asking = catalogue["contradicts-itself"], catalogue["no-source"]
    assert (comparing.compares, asking.compares) == (True, False)
    for rule in (comparing, asking):
        assert not is_noteworthy(rule, None, unsure=True)
        assert is_noteworthy(rule, Truth.FALSE, unsure=False)
        assert is_noteworthy(rule, Truth.UNKNOWN, unsure=True)
    assert is_noteworthy(comparing, Truth.TRUE, unsure=False)
    assert not is_noteworthy(asking, Truth.TRUE, unsure=True)
