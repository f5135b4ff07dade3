"""The one thread that works with the projects, so that the editor is never kept waiting.

The thread of the protocol reads what the editor sends and keeps the buffers; whatever asks a
project (a hover, a lint) is a job for this one, in the order in which they came. A job that has not
begun can be taken back.

Linting waits for nothing: the first change is linted at once, and what is typed meanwhile is linted
when that is done, all of it together. So a storm of changes costs two lints, and no clock decides
how long a pause is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
_STACK = 64 * 2**20
"""Formulas and YAML are nested within bounds that fit the stack of a program, not of a thread."""


class OneWorker:
    """Does one job after another. `lint` is the job that is worth doing once for many reasons."""

    def __init__(self, lint: Callable[[], None]) -> None:
        before = threading.stack_size(_STACK)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="claimlint")
        self._thread.submit(int)  # it starts here, with that stack
        threading.stack_size(before)
        self._lint = lint
        self._is_due = False
        self._guard = threading.Lock()

    def do(self, job: Callable[[], T]) -> Future[T]:
        """Do a job after those before it."""
        return self._thread.submit(job)

    def lint_soon(self) -> None:
        """Lint once all that came before is done, unless that is going to happen anyway."""
        with self._guard:
            if self._is_due:
                return
            self._is_due = True
        self._thread.submit(self._lint_now)

    @property
    def is_due(self) -> bool:
        """Whether a lint is still to come: then what is known now is not the last word."""
        return self._is_due

    def _lint_now(self) -> None:
        with self._guard:
            self._is_due = False
        self._lint()

    def stop(self) -> None:
        """Do no more: what has begun is finished."""
        self._thread.shutdown(wait=True, cancel_futures=True)
