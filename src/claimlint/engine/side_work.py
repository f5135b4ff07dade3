"""Audits in several processes, where there are so many files that these pay.

The processes are forked once the tables are read, so that each has all that it needs. What they
send back is what a cache would keep, so that the report cannot differ from that of one process.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from typing import Final

_PER_PROCESS: Final = 8
"""Into so many pieces the share of a process is cut, so that none waits long for another."""

Done = tuple[str, str, str]
"""What came of one file: its path, its keys and its entry, as texts."""
Work = Callable[[str], Done]
_work: Work | None = None  # what a forked process inherits


def can_fork() -> bool:
    """Whether this system can split a process as it is."""
    return "fork" in multiprocessing.get_all_start_methods()


def in_processes(paths: Sequence[str], jobs: int, work: Work) -> Iterator[list[Done]]:
    """Do the work on each path, in so many processes; the results, piece by piece, in order."""
    global _work  # noqa: PLW0603  # the one way to hand a closure to a forked process
    size = max(1, len(paths) // (jobs * _PER_PROCESS))
    pieces = [paths[at : at + size] for at in range(0, len(paths), size)]
    _work = work
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            yield from pool.imap(_piece, pieces)
    finally:
        _work = None


def _piece(paths: Sequence[str]) -> list[Done]:
    assert _work is not None
    return [_work(path) for path in paths]
