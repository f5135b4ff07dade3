"""When two claims are one quantity: identity, and what is left open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import cast

import pytest
from newsroom import article, desk, reference

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.claims.fact_keys import KEYS, key_getter
from claimlint.claims.formulas import NO_FORMULAS
from claimlint.claims.gather_facts import facts_of
from claimlint.claims.match_facts import Match, match_facts
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.engine.claim_file import read_file
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import WorkedOut
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule_examples import examples_of

FREIGHT = "subject: rail, measure: freight"
BASE = f"{FREIGHT}, period: 2024"


def clash(folder: Path, first: str, second: str) -> tuple[str, str] | None:
    """(severity, certainty) of the contradiction of two claims of one article, if any."""
    found = desk(folder, article(f"id: a, {first}", f"id: b, {second}")).told(
        "contradicts-itself", "scale-slip"
    )
    assert len(found) < 2
    return (found[0]["severity"], found[0]["certainty"]) if found else None


CERTAIN, POSSIBLE = ("error", "certain"), ("warning", "possible")


@pytest.mark.parametrize(
    "claim",
    [
        f"{BASE}, value: %s tonne",
        f"{BASE}, of: all, value: %s %%",
        f"{BASE}, of: the world, rank: %s",
        f"{BASE}, since: 2023, change: +%s %%",
        f"{BASE}, than: road, ratio: %s",
        f"{BASE}, value: %s tonne, where: {{region: north}}",
        f"{BASE}, value: %s tonne, breakdown: {{age: young}}",
        f"{BASE}, value: %s tonne, basis: net",
        f"{BASE}, value: %s tonne, kind: forecast",
        f"{BASE}, value: %s tonne, kind: target",
        f"{BASE}, value: %s tonne, statistic: mean",
        f"{BASE}, value: %s tonne, said_by: minister",
        f"{FREIGHT}, value: %s tonne, period: always",
        f"{FREIGHT}, value: %s tonne",
    ],
)
def test_equal_in_all_coordinates_and_different_in_value_is_a_contradiction(
    claim: str, tmp_path: Path
) -> None:
    assert clash(tmp_path, claim % 31, claim % 39) == CERTAIN


@pytest.mark.parametrize(
    ("shared", "one", "other"),
    [
        (f"{BASE}, value: %s tonne", "where: {region: north}", "where: {region: south}"),
        (f"{BASE}, value: %s tonne", "where: {region: north}", ""),
        (f"{BASE}, value: %s tonne", "breakdown: {age: young}", "breakdown: {age: old}"),
        (f"{BASE}, value: %s tonne", "basis: net", "basis: gross"),
        (f"{BASE}, value: %s tonne", "kind: forecast", "kind: measured"),
        (f"{BASE}, value: %s tonne", "kind: forecast", "kind: target"),
        (f"{BASE}, value: %s tonne", "statistic: mean", "statistic: median"),
        (f"{BASE}, value: %s %%", "of: all", "of: the north"),
        (f"{BASE}, value: %s %%", "of: all", "of: {subject: all, measure: cargo}"),
        (f"{BASE}, rank: %s", "of: the world", "of: the north"),
        (f"{BASE}, of: world, rank: %s", "order: ascending", "order: descending"),
        (f"{BASE}, change: +%s %%", "since: 2023", "since: 2020"),
        (f"{BASE}, ratio: %s", "than: road", "than: sea"),
        (f"{FREIGHT}, value: %s tonne", "period: 2024", "period: 2023"),
        ("measure: freight, period: 2024, value: %s tonne", "subject: rail", "subject: road"),
        ("subject: rail, period: 2024, value: %s tonne", "measure: freight", "measure: exports"),
    ],
)
def test_different_in_one_coordinate_is_another_quantity(
    shared: str, one: str, other: str, tmp_path: Path
) -> None:
    assert clash(tmp_path, f"{shared % 31}, {one}", f"{shared % 39}, {other}".rstrip(", ")) is None


def test_amounts_of_two_wholes_are_two_quantities(tmp_path: Path) -> None:
    first, second = f"{BASE}, value: 31 tonne, of: all", f"{BASE}, value: 39 tonne, of: the north"
    assert clash(tmp_path, first, second) is None


def test_an_amount_without_a_whole_is_at_least_one_with(tmp_path: Path) -> None:
    of_all = f"{BASE}, value: 31 tonne, of: all"
    assert clash(tmp_path / "less", of_all, f"{BASE}, value: 27 tonne") == CERTAIN
    assert clash(tmp_path / "more", of_all, f"{BASE}, value: 39 tonne") == POSSIBLE
    assert clash(tmp_path / "alike", of_all, f"{BASE}, value: 31.2 tonne") is None


def test_measured_and_estimate_are_one_kind(tmp_path: Path) -> None:
    first, second = f"{BASE}, value: 31 tonne", f"{BASE}, value: 39 tonne, kind: estimate"
    assert clash(tmp_path, first, second) == CERTAIN


def test_the_order_of_further_coordinates_does_not_count(tmp_path: Path) -> None:
    first = f"{BASE}, value: 31 tonne, where: {{region: north, line: main}}"
    second = f"{BASE}, value: 39 tonne, where: {{line: Main, region: north}}"
    assert clash(tmp_path, first, second) == CERTAIN


def test_a_percentage_and_an_amount_are_two_quantities(tmp_path: Path) -> None:
    assert clash(tmp_path, f"{BASE}, value: 31 %, of: all", f"{BASE}, value: 39 tonne") is None


def test_a_change_in_percent_and_one_in_tonnes_are_two_quantities(tmp_path: Path) -> None:
    shared = f"{BASE}, since: 2023"
    assert clash(tmp_path, f"{shared}, change: +3 %", f"{shared}, change: +39 tonne") is None


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (
            "basis: net",
            "basis: ''",
            "only some of the figures say by which definition they count (`basis`)",
        ),
        ("period: 2024", "", "not all of the figures say of when they are"),
        (
            "period: 2024, basis: net",
            "",
            (
                "only some of the figures say by which definition they count (`basis`), "
                "and not all of the figures say of when they are"
            ),
        ),
        (
            "period: 2024",
            "period: always",
            "only some of the figures are of a time; the others hold always",
        ),
    ],
)
def test_what_only_one_of_the_two_states_leaves_the_clash_open(
    one: str, other: str, why: str, tmp_path: Path
) -> None:
    claims = [f"id: a, {FREIGHT}, value: 31 tonne, {one}", f"id: b, {FREIGHT}, value: 39 tonne"]
    claims[1] += f", {other}" if other and "''" not in other else ""
    (found,) = desk(tmp_path, article(*claims)).told("contradicts-itself")
    assert (found["severity"], found["certainty"]) == POSSIBLE
    assert found["working"][-1] == f"not certain: {why}"


def test_undated_claims_of_one_file_are_of_one_time(tmp_path: Path) -> None:
    claims = f"{FREIGHT}, value: 31 tonne", f"{FREIGHT}, value: 39 tonne"
    assert clash(tmp_path, *claims) == CERTAIN


def test_always_is_a_time_that_two_claims_share(tmp_path: Path) -> None:
    shared = "subject: line, measure: length, period: always"
    assert clash(tmp_path, f"{shared}, value: 31 km", f"{shared}, value: 39 km") == CERTAIN


@pytest.mark.parametrize(
    ("period", "certainty"),
    [
        ("always", "certain"),  # what has no time
        ("2025", "possible"),  # covers the day of publication, 2025-03-10
        ("2020/..", "possible"),
        ("2024", "possible"),  # ended within the year before it
        ("2024-03", "possible"),
        ("2024-02", "possible"),  # the nearest period of the table, up to three years back
        ("2022", "possible"),
        ("2021", None),
        ("2026", None),
        ("2025-04", None),
    ],
)
def test_an_undated_claim_meets_references_that_are_current(
    period: str, certainty: str | None, tmp_path: Path
) -> None:
    table = reference(f"id: b, {FREIGHT}, value: 39 tonne, period: {period}")
    found = desk(tmp_path, article(f"id: a, {FREIGHT}, value: 31 tonne"), tables=[table])
    told = found.told("contradicts-reference")
    assert [finding["certainty"] for finding in told] == ([certainty] if certainty else [])


def test_without_a_day_of_publication_an_undated_claim_meets_only_the_timeless(
    tmp_path: Path,
) -> None:
    undated = article(f"id: a, {FREIGHT}, value: 31 tonne").replace(", published: 2025-03-10", "")
    table = reference(f"id: b, {FREIGHT}, value: 39 tonne, period: 2024")
    assert not desk(tmp_path, undated, tables=[table]).told("contradicts-reference")


def test_a_dated_claim_may_be_what_an_undated_reference_has(tmp_path: Path) -> None:
    table = reference(f"id: b, {FREIGHT}, value: 39 tonne")
    (found,) = desk(tmp_path, article(f"id: a, {BASE}, value: 31 tonne"), tables=[table]).told(
        "contradicts-reference"
    )
    assert (found["severity"], found["certainty"]) == POSSIBLE


def test_an_undated_claim_may_be_what_an_undated_reference_has(tmp_path: Path) -> None:
    table = reference(f"id: b, {FREIGHT}, value: 39 tonne")
    text = article(f"id: a, {FREIGHT}, value: 31 tonne")
    (found,) = desk(tmp_path, text, tables=[table]).told("contradicts-reference")
    assert (found["severity"], found["certainty"]) == POSSIBLE
    assert found["working"][-1] == "not certain: none of the figures says of when it is"


def test_a_reference_of_another_year_is_not_met(tmp_path: Path) -> None:
    table = reference(f"id: b, {FREIGHT}, value: 39 tonne, period: 2023")
    found = desk(tmp_path, article(f"id: a, {BASE}, value: 31 tonne"), tables=[table])
    assert not found.told("contradicts-reference")
    assert found.status("a") == "uncompared"


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024", "2024-01/2024-12"), ("2024-Q1", "2024-01/2024-03"), ("2024-H1", "2024-01/2024-06")],
)
def test_one_time_may_be_written_in_two_ways(one: str, other: str, tmp_path: Path) -> None:
    first = f"{FREIGHT}, value: 31 tonne, period: {one}"
    second = f"{FREIGHT}, value: 39 tonne, period: {other}"
    assert clash(tmp_path, first, second) == CERTAIN


def test_several_statements_of_one_quantity_are_what_they_have_in_common(tmp_path: Path) -> None:
    """About 40 % and 38 % together are 38 %: with 63 % that is more than the whole."""
    shares = "measure: freight, of: all, period: 2024"
    found = desk(
        tmp_path,
        article(
            f"id: rail, subject: rail, {shares}, value: ~40 %",
            f"id: rail_again, subject: rail, {shares}, value: 38.6 %",
            f"id: road, subject: road, {shares}, value: 62.0 %",
        ),
    )
    (told,) = found.told("shares-exceed-whole")
    assert told["claims"] == ["rail", "rail_again", "road"]
    assert told["message"] == "shares of all add up to at least 100.5 %"


def test_where_statements_clash_nothing_is_worked_out_with_either(tmp_path: Path) -> None:
    shares = "measure: freight, of: all, period: 2024"
    found = desk(
        tmp_path,
        article(
            f"id: rail, subject: rail, {shares}, value: 40 %",
            f"id: rail_again, subject: rail, {shares}, value: 70 %",
            f"id: road, subject: road, {shares}, value: 61 %",
        ),
    )
    assert len(found.told("contradicts-itself")) == 1
    assert not [row for row in found.findings if row["family"] == "shares"]


STATED = """claimlint: 1
article: {id: story, title: Story, published: 2025-03-10}
sources:
  yearbook: {title: Yearbook, publisher: Office, issued: 2025-01, url: https://example.org}
claims:
  - id: share
    quote: 31 %
    subject: rail
    measure: freight
    of: all
    value: 31.2 %
    period: 2024
    said_by: minister
    n: 1000
    margin: 3 pp
    sources: [yearbook]
  - id: again
    subject: rail
    measure: freight
    of: all
    value: 31 %
    period: 2024
    said_by: minister
"""


@pytest.mark.parametrize("name", sorted(CLAIM_ATTRIBUTES))
def test_a_fact_answers_whatever_a_rule_may_ask_of_a_claim(name: str) -> None:
    document = read_file("story.yaml", STATED.encode(), Settings(root=Path.cwd())).document
    assert document is not None
    (fact,) = facts_of(document).all
    first, _ = fact.claims
    get = cast("Callable[[Claim | Fact], object]", CLAIM_ATTRIBUTES[name].get)  # both answer
    match name:
        case "value":
            assert get(fact) is fact.value
        case "inputs":  # each run works them out
            fact_inputs, inputs = (cast("WorkedOut", get(one)) for one in (fact, first))
            assert fact_inputs(NO_FORMULAS, NARROW) == inputs(NO_FORMULAS, NARROW) == []
        case _:
            assert get(fact) == get(first)


def test_the_value_of_a_fact_is_what_its_claims_have_in_common() -> None:
    document = read_file("story.yaml", STATED.encode(), Settings(root=Path.cwd())).document
    assert document is not None
    (fact,) = facts_of(document).all
    exact, rounded = (claim.value for claim in fact.claims)
    assert fact.value is not None
    assert exact is not None
    assert rounded is not None
    assert fact.value.interval == exact.interval.intersect(rounded.interval)


def test_a_match_is_neither_yes_nor_no() -> None:
    for match in Match:
        with pytest.raises(TypeError):
            bool(match)
    weaker = {(a, b): a & b for a in Match for b in Match}
    assert weaker[Match.SURE, Match.SURE] is Match.SURE
    assert (
        weaker[Match.SURE, Match.POSSIBLE] is weaker[Match.POSSIBLE, Match.SURE] is Match.POSSIBLE
    )
    assert {weaker[Match.NONE, other] for other in Match} == {Match.NONE}
    assert {weaker[other, Match.NONE] for other in Match} == {Match.NONE}


# -- what facts know of themselves ----------------------------------------------------------


@pytest.fixture(scope="module")
def examples() -> list[list[Fact]]:
    """The facts of every example of every rule, by file."""
    settings = Settings(root=Path.cwd())
    return [
        [*read_file(name, text.encode(), settings).facts]
        for rule in builtin_catalogue()
        for example in examples_of(rule)
        for name, text in example.files.items()
    ]


def test_facts_of_one_circumstance_share_what_their_number_stands_for(
    examples: list[list[Fact]],
) -> None:
    """`match_facts` does not ask for these where the numbers are equal."""
    alike = 0
    for first, second in pairs_of_facts(examples):
        if first.circumstances == second.circumstances:
            alike += 1
            for name in ("where", "breakdown", "basis", "kind"):
                assert KEYS[name](first) == KEYS[name](second)
            one, other = first.period, second.period
            assert one is other is None or (one is not None and other and one.same(other))
    assert alike > 1000


def test_a_time_that_cannot_be_read_is_no_circumstance_that_facts_share(tmp_path: Path) -> None:
    text = article(*(f"{FREIGHT}, id: {name}, period: XXXX, value: 5 tonne" for name in "ab"))
    first, second = read_file("f.yaml", text.encode(), Settings(root=tmp_path)).facts
    assert first.circumstances != second.circumstances
    assert match_facts(first, second, ("period",)) is Match.NONE


def test_keys_read_together_are_the_keys_read_one_by_one(examples: list[list[Fact]]) -> None:
    several = ("subject", "measure", "of_measure", "of", "basis", "where", "breakdown", "type")
    for facts in examples:
        for fact in facts:
            assert key_getter(several)(fact) == tuple(KEYS[name](fact) for name in several)
            for name in KEYS:
                assert key_getter((name,))(fact) == (KEYS[name](fact),)


def test_facts_of_one_shape_have_the_same_type_and_fields(examples: list[list[Fact]]) -> None:
    shapes: dict[int, tuple[object, ...]] = {}
    for facts in examples:
        for fact in facts:
            assert shapes.setdefault(fact.shape, (fact.type, *fact.fields)) == (
                fact.type,
                *fact.fields,
            )
    assert len(shapes) > 100


def pairs_of_facts(files: list[list[Fact]]) -> Iterator[tuple[Fact, Fact]]:
    every = [fact for facts in files for fact in facts]
    for facts in files:
        yield from combinations(facts, 2)
    yield from zip(every, every[7:], strict=False)
