"""The one room that reads and writes files: finding and reading them.

Whatever the file system says no to comes back as a `FileProblem`; nothing here raises for what a
path names. Paths are texts, as the user typed them or as joined below what the user typed.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern

MOST_BYTES: Final = 64 * 2**20
"""The size of the largest file that is read, in bytes."""

_NEVER_ENTERED: Final = frozenset(["node_modules", "__pycache__", "venv", "site-packages"])
_SUFFIXES: Final = (".yaml", ".yml")
_READ_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
)  # non-blocking: opening a named pipe must not wait for a writer


@dataclass(frozen=True, slots=True)
class FileProblem:
    """Why a file could not be read or written."""

    path: str
    message: str
    help: str = ""


Read = Callable[[str], bytes | FileProblem]
"""Gives what the file of a path holds."""


def settings_file(folder: str) -> str | None:
    """The settings file in a folder: `claimlint.toml`, or `pyproject.toml` with our table."""
    for name in ("claimlint.toml", "pyproject.toml"):
        path = os.path.join(folder, name)  # noqa: PTH118 # texts, as above
        if os.path.isfile(path) and (name == "claimlint.toml" or _has_settings(path)):  # noqa: PTH113 # as above
            return path
    return None


_TABLE = pattern(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?claimlint[\"']?[ \t]*[].]", re.MULTILINE)


def _has_settings(path: str) -> bool:
    data = read_bytes(path)
    if isinstance(data, FileProblem) or b"claimlint" not in data:
        return False
    import tomllib  # noqa: PLC0415 - few folders have settings

    try:
        tool = tomllib.loads(data.decode()).get("tool")
    except (ValueError, RecursionError):  # broken, yet meant for us: its reader will say where
        return _TABLE.search(data) is not None
    return isinstance(tool, dict) and "claimlint" in tool


def walk(
    folder: str,
    root: str,
    suffixes: tuple[str, ...] = _SUFFIXES,
    *,
    most: int | None = None,
    looked_at: list[int] | None = None,
) -> Iterator[str | FileProblem]:
    """The files below a folder whose names end so, by name; hidden ones are passed by.

    Links are followed only to what lies in the project `root` (or in `folder` itself, where a
    linked folder is passed by: it comes under its own name), and what they lead to comes under its
    real name. It ends after `most` files and folders; `looked_at[0]` counts them.
    """
    count = [0] if looked_at is None else looked_at
    entered: set[str] = set()
    open_folders: list[Iterator[os.DirEntry[str] | FileProblem]] = [_listed(folder)]
    while open_folders:  # no recursion: folders may be nested deeper than Python's stack
        entry = next(open_folders[-1], None)
        if entry is None:
            open_folders.pop()
            continue
        if isinstance(entry, FileProblem):
            yield entry
            continue
        count[0] += 1
        if most is not None and count[0] > most:
            return
        inside = not entry.is_symlink() or any(
            inside_project(entry.path, bound) for bound in (folder, root)
        )
        if not inside:
            continue
        if _is_folder(entry):
            if not entry.is_symlink():
                open_folders.append(_listed(entry.path))
            elif _is_new(entry.path, folder, entered):
                open_folders.append(_listed(os.path.realpath(entry.path)))
        elif entry.name.endswith(suffixes):
            yield _real(entry)


def _listed(folder: str) -> Iterator[os.DirEntry[str] | FileProblem]:
    """What a folder holds, by name, without what is hidden or another program's."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield _problem(folder, error)
        return
    for entry in entries:
        if not entry.name.startswith(".") and entry.name not in _NEVER_ENTERED:
            yield entry


def _real(entry: os.DirEntry[str]) -> str:
    """The path of a file, or of what a link to a file leads to; a broken link has its own."""
    if not entry.is_symlink():
        return entry.path
    real = os.path.realpath(entry.path)
    return real if os.path.exists(real) else entry.path  # noqa: PTH110 # texts, as above


def _is_new(link: str, top: str, entered: set[str]) -> bool:
    """Whether a linked folder is not walked anyway: links may lead in circles."""
    real = os.path.realpath(link)
    if real in entered or inside_project(link, top):
        return False
    entered.add(real)
    return True


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


_ROOT_KEY = pattern(rb"""(?:\A|[\r\n])["']?claimlint["']?[ \t]*:""")
_FLOW_KEY = pattern(
    rb"""\A(?>(?:\s|---|#[^\r\n]*+)*)\{(?:.*[\s{,])?["']?claimlint["']?\s*:""", re.DOTALL
)


def is_claim_file(data: bytes) -> bool:
    """Whether YAML has the key `claimlint` at its root: a cheap test, before any parsing."""
    if data.startswith(b"claimlint:"):
        return True
    if b"\0" in data[:4]:  # UTF-16 or UTF-32
        data = data.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    data = data.removeprefix(b"\xef\xbb\xbf")
    if b"claimlint" not in data:
        return False
    return bool(_ROOT_KEY.search(data) or _FLOW_KEY.search(data))


def resolved(path: str | Path) -> Path:
    """A path with its links followed; what a loop of links leads to is the path itself."""
    return Path(os.path.realpath(path))


def inside_project(path: str, root: str) -> bool:
    """Whether a path, after its links are followed, lies in the project."""
    try:
        real, base = os.path.realpath(path), os.path.realpath(root)
        return os.path.commonpath([real, base]) == base
    except (OSError, ValueError):  # a NUL in the name; another drive
        return False


def beside(path: str, name: str, root: str) -> str | FileProblem:
    """The path of a file that the file `path` names, which must not leave the project `root`."""
    joined = os.path.join(os.path.dirname(path), name)  # noqa: PTH118, PTH120 # texts, as above
    if "\0" in name or not inside_project(joined, root):
        message = f"`{name}` lies outside the project, and is not read"
        return FileProblem(path, message, "move the file into the project, and name it from there")
    return os.path.normpath(joined)


Identity = tuple[int, int]
"""What tells a file from all others, whatever it is called: its device and number there."""


def read_bytes(path: str, most: int = MOST_BYTES) -> bytes | FileProblem:
    """The bytes of a regular file of at most `most` bytes."""
    found = read_file(path, most)
    return found if isinstance(found, FileProblem) else found[0]


def read_file(path: str, most: int = MOST_BYTES) -> tuple[bytes, Identity] | FileProblem:
    """The bytes of a regular file of at most `most` bytes, and which file it is."""
    try:
        handle = os.open(path, _READ_FLAGS)
    except (OSError, ValueError) as error:
        return _problem(path, error)
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            return FileProblem(path, f"{path} is no file", "name a file, or a folder of files")
        data = _read_up_to(handle, most, about.st_size)
    except OSError as error:
        return _problem(path, error)
    finally:
        os.close(handle)
    if len(data) > most:
        size = f"{most // 2**20} MiB" if most >= 2**20 else f"{most:,} bytes"
        message = f"{path} has more than {size}, and is not read"
        return FileProblem(path, message, "split it into several files")
    return data, (about.st_dev, about.st_ino)


def _read_up_to(handle: int, most: int, size: int) -> bytes:
    """All of the file, or `most + 1` bytes of it, whatever size it said it had."""
    data = os.read(handle, min(size, most) + 1)
    if len(data) == size:
        return data
    chunks = [data]
    left = most + 1 - len(data)
    while left > 0 and (data := os.read(handle, min(left, 2**20))):
        chunks.append(data)
        left -= len(data)
    return b"".join(chunks)


_REASONS: Final = {
    FileNotFoundError: ("there is no {}", "check the name; paths are read from the working folder"),
    PermissionError: ("{} may not be opened", "change its permissions, or its owner"),
    IsADirectoryError: ("{} is a folder", "name a file in it"),
    NotADirectoryError: ("{} lies below a file, not a folder", "check the path"),
}


def _problem(path: str, error: Exception) -> FileProblem:
    shown = path.replace("\0", "\\0")
    for kind, (message, helping) in _REASONS.items():
        if isinstance(error, kind):
            return FileProblem(path, message.format(shown), helping)
    if getattr(error, "errno", None) == errno.ELOOP:
        return FileProblem(path, f"{shown} is a link that leads back to itself", "remove the link")
    reason = getattr(error, "strerror", None) or str(error)
    return FileProblem(path, f"{shown} cannot be opened: {reason}", "check the name and the disk")
