"""Contraction: no solution is ever lost, and no verdict is wrong."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimlint.laws.condition import And, Compare, Condition, Count, Or
from claimlint.laws.contraction import contract
from claimlint.laws.relation import Relation
from claimlint.laws.term import Abs, Const, Div, Max, Min, Mul, Neg, Pow, Sum, Term, Var
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

SIZE = 4
SMALL = st.fractions(min_value=-6, max_value=6, max_denominator=4)
VALUES = st.lists(SMALL, min_size=SIZE, max_size=SIZE)
OPERATORS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def larger(terms: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    several = st.lists(terms, min_size=1, max_size=3).map(tuple)
    compared = st.builds(Compare, st.sampled_from(sorted(OPERATORS)), terms, terms)
    return st.one_of(
        st.builds(Sum, several),
        st.builds(Neg, terms),
        st.builds(Mul, terms, terms),
        st.builds(Div, terms, terms),
        st.builds(Abs, terms),
        st.builds(Min, several),
        st.builds(Max, several),
        st.builds(Pow, terms, st.integers(0, 3)),
        st.builds(Count, st.lists(compared, max_size=3).map(tuple)),
    )


TERMS = st.recursive(
    st.one_of(st.builds(Var, st.integers(0, SIZE - 1)), st.builds(Const, SMALL)),
    larger,
    max_leaves=6,
)
COMPARISONS = st.builds(Compare, st.sampled_from(sorted(OPERATORS)), TERMS, TERMS)
CONDITIONS: st.SearchStrategy[Condition] = st.one_of(
    COMPARISONS,
    st.builds(And, st.lists(COMPARISONS, max_size=2).map(tuple)),
    st.builds(Or, st.lists(COMPARISONS, max_size=3).map(tuple)),
)


def value(term: Term, values: Sequence[Fraction]) -> Fraction:  # noqa: C901, PLR0911 - one each
    """The term's value, computed without intervals; ZeroDivisionError as in Python."""
    parts = [value(child, values) for child in term.children()]
    match term:
        case Const(number):
            return number
        case Var(index):
            return values[index]
        case Sum():
            return sum(parts, Fraction(0))
        case Neg():
            return -parts[0]
        case Mul():
            return parts[0] * parts[1]
        case Div():
            return parts[0] / parts[1]
        case Abs():
            return abs(parts[0])
        case Min():
            return min(parts)
        case Max():
            return max(parts)
        case Pow(_, exponent):
            return Fraction(parts[0] ** exponent)
        case Count(conditions):
            return Fraction(sum(holds(condition, values) for condition in conditions))
    raise AssertionError(term)


def holds(condition: Condition, values: Sequence[Fraction]) -> bool:
    match condition:
        case Compare(op, left, right):
            return OPERATORS[op](value(left, values), value(right, values))
        case And(parts):
            return False not in [holds(part, values) for part in parts]
        case Or(parts):
            return True in [holds(part, values) for part in parts]


@st.composite
def boxes(
    draw: st.DrawFn, ends: st.SearchStrategy[bool] | None = None
) -> tuple[list[Interval], list[Fraction]]:
    """Four domains, and a value in each; one end in eight is missing, or as `ends` says."""
    values = draw(VALUES)
    endless = st.integers(0, 7).map(lambda number: number == 0) if ends is None else ends
    domains = []
    for number in values:
        below, above = draw(st.tuples(st.integers(0, 3), st.integers(0, 3)))
        domains.append(
            Interval(
                None if draw(endless) else number - below,
                None if draw(endless) else number + above,
                below > 0 and draw(st.booleans()),
                above > 0 and draw(st.booleans()),
            )
        )
    return domains, values


@given(CONDITIONS, boxes())
def test_a_solution_is_never_lost(
    condition: Condition, box: tuple[list[Interval], list[Fraction]]
) -> None:
    domains, values = box
    try:
        if not holds(condition, values):
            condition = ~condition
    except ZeroDivisionError:
        return
    outcome = contract(Relation.of("r", condition), domains)
    assert not outcome.empty
    for narrowing in outcome.narrowings:
        assert narrowing.result is not None
        assert narrowing.result.contains(values[narrowing.variable])
        assert narrowing.derived.contains(values[narrowing.variable])


@given(CONDITIONS, boxes())
def test_a_verdict_holds_for_every_value(
    condition: Condition, box: tuple[list[Interval], list[Fraction]]
) -> None:
    domains, values = box
    try:
        truth = Truth.FALSE if holds(condition, values) else Truth.TRUE
    except ZeroDivisionError:
        return
    assert condition.judge(domains) is not truth
    assert (~condition).judge(domains) is not ~truth


@given(
    boxes(st.just(False)), st.lists(st.sampled_from([-2, -1, 1, 2]), min_size=SIZE, max_size=SIZE)
)
def test_a_sum_is_narrowed_to_the_exact_range(
    box: tuple[list[Interval], list[Fraction]], factors: list[int]
) -> None:
    domains = box[0]
    terms = tuple(Mul(Const(Fraction(f)), Var(i)) for i, f in enumerate(factors))
    relation = Relation.of("r", Compare("==", Sum(terms), Const(Fraction(1))))
    outcome = contract(relation, domains)
    after = dict(enumerate(domains))
    for narrowing in outcome.narrowings:
        if narrowing.result is not None:
            after[narrowing.variable] = narrowing.result
    reach = Sum(terms).evaluate(domains)
    assert outcome.empty is not reach.contains(Fraction(1))
    if not outcome.empty:
        again = contract(relation, after)
        assert not again.narrowings
