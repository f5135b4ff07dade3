"""Findings that a claim file itself accepts: the entries of its `ignore:`.

An accepted finding stays in the report, marked with the reason, and no longer counts. Errors of
form (a file that is no YAML, or no claim file) cannot be accepted: nothing was judged there.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from claimlint.claims.finding import Finding, Place, Raised
from claimlint.engine.outline import Outline
from claimlint.engine.selection import ALWAYS_ON, accept
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period, PeriodError


@dataclass(eq=False, slots=True)
class Waiver:
    """One entry of `ignore:` in the file `path` of an article. `used` counts what it accepted."""

    path: str
    article: str
    index: int
    rule: str
    claims: frozenset[str]
    reason: str
    until: Period | None
    used: int = 0

    @property
    def pointer(self) -> str:
        """The JSON pointer of the entry."""
        return f"/ignore/{self.index}"

    def covers(self, finding: Finding) -> bool:
        """Whether the entry is about this finding: its rule, and one of its claims."""
        if finding.article != self.article or finding.place.path != self.path:
            return False
        if self.rule not in (finding.rule, finding.family) or finding.rule in ALWAYS_ON:
            return False
        return not self.claims or any(
            one.article == finding.article and one.claim in self.claims for one in finding.claims
        )

    def has_ended(self, today: int) -> bool:
        """Whether its last day lies before a day (a proleptic ordinal)."""
        return self.until is not None and self.until.last is not None and self.until.last < today


def waivers_of(outlines: Iterable[Outline]) -> list[Waiver]:
    """The `ignore:` entries of all files."""
    return [
        _waiver(outline, index, entry)
        for outline in outlines
        if outline.ignores
        for index, entry in enumerate(json.loads(outline.ignores))
        if isinstance(entry, dict)
    ]


def _waiver(outline: Outline, index: int, entry: Mapping[str, object]) -> Waiver:
    claims = entry.get("claim")
    named = claims if isinstance(claims, list) else [claims] if isinstance(claims, str) else []
    until, written = None, entry.get("until")
    if isinstance(written, str):
        with suppress(PeriodError):  # it has been told where the file was read
            until = parse_period(written)
    rule, reason = str(entry.get("rule", "")), str(entry.get("reason", "")).strip()
    return Waiver(outline.path, outline.article, index, rule, frozenset(named), reason, until)


def waive(
    findings: Sequence[Finding], waivers: Sequence[Waiver], today: int
) -> tuple[Finding, ...]:
    """The findings, with those marked that an entry still in force accepts."""
    in_force = [waiver for waiver in waivers if waiver.reason and not waiver.has_ended(today)]
    if not in_force:
        return tuple(findings)
    by_path: dict[str, list[Waiver]] = {}
    for waiver in in_force:
        by_path.setdefault(waiver.path, []).append(waiver)
    return tuple(_waived(finding, by_path.get(finding.place.path, ())) for finding in findings)


def _waived(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    for waiver in waivers:
        if waiver.covers(finding):
            waiver.used += 1
            return finding if finding.suppressed else accept(finding, waiver.reason)
    return finding


def faults(
    waivers: Iterable[Waiver], rules: Collection[str], active: Collection[str], today: int
) -> Iterator[Raised]:
    """What is wrong with the entries themselves: one fault for each at the most.

    `rules` are the names of all rules and families, `active` of those that ran: an entry for a
    rule that did not run is not called unused.
    """
    for waiver in waivers:
        if waiver.rule not in rules:
            yield _fault(
                waiver,
                "unknown-rule",
                f"there is no rule `{waiver.rule}`",
                "/rule",
                did_you_mean(waiver.rule, rules),
            )
        elif not waiver.reason:
            yield _fault(
                waiver,
                "ignore-without-reason",
                f"`{waiver.rule}` is to be ignored without a reason, so it is not",
                "",
            )
        elif waiver.has_ended(today):
            assert waiver.until is not None
            yield _fault(
                waiver,
                "expired-ignore",
                f"`{waiver.rule}` was accepted until {waiver.until.text}",
                "/until",
            )
        elif not waiver.used and waiver.rule in active:
            yield _fault(
                waiver, "unused-ignore", f"nothing here is found by `{waiver.rule}` any more", ""
            )


def _fault(waiver: Waiver, rule: str, message: str, field: str, help_text: str = "") -> Raised:
    place = Place(waiver.path, waiver.pointer + field)
    return Raised(rule, message, place, help_text, waiver.article)
