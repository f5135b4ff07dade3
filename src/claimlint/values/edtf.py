"""From the text of a period to its days."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.values.days import month_length, ordinal
from claimlint.values.period import ALWAYS, Period, PeriodError, is_less
from claimlint.values.period_slips import HOW, is_slip, not_a_period, two_ways

LONGEST_TEXT: Final = 80
"""Characters. A longer text is no date, and is refused before it is looked at."""

_WORDS: Final = {"always": ALWAYS, "unknown": Period("unknown", unknown=True)}


@lru_cache(maxsize=1 << 16)
def parse_period(text: str) -> Period:
    """Read a period; raise PeriodError where the text is none. Space around it is ignored."""
    core = text.strip()
    if len(core) > LONGEST_TEXT:
        raise PeriodError("this is too long for a period", HOW)
    if core in _WORDS:
        return replace(_WORDS[core], text=text)
    return _span(text, core) if "/" in core else _date(text, core)


# --- one date -----------------------------------------------------------------------------------

_CALENDAR = pattern(r"(?P<year>-?[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?)?")
_LONG_YEAR = pattern(r"Y(?P<year>-?[0-9]{5,9})")
_PART = pattern(r"(?P<year>-?[0-9]{4})-(?P<part>[0-9]{2}|[QqHh][1-4])")
_SOME_YEAR = pattern(r"(?P<known>[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)")
_SOME_DAY = pattern(r"(?P<year>[0-9]{4})-(?:(?P<month>0[1-9]|1[0-2])|XX)(?P<day>-XX)?")
_TIME = pattern(
    r"(?P<day>.{10})T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)?"
)

# First month, number of months, and whether the bounds are loose. EDTF leaves open what a season
# is: these are the northern ones, each with a month to spare at its end.
_PARTS: Final[dict[str, tuple[int, int, bool]]] = {
    **{str(21 + n): (3 + 3 * n, 4, True) for n in range(4)},
    **{str(33 + n): (1 + 3 * n, 3, False) for n in range(4)},
    **{f"Q{1 + n}": (1 + 3 * n, 3, False) for n in range(4)},
    **{str(37 + n): (1 + 4 * n, 4, False) for n in range(3)},
    **{str(40 + n): (1 + 6 * n, 6, False) for n in range(2)},
    **{f"H{1 + n}": (1 + 6 * n, 6, False) for n in range(2)},
}


def _date(text: str, core: str) -> Period:
    """Read one date, which may be qualified as uncertain, approximate or both: each is "about"."""
    match = _CALENDAR.fullmatch(core)
    if match is not None:
        return _calendar(text, match)
    if core[-1:] not in ("?", "~", "%"):
        return _rare_date(text, core)
    about = _date(text, core[:-1])
    if about.first is None or about.last is None or about.approximate:
        raise not_a_period(core)
    return replace(about, approximate=True, margin=max(1, about.last - about.first))


def _rare_date(text: str, core: str) -> Period:
    for form, read in _RARE:
        match = form.fullmatch(core)
        if match is not None:
            return read(text, match)
    raise not_a_period(core)


def _calendar(text: str, match: re.Match[str]) -> Period:
    year, month, day = int(match["year"]), match["month"], match["day"]
    if month is None:
        return _months(text, year, 1, 12)
    if day is None:
        return _months(text, year, int(month), 1)
    length = month_length(year, int(month))
    if not 1 <= int(day) <= length:
        raise PeriodError(f"`{match[0]}` is no date", f"that month has {length} days")
    only = ordinal(year, int(month), int(day))
    return Period(text, only, only)


def _months(text: str, year: int, first: int, count: int) -> Period:
    """Make the period of `count` months from month `first` of a year; it may end in the next."""
    further, month = divmod(first - 1 + count, 12)
    return Period(text, ordinal(year, first, 1), ordinal(year + further, month + 1, 1) - 1)


def _long_year(text: str, match: re.Match[str]) -> Period:
    return _months(text, int(match["year"]), 1, 12)


def _part(text: str, match: re.Match[str]) -> Period:
    year, part = int(match["year"]), match["part"].upper()
    if part not in _PARTS:
        raise not_a_period(match[0])
    if part == f"{year % 100 + 1}":
        raise two_ways(match[0], year)
    first, count, season = _PARTS[part]
    return replace(_months(text, year, first, count), approximate=season)


def _some_year(text: str, match: re.Match[str]) -> Period:
    first, last = int(match[0].replace("X", "0")), int(match[0].replace("X", "9"))
    return Period(text, ordinal(first, 1, 1), ordinal(last, 12, 31), shortest=365)


def _some_day(text: str, match: re.Match[str]) -> Period:
    month = match["month"]
    span = _months(text, int(match["year"]), int(month or 1), 1 if month else 12)
    return replace(span, shortest=1 if match["day"] else 28)


def _time(text: str, match: re.Match[str]) -> Period:
    return _date(text, match["day"])


_RARE: Final[tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], Period]], ...]] = (
    (_PART, _part),
    (_SOME_YEAR, _some_year),
    (_SOME_DAY, _some_day),
    (_LONG_YEAR, _long_year),
    (_TIME, _time),
)


# --- spans --------------------------------------------------------------------------------------


def _span(text: str, core: str) -> Period:
    """Read `2007/2009`, `2019/..` (an open end) or `2019/` (an end that is not known)."""
    ends = core.split("/")
    if len(ends) != 2 or is_slip(core) or not core.strip("./ "):
        raise not_a_period(core)
    start, end = (_end(part.strip()) for part in ends)
    if not is_less(end.last, start.first):
        return _from_to(text, start, end)
    raise PeriodError(
        f"`{core}` runs backwards: it ends before it begins",
        f"write the earlier date first: {end.text}/{start.text}",
        "reversed-period",
        _from_to(text, end, start),
    )


def _end(core: str) -> Period:
    if core == "..":
        return Period(core)
    return _date(core, core) if core else Period(core, approximate=True)


def _from_to(text: str, start: Period, end: Period) -> Period:
    return Period(
        text,
        start.first,
        end.last,
        approximate=start.approximate or end.approximate,
        margin=max(start.margin, end.margin),
        shortest=_shortest(start, end),
    )


def _shortest(start: Period, end: Period) -> int | None:
    """Count the days between the two ends where one of them is a day or month left open."""
    if start.shortest is None and end.shortest is None:
        return None
    if start.last is None or end.first is None:
        return 1
    return max(1, end.first - start.last)
