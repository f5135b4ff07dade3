"""What a command works on: the settings of a project, and the rules there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from claimlint.cli.guard import CommandError
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.bounds import check_bounds
from claimlint.project.find_project import Projects, load, with_baseline, without_settings
from claimlint.project.project_files import Named, Rest, by_project, named, rest_of
from claimlint.project.rule_names import check_names
from claimlint.project.settings import Overrides, Settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.report.escape import escape
from claimlint.rulebook.catalogue import load_catalogue
from claimlint.rulebook.rule import Catalogue, RuleError, RuleErrors

F = TypeVar("F", bound=Callable[..., Any])


def project_options(command: F) -> F:
    """Add the options that say which settings count."""
    import click  # noqa: PLC0415 - a plain check reads its command line without

    command = click.option(
        "--isolated",
        is_flag=True,
        help="Ignore the settings and the rules of the checkout.",
    )(command)
    return click.option(
        "--config",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Use this settings file instead of the project's.",
    )(command)


def open_project(
    paths: Sequence[Path],
    config: Path | None,
    overrides: Overrides | None = None,
    *,
    isolated: bool = False,
) -> tuple[Settings, Catalogue]:
    """Load settings and rules, and put the command line's decisions on top.

    What is wrong with either is a refusal with exit code 2, before any claim is judged.
    """
    _refuse_both(config, isolated=isolated)
    try:
        settings = load(paths, Path.cwd(), file=config, isolated=isolated)
    except ConfigError as error:
        raise CommandError(*map(_of_settings, error.faults)) from error
    return _with_rules(settings, overrides or Overrides())


@dataclass(frozen=True, slots=True)
class OpenProject:
    """A project with what was named of it: files by the path that they came from."""

    settings: Settings
    catalogue: Catalogue
    given: tuple[Named, ...]
    projects: Projects | None

    def rest(self) -> Rest:
        """The project's claim files and tables, named or not."""
        return rest_of(self.settings, self.projects)


@dataclass(frozen=True, slots=True)
class Opened:
    """The projects that some paths lie in; `passed_by` are settings files that do not count."""

    projects: tuple[OpenProject, ...]
    passed_by: tuple[str, ...] = ()


def open_projects(
    paths: Sequence[Path],
    config: Path | None,
    overrides: Overrides | None = None,
    *,
    isolated: bool = False,
    cache: Path | None = None,
) -> Opened:
    """The projects that paths lie in, each with its settings and rules; see `open_project`.

    Own rules may come from a `cache`, and are kept there.
    """
    _refuse_both(config, isolated=isolated)
    projects = None if isolated or config is not None else Projects()
    try:
        if projects is None:
            settings = load(paths, Path.cwd(), file=config, isolated=isolated)
            parts = [(settings, [named(str(path)) for path in paths])]
        else:
            loose = [path for path in paths if projects.of_path(path) is None]
            parts = by_project(paths, projects, without_settings(loose, Path.cwd()))
    except ConfigError as error:
        raise CommandError(*map(_of_settings, error.faults)) from error
    opened = [
        OpenProject(*_with_rules(settings, overrides or Overrides(), cache), tuple(given), projects)
        for settings, given in parts
    ]
    passed_by = () if projects is None else tuple(map(near, projects.passed_by))
    return Opened(tuple(opened), passed_by)


def _refuse_both(config: Path | None, *, isolated: bool) -> None:
    if isolated and config is not None:
        import click  # noqa: PLC0415 - it has read them

        raise click.UsageError("--isolated and --config exclude each other")


def _with_rules(
    settings: Settings, overrides: Overrides, cache: Path | None = None
) -> tuple[Settings, Catalogue]:
    """The settings with the command line's decisions on top, and the rules of their project."""
    try:
        catalogue = load_catalogue(settings.rules, settings.packs, cache)
    except RuleErrors as error:
        raise CommandError(*map(of_rule, error.errors)) from error
    families = {rule.name: rule.family for rule in catalogue.rules.values()}
    faults = [
        *check_names(settings, overrides, families),
        *check_bounds(settings),
    ]
    if faults:
        raise CommandError(*map(_of_settings, faults))
    try:
        return with_baseline(overrides.over(settings)), catalogue
    except ConfigError as error:
        raise CommandError(*map(_of_settings, error.faults)) from error


def _of_settings(fault: Fault) -> tuple[str, str]:
    return escape(str(replace(fault, path=near(fault.path)))), escape(fault.help)


def of_rule(error: RuleError) -> tuple[str, str]:
    """Say what is wrong with a rule file, and what to do."""
    where = f"{near(error.path)}:{error.line}:{error.column}"
    return escape(f"{where}: {error.message}"), escape(error.help)


def near(path: str) -> str:
    """Write a path below the working folder as it is seen from there."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if path and Path(path).is_relative_to(here) else path
