"""What the two algebras have in common: exact intervals, and the terms of the solver.

A compiled expression is run with either. It computes with magnitudes that know `+ - * /`, and what
it comes to is a truth, or a condition that is to hold. Which of the two goes through is known by
who made the context: magnitudes of two kinds never meet.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NoReturn, Protocol, Self, TypeAlias

from claimlint.lazy_dataclass import dataclass
from claimlint.values.truth import Truth


class NotSymbolic(Exception):  # noqa: N818 - a limit of the solver, not an error
    """This expression has no form for the solver."""


class Magnitude(Protocol):
    """A number in base units: an exact interval, or a term over numbers that are to be found."""

    def __add__(self, other: Self, /) -> Magnitude: ...
    def __sub__(self, other: Self, /) -> Magnitude: ...
    def __mul__(self, other: Self, /) -> Magnitude: ...
    def __truediv__(self, other: Self, /) -> Magnitude: ...
    def __neg__(self) -> Magnitude: ...
    def __abs__(self) -> Magnitude: ...
    def scale(self, factor: Fraction, /) -> Magnitude:
        """The magnitude times a number."""


class Condition(Protocol):
    """What a comparison comes to: a truth, or for the solver what is to hold."""

    def __and__(self, other: Self, /) -> Condition: ...
    def __or__(self, other: Self, /) -> Condition: ...
    def __invert__(self) -> Condition: ...


Outcome: TypeAlias = Truth | Condition
"""What a comparison comes to, in either algebra."""


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a count of others goes, on terms: only its ends can be compared.

    `high` is None where nothing bounds it.
    """

    low: Magnitude
    high: Magnitude | None

    def _has_no_form(self, *_others: object) -> NoReturn:
        raise NotSymbolic

    __add__ = __sub__ = __mul__ = __truediv__ = __neg__ = __abs__ = scale = _has_no_form
