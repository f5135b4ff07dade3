"""`claimlint check`: lint claim files and articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import click

from claimlint.claims.finding import Severity
from claimlint.cli.completing import complete_names, split_names
from claimlint.cli.guard import CommandError
from claimlint.cli.loaded_project import Opened, OpenProject, open_projects, project_options
from claimlint.cli.output import emit, save
from claimlint.cli.standard_input import STANDARD, standard_input
from claimlint.engine import lint
from claimlint.engine.outcome import Report, combined
from claimlint.engine.workspace import Workspace
from claimlint.project.find_project import load
from claimlint.project.project_files import MOST_UNASKED, Named, shown
from claimlint.project.settings import PROFILES, Overrides, Profile
from claimlint.project.settings_fault import ConfigError
from claimlint.report.color import ColorChoice, Style, wants_color
from claimlint.report.escape import escape
from claimlint.report.render import FORMATS, Format, render
from claimlint.report.text_output import View, statistics_lines, verdict_line

Shown = Literal["checked", "suppressed", "lacking"]
UNNAMED = Path("stdin.yaml")
_LEVELS = ("error", "warning", "note", "never")


@dataclass(slots=True)
class _Form:
    """How the report is written."""

    format: Format
    output: Path | None
    view: View
    color: ColorChoice
    statistics: bool

    def write(self, report: Report) -> None:
        if self.output is None:
            emit(self.lines(report))
        else:
            save(self.output, self.lines(report))

    def lines(self, report: Report) -> Iterator[str]:
        if not self.statistics:
            yield from render(report, self.format, self.view, self._style)
            return
        yield from statistics_lines(report)
        if not self.view.quiet:
            yield verdict_line(report, self._style)

    @property
    def _style(self) -> Style:
        terminal = self.output is None and sys.stdout.isatty()
        return Style(wants_color(self.color, os.environ, terminal=terminal))


@click.command(name="check", short_help="Lint claim files and articles.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How the findings are written.",
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write into this file."
)
@click.option(
    "--select",
    metavar="NAMES",
    multiple=True,
    callback=split_names,
    shell_complete=complete_names,
    help="Only these rules and families (names with commas between, or the option again).",
)
@click.option(
    "--ignore",
    metavar="NAMES",
    multiple=True,
    callback=split_names,
    shell_complete=complete_names,
    help="Not these rules and families.",
)
@click.option(
    "--fail-level",
    type=click.Choice(_LEVELS),
    help="The least severity that makes the exit code 1.  [default: warning]",
)
@click.option(
    "--level",
    type=click.Choice(("error", "warning", "note")),
    default="note",
    show_default=True,
    help="The least severity that is shown; it changes no verdict and no exit code.",
)
@click.option(
    "--alone",
    is_flag=True,
    help="Leave out the rest of the project: its tables and its other stories.",
)
@click.option("--unsure", is_flag=True, help="Show also what the stated figures leave undecided.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead.")
@click.option("--profile", type=click.Choice(PROFILES), help="How strict the housekeeping is.")
@click.option(
    "--show",
    type=click.Choice(("checked", "suppressed", "lacking")),
    multiple=True,
    help="Show also: what each claim was compared with; what is suppressed; each claim's lacks.",
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Color the text; `auto` asks NO_COLOR, FORCE_COLOR and the terminal.",
)
@click.option("--quiet", "-q", is_flag=True, help="Only findings: no counts, no verdict.")
@click.option(
    "--fix",
    "mends",
    is_flag=True,
    help="Rewrite quotes that the article has in other words now; never a figure.",
)
@click.option("--stdin-filename", type=click.Path(path_type=Path), help="What `-` is called.")
@project_options
def command(  # noqa: PLR0913  # one for each option
    *,
    paths: tuple[Path, ...],
    form: Format,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    level: str,
    alone: bool,
    unsure: bool,
    statistics: bool,
    profile: Profile | None,
    show: tuple[Shown, ...],
    color: ColorChoice,
    quiet: bool,
    mends: bool,
    stdin_filename: Path | None,
    config: Path | None,
    isolated: bool,
) -> int:
    """Lint claim files, folders of them, or articles; `-` is the standard input.

    In a folder, YAML files whose root has `claimlint:` are linted. Without a path it is what
    `claims` in the settings names, else the working folder.
    """
    if statistics and form not in ("text", "concise"):
        raise click.UsageError(f"--statistics is a table: it cannot be --format {form}")
    if mends and STANDARD in paths:
        raise click.UsageError("--fix changes files: it cannot change the standard input")
    if stdin_filename is not None and STANDARD not in paths:
        raise click.UsageError("--stdin-filename names what `-` reads: give `-` as a path, too")
    overrides = Overrides(select, ignore, profile, _level(fail_level), unsure=unsure)
    view = View(
        unsure, "suppressed" in show, "checked" in show, "lacking" in show, quiet, Severity(level)
    )
    form_of = _Form(form, output, view, color, statistics)
    try:
        asked = _Asked(paths, stdin_filename, alone=alone, complete=form == "json")
        missing = asked.resolve(config, isolated=isolated)
        opened = open_projects(asked.places, config, overrides, isolated=isolated)
        form_of.view = replace(view, unsure=any(one.settings.unsure for one in opened.projects))
        _tell_passed_by(opened, quiet=quiet)
        report = _lint(asked, opened)
        if mends and _mend(report, paths):
            report = _lint(asked, opened)
    except CommandError:
        if form == "json":  # whoever reads it must not take silence for a pass
            form_of.write(Report())
        raise
    report = replace(report, empty=(*missing, *report.empty))
    if report.files or form == "json":  # of nothing there is no verdict
        form_of.write(report)
    _tell_nothing(report, missing)
    return report.exit_code


@dataclass(slots=True)
class _Asked:
    """What the command line names, with what the standard input has."""

    paths: tuple[Path, ...]
    stdin_filename: Path | None
    alone: bool
    complete: bool
    places: tuple[Path, ...] = ()
    stdin: lint.Stdin | None = None

    def resolve(self, config: Path | None, *, isolated: bool) -> tuple[str, ...]:
        """Find what there is to lint, and return what is not there."""
        paths = dict.fromkeys(self.paths or _own_paths(config, isolated=isolated))
        if STANDARD in paths:
            name = self.stdin_filename or UNNAMED
            unnamed = self.stdin_filename is None
            self.stdin = lint.Stdin(name, standard_input(), unnamed)
            paths = dict.fromkeys(name if path == STANDARD else path for path in paths)
        there = [path for path in paths if self._is_stdin(str(path)) or os.path.lexists(path)]
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
    rest: tuple[str, ...] = ()
    if not asked.alone:
        rest, cut = project.rest()
        if cut:
            click.echo(
                f"note: {escape(shown(str(project.settings.root)))} has no settings and more "
                f"than {MOST_UNASKED:,} files: not all were looked at for what else is claimed\n"
                "  = help: write a claimlint.toml into the folder of your claims",
                err=True,
            )
    report = lint.lint(asked.of(project), rest, workspace)
    return replace(report, alone=asked.alone)


def _tell_passed_by(opened: Opened, *, quiet: bool) -> None:
    for path in () if quiet else opened.passed_by:
        click.echo(
            f"note: {escape(path)} does not count: it lies inside another project\n"
            "  = help: list its folder under `projects` in the settings of the outer one",
            err=True,
        )


def _mend(report: Report, paths: Sequence[Path]) -> int:
    """Apply the fixes of a report, and say so; how many files were changed."""
    from claimlint.draft import fix_form as fixing  # noqa: PLC0415  # a run without --fix changes nothing

    changed = 0
    for outcome in fixing.mend(report.findings, report.sources, map(str, paths)):
        if isinstance(outcome, fixing.Mended):
            changed += 1
            quotes = "quote" if outcome.count == 1 else "quotes"
            click.echo(f"mended {outcome.count} {quotes} in {escape(outcome.path)}", err=True)
        else:
            click.echo(
                f"error: {escape(outcome.message)}\n  = help: {escape(outcome.help)}", err=True
            )
    return changed


def _level(name: str | None) -> Severity | Literal["never"] | None:
    if name == "never":
        return "never"
    return None if name is None else Severity(name)


def _own_paths(config: Path | None, *, isolated: bool) -> tuple[Path, ...]:
    """Find what to lint where the command names nothing, as it is seen from here."""
    try:
        settings = load((), Path.cwd(), file=config, isolated=isolated)
    except ConfigError:  # it is told where the projects are opened
        return (Path(),)
    return tuple(Path(os.path.relpath(path)) for path in settings.claims) or (Path(),)


def _tell_nothing(report: Report, missing: Sequence[str]) -> None:
    """Say where there was nothing to lint: silence would look like a pass."""
    for path in report.empty:
        if path in missing:
            click.echo(f"error: nothing to lint: {escape(path)} does not exist", err=True)
        else:
            click.echo(
                f"error: nothing to lint in {escape(path)}\n"
                "  = help: a claim file is YAML with `claimlint: 1` at its root; "
                "`claimlint init` writes one",
                err=True,
            )
