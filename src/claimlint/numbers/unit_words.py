"""The unit or currency whose words begin at a token."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimlint.numbers.scaled_number import Value
from claimlint.numbers.token_stream import Tokens
from claimlint.values.unit_grammar import ASKED

PERCENT = "percent"
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
_POINTS = {"percentage_point", "basis_point"}
_COMPOUNDS = frozenset({"on", "over", "round", "end"})


class Measure(NamedTuple):
    """A unit after a number: its name, the kind of mention that it makes, and where it ends.

    `factor` is what the number is to be multiplied by (1/100 for cents). `span_end` is the
    token up to which a mention's text reaches: a noun that stands further on is left out of it.
    """

    unit: str
    kind: str
    end: int
    factor: Value = 1
    span_end: int = 0

    def near(self, place: int) -> bool:
        """Whether it begins at a token, with no adjectives between."""
        return self.span_end > place


def unit(tokens: Tokens, place: int, *, prefixed: bool = False) -> Measure | None:
    """The unit or currency that begins at a token, with any prefix if it is asked for."""
    for section, kind in _SECTIONS:
        name, end = _match(tokens, section, place, prefixed=prefixed)
        longer = name and section == "currencies" and "units" in tokens.lexemes[place].begins
        if longer and _match(tokens, "units", place, prefixed=prefixed)[1] > end:
            continue  # pound-feet are no pounds
        if name and section == "subunits":
            factor, _, name = name.partition(" ")
            part = "money" if name.isupper() else "quantity"
            return Measure(name, part, end, Fraction(factor), end)
        if name:
            return Measure(name, _kind(name, kind), end, 1, end)
    return None


# Subunits are parts and multiples of a unit: `1/100 ILS`, `1000000 barrel/day`.
_SECTIONS = (("currencies", "money"), ("subunits", "money"), ("units", "quantity"))


def _match(tokens: Tokens, section: str, place: int, *, prefixed: bool = False) -> tuple[str, int]:
    """A unit by its phrase; the definite article may be written onto its first word."""
    lexeme, definite = tokens.lexemes[place], tokens.lexicon.definite
    name, end = tokens.match(section, place, stem=True)
    if lexeme.prefix and not prefixed and (lexeme.prefix != definite or name in TIMES):
        return "", place  # `15 ألفا العام الماضي`, `30 אלף השנה`: which year, and no unit
    if _is_another_word(tokens, section, place) or (
        name and section == "currencies" and _is_sign_of_next(tokens, end)
    ):
        return "", place
    alone = len(lexeme.key) == 1 and end == place + 1
    # R is a currency before its number only; ¢ stands right on it.
    apart = section == "subunits" and not tokens.joined(place)
    if name and alone and (apart or (section == "currencies" and lexeme.is_word)):
        return "", place
    if name and name.lower() == lexeme.key and section == "currencies" and lexeme.text != name:
        return "", place  # a currency's code is written in capitals: `try` is none
    letter = end == place + 1 and section == "units" and len(lexeme.key) == 1 and lexeme.is_word
    if name and ((letter and not _is_letter_unit(tokens, place)) or _goes_on(tokens, name, end)):
        return "", place
    return name, end


def _is_another_word(tokens: Tokens, section: str, place: int) -> bool:
    """Whether a unit's word has its other meaning: `12 in London`, `3 million won gold`."""
    if tokens.has(place, "verb_too"):
        return not _is_no_verb(tokens, place)
    if section != "units":
        return False
    asked = tokens.lexemes[place].text in ASKED  # 12 MT: tonnes or megatonnes
    return asked or (tokens.has(place, "inch_mark") and not _is_onto_figure(tokens, place))


def _is_onto_figure(tokens: Tokens, place: int) -> bool:
    """Whether a unit's letters are written onto digits and nothing onto them."""
    before = tokens.lexemes[place - 1].value is not None
    return before and tokens.joined(place) and not tokens.joined(place + 1)


def _is_no_verb(tokens: Tokens, place: int) -> bool:
    """Whether `won` is money: after millions of it, with no prize after it."""
    after = tokens.lexemes[place + 1]
    ends = not after.is_word or bool({"stop", "of", "per"} & after.glue)
    return (tokens.lexemes[place - 1].scale or 0) >= _MILLION and ends


_MILLION = 10**6


def _is_sign_of_next(tokens: Tokens, end: int) -> bool:
    """Whether a currency sign belongs to the number after it (`two $500 cheques`)."""
    sign = tokens.lexemes[end - 1].text
    return not sign.isalpha() and tokens.numeric(end) and tokens.joined(end)


def _goes_on(tokens: Tokens, name: str, end: int) -> bool:
    """Whether a time is no unit: `29.1 million year-on-year`, `212 يوم الاثنين`."""
    if name in TIMES and tokens.has(end, "weekday"):
        return True
    return name in TIMES and tokens.hyphen(end) and tokens.lexemes[end + 1].key in _COMPOUNDS


def _is_letter_unit(tokens: Tokens, place: int) -> bool:
    """Whether one letter is a unit: in the right case, after digits, and no name (`F-16`)."""
    listed = tokens.lexemes[place].text in tokens.lexicon.letters
    before = place - 1 - (tokens.lexemes[place - 1].key == ".")  # 12 Mio. t
    counted = tokens.lexemes[before].value is not None or tokens.lexemes[before].scale is not None
    digits = counted or not tokens.lexicon.cased
    return listed and digits and not tokens.hyphen(place + 1)


def _kind(unit: str, kind: str) -> str:
    if unit == PERCENT:
        return "percent"
    return "pp" if unit in _POINTS else kind


def is_unit(tokens: Tokens, place: int) -> bool:
    """Whether a unit that is no currency begins at a token."""
    return bool(_match(tokens, "units", place)[0])
