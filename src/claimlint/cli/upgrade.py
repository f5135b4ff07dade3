"""`claimlint upgrade`: claim files of an older format become files of the newest one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from claimlint.cli.guard import NOTHING, CommandError, complain
from claimlint.cli.output import emit
from claimlint.project.files import FileProblem, is_claim_file, read_bytes
from claimlint.project.project_files import named, shown
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.yamlfile.nodes import Scalar, node_at
from claimlint.yamlfile.read_yaml import read_nodes

NEWEST = 1
"""The newest format of claim files."""


@click.command(name="upgrade", short_help="Bring claim files to the newest format.")
@click.argument(
    "paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]..."
)
def command(paths: tuple[Path, ...]) -> int:
    """Bring claim files to the newest format, in place.

    There is one format so far: the command says of which format the files are, and changes nothing.
    A file of a newer format (exit code 1) needs a newer claimlint.
    """
    formats = dict(_formats(paths or (Path(),)))
    if not formats:
        raise CommandError(("there is no claim file here", ""), code=NOTHING)
    newer = [path for path, one in formats.items() if one.isdecimal() and int(one) > NEWEST]
    for path in newer:
        complain(
            f"error: {escape(path)} is of format {escape(formats[path])}, which this version does "
            "not know\n  = help: install a newer claimlint"
        )
    counted = Counter(formats.values())
    if counted[str(NEWEST)]:
        files = number(counted[str(NEWEST)], "file")
        emit([f"{files} of format {NEWEST}, the newest there is: nothing to change"])
    return 1 if newer else 0


def _formats(paths: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """Yield each claim file with what stands behind `claimlint:`."""
    for path in paths:
        for file in named(str(path)).files:
            data = file if isinstance(file, FileProblem) else read_bytes(file)
            if isinstance(data, FileProblem) or not is_claim_file(data):
                continue
            node = node_at(read_nodes(data).root, "/claimlint")
            if isinstance(node, Scalar):
                yield shown(str(file)), node.value
