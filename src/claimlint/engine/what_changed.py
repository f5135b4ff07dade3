"""What a change touches or newly breaks: a part of the report on a whole project.

The whole project is judged, because a figure that is changed here may contradict one there. Of what
is found, that is told which lies in a changed file, and which was not found before: for that the
project is judged once more with the files as they were. Where nobody knows how they were, what a
changed file takes part in stands for what is new.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from claimlint.claims.finding import Finding, Severity
from claimlint.engine.outcome import Report, Story, StoryOf, counts, verdict_of
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.settings import Settings


class Earlier(Protocol):
    """Where files can be had as they were."""

    def bytes_of(self, path: str, /) -> bytes | None:
        """What a file (a real path) held; None where it was not there."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The files that were changed, as real paths, and how they were, where that is known."""

    paths: frozenset[str]
    earlier: Earlier | None = None

    def reaches(self, settings: Settings) -> str:
        """What of a project's own set-up was changed, so that all of it is touched; "" for none."""
        layers = [Path(one.path) for one in settings.set_in.values()]
        own = [("the settings", path) for path in (settings.origin, *layers)]
        for what, path in (*own, ("the baseline", settings.baseline)):
            if path is not None and os.path.realpath(path) in self.paths:
                return what
        rules = "" if settings.rules is None else f"{os.path.realpath(settings.rules)}{os.sep}"
        return "the rules" if rules and any(one.startswith(rules) for one in self.paths) else ""


def narrowed(workspace: Workspace, every: Report, changes: Changes) -> Report:
    """The part of a report on a project that its changes touch or newly break."""
    real = {path: os.path.realpath(path) for path in workspace.paths}
    texts = {path: workspace.outline(path).text_path for path in workspace.paths}
    touched = {
        path
        for path, place in real.items()
        if place in changes.paths or _is_in(texts[path], changes.paths)
    }
    places = touched | {text for path, text in texts.items() if path in touched and text}
    if changes.earlier is None:
        extra = [one for one in every.findings if _takes_part(one, places)]
    else:
        extra = _new(workspace, every, changes, changes.earlier, real)
    told = touched.intersection(every.paths)
    own = workspace.report(told)
    chosen = {id(one) for one in extra}
    kept = [one for one in every.findings if id(one) in chosen or one.place.path in places]
    return _with(own, every, kept).with_fail_level(workspace.settings.fail_level)


def _is_in(path: str | None, paths: frozenset[str]) -> bool:
    return path is not None and os.path.realpath(path) in paths


def _takes_part(finding: Finding, places: set[str]) -> bool:
    return any(one.path in places for one in (finding.place, *finding.related))


def _new(
    workspace: Workspace,
    every: Report,
    changes: Changes,
    earlier: Earlier,
    real: Mapping[str, str],
) -> list[Finding]:
    """The findings that were not there before the change."""
    changed = {path: place for path, place in real.items() if place in changes.paths}
    gone = changes.paths.difference(real.values())
    settings = workspace.settings
    changed |= {workspace.shown(path): path for path in gone if _may_be_in(path, settings)}
    before = {path: earlier.bytes_of(place) for path, place in changed.items()}
    old = workspace.variant(before)
    was = Counter(one.fingerprint for one in old.report(old.paths).findings if counts(one))
    new = []
    for one in every.findings:
        if counts(one):
            if was[one.fingerprint] > 0:
                was[one.fingerprint] -= 1
            else:
                new.append(one)
    return new


def _may_be_in(path: str, settings: Settings) -> bool:
    """Whether a file that is gone may have been a claim file of a project."""
    places = [*(settings.claims or (settings.root,)), *settings.references]
    inside = any(path.startswith(f"{place}{os.sep}") or path == str(place) for place in places)
    return inside and path.endswith((".yaml", ".yml"))


def _with(own: Report, every: Report, kept: list[Finding]) -> Report:
    """The report on the touched files, with what else is told, and the stories of that."""
    story_of = StoryOf(every.stories)
    worst: dict[str, Severity] = {}
    for finding in kept:
        story = story_of(finding)
        if story is not None and counts(finding):
            known = worst.get(story.path, finding.severity)
            worst[story.path] = max(known, finding.severity, key=lambda one: one.weight)
    touched = {story.path for story in own.stories}
    stories = [
        one if one.path in touched else _judged(one, worst[one.path])
        for one in every.stories
        if one.path in touched or one.path in worst
    ]
    rules = {finding.rule for finding in kept}
    others = {one.place.path for one in kept}.intersection(every.paths).difference(own.paths)
    return replace(
        own,
        files=len(own.paths) + len(others),
        findings=tuple(kept),
        sources=every.sources,
        stories=tuple(stories),
        rules={name: rule for name, rule in every.rules.items() if name in rules},
        skipped=every.skipped,
        empty=every.empty,
    )


def _judged(story: Story, worst: Severity) -> Story:
    """A story of which only the new findings are told."""
    return replace(story, verdict=verdict_of(worst))
