"""Relations between quantities, as exact arithmetic: terms, conditions, what they allow."""

from claimlint.constraint.condition import (
    OPPOSITES,
    And,
    Compare,
    Condition,
    Count,
    Or,
    comparisons,
)
from claimlint.constraint.linear import Linear, linear_conditions
from claimlint.constraint.narrow import Contraction, Narrowing, contract
from claimlint.constraint.relation import Relation
from claimlint.constraint.substitute import substituted
from claimlint.constraint.term import (
    Abs,
    Const,
    Div,
    Domains,
    Max,
    Min,
    Mul,
    Neg,
    Pow,
    Sum,
    Term,
    Var,
    indices,
)

__all__ = [
    "OPPOSITES",
    "Abs",
    "And",
    "Compare",
    "Condition",
    "Const",
    "Contraction",
    "Count",
    "Div",
    "Domains",
    "Linear",
    "Max",
    "Min",
    "Mul",
    "Narrowing",
    "Neg",
    "Or",
    "Pow",
    "Relation",
    "Sum",
    "Term",
    "Var",
    "comparisons",
    "contract",
    "indices",
    "linear_conditions",
    "substituted",
]
