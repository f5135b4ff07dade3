"""The mention that a token begins, with whatever belongs to it before and after."""

from __future__ import annotations

from fractions import Fraction

from claimlint.text import amount as amounts
from claimlint.text import identifier, when
from claimlint.text import measure as measures
from claimlint.text import number as numbers
from claimlint.text.amount import Amount
from claimlint.text.draft import Draft
from claimlint.text.number import Number
from claimlint.text.tokens import Tokens
from claimlint.text.when import When

# What rates are per, where the text does not say of what.
_WHOLES = {1000, 10_000, 100_000, 1_000_000}

Read = tuple[list[Draft], int]


def read(tokens: Tokens, place: int) -> Read:
    """The mentions that begin at a token (two for `from 5 to 7 %`), and where to go on."""
    lexeme = tokens.lexemes[place]
    if (draft := _century_ahead(tokens, place)) is not None:
        return [draft], draft.end
    if lexeme.ord is not None and (found := _part_of_year(tokens, place)) is not None:
        return found
    if end := identifier.of_words(tokens, place):
        return [], end
    if lexeme.value is not None:
        if (found := when.date(tokens, place) or when.quarter(tokens, place)) is not None:
            return _dated(tokens, found)
        if (draft := _colon_ratio(tokens, place)) is not None:
            return [draft], draft.end
        if end := identifier.of_digits(tokens, place):
            return [], end
    if lexeme.whole is not None:
        return _whole(tokens, place)
    if (draft := _vague(tokens, place)) is not None:
        return [draft], draft.end
    if lexeme.mult is not None:
        return [Draft(place, place + 1, "1", "multiple", lexeme.mult)], place + 1
    if (draft := _and_a_half(tokens, place)) is not None:
        return [draft], draft.end
    number = _number(tokens, place)
    return ([], place + 1) if number is None else _of_number(tokens, number)


def _century_ahead(tokens: Tokens, place: int) -> Draft | None:
    """`המאה ה־20`, `המאה התשע עשרה`: a hundred that a definite number follows."""
    if not tokens.has(place, "century_before"):
        return None
    prefix, start = tokens.opening(place + 1)
    number = numbers.read(tokens, start) if prefix == tokens.lexicon.definite else None
    found = None if number is None else when.century(tokens, number)
    return None if found is None else _years(found)


def _part_of_year(tokens: Tokens, place: int) -> Read | None:
    """`the second quarter of 2024`; without a year a half is no number at all."""
    number = numbers.ordinal(tokens, place)
    found = when.part_of_year(tokens, number)
    return None if found is None else _dated(tokens, found)


def _dated(tokens: Tokens, found: When) -> Read:
    if not found.sure:
        part = int(tokens.lexemes[found.first + 1].value or 0)
        return [Draft(found.first, found.end, "1", "ordinal", part)], found.end
    draft = Draft(found.first, found.end, "date", "date", found.text)
    return [draft], found.end


def _colon_ratio(tokens: Tokens, place: int) -> Draft | None:
    """`a ratio of 3:1`, where the word stands shortly before."""
    over, under = tokens.lexemes[place].value, tokens.lexemes[place + 2].value
    if tokens.lexemes[place + 1].key != ":" or not over or not under:
        return None
    _, opening = tokens.prefix_before(place)
    if not any(tokens.has(opening - step, "ratio_word") for step in (1, 2, 3)):
        return None
    return Draft(place, place + 3, "1", "ratio", Fraction(over) / under)


def _whole(tokens: Tokens, place: int) -> Read:
    """A number and a unit in one word (`שנתיים`), and the half that may follow."""
    value, unit = tokens.lexemes[place].whole or (Fraction(0), "")
    before = tokens.lexemes[place - 1]
    if not tokens.lexemes[place].prefix and not before.glue and measures.plural(tokens, before):
        return [], place + 1  # an adjective, as in yearly reports
    end = place + 1
    if half := numbers.half_after(tokens, end):
        value, end = value + Fraction(1, 2), half
    return [Draft(place, end, unit, "quantity", value)], end


def _vague(tokens: Tokens, place: int) -> Draft | None:
    """`dozens`, `tens of thousands of people`, `several hundred`, `מאות אלפי תושבים`."""
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
    return Draft(first, max(stop, end), measure.unit if measure else "1", "vague")


def _and_a_half(tokens: Tokens, place: int) -> Draft | None:
    """`a year and a half`, `שקל וחצי`: the unit stands for one of itself."""
    if tokens.lexemes[place].frac is None:
        return None
    meaning, begin = tokens.behind("before_and_a_half", place + 1)
    if not meaning:
        return None
    measure = measures.unit(tokens, begin - 1)
    if measure is None or measure.end != begin:
        return None
    first = begin - 1 - tokens.has(begin - 2, "article")
    value = Fraction(3, 2) * measure.factor
    return Draft(first, place + 1, measure.unit, measure.kind, value)


def _number(tokens: Tokens, place: int) -> Number | None:
    """The number at a token, unless its words say something else there."""
    lexeme = tokens.lexemes[place]
    if _only_part(tokens, place):
        return None
    if lexeme.card is not None and lexeme.ord is not None and not _counts(tokens, place):
        return numbers.ordinal(tokens, place)
    if lexeme.frac is not None and lexeme.ord is not None and not _divides(tokens, place):
        return numbers.ordinal(tokens, place)
    if lexeme.frac is not None and "needs_article" in lexeme.glue and lexeme.ord is None:
        if not tokens.has(place - 1, "article"):
            return None
    number = numbers.read(tokens, place)
    if number is None or lexeme.scale is None:
        return number
    if tokens.has(place - 1, "article"):
        return number._replace(first=place - 1)
    if number.end > place + 1:
        return number
    return number if tokens.lexicon.bare_scale and not tokens.joined(place) else None


def _only_part(tokens: Tokens, place: int) -> bool:
    """Words that are numbers only with a neighbour, or not with it."""
    if tokens.has(place, "half_word"):
        before, after = tokens.lexemes[place - 1], tokens.lexemes[place + 1]
        return before.ord is not None or (after.ord is not None and bool(after.prefix))
    return tokens.has(place, "only_teen") and not tokens.has(place + 1, "teen")


def _counts(tokens: Tokens, place: int) -> bool:
    """Whether a word that is both `two` and `second` counts what follows."""
    lexeme, after = tokens.lexemes[place], tokens.lexemes[place + 1]
    if tokens.lexicon.definite and lexeme.prefix.endswith(tokens.lexicon.definite):
        return False
    if tokens.has(place - 1, "rank_word") or after.prefix not in {"", tokens.lexicon.definite}:
        return False
    two = Number(place, place + 1, 2, 2)
    return after.numeric or bool(measures.noun(tokens, place + 1, two)[0])


def _divides(tokens: Tokens, place: int) -> bool:
    """Whether a word that is both `a third` and `the third` is a part."""
    lexeme, after = tokens.lexemes[place], tokens.lexemes[place + 1]
    definite = tokens.lexicon.definite
    if tokens.has(place - 1, "rank_word") or (definite and lexeme.prefix.endswith(definite)):
        return False
    if lexeme.prefix and tokens.lexicon.about in lexeme.prefix:
        return True
    if tokens.has(place - 1, "article"):
        return not after.is_word or bool({"of", "stop"} & after.glue)
    if "needs_article" in lexeme.glue:
        return False
    return bool({"of", "stop"} & after.glue) or after.key[0] in tokens.lexicon.part_prefixes


def _of_number(tokens: Tokens, number: Number) -> Read:
    if number.shape == "ordinal":
        return _ordinal(tokens, number)
    if (draft := _age_decade(tokens, number)) is not None:
        return [draft], draft.end
    if (found := when.decade(tokens, number) or when.century(tokens, number)) is not None:
        return [_years(found)], found.end
    if (draft := amounts.multiple(tokens, number)) is not None:
        return [draft], draft.end
    year = when.year(tokens, number)
    if year is not None and (span := _year_span(tokens, number)) is not None:
        return [span], span.end
    if (draft := amounts.ratio(tokens, number)) is not None:
        return [draft], draft.end
    return _amount(tokens, amounts.read(tokens, number), year)


def _age_decade(tokens: Tokens, number: Number) -> Draft | None:
    """`in his 60s` tells an age, not a decade of the calendar."""
    suffix = tokens.has(number.end, "decade_suffix") and tokens.joined(number.end)
    if not suffix or not tokens.has(number.first - 1, "age_word"):
        return None
    low = int(number.value)
    return Draft(number.first, number.end + 1, "year", "range", low=low, high=low + 9)


def _ordinal(tokens: Tokens, number: Number) -> Read:
    if (found := when.part_of_year(tokens, number)) is not None:
        return _dated(tokens, found)
    if (found := when.century(tokens, number)) is not None:
        return [_years(found)], found.end
    if tokens.has(number.first - 1, "each") and number.value > 1:
        return [
            Draft(number.first, number.end, "1", "ratio", Fraction(1) / number.value)
        ], number.end
    if (number.value == 1 and not _ranked(tokens, number)) or _weekday(tokens, number):
        return [], number.end
    return [Draft(number.first, number.end, "1", "ordinal", number.value)], number.end


def _weekday(tokens: Tokens, number: Number) -> bool:
    """Whether ordinals name days of the week (`בימי ראשון עד חמישי`)."""
    if number.value > 7 or tokens.lexemes[number.first].prefix == tokens.lexicon.definite != "":
        return False
    place = number.first - 1
    for _ in range(4):
        if tokens.has(place, "weekday_word"):
            return True
        if tokens.lexemes[place].ord is None and not tokens.has(place, "weekday_joint"):
            return False
        place -= 1
    return False


def _ranked(tokens: Tokens, number: Number) -> bool:
    """Whether `first` is a place in a list, and not only the one before all others."""
    if tokens.has(number.first - 1, "rank_word"):
        return True
    return bool(tokens.match("rank_after", number.end)[0])


def _years(found: When) -> Draft:
    low, high = found.years or (found.year, found.year)
    return Draft(found.first, found.end, "year", "years", low=low, high=high)


def _year_span(tokens: Tokens, number: Number) -> Draft | None:
    """Two years: `2007-09`, `2009־2007` (turned round), `between 2007 and 2009`, `2024/25`."""
    first = number.first
    prefix, opening = tokens.prefix_before(first)
    for role, joint in (("between", "between_and"), ("from", "range")):
        meaning, begin = tokens.behind("before_" + role, opening, prefix)
        if not meaning and prefix:
            meaning, begin = tokens.behind("before_" + role, first, prefix)
        if not meaning:
            continue
        place = tokens.follow(joint, number.end)
        found = when.second_year(tokens, int(number.value), place) if place > 0 else None
        if found is not None:
            return _span(begin if role == "between" else first, int(number.value), found)
    place = _second_place(tokens, number.end)
    found = when.second_year(tokens, int(number.value), place) if place > 0 else None
    return None if found is None else _span(first, int(number.value), found)


def _second_place(tokens: Tokens, end: int) -> int:
    if tokens.dash(end) or (tokens.lexemes[end].key == "/" and tokens.joined(end)):
        return end + 1 if tokens.joined(end) == tokens.joined(end + 1) else -1
    return tokens.follow("range", end)


def _span(first: int, year: int, found: tuple[int, int]) -> Draft:
    other, end = found
    low, high = min(year, other), max(year, other)
    return Draft(first, end, "year", "years", low=low, high=high)


def _amount(tokens: Tokens, amount: Amount, year: When | None) -> Read:
    if year is not None and _is_year(tokens, amount, year):
        draft = Draft(year.first, year.end, "year", "year", year.year)
        return [draft], year.end
    found = _two_levels(tokens, amount) or _range(tokens, amount) or _margin(tokens, amount)
    if found is not None:
        return found
    if _is_name(tokens, amount):
        return [], amount.end
    return _single(tokens, amount)


def _is_year(tokens: Tokens, amount: Amount, year: When) -> bool:
    """Four digits are a year unless something is measured or counted by them."""
    measure = amount.measure
    if amount.first != amount.number.first:
        return False
    if measure is None:
        return True
    if measure.kind != "count":
        return year.sure and measure.kind == "quantity" and measure.unit == "quarter"
    near = measure.near(amount.number.end)
    return not near or (year.sure and year.year % 100 != 0)


def _two_levels(tokens: Tokens, amount: Amount) -> Read | None:
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


def _range(tokens: Tokens, amount: Amount) -> Read | None:
    prefix, opening = tokens.prefix_before(amount.first)
    meaning, begin = tokens.behind("before_between", opening, prefix)
    roles = ("between_and", "range", "dash") if meaning else ("range", "dash")
    second = amounts.second(tokens, amount, roles)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    low, high, measure = both
    if low > high:
        if measure is None or measure.kind == "count":
            return ([], second.end) if measure is None else None
        low, high = high, low
    first = begin if meaning else amount.first
    end = second.end
    if measure is not None and second.measure is None:
        bare = measure._replace(end=second.number.end, span_end=second.number.end)
        measure = measures.rate(tokens, bare)
        end = measure.span_end
    unit = measure.unit if measure else "1"
    kind = amounts.kind(measure, ranged=True)
    return [Draft(first, end, unit, kind, low=low, high=high)], end


def _margin(tokens: Tokens, amount: Amount) -> Read | None:
    """`3 ± 0.5 tonnes`, `52% plus or minus 3 points`."""
    second = amounts.second(tokens, amount, ("plus_minus",))
    if second is not None and amounts.is_percent(amount) and amounts.is_points(second):
        second = Amount(second.first, second.number, amount.measure)
    both = None if second is None else amounts.joined(tokens, amount, second)
    if second is None or both is None:
        return None
    middle, margin, measure = both
    unit = measure.unit if measure else "1"
    kind = amounts.kind(measure, ranged=True)
    draft = Draft(amount.first, second.end, unit, kind, low=middle - margin, high=middle + margin)
    return [draft], second.end


def _is_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare number belongs to the name before it (`Amos 4`)."""
    number = amount.number
    if amount.measure is not None or amount.first != number.first:
        return False
    prefix, opening = tokens.prefix_before(number.first)
    if number.shape == "words" and number.scale == 1 and tokens.has(opening - 1, "label"):
        return True
    if not number.plain:
        return False
    before = tokens.lexemes[opening - 1]
    capital = before.is_word and before.text[0].isupper() and not before.glue and not before.month
    return bool(capital and not prefix and not before.numeric and tokens.lexicon.cased)


def _single(tokens: Tokens, amount: Amount) -> Read:
    number, measure = amount.number, amount.measure
    meaning, begin = tokens.behind("before_plus_minus", amount.first)
    if meaning:
        unit = measure.unit if measure else "1"
        kind = amounts.kind(measure, ranged=True)
        draft = Draft(begin, amount.end, unit, kind, low=-amount.value, high=amount.value)
        return [draft], amount.end
    bound = ">=" if number.more else ""
    if measure is None:
        if number.value == 1 and number.shape == "words":
            return _one(tokens, number)
        if _nth(tokens, amount):
            return [Draft(number.first, number.end, "1", "ordinal", number.value)], number.end
        if (draft := _per_many(tokens, amount)) is not None:
            return [draft], draft.end
        kind = "fraction" if number.shape == "fraction" else "count"
        draft = Draft(amount.first, number.end, "1", kind, number.value, modifier=bound)
        return [draft], number.end
    draft = Draft(
        amount.first, amount.end, measure.unit, measure.kind, amount.value, modifier=bound
    )
    return [draft], amount.end


def _per_many(tokens: Tokens, amount: Amount) -> Draft | None:
    """`61 per 100,000`, of what is not said."""
    start = tokens.match("per", amount.number.end)[1]
    if start == amount.number.end:
        prefix, start = tokens.opening(start)
        if not prefix or prefix not in tokens.lexicon.per_prefixes:
            return None
    whole = numbers.read(tokens, start)
    if whole is None or whole.value not in _WHOLES:
        return None
    return Draft(amount.first, whole.end, "1", "ratio", Fraction(amount.value) / whole.value)


def _one(tokens: Tokens, number: Number) -> Read:
    """`one` counts only where it stands after what it counts (`שקל אחד`)."""
    before = number.first - 1
    if not tokens.has(number.first, "one_after") or tokens.lexemes[number.first].prefix:
        return [], number.end
    measure = measures.unit(tokens, before)
    if measure is not None and measure.end == number.first:
        return [Draft(before, number.end, measure.unit, measure.kind, measure.factor)], number.end
    if name := tokens.lexemes[before].noun:
        return [Draft(before, number.end, name, "count", 1)], number.end
    return [], number.end


def _nth(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare number is a place in a list (`במקום 10`, `המדינה ה־20`, `ranked 10`)."""
    number = amount.number
    if not isinstance(number.value, int) or number.scale > 1 or number.value < 1:
        return False
    prefix, opening = tokens.prefix_before(number.first)
    if tokens.has(opening - 1, "rank_word"):
        return True
    return bool(prefix) and prefix == tokens.lexicon.definite
