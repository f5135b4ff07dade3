"""Whether a change or ratio fits where it is read of something else than the rule reads it of."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimlint.formula import amount as arithmetic
from claimlint.formula.amount import Amount, Context, Incomparable
from claimlint.formula.claim_record import ClaimRecord, DocumentRecord, OwnClaimRecord
from claimlint.formula.functions.function_table import function, stated
from claimlint.formula.kinds import TEXT, record
from claimlint.values.period import Period
from claimlint.values.truth import Truth

_CLAIM = record("claim")


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
    if time is not None and time.unknown:
        return
    key = (subject or "", change.measure_name, None if time is None else time.key)
    for one in _figures_of(change.document).get(key, ()):
        if _is_other(one, change, then):
            yield one


_Figures = Mapping[tuple[str, str, Hashable], Sequence[OwnClaimRecord]]


@lru_cache(maxsize=64)  # rules go through some documents at a time
def _figures_of(document: DocumentRecord) -> _Figures:
    """The shares and amounts of a document by subject, measure and time."""
    found: dict[tuple[str, str, Hashable], list[OwnClaimRecord]] = {}
    for claim in document.claims:
        if claim.type in ("share", "amount") and claim.value is not None:
            period = claim.period
            if period is None or not period.unknown:
                time = None if period is None else period.key
                name = (claim.subject_name, claim.measure_name, time)
                found.setdefault(name, []).append(claim)
    return found


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
