"""What stands for the program itself, in the keys of what is kept from run to run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claimlint import __version__
from claimlint.project.content_hash import digest
from claimlint.project.files import FileProblem, read_bytes


@cache
def program() -> str:
    """Its version, and in a checkout, where it changes without, what its files hold."""
    package = Path(__file__).parents[1]
    if not os.access(package, os.W_OK) or "site-packages" in package.parts:
        return __version__
    folders = (str(package), str(package.parents[1] / "rules"))
    sources = sorted(path for folder in folders for path in _sources(folder))
    return digest(__version__, *(part for path in sources for part in (path, _content(path))))


def _sources(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        for name in names:
            if name.endswith((".py", ".json", ".yaml", ".txt")):
                yield f"{place}{os.sep}{name}"


def _content(path: str) -> bytes:
    data = read_bytes(path)
    return data.message.encode() if isinstance(data, FileProblem) else data
