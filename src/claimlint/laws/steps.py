"""Working: the steps by which claims lead to a contradiction or to a range, as data."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from claimlint.laws.condition import Condition, comparisons
from claimlint.laws.decide import Decider
from claimlint.laws.eliminate import Row, add_to
from claimlint.laws.linear_problem import allowed, linear_model
from claimlint.laws.problem import Problem
from claimlint.laws.propagate import NOBODY, Event, Trace, propagate
from claimlint.laws.relation import Relation
from claimlint.laws.term import Const, Mul, Sum, Var
from claimlint.lazy_dataclass import dataclass
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

FEW: Final = 8
"""So many relations are looked at by themselves, to see whether each is needed."""


@dataclass(frozen=True, slots=True)
class Input:
    """What a step uses: a quantity's range, and the claims that state it, if it is theirs."""

    variable: str
    interval: Interval
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of working.

    With a `variable`: the relation and the inputs say that it is in `derived`; together with
    what was known of it (`before`) it is in `after`, or nowhere (None: the contradiction). No
    relation: claims that state the variable have nothing in common.

    Without a variable: the contradiction is between the two sides of a comparison, `left op
    right`. Several `factors`: the relations times their factors, added up, are that comparison.
    """

    relation: Relation | None
    inputs: tuple[Input, ...]
    variable: str = ""
    derived: Interval = Interval.WHOLE
    before: Interval = Interval.WHOLE
    after: Interval | None = None
    claims: tuple[str, ...] = ()
    """The claims that state the variable, where `before` is what they state."""
    left: Interval | None = None
    op: str = ""
    right: Interval | None = None
    factors: tuple[tuple[Relation, Fraction], ...] = ()


def steps_of(problem: Problem, trace: Trace, starts: Iterable[int]) -> tuple[Step, ...]:
    """The steps of a trace that lead to some of its events, in order."""
    numbers = trace.behind(starts)
    said = _Statements(problem, trace)
    return tuple(
        _step(problem, said, number, trace.events[number])
        for number in numbers
        if trace.events[number].relation != NOBODY or trace.events[number].after is None
    )


class _Statements:
    """The events of a trace that are statements of claims, by variable."""

    __slots__ = ("_by_variable", "_problem")

    def __init__(self, problem: Problem, trace: Trace) -> None:
        self._problem = problem
        self._by_variable: dict[int, list[tuple[int, Event]]] = {}
        for number, event in enumerate(trace.events):
            if event.claim != NOBODY and event.after is not None:
                self._by_variable.setdefault(event.variable, []).append((number, event))

    def giving(self, variable: int, interval: Interval, before: int) -> tuple[str, ...]:
        """The claims whose statements alone, of the events before a number, give the variable
        this range; none if a step did.
        """  # noqa: D205 - one sentence
        known, claims = self._problem.domains[variable], []
        for number, event in self._by_variable.get(variable, ()):
            if number < before and event.after is not None:
                known = event.after
                claims.append(self._problem.claims[event.claim].name)
        return tuple(claims) if known == interval else ()


def _step(problem: Problem, said: _Statements, number: int, event: Event) -> Step:
    inputs = tuple(
        Input(problem.names[v], interval, said.giving(v, interval, number))
        for v, interval in event.inputs
    )
    if event.relation == NOBODY:
        return _statement_clash(problem, said, number, event)
    relation = problem.originals[event.relation]
    if event.variable == NOBODY:
        clash = _clashing(problem.relations[event.relation].body, dict(event.inputs))
        if clash is None:
            return Step(relation, inputs)
        left, op, right = clash
        return Step(relation, inputs, left=left, op=op, right=right)
    return Step(
        relation,
        inputs,
        problem.names[event.variable],
        event.derived,
        event.before,
        event.after,
        said.giving(event.variable, event.before, number),
    )


def _statement_clash(problem: Problem, said: _Statements, number: int, event: Event) -> Step:
    name = problem.names[event.variable]
    own = problem.claims[event.claim].name if event.claim != NOBODY else ""
    claims = said.giving(event.variable, event.before, number)
    inputs = (
        Input(name, event.before, claims),
        Input(name, event.derived, (own,) if own else ()),
    )
    return Step(None, inputs, name, event.derived, event.before, None, claims)


def _clashing(
    body: Condition, domains: dict[int, Interval]
) -> tuple[Interval, str, Interval] | None:
    """The two sides of the comparison that cannot hold, if it is one by itself."""
    for comparison in comparisons(body):
        if comparison.judge(domains) is Truth.FALSE:
            left, right = comparison.left.evaluate(domains), comparison.right.evaluate(domains)
            return left, comparison.op, right
    return None


def combined_step(
    decider: Decider, claims: frozenset[int], relations: frozenset[int]
) -> Step | None:
    """The one step that adds relations up to a contradiction; None where they are not linear."""
    model, problem = decider.linear, decider.problem
    if len(relations) <= FEW:
        problem = problem.with_relations(sorted(relations))
        model = linear_model(problem)
    clash = None if model is None else model.check(claims)
    if clash is None:
        return None
    totals: Row = {}
    right, factors = Interval.point(Fraction(0)), []
    for (number, form), factor in clash.factors:
        factors.append((problem.originals[number], factor))
        right += allowed(form).scale(factor)
        add_to(totals, form.coefficients, factor)
    domains = propagate(problem, sorted(claims), ()).domains
    kept = dict(sorted(totals.items()))
    left = Sum(tuple(Mul(Const(total), Var(index)) for index, total in kept.items()))
    inputs = tuple(
        Input(problem.names[index], domains[index], _claims_of(problem, claims, index))
        for index in kept
    )
    sides = left.evaluate(domains), right
    return Step(None, inputs, left=sides[0], op="==", right=sides[1], factors=tuple(factors))


def _claims_of(problem: Problem, claims: frozenset[int], variable: int) -> tuple[str, ...]:
    return tuple(
        problem.claims[index].name
        for index in sorted(claims)
        if any(stated == variable for stated, _ in problem.claims[index].stated)
    )
