"""Telling a judged instance: message, places, working and help as a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, runtime_checkable

from claimlint.claims.claim import Citation, Claim
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.fact import Fact
from claimlint.claims.finding import Certainty, Finding, Fix, RawFinding, Severity
from claimlint.claims.in_words import stated_as
from claimlint.claims.match_facts import left_open, time_left_open
from claimlint.engine.comparisons import formula_claims
from claimlint.engine.finding_places import places_of
from claimlint.engine.instance import Bindings, Instance, claims_in, claims_told, facts_in
from claimlint.engine.judge import Judgement
from claimlint.engine.show_value import showing
from claimlint.formula.amount import NARROW
from claimlint.rulebook.rule import Rule


@runtime_checkable
class _Mendable(Protocol):
    """A quote: it knows the change of form that would mend it, where there is one."""

    @property
    def fix(self) -> Fix | None: ...


def finding_of(instance: Instance, judgement: Judgement, certainty: Certainty) -> Finding:
    """The finding of an instance."""
    rule, names = instance.rule, judgement.names
    claims = tuple(unique(claim for claim in _claims(rule, names)))
    places = list(places_of(instance, names))
    show = showing(names)
    working = [line.render_if_known(names, NARROW, show) for line in rule.working]
    if certainty is Certainty.POSSIBLE:
        working.append(f"not certain: {_why_possible(instance, judgement)}")
    assert rule.message is not None
    mended = names.get(rule.fix)
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
        fix=mended.fix if isinstance(mended, _Mendable) else None,
        lacks=rule.lacks,
        about=stated_as(claims[0]) if rule.lacks and len(claims) == 1 else "",
        wants_period=certainty is Certainty.POSSIBLE
        and not instance.sure
        and time_left_open(_facts(instance, judgement)) is not None,
    )


def _facts(instance: Instance, judgement: Judgement) -> list[Fact]:
    return [
        fact
        for variable in instance.rule.variables
        for fact in facts_in(judgement.names.get(variable.name))
    ]


def _why_possible(instance: Instance, judgement: Judgement) -> str:
    """What would have to be known for the finding to be certain."""
    if not instance.sure:
        facts = _facts(instance, judgement)
        return ", and ".join(left_open(facts)) or _of_two_times(facts)
    if judgement.coarse:
        return "the zeros at the end of a figure may be rounding, and then it can be right"
    because = instance.rule.because
    names = judgement.names
    told = "" if because is None else because.render_if_known(names, NARROW, showing(names))
    return told or "it depends on what the claims do not say"


def _of_two_times(facts: Sequence[Fact]) -> str:
    times = dict.fromkeys(fact.period.words for fact in facts if fact.period is not None)
    if len(times) == 2:
        return f"the figures are of different times ({' and '.join(times)})"
    return "the figures may be about different things"


def from_raw(raised: RawFinding, rule: Rule, claims: Mapping[ClaimReference, Claim]) -> Finding:
    """The finding of a fault that a stage raised, weighed by its rule file.

    `claims` has those of its document, as far as that could be read: it is about their values.
    """
    return Finding(
        rule=rule.name,
        family=rule.family,
        severity=rule.severity,
        message=raised.message,
        place=raised.place,
        help=full_sentence(raised.help or rule.help),
        article=raised.article,
        claims=raised.claims,
        working=raised.working,
        lacks=raised.lacks,
        about=_about(raised, claims),
        fingerprint=hashed(
            rule.name,
            raised.article,
            *(_named(one, claims) for one in raised.claims),
            _field(raised),
            *filter(None, (raised.key,)),
        ),
    )


def _about(raised: RawFinding, claims: Mapping[ClaimReference, Claim]) -> str:
    """The figure of the one claim that lacks something."""
    known = [claims[one] for one in raised.claims if one in claims] if raised.lacks else []
    return stated_as(known[0]) if len(known) == 1 else ""


def _named(reference: ClaimReference, claims: Mapping[ClaimReference, Claim]) -> str:
    claim = claims.get(reference)
    return reference.claim if claim is None else f"{reference.claim}={_value_text(claim)}"


def _field(raised: RawFinding) -> str:
    """The place of a fault; of a claim that is known by its name, the field alone: it may move."""
    pointer = raised.place.pointer
    first, claims, _, *field = [*pointer.split("/", 3), "", ""][:4]
    named = raised.claims and not first and claims == "claims"
    return f"/claims/{'/'.join(field)}" if named else pointer


def _severity(rule: Rule, claims: Iterable[Claim], certainty: Certainty) -> Severity:
    key = any(claim.flag("key") for claim in claims)
    severity = rule.severity_key if key else rule.severity
    return severity.lowered() if certainty is Certainty.POSSIBLE else severity


def _claims(rule: Rule, names: Bindings) -> Iterator[Claim]:
    yield from claims_told(rule, names)
    for variable in rule.variables:
        owner = names.get(variable.name)
        if isinstance(owner, Citation):
            yield owner.claim
        elif isinstance(owner, Claim):
            for target in rule.also:
                yield from formula_claims(owner, target.field, names)
    yield from claims_in(names.get("relation"))


def unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims without repetition, in order."""
    seen: set[int] = set()
    for claim in claims:
        if id(claim) not in seen:
            seen.add(id(claim))
            yield claim


def sentence_case(text: str) -> str:
    """A message on one line, without doubled blanks."""
    return " ".join(text.split())


def full_sentence(text: str) -> str:
    """A help as a sentence that can be sent as it is: with a capital and a full stop."""
    first = text[:1].upper() + text[1:]
    return first if not text or text[-1] in ".?!" else f"{first}."


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
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL: a file without findings needs none

    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
