"""Dates that only the day of publication resolves: `this year`, `last July`."""

from __future__ import annotations

from datetime import date, timedelta

from claimlint.claims.claim import Claim
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period
from claimlint.values.truth import Truth

_DAYS = {"yesterday": -1, "tomorrow": 1}  # "today" is often "these days"
_YEARS = {"this_year": 0, "last_year": -1, "next_year": 1}
_MONTHS = {"this_month": 0, "last_month": -1, "next_month": 1}


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative date: its words, and the periods that it can mean, the likeliest first."""

    text: str
    periods: tuple[Period, ...]

    @property
    def period(self) -> Period | None:
        """What it most likely means; None where the day of publication is not known."""
        return self.periods[0] if self.periods else None

    def agrees(self, claim: Claim) -> bool:
        """Whether a claim has a time of its own that this can mean."""
        stated = (claim.date, claim.period, claim.since, claim.than_period)
        times = [one for one in stated if one is not None]
        if not times:
            return False
        if any(one.always or one.unknown for one in times) or not self.periods:
            return True
        return any(
            own.overlaps(period) is not Truth.FALSE for own in times for period in self.periods
        )


def find(text: str, language: str, day: int | None) -> Relative | None:
    """The relative date of a quote's words; None for none, or for several.

    `day` is that of publication, as an ordinal; None where it is not known.
    """
    found = [
        (match.start("phrase"), match["phrase"], meaning, month)
        for meaning, month, pattern in phrases(language).relative
        for match in pattern.finditer(text)
    ]
    if not found:
        return None
    longest = max(len(words) for _, words, _, _ in found)
    several = {(meaning, month) for _, words, meaning, month in found if len(words) == longest}
    if len(several) > 1:
        return None
    _, words, meaning, month = next(one for one in found if len(one[1]) == longest)
    known = day is not None and 1 <= day <= date.max.toordinal()
    times = _texts(meaning, month, date.fromordinal(day)) if known and day is not None else ()
    return Relative(" ".join(words.split()), tuple(parse_period(one) for one in times))


def resolve(meaning: str, month: int, day: date) -> str | None:
    """The EDTF text that a meaning most likely has on a day; None where there is none."""
    found = _texts(meaning, month, day)
    return found[0] if found else None


def _texts(meaning: str, month: int, day: date) -> tuple[str, ...]:
    """The EDTF texts of what a meaning can be on a day, the likeliest first."""
    if meaning in _YEARS:
        return (f"{day.year + _YEARS[meaning]:04}",)
    if meaning in _MONTHS:
        number = day.year * 12 + day.month - 1 + _MONTHS[meaning]
        return (f"{number // 12:04}-{number % 12 + 1:02}",)
    if meaning in _DAYS:
        return ((day + timedelta(days=_DAYS[meaning])).isoformat(),)
    return tuple(f"{year:04}-{month:02}" for year in _years_of(meaning, month, day))


def _years_of(meaning: str, month: int, day: date) -> tuple[int, ...]:
    """The years of `last July`: the July before, and for some writers that of the year before."""
    if meaning == "last_of":
        latest = day.year if month < day.month else day.year - 1
        return (latest, day.year - 1) if latest == day.year else (latest,)
    if meaning == "next_of":
        first = day.year if month > day.month else day.year + 1
        return (first, day.year + 1) if first == day.year else (first,)
    return (day.year,)
