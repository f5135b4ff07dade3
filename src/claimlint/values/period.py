"""What a period is, and how two of them lie."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.lazy_dataclass import dataclass, field
from claimlint.values.days import a_year_before
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days; or, for an event, the days of which one was its day.

    `first` and `last` are None where that end is open (`2019/..`), not known (`2019/`), or where
    there are no days (`always`, `unknown`). `approximate` periods may begin or end up to
    `margin` days beyond the span. `shortest` is the least number of days that the text can mean,
    where that is not the whole span: `2024-XX` is one month of 2024.
    """

    text: str
    first: int | None = None
    last: int | None = None
    always: bool = False
    approximate: bool = False
    unknown: bool = False
    margin: int = 0
    shortest: int | None = None

    key: tuple[int | None, int | None, bool, bool, bool] = field(init=False, compare=False)
    """Equal for equal periods, however they are written; hashable. Claims of one time share it."""

    def __post_init__(self) -> None:
        key = (self.first, self.last, self.always, self.approximate, self.shortest is None)
        object.__setattr__(self, "key", key)

    @property
    def words(self) -> str:
        """As it stands in a sentence: `2009 to 2012` for `2009/2012`."""
        first, _, last = self.text.partition("/")
        return f"{first} to {last}" if first[-1:].isalnum() and last[:1].isalnum() else self.text

    @property
    def exact(self) -> bool:
        """Whether the days are known: neither approximate nor unknown, nor one of several."""
        return not self.approximate and not self.unknown and self.shortest is None

    @property
    def days(self) -> Interval:
        """The length in days; a point where it is known exactly."""
        if self.first is None or self.last is None:
            return Interval.NON_NEGATIVE
        length = self.last - self.first + 1
        low = max(1, (self.shortest or length) - 2 * self.margin)
        return Interval.closed(Fraction(low), Fraction(length + 2 * self.margin))

    def __hash__(self) -> int:
        return hash(self.key)

    def same(self, other: Period) -> bool:
        """Whether both are the same period; an unknown one is never the same as another."""
        return not (self.unknown or other.unknown) and self.key == other.key

    def covers(self, day: int) -> bool:
        """Whether the day lies in the span; `always` covers every day, `unknown` none."""
        return not (self.unknown or is_less(day, self.first) or is_less(self.last, day))

    def current_on(self, day: int) -> bool:
        """Whether the span covers the day, or ended within a year before it."""
        ended = self.last is not None and a_year_before(day) <= self.last < day
        return ended or self.covers(day)

    def before(self, other: Period) -> Truth:
        """Whether an event of this period came before one of the other.

        Nothing is known of `1992` and `1992-05`, nor of two events of one day: a day has hours.
        """
        if is_less(self.latest, other.earliest):
            return Truth.TRUE
        return Truth.FALSE if is_less(other.latest, self.earliest) else Truth.UNKNOWN

    def after(self, other: Period) -> Truth:
        """Whether an event of this period came after one of the other."""
        return other.before(self)

    def during(self, other: Period) -> Truth:
        """Whether an event of this period fell in the other."""
        if other.contains(self) is Truth.TRUE:
            return Truth.TRUE
        return Truth.FALSE if self.overlaps(other) is Truth.FALSE else Truth.UNKNOWN

    def contains(self, other: Period) -> Truth:
        """Whether all days of the other are days of this one; `always` contains everything."""
        if self.unknown or other.unknown or (other.always and not self.always):
            return Truth.UNKNOWN
        if self._surely_contains(other):
            return Truth.TRUE
        apart = self.overlaps(other) is Truth.FALSE
        return Truth.FALSE if apart or (self.exact and other.exact) else Truth.UNKNOWN

    def nests(self, other: Period) -> bool:
        """Whether the other lies wholly in this one, and is shorter."""
        whole = self.contains(other) is Truth.TRUE and not self.always
        return whole and not self.same(other) and other.contains(self) is not Truth.TRUE

    def overlaps(self, other: Period) -> Truth:
        """Whether the two have a day in common; every known period overlaps `always`."""
        if self.unknown or other.unknown:
            return Truth.UNKNOWN
        if is_less(self.latest, other.earliest) or is_less(other.latest, self.earliest):
            return Truth.FALSE
        sure = self._surely_contains(other) or other._surely_contains(self)
        return Truth.TRUE if sure or (self.exact and other.exact) else Truth.UNKNOWN

    @property
    def earliest(self) -> int | None:
        """The first day that may belong to the period; None where there is no such bound."""
        return None if self.first is None else self.first - self.margin

    @property
    def latest(self) -> int | None:
        """The last day that may belong to the period; None where there is no such bound."""
        return None if self.last is None else self.last + self.margin

    def _surely_contains(self, other: Period) -> bool:
        starts = self.first is None or _at_most(self.first, other.earliest)
        ends = self.last is None or _at_most(other.latest, self.last)
        return self.exact and starts and ends


ALWAYS: Final = Period("always", always=True)


@dataclass(eq=False)
class PeriodError(ValueError):
    """A text that is no period: what is wrong, and what to write instead.

    `code` is "invalid", or "reversed-period" for a span whose later end is written first;
    `period` is then the span in the right order.
    """

    message: str
    help: str
    code: str = "invalid"
    period: Period | None = None

    def __str__(self) -> str:
        return self.message


def is_less(a: int | None, b: int | None) -> bool:
    """Whether a bound lies below another; an open one (None) never does."""
    return a is not None and b is not None and a < b


def _at_most(a: int | None, b: int | None) -> bool:
    return a is not None and b is not None and a <= b
