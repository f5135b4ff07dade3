"""Presolving never hides a clash, and never finds one where the relations can hold."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from unittest.mock import ANY

import pytest
import z3  # type: ignore[import-untyped]
from hypothesis import assume, given
from hypothesis import strategies as st

from claimlint.laws.condition import Compare
from claimlint.laws.presolve import presolved
from claimlint.laws.relation import Relation
from claimlint.laws.term import Const, Div, Mul, Neg, Sum, Term, Var
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
    return Relation.of("law", Compare(operator, draw(terms()), right))


@st.composite
def boxes(draw: st.DrawFn) -> list[Interval]:
    found = []
    for _ in range(PLACES):
        low = draw(st.integers(-2, 4))
        found.append(between(low, draw(st.one_of(st.none(), st.integers(low, low + 3)))))
    return found


UNSTATED = Interval(Fraction(0), None)


def test_an_unstated_part_fits_whatever_share_and_whole_are() -> None:
    law = Relation.of("law", Compare("==", Var(2), Var(0) * Var(1)))
    total = Relation.of("sum", Compare("==", Var(0) + Var(3), Const(Fraction(1))))
    ordered = Relation.of("order", Compare("<=", Var(3), Var(1)))
    rest = presolved([law, total, ordered], [between(0, 1), between(5, 6), UNSTATED, between(0, 1)])
    assert rest is not None
    assert rest.relations == []


def test_an_ear_narrows_the_quantity_that_it_shares() -> None:
    total = Relation.of("sum", Compare("==", Var(0) + Var(1), Const(Fraction(10))))
    circle = [Relation.of("n", Compare("!=", Var(1), Var(2))) for _ in range(2)]
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
    law = Relation.of("law", Compare(operator, Var(0), Var(1) * Const(Fraction(2))))
    circle = [Relation.of("n", Compare("!=", Var(0), Var(2))) for _ in range(2)]
    rest = presolved([law, *circle], [between(0, 20), between(1, 3), between(0, 20)])
    assert rest is not None
    assert rest.box[0] == expected


def test_a_stated_part_that_is_too_small_clashes() -> None:
    laws = [
        Relation.of("law", Compare("==", Var(2), Var(0) * Var(1))),
        Relation.of("sum", Compare("==", Var(0) + Var(3), Const(Fraction(1)))),
    ]
    assert presolved(laws, [between(0, 1), between(5, 6), between(2, 2), between(0, 0)]) is None


WHOLE = Interval(None, None)


def circled(law: Relation, *shared: int) -> list[Relation]:
    """A law with others that have its shared quantities, and say nothing that narrows them."""
    return [law, *(Relation.of("n", Compare("!=", Var(one), Var(9))) for one in shared)]


@pytest.mark.parametrize(
    ("law", "box", "stays"),
    [
        # Nobody is greater than himself, though the range of both sides is the same.
        (Compare("==", Var(0), Var(0) + Var(1)), [WHOLE, between(1, 2)], True),
        # What occurs once can be chosen, whatever occurs twice.
        (Compare("==", Var(0), Var(1) * Var(1)), [UNSTATED, between(1, 2)], False),
        # Nothing is a quotient by nought, and everything one by what is surely something else.
        (Compare("==", Var(0), Var(1) / Var(2)), [WHOLE, between(1, 2), between(0, 0)], True),
        (Compare("==", Var(0), Var(1) / Var(2)), [WHOLE, between(1, 2), between(1, 2)], False),
        # A factor that can be nought leaves what it multiplies open.
        (Compare("==", Var(0) * Var(1), Var(2)), [WHOLE, *[between(1, 2)] * 2], False),
        (Compare("==", Var(0) * Var(1), Var(2)), [WHOLE, between(0, 2), between(1, 2)], True),
        (Compare("==", Var(0) / Var(1), Var(2)), [WHOLE, *[between(1, 2)] * 2], False),
        (Compare("==", Var(1) / Var(0), Var(2)), [WHOLE, *[between(1, 2)] * 2], False),
        (Compare("==", Var(1) / Var(0), Var(2)), [WHOLE, between(1, 2), between(0, 2)], True),
        (Compare("<=", Var(0), Var(1) / Var(2)), [WHOLE, between(1, 2), between(0, 0)], True),
        # What has to be less than a sum need not be able to, where the sum is at its least.
        (Compare("<", Var(0), Var(1) + Var(2)), [between(2, 9), *[between(1, 2)] * 2], True),
        (Compare("<=", Var(0), Var(1) + Var(2)), [between(2, 9), *[between(1, 2)] * 2], False),
    ],
)
def test_a_law_is_taken_off_where_a_quantity_of_its_own_can_always_be_chosen(
    law: Compare, box: list[Interval], stays: bool
) -> None:
    relations = circled(Relation.of("law", law), *range(1, len(box)))
    rest = presolved(relations, [*box, *[between(0, 20)] * (10 - len(box))])
    assert rest is not None
    assert ("law" in [one.name for one in rest.relations]) is stays


def test_quantities_that_are_one_have_their_laws_once() -> None:
    """The figure of an article and the same one of a table: two shares of each, in a circle."""
    here, there, first, second, part, other = map(Var, range(6))
    laws = [
        Relation.of("same", Compare("==", here, there)),
        Relation.of("law", Compare("==", part, first * here)),
        Relation.of("law", Compare("==", part, first * there)),
        Relation.of("law", Compare("==", other, second * here)),
        Relation.of("law", Compare("==", other, second * there)),
        Relation.of("sum", Compare("==", first + second, Const(Fraction(1)))),
    ]
    shares = [between(0, 1), between(0, 1)]
    fits = [between(9, 11), between(10, 12), *shares, between(4, 6), UNSTATED]
    assert presolved(laws, fits) == ([], ANY)
    assert presolved(laws, [between(9, 10), between(11, 12), *fits[2:]]) is None


def test_what_is_said_of_two_quantities_that_are_one_is_said_of_it() -> None:
    same = Relation.of("same", Compare("==", Var(0), Var(1)))
    less = Relation.of("less", Compare("<", Var(0), Var(1)))
    most = Relation.of("most", Compare("<=", Var(0), Var(1)))
    box = [between(1, 3), between(2, 4)]
    assert presolved([same, most], box) == ([], ANY)
    assert presolved([same, less], box) is None


def test_at_most_and_at_least_are_one_equality() -> None:
    total = Var(0) + Var(1)
    laws = [Relation.of("law", Compare(op, total, Var(2))) for op in ("<=", ">=")]
    assert presolved(laws, [between(0, 1), between(0, 1), between(3, 3)]) is None
    assert presolved(laws, [between(0, 1), between(0, 1), between(2, 2)]) == ([], ANY)


def test_at_most_one_sum_and_at_least_another_are_no_equality() -> None:
    total = Var(0) + Var(1)
    laws = [
        Relation.of("law", Compare("<=", total, Var(2))),
        Relation.of("law", Compare(">=", total, Var(2) + Var(2))),
    ]
    rest = presolved(laws, [between(0, 1), between(0, 1), between(1, 1)])
    assert rest is not None
    assert rest.relations == laws


def test_a_part_whose_share_nobody_knows_is_not_implied_by_shares() -> None:
    part, whole, one, two = Var(0), Var(1), Var(2), Var(3)
    laws = [
        Relation.of("shares", Compare("<=", one + two, Const(Fraction(1)))),
        Relation.of("parts", Compare("<=", part + two * whole, whole)),
    ]
    half = Interval(Fraction(2, 5), Fraction(1, 2))
    assert presolved(laws, [between(80, 90), between(99, 101), half, half]) is None
    assert presolved(laws, [between(30, 40), between(99, 101), half, half]) == ([], ANY)


@pytest.mark.parametrize(("operator", "implied"), [("<=", True), ("==", True), (">=", False)])
def test_only_shares_that_are_at_most_one_bound_their_parts(operator: str, implied: bool) -> None:
    part, whole, one, two = Var(0), Var(1), Var(2), Var(3)
    laws = [
        Relation.of("part", Compare("==", part, one * whole)),
        Relation.of("shares", Compare(operator, one + two, Const(Fraction(1)))),
        Relation.of("parts", Compare("<=", part + two * whole, whole)),
    ]
    shares = Interval(Fraction(2, 5), Fraction(3, 5))
    rest = presolved(laws, [UNSTATED, between(99, 101), shares, shares])
    assert rest is not None
    assert ("parts" not in {one.name for one in rest.relations}) is implied


def test_a_sum_of_parts_in_two_forms_says_no_more_than_the_sum_of_their_shares() -> None:
    part, whole, one, two = Var(0), Var(1), Var(2), Var(3)
    laws = [
        Relation.of("part", Compare("==", part, one * whole)),
        Relation.of("shares", Compare("<=", one + two, Const(Fraction(1)))),
        Relation.of("parts", Compare("<=", part + two * whole, whole)),
    ]
    half = Interval(Fraction(2, 5), Fraction(1, 2))
    box = [between(39, 51), between(99, 101), half, half]
    assert presolved(laws, box) == ([], ANY)
    negative = [between(-51, -39), between(-101, -99), half, half]
    rest = presolved(laws, negative)
    assert rest is None or rest.relations


@pytest.mark.parametrize(("most", "left"), [(1, 0), (2, 2)])
def test_that_a_part_is_at_most_its_whole_follows_from_its_share(most: int, left: int) -> None:
    share, part, whole, rest = map(Var, range(PLACES))
    known = [
        Relation.of("product", Compare("==", part, share * whole)),
        Relation.of("part", Compare("<=", part, whole)),
        Relation.of("sum", Compare("==", Sum((share, rest)), Const(Fraction(1)))),
    ]
    rest_of = presolved(known, [between(0, most), UNSTATED, UNSTATED, between(-5, 5)])
    assert rest_of is not None
    assert len(rest_of.relations) == left


def test_five_thousand_relations_of_one_quantity_are_looked_at_a_few_times_each() -> None:
    """Each of them is an ear of the hub: taking one off does not look at all others again."""
    looked = 0

    class Counted(dict[int, Interval]):
        def __getitem__(self, key: int) -> Interval:
            nonlocal looked
            looked += 1
            return super().__getitem__(key)

    size = 2_000
    laws = [Relation.of("law", Compare("<=", Var(one), Var(0))) for one in range(1, size + 1)]
    box = Counted({one: between(1, 2) for one in range(size + 1)})
    rest = presolved(laws, box)
    assert rest is not None
    assert rest.relations == []
    assert looked <= 2 * size + 1


@given(st.lists(relations(), min_size=1, max_size=4), boxes())
def test_presolving_agrees_with_an_exact_decision(
    laws: list[Relation], box: list[Interval]
) -> None:
    """Where nothing is left all can hold; where presolving finds a clash, nothing satisfies all."""
    rest = presolved(laws, box)
    if rest is None:
        assert not possible(laws, box)
    elif not rest.relations:
        assert possible(laws, box)
    else:
        narrowed = [rest.box.get(index, interval) for index, interval in enumerate(box)]
        assert possible(laws, box) is possible(rest.relations, narrowed)


def possible(laws: list[Relation], box: list[Interval]) -> bool:
    """Whether some point of the box satisfies all laws, decided by z3."""
    solver = z3.SolverFor("QF_NRA")
    places = [z3.Real(f"x{index}") for index in range(len(box))]
    for place, interval in zip(places, box, strict=True):
        if interval.low is not None:
            solver.add(
                place > number(interval.low) if interval.low_open else place >= number(interval.low)
            )
        if interval.high is not None:
            solver.add(
                place < number(interval.high)
                if interval.high_open
                else place <= number(interval.high)
            )
    for law in laws:
        body = law.body
        assert isinstance(body, Compare)
        left, right = side(body.left, places, solver), side(body.right, places, solver)
        solver.add(
            {"==": left == right, "<=": left <= right, ">=": left >= right, "<": left < right}[
                body.op
            ]
        )
    answer = solver.check()
    assume(answer != z3.unknown)
    return bool(answer == z3.sat)


def number(value: Fraction) -> Any:
    return z3.RealVal(f"{value.numerator}/{value.denominator}")


def side(term: Term, places: list[Any], solver: Any) -> Any:
    """A term for z3; a quotient says that its divisor is not zero."""
    match term:
        case Var(index):
            return places[index]
        case Const(value):
            return number(value)
    parts = [side(part, places, solver) for part in term.children()]
    match term:
        case Sum():
            return sum(parts[1:], parts[0])
        case Neg():
            return -parts[0]
        case Mul():
            return parts[0] * parts[1]
        case Div():
            quotient = z3.FreshReal("q")
            solver.add(parts[1] != 0, quotient * parts[1] == parts[0])
            return quotient
    raise TypeError(term)
