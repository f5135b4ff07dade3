"""Print numbers, intervals and quantities so that the print is never more than is known.

A number is printed exactly where it is short. Where it is not, an end of an interval is rounded
outward, so that the printed statement stays true, and any other number is marked with "about".
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.unit import Unit, same_scale

_SHORT: Final = 7  # significant digits up to which a number is printed exactly
_CENTS: Final = 2  # decimal places up to which it is, however long its integer part
_ROUNDED: Final = 4  # significant digits of a longer one, more where its integer part has more
_TENTHS: Final = 10  # an end is rounded to at most so small a part of the width
_GREATEST: Final = 10**15
_LEAST: Final = Fraction(1, 10**6)
_SCALES: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)
_HEDGES: Final = {
    "~": "about",
    "almost": "almost",
    "<": "under",
    "<=": "at most",
    ">": "over",
    ">=": "at least",
}
_RULES: Final = {
    "simple fraction": "a simple fraction is read as far as its neighbours",
    "rounded": "half a unit of the last stated place",
    "count": "a whole count is exact",
    "rank": "a whole number is exact",
    "exact": "exact",
    "bound": "the bound as stated",
    "range": "the range as stated",
    "margin": "the margin as stated",
    "precision": "the precision as stated",
    "unknown": "nobody states it",
}


def format_number(value: Fraction, *, outward: int = 0) -> str:
    """A number in digits: `1,234.5`, `about 0.3333`.

    `outward` is -1 for a lower end (a long number is rounded down), 1 for an upper end (rounded
    up), and 0 for any other number.
    """
    if value and not _LEAST <= abs(value) < _GREATEST:
        return _scientific(value, outward)
    places = _decimals(value)
    if places is not None and (places <= _CENTS or _significant(value, places) <= _SHORT):
        return _fixed(value, places)
    rounded, places = _rounded(value, outward)
    text = _fixed(rounded, places)
    return text if outward or rounded == value else f"about {text}"


def format_value(value: Fraction, unit: Unit, *, outward: int = 0) -> str:
    """A value in base units, printed in a unit: `252.7 million USD`."""
    number = (value - unit.offset) / unit.factor
    scale, word = _scale((number,), unit)
    return _with_unit(format_number(number / scale, outward=outward) + word, unit)


def format_interval(interval: Interval, unit: Unit) -> str:
    """An interval in base units, in words: `27.5 % to 28.5 %`, `at least 104 %`, `over 60 %`."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return _half_line(interval, unit)
    if low == high:
        return format_value(low, unit)
    ends = [(end - unit.offset) / unit.factor for end in (low, high)]
    scale, word = _scale(ends, unit)
    rounded = _in_printed_scale(ends, unit) if scale == 1 else None
    if rounded is None:
        first = format_number(ends[0] / scale, outward=-1)
        last = format_number(ends[1] / scale, outward=1) + word
    else:
        first, last = rounded
    last = _with_unit(last, unit)
    if unit.kind != "plain" and unit.name:
        first = _with_unit(first + word, unit)
    if interval.low_open:
        return f"over {first} and {'under' if interval.high_open else 'at most'} {last}"
    return f"{first} to {'under ' if interval.high_open else ''}{last}"


def format_quantity(quantity: Quantity, unit: Unit | None = None) -> str:
    """A quantity as it was written or, in another unit, converted: `about 35 km`."""
    if unit is None or same_scale(unit, quantity.unit):
        return " ".join(quantity.text.split())
    if quantity.point is None or quantity.hedge == "±":
        return format_interval(quantity.interval, unit)
    text = format_value(quantity.point, unit)
    return f"{_HEDGES[quantity.hedge]} {text}" if quantity.hedge else text


def describe(quantity: Quantity) -> str:
    """How a quantity was read: `27.5 % to 28.5 % (half a unit of the last stated place)`."""
    return f"{format_interval(quantity.interval, quantity.unit)} ({_rule(quantity)})"


def _rule(quantity: Quantity) -> str:
    rule = _RULES.get(quantity.reading)
    if rule is not None:
        return rule
    if quantity.reading == "zeros":
        place = format_value(quantity.step or Fraction(0), quantity.unit.difference())
        widest = format_interval(quantity.widest, quantity.unit)
        return f"read as rounded to {place}; {widest} if its zeros are rounding too"
    if quantity.step and quantity.interval.width == quantity.step:
        return _RULES["rounded"]
    share = _share(quantity)
    if quantity.reading == "almost":
        return f"“almost” is read as at most {share} below"
    word = "a fraction" if quantity.reading == "fraction" else "“about”"
    return f"{word} is read as within {share}"


def _share(quantity: Quantity) -> str:
    """How far the interval reaches from the number, as a percentage of it."""
    low, point = quantity.interval.low, quantity.point
    offset = quantity.unit.offset
    if low is None or point is None or point == offset:
        return "its last stated place"
    reach = max(point - low, (quantity.interval.high or point) - point)
    return f"{format_number(100 * reach / abs(point - offset), outward=1)} %"


def _half_line(interval: Interval, unit: Unit) -> str:
    if interval.low is not None:
        word = "over" if interval.low_open else "at least"
        return f"{word} {format_value(interval.low, unit, outward=-1)}"
    if interval.high is not None:
        word = "under" if interval.high_open else "at most"
        return f"{word} {format_value(interval.high, unit, outward=1)}"
    return "any value"


def _with_unit(number: str, unit: Unit) -> str:
    if not unit.name:
        return number
    name = unit.name
    return f"{number} per {name[2:]}" if name.startswith("1/") else f"{number} {name}"


def _scale(numbers: tuple[Fraction, ...] | list[Fraction], unit: Unit) -> tuple[int, str]:
    """The scale word that makes all of the numbers short, with a space before it."""
    greatest = max(map(abs, numbers))
    if greatest < 10**6 or unit.kind != "plain" or any(map(str.isdigit, unit.name[:1])):
        return 1, ""
    size, word = next(pair for pair in _SCALES if greatest >= pair[0])
    if greatest >= _GREATEST or not all(_is_short(number / size) for number in numbers):
        return 1, ""
    return size, f" {word}"


def _in_printed_scale(ends: list[Fraction], unit: Unit) -> tuple[str, str] | None:
    """Long ends in the scale that newspapers print, with the digits that decide.

    `13,317,535,545 to 13,540,669,857` is `13.31 to 13.55 billion`: rounded outward, to a tenth of
    what lies between the two. None where that is no shorter.
    """
    greatest = max(map(abs, ends))
    if not 10**6 <= greatest < _GREATEST or unit.kind != "plain" or unit.name[:1].isdigit():
        return None
    size, word = next(pair for pair in _SCALES if greatest >= pair[0])
    low, high = ends[0] / size, ends[1] / size
    places = next((n for n in range(_SHORT) if (high - low) * 10**n >= _TENTHS), _SHORT)
    if places + len(str(int(abs(high)))) > _SHORT - 1:
        return None
    step = Fraction(1, 10**places)
    first = _trimmed(_fixed(low // step * step, places))
    return first, f"{_trimmed(_fixed(-(-high // step) * step, places))} {word}"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_short(value: Fraction) -> bool:
    places = _decimals(value)
    return places is not None and places < _SHORT and _significant(value, places) < _SHORT


def _decimals(value: Fraction) -> int | None:
    """The decimal places that a number needs; None where it has no end."""
    below = value.denominator
    twos = (below & -below).bit_length() - 1
    below >>= twos
    fives = 0
    while below % 5 == 0:
        below //= 5
        fives += 1
    return max(twos, fives) if below == 1 else None


def _significant(value: Fraction, places: int) -> int:
    return len(str(abs(value.numerator) * 10**places // value.denominator))


def _fixed(value: Fraction, places: int) -> str:
    """The digits of a number that has no more than so many decimal places."""
    digits = abs(value.numerator) * 10**places // value.denominator
    text = f"{digits // 10**places:,}"
    if places:
        text += f".{digits % 10**places:0{places}}"
    return f"-{text}" if value < 0 else text


def _rounded(value: Fraction, outward: int) -> tuple[Fraction, int]:
    """The number rounded to a few significant digits, at least to the whole, and its places."""
    places = max(_ROUNDED - 1 - _magnitude(value), 0)
    scaled = value * 10**places
    whole = -(-scaled // 1) if outward > 0 else scaled // 1 if outward < 0 else round(scaled)
    while places and whole % 10 == 0:
        whole, places = whole // 10, places - 1
    return Fraction(whole, 10**places), places


def _magnitude(value: Fraction) -> int:
    """The exponent of the first significant digit: 2 for 123, -1 for 0.5."""
    if not value:
        return 0
    size = abs(value)
    guess = len(str(size.numerator)) - len(str(size.denominator))
    return guess if size >= Fraction(10) ** guess else guess - 1


def _scientific(value: Fraction, outward: int) -> str:
    exponent = _magnitude(value)
    mantissa = value / Fraction(10) ** exponent
    about = ""
    text = format_number(mantissa, outward=outward)
    if text.startswith("about "):
        about, text = "about ", text.removeprefix("about ")
    return f"{about}{text}e{exponent}"
