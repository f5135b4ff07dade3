"""One line for each finding: for editors, for `grep`, and for the annotations of GitHub."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import GRAVITY, Report, StoryOf, counts, verdict_of
from claimlint.report.color import Style
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import View, verdict_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def concise(report: Report, view: View, style: Style) -> Iterator[str]:
    """Yield `path:line:column: severity[rule] message` for each finding."""
    sources = Sources(report.sources)
    for finding in in_order(report, view, sources):
        line, column = sources.start(finding.place)
        severity = finding.severity.value
        rule = style.paint(f"{severity}[{escape(finding.rule)}]", severity)
        where = f"{escape(finding.place.path)}:{line}:{column}"
        yield f"{style.paint(where, 'strong')}: {rule} {escape(finding.message)}"


def github(report: Report, view: View) -> Iterator[str]:
    """Yield a workflow command for each finding, and the verdict as plain text.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    sources = Sources(report.sources)
    for finding in gravest_first(report, view, sources):  # GitHub shows the first ten only
        start, end = sources.extent(finding.place)
        where = {"file": finding.place.path, "line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:  # GitHub refuses columns of different lines
            where |= {"col": str(start.column), "endColumn": str(max(end.column, start.column))}
        where["title"] = f"claimlint: {finding.rule}"
        properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
        yield f"::{_COMMANDS[finding.severity]} {properties}::{_data(_paragraphs(finding))}"
    if not view.quiet:
        yield verdict_line(report, Style())


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


def _paragraphs(finding: Finding) -> str:
    return "\n".join(map(escape, filter(None, (finding.message, *finding.working, finding.help))))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(escape(text)).replace(":", "%3A").replace(",", "%2C")
