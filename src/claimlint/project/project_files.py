"""Which files a run is about: those that its paths name, and the rest of the project they lie in.

All paths that come from here are real ones, so that a file and a link to it are one file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from claimlint.project.files import FileProblem, walk
from claimlint.project.find_project import Projects
from claimlint.project.settings import Settings
from claimlint.project.settings_fault import ConfigError

MOST_UNASKED: Final = 20_000
"""So many files and folders are looked at for the rest of a project that has no settings: then the
working folder is the project, and that may be a home folder or the whole disk."""


class Named(NamedTuple):
    """One path of the command line, with the files that it stands for. `given` is as typed."""

    given: str
    files: tuple[str | FileProblem, ...]
    is_folder: bool = False


class _Found(NamedTuple):
    """The files of a path that lie in one project."""

    is_folder: bool
    files: list[str | FileProblem]


class Rest(NamedTuple):
    """The files of a project; not all of them where `cut` is set."""

    files: tuple[str, ...]
    cut: bool = False


def named(path: str, projects: Projects | None = None) -> Named:
    """The files that a path stands for: itself, or of a folder the YAML files in it.

    Of links in a folder, those are followed that stay in the folder or in its project.
    """
    real = os.path.realpath(path)
    if not os.path.isdir(real):  # noqa: PTH112 # texts, as in files
        return Named(path, (real,))
    settings = None if projects is None else projects.of_folder(real)
    root = real if settings is None else str(settings.root)
    return Named(path, tuple(walk(real, root)), is_folder=True)


def by_project(
    paths: Sequence[Path], projects: Projects, loose: Settings
) -> list[tuple[Settings, list[Named]]]:
    """The files that paths stand for, by the project that each lies in.

    `loose` are the settings of files with no settings file above them.
    """
    parts: dict[Path, tuple[Settings, dict[str, _Found]]] = {}
    for path in map(str, paths):
        found = named(path, projects)
        if not found.files:  # an empty folder: its project has to say so
            settings = projects.of_folder(os.path.realpath(path)) or loose
            parts.setdefault(settings.root, (settings, {}))[1][path] = _Found(found.is_folder, [])
        for file in found.files:
            place = file.path if isinstance(file, FileProblem) else file
            settings = projects.of_folder(os.path.dirname(place)) or loose  # noqa: PTH120 # as above
            _, own = parts.setdefault(settings.root, (settings, {}))
            own.setdefault(path, _Found(found.is_folder, [])).files.append(file)
    return [
        (settings, [Named(path, tuple(one.files), one.is_folder) for path, one in own.items()])
        for settings, own in parts.values()
    ]


def rest_of(settings: Settings, projects: Projects | None = None) -> Rest:
    """The YAML files of a project: where its settings say that its claims and its tables are."""
    places = settings.claims or (settings.root,)
    most = MOST_UNASKED if settings.origin is None else None
    found: set[str] = set()
    cut = False
    for place in (*places, *settings.references):
        for file in _inside(str(place), settings, most):
            if file is None:
                cut = True
            elif projects is None or _is_in(file, settings, projects):
                found.add(file)
    return Rest(tuple(sorted(found)), cut)


def _inside(place: str, settings: Settings, most: int | None) -> Iterator[str | None]:
    """The YAML files in a place, and a last None where there are more than were looked at."""
    real = os.path.realpath(place)
    if os.path.isfile(real):  # noqa: PTH113 # as above
        yield real
        return
    looked_at = [0]
    for file in walk(real, str(settings.root), looked_at=looked_at, most=most):
        if isinstance(file, str):
            yield file
    if most is not None and looked_at[0] > most:
        yield None


def _is_in(file: str, settings: Settings, projects: Projects) -> bool:
    try:
        owner = projects.of_folder(os.path.dirname(file))  # noqa: PTH120 # as above
    except ConfigError:  # a neighbour's, whose settings cannot be read: told where it is linted
        return False
    return (settings.origin is None and owner is None) or (
        owner is not None and owner.root == settings.root
    )


def shown(real: str) -> str:
    """How a path is written in all output: relative to the working folder."""
    here = os.getcwd()  # noqa: PTH109 # texts, as in files
    below = real[len(here) + 1 :] if real.startswith(f"{here}{os.sep}") else ""
    if below and f"{os.sep}." not in real and f"{os.sep}{os.sep}" not in real:
        return below  # as `relpath` has it, which takes a tenth of a run with a warm cache
    try:
        return os.path.relpath(real)
    except ValueError:  # another drive
        return real
