"""`claimlint lsp`: the language server, which an editor starts and talks to."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

import click

from claimlint.cli.guard import CommandError

ADVICE = "install claimlint with its extra `lsp`: `pip install '.[lsp]'` in a clone"


@click.command(name="lsp", short_help="Serve an editor: findings while you type.")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output: always so.")
def command(*, stdio: bool) -> int:  # noqa: ARG001 - editors give it, and there is no other way
    """Serve an editor over standard input and output, by the Language Server Protocol.

    An editor starts it; by hand there is nothing to see. What it shows, and how it is set up in VS
    Code, Neovim, Helix, Zed and Emacs, is in the guide: "In your editor".
    """
    try:
        from claimlint.serve.language_server import Lsp  # noqa: PLC0415 - pygls is an extra
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name not in ("pygls", "lsprotocol", "attrs", "cattrs"):
            raise
        raise CommandError(("the language server needs pygls, which is missing", ADVICE)) from error
    with own_output() as output:
        return Lsp().run(sys.stdin.buffer, output)


@contextmanager
def own_output() -> Iterator[BinaryIO]:
    """The standard output for the protocol alone: what else is printed goes to the error output."""
    sys.stdout.flush()
    handle = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    output = os.fdopen(handle, "wb")
    try:
        yield output
    finally:
        with suppress(OSError, ValueError):  # the editor has gone, or the protocol has closed it
            output.close()
