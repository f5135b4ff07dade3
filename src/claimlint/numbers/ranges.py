"""Two amounts that belong together: a change and its level, two levels, ranges, margins.

`to` between two numbers makes a range only where the language says so. A newspaper writes "rose
3 percent to 41 million" far more often than "3 to 5 percent": where the first number is a change
and the second the level that it led to, they are two mentions that know of each other.
"""

from __future__ import annotations

from claimlint.numbers import dates as when
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


def change_and_level(tokens: Tokens, amount: Amount) -> Read | None:
    """`rose 8 percent to 410 million`, `fell by €3 million to €47 million`, `up 3 % at 41`."""
    if amount.measure is None and amount.number.shape not in {"digits", "words"}:
        return None
    second = amounts.second(tokens, amount, ("level", "level_at"))
    if second is None or when.year(tokens, second.number):
        return None
    if not _leads_to(tokens, amount, second):
        return None
    last = second.measure
    if last is None and amount.measure is not None and amount.measure.kind == "money":
        last = amount.measure._replace(factor=1)
    unit = last.unit if last else "1"
    factor = last.factor if last else 1
    first = amounts.kind(amount.measure, ranged=False)
    level = amounts.kind(last, ranged=False)
    return [
        Draft(amount.first, amount.end, amount.unit, first, amount.value, role="change"),
        Draft(second.first, second.end, unit, level, second.number.value * factor, role="level"),
    ], second.end


def _leads_to(tokens: Tokens, amount: Amount, second: Amount) -> bool:
    """Whether the first amount is the change that led to the second, not the end of a range."""
    prefix, opening = tokens.prefix_before(amount.first)
    by = bool(tokens.behind("before_change", opening, prefix)[0])
    moved = by or _moved(tokens, opening)
    if amount.measure is not None and second.measure is not None:
        unlike = amount.unit.partition("/")[0] != second.unit.partition("/")[0]
        return moved or (unlike and amount.measure.kind in _PARTS_OF_A_LEVEL)
    if amount.measure is not None:  # `8 percent to 410 million`; `$10 to 15 million` is a range
        if amount.measure.kind in _PARTS_OF_A_LEVEL:
            return moved or second.number.scale > 1
        return moved and (by or second.number.value > 5 * amount.number.value)
    near = amount.number.value < second.number.value <= 5 * amount.number.value
    alike = amount.number.scale in {second.number.scale, 1}
    return moved and not (near and alike) and not _distributes(amount, second)


def _distributes(amount: Amount, second: Amount) -> bool:
    """Whether a scale word after the second number is the first one's too (`5 to 6 million`)."""
    first = amount.number
    return first.scale == 1 and 0 < first.value < second.number.bare <= 5 * first.value


_PARTS_OF_A_LEVEL = {"percent", "pp"}
_LOOK_BACK = 4


def _moved(tokens: Tokens, place: int) -> bool:
    """Whether a verb of change stands shortly before a number (`rose`, `was up`, `fell a further`).

    Nothing that parts a sentence and no other number may stand between them.
    """
    for step in range(1, _LOOK_BACK + 1):
        at = place - step
        if at < 0:
            return False
        lexeme = tokens.lexemes[at]
        if tokens.has(at, "moved"):
            return True
        if lexeme.numeric or not lexeme.is_word or {"to", "of"} & {lexeme.key}:
            return False
    return False


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
    dash = tokens.hyphen(amount.end)
    if not dash and not meaning and not _shares_unit(amount, second):
        return None
    if low == high and dash and amount.measure is None:
        return [], second.end  # a 4-4 draw
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


def _shares_unit(amount: Amount, second: Amount) -> bool:
    """Whether a bare second number can have the unit of the first: only a sign before it lends it.

    In `$10 to 15 million` it does; in `8 percent to 410 million` it does not.
    """
    first = amount.measure
    if second.measure is not None or first is None or amount.is_age:
        return True
    return first.kind == "money" and first.span_end == amount.number.end


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
