"""GitLab's code quality report: a list of what was found.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import Report
from claimlint.report.color import Style
from claimlint.report.escape import escape, harmless
from claimlint.report.excerpt import Sources
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def gitlab(report: Report, view: View, _style: Style) -> Iterator[str]:
    """Yield the lines of the list, one for each finding."""
    sources = Sources(report.sources)
    before = "["
    for finding in gravest_first(report, view, sources):
        yield before
        before = harmless(json.dumps(_violation(finding, sources), ensure_ascii=False)) + ","
    yield f"{before.removesuffix(',')}]"


def _violation(finding: Finding, sources: Sources) -> dict[str, object]:
    start, end = sources.extent(finding.place)
    body = "\n\n".join(map(escape, filter(None, (*finding.working, finding.help))))
    return {
        "description": escape(finding.message),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "content": {"body": body},
        "location": {
            "path": finding.place.path,
            "lines": {"begin": start.line, "end": end.line},
        },
    }
