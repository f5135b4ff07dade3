"""The facts of a document: its claims, gathered by the quantity and the voice that they have."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from claimlint.claims.claim import Claim, Document, Identity
from claimlint.claims.fact import NO_NAMES, NOWHERE, Fact, Membership, Voice, fact_of
from claimlint.claims.fact_index import Facts
from claimlint.values.resolve_unit import resolve

MAX_ABOVE = 64
"""How many wholes a subject may be nested in: what lies deeper is left, and told."""


def facts_of(document: Document) -> Facts:
    """The facts of a document: one for each quantity and voice."""
    grouped: dict[tuple[Identity, Voice, Hashable], list[Claim]] = {}
    for claim in document.claims:
        key = (claim.identity, claim.voice, "" if claim.subject_name else id(claim))
        known = grouped.get(key)
        if known is None:
            grouped[key] = [claim]
        else:
            known.append(claim)
    memberships = _memberships(document.claims)
    facts: list[Fact] = []
    for (identity, voice, _), claims in grouped.items():
        first, quantity = claims[0], (identity, voice)
        membership = memberships.get((first.subject_name, first.measure_name), NOWHERE)
        if len(claims) == 1:
            facts.append(fact_of(claims, quantity, membership))
        else:
            facts.extend([fact_of(part, quantity, membership) for part in _apart(claims)])
    return Facts(facts)


def _apart(claims: Sequence[Claim]) -> list[Sequence[Claim]]:
    """Claims of one identity, apart where they state several quantities after all.

    Their units do not compare (a unit rule tells those): each is compared with its like, whichever
    the file has first. Or they are amounts of several wholes: 520 women of the staff, and 9 of the
    directors.
    """
    by_dimension: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        by_dimension.setdefault(_measured_in(claim), []).append(claim)
    return [
        part
        for alike in by_dimension.values()
        for part in (_by_whole(alike) if len(alike) > 1 else (alike,))
    ]


def _measured_in(claim: Claim) -> Hashable:
    """What the unit of a claim measures; a rate over a period of known length, its amount.

    Pay by the hour or day is apart from pay by longer times, for nobody is paid around the clock.
    """
    if claim.value is None:
        return None
    unit = claim.value.unit
    short = unit.paid_by if unit.paid_by in _SHORT_TIMES else None
    if unit.is_rate and claim.length is not None:
        unit = unit * resolve("second")
    return (unit.dimension, unit.kind, short)


_SHORT_TIMES = (0, 1)
"""By the hour and by the day, as `Unit.paid_by` says it."""


def _by_whole(claims: list[Claim]) -> list[list[Claim]]:
    by_whole: dict[str | None, list[Claim]] = {}
    if claims[0].type == "amount":
        for claim in claims:
            by_whole.setdefault(claim.of_name, []).append(claim)
    stated = len(by_whole) - (None in by_whole)
    # An amount that names no whole is taken for the one of a whole where it is the same figure: an
    # amount of everything and that of its largest part may well have a value in common.
    one = stated < 2 and (len(by_whole) < 2 or _are_one_figure(claims))
    return [claims] if one else list(by_whole.values())


def _are_one_figure(claims: Sequence[Claim]) -> bool:
    points = {None if claim.value is None else claim.value.point for claim in claims}
    return len(points) == 1 and None not in points


Names = dict[tuple[str, str], set[str]]


def _memberships(claims: Sequence[Claim]) -> dict[tuple[str, str], Membership]:
    """What each subject lies in, by its measure; equal sets are one object."""
    lists: Names = {}
    groups: Names = {}
    for claim in claims:
        if claim.of_name is not None and claim.of_name != claim.subject_name:
            key = (claim.subject_name, claim.measure_name)
            lists.setdefault(key, set()).add(claim.of_name)
        if claim.within_names:
            key = (claim.subject_name, claim.measure_name)
            groups.setdefault(key, set()).update(claim.within_names)
    shared: dict[frozenset[str], frozenset[str]] = {NO_NAMES: NO_NAMES}
    found = {}
    for key in dict.fromkeys((*lists, *groups)):
        own, above = frozenset(lists.get(key, ())), _all_above(key, lists, groups)
        found[key] = Membership(shared.setdefault(own, own), shared.setdefault(above, above))
    return found


def _all_above(key: tuple[str, str], lists: Names, groups: Names) -> frozenset[str]:
    """What a subject is in, and what that is in, and so on; never itself."""
    found: set[str] = set()
    fresh = [key[0]]
    while fresh and len(found) < MAX_ABOVE:
        name = (fresh.pop(), key[1])
        for above in (*lists.get(name, ()), *groups.get(name, ())):
            if above not in found and above != key[0]:
                found.add(above)
                fresh.append(above)
    return frozenset(found)
