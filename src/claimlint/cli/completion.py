"""`claimlint completion`: the script that makes a shell complete our options and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from claimlint.cli.output import emit

SHELLS = ("bash", "zsh", "fish")


@click.command(name="completion", short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell.

    Bash looks for it in this file:

    `~/.local/share/bash-completion/completions/claimlint`
    """
    complete = get_completion_class(shell)
    assert complete is not None  # click has all that SHELLS names
    script = complete(ctx.find_root().command, {}, "claimlint", "_CLAIMLINT_COMPLETE").source()
    emit(script.splitlines())
