"""`claimlint check PATH…` without an option: the check itself, and no command line to parse."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from claimlint.cli.guard import guarded
from claimlint.cli.run_check import CheckOptions, run_check


def check(paths: Sequence[str]) -> NoReturn:
    """Lint the paths, and exit."""
    raise SystemExit(guarded(lambda: run_check(CheckOptions(tuple(map(Path, paths))))))
