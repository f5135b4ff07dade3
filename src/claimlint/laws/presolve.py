"""Presolving: what can be settled, relation by relation, before any search.

Most systems of an article are clean and have few circles, so most of their relations can be taken
off one after the other without losing an answer to "can all of it hold?":

- quantities that are said to be one (the same figure here and in a table) are one;
- a relation that holds for all values in the box says nothing;
- a relation that shares one quantity with the rest says something of that quantity alone: the
  quantity's range is narrowed to it, and the relation is done with (an ear of the graph of
  relations, whose removal decides acyclic systems: Graham 1979; Yu and Özsoyoğlu 1979);
- a relation with a quantity of its own that can always be chosen to fit (`share × whole == part`,
  where nobody states the part) says nothing of the others.

What is left is mostly nothing; else it is small.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from claimlint.laws.condition import Compare
from claimlint.laws.equal_quantities import as_one
from claimlint.laws.implied_relations import without_implied
from claimlint.laws.relation import Form, Relation
from claimlint.laws.solve_for_one import are_defined, fits_always, is_smooth, needed_values
from claimlint.laws.term import Const, Domains
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth

PASSES: Final = 3
"""How often the relations that stay are tried again with what has been narrowed since."""

MOST_TRIED: Final = 4096
"""How often a relation may be tried, times how many quantities it has: the sum of a hundred parts
is not worked out again for each part that is settled."""
MOST_FITTED: Final = 8
"""For how many of its own quantities a relation is tried to be solved, unbounded ones first."""

_ZERO: Final = Fraction(0)


class Rest(NamedTuple):
    """What presolving leaves: if these relations can hold together in the box, all can."""

    relations: list[Relation]
    box: dict[int, Interval]


def presolved(relations: Iterable[Relation], domains: Domains) -> Rest | None:
    """The relations that remain, with the ranges that they see; None where nothing satisfies all.

    Each one taken off can be satisfied after all that remain, by variables that only it and those
    taken off before it have.
    """
    equal = as_one(list(relations), domains)
    if equal is None:
        return None
    known, domains = equal
    left = dict(enumerate(without_implied(_merged(known), domains)))
    touching = _touching(left)
    box = {variable: domains[variable] for variable in touching}
    tried = dict.fromkeys(left, 0)
    for _ in range(PASSES):
        before = len(left)
        waiting = deque(left)
        while waiting:
            number = waiting.popleft()
            if number not in left or tried[number] > MOST_TRIED:
                continue
            relation, size = left[number], len(left[number].variables)
            tried[number] += size
            shared = [one for one in relation.variables if len(touching[one]) > 1]
            settled = _settled(relation, shared, box)
            if settled is _Ear.CLASHES:
                return None
            if settled is _Ear.OFF:
                del left[number]
                for variable in relation.variables:
                    touching[variable].discard(number)
                    if len(touching[variable]) == 1:  # the other one may be an ear now
                        waiting.extend(touching[variable])
        if not left or len(left) == before:
            break
    return Rest(list(left.values()), box)


def _touching(relations: Mapping[int, Relation]) -> dict[int, set[int]]:
    """The numbers of the relations of each variable."""
    touching: dict[int, set[int]] = {}
    for number, relation in relations.items():
        for variable in relation.variables:
            if variable in touching:
                touching[variable].add(number)
            else:
                touching[variable] = {number}
    return touching


class _Ear(Enum):
    """What becomes of a relation that few others touch."""

    OFF = "it can be taken off: what it says of the others is in the box"
    STAYS = "nothing can be said of it alone"
    CLASHES = "nothing in the box satisfies it"


def _settled(relation: Relation, shared: list[int], box: dict[int, Interval]) -> _Ear:
    """Project a relation's ear onto the box, where it has one.

    `shared` are its variables that other relations have as well.
    """
    form, here = relation.form, relation.here(box)
    body = form.body
    if not form.repeats and isinstance(body, Compare):
        if not shared and (form.is_plain or is_smooth(body, here)):
            return _Ear.CLASHES if body.judge(here) is Truth.FALSE else _Ear.OFF
        if len(shared) == 1:
            needed = needed_values(form, body, relation.variables.index(shared[0]), here)
            if needed is not None:
                common = box[shared[0]].intersect(needed)
                if common is None:
                    return _Ear.CLASHES
                box[shared[0]] = common
                return _Ear.OFF
    truth = body.judge(here)
    if truth is Truth.FALSE:
        return _Ear.CLASHES
    if truth is Truth.TRUE and (not form.divides or are_defined(body, here)):
        return _Ear.OFF
    own = [place for place, one in enumerate(relation.variables) if one not in shared]
    if len(own) > MOST_FITTED:
        own.sort(key=lambda place: here[place].width is not None)
    fits = any(fits_always(form, place, here) for place in own[:MOST_FITTED])
    return _Ear.OFF if fits else _Ear.STAYS


def _merged(relations: Sequence[Relation]) -> list[Relation]:
    """The relations; "at most" and "at least" of the same sides are one equality."""
    known = [*relations]
    first: dict[tuple[int, ...], int] = {}
    for place, relation in enumerate(known):
        at = first.setdefault(relation.variables, place)
        if at != place:
            both = _equality(known[at], relation)
            if both is not None:
                known[at] = both
                known[place] = _NOTHING
    return [relation for relation in known if relation is not _NOTHING]


_NOTHING: Final = Relation.of("", Compare("==", Const(_ZERO), Const(_ZERO)))


def _equality(first: Relation, second: Relation) -> Relation | None:
    form = _equal_sides(first.form, second.form)
    return None if form is None else Relation(first.name, form, first.variables)


@lru_cache(maxsize=1024)
def _equal_sides(first: Form, second: Form) -> Form | None:
    """The equality that "at most" and "at least" of the same sides make together."""
    a, b = first.body, second.body
    if not isinstance(a, Compare) or not isinstance(b, Compare) or {a.op, b.op} != {"<=", ">="}:
        return None
    if a.left != b.left or a.right != b.right:
        return None
    return Form(Compare("==", a.left, a.right))
