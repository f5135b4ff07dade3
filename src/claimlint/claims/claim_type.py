"""The types of a claim: each is declared here, with all that differs from type to type.

A claim has one type. Its key holds the number; `value` serves two types, an amount and a share,
which its unit and its whole tell apart (see `read_claims.type_of`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

NumberForm: TypeAlias = Literal["value", "rank", "change", "ratio"]
"""How the text of a number is read: see `values.parse_quantity`."""
Printed: TypeAlias = Literal["amount", "part", "rank", "move", "time"]
"""What is printed where a claim is quoted: an amount; a part of something, or how many times it is;
a place in a list; how far something moved, with the direction in words (`fell by 3 %`); a time."""


class ClaimType(NamedTuple):
    """One type of claim.

    `coordinates` are the attributes of a claim that tell two quantities of this type apart, beside
    those that all types have. `low` and `high` are the bounds of what the number can be where
    nothing says that it may be negative; None is no bound.

    A claim may leave its number to its quote. `kinds` are the kinds of printed numbers that are
    always of this type, `told_by` is the field that says so of any other.
    """

    name: str
    key: str
    about: str
    form: NumberForm | None
    """How its number is read; None for a time."""
    coordinates: tuple[str, ...] = ()
    low: Fraction | None = None
    high: Fraction | None = None
    printed: Printed = "amount"
    kinds: tuple[str, ...] = ()
    told_by: str = ""
    from_one: bool = False
    """Whether a percentage that is printed may say how far it is from 1: `33 % less` is 0.67."""


_ALL = (
    ClaimType("amount", "value", "How much there is of something.", "value", low=Fraction(0)),
    ClaimType(
        "share",
        "value",
        "Which part of a whole something is.",
        "value",
        coordinates=("of_name", "of_measure_name"),
        low=Fraction(0),
        high=Fraction(1),
        printed="part",
    ),
    ClaimType(
        "rank",
        "rank",
        "The position in a list.",
        "rank",
        coordinates=("of_name", "is_ascending"),
        low=Fraction(1),
        printed="rank",
        kinds=("ordinal",),
    ),
    ClaimType(
        "change",
        "change",
        "How far something moved from one time to another.",
        "change",
        coordinates=(
            *("since_key", "unit_kind", "is_yearly"),
            *("of_name", "of_measure_name", "difference_than"),
        ),
        printed="move",
        kinds=("pp",),
        told_by="since",
    ),
    ClaimType(
        "ratio",
        "ratio",
        "How many times something else it is.",
        "ratio",
        coordinates=("than_name", "of_name", "of_measure_name", "than_period_key"),
        low=Fraction(0),
        printed="part",
        kinds=("multiple",),
        told_by="than",
        from_one=True,
    ),
    ClaimType(
        "date",
        "date",
        "When something happened.",
        None,
        printed="time",
        kinds=("year", "years", "date"),
    ),
)

CLAIM_TYPES: Mapping[str, ClaimType] = {one.name: one for one in _ALL}
"""The types by name."""

TYPE_KEYS: tuple[str, ...] = tuple(dict.fromkeys(one.key for one in _ALL))
"""The keys that hold a claim's number: a claim has one of them."""

_TIMES_FIRST = tuple(sorted(_ALL, key=lambda one: one.form is not None))


def key_of_printed(kind: str, fields: Container[str]) -> str:
    """The key under which a printed number of some kind belongs, in a claim with these fields."""
    for one in _TIMES_FIRST:
        if kind in one.kinds or (one.told_by and one.told_by in fields):
            return one.key
    return _ALL[0].key


FORMS: Mapping[str, NumberForm] = {one.key: one.form for one in _ALL if one.form is not None}
"""How the number under each key is read; the key of a time is not among them."""
