"""The standard input, as bytes: `-` in the place of a path."""

from __future__ import annotations

import sys
from pathlib import Path

from claimlint.cli.guard import CommandError
from claimlint.project.files import MOST_BYTES

STANDARD = Path("-")


def standard_input() -> bytes:
    """Read all of it, up to the size of the largest file that is read; empty where it is closed."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""
    if len(data) > MOST_BYTES:
        reason = f"the standard input has more than {MOST_BYTES // 2**20} MiB"
        raise CommandError((reason, "split it into several files"))
    return data
