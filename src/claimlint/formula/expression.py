"""A compiled expression, and what it looks at."""

from __future__ import annotations

from claimlint.formula.algebra import Outcome
from claimlint.formula.amount import Context, Incomparable
from claimlint.formula.kinds import Kind
from claimlint.formula.run_time import Run, as_truth
from claimlint.formula.tree import Node
from claimlint.formula.value import Names
from claimlint.lazy_dataclass import dataclass
from claimlint.values.truth import Truth


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression: `run(names, context)` evaluates it.

    `reads` lists the (name, attribute) pairs it looks at, "" for a name used whole. `tree` is what
    it was lowered from; our own catalogue comes without.
    """

    text: str
    kind: Kind
    run: Run
    reads: frozenset[tuple[str, str]]
    ordered: bool = False
    """Whether it orders quantities or times: then it can be undecided where it is not violated.
    An equality of rounded figures is compatible or it is not."""
    paths: frozenset[tuple[str, ...]] = frozenset()
    """The names it looks at with all attributes, as far as they are a chain. A last "?" marks
    those of which it only asks whether they are there."""
    calls: frozenset[str] = frozenset()
    """The functions that it calls."""
    tree: Node | None = None

    def truth(self, names: Names, context: Context) -> Outcome:
        """The outcome as a Truth: missing values and incomparable units are UNKNOWN."""
        try:
            return as_truth(self.run(names, context))
        except Incomparable:
            return Truth.UNKNOWN
