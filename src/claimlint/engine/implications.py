"""What the claims imply: quantities that nobody states, and bounds tighter than stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.engine.conflicts import Solved, Teller, decimal
from claimlint.engine.grounding import Grounded
from claimlint.engine.instance import Instance
from claimlint.engine.law_quantities import Slot
from claimlint.engine.outcome import Implication
from claimlint.laws.condition import Compare
from claimlint.laws.imply import implied
from claimlint.laws.relation import Relation
from claimlint.laws.solution import Implied, Solution
from claimlint.laws.term import Const, Sum, Term, Var
from claimlint.values.format_quantity import format_interval
from claimlint.values.quantity import unstated

_NOTHING = Solution((), (), ())


def implications(
    document: Document, grounded: Grounded, claims: Mapping[str, Claim]
) -> Iterator[Implication]:
    """What a document's claims imply, and from what; nothing of a part that is inconsistent."""
    add_rests(grounded)
    if not grounded.relations:
        return
    teller = Teller(Solved(document, grounded, _NOTHING, frozenset()), claims)
    for one in implied(grounded.system(wide=False)):
        slot = teller.slots[one.variable]
        if slot.value is not None and _of_interest(one, slot, document):
            yield _implication(one, slot, document, teller)


def _of_interest(one: Implied, slot: Slot, document: Document) -> bool:
    """A quantity of the document, or one that its claims take part in."""
    own = f"{document.id}::"
    taking_part = not one.claims or any(claim.startswith(own) for claim in one.claims)
    return slot.document is document and taking_part


def _implication(one: Implied, slot: Slot, document: Document, teller: Teller) -> Implication:
    assert slot.value is not None
    unit = slot.value.unit
    return Implication(
        article=document.id,
        quantity=teller.short(one.variable),
        unclaimed=one.unclaimed,
        range=format_interval(one.interval, unit),
        stated=None if one.unclaimed else format_interval(one.stated, unit),
        low=decimal(one.interval.low, unit, up=False),
        high=decimal(one.interval.high, unit, up=True),
        unit=unit.name,
        certain=one.certain,
        claims=tuple(map(teller.short, one.claims)),
        working=tuple(teller.step(step) for step in one.steps),
    )


# -- what is left of a whole ---------------------------------------------------------------


def add_rests(grounded: Grounded) -> None:
    """For parts that must not exceed their whole: what is left of it is a quantity, too."""
    for relation, instance in list(zip(grounded.relations, grounded.instances, strict=True)):
        body = relation.body
        if instance is None or not isinstance(body, Compare) or body.op != "<=":
            continue
        if isinstance(body.left, Sum) and isinstance(body.right, Const | Var):
            slot = _rest(grounded, instance, body.left.terms, body.right)
            if slot is not None:
                rest = Var(grounded.variable(slot))
                total = Compare("==", body.left + rest, body.right)
                label = f"{relation.label}, and what is left is the rest"
                grounded.relations.append(Relation("the-rest", total, label, relation.certain))
                grounded.instances.append(instance)


def _rest(
    grounded: Grounded, instance: Instance, terms: Sequence[Term], whole: Term
) -> Slot | None:
    """The quantity that is left of a whole: as its parts, under a name of its own."""
    parts = [grounded.slots[term.index] for term in terms if isinstance(term, Var)]
    if len(parts) < 2 or parts[0].value is None or any(one.flag("complete") for one in parts):
        return None
    model = parts[0].claim
    claim = copy(model)
    named = model.of or "the whole"
    if isinstance(whole, Var):
        named = grounded.slots[whole.index].claim.subject
    claim.fields = {"subject": f"the rest of {named}", "measure": model.measure}
    claim.value = unstated(parts[0].value)
    claim.subject_name = f"\0rest of {named}"
    return Slot((), claim, ("rest", id(instance)))
