"""Workflow commands of GitHub: annotations beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import Report
from claimlint.report.color import Style
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View, baseline_lines, number, verdict_line

MOST_SHOWN = 10
"""GitHub shows so many annotations of one kind for each step; the rest stays in its log."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report, view: View, _style: Style) -> Iterator[str]:
    """Yield a workflow command for each finding, what GitHub will not show, and the verdict."""
    sources = Sources(report.sources)
    told = Counter[Severity]()
    for finding in gravest_first(report, view, sources):
        told[finding.severity] += 1
        yield _command(finding, sources)
    if view.quiet:
        return
    hidden = {one: told[one] - MOST_SHOWN for one in _COMMANDS if told[one] > MOST_SHOWN}
    if hidden:
        words = " and ".join(number(count, one.value) for one, count in hidden.items())
        yield (
            f"GitHub shows {MOST_SHOWN} annotations of a kind for each step, the gravest here: "
            f"{words} more only in this log and in the job summary"
        )
    suppressed = report.counts.suppressed - report.in_baseline
    if suppressed and not view.suppressed:
        yield f"{suppressed} suppressed (`--show suppressed`)"
    if report.in_baseline:
        yield f"{report.in_baseline:,} in the baseline"
    yield from baseline_lines(report)
    yield verdict_line(report, Style())


def _command(finding: Finding, sources: Sources) -> str:
    start, end = sources.extent(finding.place)
    where = {"file": finding.place.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # GitHub refuses columns of different lines
        where |= {"col": str(start.column), "endColumn": str(max(end.column, start.column))}
    where["title"] = f"claimlint: {finding.rule}"
    properties = ",".join(f"{name}={_property(value)}" for name, value in where.items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(_paragraphs(finding))}"


def _paragraphs(finding: Finding) -> str:
    return "\n".join(map(escape, filter(None, (finding.message, *finding.working, finding.help))))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(escape(text)).replace(":", "%3A").replace(",", "%2C")
