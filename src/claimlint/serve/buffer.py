"""A file as an editor has it: its text, its version, and the editor's way to count columns.

Everywhere else a place is an offset in code points. An editor says lines and columns from 0, and
counts a column in units of the encoding that it has agreed on, UTF-16 unless it says otherwise: a
Hebrew letter is one unit, an emoji two. Lines end at LF, CR LF or CR, and at nothing else: what
Python's `splitlines` takes for a line end (a form feed, U+2028) is a character to an editor.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from lsprotocol import types

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.nodes import Node
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span

_BREAK = pattern(r"\r\n|\r|\n")
_MARK = "\ufeff"


class Places:
    """The places of one text, as offsets and as an editor counts them."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self.encoding = encoding
        self._starts = [0]
        self._ends: list[int] = []  # of the lines, before their breaks
        for found in _BREAK.finditer(text):
            self._ends.append(found.start())
            self._starts.append(found.end())
        self._ends.append(len(text))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; what lies outside a line or the text is its nearer end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[position.line], self._ends[position.line]
        if self.encoding == "utf-32" or self.text[start:end].isascii():
            return min(start + position.character, end)
        left = position.character
        for at in range(start, end):
            if left <= 0:
                return at
            left -= self._width(self.text[at])
        return end

    def position(self, offset: int) -> types.Position:
        """Where an offset stands; one outside the text is its nearer end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self.text[self._starts[line] : offset]))

    def range(self, span: Span) -> types.Range:
        """Where a span stands."""
        return types.Range(self.position(span.start), self.position(max(span)))

    def line_span(self, line: int) -> Span:
        """The span of a line, without its break; the last one's for a line that there is not."""
        line = min(line, len(self._starts) - 1)
        return Span(self._starts[line], self._ends[line])

    def line_at(self, offset: int) -> int:
        """The number of the line, from 0, in which an offset stands."""
        return bisect_right(self._starts, offset) - 1

    def _units(self, text: str) -> int:
        if self.encoding == "utf-32" or text.isascii():
            return len(text)
        return sum(map(self._width, text))

    def _width(self, character: str) -> int:
        if self.encoding == "utf-8":
            return len(character.encode("utf-8", "surrogatepass"))
        return 2 if self.encoding == "utf-16" and character > "\uffff" else 1


class Buffer:
    """An open file. A change makes a new one: whoever works with a buffer keeps what it began with.

    `path` is the real path of the file, `uri` as the editor calls it. The text is without a byte
    order mark, as everything else counts.
    """

    def __init__(self, uri: str, path: str, text: str, version: int, encoding: str) -> None:
        self.uri = uri
        self.path = path
        self.version = version
        self.has_mark = text.startswith(_MARK)
        self.text = text.removeprefix(_MARK)
        self.encoding = encoding

    @property
    def data(self) -> bytes:
        """What the file would hold, were it saved now."""
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def places(self) -> Places:
        """Its places, as the editor counts them."""
        return Places(self.text, self.encoding)

    @cached_property
    def tree(self) -> Tree:
        """Its YAML, or what is wrong with it."""
        return read_nodes(self.text)

    @property
    def root(self) -> Node | None:
        """The root of its YAML; None where it is none."""
        return self.tree.root

    @property
    def is_yaml(self) -> bool:
        """Whether it can be a claim file, by its name."""
        return self.path.endswith((".yaml", ".yml"))

    def changed(self, changes: list[types.TextDocumentContentChangeEvent], version: int) -> Buffer:
        """The buffer after some changes, each of which counts from the one before it."""
        text = _MARK + self.text if self.has_mark else self.text
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                places = Places(text, self.encoding)
                first, last = sorted(
                    (places.offset(change.range.start), places.offset(change.range.end))
                )
                text = text[:first] + change.text + text[last:]
            else:
                text = change.text
        return Buffer(self.uri, self.path, text, version, self.encoding)


class File(NamedTuple):
    """A file as it is now, open or on disk: what somebody who changes it has to know."""

    path: str
    uri: str
    text: str
    root: Node | None
    places: Places
    version: int | None = None

    @staticmethod
    def of(buffer: Buffer) -> File:
        """An open file."""
        return File(
            buffer.path, buffer.uri, buffer.text, buffer.root, buffer.places, buffer.version
        )

    @staticmethod
    def on_disk(path: str, data: bytes, encoding: str) -> File:
        """A file that is not open."""
        tree = read_nodes(data)
        return File(path, uri_of(path), tree.text, tree.root, Places(tree.text, encoding))


def path_of(uri: str) -> str | None:
    """The real path of a file; None for what lies on no disk, such as a new, unnamed text."""
    from pygls.uris import to_fs_path  # noqa: PLC0415 - pygls is for the server alone

    path = to_fs_path(uri)
    if not path or "\0" in path:
        return None
    return os.path.realpath(path)


def uri_of(path: str) -> str:
    """How an editor calls a file."""
    from pygls.uris import from_fs_path  # noqa: PLC0415 - as above

    return from_fs_path(os.path.abspath(path)) or ""  # noqa: PTH100 - texts, as in project.files
