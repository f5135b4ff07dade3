"""Questions only where the answer could change something.

Of when? That a figure does not say of when it is stays a note, but for a change or a flow (a
yearly revenue: of which year?), a claim that the story stands on, and a claim of which a comparison
came out possible for want of the period. Who has the rest? That is asked once of a story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimlint.claims.claim import Claim
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Severity

OF_WHEN = "undated-figure"
WHO_HAS_THE_REST = "unaccounted-remainder"


Timing = Callable[[ClaimReference], str]
"""Gives what `timing_of` says of a claim; "" where the claim is not known."""


def timing_of(claim: Claim) -> str:
    """Whether a claim has no period ("u"), is of what needs one ("n"), both ("b") or none ("-")."""
    needs = claim.type == "change" or claim.flag("flow") or claim.fields.get("role") == "revenue"
    return "-unb"[(claim.period is None) + 2 * needs]


def worth_asking(findings: Sequence[Finding], timing: Timing) -> list[Finding]:
    """The findings, with those questions as warnings that have to be answered, and each of those
    that need not be asked twice once for each file."""  # noqa: D205, D209 - one sentence
    return list(_once(_weighed(findings, timing)))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    asked = set()
    for finding in findings:
        if finding.rule == WHO_HAS_THE_REST and finding.certainty is not Certainty.UNSURE:
            if finding.place.path in asked:
                continue
            asked.add(finding.place.path)
        yield finding


def _weighed(findings: Sequence[Finding], timing: Timing) -> list[Finding]:
    wanting = {
        name
        for finding in findings
        if finding.wants_period and finding.certainty is Certainty.POSSIBLE
        for name in finding.claims
    }
    return [
        finding.with_severity(Severity.WARNING)
        if finding.rule == OF_WHEN
        and finding.severity is Severity.NOTE
        and _matters(finding.claims, timing, wanting)
        else finding
        for finding in findings
    ]


def _matters(names: Iterable[ClaimReference], timing: Timing, wanting: set[ClaimReference]) -> bool:
    letters = [(timing(name), name in wanting) for name in names]
    return any(one in ("n", "b") or (one == "u" and wanted) for one, wanted in letters)
