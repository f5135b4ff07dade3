"""Where every quantity is known, all ways to look at a term come to what arithmetic says."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

import pytest

from claimlint.laws.components import components
from claimlint.laws.condition import Compare, Condition, Count
from claimlint.laws.contraction import contract
from claimlint.laws.linear_form import linear_conditions
from claimlint.laws.problem import Problem, problem
from claimlint.laws.relation import Relation
from claimlint.laws.smt import Smt
from claimlint.laws.substitute import substituted
from claimlint.laws.system import System, Variable
from claimlint.laws.term import Abs, Const, Max, Min, Sum, Term, Var
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

Point = tuple[int, int, int]
X, Y, Z = Var(0), Var(1), Var(2)
POINTS: list[Point] = [(3, 2, 5), (-3, 2, 1), (6, -3, -3), (1, 4, 2)]
OPERATORS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def number(value: Fraction | int) -> Const:
    return Const(Fraction(value))


TERMS: dict[str, tuple[Term, Callable[[Fraction, Fraction, Fraction], Fraction | int]]] = {
    "sum": (X + Y - Z, lambda x, y, z: x + y - z),
    "no addend": (Sum(()) + X - X, lambda _x, _y, _z: 0),
    "negated": (-X + number(2), lambda x, _y, _z: 2 - x),
    "scaled": (number(3) * X + Y * number(5), lambda x, y, _z: 3 * x + 5 * y),
    "scaled down": (X / number(4) - Y, lambda x, y, _z: x / 4 - y),
    "product": (X * Y, lambda x, y, _z: x * y),
    "quotient": (X / Y + Z / X, lambda x, y, z: x / y + z / x),
    "square": (X**2, lambda x, _y, _z: x**2),
    "cube": (X**3, lambda x, _y, _z: x**3),
    "power of nought": (Y**0 + X, lambda x, _y, _z: x + 1),
    "size": (Abs(X) + abs(Y), lambda x, y, _z: abs(x) + abs(y)),
    "least": (Min((X, Y, Z)), min),
    "greatest": (Max((X, Y, Z)), max),
    "count": (
        Count((Compare(">", X, Y), Compare("<=", Y, Z), Compare("==", Z, X))),
        lambda x, y, z: (x > y) + (y <= z) + (z == x),
    ),
    "count of joined conditions": (
        Count((Compare(">", X, Y) & Compare(">", X, Z), Compare("<", X, Y) | Compare("<", X, Z))),
        lambda x, y, z: (x > y and x > z) + (x < y or x < z),
    ),
    "count of quotients": (
        Count((Compare(">", X / Y, number(1)),)),
        lambda x, y, _z: int(x / y > 1),
    ),
}


def posed(body: Condition) -> Problem:
    variables = tuple(Variable(name, Interval.WHOLE, ()) for name in "xyz")
    keep = Relation.of("all", Compare("<=", Sum((X, Y, Z)), number(1000)))
    system = System(variables, (Relation.of("rule", body), keep))
    (whole,) = components(system, [0, 1])
    return problem(system, whole)


def held_by_z3(body: Condition, point: Point) -> bool:
    one = posed(body)
    extra = tuple((at, Interval.point(Fraction(value))) for at, value in enumerate(point))
    truth, _core = Smt(one).check([], range(len(one.relations)), extra)
    assert truth in (Truth.TRUE, Truth.FALSE)
    return truth is Truth.TRUE


@pytest.mark.parametrize("name", TERMS)
def test_a_term_has_its_value(name: str) -> None:
    term, worked_out = TERMS[name]
    for point in POINTS:
        domains = [Interval.point(Fraction(value)) for value in point]
        value = Fraction(worked_out(*map(Fraction, point)))
        assert term.evaluate(domains) == Interval.point(value)
        for off in (0, 1):
            body = Compare("==", term, number(value + off))
            assert (body.judge(domains) is Truth.TRUE) == (not off)
            assert contract(Relation.of("r", body), domains).empty == bool(off)
            assert held_by_z3(body, point) == (not off)


@pytest.mark.parametrize("op", OPERATORS)
def test_a_comparison_holds_where_its_operator_does(op: str) -> None:
    for at in (2, 3, 4):
        point = (3, at, 0)
        body = Compare(op, X, Y)
        holds = OPERATORS[op](Fraction(3), Fraction(at))
        domains = [Interval.point(Fraction(value)) for value in point]
        assert (body.judge(domains) is Truth.TRUE) == holds
        assert ((~body).judge(domains) is Truth.TRUE) == (not holds)
        assert contract(Relation.of("r", body), domains).empty == (not holds)
        assert held_by_z3(body, point) == holds
        assert held_by_z3(~body, point) == (not holds)


def test_a_quotient_by_nought_holds_nowhere() -> None:
    domains = [Interval.point(Fraction(value)) for value in (3, 0, 5)]
    nought = number(0)
    for body in (
        Compare("==", X / Y, Z),
        Compare("!=", X / Y, Z),
        Compare("==", nought * (X / Y), nought),
        Compare(">", Z + nought * (X / Y), nought),
    ):
        assert not held_by_z3(body, (3, 0, 5))
        assert contract(Relation.of("r", body), domains).empty


@pytest.mark.parametrize("name", ["sum", "no addend", "negated", "scaled", "scaled down"])
@pytest.mark.parametrize("op", ["<", "<=", ">", ">=", "=="])
def test_the_linear_form_of_a_comparison_says_the_same(name: str, op: str) -> None:
    term, worked_out = TERMS[name]
    for bound in (-7, 0, 4):
        (form,) = linear_conditions(Compare(op, number(bound), term)) or [None]
        assert form is not None
        assert 0 not in form.coefficients.values()
        for point in POINTS:
            total = sum(
                (factor * point[index] for index, factor in form.coefficients.items()), Fraction(0)
            )
            value = Fraction(worked_out(*map(Fraction, point)))
            assert OPERATORS[form.op](total, form.bound) == OPERATORS[op](Fraction(bound), value)


@pytest.mark.parametrize("name", ["product", "quotient", "square", "size", "least", "count"])
def test_what_is_not_linear_has_no_linear_form(name: str) -> None:
    body = Compare("<=", TERMS[name][0], number(3))
    assert linear_conditions(body) is None
    assert linear_conditions(Compare("<=", X, Y) & body) is None
    assert linear_conditions(Compare("<=", X, Y) | Compare("<=", X, Z)) is None
    assert linear_conditions(Compare("!=", X, Y)) is None


@pytest.mark.parametrize("name", TERMS)
def test_a_known_quantity_may_be_put_in_place_of_its_name(name: str) -> None:
    term, worked_out = TERMS[name]
    for point in POINTS:
        value = Fraction(worked_out(*map(Fraction, point)))
        body = Compare("==", term, number(value))
        known = [number(one) for one in point]
        assert substituted(body, known.__getitem__).judge([]) is Truth.TRUE
