"""Where the output goes: to the terminal, into a pipe, or into a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from claimlint.cli.guard import CommandError, silence_output
from claimlint.project.files import FileProblem
from claimlint.report.escape import escape


def emit(lines: Iterable[str]) -> None:
    """Print lines. A reader that has gone away (`| head`) is no error, and no finding either."""
    try:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_output()


def columns(most: int | None = None) -> int:
    """How wide the terminal is (COLUMNS counts before it); `most` is what is used of a wide one."""
    if not sys.stdout.isatty():
        return sys.maxsize if most is None else most
    from shutil import get_terminal_size  # noqa: PLC0415  # a pipe has no width

    wide = get_terminal_size().columns
    return wide if most is None else min(wide, most)


def save(path: Path, lines: Iterable[str]) -> None:
    """Write lines into a file, whole or not at all."""
    from claimlint.project.write_file import write_output  # noqa: PLC0415  # most runs write none

    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
    refuse(write_output(str(path), data))


def create(path: Path, text: str, advice: str) -> None:
    """Write a file that must not be there yet; `advice` is for where it is."""
    from claimlint.project.write_file import create_file  # noqa: PLC0415  # as above

    refuse(create_file(str(path), text.encode("utf-8", "backslashreplace"), advice))


def refuse(problem: FileProblem | None) -> None:
    """End the command where a file could not be written."""
    if problem is not None:
        raise CommandError((escape(problem.message), escape(problem.help)))
