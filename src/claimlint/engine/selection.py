"""Which findings are left out, weighed otherwise, or marked as accepted.

`select`, `ignore` and a severity of `off` switch rules: their findings are gone. What is ignored
for some paths only is kept and marked, so that a report can say how much it does not show.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from claimlint.claims.finding import Certainty, Finding, Origin, Severity
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.settings import SetIn, Settings

ALWAYS_ON = frozenset({"invalid-yaml", "invalid-claim"})
"""Faults after which the rest of a file was not judged: only their own name switches them off."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is switched on, for all paths and for some.

    `select` and `ignore` name rules and families; an empty `select` is everything. A rule's own
    name beats its family's; of two equal ones, `ignore` wins. `severity` has None for "off".
    `per_path` maps a pattern of paths, relative to `root`, to what is ignored there.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    per_path: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    root: Path = field(default_factory=Path)

    def active(self, rule: str, family: str) -> bool:
        """Whether findings of a rule are wanted at all."""
        if self.severity.get(rule, Severity.NOTE) is None or rule in self.ignore:
            return False
        if rule in self.select or rule in ALWAYS_ON:
            return True
        return family not in self.ignore and (not self.select or family in self.select)


def choose(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """Apply a choice to findings: drop, weigh, mark. What is marked already stays as it is.

    What is undecided is a note, whatever its rule weighs.
    """
    relative: dict[str, PurePath] = {}
    return tuple(_chosen(findings, choice, relative))


def accept(finding: Finding, reason: str, origin: Origin) -> Finding:
    """Mark a finding as accepted somewhere, for a reason that the reports print."""
    return replace(finding, suppressed=reason, suppressed_in=origin)


def weigh(finding: Finding, severity: Severity) -> Finding:
    """Give a finding its rule's severity: what is only possible weighs one step less."""
    match finding.certainty:
        case Certainty.CERTAIN:
            return finding.with_severity(severity)
        case Certainty.POSSIBLE:
            return finding.with_severity(severity.lowered())
        case Certainty.UNSURE:
            return finding.with_severity(Severity.NOTE)


def matches(pattern: str, path: PurePath) -> bool:
    """Whether a pattern covers a path.

    `*` and `?` stay within one name, `**` crosses folders, and a folder's name covers all in it.
    A pattern without a slash is matched with each name of the path.
    """
    wanted = [part for part in pattern.split("/") if part not in ("", ".")]
    if not wanted:
        return False
    if "/" not in pattern.rstrip("/"):
        return any(fnmatchcase(part, wanted[0]) for part in path.parts)
    return _covers(wanted, path.parts)


def _chosen(
    findings: Iterable[Finding], choice: Choice, relative: dict[str, PurePath]
) -> Iterator[Finding]:
    for finding in findings:
        if not choice.active(finding.rule, finding.family):
            continue
        weighed = _weighed(finding, choice.severity.get(finding.rule))
        pattern = None
        if choice.per_path and weighed.suppressed is None:
            pattern = _ignored_by(weighed, choice, relative)
        yield weighed if pattern is None else accept(weighed, f"ignored for {pattern}", "settings")


def _weighed(finding: Finding, severity: Severity | None) -> Finding:
    if severity is not None:
        return weigh(finding, severity)
    return weigh(finding, Severity.NOTE) if finding.certainty is Certainty.UNSURE else finding


def _ignored_by(finding: Finding, choice: Choice, relative: dict[str, PurePath]) -> str | None:
    where = finding.place.path
    if where not in relative:
        relative[where] = PurePath(os.path.relpath(where, choice.root))
    for pattern, names in choice.per_path.items():
        named = finding.rule in names or (finding.family in names and finding.rule not in ALWAYS_ON)
        if named and matches(pattern, relative[where]):
            return pattern
    return None


def _covers(wanted: list[str], parts: tuple[str, ...]) -> bool:
    """Match name by name, from both lists' starts: never more than their product of steps."""
    reached = {0}
    for part in (*parts, None):
        reached = _after_any_depth(wanted, reached)
        if len(wanted) in reached:
            return True
        if part is None:
            return False
        reached = {step + 1 for step in reached if _fits(wanted[step], part)} | {
            step for step in reached if wanted[step] == "**"
        }
    return False


def _fits(wanted: str, part: str) -> bool:
    return wanted != "**" and fnmatchcase(part, wanted)


def _after_any_depth(wanted: list[str], reached: set[int]) -> set[int]:
    """Also the steps that follow a `**`, which may stand for no folder at all."""
    result = set(reached)
    for step in sorted(reached):
        while step < len(wanted) and wanted[step] == "**":
            step += 1  # noqa: PLW2901  # walks on from each step
            result.add(step)
    return result


def unmatched_patterns(
    settings: Settings, paths: Iterable[str]
) -> Iterator[tuple[str, str, SetIn]]:
    """The patterns of the settings that cover no file: each with its setting and its place."""
    wanted = [("per-path-ignores", pattern) for pattern in settings.per_path_ignores]
    wanted += [("accept", one.path) for one in settings.accept if one.path]
    if not wanted:
        return
    files = [PurePath(os.path.relpath(path, settings.root)) for path in paths]
    for name, pattern in dict.fromkeys(wanted):
        if not any(matches(pattern, path) for path in files):
            yield name, pattern, settings.set_in.get(name, SetIn("", None))
