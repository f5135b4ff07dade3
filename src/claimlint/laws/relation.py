"""Relations: what must hold between quantities, with the rule that says so.

A relation is a form with places (`place 2 == place 0 × place 1`) and the variables that stand at
them. Relations of one law and the same units share their form, so what is known of a form is known
once.
"""

from __future__ import annotations

from functools import cached_property
from typing import final

from claimlint.laws.condition import Compare, Condition, comparisons, condition_indices
from claimlint.laws.substitute import substituted
from claimlint.laws.term import Const, Div, Domains, Neg, Sum, Term, Var, indices
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth


@final
class Form:
    """A condition over the places 0, 1, 2, …, each of which it mentions; it is never changed."""

    def __init__(self, body: Condition) -> None:
        self.body = body
        used = tuple(condition_indices(body))
        self.size = len(set(used))
        self.repeats = self.size < len(used)
        """Whether a place occurs more than once: interval evaluation may then be too wide."""

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Form) and self.body == other.body)

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(self.body)

    def __repr__(self) -> str:
        return f"Form({self.body!r})"

    @cached_property
    def is_plain(self) -> bool:
        """Whether it is one comparison of sums: always defined, and without gaps."""
        return (
            isinstance(self.body, Compare)
            and self.body.op != "!="
            and _only_adds(self.body.left)
            and _only_adds(self.body.right)
        )

    @cached_property
    def equates(self) -> bool:
        """Whether it says that two quantities are one."""
        body = self.body
        return (
            self.size == 2
            and isinstance(body, Compare)
            and body.op == "=="
            and isinstance(body.left, Var)
            and isinstance(body.right, Var)
        )

    @cached_property
    def divides(self) -> bool:
        """Whether it has a quotient, which need not be defined."""
        return any(_divides(one.left) or _divides(one.right) for one in comparisons(self.body))

    @cached_property
    def on_the_left(self) -> frozenset[int]:
        """The places on the left side of a comparison."""
        return frozenset(indices(self.body.left)) if isinstance(self.body, Compare) else frozenset()


def _only_adds(term: Term) -> bool:
    return isinstance(term, Var | Const | Sum | Neg) and all(map(_only_adds, term.children()))


def _divides(term: Term) -> bool:
    return isinstance(term, Div) or any(map(_divides, term.children()))


@often_made
@dataclass(frozen=True, slots=True)
class Relation:
    """One instance of a rule, over the quantities that it joins.

    `name` is the rule's id, `variables` those at the places of its form, `label` says in words what
    holds here, `working` the arithmetic as a person would write it. A relation that is not
    `certain` makes a clash at most possible.
    """

    name: str
    form: Form
    variables: tuple[int, ...]
    label: str = ""
    certain: bool = True
    working: str = ""

    @staticmethod
    def of(
        name: str, body: Condition, label: str = "", certain: bool = True, working: str = ""
    ) -> Relation:
        """The relation of a condition over variables."""
        variables = tuple(dict.fromkeys(condition_indices(body)))
        places = {variable: place for place, variable in enumerate(variables)}
        form = Form(substituted(body, lambda index: Var(places[index])))
        return Relation(name, form, variables, label, certain, working)

    @property
    def body(self) -> Condition:
        """The condition over the variables."""
        return substituted(self.form.body, lambda place: Var(self.variables[place]))

    @property
    def repeats(self) -> bool:
        """Whether a variable occurs more than once."""
        return self.form.repeats

    def here(self, domains: Domains) -> list[Interval]:
        """What is at its places."""
        return [domains[variable] for variable in self.variables]

    def judge(self, domains: Domains) -> Truth:
        """Whether it holds for all values in the domains, for some, or for none."""
        return self.form.body.judge(self.here(domains))
