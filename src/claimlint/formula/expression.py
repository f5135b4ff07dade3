"""A compiled expression, and what it looks at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimlint.formula import amount as arithmetic
from claimlint.formula import closures as run_time
from claimlint.formula.amount import Context
from claimlint.formula.closures import Closure, Names
from claimlint.formula.kinds import Kind
from claimlint.values.truth import Truth


@dataclass(frozen=True, slots=True)
class Expression:
    """A checked expression: `run(names, context)` evaluates it.

    `reads` lists the (name, attribute) pairs it looks at, "" for a name used whole.
    """

    text: str
    kind: Kind
    run: Closure
    reads: frozenset[tuple[str, str]]
    ordered: bool = False
    """Whether it orders quantities or times: then it can be undecided where it is not violated.
    An equality of rounded figures is compatible or it is not."""
    paths: frozenset[tuple[str, ...]] = frozenset()
    """The names it looks at with all attributes, as far as they are a chain. A last "?" marks
    those of which it only asks whether they are there."""

    def truth(self, names: Names, context: Context) -> Any:
        """The outcome as a Truth: missing values and incomparable units are UNKNOWN."""
        try:
            value = self.run(names, context)
        except arithmetic.Incomparable:
            return Truth.UNKNOWN
        return run_time.as_truth(value)


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
