"""Whether a file has the form that its schema asks for."""

from __future__ import annotations

from functools import lru_cache

from claimlint.yamlfile.nodes import Mapping, Node, Problem, Sequence
from claimlint.yamlfile.schema_check import Check, compile_check
from claimlint.yamlfile.schemas import Name, Schema, resolve, schema


def validate(root: Node | None, name: Name) -> list[Problem]:
    """What is wrong with the form of a file, in the order of the file; empty where nothing is.

    `root` is what `read_nodes` gave, None for an empty file. The code of every problem is
    `invalid-claim` (or `invalid-rule`, `invalid-settings`).
    """
    if root is not None and _check(name)(root):
        return []
    from claimlint.yamlfile.word_fault import word  # noqa: PLC0415 # it imports jsonschema: 100 ms

    return word(root, name, _failing(root, name))


def is_valid(root: Node, name: Name) -> bool:
    """Whether a file has the form of its schema."""
    return _check(name)(root)


@lru_cache
def _check(name: Name) -> Check:
    return compile_check(schema(name))


def _failing(root: Node | None, name: Name) -> dict[str, list[int]]:
    """Of each list at the root, the positions of the entries that are not valid.

    In a file of thousands of claims jsonschema then looks at these alone.
    """
    if type(root) is not Mapping:
        return {}
    whole = schema(name)
    failing = {}
    for key, part in whole["properties"].items():
        node = root.get(key)
        items = _items(part, whole)
        if type(node) is Sequence and items is not None:
            check = compile_check({**items, "$defs": whole.get("$defs", {})})
            failing[key] = [at for at, item in enumerate(node.items) if not check(item)]
    return failing


def _items(part: Schema, whole: dict[str, object]) -> dict[str, object] | None:
    found = resolve(part, whole)
    items = found.get("items") if isinstance(found, dict) else None
    return items if isinstance(items, dict) else None
