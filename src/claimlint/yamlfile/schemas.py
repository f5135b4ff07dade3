"""The schemas that ship with the package."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

_FOLDER: Final = Path(__file__).parents[1] / "schemas"
Name = Literal["claims", "rules", "settings", "output"]
NAMES: Final[tuple[Name, ...]] = get_args(Name)

Keywords: TypeAlias = dict[str, Any]
"""A schema that is more than true or false."""
Schema: TypeAlias = Keywords | bool


def schema_text(name: Name) -> str:
    """A schema as it is printed and as editors read it."""
    return (_FOLDER / f"{name}.schema.json").read_text("utf-8")


@lru_cache
def schema(name: Name) -> Keywords:
    """A schema as data. It must not be changed."""
    import json  # noqa: PLC0415 - for start-up: a valid file asks for no schema

    found: Keywords = json.loads(schema_text(name))
    return found


def resolve(part: Schema, whole: Keywords) -> Schema:
    """What a `$ref` into the same schema stands for."""
    while isinstance(part, dict) and "$ref" in part:
        found: Any = whole
        for step in part["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        part = found
    return part
