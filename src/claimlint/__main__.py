"""The command `claimlint`, and `python -m claimlint`.

The imports of a command take a tenth of a second, and an interrupt in the midst of one would be a
traceback. So the first thing done is to let an interrupt end the process without a word, until the
command runs, and after it; and what is imported before that is what Python has loaded anyhow. What
remains is Python's own start, before it comes to a line of ours.

A command lives for a moment, so nothing is tidied up for a long life: the cycle collector, which
would walk all modules again and again while they are loaded, stays off, and at the end the process
is left as it is. Together that is a fifth of what one file costs. (A command that stays, as a
server would, turns the collector on for itself.)
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # built in, where `signal` loads `enum` first
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import FrameType
    from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line, and end the process: without a farewell, unless CLAIMLINT_DEBUG=1."""
    gc.disable()
    try:
        run()
    except SystemExit as end:
        if os.environ.get("CLAIMLINT_DEBUG") == "1":  # a profiler wants to see the end, too
            raise
        code = end.code if isinstance(end.code, int) else 0
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # full, or closed: `guarded` has told what it could
            continue
    os._exit(code)


def run() -> NoReturn:
    """Run the command line. Raises SystemExit with its exit code."""
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # else it is ignored
        _signal.signal(_signal.SIGINT, leave)
    words = sys.argv[1:]
    if is_plain_check(words, os.environ):
        from claimlint.cli.plain_check import check  # noqa: PLC0415

        check(words[1:])
    from claimlint.cli.command_group import main as parse  # noqa: PLC0415

    parse()
    raise SystemExit(0)


def is_plain_check(words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether this is `claimlint check PATH…` with no option: what editors and hooks call.

    Then no command line needs to be parsed, and click, a fifth of the imports, not be loaded.
    """
    completing = "_CLAIMLINT_COMPLETE" in environment
    return (
        words[:1] == ["check"]
        and not completing
        and not any(word.startswith("-") for word in words)
    )


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End at once: nothing has been done yet, or all is written."""
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
