"""How long an open workspace takes from a keystroke to findings.

    python benchmarks/edits.py FOLDER [--files 50] [--edits 40]

The claim files of a project folder are put into a workspace, as a language server would do; then
one figure of one file is changed, and the findings of that file are asked for, again and again.
Prints the median and the slowest in milliseconds of processor time. The first report, which reads
and judges all files, does not count.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path
from statistics import median

from claimlint.cli.loaded_project import open_project
from claimlint.engine.workspace import Workspace

OLD, NEW = b"value: 1", b"value: 11"
"""A digit typed into a figure, and taken back."""


def edits(folder: Path, files: int, count: int) -> list[float]:
    """The processor's seconds from each of so many changes to the findings of the changed file."""
    os.chdir(folder)
    settings, catalogue = open_project([Path("claims")], None)
    workspace = Workspace(settings, catalogue)
    paths = sorted(Path("claims").rglob("*.yaml"))[:files]
    texts = {str(path): path.read_bytes() for path in paths}
    for path, data in texts.items():
        workspace.put(path, data)
    chosen = next(path for path, data in texts.items() if OLD in data)
    variants = (texts[chosen].replace(OLD, NEW, 1), texts[chosen])
    workspace.report(set(texts))
    found = []
    for turn in range(count):
        start = time.process_time()
        workspace.put(chosen, variants[turn % 2])
        workspace.report({chosen})
        found.append(time.process_time() - start)
    return found


def main() -> None:
    """Print what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time edits in an open workspace.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--edits", type=int, default=40)
    options = parser.parse_args()
    found = edits(options.folder, options.files, options.edits)
    print(f"{median(found) * 1000:.1f} {max(found) * 1000:.1f}")


if __name__ == "__main__":
    main()
