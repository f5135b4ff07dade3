"""Writing files: whole or not at all, and never over what somebody else has written meanwhile.

Every write is a new file beside its target that takes the target's name in one step. Before that
step stand the questions whose answers may have changed since the target was read: does the path
still lead where it may, may the file be changed, and is it still what was read? They are asked
last, because an editor may save at any time.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from claimlint.project.files import MOST_BYTES, FileProblem, inside_project, read_bytes
from claimlint.project.find_project import Projects
from claimlint.project.settings_fault import ConfigError

_OPEN: Final = re.compile(r"/dev/(?:fd/(?P<number>\d{1,9})|(?P<out>stdout)|stderr)")
"""Names that stand for what is open already: opening it anew would begin at its first byte."""
_NO_WAIT: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_TRIES: Final = 50
_PAUSE: Final = 0.1
"""A pipe is waited for this often and so long (in seconds): its reader may be starting."""
_ANYBODY: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def update_file(path: str, data: bytes, was: bytes) -> FileProblem | None:
    """Write a file that was read as `was`, if it still is that; its permissions are kept."""
    with _locked(path) as free:
        if not free:
            return _changed(path, "another program is writing it")
        return _write(path, data, lambda: _still(path, was))


def create_file(path: str, data: bytes, advice: str = "choose another name") -> FileProblem | None:
    """Write a file that must not be there yet; `advice` is for where it is."""
    taken = FileProblem(path, f"{path} is there already", advice)
    return _write(path, data, lambda: taken if os.path.lexists(path) else None, taken)


def write_output(path: str, data: bytes) -> FileProblem | None:
    """Write a report, in the place of what was there; into a device or a pipe as it is."""
    try:
        there = os.stat(path)  # noqa: PTH116 # texts, not Paths, as in `files`
    except (OSError, ValueError):
        there = None
    if _OPEN.fullmatch(path) or (there is not None and _takes_bytes(there.st_mode)):
        return _pour(path, data)
    return _write(path, data, lambda: None)


def add_to_file(path: str, data: bytes) -> FileProblem | None:
    """Add to the end of a file, in one step, and make it where it is not there."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0) | _NO_WAIT
    try:
        with os.fdopen(os.open(path, flags, 0o666), "ab", buffering=0) as stream:
            stream.write(data)
    except (OSError, ValueError) as error:
        return _blamed(path, os.path.dirname(path), error)  # noqa: PTH120
    return None


def _takes_bytes(mode: int) -> bool:
    """Whether it is a pipe, a device or a socket."""
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def leads_out(path: str) -> bool:
    """Whether a path lies in a project as it is typed, and its links lead out of that project.

    A link in a checkout may have come from a stranger: whoever names it does not know where it
    leads. What lies outside every project as it is typed is the user's own.
    """
    typed = os.path.abspath(path)  # noqa: PTH100 # links stay as typed: that is the question
    folder = os.path.dirname(typed)  # noqa: PTH120
    here = os.getcwd()  # noqa: PTH109
    try:
        settings = Projects().of_folder(folder)
        root = str(settings.root) if settings else here if _is_below(typed, here) else folder
    except ConfigError:  # whoever lints there is told
        root = folder
    return not inside_project(path, root)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


# -- the questions -------------------------------------------------------------------------


def _still(path: str, was: bytes) -> FileProblem | None:
    now = read_bytes(path, max(MOST_BYTES, len(was)))
    if isinstance(now, FileProblem):
        return now
    return None if now == was else _changed(path, "it has changed since it was read")


def _changed(path: str, why: str) -> FileProblem:
    return FileProblem(path, f"{path} was not written: {why}", "run the command again")


def _refused(path: str, target: str) -> FileProblem | None:
    """Why a path may not be written at all."""
    if leads_out(path):
        message = f"{path} is a link that leads out of the project, and is not written through"
        return FileProblem(path, message, f"name the file itself: {target}")
    try:
        mode = os.stat(target).st_mode  # noqa: PTH116
    except FileNotFoundError:  # it is new
        return None
    except OSError as error:  # a loop of links
        return _blamed(path, os.path.dirname(target), error)  # noqa: PTH120
    if not mode & _ANYBODY or not os.access(target, os.W_OK):  # to root everything is writable
        message = f"{path} is read-only, and stays as it is"
        return FileProblem(path, message, "change its permissions, if it may be changed")
    return None


# -- the write -----------------------------------------------------------------------------


def _write(
    path: str,
    data: bytes,
    last: Callable[[], FileProblem | None],
    taken: FileProblem | None = None,
) -> FileProblem | None:
    """Write beside the target, ask what must be asked last, and give the new file its name.

    A link stays a link, and what it leads to is written. With `taken`, the problem to tell where
    the name is taken, the file must be new.
    """
    if "\0" in path or path.endswith((os.sep, "/")):
        return _blamed(path, "", ValueError("this is no name of a file"))
    target = os.path.realpath(path)
    refusal = _refused(path, target)
    if refusal is not None:
        return refusal
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:50]}.{os.urandom(8).hex()}.tmp")  # noqa: PTH118
    try:
        _write_new(temporary, data, _mode(target))
        problem = last()
        if problem is not None:
            _remove(temporary)
            return problem
        if taken is None:
            os.replace(temporary, target)  # noqa: PTH105
        else:
            _give_new_name(temporary, target)
        _sync_folder(folder)
    except FileExistsError:
        _remove(temporary)
        return taken
    except (OSError, ValueError) as error:
        _remove(temporary)
        return _blamed(path, folder, error)
    except BaseException:  # an interrupt: leave nothing behind
        _remove(temporary)
        raise
    return None


def _give_new_name(temporary: str, target: str) -> None:
    """A name that nobody has: FileExistsError where somebody took it meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        os.replace(temporary, target)  # noqa: PTH105
    else:
        _remove(temporary)


def _blamed(path: str, folder: str, error: Exception) -> FileProblem:
    """Why a file was not written, told of what is at fault: often it is the folder."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        why, advice = f"there is no folder {folder}", "make it, or check the path"
    elif isinstance(error, PermissionError):
        why, advice = f"nobody may write in {folder}", "choose another folder"
    elif getattr(error, "errno", None) == errno.ELOOP:
        why, advice = "it is a link that leads back to itself", "remove the link"
    else:
        why = getattr(error, "strerror", None) or str(error)
        advice = "check the name and the disk"
    return FileProblem(path, f"{path} cannot be written: {why}", advice)


@contextmanager
def _locked(path: str) -> Iterator[bool]:
    """Keep other runs of claimlint from writing the same file between their look and their step.

    The lock is on the file that was read, so that it leaves nothing behind; who comes second
    finds another file under the name.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NO_WAIT)
    except (OSError, ValueError):  # the write itself will say
        yield True
        return
    try:
        yield _lock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> bool:  # noqa: ARG001
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Lock an open file, unless somebody has; a file system without locks has none."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        return True


def _mode(path: str) -> int | None:
    try:
        return stat.S_IMODE(os.stat(path).st_mode)  # noqa: PTH116 # as above
    except OSError:
        return None


def _write_new(path: str, data: bytes, mode: int | None) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as stream:
        if mode is not None:
            os.chmod(path, mode)  # noqa: PTH101 # as above
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where the system can."""
    try:
        handle = os.open(folder or ".", os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def _remove(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108 # as above
    except (OSError, ValueError):
        return


def _pour(path: str, data: bytes) -> FileProblem | None:
    """Write into what cannot be replaced. A pipe that nobody reads is not waited for for ever."""
    try:
        with os.fdopen(_opened(path), "wb") as stream:
            os.set_blocking(stream.fileno(), True)
            stream.write(data)
    except OSError as error:
        if error.errno == errno.ENXIO:
            return FileProblem(path, f"nobody reads the pipe {path}", "start its reader first")
        return _blamed(path, "", error)
    return None


def _opened(path: str) -> int:
    found = _OPEN.fullmatch(path)
    if found is not None:
        return os.dup(int(found["number"] or (1 if found["out"] else 2)))
    for left in reversed(range(_TRIES)):
        try:
            return os.open(path, os.O_WRONLY | _NO_WAIT)
        except OSError as error:
            if error.errno != errno.ENXIO or not left:
                raise
        time.sleep(_PAUSE)
    raise AssertionError  # the last try returns or raises
