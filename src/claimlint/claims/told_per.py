"""Amounts of all beside amounts for each of so many: 4,120 thefts, and 5.2 for every 1,000 people.

Print calls both by one measure (thefts, emissions, GDP), and no two of them can be compared, added
or set against each other. Where a file has both, what is told per person, household or car is a
measure of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.claims.claim import Claim


def measures_told_both_ways(claims: Iterable[Claim]) -> frozenset[str]:
    """The names of the measures that some claims tell of all, or per one thing and per another."""
    values = [(claim.measure_name, claim.value) for claim in claims if claim.value is not None]
    if not any([value.unit.per for _, value in values]):
        return frozenset()
    told = [(name, value.unit.per) for name, value in values if value.unit.kind == "plain"]
    one_of = dict(told)
    return frozenset(name for name, per in told if per != one_of[name])


def name_per(measure: str, counted: str) -> str:
    """The name of a measure for each of what is counted: `thefts per person`."""
    return f"{measure} per {counted}"
