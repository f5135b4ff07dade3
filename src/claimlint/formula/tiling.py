"""Sub-periods: which of several periods make up a longer one, and which lie in it apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from claimlint.formula.claim_record import ClaimRecord
from claimlint.values.period import Period

_Claim = TypeVar("_Claim", bound=ClaimRecord)


def _inside(claims: Sequence[_Claim], period: Period) -> list[tuple[int, int, _Claim]]:
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
    # by the id at last, so that it does not matter which claim the file has first
    return sorted(found, key=lambda one: (one[0], one[1], one[2].document.id, one[2].id))


def exact(claims: Sequence[_Claim], period: Period) -> list[_Claim] | None:
    """The fewest claims whose periods make up a period day for day; None where none do."""
    inside = _inside(claims, period)
    if not inside:
        return None
    best: dict[int, list[_Claim]] = {inside[0][0]: []}
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


def apart(claims: Sequence[_Claim], period: Period) -> list[_Claim]:
    """The most claims whose periods lie in a period and do not overlap: earliest end first."""
    chosen: list[_Claim] = []
    free = None
    for first, last, claim in sorted(_inside(claims, period), key=lambda one: (one[1], one[0])):
        if free is None or first > free:
            chosen.append(claim)
            free = last
    return chosen


def around(claims: Sequence[_Claim], period: Period) -> list[_Claim]:
    """The claims within a period, and the nearest on either side.

    None where one is of the period itself, or where none lies within it and it is not bracketed:
    beyond the known times anything may have been.
    """
    if period.first is None or period.last is None or period.always:
        return []
    in_order = sorted(claims, key=lambda one: (one.document.id, one.id))
    known = [(one.period, one) for one in in_order if one.period is not None and one.period.exact]
    if any(own.same(period) for own, _ in known):
        return []
    days = [
        (own.first, own.last, one)
        for own, one in known
        if own.first is not None and own.last is not None
    ]
    inside = [one for first, last, one in days if first >= period.first and last <= period.last]
    before = [(last, one) for first, last, one in days if first <= period.first]
    after = [(first, one) for first, last, one in days if last >= period.last]
    if not before or not after:
        return inside
    last_before = max(before, key=lambda pair: pair[0])[1]
    first_after = min(after, key=lambda pair: pair[0])[1]
    return list(dict.fromkeys([last_before, *inside, first_after]))
