"""`claimlint clean`: remove what earlier runs have kept."""

from __future__ import annotations

import click

from claimlint.cli.output import emit
from claimlint.project.result_cache import cache_folder, clean
from claimlint.report.escape import escape
from claimlint.report.text_output import number


@click.command(name="clean", short_help="Remove what earlier runs have kept.")
def command() -> None:
    """Remove what earlier runs have kept in the user's cache folder.

    The next runs find the same, and take longer. CLAIMLINT_CACHE_DIR names another folder.
    """
    folder = cache_folder()
    files, size = (0, 0) if folder is None else clean(folder)
    where = "" if folder is None else f" of {escape(str(folder))}"
    emit([f"removed {number(files, 'file')}{where} ({size / 2**20:.1f} MiB)"])
