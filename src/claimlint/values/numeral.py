"""Numerals: how a number is written, and which place it is stated to."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.values.exact_fractions import decimal_places
from claimlint.values.quantity_error import QuantityError

MAX_DIGITS: Final = 60
MAX_EXPONENT: Final = 60
_LIMIT: Final = Fraction(10**MAX_EXPONENT)

_MAPPED: Final = {
    "−": "-", "﹣": "-", "٫": ".", "٬": ",", "٪": "%", "’": "'", "ʼ": "'", "‘": "'",
    "״": '"', "׳": "'", "≈": "~", "∼": "~", "⁄": "/", "∕": "/",
}  # fmt: skip
_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"

NUMBER: Final = pattern(
    r"(?P<sign>[+-]?) *"
    r"(?:(?P<body>\d+(?:[.,'_]\d+| \d{3}(?!\d))*)(?:[eE](?P<exponent>[+-]?\d+)(?![^\W\d]))?)?"
    r"(?: *(?P<vulgar>[¼-¾⅐-⅞↉]))?"
)
_OVER: Final = pattern(r" *(?:(?<=\d) (?P<part>\d+))? */ *(?P<below>\d+)(?![\d.,])")
_DECIMAL: Final = pattern(r"(\d+)(?:\.(\d+))?\Z")
_GROUPED: Final = pattern(r"([1-9]\d{0,2})((?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+|(?:_\d{3})+)"
                             r"(?:\.(\d+))?\Z")  # fmt: skip

_COMMA: Final = pattern(r"([1-9]\d{0,2}(?:\.\d{3})+|\d+(?=,))(?:,(\d+))?\Z")

_SURE_COMMA: Final = pattern(r"\d+,(?:\d\d?|\d{4,})\Z")
"""A comma that parts no thousands: `12,5`, `0,25`."""


class Numeral(NamedTuple):
    """A number as written, scale words included.

    `step` is the unit of the last place that counts as stated, `coarse` the same where all
    trailing zeros are taken for rounding. `whole` tells a plain integer without a scale word.
    """

    value: Fraction
    step: Fraction
    coarse: Fraction
    digits: int
    whole: bool
    is_fraction: bool = False


class Place(NamedTuple):
    """Where a number stands in its text, and what it says."""

    numeral: Numeral
    start: int
    end: int


class Written(NamedTuple):
    """A numeral before scale words: `mantissa / 10**places`, or a fraction."""

    mantissa: int
    places: int
    exponent: int
    fraction: Fraction | None
    start: int
    end: int


@lru_cache(maxsize=1024)
def _plain_character(character: str) -> str:
    """One character for one: digits of any script, full-width forms, spaces, signs."""
    if character in _MAPPED:
        return _MAPPED[character]
    if character.isspace() or character in _INVISIBLE or unicodedata.category(character) == "Zs":
        return " "
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    return character


def normalised(text: str) -> str:
    """The text with its digits, signs and spaces in ASCII; places stay as they are."""
    return text if text.isascii() and "\n" not in text else "".join(map(_plain_character, text))


def read(text: str, at: int, *, decimal: str = "") -> Written | None:
    """The number at a place of a normalised text, or None where none begins.

    `decimal` is the decimal sign of the text's language: with "." `1.234` is a decimal, with ","
    `12,5` is one and `1.234` is a thousand and more; with "" both are asked about, with ",?" only
    `1.234`. Raises QuantityError.
    """
    match = NUMBER.match(text, at)
    if match is None or (match["body"] is None and match["vulgar"] is None):
        return None
    if match["vulgar"] is not None:
        return _vulgar(match)
    written = _written(match, decimal)
    over = _OVER.match(text, match.end())
    return written if over is None else _ratio(written, over)


def _vulgar(match: re.Match[str]) -> Written:
    """`½`, `2½`."""
    numerator, _, denominator = unicodedata.normalize("NFKC", match["vulgar"]).partition("⁄")
    if match["exponent"] or (match["body"] and not match["body"].isdigit()):
        raise _unreadable(match)
    value = int(match["body"] or 0) + Fraction(int(numerator), int(denominator))
    return _as_fraction(-value if match["sign"] == "-" else value, match.start(), match.end())


def _ratio(written: Written, over: re.Match[str]) -> Written:
    """`1/3`, and `2 1/2`."""
    below = over["below"]
    start, end = written.start, over.end()
    if written.places or written.exponent or len(below) > MAX_DIGITS // 2 or not int(below):
        raise QuantityError(
            "this fraction cannot be read", "write two whole numbers, as in 1/3", start, end
        )
    value = Fraction(written.mantissa, int(below))
    if over["part"]:
        sign = -1 if written.mantissa < 0 else 1
        value = written.mantissa + sign * Fraction(int(over["part"]), int(below))
    return _as_fraction(value, start, end)


def _as_fraction(value: Fraction, start: int, end: int) -> Written:
    return Written(0, 0, 0, value, start, end)


def _written(match: re.Match[str], decimal: str) -> Written:
    body, start, end = match["body"], match.start(), match.end()
    if len(body) > 2 * MAX_DIGITS:
        raise too_large(start, end)
    exponent = _exponent(match["exponent"], start, end)
    if match["exponent"] is not None:
        decimal = "."
    comma = decimal == "," or (decimal == ",?" and _SURE_COMMA.match(body) is not None)
    integer, places = _with_comma(body) if comma else ("", "")
    if not integer:
        integer, places = _parts(body, match, asks=decimal != ".")
    if len(integer) + len(places) > MAX_DIGITS:
        raise too_large(start, end)
    mantissa = int(integer + places)
    return Written(-mantissa if match["sign"] == "-" else mantissa, len(places), exponent, None,
                   start, end)  # fmt: skip


def _exponent(text: str | None, start: int, end: int) -> int:
    if text is None:
        return 0
    if len(text) > 4 or abs(int(text)) > MAX_EXPONENT:
        raise too_large(start, end)
    return int(text)


def _with_comma(body: str) -> tuple[str, str]:
    """The digits before and after a decimal comma, where dots group thousands; "" for others."""
    found = _COMMA.match(body)
    return ("", "") if found is None else (found[1].replace(".", ""), found[2] or "")


def _parts(body: str, match: re.Match[str], *, asks: bool) -> tuple[str, str]:
    """The digits before and after the decimal point; asks where the two could be meant."""
    decimal = _DECIMAL.match(body)
    if decimal is not None:
        integer, places = decimal[1], decimal[2] or ""
        if asks and len(places) == 3 and len(integer) <= 3 and integer[0] != "0":
            raise _asks_about_dot(integer, places, match)
        return integer, places
    grouped = _GROUPED.match(body)
    if grouped is None:
        raise _unreadable(match)
    return re.sub(r"\D", "", grouped[1] + grouped[2]), grouped[3] or ""


def _asks_about_dot(integer: str, places: str, match: re.Match[str]) -> QuantityError:
    sign = match["sign"]
    return QuantityError(
        f"{sign}{integer}.{places} can be read in two ways",
        f"write {sign}{integer}{places} if the dot separates thousands, or "
        f"{sign}{integer}.{places}e0 if it is a decimal point",
        match.start(), match.end(), asked=True,
    )  # fmt: skip


def _unreadable(match: re.Match[str]) -> QuantityError:
    """The error of a number whose commas and dots do not say what they are."""
    body, sign = match["body"] or "", match["sign"]
    start, end = match.start(), match.end()
    comma = re.fullmatch(r"(\d+),(\d+)", body)
    if comma is not None:
        decimal = f"{sign}{comma[1]}.{comma[2]}"
        digits = (comma[1] + comma[2]).lstrip("0") or "0"
        missing = comma[2] + "0" * (3 - len(comma[2]))
        thousands = sign + (comma[1] + missing if len(comma[2]) < 3 else digits).lstrip("0")
        return QuantityError(
            f"{sign}{body} can be read in two ways",
            f"write {decimal} for a decimal, or {thousands} if the comma separates thousands",
            start, end, asked=True,
        )  # fmt: skip
    european = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?", body)
    if european is not None:
        plain = sign + european[1].replace(".", "") + (f".{european[2]}" if european[2] else "")
        return QuantityError(
            f"{sign}{body} is not how numbers are written here", f"write {plain}", start, end
        )
    return QuantityError(
        f"{sign}{body} cannot be read as a number",
        "write it without separators, or with one comma before every three digits: 1,234,567.8",
        start, end,
    )  # fmt: skip


def too_large(start: int, end: int) -> QuantityError:
    """The error of a number beyond any bound of use."""
    return QuantityError(
        "this number is too long, too large or too small to compute with",
        f"write at most {MAX_DIGITS} digits, between 10^-{MAX_EXPONENT} and 10^{MAX_EXPONENT}",
        start, end, "too-large",
    )  # fmt: skip


def numeral(written: Written, scale: Fraction | int = 1, *, scaled: bool = False) -> Numeral:
    """The number with its scale words; raises QuantityError where it is out of bounds."""
    if written.fraction is not None:
        value = written.fraction * scale
        found = Numeral(value, Fraction(0), Fraction(0), 1, whole=False, is_fraction=True)
    elif written.places:
        found = _decimal(written, Fraction(scale))
    else:
        found = _integer(written, Fraction(scale), scaled)
    if found.value and not 1 / _LIMIT <= abs(found.value) <= _LIMIT:
        raise too_large(written.start, written.end)
    return found


def exact_numeral(value: Fraction, *, is_fraction: bool = False) -> Numeral:
    """The numeral of a value that is known, as if its decimals were written out.

    Where they do not end (1/3), or it `is_fraction` (1/4), it is as written with a stroke. Raises
    QuantityError where it is out of bounds.
    """
    places = None if is_fraction else decimal_places(value)
    if places is None:
        return numeral(Written(0, 0, 0, value, 0, 0))
    return numeral(Written(int(value * 10**places), places, 0, None, 0, 0))


def _decimal(written: Written, scale: Fraction) -> Numeral:
    unit = scale * Fraction(10) ** (written.exponent - written.places)
    digits = len(str(abs(written.mantissa))) if written.mantissa else 1
    return Numeral(written.mantissa * unit, unit, unit, digits, whole=False)


def _integer(written: Written, scale: Fraction, scaled: bool) -> Numeral:
    """An integer: trailing zeros do not count, down to the second significant digit."""
    scale *= 10 ** max(written.exponent, 0)
    below = Fraction(10) ** min(written.exponent, 0)
    if scale.denominator != 1 or not written.mantissa:
        unit = scale * below
        digits = len(str(abs(written.mantissa)).rstrip("0")) or 1
        return Numeral(written.mantissa * unit, unit, unit, digits, not scaled and unit == 1)
    number = abs(written.mantissa) * scale.numerator
    step, coarse, digits = places(number)
    sign = -1 if written.mantissa < 0 else 1
    return Numeral(
        sign * number * below, step * below, coarse * below, digits, not scaled and below == 1
    )


def places(number: int) -> tuple[int, int, int]:
    """(step, coarse, digits) of a positive integer: 500 is stated to 10, or at worst to 100."""
    text = str(number)
    digits = len(text.rstrip("0"))
    zeros = len(text) - digits
    return 10 ** max(min(zeros, len(text) - 2), 0), 10**zeros, digits
