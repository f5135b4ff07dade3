"""Relations that can be left aside when only consistency is asked.

A relation that holds for all values in the box says nothing. Nor does one with a quantity of its
own that can always be chosen to fit: `share × whole == part`, where nobody states the part. What
is left when these are peeled off, layer by layer, is mostly small and without circles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from claimlint.laws.condition import Compare, Condition, comparisons
from claimlint.laws.relation import Relation
from claimlint.laws.term import Const, Div, Domains, Mul, Neg, Sum, Term, Var, indices
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

_ZERO = Fraction(0)
_FITTED = ("==", "<=", ">=")
"""Comparisons that hold where both sides are equal."""


def peeled(relations: Iterable[Relation], domains: Domains) -> list[Relation]:
    """The relations that remain: if these can hold together in the box, all can.

    Each one peeled off can be satisfied after all that remain, by a variable that only it and
    those peeled off before it have.
    """
    # What nobody states fits most easily, and is quickly tried.
    left = _without_fitting(_merged(relations), domains, stated=False)
    left = [one for one in left if not _says_nothing(one, domains)]
    return _without_fitting(left, domains, stated=True)


def _without_fitting(left: list[Relation], domains: Domains, *, stated: bool) -> list[Relation]:
    """The relations without those that can be made to fit by a variable of their own.

    `stated=False` tries only variables without an upper bound. A single relation is left: it is
    judged faster than peeled off.
    """
    uses = Counter(variable for one in left for variable in one.variables)
    while len(left) > 1:
        kept = []
        for relation in left:
            own = [
                variable
                for variable in relation.variables
                if uses[variable] == 1 and (stated or domains[variable].high is None)
            ]
            if any(_fits_always(relation, variable, domains) for variable in own):
                uses.subtract(relation.variables)
            else:
                kept.append(relation)
        if len(kept) == len(left):
            break
        left = kept
    return left


def _merged(relations: Iterable[Relation]) -> list[Relation]:
    """The relations; "at most" and "at least" of the same sides are one equality."""
    by_sides: dict[tuple[Term, Term], dict[str, Relation]] = {}
    others = []
    for relation in relations:
        body = relation.body
        if isinstance(body, Compare):
            by_sides.setdefault((body.left, body.right), {})[body.op] = relation
        else:
            others.append(relation)
    for (left, right), found in by_sides.items():
        if "<=" in found and ">=" in found:
            others.append(Relation(found["<="].name, Compare("==", left, right)))
            del found["<="], found[">="]
        others.extend(found.values())
    return others


def _says_nothing(relation: Relation, domains: Domains) -> bool:
    return relation.judge(domains) is Truth.TRUE and _are_defined(relation.body, domains)


def _are_defined(condition: Condition, domains: Domains) -> bool:
    return all(
        _is_defined(one.left, domains) and _is_defined(one.right, domains)
        for one in comparisons(condition)
    )


def _fits_always(relation: Relation, variable: int, domains: Domains) -> bool:
    """Whether a relation can be satisfied by its variable, whatever its other variables are."""
    body = relation.body
    if not isinstance(body, Compare) or body.op not in _FITTED:
        return False
    if relation.repeats and _count(body.left, variable) + _count(body.right, variable) > 1:
        return False
    here, there = body.left, body.right
    if not _count(here, variable):
        here, there = there, here
    if not _is_defined(there, domains):
        return False
    needed = _solved(here, variable, there.evaluate(domains), domains)
    return needed is not None and domains[variable].includes(needed)


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


def _value(term: Term, domains: Domains) -> Interval | None:
    return term.evaluate(domains) if _is_defined(term, domains) else None


def _is_defined(term: Term, domains: Domains) -> bool:
    """Whether the term has a value whatever the variables are: no divisor can be zero."""
    if isinstance(term, (Var, Const)):
        return True
    if isinstance(term, Div) and term.right.evaluate(domains).contains(_ZERO):
        return False
    return all(_is_defined(part, domains) for part in term.children())
