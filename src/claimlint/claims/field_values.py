"""What the fields of a claim file hold: texts, lists and maps of texts, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from claimlint.language.fold import fold
from claimlint.yamlfile.nodes import Texts

FieldValue: TypeAlias = Texts
"""What a field holds: a text, or lists and maps of texts."""

Fields: TypeAlias = Mapping[str, FieldValue]
NO_FIELDS: Fields = {}

Name: TypeAlias = tuple[str | tuple[str, str], ...]
"""A map or list of further coordinates, folded and sorted."""


@lru_cache(maxsize=4096)
def _sorted_names(items: tuple[tuple[str, str], ...]) -> Name:
    return tuple(sorted((fold(key), fold(value)) for key, value in items))


def map_name(value: FieldValue | None) -> Name:
    """A map of further coordinates (`where`, `breakdown`) as a name: order does not count."""
    if isinstance(value, dict):
        return _sorted_names(tuple((str(key), str(one)) for key, one in value.items()))
    if isinstance(value, list):
        return tuple(sorted(fold(str(one)) for one in value))
    return (fold(value),) if isinstance(value, str) else ()


def texts_of(value: FieldValue | None) -> list[str]:
    """A field that is a text or a list of texts, as a list."""
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def pointer_of(index: int, fields: Fields, inherited: frozenset[str], name: str) -> str:
    """The JSON pointer of a claim's field, in the claim or in `defaults`; of its id without."""
    if name in inherited:
        return f"/defaults/{name}"
    if name in fields:
        return f"/claims/{index}/{name}"
    return f"/claims/{index}/id" if "id" in fields else f"/claims/{index}"


def escape(step: str) -> str:
    """A name as a step of a JSON pointer (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")
