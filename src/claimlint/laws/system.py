"""What is to be solved: quantities, what the claims state of them, and what relates them."""

from __future__ import annotations

from fractions import Fraction

from claimlint.laws.relation import Relation
from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim says of a quantity.

    `weight` is the trust that a repair which changes the claim costs; a `fixed` claim is never
    changed. A claim that states several quantities has the same weight in each.
    """

    claim: str
    interval: Interval
    weight: Fraction = Fraction(1)
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """A quantity: `domain` is what it can be whatever is claimed (an amount is not negative)."""

    name: str
    domain: Interval = Interval.WHOLE
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class System:
    """Quantities with different names, and relations whose variables are their indices."""

    variables: tuple[Variable, ...]
    relations: tuple[Relation, ...]
