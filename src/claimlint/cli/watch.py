"""`claimlint check --watch`: the check again after each save, until Ctrl-C.

Each time it is the check as it would be typed anew: settings, rules, files that came or went and
editors that write a new file and rename it are all the same to it. What was kept of files that have
not changed makes it quick. Watching begins before the first check, so that nothing that is saved
meanwhile is missed.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from claimlint.cli.guard import CommandError, complain
from claimlint.cli.run_check import CheckOptions, own_paths, run_check
from claimlint.engine.claim_file import is_article
from claimlint.project.files import settings_file
from claimlint.report.escape import escape

ADVICE = "install claimlint with its extra `watch`: `pip install '.[watch]'` in a clone"
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Empties a terminal, with what can be scrolled back to, and goes to its first line."""
STEP = 20
"""So many milliseconds without a further change end a save: an editor makes several in a row."""
LONGEST = 100
"""So many milliseconds of changes are taken together, however they go on."""
IDLE = 100
"""So often, in milliseconds, the watching thread looks whether it is to end."""
_PASSED_BY = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


def watch_refusal(given: CheckOptions, formats: Iterable[str]) -> str:
    """What does not go with watching; "" where all does."""
    other = [name for name in formats if name not in ("text", "concise")]
    if other:
        return f"--watch is for reading: --format text or concise, not {other[0]}"
    unfit = {
        "--output": given.output is not None,
        "--fix": given.mends,
        "--diff": given.diff,
        "--add-ignores": given.add_ignores is not None,
        "--files-from": given.files_from is not None,
        "the standard input": Path("-") in given.paths,
    }
    return next((f"--watch does not go with {name}" for name, is_so in unfit.items() if is_so), "")


def run_watch(given: CheckOptions, check: Callable[[CheckOptions], int] = run_check) -> int:
    """Check, and check again after each change, until Ctrl-C; the exit code is 0."""
    try:
        import watchfiles  # noqa: F401, PLC0415 - an extra
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("watchfiles", "anyio"):
            raise
        raise CommandError(("--watch needs watchfiles, which is missing", ADVICE)) from error
    gc.enable()  # it stays: see `claimlint.__main__`
    watching = Watching(places(given))
    try:
        watching.begin()
        while True:
            _draw(given, check)
            wanted = places(given)
            if wanted != watching.places:  # settings have changed, or a folder came or went
                watching.end()
                watching = Watching(wanted)
                watching.begin()
            complain(f"watching {_said(watching.places)} for changes; Ctrl-C ends")
            watching.wait()
    except KeyboardInterrupt:
        complain("")
        return 0
    finally:
        watching.end()


def _draw(given: CheckOptions, check: Callable[[CheckOptions], int]) -> None:
    """Check, and say what is found in the place of what was."""
    if sys.stdout.isatty():
        sys.stdout.write(CLEAR)
    try:
        check(given)
    except CommandError as refusal:  # settings or a rule that are being written
        refusal.show()
    if not sys.stdout.isatty():
        sys.stdout.write("\n")
    sys.stdout.flush()


# -- what is watched -------------------------------------------------------------------------


def places(given: CheckOptions) -> tuple[str, ...]:
    """The folders that are watched: of what is named, of its projects, of the settings named."""
    named = given.paths or own_paths(given.config, isolated=given.isolated) or (Path(),)
    found: set[str] = set()
    for path in (*named, *filter(None, [given.config, given.baseline])):
        folder = _folder(os.path.realpath(path))
        found.update([folder] if given.isolated else [folder, _outermost(folder)])
    return tuple(sorted(one for one in found if not _is_inside(one, found)))


def _folder(path: str) -> str:
    """A folder, or the nearest one above a file or above what is gone."""
    while not os.path.isdir(path):  # noqa: PTH112 - texts, as in project.files
        above = os.path.dirname(path)  # noqa: PTH120 - as above
        if above == path:
            break
        path = above
    return path


def _outermost(folder: str) -> str:
    """The outermost folder above with settings: whether others inside it count is for it to say.

    It is found by what is there, whatever the settings say: they may be broken, and mended next.
    """
    found = path = folder
    while True:
        if settings_file(path) is not None:
            found = path
        above = os.path.dirname(path)  # noqa: PTH120 - as above
        if above == path:
            return found
        path = above


def _is_inside(path: str, others: Iterable[str]) -> bool:
    return any(one != path and path.startswith(f"{one.rstrip(os.sep)}{os.sep}") for one in others)


def _said(folders: Sequence[str]) -> str:
    here = os.path.realpath(os.curdir)
    names = ["." if one == here else os.path.relpath(one) for one in folders]
    return escape(", ".join(names))


def matters(path: str) -> bool:
    """Whether a file can change what is found: claims, rules, settings, a text, a baseline."""
    parts = Path(path).parts
    if any(part in _PASSED_BY or part.startswith(".") for part in parts[-6:]):
        return False  # hidden, or another program's
    name = parts[-1]
    return (
        name.endswith((".yaml", ".yml", ".toml", ".csv", ".xlsx"))
        or is_article(name)
        or "baseline" in name
        or "." not in name  # a folder that came or went
    )


class Watching:
    """A thread that watches some folders, and says when something has changed in them."""

    def __init__(self, folders: tuple[str, ...]) -> None:
        self.places = folders
        self._news: SimpleQueue[BaseException | None] = SimpleQueue()
        self._over = Event()
        self._ready = Event()
        self._thread = Thread(target=self._watch, name="claimlint-watch", daemon=True)

    def begin(self) -> None:
        """Begin to watch; it has begun when this returns."""
        self._thread.start()
        self._ready.wait()

    def end(self) -> None:
        """Watch no more."""
        self._over.set()

    def wait(self) -> None:
        """Wait for a change. Raises CommandError where the folders cannot be watched."""
        while True:  # in pieces: on Windows no other waiting can be interrupted
            with suppress(Empty):
                news = self._news.get(timeout=0.5)
                break
        while not self._news.empty():
            news = news or self._news.get()
        if news is not None:
            what = str(news).splitlines()[0][:200]
            advice = "name fewer folders, or raise the system's limit of watched files"
            raise CommandError((f"the folders cannot be watched: {escape(what)}", advice))

    def _watch(self) -> None:
        try:
            for changes in self._changes():
                self._ready.set()  # the first is empty, and says that it has begun
                if any(matters(path) for path in changes):
                    self._news.put(None)
        except Exception as error:  # it is raised where it is waited for
            self._news.put(error)
        finally:
            self._ready.set()

    def _changes(self) -> Iterator[list[str]]:
        from watchfiles import watch  # noqa: PLC0415 - an extra

        for changes in watch(
            *self.places,
            watch_filter=None,
            debounce=LONGEST,
            step=STEP,
            stop_event=self._over,
            rust_timeout=IDLE,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            yield [path for _, path in changes]
