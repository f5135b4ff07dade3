"""Gaussian elimination: what equations leave free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Row = dict[int, Fraction]
"""A sum of variables times coefficients, none of them zero."""


def eliminated(equations: Sequence[Mapping[int, Fraction]], kept: int) -> dict[int, Row] | None:
    """Some variables as sums of the others, so that every equation (sum = 0) holds.

    The variable `kept` is never expressed by others. None where that is not possible: an equation
    then says that it is zero. Variables with few occurrences are expressed first.
    """
    rows = [dict(equation) for equation in equations]
    solved: dict[int, Row] = {}
    while rows:
        counts: dict[int, int] = {}
        for row in rows:
            for index in row:
                counts[index] = counts.get(index, 0) + 1
        chosen = min(rows, key=lambda row: (len(row), sorted(row)))
        rows.remove(chosen)
        able = [index for index in chosen if index != kept]
        if able:
            pivot = min(able, key=lambda index: (counts[index], index))
            _solve_for(chosen, pivot, rows, solved)
        elif chosen:
            return None
    return solved


def _solve_for(equation: Row, pivot: int, rows: list[Row], solved: dict[int, Row]) -> None:
    """Express the pivot by the rest of its equation, in all other rows too."""
    factor = -1 / equation.pop(pivot)
    definition = {index: part * factor for index, part in equation.items()}
    for row in (*rows, *solved.values()):
        multiple = row.pop(pivot, None)
        if multiple is not None:
            add_to(row, definition, multiple)
    solved[pivot] = definition


def add_to(row: Row, other: Mapping[int, Fraction], factor: Fraction) -> None:
    """Add a multiple of another row, leaving no zero coefficient."""
    for index, part in other.items():
        total = row.get(index, Fraction(0)) + part * factor
        if total:
            row[index] = total
        else:
            row.pop(index, None)
