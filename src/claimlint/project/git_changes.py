"""What git says has changed since a revision, and how files were then.

git runs with nothing that a checkout could have set to be run by it: no pager, no external diff, no
file system monitor, no hooks.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from typing import Final

from claimlint.lazy_dataclass import dataclass, field

_SAFE: Final = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.pager=cat"),
    *("-c", "core.quotePath=false"),
)


class GitError(Exception):
    """Why git could not say; `help` is what to do."""

    def __init__(self, message: str, help_text: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help_text


@dataclass(frozen=True, slots=True)
class GitChanges:
    """A checkout (`root`) beside a revision of it (`base`, a commit)."""

    root: str
    base: str
    paths: frozenset[str]
    _read: dict[str, bytes | None] = field(default_factory=dict, compare=False)

    def bytes_of(self, path: str) -> bytes | None:
        """What a file held at the revision; None where it was not there."""
        if path not in self._read:
            name = os.path.relpath(path, self.root).replace(os.sep, "/")
            done = _git(self.root, "cat-file", "blob", f"{self.base}:{name}")
            self._read[path] = done.stdout if done.returncode == 0 else None
        return self._read[path]


def changes_since(revision: str, folder: str) -> GitChanges:
    """What has changed in the checkout that a folder lies in, committed or not.

    What others have added to the revision since the two parted does not count. Raises GitError.
    """
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top.returncode:
        raise GitError(f"{folder} lies in no git checkout", "run it in the checkout")
    root = os.path.realpath(os.fsdecode(top.stdout).rstrip("\n"))
    base = _commit(root, revision)
    common = _git(root, "merge-base", base, "HEAD")
    if common.returncode == 0:
        base = os.fsdecode(common.stdout).strip()
    names = [
        *_listed(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, "--"),
        *_listed(root, "ls-files", "--others", "--exclude-standard", "-z"),
    ]
    # A link is one file with what it leads to, everywhere in the program.
    paths = {os.path.realpath(os.path.join(root, name)) for name in names}  # noqa: PTH118
    return GitChanges(root, base, frozenset(paths))


def _commit(root: str, revision: str) -> str:
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    found = _git(root, *words, f"{revision}^{{commit}}")
    if found.returncode or not revision:
        raise GitError(
            f"there is no revision {revision!r} here",
            "fetch it first; in a job the checkout may have the last commit only (fetch-depth: 0)",
        )
    return os.fsdecode(found.stdout).strip()


def _listed(root: str, *words: str) -> list[str]:
    done = _git(root, *words)
    if done.returncode:
        reason = os.fsdecode(done.stderr).strip().splitlines()
        raise GitError(f"git could not say what has changed: {' '.join(reason[-1:])}", "")
    return [os.fsdecode(one) for one in done.stdout.split(b"\0") if one]


def _git(folder: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    command: Sequence[str] = ("git", *_SAFE, "-C", folder, *words)
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(  # noqa: S603 - no shell, and our own words
            command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}", "install git") from error
