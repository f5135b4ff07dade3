"""Findings that are accepted: by a claim file, in its `ignore:` or a comment, or by the settings.

An accepted finding stays in the report, marked with the reason, and no longer counts. Errors of
form (a file that is no YAML, or no claim file) cannot be accepted: nothing was judged there.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import PurePath

from claimlint.claims.finding import Finding, Origin, Place, RawFinding
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.deduplicate import as_one
from claimlint.engine.outline import Outline
from claimlint.engine.selection import ALWAYS_ON, accept, matches
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.project_files import shown
from claimlint.project.settings import Accepted, Settings
from claimlint.values.edtf import parse_period
from claimlint.values.period import Period, PeriodError
from claimlint.yamlfile.span import Span


@dataclass(eq=False, slots=True)
class Waiver:
    """One rule that is accepted somewhere. `used` counts the findings.

    `place` is where that is said, and `origin` in what. Of a file: only findings of its `article`
    that lie in one of `paths` are meant, and of these, those about one of `claims` or, of a
    comment, about what its `scope` points to. Of the settings: those in files that `pattern`
    covers, and of one of `claims`; everything where these are empty. `key` tells it from others at
    its place.
    """

    rule: str
    reason: str
    until: Period | None
    place: Place
    article: str = ""
    paths: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    scope: str | None = ""
    pattern: str = ""
    root: str = ""
    origin: Origin = "file"
    key: str = ""
    used: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether this is about a finding: its rule, its file, and one of its claims."""
        if self.rule not in (finding.rule, finding.family) or finding.rule in ALWAYS_ON:
            return False
        if self.origin == "settings":
            return self._covers_path(finding.place.path) and self._names_a_claim(finding)
        if finding.article != self.article or finding.place.path not in self.paths:
            return False
        return self._names_a_claim(finding) and self._points_at(finding)

    def _names_a_claim(self, finding: Finding) -> bool:
        own = "" if self.origin == "settings" else self.article
        return not self.claims or any(
            one.full_id in self.claims or (own in ("", one.article) and one.claim in self.claims)
            for one in finding.claims
        )

    def _covers_path(self, path: str) -> bool:
        return not self.pattern or matches(
            self.pattern, PurePath(os.path.relpath(path, self.root or os.curdir))
        )

    def _points_at(self, finding: Finding) -> bool:
        """Whether what a comment is about takes part: one of the claims, or one of the places."""
        if self.scope is None:
            return False
        below = f"{self.scope}/"
        return (
            not self.scope
            or any(
                place.path == self.place.path and f"{place.pointer}/".startswith(below)
                for place in (finding.place, *finding.related)
            )
            or any(
                one.path == self.place.path and self.scope in ("/claims", f"/claims/{one.number}")
                for one in finding.claims
            )
        )

    def has_ended(self, today: int) -> bool:
        """Whether its last day lies before a day (a proleptic ordinal)."""
        return self.until is not None and self.until.last is not None and self.until.last < today


def waivers_of(outlines: Iterable[Outline], settings: Settings) -> list[Waiver]:
    """All that is accepted: by the files, in their order, then by the settings."""
    found: list[Waiver] = []
    for outline in outlines:
        if outline.ignores:
            for index, entry in enumerate(json.loads(outline.ignores)):
                if isinstance(entry, dict):
                    found.append(_of_entry(outline, index, entry))
        for comment in outline.comments:
            found += _of_comment(outline, comment)
    root = str(settings.root)
    accepted = (_of_settings(number, one, root) for number, one in enumerate(settings.accept))
    return [*found, *accepted]


def _of_entry(outline: Outline, index: int, entry: Mapping[str, object]) -> Waiver:
    claims = entry.get("claim")
    named = claims if isinstance(claims, list) else [claims] if isinstance(claims, str) else []
    rule, reason = str(entry.get("rule", "")), str(entry.get("reason", "")).strip()
    until = _until(entry.get("until"))
    place = Place(outline.path, f"/ignore/{index}")
    return Waiver(
        rule, reason, until, place, outline.article, frozenset({outline.path}), frozenset(named)
    )


def _of_comment(outline: Outline, comment: IgnoreComment) -> Iterator[Waiver]:
    paths = frozenset({outline.path, outline.text_path or outline.path})
    place = Place(outline.path, comment.pointer or "", Span(comment.start, comment.end))
    for rule in comment.rules or ("",):
        yield Waiver(
            rule,
            comment.reason,
            _until(comment.until),
            place,
            outline.article,
            paths,
            scope=comment.pointer,
            key=f"{rule} {comment.reason}",
        )


def _of_settings(number: int, one: Accepted, root: str) -> Waiver:
    place = Place(shown(one.origin), f"/accept/{number}", Span(*one.span))
    claims = frozenset({one.claim} if one.claim else ())
    return Waiver(
        one.rule,
        one.reason,
        _until(one.until),
        place,
        claims=claims,
        pattern=one.path,
        root=root,
        origin="settings",
    )


def _until(written: object) -> Period | None:
    if isinstance(written, str) and written:
        with suppress(PeriodError):  # it has been told where it was read
            return parse_period(written)
    return None


def waive(
    findings: Sequence[Finding], waivers: Sequence[Waiver], today: int
) -> tuple[Finding, ...]:
    """The findings, with those marked that an entry still in force accepts."""
    in_force = [waiver for waiver in waivers if waiver.reason and not waiver.has_ended(today)]
    if not in_force:
        return tuple(findings)
    by_path: dict[str, list[Waiver]] = {}
    everywhere = [waiver for waiver in in_force if waiver.origin == "settings"]
    for waiver in in_force:
        for path in waiver.paths:
            by_path.setdefault(path, []).append(waiver)
    return tuple(
        told
        for finding in findings
        for told in _waived_parts(finding, (*by_path.get(finding.place.path, ()), *everywhere))
    )


def _waived_parts(finding: Finding, waivers: Sequence[Waiver]) -> list[Finding]:
    """A finding as entries leave it: of several that are told as one, what is not accepted stays.

    Three figures for one thing are three contradictions; an entry about one of them says nothing of
    the other two.
    """
    if not finding.parts:
        return [_waived(finding, waivers)]
    if not any(waiver.covers(finding) for waiver in waivers):
        return [finding]
    by_entry: dict[tuple[str | None, Origin | None], list[Finding]] = {}
    for part in finding.parts:
        marked = _waived(part, waivers)
        by_entry.setdefault((marked.suppressed, marked.suppressed_in), []).append(marked)
    return [
        replace(as_one(alike), severity=finding.severity, suppressed=reason, suppressed_in=origin)
        for (reason, origin), alike in by_entry.items()
    ]


def _waived(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    for waiver in waivers:
        if waiver.covers(finding):
            waiver.used += 1
            if finding.suppressed is not None:
                return finding
            return accept(finding, waiver.reason, waiver.origin)
    return finding


def faults(
    waivers: Iterable[Waiver], rules: Collection[str], active: Collection[str], today: int
) -> Iterator[RawFinding]:
    """What is wrong with the entries themselves: one fault for each at the most.

    `rules` are the names of all rules and families, `active` of those that ran: an entry for a
    rule that did not run is not called unused.
    """
    for waiver in waivers:
        if not waiver.rule:
            yield _fault(
                waiver,
                "unknown-rule",
                "this comment names no rule, and accepts nothing",
                "",
                "Name the rule in brackets: `# claimlint: ignore[no-source] why it is accepted`.",
            )
        elif waiver.rule not in rules:
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
                _ADD_REASON if waiver.place.span is not None else "",
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


_ADD_REASON = "Why is it accepted? Write the reason behind the brackets."


def _fault(waiver: Waiver, rule: str, message: str, field: str, help_text: str = "") -> RawFinding:
    place = waiver.place
    if place.span is None:
        place = Place(place.path, place.pointer + field)
    return RawFinding(rule, message, place, help_text, waiver.article, key=waiver.key)
