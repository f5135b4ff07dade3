"""Where the output goes: to the terminal, into a pipe, or into a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from claimlint.cli.guard import CommandError, silence_output
from claimlint.project import files


def emit(lines: Iterable[str]) -> None:
    """Print lines. A reader that has gone away (`| head`) is no error, and no finding either."""
    try:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_output()


def save(path: Path, lines: Iterable[str]) -> None:
    """Write lines into a file, whole or not at all."""
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    if path.exists() and not path.is_file():  # a device or a pipe is written into, not replaced
        path.write_bytes(data)
        return
    problem = files.write_atomically(str(path), data)
    if problem is not None:
        raise CommandError((f"{path} cannot be written: {problem.message}", problem.help))
