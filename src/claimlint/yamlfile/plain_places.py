"""Where something stands in a plain file, without a parser that reads the whole file again.

Only files that `read_plain` has read may be asked about, and only the places in claims are known,
which most findings have; where a claim is not plain enough, the nodes of the file have to be asked.
"""

from __future__ import annotations

from typing import Final

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Node, find
from claimlint.yamlfile.plain_file import KEY, LIST, TOP, pieces_of
from claimlint.yamlfile.plain_value import is_safe, plain_value
from claimlint.yamlfile.span import Span

_CLAIMS: Final = pattern(r"(?:\A|\n)claims:(?=[ \n])")
_POINTER: Final = pattern(r"/claims/(\d{1,9})(?:(/([a-z_]+))(/.*)?)?\Z")


def plain_span(text: str, pointer: str, key: bool = False) -> Span | None:
    """The span of what a JSON pointer names, or of its key; None where the nodes have to be asked.

    `text` is that of a plain file.
    """
    match = _POINTER.match(pointer)
    claim = None if match is None else _claim(text, int(match[1]))
    if match is None or claim is None:
        return None
    start, item, column = claim
    field, name, inside = match[2] or "", match[3], match[4] or ""
    if item[:1] == "{":
        return _in(plain_value(item, column), start, field + inside, key)
    cut = "\n" + " " * column
    pieces = pieces_of(item.split(cut), column)
    if name is None:
        last = _in(*_value(pieces[-1], start + len(item) - len(pieces[-1]), column))
        return None if last is None else Span(start, last.end)
    for piece in pieces:
        if piece.startswith(f"{name}:"):
            if key and not inside:
                return Span(start, start + len(name))
            return _in(*_value(piece, start, column), inside, key)
        start += len(piece) + len(cut)
    return None


def _claim(text: str, number: int) -> tuple[int, str, int] | None:
    """Where a claim begins, its text from there on, and the column of its keys."""
    head = _CLAIMS.search(text)
    if head is None:
        return None
    after = TOP.search(text, head.end())
    section = text[head.end() : len(text) - 1 if after is None else after.start()]
    opening = LIST.match(section)
    if opening is None:
        return None
    cut = f"\n{opening[1]}- "
    items = section[opening.end() :].split(cut)
    if number >= len(items) or not is_safe(items[number]):
        return None
    before = sum(map(len, items[:number])) + number * len(cut)
    return head.end() + opening.end() + before, items[number], len(opening[1]) + 2


def _value(piece: str, start: int, column: int) -> tuple[Node | None, int]:
    """What a key has, and the place that its places count from; the piece begins at `start`."""
    match = KEY.match(piece)
    if match is None:
        return None, start
    return plain_value(piece[match.end() :], column), start + match.end()


def _in(node: Node | None, at: int, pointer: str = "", key: bool = False) -> Span | None:
    """The span of what a pointer names in a node whose places count from `at`."""
    span = None if node is None else find(node, pointer, key)
    return None if span is None else Span(at + span.start, at + span.end)
