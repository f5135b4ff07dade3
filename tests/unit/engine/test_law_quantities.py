"""Quantities of a system: what nobody states can be asked whatever a rule asks of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

import claimlint
from claimlint.claims.claim import Claim, Document
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.engine.claim_file import read_file
from claimlint.engine.law_quantities import SystemQuantity, UnstatedQuantity, trust_of
from claimlint.project.settings import Settings
from claimlint.values.edtf import parse_period
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import unstated


def claims_of(*claims: str) -> Sequence[Claim]:
    listed = "".join(f"  - {one}\n" for one in claims)
    head = "claimlint: 1\narticle: {id: story, title: Story, published: 2025-03-10}\nclaims:\n"
    document = read_file(
        "story.yaml", f"{head}{listed}".encode(), Settings(root=Path.cwd())
    ).document
    assert document is not None
    return document.claims


def whole() -> UnstatedQuantity:
    return UnstatedQuantity(
        document=Document("story.yaml", ""),
        type="amount",
        kind="measured",
        subject="all freight",
        measure="freight carried",
        subject_name="all freight",
        measure_name="freight carried",
        period=parse_period("2024"),
        value=unstated(parse_quantity("3 tonne")),
    )


@pytest.mark.parametrize("name", sorted(CLAIM_ATTRIBUTES))
def test_what_nobody_states_answers_every_question_of_the_rule_language(name: str) -> None:
    answer = CLAIM_ATTRIBUTES[name].get(cast("Claim", whole()))  # it answers as one
    if name in {"id", "type", "subject", "measure", "kind", "unit", "period"}:
        assert (
            answer
            == {
                "id": "",
                "type": "amount",
                "subject": "all freight",
                "measure": "freight carried",
                "kind": "measured",
                "unit": "tonne",
                "period": parse_period("2024"),
            }[name]
        )


def test_what_nobody_states_can_be_anything_that_its_type_allows() -> None:
    quantity = SystemQuantity.unstated(whole())
    assert quantity.name == "freight carried of all freight (2024)"
    assert quantity.possible() == Interval.NON_NEGATIVE
    assert list(quantity.statements(wide=False)) == []


def test_a_primary_source_is_trusted_twice_as_much_as_another_and_that_twice_as_a_bare_claim() -> (
    None
):
    text = """claimlint: 1
article: {id: story, title: Story, published: 2025-03-10}
sources:
  register: {title: Register, primary: true}
  paper: {title: Paper}
claims:
  - {id: first_hand, value: 3 tonne, sources: [register]}
  - {id: both, value: 3 tonne, sources: [paper, register]}
  - {id: second_hand, value: 3 tonne, sources: [paper]}
  - {id: bare, value: 3 tonne}
  - {id: own, value: 3 tonne, sources: [register], trust: 3.5}
"""
    document = read_file("story.yaml", text.encode(), Settings(root=Path.cwd())).document
    assert document is not None
    assert [trust_of(claim) for claim in document.claims] == [4, 4, 2, 1, Fraction(7, 2)]


@pytest.mark.parametrize(
    ("trust", "cost"),
    [("0.5", "1/2"), ("1/3", "1/3"), ("2", "2"), ("0", "1"), ("-2", "1"), ("x", "1")],
)
def test_a_trust_counts_as_it_is_typed_where_it_is_above_zero(trust: str, cost: str) -> None:
    claim = replace(claims_of("{id: a, value: 3 tonne}")[0], fields={"trust": trust})
    assert trust_of(claim) == Fraction(cost)


@pytest.mark.parametrize(
    ("quantity", "other", "stated"),
    [
        ("120 tonne/year", "10 tonne/month", "equal"),
        ("2 %/year", "2 %", "none"),  # what it comes to is another quantity
        ("2 %", "2 %/year", "none"),
        ("3 tonne", "3 %", "none"),
    ],
)
def test_a_claim_speaks_for_a_quantity_in_another_unit_where_the_two_convert(
    quantity: str, other: str, stated: str
) -> None:
    """Over the year that both are of, 2 % a year comes to 2 %: and is no share of that size."""
    first, second = claims_of(
        f"{{id: a, value: {quantity}, period: 2024}}", f"{{id: b, value: {other}, period: 2024}}"
    )
    found = [one.interval for one in SystemQuantity.stated([first, second]).statements(wide=False)]
    assert len(found) == (2 if stated == "equal" else 1)


def test_an_amount_below_zero_is_told_once_and_puts_no_other_in_doubt() -> None:
    text = """claimlint: 1
article: {id: story, title: Story, language: en, published: 2025-03-10}
claims:
  - {id: now, subject: firm, measure: stock, value: 10 tonne, period: 2024}
  - {id: before, subject: firm, measure: stock, value: -5 tonne, period: 2023}
  - {id: rise, subject: firm, measure: stock, change: +15 tonne, since: 2023, period: 2024}
"""
    report = claimlint.lint({"a.yaml": text}, settings={"ignore": ["sources"]})
    assert [(one.rule, one.claims) for one in report] == [("negative-amount", ("before",))]
