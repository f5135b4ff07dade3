"""What was found before, kept in the user's cache folder: one small database for a project.

It holds texts under names, each with the key of all that it was worked out from; whoever asks
compares that with the key of today. It is never read from the checkout, nothing that it holds is
ever run, and whatever is wrong with it (no room, no permission, another program at work on it,
bytes that are not its own), the answer is that there is nothing.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import sqlite3

MOST_BYTES: Final = 512 * 2**20
"""So much the whole folder may hold; the projects that were linted longest ago go first."""
_PATIENCE: Final = 2.0
"""How long another run may keep the database for itself, in seconds, before we go without."""
_SUFFIX: Final = ".sqlite3"


class Kept(NamedTuple):
    """A text that was kept, with the key of what it was worked out from."""

    key: str
    text: str


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of our cache: CLAIMLINT_CACHE_DIR, or where the system keeps a user's caches."""
    if environment.get("CLAIMLINT_CACHE_DIR"):
        return Path(environment["CLAIMLINT_CACHE_DIR"])
    if environment.get("XDG_CACHE_HOME"):
        return Path(environment["XDG_CACHE_HOME"]) / "claimlint"
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA")
        return Path(base) / "claimlint" / "cache" if base else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "claimlint"


class ResultCache:
    """The kept texts of one project, linted in one way. `name` stands for the two."""

    def __init__(self, folder: Path, name: str) -> None:
        from hashlib import blake2b  # noqa: PLC0415  # it loads OpenSSL: most runs keep nothing

        self._file = folder / (blake2b(name.encode(), digest_size=16).hexdigest() + _SUFFIX)

    def all(self) -> dict[str, Kept]:
        """Everything that is kept, by name."""
        import sqlite3  # noqa: PLC0415  # most runs of few files never need it

        if not self._file.is_file():
            return {}
        try:
            with contextlib.closing(self._open()) as database:
                rows = database.execute("SELECT name, key, text, digest FROM kept").fetchall()
                return {
                    name: Kept(key, text)
                    for name, key, text, digest in rows
                    if _digest(name, key, text) == digest
                }
        except (sqlite3.Error, OSError, TypeError, AttributeError):
            self.forget()
            return {}

    def change(self, kept: Mapping[str, Kept], gone: Iterable[str] = ()) -> None:
        """Keep these texts, and no longer those of the names that are `gone`; all or nothing."""
        import sqlite3  # noqa: PLC0415  # as above

        rows = [(name, *one, _digest(name, *one)) for name, one in kept.items()]
        lost = [(name,) for name in gone]
        if not rows and not lost:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with contextlib.closing(self._open()) as database, database:
                database.execute("BEGIN IMMEDIATE")
                database.execute(
                    "CREATE TABLE IF NOT EXISTS kept"
                    " (name TEXT PRIMARY KEY, key TEXT, text TEXT, digest BLOB) WITHOUT ROWID"
                )
                database.executemany("DELETE FROM kept WHERE name = ?", lost)
                database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
            self._file.chmod(0o600)
            _prune(self._file.parent)
        except sqlite3.OperationalError:  # busy, or the disk is full: the next run tries again
            return
        except (sqlite3.Error, OSError, ValueError):
            self.forget()

    def forget(self) -> None:
        """Remove the database."""
        for path in (self._file, Path(f"{self._file}-journal")):
            with contextlib.suppress(OSError):
                path.unlink()

    def _open(self) -> sqlite3.Connection:
        import sqlite3  # noqa: PLC0415  # as above

        database = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
        try:
            # A power cut may garble what is kept: each text has its digest, and can be made anew.
            database.execute("PRAGMA synchronous = OFF")
        except sqlite3.Error:  # no database at all: it is closed before it is removed
            database.close()
            raise
        return database


def _digest(name: str, key: str, text: str) -> bytes:
    from hashlib import blake2b  # noqa: PLC0415  # as above

    return blake2b(f"{name}\0{key}\0{text}".encode(), digest_size=8).digest()


def clean(folder: Path) -> tuple[int, int]:
    """Remove all that is kept: how many files, and how many bytes they had."""
    files = size = 0
    for path, about in _databases(folder):
        with contextlib.suppress(OSError):
            path.unlink()
            files, size = files + 1, size + about.st_size
    return files, size


def _databases(folder: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith((_SUFFIX, f"{_SUFFIX}-journal")):
                with contextlib.suppress(OSError):
                    found.append((path, path.lstat()))
    return found


def _prune(folder: Path) -> None:
    """Keep the folder within its bound. Times decide only what goes, never what is true."""
    databases = sorted(_databases(folder), key=lambda one: one[1].st_mtime)
    size = sum(about.st_size for _, about in databases)
    for path, about in databases[:-1]:
        if size <= MOST_BYTES:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            size -= about.st_size
