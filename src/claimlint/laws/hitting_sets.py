"""Hitting sets: what to leave out so that no conflict is left whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

Set = frozenset[int]

NODES: Final = 20_000
"""How many partial sets a search may look at."""


class Stopped(Exception):  # noqa: N818 - not an error: the search gives up, and says so
    """The search was cut short by its bound."""


class Lightest:
    """All sets of least total weight that share a member with each of the given sets.

    Members without a weight are never chosen. Raises Stopped where the search is too large.
    """

    def __init__(self, weights: Sequence[Fraction | None]) -> None:
        self._weights = weights
        self._best: Fraction | None = None
        self._found: set[Set] = set()
        self._nodes = 0

    def sets(self, conflicts: Sequence[Set]) -> tuple[Set, ...]:
        """The lightest hitting sets, sorted; none where a conflict has no member to choose."""
        self._best, self._found, self._nodes = None, set(), 0
        self._search(frozenset(), frozenset(), Fraction(0), conflicts)
        return tuple(sorted(self._found, key=sorted))

    def _search(self, chosen: Set, barred: Set, weight: Fraction, left: Sequence[Set]) -> None:
        self._nodes += 1
        if self._nodes > NODES:
            raise Stopped
        if self._best is not None and weight + self._least(left) > self._best:
            return
        if not left:
            if self._best is None or weight < self._best:
                self._best, self._found = weight, set()
            self._found.add(chosen)
            return
        for member in sorted(_tightest(left, barred)):
            cost = self._weights[member]
            if cost is not None and member not in barred:
                rest = [one for one in left if member not in one]
                self._search(chosen | {member}, barred, weight + cost, rest)
            barred |= {member}

    def _least(self, left: Sequence[Set]) -> Fraction:
        """What hitting the rest costs at the least: disjoint conflicts are paid one by one."""
        total, seen = Fraction(0), frozenset[int]()
        for one in left:
            if seen.isdisjoint(one):
                costs = [cost for cost in (self._weights[m] for m in one) if cost is not None]
                total += min(costs, default=Fraction(0))
                seen |= one
        return total


def _tightest(left: Sequence[Set], barred: Set) -> Set:
    """The conflict with the fewest members to choose from."""
    return min(left, key=lambda one: (len(one - barred), sorted(one)))


def unexplored(conflicts: Sequence[Set], repairs: Sequence[Set]) -> Set | None:
    """What to leave out to see something new: it meets each conflict, and contains no repair.

    None where there is no such set: all conflicts are known then (MARCO; Liffiton, Previti,
    Malik, Marques-Silva, Fast, flexible MUS enumeration, 2016). Raises Stopped.
    """
    nodes = 0

    def search(chosen: Set, barred: Set) -> Set | None:
        nonlocal nodes
        nodes += 1
        if nodes > NODES:
            raise Stopped
        if any(repair <= chosen for repair in repairs):
            return None
        left = [one for one in conflicts if chosen.isdisjoint(one)]
        if not left:
            return chosen
        for member in sorted(_tightest(left, barred)):
            if member not in barred:
                found = search(chosen | {member}, barred)
                if found is not None:
                    return found
                barred |= {member}
        return None

    return search(frozenset(), frozenset())
