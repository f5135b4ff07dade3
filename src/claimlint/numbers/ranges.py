"""Two amounts that belong together: ranges, two levels, and a middle with its margin."""

from __future__ import annotations

from claimlint.numbers import measured_amount as amounts
from claimlint.numbers import measures
from claimlint.numbers.measured_amount import Amount
from claimlint.numbers.measures import Measure
from claimlint.numbers.mention_draft import Draft, Read
from claimlint.numbers.scaled_number import Value
from claimlint.numbers.token_stream import Tokens


def two_levels(tokens: Tokens, amount: Amount) -> Read | None:
    """`from 5 % to 7 %` states two levels, not a range."""
    prefix, opening = tokens.prefix_before(amount.first)
    meaning, _ = tokens.behind("before_from", opening, prefix)
    if not meaning:
        return None
    second = amounts.second(tokens, amount, ("from_to",))
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    low, high, measure = both
    kind = amounts.kind(measure, ranged=False)
    unit = measure.unit if measure else "1"
    first = Draft(amount.first, amount.end, unit, kind, low, role="from")
    last = Draft(second.first, second.end, unit, kind, high, role="level")
    return [first, last], second.end


def interval(tokens: Tokens, amount: Amount) -> Read | None:
    """`25 to 26.5 thousand tonnes`, `between 5 and 7 %`, `10-15 people`."""
    prefix, opening = tokens.prefix_before(amount.first)
    meaning, begin = tokens.behind("before_between", opening, prefix)
    roles = ("between_and", "range", "dash") if meaning else ("range", "dash")
    second = amounts.second(tokens, amount, roles)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    low, high, measure = both
    if low > high and (measure is None or measure.kind == "count"):
        score = measure is None and tokens.hyphen(amount.end)
        return ([], second.end) if score else None  # 3-1 is no range
    first = begin if meaning else amount.first
    end = second.end
    if measure is not None and second.measure is None:
        bare = measure._replace(end=second.number.end, span_end=second.number.end)
        measure = measures.rate(tokens, bare)
        end = measure.span_end
    return _ranged(first, end, min(low, high), max(low, high), measure)


def margin(tokens: Tokens, amount: Amount) -> Read | None:
    """`3 ± 0.5 tonnes`, `52% plus or minus 3 points`."""
    second = amounts.second(tokens, amount, ("plus_minus",))
    if second is not None and amounts.is_percent(amount) and amounts.is_points(second):
        second = Amount(second.first, second.number, amount.measure)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    middle, part, measure = both
    return _ranged(amount.first, second.end, middle - part, middle + part, measure)


def around_zero(tokens: Tokens, amount: Amount) -> Read | None:
    """`plus or minus 3 points`, of what is said elsewhere."""
    meaning, begin = tokens.behind("before_plus_minus", amount.first)
    if not meaning:
        return None
    return _ranged(begin, amount.end, -amount.value, amount.value, amount.measure)


def _ranged(first: int, end: int, low: Value, high: Value, measure: Measure | None) -> Read:
    unit = measure.unit if measure else "1"
    kind = amounts.kind(measure, ranged=True)
    return [Draft(first, end, unit, kind, low=low, high=high)], end
