"""Statements of one quantity: in one file, against the references, across articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

from claimlint.claims.fact import Fact
from claimlint.claims.fact_index import Facts
from claimlint.engine import effort
from claimlint.engine.claim_file import read_file
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import Pool, References
from claimlint.engine.pair_match import pairs_of
from claimlint.project.settings import Settings

BASE = "subject: rail, measure: freight, period: 2024"


def stated(folder: Path, *values: str, table: str = "", options: tuple[str, ...] = ()) -> Desk:
    """One article that states one quantity so, and perhaps a table that has it otherwise."""
    claims = [f"id: c{number}, {BASE}, value: {value}" for number, value in enumerate(values, 1)]
    tables = [reference(f"id: t, {BASE}, value: {table}")] if table else []
    return desk(folder, article(*claims), tables=tables, options=options)


def certainty(found: Desk) -> str | None:
    told = found.told("contradicts-itself", "contradicts-reference", "scale-slip")
    assert len(told) < 2
    return str(told[0]["certainty"]) if told else None


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        # Equally precise plain values must be one number, even where their intervals touch.
        ("31 tonne", "31 tonne", None),
        ("31 tonne", "32 tonne", "certain"),
        ("31.0 tonne", "31.1 tonne", "certain"),
        # Of different precision, one may be the other rounded; touching is no contradiction.
        ("31 tonne", "31.4 tonne", None),
        ("31 tonne", "31.5 tonne", None),
        ("31 tonne", "31.6 tonne", "certain"),
        ("31 tonne", "30.5 tonne", None),
        # Ranges and bounds are what they say; that they touch is no contradiction.
        ("30..31 tonne", "31..32 tonne", None),
        ("30..31 tonne", "31.1..32 tonne", "certain"),
        ("up to 31 tonne", "at least 31 tonne", None),
        ("under 31 tonne", "at least 31 tonne", "certain"),
        ("over 31 tonne", "31 tonne", None),
        ("over 32 tonne", "31 tonne", "certain"),
        ("almost 31 tonne", "31.6 tonne", "certain"),
        ("~31 tonne", "32 tonne", None),
        ("~31 tonne", "34 tonne", "certain"),
        ("31 ± 2 tonne", "32.8 tonne", None),
        ("31 ± 2 tonne", "34 tonne", "certain"),
        # Zeros at the end may be rounding: a clash within them is possible, beyond it certain.
        ("500 km", "504.6 km", None),
        ("500 km", "520 km", "possible"),
        ("500 km", "549 km", "possible"),
        ("500 km", "560 km", "certain"),
        ("1 million tonne", "1.04 million tonne", None),
        ("1 million tonne", "1.1 million tonne", "possible"),
        # One value in two units; and a rate with an amount over the year.
        ("62.1 mile", "100 km", None),
        ("62.1 mile", "101.3 km", "certain"),
        ("26 kilotonne", "26 kilotonne/year", None),
        ("26 kilotonne", "31 kilotonne/year", "certain"),
        ("366 tonne", "1.00 tonne/day", None),
        ("386 tonne", "1.00 tonne/day", "certain"),
        ("26 kilotonne", "71 tonne/day", None),
        ("26 kilotonne", "2.2 kilotonne/month", None),
        ("unknown tonne", "31 tonne", None),
    ],
)
def test_whether_two_statements_can_both_be_right(
    first: str, second: str, outcome: str | None, tmp_path: Path
) -> None:
    found = stated(tmp_path / "itself", first, second)
    assert certainty(found) == outcome
    status = {None: "held", "certain": "contradicted", "possible": "possible"}[outcome]
    assert (found.status("c1"), found.against("c1")) == (status, ["c2"])
    assert certainty(stated(tmp_path / "turned", second, first)) == outcome
    assert certainty(stated(tmp_path / "reference", first, table=second)) == outcome


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("30..31 tonne", "31..32 tonne"),
        ("31 tonne", "31.5..33 tonne"),
        ("1.5 tonne", "1.55..2 tonne"),
    ],
)
def test_what_only_touches_is_told_on_request(first: str, second: str, tmp_path: Path) -> None:
    assert not stated(tmp_path / "a", first, second).told("contradicts-itself")
    (told,) = stated(tmp_path / "b", first, second, options=("--unsure",)).told(
        "contradicts-itself"
    )
    assert (told["severity"], told["certainty"]) == ("note", "unsure")


def test_a_figure_printed_three_times_is_one_finding_with_its_places(tmp_path: Path) -> None:
    (told,) = stated(tmp_path, "31 tonne", "31 tonne", "31 tonne", table="39 tonne").told(
        "contradicts-reference"
    )
    assert told["claims"] == ["c1", "c2", "c3", "table::t"]
    places = [told["location"], *(place["location"] for place in told["related"])]
    assert [place["pointer"] for place in places] == [
        "/claims/0/value",
        "/claims/1/value",
        "/claims/2/value",
        "/claims/0/value",
    ]
    assert len({(place["path"], place["pointer"]) for place in places}) == 4


def test_three_statements_that_clash_are_one_finding(tmp_path: Path) -> None:
    (told,) = stated(tmp_path, "31 tonne", "35 tonne", "39 tonne").told("contradicts-itself")
    assert told["claims"] == ["c1", "c2", "c3"]
    assert [place["location"]["pointer"] for place in told["related"]] == [
        "/claims/1/value",
        "/claims/2/value",
    ]
    assert told["message"] == "rail, freight: 31 tonnes here, and 35 tonnes elsewhere (c2)"
    assert "39 tonnes is 38.5 to 39.5 tonnes before rounding" in told["working"]


def test_many_statements_are_one_finding_with_bounded_working(tmp_path: Path) -> None:
    (told,) = stated(tmp_path, *(f"{value} tonne" for value in range(101, 134) if value % 10)).told(
        "contradicts-itself"
    )
    assert len(told["claims"]) == 30
    assert len(told["working"]) == 12


def test_it_says_by_how_much_and_which_way_and_the_likely_slip(tmp_path: Path) -> None:
    (told,) = stated(tmp_path, "1342 km", table="1324 km").told("contradicts-reference")
    assert "if 1324 km is right, 1342 km is at least 17 km too high" in told["working"]
    assert any(line.startswith("likely slip: swapping the digits") for line in told["working"])


@pytest.mark.parametrize(
    ("first", "second", "factor"),
    [
        ("31 million tonne", "31 billion tonne", "a thousand"),
        ("31 tonne", "31 megatonne", "a million"),
        ("31 tonne", "31 kilotonne", "a thousand"),
    ],
)
def test_a_scale_slip_is_told_once_and_as_one(
    first: str, second: str, factor: str, tmp_path: Path
) -> None:
    shares = "measure: freight, period: 2024"
    text = article(
        f"id: a, {BASE}, value: {first}, of: all",
        f"id: share, {BASE}, value: 31 %, of: all",
        f"id: all, subject: all, {shares}, value: 100 tonne",
        more="relations:\n  - {id: r, check: a <= all, because: rail is a part}\n",
    )
    found = desk(tmp_path, text, tables=[reference(f"id: t, {BASE}, value: {second}")])
    errors = [row["rule"] for row in found.findings if row["severity"] == "error"]
    assert errors.count("scale-slip") == 1
    assert "contradicts-reference" not in errors
    (told,) = found.told("scale-slip")
    assert f"the two differ by a factor of {factor}" in told["message"]


def test_another_voice_is_a_note_and_no_contradiction(tmp_path: Path) -> None:
    text = article(
        f"id: a, {BASE}, value: 31 tonne", f"id: b, {BASE}, value: 39 tonne, said_by: minister"
    )
    found = desk(tmp_path, text)
    assert found.brief("disputed", "contradicts-itself", "cannot-all-be-true") == [
        ("disputed", "note", "certain")
    ]
    assert found.told("disputed")[0]["message"] == (
        "rail, freight: 31 tonnes according to the article, 39 tonnes according to minister"
    )
    assert (found.status("a"), found.status("b")) == ("possible", "possible")


def test_another_voice_does_not_contradict_a_reference_either(tmp_path: Path) -> None:
    table = reference(f"id: t, {BASE}, value: 31 tonne")
    found = desk(
        tmp_path, article(f"id: b, {BASE}, value: 39 tonne, said_by: minister"), tables=[table]
    )
    assert found.brief("disputed", "contradicts-reference", "cannot-all-be-true") == [
        ("disputed", "note", "certain")
    ]


def test_one_voice_can_contradict_itself(tmp_path: Path) -> None:
    text = article(
        f"id: a, {BASE}, value: 31 tonne, said_by: The  Minister",
        f"id: b, {BASE}, value: 39 tonne, said_by: the minister",
    )
    assert desk(tmp_path, text).brief("contradicts-itself", "disputed") == [
        ("contradicts-itself", "error", "certain")
    ]


def test_voices_that_agree_are_no_dispute(tmp_path: Path) -> None:
    text = article(
        f"id: a, {BASE}, value: 31 tonne", f"id: b, {BASE}, value: 31 tonne, said_by: minister"
    )
    assert not desk(tmp_path, text).told("disputed")


# -- across articles -----------------------------------------------------------------------


def two_articles(folder: Path, later: str, first: str, second: str) -> Desk:
    return desk(
        folder,
        article(f"id: a, {first}"),
        article(f"id: b, {second}", name="later", published=later),
    )


def test_a_later_article_supersedes_with_a_note_on_the_later_one(tmp_path: Path) -> None:
    found = two_articles(
        tmp_path, "2025-04-01", f"{BASE}, value: 31 tonne", f"{BASE}, value: 39 tonne"
    )
    (told,) = found.told("contradicts-published", "contradicts-same-day")
    assert (told["rule"], told["severity"], told["article"]) == (
        "contradicts-published",
        "note",
        "later",
    )
    assert told["claims"] == ["b", "story::a"]
    assert found.status("b", "later") == "possible"


def test_two_articles_of_one_day_contradict_each_other(tmp_path: Path) -> None:
    found = two_articles(
        tmp_path, "2025-03-10", f"{BASE}, value: 31 tonne", f"{BASE}, value: 39 tonne"
    )
    assert found.brief("contradicts-published", "contradicts-same-day") == [
        ("contradicts-same-day", "error", "certain")
    ]


def test_each_article_is_compared_with_the_one_before_it(tmp_path: Path) -> None:
    found = desk(
        tmp_path,
        article(f"id: a, {BASE}, value: 31 tonne", name="first", published="2025-02-01"),
        article(f"id: a, {BASE}, value: 35 tonne", name="second", published="2025-03-01"),
        article(f"id: a, {BASE}, value: 35 tonne", name="third", published="2025-04-01"),
    )
    (told,) = found.told("contradicts-published")
    assert told["claims"] == ["a", "first::a"]
    assert (found.status("a", "third"), found.against("a", "third")) == ("held", ["second::a"])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("subject: rail, measure: freight, value: 31 tonne",) * 2,
        ("subject: rail, measure: freight, value: 31 tonne", f"{BASE}, value: 31 tonne"),
        (f"{BASE}, value: 31 tonne, basis: net", f"{BASE}, value: 31 tonne"),
        (f"{BASE}, value: 31 tonne, kind: forecast", f"{BASE}, value: 31 tonne"),
    ],
)
def test_undated_or_less_defined_claims_of_two_articles_never_clash(
    first: str, second: str, tmp_path: Path
) -> None:
    found = two_articles(tmp_path, "2025-03-10", first, second.replace("31", "39"))
    assert not [row for row in found.findings if row["family"] == "agreement"]
    assert found.status("a") == "uncompared"


# -- dates and copies ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "clashes"),
    [
        ("1992", "1992-05", False),
        ("1992", "1993", True),
        ("1992-05", "1992-06-01", True),
        ("1992-05-03", "1992-05-03", False),
        ("199X", "1995", False),
        ("199X", "2001", True),
    ],
)
def test_dates_of_one_event(first: str, second: str, clashes: bool, tmp_path: Path) -> None:
    event = "subject: line, measure: opened"
    text = article(f"id: a, {event}, date: {first}", f"id: b, {event}, date: {second}")
    assert bool(desk(tmp_path, text).told("contradicts-itself")) is clashes


def test_a_copied_claim_is_told_and_a_repeated_figure_is_not(tmp_path: Path) -> None:
    copied = article(*(f"id: {name}, quote: it is 31, {BASE}, value: 31 tonne" for name in "abc"))
    (told,) = desk(tmp_path / "copied", copied).told("duplicate-claim")
    assert told["claims"] == ["a", "b", "c"]
    other = article(
        f"id: a, quote: it is 31, {BASE}, value: 31 tonne",
        f"id: b, quote: 31 tonnes, {BASE}, value: 31 tonne",
    )
    assert not desk(tmp_path / "other", other).told("duplicate-claim")


@pytest.mark.parametrize(("count", "pairs"), [(2, 1), (13, 78), (40, 780)])
def test_each_two_different_statements_meet(count: int, pairs: int) -> None:
    assert len(within(range(1, count + 1))) == pairs


def test_where_the_effort_ends_each_statement_meets_its_neighbour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "STEPS", -1600)  # what the forty facts themselves are given
    assert len(within(range(1, 41))) == 39


def test_each_repeated_statement_meets_the_first_one() -> None:
    assert within([31, 31, 31]) == [("c0", "c1", True), ("c0", "c2", True)]
    assert within([31, 32, 31]) == [("c0 c2", "c1", True), ("c0", "c2", True)]


def within(values: Iterable[int]) -> list[tuple[str, str, bool]]:
    """The pairs of one article that states one quantity so: their claims, and whether surely."""
    claims = [f"id: c{number}, {BASE}, value: {value} tonne" for number, value in enumerate(values)]
    file = read_file("story.yaml", article(*claims).encode(), Settings(root=Path.cwd()))
    nothing = Facts([])
    met = pairs_of(
        Pool(Facts(list(file.facts)), nothing), References(nothing, 3, 30), Effort(len(claims))
    )
    return [(_ids(one), _ids(other), sure) for one, other, sure in met["itself"]]


def _ids(fact: Fact) -> str:
    return " ".join(claim.id for claim in fact.claims)
