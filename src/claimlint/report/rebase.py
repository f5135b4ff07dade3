"""Paths as the reader of a report takes them: from the root of the checkout, with slashes."""

from __future__ import annotations

import os
from pathlib import PurePath

from claimlint.claims.finding import Finding, Place
from claimlint.engine.outcome import Report
from claimlint.lazy_dataclass import replace


def with_paths_from(report: Report, folder: str) -> Report:
    """The report with its paths as they are seen from a folder above the working folder.

    A folder that is not above it changes nothing: then who reads the report stands here, too.
    """
    here = os.path.realpath(os.curdir)
    inner = os.path.relpath(here, os.path.realpath(folder))
    outside = os.pardir in PurePath(inner).parts
    if os.sep == "/" and (inner == os.curdir or outside):
        return report
    before = "" if outside else inner

    def seen(path: str) -> str:
        return PurePath(os.path.normpath(os.path.join(before, path))).as_posix()  # noqa: PTH118

    def moved(place: Place) -> Place:
        return replace(place, path=seen(place.path))

    def told(finding: Finding) -> Finding:
        fix = finding.fix and replace(finding.fix, path=seen(finding.fix.path))
        related = tuple(map(moved, finding.related))
        return replace(finding, place=moved(finding.place), related=related, fix=fix)

    stories = [
        replace(one, path=seen(one.path), text=None if one.text is None else seen(one.text))
        for one in report.stories
    ]
    return replace(
        report,
        findings=tuple(map(told, report.findings)),
        sources={seen(path): text for path, text in report.sources.items()},
        stories=tuple(stories),
        empty=tuple(map(seen, report.empty)),
    )
