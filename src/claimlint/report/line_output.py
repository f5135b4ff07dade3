"""One line for each finding, for editors and for `grep`; and the order of findings in a list."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import GRAVITY, Report, StoryOf, counts, verdict_of
from claimlint.report.color import Style
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import View


def concise(report: Report, view: View, style: Style) -> Iterator[str]:
    """Yield `path:line:column: severity[rule] message` for each finding."""
    sources = Sources(report.sources)
    for finding in in_order(report, view, sources):
        line, column = sources.start(finding.place)
        severity = finding.severity.value
        rule = style.paint(f"{severity}[{escape(finding.rule)}]", severity)
        where = f"{escape(finding.place.path)}:{line}:{column}"
        yield f"{style.paint(where, 'strong')}: {rule} {escape(finding.message)}"


def in_order(report: Report, view: View, sources: Sources) -> list[Finding]:
    """Put the findings that are shown in the order of their places."""
    visible = (finding for finding in report.findings if view.shows(finding))
    return sorted(
        visible,
        key=lambda finding: (
            finding.place.path,
            sources.start(finding.place),
            -finding.severity.weight,
            finding.rule,
        ),
    )


def gravest_first(report: Report, view: View, sources: Sources) -> list[Finding]:
    """Put the findings that are shown in the order of the text: by story, the gravest first."""
    visible = [finding for finding in report.findings if view.shows(finding)]
    story_of = StoryOf(report.stories)
    worst: dict[str, Severity] = {}
    for finding in visible:
        story = story_of(finding)
        if story is None and counts(finding):
            known = worst.setdefault(finding.place.path, finding.severity)
            worst[finding.place.path] = max(known, finding.severity, key=lambda one: one.weight)

    def place(finding: Finding) -> tuple[object, ...]:
        story = story_of(finding)
        path = finding.place.path if story is None else story.path
        verdict = verdict_of(worst.get(path)) if story is None else story.verdict
        return (
            GRAVITY.index(verdict),
            path,
            -finding.severity.weight,
            finding.place.path != path,
            finding.place.path,
            sources.start(finding.place),
            finding.rule,
            finding.message,
        )

    return sorted(visible, key=place)
