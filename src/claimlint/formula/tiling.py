"""Sub-periods: which of several periods make up a longer one, and which lie in it apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimlint.values.period import Period


def _inside(claims: Sequence[Any], period: Period) -> list[tuple[int, int, Any]]:
    """The claims whose exact periods lie in a longer one: (first day, last day, claim)."""
    if period.first is None or period.last is None or not period.exact:
        return []
    found = []
    for claim in claims:
        own = claim.period
        if own is None or own.first is None or own.last is None or not own.exact:
            continue
        within = period.first <= own.first and own.last <= period.last
        if within and (own.first, own.last) != (period.first, period.last):
            found.append((own.first, own.last, claim))
    return sorted(found, key=lambda one: (one[0], one[1]))


def exact(claims: Sequence[Any], period: Period) -> list[Any] | None:
    """The fewest claims whose periods make up a period day for day; None where none do."""
    inside = _inside(claims, period)
    if not inside:
        return None
    best: dict[int, list[Any]] = {inside[0][0]: []}
    if inside[0][0] != period.first:
        return None
    for first, last, claim in inside:
        before = best.get(first)
        if before is None:
            continue
        known = best.get(last + 1)
        if known is None or len(before) + 1 < len(known):
            best[last + 1] = [*before, claim]
    assert period.last is not None
    return best.get(period.last + 1)


def apart(claims: Sequence[Any], period: Period) -> list[Any]:
    """The most claims whose periods lie in a period and do not overlap: earliest end first."""
    chosen: list[Any] = []
    free = None
    for first, last, claim in sorted(_inside(claims, period), key=lambda one: (one[1], one[0])):
        if free is None or first > free:
            chosen.append(claim)
            free = last
    return chosen
