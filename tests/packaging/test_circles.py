"""No file of the house imports itself by way of others: each can be read from below upward."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"


def imports(file: Path) -> set[str]:
    """What a file imports of the house, at its head or within a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimlint"):
            found.add(str(node.module))
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_no_circle_of_files() -> None:
    files = {
        ".".join(file.relative_to(SOURCE).with_suffix("").parts): imports(file)
        for file in (SOURCE / "claimlint").rglob("*.py")
    }
    graph = {name: needed & files.keys() for name, needed in files.items()}
    assert len(graph) > 200
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" <- ".join(error.args[1])) from None
