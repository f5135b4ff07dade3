"""How the values of a rule stand in its message."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Protocol, runtime_checkable

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.engine.claim_formulas import show_amount
from claimlint.formula.amount import Amount
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.value import Value
from claimlint.values.days import day_text
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity


@runtime_checkable
class _Named(Protocol):
    """A source, a document, a relation: what has an id of its own."""

    @property
    def id(self) -> str: ...


def showing(names: Mapping[str, Value]) -> Callable[[Value], str]:
    """How the values of one instance stand in its message.

    What was worked out gets the scale and the digits of the stated figures that it is told with.
    """
    shortest_first = sorted(
        names.values(), key=lambda one: len(one) if isinstance(one, list) else 0
    )
    beside = islice((one for value in shortest_first for one in _stated(value)), _MOST_BESIDE)
    return partial(show, beside=tuple(beside))


_MOST_BESIDE = 60
"""So many figures are looked at for the digits that decide: a list may have hundreds."""


def _stated(value: Value) -> Iterator[Quantity]:
    for one in value if isinstance(value, list) else (value,):
        if isinstance(one, Claim | Fact) and one.value is not None:
            yield one.value


def show(  # noqa: PLR0911 - one return for each type of value
    value: Value, beside: Sequence[Quantity] = ()
) -> str:
    """A value as it stands in a message."""
    if isinstance(value, Amount):
        return show_amount(value, beside)
    if isinstance(value, str):
        return value
    if isinstance(value, Claim | Fact):
        return value.subject or value.id
    if isinstance(value, Period):
        return value.words
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return day_text(value)
    if isinstance(value, list):
        return sentence([show(one, beside) for one in value if one is not None])
    if value is None:
        return "(not stated)"
    return value.id if isinstance(value, _Named) else ""
