"""`claimlint baseline`: adopt the linter on an old archive, and fail only on what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimlint.claims.finding import Finding
from claimlint.cli.guard import NOTHING, CommandError, complain
from claimlint.cli.loaded_project import OpenProject, near, open_projects, project_options
from claimlint.cli.output import emit, refuse
from claimlint.cli.progress import Bar
from claimlint.cli.run_check import cores
from claimlint.engine import lint
from claimlint.engine.known_findings import beside_baseline, known, may_be_known
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.baseline_file import Known, baseline_text
from claimlint.project.files import resolved
from claimlint.project.project_files import Named, shown
from claimlint.project.result_cache import cache_folder
from claimlint.project.settings import Overrides
from claimlint.project.write_file import write_output
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.report.withhold import without_secrets

MOST_SHOWN = 20
"""So many new or stale entries are shown one by one."""


@click.group(name="baseline", short_help="Keep the findings of an old archive apart from new ones.")
def command() -> None:
    """Keep the findings of an old archive apart from new ones.

    `write` puts down all that is found now, in the file that `baseline` in the settings names; from
    then on `claimlint check` counts only what is not in it. A claim that moves keeps its entry; a
    figure that changes does not.
    """


def _options(of: click.decorators.FC) -> click.decorators.FC:
    of = project_options(of)
    of = click.option(
        "--file",
        "-f",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The baseline.  [default: what the settings name]",
    )(of)
    return click.argument("path", required=False, type=click.Path(path_type=Path, exists=True))(of)


@command.command(short_help="Write down all that is found now.")
@_options
@click.option("--grow", is_flag=True, help="Take in findings that an existing baseline lacks.")
def write(
    path: Path | None, file: Path | None, config: Path | None, *, isolated: bool, grow: bool
) -> int:
    """Write down all that is found now in the project of PATH (or of the working folder).

    A baseline that is there already may only become smaller, unless --grow is given: else a new
    fault would be taken in with a stroke.
    """
    state = _look(path, file, config, isolated=isolated)
    if state.entries is not None and state.new and not grow:
        emit(_listed("new", state.new))
        complain(
            f"error: {number(len(state.new), 'finding')} would be new in {state.name}, which was "
            "not written\n"
            "  = help: mend or accept them; --grow takes them into the baseline as they are"
        )
        return 1
    state.save(state.now)
    emit([f"wrote {number(len(state.now), 'entry')} into {state.name}{state.difference}"])
    if state.set_by_option and file is not None:
        emit([f'To use it: baseline = "{file.as_posix()}" in the settings, or check --baseline'])
    return 0


@command.command(short_help="Say what is new, and which entries are stale.")
@_options
def check(path: Path | None, file: Path | None, config: Path | None, *, isolated: bool) -> int:
    """Say what is new, and which entries are stale; exit code 1 where there is either."""
    state = _look(path, file, config, isolated=isolated)
    state.must_be_there()
    emit([*_listed("new", state.new), *_listed("stale", state.stale)])
    counts = f"{len(state.kept):,} in it, {len(state.new):,} new, {len(state.stale):,} stale"
    emit([f"{state.name}: {counts}"])
    return 1 if state.new or state.stale else 0


@command.command(short_help="Take out the entries that answer for nothing any more.")
@_options
def prune(path: Path | None, file: Path | None, config: Path | None, *, isolated: bool) -> int:
    """Take out the entries that answer for no finding any more; nothing is taken in."""
    state = _look(path, file, config, isolated=isolated)
    state.must_be_there()
    if state.stale:
        state.save(state.kept)
    gone = number(len(state.stale), "entry")
    emit([f"took {gone} out of {state.name}, {len(state.kept):,} stay"])
    return 0


@command.command(short_help="Count the entries by rule.")
@_options
def show(path: Path | None, file: Path | None, config: Path | None, *, isolated: bool) -> int:
    """Count the entries by rule, and by article where these are few."""
    state = _look(path, file, config, isolated=isolated, lints=False)
    state.must_be_there()
    entries = state.entries or ()
    for title, names in (
        ("rule", [one.rule for one in entries]),
        ("article", [one.article or "(no article)" for one in entries]),
    ):
        counted = sorted(Counter(names).items(), key=lambda row: (-row[1], row[0]))
        emit([f"{number(len(entries), 'entry')} by {title}:"])
        emit(f"{count:>7}  {escape(name)}" for name, count in counted[:MOST_SHOWN])
        if len(counted) > MOST_SHOWN:
            rest = sum(count for _, count in counted[MOST_SHOWN:])
            emit([f"{rest:>7}  in {len(counted) - MOST_SHOWN:,} more"])
    return 0


@dataclass(slots=True)
class _State:
    """A baseline beside what is found now. `entries` is None where there is no such file."""

    place: Path
    set_by_option: bool
    entries: tuple[Known, ...] | None
    now: tuple[Known, ...]
    new: tuple[Known, ...]
    stale: tuple[Known, ...]

    @property
    def name(self) -> str:
        """The file, as it is seen from here."""
        return escape(near(str(self.place)))

    @property
    def kept(self) -> tuple[Known, ...]:
        """The entries that still answer for something."""
        left = Counter(self.stale)
        kept = []
        for one in self.entries or ():
            if left[one] > 0:
                left[one] -= 1
            else:
                kept.append(one)
        return tuple(kept)

    @property
    def difference(self) -> str:
        """How it differs from what was there, in words."""
        if self.entries is None:
            return ""
        return f" ({len(self.new)} new, {len(self.stale)} gone)"

    def must_be_there(self) -> None:
        """Refuse where there is no such file."""
        if self.entries is None:
            hint = "`claimlint baseline write` makes it"
            raise CommandError((f"there is no baseline {self.name}", hint))

    def save(self, entries: Sequence[Known]) -> None:
        """Write the file."""
        refuse(write_output(str(self.place), baseline_text(entries).encode()))


def _look(
    path: Path | None,
    file: Path | None,
    config: Path | None,
    *,
    isolated: bool,
    lints: bool = True,
) -> _State:
    """Lint a whole project, and hold what is found against its baseline."""
    overrides = Overrides(baseline=None if file is None else resolved(file))
    opened = open_projects([path or Path()], config, overrides, isolated=isolated)
    projects = [one for one in opened.projects if one.settings.baseline is not None]
    if len(opened.projects) > 1:
        roots = " and ".join(escape(near(str(one.settings.root))) for one in opened.projects)
        raise CommandError((f"these are several projects: {roots}", "name the folder of one"))
    if not projects:
        hint = '--file names it, or `baseline = "claims/baseline.txt"` in the settings'
        raise CommandError(("the settings name no baseline", hint))
    (project,) = projects
    settings = project.settings
    place = settings.baseline
    assert place is not None
    if not lints:
        return _State(place, file is not None, settings.known, (), (), ())
    findings, stale = _found(project)
    found = beside_baseline(findings, settings.known or ())
    new = tuple(known(one) for one in found.findings if may_be_known(one))
    now = tuple(known(one) for one in findings if may_be_known(one))
    return _State(place, file is not None, settings.known, now, new, stale)


def _found(project: OpenProject) -> tuple[Sequence[Finding], tuple[Known, ...]]:
    """All that is found in a project, whatever its baseline says, and what is stale in that."""
    rest = project.rest().files
    if not rest:
        root = escape(shown(str(project.settings.root)))
        raise CommandError((f"there is no claim file in {root}", ""), code=NOTHING)
    workspace = Workspace(project.settings, project.catalogue, complete=False)
    workspace.progress = bar = Bar()
    try:
        every = Named(str(project.settings.root), rest, is_folder=True)
        report = lint.lint([every], (), workspace, lint.Means(cache_folder(), cores()))
    finally:
        bar.wipe()
    report = without_secrets(report)
    stale = tuple(entry for use in report.baselines for entry in use.stale)
    return tuple(map(_as_found, report.findings)), stale


def _as_found(finding: Finding) -> Finding:
    """A finding as it is without a baseline."""
    if finding.suppressed_in != "baseline":
        return finding
    return replace(finding, suppressed=None, suppressed_in=None)


def _listed(what: str, entries: Sequence[Known]) -> Iterator[str]:
    """Yield entries with what is the matter with them."""
    for one in sorted(entries)[:MOST_SHOWN]:
        claims = f" {one.claims}" if one.claims else ""
        yield escape(f"{what}: {one.article or '-'}: {one.rule}{claims}: {one.words}")
    if len(entries) > MOST_SHOWN:
        yield f"and {len(entries) - MOST_SHOWN:,} more {what}"
