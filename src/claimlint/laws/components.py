"""Connected components: quantities that no relation joins cannot contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.laws.system import System
from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """Indices of a system's variables, and of the relations among them; both ascending."""

    variables: tuple[int, ...]
    relations: tuple[int, ...]


class Forest:
    """Disjoint sets of the numbers below `size` (union-find with path halving)."""

    __slots__ = ("_parents",)

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def root(self, item: int) -> int:
        """The number that stands for the item's set."""
        parents = self._parents
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    def join(self, a: int, b: int) -> bool:
        """Unite two sets; false where they were one already."""
        first, second = self.root(a), self.root(b)
        if first == second:
            return False
        self._parents[max(first, second)] = min(first, second)
        return True


def components(system: System, relations: Iterable[int]) -> tuple[Component, ...]:
    """The components that these relations make; a variable without any is one of its own.

    Claims that state several quantities join them, as a relation would.
    """
    forest = Forest(len(system.variables))
    chosen = list(relations)
    for number in chosen:
        used = system.relations[number].variables
        for other in used[1:]:
            forest.join(used[0], other)
    _join_claims(system, forest)
    return _grouped(system, forest, chosen)


def _join_claims(system: System, forest: Forest) -> None:
    first: dict[str, int] = {}
    for index, variable in enumerate(system.variables):
        for statement in variable.statements:
            forest.join(first.setdefault(statement.claim, index), index)


def _grouped(system: System, forest: Forest, relations: list[int]) -> tuple[Component, ...]:
    members: dict[int, list[int]] = {}
    for index in range(len(system.variables)):
        members.setdefault(forest.root(index), []).append(index)
    joined: dict[int, list[int]] = {}
    for number in sorted(relations):
        used = system.relations[number].variables
        if used:
            joined.setdefault(forest.root(used[0]), []).append(number)
    return tuple(
        Component(tuple(indices), tuple(joined.get(root, ()))) for root, indices in members.items()
    )
