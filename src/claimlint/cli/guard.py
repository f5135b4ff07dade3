"""How the command ends: with an exit code, and never with a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

import click

USAGE = 2
NOTHING = 3
INTERRUPTED = 130


class CommandError(Exception):
    """The command cannot do what it was asked: reasons, each with what to do, and an exit code."""

    def __init__(self, *reasons: tuple[str, str], code: int = USAGE) -> None:
        super().__init__("; ".join(message for message, _ in reasons))
        self.reasons = reasons
        self.code = code

    def show(self) -> None:
        """Print the reasons on the error output."""
        for message, hint in self.reasons:
            click.echo(f"error: {message}", err=True)
            if hint:
                click.echo(f"  = help: {hint}", err=True)


def guarded(run: Callable[[], object]) -> int:
    """Run the command line, and turn whatever happens into an exit code.

    With CLAIMLINT_DEBUG=1 our own errors are raised, for a traceback.
    """
    speak_utf8()
    try:
        result = run()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CommandError as refusal:
        refusal.show()
        return refusal.code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        silence_output()
        return 0
    except Exception as error:
        if os.environ.get("CLAIMLINT_DEBUG") == "1":
            raise
        _drop_unwritten()
        _apologise(error)
        return USAGE
    return result if isinstance(result, int) else 0


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's encoding is: an article's words must not stop us."""
    if sys.stdout is None:  # closed by the caller (`>&-`)
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence_output() -> None:
    """Send what is still to be written nowhere: its reader has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _drop_unwritten() -> None:
    """Write what still waits; where that is impossible (a full disk), Python must not try again."""
    try:
        sys.stdout.flush()
    except OSError:
        silence_output()


def _apologise(error: Exception) -> None:
    if isinstance(error, OSError) and error.strerror:
        name = f": {error.filename}" if error.filename else ""
        CommandError((f"{error.strerror}{name}", "")).show()
        return
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    click.echo(
        f"error: claimlint failed ({ascii(what)[1:-1]}). This is our mistake: please report it, "
        f"with CLAIMLINT_DEBUG=1 for the details.",
        err=True,
    )
