"""z3, for what neither propagation nor the simplex decides: products, ranks, alternatives.

Every number goes in as an exact rational, effort is bounded by z3's own count of resources (not
by the clock), and an answer of "unknown" stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from claimlint.laws.condition import And, Compare, Condition, Count, Or
from claimlint.laws.linear_problem import Core, Extra
from claimlint.laws.problem import Problem
from claimlint.laws.term import Abs, Const, Div, Max, Min, Mul, Neg, Pow, Sum, Term, Var
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

if TYPE_CHECKING:
    from types import ModuleType

Expression = Any
"""An expression of z3, which has no types."""

RESOURCES: Final = 60_000
"""z3's `rlimit` for one question; a second or two."""


class Smt:
    """One problem in z3: every claim and every relation has a Boolean that switches it on."""

    def __init__(self, problem: Problem) -> None:
        # A file without conflicts never pays for this import; z3 has no types.
        import z3  # type: ignore[import-untyped] # noqa: PLC0415

        self._z3: ModuleType = z3
        self._context = z3.Context()
        self._solver = z3.Solver(ctx=self._context)
        self._solver.set("rlimit", RESOURCES)
        self._solver.set("random_seed", 0)
        size = range(len(problem.names))
        self._variables = [z3.Real(f"x{index}", self._context) for index in size]
        self._fresh = 0
        self.effort = 0
        """How many of z3's resources were used so far."""
        self._claims = [self._switch(f"c{i}") for i in range(len(problem.claims))]
        self._relations = [self._switch(f"r{i}") for i in range(len(problem.relations))]
        self._load(problem)

    def check(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra
    ) -> tuple[Truth, Core]:
        """Whether all of it can hold, as far as is known; and a core of it where it cannot."""
        chosen_claims, chosen_relations = sorted(claims), sorted(relations)
        self._solver.push()
        for variable, interval in extra:
            self._solver.add(*self._within(variable, interval))
        switches = [self._claims[i] for i in chosen_claims]
        switches += [self._relations[i] for i in chosen_relations]
        answer = self._solver.check(*switches)
        self.effort = self._used()
        core = {str(switch) for switch in self._solver.unsat_core()} if switches else set()
        self._solver.pop()
        everything = frozenset(chosen_claims), frozenset(chosen_relations)
        if answer == self._z3.unsat:
            return Truth.FALSE, _core(core) if core else everything
        return (Truth.TRUE if answer == self._z3.sat else Truth.UNKNOWN), everything

    def _used(self) -> int:
        statistics = self._solver.statistics()
        names = statistics.keys()
        return int(statistics.get_key_value("rlimit count")) if "rlimit count" in names else 0

    def _switch(self, name: str) -> Expression:
        return self._z3.Bool(name, self._context)

    def _load(self, problem: Problem) -> None:
        for index, domain in enumerate(problem.domains):
            self._solver.add(*self._within(index, domain))
        for switch, claim in zip(self._claims, problem.claims, strict=True):
            for variable, interval in claim.stated:
                for bound in self._within(variable, interval):
                    self._solver.add(self._z3.Implies(switch, bound, self._context))
        for switch, relation in zip(self._relations, problem.relations, strict=True):
            body = self._condition(relation.body)
            self._solver.add(self._z3.Implies(switch, body, self._context))

    def _number(self, value: Fraction) -> Expression:
        text = f"{value.numerator}/{value.denominator}"
        return self._z3.RealVal(text, self._context)

    def _within(self, variable: int, interval: Interval) -> list[Expression]:
        x, bounds = self._variables[variable], []
        if interval.low is not None:
            low = self._number(interval.low)
            bounds.append(x > low if interval.low_open else x >= low)
        if interval.high is not None:
            high = self._number(interval.high)
            bounds.append(x < high if interval.high_open else x <= high)
        return bounds

    def _condition(self, condition: Condition) -> Expression:
        match condition:
            case Compare():
                needed: list[Expression] = []
                comparison = self._comparison(condition, needed)
                return self._all([*needed, comparison])
            case And(parts):
                return self._all([self._condition(part) for part in parts])
            case Or(parts):
                return self._any([self._condition(part) for part in parts])

    def _all(self, parts: Sequence[Expression]) -> Expression:
        return self._z3.And(*parts, self._z3.BoolVal(True, self._context))

    def _any(self, parts: Sequence[Expression]) -> Expression:
        return self._z3.Or(*parts, self._z3.BoolVal(False, self._context))

    def _comparison(self, comparison: Compare, needed: list[Expression]) -> Expression:
        left = self._term(comparison.left, needed)
        right = self._term(comparison.right, needed)
        return {
            "<": lambda: left < right,
            "<=": lambda: left <= right,
            ">": lambda: left > right,
            ">=": lambda: left >= right,
            "==": lambda: left == right,
            "!=": lambda: left != right,
        }[comparison.op]()

    def _counted(self, condition: Condition, needed: list[Expression]) -> Expression:
        """A condition inside a count: what its quotients need holds outside of it."""
        if isinstance(condition, Compare):
            return self._comparison(condition, needed)
        parts = [self._counted(part, needed) for part in condition.conditions]
        return self._all(parts) if isinstance(condition, And) else self._any(parts)

    def _term(self, term: Term, needed: list[Expression]) -> Expression:  # noqa: C901, PLR0911 - one for each
        match term:
            case Const(value):
                return self._number(value)
            case Var(index):
                return self._variables[index]
            case Count(conditions):
                return self._count(conditions, needed)
        parts = [self._term(child, needed) for child in term.children()]
        match term:
            case Sum():
                return sum(parts, self._number(Fraction(0)))
            case Neg():
                return -parts[0]
            case Mul():
                return parts[0] * parts[1]
            case Div():
                return self._quotient(parts[0], parts[1], needed)
            case Pow(_, exponent):
                return self._power(parts[0], exponent)
            case Abs():
                return self._z3.If(parts[0] >= 0, parts[0], -parts[0])
            case Min() | Max():
                return self._extreme(parts, isinstance(term, Min))
        raise TypeError(f"no such term: {term!r}")

    def _count(self, conditions: Sequence[Condition], needed: list[Expression]) -> Expression:
        one, none = self._number(Fraction(1)), self._number(Fraction(0))
        held = [self._counted(condition, needed) for condition in conditions]
        return sum((self._z3.If(condition, one, none) for condition in held), none)

    def _quotient(
        self, left: Expression, right: Expression, needed: list[Expression]
    ) -> Expression:
        self._fresh += 1
        quotient = self._z3.Real(f"q{self._fresh}", self._context)
        needed.extend((quotient * right == left, right != 0))
        return quotient

    def _power(self, base: Expression, exponent: int) -> Expression:
        power = self._number(Fraction(1))
        for _ in range(exponent):
            power = power * base
        return power

    def _extreme(self, parts: Sequence[Expression], least: bool) -> Expression:
        extreme = parts[0]
        for part in parts[1:]:
            better = part < extreme if least else part > extreme
            extreme = self._z3.If(better, part, extreme)
        return extreme


def _core(names: set[str]) -> Core:
    claims = frozenset(int(name[1:]) for name in names if name[0] == "c")
    return claims, frozenset(int(name[1:]) for name in names if name[0] == "r")
