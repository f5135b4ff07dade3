"""Text without the marks that readers do not see, and the way back to the text as given.

Taken out are bidirectional controls, joiners, soft hyphens and zero-width spaces, Hebrew points
and Arabic vowels; two apostrophes between Hebrew letters become one gershayim. What is left is
brought to NFC, never NFKC, which would turn `m²` into `m2` and `½` into `1/2`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from claimlint.lazy_dataclass import dataclass

_HIDDEN = (
    "\u00ad\u034f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
_DROP = re.compile(f"[{_HIDDEN}]+|(?<=[א-ת])(?:''|׳׳|’’)(?=[א-ת])")
_CLUSTER = re.compile(r"[^\u0000-\u02ff\u0370-\u0482][\u0300-\u036f]*|.[\u0300-\u036f]+", re.DOTALL)


_MOST_MARKS = 30
"""So many marks on one letter are looked over, as in Unicode's stream-safe format."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A cleaned text and, for each stretch of it, how far it has moved."""

    text: str
    original: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def start(self, offset: int) -> int:
        """Where the character at an offset of the cleaned text stands in the original."""
        if not self.starts:
            return offset
        place = bisect_right(self.starts, offset) - 1
        return offset + (self.shifts[place] if place >= 0 else 0)

    def end(self, offset: int) -> int:
        """Where the text before an offset ends in the original, its own marks included."""
        if not self.starts or offset == 0:
            return offset
        end = self.start(offset - 1) + 1
        last = min(end + _MOST_MARKS, len(self.original))
        while end < last and unicodedata.combining(self.original[end]):
            end += 1
        return end


def clean(text: str) -> Clean:
    """Take out what is not seen; the text itself is shared where nothing is."""
    if text.isascii():
        return Clean(text, text, (), ())
    replaced = [(m.start(), m.end(), '"' if m[0][0] in "'׳’" else "") for m in _DROP.finditer(text)]
    if not unicodedata.is_normalized("NFC", text):
        replaced = sorted(_merge(replaced, _composed(text)))
    if not replaced:
        return Clean(text, text, (), ())
    return _without(text, replaced)


def _composed(text: str) -> list[tuple[int, int, str]]:
    found = []
    for match in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            found.append((match.start(), match.end(), _DROP.sub("", composed)))
    return found


def _merge(
    dropped: list[tuple[int, int, str]], composed: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """Both kinds of replacement; where two overlap, the composition, which drops marks too."""
    taken = {offset for start, end, _ in composed for offset in range(start, end)}
    return composed + [drop for drop in dropped if drop[0] not in taken]


def _without(text: str, replaced: list[tuple[int, int, str]]) -> Clean:
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = done = 0
    for start, end, new in replaced:
        pieces += text[done:start], new
        length += start - done + len(new)
        starts.append(length)
        shifts.append(end - length)
        done = end
    pieces.append(text[done:])
    return Clean("".join(pieces), text, tuple(starts), tuple(shifts))
