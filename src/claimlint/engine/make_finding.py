"""Telling a judged instance: message, places, working and help as a finding."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.fact import Fact, left_open
from claimlint.claims.finding import Certainty, Finding, Place, Raised, Severity
from claimlint.claims.source import Citation
from claimlint.engine.claim_formulas import show_amount
from claimlint.engine.comparisons import formula_claims
from claimlint.engine.instance import Instance, claims_in, facts_in
from claimlint.engine.judge import Judgement
from claimlint.formula.amount import NARROW, Amount
from claimlint.formula.functions.text_functions import sentence
from claimlint.rulebook.rule import Rule, Target
from claimlint.values.days import day_text
from claimlint.values.period import Period


def tell(instance: Instance, judgement: Judgement, certainty: Certainty) -> Finding:
    """The finding of an instance."""
    rule, names = instance.rule, judgement.names
    claims = tuple(unique(claim for claim in _claims(rule, names)))
    places = list(_places(instance, names))
    working = [line.render_if_known(names, NARROW, show) for line in rule.working]
    if certainty is Certainty.POSSIBLE:
        working.append(f"only possible: {_why_possible(instance, judgement)}")
    assert rule.message is not None
    article = instance.document.id
    return Finding(
        rule=rule.name,
        family=rule.family,
        severity=_severity(rule, claims, certainty),
        message=sentence_case(rule.message.render(names, NARROW, show)),
        place=places[0],
        certainty=certainty,
        help="" if rule.help_template is None else rule.help_template.render(names, NARROW, show),
        article=article,
        claims=tuple([claim.reference for claim in claims]),
        working=tuple(line for line in working if line),
        related=tuple(places[1:]),
        fingerprint=fingerprint(rule.name, article, claims, places[0].pointer),
        fix=getattr(names.get(rule.fix), "fix", None),
        lacks=rule.lacks,
    )


def _why_possible(instance: Instance, judgement: Judgement) -> str:
    """What would have to be known for the finding to be certain."""
    if not instance.sure:
        facts = [
            fact
            for variable in instance.rule.variables
            for fact in facts_in(judgement.names.get(variable.name))
        ]
        return ", and ".join(left_open(facts)) or "the claims may not be about the same thing"
    if judgement.coarse:
        return "the zeros at the end of a figure may be rounding, and then it can be right"
    because = instance.rule.because
    told = "" if because is None else because.render_if_known(judgement.names, NARROW, show)
    return told or "it depends on what the claims do not say"


def from_raised(raised: Raised, rule: Rule) -> Finding:
    """The finding of a fault that a stage raised, weighed by its rule file."""
    return Finding(
        rule=rule.name,
        family=rule.family,
        severity=rule.severity,
        message=raised.message,
        place=raised.place,
        help=raised.help or rule.help,
        article=raised.article,
        claims=raised.claims,
        working=raised.working,
        lacks=raised.lacks,
        fingerprint=hashed(
            rule.name, raised.article, *(one.claim for one in raised.claims), raised.place.pointer
        ),
    )


def _severity(rule: Rule, claims: Iterable[Claim], certainty: Certainty) -> Severity:
    key = any(claim.flag("key") for claim in claims)
    severity = rule.severity_key if key else rule.severity
    return severity.lowered() if certainty is Certainty.POSSIBLE else severity


def _claims(rule: Rule, names: dict[str, Any]) -> Iterator[Claim]:
    for variable in rule.variables:
        owner = names.get(variable.name)
        yield from claims_in(owner)
        if isinstance(owner, Citation):
            yield owner.claim
        elif isinstance(owner, Claim):
            for target in rule.also:
                yield from formula_claims(owner, target.field)
    relation = names.get("relation")
    if relation is not None:
        yield from claims_in(list(relation.claims))


def unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims without repetition, in order."""
    seen: set[int] = set()
    for claim in claims:
        if id(claim) not in seen:
            seen.add(id(claim))
            yield claim


# -- places --------------------------------------------------------------------------------


def _places(instance: Instance, names: dict[str, Any]) -> Iterator[Place]:
    """The primary place, then the related ones, each once."""
    rule = instance.rule
    first = rule.at or Target(_first_name(rule), "")
    seen: set[tuple[str, str]] = set()
    for target in (first, *_also(rule, first)):
        for place in _target_places(target, names, rule):
            if (place.path, place.pointer) not in seen:
                seen.add((place.path, place.pointer))
                yield place
    if not seen:
        yield Place(instance.document.path)


def _first_name(rule: Rule) -> str:
    return rule.variables[0].name if rule.variables else "document"


def _also(rule: Rule, first: Target) -> tuple[Target, ...]:
    if rule.also:
        return rule.also
    return tuple(Target(one.name, "") for one in rule.variables if one.name != first.name)


def _target_places(target: Target, names: dict[str, Any], rule: Rule) -> Iterator[Place]:
    owner = names.get(target.name)
    *steps, last = target.field.split(".")
    for step in steps:
        owner = getattr(owner, step, None)
    target = Target(target.name, last)
    if target.field in ("after", "before", "during") and isinstance(owner, Claim):
        for name in owner.texts(target.field):
            event = owner.document.by_id.get(name)
            if event is not None:
                yield _claim_place(event, "", rule, names)
        return
    if target.field == "claims":
        owner = list(getattr(owner, "claims", ()))
        target = Target(target.name, "")
    owners = owner if isinstance(owner, list) else [owner]
    for one in owners:
        yield from _owner_places(one, target.field, rule, names)
    if isinstance(owner, Claim):
        for claim in formula_claims(owner, target.field):
            yield _claim_place(claim, "", rule, names)


def _owner_places(owner: Any, field: str, rule: Rule, names: dict[str, Any]) -> Iterator[Place]:
    if isinstance(owner, Claim):
        yield _claim_place(owner, field, rule, names)
    elif isinstance(owner, Fact):
        for claim in owner.claims:
            yield _claim_place(claim, field, rule, names)
    elif isinstance(owner, Document):
        yield Place(owner.path, owner.pointer_of(field))
    elif isinstance(owner, Citation):
        yield Place(owner.claim.document.path, owner.pointer_of(field) if field else owner.pointer)
    elif hasattr(owner, "places"):  # a quote, or a number of the text
        yield from owner.places(field, _label(owner, rule, names))
    elif owner is not None and hasattr(owner, "pointer"):
        known = field and field in getattr(owner, "fields", {})
        pointer = f"{owner.pointer}/{field}" if known else owner.pointer
        yield Place(owner.document.path, pointer, key=not known and hasattr(owner, "fields"))


def _label(owner: Any, rule: Rule, names: dict[str, Any]) -> str:
    if rule.label is None or names.get(rule.variables[0].name) is not owner:
        return ""
    return rule.label.render(names, NARROW, show)


def _field_of(claim: Claim, attribute: str) -> str:
    """The field of a claim that an attribute is read from."""
    if attribute == "time":
        return "date" if claim.date is not None else "period"
    return claim.amount_key if attribute in ("", "value") else attribute


def _claim_place(claim: Claim, field: str, rule: Rule, names: dict[str, Any]) -> Place:
    name = _field_of(claim, field)
    label = ""
    if rule.label is not None and names.get(rule.variables[0].name) is claim:
        label = rule.label.render(names, NARROW, show)
    return Place(
        claim.document.path, claim.pointer_of(name), label=label or claim.subject or claim.id
    )


# -- showing values ------------------------------------------------------------------------


def show(value: Any) -> str:  # noqa: PLR0911 - one return for each type of value
    """A value as it stands in a message."""
    if isinstance(value, Amount):
        return show_amount(value)
    if isinstance(value, str):
        return value
    if isinstance(value, Claim | Fact):
        return value.subject or value.id
    if isinstance(value, Period):
        return value.text
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return day_text(value)
    if isinstance(value, list):
        return sentence([show(one) for one in value if one is not None])
    return str(getattr(value, "id", "")) if value is not None else "(not stated)"


def sentence_case(text: str) -> str:
    """A message on one line, without doubled blanks."""
    return " ".join(text.split())


# -- fingerprints --------------------------------------------------------------------------


def fingerprint(rule: str, article: str, claims: Iterable[Claim], pointer: str) -> str:
    """What stays the same while a file is edited elsewhere: rule, article, claims, values."""
    known = sorted(claims, key=lambda claim: claim.full_id)
    if not known:
        return hashed(rule, article, pointer)
    return hashed(rule, article, *(f"{claim.full_id}={_value_text(claim)}" for claim in known))


def _value_text(claim: Claim) -> str:
    if claim.value is None:
        return "" if claim.date is None else claim.date.text
    interval, unit = claim.value.interval, claim.value.unit
    return f"{interval.low}..{interval.high} {unit.dimension} {unit.kind}"


def hashed(*parts: str) -> str:
    """A short name for what stays the same of a finding."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
