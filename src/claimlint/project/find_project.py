"""Where a project is, and its settings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from claimlint.project import files
from claimlint.project.read_settings import parse_settings
from claimlint.project.settings import Settings, default_settings
from claimlint.project.settings_fault import ConfigError, Fault


def load(
    paths: Sequence[Path], working: Path, *, file: Path | None = None, isolated: bool = False
) -> Settings:
    """Load the settings for linting `paths`. Raises ConfigError. Rule names are not looked at.

    With `file` (which the user names) the project is that file's folder.
    """
    if isolated:
        common = _common_folder(paths, working.resolve())
        return default_settings(_without_settings(common, working.resolve()), isolated=True)
    root, origin = find_project(paths, working)
    if file is not None:
        root, origin = file.resolve().parent, file
    if origin is None:
        return _kept_inside(default_settings(root))
    return _kept_inside(parse_settings(default_settings(root), origin, read_text(origin)))


def _kept_inside(settings: Settings) -> Settings:
    """The settings, unless the project's rules are a link to somewhere else."""
    rules = settings.rules
    if rules is not None and not files.inside_project(str(rules), str(settings.root)):
        hint = "copy the rules into the project"
        raise ConfigError([Fault("`rules` leads out of the project", hint, str(rules))])
    return settings


def find_project(paths: Sequence[Path], working: Path) -> tuple[Path, Path | None]:
    """Find the project's folder and its settings file, if it has one.

    Searched upward from what all paths have in common (without paths: the working folder), so
    that a project is the same from wherever it is linted. Without settings it is the working
    folder, or where that does not hold the paths, what they have in common.
    """
    working = working.resolve()
    start = _common_folder(paths, working)
    found = files.find_project(str(start))
    if found.settings is None:
        return _without_settings(start, working), None
    return Path(found.root), Path(found.settings)


def read_text(path: Path) -> str:
    """Read a settings file whole. Raises ConfigError where it cannot be read."""
    data = files.read_bytes(str(path))
    if isinstance(data, files.FileProblem):
        raise ConfigError([Fault(data.message, data.help, str(path))])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "save it as UTF-8"
        raise ConfigError([Fault("this is not UTF-8 text", hint, str(path))]) from None


def _without_settings(start: Path, working: Path) -> Path:
    return working if start.is_relative_to(working) else start


def _common_folder(paths: Sequence[Path], working: Path) -> Path:
    resolved = [path.resolve() for path in paths]
    folders = [path if path.is_dir() else path.parent for path in resolved]
    if not folders:
        return working
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # two drives have nothing in common
        return working
