"""What to leave out of conflicts: small ones are compared with all there is to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.laws import hitting_sets
from claimlint.laws.hitting_sets import Lightest, Set, Stopped, unexplored

MEMBERS = range(5)
CONFLICTS = st.lists(st.frozensets(st.sampled_from(MEMBERS), min_size=1), max_size=4)
WEIGHTS = st.lists(
    st.none() | st.integers(1, 3).map(Fraction), min_size=len(MEMBERS), max_size=len(MEMBERS)
)


def every_set() -> Iterator[Set]:
    for size in range(len(MEMBERS) + 1):
        yield from map(frozenset, combinations(MEMBERS, size))


def hits(chosen: Set, conflicts: Sequence[Set]) -> bool:
    return not any(chosen.isdisjoint(one) for one in conflicts)


@given(WEIGHTS, CONFLICTS)
def test_the_lightest_are_all_those_of_the_least_weight(
    weights: list[Fraction | None], conflicts: list[Set]
) -> None:
    weighed = {
        chosen: sum((weights[one] or Fraction(0) for one in chosen), Fraction(0))
        for chosen in every_set()
        if hits(chosen, conflicts) and all(weights[one] is not None for one in chosen)
    }
    least = min(weighed.values(), default=None)
    expected = [chosen for chosen, weight in weighed.items() if weight == least]
    found = Lightest(weights)
    assert found.sets(conflicts) == tuple(sorted(expected, key=sorted))
    assert found.sets(conflicts) == tuple(sorted(expected, key=sorted))  # and says so once more


@given(CONFLICTS, st.lists(st.frozensets(st.sampled_from(MEMBERS)), max_size=3))
def test_what_is_unexplored_meets_each_conflict_and_contains_no_repair(
    conflicts: list[Set], repairs: list[Set]
) -> None:
    found = unexplored(conflicts, repairs)
    new = [
        chosen
        for chosen in every_set()
        if hits(chosen, conflicts) and not any(repair <= chosen for repair in repairs)
    ]
    assert (found is None) == (not new)
    assert found is None or found in new


def test_a_search_looks_at_no_more_partial_sets_than_it_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Here it looks at the empty set, and at the one with the one member."""
    conflicts = [frozenset({0})]
    for bound, is_enough in ((2, True), (1, False)):
        monkeypatch.setattr(hitting_sets, "NODES", bound)
        for search in (
            lambda: Lightest([Fraction(1)]).sets(conflicts),
            lambda: unexplored(conflicts, []),
        ):
            if is_enough:
                assert search()
            else:
                with pytest.raises(Stopped):
                    search()
