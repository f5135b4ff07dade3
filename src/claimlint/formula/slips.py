"""Likely slips: the plain mistakes that turn one figure into another.

A slip explains two figures only where undoing it makes them agree; the factors and neighbouring
units are the ones that newsrooms really mix up.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimlint.formula.amount import Amount
from claimlint.values.comparison import compare
from claimlint.values.format_quantity import format_interval
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import as_said
from claimlint.values.truth import Truth
from claimlint.values.unit import Unit

SCALES = {10**3: "a thousand", 10**6: "a million", 10**9: "a billion"}
_MIN_DIGITS = 3
MAX_EXPONENT = 12
"""The greatest slip that is looked for: a trillion."""
_NEIGHBOURS: tuple[tuple[str, str, Fraction], ...] = (
    ("short tons", "tonnes", Fraction("0.90718474")),
    ("long tons", "tonnes", Fraction("1.0160469088")),
    ("miles", "kilometres", Fraction("1.609344")),
    ("nautical miles", "kilometres", Fraction("1.852")),
    ("pounds", "kilograms", Fraction("0.45359237")),
    ("feet", "metres", Fraction("0.3048")),
    ("acres", "hectares", Fraction("0.40468564224")),
    ("dunams", "hectares", Fraction(1, 10)),
    ("square miles", "square kilometres", Fraction("2.589988110336")),
    ("barrels", "tonnes of oil", Fraction("0.1364")),
)


def scale_factor(left: Amount, right: Amount) -> int | None:
    """The power of a thousand by which one figure must be multiplied to agree with the other."""
    pair = _intervals(left, right)
    if pair is None or compare("==", *pair) is not Truth.FALSE:
        return None
    for factor in SCALES:
        if _overlap(pair[0].scale(Fraction(factor)), pair[1]):
            return factor
        if _overlap(pair[0], pair[1].scale(Fraction(factor))):
            return factor
    return None


def like_but_for_scale(left: Amount, right: Amount, near: Fraction) -> str | None:
    """The word for the power of a thousand without which two figures would be of one size.

    They lie more than a hundred apart, whatever the rounding, and within `near` of one another
    when the larger is divided by a thousand, a million or a billion.
    """
    pair = _intervals(left, right)
    if pair is None or pair[0].low is None or pair[1].low is None:
        return None
    small, large = sorted(pair, key=lambda one: one.low or 0)
    if small.low is None or small.low <= 0 or small.high is None or large.low is None:
        return None
    if large.low <= 100 * small.high:
        return None
    for factor, words in SCALES.items():
        reduced = large.scale(Fraction(1, factor))
        spread = Interval(small.low / near, small.high * near)
        if _overlap(reduced, spread):
            return words
    return None


def power_of_ten(left: Interval, right: Interval) -> int:
    """The exponent of the power of ten that makes two positive intervals meet; 0 for none."""
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return 0
    if left.low <= 0 or right.low <= 0 or _overlap(left, right):
        return 0
    small, large = sorted((left, right), key=lambda one: one.low or 0)
    for exponent in range(1, MAX_EXPONENT + 1):
        small = small.scale(Fraction(10))
        if _overlap(small, large):
            return exponent
    return 0


def likely_slip(left: Amount, right: Amount) -> str | None:
    """The slip that explains why `left` differs from `right`, in words; None where none does."""
    pair = _intervals(left, right)
    if pair is None or compare("==", *pair) is not Truth.FALSE:
        return None
    factor = scale_factor(left, right)
    if factor is not None:
        return f"the two differ by a factor of {SCALES[factor]}"
    ten = Fraction(10)
    if _overlap(pair[0].scale(ten), pair[1]) or _overlap(pair[0], pair[1].scale(ten)):
        return "the two differ by a factor of ten: a digit or a decimal point may be lost"
    power = power_of_ten(*pair)
    if power >= 2 and _has_digits(left) and _has_digits(right):
        return f"the two have the same digits, and differ by a factor of {10**power:,}"
    lost = _lost_digit(left.quantity, right.quantity)
    return lost or _digit_slip(left.quantity, right) or _unit_slip(left, right)


def _has_digits(amount: Amount) -> bool:
    """Whether it has digits to agree with: of a hedge, a bound or a range some figure has any."""
    stated = amount.quantity
    return stated is None or (stated.is_plain and stated.digits >= 2)


def _intervals(left: Amount, right: Amount) -> tuple[Interval, Interval] | None:
    a, b = left.magnitude, right.magnitude
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return None
    if left.unit.dimension != right.unit.dimension or left.unit.offset or right.unit.offset:
        return None
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return None
    return (a, b) if 0 not in (a.low, a.high, b.low, b.high) else None


def _overlap(a: Interval, b: Interval) -> bool:
    return a.intersect(b) is not None


def _digit_slip(stated: Quantity | None, right: Amount) -> str | None:
    """Two neighbouring digits swapped in the stated number."""
    if stated is None or not stated.is_plain or stated.point is None or stated.unit.offset:
        return None
    digits = _digits(stated)
    if digits is None or len(digits) < 2:
        return None
    other = right.magnitude
    assert isinstance(other, Interval)
    half = (stated.step or Fraction(0)) / 2
    if right.quantity is not None and right.quantity.text:
        shown = as_said(right.quantity)
    else:
        shown = format_interval(other, right.unit, [stated])
    unit = stated.step if stated.step else stated.unit.factor
    for changed, words in _edits(digits):
        value = Fraction(int(changed)) * unit
        near = Interval(value - half, value + half)
        if _overlap(near, other):
            return f"{words} would make it agree with {shown}"
    return None


def _lost_digit(left: Quantity | None, right: Quantity | None) -> str | None:
    """One digit that only the longer of two stated numbers has: 5342 and 532.

    Of numbers of two digits it would explain nearly everything.
    """
    if left is None or right is None or not (left.is_plain and right.is_plain):
        return None
    if left.unit != right.unit or left.step != right.step:
        return None
    digits = sorted((_digits(left) or "", _digits(right) or ""), key=len)
    short, long = digits
    if len(short) < _MIN_DIGITS or len(long) != len(short) + 1:
        return None
    for i, digit in enumerate(long):
        if long[:i] + long[i + 1 :] == short:
            return f"one of the two may have lost a digit, or gained one: the {digit}"
    return None


def _digits(stated: Quantity) -> str | None:
    """The stated number in units of its last stated place, as digits."""
    assert stated.point is not None
    unit = stated.step if stated.step else stated.unit.factor
    whole = abs(stated.point) / unit
    return str(whole.numerator) if whole.denominator == 1 and whole < 10**12 else None


def _edits(digits: str) -> Iterator[tuple[str, str]]:
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1]:
            swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
            yield swapped, f"swapping the digits {digits[i]} and {digits[i + 1]}"


def _unit_slip(left: Amount, right: Amount) -> str | None:
    pair = _intervals(left, right)
    if pair is None or not all(map(_is_close, pair)):
        return None
    for imperial, metric, factor in _NEIGHBOURS:
        if not _speaks_of(left.unit, metric) and not _speaks_of(right.unit, metric):
            continue
        if _equal_up_to(pair, factor) or _equal_up_to(pair, 1 / factor):
            return f"{imperial} taken for {metric} would explain the difference"
    return None


def _is_close(interval: Interval) -> bool:
    """Whether a figure is known so closely that the factor of two units can be told by it.

    Else a tonne and a short ton, a tenth apart, would explain every small difference.
    """
    low, high = interval.low, interval.high
    return low is not None and high is not None and high - low <= abs(low) * _CLOSE


_CLOSE = Fraction(1, 50)
_DIMENSIONS = {
    "tonnes": (("gram", 1),),
    "kilograms": (("gram", 1),),
    "tonnes of oil": (("meter", 3),),
    "kilometres": (("meter", 1),),
    "metres": (("meter", 1),),
    "hectares": (("meter", 2),),
    "square kilometres": (("meter", 2),),
}


def _speaks_of(unit: Unit, name: str) -> bool:
    """Whether a unit measures, among other things, what the named one measures."""
    wanted = dict(_DIMENSIONS[name])
    have = dict(unit.dimension)
    return all(have.get(base) == power for base, power in wanted.items())


def _equal_up_to(pair: tuple[Interval, Interval], factor: Fraction) -> bool:
    """Whether the factor explains the difference closely: within the figures' own rounding."""
    return _overlap(pair[0].scale(factor), pair[1])


def difference(left: Amount, right: Amount) -> str | None:
    """By how much and in which direction the first figure lies off the second, at the least."""
    a, b = left.magnitude, right.magnitude
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return None
    if left.unit.dimension != right.unit.dimension:
        return None
    gap, word = _gap(a, b)
    ranks = left.quantity is not None and left.quantity.reading == "rank"
    if gap is None or ranks:
        return None
    is_fraction = not left.unit.name and right.unit.kind == "percent"
    like = right.unit if is_fraction else left.unit
    unit = _difference_unit(like)
    beside = [one.quantity for one in (left, right) if one.quantity is not None]
    return f"{format_interval(Interval(gap, None), unit, beside)} {word}"


def _gap(a: Interval, b: Interval) -> tuple[Fraction | None, str]:
    if a.low is not None and b.high is not None and a.low > b.high:
        return a.low - b.high, "too high"
    if a.high is not None and b.low is not None and a.high < b.low:
        return b.low - a.high, "too low"
    return None, ""


def _difference_unit(unit: Unit) -> Unit:
    if unit.kind == "percent":
        return Unit(name="pp", dimension=(), factor=unit.factor, kind="points")
    if unit.offset:
        return Unit(name=unit.name, dimension=unit.dimension, factor=unit.factor, kind=unit.kind)
    return unit
