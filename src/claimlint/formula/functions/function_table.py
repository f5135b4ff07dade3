"""The table of the functions that rules may call, and how one is entered.

Each function is total: where it has no answer, it answers None ("missing"), and nothing that is
missing is ever a fault. Quantities arrive as `Amount`s in base units.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from claimlint.formula.algebra import NotSymbolic
from claimlint.formula.amount import Amount, Context, add
from claimlint.formula.claim_record import ClaimRecord
from claimlint.formula.kinds import ANY, QUANTITY, Call, Function, Kind, Parameter, list_of
from claimlint.values.interval import Interval
from claimlint.values.interval import total as interval_total

_TABLE: dict[str, Function] = {}

FUNCTIONS: Mapping[str, Function] = _TABLE
"""Every function, by name."""

QUANTITIES = list_of(QUANTITY)
_Call = TypeVar("_Call", bound=Call)


def function(  # noqa: PLR0913 - what a function is, by name
    signature: str,
    result: Kind | Callable[[list[Kind]], Kind],
    *kinds: tuple[Kind, ...] | Kind,
    strict: bool = True,
    variadic: bool = False,
    optional: int = 0,
    ordered: bool = False,
    example: str = "",
) -> Callable[[_Call], _Call]:
    """Enter a function in the table; its docstring becomes its documentation.

    It takes the context and then its parameters, in the types that their kinds stand for.
    """
    name, _, arguments = signature.rstrip(")").partition("(")
    names = [one.strip().strip("[]") for one in arguments.replace("...", "").split(",")]
    parameters = tuple(
        Parameter(given, kind if isinstance(kind, tuple) else (kind,))
        for given, kind in zip(names, kinds, strict=False)
    )

    def enter(call: _Call) -> _Call:
        doc = " ".join((call.__doc__ or "").split())
        _TABLE[name] = Function(
            name, parameters, result, call, doc, example, strict, variadic, optional, ordered
        )
        return call

    return enter


def interval_of(amount: Amount) -> Interval:
    """The interval of an amount. Raises NotSymbolic where it is a term of the solver."""
    if not isinstance(amount.magnitude, Interval):
        raise NotSymbolic
    return amount.magnitude


def all_known(amounts: Sequence[Amount | None]) -> list[Amount] | None:
    """The amounts of a list; None where it is empty, or one of them is missing."""
    known = [amount for amount in amounts if amount is not None]
    return known if known and len(known) == len(amounts) else None


def stated(claim: ClaimRecord, context: Context) -> Amount:
    """The number of a claim that has one, ready to be computed with."""
    assert claim.value is not None
    return context.amount(claim.value, claim, "value")


def point(value: Fraction | None, like: Amount) -> Amount | None:
    """An exact value in the unit of another amount; missing where there is none."""
    return None if value is None else Amount(Interval.point(value), like.unit)


def size(value: Fraction | None, like: Amount) -> Amount | None:
    """As `point`, of how far two such amounts lie apart: in degC, 1 is one degree."""
    return None if value is None else Amount(Interval.point(value), like.unit.difference())


def first_item(kinds: list[Kind]) -> Kind:
    """The type of the members of the first argument."""
    item = kinds[0].item
    return item if item is not None else ANY


def first_list(kinds: list[Kind]) -> Kind:
    """The type of the first argument, a list."""
    return kinds[0]


def same_kind(kinds: list[Kind]) -> Kind:
    """The type that all arguments have; a quantity of any unit where they differ."""
    return kinds[0] if kinds and all(kind == kinds[0] for kind in kinds) else QUANTITY


def total(amounts: Sequence[Amount]) -> Amount:
    """The sum of some amounts; at least one."""
    added, *others = amounts
    if not others:
        return added
    added = add(added, others[0])
    unit = amounts[0].unit
    ends = [one.magnitude for one in amounts if isinstance(one.magnitude, Interval)]
    if len(ends) == len(amounts) and all([one.unit is unit for one in amounts]):
        return Amount(interval_total(ends), added.unit, length=added.length)
    for amount in others[1:]:
        added = add(added, amount)
    return added
