"""Numbers in running text: digits, number words, and both together."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimlint.text.lexicon import Lexeme
from claimlint.text.tokens import Tokens

Value = int | Fraction

# A number in words has at most this many of them.
_MOST_WORDS = 16
_HALF = Fraction(1, 2)
_LARGEST = 10**24  # beyond this, scale words in a row are no number
_SHORT_SPACES = frozenset("\u00a0\u2007\u2009\u202f")


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


def read(tokens: Tokens, place: int) -> Number | None:
    """The number that begins at a token, if one does."""
    lexeme = tokens.lexemes[place]
    if lexeme.value is not None:
        return None if lexeme.bad else _plus(tokens, _parts(tokens, _digits(tokens, place)))
    if lexeme.card is not None or lexeme.scale is not None:
        return _parts(tokens, _words(tokens, place))
    if lexeme.frac is not None:
        return _fraction(tokens, place)
    if lexeme.ord is not None:
        return Number(place, place + 1, lexeme.ord, lexeme.ord, shape="ordinal")
    return None


def _plus(tokens: Tokens, number: Number | None) -> Number | None:
    if number is None or tokens.lexemes[number.end].key != "+" or not tokens.joined(number.end):
        return number
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


def _digits(tokens: Tokens, place: int) -> Number | None:
    lexeme = tokens.lexemes[place]
    assert lexeme.value is not None  # noqa: S101 - the caller has looked
    value: Value = lexeme.value
    end = place + 1
    value, end = _spaced_groups(tokens, value, end)
    value, end, broken = _vulgar(tokens, value, end)
    if broken:
        return Number(place, end, value, value, shape="fraction")
    number = Number(place, end, value, value, plain=end == place + 1 and isinstance(value, int))
    number = _suffix(tokens, number)
    if _dotted(tokens, number):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    if tokens.lexemes[end].ord is None and tokens.has(end, "ordinal_suffix") and tokens.joined(end):
        return number._replace(end=end + 1, shape="ordinal", plain=False)
    return _scales(tokens, _half(tokens, number))


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


def scaled(number: Number, factor: int, end: int) -> Number:
    """The number times a scale that was read after it, up to a token."""
    return number._replace(
        value=number.value * factor, scale=number.scale * factor, end=end, plain=False
    )


def _scales(tokens: Tokens, number: Number) -> Number:
    """Scale words after a number: `3.5 billion`, `2 hundred thousand`, `2 מיליון וחצי`."""
    for _ in range(3):
        end = number.end
        if tokens.hyphen(end):
            end += 1
        factor = _scale(tokens, end)
        if factor is None:
            break
        number = scaled(number, factor, _past_mark(tokens, end + 1))
    number = _smaller(tokens, number)
    if number.scale > 1 and (after := _half_phrase(tokens, number.end)):
        value = number.value + _HALF * _last_scale(tokens, number)
        return number._replace(value=value, bare=value / Fraction(number.scale), end=after)
    return number


def _past_mark(tokens: Tokens, place: int) -> int:
    """Past the sign of a shortened scale word (`מיל'`, `Mio.`)."""
    mark = tokens.lexemes[place].key in {"'", "."} and tokens.joined(place)
    return place + 1 if mark and tokens.has(place - 1, "shortened") else place


def _smaller(tokens: Tokens, number: Number) -> Number:
    """A second, smaller part with a conjunction written onto it: `מיליון ו־200 אלף`."""
    prefix, place = tokens.opening(number.end)
    lexeme = tokens.lexemes[place]
    if not prefix or prefix != tokens.lexicon.conjunction or number.scale < 1000:
        return number
    factor = _scale(tokens, place + 1)
    if not isinstance(lexeme.value, int) or lexeme.value >= 1000 or factor is None:
        return number
    if factor >= number.scale:
        return number
    value = number.value + lexeme.value * factor
    return number._replace(value=value, bare=value / Fraction(number.scale), end=place + 2)


def _scale(tokens: Tokens, place: int) -> int | None:
    lexeme = tokens.lexemes[place]
    return None if lexeme.prefix else lexeme.scale


def _last_scale(tokens: Tokens, number: Number) -> int:
    return tokens.lexemes[number.end - 1].scale or 1


def _half(tokens: Tokens, number: Number) -> Number:
    """Add a half where one follows: `3 and a half million`, `3 וחצי מיליון`."""
    after = _half_phrase(tokens, number.end)
    if not after or not isinstance(number.value, int):
        return number
    value = number.value + _HALF
    return number._replace(value=value, bare=value, end=after, plain=False)


def _half_phrase(tokens: Tokens, place: int) -> int:
    """The token after `and a half`; 0 without it."""
    if tokens.hyphen(place):
        place += 1
    meaning, end = tokens.match("and_a_half", place)
    return end if meaning else 0


def half_after(tokens: Tokens, place: int) -> int:
    """The token after `and a half`, which may follow a unit too (`a year and a half`)."""
    return _half_phrase(tokens, place)


class _Sum:
    """A number in words as it is added up, word by word."""

    __slots__ = ("grain", "group", "last", "scale", "total", "words")

    def __init__(self) -> None:
        self.total: Value = 0
        self.group: Value | None = None
        self.grain = 0  # the next word of the group must be less than this
        self.last = 0  # the last scale
        self.scale = 1
        self.words = 0

    def value(self) -> Value:
        return self.total + (self.group or 0)


def _words(tokens: Tokens, place: int) -> Number | None:
    total = _Sum()
    end = place
    for _ in range(_MOST_WORDS):
        after = _next_word(tokens, total, end)
        if not _take(tokens, total, after, first=after == place):
            break
        total.words += 1
        end = after + 1
        if half := _half_phrase(tokens, end):
            end = _add_half(total, half)
    if end == place:
        return None
    if (ordinal := _ordinal_after(tokens, total, end)) is not None:
        value = int(total.value()) + ordinal[0]
        return Number(place, ordinal[1], value, value, shape="ordinal")
    value = total.value()
    bare = value if total.scale == 1 else value / Fraction(total.scale)
    end = _past_mark(tokens, end) if total.group is None else end
    return _smaller(tokens, Number(place, end, value, bare, total.scale, "words"))


def _add_half(total: _Sum, end: int) -> int:
    """Half of what was read last: of one, or of a scale."""
    if total.group is None:
        total.total += _HALF * total.last
    else:
        total.group += _HALF
        total.grain = 0
    return end


def _next_word(tokens: Tokens, total: _Sum, end: int) -> int:
    """Where the number's next word can stand: after a hyphen, or an `and` after a hundred."""
    if not total.words:
        return end
    if tokens.hyphen(end):
        return end + 1
    big = total.grain >= 100 or total.group is None
    if big and tokens.has(end, "and") and tokens.lexemes[end + 1].card is not None:
        return end + 1
    if big and tokens.has(end, "and") and tokens.lexicon.bare_scale:
        return end + 1 if tokens.lexemes[end + 1].scale is not None else end
    return end


def _take(tokens: Tokens, total: _Sum, place: int, *, first: bool) -> bool:
    """Take one more word into the sum, if it fits there."""
    lexeme = tokens.lexemes[place]
    joins = lexeme.prefix in {"", tokens.lexicon.conjunction} or first
    if not joins:
        return False
    if lexeme.card is not None and _take_card(tokens, total, lexeme, place):
        return True
    return lexeme.scale is not None and _take_scale(total, lexeme.scale, first, lexeme)


def _take_card(tokens: Tokens, total: _Sum, lexeme: Lexeme, place: int) -> bool:
    card = lexeme.card or 0
    if total.group is None:
        if total.words and (card >= total.last or _only_teen(tokens, place)):
            return False
        if card >= 1000:
            total.total, total.last = total.total + card, 1000 if card < 10**6 else 10**6
        else:
            total.group, total.grain = card, _grain(card)
        return True
    group = int(total.group)
    if 0 < group < 10 and "teen" in lexeme.glue and not lexeme.prefix:
        total.group, total.grain = group + 10, 0
        return True
    if _only_teen(tokens, place):
        return False
    if 0 < card < total.grain and _continues(tokens, lexeme, total):
        total.group, total.grain = group + card, _grain(card)
        return True
    if tokens.lexicon.units_first and 0 < group % 100 < 10 and card in range(20, 100, 10):
        total.group, total.grain = group + card, 1
        return bool(lexeme.prefix) or tokens.has(place - 1, "and")
    return False


def _continues(tokens: Tokens, lexeme: Lexeme, total: _Sum) -> bool:
    """Whether a word goes on with the number rather than begins the next one.

    A language that writes its conjunction onto the word has it on the last part at least.
    """
    return bool(lexeme.prefix) or not tokens.lexicon.conjunction or total.grain != 10


def _only_teen(tokens: Tokens, place: int) -> bool:
    """A word that is a number only before the word for ten (`שנים עשר`; alone it is years)."""
    return tokens.has(place, "only_teen") and not tokens.has(place + 1, "teen")


def _grain(card: int) -> int:
    grain = 1
    while card and card % 10 == 0:
        card //= 10
        grain *= 10
    return grain


def _take_scale(total: _Sum, scale: int, first: bool, lexeme: Lexeme) -> bool:
    if first:
        total.group = 1
    elif lexeme.prefix:
        return _add_scale(total, scale)
    if scale == 100:
        return _take_hundred(total)
    if total.group is None:
        if total.total * scale > _LARGEST:
            return False
        total.total *= scale
        total.scale *= scale
    elif total.last and scale >= total.last:
        return False
    else:
        total.scale = total.scale if total.total else scale
        total.total += total.group * scale
        total.group = None
    total.last = scale
    total.grain = scale
    return True


def _add_scale(total: _Sum, scale: int) -> bool:
    """A scale with a conjunction is one more part (`מיליון ואלף`)."""
    if total.group is not None or scale >= total.last:
        return False
    total.total += scale
    total.last = scale
    return True


def _take_hundred(total: _Sum) -> bool:
    if total.group is None or not 0 < total.group < 100:
        return False
    total.group *= 100
    total.grain = 100
    return True


def _ordinal_after(tokens: Tokens, total: _Sum, end: int) -> tuple[int, int] | None:
    """The last word of a compound ordinal (`twenty-first`), and the token after it."""
    if tokens.hyphen(end):
        end += 1
    value = tokens.lexemes[end].ord
    if value is None or tokens.lexemes[end].prefix or not 0 < value < total.grain:
        return None
    return value, end + 1


def _fraction(tokens: Tokens, place: int) -> Number:
    lexeme = tokens.lexemes[place]
    part = lexeme.frac or Fraction(0)
    return of_scale(tokens, Number(place, place + 1, part, part, shape="fraction"))


def of_scale(tokens: Tokens, number: Number) -> Number:
    """A part of a scale is a number (`half a million`, `רבע מיליון`)."""
    place = number.end
    while place < number.end + 2 and (tokens.has(place, "article") or tokens.has(place, "of")):
        place += 1
    place += tokens.hyphen(place)
    factor = _scale(tokens, place)
    if factor is None:
        return number
    return _scales(tokens, scaled(number, factor, place + 1)._replace(shape="words"))


def ordinal(tokens: Tokens, place: int) -> Number:
    """The ordinal at a token that has one."""
    value = tokens.lexemes[place].ord or 0
    return Number(place, place + 1, value, value, shape="ordinal")
