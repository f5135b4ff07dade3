"""Functions on wholes, their parts and groups: what holds what, and what shares of shares make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, DocumentRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import function, stated, total
from claimlint.formula.functions.nesting import MAX_DEPTH, above, at_one_time, groups_of, wholes_of
from claimlint.formula.kinds import ANY_LIST, BOOL, QUANTITY, list_of, record

_CLAIM = record("claim")


@function("holds_part(share, part)", BOOL, _CLAIM, _CLAIM, example="holds_part(share, part)")
def _holds_part(_context: Context, share: ClaimRecord, part: ClaimRecord) -> bool:
    """Whether a part lies wholly in the whole that a share is of: it names that whole with `of`,
    or a group of it with `within`, or the whole is another measure of the same subject."""  # noqa: D205, D209 - one sentence
    whole = share.of_name
    return bool(
        whole == share.subject_name
        or whole in wholes_of(part)
        or whole in groups_of(share)
        or whole in groups_of(part)
    )


@function("may_hold_more(share, part)", BOOL, _CLAIM, _CLAIM, example="may_hold_more(share, part)")
def _may_hold_more(_context: Context, share: ClaimRecord, part: ClaimRecord) -> bool:
    """Whether an amount is of more than the whole of a share, and so at least the share of it:
    it names no whole, or one that holds the whole of the share."""  # noqa: D205, D209 - one sentence
    wholes = wholes_of(part)
    return not wholes or not wholes.isdisjoint(above(share, share.of_name))


@function(
    "fits_another(share, part)", BOOL, _CLAIM, _CLAIM, example="fits_another(share, part)"
)  # fmt: skip
def _fits_another(_context: Context, share: ClaimRecord, part: ClaimRecord) -> bool:
    """Whether an amount that names no whole is what another share of its subject makes: 1.36
    million cars are 17 % of a world market of 8 million, and need not be 48 % of a country's."""  # noqa: D205, D209 - one sentence
    if part.of_name is not None or part.value is None or part.value.interval.high is None:
        return False
    figures, own, unit = part.document.by_subject(), part.value.interval, part.value.unit
    return any(
        (one.value.interval * whole.value.interval).intersect(own) is not None
        for one in figures.get(part.subject_name, ())
        if one.type == "share" and one.value is not None
        and one.of_name not in (None, share.of_name)
        and one.measure_name == part.measure_name and at_one_time(one, part)
        for whole in figures.get(one.of_name or "", ())
        if whole.type == "amount" and whole.measure_name == one.of_measure_name
        and whole.value is not None and whole.value.unit.dimension == unit.dimension
        and at_one_time(whole, part)
    )  # fmt: skip


@function("within(claim, group)", BOOL, _CLAIM, _CLAIM, example="within(inner, outer)")
def _within(_context: Context, claim: ClaimRecord, group: ClaimRecord) -> bool:
    """Whether a claim's subject is said to lie wholly in another's (`within`)."""
    return group.subject_name in groups_of(claim)


@function(
    "by_groups(inners, groups)", QUANTITY, ANY_LIST, ANY_LIST, example="by_groups(inners, groups)"
)
def _by_groups(
    context: Context, inners: Sequence[ClaimRecord], groups: Sequence[ClaimRecord]
) -> Amount | None:
    """What shares of groups make of the whole of the groups: 48 % of women who are 51 %, and 40 %
    of men who are 49 %, are 44 %. Missing for less than two groups."""  # noqa: D205, D209 - one sentence
    products = [
        arithmetic.multiply(stated(inner, context), stated(group, context))
        for inner, group in _grouped(inners, groups)
    ]  # fmt: skip
    return total(products) if len(products) > 1 else None


@function(
    "outside_groups(inners, groups)", QUANTITY, ANY_LIST, ANY_LIST,
    example="outside_groups(inners, groups)",
)  # fmt: skip
def _outside_groups(
    context: Context, inners: Sequence[ClaimRecord], groups: Sequence[ClaimRecord]
) -> Amount | None:
    """What a share of the whole can be at the most, by its shares of groups: all that is in no
    group, and of each group what the share of it leaves."""  # noqa: D205, D209 - one sentence
    found = list(_grouped(inners, groups))
    if len(found) < 2:
        return None
    one = context.constant(Fraction(1))
    products = [
        Amount(
            (one - stated(inner, context).magnitude) * stated(group, context).magnitude,
            arithmetic.PERCENT,
        )
        for inner, group in found
    ]
    products_total = total(products)
    return Amount(one - products_total.magnitude, arithmetic.PERCENT)


def _grouped(
    inners: Sequence[ClaimRecord], groups: Sequence[ClaimRecord]
) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Each group with the share of it; groups of which none is stated are left out."""
    for group in groups:
        for inner in inners:
            names = (group.subject_name, group.measure_name)
            known = inner.value is not None and group.value is not None
            if known and (inner.of_name, inner.of_measure_name) == names:
                yield inner, group
                break


@function("share_chain(claim)", list_of(_CLAIM), _CLAIM, example="share_chain(claim)")
def _share_chain(_context: Context, claim: ClaimRecord) -> list[OwnClaimRecord] | None:
    """The shares, three or more, that lead from a share's subject to its whole, each of the next.

    90 % of the 90 % of the 65 %. Missing where the file has no such chain; two shares are
    `share-of-share`'s matter.
    """
    steps = _chain(claim)
    return steps if steps is not None and len(steps) >= _LEAST_CHAIN else None


def has_long_chain(claim: ClaimRecord) -> bool:
    """Whether so many shares may lead from a share's subject to its whole that the search ends."""
    return claim.type == "share" and _chain(claim) is None


def has_many_links(document: DocumentRecord) -> bool:
    """Whether a document has enough shares that lie in one another for a search to end early."""
    members = _members_of(document)
    return len(members) >= MAX_DEPTH and len(_shared(document)) >= MAX_DEPTH


_LEAST_CHAIN = 3


def _chain(claim: ClaimRecord) -> list[OwnClaimRecord] | None:
    """The shares that lead from a share's subject to its whole, the shortest way; [] for none.

    None where the search ends before it is known whether any lead there.
    """
    members = _members_of(claim.document).get(claim.of_name, _NONE)
    if len(members) == (claim.subject_name in members):
        return []  # nothing else leads there
    ways: list[list[OwnClaimRecord]] = [[]]
    seen = {claim.subject_name}
    index, shared = claim.document.by_subject(), _shared(claim.document)
    while ways:
        if len(seen) >= MAX_DEPTH:
            return None
        way = ways.pop(0)
        subject = way[-1].of_name if way else claim.subject_name
        for one in sorted(index.get(subject or "", ()), key=attrgetter("id")):
            if one is claim or one.of_name is None or not _is_link(one, claim):
                continue
            if one.of_name == claim.of_name and way:
                return [*way, one]
            if one.of_name not in seen and one.of_name in shared:  # else it leads nowhere
                seen.add(one.of_name)
                ways.append([*way, one])
    return []


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _members_of(document: DocumentRecord) -> Mapping[str | None, frozenset[str]]:
    """The subjects that a document has shares of, by whole."""
    found: dict[str | None, set[str]] = {}
    for claim in document.claims:
        if claim.type == "share":
            found.setdefault(claim.of_name, set()).add(claim.subject_name)
    return {whole: frozenset(members) for whole, members in found.items()}


@lru_cache(maxsize=64)
def _shared(document: DocumentRecord) -> frozenset[str]:
    """The subjects that a document has shares of."""
    return frozenset[str]().union(*_members_of(document).values())


def _is_link(one: ClaimRecord, claim: ClaimRecord) -> bool:
    same = ("measure_name", "of_measure_name", "where_name", "basis_name", "kind", "voice")
    return (
        one.type == "share"
        and one.value is not None
        and not (one.flag("rate") or one.flag("may_be_negative"))
        and all(getattr(one, name) == getattr(claim, name) for name in same)
        and at_one_time(one, claim)
    )
