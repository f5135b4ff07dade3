"""The nodes of a YAML file: text with places, and nothing converted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from sys import intern
from typing import TypeAlias, final

from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.span import Span


@final
class Scalar:
    """A text, as written: no number, date or truth value is made of it.

    `start` and `end` count code points in the file's text and take in the quotes. `style` is ""
    for a plain scalar, else the character it opens with: `"`, `'`, `|` or `>`; `*` is an alias
    to a scalar.
    """

    __slots__ = ("end", "start", "style", "value")

    def __init__(self, value: str, start: int, end: int, style: str = "") -> None:
        self.value = value
        self.start = start
        self.end = end
        self.style = style

    def __repr__(self) -> str:
        return f"Scalar({self.value!r}, {self.start}, {self.end}, {self.style!r})"


@final
class Mapping:
    """Keys and values, in their order; `nodes` finds a value by its key's text.

    Where a key is written twice `items` has both and `nodes` the last.
    """

    __slots__ = ("end", "items", "nodes", "start")

    def __init__(self, items: list[tuple[Scalar, Node]], start: int, end: int) -> None:
        self.items = items
        self.nodes = {key.value: node for key, node in items}
        self.start = start
        self.end = end

    def get(self, key: str) -> Node | None:
        """The value of a key, or None where there is none."""
        return self.nodes.get(key)

    def key(self, name: str) -> Scalar | None:
        """The key itself, as a place to point at."""
        return next((key for key, _ in self.items if key.value == name), None)

    def __repr__(self) -> str:
        return f"Mapping({self.items!r}, {self.start}, {self.end})"


@final
class Sequence:
    """A list of nodes."""

    __slots__ = ("end", "items", "start")

    def __init__(self, items: list[Node], start: int, end: int) -> None:
        self.items = items
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"Sequence({self.items!r}, {self.start}, {self.end})"


Node: TypeAlias = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of form in one file; `start` and `end` count code points in its text.

    `pointer` is the JSON pointer of the node at fault, `key` whether its key is meant.
    """

    code: str
    message: str
    help: str
    start: int
    end: int
    pointer: str = ""
    key: bool = False


_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_TRUTHS = dict.fromkeys(["true", "True", "TRUE"], True) | dict.fromkeys(
    ["false", "False", "FALSE"], False
)
_NUMBER = pattern(r"[-+]?(?:\.[0-9]+|[0-9]++(?:\.[0-9]*+)?)(?:[eE][-+]?[0-9]+)?")
_MOST_DIGITS = 400


def is_null(node: Node) -> bool:
    """Whether nothing was written: `key:` alone, `~` or `null` (YAML 1.2, core schema)."""
    return type(node) is Scalar and not node.style and node.value in _NULLS


def is_bool(node: Node) -> bool:
    """Whether an unquoted `true` or `false` was written."""
    return type(node) is Scalar and not node.style and node.value in _TRUTHS


def is_number(node: Node) -> bool:
    """Whether an unquoted decimal number was written (YAML 1.2, core schema)."""
    return type(node) is Scalar and not node.style and type(_typed(node)) in (int, Decimal)


def _typed(scalar: Scalar) -> object:
    text = scalar.value
    if scalar.style:
        return text
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if len(text) > _MOST_DIGITS or not _NUMBER.fullmatch(text):
        return text
    try:
        return int(text) if text.lstrip("+-").isdecimal() else Decimal(text)
    except InvalidOperation:  # an exponent beyond what Decimal holds
        return text


def plain(node: Node) -> object:
    """The node as Python data, for jsonschema: YAML 1.2 core types, decimals as `Decimal`.

    Only a validator's question about types may be asked of it; values are read from the text.
    """
    if type(node) is Scalar:
        return _typed(node)
    if type(node) is Mapping:
        return {key: plain(value) for key, value in node.nodes.items()}
    return [plain(item) for item in node.items]


Texts: TypeAlias = "str | list[Texts] | dict[str, Texts]"
"""What a node holds as texts, and lists and maps of texts."""


def texts(node: Node) -> Texts:
    """A node as texts, lists and maps of texts; nulls inside it are left out."""
    if type(node) is Scalar:
        return node.value
    if type(node) is Sequence:
        return [texts(item) for item in node.items if not is_null(item)]
    assert type(node) is Mapping
    return {intern(key.value): texts(value) for key, value in node.items if not is_null(value)}


def steps(pointer: str) -> Iterator[str]:
    """The steps of a JSON pointer (RFC 6901): "/claims/0" gives "claims" and "0"."""
    for step in pointer.split("/")[1:]:
        yield step.replace("~1", "/").replace("~0", "~")


def pointer_to(*names: str | int) -> str:
    """The JSON pointer of these steps: the inverse of `steps`."""
    return "".join("/" + str(name).replace("~", "~0").replace("/", "~1") for name in names)


def node_at(root: Node | None, pointer: str) -> Node | None:
    """The node that a JSON pointer names, or None where there is none."""
    for step in steps(pointer):
        if root is None:
            return None
        root = _child(root, step)
    return root


def find(root: Node | None, pointer: str, key: bool = False) -> Span | None:
    """The span of the node that a JSON pointer names, or of its key; None where there is none."""
    if key and pointer:
        parent, _, name = pointer.rpartition("/")
        holder = node_at(root, parent)
        if type(holder) is Mapping:
            found = holder.key(next(steps("/" + name)))
            return Span(found.start, found.end) if found else None
    node = node_at(root, pointer)
    return Span(node.start, node.end) if node else None


def _child(node: Node, step: str) -> Node | None:
    if type(node) is Mapping:
        return node.nodes.get(step)
    if type(node) is Sequence and step.isdecimal() and len(step) < 10:
        index = int(step)
        return node.items[index] if index < len(node.items) else None
    return None
