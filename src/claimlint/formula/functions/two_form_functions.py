"""Functions on one whole whose members are told in two forms, as shares and as amounts.

A member of the other form enters a sum as share × whole, and one that is said to overlap speaks for
the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from operator import attrgetter

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, DocumentRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import function, stated, total
from claimlint.formula.functions.nesting import above, at_one_time
from claimlint.formula.kinds import ANY_LIST, BOOL, QUANTITY, record
from claimlint.language.language import has_capital_nouns
from claimlint.language.subject_words import (
    SHARE_NOBODY,
    counts_people,
    told_breakdown,
    told_properties,
)

_CLAIM = record("claim")


@function("mixed(members)", BOOL, ANY_LIST, example="mixed(members)")
def _mixed(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether the file has further members of the same whole, told in the other form: as amounts
    beside shares, or as shares beside amounts."""  # noqa: D205, D209 - one sentence
    return bool(in_other_form(members))


@function("may_share_people(members)", BOOL, ANY_LIST, example="may_share_people(members)")
def _may_share_people(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether people are counted, of whom one may be in several members: parents, home owners.

    Not where the claims say what the members are parts by (`breakdown`) or that they are all
    (`complete`), nor where they are names, women and men, or answers to one question.
    """
    if _are_told_apart(members):
        return False
    told = {told_breakdown(one.subject) for one in members} - {None}
    return (
        all(counts_people(one.measure) for one in members)
        and not (len(told) == 1 and told <= SHARE_NOBODY)
        and not _are_names(members)
    )


def _are_told_apart(members: Sequence[ClaimRecord]) -> bool:
    """Whether claims say what the members are parts by, or that they are all."""
    every = (*members, *in_other_form(members))
    return any(one.flag("complete") or one.breakdown_name for one in every)


def _are_names(members: Sequence[ClaimRecord]) -> bool:
    """Whether subjects are names, as parties are. Where every noun has a capital (German), one of
    them must be written in capitals: `CDU`."""  # noqa: D205, D209 - one sentence
    if any(has_capital_nouns(one.document.language) for one in members):
        return any(len(one.subject) > 1 and one.subject.isupper() for one in members)
    return all(one.subject[:1].isupper() for one in members)


@function("may_share_things(members)", BOOL, ANY_LIST, example="may_share_things(members)")
def _may_share_things(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether members are told apart by properties of different kinds, by their words: of cars,
    20 % may be electric, 45 % SUVs and 66 % company cars.

    Not where the claims say what the members are parts by (`breakdown`) or that they are all
    (`complete`).
    """  # noqa: D205 - one sentence
    if _are_told_apart(members):
        return False
    told = {told_properties(one.subject) for one in members} - {frozenset()}
    return any(not first & second for first, second in combinations(told, 2))


@function("comparable(one, others)", BOOL, _CLAIM, ANY_LIST, example="comparable(own, others)")
def _comparable(_context: Context, one: ClaimRecord, others: Sequence[ClaimRecord]) -> bool:
    """Whether no subject of a list is, by its words, a part by another breakdown than a claim's:
    solved crimes stand in no list of thefts and frauds."""  # noqa: D205, D209 - one sentence
    own = told_breakdown(one.subject)
    return own is None or all(told_breakdown(other.subject) in (own, None) for other in others)


@function("overlapping(members)", BOOL, ANY_LIST, example="overlapping(members)")
def _overlapping(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether one of the members of a whole, in this form or the other, is said to overlap."""
    if any(member.flag("overlapping") for member in members):
        return True
    return bool(members) and _overlaps_in_other_form(members[0])


@lru_cache(maxsize=256)
def _overlaps_in_other_form(first: ClaimRecord) -> bool:
    return any(
        claim.flag("overlapping") and at_one_time(claim, first)
        for claims in _in_other_form(first).values()
        for claim in claims
    )


@function(
    "mixed_total(parts, whole)", QUANTITY, ANY_LIST, _CLAIM, example="mixed_total(parts, whole)"
)
def _mixed_total(
    context: Context, parts: Sequence[ClaimRecord], whole: ClaimRecord
) -> Amount | None:
    """The sum of the parts of a whole; a member that is told as a share enters as share × whole."""
    if whole.value is None or any(part.value is None for part in parts):
        return None
    amounts = [stated(part, context) for part in parts]
    of_all = stated(whole, context)
    amounts.extend(
        arithmetic.multiply(stated(share, context), of_all) for share in in_other_form(parts)
    )
    return total(amounts) if amounts else None


def in_other_form(members: Sequence[ClaimRecord]) -> Sequence[OwnClaimRecord]:
    """One claim for each further member that is told in the other form, and lies in no member."""
    if not members:
        return ()
    found = _others_told(members[0], frozenset([member.subject_name for member in members]))
    if not found or any([one.flag("complete") for one in (*members, *found)]):
        return found
    told = {told_breakdown(one.subject) for one in members} - {None}
    return [one for one in found if not told or told_breakdown(one.subject) in {*told, None}]


@lru_cache(maxsize=256)  # a rule asks for the same in its condition, its sum and its message
def _others_told(first: ClaimRecord, told: frozenset[str]) -> Sequence[OwnClaimRecord]:
    found: dict[str, OwnClaimRecord] = {}
    for subject, claims in _in_other_form(first).items():
        if subject and subject != first.of_name:
            for claim in claims:
                if claim.value is not None and at_one_time(claim, first):
                    if claim.flag("overlapping"):  # of one member, it holds for the group
                        return ()
                    if subject not in told:
                        found.setdefault(subject, claim)
    if not found:
        return ()
    names = told | found.keys()
    holding = {one for name in told for one in above(first, name)} if found else set()
    return [
        claim
        for subject, claim in found.items()
        if subject not in holding
        and names.isdisjoint(above(claim, subject) - {first.of_name, subject})
    ]


_Members = dict[str, list[OwnClaimRecord]]
"""Claims by the names of their subjects, in the order in which the file first has these."""


def _in_other_form(first: ClaimRecord) -> _Members:
    """The members of the same whole that are told in the other form, at any time."""
    other = "amount" if first.type == "share" else "share"
    return _by_whole(first.document).get((other, *_SAME_MEMBERS(first)), {})


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _by_whole(document: DocumentRecord) -> dict[tuple[object, ...], _Members]:
    """The amounts and shares of a file by what members of one whole have in common."""
    found: dict[tuple[object, ...], _Members] = {}
    for subject, claims in document.by_subject().items():
        for claim in claims:
            if claim.type in ("amount", "share"):
                members = found.setdefault((claim.type, *_SAME_MEMBERS(claim)), {})
                members.setdefault(subject, []).append(claim)
    return found


_SAME_MEMBERS = attrgetter(
    *("of_name", "of_measure_name", "measure_name", "basis_name", "where_name"),
    *("breakdown_name", "kind", "voice"),
)
