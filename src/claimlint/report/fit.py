"""A report that fits a terminal: its sentences broken between words, with what follows set in.

Excerpts stay as they are, since their marks stand under words. Output that goes anywhere else than
to a terminal has each sentence on one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.lazy_pattern import pattern
from claimlint.report.columns import width

_ANSI = pattern(r"\x1b\[[0-9;]*m")
_BREAK = pattern(r"(?<!\d) | (?=[(“])")
"""Where a line may be broken: not between a number and its unit."""
_LEAD = pattern(r"(?:\x1b\[[0-9;]*m| )*")
_REMARK = pattern(r" *= ")
_SENTENCE = pattern(r"\S")
_EXCERPT = pattern(r"\d+ \||==")
NARROWEST = 40
"""In less room than this nothing is broken: there would be more breaks than words."""


def fitted(lines: Iterable[str], columns: int) -> Iterator[str]:
    """The lines, those that are sentences broken to so many columns."""
    for line in lines:
        plain = _ANSI.sub("", line)
        remark = _REMARK.match(plain)
        if columns < NARROWEST or width(plain) <= columns:
            yield line
        elif remark is not None:
            yield from _broken(line, columns, remark.end())
        elif _SENTENCE.match(plain) and not _EXCERPT.match(plain):
            yield from _broken(line, columns, 2)
        else:
            yield line


def _broken(line: str, columns: int, indent: int) -> Iterator[str]:
    """A line in rows. Colours go on from row to row, as they are not switched off between."""
    lead = _LEAD.match(line)
    start = 0 if lead is None else lead.end()
    row, used = line[:start], width(_ANSI.sub("", line[:start]))
    between = ""
    for word in _BREAK.split(line[start:]):
        long = width(_ANSI.sub("", word))
        if between and used + 1 + long > columns:
            yield row
            row, used, between = " " * indent, indent, ""
        row, used = f"{row}{between}{word}", used + len(between) + long
        between = " "
    yield row
