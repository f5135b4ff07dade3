"""One fault, one finding: at its root, and merged_repeats where one rule meets it several times."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from newsroom import article, desk, reference
from references import claim_reference

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.deduplicate import explained_claims, merged_repeats, without_consequences
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule import Rule

RULES = builtin_catalogue().rules
AT = "measure: freight, period: 2024"


def finding(
    rule: str, *claims: str, certainty: Certainty = Certainty.CERTAIN, at: str = "", **more: str
) -> Finding:
    known = RULES[rule]
    return Finding(
        rule=rule,
        family=known.family,
        severity=known.severity,
        message=f"{rule} of {claims}",
        place=Place("a.yaml", at or f"/{claims[0]}", label=claims[0]),
        certainty=certainty,
        article="story",
        claims=tuple(map(claim_reference, claims)),
        working=tuple(f"{claim} is read" for claim in claims),
        related=tuple(Place("a.yaml", f"/{claim}", label=claim) for claim in claims[1:]),
        fingerprint=more.get("fingerprint", "-".join(claims)),
    )


POSSIBLE, UNSURE = Certainty.POSSIBLE, Certainty.UNSURE


# -- yielding ------------------------------------------------------------------------------


def test_a_consequence_yields_to_its_root() -> None:
    slip = finding("scale-slip", "rail", "rail_again")
    sums = finding("shares-exceed-whole", "rail", "road")
    assert without_consequences([sums, slip], RULES) == [slip]


def test_a_finding_on_other_claims_is_no_root() -> None:
    both = [finding("scale-slip", "sea", "sea_again"), finding("shares-exceed-whole", "rail")]
    assert without_consequences(both, RULES) == both


def test_what_another_article_says_against_a_table_explains_nothing_here() -> None:
    here = finding("shares-exceed-whole", "rail", "table::rail")
    elsewhere = finding("scale-slip", "rail_again", "table::rail")
    elsewhere = replace(elsewhere, article="other", place=Place("b.yaml", "/rail_again"))
    assert without_consequences([here, elsewhere], RULES) == [here, elsewhere]
    of_the_table = replace(elsewhere, article="table", place=Place("table.yaml", "/rail"))
    assert without_consequences([here, of_the_table], RULES) == [of_the_table]


def test_a_family_can_be_the_root() -> None:
    own = finding("contradicts-itself", "rail", "rail_again")
    assert without_consequences([finding("ratio-mismatch", "rail", "road"), own], RULES) == [own]


def test_a_certain_finding_does_not_yield_to_a_possible_one() -> None:
    both = [
        finding("scale-slip", "rail", certainty=POSSIBLE),
        finding("shares-exceed-whole", "rail", "road"),
    ]
    assert without_consequences(both, RULES) == both


def test_a_question_yields_to_a_contradiction_that_is_asked_as_gravely() -> None:
    asked = replace(
        finding("contradicts-reference", "cost", "table::cost", certainty=POSSIBLE),
        severity=Severity.WARNING,
    )
    guessed = finding("scale-out-of-line", "cost", "table::cost_before")
    assert guessed.severity is Severity.WARNING
    assert without_consequences([guessed, asked], RULES) == [asked]


def test_what_one_rule_says_of_a_pair_as_certain_it_does_not_say_again_as_possible() -> None:
    certain = finding("scale-slip", "debt", "table::debt")
    again = finding("scale-slip", "debt", "table::debt", certainty=POSSIBLE)
    other = finding("scale-slip", "cost", "table::cost", certainty=POSSIBLE)
    for order in permutations([certain, again, other]):
        assert merged_repeats(order, RULES) == [certain, other]


def test_a_possible_finding_yields_to_either() -> None:
    slip = finding("scale-slip", "rail", certainty=POSSIBLE)
    sums = finding("shares-exceed-whole", "rail", "road", certainty=POSSIBLE)
    assert without_consequences([sums, slip], RULES) == [slip]


def test_nothing_yields_to_what_is_undecided() -> None:
    both = [
        finding("scale-slip", "rail", certainty=UNSURE),
        finding("shares-exceed-whole", "rail", "road", certainty=UNSURE),
    ]
    assert without_consequences(both, RULES) == both


def test_claims_of_other_files_are_told_apart_by_their_article() -> None:
    both = [finding("scale-slip", "table::rail"), finding("shares-exceed-whole", "rail", "road")]
    assert without_consequences(both, RULES) == both


def test_no_two_rules_of_ours_yield_to_each_other_without_end() -> None:
    """Of findings on one claim at least one is always left."""
    names = sorted(name for name, rule in RULES.items() if rule.yields_to)
    for name in names:
        for other in RULES[name].yields_to:
            for target in [other] if other in RULES else _of_family(other):
                pair = [finding(name, "rail"), finding(target, "rail")]
                assert without_consequences(pair, RULES), (name, target)


def test_two_rules_that_yield_to_each_other_withhold_neither() -> None:
    """None of ours do, but a project's own may: then both are told, never none."""
    first, second = RULES["scale-slip"], RULES["shares-exceed-whole"]
    rules = {
        first.name: replace(first, yields_to=(second.name,)),
        second.name: replace(second, yields_to=(first.family,)),
    }
    both = [finding(first.name, "rail"), finding(second.name, "rail")]
    assert without_consequences(both, rules) == both


def _of_family(family: str) -> list[str]:
    found = [name for name, rule in RULES.items() if rule.family == family]
    assert found, f"{family} is neither a rule nor a family"
    return found


# -- gathering -----------------------------------------------------------------------------


def test_of_one_claims_join_the_best_finding_is_kept() -> None:
    own = finding("change-mismatch", "change", "then", "now", at="/x")
    mixed = finding("change-mismatch", "change", "table::then", "now", at="/x")
    loose = finding("change-mismatch", "change", "then", "now", certainty=POSSIBLE, at="/x")
    for order in permutations([own, mixed, loose]):
        assert merged_repeats(order, RULES) == [own]


def test_joins_of_two_claims_are_two_findings() -> None:
    both = [
        finding("change-mismatch", "change", "then", "now"),
        finding("change-mismatch", "other", "then", "now"),
    ]
    assert merged_repeats(both, RULES) == both


def test_two_rules_on_one_claim_are_two_findings() -> None:
    both = [
        finding("ratio-mismatch", "a", "b", at="/x"),
        finding("mean-out-of-range", "a", at="/x"),
    ]
    assert merged_repeats(both, RULES) == both


def test_pairs_that_share_claims_are_one_finding_with_the_first_ones_message() -> None:
    ab, ac, bc = (finding("contradicts-itself", *pair) for pair in ("ab", "ac", "bc"))
    (told,) = merged_repeats([ab, ac, bc], RULES)
    assert (told.message, [one.claim for one in told.claims]) == (ab.message, ["a", "b", "c"])
    assert [place.pointer for place in (told.place, *told.related)] == ["/a", "/b", "/c"]
    assert told.working == ("a is read", "b is read", "c is read")


def test_pairs_hang_together_by_a_third_one() -> None:
    pairs = [finding("contradicts-itself", *pair) for pair in ("ab", "cd", "bc", "ef")]
    first, second = merged_repeats(pairs, RULES)
    assert [one.claim for one in first.claims] == ["a", "b", "c", "d"]
    assert second == pairs[3]


def test_what_is_certain_is_not_mixed_with_what_is_possible() -> None:
    certain = finding("contradicts-itself", "a", "b")
    possible = finding("contradicts-itself", "b", "c", certainty=POSSIBLE)
    assert merged_repeats([possible, certain], RULES) == [certain, possible]


def test_the_fingerprint_of_gathered_pairs_does_not_hang_on_their_order() -> None:
    pairs = [finding("contradicts-itself", *pair) for pair in ("ab", "ac", "bc")]
    marks = {merged_repeats(order, RULES)[0].fingerprint for order in permutations(pairs)}
    assert len(marks) == 1


def test_pairs_of_two_files_stay_apart() -> None:
    here = finding("contradicts-published", "a", "first::a")
    there = Finding(**{name: getattr(here, name) for name in ("rule", "family", "severity",
        "message", "claims")}, place=Place("b.yaml", "/a"), article="other")  # fmt: skip
    assert merged_repeats([here, there], RULES) == [here, there]


def test_of_groups_that_share_claims_what_is_certain_is_kept() -> None:
    sure = finding("shares-exceed-whole", "a", "b")
    loose = finding("shares-exceed-whole", "a", "b", "c", certainty=POSSIBLE)
    apart = finding("shares-exceed-whole", "x", "y", certainty=POSSIBLE)
    assert merged_repeats([loose, sure, apart], RULES) == [sure, apart]


def test_of_possible_groups_the_largest_is_kept() -> None:
    small = finding("shares-exceed-whole", "a", "c", certainty=POSSIBLE)
    large = finding("shares-exceed-whole", "b", "c", "d", certainty=POSSIBLE)
    assert merged_repeats([small, large], RULES) == [large]


@pytest.mark.parametrize("rule", ["no-source", "invalid-claim", "relation-violated"])
def test_other_findings_are_left_as_they_are(rule: str) -> None:
    both = [finding(rule, "a", at="/x"), finding(rule, "a", at="/x")]
    assert merged_repeats(both, RULES) == both


# -- what the solver need not say ----------------------------------------------------------


def test_errors_about_several_claims_tell_them() -> None:
    told = explained_claims(
        [
            finding("shares-exceed-whole", "a", "b"),
            finding("points-or-percent", "c", "d"),
            finding("contradicts-reference", "e", "table::f"),
        ],
        RULES,
        "story",
    )
    assert [{one.full_id for one in claims} for claims in told] == [
        {"story::a", "story::b"},
        {"story::c", "story::d"},
        {"story::e", "table::f"},
    ]


@pytest.mark.parametrize(
    "rule", ["unaccounted-remainder", "disputed", "mixed-bases", "no-source", "unknown-unit"]
)
def test_notes_and_lacks_tell_no_contradiction(rule: str) -> None:
    assert list(explained_claims([finding(rule, "a", "b")], RULES, "story")) == []


def test_a_scale_slip_is_not_also_told_as_sums_and_products(tmp_path: Path) -> None:
    claims = [
        f"id: all, subject: all, {AT}, value: 201 million tonne",
        f"id: rail, subject: rail, of: all, {AT}, value: 62 billion tonne",
        f"id: share, subject: rail, of: all, {AT}, value: 31 %",
    ]
    table = reference(f"id: rail, subject: rail, of: all, {AT}, value: 62 million tonne")
    found = desk(tmp_path, article(*claims), tables=[table])
    assert [row["rule"] for row in found.findings if row["severity"] == "error"] == ["scale-slip"]


def test_the_rules_are_as_the_loader_has_them() -> None:
    assert all(isinstance(rule, Rule) for rule in RULES.values())
    assert {rule.severity for rule in RULES.values()} == set(Severity)
