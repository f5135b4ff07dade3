"""Conditions on terms: comparisons, joined by and and or; and how many of several hold."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from typing import Final

from claimlint.laws.term import Domains, Term, indices
from claimlint.lazy_dataclass import dataclass
from claimlint.values.comparison import compare
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

OPPOSITES: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}


@dataclass(frozen=True, slots=True)
class Compare:
    """Two terms compared with one of Python's operators."""

    op: str
    left: Term
    right: Term

    def judge(self, domains: Domains) -> Truth:
        """Whether it holds for all values in the domains, for some, or for none."""
        return compare(self.op, self.left.evaluate(domains), self.right.evaluate(domains))

    def __invert__(self) -> Compare:
        return Compare(OPPOSITES[self.op], self.left, self.right)

    def __and__(self, other: Condition) -> And:
        return And((self, other))

    def __or__(self, other: Condition) -> Or:
        return Or((self, other))


@dataclass(frozen=True, slots=True)
class And:
    """All conditions hold; true where there are none."""

    conditions: tuple[Condition, ...]

    def judge(self, domains: Domains) -> Truth:
        """The least true of the conditions."""
        return reduce(Truth.__and__, (c.judge(domains) for c in self.conditions), Truth.TRUE)

    def __invert__(self) -> Or:
        return Or(tuple(~condition for condition in self.conditions))

    def __and__(self, other: Condition) -> And:
        return And((self, other))

    def __or__(self, other: Condition) -> Or:
        return Or((self, other))


@dataclass(frozen=True, slots=True)
class Or:
    """At least one condition holds; false where there are none."""

    conditions: tuple[Condition, ...]

    def judge(self, domains: Domains) -> Truth:
        """The most true of the conditions."""
        return reduce(Truth.__or__, (c.judge(domains) for c in self.conditions), Truth.FALSE)

    def __invert__(self) -> And:
        return And(tuple(~condition for condition in self.conditions))

    def __and__(self, other: Condition) -> And:
        return And((self, other))

    def __or__(self, other: Condition) -> Or:
        return Or((self, other))


Condition = Compare | And | Or


@dataclass(frozen=True, slots=True)
class Count(Term):
    """How many of the conditions hold: a rank is one more than the count of the larger ones."""

    conditions: tuple[Condition, ...]

    def evaluate(self, domains: Domains) -> Interval:
        """From the number of conditions that surely hold to that of those that can."""
        truths = [condition.judge(domains) for condition in self.conditions]
        least = sum(truth is Truth.TRUE for truth in truths)
        most = sum(truth is not Truth.FALSE for truth in truths)
        return Interval(Fraction(least), Fraction(most))

    def children(self) -> tuple[Term, ...]:
        """Both sides of every comparison."""
        return tuple(side for c in comparisons(And(self.conditions)) for side in (c.left, c.right))


def comparisons(condition: Condition) -> Iterator[Compare]:
    """All comparisons of a condition, from left to right."""
    if isinstance(condition, Compare):
        yield condition
    else:
        for part in condition.conditions:
            yield from comparisons(part)


def condition_indices(condition: Condition) -> Iterator[int]:
    """The variables of a condition, from left to right, as often as they occur."""
    for comparison in comparisons(condition):
        yield from indices(comparison.left)
        yield from indices(comparison.right)
