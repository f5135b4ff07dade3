"""Random systems with known truth: what is reported is so, and the true culprits are named."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.laws.condition import Compare, Condition
from claimlint.laws.imply import implied
from claimlint.laws.linear_form import Linear, linear_conditions
from claimlint.laws.relation import Relation
from claimlint.laws.solve import solve
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Mul, Sum, Term, Var
from claimlint.values.interval import Interval

SEEDS = st.integers(0, 2**32)


@dataclass(frozen=True)
class Planted:
    """A system, the true values of its quantities, and the claims that are wrong."""

    system: System
    values: tuple[Fraction, ...]
    wrong: frozenset[str]


def rounded(value: Fraction, place: Fraction) -> Interval:
    """The rounding interval of a value at a place such as 1 or 1/10."""
    shown = round(value / place) * place
    return Interval(shown - place / 2, shown + place / 2)


def grown(rng: random.Random, size: int, products: bool) -> tuple[list[Fraction], list[Condition]]:
    """Quantities that follow from earlier ones, and some inequalities that hold."""
    values = [Fraction(rng.randint(2, 60)) for _ in range(3)]
    bodies: list[Condition] = []
    while len(values) < size:
        a, b = rng.sample(range(len(values)), 2)
        new, known = Var(len(values)), (Var(a), Var(b))
        if products and rng.random() < 0.4:
            values.append(values[a] * values[b])
            bodies.append(Compare("==", new, Mul(*known)))
        else:
            factor = rng.choice([1, 1, 2])
            values.append(values[a] + factor * values[b])
            bodies.append(Compare("==", new, known[0] + Const(Fraction(factor)) * known[1]))
    for _ in range(2):
        a, b = rng.sample(range(len(values)), 2)
        op = "<=" if values[a] <= values[b] else ">="
        bodies.append(Compare(op, Var(a), Var(b)))
    return values, bodies


def planted(seed: int, errors: int, products: bool = False, size: int = 7) -> Planted:
    """A system drawn from true values, then rounded, with some claims far off."""
    rng = random.Random(seed)
    values, bodies = grown(rng, size, products)
    wrong = set(rng.sample(range(size), errors))
    variables = []
    for index, value in enumerate(values):
        shown = (
            value * rng.choice([Fraction(3), Fraction(1, 4), Fraction(10)])
            if index in wrong
            else value
        )
        stated = rounded(shown, rng.choice([Fraction(1), Fraction(1, 10)]))
        claimed = index in wrong or rng.random() < 0.85
        statements = (Statement(f"c{index}", stated),) if claimed else ()
        variables.append(Variable(f"v{index}", Interval.NON_NEGATIVE, statements))
    relations = tuple(Relation.of("rule", body, f"r{n}") for n, body in enumerate(bodies))
    return Planted(
        System(tuple(variables), relations),
        tuple(values),
        frozenset(f"c{index}" for index in wrong),
    )


# -- an independent decision procedure: Fourier-Motzkin elimination


Row = tuple[tuple[Fraction, ...], Fraction, bool]
"""coefficients * x <= bound, or < bound."""


def rows_of(form: Linear, size: int) -> list[Row]:
    coefficients = tuple(form.coefficients.get(index, Fraction(0)) for index in range(size))
    opposite = tuple(-factor for factor in coefficients)
    strict = form.op in {"<", ">"}
    rows: list[Row] = []
    if form.op in {"<", "<=", "=="}:
        rows.append((coefficients, form.bound, strict))
    if form.op in {">", ">=", "=="}:
        rows.append((opposite, -form.bound, strict))
    return rows


def bounds_of(index: int, interval: Interval, size: int) -> list[Row]:
    unit = tuple(Fraction(place == index) for place in range(size))
    rows: list[Row] = []
    if interval.high is not None:
        rows.append((unit, interval.high, interval.high_open))
    if interval.low is not None:
        rows.append((tuple(-factor for factor in unit), -interval.low, interval.low_open))
    return rows


def scaled(row: Row, place: int) -> Row:
    size = abs(row[0][place])
    return tuple(factor / size for factor in row[0]), row[1] / size, row[2]


def without(rows: Iterable[Row], place: int) -> set[Row]:
    """The rows that remain of a system when one variable is eliminated."""
    known = set(rows)
    up = [scaled(row, place) for row in known if row[0][place] > 0]
    down = [scaled(row, place) for row in known if row[0][place] < 0]
    left = {row for row in known if row[0][place] == 0}
    for a in up:
        for b in down:
            total = tuple(x + y for x, y in zip(a[0], b[0], strict=True))
            left.add((total, a[1] + b[1], a[2] or b[2]))
    return strongest(left)


def strongest(rows: Iterable[Row]) -> set[Row]:
    best: dict[tuple[Fraction, ...], tuple[Fraction, bool]] = {}
    for coefficients, bound, strict in rows:
        size = next((abs(factor) for factor in coefficients if factor), Fraction(1))
        key = tuple(factor / size for factor in coefficients)
        here = (bound / size, not strict)
        best[key] = min(best.get(key, here), here)
    return {(key, bound, not closed) for key, (bound, closed) in best.items()}


def feasible(system: System, claims: Iterable[str], relations: Iterable[Relation]) -> bool:
    """Whether a linear system has a solution; exact, and nothing of it is shared with `solve`."""
    size = len(system.variables)
    kept = set(claims)
    rows: list[Row] = []
    for relation in relations:
        for form in linear_conditions(relation.body) or ():
            rows.extend(rows_of(form, size))
    for index, variable in enumerate(system.variables):
        rows.extend(bounds_of(index, variable.domain, size))
        for statement in variable.statements:
            if statement.claim in kept:
                rows.extend(bounds_of(index, statement.interval, size))
    current = strongest(rows)
    for place in sorted(range(size), reverse=True):
        current = without(current, place)
    return all(bound > 0 or (bound == 0 and not strict) for _, bound, strict in current)


def claims_of(system: System) -> list[str]:
    return [s.claim for variable in system.variables for s in variable.statements]


# -- the properties


@given(SEEDS, st.booleans())
@settings(max_examples=20)
def test_a_consistent_system_has_no_conflict(seed: int, products: bool) -> None:
    case = planted(seed, 0, products)
    solution = solve(case.system)
    assert not solution.conflicts
    assert not solution.impossible
    for result in implied(case.system):
        index = int(result.variable[1:])
        assert result.interval.contains(case.values[index]), result


@given(SEEDS, st.integers(1, 2))
@settings(max_examples=20)
def test_conflicts_are_infeasible_minimal_and_name_the_culprits(seed: int, errors: int) -> None:
    case = planted(seed, errors, size=6)
    system, solution = case.system, solve(case.system)
    everything = claims_of(system)
    assert bool(solution.conflicts) is not feasible(system, everything, system.relations)
    for conflict in solution.conflicts:
        assert conflict.complete
        for one in conflict.minimal_sets:
            assert not feasible(system, one.claims, one.relations)
            for left_out in one.claims:
                rest = [claim for claim in one.claims if claim != left_out]
                assert feasible(system, rest, system.relations)
            for relation in one.relations:
                others = [other for other in one.relations if other is not relation]
                assert feasible(system, one.claims, others)
            assert one.steps
    assert_lightest(
        system,
        [set(c.claims) for one in solution.conflicts for c in one.corrections],
        len(solution.conflicts),
        case.wrong,
    )


def assert_lightest(
    system: System, corrections: Sequence[set[str]], conflicts: int, wrong: Iterable[str]
) -> None:
    """Of one component's corrections: each repairs, none is missing, none lighter is possible."""
    if conflicts != 1:
        return
    everything = set(claims_of(system))
    size = len(corrections[0])
    for smaller in combinations(sorted(everything), size - 1):
        assert not feasible(system, everything - set(smaller), system.relations)
    for chosen in combinations(sorted(everything), size):
        repairs = feasible(system, everything - set(chosen), system.relations)
        assert repairs is (set(chosen) in corrections)
    if size == len(set(wrong)):
        assert set(wrong) in corrections


@given(SEEDS, st.integers(1, 2))
@settings(max_examples=5)
def test_products_too(seed: int, errors: int) -> None:
    case = planted(seed, errors, products=True, size=6)
    for conflict in solve(case.system).conflicts:
        wrong = case.wrong & set(conflict.claims)
        for one in conflict.minimal_sets:
            assert wrong & set(one.claims), "a conflict without a wrong claim"
        lightest = {frozenset(correction.claims) for correction in conflict.corrections}
        if conflict.all_corrections and all(len(one) >= len(wrong) for one in lightest):
            assert wrong in lightest


@given(SEEDS)
@settings(max_examples=20)
def test_the_range_of_a_culprit_holds_the_true_value(seed: int) -> None:
    case = planted(seed, 1)
    for conflict in solve(case.system).conflicts:
        for correction in conflict.corrections:
            if set(correction.claims) == case.wrong:
                for change in correction.changes:
                    assert change.interval.contains(case.values[int(change.variable[1:])])
                    assert change.exact


@given(SEEDS, st.integers(0, 2), SEEDS)
@settings(max_examples=25)
def test_the_order_of_the_input_changes_nothing(seed: int, errors: int, shuffle: int) -> None:
    system = planted(seed, errors).system
    order = list(range(len(system.variables)))
    random.Random(shuffle).shuffle(order)
    places = {old: new for new, old in enumerate(order)}
    relations = [
        Relation.of(relation.name, renamed(relation.body, places), relation.label)
        for relation in system.relations
    ]
    random.Random(shuffle).shuffle(relations)
    other = System(tuple(system.variables[old] for old in order), tuple(relations))
    assert summary(system) == summary(other)


def renamed(body: Condition, places: dict[int, int]) -> Condition:
    assert isinstance(body, Compare)
    return Compare(body.op, renamed_term(body.left, places), renamed_term(body.right, places))


def renamed_term(term: Term, places: dict[int, int]) -> Term:
    match term:
        case Var(index):
            return Var(places[index])
        case Sum(terms):
            return Sum(tuple(renamed_term(part, places) for part in terms))
        case Mul(left, right):
            return Mul(renamed_term(left, places), renamed_term(right, places))
        case _:
            return term


def summary(system: System) -> list[object]:
    return [
        (
            one.claims,
            [(s.claims, [r.label for r in s.relations], len(s.steps)) for s in one.minimal_sets],
            one.corrections,
        )
        for one in solve(system).conflicts
    ]


@pytest.mark.parametrize("products", [False, True])
def test_a_clean_system_does_not_load_z3(products: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "z3", None)
    for seed in range(20):
        assert not solve(planted(seed, 0, products, size=12).system).conflicts
