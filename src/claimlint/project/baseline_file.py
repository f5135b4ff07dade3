"""A baseline: the findings that were there when somebody began to look, one sorted line each.

An old archive has thousands of findings that nobody will go through before the linter may be of
use. They are written down once, and what is checked from then on is what is new. An entry is found
by its fingerprint: the rule, the article, its claims and their values, never a line number. So a
claim may move, and a figure that is changed is looked at again. The other columns are for people
who read the file, and for merges: lines are sorted by article, so that two branches seldom touch
the same place.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.project.files import FileProblem, read_bytes
from claimlint.project.settings_fault import ConfigError, Fault

HEAD = "# claimlint baseline 1: findings that stay as they are, kept by `claimlint baseline`"
NOTHING = "-"
_FINGERPRINT = pattern(r"[0-9a-f]{16}")
_CONFLICT = pattern(r"<{7} |={7}$|>{7} |\|{7} ")


class Known(NamedTuple):
    """One entry. `claims` are names with commas between; `words` are the start of the message."""

    article: str
    rule: str
    claims: str
    fingerprint: str
    words: str

    def line(self) -> str:
        """The entry as it is written."""
        return "\t".join(one or NOTHING for one in self)


def read_baseline(path: Path) -> tuple[Known, ...] | None:
    """The entries of a baseline; None where there is no such file. Raises ConfigError."""
    if not os.path.lexists(path):
        return None
    data = read_bytes(str(path))
    if isinstance(data, FileProblem):
        raise ConfigError([Fault(data.message, data.help, str(path))])
    entries: list[Known] = []
    faults: list[Fault] = []
    for number, row in enumerate(data.decode("utf-8-sig", "replace").splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = row.split("\t")
        if len(cells) == len(Known._fields) and _FINGERPRINT.fullmatch(cells[3]):
            entries.append(Known(*("" if one == NOTHING else one for one in cells)))
        elif _CONFLICT.match(row):
            hint = "keep the lines of both sides, and take out the marks; the order does not matter"
            faults.append(Fault("a merge is not finished here", hint, str(path), number))
        else:
            hint = "`claimlint baseline write` writes the file anew"
            faults.append(Fault("this is no line of a baseline", hint, str(path), number))
    if faults:
        raise ConfigError(faults[:5])
    return tuple(entries)


def baseline_text(entries: Iterable[Known]) -> str:
    """The file that holds these entries."""
    return "".join(f"{line}\n" for line in (HEAD, *sorted(one.line() for one in entries)))
