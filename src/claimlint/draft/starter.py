"""The small project that `claimlint init` writes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.resources import files as resources
from pathlib import Path

from claimlint.project.files import inside_project
from claimlint.project.write_file import create_file
from claimlint.yamlfile.schemas import schema_text

SCHEMA = "claims.schema.json"
"""What an editor with a YAML language server completes and explains fields from."""
NAMES = ("claimlint.toml", "claims/rail-freight.yaml", "claims/reference/yearbook.yaml")


def files() -> Mapping[str, str]:
    """Read the files of the project: their texts by their paths in it."""
    templates = resources("claimlint.draft") / "templates"
    texts = {name: (templates / name).read_text(encoding="utf-8") for name in NAMES}
    return {**texts, SCHEMA: schema_text("claims")}


def write(folder: Path) -> tuple[Path, ...]:
    """Write the project into a folder, which is made where it is missing.

    Raises FileExistsError before anything is overwritten, and OSError where it cannot write.
    """
    texts = files()
    for name in texts:
        if os.path.lexists(folder / name):
            raise FileExistsError(str(folder / name))
        if not inside_project(str(folder / name), str(folder)):
            raise OSError(f"{folder / name} would lie elsewhere, as a link says")
    for name in texts:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        problem = create_file(str(folder / name), text.encode())
        if problem is not None:
            raise OSError(problem.message)
    return tuple(folder / name for name in texts)
