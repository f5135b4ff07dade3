"""Gaussian elimination: what equations leave free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Row = dict[int, Fraction]
"""A sum of variables times coefficients, none of them zero."""


def eliminated(
    equations: Sequence[Mapping[int, Fraction]], size: int
) -> tuple[dict[int, Row], list[Row]]:
    """Some variables as sums of others, so that every equation (sum = 0) holds.

    Only variables below `size` are expressed by others; those with few occurrences first. What
    is left of equations that have none of them is the second value: sums that must be zero.
    """
    rows = [dict(equation) for equation in equations]
    solved: dict[int, Row] = {}
    left: list[Row] = []
    while rows:
        chosen = min(rows, key=lambda row: (sum(index < size for index in row), sorted(row)))
        rows = [row for row in rows if row is not chosen]
        able = [index for index in chosen if index < size]
        if able:
            pivot = min(able, key=lambda index: (_occurrences(index, rows), index))
            _solve_for(chosen, pivot, rows, solved)
        else:
            left.append(chosen)
    return solved, left


def _occurrences(index: int, rows: Sequence[Row]) -> int:
    return sum(index in row for row in rows)


def _solve_for(equation: Row, pivot: int, rows: Sequence[Row], solved: dict[int, Row]) -> None:
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


def expressed(row: Mapping[int, Fraction], definitions: Mapping[int, Row]) -> Row:
    """A row with its defined variables replaced by what defines them."""
    total: Row = {}
    for index, factor in row.items():
        add_to(total, definitions.get(index, {index: Fraction(1)}), factor)
    return total
