"""Plans of a join: in which order its names are found, and by which index each of them.

The first name runs over a document's facts; each further one is looked up by the keys that `on:`
ties to names already bound. What hangs on the shapes of claims alone is worked out once for a rule.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from claimlint.claims.fact import Fact, Key
from claimlint.claims.fact_index import Facts, IndexName
from claimlint.claims.fact_keys import KEYS, Getter, key_getter
from claimlint.engine.fact_pool import Pool
from claimlint.engine.members import index_of
from claimlint.lazy_dataclass import dataclass
from claimlint.rulebook.rule import Rule, Variable


@dataclass(frozen=True, slots=True)
class Step:
    """How one name is found: an index, and which keys of which bound names are looked up in it."""

    name: str
    many: bool
    index: IndexName
    ties: tuple[tuple[str, Getter], ...]
    tied_to: str
    """The one bound name whose keys all are looked up; "" where it is several."""
    wanted: Callable[[Fact], Key]
    """The keys of that one."""
    differs: tuple[tuple[Getter, str, Getter], ...]
    references_only: bool
    timed: bool
    """Whether what it finds is of the time of what is bound."""
    of_parts: bool
    """Whether it is looked up by a whole or list, so that its members are parts."""
    by_sets: bool
    """Whether what is looked up may be one of several."""
    nested: tuple[tuple[str, str, bool], ...]
    """(a bound name, a time of NESTED, whether what is looked up lies in that of the bound one)."""
    placed: bool
    """Whether what it finds is of the place of what is bound."""
    defined: bool
    """Whether it counts by the definition of what is bound, or says none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An order of the names: the anchor, which the document supplies, and a step for each other.

    Where one of the steps `needed` finds nothing for an anchor, there is no instance of it. Most
    anchors of most rules end there.
    """

    anchor: str
    index: IndexName
    steps: tuple[Step, ...]
    needed: tuple[Step, ...]


@lru_cache(maxsize=1024)
def every_plan(rule: Rule) -> tuple[Plan, ...]:
    """The plans of a join: each of its names in turn is the one that the document supplies."""
    variables = rule.variables
    return tuple(_plan(rule, at) for at in range(len(variables)) if not variables[at].many)


def _plan(rule: Rule, anchor_at: int) -> Plan:
    variables = rule.variables
    anchor = variables[anchor_at]
    bound = [anchor.name]
    left = [one for one in variables if one is not anchor]
    steps = []
    while left:
        variable = next(one for one in left if _ties(rule, one, bound) and _ready(one, left))
        left.remove(variable)
        earlier = variables.index(variable) < anchor_at
        steps.append(_step(rule, variable, bound, references_only=earlier))
        bound.append(variable.name)
    needed = [step for step in steps if step.tied_to == anchor.name and not step.many]
    # The last names are the rarest: a share's whole is soon found, and its part seldom.
    return Plan(
        anchor.name,
        index_of(anchor),
        tuple(steps),
        tuple(reversed(needed)),
    )


def _ready(variable: Variable, left: list[Variable]) -> bool:
    """Lists come last, so that everything that ties them is bound."""
    return not variable.many or all(one.many for one in left)


def _ties(rule: Rule, variable: Variable, bound: list[str]) -> list[tuple[str, str, str]]:
    """(own key, bound name, its key) for each equality between a name and the bound ones."""
    ties = []
    for link in rule.links:
        if link.differs or link.nests:
            continue
        for here, there in ((link.left, link.right), (link.right, link.left)):
            if here[0] == variable.name and there[0] in bound:
                ties.append((here[1], there[0], there[1]))
    return ties


def _step(rule: Rule, variable: Variable, bound: list[str], *, references_only: bool) -> Step:
    ties = _ties(rule, variable, bound)
    keys = tuple(own for own, _, _ in ties)
    differs = tuple(
        (KEYS[here[1]], there[0], KEYS[there[1]])
        for link in rule.links
        if link.differs
        for here, there in ((link.left, link.right), (link.right, link.left))
        if here[0] == variable.name and there[0] in bound
    )
    names = {name for _, name, _ in ties}
    nested = tuple(
        (here[0], here[1], within)
        for link in rule.links
        if link.nests
        for here, there, within in ((link.left, link.right, True), (link.right, link.left, False))
        if there[0] == variable.name and here[0] in bound
    )
    timed = "period" in rule.same
    return Step(
        variable.name,
        variable.many,
        index_of(variable, keys),
        tuple((name, KEYS[key]) for _, name, key in ties),
        names.pop() if len(names) == 1 else "",
        key_getter(tuple(key for _, _, key in ties)),
        differs,
        references_only,
        timed,
        any(key in ("of", "lists") for key in keys),
        any(key in ("of", "lists") for _, _, key in ties),
        nested,
        "where" in rule.same,
        "basis" in rule.same,
    )


def plans_for(rule: Rule, pool: Pool) -> tuple[Plan, ...]:
    """The plans of a join that find claims of the types, and with the fields, that they need.

    They hang on the shapes of claims alone, so they are right for all documents of these shapes,
    beside tables of the same shapes.
    """
    own, references = pool.own, pool.references
    if not own.all:
        return ()
    plans = every_plan(rule)
    if not references.all or own.all[0].document.is_reference:
        plans = plans[:1]
    return tuple(
        plan
        for plan in plans
        if _has(own, plan.index)
        and all(
            (not step.references_only and _has(own, step.index)) or _has(references, step.index)
            for step in plan.needed
        )
    )


def _has(facts: Facts, index: IndexName) -> bool:
    return any(map(index.may_hold, facts.of_each_shape))
