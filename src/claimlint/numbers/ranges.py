"""Two amounts that belong together: a change and its level, two levels, ranges, margins.

`to` between two numbers makes a range only where the language says so. A newspaper writes "rose
3 percent to 41 million" far more often than "3 to 5 percent": where the first number is a change
and the second the level that it led to, they are two mentions that know of each other.
"""

from __future__ import annotations

from claimlint.numbers import any_number as numbers
from claimlint.numbers import dates as when
from claimlint.numbers import measured_amount as amounts
from claimlint.numbers import measures, movement
from claimlint.numbers.mention_draft import Draft, Read
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number, Value
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import Measure


def two_levels(tokens: Tokens, amount: Amount) -> Read | None:
    """`from 5 % to 7 %` states two levels, not a range."""
    prefix, opening = tokens.prefix_before(amount.first)
    meaning, begin = tokens.behind("before_from", opening, prefix)
    if not meaning and (start := tokens.behind("hedges", opening)[1]) < opening:
        meaning, begin = tokens.behind("before_from", start)  # from about 60 to 70
    if not meaning:
        return None
    if _spans(tokens, begin):  # prices range from $370,000 to $5.5 million
        return _from_to(tokens, amount, begin)
    second, between = _level_after(tokens, amount)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    low, high, measure = both
    kind = amounts.kind(measure, ranged=False)
    unit = measure.unit if measure else "1"
    first = Draft(amount.first, amount.end, unit, kind, low, role="from")
    last = Draft(second.first, second.end, unit, kind, high, role="level")
    return [first, *between, last], second.end


def levels_like_years(tokens: Tokens, number: Number) -> Read | None:
    """`fell from 1850 to 1620`, `von 1250 auf 1500`: two levels whose digits could be years.

    They are no years where they run backwards, or lie before what newspapers tell years of.
    """
    prefix, opening = tokens.prefix_before(number.first)
    meaning, begin = tokens.behind("before_from", opening, prefix)
    start = tokens.follow("from_to", number.end) if meaning and number.plain else -1
    second = numbers.read(tokens, start) if start > 0 and tokens.numeric(start) else None
    if second is None or not (second.plain and number.value >= _FOUR_DIGITS <= second.value):
        return None
    only_level = tokens.has(number.end, "level") and not tokens.has(number.end, "range")
    if not only_level and not movement.has_moved(tokens, begin):
        return None
    first = int(number.value)
    old = first < _OLDEST or (only_level and first < _RECENT)
    if not old and number.value <= second.value:
        return None
    return two_levels(tokens, amounts.read(tokens, number))


_FOUR_DIGITS = 1000
_OLDEST = 1800
"""Before it a bare number of four digits after `rose from` counts something."""
_RECENT = 1950
"""Before it `von … auf`, which joins two years only where they follow each other, counts."""


def instead_of(tokens: Tokens, amount: Amount) -> Read | None:
    """`6 instead of 5 percent`, `12 statt 9 Euro`: two amounts, the unit of both after the second.

    They are no range, and which of them holds the sentence says.
    """
    if amount.measure is not None or amount.number.shape not in {"digits", "words"}:
        return None
    second = amounts.second(tokens, amount, ("instead",))
    both = (
        None if second is None or second.measure is None else amounts.joined(tokens, amount, second)
    )
    if second is None or both is None:
        return None
    low, high, measure = both
    kind = amounts.kind(measure, ranged=False)
    first = Draft(amount.first, amount.end, second.unit, kind, low)
    return [first, Draft(second.first, second.end, second.unit, kind, high)], second.end


def _spans(tokens: Tokens, place: int) -> bool:
    """Whether the words before `from` say that what follows are the ends of a range."""
    return tokens.has(place - 1, "spans") or tokens.has(place - 2, "spans")


def _from_to(tokens: Tokens, amount: Amount, begin: int) -> Read | None:
    """Both ends of a range that `from` and `to` part."""
    second = amounts.second(tokens, amount, ("from_to", "range"))
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    low, high, measure = both
    return _ranged(begin, second.end, min(low, high), max(low, high), measure)


def _level_after(tokens: Tokens, amount: Amount) -> tuple[Amount | None, list[Draft]]:
    """The new level after an old one, and the year of the old one where it is told between.

    `from 1,870 in 2019 to 1,608`, `von 12 Prozent im Jahr 2019 auf 15 Prozent`.
    """
    second = amounts.second(tokens, amount, ("from_to",))
    if second is not None:
        return second, []
    place = amount.end
    place += tokens.has(place, "year_before")
    place += tokens.has(place, "year_word")
    _, place = tokens.opening(place)
    number = numbers.read(tokens, place) if tokens.numeric(place) and place > amount.end else None
    year = None if number is None else when.year(tokens, number)
    if year is None or not year.sure:
        return None, []
    second = amounts.second_at(tokens, year.end, ("from_to",))
    return second, [Draft(year.first, year.end, "year", "year", year.year)]


def change_and_level(tokens: Tokens, amount: Amount) -> Read | None:
    """`rose 8 percent to 410 million`, `fell by €3 million to €47 million`, `up 3 % at 41`."""
    fraction = amount.number.shape == "fraction"
    if amount.measure is None and amount.number.shape not in {"digits", "words", "fraction"}:
        return None
    second = amounts.second(tokens, amount, ("level", "level_at"))
    if second is None and tokens.has(amount.end, "moved"):  # 0.9 percent lower at $2,301
        second = amounts.second_at(tokens, amount.end + 1, ("level", "level_at"))
    if fraction and second is not None and second.number.shape == "fraction":
        return None
    if second is None or when.year(tokens, second.number):
        return None
    if not _leads_to(tokens, amount, second):
        return None
    last = second.measure
    if last is None and amount.measure is not None and amount.measure.kind == "money":
        last = amount.measure._replace(factor=1)
    unit = last.unit if last else "1"
    factor = last.factor if last else 1
    bare = fraction and amount.measure is None
    first = "fraction" if bare else amounts.kind(amount.measure, ranged=False)
    level = amounts.kind(last, ranged=False)
    return [
        Draft(amount.first, amount.end, amount.unit, first, amount.value, role="change"),
        Draft(second.first, second.end, unit, level, second.number.value * factor, role="level"),
    ], second.end


def restated_change(tokens: Tokens, amount: Amount) -> Read | None:
    """`fell 1,012 points, or 2.6 percent, to 37,654`: one change in two units, then the level."""
    place = amount.end + (tokens.lexemes[amount.end].key == ",")
    if amount.measure is None or not tokens.has(place, "or_word"):
        return None
    again = amounts.second_at(tokens, place, ("or_word",))
    if again is None or again.measure is None or again.unit == amount.unit:
        return None
    if not _moves(tokens, amount):
        return None
    after = again.end + (tokens.lexemes[again.end].key == ",")
    level = amounts.second_at(tokens, after, ("level", "level_at"))
    if level is None or when.year(tokens, level.number):
        return None
    drafts = [
        Draft(each.first, each.end, each.unit, amounts.kind(each.measure, ranged=False), each.value)
        for each in (amount, again, level)
    ]
    roles = ("change", "change", "level")
    return [one._replace(role=role) for one, role in zip(drafts, roles, strict=True)], level.end


def _moves(tokens: Tokens, amount: Amount) -> bool:
    """Whether the words before an amount, or the one after it, say that something moved by it."""
    prefix, opening = tokens.prefix_before(amount.first)
    part = amount.number.shape == "fraction" or amount.number.value < 1
    if part and tokens.has(opening - 1, "article"):
        opening -= 1
    by = bool(tokens.behind("before_change", opening, prefix)[0])
    return by or movement.has_moved(tokens, opening) or tokens.has(amount.end, "moved")


def _leads_to(tokens: Tokens, amount: Amount, second: Amount) -> bool:
    """Whether the first amount is the change that led to the second, not the end of a range."""
    prefix, opening = tokens.prefix_before(amount.first)
    by = bool(tokens.behind("before_change", opening, prefix)[0])
    moved = _moves(tokens, amount)
    if amount.measure is not None and second.measure is not None:
        unlike = amount.unit.partition("/")[0] != second.unit.partition("/")[0]
        return moved or (unlike and amount.measure.kind in _PARTS_OF_A_LEVEL)
    if amount.measure is not None:  # `8 percent to 410 million`; `$10 to 15 million` is a range
        if amount.measure.kind in _PARTS_OF_A_LEVEL:
            return moved or second.number.scale > 1
        return moved and (by or second.number.value > 5 * amount.number.value)
    if amount.number.shape == "fraction":
        return moved and second.number.value > 1
    near = amount.number.value < second.number.value <= 5 * amount.number.value
    alike = amount.number.scale in {second.number.scale, 1}
    return moved and not (near and alike) and not _distributes(amount, second)


def _distributes(amount: Amount, second: Amount) -> bool:
    """Whether a scale word after the second number is the first one's too (`5 to 6 million`)."""
    first = amount.number
    return first.scale == 1 and 0 < first.value < second.number.bare <= 5 * first.value


_NO_SCORE = 1000
"""No game and no vote ends so high: `4,200-3,900 boats` is a range that was turned round."""
_PARTS_OF_A_LEVEL = {"percent", "pp"}


def interval(tokens: Tokens, amount: Amount) -> Read | None:
    """`25 to 26.5 thousand tonnes`, `between 5 and 7 %`, `10-15 people`."""
    prefix, opening = tokens.prefix_before(amount.first)
    meaning, begin = tokens.behind("before_between", opening, prefix)
    roles = ("between_and", "range", "dash") if meaning else ("range", "dash")
    second = amounts.second(tokens, amount, roles)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None or _is_part_and_whole(amount, second):
        return None
    if _is_told_again(tokens, amount, second) or (
        not meaning and _is_until(tokens, amount, second)
    ):
        return None
    low, high, measure = both
    dash = tokens.hyphen(amount.end)
    if not dash and not meaning and not _shares_unit(amount, second):
        return None
    if dash and amount.measure is None and _is_score(tokens, amount, second):
        return [], second.number.end
    counted = measure is None or measure.kind == "count"
    if low > high and counted and not (measure and high >= _NO_SCORE):
        score = measure is None and tokens.hyphen(amount.end)
        return ([], second.end) if score else None  # 3-1 is no range
    first = begin if meaning else amount.first
    end = second.end
    if measure is not None and second.measure is None:
        bare = measure._replace(end=second.number.end, span_end=second.number.end)
        measure = measures.rate(tokens, bare)
        end = measure.span_end
    return _ranged(first, end, min(low, high), max(low, high), measure)


def _is_told_again(tokens: Tokens, amount: Amount, second: Amount) -> bool:
    """Whether `or` tells one amount once more, as a rate: `€1.3 billion or €4,640 a head`."""
    both = amount.measure is not None and second.measure is not None
    return both and amount.unit != second.unit and tokens.has(amount.end, "or_word")


def _is_until(tokens: Tokens, amount: Amount, second: Amount) -> bool:
    """Whether the second number is the year until which: `יעלה ל-2,000 עד 2030`."""
    if second.measure is not None or tokens.hyphen(amount.end) or amount.measure is not None:
        return False
    if tokens.lexemes[amount.number.first].text.isdecimal() and amount.number.value >= _FOUR_DIGITS:
        return False
    return when.year(tokens, second.number) is not None


def _is_score(tokens: Tokens, first: Amount, second: Amount) -> bool:
    """Whether two numbers with a dash are a score: `a 4-4 draw`, `lost 78-85`, `6-4, 3-6, 7-5`."""
    if first.value == second.value or not first.value:
        return True
    place = tokens.prefix_before(first.first)[1]
    plays = any(tokens.has(place - step, "plays") for step in range(1, _LOOK_BACK + 1))
    if plays or tokens.has(second.number.end, "score_word"):
        return True
    sets = (first.first - 4, second.number.end + 1)
    return any(_is_set(tokens, place) for place in sets)


_LOOK_BACK = 3


def _is_set(tokens: Tokens, place: int) -> bool:
    """Whether the result of a set, which is no range, stands at a token, with a comma beside it."""
    if place < 0 or "," not in {tokens.lexemes[place + 3].key, tokens.lexemes[place - 1].key}:
        return False
    one, two = tokens.lexemes[place].value, tokens.lexemes[place + 2].value
    both = isinstance(one, int) and isinstance(two, int) and tokens.hyphen(place + 1)
    return both and (one or 0) > (two or 0)


def _is_part_and_whole(amount: Amount, second: Amount) -> bool:
    """Whether a part and a number are no two ends of one range: `a third to 29,400`."""
    shapes = (amount.number.shape == "fraction", second.number.shape == "fraction")
    return shapes == (True, False) and second.measure is None and second.number.value > 1


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
