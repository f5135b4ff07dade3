"""The workspace: the files of one project, on disk or in open editors, and their facts.

The command fills one and asks it once; whatever stays open changes files in it and asks again.
Either way all files of the project take part, and findings are told for the paths asked about.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from claimlint.claims.finding import Finding, Place
from claimlint.engine.audit import Rulebook
from claimlint.engine.claim_file import ClaimFile, read_file
from claimlint.engine.engine import implied_by, judge_all
from claimlint.engine.make_finding import from_raised
from claimlint.engine.outcome import Implication, Report
from claimlint.engine.selection import Choice, choose
from claimlint.engine.stories import Told, stories_of
from claimlint.engine.waivers import Waiver, faults, waive, waivers_of
from claimlint.project.files import FileProblem
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue
from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import find
from claimlint.yamlfile.read_yaml import read_nodes


class Workspace:
    """The files of one project. Paths are as findings are to say them."""

    def __init__(self, settings: Settings, catalogue: Catalogue, *, complete: bool = True) -> None:
        """Without `complete`, a report's `conflicts` leave out what findings have told."""
        self.settings = settings
        self.catalogue = catalogue
        self.complete = complete
        self._files: dict[str, ClaimFile] = {}

    def put(self, path: str, data: bytes | FileProblem) -> ClaimFile:
        """Take in a file, or what an editor has of it; `data` may say why it cannot be read."""
        file = self._files[path] = read_file(path, data, self.settings)
        return file

    def drop(self, path: str) -> None:
        """Forget a file."""
        self._files.pop(path, None)

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[ClaimFile]:
        """The files in their own order, whatever the order in which they came."""
        return iter(sorted(self._files.values(), key=lambda file: os.path.abspath(file.path)))  # noqa: PTH100 # texts, as in files

    def report(self, told: Collection[str]) -> Report:
        """What is to be said of the files `told`; all the others take part."""
        with without_collector():
            files, told = self._taking_part(told)
            rulebook = Rulebook(self.catalogue, self.settings, complete=self.complete)
            documents = [file.document for file in files if file.document is not None]
            raised = [one for file in files for one in file.raised]
            waivers = waivers_of(documents, raised)
            outcome = judge_all(documents, raised, rulebook)
            chosen = choose(self._waived(outcome.findings, waivers), _choice(self.settings))
            own = Told([file for file in files if file.path in told])
            texts = {path: text for file in files for path, text in file.texts.items()}
            mine = [finding for finding in chosen if next(own.owners(finding), None) is not None]
            found = tuple(sorted(located(mine, texts), key=_order))
            checked = {
                file.path: outcome.checked[file.document.path]
                for file in own.files
                if file.document is not None
            }
            return Report(
                findings=found,
                sources={path: texts[path] for path in _paths(found) if path in texts},
                files=len(own.files),
                claims=sum(map(len, checked.values())),
                checked=tuple(row for rows in checked.values() for row in rows),
                conflicts=tuple(
                    one
                    for path in outcome.conflicts
                    if path in checked
                    for one in outcome.conflicts[path]
                ),
                stories=stories_of(own, found, checked),
                others=len(files) - len(own.files),
            ).with_fail_level(self.settings.fail_level)

    def implied(self, told: Collection[str]) -> tuple[Report, tuple[Implication, ...]]:
        """What the claims of the files `told` imply; the report has the conflicts on the way."""
        with without_collector():
            files, told = self._taking_part(told)
            rulebook = Rulebook(self.catalogue, self.settings)
            documents = [file.document for file in files if file.document is not None]
            outcome = judge_all(documents, [one for file in files for one in file.raised], rulebook)
            conflicts = (
                one for path in outcome.conflicts if path in told for one in outcome.conflicts[path]
            )
            report = Report(files=len(told), conflicts=tuple(conflicts))
            return report, tuple(implied_by(documents, told, rulebook))

    def _taking_part(self, told: Collection[str]) -> tuple[list[ClaimFile], set[str]]:
        """The files that take part, and the paths that are told.

        An article whose claims another file has is told with that file, and is no story of its own.
        """
        files = list(self)
        asked = {os.path.realpath(path): path for path in told}
        covered = set()
        shown = set(told)
        for file in files:
            if file.text_path is not None:
                text = os.path.realpath(file.text_path)
                covered.add(text)
                if text in asked:
                    shown.add(file.path)
        alone = [
            file.path
            for file in files
            if file.is_article and os.path.realpath(file.path) in covered
        ]
        return [file for file in files if file.path not in alone], shown - set(alone)

    def _waived(self, findings: Sequence[Finding], waivers: list[Waiver]) -> tuple[Finding, ...]:
        """The findings with those marked that a claim file accepts, and what is wrong with that."""
        if not waivers:
            return tuple(findings)
        today = date.today().toordinal()  # noqa: DTZ011 - the desk's own day is meant
        marked = waive(findings, waivers, today)
        choice = _choice(self.settings)
        rules = list(self.catalogue.rules.values())
        active = [rule for rule in rules if choice.active(rule.name, rule.family)]
        names = {rule.name for rule in rules} | set(self.catalogue.families)
        judged = {rule.name for rule in active} | {rule.family for rule in active}
        wrong = faults(waivers, names, judged, today)
        return (*marked, *(from_raised(one, self.catalogue.rules[one.rule]) for one in wrong))


@contextmanager
def without_collector() -> Iterator[None]:
    """Claims hold no cycles that die during a run, so the cycle collector would only cost."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _choice(settings: Settings) -> Choice:
    return Choice(
        settings.select,
        settings.ignore,
        settings.severity,
        settings.per_path_ignores,
        settings.root,
    )


# -- findings -> report --------------------------------------------------------------------


def _paths(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield finding.place.path
        yield from (place.path for place in finding.related)


def located(findings: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with a span for every pointer: each file in question is read once more."""
    roots: dict[str, Any] = {}
    for finding in findings:
        yield replace(
            finding,
            place=_located(finding.place, texts, roots),
            related=tuple(_located(place, texts, roots) for place in finding.related),
        )


def _located(place: Place, texts: Mapping[str, str], roots: dict[str, Any]) -> Place:
    text = texts.get(place.path)
    if place.span is not None or text is None:
        return place
    if place.path not in roots:
        root = read_nodes(text).root
        roots[place.path] = as_meant(root) or root
    pointer = place.pointer
    span = find(roots[place.path], pointer, key=place.key)
    while span is None and pointer:
        pointer = pointer.rpartition("/")[0]
        span = find(roots[place.path], pointer)
    return replace(place, span=span)


def _order(finding: Finding) -> tuple[Any, ...]:
    span = finding.place.span
    start = span.start if span is not None else -1
    return (finding.place.path, start, -finding.severity.weight, finding.rule, finding.message)
