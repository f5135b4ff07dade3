"""Relations: what must hold between quantities, with the rule that says so."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimlint.laws.condition import Condition, condition_indices
from claimlint.laws.term import Domains
from claimlint.values.truth import Truth


@dataclass(frozen=True, slots=True)
class Relation:
    """One instance of a rule, over the quantities that it joins.

    `name` is the rule's id, `label` says in words what holds here, `working` the arithmetic as a
    person would write it. A relation that is not `certain` makes a clash at most possible.
    """

    name: str
    body: Condition
    label: str = ""
    certain: bool = True
    working: str = ""
    variables: tuple[int, ...] = field(default=(), compare=False)
    """The variables of the body, each once, in the order of their first use.

    They and `repeats` are worked out from the body; whoever knows them may give them.
    """
    repeats: bool = field(default=False, compare=False)
    """Whether a variable occurs more than once: interval evaluation may then be too wide."""

    def __post_init__(self) -> None:
        if not self.variables:
            used = tuple(condition_indices(self.body))
            object.__setattr__(self, "variables", tuple(dict.fromkeys(used)))
            object.__setattr__(self, "repeats", len(self.variables) < len(used))

    def judge(self, domains: Domains) -> Truth:
        """Whether it holds for all values in the domains, for some, or for none."""
        return self.body.judge(domains)
