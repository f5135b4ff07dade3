"""Facts of one subject and measure, by time and definition.

Two of them can be one quantity where time and definition are the same, or where one of the two does
not state it. So of a series of a thousand days each figure meets the one of its day, and those of
no day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from operator import itemgetter

from claimlint.claims.fact import Fact
from claimlint.claims.fact_keys import ALWAYS_KEY, UNDATED

ANY_TIME = (UNDATED, ALWAYS_KEY)
"""The times of what may be of any other time, too."""


def time_of(fact: Fact) -> Hashable:
    """The time that facts are looked up by."""
    return UNDATED if fact.period is None else fact.period.key


class Alike:
    """Such facts, in the order in which they came."""

    __slots__ = ("_places", "all")

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self.all: list[Fact] = []
        self._places: dict[Hashable, dict[str | None, list[tuple[int, Fact]]]] = {}
        for fact in facts:
            self.add(fact)

    def add(self, fact: Fact) -> None:
        """Add a fact, behind those that are there."""
        of_time = self._places.setdefault(time_of(fact), {})
        of_time.setdefault(fact.basis_name, []).append((len(self.all), fact))
        self.all.append(fact)

    def meeting(self, fact: Fact) -> list[Fact]:
        """Those that may be of a fact's time and definition; whether they are is seen later."""
        time, basis = time_of(fact), fact.basis_name
        times = self._places if time in ANY_TIME else (time, *ANY_TIME)
        found = [
            place
            for one in times
            if (of_time := self._places.get(one)) is not None
            for name in (of_time if basis is None else (basis, None))
            for place in of_time.get(name, ())
        ]
        found.sort(key=itemgetter(0))
        return [one for _, one in found]
