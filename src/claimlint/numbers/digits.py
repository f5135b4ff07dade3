"""Numbers written in digits."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_SEPARATOR = re.compile(r"[.,٫٬'’]")
# No newspaper prints more digits than this; a longer run is a serial number.
_MOST_DIGITS = 30


class Digits(NamedTuple):
    """What a run of digits and separators says; `value` is None where it is no number."""

    value: int | Fraction | None
    places: int = 0
    grouped: bool = False
    date: tuple[int, int, int] | None = None
    bad: bool = False


def read(text: str, decimal: str) -> Digits:
    """Read digits in a language whose decimal sign is `.` or `,`."""
    if not text[0].isdecimal():
        return _without_zero(text, decimal)
    if len(text) > _MOST_DIGITS:
        return Digits(0, bad=True)
    if text.isdecimal():
        return Digits(int(text), bad=text[0] == "0" and len(text) > 1)
    parts = _SEPARATOR.split(text)
    signs = [sign.translate(_PLAIN) for sign in _SEPARATOR.findall(text)]
    return _mixed(parts, signs) if len(set(signs)) > 1 else _with_one_sign(parts, signs, decimal)


def _without_zero(text: str, decimal: str) -> Digits:
    """`.347`, `,89`: a decimal whose zero is not printed; the other sign is only punctuation."""
    if text[0].translate(_PLAIN) != decimal:
        return read(text[1:], decimal)
    return Digits(Fraction(int(text[1:]), 10 ** (len(text) - 1)), len(text) - 1)


def _with_one_sign(parts: list[str], signs: list[str], decimal: str) -> Digits:
    """Parts with one kind of sign between: a date, groups of digits, or a decimal."""
    if len(signs) == 2 and signs[0] == "." and _is_date(parts):
        return Digits(0, date=(int(parts[0]), int(parts[1]), int(parts[2])))
    single = len(signs) == 1
    if _is_grouped(parts) and not (single and signs[0] == decimal):
        return Digits(int("".join(parts)), grouped=True)
    if signs[0] == "'":  # groups digits, and is no decimal sign anywhere: 6'2 is a height
        return Digits(0, bad=True)
    return _decimal(parts[0], parts[1]) if single else Digits(0, bad=True)


_PLAIN = str.maketrans({"٫": ".", "٬": ",", "’": "'"})


def _mixed(parts: list[str], signs: list[str]) -> Digits:
    """Two signs: the last is the decimal one, if it stands once and the others group."""
    if signs.count(signs[-1]) > 1 or len(set(signs)) > 2 or not _is_grouped(parts[:-1]):
        return Digits(0, bad=True)
    return _decimal("".join(parts[:-1]), parts[-1])._replace(grouped=True)


def _decimal(whole: str, fraction: str) -> Digits:
    value = Fraction(int(whole + fraction), 10 ** len(fraction))
    return Digits(value, len(fraction), bad=len(whole) > 1 and whole[0] == "0")


def _is_grouped(parts: list[str]) -> bool:
    """Whether separators group digits: by three, or by two as in India (`1,00,000`)."""
    if parts[0] == "0" or len(parts[0]) > 3 or (len(parts[-1]) != 3 and len(parts) > 1):
        return False
    middle = {len(part) for part in parts[1:-1]}
    return middle <= {3} or (middle == {2} and len(parts[0]) < 3)


def _is_date(parts: list[str]) -> bool:
    day, month, year = parts
    return len(day) < 3 and len(month) < 3 and len(year) in {2, 4} and 0 < int(day) < 32
