"""Number formats of spreadsheets (ECMA-376, 18.8.31): the digits that a number is shown with.

`0.0%` shows 0.0753 as 7.5 %: the figure is stated to a tenth of a percent, whatever is stored. Only
the digits count here, with what they are digits of; colours and widths do not.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, NamedTuple

Shape = Literal["number", "general", "text", "date", "fraction", "power", "words", "unclear"]
"""What a format makes of a number. `words`: it shows no digit; `unclear`: one with conditions."""

_LONGEST: Final = 255
"""Characters of a format, as spreadsheets allow."""
_STORED: Final = 15
"""Significant digits that a spreadsheet stores; what is behind them is noise of its arithmetic."""
_GENERAL: Final = 10
"""Significant digits of a fraction that the format General shows in a wide column."""
_SECTIONS: Final = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*')
_TOKEN: Final = re.compile(
    r'"(?P<words>[^"]*)"?|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|Standard)|(?P<power>[Ee][+-])|(?P<meridiem>AM/PM|A/P)|(?P<sign>.)",
    re.DOTALL | re.IGNORECASE,
)
_ELAPSED: Final = re.compile(r"(?i)h+|m+|s+")
_COLOUR: Final = re.compile(r"(?i)black|blue|cyan|green|magenta|red|white|yellow|color *\d+")
_DATE_LETTERS: Final = frozenset("ymdhsYMDHSeEgGbB")


class Format(NamedTuple):
    """One section of a format. `places` are the decimal places that it shows at most, `least` those
    that it always shows; `thousands` how often it divides by a thousand; `words` what stands
    around the digits."""  # noqa: D205, D209 - one sentence

    shape: Shape
    places: int = 0
    least: int = 0
    is_grouped: bool = False
    percents: int = 0
    thousands: int = 0
    words: str = ""


class Shown(NamedTuple):
    """A number as it is shown: `digits` with a point before decimals, a minus before it."""

    digits: str
    is_grouped: bool = False
    is_percent: bool = False
    thousands: int = 0
    words: str = ""


def stored_number(text: str) -> Fraction | None:
    """A stored number without the noise behind its fifteenth digit; None for no number."""
    try:
        number = Decimal(text)
    except ArithmeticError:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 60:
        return None
    return Fraction(_rounded_to(number, _STORED))


def _rounded_to(number: Decimal, digits: int) -> Decimal:
    return Decimal(f"{number:.{digits - 1}e}")


def show(text: str, form: str) -> Shown | Shape:
    """What a cell shows of a stored number; the shape of its format, where these are no digits."""
    value = stored_number(text)
    if value is None:
        return "unclear"
    section = _section_for(form, value)
    if section.shape == "general":
        return Shown(_general(value), words=section.words)
    if section.shape != "number":
        return section.shape
    value = value * 100**section.percents / 1000**section.thousands
    digits = rounded(value, section.places)
    if section.places > section.least:
        whole, _, decimals = digits.partition(".")
        kept = decimals.rstrip("0").ljust(section.least, "0")
        digits = f"{whole}.{kept}" if kept else whole
    return Shown(
        digits, section.is_grouped, section.percents == 1, section.thousands, section.words
    )


def rounded(value: Fraction, places: int) -> str:
    """A number with so many decimal places, halves away from zero, as spreadsheets round."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if value < 0 and whole else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def _general(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{_rounded_to(number, _GENERAL):f}".rstrip("0").rstrip(".")


def is_date_format(form: str) -> bool:
    """Whether a format shows a date or a time."""
    return any(one.shape == "date" for one in parsed(form))


def _section_for(form: str, value: Fraction) -> Format:
    sections = parsed(form)
    if len(sections) == 1 or value > 0:
        return sections[0]
    if value < 0:
        return sections[1]
    return sections[2] if len(sections) > 2 else sections[0]


@lru_cache(maxsize=512)
def parsed(form: str) -> tuple[Format, ...]:
    """The sections of a format: for positive and other numbers, for negative ones, for zero."""
    if len(form) > _LONGEST:
        return (Format("unclear"),)
    texts, at = [], 0
    while at <= len(form):
        found = _SECTIONS.match(form, at)
        assert found is not None  # it matches nothing, too
        texts.append(found[0])
        at = found.end() + 1
    return tuple(map(_section, texts[:3])) or (Format("general"),)


def _section(text: str) -> Format:
    signs: list[str] = []
    words: list[str] = []
    shape: Shape | None = None
    for token in _TOKEN.finditer(text):
        kind, held = token.lastgroup, token[token.lastgroup or 0]
        if kind in ("words", "escaped"):
            words.append(held)
        elif kind == "bracket":
            found = _bracket(held, words)
            shape = found if found is not None else shape
        elif kind == "general":
            shape = shape or "general"
        elif kind == "power":
            shape = "power"
        elif kind == "meridiem" or (kind == "sign" and held in _DATE_LETTERS):
            shape = "date"
        elif kind == "sign":
            (signs if held in "0#?.,%/@" else words).append(held)
    told = "".join(words).strip()
    if shape is not None:
        return Format(shape, words=told)
    return _of_signs("".join(signs), told)


def _bracket(held: str, words: list[str]) -> Shape | None:
    """What a part in brackets means: a currency, a colour, elapsed time, or a condition."""
    if held.startswith("$"):
        words.append(held[1:].partition("-")[0])
        return None
    if _COLOUR.fullmatch(held) or held.lower().startswith(("dbnum", "natnum")):
        return None
    return "date" if _ELAPSED.fullmatch(held) else "unclear"


def _of_signs(signs: str, words: str) -> Format:
    if "@" in signs:
        return Format("text", words=words)
    if "/" in signs:
        return Format("fraction", words=words)
    whole, _, decimals = signs.replace("%", "").partition(".")
    if not any(sign in "0#?" for sign in whole + decimals):
        return Format("words", words=words)
    inner = whole.rstrip(",")
    after = decimals.rstrip(",")
    thousands = len(decimals) - len(after) if decimals else len(whole) - len(inner)
    return Format(
        "number",
        sum(sign in "0#?" for sign in after),
        sum(sign in "0?" for sign in after),
        "," in inner,
        signs.count("%"),
        thousands,
        words,
    )
