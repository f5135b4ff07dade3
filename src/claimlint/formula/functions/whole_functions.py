"""Functions on wholes and parts: what lies in what, and which whole a change is of.

A claim says what its subject is a part of with `of` (of which whole it is a share or amount) and
`within` (in which group it lies wholly). What is said once of a subject and measure holds for the
file, and for what lies deeper: wind power within renewables, and these within all power.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context, Incomparable
from claimlint.formula.claim_record import ClaimRecord, DocumentRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import function, stated
from claimlint.formula.kinds import ANY_LIST, BOOL, QUANTITY, TEXT, list_of, record
from claimlint.values.period import Period
from claimlint.values.truth import Truth

_CLAIM = record("claim")
MAX_DEPTH = 64
"""How many groups a subject may be nested in: a bound for hostile files."""


@function("holds_part(share, part)", BOOL, _CLAIM, _CLAIM, example="holds_part(share, part)")
def _holds_part(_context: Context, share: ClaimRecord, part: ClaimRecord) -> bool:
    """Whether a part lies wholly in the whole that a share is of: it names that whole with `of`,
    or a group of it with `within`, or the whole is another measure of the same subject."""  # noqa: D205, D209 - one sentence
    whole = share.of_name
    return bool(
        whole == share.subject_name
        or whole in _wholes(part)
        or whole in _groups(share)
        or whole in _groups(part)
    )


@function("may_hold_more(share, part)", BOOL, _CLAIM, _CLAIM, example="may_hold_more(share, part)")
def _may_hold_more(_context: Context, share: ClaimRecord, part: ClaimRecord) -> bool:
    """Whether an amount is of more than the whole of a share, and so at least the share of it:
    it names no whole, or one that holds the whole of the share."""  # noqa: D205, D209 - one sentence
    wholes = _wholes(part)
    return not wholes or not wholes.isdisjoint(_above(share, share.of_name))


@function("within(claim, group)", BOOL, _CLAIM, _CLAIM, example="within(inner, outer)")
def _within(_context: Context, claim: ClaimRecord, group: ClaimRecord) -> bool:
    """Whether a claim's subject is said to lie wholly in another's (`within`)."""
    return group.subject_name in _groups(claim)


@function(
    "other_reading(change, then)", TEXT, _CLAIM, _CLAIM, example="other_reading(change, then)"
)
def _other_reading(_context: Context, change: ClaimRecord, then: ClaimRecord) -> str:
    """How a change or ratio comes out where it is read of something else than `then` is. One in
    percent with `of` may be meant of the amount and not of the share, or the other way round; one
    without `of` of any whole. "fits" or "fails"; "none" where the file does not state both ends of
    another reading."""  # noqa: D205, D209 - one sentence
    if change.value is None or not _may_be_of_another(change):
        return "none"
    first, last = _ends(change)
    before = list(_other_ends(change, then, *first))
    after = list(_other_ends(change, then, *last))
    pairs = [(one, two) for one in before for two in after if _of_one_whole(one, two)]
    if not pairs:
        return "none"
    return "fits" if any(_may_lead(change, *pair) for pair in pairs) else "fails"


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
    return _total(products) if len(products) > 1 else None


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
    total = _total(products)
    return Amount(one - total.magnitude, arithmetic.PERCENT)


def _total(amounts: list[Amount]) -> Amount:
    total = amounts[0]
    for amount in amounts[1:]:
        total = arithmetic.add(total, amount)
    return total


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
    return steps if len(steps) >= _LEAST_CHAIN else None


_LEAST_CHAIN = 3


def _chain(claim: ClaimRecord) -> list[OwnClaimRecord]:
    """The shares that lead from a share's subject to its whole, the shortest way; [] for none."""
    ways: list[list[OwnClaimRecord]] = [[]]
    seen = {claim.subject_name}
    index = claim.document.by_subject()
    while ways and len(seen) < MAX_DEPTH:
        way = ways.pop(0)
        subject = way[-1].of_name if way else claim.subject_name
        for one in sorted(index.get(subject or "", ()), key=attrgetter("id")):
            if one is claim or one.of_name is None or not _is_link(one, claim):
                continue
            if one.of_name == claim.of_name and way:
                return [*way, one]
            if one.of_name not in seen:
                seen.add(one.of_name)
                ways.append([*way, one])
    return []


def _is_link(one: ClaimRecord, claim: ClaimRecord) -> bool:
    same = ("measure_name", "of_measure_name", "where_name", "basis_name", "kind", "voice")
    return (
        one.type == "share"
        and one.value is not None
        and not (one.flag("rate") or one.flag("may_be_negative"))
        and all(getattr(one, name) == getattr(claim, name) for name in same)
        and _at_one_time(one, claim)
    )


# -- one whole, told in two forms -----------------------------------------------------------


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
        and _at_one_time(claim, first)
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
    return _total(amounts) if amounts else None


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
                    and _at_one_time(claim, first)
                ):
                    if claim.flag("overlapping"):  # of one member, it holds for the group
                        return ()
                    if subject not in told:
                        found.setdefault(subject, claim)
    if not found:
        return ()
    names = told | found.keys()
    holding = {one for name in told for one in _above(first, name)} if found else set()
    return [
        claim
        for subject, claim in found.items()
        if subject not in holding
        and names.isdisjoint(_above(claim, subject) - {first.of_name, subject})
    ]


_SAME_MEMBERS = attrgetter(
    *("of_name", "of_measure_name", "measure_name", "basis_name", "where_name"),
    *("breakdown_name", "kind", "voice"),
)


def _at_one_time(one: ClaimRecord, other: ClaimRecord) -> bool:
    return _same_time(one.period, other.period)


def _same_time(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.same(other)


# -- what lies in what ---------------------------------------------------------------------


def _wholes(claim: ClaimRecord) -> frozenset[str]:
    wholes = getattr(claim, "wholes", claim.of_name)
    if isinstance(wholes, frozenset):
        return wholes
    return frozenset() if wholes is None else frozenset((wholes,))


def _groups(claim: ClaimRecord) -> frozenset[str]:
    """The groups that a claim's subject is said to lie in wholly, at any depth."""
    return _ladders(claim.document).climbed(claim.measure_name, claim.subject_name, in_groups=True)


def _above(claim: ClaimRecord, subject: str | None) -> frozenset[str]:
    """What a subject is said to be in, wholly or as a share of it, at any depth."""
    return _ladders(claim.document).climbed(claim.measure_name, subject, in_groups=False)


class _Ladders:
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

    def climbed(self, measure: str, subject: str | None, *, in_groups: bool) -> frozenset[str]:
        """What a subject lies in by a measure, at any depth; never itself."""
        if subject is None:
            return frozenset()
        name = (measure, subject, in_groups)
        known = self._known.get(name)
        if known is None:
            if name not in self._steps:
                return frozenset()
            known = self._known[name] = frozenset(self._climb(measure, subject, in_groups))
        return known

    def _climb(self, measure: str, subject: str, in_groups: bool) -> set[str]:
        found: set[str] = set()
        fresh = [subject]
        while fresh and len(found) < MAX_DEPTH:
            above = self._steps.get((measure, fresh.pop(), in_groups), ())
            new = [name for name in above if name not in found and name != subject]
            found.update(new)
            fresh.extend(new)
        return found


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _ladders(document: DocumentRecord) -> _Ladders:
    return _Ladders(document)


# -- changes and ratios --------------------------------------------------------------------

_End = tuple[str | None, Period | None]
"""The subject and the time of one of the two figures that a change or ratio compares."""


def _ends(change: ClaimRecord) -> tuple[_End, _End]:
    """What a change or ratio leads from, and what it leads to."""
    subject, period = change.subject_name, change.period
    last: _End = (subject, period)
    if change.since is not None:
        return (subject, change.since), last
    if change.than_period is not None:
        return (change.than_name or subject, change.than_period), last
    return (change.than_name, period), last


def _may_be_of_another(change: ClaimRecord) -> bool:
    """Whether what is compared is open: points with `of` are of that share and nothing else."""
    if change.of_name is None:
        return True
    return change.type == "change" and change.value is not None and _is_relative(change)


def _is_relative(change: ClaimRecord) -> bool:
    return change.value is not None and change.value.unit.kind == "percent"


def _other_ends(
    change: ClaimRecord, then: ClaimRecord, subject: str | None, time: Period | None
) -> Iterator[ClaimRecord]:
    """The claims that state what is compared in another reading, at one end."""
    for one in change.document.by_subject().get(subject or "", ()):
        if (
            one.type in ("share", "amount")
            and one.value is not None
            and one.measure_name == change.measure_name
            and _same_time(one.period, time)
            and _is_other(one, change, then)
        ):
            yield one


def _is_other(one: ClaimRecord, change: ClaimRecord, then: ClaimRecord) -> bool:
    """Whether a figure is of another type than `then`; or of another whole, where none is named."""
    if change.of_name is None:
        return (one.type, one.of_name) != (then.type, then.of_name)
    if one.type == then.type:
        return False
    return one.of_name == change.of_name or (one.type == "amount" and one.of_name is None)


def _of_one_whole(one: ClaimRecord, other: ClaimRecord) -> bool:
    if one.type != other.type:
        return False
    wholes = (one.of_name, other.of_name)
    return wholes[0] == wholes[1] or (one.type == "amount" and None in wholes)


def _may_lead(change: ClaimRecord, before: ClaimRecord, after: ClaimRecord) -> bool:
    """Whether a change or ratio may lead from one figure to another."""
    plain = arithmetic.NARROW
    assert change.value is not None
    try:
        compared = arithmetic.relate(
            "==", _comparison(change, before, after), plain.amount(change.value), plain
        )
    except (Incomparable, ZeroDivisionError):
        return False
    return compared is not Truth.FALSE


def _comparison(change: ClaimRecord, before: ClaimRecord, after: ClaimRecord) -> Amount:
    """What two figures come to when they are compared as a change or ratio compares them."""
    first, last = stated(before, arithmetic.NARROW), stated(after, arithmetic.NARROW)
    if change.type == "ratio":
        return arithmetic.divide(last, first)
    if not _is_relative(change):
        return arithmetic.subtract(last, first)
    grown = arithmetic.subtract(arithmetic.divide(last, first), arithmetic.number(1))
    return Amount(grown.magnitude, arithmetic.PERCENT)
