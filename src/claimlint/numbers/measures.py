"""What a number counts or measures: a unit, a currency, a rate, or things."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import any_number as numbers
from claimlint.numbers.lexicon import Lexeme
from claimlint.numbers.scaled_number import Number, Value
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import TIMES, Measure, is_unit, unit

# Lengths of time that a story looks back over ("over five years" bounds nothing).
PERIODS = TIMES | {"decade", "century"}


def read(tokens: Tokens, place: int, number: Number) -> Measure | None:
    """The unit, currency or thing counted that begins at a token."""
    start = place + 1 if tokens.hyphen(place) else place
    found = unit(tokens, start) or _things(tokens, place, start, number)
    if found is None:
        return None
    return rate(tokens, found)


def bare_rate(tokens: Tokens, place: int, number: Number) -> Measure | None:
    """`dropped to 1,240 a day`: so many of what the sentence is about, in a time."""
    year = number.plain and 1800 <= number.value <= 2099
    if year or number.value <= 1 or number.shape not in {"digits", "words"}:
        return None
    if not tokens.has(place, "per"):
        return None
    found = rate(tokens, Measure("1", "count", place, 1, place))
    return found if found.unit.removeprefix("1/") in TIMES else None


def _things(tokens: Tokens, place: int, start: int, number: Number) -> Measure | None:
    """The noun that the number counts, looking past a few adjectives where those come first."""
    at = start
    for step in range(tokens.lexicon.adjectives + 1):
        name, end = noun(tokens, at, number, hyphenated=start > place)
        if name and name == tokens.lexemes[at].key and number.value != 1 and start == place:
            further = noun(tokens, end, number)[0] if tokens.lexicon.adjectives else ""
            if further and further != tokens.lexemes[end].key:
                return Measure(further, "count", end + 1, 1, number.end)
        if name and step and (found := unit(tokens, at)) is not None:
            return found._replace(span_end=number.end)
        if name:
            return Measure(name, "count", end, 1, end if step == 0 else number.end)
        at = _past_adjective(tokens, at)
        if not at:
            return None
    return None


def noun(
    tokens: Tokens, place: int, number: Number, *, hyphenated: bool = False
) -> tuple[str, int]:
    """The English singular of the thing at a token, or the word itself; "" if it is none."""
    lexeme = tokens.lexemes[place]
    if lexeme.prefix not in {"", tokens.lexicon.definite} or (lexeme.prefix and number.value == 1):
        return "", place
    name, end = tokens.match("nouns", place, stem=True)
    if name:
        return name, end
    plain = lexeme.is_word and not lexeme.numeric and not lexeme.month
    if not plain or "stop" in lexeme.glue:
        return "", place
    if tokens.hyphen(place + 1) and tokens.lexemes[place + 2].key != "in" and not hyphenated:
        return "", place  # gas-only
    if hyphenated:
        bare = tokens.lexicon.adjectives and not lexeme.key.endswith("ed")
        return (lexeme.key if bare else ""), place + 1
    return ("" if number.value == 1 else plural(tokens, lexeme)), place + 1


def plural(tokens: Tokens, lexeme: Lexeme) -> str:
    """A word that looks like a plural, brought to its singular where endings tell it."""
    if tokens.lexicon.capital_nouns:
        return lexeme.key if lexeme.text[0].isupper() else ""
    for rule in tokens.lexicon.plurals:
        if lexeme.key.endswith(rule[0]) and len(lexeme.key) > len(rule[0]) + 1:
            return lexeme.key[: len(lexeme.key) - len(rule[0])] + rule[1] if rule[2] else ""
    return ""


def _past_adjective(tokens: Tokens, place: int) -> int:
    """The token after an adjective, or after a name such as F-16; 0 where there is neither."""
    lexeme = tokens.lexemes[place]
    if not lexeme.is_word or lexeme.numeric or "stop" in lexeme.glue:
        return 0
    after = place + 1
    while tokens.hyphen(after) and after < place + 5:
        after += 2
    return 0 if tokens.has(after, "stop") else after


def rate(tokens: Tokens, measure: Measure) -> Measure:
    """Add what the amount is per: `a day`, `per 100,000 people`, `ביום`, `לטונה`."""
    if measure.kind in {"percent", "pp"}:
        return measure
    place = measure.span_end
    name = _per(tokens, place, measure) or _per_distance(tokens, place, measure)
    if name is None and (after := _past_gas(tokens, place)) > place:
        name = _per(tokens, after, measure)
    if name is None and measure.kind == "quantity" and measure.unit not in PERIODS:
        name = _past_what_is_measured(tokens, place, measure)
    if name:
        whole, end, factor = name
        compound = f"{measure.unit}/({whole})" if "*" in whole else f"{measure.unit}/{whole}"
        kind = "money" if measure.kind == "money" else "quantity"
        return measure._replace(
            unit=compound, kind=kind, end=end, span_end=end, factor=measure.factor * factor
        )
    return measure


def _per(tokens: Tokens, place: int, measure: Measure) -> _Per | None:
    """What an amount is per, where that begins at a token."""
    return (
        _per_word(tokens, place, measure)
        or _per_phrase(tokens, place)
        or _per_prefix(tokens, place)
    )


_CONSUMED = frozenset({"litre", "kWh", "gallon"})
_DISTANCES = frozenset({"km", "mile"})


def _per_distance(tokens: Tokens, place: int, measure: Measure) -> _Per | None:
    """What a car uses on so many kilometres: `6,2 Liter auf 100 Kilometer`, `9 ליטר ל־100 ק"מ`."""
    if measure.unit not in _CONSUMED:
        return None
    prefix, start = tokens.opening(place)
    if not prefix or prefix not in tokens.lexicon.per_prefixes:
        start = tokens.match("per_distance", place)[1]
    number = numbers.read(tokens, start) if start > place and tokens.numeric(start) else None
    found = None if number is None else unit(tokens, number.end)
    if number is None or found is None or found.unit not in _DISTANCES or number.value <= 1:
        return None
    return found.unit, found.end, Fraction(1) / number.value


_GASES = frozenset({"co", "ch", "n"})


def _past_gas(tokens: Tokens, place: int) -> int:
    """Past a formula such as `CO2`, `CO₂` or `CO2e`, of which so many tonnes are told."""
    if tokens.lexemes[place].key in {"co₂", "co₂e", "ch₄"}:
        return place + 1
    if tokens.lexemes[place].key not in _GASES or tokens.lexemes[place + 1].text not in {"2", "4"}:
        return place
    if not tokens.joined(place + 1):
        return place
    after = place + 2
    return after + (tokens.joined(after) and tokens.lexemes[after].key in {"e", "eq"})


def _past_what_is_measured(tokens: Tokens, place: int, measure: Measure) -> _Per | None:
    """The rate after what there is so much of: `barrels of oil a day`, `Barrel Öl am Tag`.

    After `of` it may have three words; without it, it is one word that only a noun can be.
    """
    words = 1
    if tokens.has(place, "of"):
        place, words = place + 1, 3
    elif tokens.lexicon.capital_nouns:
        words = int(tokens.lexemes[place].text[0].isupper())
        words += tokens.joined(place + 1) and tokens.lexemes[place + 1].value is not None  # CO2
    elif tokens.lexicon.adjectives or tokens.lexemes[place].prefix:
        return None
    for after in range(place + 1, place + 1 + words):
        stuff = tokens.lexemes[after - 1]
        if stuff.value is not None and tokens.joined(after - 1) and after > place + 1:
            stuff = tokens.lexemes[after - 2]  # CO2
        if not stuff.is_word or stuff.numeric or "stop" in stuff.glue:
            return None
        if name := _per(tokens, after, measure):
            return name
    return None


def _per_phrase(tokens: Tokens, place: int) -> _Per | None:
    """A rate in words of its own: `annually`, `im Monat`, `سنويا`; not `im Jahr 2020`."""
    name, end = tokens.match("rates", place)
    after = tokens.lexemes[end]
    if not name or after.numeric or after.month or {"not_per", "another_time"} & after.glue:
        return None
    definite = tokens.lexicon.definite
    if definite and end > place + 1 and after.key.startswith(definite):
        return None  # في السنة الماضية: last year
    return name, end, 1


_Per = tuple[str, int, Value]
_ROUND = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_COINS_AND_WEIGHTS = {"GBP": "pound"}
"""Currencies that are weights after `per`: no price is per pound sterling."""


def _per_how_many(tokens: Tokens, start: int) -> bool:
    """Whether a prefix before a number says per, and not to (`ל־100 אלף תושבים`, `ל־60 דולר`)."""
    number = numbers.read(tokens, start)
    return number is not None and number.value in _ROUND and unit(tokens, number.end) is None


def _per_word(tokens: Tokens, place: int, measure: Measure) -> _Per | None:
    """A rate with a word of its own: `per`, `a`, `an`, `each`, `לכל`, `/`, `-a-day`."""
    place += tokens.hyphen(place)
    role, start = tokens.match("per", place)
    if not role:
        return None
    start += tokens.hyphen(start)
    thing = tokens.has(start, "per_thing")
    thing = thing or (measure.kind == "money" and bool(tokens.match("nouns", start)[0]))
    weighed = measure.kind == "money" and unit_of_weight(tokens, start)
    if tokens.has(place, "article") and not (thing or weighed or is_unit(tokens, start)):
        return None
    if tokens.has(place, "article") and tokens.has(start + 1, "another_time"):
        return None  # $3.4 billion a year earlier
    return _whole(tokens, start)


def _whole(tokens: Tokens, start: int) -> _Per | None:
    """The whole of a rate, which may be a number of things (`per 100,000 people`)."""
    number = numbers.read(tokens, start)
    if number is None or (number.shape == "ordinal" and unit(tokens, start)):  # per second
        return _one(tokens, start)
    if number.value <= 0 or number.shape in {"ordinal", "fraction"}:
        return None
    after = unit(tokens, number.end) or _things(tokens, number.end, number.end, number)
    if after is None:
        return None
    return after.unit, after.span_end, Fraction(1) / number.value


def _one(tokens: Tokens, start: int) -> _Per | None:
    found = unit(tokens, start)
    if found is not None and found.unit in _COINS_AND_WEIGHTS:
        return _COINS_AND_WEIGHTS[found.unit], found.end, 1
    if found is not None and found.kind == "quantity":
        return found.unit, found.end, found.factor
    if found is not None and found.kind == "money":
        return None if tokens.numeric(start - 1) else (found.unit, found.end, 1)
    name, end = tokens.match("nouns", start, stem=True)
    if not name:
        name, end = _singular(tokens, start), start + 1
    return (name, end, 1) if name else None


def _singular(tokens: Tokens, start: int) -> str:
    """After `per` any word is the thing itself (`per household`)."""
    lexeme = tokens.lexemes[start]
    plain = lexeme.is_word and not lexeme.glue - {"per_thing"} and not lexeme.numeric
    plain = plain and not lexeme.month
    return lexeme.key if plain and tokens.lexicon.adjectives else ""


def unit_of_weight(tokens: Tokens, place: int) -> bool:
    """Whether a word that is a currency and a weight can only be a weight: a price is per it."""
    found = unit(tokens, place)
    return found is not None and found.unit in _COINS_AND_WEIGHTS


def _per_prefix(tokens: Tokens, place: int) -> _Per | None:
    """A rate whose `per` is a prefix: `לטונה`, `ביום`, `ל־100 אלף תושבים`."""
    lexicon = tokens.lexicon
    lexeme = tokens.lexemes[place]
    if not lexicon.per_prefixes:
        return None
    prefix, start = tokens.opening(place)
    if prefix and prefix in lexicon.per_prefixes and prefix not in lexicon.per_times:
        return _whole(tokens, start) if _per_how_many(tokens, start) else None
    after = tokens.lexemes[place + 1]
    if not lexeme.prefix or lexeme.prefix not in lexicon.per_prefixes or "not_per" in after.glue:
        return None
    name, end = tokens.match("units", place, stem=True)
    ends = end <= place + 1  # else the next word is the unit's second, and begins no clause
    if ends and lexicon.relative and after.key.startswith(lexicon.relative) and len(after.key) > 2:
        return None
    if lexeme.prefix in lexicon.per_times and name not in TIMES:
        return None
    if not name:
        name, end = tokens.match("nouns", place, stem=True)
    return (name, end, 1) if name and tokens.lexemes[end].ord is None else None
