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

from claimlint.laws.condition import Compare, Condition, comparisons
from claimlint.laws.equal_quantities import as_one
from claimlint.laws.relation import Form, Relation
from claimlint.laws.term import Const, Div, Domains, Mul, Neg, Sum, Term, Var, indices
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
_FITTED: Final = ("==", "<=", ">=")
"""Comparisons that hold where both sides are equal."""
_OPPOSITE_SIDES: Final = {"==": "==", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}


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
    left = dict(enumerate(_without_implied(_merged(known), domains)))
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
            needed = _needed(form, body, relation.variables.index(shared[0]), here)
            if needed is not None:
                common = box[shared[0]].intersect(needed)
                if common is None:
                    return _Ear.CLASHES
                box[shared[0]] = common
                return _Ear.OFF
    truth = body.judge(here)
    if truth is Truth.FALSE:
        return _Ear.CLASHES
    if truth is Truth.TRUE and (not form.divides or _are_defined(body, here)):
        return _Ear.OFF
    own = [place for place, one in enumerate(relation.variables) if one not in shared]
    if len(own) > MOST_FITTED:
        own.sort(key=lambda place: here[place].width is not None)
    fits = any(_fits_always(form, place, here) for place in own[:MOST_FITTED])
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


# -- sums of parts and shares ---------------------------------------------------------------


def _without_implied(relations: list[Relation], domains: Domains) -> list[Relation]:
    """The relations without those on parts of a whole that their shares imply.

    `part + b × whole + c × whole <= whole`, where `part == a × whole` and nothing is negative, says
    no more than `a + b + c <= 1`; `part <= whole` says no more than `a <= 1`. Parts that are told
    in two forms make such circles.
    """
    if not any(_adds_products(one.form) or _bounds_part(one.form) for one in relations):
        return relations
    products: dict[int, list[set[int]]] = {}
    sums: dict[frozenset[int], set[str]] = {}
    for relation in relations:
        at = relation.variables
        match relation.form.body:
            case Compare("==", Var(part), Mul(Var(a), Var(b))):
                products.setdefault(at[part], []).append({at[a], at[b]})
            case Compare(op, Sum(terms), Const(value)) if value == 1:
                places = [term.index for term in terms if isinstance(term, Var)]
                if len(places) == len(terms):
                    sums.setdefault(frozenset(at[place] for place in places), set()).add(op)
    return [one for one in relations if not _is_implied(one, products, sums, domains)]


def _adds_products(form: Form) -> bool:
    body = form.body
    return (
        not form.is_plain
        and isinstance(body, Compare)
        and isinstance(body.left, Sum)
        and isinstance(body.right, Var)
    )


def _bounds_part(form: Form) -> bool:
    body = form.body
    return (
        isinstance(body, Compare)
        and body.op == "<="
        and isinstance(body.left, Var)
        and isinstance(body.right, Var)
    )


def _is_implied(
    relation: Relation,
    products: Mapping[int, Sequence[set[int]]],
    sums: Mapping[frozenset[int], set[str]],
    domains: Domains,
) -> bool:
    body, at = relation.form.body, relation.variables
    if _bounds_part(relation.form):
        return _is_share(relation, products, domains)
    if not (_adds_products(relation.form) and isinstance(body, Compare)):
        return False
    assert isinstance(body.left, Sum)
    assert isinstance(body.right, Var)
    whole = at[body.right.index]
    low = domains[whole].low
    if low is None or low < 0:
        return False
    shares: list[int] = []
    for term in body.left.terms:
        match term:
            case Mul(Var(a), Var(b)):
                pairs: Sequence[set[int]] = ({at[a], at[b]},)
            case Var(part):
                pairs = products.get(at[part], ())
            case _:
                return False
        share = next((pair - {whole} for pair in pairs if whole in pair and len(pair) == 2), None)
        if share is None:
            return False
        shares.extend(share)
    known = sums.get(frozenset(shares), set())
    return len(set(shares)) == len(shares) and ("==" in known or body.op in known)


def _is_share(
    relation: Relation, products: Mapping[int, Sequence[set[int]]], domains: Domains
) -> bool:
    """Whether the left side is a share of the right one, of at most 1."""
    body, at = relation.form.body, relation.variables
    assert isinstance(body, Compare)
    assert isinstance(body.left, Var)
    assert isinstance(body.right, Var)
    part, whole = at[body.left.index], at[body.right.index]
    low = domains[whole].low
    if low is None or low < 0 or part == whole:
        return False
    for pair in products.get(part, ()):
        if whole in pair and len(pair) == 2:
            (share,) = pair - {whole}
            high = domains[share].high
            if high is not None and high <= 1:
                return True
    return False


# -- what a relation says of one of its variables ------------------------------------------


def _needed(form: Form, body: Compare, place: int, here: Domains) -> Interval | None:
    """The values at a place for which the others can be chosen so that a comparison holds.

    None where that cannot be told exactly. No place occurs twice.
    """
    op, side, other = body.op, body.left, body.right
    if op not in _OPPOSITE_SIDES:
        return None
    if place not in form.on_the_left:
        side, other, op = other, side, _OPPOSITE_SIDES[op]
    if form.divides and not _is_defined(other, here):
        return None
    target = other.evaluate(here)
    if op in ("<", "<="):
        target = Interval(None, target.high, False, target.high_open or op == "<")
    elif op in (">", ">="):
        target = Interval(target.low, None, target.low_open or op == ">")
    return _solved(side, place, target, here)


def _fits_always(form: Form, place: int, here: Sequence[Interval]) -> bool:
    """Whether a form can be satisfied at one place, whatever is at the others."""
    body = form.body
    if not isinstance(body, Compare) or body.op not in _FITTED:
        return False
    if form.repeats and _count(body.left, place) + _count(body.right, place) > 1:
        return False
    side, other = body.left, body.right
    if place not in form.on_the_left:
        side, other = other, side
    if form.divides and not _is_defined(other, here):
        return False
    needed = _solved(side, place, other.evaluate(here), here)
    return needed is not None and here[place].includes(needed)


def _count(term: Term, variable: int) -> int:
    return sum(index == variable for index in indices(term))


def _solved(  # noqa: PLR0911 - one for each kind
    term: Term, variable: int, target: Interval, domains: Domains
) -> Interval | None:
    """All values that the variable needs for the term to be any value of the target.

    None where the term cannot be solved for the variable whatever the others are.
    """
    match term:
        case Var():
            return target
        case Neg(inner):
            return _solved(inner, variable, -target, domains)
        case Sum(terms):
            return _solved_sum(terms, variable, target, domains)
        case Mul(left, right):
            if _count(right, variable):
                left, right = right, left
            factor = _value(right, domains)
            if factor is None or factor.contains(_ZERO):
                return None
            return _solved(left, variable, target / factor, domains)
        case Div(left, right):
            return _solved_quotient(left, right, variable, target, domains)
    return None


def _solved_sum(
    terms: Sequence[Term], variable: int, target: Interval, domains: Domains
) -> Interval | None:
    at = next(place for place, one in enumerate(terms) if _count(one, variable))
    for place, one in enumerate(terms):
        if place != at:
            value = _value(one, domains)
            if value is None:
                return None
            target = target - value
    return _solved(terms[at], variable, target, domains)


def _solved_quotient(
    left: Term, right: Term, variable: int, target: Interval, domains: Domains
) -> Interval | None:
    if _count(left, variable):
        divisor = _value(right, domains)
        if divisor is None or divisor.contains(_ZERO):
            return None
        return _solved(left, variable, target * divisor, domains)
    dividend = _value(left, domains)
    if dividend is None or dividend.contains(_ZERO) or target.contains(_ZERO):
        return None
    return _solved(right, variable, dividend / target, domains)


# -- where terms are defined, and relations have no gaps -----------------------------------


def _are_defined(condition: Condition, domains: Domains) -> bool:
    return all(
        _is_defined(one.left, domains) and _is_defined(one.right, domains)
        for one in comparisons(condition)
    )


def _value(term: Term, domains: Domains) -> Interval | None:
    return term.evaluate(domains) if _is_defined(term, domains) else None


def _is_defined(term: Term, domains: Domains) -> bool:
    """Whether the term has a value whatever the variables are: no divisor can be zero."""
    if isinstance(term, (Var, Const)):
        return True
    if isinstance(term, Div) and term.right.evaluate(domains).contains(_ZERO):
        return False
    return all(_is_defined(part, domains) for part in term.children())


def is_smooth(body: Condition, domains: Domains) -> bool:
    """Whether the relation's solutions in the box are connected: then no range has a gap."""
    if not isinstance(body, Compare) or body.op == "!=":
        return False
    return _keeps_sign(body.left, domains) and _keeps_sign(body.right, domains)


def _keeps_sign(term: Term, domains: Domains) -> bool:
    """Whether it is made of + - * / only, with no factor of both signs, no divisor near zero."""
    if not isinstance(term, (Const, Var, Sum, Neg, Mul, Div)):
        return False
    parts = term.children()
    if isinstance(term, (Mul, Div)):
        values = [part.evaluate(domains) for part in parts]
        if any(_has_both_signs(value) for value in values):
            return False
        if isinstance(term, Div) and values[1].contains(_ZERO):
            return False
    return all(_keeps_sign(part, domains) for part in parts)


def _has_both_signs(interval: Interval) -> bool:
    return (interval.low is None or interval.low < 0) and (
        interval.high is None or interval.high > 0
    )
