"""Whether facts speak of the same thing: surely, possibly as far as they say, or not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NoReturn

from claimlint.claims.fact import Fact, wholes_of
from claimlint.claims.fact_keys import KEYS
from claimlint.claims.measure_words import is_named
from claimlint.formula.slips import power_of_ten
from claimlint.values.comparison import compare
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth


class Match(Enum):
    """Whether two facts share some coordinates: it is never taken for yes or no by itself."""

    SURE = "surely"
    POSSIBLE = "possibly, as far as they say"
    NONE = "not"

    def __bool__(self) -> NoReturn:
        """A possible match is neither: ask for `is Match.SURE` or `is not Match.NONE`."""
        raise TypeError("a Match is neither true nor false")

    def __and__(self, other: Match) -> Match:
        """The weaker of two."""
        if self is Match.NONE or other is Match.NONE:
            return Match.NONE
        return self if other is Match.SURE else other


_SURE, _POSSIBLE, _NONE = Match.SURE, Match.POSSIBLE, Match.NONE
SAME_QUANTITY = ("basis", "amount", "period")
"""What two facts with equal `coordinates` may still differ in."""


def match_facts(first: Fact, second: Fact, coordinates: tuple[str, ...]) -> Match:
    """Whether two facts share the coordinates.

    A missing basis, or a period that only one of them has, makes it a possibility. What parts are
    parts by (sex, age) need not be said of their whole.
    """
    if first.circumstances == second.circumstances and (
        first.period is not None or first.document is second.document
    ):
        coordinates = beyond_circumstances(coordinates)
    found = _SURE
    for name in coordinates:
        if name == "period":
            one = _match_periods(first, second)
        elif name == "basis":
            one = _match_bases(first.basis_name, second.basis_name)
        elif name == "whole":
            one = _match_wholes(first, second)
        elif name == "amount":
            one = _match_amounts(first, second)
        else:
            getter = KEYS[name]
            one = _SURE if getter(first) == getter(second) else _NONE
            if one is _NONE and name == "breakdown":
                one = _SURE if _is_whole(first, second) or _is_whole(second, first) else _NONE
        if one is _NONE:
            return _NONE
        if one is _POSSIBLE:
            found = _POSSIBLE
    return found


@lru_cache(maxsize=256)
def beyond_circumstances(coordinates: tuple[str, ...]) -> tuple[str, ...]:
    """The coordinates of which circumstances say nothing."""
    known = ("where", "breakdown", "basis", "kind", "period")
    return tuple(one for one in coordinates if one not in known)


def _is_whole(first: Fact, second: Fact) -> bool:
    """Whether the first can be the whole of the second, a part by some breakdown.

    A breakdown that is a map (`{sex: women}`) is a coordinate, which the whole has as well.
    """
    by = second.breakdown_name
    if first.breakdown_name or not by or not isinstance(by[0], str):
        return False
    return first.subject_name != second.subject_name and second.of_name in (
        None,
        first.subject_name,
    )


def _match_bases(first: str | None, second: str | None) -> Match:
    if first == second:
        return _SURE
    return _POSSIBLE if first is None or second is None else _NONE


def _match_wholes(first: Fact, second: Fact) -> Match:
    """Two wholes that are stated must have a name in common."""
    one, other = first.wholes, second.wholes
    if one is None or other is None or one == other:
        return _SURE
    a, b = wholes_of(first), wholes_of(second)
    return _NONE if a and b and not a & b else _SURE


def _match_amounts(first: Fact, second: Fact) -> Match:
    """Whether two amounts of one subject can be one quantity, by what they are told of.

    An amount that names none holds at least what one of a whole does: where it is smaller the two
    clash for certain, and where it is larger the rest may lie outside that whole.
    """
    if first.type != "amount":
        return _SURE
    if _told_of_another(first.value, second.value) or _match_wholes(first, second) is _NONE:
        return _NONE
    if (first.wholes is None) == (second.wholes is None):
        return _SURE
    whole, part = (first, second) if first.wholes is None else (second, first)
    if part.flag("may_be_negative") or whole.flag("may_be_negative"):
        return _POSSIBLE
    a, b = whole.value, part.value
    if a is None or b is None or a.unit.dimension != b.unit.dimension:
        return _SURE
    return _match_sizes(a, b)


def _told_of_another(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether one is told for each of so many and the other not: 4,120 thefts, 5.2 per 1,000."""
    return one is not None and other is not None and one.unit.per != other.unit.per


def _match_sizes(whole: Quantity, part: Quantity) -> Match:
    """Whether an amount that names no whole can be the figure of the part that does."""
    if _is_of_everything(whole, part):
        return _NONE
    return _POSSIBLE if _may_lie_outside(whole, part) else _SURE


def _is_of_everything(whole: Quantity, part: Quantity) -> bool:
    """Whether an amount that names no whole is so large that it is plainly no figure of the part.

    Nine women of the directors, and 41.9 million women. With the same digits it may be a slip.
    """
    low, high = whole.interval.low, part.interval.high
    if low is None or high is None or high.numerator <= 0 or low <= high * _FAR:
        return False
    return not power_of_ten(whole.interval, part.interval)


_FAR = 30


def _may_lie_outside(whole: Quantity, part: Quantity) -> bool:
    """Whether an amount of everything may hold more than the one of a whole that is named.

    It does where it is larger; and where both fit and are not the same figure.
    """
    if compare("<", whole.interval, part.interval) is Truth.TRUE:
        return False
    return whole.point is None or (whole.point != part.point and not _is_slip(whole, part))


def _is_slip(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are the same digits in another scale: a thousand for a million."""
    if not first.point or not second.point:
        return False
    times = first.point / second.point
    return times in (10**3, 10**6, 10**9, 10**12)


def _match_periods(first: Fact, second: Fact) -> Match:
    a, b = first.period, second.period
    if a is None or b is None:
        return _match_unstated_period(first, second)
    if a.unknown or b.unknown:  # it is stated, and cannot be read
        return _NONE
    if a.same(b):
        return _SURE
    return _POSSIBLE if a.always != b.always else _NONE


def _match_unstated_period(first: Fact, second: Fact) -> Match:
    """Of two facts of which one or both state no period."""
    same_document = first.document is second.document
    dated, undated = (first, second) if second.period is None else (second, first)
    period = dated.period
    if period is None:
        return _SURE if same_document else _POSSIBLE
    if period.unknown:
        return _NONE
    if period.always:
        return _SURE
    # An age that no time is given for is of today, whatever age the story tells of another year.
    grows = is_named(undated.measure_name, "ages")
    if not grows and (same_document or undated.document.is_reference):
        return _POSSIBLE
    day = undated.document.publication_day
    return _POSSIBLE if day is not None and period.current_on(day) else _NONE


def left_open(facts: Sequence[Fact]) -> list[str]:
    """What keeps facts from surely being about the same thing, in words."""
    reasons = []
    amounts = [fact for fact in facts if fact.type == "amount"]
    if len(amounts) == len(facts) > 1 and len({fact.wholes is None for fact in facts}) > 1:
        reasons.append("only some of the figures say of which whole they are a part")
    if len({fact.basis_name is None for fact in facts}) > 1:
        reasons.append("only some of the figures say by which definition they count (`basis`)")
    time = time_left_open(facts)
    return [*reasons, time] if time else reasons


def time_left_open(facts: Sequence[Fact]) -> str | None:
    """What keeps facts from surely being of one time, in words; None where nothing does."""
    timed = [fact for fact in facts if fact.period is None or not fact.period.always]
    dated = [fact for fact in timed if fact.period is not None]
    if dated and len(dated) < len(timed):
        return "not all of the figures say of when they are"
    if dated and len(timed) < len(facts):
        return "only some of the figures are of a time; the others hold always"
    if not dated and len({id(fact.document) for fact in timed}) > 1:
        return "none of the figures says of when it is"
    return None


def same_voice(first: Fact, second: Fact) -> bool:
    """Whether two facts are said by the same speaker."""
    return first.voice == second.voice
