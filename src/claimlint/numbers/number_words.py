"""Numbers in words: `two thousand five hundred`, `twenty-first`, `שלוש מאות וחמישים`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.numbers.lexicon import Lexeme
from claimlint.numbers.scaled_number import (
    Number,
    Value,
    part_after,
    past_mark,
    scales,
    smaller,
)
from claimlint.numbers.token_stream import Tokens

# A number in words has at most this many of them.
_MOST_WORDS = 16
_LARGEST = 10**24  # beyond this, scale words in a row are no number


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


def read(tokens: Tokens, place: int) -> Number | None:
    """The number whose words begin at a token."""
    total = _Sum()
    end = place
    for _ in range(_MOST_WORDS):
        after = _next_word(tokens, total, end)
        if not _take(tokens, total, after, first=after == place):
            break
        total.words += 1
        end = after + 1
        part, after = part_after(tokens, end)
        if part:
            end = after
            _add_part(total, part)
    if end == place:
        return None
    if (ordinal := _ordinal_after(tokens, total, end)) is not None:
        rank = int(total.value()) + ordinal[0]
        return Number(place, ordinal[1], rank, rank, shape="ordinal")
    if total.scale == 1 and (spoken := _spoken_decimal(tokens, place, end, total.value())):
        return spoken
    value = total.value()
    bare = value if total.scale == 1 else value / Fraction(total.scale)
    end = past_mark(tokens, end) if total.group is None else end
    return smaller(tokens, Number(place, end, value, bare, total.scale, "words"))


_MOST_PLACES = 6


def _spoken_decimal(tokens: Tokens, first: int, point: int, whole: Value) -> Number | None:
    """`one point two million`, `drei Komma sieben`: digits named one by one after the point."""
    if not tokens.has(point, "point") or not isinstance(whole, int):
        return None
    value, end = Fraction(whole), point + 1
    for places in range(1, _MOST_PLACES + 1):
        lexeme = tokens.lexemes[end]
        if lexeme.card is None or lexeme.card > 9 or lexeme.prefix:
            break
        value += Fraction(lexeme.card, 10**places)
        end += 1
    if end == point + 1:
        return None
    return scales(tokens, Number(first, end, value, value, shape="words"))


def _add_part(total: _Sum, part: Fraction) -> None:
    """Add a part of what was read last: of one, or of a scale."""
    if total.group is None:
        total.total += part * total.last
    else:
        total.group += part
        total.grain = 0


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
        scale = tokens.lexemes[place + 1].scale or 0
        if total.words and lexeme.prefix and scale >= total.last > 1:
            return False  # بين مليونين وثلاثة ملايين
        _begin_group(total, card)
        return True
    group = int(total.group)
    if 0 < group % 100 < 10 and "teen" in lexeme.glue and not lexeme.prefix:
        total.group, total.grain = group + 10, 0
        return True
    fits = 0 < card < total.grain and _continues(tokens, lexeme, total)
    if _only_teen(tokens, place) or not (fits or _tens_last(tokens, group, card, place)):
        return False
    total.group, total.grain = group + card, _grain(card) if fits else 1
    return True


def _begin_group(total: _Sum, card: int) -> None:
    """Take the first word of a group; a thousand or more in one word is a group by itself."""
    if card >= 1000:
        total.total, total.last = total.total + card, 1000 if card < 10**6 else 10**6
    else:
        total.group, total.grain = card, _grain(card)


def _tens_last(tokens: Tokens, group: int, card: int, place: int) -> bool:
    """Whether tens come after the unit, with `and` between (Arabic, spaced German)."""
    if not tokens.lexicon.units_first or not 0 < group % 100 < 10:
        return False
    joint = bool(tokens.lexemes[place].prefix) or tokens.has(place - 1, "and")
    return joint and card in range(20, 100, 10)


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
