"""What each claim was compared with, and how that went.

While one document is audited a `ComparisonLog` notes every judged instance for the claims in it;
what it comes to is data, a `Comparison` for each claim. A claim of a reference table is compared
by many documents: `merged` puts together what their audits say of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.claims.claim import Claim
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Severity
from claimlint.claims.formulas import Formulas
from claimlint.engine.instance import Bindings, Instance, claims_in, claims_told
from claimlint.engine.judge import Judgement
from claimlint.engine.outcome import Comparison, Status
from claimlint.formula.run_time import FORMULAS
from claimlint.rulebook.rule import Rule, Target

MAX_AGAINST = 200
"""Of so many others a claim keeps which it was compared with, what first contradicts
it among them: lists of all would be the square of the claims. The status takes all into account."""
_ORDER: Mapping[Status, int] = {"uncompared": -1, "held": 0, "possible": 1, "contradicted": 2}


def merged(audits: Iterable[Iterable[Comparison]]) -> dict[ClaimReference, Comparison]:
    """The comparisons of all audits, by claim: the gravest status, and all that it was held to."""
    known: dict[ClaimReference, Comparison] = {}
    for comparisons in audits:
        for one in comparisons:
            first = known.get(one.claim)
            known[one.claim] = one if first is None else _both(first, one)
    return known


def _both(first: Comparison, second: Comparison) -> Comparison:
    """What contradicts comes before what holds, so that the bound does not cut it off."""
    if _ORDER[second.status] > _ORDER[first.status]:
        first, second = second, first
    against = tuple(dict.fromkeys((*first.against, *second.against)))
    return Comparison(first.claim, first.status, against[:MAX_AGAINST])


class ComparisonLog:
    """The comparisons of one document's audit, while it goes on."""

    def __init__(self) -> None:
        self._status: dict[int, Status] = {}
        self._against: dict[int, dict[int, Claim]] = {}
        self._claims: dict[int, Claim] = {}
        self._held: set[frozenset[int]] = set()
        """Claims that were noted as held together: noting them again adds nothing."""

    def record(self, instance: Instance, judgement: Judgement) -> None:
        """Note one judged instance for every claim in it."""
        rule = instance.rule
        if _compares_figures(rule):
            status = _status(judgement.certainty, rule.severity)
            claims = _claims(instance, judgement.names)
            self._note(claims, status)
            if len(claims) < 2 and status != "held" and _is_of_one_figure(rule):
                for claim in claims_in(instance.names["claim"]):
                    self._mark(claim, status)

    def second_figure(self, claim: Claim) -> None:
        """Note that a claim was compared with what it says itself: in another unit, by a source."""
        self._mark(claim, "held")

    def clash(self, claims: Sequence[Claim], certainty: Certainty) -> None:
        """Note that claims cannot all be true together."""
        self._note(claims, _status(certainty, Severity.ERROR))

    def comparisons(self) -> tuple[Comparison, ...]:
        """What the log comes to, a comparison for each claim that it knows."""
        references = {name: claim.reference for name, claim in self._claims.items()}
        return tuple(
            Comparison(
                references[name],
                status,
                tuple([references[other] for other in self._against.get(name, ())]),
            )
            for name, status in self._status.items()
        )

    def _note(self, claims: Sequence[Claim], status: Status) -> None:
        all_of_them = {id(claim): claim for claim in claims}
        if len(all_of_them) < 2:
            return
        together = frozenset(all_of_them)
        if status == "held" and together in self._held:
            return
        if status == "held":
            self._held.add(together)
        for claim in claims:
            against = self._against.setdefault(id(claim), {})
            says_more = self._mark(claim, status)
            if says_more and len(against) + len(claims) > MAX_AGAINST:  # room for it
                against.clear()
                self._held.clear()
            if len(against) + len(claims) <= MAX_AGAINST:
                against.update(all_of_them)
                del against[id(claim)]
                continue
            for other in claims:
                if len(against) >= MAX_AGAINST:
                    break
                if other is not claim:
                    against[id(other)] = other

    def _mark(self, claim: Claim, status: Status) -> bool:
        """Give a claim a status that says more than its own; whether it did."""
        known = self._status.get(id(claim))
        if known is not None and _ORDER[status] <= _ORDER[known]:
            return False
        self._claims[id(claim)] = claim
        self._status[id(claim)] = status
        return True


SECOND_FIGURES = ("also", "says")
"""The fields with which a claim, or what it cites, states the same figure once more."""


def compares_second_figure(rule: Rule) -> bool:
    """Whether a rule compares a claim with the same figure in another unit or in its source."""
    return _is_of_one_figure(rule) and any(
        name in SECOND_FIGURES for variable in rule.variables for name in variable.present
    )


def _compares_figures(rule: Rule) -> bool:
    """Whether a rule says of figures that they cannot all be right.

    That the shares of a sentence have one base, or that nothing remains, makes no figure held.
    """
    return rule.severity is Severity.ERROR or (rule.shape == "pairs" and rule.compares)


def _is_of_one_figure(rule: Rule) -> bool:
    """Whether a rule says of one figure that it cannot be: by itself, or by its source."""
    judged = rule.require is not None and rule.require.kind.name == "truth"
    return judged and rule.shape in ("claim", "citation")


def _status(certainty: Certainty | None, severity: Severity) -> Status:
    """What another voice or an earlier article says (a note) contradicts nothing for certain."""
    if certainty is None:
        return "held"
    known = certainty is Certainty.CERTAIN and severity is Severity.ERROR
    return "contradicted" if known else "possible"


def _claims(instance: Instance, names: Bindings) -> list[Claim]:
    rule = instance.rule
    found = [*claims_told(rule, names)]
    if rule.shape == "relation":
        found.extend(claims_in(names["relation"]))
    if rule.shape == "claim":
        found.extend(_others(rule.also, names))
    return found


def _others(targets: Iterable[Target], names: Bindings) -> Iterator[Claim]:
    for target in targets:
        owner = names.get(target.name)
        if isinstance(owner, Claim):
            yield from formula_claims(owner, target.field, names)
            for name in owner.texts(target.field):
                event = owner.document.by_id.get(name)
                if event is not None:
                    yield event


def formula_claims(claim: Claim, field: str, names: Bindings) -> tuple[Claim, ...]:
    """The claims that a claim's formula is worked out from, where `field` asks for them."""
    formulas = names.get(FORMULAS) if field == "equals" else None
    formula = formulas.of(claim) if isinstance(formulas, Formulas) else None
    return () if formula is None else formula.claims
