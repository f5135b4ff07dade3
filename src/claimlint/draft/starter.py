"""The small project that `claimlint init` writes."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files as resources
from pathlib import Path

NAMES = ("claimlint.toml", "claims/rail-freight.yaml", "claims/reference/yearbook.yaml")


def files() -> Mapping[str, str]:
    """Read the files of the project: their texts by their paths in it."""
    templates = resources("claimlint.draft") / "templates"
    return {name: (templates / name).read_text(encoding="utf-8") for name in NAMES}


def write(folder: Path) -> tuple[Path, ...]:
    """Write the project into a folder, which is made where it is missing.

    Raises FileExistsError before anything is overwritten, and OSError where it cannot write.
    """
    texts = files()
    for name in texts:
        if (folder / name).exists():
            raise FileExistsError(str(folder / name))
    for name in texts:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return tuple(folder / name for name in texts)
