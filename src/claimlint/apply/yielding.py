"""One fault is told once: findings that yield to others at their root are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.finding import Certainty, Finding
from claimlint.rule import Rule


def told_once(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings without those that another one, at the root of the same fault, has told.

    A finding yields where a rule or family of its `yields-to` has a finding on one of its claims
    that is at least as certain.
    """
    named = _by_name(findings)
    return [finding for finding in findings if not _yields(finding, rules, named)]


def _by_name(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    named: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.certainty is Certainty.UNSURE:
            continue
        for claim in _full_ids(finding):
            for name in (finding.rule, finding.family):
                named.setdefault((name, claim), []).append(finding)
    return named


def _full_ids(finding: Finding) -> Iterator[str]:
    for claim in finding.claims:
        yield claim if "::" in claim else f"{finding.article}::{claim}"


def _yields(
    finding: Finding,
    rules: Mapping[str, Rule],
    named: Mapping[tuple[str, str], list[Finding]],
) -> bool:
    rule = rules.get(finding.rule)
    if rule is None or not rule.yields_to:
        return False
    for claim in _full_ids(finding):
        for name in rule.yields_to:
            for other in named.get((name, claim), ()):
                if (
                    other is not finding
                    and other.rule != finding.rule
                    and _outranks(other, finding, rules)
                ):
                    return True
    return False


def _outranks(other: Finding, finding: Finding, rules: Mapping[str, Rule]) -> bool:
    """At least as certain, and not itself yielding to this finding's rule."""
    if finding.certainty is Certainty.CERTAIN and other.certainty is not Certainty.CERTAIN:
        return False
    other_rule = rules.get(other.rule)
    mutual = other_rule is not None and (
        finding.rule in other_rule.yields_to or finding.family in other_rule.yields_to
    )
    return not mutual


def told_claims(
    findings: Iterable[Finding], rules: Mapping[str, Rule], article: str
) -> Iterator[frozenset[str]]:
    """The sets of claims whose contradiction some finding of an article has told."""
    for finding in findings:
        rule = rules.get(finding.rule)
        if rule is None or finding.article != article or finding.certainty is Certainty.UNSURE:
            continue
        if rule.compares or finding.family in _CONTRADICTING:
            claims = frozenset(_full_ids(finding))
            if claims:
                yield claims


_CONTRADICTING = frozenset(("shares", "plausibility", "ranks", "arithmetic", "agreement"))
