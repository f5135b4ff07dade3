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
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from claimlint.project.content_hash import digest, short_digest

if TYPE_CHECKING:
    import sqlite3

MOST_BYTES: Final = 512 * 2**20
"""So much the whole folder may hold; the projects that were linted longest ago go first."""
_PATIENCE: Final = 2.0
"""How long another run may keep the database for itself, in seconds, before we go without."""
_SUFFIX: Final = ".sqlite3"


class Kept(NamedTuple):
    """What was kept under a name, with the key of what it was worked out from.

    The `head` is given with all others at once, the `body` when it is asked for.
    """

    key: str
    head: str
    body: str = ""


class Head(NamedTuple):
    """What was kept under a name, without its body; `body` is the digest of that."""

    key: str
    head: str
    body: bytes


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
        self._file = folder / f"{digest(name)}{_SUFFIX}"
        self._heads: dict[str, Head] | None = None
        self._database: sqlite3.Connection | None = None

    def heads(self) -> Mapping[str, Head]:
        """Everything that is kept, by name, without the bodies."""
        if self._heads is None:
            self._heads = dict(self._all())
        return self._heads

    def _all(self) -> Iterator[tuple[str, Head]]:
        import sqlite3  # noqa: PLC0415  # most runs of few files never need it

        if not self._file.is_file():
            return
        try:
            rows = (
                self._open().execute("SELECT name, key, head, body, digest FROM heads").fetchall()
            )
            for name, key, head, body, known in rows:
                if _digest(name, key, head, body) == known:
                    yield name, Head(key, head, body)
        except (sqlite3.Error, OSError, TypeError, AttributeError):
            self.forget()

    def body(self, name: str, head: Head) -> str | None:
        """The body that was kept with a head; None where it is not there any more."""
        import sqlite3  # noqa: PLC0415  # as above

        try:
            row = self._open().execute("SELECT text FROM bodies WHERE name = ?", (name,)).fetchone()
            text: str = row[0]
            return text if short_digest(text) == head.body else None
        except (sqlite3.Error, OSError, TypeError, AttributeError):
            return None

    def change(self, kept: Mapping[str, Kept], gone: Iterable[str] = ()) -> None:
        """Keep these texts, and no longer those of the names that are `gone`; all or nothing."""
        import sqlite3  # noqa: PLC0415  # as above

        heads = [_row(name, one) for name, one in kept.items()]
        bodies = [(name, one.body) for name, one in kept.items()]
        lost = [(name,) for name in gone]
        if not heads and not lost:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            database = self._open()
            with database:
                database.execute("BEGIN IMMEDIATE")
                database.execute(
                    "CREATE TABLE IF NOT EXISTS heads (name TEXT PRIMARY KEY, key TEXT, head TEXT,"
                    " body BLOB, digest BLOB) WITHOUT ROWID"
                )
                database.execute("CREATE TABLE IF NOT EXISTS bodies (name TEXT PRIMARY KEY, text)")
                for table in ("heads", "bodies"):
                    database.executemany(f"DELETE FROM {table} WHERE name = ?", lost)  # noqa: S608 - ours
                database.executemany("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?, ?)", heads)
                database.executemany("INSERT OR REPLACE INTO bodies VALUES (?, ?)", bodies)
            self._file.chmod(0o600)
            _prune(self._file.parent)
        except sqlite3.OperationalError:  # busy, or the disk is full: the next run tries again
            return
        except (sqlite3.Error, OSError, ValueError):
            self.forget()
        finally:
            self._heads = None

    def close(self) -> None:
        """Let go of the database. What is asked for later opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def __del__(self) -> None:
        self.close()

    def forget(self) -> None:
        """Remove the database."""
        self.close()
        for path in (self._file, Path(f"{self._file}-journal")):
            with contextlib.suppress(OSError):
                path.unlink()

    def _open(self) -> sqlite3.Connection:
        import sqlite3  # noqa: PLC0415  # as above

        if self._database is None:
            database = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
            try:
                # A power cut may garble what is kept: each text has its digest, and is made anew.
                database.execute("PRAGMA synchronous = OFF")
            except sqlite3.Error:  # no database at all: it is closed before it is removed
                database.close()
                raise
            self._database = database
        return self._database


def _row(name: str, one: Kept) -> tuple[str, str, str, bytes, bytes]:
    body = short_digest(one.body)
    return name, one.key, one.head, body, _digest(name, one.key, one.head, body)


def _digest(name: str, key: str, head: str, body: bytes) -> bytes:
    return short_digest(f"{name}\0{key}\0{head}\0{body.hex()}")


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
