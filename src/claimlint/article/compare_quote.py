"""Whether the number of a claim is the one that its quote prints.

What is compared is what is written: `about 22 %` in a claim is not the `23%` of the article,
though both could be true. Where the article has words (`a third`), their intervals are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from claimlint.article.printed_meaning import printed
from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import CLAIM_TYPES, Printed
from claimlint.claims.measure_words import names_balance
from claimlint.numbers.other_readings import other_readings
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.truth import Truth
from claimlint.values.unit import ONE, Unit, same_scale

N = TypeVar("N", bound=PrintedNumber)

_WORDED = frozenset({"fraction", "ratio", "multiple"})
_NO_AMOUNT = frozenset({"year", "years", "date", "ordinal", "vague"})
_PARTS = _WORDED | {"percent", "pp"}
_RANKED = frozenset({"ordinal"})
_COUNTED = frozenset({"count"})
_LESS, _MORE = frozenset({"<", "<=", "almost", "~<"}), frozenset({">", ">="})


class Match(Enum):
    """How a printed number fits a claim's."""

    SAME = "same"
    OTHER_UNIT = "another unit"
    OTHER = "another number"


def candidates(claim: Claim, figures: Iterable[N]) -> list[N]:
    """The printed numbers of a quote that can be the claim's own."""
    figures, wanted = list(figures), _printed(claim)
    if wanted == "time":
        return [one for one in figures if one.period is not None]
    if wanted == "rank":
        ranks = [one for one in figures if one.kind in _RANKED]
        hedged = claim.value is not None and bool(claim.value.hedge)
        return ranks or [one for one in figures if one.kind in _COUNTED and hedged]
    amounts = [one for one in figures if one.kind not in _NO_AMOUNT and one.quantity is not None]
    if wanted == "move":  # `from 20% to 25%`: the change itself is not printed
        return [one for one in amounts if one.mention.role not in ("from", "level")]
    if wanted == "part":  # `12 of 40 seats`: nor is the share
        parts = [one for one in amounts if one.kind in _PARTS]
        return parts or [one for one in amounts if _may_be_meant(claim, one)]
    return amounts


def _printed(claim: Claim) -> Printed:
    return CLAIM_TYPES[claim.type].printed


def _may_be_meant(claim: Claim, figure: PrintedNumber) -> bool:
    own, shown = claim.value, printed(claim, figure)
    return own is not None and shown is not None and _bare_equal(own, shown)


def match(claim: Claim, figure: PrintedNumber) -> Match:
    """How one printed number fits a claim's."""
    if _printed(claim) == "time":
        return Match.SAME if _same_time(claim, figure) else Match.OTHER
    own, shown = claim.value, printed(claim, figure)
    if own is None or shown is None:
        return Match.OTHER
    if figure.mention.unit == "point" and own.unit.kind == "points" and _bare_equal(own, shown):
        return Match.SAME  # `by 12 points`
    same = _same_measure(claim, own.unit, shown.unit)
    if same and _same_number(claim, own, shown, figure):
        return Match.SAME
    if not _bare_equal(own, shown):
        return Match.OTHER
    said_elsewhere = _leaves_unit_out(own.unit, figure) or _per_more(own.unit, shown.unit)
    return Match.SAME if said_elsewhere else Match.OTHER_UNIT


def best(claim: Claim, figures: Sequence[PrintedNumber]) -> Match | None:
    """How the printed number that fits best fits a claim's; a range may be two of them.

    None where several numbers are printed and none of them measures what the claim does.
    """
    found = {match(claim, one) for one in figures}
    if Match.SAME in found or _spans(claim, figures):
        return Match.SAME
    if Match.OTHER_UNIT in found:
        return Match.OTHER_UNIT
    return Match.OTHER if len(figures) == 1 or _any_of_its_measure(claim, figures) else None


def _any_of_its_measure(claim: Claim, figures: Sequence[PrintedNumber]) -> bool:
    """Whether any of the printed numbers measures what the claim does."""
    own = claim.value
    if own is None:
        return True
    shown = (printed(claim, one) for one in figures)
    return any(one is not None and _same_measure(claim, own.unit, one.unit) for one in shown)


def loses_hedge(claim: Claim, figure: PrintedNumber) -> bool:
    """Whether the article hedges a number that the claim has without, or bounds it otherwise."""
    own = claim.value
    if own is None or not figure.modifier or match(claim, figure) is not Match.SAME:
        return False
    if _more_is_known(own, figure):
        return False
    if not own.hedge:
        return not (own.is_fraction and figure.modifier == "~")
    if figure.modifier in _LESS:
        return own.hedge in _MORE
    return figure.modifier in _MORE and own.hedge in _LESS


def _more_is_known(own: Quantity, figure: PrintedNumber) -> bool:
    """Whether a claim has a figure of its own for words: 31 % for `almost a third`."""
    printed = figure.quantity
    if figure.in_digits or figure.kind not in _WORDED or printed is None or printed.point is None:
        return False
    return own.point not in (printed.point, printed.point - 1)


# -- units ---------------------------------------------------------------------------------


def _same_measure(claim: Claim, own: Unit, printed: Unit) -> bool:
    """Whether two units measure the same; an amount and its rate, a part and a percentage do."""
    if own.kind == printed.kind == "plain":
        first, second = _without_time(own), _without_time(printed)
        return first == second or (own.is_count and printed.is_count)
    if {own.kind, printed.kind} <= {"percent", "points"}:
        return own.kind == printed.kind
    bare = own if own.kind == "plain" else printed
    return not bare.dimension and _printed(claim) in ("part", "move")


def _leaves_unit_out(own: Unit, figure: PrintedNumber) -> bool:
    """Whether a bare number is printed, whose unit the sentence has elsewhere or takes for granted.

    `Sales came to 5 million` beside figures in dollars; a percentage always says that it is one.
    """
    counted = any(one.unit == "1" for one in (figure.mention, *other_readings(figure.mention)))
    return own.kind == "plain" and counted and figure.kind in {"count", "quantity"}


def _per_more(own: Unit, printed: Unit) -> bool:
    """Whether a claim has the printed unit per another: `18 l/m²` for `18 litres of rain`.

    Sentences say elsewhere what it is per: `Per hectare it was 6 tonnes.`
    """
    if not printed.dimension or any(power < 0 for _, power in printed.parts):
        return False
    above = ONE
    for name, power in own.parts:
        above *= resolve(name) ** max(power, 0)
    is_per = any(power < 0 for _, power in own.parts)
    return is_per and same_scale(above, printed)


def _without_time(unit: Unit) -> frozenset[tuple[str, int]]:
    time = unit.time_exponent
    return frozenset(part for part in unit.dimension if part[0] != "second" or time != -1)


# -- numbers -------------------------------------------------------------------------------


def _same_number(claim: Claim, own: Quantity, printed: Quantity, figure: PrintedNumber) -> bool:
    if figure.kind in _WORDED and not figure.in_digits:
        fallen = _printed(claim) == "move" and own.point is not None and own.point < 0
        stated_range = -own.widest if fallen else own.widest  # `fell by two thirds`
        return _overlap(stated_range, printed.widest) or _as_change(claim, own, printed)
    if own.point is None or printed.point is None:
        fallen = _printed(claim) == "move" and own.interval == -printed.interval  # `fell by 2 to 3`
        return fallen or _same_range(own, printed)
    stated, shown = _comparable(own, printed)
    slack = _slack(own, printed)
    if _printed(claim) == "move" or _below_zero_in_words(claim, stated):
        stated, shown = abs(stated), abs(shown)
    if (
        CLAIM_TYPES[claim.type].from_one
        and printed.unit.kind == "percent"
        and not own.unit.dimension
    ):
        # `33 percent lower than` is a ratio of 0.67, and `33 percent more` one of 1.33.
        return any(abs(stated - one) <= slack for one in (shown, 1 - shown, 1 + shown))
    return abs(stated - shown) <= slack


def _below_zero_in_words(claim: Claim, stated: Fraction) -> bool:
    """Whether print may have a claim's minus in words: `a loss of 5 million`, `10 °F colder`."""
    return stated < 0 and (claim.flag("may_be_negative") or names_balance(claim.measure))


def _comparable(own: Quantity, printed: Quantity) -> tuple[Fraction, Fraction]:
    """Both numbers in base units; a rate over its own time where the other is an amount."""
    assert own.point is not None
    assert printed.point is not None
    if own.unit.is_rate == printed.unit.is_rate:
        return own.point, printed.point
    return own.point * _time(own.unit), printed.point * _time(printed.unit)


def _time(unit: Unit) -> Fraction:
    """The time that a rate is over, in seconds: a year for `tonne/year`; 1 for all else."""
    if not unit.is_rate:
        return Fraction(1)
    over = (resolve(name) for name, power in unit.parts if power == -1)
    return next((one.factor for one in over if one.time_exponent == 1), Fraction(1))


def _slack(own: Quantity, printed: Quantity) -> Fraction:
    """Half a unit of the claim's last place; for a fraction, of the printed number's."""
    step = printed.step if own.is_fraction else own.step
    return Fraction(0) if step is None else step / 2


def _same_range(own: Quantity, printed: Quantity) -> bool:
    if own.interval == printed.interval:
        return True
    if own.point is None and printed.point is None:
        return False
    if own.point is None and printed.hedge:  # "about 500" typed as 475..525
        assert printed.point is not None
        return own.interval.contains(printed.point)
    return own.point is not None and own.point in (printed.interval.low, printed.interval.high)


def _overlap(first: Interval, second: Interval) -> bool:
    """Whether two readings have more in common than the ends of their roundings."""
    common = first.intersect(second)
    if common is None:
        return False
    return not common.is_point or first.is_point or second.is_point


def _as_change(claim: Claim, own: Quantity, printed: Quantity) -> bool:
    """Whether `doubled` is the printed word of a change of 100 %."""
    if _printed(claim) != "move" or own.unit.kind != "percent":
        return False
    return _overlap(own.widest, printed.widest - Interval.point(Fraction(1)))


def _bare_equal(own: Quantity, printed: Quantity) -> bool:
    """Whether the bare numbers are equal, units aside."""
    if own.point is None or printed.point is None:
        return False
    first, second = own.point / own.unit.factor, printed.point / printed.unit.factor
    return abs(first) == abs(second) or own.point == printed.point


def _spans(claim: Claim, figures: Sequence[PrintedNumber]) -> bool:
    """Whether a range has its ends among the printed numbers (`half and even a third`)."""
    own = claim.value
    if own is None or own.point is not None or own.interval.low is None:
        return False
    shown = (printed(claim, one) for one in figures)
    points = [
        one.point for one in shown if one is not None and _same_measure(claim, own.unit, one.unit)
    ]
    return own.interval.low in points and own.interval.high in points


# -- times ---------------------------------------------------------------------------------


def _same_time(claim: Claim, figure: PrintedNumber) -> bool:
    """Whether a printed time may be the claim's date; `2013` may be a day of that year."""
    if claim.date is None or figure.period is None:
        return True
    return claim.date.overlaps(figure.period) is not Truth.FALSE
