"""Which facts a name of a rule stands for, and which members of a whole are summed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from itertools import compress
from operator import attrgetter

from claimlint.claims.fact import Fact
from claimlint.claims.fact_index import Filter, IndexName, index_name
from claimlint.claims.fields import CLAIM
from claimlint.claims.gather_facts import MAX_ABOVE
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.formula.amount import NARROW
from claimlint.formula.expression import Expression
from claimlint.formula.run_time import is_present
from claimlint.language.subject_words import told_breakdown
from claimlint.rulebook.rule import Variable
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity


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
    return index_name(
        variable.types, keys, Filter(name, variable.fits, _accepting(only), _fields_of(only))
    )


def _accepting(only: Expression) -> Callable[[Fact], bool]:
    """Whether an `only` accepts a fact. Where all that it hangs on comes in few combinations, it is
    asked once for each: whether a measure is an age."""  # noqa: D205, D209 - one sentence
    run = only.run
    parts = _few_parts(only)
    if parts is None:
        return lambda fact: is_present(run({"claim": fact}, NARROW))
    known: dict[Hashable, tuple[bool, Quantity | None]] = {}

    def accepts(fact: Fact) -> bool:
        of_fact = parts(fact)
        found = known.get(of_fact)
        if found is None:
            if len(known) >= MAX_KNOWN:
                known.clear()
            # Its value is kept with it: units are told apart by identity, which is given away again
            found = known[of_fact] = (is_present(run({"claim": fact}, NARROW)), fact.value)
        return found[0]

    return accepts


MAX_KNOWN = 4096
"""So many combinations are known before all are forgotten."""


def _few_parts(only: Expression) -> Callable[[Fact], Hashable] | None:
    """What reads the parts of a fact that an expression hangs on; None where these are many."""
    found: dict[str, Callable[[Fact], Hashable]] = {}
    for path in only.paths:
        attribute = CLAIM_ATTRIBUTES.get(path[1]) if path[0] == "claim" and len(path) > 1 else None
        if attribute is None or attribute.depends is None:
            return None
        for name in attribute.depends:
            if name in _READ:
                found[name] = _READ[name]
            elif name in CLAIM and CLAIM[name].is_few:
                found[name] = _reader(name)
            else:
                return None
    getters = tuple(found.values())
    if len(getters) == 1:
        return getters[0]
    return lambda fact: tuple([get(fact) for get in getters])


def _unit_of(fact: Fact) -> int | None:
    return None if fact.value is None else id(fact.value.unit)


_READ: Mapping[str, Callable[[Fact], Hashable]] = {
    "measure": attrgetter("measure"),
    "kind": attrgetter("kind"),
    "unit": _unit_of,
}


def _reader(name: str) -> Callable[[Fact], Hashable]:
    return lambda fact: fact.text(name)


def _fields_of(only: Expression) -> frozenset[str] | None:
    """The fields of a claim that an expression hangs on; None where it hangs on more."""
    found: set[str] = set()
    for path in only.paths:
        attribute = CLAIM_ATTRIBUTES.get(path[1]) if path[0] == "claim" and len(path) > 1 else None
        if attribute is None or attribute.depends is None:
            return None
        found.update(attribute.depends)
    return frozenset(found) if found <= CLAIM.keys() else None


def beside_each_other(facts: Sequence[Fact]) -> Sequence[list[Fact]]:
    """The members of a whole that are beside each other: those of one breakdown, as words tell it.

    Women and under 30 are in two lists. Of members that are said to be all there are, none is left
    out (women, men and soldiers may be all who died), unless some make up the whole by themselves:
    yes, no and undecided, beside home owners.
    """
    members = one_per_subject(facts)
    if not _some_complete(members):
        return _by_breakdown(members)
    told = [told_breakdown(fact.subject) for fact in members]
    complete = [fact.flag("complete") for fact in members]
    by = {one for one, flag in zip(told, complete, strict=True) if flag}
    for chosen in (complete, [one is None or one in by for one in told]):
        if not all(chosen) and _may_be_all([*compress(members, chosen)]):
            rest = [not one for one in chosen]
            return [[*compress(members, chosen)], *_by_breakdown([*compress(members, rest)])]
    return (members,)


def by_breakdown(members: list[Fact]) -> Sequence[list[Fact]]:
    """Facts in lists of those whose subjects, by their words, are parts by one breakdown.

    A list that is said to be complete is one.
    """
    # Whether there is more than one breakdown is asked first: mostly there is not
    lists = _by_breakdown(members)
    return lists if len(lists) == 1 or not _some_complete(members) else (members,)


def _some_complete(facts: Sequence[Fact]) -> bool:
    return any([fact.flag("complete") for fact in facts if "complete" in fact.fields])


def _by_breakdown(members: list[Fact]) -> Sequence[list[Fact]]:
    told = [told_breakdown(fact.subject) for fact in members]
    known = {*told}
    if len(known - {None}) < 2:
        return (members,)
    return [
        [fact for fact, one in zip(members, told, strict=True) if one is None or one == breakdown]
        for breakdown in sorted(one for one in known if one is not None)
    ]


def _may_be_all(members: Sequence[Fact]) -> bool:
    """Whether some members are shares that make up the whole by themselves."""
    values = [fact.value for fact in members]
    if len(values) < 2 or any(fact.type != "share" for fact in members):
        return False
    total = Interval.point(Fraction(0))
    for value in values:
        if value is None or not value.is_plain:  # an open bound can be anything
            return False
        total = total + value.interval
    return total.contains(Fraction(1))


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
        above = [fact.membership.above for fact in facts]
        if all([names.isdisjoint(one) and len(one) < MAX_ABOVE for one in above]):
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
    """Whether the subject lies in another member, at any depth: Moscow, where Russia is one.

    What lies too deep for that to be known is not added to anything.
    """
    return len(fact.above) >= MAX_ABOVE or any(
        whole != name and whole in subjects for whole in fact.above
    )


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
