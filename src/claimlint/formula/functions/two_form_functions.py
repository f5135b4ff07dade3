"""Functions on one whole whose members are told in two forms, as shares and as amounts.

A member of the other form enters a sum as share × whole, and one that is said to overlap speaks for
the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import function, stated, total
from claimlint.formula.functions.nesting import above, at_one_time
from claimlint.formula.kinds import ANY_LIST, BOOL, QUANTITY, record

_CLAIM = record("claim")


@function("mixed(members)", BOOL, ANY_LIST, example="mixed(members)")
def _mixed(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether the file has further members of the same whole, told in the other form: as amounts
    beside shares, or as shares beside amounts."""  # noqa: D205, D209 - one sentence
    return bool(in_other_form(members))


@function("overlapping(members)", BOOL, ANY_LIST, example="overlapping(members)")
def _overlapping(_context: Context, members: Sequence[ClaimRecord]) -> bool:
    """Whether one of the members of a whole, in this form or the other, is said to overlap."""
    if any(member.flag("overlapping") for member in members):
        return True
    return bool(members) and _overlaps_in_other_form(members[0])


@lru_cache(maxsize=256)
def _overlaps_in_other_form(first: ClaimRecord) -> bool:
    other = "amount" if first.type == "share" else "share"
    same = _SAME_MEMBERS(first)
    return any(
        claim.flag("overlapping")
        and claim.type == other
        and _SAME_MEMBERS(claim) == same
        and at_one_time(claim, first)
        for claims in first.document.by_subject().values()
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
    return _others_told(members[0], frozenset([member.subject_name for member in members]))


@lru_cache(maxsize=256)  # a rule asks for the same in its condition, its sum and its message
def _others_told(first: ClaimRecord, told: frozenset[str]) -> Sequence[OwnClaimRecord]:
    other = "amount" if first.type == "share" else "share"
    same = _SAME_MEMBERS(first)
    found: dict[str, OwnClaimRecord] = {}
    for subject, claims in first.document.by_subject().items():
        if subject and subject != first.of_name:
            for claim in claims:
                if (
                    claim.type == other
                    and claim.value is not None
                    and _SAME_MEMBERS(claim) == same
                    and at_one_time(claim, first)
                ):
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


_SAME_MEMBERS = attrgetter(
    *("of_name", "of_measure_name", "measure_name", "basis_name", "where_name"),
    *("breakdown_name", "kind", "voice"),
)
