"""Published cases: which values cannot all be true, which are likely wrong, what follows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from claimlint.laws.condition import Compare, Condition, Count
from claimlint.laws.imply import implied, redundant
from claimlint.laws.minimal_sets import Limits
from claimlint.laws.relation import Relation
from claimlint.laws.solution import Conflict, Solution
from claimlint.laws.solve import solve
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Term, Var
from claimlint.values.interval import Interval

NAMES = ("x", "y", "z", "u", "v")
X, Y, Z, U, V = (Var(index) for index in range(5))


def number(value: str | int) -> Const:
    return Const(Fraction(value))


def point(value: str | int) -> Interval:
    return Interval.point(Fraction(value))


def closed(low: str | int, high: str | int) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def rounded(value: int, place: int) -> Interval:
    """A whole number stated to a power of ten."""
    half = Fraction(10**place, 2)
    return Interval(value - half, value + half)


def relations(*bodies: Condition) -> tuple[Relation, ...]:
    return tuple(Relation.of("rule", body, f"relation {n}") for n, body in enumerate(bodies))


def stated(*intervals: Interval | None, names: Sequence[str] = NAMES) -> tuple[Variable, ...]:
    """Variables, each stated by the claim of its name; None is stated by nobody."""
    return tuple(
        Variable(name, statements=() if interval is None else (Statement(name, interval),))
        for name, interval in zip(names, intervals, strict=False)
    )


def only(solution: Solution) -> Conflict:
    assert len(solution.conflicts) == 1
    assert not solution.impossible
    assert not solution.undecided
    return solution.conflicts[0]


def culprits(conflict: Conflict) -> list[tuple[str, ...]]:
    return [correction.claims for correction in conflict.corrections]


def sets(conflict: Conflict) -> list[tuple[str, ...]]:
    return [one.claims for one in conflict.minimal_sets]


# -- sums and rounding (XBRL Calculations 1.1)


@pytest.mark.parametrize(
    ("total", "parts", "factors", "reach"),
    [
        (rounded(10000, 3), (rounded(12000, 3), rounded(2000, 3)), (1, -1), closed(9000, 11000)),
        (rounded(10000, 3), (rounded(12000, 3), rounded(1990, 1)), (1, -1), closed(9505, 10515)),
        (rounded(4000, 3), (rounded(3000, 3), rounded(1000, 3)), (2, -2), closed(2000, 6000)),
    ],
)
def test_rounded_sums_hold(
    total: Interval, parts: Sequence[Interval], factors: Sequence[int], reach: Interval
) -> None:
    sum_of_parts: Term = number(factors[0]) * X + number(factors[1]) * Y
    system = System(stated(*parts, total), relations(Compare("==", Z, sum_of_parts)))
    assert solve(system) == Solution((), (), ())
    free = System(stated(*parts, None), system.relations)
    (result,) = implied(free)
    assert (result.variable, result.interval, result.unclaimed) == ("z", reach, True)


def twice(first: Interval, second: Interval) -> System:
    statements = (Statement("a", first), Statement("b", second))
    return System((Variable("x", statements=statements),), ())


def test_one_quantity_stated_twice() -> None:
    assert solve(twice(rounded(550_000, 3), point(550_345))) == Solution((), (), ())
    assert solve(twice(rounded(500, 2), rounded(550, 1))) == Solution((), (), ())
    assert solve(twice(rounded(550, 6), rounded(1_000_550, 6))) == Solution((), (), ())
    conflict = only(solve(twice(point(550_000), point(550_345))))
    assert sets(conflict) == [("a", "b")]
    assert culprits(conflict) == [("a",), ("b",)]
    (step,) = conflict.minimal_sets[0].steps
    assert step.relation is None
    assert (step.before, step.derived, step.after) == (point(550_000), point(550_345), None)
    assert [one.claims for one in step.inputs] == [("a",), ("b",)]


def test_two_roundings_that_touch_are_no_contradiction_of_a_sum() -> None:
    system = System(
        stated(rounded(550 * 10**6, 6), rounded(551 * 10**6, 6)), relations(Compare("==", X, Y))
    )
    assert solve(system) == Solution((), (), ())
    assert [one.interval for one in implied(system)] == [point(550_500_000)] * 2


# -- which claim is wrong (errorlocate; Scholtus)


def test_profit_cost_turnover() -> None:
    p, c, t = X, Y, Z
    rules = relations(Compare("==", p + c, t), Compare(">=", c, number("3/5") * t))
    domain = Interval.NON_NEGATIVE
    values = {"p": 755, "c": 125, "t": 200}
    variables = tuple(
        Variable(name, domain, (Statement(name, point(value)),)) for name, value in values.items()
    )
    conflict = only(solve(System(variables, rules)))
    assert culprits(conflict) == [("p",)]
    (change,) = conflict.corrections[0].changes
    assert (change.interval, change.exact) == (point(75), True)


def test_a_strict_bound_names_the_claim_that_breaks_it() -> None:
    rules = relations(Compare("==", X + Y, Z), Compare("<", X, number(1)))
    conflict = only(solve(System(stated(point(1), point(1), point(1)), rules)))
    assert culprits(conflict) == [("x",)]
    assert conflict.corrections[0].changes[0].interval == point(0)
    assert sets(conflict) == [("x",)]


def test_trust_moves_the_blame() -> None:
    rules = relations(Compare("==", X + Y, Z), Compare("==", number(2) * Y + number(1), Z))
    values = (1, 1, 3)
    conflict = only(solve(System(stated(*map(point, values)), rules)))
    assert culprits(conflict) == [("x",)]
    assert conflict.corrections[0].changes[0].interval == point(2)
    trusted = tuple(
        Variable(name, statements=(Statement(name, point(value), Fraction(weight)),))
        for name, value, weight in zip("xyz", values, (10, 1, 1), strict=True)
    )
    conflict = only(solve(System(trusted, rules)))
    assert culprits(conflict) == [("y", "z")]
    assert conflict.corrections[0].weight == 2
    changes = [(one.claim, one.interval) for one in conflict.corrections[0].changes]
    assert changes == [("y", point(0)), ("z", point(1))]


def scholtus() -> System:
    names = [f"x{n}" for n in range(1, 12)]
    x = [Var(0), *(Var(n) for n in range(11))]
    values = (1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137)
    rules = relations(
        Compare("==", x[1] + x[2], x[3]),
        Compare("==", x[2], x[4]),
        Compare("==", x[5] + x[6] + x[7], x[8]),
        Compare("==", x[3] + x[8], x[9]),
        Compare("==", x[9] - x[10], x[11]),
    )
    return System(stated(*map(point, values), names=names), rules)


def test_two_errors_in_one_account() -> None:
    conflict = only(solve(scholtus()))
    assert culprits(conflict) == [("x4", "x9")]
    changes = [(one.claim, one.interval, one.exact) for one in conflict.corrections[0].changes]
    assert changes == [("x4", point(116), True), ("x9", point(1979), True)]
    assert ("x2", "x4") in sets(conflict)
    assert ("x10", "x11", "x9") in sets(conflict)
    assert conflict.complete


# -- what the rest implies (validatetools, deductive)


def ranges(system: System) -> dict[str, Interval]:
    return {one.variable: one.interval for one in implied(system)}


def test_bounds_follow_from_bounds() -> None:
    rules = relations(
        Compare(">=", X, number(1)), Compare("<=", X + Y, number(10)), Compare(">=", Y, number(6))
    )
    assert ranges(System(stated(None, None), rules)) == {"x": closed(1, 4), "y": closed(6, 9)}


def test_a_value_follows_from_inequalities() -> None:
    rules = relations(
        Compare("==", X + Y + Z, number(0)),
        Compare(">=", X + Y, number(0)),
        Compare(">=", Z, number(0)),
    )
    assert ranges(System(stated(None, None, None), rules)) == {"z": point(0)}


def test_missing_parts_of_an_account() -> None:
    x = [Var(0), *(Var(n) for n in range(10))]
    given = {1: 100, 4: 15, 7: 25, 8: 35, 10: 5}
    rules = relations(
        Compare("==", x[1] + x[2], x[3]),
        Compare("==", x[4] + x[5] + x[6], x[1]),
        Compare("==", x[7] + x[8], x[2]),
        Compare("==", x[9] + x[10], x[3]),
    )
    intervals = [point(given[n]) if n in given else None for n in range(1, 11)]
    system = System(stated(*intervals, names=[f"x{n}" for n in range(1, 11)]), rules)
    assert ranges(system) == {"x2": point(60), "x3": point(160), "x9": point(155)}
    by_name = {one.variable: one for one in implied(system)}
    assert by_name["x9"].claims == ("x1", "x10", "x7", "x8")
    assert [step.variable for step in by_name["x9"].steps] == ["x2", "x3", "x9"]


def test_a_world_output_follows_from_a_share_and_an_output() -> None:
    share, output = closed("0.38", "0.42"), closed(25000, 26500)
    world = Variable("world", Interval.NON_NEGATIVE)
    system = System(
        (*stated(share, output, names=("share", "output")), world),
        (Relation.of("share-times-whole", Compare("==", Y, X * Z), certain=False),),
    )
    (result,) = implied(system)
    assert result.interval == Interval(
        Fraction(25000) / Fraction("0.42"), Fraction(26500) / Fraction("0.38")
    )
    assert (result.variable, result.certain, result.exact) == ("world", False, True)


# -- what only an exact method sees


def test_equations_that_propagation_cannot_refute() -> None:
    rules = relations(Compare("==", X + Y, number(10)), Compare("==", X - Y, Z))
    system = System(stated(None, closed(0, 10), point(12)), rules)
    conflict = only(solve(system))
    assert sets(conflict) == [("y", "z")]
    loop = relations(Compare("==", X + Y, Z), Compare("==", X + Y, U), Compare("<", Z, U))
    assert len(solve(System(stated(None, None, None, None), loop)).impossible) == 1


def test_slow_convergence_is_cut_short_and_still_decided() -> None:
    rules = relations(Compare("==", X, Y), Compare("==", X, Y + number(1)))
    (impossible,) = solve(System(stated(None, None), rules)).impossible
    assert len(impossible.relations) == 2
    assert impossible.steps[0].factors
    bounded = System(stated(closed(0, 10**6), closed(0, 10**6)), rules)
    assert len(solve(bounded).impossible) == 1


def test_products_that_only_z3_refutes() -> None:
    rules = relations(Compare("==", X * Y, Z), Compare("==", X + Y, U), Compare(">", X, Y))
    domain = Interval.NON_NEGATIVE
    claims = {"z": closed(26, 30), "u": closed(9, 10)}
    variables = tuple(
        Variable(name, domain, (Statement(name, claims[name]),) if name in claims else ())
        for name in ("x", "y", "z", "u")
    )
    conflict = only(solve(System(variables, rules)))
    assert sets(conflict) == [("u", "z")]
    assert culprits(conflict) == [("u",), ("z",)]
    ranges = {one.claims[0]: one.changes[0].interval for one in conflict.corrections}
    assert ranges["z"].high is not None
    assert 25 <= ranges["z"].high < 26
    assert ranges["u"].low is not None
    assert Fraction("10.1") < ranges["u"].low <= Fraction("10.199")


def test_ranks_against_values() -> None:
    larger = Count((Compare(">", Y, X), Compare(">", Z, X), Compare(">", U, X)))
    rules = relations(Compare("==", larger + number(1), V))
    values = stated(closed(0, 1), closed(40, 44), closed(20, 21), closed("6.8", "7"), point(3))
    conflict = only(solve(System(values, rules)))
    assert ("v",) in culprits(conflict)
    assert ("x",) in culprits(conflict)
    change = {one.claims: one.changes[0].interval for one in conflict.corrections}
    assert change[("v",)] == point(4)
    assert change[("x",)].low is not None
    assert change[("x",)].low == Fraction("6.8")


# -- the rest


def test_fixed_claims_are_never_to_blame() -> None:
    variables = (
        Variable("x", statements=(Statement("ref", point(1), fixed=True),)),
        Variable("y", statements=(Statement("article", point(2)),)),
    )
    conflict = only(solve(System(variables, relations(Compare("==", X, Y)))))
    assert culprits(conflict) == [("article",)]
    both = (variables[0], Variable("y", statements=(Statement("other", point(2), fixed=True),)))
    conflict = only(solve(System(both, relations(Compare("==", X, Y)))))
    assert sets(conflict) == [("other", "ref")]
    assert conflict.corrections == ()
    assert conflict.complete


def test_ties_are_listed_as_ties() -> None:
    rules = relations(Compare("==", X + Y, Z))
    conflict = only(solve(System(stated(point(1), point(1), point(5)), rules)))
    assert culprits(conflict) == [("x",), ("y",), ("z",)]
    ranges = [one.changes[0].interval for one in conflict.corrections]
    assert ranges == [point(4), point(4), point(2)]


def test_working_names_each_step() -> None:
    rules = (
        Relation.of("share-times-whole", Compare("==", Z, X * Y), "output = share x world"),
        Relation.of("relation-violated", Compare("<=", Z, U), "output <= capacity"),
    )
    values = stated(closed("0.3", "0.4"), closed(100, 110), None, closed(10, 20))
    conflict = only(solve(System(values, rules)))
    (minimal,) = conflict.minimal_sets
    assert minimal.claims == ("u", "x", "y")
    assert minimal.relations == (rules[1], rules[0])
    bound, clash = minimal.steps
    assert (bound.relation, bound.variable) == (rules[1], "z")
    assert bound.after == Interval(None, Fraction(20))
    assert [(one.variable, one.claims) for one in bound.inputs] == [("u", ("u",))]
    assert (clash.relation, clash.variable) == (rules[0], "")
    assert (clash.left, clash.op, clash.right) == (bound.after, "==", closed(30, 44))
    assert [one.claims for one in clash.inputs] == [(), ("x",), ("y",)]


def test_only_a_possible_relation_makes_a_conflict_possible() -> None:
    bodies = (Compare("==", X, Y), Compare("==", Y, Z))
    rules = (Relation.of("a", bodies[0]), Relation.of("b", bodies[1], certain=False))
    conflict = only(solve(System(stated(point(1), point(1), point(2)), rules)))
    assert not conflict.certain
    both = solve(System(stated(point(1), point(2), point(3)), rules))
    (conflict,) = both.conflicts
    assert conflict.certain
    assert sets(conflict) == [("x", "y")]


def test_components_are_told_apart() -> None:
    rules = relations(Compare("==", X, Y), Compare("==", Z, U))
    solution = solve(System(stated(point(1), point(2), point(3), point(4)), rules))
    assert [one.claims for one in solution.conflicts] == [("u", "z"), ("x", "y")]


def test_redundant_relations() -> None:
    rules = relations(
        Compare("<=", X, Y), Compare("<=", Y, Z), Compare("<=", X, Z), Compare("==", X + Z, U)
    )
    system = System(stated(None, None, None, None), rules)
    (found,) = redundant(system, range(4))
    assert found.relation == rules[2]
    assert set(found.implied_by) == {rules[0], rules[1]}
    positive = System(
        (Variable("x", Interval.NON_NEGATIVE),), relations(Compare(">=", X, number(0)))
    )
    (found,) = redundant(positive, [0])
    assert found.implied_by == ()


def test_a_claim_beyond_the_domain_of_its_quantity() -> None:
    variable = Variable("x", Interval.NON_NEGATIVE, (Statement("x", closed(-2, -1)),))
    conflict = only(solve(System((variable,), ())))
    assert sets(conflict) == [("x",)]
    assert conflict.corrections[0].changes[0].interval == Interval.NON_NEGATIVE


# -- bounds, and what is known already


def test_a_search_that_may_tell_no_more_says_so() -> None:
    sum_ = System(stated(point(1), point(1), point(5)), relations(Compare("==", X + Y, Z)))
    for most, is_all in ((3, True), (2, False)):
        conflict = only(solve(sum_, Limits(corrections=most)))
        assert len(conflict.corrections) == most
        assert conflict.all_corrections is is_all
    assert only(solve(scholtus())).all_sets
    bounded = only(solve(scholtus(), Limits(sets=1)))
    assert not bounded.all_sets
    assert not bounded.all_corrections


def test_what_explained_claims_alone_make_impossible_is_left_out() -> None:
    rules = relations(Compare("==", X, Y), Compare("==", Z, U))
    system = System(stated(point(1), point(2), point(3), point(4)), rules)
    assert [one.claims for one in solve(system, explained={"x"}).conflicts] == [("u", "z")]
    assert len(solve(system, explained={"v"}).conflicts) == 2
    chain = System(
        stated(point(1), point(2), point(3)),
        relations(Compare("==", X, Y), Compare("==", Y, Z)),
    )
    assert len(solve(chain, explained={"x"}).conflicts) == 1
    assert len(solve(chain, explained={"y"}).conflicts) == 1  # x and z still clash
    assert solve(chain, explained={"x", "z"}).conflicts == ()
