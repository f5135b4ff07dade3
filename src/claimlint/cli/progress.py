"""A bar on the error output for runs that take longer than a moment; nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

_PATIENCE = 1.0
"""Runs of less than this many seconds have no bar."""
_EVERY = 0.1
_WIDTH = 30


class Bar:
    """Shows how many of how many files are done, in one line that is wiped out at the end.

    It has no colour, and is drawn on a terminal only.
    """

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._drawn = 0

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar, where it is time to."""
        if self._clock() < self._next or not self._stream.isatty():
            return
        self._next = self._clock() + _EVERY
        full = _WIDTH * done // max(total, 1)
        line = f"  [{'#' * full}{' ' * (_WIDTH - full)}] {done:,} of {total:,} files"
        self._stream.write(f"\r{line:<{self._drawn}}")
        self._stream.flush()
        self._drawn = len(line)

    def wipe(self) -> None:
        """Leave the line as it was."""
        if self._drawn:
            self._stream.write(f"\r{' ' * self._drawn}\r")
            self._stream.flush()
            self._drawn = 0
