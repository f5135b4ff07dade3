"""What is kept from run to run: under which name, and when it no longer counts.

Each file's entry is kept with its keys, so that one that does not hold any more is made anew. What
the keys do not have (the program, the rules, the settings, the way that paths are written) is in
the name of the store.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Final

from claimlint import __version__
from claimlint.engine.workspace import Workspace, digest
from claimlint.project.files import FileProblem, read_bytes
from claimlint.project.project_files import shown
from claimlint.project.result_cache import Kept, ResultCache
from claimlint.project.settings import Settings

_OF_THE_REPORT: Final = frozenset(
    (
        *("select", "ignore", "severity", "per_path_ignores", "accept", "fail_level"),
        *("baseline", "known"),
        *("claims", "projects"),
    )
)
"""Settings that change what is told of an audit, not the audit."""


def kept_results(folder: Path, workspace: Workspace) -> ResultCache:
    """The store of a workspace's project, in a cache folder."""
    settings = workspace.settings
    name = (
        str(settings.root),
        shown(str(settings.root)),
        __version__,
        _program(),
        *(f"{one.name}={getattr(settings, one.name)!r}" for one in fields(settings)
          if one.name not in _OF_THE_REPORT),
        *_rules(settings),
        str(workspace.complete),
    )  # fmt: skip
    return ResultCache(folder, digest(*name))


def recall(store: ResultCache, workspace: Workspace) -> Mapping[str, Kept]:
    """Give a workspace what is kept of its files; all that there was."""
    rows = store.all()
    for path in workspace.paths:
        row = rows.get(_name(path))
        if row is not None:
            workspace.recall(path, row.key, row.text)
    return rows


def keep(store: ResultCache, workspace: Workspace, rows: Mapping[str, Kept]) -> None:
    """Keep what a workspace knows and the store does not."""
    now = {_name(path): Kept(*workspace.remembered(path)) for path in workspace.paths}
    changed = {name: row for name, row in now.items() if rows.get(name) != row}
    store.change(changed, rows.keys() - now.keys())


def _name(path: str) -> str:
    return path if path.isascii() else ascii(path)


def _rules(settings: Settings) -> Iterator[str]:
    """The project's own rule files: their names and what they hold."""
    if settings.rules is not None:
        for path in sorted(settings.rules.rglob("*.y*ml")):
            data = read_bytes(str(path))
            yield f"{path}\0{data.message if isinstance(data, FileProblem) else digest(data)}"


@cache
def _program() -> str:
    """What stands for our own code in a checkout, where it changes without its version."""
    package = Path(__file__).parents[1]
    if not os.access(package, os.W_OK) or "site-packages" in package.parts:
        return ""
    sources = [*package.rglob("*.py"), *package.rglob("*.json"), *package.rglob("*.yaml")]
    rules = package.parents[1] / "rules"
    sources += rules.rglob("*.yaml") if rules.is_dir() else ()
    return digest(*(part for path in sorted(sources) for part in (str(path), path.read_bytes())))
