"""Comments in a claim file that accept findings: `# claimlint: ignore[RULE] REASON until=DATE`.

A comment at the end of a line is about what begins on that line, the outermost of it: a claim on
its first line, a field on its own. One that has its line for itself is about what begins next; at
the top of the file that is the whole file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence

_COMMENT = pattern(
    r"(?:(?<=[ \t\r\n])|\A)#[ \t]*claimlint:[ \t]*ignore(?![\w-])(?:[ \t]*\[([^\]\r\n]*)\])?"
    r"[ \t:]*([^\r\n]*)"
)
_LINE_END = pattern(r"\r\n|[\r\n]")
_UNTIL = pattern(r"(?:\A|[ \t])until=(\S*)(?=[ \t]|\Z)")


class IgnoreComment(NamedTuple):
    """One comment, from `start` to `end` in the file's text; `whole_line`: nothing else is on it.

    `pointer` names what it is about ("" is the whole file); None where nothing follows it.
    """

    rules: tuple[str, ...]
    reason: str
    until: str
    pointer: str | None
    start: int
    end: int
    whole_line: bool


def may_have_comments(text: str) -> bool:
    """Whether a file may have comments that accept findings: its nodes will tell."""
    return "ignore" in text and _COMMENT.search(text) is not None


def ignore_comments(text: str, root: Node | None) -> tuple[IgnoreComment, ...]:
    """The comments of a file that accept findings, in their order."""
    if "ignore" not in text or root is None:
        return ()
    found = list(_COMMENT.finditer(text))
    if not found:
        return ()
    begins = list(_beginnings(root, ""))
    offsets = [start for start, _ in begins]
    scalars = sorted(_scalars(root, text))
    ends = [start for start, _ in scalars]
    comments = []
    for match in found:
        at = bisect_right(ends, match.start()) - 1
        if at >= 0 and match.start() < scalars[at][1]:  # the words stand inside a text
            continue
        line = _line_start(text, match.start())
        alone = not text[line : match.start()].strip(" \t\ufeff")
        if alone:
            place = bisect_right(offsets, match.end())
        else:
            place = bisect_right(offsets, line - 1)  # the first that begins on the line
            if place == len(begins) or offsets[place] > match.start():
                place -= 1  # none does: what it goes on with
        pointer = begins[place][1] if place < len(begins) else None
        span = match.start(), match.start() + len(match[0].rstrip(" \t"))
        comments.append(_comment(match[1], match[2], pointer, span, whole_line=alone))
    return tuple(comments)


def _comment(
    names: str | None, words: str, pointer: str | None, span: tuple[int, int], *, whole_line: bool
) -> IgnoreComment:
    until = _UNTIL.search(words)
    reason = words if until is None else words[: until.start()] + words[until.end() :]
    rules = tuple(name.strip() for name in (names or "").split(",") if name.strip())
    day = "" if until is None else until[1]
    return IgnoreComment(rules, reason.strip(" \t-–—"), day, pointer, *span, whole_line)


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _beginnings(node: Node, pointer: str) -> Iterator[tuple[int, str]]:
    """Where each node begins, with its key, and its pointer: outer ones before inner ones."""
    if not pointer:
        yield node.start, ""
    if isinstance(node, Mapping):
        for key, value in node.items:
            name = key.value.replace("~", "~0").replace("/", "~1")
            yield key.start, f"{pointer}/{name}"
            yield from _beginnings(value, f"{pointer}/{name}")
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield item.start, f"{pointer}/{number}"
            yield from _beginnings(item, f"{pointer}/{number}")


def _scalars(node: Node, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of texts stand: of a block, below the line that opens it."""
    if isinstance(node, Scalar):
        opening = _LINE_END.search(text, node.start, node.end) if node.style in ("|", ">") else None
        yield (node.start if opening is None else opening.end()), node.end
    elif isinstance(node, Mapping):
        for key, value in node.items:
            yield key.start, key.end
            yield from _scalars(value, text)
    else:
        for item in node.items:
            yield from _scalars(item, text)
