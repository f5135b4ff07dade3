"""The words around a number: hedges, scale words, units and currencies, from the languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from claimlint.language.language import Language, codes, load
from claimlint.lazy_pattern import pattern
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import ONE, Unit
from claimlint.values.unit_error import UnitError

# The claim file's own scale words, whatever the language of the article.
SCALES: Final = {
    "hundred": Fraction(100),
    "thousand": Fraction(1000),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "trillion": Fraction(10**12),
}
_SYMBOLS: Final = {
    "~": "~", "<=": "<=", "=<": "<=", "≤": "<=", ">=": ">=", "=>": ">=", "≥": ">=",
    "<": "<", ">": ">",
}  # fmt: skip
_SYMBOL: Final = pattern(r"(?:[<>]=|=[<>]|[~<>≤≥]) *")
_PREFIX: Final = pattern(
    r"\$(?:US|[A-Z]{1,2})(?=\d)|(?:US|[A-Z]{1,2})?\$|[€£¥₪₹₽₴₺₩₸]|[A-Z]{3}(?=[ \d+.-])|US dollars? "
)
_ARTICLE: Final = pattern(r"(?:an?|one) ", re.IGNORECASE)
_SHARE_OF: Final = pattern(r"(?:%|percent|per ?cent) +(of\b)", re.IGNORECASE)
LETTERS: Final = {
    "k": "thousand", "m": "million", "mm": "million", "b": "billion", "t": "trillion",
}  # fmt: skip
_LETTER: Final = pattern(r"(k|m|mm|b|t)(?: +(\S.*))?$", re.IGNORECASE)
_NO_UNITS: Final = ("k", "M", "MM", "b")
_DOLLARS: Final = ("$", "dollar", "dollars")
_POUNDS: Final = pattern(r"pounds?(?=\Z|[ /](?!sterling))", re.IGNORECASE)
_DEGREES: Final = ("degree", "degrees")
_COUNTED: Final = (
    *("barns", "candles", "chains", "circles", "cycles", "dots", "grades", "hands", "leagues"),
    *("links", "molecules", "particles", "poles", "sections", "shots", "slugs", "turns"),
)
"""Nouns that a physicist, and the table of units with him, takes for units."""
ENGLISH: Final = "en"


@lru_cache(maxsize=64)
def decimal_sign(code: str) -> str:
    """The decimal sign of a language; "" for one that is not known.

    ",?" is a comma, too, of a language without a file: three digits after it are asked about.
    """
    name, _, region = code.lower().partition("-")
    traits = load(name).part("traits") if name in codes() else None
    if traits is None and name in _WITH_COMMA and region.upper() not in _WITH_POINT:
        return ",?"
    return str((traits or {}).get("decimal", ""))


_WITH_COMMA: Final = frozenset({
    "bg", "bs", "ca", "cs", "da", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "id", "is",
    "it", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr",
    "sv", "tr", "uk", "vi",
})  # fmt: skip
"""Languages without a file of ours in which CLDR has the comma as the decimal sign."""
_WITH_POINT: Final = frozenset({
    "CH", "DO", "GT", "HN", "LI", "MX", "NI", "PA", "PE", "PR", "SV", "US",
})  # fmt: skip
"""Regions that write a point all the same (`es-MX`, `it-CH`)."""


@lru_cache(maxsize=32)
def languages(code: str) -> tuple[Language, ...]:
    """The language of the article, then English, in which claim files may always be typed."""
    found = []
    for name in dict.fromkeys((code, ENGLISH)):
        try:
            found.append(load(name))
        except ValueError:
            continue
    return tuple(found)


def hedge(text: str, at: int, code: str) -> tuple[str, int]:
    """The modifier of the hedge at a place, "" for none, and where the number begins."""
    if text[at : at + 1].isdigit():
        return "", at
    symbol = _SYMBOL.match(text, at)
    if symbol is not None:
        return _SYMBOLS[symbol[0].rstrip()], symbol.end()
    rest = text[at:].lower()
    for language in languages(code):
        for entry in language.hedges:
            if rest.startswith(entry.text) and (
                end := _hedge_end(rest, len(entry.text), entry.attached)
            ):
                return entry.modifier, at + end
    return "", at


def _hedge_end(rest: str, end: int, attached: bool) -> int:
    """Where a hedge ends, or 0 where it is only the beginning of another word."""
    after = rest[end : end + 1]
    if attached:
        end += after in ("-", "־", "–")
    elif after != " ":
        return 0
    return end + len(rest[end:]) - len(rest[end:].lstrip(" "))


def scale(text: str, at: int, code: str) -> tuple[Fraction, int] | None:
    """The scale word at a place with its value, and where it ends; None for none."""
    found = _Word.at(text, at)
    if found is None:
        return None
    word, end = found
    if word in SCALES:
        return SCALES[word], end
    for language in languages(code):
        if word in language.scales:
            return language.scales[word], end
    return None


def fraction(text: str, at: int, code: str) -> tuple[Fraction, int] | None:
    """The fraction in words at a place (`half`, `a third`, `two thirds`), and where it ends.

    None for none.
    """
    begin = article(text, at)
    for language in languages(code):
        part = _phrase(text, begin, language.fractions)
        if part is not None and text[begin : part[1]] not in language.numbers:  # خمس is five
            return part
        count = _phrase(text, at, language.numbers)
        if count is None or text[count[1] : count[1] + 1] not in (" ", "-", "־"):
            continue
        part = _phrase(text, count[1] + 1, language.fractions)
        if part is not None and count[0] < part[0].denominator:
            return count[0] * part[0], part[1]
    return None


def count(text: str, at: int, code: str) -> tuple[int, int] | None:
    """The whole number in one word at a place (`eleven`), and where it ends; None for none."""
    for language in languages(code):
        found = _phrase(text, at, language.numbers)
        if found is not None and text[found[1] : found[1] + 1] in ("", " "):
            return found[0].numerator, found[1]
    return None


def _phrase(text: str, at: int, meanings: Mapping[str, Fraction]) -> tuple[Fraction, int] | None:
    """The longest phrase at a place that has a meaning, and where it ends."""
    rest = text[at:].lower()
    for phrase in sorted(meanings, key=len, reverse=True):
        end = at + len(phrase)
        if rest.startswith(phrase) and not text[end : end + 1].isalnum():
            return meanings[phrase], end
    return None


def article(text: str, at: int) -> int:
    """The place after `a`, `an` or `one`, if one stands there."""
    match = _ARTICLE.match(text, at)
    return at if match is None else match.end()


class _Word:
    """A word of any script, with its inner apostrophes (`מיל'`)."""

    _pattern = pattern(r"[^\W\d_]+(?:'(?![^\W\d_])|\.(?= ))?")

    @classmethod
    def at(cls, text: str, place: int) -> tuple[str, int] | None:
        match = cls._pattern.match(text, place)
        return None if match is None else (match[0].lower().rstrip("."), match.end())


def currency(text: str, at: int, code: str) -> tuple[str, int] | None:
    """The currency before a number, by its code, and where it ends; None for none.

    Raises QuantityError for `$` alone and for a code that is no currency.
    """
    match = _PREFIX.match(text, at)
    if match is None:
        return None
    symbol = match[0].strip()
    found = unit(symbol, at, code)
    if not found.is_currency:
        return None
    return found.name, match.end()


def unit(text: str, at: int, code: str) -> Unit:
    """The unit of a text that stands at a place; raises QuantityError (unknown-unit)."""
    if not text:
        return ONE
    found = _unit(text, code)
    if isinstance(found, Unit):
        return found
    message, asks, start, end, asked = found
    asks = asks or "write a unit such as km, tonne/year or USD/m^2"
    # A currency before the number is read with what is after it: its part starts too early.
    raise QuantityError(message, asks, max(at + start, 0), at + end, "unknown-unit", asked=asked)


Fault = tuple[str, str, int, int, bool]


def letter(text: str) -> Fault | None:
    """What to ask where a letter may stand for a scale word: `5M USD`, `5k people`, `5 k`.

    To pint an M is molar, and a k Boltzmann's constant.
    """
    match = _LETTER.match(text)
    if match is None:
        return None
    if match[1] not in _NO_UNITS and not (match[2] and _is_money_or_count(match[2])):
        return None
    meant, rest = LETTERS[match[1].lower()], f" {match[2]}" if match[2] else ""
    message = f"{match[1]!r} can be {meant} or a unit"
    # With what is counted or paid behind it, the reader of print may decide: `1.2m people`.
    return message, f"write `{meant}{rest}`", 0, len(match[1]), not match[2]


def _is_money_or_count(text: str) -> bool:
    try:
        found = resolve(text)
    except UnitError:
        return False
    return found.is_currency or found.is_count


def asks(text: str) -> Fault | None:
    """What to ask of a word that is a unit to the table, and may well be something else."""
    folded = text.lower()
    if (pounds := _POUNDS.match(text)) is not None:
        help_ = "write GBP (or another currency's code) for money, lb for weight"
        return f"{pounds[0]!r} can be money or a weight", help_, 0, pounds.end(), True
    if folded in _DEGREES:
        help_ = "write degC or degF for a temperature, angular_degree for an angle"
        return f"{text!r} can be of a temperature or of an angle", help_, 0, len(text), True
    if folded in _COUNTED:
        help_ = "write the number alone, and what is counted in `measure:`"
        return f"{text!r} are also a unit of physics", help_, 0, len(text), True
    return None


@lru_cache(maxsize=4096)
def _unit(text: str, code: str) -> Unit | Fault:
    own = own_unit(text, code)
    if own is not None:
        return own
    asked = asks(text)
    if asked is not None:
        return asked
    asked = letter(text)
    if asked is not None:
        return asked
    whole = _SHARE_OF.match(text)
    if whole is not None:
        message = "a value does not say what it is a share of"
        return message, "move that into `of:`", whole.start(1), len(text), False
    try:
        return resolve(text)
    except UnitError as error:
        fault = (error.message, error.help, error.start, error.end, error.asked)
        return _named(text, code) or fault


@lru_cache(maxsize=4096)
def own_unit(text: str, code: str) -> Unit | None:
    """The unit that the article's language means, before what the table makes of its letters.

    `35 Grad` are no gigaradians, `140 PS` no petasiemens and `60 qm` no quectometres.
    """
    language = languages(code)[0]
    if language.code == ENGLISH or not text[:1].isalpha() or text in _SURE:
        return None
    meant = language.units.get(text) or language.units.get(" ".join(text.lower().split()))
    return None if meant is None else resolve(meant)


_SURE: Final = frozenset(("pp", "EUR", "USD", "GBP", "ILS", "km", "kg", "year", "tonne"))
"""What needs no look into a language's file."""


def _named(text: str, code: str) -> Unit | None:
    """The unit by its words in the article's language; parts of `a/b` one by one."""
    parts = []
    for part in text.split("/"):
        meant = _meant(part.strip(), code)
        if meant is None:
            return None
        parts.append(meant)
    try:
        return resolve("/".join(parts))
    except UnitError:
        return None


def _meant(part: str, code: str) -> str | None:
    folded = " ".join(part.lower().split())
    for language in languages(code):
        if folded in _DOLLARS:
            continue
        found = language.units.get(folded) or language.units.get(part)
        found = found or language.currencies.get(folded)
        if found:
            return found
    try:
        resolve(part)
    except UnitError:
        return None
    return part
