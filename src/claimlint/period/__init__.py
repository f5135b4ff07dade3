"""Periods and dates: EDTF (ISO 8601-2:2019) as far as dates in news need it.

Levels 0 and 1 are read whole, and of level 2 the parts of a year (`2024-33` a quarter, `2024-40`
a half), with `2024-Q2` and `2024-H1` as people write them, and `always` for what has no time.
"""

from claimlint.period.days import day_text
from claimlint.period.edtf import LONGEST_TEXT, parse_period
from claimlint.period.period import ALWAYS, Period, PeriodError

__all__ = ["ALWAYS", "LONGEST_TEXT", "Period", "PeriodError", "day_text", "parse_period"]
