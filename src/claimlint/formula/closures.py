"""The run-time side of compiled expressions: one small function for each kind of node.

Closures of type BOOL answer True, False or None (missing); those of type TRUTH answer a Truth
(or, for the solver, a relation).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.kinds import Attribute, Function
from claimlint.language.fold import fold
from claimlint.values.period import Period
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth

Names = Mapping[str, Any]
Closure = Callable[[Names, Context], Any]


def as_truth(value: Any) -> Any:
    """A closure's answer as a Truth; what is not an answer (a relation) is left as it is."""
    if value is True:
        return Truth.TRUE
    if value is False:
        return Truth.FALSE
    if value is None:
        return Truth.UNKNOWN
    return value


def presence(run: Closure) -> Closure:
    """Whether what a closure answers is there."""

    def present(names: Names, context: Context) -> bool:
        return is_present(run(names, context))

    return present


def is_present(value: Any) -> bool:
    """Whether a value is there: not missing, not empty, not False."""
    if value is None or value is False:
        return False
    return not (isinstance(value, str | list | tuple) and len(value) == 0)


def lifted_name(name: str) -> Closure:
    """The quantity behind a name: of a claim, or worked out under `let`."""

    def run(names: Names, context: Context) -> Any:
        value = names[name]
        if isinstance(value, Quantity):
            return context.amount(value)
        stated = getattr(value, "value", None)
        return context.amount(stated, value, "value") if isinstance(stated, Quantity) else value

    return run


def single(base: Closure, attribute: Attribute, name: str) -> Closure:
    """An attribute of one record; a stated quantity becomes an amount."""
    get = attribute.get
    if attribute.kind.item is not None and attribute.kind.item.name == "quantity":

        def lifted(names: Names, context: Context) -> list[Amount] | None:
            owner = base(names, context)
            if owner is None:
                return None
            return [context.amount(value, owner, name) for value in get(owner)]

        return lifted
    if attribute.kind.name not in ("quantity", "truth"):

        def plain(names: Names, context: Context) -> Any:
            owner = base(names, context)
            return None if owner is None else get(owner)

        return plain

    def run(names: Names, context: Context) -> Any:
        owner = base(names, context)
        if owner is None:
            return None
        value = get(owner)
        if isinstance(value, Quantity):
            return context.amount(value, owner, name)
        return value(context) if callable(value) else value

    return run


def mapped(base: Closure, attribute: Attribute, name: str) -> Closure:
    """An attribute of every member of a list; the lists of several members are joined."""
    get = attribute.get

    def run(names: Names, context: Context) -> list[Any]:
        values: list[Any] = []
        for owner in base(names, context) or ():
            value = None if owner is None else get(owner)
            if isinstance(value, Quantity):
                value = context.amount(value, owner, name)
            elif callable(value):
                value = value(context)
            if isinstance(value, list):
                values.extend(value)
            else:
                values.append(value)
        return values

    return run


def constant_amount(value: Fraction, unit: Any) -> Closure:
    """A number of the expression itself."""
    point = Amount(arithmetic.NARROW.constant(value), unit)

    def run(_names: Names, context: Context) -> Amount:
        return Amount(context.constant(value), unit) if context.symbolic else point

    return run


def constant_quantity(quantity: Quantity) -> Closure:
    """A quoted quantity of the expression: an exact point."""
    plain = Amount(quantity.interval, quantity.unit, quantity)

    def run(_names: Names, context: Context) -> Amount:
        if not context.symbolic:
            return plain
        low, high = quantity.interval.low, quantity.interval.high
        if low is None or low != high:
            raise arithmetic.NotSymbolic
        return Amount(context.constant(low), quantity.unit, quantity)

    return run


def called(function: Function, closures: Sequence[Closure]) -> Closure:
    """A call; a strict function answers None (missing) where an argument is missing."""
    call, strict = function.call, function.strict

    def run(names: Names, context: Context) -> Any:
        arguments = [closure(names, context) for closure in closures]
        if strict and any(argument is None for argument in arguments):
            return None
        return call(arguments, context)

    return run


def called_on_each(function: Function, closures: Sequence[Closure], listed: int) -> Closure:
    """A function of single values, called for each member of the list at one position."""
    call, strict = function.call, function.strict

    def run(names: Names, context: Context) -> Any:
        arguments = [closure(names, context) for closure in closures]
        if arguments[listed] is None:
            return None
        others_missing = any(one is None for at, one in enumerate(arguments) if at != listed)
        results: list[Any] = []
        for member in arguments[listed]:
            if strict and (member is None or others_missing):
                results.append(None)
                continue
            arguments[listed] = member
            results.append(call(list(arguments), context))
        return results

    return run


def binary(operation: Callable[[Amount, Amount], Amount], a: Closure, b: Closure) -> Closure:
    """An operation on two amounts; missing where either is."""

    def run(names: Names, context: Context) -> Amount | None:
        left = a(names, context)
        if left is None:
            return None
        right = b(names, context)
        return None if right is None else operation(left, right)

    return run


def negated(closure: Closure) -> Closure:
    """The negative of an amount."""

    def run(names: Names, context: Context) -> Amount | None:
        value = closure(names, context)
        return None if value is None else arithmetic.negate(value)

    return run


def power(closure: Closure, exponent: int) -> Closure:
    """A small whole power: the product of an amount with itself."""

    def run(names: Names, context: Context) -> Amount | None:
        value: Amount | None = closure(names, context)
        if value is None:
            return None
        result = value
        for _ in range(exponent - 1):
            result = arithmetic.multiply(result, value)
        return result

    return run


def chosen(test: Closure, left: Closure, right: Closure) -> Closure:
    """One of two closures, by a test; missing where the test is."""

    def run(names: Names, context: Context) -> Any:
        outcome = test(names, context)
        if outcome is None:
            return None
        return left(names, context) if outcome else right(names, context)

    return run


def related(symbol: str, a: Closure, b: Closure) -> Closure:
    """A comparison of two amounts, as a Truth."""
    relate = arithmetic.relate

    def run(names: Names, context: Context) -> Any:
        left = a(names, context)
        if left is None:
            return None
        right = b(names, context)
        return None if right is None else relate(symbol, left, right, context)

    return run


def equal(a: Closure, b: Closure, wanted: bool) -> Closure:
    """Whether two plain values are (or, not `wanted`, are not) the same; case does not count."""

    def run(names: Names, context: Context) -> bool | None:
        left, right = a(names, context), b(names, context)
        if left is None or right is None:
            return None
        if isinstance(left, str) and isinstance(right, str):
            return (fold(left) == fold(right)) is wanted
        if isinstance(left, Period) and isinstance(right, Period):
            return left.same(right) is wanted
        return (left == right) is wanted

    return run


def equal_each(a: Closure, b: Closure, wanted: bool) -> Closure:
    """Whether each member of a list equals one value."""

    def run(names: Names, context: Context) -> list[bool | None] | None:
        members, value = a(names, context), b(names, context)
        if members is None:
            return None
        folded = fold(value) if isinstance(value, str) else value
        return [
            None
            if one is None or value is None
            else ((fold(one) if isinstance(one, str) else one) == folded) is wanted
            for one in members
        ]

    return run


_DAY_ORDER: dict[str, Callable[[int, int], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def ordered_days(symbol: str, a: Closure, b: Closure) -> Closure:
    """A comparison of two days."""
    order = _DAY_ORDER[symbol]

    def run(names: Names, context: Context) -> bool | None:
        left, right = a(names, context), b(names, context)
        return None if left is None or right is None else order(left, right)

    return run


def ordered_periods(symbol: str, a: Closure, b: Closure) -> Closure:
    """A comparison of two periods, as a Truth: they may overlap."""

    def run(names: Names, context: Context) -> Truth | None:
        left, right = a(names, context), b(names, context)
        if left is None or right is None:
            return None
        if symbol == "<":
            return before(left, right)
        if symbol == ">":
            return before(right, left)
        if symbol == "<=":
            return ~before(right, left)
        return ~before(left, right)

    return run


def before(first: Period, second: Period) -> Truth:
    """Whether some day in the first lies before some day in the second, for all or for none."""
    return first.before(second)


def member(item: Closure, members: Closure) -> Closure:
    """Whether a value is in a list."""

    def run(names: Names, context: Context) -> bool | None:
        value, values = item(names, context), members(names, context)
        if value is None or values is None:
            return None
        if isinstance(value, str):
            folded = fold(value)
            return any(isinstance(one, str) and fold(one) == folded for one in values)
        return value in values

    return run
