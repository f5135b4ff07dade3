"""How the values of a rule stand in its message."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.engine.claim_formulas import show_amount
from claimlint.formula.amount import Amount
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.value import Value
from claimlint.values.days import day_text
from claimlint.values.period import Period


@runtime_checkable
class _Named(Protocol):
    """A source, a document, a relation: what has an id of its own."""

    @property
    def id(self) -> str: ...


def show(value: Value) -> str:  # noqa: PLR0911 - one return for each type of value
    """A value as it stands in a message."""
    if isinstance(value, Amount):
        return show_amount(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Claim | Fact):
        return value.subject or value.id
    if isinstance(value, Period):
        return value.text
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return day_text(value)
    if isinstance(value, list):
        return sentence([show(one) for one in value if one is not None])
    if value is None:
        return "(not stated)"
    return value.id if isinstance(value, _Named) else ""
