"""Presolving never hides a clash, and never finds one where the relations can hold."""

from __future__ import annotations

from fractions import Fraction
from unittest.mock import ANY

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.laws.condition import Compare
from claimlint.laws.presolve import presolved
from claimlint.laws.relation import Relation
from claimlint.laws.term import Const, Div, Term, Var
from claimlint.values.interval import Interval

PLACES = 4
NUMBERS = st.integers(-3, 6).map(Fraction)


def between(low: int, high: int | None) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    first, second = Var(draw(st.integers(0, 3))), Var(draw(st.integers(0, 3)))
    match draw(st.integers(0, 4)):
        case 0:
            return first + second
        case 1:
            return first - second
        case 2:
            return first * second
        case 3:
            return first / second - Const(Fraction(1))
    return first


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    operator = draw(st.sampled_from(("==", "<=", ">=", "<")))
    right = draw(st.one_of(terms(), NUMBERS.map(Const)))
    return Relation("law", Compare(operator, draw(terms()), right))


@st.composite
def boxes(draw: st.DrawFn) -> list[Interval]:
    found = []
    for _ in range(PLACES):
        low = draw(st.integers(-2, 4))
        found.append(between(low, draw(st.one_of(st.none(), st.integers(low, low + 3)))))
    return found


def value(term: Term, point: list[Fraction]) -> Fraction | None:
    """The value of a term at a point; None where it divides by zero."""
    for part in term.children():
        if value(part, point) is None:
            return None
    if isinstance(term, Div) and value(term.right, point) == 0:
        return None
    return term.evaluate([Interval.point(one) for one in point]).low


def holds(relation: Relation, point: list[Fraction]) -> bool:
    body = relation.body
    assert isinstance(body, Compare)
    left, right = value(body.left, point), value(body.right, point)
    if left is None or right is None:
        return False
    return {"==": left == right, "<=": left <= right, ">=": left >= right, "<": left < right}[
        body.op
    ]


UNSTATED = Interval(Fraction(0), None)


def test_an_unstated_part_fits_whatever_share_and_whole_are() -> None:
    law = Relation("law", Compare("==", Var(2), Var(0) * Var(1)))
    total = Relation("sum", Compare("==", Var(0) + Var(3), Const(Fraction(1))))
    ordered = Relation("order", Compare("<=", Var(3), Var(1)))
    rest = presolved([law, total, ordered], [between(0, 1), between(5, 6), UNSTATED, between(0, 1)])
    assert rest is not None
    assert rest.relations == []


def test_an_ear_narrows_the_quantity_that_it_shares() -> None:
    total = Relation("sum", Compare("==", Var(0) + Var(1), Const(Fraction(10))))
    circle = [Relation("n", Compare("!=", Var(1), Var(2))) for _ in range(2)]
    rest = presolved([total, *circle], [between(2, 3), between(0, 20), between(0, 20)])
    assert rest is not None
    assert rest.relations == circle
    assert rest.box[1] == between(7, 8)


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        ("<=", Interval(Fraction(0), Fraction(6))),
        ("<", Interval(Fraction(0), Fraction(6), False, True)),
    ],
)
def test_an_ear_that_is_an_order_narrows_one_end(operator: str, expected: Interval) -> None:
    law = Relation("law", Compare(operator, Var(0), Var(1) * Const(Fraction(2))))
    circle = [Relation("n", Compare("!=", Var(0), Var(2))) for _ in range(2)]
    rest = presolved([law, *circle], [between(0, 20), between(1, 3), between(0, 20)])
    assert rest is not None
    assert rest.box[0] == expected


def test_a_stated_part_that_is_too_small_clashes() -> None:
    laws = [
        Relation("law", Compare("==", Var(2), Var(0) * Var(1))),
        Relation("sum", Compare("==", Var(0) + Var(3), Const(Fraction(1)))),
    ]
    assert presolved(laws, [between(0, 1), between(5, 6), between(2, 2), between(0, 0)]) is None


def test_at_most_and_at_least_are_one_equality() -> None:
    total = Var(0) + Var(1)
    laws = [Relation("law", Compare(op, total, Var(2))) for op in ("<=", ">=")]
    assert presolved(laws, [between(0, 1), between(0, 1), between(3, 3)]) is None
    assert presolved(laws, [between(0, 1), between(0, 1), between(2, 2)]) == ([], ANY)


def test_five_thousand_relations_of_one_quantity_are_looked_at_a_few_times_each() -> None:
    """Each of them is an ear of the hub: taking one off does not look at all others again."""
    looked = 0

    class Counted(dict[int, Interval]):
        def __getitem__(self, key: int) -> Interval:
            nonlocal looked
            looked += 1
            return super().__getitem__(key)

    size = 2_000
    laws = [Relation("law", Compare("<=", Var(one), Var(0))) for one in range(1, size + 1)]
    box = Counted({one: between(1, 2) for one in range(size + 1)})
    rest = presolved(laws, box)
    assert rest is not None
    assert rest.relations == []
    assert looked <= 2 * size + 1


@settings(deadline=None)
@given(st.lists(relations(), min_size=2, max_size=4), boxes(), st.data())
def test_a_solution_of_what_is_left_extends_to_all(
    laws: list[Relation], box: list[Interval], data: st.DataObject
) -> None:
    """Where nothing is left, a point that satisfies all relations can be found.

    Where presolving finds a clash, no point that is drawn satisfies them all.
    """
    rest = presolved(laws, box)
    if rest is None:
        point = [data.draw(st.sampled_from(_points(one))) for one in box]
        assert not all(holds(law, point) for law in laws)
        return
    if rest.relations:
        return
    point = [data.draw(st.sampled_from(_points(one))) for one in box]
    for _ in range(len(laws)):
        for law in laws:
            if not holds(law, point):
                point = _mended(law, point, box, laws)
    assert all(holds(law, point) for law in laws) or _grid_has_solution(laws, box)


def _points(interval: Interval) -> list[Fraction]:
    low = interval.low if interval.low is not None else Fraction(-4)
    high = interval.high if interval.high is not None else low + 40
    return [low + (high - low) * part / 8 for part in range(9)]


def _mended(
    law: Relation, point: list[Fraction], box: list[Interval], laws: list[Relation]
) -> list[Fraction]:
    """The point with one variable of the law moved so that more laws hold, if one can be."""
    best = point
    score = sum(holds(one, point) for one in laws)
    for variable in law.variables:
        for candidate in _solutions(law, variable, point, box[variable]):
            moved = [*point[:variable], candidate, *point[variable + 1 :]]
            if sum(holds(one, moved) for one in laws) > score:
                best, score = moved, sum(holds(one, moved) for one in laws)
    return best


def _solutions(
    law: Relation, variable: int, point: list[Fraction], domain: Interval
) -> list[Fraction]:
    """Where the law's sides are equal, were they linear (or one over it) in the variable."""
    body = law.body
    assert isinstance(body, Compare)
    found = _points(domain)

    def gap(at: Fraction) -> Fraction | None:
        moved = [*point[:variable], at, *point[variable + 1 :]]
        left, right = value(body.left, moved), value(body.right, moved)
        return None if left is None or right is None else left - right

    one, two = gap(Fraction(1)), gap(Fraction(2))
    if one is not None and two is not None and one != two:
        found.append(Fraction(1) - one / (two - one))
        slope = 2 * (one - two)  # a / x + b through x = 1 and x = 2
        if one != slope:
            found.append(slope / (slope - one))
    return [at for at in found if domain.contains(at)]


def _grid_has_solution(laws: list[Relation], box: list[Interval]) -> bool:
    used = sorted({variable for law in laws for variable in law.variables})
    points = [[Fraction(0)] * PLACES]
    for variable in used:
        points = [
            [*point[:variable], at, *point[variable + 1 :]]
            for point in points
            for at in _points(box[variable])
        ]
    return any(all(holds(law, point) for law in laws) for point in points)
