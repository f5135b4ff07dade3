"""The linear form of a relation, where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import prod

from claimlint.laws.condition import And, Compare, Condition
from claimlint.laws.term import Const, Div, Mul, Neg, Sum, Term, Var
from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Linear:
    """`sum of coefficient * variable  op  bound`; no coefficient is zero, op is not "!="."""

    coefficients: Mapping[int, Fraction]
    op: str
    bound: Fraction


def linear_conditions(condition: Condition) -> tuple[Linear, ...] | None:
    """The linear comparisons that together say the same; None where there are none such."""
    if isinstance(condition, Compare):
        form = _linear(condition)
        return None if form is None else (form,)
    if not isinstance(condition, And):
        return None
    forms: list[Linear] = []
    for part in condition.conditions:
        inner = linear_conditions(part)
        if inner is None:
            return None
        forms.extend(inner)
    return tuple(forms)


def _linear(comparison: Compare) -> Linear | None:
    if comparison.op == "!=":
        return None
    total: dict[int, Fraction] = {}
    constants = [_add(comparison.left, Fraction(1), total)]
    constants.append(_add(comparison.right, Fraction(-1), total))
    if constants[0] is None or constants[1] is None:
        return None
    kept = {index: factor for index, factor in total.items() if factor != 0}
    return Linear(kept, comparison.op, -(constants[0] + constants[1]))


def _add(  # noqa: PLR0911 - one for each kind of term
    term: Term, factor: Fraction, total: dict[int, Fraction]
) -> Fraction | None:
    """Add factor * term into the total; the constant part of it, or None if it is not linear."""
    match term:
        case Const(value):
            return value * factor
        case Var(index):
            total[index] = total.get(index, Fraction(0)) + factor
            return Fraction(0)
        case Neg(inner):
            return _add(inner, -factor, total)
        case Sum(terms):
            parts = [_add(part, factor, total) for part in terms]
            known = [part for part in parts if part is not None]
            return sum(known, Fraction(0)) if len(known) == len(parts) else None
        case Mul(left, right):
            return _add_product(left, right, factor, total)
        case Div(left, right):
            divisor = _constant(right)
            return _add(left, factor / divisor, total) if divisor else None
        case _:
            return None


def _add_product(
    left: Term, right: Term, factor: Fraction, total: dict[int, Fraction]
) -> Fraction | None:
    known = _constant(left)
    if known is not None:
        return _add(right, factor * known, total)
    known = _constant(right)
    return None if known is None else _add(left, factor * known, total)


def _constant(term: Term) -> Fraction | None:
    """The value of a term without variables; None for any other, and for a division by zero."""
    match term:
        case Const(value):
            return value
        case Neg(inner):
            value_of = _constant(inner)
            return None if value_of is None else -value_of
        case Sum(terms):
            parts = _constants(terms)
            return None if parts is None else sum(parts, Fraction(0))
        case Mul(left, right):
            parts = _constants((left, right))
            return None if parts is None else prod(parts, start=Fraction(1))
        case Div(left, right):
            parts = _constants((left, right))
            return None if parts is None or parts[1] == 0 else parts[0] / parts[1]
        case _:
            return None


def _constants(terms: tuple[Term, ...]) -> list[Fraction] | None:
    values = [_constant(term) for term in terms]
    known = [value for value in values if value is not None]
    return known if len(known) == len(values) else None
