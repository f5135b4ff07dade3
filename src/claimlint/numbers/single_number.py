"""One number by itself: an amount, an ordinal, or the number of a name."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import any_number as numbers
from claimlint.numbers import dates as when
from claimlint.numbers import special_mentions as special
from claimlint.numbers import unit_words
from claimlint.numbers.mention_draft import Draft, Read, only
from claimlint.numbers.number_with_unit import Amount
from claimlint.numbers.scaled_number import Number
from claimlint.numbers.token_stream import Tokens

# What rates are per, where the text does not say of what.
_WHOLES = {1000, 10_000, 100_000, 1_000_000}


def ordinal(tokens: Tokens, number: Number) -> Read:
    """Read an ordinal: a part of a year, a century, a share (`every fifth`) or a rank."""
    if (found := when.part_of_year(tokens, number)) is not None:
        return special.dated(tokens, found)
    if (found := when.century(tokens, number)) is not None:
        return [special.years(found)], found.end
    if tokens.has(number.first - 1, "half_word") or tokens.has(number.end, "half_word"):
        return [], number.end
    if _is_every(tokens, number):
        share = Fraction(1) / number.value
        return [Draft(number.first, number.end, "1", "ratio", share)], number.end
    if (number.value == 1 and not _ranked(tokens, number)) or _weekday(tokens, number):
        return [], number.end
    return [Draft(number.first, number.end, "1", "ordinal", number.value)], number.end


def _is_every(tokens: Tokens, number: Number) -> bool:
    """`every fifth adult`; where nouns come first, `כל ישראלי שלישי`."""
    if number.value == 1 or tokens.lexemes[number.first].prefix:
        return False
    before = number.first - 1
    if not tokens.lexicon.adjectives and tokens.lexemes[before].is_word:
        before -= 1
    weekday = tokens.has(number.first - 1, "weekday_word")
    return tokens.has(before, "each") and not weekday


def _weekday(tokens: Tokens, number: Number) -> bool:
    """Whether ordinals name days of the week (`בימי ראשון עד חמישי`)."""
    if number.value > 7 or tokens.lexemes[number.first].prefix == tokens.lexicon.definite != "":
        return False
    place = number.first - 1
    if tokens.match("clock", number.end)[0]:
        return True  # שישי בערב
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


def is_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare number belongs to the name before it (`Amos 4`)."""
    number = amount.number
    if amount.measure is not None or amount.first != number.first:
        return False
    prefix, opening = tokens.prefix_before(number.first)
    if number.shape == "words" and number.scale == 1 and tokens.has(opening - 1, "label"):
        return True
    if not number.plain or tokens.lexemes[number.first].grouped:
        return False
    before = tokens.lexemes[opening - 1]
    if before.key == "." and tokens.lexemes[opening - 2].key.endswith(tokens.lexicon.street):
        return tokens.joined(opening - 1)  # Hauptstr. 12
    capital = before.is_word and before.text[0].isupper() and not before.glue and not before.month
    named = capital and not prefix and not before.numeric and tokens.lexicon.cased
    return bool(named) and not _is_hedged(tokens, opening)


def _is_hedged(tokens: Tokens, opening: int) -> bool:
    """Whether the word before a number is a hedge, with its capital at the start: `Rund 190`."""
    return bool(tokens.behind("hedges", opening)[0])


def read(tokens: Tokens, amount: Amount) -> Read:
    """Read an amount that is no part of a range."""
    number, measure = amount.number, amount.measure
    ranked = tokens.has(tokens.prefix_before(number.first)[1] - 1, "rank_word")
    if measure is None and number.value == 1 and number.shape == "words" and not ranked:
        return _one(tokens, number)
    if measure is None and (many := _the_many(tokens, number)) is not None:
        return [many], many.end
    if measure is None and _nth(tokens, amount):
        return [Draft(number.first, number.end, "1", "ordinal", number.value)], number.end
    if measure is None and (found := only(_per_many(tokens, amount))) is not None:
        return found
    bare = "fraction" if number.shape == "fraction" else "count"
    unit, kind = ("1", bare) if measure is None else (measure.unit, measure.kind)
    bound = ">=" if number.more else ""
    draft = Draft(amount.first, amount.end, unit, kind, amount.value, modifier=bound)
    return [draft._replace(step=amount.step or _cent(amount))], amount.end


def _cent(amount: Amount) -> Fraction | None:
    """One cent, where so many are told: 50 cents are no 45, though half a dollar might be."""
    number, measure = amount.number, amount.measure
    few = isinstance(number.value, int) and 0 < number.value < _CENTS and number.scale == 1
    told = measure is not None and measure.factor == Fraction(1, _CENTS)
    return Fraction(1, _CENTS) if few and told and measure and "/" not in measure.unit else None


_CENTS = 100


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
    measure = unit_words.unit(tokens, before)
    if measure is not None and measure.end == number.first:
        return [Draft(before, number.end, measure.unit, measure.kind, measure.factor)], number.end
    if name := tokens.lexemes[before].noun:
        return [Draft(before, number.end, name, "count", 1)], number.end
    return [], number.end


def _the_many(tokens: Tokens, number: Number) -> Draft | None:
    """`الركاب الـ180`, `הדיירים ה־24`: how many they are, after their name; no place in a list."""
    prefix, opening = tokens.prefix_before(number.first)
    definite = tokens.lexicon.definite
    if not prefix or prefix != definite or number.value <= 1:
        return None
    before = opening - 1
    lexeme = tokens.lexemes[before]
    if "rank_word" in lexeme.glue:
        return None
    many = lexeme.key.endswith(tokens.lexicon.many_endings) or "many_word" in lexeme.glue
    if not many or not lexeme.key.startswith(definite):
        return _with_its_noun(tokens, number)
    measure = unit_words.unit(tokens, before, prefixed=True)
    if measure is not None and measure.end == opening:
        return Draft(number.first, number.end, measure.unit, measure.kind, number.value)
    return Draft(number.first, number.end, lexeme.noun or "1", "count", number.value)


def _with_its_noun(tokens: Tokens, number: Number) -> Draft | None:
    """A definite number that counts the bare noun after it: `احتج الـ240 نزيلا`."""
    after = tokens.lexemes[number.end]
    lexicon = tokens.lexicon
    if not lexicon.counted_ending or not after.is_word or after.glue or after.numeric:
        return None
    bare = after.key[0] not in lexicon.prefixes
    if not (bare or after.key.endswith(lexicon.counted_ending)) or after.key.startswith(
        lexicon.definite
    ):
        return None
    return Draft(number.first, number.end, "1", "count", number.value)


def _nth(tokens: Tokens, amount: Amount) -> bool:
    """Whether a bare number is a place in a list (`במקום 10`, `המדינה ה־20`, `ranked 10`)."""
    number = amount.number
    if not isinstance(number.value, int) or number.scale > 1 or number.value < 1:
        return False
    prefix, opening = tokens.prefix_before(number.first)
    if tokens.has(opening - 1, "rank_word"):
        return True
    return bool(prefix) and prefix == tokens.lexicon.definite
