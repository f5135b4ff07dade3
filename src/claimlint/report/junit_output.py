"""JUnit XML, as Jenkins reads it: a story is a suite, and a finding a case that failed.

What would not make the exit code 1 is a case that passed, with its words as output; an accepted
finding is a case that was skipped. A story without findings has one case: it passed where something
was compared, and is skipped as not checked where nothing was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.claims.finding import Finding
from claimlint.engine.outcome import Report, Story, StoryOf
from claimlint.lazy_dataclass import replace
from claimlint.report.claim_names import claim_names
from claimlint.report.color import Style
from claimlint.report.escape import code, escape
from claimlint.report.excerpt import Sources
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def junit(report: Report, view: View, _style: Style) -> Iterator[str]:
    """Yield the lines of the document."""
    sources = Sources(report.sources)
    story_of = StoryOf(report.stories)
    suites: dict[str, list[Finding]] = {}
    stories = {story.path: story for story in report.stories}
    for finding in gravest_first(report, replace(view, suppressed=True), sources):
        story = story_of(finding)
        suites.setdefault(finding.place.path if story is None else story.path, []).append(finding)
    for path in stories:
        suites.setdefault(path, [])
    cases = {
        path: [_case(path, one, report, sources) for one in found] or [_whole(stories[path])]
        for path, found in suites.items()
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    every = [one for own in cases.values() for one in own]
    yield f'<testsuites name="claimlint" {_counts(every)}>'
    for path, own in cases.items():
        skipped = f'skipped="{_having("skipped", own)}"'
        yield f'  <testsuite name="{_text(path)}" {_counts(own)} {skipped}>'
        for case in own:
            yield from case.split("\n")
        yield "  </testsuite>"
    yield "</testsuites>"


def _counts(cases: list[str]) -> str:
    return f'tests="{len(cases)}" failures="{_having("failure", cases)}" errors="0"'


def _having(outcome: str, cases: list[str]) -> int:
    """How many of the cases ended so; a text of theirs holds no `<`."""
    return sum(f"<{outcome} " in one for one in cases)


def _case(path: str, finding: Finding, report: Report, sources: Sources) -> str:
    names = ", ".join(claim_names(finding))
    words = (sources.where(finding.place), *map(escape, (*finding.working, finding.help)))
    body = "\n".join(filter(None, words))
    severity, message = finding.severity.value, finding.message
    if finding.suppressed is not None:
        inner = f'<skipped message="{_text(finding.suppressed)}"/>'
    elif report.fails(finding):
        inner = f'<failure type="{severity}" message="{_text(message)}">{_lines(body)}</failure>'
    else:
        said = f"{severity}: {escape(message)}\n{body}"
        inner = f"<system-out>{_lines(said)}</system-out>"
    return _written(path, f"{finding.rule}: {names}" if names else finding.rule, inner)


def _whole(story: Story) -> str:
    if story.verdict == "not checked":
        why = "not checked: no claim was compared with another figure"
        return _written(story.path, story.article, f'<skipped message="{why}"/>')
    return _written(story.path, story.article, "")


def _written(path: str, name: str, inner: str) -> str:
    head = f'    <testcase classname="{_text(path)}" name="{_text(name)}"'
    return f"{head}>{inner}</testcase>" if inner else f"{head}/>"


def _text(text: str) -> str:
    """A text of a file, on one line."""
    return _lines(escape(text))


def _lines(text: str) -> str:
    """A text whose lines are ours."""
    return _NOT_XML.sub(lambda match: code(match[0]), text).translate(_ENTITIES)
