"""What stands for the program itself, in the keys of what is kept from run to run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claimlint import __version__
from claimlint.project.content_hash import digest
from claimlint.project.files import FileProblem, read_bytes

_DISTRIBUTION = "claimlint_newsroom"


@cache
def program() -> str:
    """Its version, and what its files hold, which changes without: builds of a day share one.

    What is installed has a list of its files with their digests (RECORD, PEP 627), which stands for
    them; a checkout has none, and is read.
    """
    package = Path(__file__).parents[1]
    record = read_bytes(str(package.parent / f"{_DISTRIBUTION}-{__version__}.dist-info" / "RECORD"))
    if not isinstance(record, FileProblem) and b"claimlint/__init__.py,sha256=" in record:
        return digest(__version__, record)
    if not os.access(package, os.W_OK):
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
