"""The run, as one line of stages.

files -> located nodes -> claims -> facts -> rules -> findings -> report

A run is of one project. All its files take part, whatever paths are named, so that a claim meets
the same tables and the same other stories through every door; findings are told for what is named.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from claimlint.engine.cycle_collector import without_collector
from claimlint.engine.known_files import Known
from claimlint.engine.outcome import Implication, Report
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.files import FileProblem, Identity, is_claim_file, read_file
from claimlint.project.project_files import Named, named, rest_of, shown
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue


@dataclass(frozen=True, slots=True)
class Stdin:
    """A claim file that comes from the standard input, and what it is called.

    It stands in for the file of that name; without a name of its own (`unnamed`), for the file of
    its project that has its id.
    """

    name: Path
    data: bytes
    unnamed: bool = False


LEAST_KEPT = 16
"""Projects of fewer files are linted in less time than a database takes to open."""
LEAST_FILES = 200
"""For fewer files that are new, one process is done before several have begun."""


class Stopwatch:
    """How long each part of a run took, in seconds, by its name."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = perf_counter()

    def lap(self, name: str) -> None:
        """Say what the time since the last lap went to."""
        now = perf_counter()
        self.laps[name] = self.laps.get(name, 0.0) + now - self._last
        self._last = now


@dataclass(slots=True)
class Means:
    """What a run may use.

    With the folder of a `cache`, what was found before comes from it, and what is new goes there.
    Of many files, so many processes as there are `jobs` share the work; a `note` says why not.
    """

    cache: Path | None = None
    jobs: int = 1
    watch: Stopwatch = field(default_factory=Stopwatch)
    note: str = ""

    def crew(
        self, workspace: Workspace, paths: Sequence[str], told: Collection[str]
    ) -> Iterator[Mapping[str, Known]]:
        """Look at files in several processes, where there are enough; see `workspace.Crew`."""
        if self.jobs < 2 or len(paths) < LEAST_FILES:
            return
        from claimlint.engine import side_work  # noqa: PLC0415  # most runs have one process

        try:
            yield from side_work.in_processes(workspace, paths, told, self.jobs)
        except side_work.AloneError as error:
            self.note = str(error)


@dataclass(slots=True)
class Filled:
    """What a workspace was filled with: the paths to tell, and what was named in vain."""

    told: set[str] = field(default_factory=set)
    skipped: int = 0
    empty: list[str] = field(default_factory=list)
    seen: set[Identity] = field(default_factory=set)


def run(
    inputs: Sequence[Path | Stdin],
    settings: Settings,
    catalogue: Catalogue,
    *,
    complete: bool = True,
    alone: bool = False,
) -> Report:
    """Lint claim files and folders of them, which all lie in one project.

    Unless the report is to be `complete`, its `conflicts` leave out what findings have told; the
    findings are the same. `alone`, the rest of the project takes no part.
    """
    given = [one if isinstance(one, Stdin) else named(str(one)) for one in inputs]
    rest = () if alone else rest_of(settings).files
    workspace = Workspace(settings, catalogue, complete=complete)
    workspace.alone = alone
    return lint(given, rest, workspace)


def lint(
    given: Sequence[Named | Stdin],
    rest: Sequence[str],
    workspace: Workspace,
    means: Means | None = None,
) -> Report:
    """Lint what was named of a project, among the `rest` of its files (real paths)."""
    means = means or Means()
    watch, cache = means.watch, means.cache
    workspace.crew = means.crew
    with without_collector():
        filled = fill(workspace, given, rest)
        watch.lap("reading files")
        if cache is None or len(workspace.paths) < LEAST_KEPT:
            report = workspace.report(filled.told)
            watch.lap("linting")
        else:
            from claimlint.engine import kept_results  # noqa: PLC0415  # small projects need none

            store = kept_results.kept_results(cache, workspace)
            kept_results.recall(store, workspace)
            watch.lap("reading the cache")
            report = workspace.report(filled.told)
            watch.lap("linting")
            kept_results.keep(store, workspace)
            store.close()
            watch.lap("writing the cache")
    return replace(report, skipped=filled.skipped, empty=tuple(filled.empty))


def implied(
    given: Sequence[Named | Stdin], rest: Sequence[str], workspace: Workspace
) -> tuple[Report, tuple[Implication, ...]]:
    """What the claims of some files imply; the report has what was found on the way."""
    with without_collector():
        filled = fill(workspace, given, rest)
        report, implications = workspace.implied(filled.told)
    return replace(report, empty=tuple(filled.empty)), implications


def fill(workspace: Workspace, given: Sequence[Named | Stdin], rest: Sequence[str]) -> Filled:
    """Read what was named, and the rest of its project, into a workspace."""
    filled = Filled()
    for one in given:
        if isinstance(one, Named) and not _put_named(workspace, one, filled):
            filled.empty.append(one.given)
    for file in rest:
        path = shown(file)
        if path not in workspace and path not in filled.told:
            data = _read(path, filled)
            if isinstance(data, bytes) and is_claim_file(data):
                workspace.put(path, data)
    for one in given:
        if isinstance(one, Stdin):
            _put_stdin(workspace, one, filled)
    return filled


def _put_named(workspace: Workspace, one: Named, filled: Filled) -> bool:
    """Put in the files that a path of the command line stands for; whether there was any."""
    found = False
    for file in one.files:
        path = shown(file.path if isinstance(file, FileProblem) else file)
        if path in filled.told:
            found = True
            continue
        data = _read(path, filled) if isinstance(file, str) else _seen_from_here(file, path)
        if one.is_folder and isinstance(data, bytes) and not is_claim_file(data):
            filled.skipped += 1
            continue
        found = True
        if data is not None:
            filled.told.add(path)
            workspace.put(path, data)
    return found


def _put_stdin(workspace: Workspace, one: Stdin, filled: Filled) -> None:
    path = shown(os.path.realpath(one.name))
    known = list(workspace.paths) if one.unnamed else []
    workspace.put(path, one.data)
    article = workspace.outline(path).article
    alike = [
        other
        for other in known
        if article and other != path and workspace.outline(other).article == article
    ]
    if alike:  # it is read where that file lies: there its text is found, and its settings hold
        workspace.drop(path)
        for other in alike[1:]:
            workspace.drop(other)
        path = alike[0]
        workspace.put(path, one.data)
    filled.told.add(path)


def _read(path: str, filled: Filled) -> bytes | FileProblem | None:
    """The bytes of a file; None where it was read before, under another name."""
    found = read_file(path)
    if isinstance(found, FileProblem):
        return found
    data, identity = found
    if identity in filled.seen:
        return None
    filled.seen.add(identity)
    return data


def _seen_from_here(problem: FileProblem, path: str) -> FileProblem:
    return replace(problem, path=path, message=problem.message.replace(problem.path, path))
