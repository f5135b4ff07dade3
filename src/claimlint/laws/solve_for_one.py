"""What a relation says of one of its variables, whatever the others are."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from claimlint.laws.condition import Compare, Condition, comparisons
from claimlint.laws.relation import Form
from claimlint.laws.term import Const, Div, Domains, Mul, Neg, Sum, Term, Var, indices
from claimlint.values.interval import Interval

_ZERO: Final = Fraction(0)
_FITTED: Final = ("==", "<=", ">=")
"""Comparisons that hold where both sides are equal."""
_OPPOSITE_SIDES: Final = {"==": "==", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}


def needed_values(form: Form, body: Compare, place: int, here: Domains) -> Interval | None:
    """The values at a place for which the others can be chosen so that a comparison holds.

    None where that cannot be told exactly. No place occurs twice.
    """
    op, side, other = body.op, body.left, body.right
    if op not in _OPPOSITE_SIDES:
        return None
    if place not in form.on_the_left:
        side, other, op = other, side, _OPPOSITE_SIDES[op]
    if form.divides and not _is_defined(other, here):
        return None
    target = other.evaluate(here)
    if op in ("<", "<="):
        target = Interval(None, target.high, False, target.high_open or op == "<")
    elif op in (">", ">="):
        target = Interval(target.low, None, target.low_open or op == ">")
    return _solved(side, place, target, here)


def fits_always(form: Form, place: int, here: Sequence[Interval]) -> bool:
    """Whether a form can be satisfied at one place, whatever is at the others."""
    body = form.body
    if not isinstance(body, Compare) or body.op not in _FITTED:
        return False
    if form.repeats and _count(body.left, place) + _count(body.right, place) > 1:
        return False
    side, other = body.left, body.right
    if place not in form.on_the_left:
        side, other = other, side
    if form.divides and not _is_defined(other, here):
        return False
    needed = _solved(side, place, other.evaluate(here), here)
    return needed is not None and here[place].includes(needed)


def _count(term: Term, variable: int) -> int:
    return sum(index == variable for index in indices(term))


def _solved(  # noqa: PLR0911 - one for each kind
    term: Term, variable: int, target: Interval, domains: Domains
) -> Interval | None:
    """All values that the variable needs for the term to be any value of the target.

    None where the term cannot be solved for the variable whatever the others are.
    """
    match term:
        case Var():
            return target
        case Neg(inner):
            return _solved(inner, variable, -target, domains)
        case Sum(terms):
            return _solved_sum(terms, variable, target, domains)
        case Mul(left, right):
            if _count(right, variable):
                left, right = right, left
            factor = _value(right, domains)
            if factor is None or factor.contains(_ZERO):
                return None
            return _solved(left, variable, target / factor, domains)
        case Div(left, right):
            return _solved_quotient(left, right, variable, target, domains)
    return None


def _solved_sum(
    terms: Sequence[Term], variable: int, target: Interval, domains: Domains
) -> Interval | None:
    at = next(place for place, one in enumerate(terms) if _count(one, variable))
    for place, one in enumerate(terms):
        if place != at:
            value = _value(one, domains)
            if value is None:
                return None
            target = target - value
    return _solved(terms[at], variable, target, domains)


def _solved_quotient(
    left: Term, right: Term, variable: int, target: Interval, domains: Domains
) -> Interval | None:
    if _count(left, variable):
        divisor = _value(right, domains)
        if divisor is None or divisor.contains(_ZERO):
            return None
        return _solved(left, variable, target * divisor, domains)
    dividend = _value(left, domains)
    if dividend is None or dividend.contains(_ZERO) or target.contains(_ZERO):
        return None
    return _solved(right, variable, dividend / target, domains)


# -- where terms are defined, and relations have no gaps -----------------------------------


def are_defined(condition: Condition, domains: Domains) -> bool:
    """Whether both sides of every comparison have a value whatever the variables are."""
    return all(
        _is_defined(one.left, domains) and _is_defined(one.right, domains)
        for one in comparisons(condition)
    )


def _value(term: Term, domains: Domains) -> Interval | None:
    return term.evaluate(domains) if _is_defined(term, domains) else None


def _is_defined(term: Term, domains: Domains) -> bool:
    """Whether the term has a value whatever the variables are: no divisor can be zero."""
    if isinstance(term, (Var, Const)):
        return True
    if isinstance(term, Div) and term.right.evaluate(domains).contains(_ZERO):
        return False
    return all(_is_defined(part, domains) for part in term.children())


def is_smooth(body: Condition, domains: Domains) -> bool:
    """Whether the relation's solutions in the box are connected: then no range has a gap."""
    if not isinstance(body, Compare) or body.op == "!=":
        return False
    return _keeps_sign(body.left, domains) and _keeps_sign(body.right, domains)


def _keeps_sign(term: Term, domains: Domains) -> bool:
    """Whether it is made of + - * / only, with no factor of both signs, no divisor near zero."""
    if not isinstance(term, (Const, Var, Sum, Neg, Mul, Div)):
        return False
    parts = term.children()
    if isinstance(term, (Mul, Div)):
        values = [part.evaluate(domains) for part in parts]
        if any(_has_both_signs(value) for value in values):
            return False
        if isinstance(term, Div) and values[1].contains(_ZERO):
            return False
    return all(_keeps_sign(part, domains) for part in parts)


def _has_both_signs(interval: Interval) -> bool:
    return (interval.low is None or interval.low.numerator < 0) and (
        interval.high is None or interval.high > 0
    )
