"""Arithmetic terms over numbered variables: what a formula becomes once its claims are known.

Terms are exact and know nothing of units or claims: `Var(3)` is the fourth quantity of whatever
list of intervals they are evaluated over. They are built with Python's operators.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from typing import Protocol

from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval, total


class Domains(Protocol):
    """What each variable can be: a list by index, or a mapping."""

    def __getitem__(self, index: int, /) -> Interval:
        """The interval of a variable."""


class Term:
    """What all terms share: the operators that build larger ones. A bare Term has no value."""

    __slots__ = ()

    def __add__(self, other: Term) -> Term:
        return Sum((*addends(self), *addends(other)))

    def __sub__(self, other: Term) -> Term:
        return Sum((*addends(self), *map(Neg, addends(other))))

    def __mul__(self, other: Term) -> Term:
        return Mul(self, other)

    def __truediv__(self, other: Term) -> Term:
        return Div(self, other)

    def __neg__(self) -> Term:
        return Neg(self)

    def __abs__(self) -> Term:
        return Abs(self)

    def __pow__(self, exponent: int) -> Term:
        """The term to a whole power, which is not negative."""
        return Pow(self, exponent)

    def scale(self, factor: Fraction) -> Term:
        """The term times a number."""
        return Mul(Const(factor), self)

    def evaluate(self, domains: Domains) -> Interval:
        """An interval with every value that the term has for values in the domains."""
        raise NotImplementedError

    def children(self) -> tuple[Term, ...]:
        """The terms that it is directly made of."""
        return ()


@dataclass(frozen=True, slots=True)
class Const(Term):
    """A number."""

    value: Fraction

    def evaluate(self, domains: Domains) -> Interval:  # noqa: ARG002 - as every term
        """The number itself."""
        return Interval.point(self.value)


@dataclass(frozen=True, slots=True)
class Var(Term):
    """A quantity, by its place in the list of domains."""

    index: int

    def evaluate(self, domains: Domains) -> Interval:
        """The domain of the variable."""
        return domains[self.index]


@dataclass(frozen=True, slots=True)
class Sum(Term):
    """All terms added up; zero where there are none."""

    terms: tuple[Term, ...]

    def evaluate(self, domains: Domains) -> Interval:
        """The sum of the terms' intervals."""
        return total([term.evaluate(domains) for term in self.terms])

    def children(self) -> tuple[Term, ...]:
        """The addends."""
        return self.terms


@dataclass(frozen=True, slots=True)
class Neg(Term):
    """The term with the other sign."""

    term: Term

    def evaluate(self, domains: Domains) -> Interval:
        """The negated interval."""
        return -self.term.evaluate(domains)

    def children(self) -> tuple[Term, ...]:
        """The one term."""
        return (self.term,)


@dataclass(frozen=True, slots=True)
class Mul(Term):
    """A product of two terms."""

    left: Term
    right: Term

    def evaluate(self, domains: Domains) -> Interval:
        """The product of the two intervals."""
        return self.left.evaluate(domains) * self.right.evaluate(domains)

    def children(self) -> tuple[Term, ...]:
        """The two factors."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True)
class Div(Term):
    """A quotient; a relation that has one says also that its divisor is not zero."""

    left: Term
    right: Term

    def evaluate(self, domains: Domains) -> Interval:
        """Every defined quotient of the two intervals."""
        return self.left.evaluate(domains) / self.right.evaluate(domains)

    def children(self) -> tuple[Term, ...]:
        """The dividend and the divisor."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True)
class Pow(Term):
    """A term to a whole power, zero or more."""

    term: Term
    exponent: int

    def evaluate(self, domains: Domains) -> Interval:
        """The interval to that power."""
        return self.term.evaluate(domains) ** self.exponent

    def children(self) -> tuple[Term, ...]:
        """The base."""
        return (self.term,)


@dataclass(frozen=True, slots=True)
class Abs(Term):
    """The size of a term, without its sign."""

    term: Term

    def evaluate(self, domains: Domains) -> Interval:
        """The interval of sizes."""
        return abs(self.term.evaluate(domains))

    def children(self) -> tuple[Term, ...]:
        """The one term."""
        return (self.term,)


@dataclass(frozen=True, slots=True)
class Min(Term):
    """The least of one term or more."""

    terms: tuple[Term, ...]

    def evaluate(self, domains: Domains) -> Interval:
        """Every least value."""
        return reduce(Interval.minimum, (term.evaluate(domains) for term in self.terms))

    def children(self) -> tuple[Term, ...]:
        """The terms compared."""
        return self.terms


@dataclass(frozen=True, slots=True)
class Max(Term):
    """The greatest of one term or more."""

    terms: tuple[Term, ...]

    def evaluate(self, domains: Domains) -> Interval:
        """Every greatest value."""
        return reduce(Interval.maximum, (term.evaluate(domains) for term in self.terms))

    def children(self) -> tuple[Term, ...]:
        """The terms compared."""
        return self.terms


def addends(term: Term) -> tuple[Term, ...]:
    """The terms that a sum adds up; any other term is its own only addend."""
    return term.terms if isinstance(term, Sum) else (term,)


def indices(term: Term) -> Iterator[int]:
    """The variables of a term, from left to right, as often as they occur."""
    if isinstance(term, Var):
        yield term.index
    for child in term.children():
        yield from indices(child)
