"""The checked tree of an expression: what it means, with every type decided.

A node is an operation and its parts. Names, quoted quantities and the like stand in it as texts, so
a tree is plain data: it can be kept as JSON and lowered again elsewhere. `lower` says what each
operation does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from claimlint.lazy_dataclass import dataclass

Part: TypeAlias = "Node | str | int | bool"
Data: TypeAlias = "list[Data] | str | int | bool"
"""A tree as JSON."""


@dataclass(frozen=True, slots=True)
class Node:
    """One operation; `start` and `end` say where it stands in the expression (code points)."""

    operation: str
    parts: tuple[Part, ...]
    start: int = 0
    end: int = 0

    @property
    def operands(self) -> Iterator[Node]:
        """The parts that are nodes themselves."""
        return (part for part in self.parts if isinstance(part, Node))


def to_data(node: Node) -> Data:
    """A tree as JSON."""
    parts: list[Data] = [to_data(one) if isinstance(one, Node) else one for one in node.parts]
    return [node.operation, node.start, node.end, *parts]


def from_data(data: object) -> Node:
    """The tree of some JSON. Raises ValueError where it is none."""
    if not isinstance(data, list) or len(data) < 3:
        raise ValueError(data)
    operation, start, end, *parts = data
    if not isinstance(operation, str) or not isinstance(start, int) or not isinstance(end, int):
        raise ValueError(data)  # noqa: TRY004 - one exception for data that is no tree
    read = tuple(one if isinstance(one, str | int) else from_data(one) for one in parts)
    return Node(operation, read, start, end)
