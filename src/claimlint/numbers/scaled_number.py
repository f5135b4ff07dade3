"""A number that was read in running text, and the scale words and halves that may follow it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimlint.numbers.token_stream import Tokens

Value = int | Fraction

_NOTHING = Fraction(0)
_HALF = Fraction(1, 2)


class Number(NamedTuple):
    """A number that was read: tokens `first` to `end`, its value, and how it was written.

    `bare` is the value before scale words, `scale` their product, by which a range distributes
    them. `shape` is `digits`, `words`, `ordinal`, `fraction`, `multiple`.
    """

    first: int
    end: int
    value: Value
    bare: Value
    scale: int = 1
    shape: str = "digits"
    plain: bool = False  # a run of digits and nothing else
    suffix: str = ""  # a letter on the digits that may be a scale or a unit: 5m
    more: bool = False  # a plus sign follows: 100+


def ordinal(tokens: Tokens, place: int) -> Number:
    """The ordinal at a token that has one, with its ten or its tens (`التاسع عشر`)."""
    value = tokens.lexemes[place].ord or 0
    end = place + 1
    after = tokens.lexemes[end]
    joint = tokens.lexicon.conjunction
    if 0 < value < 10 and tokens.lexicon.units_first and joint:
        if "teen" in after.glue and not after.prefix:
            value, end = value + 10, end + 1
        elif after.card in range(20, 100, 10) and after.prefix.startswith(joint):
            value, end = value + (after.card or 0), end + 1
    return Number(place, end, value, value, shape="ordinal")


def scaled(number: Number, factor: int, end: int) -> Number:
    """The number times a scale that was read after it, up to a token."""
    return number._replace(
        value=number.value * factor, scale=number.scale * factor, end=end, plain=False
    )


def scales(tokens: Tokens, number: Number) -> Number:
    """Scale words after a number: `3.5 billion`, `2 hundred thousand`, `2 מיליון וחצי`."""
    for _ in range(3):
        end = number.end
        if tokens.hyphen(end):
            end += 1
        factor = scale_at(tokens, end)
        if factor is None:
            break
        number = scaled(number, factor, past_mark(tokens, end + 1))
    number = smaller(tokens, number)
    part, after = part_after(tokens, number.end)
    if part and number.scale > 1:
        value = number.value + part * _last_scale(tokens, number)
        return number._replace(value=value, bare=value / Fraction(number.scale), end=after)
    return number


def of_scale(tokens: Tokens, number: Number) -> Number:
    """A part of a scale is a number (`half a million`, `רבע מיליון`)."""
    place = number.end
    place += tokens.hyphen(place)
    for role in ("of", "article"):
        if tokens.has(place, role):
            place += 1
            place += tokens.hyphen(place)
    factor = scale_at(tokens, place)
    if factor is None:
        return number
    return scales(tokens, scaled(number, factor, place + 1)._replace(shape="words"))


def past_mark(tokens: Tokens, place: int) -> int:
    """Past the sign of a shortened scale word (`מיל'`, `Mio.`)."""
    mark = tokens.lexemes[place].key in {"'", "."} and tokens.joined(place)
    return place + 1 if mark and tokens.has(place - 1, "shortened") else place


def smaller(tokens: Tokens, number: Number) -> Number:
    """A second, smaller part with a conjunction written onto it: `מיליון ו־200 אלף`."""
    prefix, place = tokens.opening(number.end)
    lexeme = tokens.lexemes[place]
    if not prefix or prefix != tokens.lexicon.conjunction or number.scale < 1000:
        return number
    factor = scale_at(tokens, place + 1)
    if not isinstance(lexeme.value, int) or lexeme.value >= 1000 or factor is None:
        return number
    if factor >= number.scale:
        return number
    value = number.value + lexeme.value * factor
    return number._replace(value=value, bare=value / Fraction(number.scale), end=place + 2)


def scale_at(tokens: Tokens, place: int) -> int | None:
    """The scale word at a token, if one stands there without a prefix."""
    lexeme = tokens.lexemes[place]
    return None if lexeme.prefix else lexeme.scale


def _last_scale(tokens: Tokens, number: Number) -> int:
    return tokens.lexemes[number.end - 1].scale or 1


def with_part(tokens: Tokens, number: Number) -> Number:
    """Add a part where one follows: `3 and a half million`, `3 וחצי מיליון`."""
    part, after = part_after(tokens, number.end)
    if not part or not isinstance(number.value, int):
        return number
    value = number.value + part
    return number._replace(value=value, bare=value, end=after, plain=False)


def part_after(tokens: Tokens, place: int) -> tuple[Fraction, int]:
    """The part that `and a half`, `ורבע` adds, and the token after it; 0 without one.

    What is a part of something else (`and a quarter of the voters`) adds nothing; a half that
    is written onto the word before it always does.
    """
    meaning, end = tokens.match("and_parts", place + tokens.hyphen(place))
    if not meaning:
        return _NOTHING, place
    part = Fraction(meaning)
    return (part, end) if part == _HALF or not _of_follows(tokens, end) else (_NOTHING, place)


def _of_follows(tokens: Tokens, place: int) -> bool:
    """Whether what follows is a whole of which something is a part."""
    lexeme = tokens.lexemes[place]
    if lexeme.scale is not None or "units" in lexeme.begins:
        return False
    prefixed = len(lexeme.key) > 2 and lexeme.key[0] in tokens.lexicon.part_prefixes
    return "of" in lexeme.glue or prefixed
