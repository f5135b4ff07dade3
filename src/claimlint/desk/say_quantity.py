"""Quantities and ranges in the language of the page: `about 22 %`, `20.9 to 23.1 %`.

A number has the digits that it was stated with; the ends of a range are rounded outward, so that
what is said stays true.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from claimlint.desk.page_words import FALLBACK, PageWords
from claimlint.values.format_quantity import format_number
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import unit_words
from claimlint.values.unit import Unit

_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_HEDGES: Final = {
    "~": "hedge_about",
    "almost": "hedge_almost",
    "<": "hedge_under",
    "<=": "hedge_at_most",
    ">": "hedge_over",
    ">=": "hedge_at_least",
}
_ENDLESS: Final = (3, 6, 7, 9)
"""Denominators of simple fractions that no decimal writes exactly."""
_ONE: Final = ("1", "-1", "+1")
_SHORT: Final = 10_000
_MOST_PLACES: Final = 9
_DECIMALS: Final = re.compile(r"\d+\.(\d*0)(?!\d)")


def say_quantity(quantity: Quantity, words: PageWords, *, signed: bool = False) -> str:
    """What is stated: the number with its hedge and unit. A bound is said as it was stated."""
    if quantity.unknown:
        return words("unknown")
    point, unit = quantity.point, quantity.unit
    if point is None or quantity.hedge == "±":
        return say_range(quantity.interval, unit, words)
    number = (point - unit.offset) / unit.factor
    if quantity.is_fraction and number.denominator > 1:
        digits, scale = f"{number.numerator}/{number.denominator}", ""
    else:
        size, scale = _scale([number], unit)
        digits = _as_stated(number / size, quantity.text)
    if signed and number > 0:
        digits = f"+{digits}"
    said = _with_unit(digits, scale, unit, words)
    hedge = _HEDGES.get(quantity.hedge)
    return words(hedge, n=said) if hedge else said


def say_range(interval: Interval, unit: Unit, words: PageWords) -> str:
    """The values that are meant: `20.9 to 23.1 %`, `at least 104 %`."""
    low, high = interval.low, interval.high
    ends = [(end - unit.offset) / unit.factor for end in (low, high) if end is not None]
    if not ends:
        return words("any_value")
    size, scale = _scale(ends, unit)
    if low is not None and low == high:
        return _with_unit(format_number(ends[0] / size), scale, unit, words)
    if low is None or high is None:
        outward, is_open = (1, interval.high_open) if low is None else (-1, interval.low_open)
        said = _with_unit(format_number(ends[0] / size, outward=outward), scale, unit, words)
        if low is None:
            return words("hedge_under" if is_open else "hedge_at_most", n=said)
        return words("hedge_over" if is_open else "hedge_at_least", n=said)
    first, last = _ends([end / size for end in ends])
    key = "range"
    if interval.low_open or interval.high_open:
        key = "range_open" if not interval.low_open else "range_over"
    return _with_unit(words(key, low=first, high=last), scale, unit, words)


def say_unit(unit: Unit, words: PageWords, *, one: bool = False) -> str:
    """A unit behind a number, as the page's language has it: of one, or of any other number.

    It keeps its own name where the language file lacks it.
    """
    name = unit.name
    if name and name not in words.units and words.code == FALLBACK:
        return unit_words(unit, one=one)
    if name in words.units or "/" not in name:
        return _form(name, words, one=one)
    over, _, under = name.partition("/")
    first = "" if over == "1" else _form(over, words, one=one)
    return words("per", over=first, under=_form(under, words, one=True)).strip()


def _form(name: str, words: PageWords, *, one: bool) -> str:
    """A word of the language file, which may have a form for one and one for several."""
    single, _, several = words.units.get(name, name).partition(" | ")
    return single if one or not several else several


def _with_unit(number: str, scale: str, unit: Unit, words: PageWords) -> str:
    scaled = f"{number} {words(f'scale_{scale}')}" if scale else number
    if unit.name == "%":
        return words("percent", n=scaled)
    name = say_unit(unit, words, one=scaled in _ONE)
    return f"{scaled} {name}" if name else scaled


def _scale(numbers: list[Fraction], unit: Unit) -> tuple[int, str]:
    """The scale word that makes the greatest number short."""
    if unit.kind != "plain" or unit.name[:1].isdigit():
        return 1, ""
    greatest = max(map(abs, numbers))
    return next((pair for pair in _SCALES if greatest >= pair[0]), (1, ""))


def _as_stated(number: Fraction, written: str) -> str:
    """A number with its final zeros where they were written: they say how exact it is (`28.0`)."""
    digits = format_number(number)
    zeros = _DECIMALS.search(written.replace(",", "."))
    if zeros is None:
        return digits
    whole, _, rest = digits.partition(".")
    padded = f"{whole}.{rest:0<{len(zeros[1])}}"
    return padded if padded.replace(",", "") == f"{zeros[0]}" else digits


def _ends(numbers: list[Fraction]) -> list[str]:
    """The ends of a range, rounded outward to a tenth of its width where they are long.

    Simple fractions (1/3 to 1/2) stay where a decimal would not end.
    """
    if any(one.denominator in _ENDLESS for one in numbers) and all(
        one.denominator <= max(_ENDLESS) for one in numbers
    ):
        return [str(one) for one in numbers]
    low, high = numbers
    if all(_is_short(one) for one in numbers):
        return [format_number(low), format_number(high)]
    places = next((n for n in range(_MOST_PLACES) if (high - low) * 10**n >= 10), _MOST_PLACES)
    step = Fraction(1, 10**places)
    return [format_number(low // step * step), format_number(-(-high // step) * step)]


def _is_short(number: Fraction) -> bool:
    """Whether it has few digits, written exactly."""
    return any(
        (number * 10**places).denominator == 1 and abs(number) * 10**places < _SHORT
        for places in range(_MOST_PLACES)
    )


def say_width(width: Fraction, unit: Unit, words: PageWords) -> str:
    """How far two values are apart, to three digits: `about 22.1 TWh`."""
    number = width / unit.factor
    size, scale = _scale([number], unit)
    number /= size
    places = next((n for n in range(_MOST_PLACES) if abs(number) * 10**n >= 100), _MOST_PLACES)
    rounded = Fraction(round(number * 10**places), 10**places)
    if rounded == 0 or _is_short(number):
        return _with_unit(format_number(number), scale, unit, words)
    return words("hedge_about", n=_with_unit(format_number(rounded), scale, unit, words))
