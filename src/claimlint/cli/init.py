"""`claimlint init`: a small project to start from."""

from __future__ import annotations

from pathlib import Path

import click

from claimlint.cli.guard import CommandError
from claimlint.cli.output import emit
from claimlint.draft import starter
from claimlint.report.escape import escape


@click.command(name="init", short_help="Write a small project to start from.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
def command(folder: Path) -> None:
    """Write settings, an article's claims and a reference table into a folder.

    Their comments say what to change. Nothing that is there already is overwritten.
    """
    taken = [name for name in starter.files() if (folder / name).exists()]
    if taken:
        reasons = [(f"{escape(str(folder / name))} is there already", "") for name in taken]
        raise CommandError(
            *reasons[:-1], (reasons[-1][0], "nothing was written: choose another folder")
        )
    try:
        written = starter.write(folder)
    except OSError as error:
        reason = f"{escape(str(folder))} cannot be written: {escape(error.strerror or str(error))}"
        raise CommandError((reason, "")) from error
    emit([f"wrote {escape(str(path))}" for path in written])
    where = "" if folder == Path() else f" {escape(str(folder))}"
    emit(["", f"Now run: claimlint check{where}"])
