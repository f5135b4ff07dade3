"""Mentions that one word, or a fixed turn of words, makes by itself."""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.numbers import any_number as numbers
from claimlint.numbers import compound_measures as compound
from claimlint.numbers import dates as when
from claimlint.numbers import measures, unit_words
from claimlint.numbers.dates import When
from claimlint.numbers.mention_draft import Draft, Read, only
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number, ordinal, part_after
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import Measure


def century_ahead(tokens: Tokens, place: int) -> Read | None:
    """`המאה ה־20`, `המאה התשע עשרה`: a hundred that a definite number follows."""
    if not tokens.has(place, "century_before"):
        return None
    if _is_the_century(tokens, place):
        return [], place + 1
    prefix, start = tokens.opening(place + 1)
    number = numbers.read(tokens, start) if prefix == tokens.lexicon.definite else None
    found = None if number is None else when.century(tokens, number)
    return None if found is None else only(years(found))


def _is_the_century(tokens: Tokens, place: int) -> bool:
    """Whether a definite hundred that counts nothing is a century (`תחילת המאה`)."""
    definite = tokens.lexicon.definite
    if not definite or not tokens.lexemes[place].prefix.endswith(definite):
        return False
    if tokens.opening(place + 1)[0] == definite or tokens.numeric(place + 1):
        return False
    hundred = Number(place, place + 1, 100, 100)
    return measures.read(tokens, place + 1, hundred) is None


def one_unit(tokens: Tokens, place: int) -> Read | None:
    """`ein Prozent`: an article that counts, before a unit that nobody has only some of."""
    if not tokens.has(place, "one_unit"):
        return None
    if (part := _one_of_so_many(tokens, place)) is not None:
        return only(part)
    measure = unit_words.unit(tokens, place + 1)
    if measure is None or measure.kind not in {"percent", "pp"}:
        return [], place + 1
    return only(Draft(place, measure.end, measure.unit, measure.kind, 1))


def _one_of_so_many(tokens: Tokens, place: int) -> Draft | None:
    """`einer von zehn`: an article that counts one of a round few."""
    start = tokens.follow("out_of", place + 1)
    number = numbers.read(tokens, start) if start > 0 and tokens.numeric(start) else None
    if number is None or number.value not in _FEW or number.shape not in {"digits", "words"}:
        return None
    return Draft(place, number.end, "1", "ratio", Fraction(1) / number.value)


_FEW = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})


def part_of_year(tokens: Tokens, place: int) -> Read | None:
    """`the second quarter of 2024`; without a year a half is no number at all."""
    if tokens.lexemes[place].ord is None:
        return None
    number = ordinal(tokens, place)
    found = when.part_of_year(tokens, number)
    return None if found is None else dated(tokens, found)


def dated(tokens: Tokens, found: When) -> Read:
    """Give the reading of a date; a quarter without its year is only an ordinal."""
    if not found.sure:
        part = int(tokens.lexemes[found.first + 1].value or 0)
        return [Draft(found.first, found.end, "1", "ordinal", part)], found.end
    draft = Draft(found.first, found.end, "date", "date", found.text)
    return [draft], found.end


def date_span(tokens: Tokens, place: int) -> Read | None:
    """Days of one month: `7-9 October 2023`, `בין ה־7 ל־9 באוקטובר`."""
    first = tokens.lexemes[place].value
    if not isinstance(first, int) or not 0 < first < 31:
        return None
    after = place + 1
    after += tokens.has(after, "day_mark") or tokens.has(after, "ordinal_suffix")
    for start in (tokens.follow("range", after), tokens.follow("between_and", after)):
        joint = tokens.dash(after) or (tokens.lexemes[after].key == "/" and after > place + 1)
        last = start if start > 0 else after + 1 if joint else 0
        found = when.day_first(tokens, last) if last and tokens.numeric(last) else None
        before = place - 1 - tokens.has(place - 1, "the")
        together = not tokens.has(before, "between") and tokens.has(after, "and")
        if found is not None and together and int(found.text[-2:]) != first + 1:
            return None  # the 14th and the 20th are two days
        if found is not None and int(found.text[-2:]) > first:
            text = f"{found.text[:-2]}{first:02}/{found.text}"
            return only(Draft(place, found.end, "date", "date", text))
    return None


_HEIGHT = re.compile(r"(\d)['’](\d\d?)")


def height(tokens: Tokens, place: int) -> Read | None:
    """`6'2"`: feet and inches by their signs."""
    match = _HEIGHT.fullmatch(tokens.lexemes[place].text)
    if match is None or int(match[2]) >= 12:
        return None
    end = place + 1
    while tokens.lexemes[end].key in {'"', "″", "'"} and tokens.joined(end) and end < place + 3:
        end += 1
    if end == place + 1:
        return None
    inch = Fraction(1, 12)
    value = int(match[1]) + int(match[2]) * inch
    return only(Draft(place, end, "foot", "quantity", value, step=inch))


def colon_ratio(tokens: Tokens, place: int) -> Read | None:
    """`a ratio of 3:1`, where the word stands shortly before."""
    over, under = tokens.lexemes[place].value, tokens.lexemes[place + 2].value
    if tokens.lexemes[place + 1].key != ":" or not over or not under:
        return None
    _, opening = tokens.prefix_before(place)
    if not any(tokens.has(opening - step, "ratio_word") for step in (1, 2, 3)):
        return None
    return only(Draft(place, place + 3, "1", "ratio", Fraction(over) / under))


def whole(tokens: Tokens, place: int) -> Read | None:
    """A number and a unit in one word (`שנתיים`), and the half that may follow."""
    found = tokens.lexemes[place].whole
    if found is None:
        return None
    value, unit = found
    before = tokens.lexemes[place - 1]
    if not tokens.lexemes[place].prefix and not before.glue and measures.plural(tokens, before):
        return [], place + 1  # an adjective, as in yearly reports
    end = place + 1
    part, end = part_after(tokens, end)
    value += part
    if not part and value.denominator == 1:
        return only(_and_smaller(tokens, place, int(value), unit))
    return [Draft(place, end, unit, "quantity", value)], end


def whole_amount(tokens: Tokens, place: int) -> Amount | None:
    """The amount that one word tells, with nothing after it."""
    found = tokens.lexemes[place].whole
    if found is None:
        return None
    value = found[0]
    number = Number(place, place + 1, value, value, shape="words")
    return Amount(place, number, Measure(found[1], "quantity", place + 1, 1, place + 1))


def _and_smaller(tokens: Tokens, place: int, value: int, unit: str) -> Draft:
    """`שעתיים ו־14 דקות`: the smaller unit that may follow is part of the same measure."""
    measure = Measure(unit, "quantity", place + 1, 1, place + 1)
    amount = Amount(place, Number(place, place + 1, value, value, shape="words"), measure)
    both = compound.with_smaller(tokens, amount)
    return Draft(place, both.end, unit, "quantity", both.value, step=both.step)


def decade(tokens: Tokens, place: int) -> Read | None:
    """`the nineties`, `neunziger Jahre`: a decade by its name, beside a word that makes it one."""
    first = tokens.lexemes[place].decade
    near = tokens.has(place - 1, "decade_beside") or tokens.has(place + 1, "decade_beside")
    near = near or tokens.lexicon.names_years(tokens.lexemes[place].key)
    if not first or not near:
        return None
    return only(Draft(place, place + 1, "year", "years", low=first, high=first + 9))


def multiple(tokens: Tokens, place: int) -> Read | None:
    """`doubled`, `twice`."""
    value = tokens.lexemes[place].mult
    if (over := _times_over(tokens, place)) is not None:
        return only(over)
    if tokens.has(place, "needs_of"):  # ضعف is double and weakness
        double = tokens.has(place + 1, "needed_after") or tokens.has(place - 1, "needed_before")
        if not double:
            return [], place + 1
    return None if value is None else only(Draft(place, place + 1, "1", "multiple", value))


def _times_over(tokens: Tokens, place: int) -> Draft | None:
    """`تضاعف الإنتاج أربع مرات`: to double four times is to become four times as much."""
    if not tokens.has(place, "times_over"):
        return None
    for at in range(place + 1, place + 2 + _SUBJECT):
        lexeme = tokens.lexemes[at]
        if lexeme.mult is not None:  # تضاعفت كلفة المشروع مرتين
            return Draft(at, at + 1, "1", "multiple", lexeme.mult)
        number = numbers.read(tokens, at) if lexeme.numeric else None
        if number is not None:
            told = tokens.lexemes[number.end].noun == "time" and number.value > 1
            return Draft(at, number.end + 1, "1", "multiple", number.value) if told else None
        if not lexeme.is_word or lexeme.glue - _COUNTED:
            return None
    return None


_COUNTED = {"needed_after", "many_word"}
_SUBJECT = 3
"""How many words the subject has at most that stands between a verb and a number."""


def vague(tokens: Tokens, place: int) -> Read | None:
    """`dozens`, `tens of thousands of people`, `several hundred`, `מאות אלפי תושבים`."""
    if (both := _centuries(tokens, place)) is not None:
        return both
    several, first = tokens.behind("before_several", place)
    if not tokens.has(place, "vague") and (tokens.lexemes[place].scale is None or not several):
        return None
    end = place + 1
    for _ in range(4):
        step = end + 1 if tokens.has(end, "of") else end
        if not tokens.has(step, "vague") and tokens.lexemes[step].scale is None:
            break
        end = step + 1
    start = end + 1 if tokens.has(end, "of") else end
    many = Number(first, end, 2, 2, shape="words")
    measure = measures.read(tokens, start, many)
    near = measure is not None and measure.span_end > start
    stop = measure.span_end if measure is not None and near and start == end else end
    return only(Draft(first, max(stop, end), measure.unit if measure else "1", "vague"))


def _centuries(tokens: Tokens, place: int) -> Read | None:
    """`במאות ה־19 וה־20`: centuries by their numbers, after the word for hundreds."""
    if not tokens.has(place, "centuries"):
        return None
    found: list[Draft] = []
    at = place + 1
    while len(found) < _MOST_CENTURIES:
        prefix, start = tokens.opening(at)
        value = tokens.lexemes[start].value
        if not prefix.endswith(tokens.lexicon.definite) or not isinstance(value, int):
            break
        if not prefix or not 1 <= value <= _LAST_CENTURY:
            break
        low = (value - 1) * 100 + 1
        found.append(Draft(start, start + 1, "year", "years", low=low, high=low + 99))
        at = start + 1
    return (found, at) if found else None


_MOST_CENTURIES, _LAST_CENTURY = 4, 22


def and_a_half(tokens: Tokens, place: int) -> Read | None:
    """`a year and a half`, `שקל וחצי`: the unit stands for one of itself."""
    if tokens.lexemes[place].frac is None:
        return None
    begin = _part_begin(tokens, place)
    part, end = part_after(tokens, begin)
    if not part or end <= place or tokens.scale(end):
        return None
    measure = unit_words.unit(tokens, begin - 1, prefixed=True)
    if measure is None or measure.end != begin:
        return None
    first = begin - 1 - tokens.has(begin - 2, "article")
    value = (1 + part) * measure.factor
    return only(Draft(first, end, measure.unit, measure.kind, value))


def _part_begin(tokens: Tokens, place: int) -> int:
    """Where `and a half` begins, whose last word or only word stands at a token."""
    begin = place
    while begin > place - 3 and "and_parts" not in tokens.lexemes[begin].begins:
        begin -= 1
    return begin


def years(found: When) -> Draft:
    """Give the draft of a decade, a century or a year."""
    low, high = found.years or (found.year, found.year)
    return Draft(found.first, found.end, "year", "years", low=low, high=high)
