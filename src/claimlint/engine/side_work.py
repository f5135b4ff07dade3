"""Reading and auditing in several processes, where there are so many files that these pay.

The first process does its share, too: what it finds need not be sent. The others begin at the front
of the files and it begins at their end, piece by piece. A semaphore counts the pieces that nobody
has taken: it is 0 where they meet.

What a process sends back is what a cache would keep, so that the report cannot differ from that of
one process. Where the system can split a process as it is (`fork`), each has all that it needs;
elsewhere (`spawn`) it starts from nothing, and is told the settings and given the tables.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from claimlint.engine.entry import body_of, entry_from, head_of
from claimlint.engine.known_files import Known
from claimlint.engine.sources import Data
from claimlint.engine.workspace import READ_AHEAD, Workspace
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import load_catalogue

if TYPE_CHECKING:
    from multiprocessing.synchronize import Semaphore  # some systems have none

_PER_PROCESS: Final = 32
"""Into so many pieces, at the least, the share of a process is cut: at the end one process waits
for another, but not for longer than a piece takes."""
METHOD = "fork" if sys.platform == "linux" else "spawn"
"""How processes are started. Other systems can fork, too, but their libraries do not bear it."""

_workspace: Workspace | None = None  # of a process: what it inherits, or has made for itself
_free: Semaphore | None = None


class Task(NamedTuple):
    """A file to be looked at. A process that has split off knows what it holds: then it is None."""

    path: str
    data: Data | None
    told: bool


class Done(NamedTuple):
    """What came of one file, as texts: the keys and the entry."""

    path: str
    file_key: str
    audit_key: str
    head: str
    body: str


class Start(NamedTuple):
    """What a process that starts from nothing is told."""

    folder: str
    settings: Settings
    complete: bool
    tables: dict[str, Data]


class AloneError(Exception):
    """Why one process has to do what is left."""


def in_processes(
    workspace: Workspace, paths: Sequence[str], told: Collection[str], jobs: int
) -> Iterator[Mapping[str, Known]]:
    """Look at each file, and audit those that are told; what comes of them, piece by piece. Raises
    AloneError where processes cannot be started, or one of them dies."""  # noqa: D205, D209 - as it is said
    global _workspace  # noqa: PLW0603  # the one way to hand it to a process that splits off
    tasks = list(_tasks(workspace, paths, told))
    size = max(1, min(READ_AHEAD, len(tasks) // (jobs * _PER_PROCESS)))
    pieces = [tasks[at : at + size] for at in range(0, len(tasks), size)]
    _workspace = workspace
    try:
        context = multiprocessing.get_context(METHOD)
        free = context.Semaphore(len(pieces))
        pool = ProcessPoolExecutor(jobs - 1, context, _begin, (_start(workspace), free))
        try:
            asked = deque(pool.submit(_piece, piece) for piece in pieces)
            while free.acquire(block=False):
                yield _looked_at(workspace, pieces.pop())
                while asked and asked[0].done():
                    yield _received(asked.popleft())
            yield from map(_received, asked)
        finally:
            pool.shutdown(cancel_futures=True)
    except (BrokenProcessPool, OSError, ImportError) as error:  # no semaphores here; no memory
        raise AloneError(f"{type(error).__name__}: {error}".splitlines()[0]) from error
    finally:
        _workspace = None


def _tasks(workspace: Workspace, paths: Sequence[str], told: Collection[str]) -> Iterator[Task]:
    for path in paths:
        data = None if METHOD == "fork" else workspace.sources.data(path)
        yield Task(path, data, path in told)


def _start(workspace: Workspace) -> Start | None:
    if METHOD == "fork":
        return None
    folder, tables = str(Path.cwd()), dict(workspace.tables())
    return Start(folder, workspace.settings, workspace.complete, tables)


def _received(asked: Future[list[Done]]) -> Mapping[str, Known]:
    return {
        one.path: Known(one.file_key, one.audit_key, entry_from(one.head, partial(str, one.body)))
        for one in asked.result()
    }


# -- in the processes ----------------------------------------------------------------------


def _begin(start: Start | None, free: Semaphore) -> None:
    """Make a process ready: what it works with, and when it ends."""
    global _workspace, _free  # noqa: PLW0603  # as above
    _free = free
    if (
        signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    ):  # `nohup`, or a shell's background job
        signal.signal(
            signal.SIGINT, signal.SIG_DFL
        )  # without a word: the first process ends itself
    Thread(target=_end_with_parent, daemon=True).start()
    if start is not None:
        _workspace = _from_nothing(start)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _from_nothing(start: Start) -> Workspace:
    os.chdir(start.folder)
    catalogue = load_catalogue(start.settings.rules, start.settings.packs)
    workspace = Workspace(start.settings, catalogue, complete=start.complete)
    for path, data in start.tables.items():
        workspace.put(path, data)
    workspace.find_tables(workspace.paths)
    return workspace


def _piece(tasks: Sequence[Task]) -> list[Done]:
    """What comes of the files of a piece; nothing where all pieces are taken."""
    assert _workspace is not None  # `_begin` has seen to it
    assert _free is not None
    if not _free.acquire(block=False):
        return []
    for task in tasks:
        if task.data is not None:
            _workspace.put(task.path, task.data)
    found = _looked_at(_workspace, tasks)
    for task in tasks:
        if task.data is not None:
            _workspace.drop(task.path)
    return [_done(path, known) for path, known in found.items()]


def _done(path: str, known: Known) -> Done:
    return Done(path, known.file_key, known.audit_key, head_of(known.entry), body_of(known.entry))


def _looked_at(workspace: Workspace, tasks: Sequence[Task]) -> Mapping[str, Known]:
    """What comes of some files: all are read before the first is audited."""
    for task in tasks:
        workspace.outline(task.path)
    return workspace.look_at({task.path: task.told for task in tasks})
