"""What `claimlint check` does, once its options are read.

Nothing here needs click: what an editor or a hook calls, `claimlint check FILE`, comes here without
it (see `claimlint.__main__`).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimlint.claims.finding import Severity
from claimlint.cli.guard import CommandError, complain
from claimlint.cli.loaded_project import Opened, OpenProject, near, open_projects
from claimlint.cli.outputs import Output, Outputs, outputs_of
from claimlint.cli.progress import Bar
from claimlint.cli.standard_input import STANDARD, standard_input
from claimlint.engine import lint
from claimlint.engine.outcome import Report, combined
from claimlint.engine.selection import unmatched_patterns
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.files import is_claim_file, resolved
from claimlint.project.find_project import load
from claimlint.project.project_files import MOST_UNASKED, Named, shown
from claimlint.project.result_cache import cache_folder
from claimlint.project.settings import Overrides, Profile
from claimlint.project.settings_fault import ConfigError
from claimlint.report.color import ColorChoice
from claimlint.report.escape import escape
from claimlint.report.text_output import View, number

if TYPE_CHECKING:
    from claimlint.engine.what_changed import Changes

Shown = Literal["checked", "suppressed", "lacking", "working"]
UNNAMED = Path("stdin.yaml")
LEVELS = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """The options of the command; a test holds the defaults to those that click gives."""

    paths: tuple[Path, ...] = ()
    forms: tuple[str, ...] = ()
    output: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str | None = None
    level: str = "note"
    alone: bool = False
    cached: bool = True
    jobs: int | None = None
    verbose: bool = False
    timing: bool = False
    unsure: bool = False
    statistics: bool = False
    profile: Profile | None = None
    show: tuple[Shown, ...] = ()
    color: ColorChoice = "auto"
    quiet: bool = False
    mends: bool = False
    diff: bool = False
    add_ignores: str | None = None
    changed: bool = False
    since: str | None = None
    files_from: Path | None = None
    baseline: Path | None = None
    no_baseline: bool = False
    against_signed: Path | None = None
    stdin_filename: Path | None = None
    config: Path | None = None
    isolated: bool = False
    watch: bool = False

    def outputs(self) -> tuple[Output, ...]:
        """Where the reports go. Raises OutputError."""
        return outputs_of(self.forms, self.output, statistics=self.statistics)


def run_check(given: CheckOptions, outputs: tuple[Output, ...] = (Output("text"),)) -> int:
    """Lint what was named; the exit code."""
    view = _view(given)
    written = Outputs(outputs, view, given.color, given.statistics)
    try:
        paths = () if given.changed else given.paths
        asked = _Asked(paths, given.stdin_filename, alone=given.alone, complete=written.whole)
        cached = given.cached and not given.alone
        asked.effort = _Effort(cached, given.jobs, given.verbose, given.timing, given.quiet)
        if given.changed or given.since is not None or given.files_from is not None:
            from claimlint.cli.changed_files import changes_of  # noqa: PLC0415 - runs git

            listed = given.paths if given.changed else None
            asked.changes = changes_of(given.since, given.files_from, listed)
        missing = asked.resolve(given.config, isolated=given.isolated)
        folder = cache_folder() if cached else None
        opened = open_projects(
            asked.places, given.config, _overrides(given), isolated=given.isolated, cache=folder
        )
        written.view = replace(view, unsure=any(one.settings.unsure for one in opened.projects))
        _print_passed_by(opened, quiet=given.quiet)
        report = _lint(asked, opened)
        if given.diff or given.mends or given.add_ignores is not None:
            from claimlint.cli import mending  # noqa: PLC0415 - most runs change nothing

            mends = given.mends or given.add_ignores is None
            change = mending.Change(mends, given.add_ignores, given.paths, given.quiet)
            if given.diff:
                return change.show(report)
            report = change.carry_out(report, lambda: _lint(asked, opened))
        if written.fixes:
            from claimlint.cli.mending import proposed  # noqa: PLC0415 - text has none

            report = proposed(report)
    except CommandError:
        written.write(Report())
        raise
    report = replace(report, empty=(*missing, *report.empty))
    written.write(report)
    if asked.changes is not None and not report.files and not report.empty:
        complain("note: no claim file is among the changed files: nothing was linted")
        return report.exit_code if report.failed else 0
    _print_nothing(report, missing)
    return report.exit_code


def _overrides(given: CheckOptions) -> Overrides:
    """What the command line decides instead of the settings."""
    return Overrides(
        given.select,
        given.ignore,
        given.profile,
        _level(given.fail_level),
        unsure=given.unsure,
        baseline=None if given.baseline is None else resolved(given.baseline),
        no_baseline=given.no_baseline,
    )


def _view(given: CheckOptions) -> View:
    """What of a report is shown."""
    return View(
        given.unsure,
        "suppressed" in given.show,
        "checked" in given.show,
        "lacking" in given.show,
        given.quiet,
        Severity(given.level),
        "working" in given.show,
    )


@dataclass(slots=True)
class _Effort:
    """What a run may use, and what it tells of that."""

    cached: bool = False
    jobs: int | None = None
    verbose: bool = False
    timing: bool = False
    quiet: bool = False

    def lint(
        self, given: list[Named | lint.Stdin], rest: Sequence[str], workspace: Workspace
    ) -> Report:
        """Lint one project."""
        folder = cache_folder() if self.cached else None
        means = lint.Means(folder, self.jobs or cores())
        bar = Bar()
        if not self.quiet:
            workspace.progress = bar
        try:
            report = lint.lint(given, rest, workspace, means)
        finally:
            bar.wipe()
        if self.verbose:
            _print_trace(workspace, means)
        if self.timing:
            _print_times(means.watch)
        return report


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _print_trace(workspace: Workspace, means: lint.Means) -> None:
    settings = workspace.settings
    origin = "no settings" if settings.origin is None else near(str(settings.origin))
    kept = "no cache" if means.cache is None else f"cache {means.cache}"
    complain(
        f"project {escape(shown(str(settings.root)))} ({escape(origin)}): "
        f"{number(len(workspace.paths), 'file')}, of which {workspace.audited} linted anew; "
        f"jobs: {means.jobs}; {escape(kept)}"
    )
    if means.note:
        complain(f"one process did what several were to do: {escape(means.note)}")


def _print_times(watch: lint.Stopwatch) -> None:
    for name, seconds in watch.laps.items():
        complain(f"{seconds:8.3f} s  {name}")
    complain(f"{sum(watch.laps.values()):8.3f} s  in all")


@dataclass(slots=True)
class _Asked:
    """What the command line names, with what the standard input has."""

    paths: tuple[Path, ...]
    stdin_filename: Path | None
    alone: bool
    complete: bool
    places: tuple[Path, ...] = ()
    stdin: lint.Stdin | None = None
    changes: Changes | None = None
    effort: _Effort = field(default_factory=_Effort)

    def resolve(self, config: Path | None, *, isolated: bool) -> tuple[str, ...]:
        """Find what there is to lint, and return what is not there."""
        paths = dict.fromkeys(self.paths or own_paths(config, isolated=isolated))
        if STANDARD in paths:
            name = self.stdin_filename or UNNAMED
            unnamed = self.stdin_filename is None
            self.stdin = lint.Stdin(name, standard_input(), unnamed)
            if unnamed and not is_claim_file(self.stdin.data):
                complain(
                    "note: the standard input is read as a claim file\n"
                    "  = help: for an article's text, say its kind: `--stdin-filename story.md`"
                )
            paths = dict.fromkeys(name if path == STANDARD else path for path in paths)
        there = [path for path in paths if self._is_stdin(str(path)) or _is_there(path)]
        self.places = tuple(there)
        return tuple(str(path) for path in paths if path not in there)

    def of(self, project: OpenProject) -> list[Named | lint.Stdin]:
        """What is asked of one project."""
        return [
            self.stdin if self.stdin is not None and self._is_stdin(one.given) else one
            for one in project.given
        ]

    def _is_stdin(self, given: str) -> bool:
        return self.stdin is not None and given == str(self.stdin.name)


def _lint(asked: _Asked, opened: Opened) -> Report:
    """Lint each project by itself, and put together what came of them."""
    reports = [_lint_project(asked, project) for project in opened.projects]
    empty: dict[str, bool] = {}
    for project, report in zip(opened.projects, reports, strict=True):
        for one in project.given:  # a folder of two projects is empty where it is so in both
            empty[one.given] = empty.get(one.given, True) and one.given in report.empty
    return combined(reports, [path for path, is_empty in empty.items() if is_empty])


def _lint_project(asked: _Asked, project: OpenProject) -> Report:
    workspace = Workspace(project.settings, project.catalogue, complete=asked.complete)
    workspace.alone = asked.alone
    rest: tuple[str, ...] = ()
    if not asked.alone:
        rest, cut = project.rest()
        if cut:
            complain(
                f"note: {escape(shown(str(project.settings.root)))} has no settings and more "
                f"than {MOST_UNASKED:,} files: not all were looked at for what else is claimed\n"
                "  = help: write a claimlint.toml into the folder of your claims"
            )
    report = asked.effort.lint(asked.of(project), rest, workspace)
    if any(one.is_signed for one in report.stories):
        from claimlint.desk.signed_stories import with_signatures  # noqa: PLC0415 - seldom needed

        report, notes = with_signatures(report, workspace)
        for note in () if asked.effort.quiet else notes:
            complain(f"note: {escape(note)}")
    if not asked.effort.quiet and not asked.alone:
        _warn_of_unmatched(workspace)
        _warn_of_tables_passed_by(workspace)
    if asked.changes is not None:
        report = _narrowed(workspace, report, asked.changes, quiet=asked.effort.quiet)
    return replace(report, alone=asked.alone)


def _warn_of_unmatched(workspace: Workspace) -> None:
    """Say which patterns of the settings cover no file of the project: they may be misspelt."""
    for name, wanted, place in unmatched_patterns(workspace.settings, workspace.every_path()):
        where = escape(near(place.path)) + (f":{place.line}" if place.line else "")
        complain(f"note: {where}: `{name}`: the pattern {escape(wanted)} covers no file")


def _warn_of_tables_passed_by(workspace: Workspace) -> None:
    """Say which tables lie where none counts: a story beside them looks compared, and is not."""
    outlines = [workspace.outline(path) for path in workspace.paths]
    passed_by = [one.path for one in outlines if one.is_reference and not one.trusted]
    if not passed_by:
        return
    others = f" (and {number(len(passed_by) - 1, 'more table')})" if passed_by[1:] else ""
    folders = ", ".join(escape(shown(str(one))) for one in workspace.settings.references)
    if workspace.settings.origin is None:
        hint = "write a claimlint.toml into the folder above `claims`, or run claimlint there"
    else:
        hint = "move it there, or name its folder under `references` in the settings"
    complain(
        f"note: no story is compared with the table {escape(passed_by[0])}{others}: "
        f"tables count in {folders or 'no folder'}\n  = help: {hint}"
    )


def _narrowed(workspace: Workspace, report: Report, changes: Changes, *, quiet: bool) -> Report:
    """What the changes touch or newly break, unless they touch all there is."""
    reached = changes.reaches(workspace.settings)
    if reached:
        if not quiet:
            complain(f"note: {reached} of the project changed: all of it is told")
        return report
    from claimlint.engine.what_changed import narrowed  # noqa: PLC0415 - most runs tell all

    return narrowed(workspace, report, changes)


def _print_passed_by(opened: Opened, *, quiet: bool) -> None:
    for path in () if quiet else opened.passed_by:
        complain(
            f"note: {escape(path)} does not count: it lies inside another project\n"
            "  = help: list its folder under `projects` in the settings of the outer one"
        )


def _level(name: str | None) -> Severity | Literal["never"] | None:
    if name == "never":
        return "never"
    return None if name is None else Severity(name)


def _is_there(path: Path) -> bool:
    """Whether a path leads to anything; a loop of links is told where it is read."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return os.path.lexists(path)
    return True


def own_paths(config: Path | None, *, isolated: bool) -> tuple[Path, ...]:
    """Find what to lint where the command names nothing, as it is seen from here."""
    try:
        settings = load((), Path.cwd(), file=config, isolated=isolated)
    except ConfigError:  # it is told where the projects are opened
        return (Path(),)
    return tuple(Path(os.path.relpath(path)) for path in settings.claims) or (Path(),)


def _print_nothing(report: Report, missing: Sequence[str]) -> None:
    """Say where there was nothing to lint: silence would look like a pass."""
    for path in report.empty:
        if path in missing:
            complain(f"error: nothing to lint: {escape(path)} does not exist")
        else:
            complain(
                f"error: nothing to lint in {escape(path)}\n"
                "  = help: a claim file is YAML with `claimlint: 1` at its root; "
                "`claimlint init` writes one"
            )
