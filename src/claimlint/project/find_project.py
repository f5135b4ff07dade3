"""Where a project is, and its settings.

A file's project is the folder of the nearest settings file above it. A settings file inside another
project counts only where the outer one lists its folder under `projects`: else a folder could
switch off the rules that it is held to. So the search goes from the top down, and each settings
file that it meets asks the one above it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project import files
from claimlint.project.files import resolved
from claimlint.project.settings import Settings, default_settings
from claimlint.project.settings_fault import ConfigError, Fault


@dataclass(slots=True)
class Projects:
    """The projects that the files of a run belong to; each folder is looked at once.

    Paths are real ones (links followed). `passed_by` collects the settings files that do not count,
    because a project above them does not list them.
    """

    _found: dict[str, Settings | None] = field(default_factory=dict)
    passed_by: list[str] = field(default_factory=list)

    def of_folder(self, folder: str) -> Settings | None:
        """The settings of the project that a folder lies in; None where no settings are above it.

        Raises ConfigError where settings cannot be read.
        """
        chain = []
        while folder not in self._found:
            chain.append(folder)
            above = os.path.dirname(folder)  # noqa: PTH120 # texts, as in files
            if above == folder:
                break
            folder = above
        found = self._found.get(folder)
        for below in reversed(chain):  # from the top down, without recursion: paths may be deep
            found = self._found[below] = self._inside(below, found)
        return found

    def of_path(self, path: Path) -> Settings | None:
        """The settings of the project that a file or folder lies in, whatever links lead to it."""
        return self.of_folder(str(_folder(path)))

    def _inside(self, folder: str, outer: Settings | None) -> Settings | None:
        own = files.settings_file(folder)
        if own is None:
            return outer
        if outer is not None and Path(folder) not in outer.projects:
            self.passed_by.append(own)
            return outer
        return read_settings(Path(folder), Path(own))


def load(
    paths: Sequence[Path], working: Path, *, file: Path | None = None, isolated: bool = False
) -> Settings:
    """The settings for what lies at the first of `paths` (or in the working folder, without).

    Raises ConfigError. Whether the rules that they name exist is not looked at. With `file` (which
    the user names) the project is that file's folder; `isolated`, no settings count.
    """
    working = resolved(working)
    if file is not None:
        return read_settings(resolved(file).parent, file)
    if not isolated:
        start = _folder(paths[0]) if paths else working
        found = Projects().of_folder(str(start))
        if found is not None:
            return found
    return without_settings(paths, working, isolated=isolated)


def read_settings(root: Path, origin: Path) -> Settings:
    """Read a settings file, as that of the project in `root`. Raises ConfigError."""
    from claimlint.project.read_settings import (  # noqa: PLC0415 - few files have settings
        add_layer,
        extends_of,
    )
    from claimlint.project.settings_layers import layers_of  # noqa: PLC0415 - as above

    settings = default_settings(root)
    for layer in layers_of(origin, settings.root, read_text, extends_of):
        settings = add_layer(settings, layer)
    return with_baseline(_kept_inside(replace(settings, origin=origin)))


def with_baseline(settings: Settings) -> Settings:
    """The settings with the entries of their baseline. Raises ConfigError."""
    if settings.baseline is None or settings.known is not None:
        return settings
    from claimlint.project.baseline_file import read_baseline  # noqa: PLC0415 - few have one

    return replace(settings, known=read_baseline(settings.baseline))


def without_settings(paths: Sequence[Path], working: Path, *, isolated: bool = False) -> Settings:
    """The defaults, for paths that no settings file is above of, or where none is to count.

    The project is the working folder, or where that does not hold the paths, the folder that they
    have in common.
    """
    working = resolved(working)
    common = _common_folder(paths, working)
    root = working if common.is_relative_to(working) else common
    return _kept_inside(default_settings(root, isolated=isolated))


def _kept_inside(settings: Settings) -> Settings:
    """The settings, unless the project's rules are a link to somewhere else."""
    rules = settings.rules
    if rules is not None and not files.inside_project(str(rules), str(settings.root)):
        hint = "copy the rules into the project"
        raise ConfigError([Fault("`rules` leads out of the project", hint, str(rules))])
    return settings


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


def _folder(path: Path) -> Path:
    place = resolved(path)
    return place if place.is_dir() else place.parent


def _common_folder(paths: Sequence[Path], working: Path) -> Path:
    folders = [_folder(path) for path in paths]
    if not folders:
        return working
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # two drives have nothing in common
        return working
