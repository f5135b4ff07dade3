"""Trying a rule on its own examples: what is marked must be found, and nothing else of the rule.

A line ends in `# finds: rule` (or `# unsure: rule`, shown by `--unsure` alone; several names have
commas between). Of an example's findings only those of its own rule, and of rules that it marks,
are compared.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import NamedTuple

from claimlint.claims.finding import Certainty
from claimlint.cli.why_lines import lines_of
from claimlint.engine import lint
from claimlint.engine.outcome import Report
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.project_files import named, shown
from claimlint.project.read_settings import with_texts
from claimlint.project.settings import Settings, default_settings
from claimlint.project.settings_fault import ConfigError
from claimlint.report.excerpt import Sources
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.rulebook.rule_examples import Example, examples_of
from claimlint.yamlfile.span import Lines

_MARK = re.compile(
    r"#\s*(finds|unsure):\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?:-->)?\s*$", re.MULTILINE
)


class Mark(NamedTuple):
    """A finding of a rule at a line (from 1) of an example's file (its name, without folders)."""

    path: str
    line: int
    rule: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Mistake:
    """An example that does not do what it shows."""

    rule: str
    path: str
    example: str
    message: str


def try_rule(rule: Rule, catalogue: Catalogue) -> Iterator[Mistake]:
    """Run a rule's examples, and yield what is wrong with them."""
    outcomes = {example.outcome for example in examples_of(rule)}
    for missing in sorted({"fails", "holds"} - outcomes):
        yield Mistake(rule.name, rule.path, "", f"no example says `{missing}`")
    for example in examples_of(rule):
        for message in try_example(rule, example, catalogue):
            yield Mistake(rule.name, rule.path, example.title, message)


def try_example(rule: Rule, example: Example, catalogue: Catalogue) -> Iterator[str]:
    """Run one example, and yield what is wrong with it."""
    leaving = [path for path in example.files if _leaves(path)]
    if leaving:
        yield f"{leaving[0]} is no path within the example"
        return
    marked = {mark for path, text in example.files.items() for mark in marks(path, text)}
    own = {mark.unsure for mark in marked if mark.rule == rule.name}
    if example.outcome == "fails" and False not in own:
        yield f"it fails, but no line is marked `# finds: {rule.name}`"
    if example.outcome == "unsure" and True not in own:
        yield f"it is unsure, but no line is marked `# unsure: {rule.name}`"
    if example.outcome == "holds" and own:
        yield f"it holds, but a line is marked with {rule.name}"
    try:
        report = _report(example, catalogue)
    except ConfigError as error:
        yield f"its settings are wrong: {error}"
        return
    yield from _unread(rule, report, marked)
    found = set(_found(report, {rule.name, *(mark.rule for mark in marked)}))
    if not any(mark.unsure for mark in marked):
        found = {mark for mark in found if not mark.unsure}  # they are no findings: see --unsure
    for mark in sorted(marked - found):
        yield f"{mark.path}:{mark.line}: {_words(mark)} is marked and not found"
    for mark in sorted(found - marked):
        yield f"{mark.path}:{mark.line}: {_words(mark)} is found and not marked"


def _unread(rule: Rule, report: Report, marked: set[Mark]) -> Iterator[str]:
    """What of an example cannot be read and is not marked: it does not show what it says, then."""
    meant = {rule.name, *(mark.rule for mark in marked)}
    sources = Sources(report.sources)
    for finding in report.findings:
        if finding.rule in _UNREAD - meant:
            path, line = PurePath(finding.place.path).name, sources.start(finding.place).line
            yield f"{path}:{line}: {finding.message} ({finding.rule})"


_UNREAD = frozenset({"invalid-yaml", "invalid-claim", "duplicate-key"})
"""Rules of the reading itself: a claim that they find is left out, or lacks a field."""


def said(rule: Rule, example: Example, catalogue: Catalogue) -> list[tuple[str, str]]:
    """What a rule says of one of its examples, and what it advises; nothing of wrong settings."""
    if any(map(_leaves, example.files)):
        return []
    with _laid_out(example) as folder:
        try:
            report = lint.run([folder], _settings(folder, example), catalogue)
        except ConfigError:
            return []
        here = f"{shown(str(folder))}/"  # the files are told as if they lay where one is
        return [
            (one.message.replace(here, ""), one.help.replace(here, ""))
            for one in report.findings
            if one.rule == rule.name and one.certainty is not Certainty.UNSURE
        ]


def marks(path: str, text: str) -> Iterator[Mark]:
    """Read the marks in a file of an example."""
    lines = Lines(text)
    for match in _MARK.finditer(text):
        for rule in re.split(r"\s*,\s*", match[2]):
            yield Mark(
                PurePath(path).name, lines.position(match.start()).line, rule, match[1] == "unsure"
            )


def _words(mark: Mark) -> str:
    return f"{mark.rule} (unsure)" if mark.unsure else mark.rule


def why_example(rule: Rule, example: Example, catalogue: Catalogue) -> Iterator[str]:
    """How far each candidate of a rule comes in one of its examples."""
    if any(map(_leaves, example.files)):
        return
    with _laid_out(example) as folder:
        try:
            settings = _settings(folder, example)
        except ConfigError:
            return
        workspace = Workspace(settings, catalogue, complete=False)
        yield from lines_of(rule, workspace, [named(str(folder))], ())


def _report(example: Example, catalogue: Catalogue) -> Report:
    """Lint an example in a folder of its own, all of which is trusted as reference."""
    with _laid_out(example) as folder:
        return lint.run([folder], _settings(folder, example), catalogue)


@contextmanager
def _laid_out(example: Example) -> Iterator[Path]:
    """The files of an example in a folder of their own."""
    with tempfile.TemporaryDirectory(prefix="claimlint-") as name:
        folder = Path(name).resolve()
        for path, text in example.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        yield folder


def _leaves(path: str) -> bool:
    """Whether the path of an example's file would lead out of the example's folder."""
    return PurePath(path).is_absolute() or ".." in PurePath(path).parts or "\0" in path


def _settings(folder: Path, example: Example) -> Settings:
    base = replace(default_settings(folder), references=(folder,), unsure=True)
    return with_texts(base, example.settings)


def _found(report: Report, rules: set[str]) -> Iterator[Mark]:
    sources = Sources(report.sources)
    for finding in report.findings:
        if finding.rule in rules:
            unsure = finding.certainty is Certainty.UNSURE
            line = sources.start(finding.place).line
            yield Mark(PurePath(finding.place.path).name, line, finding.rule, unsure)
