"""Relations and `equals`: names, files, faults at their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import Json, check
from newsroom import Desk, article, desk, reference

AT = "measure: freight, period: 2024"
RAIL = f"id: rail, subject: rail, {AT}, value: 31 tonne"
ROAD = f"id: road, subject: road, {AT}, value: 62 tonne"


def relation(check: str, name: str = "r") -> str:
    quoted = check.replace("'", "''")
    return f"  - {{id: {name}, check: '{quoted}', because: so it is}}\n"


def checked(folder: Path, *checks: str, claims: tuple[str, ...] = (RAIL, ROAD)) -> Desk:
    more = "relations:\n" + "".join(relation(one, f"r{at}") for at, one in enumerate(checks))
    return desk(folder, article(*claims, more=more))


def marked(found: Desk, row: Json) -> str:
    """The text that a finding points at."""
    place = row["location"]
    line = Path(place["path"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
    return str(line[place["column"] - 1 : place["end_column"] - 1]).strip("'")


# -- faults in formulas --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("check", "rule", "message", "at"),
    [
        ("rial < road", "unknown-claim", "no claim is called `rial`", "rial"),
        ("rail < ", "invalid-claim", "this is not a complete formula (invalid syntax)", None),
        ("rail < sum(road)", "invalid-claim", None, "road"),
        ("rail < f(road)", "invalid-claim", "there is no function `f`", "f"),
        ("rail.subject == road", "invalid-claim", "a quantity has no attributes", "rail.subject"),
        ("rail + road", "invalid-claim", "a relation must hold or not, and this is a quantity",
         "rail + road"),
        ("rail < 7", "invalid-claim", None, "rail < 7"),
        ('rail < "7 km"', "invalid-claim", None, 'rail < "7 km"'),
        ('rail < "7 tone"', "invalid-claim", None, '"7 tone"'),
        ("rail ** 99 < road", "invalid-claim", "a power must be a whole number from 1 to 4", "99"),
        ("rail < 1e999999", "invalid-claim", None, "1e999999"),
        ("[rail for rail in road]", "invalid-claim", None, None),
        ("__import__", "unknown-claim", "no claim is called `__import__`", "__import__"),
        ('ref("other::x") < rail', "unknown-claim", "no claim is called `other::x`",
         'ref("other::x")'),
        ("ref(rail) < rail", "invalid-claim", None, "ref(rail)"),
    ],
)  # fmt: skip
def test_a_fault_in_a_formula_is_told_at_its_place(
    check: str, rule: str, message: str | None, at: str | None, tmp_path: Path
) -> None:
    found = checked(tmp_path, check)
    (told,) = [row for row in found.findings if row["severity"] == "error"]
    assert (told["rule"], told["location"]["pointer"]) == (rule, "/relations/0/check")
    if message is not None:
        assert told["message"] == message
    if at is not None:
        assert marked(found, told) == at
    assert found.status("rail") == "uncompared"


def test_the_closest_claim_is_offered(tmp_path: Path) -> None:
    (told,) = checked(tmp_path, "rial < road").told("unknown-claim")
    assert told["help"] == "Did you mean `rail`?"


def test_units_that_only_the_period_keeps_open_are_told_all_the_same(tmp_path: Path) -> None:
    """Over a year, tonnes may be a rate: so that they are no kilometres shows when it is run."""
    claims = (RAIL, ROAD.replace("62 tonne", "62 km"))
    (told,) = checked(tmp_path, "rail < road", claims=claims).told("invalid-claim")
    assert told["message"] == (
        "the units of 31 tonnes (rail, freight) is under 62 km (road, freight) do not fit together"
    )


def test_a_bare_number_is_no_time(tmp_path: Path) -> None:
    """It is not taken for a rate of time over the claim's period, which would make it years."""
    claims = (
        RAIL.replace("31 tonne", "15 year"),
        f"{ROAD.replace('62 tonne', '1 year')}, equals: rail - 14",
    )
    found = desk(tmp_path, article(*claims))
    (told,) = found.told("invalid-claim")
    assert told["message"] == (
        "the units of 1 year (road, freight) = 15 years (rail, freight) − 14 do not fit together: "
        "14 has no unit"
    )
    assert told["help"].endswith("write the unit of a number in quotes, such as '14 year'.")


@pytest.mark.parametrize(
    ("formula", "bare"),
    [
        ("rail - 14 < road", "14"),
        ("rail - (14.5) < road", "14.5"),
        ("rail + '5 tonne' - '3 tonne' + 7 < road", "7"),
        ('rail + "5 tonne" - "3 tonne" + 7 < road', "7"),
        ("2 * rail + '5 tonne' < road", None),
        ("rail - '14 tonne' < road", None),
    ],
)
def test_a_number_that_is_added_outside_of_quotes_has_no_unit(
    formula: str, bare: str | None, tmp_path: Path
) -> None:
    claims = (RAIL, ROAD.replace("62 tonne", "62 km"))
    (told,) = checked(tmp_path, formula, claims=claims).told("invalid-claim")
    assert (f"{bare} has no unit" in told["message"]) == (bare is not None)
    assert (f"such as '{bare} tonne'" in told["help"]) == (bare is not None)


def test_one_broken_formula_spoils_no_other(tmp_path: Path) -> None:
    found = checked(tmp_path, "rail <", "rail > road", "rial > road", "rail < 2 * road")
    assert sorted(row["rule"] for row in found.findings if row["severity"] == "error") == [
        "invalid-claim",
        "relation-violated",
        "unknown-claim",
    ]


def test_a_claim_whose_number_cannot_be_read_makes_no_formula_fail(tmp_path: Path) -> None:
    claims = (RAIL.replace("tonne", "tone"), f"{ROAD}, equals: 3 * rail")
    found = checked(tmp_path, "rail < road", "-rail < road", "abs(rail) < road", claims=claims)
    assert [row["rule"] for row in found.findings if row["severity"] == "error"] == ["unknown-unit"]


# -- what takes part -----------------------------------------------------------------------


def test_a_violated_relation_points_at_itself_and_its_claims(tmp_path: Path) -> None:
    (told,) = checked(tmp_path, "rail > road").told("relation-violated")
    assert told["location"]["pointer"] == "/relations/0/check"
    assert [place["location"]["pointer"] for place in told["related"]] == [
        "/claims/0/value",
        "/claims/1/value",
    ]
    assert told["claims"] == ["rail", "road"]
    assert told["working"] == [
        "it should hold because so it is",
        (
            "31 tonnes (rail, freight) is 30.5 to 31.5 tonnes before rounding; "
            "62 tonnes (road, freight) is 61.5 to 62.5 tonnes before rounding"
        ),
    ]


def test_a_relation_waits_until_the_formula_of_one_of_its_figures_is_mended(
    tmp_path: Path,
) -> None:
    """One figure may be wrong in both: the first mending shows whether the relation is left."""
    both = f"id: both, subject: both, {AT}, value: 99 tonne, equals: rail + road"
    found = checked(tmp_path, "rail > road", claims=(RAIL, ROAD, both))
    assert len(found.told("equals-mismatch", "relation-violated")) == 1
    assert found.status("road") == "contradicted"
    fits = both.replace("99", "93")
    mended = checked(tmp_path / "mended", "rail > road", claims=(RAIL, ROAD, fits))
    assert len(mended.told("relation-violated")) == 1


def test_a_relation_that_holds_is_a_comparison(tmp_path: Path) -> None:
    found = checked(tmp_path, "rail < road")
    assert (found.status("rail"), found.against("rail")) == ("held", ["road"])


def test_another_files_claim_is_named_by_its_article(tmp_path: Path) -> None:
    more = "relations:\n" + relation('ref("other::road") < rail')
    found = desk(tmp_path, article(RAIL, more=more), article(ROAD, name="other"))
    (told,) = found.told("relation-violated")
    assert (told["article"], told["claims"]) == ("story", ["rail", "other::road"])
    assert found.against("rail") == ["other::road"]
    assert found.status("road", "other") == "contradicted"


def test_another_files_claim_is_not_known_by_its_bare_id(tmp_path: Path) -> None:
    more = "relations:\n" + relation("road < rail")
    found = desk(tmp_path, article(RAIL, more=more), article(ROAD, name="other"))
    assert found.told("unknown-claim")


def test_dates_can_be_ordered(tmp_path: Path) -> None:
    claims = (
        "id: opened, subject: line, measure: opened, date: 1992",
        "id: closed, subject: line, measure: closed, date: 1987-05",
    )
    (told,) = checked(tmp_path, "opened < closed", claims=claims).told("relation-violated")
    assert told["claims"] == ["opened", "closed"]


# -- equals --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "fires"),
    [
        ("2 * rail", False),
        ("rail * 2.02", False),
        ("rail + rail", False),
        ("rail * 3", True),
        ('rail + "29 tonne"', True),
        ('rail + "31 tonne"', False),
        ("missing(rail)", False),
    ],
)
def test_a_figure_is_what_its_formula_gives(formula: str, fires: bool, tmp_path: Path) -> None:
    found = desk(tmp_path, article(RAIL, f"{ROAD}, equals: '{formula}'"))
    assert bool(found.told("equals-mismatch")) is fires


def test_a_formula_that_fails_points_at_all_that_it_was_worked_out_from(tmp_path: Path) -> None:
    found = desk(tmp_path, article(RAIL, f"{ROAD}, equals: rail * 3"))
    (told,) = found.told("equals-mismatch")
    assert told["claims"] == ["road", "rail"]
    assert [place["location"]["pointer"] for place in told["related"]] == [
        "/claims/1/equals",
        "/claims/0/value",
    ]
    assert (
        told["message"]
        == "62 tonnes is printed (road, freight), and the formula gives 91.5 to 94.5 tonnes"
    )
    assert (found.status("rail"), found.against("rail")) == ("contradicted", ["road"])


def test_a_formula_that_holds_is_a_comparison(tmp_path: Path) -> None:
    found = desk(tmp_path, article(RAIL, f"{ROAD}, equals: 2 * rail"))
    assert (found.status("road"), found.against("road")) == ("held", ["rail"])


def test_a_wrong_term_is_told_at_its_root(tmp_path: Path) -> None:
    """Where the term contradicts a table, the formula's figure is wrong with it."""
    table = reference(RAIL.replace("31", "21"))
    found = desk(tmp_path, article(RAIL, f"{ROAD}, equals: 3 * rail"), tables=[table])
    assert [row["rule"] for row in found.findings if row["severity"] == "error"] == [
        "contradicts-reference"
    ]


@pytest.mark.parametrize(
    ("formula", "rule", "at"),
    [
        ("2 * rial", "unknown-claim", "rial"),
        ("2 *", "invalid-claim", None),
        ("rail > 2 * rail", "invalid-claim", "rail > 2 * rail"),
        ('"7 km" * 2', "invalid-claim", '"7 km" * 2'),
    ],
)
def test_a_fault_in_equals_is_told_at_its_place(
    formula: str, rule: str, at: str | None, tmp_path: Path
) -> None:
    found = desk(tmp_path, article(RAIL, f"{ROAD}, equals: '{formula}'"))
    (told,) = found.told("unknown-claim", "invalid-claim")
    assert (told["rule"], told["claims"], told["location"]["pointer"]) == (
        rule,
        ["road"],
        "/claims/1/equals",
    )
    assert at is None or marked(found, told) == at


@pytest.mark.parametrize("field", ["after", "before", "during"])
def test_an_event_that_no_claim_states(field: str, tmp_path: Path) -> None:
    claim = f"id: opened, subject: line, measure: opened, date: 1992, {field}: closd"
    other = "id: closed, subject: line, measure: closed, date: 1999"
    (told,) = desk(tmp_path, article(claim, other)).told("unknown-claim")
    assert (told["message"], told["help"]) == (
        "no claim is called `closd`",
        "Did you mean `closed`?",
    )


def test_an_unknown_quantity_can_be_worked_with(tmp_path: Path) -> None:
    """Nobody states the whole; that two parts are more than it shows all the same."""
    claims = (
        f"id: all, subject: all, {AT}, value: unknown tonne",
        f"id: most, subject: A, {AT}, value: 62 tonne, equals: 2 * some",
        f"id: some, subject: B, {AT}, value: 41 tonne",
    )
    found = desk(tmp_path, article(*claims))
    assert found.told("equals-mismatch")
    assert not [row for row in found.findings if "all" in row["claims"] and row["rule"] in (
        "undated-figure", "false-precision", "contradicts-itself")]  # fmt: skip


HEAT = (
    "id: warm, subject: a, measure: heat, value: 15.2 degC",
    "id: cold, subject: b, measure: heat, value: 12.0 degC",
)


@pytest.mark.parametrize(
    ("check", "holds"),
    [
        ('warm - cold <= "2 degC"', False),
        ('warm - cold <= "4 degC"', True),
        ('warm - cold <= "5 degF"', False),
        ('warm - cold <= "2 kelvin"', False),
        ('warm <= "2 degC"', False),
        ('warm >= "280 kelvin"', True),
    ],
)
def test_a_difference_of_temperatures_is_in_degrees(
    check: str, holds: bool, tmp_path: Path
) -> None:
    relations = f"relations:\n  - {{check: '{check}', because: so it is}}\n"
    found = desk(tmp_path, article(*HEAT, more=relations))
    assert bool(found.told("relation-violated")) is not holds


@pytest.mark.parametrize(("value", "rules"), [("3.2", []), ("4.2", ["equals-mismatch"])])
def test_a_gap_between_temperatures_can_be_worked_out(
    value: str, rules: list[str], tmp_path: Path
) -> None:
    gap = f"id: gap, subject: a, measure: gap, value: {value} degC, equals: warm - cold"
    found = desk(tmp_path, article(*HEAT, gap))
    assert [one["rule"] for one in found.told("equals-mismatch", "equals-too-precise")] == rules


def test_formulas_that_go_round_in_a_circle_are_told_at_one_of_them(tmp_path: Path) -> None:
    text = """claimlint: 1
article: {id: circle, title: Circle, published: 2025-03-10}
claims:
  - {id: a, subject: a, measure: weight, value: unknown tonne, equals: b + "1 tonne"}
  - {id: b, subject: b, measure: weight, value: unknown tonne, equals: a + "1 tonne"}
"""
    (tmp_path / "circle.yaml").write_text(text, encoding="utf-8")
    found = [
        one
        for one in check(tmp_path / "circle.yaml").findings
        if one["rule"] == "impossible-relations"
    ]
    assert [one["location"]["line"] for one in found] == [4]
