"""`check --since` and `--files-from`: which files were changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimlint.cli.guard import CommandError
from claimlint.cli.standard_input import STANDARD, standard_input
from claimlint.engine.what_changed import Changes
from claimlint.project.files import MOST_BYTES
from claimlint.project.git_changes import GitError, changes_since
from claimlint.report.escape import escape


def changes_of(
    since: str | None, files_from: Path | None, listed: Sequence[Path] | None
) -> Changes | None:
    """What was changed, by git or by a list; None where nobody asked."""
    if listed is not None:
        return Changes(frozenset(map(os.path.realpath, listed)))
    if files_from is not None:
        return Changes(frozenset(_from_here_or_the_root(_listed(files_from))))
    if since is None:
        return None
    try:
        changes = changes_since(since, str(Path.cwd()))
    except GitError as error:
        raise CommandError((escape(error.message), escape(error.help))) from error
    return Changes(changes.paths, changes)


def _from_here_or_the_root(names: Sequence[str]) -> Iterator[str]:
    """The files of a list: from the working folder, or from the root of its checkout.

    `git diff --name-only` names all files from the root, wherever it runs.
    """
    here = Path.cwd()
    root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
    for name in names:
        yield os.path.realpath(name)
        if root != here and os.path.lexists(root / name):
            yield os.path.realpath(root / name)


def _listed(source: Path) -> list[str]:
    """The paths of a list: a line each, or with NULs between (`git diff --name-only -z`)."""
    if source == STANDARD:
        data = standard_input()
    else:
        try:
            with source.open("rb") as file:  # it may be a pipe: `<(git diff --name-only)`
                data = file.read(MOST_BYTES)
        except (OSError, ValueError) as error:
            reason = f"{escape(str(source))} cannot be read: {getattr(error, 'strerror', error)}"
            raise CommandError((reason, "check the path")) from error
    rows = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(row) for row in rows if row.strip()]
