"""The corrections of a story that readers were told of, in the order in which they were made.

They stand beside the claim file (`rail.yaml`, `rail.corrections.jsonl`), a line of JSON each. Lines
are added and never written again: what readers were told stays what they were told.
"""

from __future__ import annotations

import json
import os
from typing import Final

from claimlint.desk.sign_off_records import Corrected
from claimlint.project.files import FileProblem, read_bytes

MOST_CORRECTIONS: Final = 1000
"""So many lines of a log are read, the last ones."""
_NAMES: Final = ("claim", "was", "now", "on", "by", "because", "note")


def corrections_path(path: str) -> str:
    """The log of a story, from the path of its claim file."""
    return f"{os.path.splitext(path)[0]}.corrections.jsonl"  # noqa: PTH122 # texts, as in files


def correction_line(article: str, correction: Corrected) -> bytes:
    """A correction as a line of the log."""
    told = {name: getattr(correction, name) for name in _NAMES}
    data = {"claimlint_correction": 1, "article": article, **told}
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def read_corrections(path: str) -> tuple[Corrected, ...]:
    """The corrections of a story, the oldest first; a line that is none is passed by."""
    place = corrections_path(path)
    if not os.path.exists(place):  # noqa: PTH110 # as above
        return ()
    data = read_bytes(place)
    lines = [] if isinstance(data, FileProblem) else data.splitlines()[-MOST_CORRECTIONS:]
    found = (_correction(line) for line in lines)
    return tuple(one for one in found if one is not None)


def _correction(line: bytes) -> Corrected | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("claimlint_correction") != 1:
        return None
    texts = {name: data.get(name, "") for name in _NAMES}
    if not all(isinstance(one, str) for one in texts.values()):
        return None
    return Corrected(**texts)
