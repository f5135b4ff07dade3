"""A short run of the comparison with an exact method; `bilinear.py` has the long one."""

from __future__ import annotations

from fractions import Fraction

from bilinear import run

from claimlint.laws.condition import Compare
from claimlint.laws.relation import Relation
from claimlint.laws.solve import solve
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Mul, Sum, Var
from claimlint.values.interval import Interval


def test_the_solver_agrees_with_an_exact_method() -> None:
    tally = run(range(39, 48))
    assert tally.faults == []
    assert tally.counts["inconsistent"] > 3


def test_the_repair_of_a_half_open_claim_is_the_one_value_that_fits() -> None:
    """Two numbers with the sum 15 and a product of at least 56.25 are both 7.5."""
    almost = Interval(Fraction(27, 4), Fraction(15, 2), False, True)
    variables = (
        Variable("one", Interval.NON_NEGATIVE, (Statement("almost", almost),)),
        Variable("other", Interval.NON_NEGATIVE),
    )
    whole = Compare("==", Sum((Var(0), Var(1))), Const(Fraction(15)))
    area = Compare(">=", Mul(Var(0), Var(1)), Const(Fraction(225, 4)))
    relations = (Relation.of("sum", whole), Relation.of("product", area))
    (conflict,) = solve(System(variables, relations)).conflicts
    (correction,) = conflict.corrections
    (change,) = correction.changes
    assert change.interval == Interval.point(Fraction(15, 2))
    assert change.exact
