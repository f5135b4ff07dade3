"""Reports for people and machines: text, one line a finding, GitHub's annotations, JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from claimlint.engine.outcome import Report
from claimlint.report.color import ColorChoice, Style, wants_color
from claimlint.report.text_output import View, statistics_lines, text, verdict_line

Format = Literal["text", "concise", "json", "github"]
FORMATS: tuple[Format, ...] = get_args(Format)

__all__ = [
    "FORMATS",
    "ColorChoice",
    "Format",
    "Style",
    "View",
    "render",
    "statistics_lines",
    "verdict_line",
    "wants_color",
]


def render(report: Report, form: Format, view: View, style: Style) -> Iterator[str]:
    """Yield the lines of a report, without their line ends."""
    match form:
        case "text":
            yield from text(report, view, style)
        case "concise":
            from claimlint.report.line_output import concise  # noqa: PLC0415  # as seldom asked for

            yield from concise(report, view, style)
        case "github":
            from claimlint.report.line_output import github  # noqa: PLC0415  # as above

            yield from github(report, view)
        case "json":
            from claimlint.report.json_output import document  # noqa: PLC0415  # json takes a while

            yield from document(report, view)
