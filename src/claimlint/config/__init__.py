"""The settings of a project: `claimlint.toml`, or `[tool.claimlint]` in `pyproject.toml`.

`load` finds the project and reads its settings; `check_names` compares the rule names in them
with the rules that there are. What is wrong is data: a `ConfigError` carries one `Fault` for
each mistake, with its place.
"""

from claimlint.config.bounds import check_bounds
from claimlint.config.fault import ConfigError, Fault, closest
from claimlint.config.names import check_names
from claimlint.config.project import find_project, load
from claimlint.config.read import with_texts
from claimlint.config.settings import (
    FILE_NAME,
    PROFILES,
    Overrides,
    Profile,
    Settings,
    default_settings,
)

__all__ = [
    "FILE_NAME",
    "PROFILES",
    "ConfigError",
    "Fault",
    "Overrides",
    "Profile",
    "Settings",
    "check_bounds",
    "check_names",
    "closest",
    "default_settings",
    "find_project",
    "load",
    "with_texts",
]
