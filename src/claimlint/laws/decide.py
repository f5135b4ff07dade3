"""Whether some claims and relations can hold together: the cheapest method that can tell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final, Literal

from claimlint.laws.components import Forest
from claimlint.laws.condition import Condition, comparisons
from claimlint.laws.linear_problem import Clash, Core, Extra, LinearModel, linear_model
from claimlint.laws.presolve import presolved
from claimlint.laws.problem import Problem
from claimlint.laws.propagate import APPLYING, Trace, propagate
from claimlint.laws.simplex import TooMuchError
from claimlint.laws.smt import Smt
from claimlint.laws.solve_for_one import is_smooth
from claimlint.laws.term import Div, Mul, Pow, Term, indices
from claimlint.laws.witness import LinearWitness, Witness, preferred
from claimlint.lazy_dataclass import dataclass
from claimlint.values.truth import Truth

ASKING: Final = 3
"""How many of z3's own resources count for one coefficient."""
SMALL: Final = 40
"""Up to so many quantities, a solution is also looked for by trying values one by one."""
MOST_COEFFICIENTS: Final = 250_000
"""What one check of the simplex may touch: some seconds, for a part of thousands of relations."""
PRODUCTS: Final = 10
"""With more relations that multiply quantities z3 is not asked: its own count of resources does
not bound the time that it then takes."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it can hold, as far as is known; if not, claims and relations that already cannot."""

    possible: Truth
    core: Core = (frozenset(), frozenset())


class Decider:
    """Decides subsets of one problem; remembers what it has learnt.

    `effort` counts elementary steps, not time, so that a bound on it gives the same answer on
    every machine. With `ask=False` it never asks z3: what only z3 could tell is not known.
    """

    def __init__(self, problem: Problem, ask: bool = True) -> None:
        self.problem = problem
        self._ask = ask
        self.effort = 0
        self.everything = frozenset(range(len(problem.claims)))
        self.relations = frozenset(range(len(problem.relations)))
        self._tree = _is_tree(problem)
        self._products = sum(_multiplies(relation.form.body) for relation in problem.relations)
        self._smt: Smt | None = None
        self._possible: list[frozenset[int]] = []
        self._cores: list[Verdict] = []

    def decide(self, claims: Iterable[int]) -> Verdict:
        """Whether these claims can be true together, with all relations."""
        chosen = frozenset(claims)
        for verdict in self._cores:
            if verdict.core[0] <= chosen:
                return verdict
        if any(chosen <= known for known in self._possible):
            return Verdict(Truth.TRUE)
        verdict = self._decided(chosen, ())
        if verdict.possible is Truth.TRUE:
            self._possible.append(chosen)
        elif verdict.possible is Truth.FALSE:
            self._cores.append(verdict)
        return verdict

    def refuted(self, claims: frozenset[int]) -> frozenset[int] | None:
        """Some of the claims that cannot be true, where propagation or the simplex shows it."""
        trace = self.propagated(claims, self.relations)
        if trace.empty:
            return trace.core()[0]
        model = self.linear
        if model is None or self.is_exact(trace):
            return None
        clash = self._checked(model, claims)
        return None if clash is None or clash is Truth.UNKNOWN else clash.core[0]

    def explained(self, claims: Iterable[int]) -> Verdict:
        """The verdict on these claims, decided anew: its core is not one found earlier."""
        return self._decided(frozenset(claims), ())

    def decide_with(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra = ()
    ) -> Verdict:
        """The same for some of the relations, and with further bounds."""
        chosen, used = frozenset(claims), frozenset(relations)
        if used == self.relations:
            return self._decided(chosen, extra)
        numbers = sorted(used)
        part = Decider(self.problem.with_relations(numbers), self._ask)
        verdict = part.decide_with(chosen, range(len(numbers)), extra)
        self.effort += part.effort
        core = frozenset(numbers[number] for number in verdict.core[1])
        return Verdict(verdict.possible, (verdict.core[0], core))

    def _decided(self, claims: frozenset[int], extra: Extra) -> Verdict:
        trace = self.propagated(claims, self.relations, extra)
        if trace.empty:
            return Verdict(Truth.FALSE, trace.core())
        if self.is_exact(trace) or self._rest_is_exact(trace):
            return Verdict(Truth.TRUE)
        model = self.linear
        if model is None:
            return self._by_search(trace, claims, extra)
        clash = self._checked(model, claims, extra)
        if clash is Truth.UNKNOWN:
            return Verdict(Truth.UNKNOWN)
        return Verdict(Truth.TRUE) if clash is None else Verdict(Truth.FALSE, clash.core)

    def _checked(
        self, model: LinearModel, claims: Iterable[int], extra: Extra = ()
    ) -> Clash | Literal[Truth.UNKNOWN] | None:
        """The clash that the simplex finds, or none; not known where it would take too long."""
        before = model.effort
        try:
            return model.check(claims, extra, MOST_COEFFICIENTS)
        except TooMuchError:
            return Truth.UNKNOWN
        finally:
            self.effort += model.effort - before

    def propagated(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra = ()
    ) -> Trace:
        """The trace of propagation, its effort counted."""
        trace = propagate(self.problem, sorted(claims), frozenset(relations), extra)
        self.effort += trace.effort * APPLYING
        return trace

    def is_exact(self, trace: Trace) -> bool:
        """Whether every domain of the trace is the exact range of its variable."""
        return (
            trace.settled
            and self._tree
            and all(
                relation.form.is_plain
                or is_smooth(relation.form.body, relation.here(trace.domains))
                for relation in self.problem.relations
            )
        )

    def _rest_is_exact(self, trace: Trace) -> bool:
        """Whether propagation decides what presolving leaves."""
        presolving = presolved(self.problem.relations, trace.domains)
        if presolving is None:
            return False
        if not presolving.relations:
            return True
        domains = list(trace.domains)
        for variable, interval in presolving.box.items():
            domains[variable] = interval
        rest = Decider(self.problem.within(domains, presolving.relations))
        again = rest.propagated((), rest.relations)
        self.effort += rest.effort
        return not again.empty and rest.is_exact(again)

    @cached_property
    def linear(self) -> LinearModel | None:
        """The linear model of the problem, if it has one."""
        return linear_model(self.problem)

    def _by_search(self, trace: Trace, claims: frozenset[int], extra: Extra) -> Verdict:
        if self._has_witness(trace, claims, extra):
            return Verdict(Truth.TRUE)
        if not self._ask or self._products > PRODUCTS:
            return Verdict(Truth.UNKNOWN)
        if self._smt is None:
            self._smt = Smt(self.problem)
        before = self._smt.effort
        possible, core = self._smt.check(claims, self.relations, extra)
        self.effort += (self._smt.effort - before) // ASKING
        return Verdict(possible, core)

    def _has_witness(self, trace: Trace, claims: frozenset[int], extra: Extra) -> bool:
        """Whether a solution is found near what the other claims state."""
        others = sorted(self.everything - claims)
        domains, effort = preferred(self.problem, trace.domains, others)
        self.effort += effort * APPLYING
        linear = LinearWitness(self.problem, claims)
        found = linear.found(domains, extra)
        self.effort += linear.effort
        if found or len(self.problem.names) > SMALL:
            return found
        witness = Witness(self.problem, self.relations)
        found = witness.found(domains)
        self.effort += witness.effort * APPLYING
        return found


def _is_tree(problem: Problem) -> bool:
    """Whether the graph of variables and relations has no circle.

    Propagation is then complete, as far as the relations are smooth.
    """
    size = len(problem.names)
    forest = Forest(size + len(problem.relations))
    return not any(relation.repeats for relation in problem.relations) and all(
        forest.join(variable, size + number)
        for number, relation in enumerate(problem.relations)
        for variable in relation.variables
    )


def _multiplies(condition: Condition) -> bool:
    """Whether quantities are multiplied or divided by each other in it."""
    sides = (side for c in comparisons(condition) for side in (c.left, c.right))
    return any(_has_product(side) for side in sides)


def _has_product(term: Term) -> bool:
    parts = term.children()
    if isinstance(term, Mul | Div | Pow) and all(set(indices(part)) for part in parts):
        return True
    return any(_has_product(part) for part in parts)
