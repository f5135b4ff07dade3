"""Rows of a table that are of another time than a claim, and are compared with it all the same.

What the article does not date is compared with the nearest period of a table, up to `table-lag`
years back. What it does date, and the table has for other periods only, is compared with the
nearest of these where it lies more than a factor of `drift` off: no year explains that.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.claims.fact import Fact
from claimlint.claims.match_facts import SAME_QUANTITY, Match, match_facts
from claimlint.claims.measure_words import names_balance
from claimlint.formula.slips import power_of_ten
from claimlint.values.period import Period
from claimlint.values.truth import Truth

_SAME_BUT_TIME = tuple(one for one in SAME_QUANTITY if one != "period")
_YEAR = 366
"""Days: a leap year, so that three years back are three years back."""


def is_undated(fact: Fact) -> bool:
    """Whether an article states it without its time."""
    return fact.period is None and fact.document.is_article


def is_dated(row: Fact) -> bool:
    """Whether a row of a table is of some time."""
    return row.period is not None and not row.period.always


def nearest(fact: Fact, rows: Sequence[Fact], lag: int) -> list[Fact]:
    """The rows of the period that lies nearest before the article, or holds its day."""
    day = fact.document.publication_day
    if day is None:
        return []
    back = [
        (_days_back(row.period, day), row)
        for row in rows
        if match_facts(fact, row, _SAME_BUT_TIME) is not Match.NONE
    ]
    least = min((days for days, _ in back if days is not None), default=None)
    if least is None or least > lag * _YEAR:
        return []
    return [row for days, row in back if days == least]


def drifted(fact: Fact, rows: Sequence[Fact], drift: int) -> list[Fact]:
    """The nearest row of another period, where it is too far off for any drift.

    Only where the table lacks the claim's own period.
    """
    period = fact.period
    if period is None or period.always or period.unknown or not fact.document.is_article:
        return []
    if not _is_plain_amount(fact):
        return []
    alike = [
        (row.period, row)
        for row in rows
        if row.period is not None and match_facts(fact, row, _SAME_BUT_TIME) is not Match.NONE
    ]
    if any(_overlap(own, period) for own, _ in alike):
        return []
    near = [(_gap(own, period), row) for own, row in alike if _as_long(own, period)]
    closest = min(near, key=lambda pair: pair[0], default=None)
    far = closest is not None and _far_apart(fact, closest[1], drift)
    return [closest[1]] if closest is not None and far else []


def _days_back(period: Period | None, day: int) -> int | None:
    """How many days before a day a period ended; 0 where it holds the day, else None."""
    if period is None or period.always or period.unknown:
        return None
    if period.covers(day):
        return 0
    if period.last is None:
        return None
    return day - period.last if period.last < day else None


def _overlap(one: Period, other: Period) -> bool:
    return one.overlaps(other) is not Truth.FALSE


def _as_long(one: Period, other: Period) -> bool:
    """Whether two periods are of about equal length: a leap day is no difference."""
    a, b = one.days.high, other.days.high
    return a is not None and b is not None and 8 * a <= 9 * b and 8 * b <= 9 * a


def _gap(one: Period, other: Period) -> int:
    if one.last is None or one.first is None or other.first is None or other.last is None:
        return 10**9
    return max(one.first - other.last, other.first - one.last)


def _is_plain_amount(fact: Fact) -> bool:
    """Whether it is an amount that cannot be negative: no share, no rate, no balance."""
    value = fact.value
    return (
        fact.type == "amount"
        and value is not None
        and value.unit.kind == "plain"
        and not value.unit.offset
        and not fact.flag("rate")
        and not fact.flag("may_be_negative")
        and not names_balance(fact.measure_name)
    )


def _far_apart(first: Fact, second: Fact, factor: int) -> bool:
    """Whether two amounts are certainly more than a factor apart, either way."""
    if first.value is None or second.value is None:
        return False
    if first.value.unit.dimension != second.value.unit.dimension:
        return False
    a, b = first.value.widest, second.value.widest
    return any(
        one.high is not None and other.low is not None and 0 < one.high * factor < other.low
        for one, other in ((a, b), (b, a))
    )


def is_slip(claim: Fact, other: Fact) -> bool:
    """Whether two amounts of unlike times are surely a slip.

    Their digits agree, two or more of them, and a power of ten, a hundred or more, lies between.
    Both are plain figures: a hedge, a bound or a range holds many figures, of which some have any
    digits ("almost 440" and 410.2).
    """
    if not (_is_plain_amount(claim) and _is_plain_amount(other)):
        return False
    first, second = claim.value, other.value
    assert first is not None
    assert second is not None
    if not (first.is_plain and second.is_plain):
        return False
    if min(first.digits, second.digits) < 2 or first.unit.dimension != second.unit.dimension:
        return False
    return power_of_ten(first.interval, second.interval) >= 2
