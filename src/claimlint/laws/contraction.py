"""Forward-backward contraction: what a relation says of each quantity, given the others.

One pass of HC4-revise (Benhamou, Goualard, Granvilliers, Puget: Revising hull and box
consistency, 1999) over exact intervals. It never loses a solution; where no variable occurs twice
and only + - * / are used, it finds the exact range of every variable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import accumulate
from math import ceil, floor
from typing import Final, NamedTuple

from claimlint.laws.condition import And, Compare, Condition, Count, Or
from claimlint.laws.relation import Relation
from claimlint.laws.term import Abs, Div, Domains, Max, Min, Mul, Neg, Sum, Term, Var
from claimlint.lazy_dataclass import dataclass
from claimlint.values.comparison import compare
from claimlint.values.interval import Interval, total
from claimlint.values.truth import Truth

MAX_BITS: Final = 256
"""Derived ends with longer denominators are rounded outward to so many binary digits."""

_ZERO: Final = Interval.point(Fraction(0))
_NEGATIVE: Final = Interval(None, Fraction(0), False, True)
_POSITIVE: Final = Interval(Fraction(0), None, True)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A variable's new range: `derived` is what the relation allows, `result` what is left.

    `result` is None where the variable's domain and the derived range have nothing in common.
    """

    variable: int
    derived: Interval
    result: Interval | None


@dataclass(frozen=True, slots=True)
class Contraction:
    """The outcome of one pass: the narrowings in order, and whether nothing is left."""

    narrowings: tuple[Narrowing, ...]
    empty: bool


def contract(relation: Relation, domains: Domains) -> Contraction:
    """Narrow the domains of a relation's variables to what the relation allows."""
    box = _Box(dict(enumerate(relation.here(domains))))
    holds = _impose(relation.form.body, box)
    found = tuple(
        Narrowing(relation.variables[one.variable], one.derived, one.result) for one in box.found
    )
    return Contraction(found, not holds)


class _Box:
    """The domains while they are being narrowed."""

    __slots__ = ("domains", "found")

    def __init__(self, domains: dict[int, Interval]) -> None:
        self.domains = domains
        self.found: list[Narrowing] = []

    def narrow(self, index: int, derived: Interval) -> bool:
        """Keep what the variable's domain has in common with the derived range."""
        before = self.domains[index]
        derived = derived.outward(MAX_BITS)
        if derived.includes(before):
            return True
        result = before.intersect(derived)
        self.found.append(Narrowing(index, derived, result))
        if result is None:
            return False
        self.domains[index] = result
        return True


class _Node(NamedTuple):
    """A term, the interval that it evaluates to, and the same for its parts."""

    term: Term
    value: Interval
    parts: tuple[_Node, ...]


def _forward(term: Term, domains: dict[int, Interval]) -> _Node:
    if isinstance(term, Count):
        return _Node(term, term.evaluate(domains), ())
    parts = tuple(_forward(child, domains) for child in term.children())
    values = [part.value for part in parts]
    match term:
        case Sum():
            value = total(values)
        case Mul():
            value = values[0] * values[1]
        case Div():
            value = values[0] / values[1]
        case _:
            value = term.evaluate(domains)
    return _Node(term, value, parts)


# -- conditions


def _impose(condition: Condition, box: _Box) -> bool:
    """Narrow the box to where the condition can hold; false where it cannot."""
    match condition:
        case Compare():
            return _impose_comparison(condition, box)
        case And(conditions):
            return all(_impose(part, box) for part in conditions)
        case Or(conditions):
            return _impose_any(conditions, box)


def _impose_comparison(comparison: Compare, box: _Box) -> bool:
    left = _forward(comparison.left, box.domains)
    right = _forward(comparison.right, box.domains)
    truth = compare(comparison.op, left.value, right.value)
    if truth is Truth.FALSE:
        return False
    if truth is Truth.TRUE:
        return _defined(left, box) and _defined(right, box)
    left_target, right_target = _TARGETS[comparison.op](left.value, right.value)
    return _narrow(left, left_target, box) and _narrow(right, right_target, box)


def _defined(node: _Node, box: _Box) -> bool:
    """See to it that no divisor inside can be zero."""
    if isinstance(node.term, Div) and not _narrow_divisor(node.parts[1], box):
        return False
    return all(_defined(part, box) for part in node.parts)


def _impose_any(conditions: Sequence[Condition], box: _Box) -> bool:
    branches = []
    for condition in conditions:
        branch = _Box(dict(box.domains))
        if _impose(condition, branch):
            branches.append(branch)
    if not branches:
        return False
    for index in box.domains:
        hull = branches[0].domains[index]
        for branch in branches[1:]:
            hull = hull.hull(branch.domains[index])
        if not box.narrow(index, hull):
            return False
    return True


def _below(a: Interval, b: Interval) -> tuple[Interval, Interval]:
    return Interval(None, b.high, False, True), Interval(a.low, None, True)


def _up_to(a: Interval, b: Interval) -> tuple[Interval, Interval]:
    return Interval(None, b.high, False, b.high_open), Interval(a.low, None, a.low_open)


def _apart(a: Interval, b: Interval) -> tuple[Interval, Interval]:
    return _without(a, b), _without(b, a)


def _without(interval: Interval, value: Interval) -> Interval:
    """The interval, with an end opened where it is the one value that is excluded."""
    if not value.is_point:
        return interval
    low_open = interval.low_open or interval.low == value.low
    high_open = interval.high_open or interval.high == value.low
    return Interval(interval.low, interval.high, low_open, high_open)


def _flipped(
    targets: Callable[[Interval, Interval], tuple[Interval, Interval]],
) -> Callable[[Interval, Interval], tuple[Interval, Interval]]:
    return lambda a, b: targets(b, a)[::-1]


_TARGETS: Final[dict[str, Callable[[Interval, Interval], tuple[Interval, Interval]]]] = {
    "<": _below,
    "<=": _up_to,
    ">": _flipped(_below),
    ">=": _flipped(_up_to),
    "==": lambda a, b: (b, a),
    "!=": _apart,
}


# -- terms


def _narrow(node: _Node, target: Interval, box: _Box) -> bool:
    """Narrow the box to where the node's term can be in the target; false where it cannot."""
    term = node.term
    if isinstance(term, Var):
        return box.narrow(term.index, target)
    if target.includes(node.value):
        return _defined(node, box)
    meant = node.value.intersect(target)
    if meant is None:
        return False
    narrower = _NARROWERS.get(type(term))
    return narrower is None or narrower(node, meant, box)


def _narrow_negative(node: _Node, target: Interval, box: _Box) -> bool:
    return _narrow(node.parts[0], -target, box)


def _narrow_sum(node: _Node, target: Interval, box: _Box) -> bool:
    values = [part.value for part in node.parts]
    before = list(accumulate(values, initial=_ZERO))
    after = list(accumulate(reversed(values), initial=_ZERO))[::-1]
    for place, part in enumerate(node.parts):
        if not _narrow(part, target - (before[place] + after[place + 1]), box):
            return False
    return True


def _narrow_product(node: _Node, target: Interval, box: _Box) -> bool:
    left, right = node.parts
    left_target = _factor(target, right.value, left.value)
    right_target = _factor(target, left.value, right.value)
    if left_target is None or right_target is None:
        return False
    return _narrow(left, left_target, box) and _narrow(right, right_target, box)


def _narrow_quotient(node: _Node, target: Interval, box: _Box) -> bool:
    left, right = node.parts
    right_target = _factor(left.value, target, right.value)
    if right_target is None or not _narrow(left, target * right.value, box):
        return False
    return _narrow(right, right_target, box) and _narrow_divisor(right, box)


def _narrow_divisor(node: _Node, box: _Box) -> bool:
    domain = _without(node.term.evaluate(box.domains), _ZERO)
    if domain.low == domain.high == 0:
        return False
    return _narrow(node, domain, box)


def _factor(product: Interval, other: Interval, domain: Interval) -> Interval | None:
    """What a factor can be, if the product and the other factor are in these intervals."""
    if not other.contains(Fraction(0)):
        return product / other
    if product.contains(Fraction(0)):
        return domain
    parts = []
    for side in (_NEGATIVE, _POSITIVE):
        divisor = other.intersect(side)
        part = None if divisor is None else (product / divisor).intersect(domain)
        if part is not None:
            parts.append(part)
    if not parts:
        return None
    return parts[0].hull(parts[-1])


def _narrow_size(node: _Node, target: Interval, box: _Box) -> bool:
    part = node.parts[0]
    sides = [part.value.intersect(target), part.value.intersect(-target)]
    possible = [side for side in sides if side is not None]
    if not possible:
        return False
    return _narrow(part, possible[0].hull(possible[-1]), box)


def _narrow_least(node: _Node, target: Interval, box: _Box) -> bool:
    floor_ = Interval(target.low, None, target.low_open)
    reaching = [part for part in node.parts if compare("<=", part.value, target) is not Truth.FALSE]
    if not reaching:
        return False
    if len(reaching) == 1 and not _narrow(reaching[0], target, box):
        return False
    return all(_narrow(part, floor_, box) for part in node.parts)


def _narrow_greatest(node: _Node, target: Interval, box: _Box) -> bool:
    ceiling = Interval(None, target.high, False, target.high_open)
    reaching = [part for part in node.parts if compare(">=", part.value, target) is not Truth.FALSE]
    if not reaching:
        return False
    if len(reaching) == 1 and not _narrow(reaching[0], target, box):
        return False
    return all(_narrow(part, ceiling, box) for part in node.parts)


def _narrow_count(node: _Node, target: Interval, box: _Box) -> bool:
    conditions = node.term.conditions if isinstance(node.term, Count) else ()
    truths = [condition.judge(box.domains) for condition in conditions]
    sure = sum(truth is Truth.TRUE for truth in truths)
    possible = sum(truth is not Truth.FALSE for truth in truths)
    least, most = _whole(target, sure, possible)
    if least > most:
        return False
    undecided = [
        condition
        for condition, truth in zip(conditions, truths, strict=True)
        if truth is not Truth.TRUE and truth is not Truth.FALSE
    ]
    if least == possible and least > sure:
        return all(_impose(condition, box) for condition in undecided)
    if most == sure and most < possible:
        return all(_impose(~condition, box) for condition in undecided)
    return True


def _whole(target: Interval, least: int, most: int) -> tuple[int, int]:
    """The whole numbers of the target between least and most: the first and the last."""
    if target.low is not None:
        least = max(least, floor(target.low) + 1 if target.low_open else ceil(target.low))
    if target.high is not None:
        most = min(most, ceil(target.high) - 1 if target.high_open else floor(target.high))
    return least, most


_NARROWERS: Final[dict[type[Term], Callable[[_Node, Interval, _Box], bool]]] = {
    Sum: _narrow_sum,
    Neg: _narrow_negative,
    Mul: _narrow_product,
    Div: _narrow_quotient,
    Abs: _narrow_size,
    Min: _narrow_least,
    Max: _narrow_greatest,
    Count: _narrow_count,
}
"""How each kind of term hands its target on; a power is only ever evaluated."""
