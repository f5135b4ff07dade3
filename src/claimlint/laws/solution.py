"""What solving a system gives: conflicts, impossible relations, and what is implied."""

from __future__ import annotations

from fractions import Fraction

from claimlint.laws.relation import Relation
from claimlint.laws.steps import Step
from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval


@dataclass(frozen=True, slots=True)
class MinimalSet:
    """Claims that cannot all be true; without any one of them the rest can.

    `relations` are enough to show it; where they are few, none of them can be left out. `steps`
    is the working; empty where only an exhaustive search shows it.
    """

    claims: tuple[str, ...]
    relations: tuple[Relation, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The range in which a claim's quantity would have to lie, given all claims but those of
    the correction. `exact`: every smaller interval would be too small.
    """  # noqa: D205 - one sentence

    claim: str
    variable: str
    interval: Interval
    exact: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """Claims of least total trust whose change makes the whole component possible."""

    claims: tuple[str, ...]
    weight: Fraction
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One inconsistent component.

    `certain`: relations that are certain suffice. `claims` and `relations` are those of the
    minimal sets. Several corrections are equally light; none where fixed claims clash.
    """

    claims: tuple[str, ...]
    relations: tuple[Relation, ...]
    certain: bool
    minimal_sets: tuple[MinimalSet, ...]
    corrections: tuple[Correction, ...]
    all_sets: bool
    all_corrections: bool

    @property
    def complete(self) -> bool:
        """Whether everything was found; if not, a bound on effort cut the search short."""
        return self.all_sets and self.all_corrections


@dataclass(frozen=True, slots=True)
class Impossible:
    """Relations that contradict each other before any claim is judged; none can be left out."""

    relations: tuple[Relation, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Redundant:
    """A relation that adds nothing to others (to none: the quantities' domains imply it)."""

    relation: Relation
    implied_by: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Implied:
    """What a quantity must be: where no claim states it, or more closely than stated.

    `stated` is what its claims and its domain say; `certain` as of a conflict.
    """

    variable: str
    interval: Interval
    stated: Interval
    unclaimed: bool
    certain: bool
    exact: bool
    claims: tuple[str, ...]
    relations: tuple[Relation, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """All faults of a system. `undecided` has the quantities of components that no method
    decided: they are not at fault.
    """  # noqa: D205 - one sentence

    conflicts: tuple[Conflict, ...]
    impossible: tuple[Impossible, ...]
    undecided: tuple[tuple[str, ...], ...]
