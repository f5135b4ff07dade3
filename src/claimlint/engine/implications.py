"""What the claims imply: quantities that nobody states, and bounds tighter than stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from claimlint.claims.claim import Claim, Document
from claimlint.claims.in_words import stated_as
from claimlint.engine.conflicts import SystemReport, decimal, unsolved
from claimlint.engine.grounding import Grounded
from claimlint.engine.law_quantities import SystemQuantity
from claimlint.engine.outcome import Implication
from claimlint.laws.condition import Compare
from claimlint.laws.imply import implied
from claimlint.laws.relation import Relation
from claimlint.laws.solution import Implied
from claimlint.laws.term import Const, Sum, Term, Var
from claimlint.lazy_dataclass import replace
from claimlint.values.format_quantity import format_interval
from claimlint.values.interval import Interval
from claimlint.values.spoken_unit import as_said
from claimlint.values.unit import Unit


def implications(
    document: Document, grounded: Grounded, claims: Mapping[str, Claim]
) -> Iterator[Implication]:
    """What a document's claims imply, and from what; nothing of a part that is inconsistent."""
    add_rests(grounded)
    if not grounded.relations:
        return
    system = unsolved(document, grounded, claims)
    for one in implied(grounded.system(wide=False)):
        quantity = system.quantities[one.variable]
        if _of_interest(one, quantity, document, claims):
            yield _implication(one, quantity, document, system)


def _of_interest(
    one: Implied, quantity: SystemQuantity, document: Document, claims: Mapping[str, Claim]
) -> bool:
    """A quantity of the document, or one that its claims take part in."""
    own = quantity.document is document
    return own and (not one.claims or any(claims[name].document is document for name in one.claims))


def _implication(
    one: Implied, quantity: SystemQuantity, document: Document, system: SystemReport
) -> Implication:
    unit = quantity.unit
    return Implication(
        article=document.id,
        quantity=system.short(one.variable),
        unclaimed=one.unclaimed,
        range=format_interval(_counted(one.interval, unit), unit),
        stated=None if one.unclaimed else _stated(one, quantity),
        low=decimal(one.interval.low, unit, up=False),
        high=decimal(one.interval.high, unit, up=True),
        unit=unit.name,
        certain=one.certain,
        claims=system.references(one.claims),
        working=tuple(system.said.lines(one.steps, one.claims)),
        called=system.said.called(one.variable),
        figures=tuple(stated_as(system.claims[name]) for name in one.claims),
    )


def _stated(one: Implied, quantity: SystemQuantity) -> str:
    """What claims state of a quantity, as typed."""
    texts = dict.fromkeys(
        as_said(claim.value) for claim in quantity.claims if claim.value is not None
    )
    return " and ".join(filter(None, texts)) or format_interval(one.stated, quantity.unit)


# -- what is left of a whole ---------------------------------------------------------------


def add_rests(grounded: Grounded) -> None:
    """For parts that must not exceed their whole: what is left of it is a quantity, too."""
    for relation, instance in list(zip(grounded.relations, grounded.instances, strict=True)):
        body = relation.body
        if instance is None or not isinstance(body, Compare) or body.op != "<=":
            continue
        if isinstance(body.left, Sum) and isinstance(body.right, Const | Var):
            rest = _rest(grounded, body.left.terms, body.right)
            if rest is not None:
                left_over = Var(grounded.variable(rest))
                total = Compare("==", body.left + left_over, body.right)
                label = f"{relation.label}, and what is left is the rest"
                grounded.add(Relation.of("the-rest", total, label, relation.certain), instance)


def _rest(grounded: Grounded, terms: Sequence[Term], whole: Term) -> SystemQuantity | None:
    """The quantity that is left of a whole: as its parts, under a name of its own."""
    parts = [grounded.quantities[term.index] for term in terms if isinstance(term, Var)]
    if len(parts) < 2 or any(one.complete for one in parts):
        return None
    first = parts[0]
    named = first.of or "the whole"
    if isinstance(whole, Var):
        named = grounded.quantities[whole.index].subject
    return replace(first, claims=(), rest_of=named)


def _counted(interval: Interval, unit: Unit) -> Interval:
    """What can be counted comes in whole numbers: no fraction of a death is implied."""
    if not unit.is_count or interval.low is None or interval.high is None:
        return interval
    low, high = Fraction(ceil(interval.low)), Fraction(floor(interval.high))
    return Interval(low, high) if low <= high else interval
