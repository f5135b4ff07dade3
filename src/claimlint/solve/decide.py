"""Whether some claims and relations can hold together: the cheapest method that can tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from claimlint.constraint import Compare, Condition, Const, Div, Domains, Mul, Neg, Sum, Term, Var
from claimlint.interval import Interval
from claimlint.solve.component import Forest
from claimlint.solve.linear import Core, Extra, LinearModel, linear_model
from claimlint.solve.problem import Problem
from claimlint.solve.propagate import Trace, propagate
from claimlint.solve.smt import RESOURCES, Smt
from claimlint.solve.witness import Witness

APPLYING: Final = 25
"""What applying a relation costs, in coefficients touched by a pivot (about two microseconds)."""
ASKING: Final = RESOURCES // 100
"""What a question to z3 is taken to cost, in the same measure."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it can hold (None: not known); if not, claims and relations that already cannot."""

    possible: bool | None
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
        self.linear: LinearModel | None = linear_model(problem)
        self._tree = _is_tree(problem)
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
            return Verdict(True)
        verdict = self._decided(chosen, self.relations, (), explain=False)
        if verdict.possible:
            self._possible.append(chosen)
        elif verdict.possible is False:
            self._cores.append(verdict)
        return verdict

    def decide_with(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra = ()
    ) -> Verdict:
        """The same for some of the relations, with further bounds; the core names relations too."""
        return self._decided(frozenset(claims), frozenset(relations), extra, explain=True)

    def _decided(
        self, chosen: frozenset[int], used: frozenset[int], extra: Extra, explain: bool
    ) -> Verdict:
        trace = self.propagated(chosen, used, extra)
        if trace.empty:
            return Verdict(False, trace.core())
        if trace.settled and self._tree and self._smooth(trace, used):
            return Verdict(True)
        if self.linear is not None:
            return self._by_simplex(self.linear, chosen, (used, extra) if explain else None)
        return self._by_search(trace, chosen, used, extra)

    def propagated(
        self, claims: Iterable[int], relations: Iterable[int], extra: Extra = ()
    ) -> Trace:
        """The trace of propagation, its effort counted."""
        trace = propagate(self.problem, sorted(claims), frozenset(relations), extra)
        self.effort += trace.effort * APPLYING
        return trace

    def is_exact(self, trace: Trace, relations: frozenset[int]) -> bool:
        """Whether every domain of the trace is the exact range of its variable."""
        return trace.settled and self._tree and self._smooth(trace, relations)

    def _by_simplex(
        self, model: LinearModel, claims: frozenset[int], only: tuple[frozenset[int], Extra] | None
    ) -> Verdict:
        before = model.effort
        core = (
            model.holding.check(claims)
            if only is None
            else model.choosing.check(claims, only[0], only[1])
        )
        self.effort += model.effort - before
        return Verdict(True) if core is None else Verdict(False, core)

    def _by_search(
        self, trace: Trace, claims: frozenset[int], relations: frozenset[int], extra: Extra
    ) -> Verdict:
        witness = Witness(self.problem, relations)
        found = witness.found(trace.domains)
        self.effort += witness.effort * APPLYING
        if found:
            return Verdict(True)
        if not self._ask:
            return Verdict(None)
        if self._smt is None:
            self._smt = Smt(self.problem)
        self.effort += ASKING
        possible, core = self._smt.check(claims, relations, extra)
        return Verdict(possible, core)

    def _smooth(self, trace: Trace, relations: frozenset[int]) -> bool:
        return all(
            is_smooth(self.problem.relations[number].body, trace.domains) for number in relations
        )


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


def is_smooth(body: Condition, domains: Domains) -> bool:
    """Whether the relation's solutions in the box are connected: then no range has a gap."""
    if not isinstance(body, Compare) or body.op == "!=":
        return False
    return _keeps_sign(body.left, domains) and _keeps_sign(body.right, domains)


def _keeps_sign(term: Term, domains: Domains) -> bool:
    """Whether it is made of + - * / only, with no factor of both signs, no divisor near zero."""
    if not isinstance(term, (Const, Var, Sum, Neg, Mul, Div)):
        return False
    parts = term.children()
    if isinstance(term, (Mul, Div)):
        values = [part.evaluate(domains) for part in parts]
        if any(_has_both_signs(value) for value in values):
            return False
        if isinstance(term, Div) and values[1].contains(Fraction(0)):
            return False
    return all(_keeps_sign(part, domains) for part in parts)


def _has_both_signs(interval: Interval) -> bool:
    return (interval.low is None or interval.low < 0) and (
        interval.high is None or interval.high > 0
    )
