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
EMPTY_LINES: Final = r"(?>(?:\n *+(?:#[^\n]*+)?(?=\n|\Z))*)"
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

    `text` is safe, and `column` is that of the key. The node's places count from its beginning.
    """
    line, _, after = text.partition("\n")
    if after and _EMPTY_LINES.match(text, len(line)) is None:
        return _block_list(text, column)
    return _on_one_line(line, 0)


def _on_one_line(line: str, at: int) -> Node | None:
    """The node of a line; `at` is where it begins."""
    match = _LINE.match(line)
    if match is None:
        return _flow(line, at)
    plain, double, single = match.groups()
    if plain is None:
        style = '"' if single is None else "'"
        text = double if single is None else single
        at += match.start(2 if single is None else 3)
        return Scalar(text, at - 1, at + len(text) + 1, style)
    if " #" in plain:
        plain = plain[: plain.index(" #")]
    plain = plain.rstrip(" ")
    at += match.start(1)
    return None if ": " in plain or plain[-1] == ":" else Scalar(plain, at, at + len(plain))


def _block_list(text: str, column: int) -> Node | None:
    """A list with a line for each of its values."""
    match = _FIRST_ITEM.match(text)
    if match is None or len(match[1]) < column:
        return None
    at = match.end()
    cut = f"\n{match[1]}- "
    nodes: list[Node] = []
    for item in text[at:].split(cut):
        node = None if "\n" in item else _on_one_line(item, at)
        if node is None:
            return None
        nodes.append(node)
        at += len(item) + len(cut)
    return Sequence(nodes, match.end(1), nodes[-1].end)


def _flow(line: str, at: int) -> Node | None:
    """A list in brackets or a map in braces, on one line that begins `at`."""
    match = _FLOW.match(line)
    if match is None or len(line) > _LONGEST_FLOW:
        return None
    try:
        return _Flow(match[1], at + match.start(1)).node()
    except _NotPlain:
        return None


class _NotPlain(Exception):  # noqa: N818 # nothing went wrong: libyaml reads it
    pass


class _Flow:
    """A text in brackets or braces that is read from left to right; `begun` is its place."""

    __slots__ = ("_begun", "_next", "_text")

    def __init__(self, text: str, begun: int) -> None:
        self._text = text
        self._begun = begun
        self._next = 0

    def node(self) -> Node:
        """The collection that the whole text is."""
        found = self._collection(self._token(), 1)
        if self._next != len(self._text):
            raise _NotPlain
        return found

    def _token(self) -> re.Match[str]:
        match = _TOKEN.match(self._text, self._next)
        if match is None:
            raise _NotPlain
        self._next = match.end()
        return match

    def _collection(self, opening: re.Match[str], depth: int) -> Node:
        if depth > _DEEPEST:
            raise _NotPlain
        is_map = opening[4] == "{"
        closing = "}" if is_map else "]"
        keys: list[Scalar] = []
        items: list[Node] = []
        token = self._token()
        while token[4] != closing:
            if is_map:
                keys.append(self._scalar(token))
                if self._token()[4] != ": ":
                    raise _NotPlain
                token = self._token()
            is_deeper = token[4] == "[" or token[4] == "{"
            items.append(self._collection(token, depth + 1) if is_deeper else self._scalar(token))
            token = self._token()
            if token[4] == ",":
                token = self._token()
                if token[4] is not None:  # `[a, ]`, `[a, , b]`, `[a, [b]]`: seldom, and not ours
                    raise _NotPlain
            elif token[4] != closing:
                raise _NotPlain
        start, end = self._begun + opening.start(), self._begun + token.end(4)
        return _mapping(keys, items, start, end) if is_map else Sequence(items, start, end)

    def _scalar(self, token: re.Match[str]) -> Scalar:
        plain, double, single, _ = token.groups()
        at = self._begun + token.start()
        if plain is not None:
            plain = plain.rstrip(" ")
            return Scalar(plain, at, at + len(plain))
        if double is not None:
            return Scalar(double, at, at + len(double) + 2, '"')
        if single is not None:
            return Scalar(single, at, at + len(single) + 2, "'")
        raise _NotPlain


def _mapping(keys: list[Scalar], values: list[Node], start: int, end: int) -> Mapping:
    found = Mapping(list(zip(keys, values, strict=True)), start, end)
    if len(found.nodes) != len(keys) or "<<" in found.nodes:  # a key twice is a fault
        raise _NotPlain
    return found
