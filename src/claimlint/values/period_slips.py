"""What people write instead of a period, and what to tell them."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache
from typing import Final

from claimlint.values.period import PeriodError

HOW: Final = (
    "write a year (2024), a month (2024-05), a day (2024-05-06), a quarter (2024-Q2), "
    "a span (2007/2009) or `always`"
)

_MONTHS: Final = (
    "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_FIRST_LETTERS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_DATE: Final = r"[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-[0-9]{2})?|Q[1-4]|H[12]))?"
_DASH = r"\s*[-‐‑‒–—―־]\s*"
_SLIPS: Final = (
    ("span", rf"(?P<a>[0-9]{{4}}){_DASH}(?P<b>[0-9]{{4}})"),
    ("span", rf"(?:from )?(?P<a>{_DATE})(?: ?\.\.\.? ?| ?… ?| to | until )(?P<b>{_DATE})"),
    ("year", r"(?P<a>[0-9]{4})[-/–](?P<b>[0-9]{2})"),
    ("zeros", r"(?P<a>[0-9]{4})-(?P<b>[0-9]{1,2})(?:-(?P<c>[0-9]{1,2}))?"),
    ("day", r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}"),
    ("part", rf"(?i:(?P<part>Q(?=[1-4])|H(?=[12]))(?P<n>[1-4]))[ /-]?{_YEAR}"),
    ("part", rf"{_YEAR} ?-?(?i:(?P<part>Q(?=[1-4])|H(?=[12]))(?P<n>[1-4]))"),
    (
        "fiscal",
        r"(?i:FY|fiscal(?: year)?|financial year) ?'?(?P<a>[0-9]{4}|[0-9]{2})(?:[/-][0-9]{2,4})?",
    ),
    ("decade", r"(?:the )?(?P<a>[0-9]{3})0s"),
    ("month", rf"(?P<month>0?[1-9]|1[0-2])[./]{_YEAR}"),
    ("named", rf"(?P<month>{_MONTHS})\.? (?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? )?{_YEAR}"),
    ("named", rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)? (?P<month>{_MONTHS})\.?,? {_YEAR}"),
)


@cache
def _slips() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compiled when the first text is no plain date: most files have none."""
    return tuple((name, re.compile(pattern)) for name, pattern in _SLIPS)


def not_a_period(text: str) -> PeriodError:
    """Say that a text is no period, and what its author probably meant."""
    for name, pattern in _slips():
        match = pattern.fullmatch(text)
        if match is not None:
            return PeriodError(f"`{text}` is no period", _instead(name, match))
    return PeriodError(f"`{text}` is no period", HOW)


def is_slip(text: str) -> bool:
    """Whether the text as a whole is one that `not_a_period` can put right."""
    return any(pattern.fullmatch(text) for _, pattern in _slips())


def two_ways(text: str, year: int) -> PeriodError:
    """Say that `2023-24` is a season to EDTF and two years to everybody else."""
    return PeriodError(
        f"`{text}` can be read in two ways: as two years, and as a season of {year}",
        f"write {year}/{year + 1} for the two years; for a season name its months, "
        f"as in {year}-06/{year}-08",
    )


def _named(match: re.Match[str]) -> str:
    number = _FIRST_LETTERS.index(match["month"][:3].lower()) // 3 + 1
    day = f"-{int(match['day']):02}" if match["day"] else ""
    return f"write `{match['year']}-{number:02}{day}`"


def _month(match: re.Match[str]) -> str:
    return f"write `{match['year']}-{match['month']:>02}`"


def _part_of_year(match: re.Match[str]) -> str:
    return f"write `{match['year']}-{match['part'].upper()}{match['n']}`"


def _fiscal(match: re.Match[str]) -> str:
    year = int(match["a"][-2:]) + 2000
    return (
        "write the months of the fiscal year as a span, as in "
        f"{year - 1}-07/{year}-06 for one that ends in June"
    )


_WORDED: Final = {"named": _named, "month": _month, "part": _part_of_year, "fiscal": _fiscal}


def _instead(name: str, match: re.Match[str]) -> str:
    if name in _WORDED:
        return _WORDED[name](match)
    parts = [part for part in match.groups() if part]
    if name == "span":
        years = "/".join(sorted(parts))
        return f"write a span with a slash, the earlier end first: {years}"
    if name == "year":
        first = int(parts[0])
        month = f", for the month {first}-{parts[1]}" if "01" <= parts[1] <= "12" else ""
        return f"for two years write {first}/{first + 1}{month}"
    if name == "zeros":
        return _padded(*parts)
    if name == "decade":
        return f"write a decade with an X for the digit left out: {parts[0]}X"
    return "write the year first, then the month, then the day, as in 2024-05-06"


def _padded(*parts: str) -> str:
    year, month, day = (*parts, "01")[:3]
    if not 1 <= int(month) <= 12:
        return f"there is no month {month}: months go from 01 to 12, after the year"
    last = monthrange(int(year), int(month))[1]
    if not 1 <= int(day) <= last:
        return f"there is no day {day} in {year}-{month:>02}: it has {last} days"
    whole = "-".join(f"{part:>02}" for part in parts)
    return f"write months and days with two digits: {whole}"
