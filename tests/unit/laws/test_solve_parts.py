"""The solver's own tools: elimination, simplex, hitting sets, components, propagation."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimlint.laws import minimal_sets
from claimlint.laws.components import components
from claimlint.laws.condition import Compare
from claimlint.laws.decide import Decider
from claimlint.laws.eliminate import eliminated
from claimlint.laws.hitting_sets import Lightest, Stopped, unexplored
from claimlint.laws.imply import redundant
from claimlint.laws.minimal_sets import Limits
from claimlint.laws.problem import problem
from claimlint.laws.propagate import NOBODY, PATIENCE, QUARTER, propagate
from claimlint.laws.relation import Relation
from claimlint.laws.simplex import Range, Simplex
from claimlint.laws.solve import solve
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Max, Min, Neg, Sum, Var
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

ONE, TWO = Fraction(1), Fraction(2)


def closed(low: int, high: int) -> Interval:
    return Interval(Fraction(low), Fraction(high))


def test_elimination_expresses_what_it_can_and_keeps_the_rest() -> None:
    equations = [{0: ONE, 1: ONE, 2: -ONE}, {0: ONE, 1: -ONE, 9: -TWO}]
    solved, left = eliminated(equations, size=3)
    assert left == []
    assert len(solved) == 2
    free = {0: Fraction(3), 1: Fraction(5), 2: Fraction(7), 9: Fraction(11)}
    for index, row in solved.items():
        free[index] = sum((factor * free[other] for other, factor in row.items()), Fraction(0))
    for equation in equations:
        assert sum(factor * free[index] for index, factor in equation.items()) == 0
    assert eliminated([{8: TWO}], size=3) == ({}, [{8: TWO}])


def test_simplex_finds_solutions_optima_and_clashes() -> None:
    simplex = Simplex(3, {2: {0: ONE, 1: ONE}})
    ranges = [
        Range(0, closed(0, 4), 1),
        Range(1, Interval(Fraction(0), Fraction(3), False, True), 2),
    ]
    assert simplex.check([*ranges, Range(2, Interval(Fraction(6), None), 3)]) is None
    values = simplex.values()
    assert values[2] == (values[0][0] + values[1][0], values[0][1] + values[1][1])
    greatest = simplex.greatest(2)
    assert (greatest.value, greatest.is_open, greatest.labels) == (Fraction(7), True, (1, 2))
    assert simplex.greatest(0, -1).value == -3
    assert simplex.check([*ranges, Range(2, Interval(Fraction(7), None), 3)]) == frozenset(
        {1, 2, 3}
    )
    assert simplex.check([Range(0, closed(0, 1), 1), Range(0, closed(2, 3), 4)]) == frozenset(
        {1, 4}
    )
    assert simplex.check([]) is None
    assert simplex.greatest(2).value is None


def test_lightest_hitting_sets_are_all_found() -> None:
    conflicts = [frozenset({0, 1}), frozenset({1, 2}), frozenset({2, 3})]
    even = Lightest([ONE] * 4)
    assert even.sets(conflicts) == tuple(map(frozenset, ({0, 2}, {1, 2}, {1, 3})))
    weighted = Lightest([ONE, Fraction(5), ONE, ONE])
    assert weighted.sets(conflicts) == (frozenset({0, 2}),)
    fixed = Lightest([None, ONE, None, ONE])
    assert fixed.sets(conflicts) == (frozenset({1, 3}),)
    assert Lightest([None, None, ONE, ONE]).sets(conflicts) == ()


def test_what_is_unexplored_meets_all_conflicts_and_contains_no_repair() -> None:
    conflicts = [frozenset({0, 1}), frozenset({1, 2})]
    for repairs in ([], [frozenset({1})]):
        found = unexplored(conflicts, repairs)
        assert found is not None
        assert all(found & conflict for conflict in conflicts)
        assert not any(repair <= found for repair in repairs)
    assert unexplored(conflicts, [frozenset({1}), frozenset({0, 2})]) is None
    assert unexplored([], []) == frozenset()


def system(*bodies: Compare, size: int = 4) -> System:
    variables = tuple(
        Variable(f"v{n}", Interval.WHOLE, (Statement(f"c{n}", closed(0, 100)),))
        for n in range(size)
    )
    return System(variables, tuple(Relation.of("rule", body) for body in bodies))


def test_components_follow_relations_and_claims() -> None:
    given = system(Compare("<=", Var(0), Var(2)))
    assert [one.variables for one in components(given, [0])] == [(0, 2), (1,), (3,)]
    assert [one.relations for one in components(given, [0])] == [(0,), (), ()]
    shared = Statement("c1", closed(5, 6))
    joined = System((*given.variables, Variable("v4", statements=(shared,))), given.relations)
    assert (1, 4) in [one.variables for one in components(joined, [0])]


@pytest.mark.parametrize(("step", "settled"), [(1, False), (60, True)])
def test_propagation_says_when_it_was_cut_short(step: int, settled: bool) -> None:
    given = system(
        Compare("==", Var(0), Var(1)),
        Compare("==", Var(0), Var(1) + Const(Fraction(step))),
        size=2,
    )
    (whole,) = components(given, [0, 1])
    trace = propagate(problem(given, whole), [0, 1], {0, 1})
    assert trace.empty is settled
    assert trace.settled is settled
    assert trace.effort <= 2 * PATIENCE


def test_a_trace_knows_what_a_clash_follows_from() -> None:
    given = system(
        Compare("<=", Var(0), Const(Fraction(9))),
        Compare("==", Var(1), Var(0) + Const(Fraction(1))),
        Compare(">=", Var(1), Const(Fraction(50))),
        Compare("<=", Var(2), Const(Fraction(3))),
        size=3,
    )
    posed = problem(given, components(given, [0, 1, 2])[0])
    trace = propagate(posed, [], {0, 1, 2})
    assert trace.empty
    claims, relations = trace.core()
    assert claims == frozenset()
    assert relations == {0, 1, 2}


def test_a_sum_of_many_keeps_one_record_of_what_it_used() -> None:
    size = 300
    total = Sum(tuple(Var(index) for index in range(size)))
    variables = tuple(
        Variable(f"v{index:03}", Interval.NON_NEGATIVE, (Statement(f"c{index:03}", closed(0, 9)),))
        for index in range(size)
    )
    relation = Relation.of("sum", Compare("<=", total, Const(Fraction(3))))
    system = System(variables, (relation,))
    posed = problem(system, components(system, [0])[0])
    trace = propagate(posed, range(size), [0])
    narrowed = [event for event in trace.events if event.relation == 0]
    assert len(narrowed) == size
    assert len({id(event.causes) for event in narrowed}) == 1
    assert len({id(event.inputs) for event in narrowed}) == 1
    assert trace.effort == size // QUARTER
    behind = trace.behind([len(trace.events) - 1])
    assert {trace.events[number].claim for number in behind} - {NOBODY} == set(range(size))


def test_redundant_relations_are_looked_for_within_the_effort() -> None:
    size = 60
    variables = tuple(Variable(f"v{n:02}", Interval.NON_NEGATIVE, ()) for n in range(size))
    chain = [
        Relation.of(f"r{n:02}", Compare("<=", Var(n), Var(n + 1)), f"r{n:02}")
        for n in range(size - 1)
    ]
    twice = Relation.of("z", Compare("<=", Var(0), Var(2)), "z")
    system = System(variables, (*chain, twice))
    (found,) = redundant(system, range(size))
    assert found.relation is twice
    assert redundant(system, range(size), Limits(effort=2000)) == ()


def test_a_search_that_is_stopped_says_that_there_may_be_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    variables = tuple(
        Variable(name, statements=(Statement(name, Interval.point(Fraction(value))),))
        for name, value in (("x", 1), ("y", 1), ("z", 5))
    )
    system = System(variables, (Relation.of("sum", Compare("==", Var(0) + Var(1), Var(2))),))
    (whole,) = solve(system).conflicts
    assert whole.all_sets
    monkeypatch.setattr(minimal_sets, "unexplored", stopped)
    (conflict,) = solve(system).conflicts
    assert [one.claims for one in conflict.minimal_sets] == [("x", "y", "z")]
    assert not conflict.all_sets


@pytest.mark.parametrize(("greatest", "possible"), [("3", True), ("4", True), ("5", False)])
@pytest.mark.parametrize("sign", [1, -1])
def test_the_greatest_is_no_more_than_the_greatest_can_be(
    greatest: str, possible: bool, sign: int
) -> None:
    """Propagation alone tells it, without z3; the smallest of the negatives is the same."""
    x, y = Var(0), Var(1)
    term = Max((x, y)) if sign > 0 else Neg(Min((Neg(x), Neg(y))))
    variables = (Variable("x", closed(0, 3), ()), Variable("y", closed(0, 4), ()))
    relation = Relation.of("greatest", Compare("==", term, Const(Fraction(greatest))))
    system = System(variables, (relation,))
    posed = problem(system, components(system, [0])[0])
    verdict = Decider(posed, ask=False).decide(())
    assert (verdict.possible is not Truth.FALSE) is possible


def test_relations_are_ordered_by_what_they_join_not_by_their_labels() -> None:
    def order(first: str, second: str) -> list[tuple[int, ...]]:
        variables = tuple(Variable(name, Interval.NON_NEGATIVE, ()) for name in "abc")
        relations = (
            Relation.of("sum", Compare("<=", Var(1), Var(2)), first),
            Relation.of("sum", Compare("<=", Var(0), Var(1)), second),
        )
        system = System(variables, relations)
        posed = problem(system, components(system, [0, 1])[0])
        return [relation.variables for relation in posed.relations]

    assert order("1", "2") == order("2", "1") == [(0, 1), (1, 2)]
