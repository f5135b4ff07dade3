"""The solver against an exact method that shares nothing with it, on random bilinear systems.

    python tests/property/bilinear.py --systems 500 [--start N] [--seed N]

A system has sums, orders and products of quantities whose claims may be ranges with open ends.
Every subset of its claims is decided by z3's procedure for real polynomials, asked directly. From
that follow all minimal conflicting sets and all lightest repairs, which must be those of the
solver. The range of each repair must hold every possible value, and where it is called exact no
value of it may be one too many at its ends. `--seed` shows one system. The exit code is 1 where
anything differs.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from typing import Any

import z3  # type: ignore[import-untyped]

from claimlint.laws.components import components
from claimlint.laws.condition import Compare
from claimlint.laws.relation import Relation
from claimlint.laws.solution import Change
from claimlint.laws.solve import solve
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Mul, Sum, Term, Var
from claimlint.values.interval import Interval

Z3 = Any
"""An expression of z3, which has no types."""
TINY = Fraction(1, 10**6)
"""A value this near to an open end, in parts of the range or of 1, must be possible."""


def random_system(dice: random.Random) -> System:
    """Four to six quantities, each tied to earlier ones; one or two claims are far off."""
    size = dice.randint(4, 6)
    values = [Fraction(dice.randint(1, 12)) for _ in range(2)]
    relations: list[Relation] = []
    while len(values) < size:
        a, b = dice.sample(range(len(values)), 2)
        product = dice.random() < 0.6
        values.append(values[a] * values[b] if product else values[a] + values[b])
        right: Term = Mul(Var(a), Var(b)) if product else Sum((Var(a), Var(b)))
        operator = dice.choice(["==", "==", "==", "<=", ">="])
        relations.append(Relation.of("law", Compare(operator, Var(len(values) - 1), right)))
    if dice.random() < 0.4:
        a, b = dice.sample(range(size), 2)
        operator = "<=" if values[a] <= values[b] else ">="
        relations.append(Relation.of("order", Compare(operator, Var(a), Var(b))))
    if dice.random() < 0.3:
        a = dice.randrange(size)
        bound = Const(values[a] + dice.randint(0, 3))
        relations.append(Relation.of("bound", Compare("<", Var(a), bound)))
    wrong = set(dice.sample(range(size), dice.choice([0, 1, 1, 2])))
    variables = []
    for index, value in enumerate(values):
        shown = value * dice.choice([Fraction(1, 3), Fraction(3)]) if index in wrong else value
        said: tuple[Statement, ...] = ()
        if index in wrong or dice.random() < 0.9:
            weight = Fraction(dice.choice([1, 1, 2]))
            said = (Statement(f"c{index}", random_range(dice, shown), weight),)
        variables.append(Variable(f"v{index}", Interval.NON_NEGATIVE, said))
    return System(tuple(variables), tuple(relations))


def random_range(dice: random.Random, value: Fraction) -> Interval:
    """What a claim states: rounded, exact, half-open ("almost"), or unbounded on one side."""
    match dice.randint(0, 5):
        case 0 | 1:
            return Interval(value - Fraction(1, 2), value + Fraction(1, 2))
        case 2:
            return Interval.point(value)
        case 3:
            return Interval(value * Fraction(9, 10), value, False, dice.random() < 0.7)
        case 4:
            return Interval(value, None, dice.random() < 0.5)
    return Interval(value - Fraction(1, 10), value + Fraction(1, 10), True, True)


# -- the exact method ----------------------------------------------------------------------


class Exact:
    """Decides by z3 whether some claims of a system can hold with all relations."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._x = [z3.Real(f"x{index}") for index in range(len(system.variables))]
        self._known: dict[frozenset[str], bool] = {}
        self.claims = {
            said.claim: (index, said)
            for index, variable in enumerate(system.variables)
            for said in variable.statements
        }

    def possible(self, claims: Iterable[str]) -> bool:
        """Whether these claims can all be true."""
        chosen = frozenset(claims)
        if chosen not in self._known:
            self._known[chosen] = self.holds(chosen)
        return self._known[chosen]

    def holds(self, claims: Iterable[str], *extra: Z3) -> bool:
        """The same, with further conditions."""
        solver = z3.SolverFor("QF_NRA")
        solver.add(*extra)
        for index, variable in enumerate(self._system.variables):
            solver.add(*self._within(index, variable.domain))
        for claim in claims:
            index, said = self.claims[claim]
            solver.add(*self._within(index, said.interval))
        for relation in self._system.relations:
            solver.add(self._compared(relation))
        answer = solver.check()
        assert answer != z3.unknown
        return bool(answer == z3.sat)

    def minimal_sets(self) -> set[frozenset[str]]:
        """All sets of claims that clash and of which each smaller one can hold."""
        found: set[frozenset[str]] = set()
        for size in range(len(self.claims) + 1):
            for chosen in map(frozenset, combinations(sorted(self.claims), size)):
                if not any(known <= chosen for known in found) and not self.possible(chosen):
                    found.add(chosen)
        return found

    def lightest_repairs(self) -> set[frozenset[str]]:
        """All sets of claims of least total weight without which the rest can hold."""
        everything = frozenset(self.claims)
        best: set[frozenset[str]] = set()
        least: Fraction | None = None
        for size in range(len(everything) + 1):
            for chosen in map(frozenset, combinations(sorted(everything), size)):
                weight = sum((self.claims[one][1].weight for one in chosen), Fraction(0))
                if least is not None and weight > least:
                    continue
                if self.possible(everything - chosen):
                    best = {chosen} if least is None or weight < least else best | {chosen}
                    least = weight
        return best

    def faults_of(self, change: Change, kept: frozenset[str]) -> Iterator[str]:
        """What is wrong with the range of a change, given the claims that are kept."""
        x = self._x[int(change.variable[1:])]
        found = change.interval
        if found.low is not None and found.high is not None and found.low > found.high:
            yield f"the range {found} is reversed"
            return
        if self.holds(kept, z3.Not(z3.And(*_bounds(x, found), True))):
            yield f"a value outside of {found} is possible"
        if change.exact:
            for end, is_open, sign in (
                (found.low, found.low_open, 1),
                (found.high, found.high_open, -1),
            ):
                if end is not None:
                    yield from self._end_faults(x, end, is_open, sign, kept)

    def _end_faults(
        self, x: Z3, end: Fraction, is_open: bool, sign: int, kept: frozenset[str]
    ) -> Iterator[str]:
        if self.holds(kept, x == _number(end)) is is_open:
            yield f"the end {end} is {'open' if is_open else 'closed'}, and must not be"
        near = end + sign * TINY * max(abs(end), Fraction(1))
        beside = x < _number(near) if sign > 0 else x > _number(near)
        if is_open and not self.holds(kept, beside):
            yield f"no value near {end} is possible"

    def _within(self, index: int, interval: Interval) -> list[Z3]:
        return _bounds(self._x[index], interval)

    def _compared(self, relation: Relation) -> Z3:
        body = relation.body
        assert isinstance(body, Compare)
        left, right = self._term(body.left), self._term(body.right)
        return {
            "==": lambda: left == right,
            "<=": lambda: left <= right,
            ">=": lambda: left >= right,
            "<": lambda: left < right,
        }[body.op]()

    def _term(self, term: Term) -> Z3:
        match term:
            case Var(index):
                return self._x[index]
            case Const(value):
                return _number(value)
            case Mul(left, right):
                return self._term(left) * self._term(right)
            case Sum(terms):
                return sum((self._term(one) for one in terms[1:]), self._term(terms[0]))
        raise TypeError(term)


def _number(value: Fraction) -> Z3:
    return z3.RealVal(f"{value.numerator}/{value.denominator}")


def _bounds(x: Z3, interval: Interval) -> list[Z3]:
    found = []
    if interval.low is not None:
        low = _number(interval.low)
        found.append(x > low if interval.low_open else x >= low)
    if interval.high is not None:
        high = _number(interval.high)
        found.append(x < high if interval.high_open else x <= high)
    return found


# -- both compared -------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """What came of the systems that were compared."""

    systems: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, str]] = field(default_factory=list)


def compare(seed: int, tally: Tally) -> None:
    """Solve the system of a seed both ways. Only systems that hang together are compared."""
    system = random_system(random.Random(seed))
    if sum(bool(one.relations) for one in components(system, range(len(system.relations)))) != 1:
        return
    tally.systems += 1
    exact, solution = Exact(system), solve(system)
    sets = exact.minimal_sets()
    tally.counts["inconsistent"] += bool(sets)
    tally.counts["undecided"] += bool(solution.undecided)
    tally.faults.extend((seed, fault) for fault in _faults(exact, solution, sets, tally.counts))


def _faults(
    exact: Exact, solution: Any, sets: set[frozenset[str]], counts: Counter[str]
) -> Iterator[str]:
    if solution.impossible:
        if exact.possible(()):
            yield "the relations are called impossible, and are not"
        return
    found = {frozenset(one.claims) for c in solution.conflicts for one in c.minimal_sets}
    if found - sets:
        yield f"no minimal conflicting sets: {sorted(map(sorted, found - sets))}"
    complete = all(one.all_sets for one in solution.conflicts) and not solution.undecided
    if complete and sets - found:
        yield f"conflicting sets that were not found: {sorted(map(sorted, sets - found))}"
    counts["cut short"] += not complete
    repairs = exact.lightest_repairs() if sets else set()
    for conflict in solution.conflicts:
        told = {frozenset(one.claims) for one in conflict.corrections}
        if conflict.all_corrections and len(solution.conflicts) == 1 and told != repairs:
            yield f"repairs {sorted(map(sorted, told))} instead of {sorted(map(sorted, repairs))}"
        for correction in conflict.corrections:
            kept = frozenset(exact.claims) - frozenset(correction.claims)
            for change in correction.changes:
                counts["ranges"] += 1
                counts["exact ranges"] += change.exact
                for fault in exact.faults_of(change, kept):
                    yield f"{change.claim}: {fault}"


def run(seeds: Iterable[int]) -> Tally:
    tally = Tally()
    for seed in seeds:
        compare(seed, tally)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the solver with an exact method.")
    parser.add_argument("--systems", type=int, default=100)
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="show the system of this seed")
    options = parser.parse_args()
    if options.seed is not None:
        system = random_system(random.Random(options.seed))
        print(*system.variables, *(one.body for one in system.relations), sep="\n")
        print(*solve(system).conflicts, sep="\n")
    one = options.seed is not None
    start = options.seed if one else options.start
    tally = run(range(start, start + (1 if one else options.systems)))
    print(f"{tally.systems} systems;", dict(tally.counts))
    for seed, fault in tally.faults:
        print(f"seed {seed}: {fault}")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
