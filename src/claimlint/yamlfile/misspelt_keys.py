"""A claim file whose keys are misspelt, read as it was probably meant.

A misspelt key is a fault of the file, and is told. It would be told at a high price if nothing else
of the file were judged: one `clams:` would hide every claim. So the file is read with the key that
was meant, and a key that is near to none is passed by.
"""

from __future__ import annotations

from claimlint.language.closest import closest
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence, is_null
from claimlint.yamlfile.schemas import Schema, resolve, schema
from claimlint.yamlfile.validate import is_valid

_MOST = 50
"""So many misspelt keys are guessed: each guess compares a word with all the fields there are."""


def as_meant(root: Node | None) -> Mapping | None:
    """The claim file with its misspelt keys put right; None where more is wrong with its form."""
    meant = with_known_keys(root)
    return meant if meant is not None and is_valid(meant, "claims") else None


def with_known_keys(root: Node | None) -> Mapping | None:
    """The claim file with its misspelt keys put right, at its root and in its claims.

    None where what should have keys has none, or more are misspelt than are guessed.
    """
    if type(root) is not Mapping:
        return None
    whole = schema("claims")
    budget = [_MOST]
    meant = _with_keys(root, whole, budget)
    claims = None if meant is None else meant.get("claims")
    if meant is not None and type(claims) is Sequence:
        fields = resolve(resolve(whole["properties"]["claims"], whole)["items"], whole)  # type: ignore[index]
        items = [_with_keys(item, fields, budget) for item in claims.items]
        if None in items:
            return None
        put_right = Sequence([one for one in items if one is not None], claims.start, claims.end)
        meant = Mapping(
            [(key, put_right if node is claims else node) for key, node in meant.items],
            meant.start,
            meant.end,
        )
    return meant


def _with_keys(node: Node, part: Schema, budget: list[int]) -> Mapping | None:
    """A mapping with only the keys that its schema knows; None for what is no such mapping."""
    known = part.get("properties", {}) if isinstance(part, dict) else {}
    if type(node) is not Mapping:
        return None
    if node.nodes.keys() <= known.keys():
        return node
    items: list[tuple[Scalar, Node]] = []
    for key, value in node.items:
        name: str | None = key.value
        if name not in known:
            budget[0] -= 1
            if budget[0] < 0 or is_null(value):  # `{value: 1,200 km}` has a key `200 km`
                return None
            guess = closest(key.value, known)
            name = guess if guess is not None and guess not in node.nodes else None
        if name is not None:
            items.append((Scalar(name, key.start, key.end, key.style), value))
    return Mapping(items, node.start, node.end)
