"""What an expression can come to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from claimlint.formula.algebra import Outcome
from claimlint.formula.amount import Amount
from claimlint.values.period import Period


class Record(Protocol):
    """A claim, a source, a document: whatever the vocabulary has attributes for.

    This room does not know what they are; the vocabulary's getters do.
    """


Value: TypeAlias = "Amount | Outcome | Period | str | bool | int | list[Value] | Record | None"
"""An amount; the outcome of a comparison (a Truth, or for the solver a Condition); a time; a text;
yes or no; a day, as a proleptic ordinal; a list; a record; None where something is missing."""

YesNo: TypeAlias = bool | None
"""A value of type `bool` of the rule language: yes, no, or missing (None), as with any other type.

Missing is not the UNKNOWN of a Truth: a rule whose requirement is missing does not apply, and one
that is undecided is told with `--unsure`.
"""

Names: TypeAlias = Mapping[str, Value]
"""What the names of an expression stand for in one instance of a rule."""
