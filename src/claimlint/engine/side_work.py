"""Reading and auditing in several processes, where there are so many files that these pay.

What a process sends back is what a cache would keep, so that the report cannot differ from that of
one process. Where the system can split a process as it is (`fork`), each has all that it needs;
elsewhere (`spawn`) it starts from nothing, and is told the settings and given the tables.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Thread
from typing import Final, NamedTuple

from claimlint.engine.entry import body_of, entry_from, head_of
from claimlint.engine.known_files import Known
from claimlint.engine.sources import Data
from claimlint.engine.workspace import READ_AHEAD, Workspace
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import load_catalogue

_PER_PROCESS: Final = 8
"""Into so many pieces the share of a process is cut, so that none waits long for another."""
METHOD = "fork" if sys.platform == "linux" else "spawn"
"""How processes are started. Other systems can fork, too, but their libraries do not bear it."""

_workspace: Workspace | None = None  # of a process: what it inherits, or has made for itself


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
    """Look at each file, and audit those that are told; what comes of them, piece by piece, in
    order. Raises AloneError where processes cannot be started, or one of them dies."""  # noqa: D205, D209 - as it is said
    global _workspace  # noqa: PLW0603  # the one way to hand it to a process that splits off
    tasks = list(_tasks(workspace, paths, told))
    size = max(1, len(tasks) // (jobs * _PER_PROCESS))
    pieces = [tasks[at : at + size] for at in range(0, len(tasks), size)]
    _workspace = workspace
    try:
        context = multiprocessing.get_context(METHOD)
        pool = ProcessPoolExecutor(jobs, context, _begin, (_start(workspace),))
        try:
            for piece in pool.map(_piece, pieces):
                yield {one.path: _known(one) for one in piece}
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


def _known(done: Done) -> Known:
    entry = entry_from(done.head, lambda: done.body)
    return Known(done.file_key, done.audit_key, entry)


# -- in the processes ----------------------------------------------------------------------


def _begin(start: Start | None) -> None:
    """Make a process ready: what it works with, and when it ends."""
    global _workspace  # noqa: PLW0603  # as above
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
    done = []
    for begun in range(0, len(tasks), READ_AHEAD):
        ahead = tasks[begun : begun + READ_AHEAD]
        for task in ahead:
            _read(task)
        done += _done(ahead)
    return done


def _read(task: Task) -> None:
    assert _workspace is not None  # `_begin` has seen to it
    if task.data is not None:
        _workspace.put(task.path, task.data)
    _workspace.outline(task.path)


def _done(tasks: Sequence[Task]) -> list[Done]:
    assert _workspace is not None  # as above
    several = _workspace.look_at({task.path: task.told for task in tasks})
    for task in tasks:
        if task.data is not None:
            _workspace.drop(task.path)
    return [
        Done(path, known.file_key, known.audit_key, head_of(known.entry), body_of(known.entry))
        for path, known in several.items()
    ]
