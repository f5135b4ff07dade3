"""Quantities of a system: what nobody states can be asked whatever a rule asks of a claim."""

from __future__ import annotations

import pytest

from claimlint.claims.document import Document
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.engine.law_quantities import SystemQuantity, UnstatedQuantity
from claimlint.values.edtf import parse_period
from claimlint.values.interval import Interval
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import unstated


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
    answer = CLAIM_ATTRIBUTES[name].get(whole())
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
