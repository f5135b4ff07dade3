"""What only shows across documents, and what is told of all: the second step of a run.

Two files of one id, a name in two spellings, a figure that an earlier article has otherwise; then
each fault is told once, and each claim gets the gravest that any audit says of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimlint.claims.claim import Claim
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Raised
from claimlint.engine.audit import Audit, Case, Rulebook
from claimlint.engine.comparisons import merged
from claimlint.engine.ledger import Ledger
from claimlint.engine.make_finding import from_raised
from claimlint.engine.name_checks import near_duplicates, same_ids
from claimlint.engine.outcome import Comparison, Conflict
from claimlint.engine.pair_match import pair_instances, published_pairs
from claimlint.engine.questions import worth_asking
from claimlint.engine.told_once import gathered, told_claims, told_once


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run has found, each fault told once; by path, the conflicts and how claims fared."""

    findings: tuple[Finding, ...]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    checked: Mapping[str, tuple[Comparison, ...]]


def settle(
    cases: Sequence[Case], audits: Sequence[Audit], raised: Sequence[Raised], rulebook: Rulebook
) -> Outcome:
    """The outcome of a run from the audits of its documents, in the same order.

    `raised` is what belongs to no document: files that could not be read at all.
    """
    ledger = Ledger(rulebook.settings)
    documents = [case.document for case in cases]
    across = (*raised, *same_ids(documents), *near_duplicates(documents))
    ledger.findings.extend(from_raised(one, rulebook.rules[one.rule]) for one in across)
    pairs = {"published": list(published_pairs(case.facts for case in cases))}
    for rule in rulebook.on_pairs if pairs["published"] else ():
        for instance in pair_instances(rule, pairs):
            ledger.judge(instance)
    found = [finding for audit in audits for finding in audit.findings]
    told = told_once([*found, *ledger.findings], rulebook.rules)
    compared = merged([*(one.comparisons for one in audits), ledger.comparisons.comparisons()])
    named = {claim.reference: claim for document in documents for claim in document.claims}
    together = _untold(cases, audits, told, rulebook)
    return Outcome(
        tuple(worth_asking([*gathered(told, rulebook.rules), *together], named)),
        {case.document.path: one.conflicts for case, one in zip(cases, audits, strict=True)},
        {
            document.path: tuple([_checked(claim, compared) for claim in document.claims])
            for document in documents
        },
    )


def _untold(
    cases: Sequence[Case], audits: Sequence[Audit], told: Sequence[Finding], rulebook: Rulebook
) -> Iterator[Finding]:
    """What only all laws of a document together show, where no other finding has told of it."""
    for case, audit in zip(cases, audits, strict=True):
        if audit.clashes:
            known = {
                claim
                for claims in told_claims(told, rulebook.rules, case.document.id)
                for claim in claims
            }
            for clash in audit.clashes:
                if known.isdisjoint(clash.claims):
                    yield clash


def _checked(claim: Claim, compared: Mapping[ClaimReference, Comparison]) -> Comparison:
    """How a claim fared, with what it was compared with: its own file first, then by article."""
    known = compared.get(claim.reference)
    if known is None:
        return Comparison(claim.reference, "uncompared")
    path = claim.document.path
    against = sorted(known.against, key=lambda one: (one.path != path, one.article, one.number))
    return Comparison(known.claim, known.status, tuple(against))
