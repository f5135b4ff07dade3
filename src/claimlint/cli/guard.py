"""How the command ends: with an exit code, and never with a traceback."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedIOBase, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from _typeshed import ReadableBuffer

FOUND = 1
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
            complain(f"error: {message}")
            if hint:
                complain(f"  = help: {hint}")


def complain(text: str) -> None:
    """Say something on the error output."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - and not by click, which may not be there


def guarded(run: Callable[[], object]) -> int:
    """Run the command line, and turn whatever happens into an exit code.

    With CLAIMLINT_DEBUG=1 our own errors are raised, for a traceback.
    """
    speak_utf8()
    try:
        with _interruptible():
            return _ended(run)
    except KeyboardInterrupt:  # while the end was told
        return INTERRUPTED


def _ended(run: Callable[[], object]) -> int:
    try:
        result = run()
        sys.stdout.flush()
    except CommandError as refusal:
        refusal.show()
        return refusal.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        silence_output()
        return 0
    except Exception as error:
        code = _code_of_click(error)
        if code is not None:
            return code
        if os.environ.get("CLAIMLINT_DEBUG") == "1":
            raise
        _drop_unwritten()
        _apologise(error)
        return USAGE
    return result if isinstance(result, int) else 0


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C raise while the command runs, so that it can tidy up.

    Before and after, where Python starts and ends, an exception would be a traceback: there
    `claimlint.__main__` ends the process at once.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:  # `nohup`, or a shell's background job
        yield
        return
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    except ValueError:  # only the main thread is interrupted
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _code_of_click(error: Exception) -> int | None:
    """Tell what click raised, and how the command ends then; None where it is not of click."""
    if "click" not in sys.modules:  # it parsed no command line
        return None
    import click  # noqa: PLC0415

    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        _show(error)
        return error.exit_code
    return None


def _show(error: click.ClickException) -> None:
    """A usage error, whose message repeats what was typed: that may be a hostile file's name."""
    import click  # noqa: PLC0415  # only for this message

    from claimlint.report.escape import escape  # noqa: PLC0415  # only for this message

    message = error.format_message()
    if isinstance(error, click.exceptions.NoArgsIsHelpError):  # the whole help, in our own words
        error.show()
        return
    if not isinstance(error, click.MissingParameter):  # of which click breaks the lines itself
        message = escape(message)
    if isinstance(error, click.UsageError):
        click.UsageError(message, error.ctx).show()
    else:
        click.ClickException(message).show()


def speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's encoding is: an article's words must not stop us.

    What is said on the error output is lost where that is full or closed; the exit code is not.
    """
    if sys.stdout is None:  # closed by the caller (`>&-`)
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
    elif sys.stderr is sys.__stderr__ and isinstance(sys.stderr, TextIOWrapper):
        sys.stderr = TextIOWrapper(_Deaf(sys.stderr.fileno()), line_buffering=True)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class _Deaf(BufferedIOBase):
    """An output that takes every text, whether or not it can be written."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return os.isatty(self._handle)

    def fileno(self) -> int:
        return self._handle

    def write(self, data: ReadableBuffer) -> int:
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self._handle, left) :]
        except OSError:  # full, or gone
            pass
        return len(memoryview(data))


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
        name = f": {ascii(str(error.filename))[1:-1]}" if error.filename else ""
        CommandError((f"{error.strerror}{name}", "")).show()
        return
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    complain(
        f"error: claimlint failed ({ascii(what)[1:-1]}). This is our mistake: please report it, "
        f"with CLAIMLINT_DEBUG=1 for the details."
    )
