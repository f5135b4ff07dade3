"""Numbers in running text: digits, number words, fractions, and all of them together."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers import figures
from claimlint.numbers import number_words as wording
from claimlint.numbers.scaled_number import Number, of_scale, ordinal
from claimlint.numbers.token_stream import Tokens


def read(tokens: Tokens, place: int) -> Number | None:
    """The number that begins at a token, if one does."""
    lexeme = tokens.lexemes[place]
    if lexeme.value is not None:
        return None if lexeme.bad else _plus(tokens, _parts(tokens, figures.read(tokens, place)))
    if lexeme.card is not None or lexeme.scale is not None:
        return _parts(tokens, wording.read(tokens, place))
    if lexeme.frac is not None:
        return fraction(tokens, place)
    if lexeme.ord is not None:
        return ordinal(tokens, place)
    return None


def _plus(tokens: Tokens, number: Number | None) -> Number | None:
    if number is None or tokens.lexemes[number.end].key != "+" or not tokens.joined(number.end):
        return number
    if tokens.numeric(number.end + 1) and tokens.joined(number.end + 1):
        return number  # 1+1
    return number._replace(end=number.end + 1, more=True, plain=False)


def _parts(tokens: Tokens, number: Number | None) -> Number | None:
    """Several parts of a whole: `two thirds`, `שלושה רבעים`."""
    if number is None or number.scale > 1 or not isinstance(number.value, int):
        return number
    place = number.end + tokens.hyphen(number.end)
    part = tokens.lexemes[place].frac
    if part is None or tokens.lexemes[place].prefix or not 0 < number.value * part < 1:
        return number
    value = number.value * part
    return of_scale(tokens, Number(number.first, place + 1, value, value, shape="fraction"))


def fraction(tokens: Tokens, place: int) -> Number:
    """The part that a word names (`third`), and the scale that it may be of."""
    lexeme = tokens.lexemes[place]
    part = lexeme.frac or Fraction(0)
    return of_scale(tokens, Number(place, place + 1, part, part, shape="fraction"))
