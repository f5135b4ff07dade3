"""Conditions with other terms in the place of their variables."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.laws.condition import And, Compare, Condition, Count, Or
from claimlint.laws.term import Abs, Const, Div, Max, Min, Mul, Neg, Pow, Sum, Term, Var


def substituted(condition: Condition, value: Callable[[int], Term]) -> Condition:
    """The condition with every variable replaced by the term that its index gives."""
    match condition:
        case Compare(op, left, right):
            return Compare(op, _term(left, value), _term(right, value))
        case And(parts):
            return And(tuple(substituted(part, value) for part in parts))
        case Or(parts):
            return Or(tuple(substituted(part, value) for part in parts))


def _term(term: Term, value: Callable[[int], Term]) -> Term:  # noqa: PLR0911 - one for each kind
    match term:
        case Var(index):
            return value(index)
        case Sum(terms) | Min(terms) | Max(terms):
            return type(term)(tuple(_term(part, value) for part in terms))
        case Neg(inner) | Abs(inner):
            return type(term)(_term(inner, value))
        case Mul(left, right) | Div(left, right):
            return type(term)(_term(left, value), _term(right, value))
        case Pow(inner, exponent):
            return Pow(_term(inner, value), exponent)
        case Count(conditions):
            return Count(tuple(substituted(part, value) for part in conditions))
        case Const():
            return term
    raise TypeError(f"no such term: {term!r}")
