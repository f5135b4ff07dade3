"""One value of a claim file, where it is written plainly: what libyaml makes of it, without it.

Most of what claim files hold is a text on one line, or a short list or map of such texts. A node of
these costs a tenth of what libyaml's events for it cost. What is not certainly plain is None here,
and libyaml reads it: anchors, tags, escapes, block texts, whatever goes on in a second line.
"""

from __future__ import annotations

import re
from typing import Final

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence

FIRST: Final = r"(?:[^ \-?:,\[\]{}#&*!|>'\"%@`\n]|-(?=[0-9A-Za-z.]))"
"""What a plain text begins with: no sign that means something there."""
QUOTED: Final = r"\"([^\"\\\n]*+)\"|'([^'\n]*+)'"
"""A text in quotes, double or single, without an escape."""
EMPTY_LINES: Final = r"(?:\n *+(?:#[^\n]*+)?(?=\n|\Z))*+"
"""Lines with nothing but a comment, or not even that."""
REMARK: Final = r" *+(?:(?<= )#[^\n]*+)?"
"""The end of a line: nothing but a comment, or not even that."""

_UNSAFE = pattern(r"[\x00-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE = pattern(rf" *+(?:({FIRST}[^\n]*+)|(?:{QUOTED}){REMARK})\Z")
_EMPTY_LINES = pattern(rf"{EMPTY_LINES}\Z")
_FLOW = pattern(rf" *+([\[{{].*[\]}}]){REMARK}\Z")
_TOKEN = pattern(rf"(?:({FIRST}[^:?#,\[\]{{}}\n]*+)|{QUOTED}|(: |[\[\]{{}},])) *+")
_FIRST_ITEM = pattern(rf"{REMARK}{EMPTY_LINES}\n( *+)- +(?=[^ ])")
_LONGEST_FLOW: Final = 1000
"""Characters: a key must not be longer than 1024."""
_DEEPEST: Final = 4


def is_safe(text: str) -> bool:
    """Whether a text has no tab, no end of a line but line feeds, and nothing that YAML refuses."""
    return text.replace("\n", "").isprintable() or _UNSAFE.search(text) is None


def plain_value(text: str, column: int) -> Node | None:
    """The node of what stands after `key:`, up to the next key; None where it is not plain.

    `text` is safe, and `column` is that of the key. The node's places are not filled in.
    """
    line, _, after = text.partition("\n")
    if after and _EMPTY_LINES.match(text, len(line)) is None:
        return _block_list(text, column)
    return _on_one_line(line)


def _on_one_line(line: str) -> Node | None:
    match = _LINE.match(line)
    if match is None:
        return _flow(line)
    plain, double, single = match.groups()
    if plain is None:
        return Scalar(double, 0, 0, '"') if single is None else Scalar(single, 0, 0, "'")
    if " #" in plain:
        plain = plain[: plain.index(" #")]
    plain = plain.rstrip(" ")
    return None if ": " in plain or plain[-1] == ":" else Scalar(plain, 0, 0)


def _block_list(text: str, column: int) -> Node | None:
    """A list with a line for each of its values."""
    match = _FIRST_ITEM.match(text)
    if match is None or len(match[1]) < column:
        return None
    items = text[match.end() :].split(f"\n{match[1]}- ")
    nodes = [None if "\n" in item else _on_one_line(item) for item in items]
    return None if None in nodes else Sequence([node for node in nodes if node is not None], 0, 0)


def _flow(line: str) -> Node | None:
    """A list in brackets or a map in braces, on one line."""
    match = _FLOW.match(line)
    if match is None or len(line) > _LONGEST_FLOW:
        return None
    text = match[1]
    try:
        node, at = _collection(text, _token(text, 0), 1)
    except _NotPlain:
        return None
    return node if at == len(text) else None


class _NotPlain(Exception):  # noqa: N818 # nothing went wrong: libyaml reads it
    pass


def _token(text: str, at: int) -> re.Match[str]:
    match = _TOKEN.match(text, at)
    if match is None:
        raise _NotPlain
    return match


def _collection(text: str, opening: re.Match[str], depth: int) -> tuple[Node, int]:
    """The collection that opens here, and where it ends."""
    if depth > _DEEPEST:
        raise _NotPlain
    is_map = opening[4] == "{"
    closing = "}" if is_map else "]"
    keys: list[Scalar] = []
    items: list[Node] = []
    token = _token(text, opening.end())
    while token[4] != closing:
        if is_map:
            keys.append(_scalar(token))
            token = _after_colon(text, token.end())
        if token[4] in ("[", "{"):
            node, at = _collection(text, token, depth + 1)
        else:
            node, at = _scalar(token), token.end()
        items.append(node)
        token = _token(text, at)
        if token[4] == ",":
            token = _token(text, token.end())
            if token[4] is not None:  # `[a, ]`, `[a, , b]`, `[a, [b]]`: seldom, and not ours
                raise _NotPlain
        elif token[4] != closing:
            raise _NotPlain
    return _mapping(keys, items) if is_map else Sequence(items, 0, 0), token.end()


def _after_colon(text: str, at: int) -> re.Match[str]:
    colon = _token(text, at)
    if colon[4] != ": ":
        raise _NotPlain
    return _token(text, colon.end())


def _mapping(keys: list[Scalar], values: list[Node]) -> Mapping:
    found = Mapping(list(zip(keys, values, strict=True)), 0, 0)
    if len(found.nodes) != len(keys) or "<<" in found.nodes:  # a key twice is a fault
        raise _NotPlain
    return found


def _scalar(token: re.Match[str]) -> Scalar:
    plain, double, single, _ = token.groups()
    if plain is not None:
        return Scalar(plain.rstrip(" "), 0, 0)
    if double is not None:
        return Scalar(double, 0, 0, '"')
    if single is not None:
        return Scalar(single, 0, 0, "'")
    raise _NotPlain
