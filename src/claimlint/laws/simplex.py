"""Exact linear feasibility and optimisation: the general simplex over rationals.

After Dutertre and de Moura, A fast linear-arithmetic solver for DPLL(T), 2006: every variable has
labelled bounds, rows define variables by others, strict bounds are kept exact by an infinitesimal,
and an infeasible set is explained by the labels of the bounds that clash. Pivots follow Bland's
rule once the quicker choice has had its turn, so that it always ends, and in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import count
from typing import Final, NamedTuple

from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval

Number = tuple[Fraction, Fraction]
"""A rational and its multiple of an infinitesimal: x < 3 is x <= (3, -1)."""

LOOKING: Final = 4
"""So many values are looked at in the time in which one coefficient is worked out."""
HASTY: Final = 150
"""So many pivots of a check mend the worst variable first; then Bland's rule takes over."""

_NOUGHT: Final = Fraction(0)
_ONE: Final = Fraction(1)


class Bound(NamedTuple):
    """An end of a variable's range, and the label of what says so."""

    value: Number
    label: int


class Range(NamedTuple):
    """A range stated of a variable, or of a row, under a label."""

    variable: int
    interval: Interval
    label: int


class TooMuchError(Exception):
    """A check would take too long; the next one may begin where it was left."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The greatest value, whether it is only approached, and what keeps it from being greater.

    `value` is None where there is no greatest value.
    """

    value: Fraction | None
    is_open: bool
    labels: tuple[int, ...]


class Simplex:
    """Variables 0 to `size` - 1, some of them defined by rows over variables that are not.

    Ranges are stated anew for each check. The basis is kept from one check to the next.
    """

    def __init__(self, size: int, rows: Mapping[int, Mapping[int, Fraction]]) -> None:
        self._rows: dict[int, dict[int, Fraction]] = {
            basic: dict(row) for basic, row in rows.items()
        }
        total = size
        self._columns: list[set[int]] = [set() for _ in range(total)]
        for basic, row in self._rows.items():
            for index in row:
                self._columns[index].add(basic)
        self._values: list[Number] = [(_NOUGHT, _NOUGHT)] * total
        self._lows: list[Bound | None] = [None] * total
        self._highs: list[Bound | None] = [None] * total
        self.clash: dict[int, Fraction] = {}
        """After a check that failed: multiples of variables and rows that cannot add up to zero,
        as they always would."""
        self._moved: set[int] = set()
        """The basic variables that may be out of their bounds: their values have changed."""
        self.effort = 0
        """How many coefficients the pivots so far have touched."""

    def check(self, ranges: Iterable[Range], most: int | None = None) -> frozenset[int] | None:
        """None where all ranges can hold together, else the labels of some that cannot.

        Raises TooMuchError where that takes more than `most` coefficients.
        """
        total = len(self._values)
        self.clash = {}
        self._lows, self._highs = [None] * total, [None] * total
        for variable, interval, label in ranges:
            self._state(variable, interval, label)
        for index in range(total):
            low, high = self._lows[index], self._highs[index]
            if low is not None and high is not None and low.value > high.value:
                return frozenset((low.label, high.label))
        end = None if most is None else self.effort + most
        self._seat()
        return self._mend(end)

    def values(self) -> list[Number]:
        """A solution, after a check that found one: the variables, then the rows."""
        return list(self._values)

    def _state(self, variable: int, interval: Interval, label: int) -> None:
        if interval.low is not None:
            value = (interval.low, _ONE if interval.low_open else _NOUGHT)
            low = self._lows[variable]
            if low is None or value > low.value:
                self._lows[variable] = Bound(value, label)
        if interval.high is not None:
            value = (interval.high, -_ONE if interval.high_open else _NOUGHT)
            high = self._highs[variable]
            if high is None or value < high.value:
                self._highs[variable] = Bound(value, label)

    def _seat(self) -> None:
        """Put every variable outside the basis within its bounds, and compute the basic ones."""
        for index in range(len(self._values)):
            if index not in self._rows:
                self._values[index] = self._nearest(index)
        for basic, row in self._rows.items():
            first = second = _NOUGHT
            for index, factor in row.items():
                value = self._values[index]
                if value[0]:
                    first += factor * value[0]
                if value[1]:
                    second += factor * value[1]
            self._values[basic] = (first, second)
            self.effort += len(row)
        self._moved = set(self._rows)

    def _nearest(self, index: int) -> Number:
        value, low, high = self._values[index], self._lows[index], self._highs[index]
        if low is not None and value < low.value:
            return low.value
        if high is not None and value > high.value:
            return high.value
        return value

    def _mend(self, end: int | None) -> frozenset[int] | None:
        """Pivot until every basic variable is within its bounds; labels where that cannot be."""
        for turn in count():
            if end is not None and self.effort > end:
                raise TooMuchError
            broken = self._broken(turn < HASTY)
            if broken is None:
                return None
            basic, low = broken
            bound = self._lows[basic] if low else self._highs[basic]
            entering = self._entering(basic, low, turn < HASTY)
            if bound is None or entering is None:
                return self._explained(basic, low)
            factor = self._rows[basic][entering]
            gap = _difference(bound.value, self._values[basic])
            self._move(entering, _scaled(gap, 1 / factor))
            self._pivot(basic, entering)
        raise AssertionError("Bland's rule ends")

    def _broken(self, hasty: bool) -> tuple[int, bool] | None:
        """A basic variable out of bounds, the farthest or the first; whether it is too low."""
        worst: tuple[int, bool] | None = None
        farthest = (_NOUGHT, _NOUGHT)
        self.effort += len(self._moved) // LOOKING
        for basic in sorted(self._moved):
            value, low, high = self._values[basic], self._lows[basic], self._highs[basic]
            if low is not None and value < low.value:
                gap, side = _difference(low.value, value), True
            elif high is not None and value > high.value:
                gap, side = _difference(value, high.value), False
            else:
                self._moved.discard(basic)
                continue
            if not hasty:
                return basic, side
            if gap > farthest:
                worst, farthest = (basic, side), gap
        return worst

    def _entering(self, basic: int, up: bool, hasty: bool) -> int | None:
        """A variable of the row that can move the basic one up, or down."""
        row = self._rows[basic]
        able = (index for index in sorted(row) if self._can_move(index, (row[index] > 0) is up))
        if not hasty:
            return next(able, None)
        return min(able, key=lambda index: (len(self._columns[index]), index), default=None)

    def _can_move(self, index: int, up: bool) -> bool:
        bound = self._highs[index] if up else self._lows[index]
        if bound is None:
            return True
        value = self._values[index]
        return value < bound.value if up else value > bound.value

    def _explained(self, basic: int, low: bool) -> frozenset[int]:
        self.clash = {basic: -_ONE, **self._rows[basic]}
        own = self._lows[basic] if low else self._highs[basic]
        labels = set() if own is None else {own.label}
        for index, factor in self._rows[basic].items():
            bound = self._highs[index] if (factor > 0) is low else self._lows[index]
            if bound is not None:
                labels.add(bound.label)
        return frozenset(labels)

    def _move(self, index: int, step: Number) -> None:
        """Change a variable outside the basis, and the basic ones with it."""
        self._values[index] = _total(self._values[index], step)
        for basic in self._columns[index]:
            change = _scaled(step, self._rows[basic][index])
            self._values[basic] = _total(self._values[basic], change)
        self._moved |= self._columns[index]

    def _pivot(self, leaving: int, entering: int) -> None:
        """Swap a basic variable with one of its row."""
        row = self._rows.pop(leaving)
        self._moved.discard(leaving)
        self._moved.add(entering)
        for index in row:
            self._columns[index].discard(leaving)
        inverse = 1 / row.pop(entering)
        solved = {index: -factor * inverse for index, factor in row.items()}
        solved[leaving] = inverse
        for basic in sorted(self._columns[entering]):
            self._substitute(basic, entering, solved)
        self._columns[entering] = set()
        self._rows[entering] = solved
        for index in solved:
            self._columns[index].add(entering)
        self.effort += len(solved)

    def _substitute(self, basic: int, entering: int, solved: Mapping[int, Fraction]) -> None:
        row = self._rows[basic]
        factor = row.pop(entering)
        self.effort += len(solved)
        for index, part in solved.items():
            old = row.get(index)
            new = factor * part if old is None else old + factor * part
            if new:
                row[index] = new
                self._columns[index].add(basic)
            elif old is not None:
                del row[index]
                self._columns[index].discard(basic)

    def greatest(self, variable: int, sign: int = 1) -> Optimum:
        """The greatest value of sign * variable; only after a check that found a solution.

        Needs one pivot for each corner that it passes; ends by Bland's rule.
        """
        while True:
            objective = self._objective(variable, sign)
            entering = next(
                (i for i in sorted(objective) if self._can_move(i, objective[i] > 0)), None
            )
            if entering is None:
                return self._optimum(variable, sign, objective)
            if not self._advance(entering, objective[entering] > 0):
                return Optimum(None, False, ())

    def _objective(self, variable: int, sign: int) -> dict[int, Fraction]:
        row = self._rows.get(variable, {variable: _ONE})
        return {index: factor * sign for index, factor in row.items()}

    def _optimum(self, variable: int, sign: int, objective: Mapping[int, Fraction]) -> Optimum:
        labels = set()
        for index, factor in objective.items():
            bound = self._highs[index] if factor > 0 else self._lows[index]
            if bound is not None:
                labels.add(bound.label)
        value, delta = self._values[variable]
        return Optimum(value * sign, delta != 0, tuple(sorted(labels)))

    def _advance(self, entering: int, up: bool) -> bool:
        """Move a variable as far as all bounds let it; false where nothing stops it."""
        own = self._highs[entering] if up else self._lows[entering]
        step = None if own is None else _difference(own.value, self._values[entering])
        leaving = None
        for basic in sorted(self._columns[entering]):
            factor = self._rows[basic][entering]
            bound = self._highs[basic] if (factor > 0) is up else self._lows[basic]
            if bound is None:
                continue
            room = _scaled(_difference(bound.value, self._values[basic]), 1 / factor)
            if step is None or (room < step if up else room > step):
                step, leaving = room, basic
        if step is None:
            return False
        self._move(entering, step)
        if leaving is not None:
            self._pivot(leaving, entering)
        return True


def _difference(a: Number, b: Number) -> Number:
    return a[0] - b[0], a[1] - b[1]


def _total(a: Number, b: Number) -> Number:
    return (a[0] + b[0], a[1] + b[1] if a[1] or b[1] else _NOUGHT)


def _scaled(a: Number, factor: Fraction) -> Number:
    return (a[0] * factor, a[1] * factor if a[1] else _NOUGHT)
