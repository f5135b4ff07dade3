"""The command `claimlint`, and `python -m claimlint`.

The imports below take a tenth of a second, and an interrupt in the midst of one would be a
traceback. Until the command runs, and after it, an interrupt ends the process without a word.
"""

import os
import signal
from types import FrameType

INTERRUPTED = 130


def main() -> None:
    """Run the command line, and exit."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is ignored
        signal.signal(signal.SIGINT, leave)
    from claimlint.cli.command_group import main as run  # noqa: PLC0415

    run()


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End at once: nothing has been done yet, or all is written."""
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
