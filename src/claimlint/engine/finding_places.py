"""Where a finding points: the places of a rule's `at` and `also`, in one instance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol, runtime_checkable

from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.finding import Place
from claimlint.claims.open_mark import is_open
from claimlint.engine.comparisons import formula_claims
from claimlint.engine.instance import Bindings, Instance, claims_in
from claimlint.engine.show_value import show
from claimlint.formula.amount import NARROW
from claimlint.formula.value import Value
from claimlint.rulebook.rule import GROUP, JOIN, PAIRS, Rule, Target


@runtime_checkable
class _InText(Protocol):
    """A quote, or a number of the text: it knows its places there."""

    def places(self, field: str, label: str, /) -> Iterator[Place]: ...


@runtime_checkable
class _Entry(Protocol):
    """A source or a relation: an entry of the claim file."""

    @property
    def document(self) -> Document: ...
    @property
    def pointer(self) -> str: ...


def places_of(instance: Instance, names: Bindings) -> Iterator[Place]:
    """The primary place, then the related ones, each once.

    Of a finding on several claims, one in the file that it is told of comes first: no table is
    accused where an article can be.
    """
    found: dict[tuple[str, str], Place] = {}
    rule = instance.rule
    first = rule.at or Target(_first_name(rule), "")
    for target in (first, *_also(rule, first)):
        for place in _target_places(target, names, rule):
            found.setdefault((place.path, place.pointer), place)
    if not found:
        yield Place(instance.document.path)
        return
    places = list(found.values())
    own = instance.document.path
    if places[0].path != own and rule.shape in (JOIN, GROUP, PAIRS):
        places.sort(key=lambda place: place.path != own)  # stable: the order stays otherwise
    yield from places


def _first_name(rule: Rule) -> str:
    return rule.variables[0].name if rule.variables else "document"


def _also(rule: Rule, first: Target) -> tuple[Target, ...]:
    if rule.also:
        return rule.also
    return tuple(Target(one.name, "") for one in rule.variables if one.name != first.name)


def _target_places(target: Target, names: Bindings, rule: Rule) -> Iterator[Place]:
    owner = names.get(target.name)
    *steps, field = target.field.split(".")
    for step in steps:  # as `citation.claim.value`
        owner = getattr(owner, step, None)
    if field in ("after", "before", "during") and isinstance(owner, Claim):
        for name in owner.texts(field):
            event = owner.document.by_id.get(name)
            if event is not None:
                yield _claim_place(event, "", rule, names)
        return
    if field == "claims":
        owner, field = [*claims_in(owner)], ""
    for one in owner if isinstance(owner, list) else [owner]:
        yield from _owner_places(one, field, rule, names)
    if isinstance(owner, Claim):
        for claim in formula_claims(owner, field, names):
            yield _claim_place(claim, "", rule, names)


def _owner_places(owner: Value, field: str, rule: Rule, names: Bindings) -> Iterator[Place]:
    if isinstance(owner, Claim):
        yield _claim_place(owner, field, rule, names)
    elif isinstance(owner, Fact):
        for claim in owner.claims:
            yield _claim_place(claim, field, rule, names)
    elif isinstance(owner, Document):
        yield Place(owner.path, owner.pointer_of(field))
    elif isinstance(owner, Citation):
        yield Place(owner.claim.document.path, owner.pointer_of(field) if field else owner.pointer)
    elif isinstance(owner, _InText):
        yield from owner.places(field, _label(owner, rule, names))
    elif isinstance(owner, _Entry):
        fields = getattr(owner, "fields", None)
        known = bool(field) and isinstance(fields, Mapping) and field in fields
        pointer = f"{owner.pointer}/{field}" if known else owner.pointer
        yield Place(owner.document.path, pointer, key=not known and fields is not None)


def _label(owner: Value, rule: Rule, names: Bindings) -> str:
    if rule.label is None or names.get(rule.variables[0].name) is not owner:
        return ""
    return rule.label.render(names, NARROW, show)


def _claim_place(claim: Claim, attribute: str, rule: Rule, names: Bindings) -> Place:
    subject = "" if is_open(claim.subject) else claim.subject
    label = _label(claim, rule, names) or subject or claim.id
    return Place(claim.document.path, claim.pointer_of(_field_of(claim, attribute)), label=label)


def _field_of(claim: Claim, attribute: str) -> str:
    """The field of a claim that an attribute is read from."""
    if attribute == "time":
        return "date" if claim.date is not None else "period"
    return claim.amount_key if attribute in ("", "value") else attribute
