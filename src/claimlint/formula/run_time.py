"""What lowered expressions call while they run.

The source that `lower` writes has the control flow (what is skipped, what is missing); the
operations that need more than a line stand here. A condition of type BOOL answers True, False or
None (missing); one of type TRUTH a Truth or, for the solver, a Condition. Both algebras, intervals
and terms, run through the same code: what differs is in the context.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from claimlint.formula import amount as arithmetic
from claimlint.formula.algebra import Condition, NotSymbolic, Outcome
from claimlint.formula.amount import Amount, Context
from claimlint.formula.kinds import Call
from claimlint.formula.value import Names, Record, Value, YesNo
from claimlint.language.fold import fold
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth

Run: TypeAlias = Callable[[Names, Context], Value]
"""A lowered expression."""
Getter: TypeAlias = Callable[[Record], Value]

TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


def as_truth(value: Value) -> Outcome:
    """An answer as a Truth; a condition of the solver is left as it is."""
    if value is True:
        return TRUE
    if value is False:
        return FALSE
    if value is None:
        return UNKNOWN
    return value  # type: ignore[return-value] # the type check has seen to it


def is_present(value: Value) -> bool:
    """Whether a value is there: not missing, not empty, not False."""
    if value is None or value is False:
        return False
    return not (isinstance(value, str | list | tuple) and len(value) == 0)


# -- constants of an expression ------------------------------------------------------------


@lru_cache(maxsize=4096)
def _number(text: str) -> Amount:
    return arithmetic.number(Fraction(text))


def number(text: str, context: Context) -> Amount:
    """A number of the expression itself."""
    plain = _number(text)
    if not context.symbolic:
        return plain
    return arithmetic.number(Fraction(text), context)


@lru_cache(maxsize=4096)
def exact_quantity(text: str) -> Quantity:
    """A quoted quantity: an exact point, or a range of which both ends are exact.

    Raises QuantityError.
    """
    return parse_quantity(text) if ".." in text else parse_quantity(text, form="plain")


@lru_cache(maxsize=4096)
def _quantity(text: str) -> Amount:
    stated = exact_quantity(text)
    return Amount(stated.interval, stated.unit, stated)


def quantity(text: str, context: Context) -> Amount:
    """A quoted quantity. Raises NotSymbolic where the solver would need a single value."""
    plain = _quantity(text)
    if not context.symbolic:
        return plain
    stated = exact_quantity(text).interval
    low, high = stated.low, stated.high
    if low is None or low != high:
        raise NotSymbolic
    return Amount(context.constant(low), plain.unit, plain.quantity)


@lru_cache(maxsize=1024)
def period(text: str) -> Period:
    """A quoted time. Raises PeriodError."""
    from claimlint.values.edtf import parse_period  # noqa: PLC0415 - few rules quote one

    return parse_period(text)


# -- names and attributes ------------------------------------------------------------------


def lifted(value: Value, context: Context) -> Value:
    """The quantity behind a name: of a claim, or worked out under `let`."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, Quantity):
        return context.amount(value)
    stated = getattr(value, "value", None)
    return context.amount(stated, value, "value") if isinstance(stated, Quantity) else value


def stated(value: Value, owner: Record, name: str, context: Context) -> Value:
    """An attribute whose value is a stated quantity, or is worked out in a context."""
    if isinstance(value, Quantity):
        return context.amount(value, owner, name)
    return value(context) if callable(value) else value


FORMULAS = "(formulas)"
"""The name under which an instance has the formulas of its document: none that a rule can use."""
WorkedOut: TypeAlias = Callable[[object, Context], Value]
"""An attribute that each run works out, of its formulas and a context."""


def worked_out(value: WorkedOut | None, names: Names, context: Context) -> Value:
    """An attribute that each run works out."""
    return None if value is None else value(names.get(FORMULAS), context)


def amounts(
    get: Callable[[Record], Iterable[Quantity]], owner: Record | None, name: str, context: Context
) -> list[Amount] | None:
    """An attribute that is a list of stated quantities."""
    if owner is None:
        return None
    return [context.amount(value, owner, name) for value in get(owner)]


def each(get: Getter, owners: Sequence[Record] | None, name: str, context: Context) -> list[Value]:
    """An attribute of every member of a list; the lists of several members are joined."""
    values: list[Value] = []
    for owner in owners or ():
        value = None if owner is None else get(owner)
        if value is None or value.__class__ is str or value.__class__ is bool:
            values.append(value)  # nearly always
            continue
        if isinstance(value, Quantity):
            value = context.amount(value, owner, name)
        elif callable(value):
            value = value(context)
        if isinstance(value, list):
            values.extend(value)
        else:
            values.append(value)
    return values


# -- calls ---------------------------------------------------------------------------------


def strict(call: Call, arguments: list[Value], context: Context) -> Value:
    """A call of a function that answers None (missing) where an argument is missing."""
    for argument in arguments:
        if argument is None:
            return None
    return call(context, *arguments)


def on_each(
    call: Call, is_strict: bool, listed: int, arguments: list[Value], context: Context
) -> list[Value] | None:
    """A function of single values, called for each member of the list at one position."""
    members = arguments[listed]
    if not isinstance(members, list):
        return None
    others_missing = any(one is None for at, one in enumerate(arguments) if at != listed)
    results: list[Value] = []
    for member in members:
        if is_strict and (member is None or others_missing):
            results.append(None)
            continue
        arguments[listed] = member
        results.append(call(context, *arguments))
    return results


# -- operators -----------------------------------------------------------------------------

add, subtract = arithmetic.add, arithmetic.subtract
multiply, divide = arithmetic.multiply, arithmetic.divide
negate, relate = arithmetic.negate, arithmetic.relate


def power(value: Amount | None, exponent: int) -> Amount | None:
    """A small whole power: the product of an amount with itself."""
    if value is None:
        return None
    result = value
    for _ in range(exponent - 1):
        result = multiply(result, value)
    return result


def equal(left: Value, right: Value, wanted: bool) -> YesNo:
    """Whether two plain values are (or, not `wanted`, are not) the same; case does not count."""
    if left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, str):
        return (fold(left) == fold(right)) is wanted
    if isinstance(left, Period) and isinstance(right, Period):
        return left.same(right) is wanted
    return (left == right) is wanted


def equal_each(members: Sequence[Value] | None, value: Value, wanted: bool) -> list[YesNo] | None:
    """Whether each member of a list equals one value."""
    if members is None:
        return None
    folded = fold(value) if isinstance(value, str) else value
    return [
        None
        if one is None or value is None
        else ((fold(one) if isinstance(one, str) else one) == folded) is wanted
        for one in members
    ]


def compare_periods(symbol: str, left: Period | None, right: Period | None) -> Truth | None:
    """A comparison of two periods, as a Truth: they may overlap."""
    if left is None or right is None:
        return None
    if symbol == "<":
        return left.before(right)
    if symbol == ">":
        return right.before(left)
    return ~right.before(left) if symbol == "<=" else ~left.before(right)


def member(value: Value, values: Sequence[Value] | None) -> YesNo:
    """Whether a value is in a list."""
    if value is None or values is None:
        return None
    if isinstance(value, str):
        folded = fold(value)
        return any(isinstance(one, str) and fold(one) == folded for one in values)
    return value in values


# -- and, or, not, in Kleene's three values ------------------------------------------------


def every(values: Iterable[Value] | None) -> Condition:
    """Whether a condition holds for each member of a list."""
    result: Condition = Truth.TRUE
    for value in values or ():
        result = both(result, as_truth(value))
    return result


def both(first: Condition, second: Condition) -> Condition:
    """The conjunction of two truths or conditions. What is unknown adds nothing to a condition."""
    if isinstance(first, Truth):
        if isinstance(second, Truth):
            return first & second
        return first if first is Truth.FALSE else second
    if isinstance(second, Truth):
        return second if second is Truth.FALSE else first
    return first & second


def either(first: Condition, second: Condition) -> Condition:
    """The disjunction of two truths or conditions. With what is unknown, nothing must hold."""
    if isinstance(first, Truth):
        if isinstance(second, Truth):
            return first | second
        return second if first is Truth.FALSE else first
    if isinstance(second, Truth):
        return first if second is Truth.FALSE else second
    return first | second
