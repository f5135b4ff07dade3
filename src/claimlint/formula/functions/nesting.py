"""What lies in what: the groups and wholes that the claims of a document name.

A claim says what its subject is a part of with `of` (of which whole it is a share or amount) and
`within` (in which group it lies wholly). What is said once of a subject and measure holds for the
file, and for what lies deeper: wind power within renewables, and these within all power.
"""

from __future__ import annotations

from functools import lru_cache

from claimlint.formula.claim_record import ClaimRecord, DocumentRecord
from claimlint.values.period import Period

MAX_DEPTH = 64
"""How many groups a subject may be nested in: a bound for hostile files."""


def wholes_of(claim: ClaimRecord) -> frozenset[str]:
    """The wholes that a claim names as its own."""
    wholes = getattr(claim, "wholes", claim.of_name)
    if isinstance(wholes, frozenset):
        return wholes
    return frozenset() if wholes is None else frozenset((wholes,))


def groups_of(claim: ClaimRecord) -> frozenset[str]:
    """The groups that a claim's subject is said to lie in wholly, at any depth."""
    return _nesting_of(claim.document).holders(
        claim.measure_name, claim.subject_name, in_groups=True
    )


def above(claim: ClaimRecord, subject: str | None) -> frozenset[str]:
    """What a subject is said to be in, wholly or as a share of it, at any depth."""
    return _nesting_of(claim.document).holders(claim.measure_name, subject, in_groups=False)


class _Nesting:
    """What subjects lie in, by one document. Rules ask for the same ones again and again."""

    __slots__ = ("_known", "_steps")

    def __init__(self, document: DocumentRecord) -> None:
        self._known: dict[tuple[str, str, bool], frozenset[str]] = {}
        self._steps: dict[tuple[str, str, bool], dict[str, None]] = {}
        for claim in document.claims:
            name = (claim.measure_name, claim.subject_name)
            groups = claim.within_names
            if groups:
                self._steps.setdefault((*name, True), {}).update(dict.fromkeys(groups))
            if groups or claim.of_name is not None:
                wholes = groups if claim.of_name is None else (claim.of_name, *groups)
                self._steps.setdefault((*name, False), {}).update(dict.fromkeys(wholes))

    def holders(self, measure: str, subject: str | None, *, in_groups: bool) -> frozenset[str]:
        """What a subject lies in by a measure, at any depth; never itself."""
        if subject is None:
            return frozenset()
        name = (measure, subject, in_groups)
        known = self._known.get(name)
        if known is None:
            if name not in self._steps:
                return frozenset()
            known = self._known[name] = frozenset(self._holders(measure, subject, in_groups))
        return known

    def _holders(self, measure: str, subject: str, in_groups: bool) -> set[str]:
        found: set[str] = set()
        fresh = [subject]
        while fresh and len(found) < MAX_DEPTH:
            above = self._steps.get((measure, fresh.pop(), in_groups), ())
            new = [name for name in above if name not in found and name != subject]
            found.update(new)
            fresh.extend(new)
        return found


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _nesting_of(document: DocumentRecord) -> _Nesting:
    return _Nesting(document)


def at_one_time(one: ClaimRecord, other: ClaimRecord) -> bool:
    """Whether two claims are of one time, or both of none."""
    return same_time(one.period, other.period)


def same_time(one: Period | None, other: Period | None) -> bool:
    """Whether two times are one, or both are missing."""
    if one is None or other is None:
        return one is other
    return one.same(other)
