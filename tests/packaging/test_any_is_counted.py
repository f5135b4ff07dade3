"""`Any` stands only where something foreign comes in, and what there is of it is counted here.

A room may have less than this table says, never more: lower the number with the code. Whoever needs
a new one says here what comes in.
"""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "claimlint"

ALLOWED: dict[str, tuple[int, str]] = {
    "claims": (2, "an example or a default of a field is YAML as a person would type it"),
    "cli": (6, "click hands over options as they come, and its own methods are written so"),
    "engine": (6, "what the cache keeps is JSON"),
    "language": (6, "language files are YAML"),
    "laws": (1, "z3 has no types"),
    "numbers": (4, "language files are YAML"),
    "project": (1, "settings are TOML"),
    "values": (13, "pint, and the JSON of the unit table"),
    "yamlfile": (15, "PyYAML's events, JSON Schemas and jsonschema's errors"),
}
"""How often each room says `Any`, and what comes in there; rooms without any are left out."""


def anys(text: str) -> int:
    """How often a module names `Any`, its import aside."""
    return sum(
        isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(ast.parse(text))
    )


def test_no_room_says_any_more_often_than_it_has_reason_to() -> None:
    found: Counter[str] = Counter()
    for path in SOURCE.rglob("*.py"):
        count = anys(path.read_text(encoding="utf-8"))
        if count:
            found[path.relative_to(SOURCE).parts[0]] += count
    over = {
        room: f"{count} and not {ALLOWED.get(room, (0, ''))[0]}"
        for room, count in found.items()
        if count > ALLOWED.get(room, (0, ""))[0]
    }
    assert over == {}


def test_the_count_sees_annotations_of_every_kind() -> None:
    assert anys("from typing import Any\nx: dict[str, Any]\ndef f(a: Any) -> Any: ...\n") == 3
    assert anys("y: 'Anything' = 1\n") == 0
