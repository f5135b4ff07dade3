"""YAML with places: every key and scalar as text, with its exact span.

`read_nodes` is the door. Nothing is converted: `12:30`, `no`, `010` and `0.10` stay what was typed.
"""

from claimlint.located.decode import decode
from claimlint.located.inner import inner_span
from claimlint.located.nodes import (
    Mapping,
    Node,
    Problem,
    Scalar,
    Sequence,
    find,
    is_bool,
    is_null,
    is_number,
    node_at,
    plain,
    pointer_to,
    steps,
)
from claimlint.located.read import Tree, read_nodes

__all__ = [
    "Mapping",
    "Node",
    "Problem",
    "Scalar",
    "Sequence",
    "Tree",
    "decode",
    "find",
    "inner_span",
    "is_bool",
    "is_null",
    "is_number",
    "node_at",
    "plain",
    "pointer_to",
    "read_nodes",
    "steps",
]
