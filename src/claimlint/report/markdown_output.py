"""A page in Markdown, as GitHub and GitLab read it: for comments, job summaries and wikis.

What comes from a file stands in fenced blocks, where it is no link, no mention of a user and no
heading: each of their lines begins with a severity, a line number or a blank, so that none ends the
block. Only paths stand outside, as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.engine.outcome import GRAVITY, Report, Story
from claimlint.report.blocks import groups
from claimlint.report.color import Style
from claimlint.report.escape import escape
from claimlint.report.excerpt import Sources
from claimlint.report.text_output import (
    View,
    counting_lines,
    told_by_severity,
    told_lines,
    verdict_line,
)

MOST_TOLD = 200
"""So many things are told: a job summary may have a mebibyte, a comment 65,536 characters."""
_MARKS = {"hold": "⛔", "answer first": "⚠", "not checked": "❔", "print": "✅", "signed": "✍"}


def markdown(report: Report, view: View, _style: Style) -> Iterator[str]:
    """Yield the lines of the page: the counts and the verdicts, then story by story."""
    sources = Sources(report.sources)
    asked = [finding for finding in report.findings if view.asks_for(finding)]
    found = groups(asked, report.stories, sources, sum_up=not view.lacking)
    if not view.quiet:
        yield f"## {_MARKS[report.verdict]} claimlint: {report.called}"
        yield ""
        yield verdict_line(report, Style(), told_by_severity(found))
        yield ""
        yield from (f"- {line}" for line in counting_lines(report, found, view))
        yield ""
        yield from _table(report.stories)
    left = MOST_TOLD
    total = 0
    for group in found:
        told = [one for one in group.told if one.severity.weight >= view.level.weight]
        total += len(told)
        if not told or not left:
            continue
        yield f"### {literal(group.path)}"
        yield ""
        yield "```text"
        for number, one in enumerate(told[:left]):
            yield from ([""] if number else [])
            yield from told_lines(one, sources, Style(), all_steps=view.working)
        yield "```"
        yield ""
        left -= len(told[:left])
    if total > MOST_TOLD:
        yield f"… and {total - MOST_TOLD:,} more: `claimlint check` tells all."


def _table(stories: Sequence[Story]) -> Iterator[str]:
    if not stories:
        return
    yield "| story | verdict | claims compared |"
    yield "|---|---|---|"
    ordered = sorted(stories, key=lambda story: (GRAVITY.index(story.verdict), story.path))
    for story in ordered[:MOST_TOLD]:
        verdict = f"{_MARKS[story.verdict]} {story.called}"
        path = literal(story.path).replace("|", "\\|")  # a cell ends there, code or not
        yield f"| {path} | {verdict} | {story.compared} of {story.claims} |"
    if len(ordered) > MOST_TOLD:
        yield f"| … and {len(ordered) - MOST_TOLD:,} more | | |"
    yield ""


def literal(text: str) -> str:
    """A text as code, in which Markdown finds no link, no mention and no sign of its own."""
    shown = escape(text)
    most = max(map(len, re.findall("`+", shown)), default=0)
    fence, room = "`" * (most + 1), " " if most else ""
    return f"{fence}{room}{shown}{room}{fence}"
