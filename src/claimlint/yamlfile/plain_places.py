"""Where something stands in a plain file, without a parser that reads the whole file again.

Only files that `read_plain` has read may be asked about, and only the places in claims are known,
which most findings have; where a claim is not plain enough, the nodes of the file have to be asked.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

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


class _Claims(NamedTuple):
    """The claims of a file: where each begins, its text from there on, the column of the keys."""

    starts: tuple[int, ...]
    items: tuple[str, ...]
    column: int


def _claim(text: str, number: int) -> tuple[int, str, int] | None:
    """Where a claim begins, its text from there on, and the column of its keys."""
    claims = _claims(text)
    if claims is None or number >= len(claims.items) or not is_safe(claims.items[number]):
        return None
    return claims.starts[number], claims.items[number], claims.column


@lru_cache(maxsize=1)  # a file is asked for all its places one after the other
def _claims(text: str) -> _Claims | None:
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
    starts = accumulate((len(one) + len(cut) for one in items), initial=head.end() + opening.end())
    return _Claims(tuple(starts)[:-1], tuple(items), len(opening[1]) + 2)


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
