"""Which facts a name of a rule stands for, and which members of a whole are summed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from claimlint.claims.fact import Fact, IndexName, index_name
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import is_present
from claimlint.rulebook.rule import Rule, Variable


def accepts(variable: Variable, fact: Fact) -> bool:
    """Whether a fact (or claim) fits what a rule says of a name: fields, and its `only`."""
    if not variable.fits(fact.fields):
        return False
    if variable.only is None:
        return True
    return is_present(variable.only.run({"claim": fact}, NARROW))


def index_of(variable: Variable, rule: Rule, keys: tuple[str, ...] = ()) -> IndexName:
    """The index of what a name of a rule stands for, by keys; equal filters have equal names."""
    only = variable.only
    if only is not None:
        # By the rule itself: two forms of one rule may give one name to different claims.
        run = only.run
        return index_name(
            variable.types,
            keys,
            (rule, variable.name),
            variable.fits,
            lambda fact: is_present(run({"claim": fact}, NARROW)),
        )
    if not (variable.present or variable.absent or variable.some):
        return index_name(variable.types, keys)
    keep = (variable.present, variable.absent, variable.some)
    return index_name(variable.types, keys, keep, variable.fits)


def one_per_subject(facts: Sequence[Fact]) -> list[Fact]:
    """One fact for each subject; a part of another member, or the whole itself, is left out.

    Of several facts on one subject that is taken which is in the unit that most of them are in,
    and then the narrowest: whichever the file has first.
    """
    by_subject: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.subject_name != fact.of_name:
            by_subject.setdefault(fact.subject_name, []).append(fact)
    if len(by_subject) == len(facts):
        subjects = {name: several[0] for name, several in by_subject.items()}
    else:
        common = Counter(_dimension(fact) for several in by_subject.values() for fact in several)
        subjects = {
            name: min(several, key=lambda fact: _preference(fact, common))
            for name, several in by_subject.items()
        }
    return [fact for name, fact in subjects.items() if not _nested(name, fact, subjects)]


def _nested(name: str, fact: Fact, subjects: Mapping[str, Fact]) -> bool:
    """Whether the subject lies in another member, at any depth: Moscow, where Russia is one."""
    return any(whole != name and whole in subjects for whole in fact.above)


def _dimension(fact: Fact) -> str:
    value = fact.value
    return "" if value is None else f"{value.unit.kind} {value.unit.dimension}"


def _preference(
    fact: Fact, common: Counter[str]
) -> tuple[bool, int, str, bool, Fraction, Fraction, str]:
    dimension = _dimension(fact)
    value = fact.value
    low, high = (None, None) if value is None else (value.interval.low, value.interval.high)
    width = Fraction(0) if low is None or high is None else high - low
    return (
        value is None,
        -common[dimension],
        dimension,
        low is None or high is None,
        width,
        low or Fraction(0),
        fact.full_id,
    )
