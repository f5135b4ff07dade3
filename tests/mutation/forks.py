"""Work in a fork: what it returns, or that it was ended."""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeAlias

Told: TypeAlias = Mapping[str, Any]
"""What a fork tells: foreign data, as it comes through a pipe."""
MEMORY = 4 * 2**30
_report = -1  # where this process tells its result


def forked(work: Callable[[], Told], *, seconds: float = 0, quiet: bool = False) -> Told:
    """What work returns that is done in a fork: of so much processor time, if any is given.

    Work that used up its time or memory tells nothing: that is `{}`.
    """
    reading, writing = os.pipe()
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os.close(reading)
        _do(work, writing, seconds, quiet)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        told = file.read()
    os.waitpid(process, 0)
    return json.loads(told) if told else {}


def end(told: Told) -> NoReturn:
    """End this fork at once, with what it tells."""
    with os.fdopen(_report, "wb") as file:
        file.write(json.dumps(told).encode())
    os._exit(0)


def _do(work: Callable[[], Told], writing: int, seconds: float, quiet: bool) -> NoReturn:
    global _report  # noqa: PLW0603  # it is another process
    _report = writing
    if seconds:
        used = int(time.process_time() + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (used, used))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(int(seconds * 30) + 60)  # what waits for nothing uses no time
    if quiet:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
    try:
        end(work())
    except BaseException as error:  # whatever a mutant does, its process ends here
        end({"error": repr(error)[:200]})
