"""Numbers in digits, with the signs and words that belong to them: `3.5 billion`, `2½`, `1/3`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers.scaled_number import Number, Value, of_scale, scales, with_part
from claimlint.numbers.token_stream import Tokens

_SHORT_SPACES = frozenset("\u00a0\u2007\u2009\u202f")


def read(tokens: Tokens, place: int) -> Number | None:
    """The number whose digits stand at a token."""
    lexeme = tokens.lexemes[place]
    assert lexeme.value is not None
    value: Value = lexeme.value
    end = place + 1
    value, end = _spaced_groups(tokens, value, end)
    value, end, broken = _vulgar(tokens, value, end)
    if broken:
        return of_scale(tokens, Number(place, end, value, value, shape="fraction"))
    number = Number(place, end, value, value, plain=end == place + 1 and isinstance(value, int))
    number = _suffix(tokens, number)
    if _dotted(tokens, number):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    if tokens.lexemes[end].ord is None and tokens.has(end, "ordinal_suffix") and tokens.joined(end):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    return scales(tokens, with_part(tokens, number))


def _dotted(tokens: Tokens, number: Number) -> bool:
    """Whether a full stop makes digits an ordinal (`der 3. Platz`, `19. Jahrhundert`)."""
    end = number.end
    if not tokens.lexicon.ordinal_dot or not number.plain or tokens.lexemes[end].key != ".":
        return False
    if not tokens.joined(end) or tokens.joined(end + 1) or not tokens.lexemes[end + 1].is_word:
        return False
    known = tokens.has(end + 1, "century_word") or tokens.has(end + 1, "quarter_word")
    return known or tokens.has(number.first - 1, "ordinal_before")


def _spaced_groups(tokens: Tokens, value: Value, end: int) -> tuple[Value, int]:
    """Digits in groups of three with spaces between: `12 500 000`, `12 500` with a thin space."""
    first = tokens.lexemes[end - 1]
    if not isinstance(value, int) or len(first.text) > 3 or first.grouped or not value:
        return value, end
    stop = end
    while _is_group(tokens, stop) and stop < end + 4:
        stop += 1
    thin = stop > end and tokens.text[tokens.starts[end] - 1] in _SHORT_SPACES
    if stop - end < 2 and not thin:
        return value, end
    for place in range(end, stop):
        value = int(value) * 1000 + int(tokens.lexemes[place].text)
    return value, stop


def _is_group(tokens: Tokens, place: int) -> bool:
    text = tokens.lexemes[place].text
    apart = tokens.starts[place] - tokens.end(place - 1)
    return len(text) == 3 and text.isdecimal() and apart == 1


def _vulgar(tokens: Tokens, value: Value, end: int) -> tuple[Value, int, bool]:
    """Fractions in digits: `½`, `2½`, `1/3`, `1 1/2`; whether it is less than one."""
    lexeme = tokens.lexemes[end]
    if lexeme.frac is not None and not lexeme.text.isalpha() and tokens.joined(end):
        return value + lexeme.frac, end + 1, False
    if (part := _slashed(tokens, end - 1)) is not None:
        return part, end + 2, True
    if not tokens.joined(end) and lexeme.value is not None and isinstance(value, int):
        part = _slashed(tokens, end)
        if part is not None:
            return value + part, end + 3, False
    return value, end, False


def _slashed(tokens: Tokens, place: int) -> Fraction | None:
    """A proper fraction such as 1/3; not 24/7, nor a date such as 7/10/2023."""
    over, under = tokens.lexemes[place].value, tokens.lexemes[place + 2].value
    if tokens.lexemes[place + 1].key not in "/⁄" or not isinstance(over, int):
        return None
    if not isinstance(under, int) or not 0 < over < under <= 100:
        return None
    joined = all(tokens.joined(place + step) for step in (1, 2))
    slash_after = tokens.lexemes[place + 3].key == "/"
    slash_before = tokens.lexemes[place - 1].key == "/"
    return Fraction(over, under) if joined and not slash_after and not slash_before else None


def _suffix(tokens: Tokens, number: Number) -> Number:
    """A letter on the digits (`5bn`, `5m`); only the context tells what an `m` is."""
    end = number.end
    if tokens.joined(end) and (key := tokens.lexemes[end].key) in tokens.lexicon.suffixes:
        return number._replace(suffix=key)
    return number
