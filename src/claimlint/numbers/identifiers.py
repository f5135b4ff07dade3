"""Digits and number words that are nobody's figure: names, labels, telephones, list numbers."""

from __future__ import annotations

from claimlint.numbers.token_stream import Tokens

_TIGHT = frozenset("-‑־")
_MOST_LINKS = 12


def of_digits(tokens: Tokens, place: int) -> int:
    """The token after an identifier whose digits stand at a token; 0 where it is none."""
    lexeme = tokens.lexemes[place]
    if lexeme.bad:
        looks = (_clock, _spaced_telephone, _chain)
        return next((end for look in looks if (end := look(tokens, place))), place + 1)
    for look in (_telephone, _attached, _clock, _hour, _listed, _graded, _labelled, _house):
        if end := look(tokens, place):
            return end
    return 0


def of_words(tokens: Tokens, place: int) -> int:
    """The token after a fixed phrase that counts nothing (`one of the`, `first of all`)."""
    for step, words in tokens.lexemes[place].exclusions:
        first = place - step
        if all(_same(tokens, first + at, word) for at, word in enumerate(words)):
            return first + len(words)
    return _hour_in_words(tokens, place) or _name_in_words(tokens, place)


def _name_in_words(tokens: Tokens, place: int) -> int:
    """A number word within a name: `the Six Nations`, `die Drei Zinnen`; 0 where it is none.

    Only after a word in small letters: a headline has capitals everywhere.
    """
    lexeme, before, after = (tokens.lexemes[at] for at in (place, place - 1, place + 1))
    capital = lexeme.card is not None and lexeme.text[0].isupper() and not lexeme.text.isupper()
    if not capital or not tokens.lexicon.cased or (lexeme.card or 0) >= _NOUNS:
        return 0
    if tokens.has(place + 2, "address_after") and after.text[0].isupper():
        return place + 1  # Seven Sisters Road
    if not before.is_word or before.text[0].isupper():
        return 0
    name = after.is_word and after.text[0].isupper() and not after.numeric and not after.month
    return place + 1 if name else 0


_NOUNS = 1000
"""From here on a number in one word may be a noun: `eine Viertelmillion Euro`."""


def _hour_in_words(tokens: Tokens, place: int) -> int:
    """`half past nine`, `Viertel nach 5`, `halb neun`: the token after it; 0 for no hour."""
    if tokens.has(place, "half_hour") and _is_hour_of_clock(tokens, place + 1):
        return place + 2
    if tokens.has(place - 1, "half_hour") and _is_hour_of_clock(tokens, place):
        return place + 1
    part = tokens.lexemes[place].frac is not None or tokens.lexemes[place].card in _MINUTES
    if part and tokens.has(place + 1, "past_word") and _is_hour_of_clock(tokens, place + 2):
        return place + 3
    return 0


_MINUTES = frozenset({5, 10, 20, 25})


def _is_hour_of_clock(tokens: Tokens, place: int) -> bool:
    lexeme = tokens.lexemes[place]
    hour = lexeme.card if lexeme.card is not None else lexeme.value
    return isinstance(hour, int) and 1 <= hour <= _LAST_HOUR and not lexeme.grouped


_LAST_HOUR = 12


def _same(tokens: Tokens, place: int, word: str) -> bool:
    lexeme = tokens.lexemes[place]
    return word in (lexeme.key, lexeme.stem)


def _chain(tokens: Tokens, place: int) -> int:
    """The end of digits linked by hyphens; 0 where fewer than two are."""
    end = place + 1
    while end < place + 2 * _MOST_LINKS and tokens.hyphen(end):
        if tokens.lexemes[end + 1].value is None:
            break
        end += 2
    return end if end > place + 1 else 0


def _telephone(tokens: Tokens, place: int) -> int:
    """Three or more runs of digits in a chain, or a plus or star before them."""
    before = tokens.lexemes[place - 1].key
    if before in {"*", "#", "@"} and tokens.joined(place):
        return _chain(tokens, place) or place + 1
    if before == "+" and tokens.joined(place) and len(tokens.lexemes[place].text) > 1:
        end = place + 1
        while end < place + _MOST_LINKS and (tokens.lexemes[end].value or tokens.dash(end)):
            end += 1
        return end if end > place + 1 else 0
    if end := _spaced_telephone(tokens, place):
        return end
    end = _chain(tokens, place)
    if end and before == ")" and tokens.lexemes[place - 2].value is not None:
        return end  # an area code in brackets stood before it
    last = tokens.lexemes[end - 1]
    local = end == place + 3 and last.bad and len(last.text) == 4  # 555-0147
    return end if end > place + 3 or local else 0


def _spaced_telephone(tokens: Tokens, place: int) -> int:
    """The end of digits in groups after a leading zero: `0800 555 0143`; 0 for none."""
    text = tokens.lexemes[place].text
    if text[0] != "0" or not text.isdecimal() or len(text) < _CODE:
        return 0
    end = place + 1
    while end < place + _MOST_LINKS and tokens.lexemes[end].text.isdecimal():
        end += 1 + tokens.hyphen(end + 1)
    return end if end > place + 1 else 0


_CODE = len("03")


def _attached(tokens: Tokens, place: int) -> int:
    """Digits written onto letters: `F-16`, `A320`, `Covid-19`, `5G`, a footnote's number."""
    if tokens.joined(place):
        if tokens.lexemes[place - 1].key in {"_", "=", "&", "\ufffc"} or _in_path(tokens, place):
            return place + 1
        if _onto_a_word(tokens, place):
            return place + 1
        if tokens.lexemes[place - 1].key == "[" and tokens.lexemes[place + 1].key == "]":
            return place + 2
    return _before_a_word(tokens, place)


def _in_path(tokens: Tokens, place: int) -> bool:
    """Whether digits follow a word and a slash, as in an address without `https://`."""
    slash = tokens.lexemes[place - 1].key == "/" and tokens.joined(place - 1)
    return slash and tokens.lexemes[place - 2].is_word


def _onto_a_word(tokens: Tokens, place: int) -> bool:
    before = place - 1
    lexeme = tokens.lexemes[before]
    if lexeme.key in {".", ")", '"', "”"} and not tokens.lexicon.prefixes:
        before -= 1
        return tokens.joined(before + 1) and tokens.lexemes[before].is_word and lexeme.key == "."
    if lexeme.text in _TIGHT and tokens.joined(before):
        before -= 1
        lexeme = tokens.lexemes[before]
        if lexeme.value is not None:
            return tokens.joined(before) and tokens.lexemes[before - 1].is_word
        return _names(tokens, before) and "opener" not in lexeme.glue
    return _names(tokens, before) and not tokens.behind("prefix_currencies", place)[0]


def _names(tokens: Tokens, place: int) -> bool:
    """Whether letters at a token make a name of the digits that follow."""
    lexeme = tokens.lexemes[place]
    if "minus" in lexeme.glue:
        return False
    if not lexeme.is_word or lexeme.month or "year_word" in lexeme.glue:
        return False
    return not tokens.is_prefix(place) or tokens.is_prefix_of_a_word(place)


def _before_a_word(tokens: Tokens, place: int) -> int:
    """Digits with letters written onto them that are no unit, scale or ending (`3D`, `5G`)."""
    after = place + 1
    lexeme = tokens.lexemes[after]
    if not tokens.joined(after) or not lexeme.is_word or lexeme.scale or lexeme.frac:
        return 0
    power = after + 1 + tokens.dash(after + 1)
    if lexeme.key == "e" and tokens.lexemes[power].value is not None:
        return 0  # 3.6e4
    if lexeme.noun and not lexeme.key.isascii() and not tokens.lexicon.cased:
        return 0  # 12شخصا
    if lexeme.key in tokens.lexicon.suffixes and not tokens.lexemes[after].text.isdecimal():
        return 0
    known = {"ordinal_suffix", "decade_suffix", "fold", "times"} & lexeme.glue
    if known or any(
        tokens.match(section, after)[0] for section in ("units", "currencies", "subunits")
    ):
        single = len(lexeme.key) == 1 and not known and tokens.match("units", after)[1] == after + 1
        return after + 1 if single and lexeme.text not in tokens.lexicon.letters else 0
    return after + 1


def _clock(tokens: Tokens, place: int) -> int:
    """A time of day, of a race (`2:06:45`) or a score with a colon; a ratio is said to be one."""
    end = place + 1
    while end < place + 5 and tokens.lexemes[end].key == ":" and tokens.joined(end):
        if tokens.lexemes[end + 1].value is None or not tokens.joined(end + 1):
            break
        end += 2
    return end if end > place + 1 else 0


def _hour(tokens: Tokens, place: int) -> int:
    """An hour of the day: `5 p.m.`, `8 בבוקר`; or two of them, `from 9 to 11am`."""
    if not _is_hour(tokens.lexemes[place].text):
        return 0
    after = tokens.follow("range", place + 1)
    for last in (place, place + 2 if tokens.dash(place + 1) else after):
        end = tokens.match("clock", last + 1)[1]
        if last >= place and end > last + 1 and _is_hour(tokens.lexemes[last].text):
            return end
    return 0


def _is_hour(text: str) -> bool:
    """Whether digits can be an hour: `5`, `7.30`."""
    hour, dot, minute = text.partition(".")
    if not hour.isdecimal() or len(hour) > 2:
        return False
    return not dot or (len(minute) == 2 and minute.isdecimal() and int(minute) < 60)


def _listed(tokens: Tokens, place: int) -> int:
    """A list's number at the start of a line: `1. `, `2) `, `(3) `."""
    first = place
    if tokens.lexemes[place - 1].key in {"(", "["} and tokens.joined(place):
        first -= 1
        if _in_brackets(tokens, place):
            return place + 2
    if tokens.lexemes[place + 1].key not in {".", ")", "]"} or not tokens.joined(place + 1):
        return 0
    if tokens.joined(place + 2) or len(tokens.lexemes[place].text) > 2:
        return 0
    return place + 2 if tokens.starts_line(first) else 0


def _in_brackets(tokens: Tokens, place: int) -> bool:
    """Whether a small number stands alone in brackets: a list's within a line."""
    value = tokens.lexemes[place].value
    small = isinstance(value, int) and value <= 20
    return small and tokens.lexemes[place + 1].key in {")", "]"} and tokens.joined(place + 1)


def _house(tokens: Tokens, place: int) -> int:
    """The number of a house: `23 Elm Street`, `10 Downing St`."""
    if not tokens.lexicon.cased or not isinstance(tokens.lexemes[place].value, int):
        return 0
    if tokens.hyphen(place + 1) and tokens.lexemes[place + 2].value is not None:
        place += 2  # 16-18 Industrial Avenue
    for after in range(place + 1, place + 4):
        lexeme = tokens.lexemes[after]
        if not lexeme.is_word or not lexeme.text[0].isupper():
            return 0
        if after > place + 1 and tokens.has(after, "address_after"):
            return place + 1
    return 0


def _graded(tokens: Tokens, place: int) -> int:
    """A small number after a word that numbers things as well as it counts: `Year 9`, `size 12`."""
    lexeme = tokens.lexemes[place]
    if not isinstance(lexeme.value, int) or lexeme.value > _LAST_GRADE or lexeme.grouped:
        return 0
    after = place + 1
    if not tokens.has(place - 1, "grade_word") or tokens.dash(after) or _is_measured(tokens, after):
        return 0
    return after


def _labelled(tokens: Tokens, place: int) -> int:
    """Digits after a word that names what they number: `Article 51`, `סעיף 51`."""
    lexeme = tokens.lexemes[place]
    if lexeme.grouped or tokens.lexemes[place + 1].key == "%":
        return 0
    _, opening = tokens.prefix_before(place)
    before = opening - 1
    if not isinstance(lexeme.value, int) and not tokens.has(before, "release"):
        return 0
    if opening == place and any(tokens.has(before - step, "address_word") for step in (1, 2)):
        return place + 1
    if tokens.lexemes[before].key in {".", "'"} and "label" in tokens.lexemes[before - 1].glue:
        before -= 1
    named = "label" in tokens.lexemes[before].glue or tokens.behind("before_label", opening)[0]
    if not named or opening < place:
        return 0
    after = place + 1
    if _is_measured(tokens, after):
        return 0
    if tokens.dash(after) and tokens.lexemes[after + 1].value is not None:
        after += 2
    return after


_LAST_GRADE = 60


def _is_measured(tokens: Tokens, after: int) -> bool:
    """Whether a unit or a scale word follows a number, which ends at a token."""
    unit = tokens.match("units", after)[0] or tokens.match("currencies", after)[0]
    return bool(unit or tokens.lexemes[after].scale)
