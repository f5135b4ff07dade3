"""What an expression looks at: the chains of names and attributes in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def paths_of(node: ast.expr) -> Iterator[tuple[str, ...]]:
    """The chains of names and attributes in an expression, such as ("claim", "value")."""
    chain = _chain(node)
    if chain is not None:
        yield chain
        return
    if isinstance(node, ast.Call):
        asks = isinstance(node.func, ast.Name) and node.func.id in ("present", "missing")
        for argument in node.args:
            chain = _chain(argument) if asks else None
            yield from paths_of(argument) if chain is None else ((*chain, "?"),)
        return
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from paths_of(child)


def _chain(node: ast.expr) -> tuple[str, ...] | None:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        base = _chain(node.value)
        return None if base is None else (*base, node.attr)
    return None
