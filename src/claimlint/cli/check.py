"""`claimlint check`: lint claim files and articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from claimlint.claims.finding import Severity
from claimlint.cli.completing import complete_names, split_names
from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.loaded_project import open_project, project_options
from claimlint.cli.output import emit, save
from claimlint.engine import lint
from claimlint.engine.outcome import Report
from claimlint.project.files import MOST_BYTES
from claimlint.project.settings import PROFILES, Overrides, Profile, Settings
from claimlint.report.color import ColorChoice, Style, wants_color
from claimlint.report.escape import escape
from claimlint.report.render import FORMATS, Format, render
from claimlint.report.text_output import View, statistics_lines, verdict_line

Shown = Literal["checked", "suppressed", "lacking"]
STANDARD = Path("-")
UNNAMED = Path("stdin.yaml")
_LEVELS = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class _Form:
    """How the report is written."""

    format: Format
    output: Path | None
    view: View
    color: ColorChoice
    statistics: bool

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
    overrides = Overrides(select, ignore, profile, _level(fail_level), unsure=unsure)
    _refuse_missing(paths, stdin_filename)
    places = [(stdin_filename or UNNAMED) if path == STANDARD else path for path in paths]
    settings, catalogue = open_project(places, config, overrides, isolated=isolated)
    paths = tuple(dict.fromkeys(paths or _own_paths(settings)))
    inputs = _inputs(paths, stdin_filename or UNNAMED)
    report = lint.run(inputs, settings, catalogue, complete=form == "json")
    if mends and _mend(report):
        report = lint.run(inputs, settings, catalogue, complete=form == "json")
    view = View(settings.unsure, "suppressed" in show, "checked" in show, "lacking" in show, quiet)
    if report.files or form == "json":  # of nothing there is no verdict
        _write(report, _Form(form, output, view, color, statistics))
    _tell_nothing(report, paths)
    return report.exit_code(settings.fail_level)


def _mend(report: Report) -> int:
    """Apply the fixes of a report, and say so; how many files were changed."""
    from claimlint.draft import fix_form as fixing  # noqa: PLC0415  # a run without --fix changes nothing

    changed = 0
    for outcome in fixing.mend(report.findings):
        if isinstance(outcome, fixing.Mended):
            changed += 1
            quotes = "quote" if outcome.count == 1 else "quotes"
            click.echo(f"mended {outcome.count} {quotes} in {escape(outcome.path)}", err=True)
        else:
            click.echo(f"error: {escape(outcome.message)}\n  = help: {outcome.help}", err=True)
    return changed


def _level(name: str | None) -> Severity | Literal["never"] | None:
    if name == "never":
        return "never"
    return None if name is None else Severity(name)


def _refuse_missing(paths: Sequence[Path], stdin_filename: Path | None) -> None:
    if stdin_filename is not None and STANDARD not in paths:
        raise click.UsageError("--stdin-filename names what `-` reads: give `-` as a path, too")
    missing = [path for path in paths if path != STANDARD and not os.path.lexists(path)]
    if missing:
        reasons = [(f"nothing to lint: {escape(str(path))} does not exist", "") for path in missing]
        raise CommandError(*reasons, code=NOTHING)


def _own_paths(settings: Settings) -> tuple[Path, ...]:
    """Find what to lint where the command names nothing, as it is seen from here."""
    return tuple(Path(os.path.relpath(path)) for path in settings.claims) or (Path(),)


def _inputs(paths: Sequence[Path], name: Path) -> list[Path | lint.Stdin]:
    return [lint.Stdin(name, _standard_input()) if path == STANDARD else path for path in paths]


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
    if len(data) > MOST_BYTES:
        reason = f"the standard input has more than {MOST_BYTES // 2**20} MiB"
        raise CommandError((reason, "split it into several files"))
    return data


def _write(report: Report, form: _Form) -> None:
    if form.output is None:
        emit(form.lines(report))
    else:
        save(form.output, form.lines(report))


def _tell_nothing(report: Report, places: Sequence[Path]) -> None:
    """Say where there was nothing to lint: silence would look like a pass."""
    empty = report.empty or (() if report.files else tuple(map(str, places)))
    for path in empty:
        click.echo(
            f"error: nothing to lint in {escape(path)}\n"
            "  = help: a claim file is YAML with `claimlint: 1` at its root; "
            "`claimlint init` writes one",
            err=True,
        )
