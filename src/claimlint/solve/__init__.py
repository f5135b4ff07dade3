"""What cannot all be true, what would mend it, and what follows: systems of quantities."""

from claimlint.solve.imply import implied, redundant
from claimlint.solve.minimal import Limits
from claimlint.solve.resolve import may_clash, solve
from claimlint.solve.solution import (
    Change,
    Conflict,
    Correction,
    Implied,
    Impossible,
    MinimalSet,
    Redundant,
    Solution,
)
from claimlint.solve.step import Input, Step
from claimlint.solve.system import Statement, System, Variable

__all__ = [
    "Change",
    "Conflict",
    "Correction",
    "Implied",
    "Impossible",
    "Input",
    "Limits",
    "MinimalSet",
    "Redundant",
    "Solution",
    "Statement",
    "Step",
    "System",
    "Variable",
    "implied",
    "may_clash",
    "redundant",
    "solve",
]
