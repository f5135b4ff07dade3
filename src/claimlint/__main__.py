"""The command `claimlint`, and `python -m claimlint`.

The imports below take a tenth of a second, and an interrupt in the midst of one would be a
traceback. Until the command runs, and after it, an interrupt ends the process without a word.
"""

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from types import FrameType

INTERRUPTED = 130


def main() -> None:
    """Run the command line, and exit."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is ignored
        signal.signal(signal.SIGINT, leave)
    words = sys.argv[1:]
    if is_plain_check(words, os.environ):
        from claimlint.cli.plain_check import run  # noqa: PLC0415

        run(words[1:])
    from claimlint.cli.command_group import main as parse  # noqa: PLC0415

    parse()


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
