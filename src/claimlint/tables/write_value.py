"""A figure as a value of a claim file: spelled so that reading it gives the very number back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Final

from claimlint.tables.cell import TableError
from claimlint.tables.read_figure import Figure, LeftOut
from claimlint.values.numeral import places
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.quantity_words import decimal_sign

_SCALES: Final = ("", "thousand", "million", "billion", "trillion")
_PLURALS: Final = ("thousands", "millions", "billions", "trillions", "a larger unit")
NO_UNIT: Final = ("", "1", "none", "-")
"""How a unit is given where the figures have none."""
_FEWEST: Final = 3
"""From so many whole numbers on, their last digits say to what they were rounded."""


def unit_text(unit: str) -> str:
    """A unit as it stands behind a figure; "" for none."""
    return "" if unit.strip() in NO_UNIT else " ".join(unit.split())


def check_unit(unit: str, language: str) -> None:
    """Refuse a unit that no value could be read with; raises TableError."""
    try:
        parse_quantity(f"7 {unit_text(unit)}".strip(), language=language)
    except QuantityError as error:
        raise TableError(f"the unit `{unit}`: {error.message}", error.help) from error


def value_text(figure: Figure, unit: str, language: str) -> str | LeftOut:
    """What a claim file says of a figure in a unit; why not, where it cannot be said."""
    unit = unit_text(unit)
    if figure.is_percent and unit not in ("%", "pp"):
        return LeftOut(f"a percentage, and the unit is {unit or 'none'}")
    tail = _tail(figure, unit, language)
    if tail is None:
        shown = _PLURALS[min(figure.thousands, len(_PLURALS)) - 1]
        return LeftOut(f"shown in {shown} by its format: say so in --unit, as in `million EUR`")
    for digits in _spellings(figure, language):
        text = " ".join(part for part in (figure.hedge, digits, tail) if part)
        if _reads_back(text, figure, tail, language):
            return text
    return LeftOut(f"{figure.number} {tail} cannot be written so that it is read back")


def _tail(figure: Figure, unit: str, language: str) -> str | None:
    """What stands behind the digits; None where the file shows them in a scale that the unit does
    not have: then nobody knows which of the two is meant."""  # noqa: D205, D209 - one sentence
    if not figure.thousands or _scale_of(unit, language) == figure.thousands:
        return unit
    if not figure.says_scale or _scale_of(unit, language):
        return None
    return f"{_SCALES[figure.thousands]} {unit}".strip()


@lru_cache(maxsize=256)
def _scale_of(unit: str, language: str) -> int:
    """The power of a thousand that a unit begins with: 2 for `million EUR`, 0 for `EUR`."""
    _, _, rest = unit.partition(" ")
    try:
        whole = parse_quantity(f"1 {unit}", language=language).point
        bare = parse_quantity(f"1 {rest}".strip(), language=language).point
    except QuantityError:
        return 0
    if not whole or not bare:
        return 0
    return next((power for power in range(1, 5) if whole == bare * 1000**power), 0)


def _spellings(figure: Figure, language: str) -> Iterator[str]:
    """The ways to write the digits: as the file groups them, without groups, past doubt."""
    sign = "-" if figure.number.startswith("-") else ""
    whole, _, decimals = figure.number.lstrip("-").partition(".")
    mark = decimal_sign(language) or "."
    if figure.is_grouped and len(whole) > 3:
        yield sign + _joined(
            f"{int(whole):,}".replace(",", "." if mark == "," else ","), decimals, mark
        )
    yield sign + _joined(whole, decimals, mark)
    yield sign + _joined(whole, decimals, ".") + "e0"


def _joined(whole: str, decimals: str, mark: str) -> str:
    return f"{whole}{mark}{decimals}" if decimals else whole


def _reads_back(text: str, figure: Figure, tail: str, language: str) -> bool:
    """Whether a text is read as the number that the file shows."""
    try:
        read = parse_quantity(text, language=language)
        one = parse_quantity(f"1 {tail}".strip(), language=language)
    except QuantityError:
        return False
    if one.unit.offset or one.point is None:  # of a temperature, 1 is no unit to multiply
        return read.point is not None
    return figure.hedge != "" or read.point == Fraction(figure.number) * one.point


def common_step(figures: Iterable[Figure]) -> int | None:
    """To what the whole numbers of a column were rounded, as their last digits show: 1, 10, 100.

    None for a few: then each stands for itself.
    """
    whole = [
        figure.number.lstrip("-")
        for figure in figures
        if "." not in figure.number and not figure.hedge and figure.number.strip("-0")
    ]
    if len(whole) < _FEWEST:
        return None
    zeros = min(len(digits) - len(digits.rstrip("0")) for digits in whole)
    return int("1" + "0" * zeros)


def precision_of(figure: Figure, step: int | None, unit: str, language: str) -> str:
    """The precision to state of a figure whose final zeros are no rounding; "" for others.

    In a column that counts 1,234 and 987, 1,200 is counted, too.
    """
    if step is None or figure.hedge or "." in figure.number or not figure.number.strip("-0"):
        return ""
    usual, _, _ = places(int(figure.number.lstrip("-")))
    if usual <= step:
        return ""
    tail = _tail(figure, unit_text(unit), language)
    text = f"{step} {tail or ''}".strip()
    try:
        parse_quantity(text, language=language)
    except QuantityError:
        return ""
    return text
