"""Where rule files lie: `folder/<family>/<name>.yaml`, ours and a project's alike."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from claimlint.project.files import resolved

MAX_BYTES = 1_000_000


@lru_cache(maxsize=1)
def builtin_folder() -> Path:
    """The folder of the rules that come with claimlint."""
    rules = import_module("claimlint.rules")
    assert rules.__file__ is not None
    return Path(rules.__file__).parent


def rule_files(folder: Path) -> Iterator[Path]:
    """The rule files of a folder, sorted; hidden files and links out of it are left out."""
    return map(Path, rule_paths(folder))


def rule_paths(folder: Path) -> Iterator[str]:
    """The rule files of a folder as texts; see `rule_files`."""
    found = [
        path
        for family in _visible(str(folder))
        if family.is_dir()
        for path in _visible(family.path)
        if path.name.endswith((".yaml", ".yml")) and path.is_file()
        if _inside(folder, family, path)
    ]
    # All `.yaml` come before all `.yml`, each sorted by its path: the order of the catalogue.
    for path in sorted(found, key=lambda one: (one.name.endswith(".yml"), _parts(one.path))):
        yield path.path


def _parts(path: str) -> list[str]:
    return os.path.normcase(path).split(os.sep)  # noqa: PTH206 # texts, as in files


def _visible(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry for entry in entries if not entry.name.startswith((".", "_")))
    except OSError:  # a folder that is not there has no rules
        return


def _inside(folder: Path, family: os.DirEntry[str], path: os.DirEntry[str]) -> bool:
    if not family.is_symlink() and not path.is_symlink():
        return True
    return resolved(path.path).is_relative_to(resolved(folder))
