"""What a piece of work costs, told in a way that is the same on every machine, busy or not."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final

FEW: Final = 300


def steps(act: Callable[[], object]) -> int:
    """How many functions were called and left, Python's and C's."""
    count = 0

    def note(_frame: FrameType, _event: str, _arg: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


def growth(act: Callable[[int], object], size: int) -> float:
    """How many times the steps grow where the size doubles: 2 is linear, 4 is quadratic.

    What the smallest input costs is no part of it: so small sizes tell as much as large ones.
    Some hundred steps more or less are no growth.
    """
    act(1)  # what is loaded once is loaded
    least = steps(lambda: act(1)) - FEW
    return (steps(lambda: act(2 * size)) - least) / max(steps(lambda: act(size)) - least, 1)


@contextmanager
def ends() -> Iterator[None]:
    """Stop what does not end, so that the test says which: after a minute of this process's own
    time, where a second is plenty. Steps inside a regular expression are not counted above."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise RuntimeError("it does not end")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, 60)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
