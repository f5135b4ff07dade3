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
    number = _power_of_ten(tokens, _suffix(tokens, number))
    if _dotted(tokens, number):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    if tokens.lexemes[end].ord is None and _has_ordinal_ending(tokens, number):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    return scales(tokens, with_part(tokens, number))


def _has_ordinal_ending(tokens: Tokens, number: Number) -> bool:
    """Whether digits end as an ordinal does: `21st`; `12st` is a weight in stone."""
    end = number.end
    if not tokens.has(end, "ordinal_suffix") or not tokens.joined(end):
        return False
    stone = "units" in tokens.lexemes[end].begins
    first = number.value % 10 == 1 and number.value % 100 != 11
    return not stone or (first and tokens.lexemes[end + 1].value is None)


def _power_of_ten(tokens: Tokens, number: Number) -> Number:
    """Scientific notation: `3.6e4`, `3×10^8`."""
    end = number.end
    if tokens.lexemes[number.first].text == "10" and end == number.first + 1:
        return _bare_power(tokens, number)
    if tokens.lexemes[end].key == "e" and tokens.joined(end) and tokens.joined(end + 1):
        start = end + 1
    elif tokens.lexemes[end].key in {"×", "x", "*", "·"} and tokens.lexemes[end + 1].text == "10":
        if (raised := _superscript(tokens, end + 2)) is not None:
            return _times_ten(number, raised, end + 3 + (raised < 0))
        start = _raised(tokens, end + 2)
        if not start:
            return number
    else:
        return number
    minus = tokens.lexemes[start].text in {"-", "−"}
    power = tokens.lexemes[start + minus].value
    if not isinstance(power, int) or power > _LARGEST_POWER or not tokens.joined(start + minus):
        return number
    return _times_ten(number, -power if minus else power, start + minus + 1)


def _bare_power(tokens: Tokens, number: Number) -> Number:
    """A power of ten by itself: `10^6 cells`, `10⁶`; a small raised figure may be a footnote."""
    if (raised := _superscript(tokens, number.end)) is not None:
        last = number.end + 1 + (raised < 0)
        return number if 0 <= raised <= _FOOTNOTES else _power(number, raised, last)
    start = number.end + 1
    if tokens.lexemes[number.end].key != "^" or not tokens.joined(number.end):
        return number
    minus = tokens.lexemes[start].text in {"-", "−"}
    power = tokens.lexemes[start + minus].value
    if not isinstance(power, int) or power > _LARGEST_POWER or not tokens.joined(start):
        return number
    return _power(number, -power if minus else power, start + minus + 1)


def _power(number: Number, power: int, end: int) -> Number:
    return _times_ten(number._replace(value=1), power, end)


_FOOTNOTES = 2


def _times_ten(number: Number, power: int, end: int) -> Number:
    """The number with its power of ten, which ends at a token."""
    value = number.value * (Fraction(1, 10**-power) if power < 0 else 10**power)
    return number._replace(value=value, bare=value, end=end, plain=False, suffix="")


def _superscript(tokens: Tokens, place: int) -> int | None:
    """A power in raised figures: `10⁸`, `10⁻⁹`."""
    minus = tokens.lexemes[place].text == "⁻"
    text = tokens.lexemes[place + minus].text
    raised = all(one in _RAISED for one in text) and tokens.joined(place)
    if not raised or len(text) > 2 or (minus and not tokens.joined(place + 1)):
        return None
    power = int(text.translate(_FIGURES))
    return None if power > _LARGEST_POWER else -power if minus else power


_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(_RAISED, "0123456789")


def _raised(tokens: Tokens, place: int) -> int:
    """Where the power of ten begins: after `^`, or at a minus written onto the ten (`10−30`)."""
    sign = tokens.lexemes[place].text
    if not tokens.joined(place):
        return 0
    if sign == "^":
        return place + 1
    return place if sign in {"-", "−"} and tokens.joined(place + 1) else 0


_LARGEST_POWER = 30
"""No newspaper prints a larger one; powers are bounded before they are computed."""


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
    if stop - end < 2 and not thin and not _plain_group(tokens, end):
        return value, end
    for place in range(end, stop):
        value = int(value) * 1000 + int(tokens.lexemes[place].text)
    return value, stop


def _plain_group(tokens: Tokens, place: int) -> bool:
    """Whether one group after a plain space belongs to the digits before it (`816 000 tonnes`).

    Something must be measured, or a currency stand before; two numbers in a row are else two.
    """
    if not _is_group(tokens, place) or tokens.lexemes[place - 2].month:
        return False
    year = tokens.has(place - 3, "year_word") and len(tokens.lexemes[place - 2].text) == _YEAR
    if (tokens.lexemes[place - 2].numeric and not year) or tokens.has(place - 2, "label"):
        return False
    after = tokens.lexemes[place + 1]
    money = bool(tokens.behind("prefix_currencies", place - 1)[0])
    told = {"level", "from", "change"} & tokens.lexemes[place - 2].glue
    many = bool(told) and bool(tokens.lexicon.plurals) and after.key.endswith("s")
    measured = many or after.begins & {"units", "currencies", "subunits", "nouns"} or after.noun
    named = tokens.lexicon.capital_nouns and after.is_word and after.text[0].isupper()
    return bool(money or measured or named or tokens.lexemes[place].text == "000")


_YEAR = len("2023")


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
    most = 1000 if tokens.lexemes[place + 1].key == "⁄" else 100
    if not isinstance(under, int) or not 0 < over < under <= most:
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
