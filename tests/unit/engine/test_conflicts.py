"""What the solver finds, as an editor is told of it: what to change, and how sure it is."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from linting import Json
from newsroom import Desk, article, desk, reference

from claimlint.engine.conflicts import decimal
from claimlint.values.resolve_unit import resolve

AT = "measure: output, period: 2024"
ALL = "id: all, subject: all, value: 50.0 TWh"
CHAIN = (
    "id: b1, subject: b1, of: all, value: 50.0 %",
    "id: b2, subject: b2, of: b1, value: 50.0 %",
    "id: b3, subject: b3, of: b2, value: 50.0 %",
    "id: b4, subject: b4, of: b3, value: 50.0 %",
)


def chain(length: int, output: str) -> list[str]:
    """A whole, shares of shares of it, and the amount that the last of them comes to."""
    last = f"id: output, subject: b{length}, of: b{length - 1}, value: {output}"
    return [f"{claim}, {AT}" for claim in (ALL, *CHAIN[:length], last)]


def conflict(found: Desk) -> Json:
    (one,) = found.told("cannot-all-be-true")
    return one


@pytest.mark.parametrize(
    ("length", "ways", "rest"),
    [(2, 4, ""), (3, 4, "; or in 1 other way"), (4, 4, "; or in 2 other ways")],
)
def test_the_ways_to_mend_it_are_named_and_those_left_out_are_counted(
    length: int, ways: int, rest: str, tmp_path: Path
) -> None:
    told = conflict(desk(tmp_path, article(*chain(length, "2.0 TWh"))))
    assert told["help"].startswith("Which of them is wrong? All would fit with ")
    assert told["help"].count(" instead of ") == ways
    assert told["help"].endswith(f"){rest}.")


def test_where_one_figure_may_be_changed_it_is_asked_about(tmp_path: Path) -> None:
    """The table is right: and the article's own claims are named first."""
    table = reference(*(f"{claim}, {AT}" for claim in (ALL, *CHAIN[:2])))
    mine = f"id: mine, subject: b2, of: b1, {AT}, value: 9.0 TWh"
    told = conflict(desk(tmp_path, article(mine), tables=[table]))
    assert told["help"] == (
        "All would fit with 12.47 to 12.53 TWh instead of 9.0 TWh (b2, output). "
        "Is that figure wrong, or is something else?"
    )
    assert told["claims"] == ["mine", "table::all", "table::b1", "table::b2"]
    assert told["location"]["path"].endswith("claims/1.yaml")


@pytest.mark.parametrize(
    ("output", "certainty", "severity"),
    [("2.0 TWh", "certain", "error"), ("11.0 TWh", "possible", "warning")],
)
def test_what_a_coarser_reading_of_the_zeros_makes_true_is_only_possible(
    output: str, certainty: str, severity: str, tmp_path: Path
) -> None:
    claims = [claim.replace(".0 %", " %") for claim in chain(2, output)]
    told = conflict(desk(tmp_path, article(*claims)))
    assert (told["certainty"], told["severity"]) == (certainty, severity)


@pytest.mark.parametrize(
    ("value", "up", "text"),
    [
        ("12", False, "12"),
        ("-1/4", False, "-0.25"),
        ("1/3", False, "0.333333"),
        ("1/3", True, "0.333334"),
        ("-1/3", False, "-0.333334"),
        ("-1/3", True, "-0.333333"),
        ("1/1000000000000", True, "0.000000000001"),
    ],
)
def test_a_bound_is_told_exactly_or_rounded_outward(value: str, up: bool, text: str) -> None:
    assert decimal(Fraction(value), resolve(""), up=up) == text


def test_a_bound_is_told_in_the_unit_of_its_claim() -> None:
    assert decimal(Fraction("293.15"), resolve("degC"), up=True) == "20"
    assert decimal(Fraction(1500), resolve("km"), up=True) == "1.5"
    assert decimal(None, resolve("km"), up=True) is None


def test_a_relation_that_another_one_implies_is_told_and_one_alone_is_not(tmp_path: Path) -> None:
    claims = [f"id: {one}, subject: {one}, {AT}, value: 12 tonne" for one in "at"]

    def told(folder: Path, *checks: str) -> list[str]:
        lines = "".join(f"  - {{id: r{n}, check: {one}}}\n" for n, one in enumerate(checks))
        found = desk(folder, article(*claims, more=f"relations:\n{lines}"))
        return [one["message"] for one in found.told("redundant-relation")]

    assert told(tmp_path / "two", "a <= t", "a <= 2 * t") == [
        "the relation `a <= 2 * t` follows from `a <= t`"
    ]
    assert told(tmp_path / "one", "a <= 2 * t") == []
    assert told(tmp_path / "other", "a <= t", "t <= 2 * a") == []


@pytest.mark.parametrize(
    ("rule", "value", "checks"),
    [
        ("impossible-relations", "unknown", ("a > t", "t > a")),
        ("redundant-relation", "12", ("a <= t", "a <= 2 * t")),
    ],
)
def test_what_is_wrong_with_relations_is_marked_with_its_article(
    rule: str, value: str, checks: tuple[str, ...], tmp_path: Path
) -> None:
    """A baseline that knows it of one story must not hide it in another that says the same."""
    claims = [f"id: {one}, subject: {one}, {AT}, value: {value} tonne" for one in "at"]
    lines = "".join(f"  - {{id: r{n}, check: {one}}}\n" for n, one in enumerate(checks))
    stories = [article(*claims, name=name, more=f"relations:\n{lines}") for name in ("one", "two")]
    told = desk(tmp_path, *stories).told(rule)
    assert [one["article"] for one in told] == ["one", "two"]
    assert len({one["fingerprint"] for one in told}) == 2
