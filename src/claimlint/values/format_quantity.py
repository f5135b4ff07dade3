"""Print numbers, intervals and quantities so that the print is never more than is known.

What a text states is printed exactly. What was worked out is printed as a newspaper would, with
three or four digits and the scale word (thousand, million) of the figures `beside` it: its ends are
rounded outward, so that the printed statement stays true, and have as many digits as it takes to
show that it meets none of those figures. Any other long number is marked with "about".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from claimlint.lazy_pattern import pattern
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import as_said, with_unit
from claimlint.values.unit import Unit, same_scale

_SHORT: Final = 7  # significant digits up to which a number is printed exactly
_CENTS: Final = 2  # decimal places up to which it is, however long its integer part
_ROUNDED: Final = 4  # significant digits of a longer one, more where its integer part has more
_FEWEST: Final = 3  # significant digits that the ends of a result have at least
_MOST: Final = 12  # and how many more they get where only they show that two figures do not meet
_GREATEST: Final = 10**15
_LEAST: Final = Fraction(1, 10**6)
_SCALES: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)
_REPEATED: Final = ("%", "‰")
"""Signs that stand behind both ends of a range."""
_PRINTED_SCALES: Final = {word: size for size, word in (*_SCALES, (10**3, "thousand"))}
_SCALE_WORD: Final = pattern(r"\b(thousand|[mb]illion|trillion)s?\b")
_HEDGES: Final = {
    "~": "about",
    "almost": "almost",
    "<": "under",
    "<=": "at most",
    ">": "over",
    ">=": "at least",
}
_REASONS: Final = {
    **dict.fromkeys(("bound", "range", "margin", "exact", "count", "rank"), ""),
    "precision": " (as exact as the claim says)",
    "simple fraction": " (a simple fraction can be anything between its neighbours)",
    "unknown": " (nobody states it)",
}
"""Why a text was read so, by its reading; "" where the text itself says it."""


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
    return _value(value, unit, (), outward)


def _value(value: Fraction, unit: Unit, scales: Sequence[str], outward: int = 0) -> str:
    number = _in_unit(value, unit)
    scale, word = _scale((number,), unit, scales)
    return with_unit(format_number(number / scale, outward=outward) + word, unit)


def format_interval(
    interval: Interval, unit: Unit, beside: Sequence[Quantity] = (), *, inward: bool = False
) -> str:
    """A result in words: `27.5 % to 28.5 %`, `at least 104 %`, `over 60 %`.

    `beside` are the stated figures that the reader compares it with. What is to be chosen from is
    rounded `inward`, so that every value of the print will do.
    """
    alike = [
        one for one in beside if one.unit.dimension == unit.dimension and one.unit.kind == unit.kind
    ]
    scales = _printed_scales(alike, unit)
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return _value(low, unit, scales)
    ends = [_in_unit(end, unit) for end in (low, high) if end is not None]
    if not ends:
        return "any value"
    if any(end and not _LEAST <= abs(end) < _GREATEST for end in ends):
        return _exact_interval(interval, unit, ())
    size, word = _scale(ends, unit, scales, always=True)
    apart = [
        _scaled(one.interval, unit, size)
        for one in alike
        if one.interval.intersect(interval) is None
    ]
    most = 0 if unit.is_count and size == 1 else None
    first, last = _deciding(_scaled(interval, unit, size), apart, most, inward=inward)
    return _joined(interval, unit, first, last, word)


def _exact_interval(interval: Interval, unit: Unit, scales: Sequence[str]) -> str:
    """An interval with all digits of its ends, where they have an end."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return _value(low, unit, scales)
    ends = [_in_unit(end, unit) for end in (low, high) if end is not None]
    if not ends:
        return "any value"
    size, word = _scale(ends, unit, scales)
    first = "" if low is None else format_number(_in_unit(low, unit) / size, outward=-1)
    last = "" if high is None else format_number(_in_unit(high, unit) / size, outward=1)
    return _joined(interval, unit, first, last, word)


def _joined(interval: Interval, unit: Unit, first: str, last: str, word: str) -> str:
    """The two ends of an interval, or the one that it has, in words."""
    if not last:
        return f"{'over' if interval.low_open else 'at least'} {with_unit(first + word, unit)}"
    last = with_unit(last + word, unit, ends=bool(first))
    if not first:
        return f"{'under' if interval.high_open else 'at most'} {last}"
    if unit.name in _REPEATED:
        first = with_unit(first, unit)
    if interval.low_open:
        return f"over {first} and {'under' if interval.high_open else 'at most'} {last}"
    return f"{first} to {'under ' if interval.high_open else ''}{last}"


def _in_unit(value: Fraction, unit: Unit) -> Fraction:
    return (value - unit.offset) / unit.factor


def _scaled(interval: Interval, unit: Unit, size: int) -> Interval:
    """An interval in base units, as numbers of a unit and a scale word."""
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else _in_unit(low, unit) / size,
        None if high is None else _in_unit(high, unit) / size,
        interval.low_open,
        interval.high_open,
    )


def _deciding(
    interval: Interval, apart: Sequence[Interval], most: int | None, *, inward: bool
) -> tuple[str, str]:
    """The ends of an interval, rounded outward: at first to three or four digits.

    They get more where it would else seem to meet one of those that it is `apart` from. At first
    they have at `most` so many decimal places: nobody counts a half of a person.
    """
    places = _fewest_places(interval)
    places = places if most is None else min(places, most)
    for further in range(_MOST):
        low, high = _rounded_ends(interval, places + further, inward=inward)
        if inward and low is not None and high is not None and low >= high:
            continue  # nothing so round lies inside
        rounded = Interval(low, high, interval.low_open, interval.high_open)
        if all(one.intersect(rounded) is None for one in apart):
            break
    places = max(places + further, 0)
    return (
        "" if low is None else _trimmed(_fixed(low, places)),
        "" if high is None else _trimmed(_fixed(high, places)),
    )


def _fewest_places(interval: Interval) -> int:
    """The decimal places of the ends, negative for rounded thousands.

    Three digits at least; four, where the ends lie so close that a tenth of their distance shows.
    """
    low, high = interval.low, interval.high
    greatest = max(abs(end) for end in (low, high) if end is not None)
    three = _FEWEST - 1 - _magnitude(greatest)
    if low is None or high is None or low == high:
        return three + _ROUNDED - _FEWEST
    fine = 1 - _magnitude((high - low) or Fraction(1))
    return max(three, min(fine, three + _ROUNDED - _FEWEST))


def _rounded_ends(
    interval: Interval, places: int, *, inward: bool
) -> tuple[Fraction | None, Fraction | None]:
    step = Fraction(1, 10**places) if places >= 0 else Fraction(10**-places)
    up, down = (1, -1) if inward else (-1, 1)
    low, high = interval.low, interval.high
    return (
        None if low is None else -up * (-up * low // step) * step,
        None if high is None else -down * (-down * high // step) * step,
    )


def _printed_scales(beside: Sequence[Quantity], unit: Unit) -> list[str]:
    """The scale words of figures in a unit, as they are typed: "million"."""
    texts = [one.text.lower() for one in beside if one.unit.factor == unit.factor]
    return [match[1] for text in texts if (match := _SCALE_WORD.search(text))]


def format_quantity(quantity: Quantity, unit: Unit | None = None) -> str:
    """A quantity as it was written or, in another unit, converted: `about 35 km`."""
    if unit is None or same_scale(unit, quantity.unit):
        return as_said(quantity)
    if quantity.point is None or quantity.hedge == "±":
        return format_interval(quantity.interval, unit)
    text = format_value(quantity.point, unit)
    return f"{_HEDGES[quantity.hedge]} {text}" if quantity.hedge else text


def says_it_all(quantity: Quantity) -> bool:
    """Whether the text of a quantity needs no word on how it was read: `11`, `over 60 %`."""
    return quantity.is_exact or quantity.reading in ("bound", "range", "unknown")


def format_stated(quantity: Quantity) -> str:
    """The values that a text stands for, exactly: `27.5 % to 28.5 %`."""
    scales = _printed_scales((quantity,), quantity.unit)
    return _exact_interval(quantity.interval, quantity.unit, scales)


def describe(quantity: Quantity) -> str:
    """How a quantity was read: `27.5 % to 28.5 % before rounding`; a fraction in percent."""
    is_part = quantity.is_fraction and not quantity.unit.name and quantity.reading in _PARTS
    shown = _exact_interval(quantity.interval, _PERCENT, ()) if is_part else format_stated(quantity)
    return f"{shown}{_reason(quantity)}"


_PARTS: Final = ("fraction", "simple fraction")
_PERCENT: Final = Unit("%", (), Fraction(1, 100), kind="percent")


def _reason(quantity: Quantity) -> str:
    """Why it was read so, with what stands before the words."""
    reading = quantity.reading
    if reading in _REASONS:
        return _REASONS[reading]
    if reading == "zeros":
        place = format_value(quantity.step or Fraction(0), quantity.unit.difference())
        scales = _printed_scales((quantity,), quantity.unit)
        widest = _exact_interval(quantity.widest, quantity.unit, scales)
        return f" before rounding to {place} ({widest} if all its zeros are rounded)"
    if reading == "almost":
        return f" (“almost” is taken as at most {_share(quantity)} below)"
    if quantity.step and quantity.interval.width == quantity.step:
        return " before rounding"
    word = "a fraction" if reading == "fraction" else "“about”"
    return f" ({word} is taken as within {_share(quantity)})"


def _share(quantity: Quantity) -> str:
    """How far the interval reaches from the number, as a percentage of it."""
    low, point = quantity.interval.low, quantity.point
    offset = quantity.unit.offset
    if low is None or point is None or point == offset:
        return "its last stated place"
    reach = max(point - low, (quantity.interval.high or point) - point)
    return f"{format_number(100 * reach / abs(point - offset), outward=1)} %"


def _scale(
    numbers: Sequence[Fraction], unit: Unit, printed: Sequence[str] = (), *, always: bool = False
) -> tuple[int, str]:
    """The scale word for numbers, with a space before it.

    One that stands beside them, as far as it fits their size; else the one that makes all of them
    short (`always`: however long they are).
    """
    greatest = max(map(abs, numbers))
    if unit.kind != "plain" or unit.name[:1].isdigit() or greatest >= _GREATEST:
        return 1, ""
    for word in printed:
        size = _PRINTED_SCALES[word]
        if size <= greatest * 10 and greatest < size * 10**3:
            return size, f" {word}"
    if greatest < 10**6:
        return 1, ""
    size, word = next(pair for pair in _SCALES if greatest >= pair[0])
    if not always and not all(_is_short(number / size) for number in numbers):
        return 1, ""
    return size, f" {word}"


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_short(value: Fraction) -> bool:
    places = _decimals(value)
    return places is not None and places < _SHORT and _significant(value, places) < _SHORT


_LONG: Final = 1000
"""Bits of a denominator beyond which nobody prints all decimal places."""


def _decimals(value: Fraction) -> int | None:
    """The decimal places that a number needs; None where it has no end, or far too many."""
    below = value.denominator
    if below.bit_length() > _LONG:
        return None
    twos = (below & -below).bit_length() - 1
    below >>= twos
    fives = 0
    while below % 5 == 0:
        below //= 5
        fives += 1
    return max(twos, fives) if below == 1 else None


def _significant(value: Fraction, places: int) -> int:
    return max(_exponent(abs(value.numerator) * 10**places // value.denominator, 1), 0) + 1


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
    return _exponent(abs(value.numerator), value.denominator)


def _exponent(above: int, below: int) -> int:
    """The exponent of the first significant digit of a quotient; 0 for zero.

    From the lengths in bits: what chains of products come to may have more digits than Python
    is willing to print.
    """
    if not above:
        return 0
    guess = (above.bit_length() - below.bit_length()) * _LOG_2 // 10**9
    while not _reaches(above, below, guess):
        guess -= 1
    while _reaches(above, below, guess + 1):
        guess += 1
    return guess


_LOG_2: Final = 301_029_996
"""The logarithm of 2 to the base of 10, in billionths."""


def _reaches(above: int, below: int, exponent: int) -> bool:
    """Whether a quotient is at least a power of ten."""
    power: int = 10 ** abs(exponent)
    return above >= below * power if exponent >= 0 else above * power >= below


def _scientific(value: Fraction, outward: int) -> str:
    exponent = _magnitude(value)
    mantissa = value / Fraction(10) ** exponent
    about = ""
    text = format_number(mantissa, outward=outward)
    if text.startswith("about "):
        about, text = "about ", text.removeprefix("about ")
    return f"{about}{text}e{exponent}"
