"""And, or, not: the run-time side of conditions, in Kleene's three values.

Conditions of type BOOL answer True, False or None (missing); those of type TRUTH a Truth or, for
the solver, a relation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimlint.formula.amount import Context
from claimlint.formula.closures import Closure, Names, as_truth
from claimlint.values.truth import Truth


def all_known(closures: Sequence[Closure]) -> Closure:
    """`and` of plain conditions: False where one is, else missing where one is."""

    def run(names: Names, context: Context) -> bool | None:
        missing = False
        for closure in closures:
            value = closure(names, context)
            if value is False:
                return False
            missing = missing or value is None
        return None if missing else True

    return run


def any_known(closures: Sequence[Closure]) -> Closure:
    """`or` of plain conditions: True where one is, else missing where one is."""

    def run(names: Names, context: Context) -> bool | None:
        missing = False
        for closure in closures:
            value = closure(names, context)
            if value is True:
                return True
            missing = missing or value is None
        return None if missing else False

    return run


def every(closure: Closure) -> Closure:
    """Whether a condition holds for each member of a list."""

    def run(names: Names, context: Context) -> Any:
        result: Any = Truth.TRUE
        for value in closure(names, context) or ():
            result = result & as_truth(value)
        return result

    return run


def not_known(closure: Closure) -> Closure:
    """`not` of a plain condition."""

    def run(names: Names, context: Context) -> bool | None:
        value = closure(names, context)
        return None if value is None else not value

    return run


def conjunction(closures: Sequence[Closure]) -> Closure:
    """Whether all of several conditions hold; for the solver, the relations among them."""

    def run(names: Names, context: Context) -> Any:
        result: Any = Truth.TRUE
        for closure in closures:
            result = both(result, as_truth(closure(names, context)))
            if result is Truth.FALSE:
                return result
        return result

    return run


def both(first: Any, second: Any) -> Any:
    """The conjunction of two truths or relations. What is unknown adds nothing to a relation."""
    if isinstance(first, Truth) and isinstance(second, Truth):
        return first & second
    if isinstance(first, Truth):
        return first if first is Truth.FALSE else second
    if isinstance(second, Truth):
        return second if second is Truth.FALSE else first
    return first & second


def disjunction(closures: Sequence[Closure]) -> Closure:
    """Whether one of several conditions holds; for the solver, the relations among them."""

    def run(names: Names, context: Context) -> Any:
        result: Any = Truth.FALSE
        for closure in closures:
            result = either(result, as_truth(closure(names, context)))
            if result is Truth.TRUE:
                return result
        return result

    return run


def either(first: Any, second: Any) -> Any:
    """The disjunction of two truths or relations. With what is unknown, nothing must hold."""
    if isinstance(first, Truth) and isinstance(second, Truth):
        return first | second
    if isinstance(first, Truth):
        return second if first is Truth.FALSE else first
    if isinstance(second, Truth):
        return first if second is Truth.FALSE else second
    return first | second


def negation(closure: Closure) -> Closure:
    """`not` of a comparison of quantities."""

    def run(names: Names, context: Context) -> Any:
        value = closure(names, context)
        return None if value is None else ~as_truth(value)

    return run
