"""The one room that reads and writes files.

Whatever the file system says no to comes back as a `FileProblem`; nothing here raises for what a
path names. Paths are texts, as the user typed them or as joined below what the user typed.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

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


class Project(NamedTuple):
    """The folder that everything belongs to, and its settings file where there is one."""

    root: str
    settings: str | None


class File(NamedTuple):
    """A file that was read. `named` says that the user named it, rather than its folder."""

    path: str
    data: bytes
    named: bool


class Again(NamedTuple):
    """A file that was read before, under this or another name."""

    path: str


class Skipped(NamedTuple):
    """A YAML file in a folder that is no claim file."""

    path: str


def find_project(start: str) -> Project:
    """The project that the folder `start` lies in.

    It is the folder of the nearest `claimlint.toml`, or `pyproject.toml` with a table
    `[tool.claimlint]`, upward of `start`; else `start` itself, without settings.
    """
    here = os.path.abspath(start)  # noqa: PTH100 # symlinks in a working folder stay as typed
    folder = Path(here)
    for candidate in (folder, *folder.parents):
        for name in ("claimlint.toml", "pyproject.toml"):
            path = candidate / name
            if path.is_file() and (name == "claimlint.toml" or _has_settings(str(path))):
                return Project(str(candidate), str(path))
    return Project(here, None)


_TABLE = re.compile(
    rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?claimlint[\"']?[ \t]*[].]", re.MULTILINE
)


def _has_settings(path: str) -> bool:
    data = read_bytes(path)
    if isinstance(data, FileProblem) or b"claimlint" not in data:
        return False
    try:
        tool = tomllib.loads(data.decode()).get("tool")
    except (ValueError, RecursionError):  # broken, yet meant for us: its reader will say where
        return _TABLE.search(data) is not None
    return isinstance(tool, dict) and "claimlint" in tool


Identity = tuple[int, int]
"""What tells a file from all others, whatever it is called: its device and number there."""


def claim_files(
    paths: Iterable[str], root: str, seen: set[Identity] | None = None
) -> Iterator[File | Again | Skipped | FileProblem]:
    """Read what `check` was given: files as they are, and of folders the claim files in them.

    A folder's YAML files that have no `claimlint:` at their root come as `Skipped`. A file that
    several paths reach is read once; `seen` carries what was read over from call to call.
    Order: as given, and by name within a folder.
    """
    seen = set() if seen is None else seen
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 # texts, not Paths: ten thousand of them
            found = _read_once(path, seen)
            yield File(path, found, True) if isinstance(found, bytes) else found
            continue
        for inner in walk(path, root):
            found = _read_once(inner, seen) if isinstance(inner, str) else inner
            if isinstance(found, bytes) and isinstance(inner, str):
                yield File(inner, found, False) if is_claim_file(found) else Skipped(inner)
            elif not isinstance(found, bytes):
                yield found


def walk(
    folder: str, root: str, suffixes: tuple[str, ...] = _SUFFIXES
) -> Iterator[str | FileProblem]:
    """The files below a folder whose names end so, by name; hidden ones are passed by.

    Links are followed only to what lies in the project `root` (or in `folder` itself, where a
    linked folder is passed by: it comes under its own name).
    """
    yield from _walk(folder, suffixes, (folder, root), set())


def _walk(
    folder: str, suffixes: tuple[str, ...], bounds: tuple[str, str], entered: set[str]
) -> Iterator[str | FileProblem]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield _problem(folder, error)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _NEVER_ENTERED:
            continue
        if entry.is_symlink() and not any(inside_project(entry.path, bound) for bound in bounds):
            continue
        if _is_folder(entry):
            if not entry.is_symlink() or _is_new(entry.path, bounds[0], entered):
                yield from _walk(entry.path, suffixes, bounds, entered)
        elif entry.name.endswith(suffixes):
            yield entry.path


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


_ROOT_KEY = re.compile(rb"""(?:\A|[\r\n])["']?claimlint["']?[ \t]*:""")
_FLOW_KEY = re.compile(
    rb"""\A(?:\s|---|#[^\r\n]*+)*+\{(?:.*[\s{,])?["']?claimlint["']?\s*:""", re.DOTALL
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


def read_bytes(path: str, most: int = MOST_BYTES) -> bytes | FileProblem:
    """The bytes of a regular file of at most `most` bytes."""
    found = _read_once(path, set(), most)
    return b"" if isinstance(found, Again) else found


def _read_once(
    path: str, seen: set[Identity], most: int = MOST_BYTES
) -> bytes | Again | FileProblem:
    """Read a file, unless `seen` has it."""
    try:
        handle = os.open(path, _READ_FLAGS)
    except (OSError, ValueError) as error:
        return _problem(path, error)
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            return FileProblem(path, f"{path} is no file", "name a file, or a folder of files")
        identity = (about.st_dev, about.st_ino)
        if identity in seen:
            return Again(path)
        seen.add(identity)
        data = _read_up_to(handle, most, about.st_size)
    except OSError as error:
        return _problem(path, error)
    finally:
        os.close(handle)
    if len(data) > most:
        size = f"{most // 2**20} MiB" if most >= 2**20 else f"{most:,} bytes"
        message = f"{path} has more than {size}, and is not read"
        return FileProblem(path, message, "split it into several files")
    return data


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
    reason = getattr(error, "strerror", None) or str(error)
    return FileProblem(path, f"{shown} cannot be opened: {reason}", "check the name and the disk")


def write_atomically(path: str, data: bytes) -> FileProblem | None:
    """Write a file whole, or leave what was there as it was; its permissions are kept.

    A link stays a link, and what it leads to is written: whether that may be is the caller's
    question (`inside_project`).
    """
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:100]}.{secrets.token_hex(8)}.tmp")  # noqa: PTH118 # as above
    try:
        _write_new(temporary, data, _mode(target))
        os.replace(temporary, target)  # noqa: PTH105 # as above
        _sync_folder(folder)
    except (OSError, ValueError) as error:
        _remove(temporary)
        return _problem(path, error)
    except BaseException:  # an interrupt: leave nothing behind
        _remove(temporary)
        raise
    return None


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
