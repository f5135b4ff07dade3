"""Which facts a name of a rule stands for, and which members of a whole are summed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from claimlint.claims.fact import Fact
from claimlint.claims.fact_index import Filter, IndexName, index_name
from claimlint.claims.fields import CLAIM
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.formula.amount import NARROW
from claimlint.formula.expression import Expression
from claimlint.formula.run_time import is_present
from claimlint.rulebook.rule import Variable


def accepts(variable: Variable, fact: Fact) -> bool:
    """Whether a fact (or claim) fits what a rule says of a name: fields, and its `only`."""
    if not variable.fits(fact.fields):
        return False
    if variable.only is None:
        return True
    return is_present(variable.only.run({"claim": fact}, NARROW))


def index_of(variable: Variable, keys: tuple[str, ...] = ()) -> IndexName:
    """The index of what a name of a rule stands for, by keys; equal filters have equal names."""
    only = variable.only
    if only is None and not (variable.present or variable.absent or variable.some):
        return index_name(variable.types, keys)
    # By the text of `only`: it speaks of one claim, so that it says the same wherever it stands.
    text = "" if only is None else only.text
    name = (variable.present, variable.absent, variable.some, text)
    if only is None:
        return index_name(variable.types, keys, Filter(name, variable.fits))
    run = only.run
    accepts = lambda fact: is_present(run({"claim": fact}, NARROW))  # noqa: E731
    return index_name(variable.types, keys, Filter(name, variable.fits, accepts, _fields_of(only)))


def _fields_of(only: Expression) -> frozenset[str] | None:
    """The fields of a claim that an expression hangs on; None where it hangs on more."""
    found: set[str] = set()
    for path in only.paths:
        attribute = CLAIM_ATTRIBUTES.get(path[1]) if path[0] == "claim" and len(path) > 1 else None
        if attribute is None or attribute.depends is None:
            return None
        found.update(attribute.depends)
    return frozenset(found) if found <= CLAIM.keys() else None


def one_per_subject(facts: Sequence[Fact]) -> list[Fact]:
    """One fact for each subject; a part of another member, or the whole itself, is left out.

    Of several facts on one subject that is taken which is in the unit that most of them are in,
    and then the narrowest: whichever the file has first.
    """
    by_subject: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.subject_name != fact.of_name:
            by_subject.setdefault(fact.subject_name, []).append(fact)
    for name in _sums_of_others(facts):
        by_subject.pop(name, None)
    if len(by_subject) == len(facts):
        names = by_subject.keys()  # a view asks for the few names above, a set for all of these
        if all(names.isdisjoint(fact.above) for fact in facts):
            return [*facts]
        subjects = {name: several[0] for name, several in by_subject.items()}
    else:
        common = Counter(_dimension(fact) for several in by_subject.values() for fact in several)
        subjects = {
            name: min(several, key=lambda fact: _preference(fact, common))
            for name, several in by_subject.items()
        }
    return [fact for name, fact in subjects.items() if not _nested(name, fact, subjects)]


def _sums_of_others(facts: Sequence[Fact]) -> list[str]:
    """The subjects that are told as a sum of other members: a coalition beside its parties."""
    told = [(fact, fact.first.text("equals")) for fact in facts if "equals" in fact.fields]
    if not told:
        return []
    ids = {claim.id: fact.subject_name for fact in facts for claim in fact.claims}
    found = []
    for fact, formula in told:
        names = [name.strip() for name in (formula or "").split("+")]
        if len(names) > 1 and all(
            ids.get(name, fact.subject_name) != fact.subject_name for name in names
        ):
            found.append(fact.subject_name)
    return found


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
        fact.place_in_order,
    )
