"""What `claimlint --version` says: the program, its formats and rules, and what it stands on."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from claimlint import __version__
from claimlint.cli.upgrade import NEWEST
from claimlint.report.json_output import FORMAT
from claimlint.rulebook.catalogue import builtin_catalogue

_PARTS = {"solver": "z3-solver", "units": "Pint", "YAML": "PyYAML"}


def lines() -> Iterator[str]:
    """Yield a line for each, the program's own first."""
    yield f"claimlint, version {__version__}"
    rules = len(builtin_catalogue().rules)
    yield f"claim files: format {NEWEST}; JSON: format {FORMAT}; baseline: format 1; {rules} rules"
    parts = (f"{what}: {name} {_installed(name)}" for what, name in _PARTS.items())
    yield f"{'; '.join(parts)}; Python {platform.python_version()}"


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
