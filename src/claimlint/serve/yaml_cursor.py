"""What stands at a place of a claim file: which field, of which record, its key or its value.

While a file is being typed it is often no YAML for a moment. So there are two ways: by the nodes,
where the file can be parsed, and by the lines above, which tell from indentation and brackets what
a line belongs to whatever the rest of the file looks like.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from claimlint.claims.fields import RECORDS, Field, Table
from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, pointer_to, steps
from claimlint.yamlfile.nodes import Sequence as Nodes

Part = Literal["key", "value"]
ITEM = "-"
"""A step of a path into a list, whichever entry it is."""
_RECORDS_OF: dict[str, str] = {
    "quotes": "quote",
    "whole": "whole",
    "compared": "compared",
    "citations": "citation",
}
"""The records that a field of these types may hold in the place of a text."""
MOST_LINES = 20_000
"""So many lines above are looked at for what a line belongs to."""


class Spot(NamedTuple):
    """A node at a place: its pointer, whether its key or its value is meant, and the node."""

    pointer: str
    part: Part
    node: Scalar


def spot_at(root: Node | None, offset: int, pointer: str = "") -> Spot | None:
    """The scalar that stands at an offset; None between scalars."""
    if isinstance(root, Scalar):
        return Spot(pointer, "value", root) if root.start <= offset <= root.end else None
    inside: tuple[Node, str] | None = None
    if isinstance(root, Mapping):
        for key, value in root.items:
            if key.start <= offset <= key.end:
                return Spot(pointer + pointer_to(key.value), "key", key)
            if value.start <= offset:
                inside = value, pointer_to(key.value)
    elif isinstance(root, Nodes):
        for index, item in enumerate(root.items):
            if item.start <= offset:
                inside = item, pointer_to(index)
    return None if inside is None else spot_at(inside[0], offset, pointer + inside[1])


class Where(NamedTuple):
    """What a path of keys leads to: a record's fields, or one field, or neither."""

    table: Table | None = None
    field: Field | None = None
    record: str = ""


def where(path: Sequence[str]) -> Where:
    """What stands at a path of keys and list entries from the root of a claim file."""
    here = Where(RECORDS["file"], None, "file")
    for step in path:
        here = _below(here, step)
    return here


def _below(here: Where, step: str) -> Where:
    is_item = step == ITEM or step.isdecimal()
    if here.table is not None and not (is_item and here.record == ""):
        field = here.table.get(step)
        return _of_field(field) if field is not None else Where()
    if here.field is None:
        return Where()
    kind = here.field.type
    if kind == "named-records" or (kind == "records" and is_item):
        return Where(RECORDS[here.field.record], None, here.field.record)
    if kind in _RECORDS_OF:
        name = _RECORDS_OF[kind]
        if is_item and kind in ("quotes", "citations"):
            return Where(RECORDS[name], here.field, name)
        return _of_field(RECORDS[name].get(step))
    return Where(None, here.field) if is_item else Where()


def _of_field(field: Field | None) -> Where:
    if field is None:
        return Where()
    if field.type == "record":
        name = "claim" if field.record == "defaults" else field.record
        return Where(RECORDS[name], field, name)
    return Where(None, field)


def field_of(pointer: str) -> Field | None:
    """The field that a pointer leads to, or into a list of which it leads."""
    return where(list(steps(pointer))).field


def claim_number(pointer: str) -> int | None:
    """The number of the claim that a pointer leads into; None for another place."""
    path = list(steps(pointer))[:2]
    number = path[1] if len(path) == 2 and path[0] == "claims" else ""
    return int(number) if number.isdecimal() and len(number) < 9 else None


# -- by the lines above ----------------------------------------------------------------------

_LEAD = pattern(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<lone>-$)?")
_KEY = pattern(
    r"""(?P<quote>["']?)(?P<key>[^\s"'{}\[\],#:][^"'{}\[\],#:]*?)(?P=quote)[ \t]*:(?:[ \t]|$)"""
)
_OPEN = pattern(r"""["'][^"']*["']?|[{}\[\],]""")


class Typing(NamedTuple):
    """What is being typed: the path of the record or field, the part of it, and the words so far.

    `start` is where the words begin.
    """

    path: tuple[str, ...]
    part: Part
    words: str
    start: int
    in_brackets: bool = False


def typing_at(text: str, offset: int) -> Typing:
    """What is being typed at an offset, by the lines above it."""
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = text[begin:offset]
    lead = _LEAD.match(line)
    assert lead is not None  # it matches the empty text
    at = lead.end()
    indent = len(lead["indent"]) + len(lead["dashes"])
    dashes = lead["dashes"].count("-") + bool(lead["lone"])
    found = _KEY.match(line, at)
    parents = _above(text, begin, len(lead["indent"]), indent, dashes)
    if found is None:
        inner = _in_brackets(line[at:], begin + at)
        if inner is not None:
            return inner._replace(path=(*parents, *inner.path))
        return Typing(parents, "key", line[at:], begin + at)
    path = (*parents, found["key"])
    rest = line[found.end() :]
    inner = _in_brackets(rest, begin + found.end())
    if inner is not None:
        return inner._replace(path=(*path, *inner.path))
    blank = len(rest) - len(rest.lstrip(" \t"))
    return Typing(path, "value", rest[blank:], begin + found.end() + blank)


def _in_brackets(text: str, begin: int) -> Typing | None:
    """What is being typed inside braces or brackets that are not closed yet."""
    steps_in: list[str] = []
    starts: list[tuple[str, int]] = []
    for match in _OPEN.finditer(text):
        sign = match[0]
        if sign in "{[":
            if starts:
                steps_in += _key_of(text[starts[-1][1] : match.start()], starts[-1][0])
            starts.append((sign, match.end()))
        elif sign in "}]" and starts:
            starts.pop()
            steps_in = steps_in[: max(len(starts) - 1, 0)]
        elif sign == "," and starts:
            starts[-1] = (starts[-1][0], match.end())
    if not starts:
        return None
    sign, at = starts[-1]
    piece = text[at:]
    blank = len(piece) - len(piece.lstrip(" "))
    start = begin + at + blank
    if sign == "[":
        return Typing((*steps_in, ITEM), "value", piece[blank:], start, in_brackets=True)
    found = _KEY.match(piece, blank)
    if found is None:
        return Typing(tuple(steps_in), "key", piece[blank:], start, in_brackets=True)
    rest = piece[found.end() :]
    more = len(rest) - len(rest.lstrip(" "))
    start = begin + at + found.end() + more
    return Typing((*steps_in, found["key"]), "value", rest[more:], start, in_brackets=True)


def _key_of(text: str, sign: str) -> list[str]:
    """The key before a bracket that opens, or the entry of a list."""
    if sign == "[":
        return [ITEM]
    found = _KEY.match(text, len(text) - len(text.lstrip(" ")))
    return [found["key"]] if found is not None else []


def _above(text: str, begin: int, outer: int, indent: int, dashes: int) -> tuple[str, ...]:
    """The path of what a line belongs to, by the lines above that are set in less.

    `outer` is where the line begins and `indent` where its words do, after its dashes.
    """
    path: list[str] = [ITEM] * dashes
    bound = outer if dashes else indent
    own_dashes = dashes > 0
    end = begin
    for _ in range(MOST_LINES):
        if end <= 0 or (bound <= 0 and not own_dashes):
            break
        stop = end - 1
        start = max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop)) + 1
        line = text[start:stop].rstrip("\r\n")
        end = start
        lead = _LEAD.match(line)
        assert lead is not None  # as above
        if lead.end() >= len(line) or line[lead.end()] == "#":
            continue
        first, words = len(lead["indent"]), lead.end()
        if first > bound or (first == bound and not own_dashes and words == first):
            continue
        found = _KEY.match(line, lead.end())
        count = lead["dashes"].count("-")
        if words < bound or (words == bound and own_dashes and count == 0):
            if found is not None:
                path.insert(0, found["key"])
        elif count == 0:
            continue
        elif own_dashes and first == bound:
            continue  # an entry of the same list
        path[:0] = [ITEM] * count
        bound, own_dashes = first, count > 0
    return tuple(path)
