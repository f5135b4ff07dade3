"""Amounts: numbers with what they measure, and the two ends of ranges of them."""

from __future__ import annotations

from claimlint.numbers import any_number as numbers
from claimlint.numbers import compound_measures as compound
from claimlint.numbers import dates as when
from claimlint.numbers import measures, unit_words
from claimlint.numbers.lexicon import END
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number, Value, part_after, scaled
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import Measure

_CHANGES = {"percent", "pp"}
_KEEPS_ITS_KIND = {"money", "percent", "pp"}


def read(tokens: Tokens, number: Number) -> Amount:
    """The amount of a number that has been read: signs before it, unit after it."""
    first, sign = _sign(tokens, number.first)
    currency, begin = _currency(tokens, first, number)
    if not sign and currency:
        begin, sign = _sign(tokens, begin)
    number = _with_suffix(tokens, number, currency or _currency_of_range(tokens, number.first))
    if tokens.lexicon.trailing_minus and _minus_after(tokens, number.end):
        number, sign = number._replace(end=number.end + 1), True
    if sign:
        number = number._replace(value=-number.value, bare=-number.bare, plain=False)
    if (measure := _percent_before(tokens, number)) is not None:
        return Amount(number.first - 1, number, measure)
    number = _million_mark(tokens, number)
    measure = _age(tokens, number) or _measure(tokens, number)
    if currency and (measure is None or measure.kind in {"count", "money", "quantity"}):
        end = number.end if measure is None or measure.kind != "money" else measure.end  # a £6 pint
        measure = measures.rate(tokens, Measure(currency, "money", end, 1, end))
        return _half(tokens, Amount(begin, number, measure))
    if measure is None:
        measure = measures.bare_rate(tokens, number.end, number)
    return compound.with_smaller(
        tokens, _half(tokens, _degrees(tokens, Amount(first, number, measure)))
    )


def _degrees(tokens: Tokens, amount: Amount) -> Amount:
    """`12 degrees below zero` is minus twelve, and a `30-degree slope` no temperature."""
    measure = amount.measure
    if measure is None or not measure.unit.startswith("deg"):
        return amount
    if tokens.has(measure.span_end, "angle_word"):
        return amount._replace(measure=measure._replace(unit="degree"))
    if amount.number.value <= 0:
        return amount
    end = tokens.match("below_zero", measure.span_end)[1]
    if end == measure.span_end:
        return amount
    number = amount.number._replace(value=-amount.number.value, bare=-amount.number.bare)
    return amount._replace(number=number, measure=measure._replace(end=end, span_end=end))


def _million_mark(tokens: Tokens, number: Number) -> Number:
    """A letter that shortens a million only before money (`500 מ' ש"ח`); elsewhere it is metres."""
    end = tokens.match("million_mark", number.end)[1]
    if end == number.end or not tokens.match("currencies", end, stem=True)[0]:
        return number
    return scaled(number, 10**6, end)


def _measure(tokens: Tokens, number: Number) -> Measure | None:
    if number.shape == "fraction":
        found = _of_unit(tokens, number)
    else:
        found = measures.read(tokens, number.end, number)
    if found is not None and found.unit == "GBP" and _is_weight(tokens, number, found):
        found = found._replace(unit="pound", kind="quantity")
    return found


def _is_weight(tokens: Tokens, number: Number, measure: Measure) -> bool:
    """Whether pounds in words are of weight: somebody weighs, or they are of a thing.

    `three pounds of flour`, `weighs 172 pounds`, `7 pounds 8 ounces`; not `30 pounds of debt`.
    """
    if tokens.lexemes[number.first - 1].key == "£":
        return False
    end = measure.span_end
    if _before_within(tokens, number.first, "weighs") or tokens.has(number.first - 1, "lifts"):
        return True
    if tokens.has(end, "heavy") or tokens.has(end, "weighed_stuff"):
        return True  # 40 Pfund schwer, drei Pfund Kartoffeln
    if tokens.has(end, "slims_end"):  # nahm in zwei Monaten 15 Pfund ab
        return _before_within(tokens, number.first, "slims")
    return _is_of_a_thing(tokens, number, end) or _has_ounces(tokens, end, measure)


def _before_within(tokens: Tokens, place: int, role: str) -> bool:
    """Whether a word of a role stands shortly before a token."""
    return any(tokens.has(place - step, role) for step in range(1, _LOOK_BACK + 1))


def _is_of_a_thing(tokens: Tokens, number: Number, end: int) -> bool:
    """Whether a thing that has a weight follows the pounds that end at a token."""
    if tokens.has(end + 1, "weighs") and tokens.has(end, "in_word"):
        return True  # lost 15 pounds in weight
    if tokens.hyphen(number.end) and tokens.has(end, "weighed_thing"):
        return True  # a 600-pound bear
    thing = tokens.lexemes[end + 1]
    return tokens.has(end, "of") and thing.is_word and not {"stop", "not_a_thing"} & thing.glue


def _has_ounces(tokens: Tokens, end: int, measure: Measure) -> bool:
    """Whether ounces follow the pounds that end at a token."""
    end += tokens.lexemes[end].key == ","
    small = numbers.read(tokens, end) if tokens.numeric(end) else None
    return small is not None and (unit_words.unit(tokens, small.end) or measure).unit == "ounce"


_LOOK_BACK = 4


def _age(tokens: Tokens, number: Number) -> Measure | None:
    """A bare number after `aged` is years of life (`בן 42`)."""
    if not number.plain or not 0 < number.value < 120:
        return None
    if unit_words.unit(tokens, number.end) or tokens.match("nouns", number.end)[0]:
        return None
    before = tokens.prefix_before(number.first)[1] - 1
    if not tokens.has(before, "age_before"):
        return None
    return Measure("year", "quantity", number.end, 1, number.end)


def _of_unit(tokens: Tokens, number: Number) -> Measure | None:
    """A part of a unit (`half a percentage point`, `quarter of an hour`, `חצי אחוז`)."""
    place = number.end
    if tokens.has(place, "not_part"):
        return None
    if tokens.has(place, "of") and tokens.has(place + 1, "article"):
        place += 2
    elif tokens.has(place, "article"):
        place += 1
    measure = unit_words.unit(tokens, place + tokens.hyphen(place))
    return measure if measure is not None and not tokens.lexemes[place].prefix else None


def _percent_before(tokens: Tokens, number: Number) -> Measure | None:
    """`%18`, as right-to-left text is sometimes typed."""
    place = number.first - 1
    before = tokens.lexemes[place - 1].value is not None and tokens.joined(place)
    if tokens.lexemes[place].key not in "%٪" or not tokens.joined(number.first) or before:
        return None
    return Measure("percent", "percent", number.end, 1, number.end)


def _sign(tokens: Tokens, first: int) -> tuple[int, bool]:
    """Where a minus before a token begins, and whether there is one.

    A hyphen after a prefix or a word is none; nor is a dash with a space after it.
    """
    before = first - 1
    if tokens.hyphen(before) and tokens.has(before - 1, "minus"):
        return before - 1, True  # minus-18 degrees
    if tokens.has(before, "minus") and not tokens.behind("before_plus_minus", first)[0]:
        return before, True
    sign = tokens.lexemes[before].text in {"-", "−", "–"} and tokens.joined(first)
    apart = not tokens.joined(before)
    prefix = tokens.is_prefix(before - 1) and not (apart and tokens.has(before - 1, "of"))
    opened = apart or tokens.lexemes[before - 1].key in _OPENERS
    if not sign or prefix or not (opened or tokens.ends("prefix_currencies", before)):
        return first, False
    loss = apart and tokens.lexemes[first + 1].key == "%"  # Stoxx 50 -1.3%
    return (before, True) if loss or not tokens.lexemes[before - 1].numeric else (first, False)


_OPENERS = {"(", "[", '"', "“", "„", "/"}


def _minus_after(tokens: Tokens, place: int) -> bool:
    """A minus that right-to-left typing has put after the digits (`211.3- מטר`)."""
    apart = tokens.joined(place) and not tokens.joined(place + 1)
    return tokens.dash(place) and apart and "units" in tokens.lexemes[place + 1].begins


def _currency(tokens: Tokens, first: int, number: Number) -> tuple[str, int]:
    """The currency whose sign or code stands before the number (`US$`, `NIS`, `₪`).

    One letter (`R500 million`) is a currency only where the number looks like an amount of money.
    """
    last = tokens.lexemes[first - 1].text
    if len(last) == 1 and last.isalpha() and not _like_money(tokens, number):
        return "", first
    titled = last in tokens.lexicon.title_currencies
    if last == "." and tokens.lexicon.capital_nouns and not _like_money(tokens, number):
        return "", first  # Fr. 12: a Friday, Fr. 3'500: money
    if last.isalpha() and not last.isupper() and not last.istitle() and not titled:
        return "", first
    currency, begin = tokens.behind("prefix_currencies", first)
    country = tokens.lexemes[begin].text
    apart = begin == first - 2 and len(country) == len("HK") and country.isupper()  # HK $216
    if not apart and not all(tokens.joined(place) for place in range(begin + 1, first)):
        root = tokens.lexicon.tries["prefix_currencies"]
        currency, begin = root[tokens.lexemes[first - 1].key].get(END, ""), first - 1
    if last.isalpha() and not last.isupper() and last not in tokens.lexicon.title_currencies:
        return "", first
    return currency, begin


def _currency_of_range(tokens: Tokens, first: int) -> str:
    """The currency of the amount that a dash joins to this number (`£3-4m`)."""
    low = first - 2
    if not tokens.hyphen(first - 1) or tokens.lexemes[low].value is None:
        return ""
    return tokens.behind("prefix_currencies", low)[0]


def _like_money(tokens: Tokens, number: Number) -> bool:
    """Whether a number is scaled, grouped or has two decimals, as amounts of money have."""
    lexeme = tokens.lexemes[number.first]
    spaced = number.end > number.first + 1 and tokens.lexemes[number.first + 1].text.isdecimal()
    return bool(spaced or number.scale > 1 or number.suffix or lexeme.grouped or lexeme.places == 2)


def _with_suffix(tokens: Tokens, number: Number, currency: str) -> Number:
    """Read the letter on digits as a scale, where a currency or a thing asks for one."""
    if not number.suffix:
        return _with_letter_apart(tokens, number, currency)
    factor = int(tokens.lexicon.suffixes[number.suffix])
    end = number.end + 1
    letter = tokens.lexemes[number.end].text
    alone = number.suffix not in tokens.lexicon.tries["units"] or letter == "M"
    things = measures.read(tokens, end, number)
    if currency or alone or (things is not None and _are_counted(tokens, things, end)):
        return scaled(number, factor, end)
    owned = tokens.has(end, "of") and tokens.has(end + 1, "owner")  # 35m of its devices
    return scaled(number, factor, end) if owned else number


def _with_letter_apart(tokens: Tokens, number: Number, currency: str) -> Number:
    """Read `m`, `mil`, `b`, `k` after a blank as a scale: `£1.5 m`, `8 b barrels`, `40 k visitors`.

    Alone a metre is meant, and before whatever may be as long: `10 m boats`.
    """
    place, end = number.end, number.end + 1
    apart = tokens.lexemes[place].text in _LETTERS and not tokens.joined(place)
    factor = tokens.lexicon.suffixes.get(tokens.lexemes[place].text) if apart else None
    if factor is None or number.scale != 1 or number.more or tokens.joined(end):
        return number
    scale = currency or _is_measured(tokens, number, end) or _is_counted(tokens, end)
    return scaled(number, int(factor), end) if scale else number


_LETTERS = ("m", "k", "b", "mil")
_SYMBOL = 3


def _is_measured(tokens: Tokens, number: Number, place: int) -> bool:
    """Whether a unit or currency of several follows (`litres`, `sq ft`), and no time."""
    after = tokens.lexemes[place]
    if len(after.key) < 2 or tokens.has(place, "inch_mark"):
        return False
    found = measures.read(tokens, place, number) if after.begins & _MEASURES else None
    if found is None or found.unit.partition("/")[0] in measures.PERIODS:
        return False
    one = found.unit == after.key and len(after.key) > _SYMBOL  # a 3 m foot bridge; 6 m km
    return found.kind == "money" or not one


_MEASURES = frozenset(("units", "currencies", "subunits"))


def _is_counted(tokens: Tokens, place: int) -> bool:
    """Whether what follows has no length: `1.2 m people`; not `the 100 m women's race`."""
    if tokens.lexemes[place + 1].key in ("'", "’", "-") and tokens.joined(place + 1):
        return False
    things = tokens.has(place - 1, "thousand_letter") and "nouns" in tokens.lexemes[place].begins
    return things or tokens.has(place, "no_length")


def _are_counted(tokens: Tokens, things: Measure, end: int) -> bool:
    """Whether so many millions of things are told, and no length: `1.2m new homes`, `5m walls`."""
    length = any(tokens.has(end + step, "of_length") for step in range(3))
    return not length and (things.near(end) or things.kind == "count")


def _half(tokens: Tokens, amount: Amount) -> Amount:
    """`3 years and a half`, `שנה וחצי`."""
    measure, number = amount.measure, amount.number
    if measure is None or not isinstance(number.value, int):
        return amount
    part, end = part_after(tokens, measure.span_end)
    if not part or tokens.scale(end):  # six acres and a quarter million dollars
        return amount
    measure = measure._replace(end=end, span_end=end)
    return Amount(amount.first, number._replace(value=number.value + part), measure)


def second(tokens: Tokens, amount: Amount, roles: tuple[str, ...]) -> Amount | None:
    """The amount after `to`, a dash or `and`, if the two can be the ends of a range."""
    place = amount.end
    if tokens.dash(place) and tokens.joined(place) and not tokens.joined(place + 1):
        place += 1  # 18- to 24-year-olds
    found = second_at(tokens, place, roles)
    bare = found is not None and found.unit.startswith("1/")
    if found is None or not bare or amount.measure is None or amount.measure.kind in _CHANGES:
        return found
    return found._replace(measure=None)  # $24 to 28 an hour: dollars, both


def second_at(tokens: Tokens, place: int, roles: tuple[str, ...]) -> Amount | None:
    """The amount after the words of a role that begin at a token."""
    for role in roles:
        start = after_dash(tokens, place) if role == "dash" else tokens.follow(role, place)
        if start > 0:
            found = _at(tokens, start)
            if found is not None:
                return found
    return None


def after_dash(tokens: Tokens, place: int) -> int:
    """Where the second number of a range begins, after the dash at a token; -1 without one."""
    if not tokens.dash(place) or (tokens.lexemes[place].text == "—" and not tokens.joined(place)):
        return -1
    if tokens.joined(place) != tokens.joined(place + 1):
        return -1
    return place + 1


def _at(tokens: Tokens, start: int) -> Amount | None:
    """The amount at a token, which may be a currency sign."""
    for place in (start, start + 1, start + 2):
        if tokens.numeric(place):
            number = numbers.read(tokens, place)
            if number is None or number.shape not in {"digits", "words", "fraction"}:
                return None
            amount = read(tokens, number)
            return amount if amount.first >= place - 2 else None
        if tokens.has(place, "minus"):
            continue
        part = tokens.has(place, "article") and tokens.lexemes[place + 1].frac is not None
        if tokens.lexemes[place].is_word and not tokens.lexemes[place].text.isupper() and not part:
            return None
    return None


def joined(tokens: Tokens, low: Amount, high: Amount) -> tuple[Value, Value, Measure | None] | None:
    """The two ends of a range in one unit; None where they do not belong together.

    The scale and the unit of the second are those of the first too, where that has none.
    """
    if low.is_age and (high.measure is None or high.measure.kind == "count"):
        high = Amount(high.first, high.number, None)
    measure = high.measure or low.measure
    if high.measure is None and low.measure is not None and when.year(tokens, high.number):
        return None
    both = low.measure is not None and high.measure is not None
    if both and low.unit != high.unit:
        if not high.unit.startswith(f"{low.unit}/"):
            return None
        low = low._replace(measure=high.measure)  # $50 to $60 per barrel
    first: Value = low.number.value
    if low.number.scale == 1 < high.number.scale and -1000 < first < 1000:
        # `25 to 26.5 thousand`, `from $5 to $6 billion`; but `from €650 to €2 million` is a leap.
        near = low.number.bare**2 <= (10 * high.number.bare) ** 2
        first *= high.number.scale if near else 1
    factor = 1 if measure is None else measure.factor
    own = factor if low.measure is None else low.measure.factor
    return first * own, high.number.value * factor, measure


def kind(measure: Measure | None, ranged: bool) -> str:
    """The kind of an amount; ranges of money, percent and points keep theirs."""
    if measure is not None and measure.kind in _KEEPS_ITS_KIND:
        return measure.kind
    if ranged:
        return "range"
    return "count" if measure is None else measure.kind


def is_percent(amount: Amount) -> bool:
    """Whether an amount is a percentage."""
    return amount.measure is not None and amount.measure.kind == "percent"


def is_points(amount: Amount) -> bool:
    """Whether an amount is in points, as the margin of a percentage is."""
    measure = amount.measure
    return measure is not None and (measure.kind == "pp" or measure.unit == "point")
