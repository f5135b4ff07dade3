"""Calendar days as whole numbers.

Day 1 is 0001-01-01 of the proleptic Gregorian calendar, as in `datetime.date.toordinal`; unlike
there, any year is allowed. After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_ERA: Final = 146_097
"""Days of 400 Gregorian years."""


def ordinal(year: int, month: int, day: int) -> int:
    """Count the days up to a date of any year (`days_from_civil`)."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + of_year
    return era * _ERA + of_era - 305


def month_length(year: int, month: int) -> int:
    """Days of a month (1 to 12)."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=1 << 10)
def a_year_before(day: int) -> int:
    """Find the same date a year earlier; 28 February for 29 February."""
    year, month, of_month = day_text(day).rsplit("-", 2)
    last = month_length(int(year) - 1, int(month))
    return ordinal(int(year) - 1, int(month), min(int(of_month), last))


def day_text(day: int) -> str:
    """Write a day as an ISO 8601 date, such as `2024-05-06` (`civil_from_days`)."""
    shifted = day + 305
    era, of_era = divmod(shifted, _ERA)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * of_year + 2) // 153
    day_of_month = of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    year = year_of_era + era * 400 + (month <= 2)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day_of_month:02}"
