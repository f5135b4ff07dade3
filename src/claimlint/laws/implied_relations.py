"""Relations on the parts of a whole that say no more than the shares of these parts do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimlint.laws.condition import Compare
from claimlint.laws.relation import Form, Relation
from claimlint.laws.term import Const, Domains, Mul, Sum, Var


def without_implied(relations: list[Relation], domains: Domains) -> list[Relation]:
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
    if low is None or low.numerator < 0:
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
    if low is None or low.numerator < 0 or part == whole:
        return False
    for pair in products.get(part, ()):
        if whole in pair and len(pair) == 2:
            (share,) = pair - {whole}
            high = domains[share].high
            if high is not None and high <= 1:
                return True
    return False
