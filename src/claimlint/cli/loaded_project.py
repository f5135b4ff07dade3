"""What a command works on: the settings of a project, and the rules there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from claimlint.cli.guard import CommandError
from claimlint.project.bounds import check_bounds
from claimlint.project.find_project import load
from claimlint.project.rule_names import check_names
from claimlint.project.settings import Overrides, Settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.report.escape import escape
from claimlint.rulebook.load_rules import load_catalogue
from claimlint.rulebook.rule import Catalogue, RuleError, RuleErrors

F = TypeVar("F", bound=Callable[..., Any])


def project_options(command: F) -> F:
    """Add the options that say which settings count."""
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
    if isolated and config is not None:
        raise click.UsageError("--isolated and --config exclude each other")
    try:
        settings = load(paths, Path.cwd(), file=config, isolated=isolated)
        catalogue = load_catalogue(settings.rules)
    except ConfigError as error:
        raise CommandError(*map(_of_settings, error.faults)) from error
    except RuleErrors as error:
        raise CommandError(*map(of_rule, error.errors)) from error
    families = {rule.name: rule.family for rule in catalogue.rules.values()}
    faults = [
        *check_names(settings, overrides or Overrides(), families),
        *check_bounds(settings),
    ]
    if faults:
        raise CommandError(*map(_of_settings, faults))
    return overrides.over(settings) if overrides else settings, catalogue


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
