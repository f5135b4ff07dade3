"""Which facts a name of a rule stands for, and which members of a whole are summed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from claimlint.claims.fact import Fact
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import is_present
from claimlint.rulebook.rule import Rule, Variable
from claimlint.values.quantity import Quantity


def accepts(variable: Variable, fact: Fact) -> bool:
    """Whether a fact (or claim) fits what a rule says of a name: fields, and its `only`."""
    if not variable.fits(fact.fields):
        return False
    if variable.only is None:
        return True
    return is_present(variable.only.run({"claim": fact}, NARROW))


def filter_of(variable: Variable, rule: Rule) -> tuple[Hashable, Callable[[Fact], bool] | None]:
    """The name of a variable's filter, the same for equal filters, and the filter."""
    if variable.only is not None:
        return (rule.name, variable.name), lambda fact: accepts(variable, fact)
    if not (variable.present or variable.absent or variable.some):
        return None, None
    name = (variable.present, variable.absent, variable.some)
    return name, lambda fact: variable.fits(fact.fields)


def one_per_subject(facts: Sequence[Fact]) -> list[Fact]:
    """One fact for each subject; a part of another member, or the whole itself, is left out."""
    subjects: dict[str, Fact] = {}
    for fact in facts:
        if fact.subject_name != fact.of_name:
            known = subjects.get(fact.subject_name)
            if known is None or _narrower(fact.value, known.value):
                subjects[fact.subject_name] = fact
    return [fact for name, fact in subjects.items() if not _nested(name, fact, subjects)]


def _nested(name: str, fact: Fact, subjects: dict[str, Fact]) -> bool:
    """Whether the subject lies in another member, at any depth: Moscow, where Russia is one."""
    return any(whole != name and whole in subjects for whole in fact.above)


def _narrower(first: Quantity | None, second: Quantity | None) -> bool:
    if first is None or second is None:
        return second is None
    a, b = first.interval, second.interval
    if a.low is None or a.high is None:
        return False
    return b.low is None or b.high is None or a.high - a.low < b.high - b.low
