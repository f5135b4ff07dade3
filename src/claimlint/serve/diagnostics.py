"""Findings as an editor shows them: under their words, with their working and their other places.

What `check` shows is shown, and nothing else. A rule's code leads to the file of the rule, which
says why it matters and has examples: it comes with the program, so that no network is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lsprotocol import types

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.report.escape import escape
from claimlint.report.text_output import View, decisive_steps
from claimlint.rulebook.rule import Rule
from claimlint.serve.buffer import Places, uri_of
from claimlint.serve.editor_projects import Trouble
from claimlint.yamlfile.span import Span

SOURCE = "claimlint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
UNNECESSARY = frozenset({"unused-source", "unused-ignore", "unused-not-claim", "expired-ignore"})
"""What does nothing any more is shown faded."""
DEPRECATED = frozenset({"barred-source"})
"""What must not be used is shown struck through."""

PlacesOf = Callable[[str], Places | None]
"""Gives the places of a file, by its path as findings have it; None where its text is not known."""


def is_shown(finding: Finding, *, unsure: bool) -> bool:
    """Whether `check` would show a finding."""
    return View(unsure=unsure).shows(finding)


def diagnostic(
    finding: Finding, places_of: PlacesOf, rules: Mapping[str, Rule], *, related: bool
) -> types.Diagnostic:
    """A finding at its place; `related`, with its other places."""
    unsure = finding.certainty is Certainty.UNSURE
    others = [_related(place, places_of) for place in finding.related if place.label or place.span]
    rule = rules.get(finding.rule)
    return types.Diagnostic(
        range=range_of(finding.place, places_of),
        message=said(finding),
        severity=types.DiagnosticSeverity.Hint if unsure else _SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=None if rule is None else types.CodeDescription(href=uri_of(rule.path)),
        source=SOURCE,
        tags=_tags(finding.rule) or None,
        related_information=others if related and others else None,
    )


def said(finding: Finding) -> str:
    """What is wrong, how that was worked out, and what would mend it."""
    head = f"undecided: {finding.message}" if finding.certainty is Certainty.UNSURE else (
        finding.message
    )  # fmt: skip
    steps = [f"= {line}" for line in decisive_steps(finding.working)]
    lines = [head, *steps, *([f"help: {finding.help}"] if finding.help else [])]
    return "\n".join(map(escape, lines))


def _tags(rule: str) -> list[types.DiagnosticTag]:
    if rule in UNNECESSARY:
        return [types.DiagnosticTag.Unnecessary]
    return [types.DiagnosticTag.Deprecated] if rule in DEPRECATED else []


def range_of(place: Place, places_of: PlacesOf) -> types.Range:
    """Where a place lies; the head of the file where that is not known."""
    places = places_of(place.path)
    if places is None or place.span is None:
        return types.Range(types.Position(0, 0), types.Position(0, 0))
    return places.range(_first_line(place.span, places))


def _first_line(span: Span, places: Places) -> Span:
    """A long place up to the end of its first line: a whole file underlined says nothing."""
    first = places.line_span(places.line_at(span.start))
    end = min(span.end, first.end) if span.end > first.end else span.end
    return Span(span.start, max(end, span.start))


def _related(place: Place, places_of: PlacesOf) -> types.DiagnosticRelatedInformation:
    return types.DiagnosticRelatedInformation(
        location=types.Location(uri_of(place.path), range_of(place, places_of)),
        message=escape(place.label) or "beside this",
    )


def of_trouble(trouble: Trouble) -> types.Diagnostic:
    """A mistake in the settings or in a rule, at the line that it is in."""
    start = types.Position(max(trouble.line - 1, 0), max(trouble.column - 1, 0))
    end = types.Position(start.line, start.character + 1000)  # an editor stops at the line's end
    words = "\n".join(filter(None, (trouble.message, trouble.help and f"help: {trouble.help}")))
    return types.Diagnostic(
        range=types.Range(start, end),
        message="\n".join(map(escape, words.split("\n"))),
        severity=types.DiagnosticSeverity.Error,
        source=SOURCE,
    )
