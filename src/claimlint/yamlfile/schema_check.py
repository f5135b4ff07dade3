"""Compiles a JSON Schema into a quick yes or no about nodes.

It knows the keywords that our schemas use, and refuses to compile others. It says what jsonschema
says of `plain(node)` (a property test holds it to that), without converting anything; why a
document is not valid is asked of jsonschema, and only then.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from claimlint.yamlfile.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    is_bool,
    is_null,
    is_number,
    plain,
)
from claimlint.yamlfile.schemas import Keywords, Schema

Check = Callable[[Node], bool]

ANNOTATIONS: Final = frozenset(
    [
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "examples",
        "default",
        "patternErrorMessage",
        "defaultSnippets",
    ]
)
_OBJECT: Final = frozenset(
    ["properties", "required", "additionalProperties", "propertyNames", "minProperties"]
)


def compile_check(schema: Keywords) -> Check:
    """The check of a whole schema."""
    return Compiler(schema).check(schema)


class Compiler:
    """Compiles the parts of one schema; each `$ref` once, so that they may lead in circles."""

    def __init__(self, whole: Keywords) -> None:
        self._whole = whole
        self._refs: dict[str, Check] = {}

    def check(self, schema: Schema) -> Check:
        """The check of one part."""
        if isinstance(schema, bool):
            return _always if schema else _never
        parts = [self._ref(schema["$ref"])] if "$ref" in schema else []
        parts += self._parts(schema)
        known = ANNOTATIONS | _OBJECT | _SIMPLE.keys() | _COMBINED.keys() | {"$ref", "items"}
        unknown = schema.keys() - known
        if unknown:
            raise NotImplementedError(f"the schema uses {sorted(unknown)}")
        return _all(parts)

    def _parts(self, schema: Keywords) -> Iterable[Check]:
        if _is_text(schema):
            yield is_text
        for keyword, make in _SIMPLE.items():
            if keyword in schema and not (_is_text(schema) and keyword in ("type", "minLength")):
                yield make(schema[keyword])
        if not _OBJECT.isdisjoint(schema):
            yield self._object(schema)
        if "items" in schema:
            yield _items(self.check(schema["items"]))
        for keyword, combine in _COMBINED.items():
            if keyword in schema:
                yield combine([self.check(option) for option in schema[keyword]])

    def _ref(self, ref: str) -> Check:
        if ref in self._refs:
            return self._refs[ref]
        self._refs[ref] = self._later(ref)
        part: Any = self._whole
        for step in ref.removeprefix("#/").split("/"):
            part = part[step]
        self._refs[ref] = self.check(part)
        return self._refs[ref]

    def _later(self, ref: str) -> Check:
        """What stands for a `$ref` inside itself, until it is compiled."""

        def check(node: Node) -> bool:
            return self._refs[ref](node)

        return check

    def _object(self, schema: Keywords) -> Check:
        known = {name: self.check(part) for name, part in schema.get("properties", {}).items()}
        other = self.check(schema.get("additionalProperties", True))
        required = frozenset(schema.get("required", ()))
        if _OBJECT.intersection(schema) == {"required"} and len(required) == 1:
            return _has(*required)
        least = schema.get("minProperties", 0)
        names = self._names(schema)
        texts = frozenset(name for name, check in known.items() if check is is_text)

        def check(node: Node) -> bool:
            if type(node) is not Mapping:
                return True
            nodes = node.nodes
            if not required <= nodes.keys() or len(nodes) < least:
                return False
            for name, value in nodes.items():
                if name in texts:  # most fields: `is_text` without the cost of a call
                    if type(value) is not Scalar or (
                        value.value in NO_TEXT and (value.style == "" or value.value == "")
                    ):
                        return False
                elif not known.get(name, other)(value):
                    return False
            return names is None or all(names(key) for key, _ in node.items)

        return check

    def _names(self, schema: Keywords) -> Check | None:
        """The check of keys, which are texts whatever they look like."""
        if "propertyNames" not in schema:
            return None
        inner = self.check(schema["propertyNames"])
        return lambda key: inner(Scalar(key.value, 0, 0, '"') if type(key) is Scalar else key)


def _always(_: Node) -> bool:
    return True


def _never(_: Node) -> bool:
    return False


def _all(checks: list[Check]) -> Check:
    parts = tuple(checks)
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return _always

    def check(node: Node) -> bool:
        for part in parts:  # noqa: SIM110 # `all` of a generator takes twice the time
            if not part(node):
                return False
        return True

    return check


def _has(name: str) -> Check:
    return lambda node: type(node) is not Mapping or name in node.nodes


def _any(checks: list[Check]) -> Check:
    def check(node: Node) -> bool:
        for part in checks:  # noqa: SIM110 # as above
            if part(node):
                return True
        return False

    return check


def _one(checks: list[Check]) -> Check:
    def check(node: Node) -> bool:
        found = 0
        for part in checks:
            found += part(node)
        return found == 1

    return check


def _items(inner: Check) -> Check:
    def check(node: Node) -> bool:
        if type(node) is not Sequence:
            return True
        for item in node.items:  # noqa: SIM110 # as above
            if not inner(item):
                return False
        return True

    return check


NO_TEXT: Final = frozenset(
    ["", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"]
)


def _is_text(schema: Keywords) -> bool:
    return schema.get("type") == ["string", "number"] and schema.get("minLength") == 1


def is_text(node: Node) -> bool:
    """A text or number that is not empty: most fields of a claim, so it has a path of its own."""
    if type(node) is not Scalar:
        return False
    value = node.value
    return value not in NO_TEXT or (node.style != "" and value != "")


_TYPES: Final[dict[str, Check]] = {
    "object": lambda node: type(node) is Mapping,
    "array": lambda node: type(node) is Sequence,
    "null": is_null,
    "boolean": is_bool,
    "number": is_number,
    "integer": lambda node: type(plain(node)) is int if type(node) is Scalar else False,
    "string": lambda node: type(node) is Scalar and _is_string(node),
}


def _is_string(node: Scalar) -> bool:
    return node.style != "" or not (node.value in NO_TEXT or is_number(node))


def _type(names: str | list[str]) -> Check:
    if isinstance(names, str):
        return _TYPES[names]
    return _any([_TYPES[name] for name in names])


def _min_length(least: int) -> Check:
    return lambda node: type(node) is not Scalar or len(node.value) >= least or not _is_string(node)


def _enum(values: list[Any]) -> Check:
    if all(isinstance(value, str) for value in values):
        allowed = frozenset(values)
        return lambda node: type(node) is Scalar and node.value in allowed and _is_string(node)
    return lambda node: type(node) is Scalar and any(_same(plain(node), value) for value in values)


def _same(one: object, other: object) -> bool:
    """Equality as JSON Schema has it: true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _const(value: Any) -> Check:  # noqa: ANN401 # whatever JSON holds
    return _enum([value])


def _pattern(pattern: str) -> Check:
    search = re.compile(pattern).search
    return lambda node: (
        type(node) is not Scalar or search(node.value) is not None or not _is_string(node)
    )


def _min_items(least: int) -> Check:
    return lambda node: type(node) is not Sequence or len(node.items) >= least


def _bound(holds: Callable[[Any, int], bool]) -> Callable[[int], Check]:
    def make(bound: int) -> Check:
        return lambda node: not is_number(node) or holds(plain(node), bound)

    return make


_SIMPLE: Final[dict[str, Callable[[Any], Check]]] = {
    "type": _type,
    "minLength": _min_length,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minItems": _min_items,
    "minimum": _bound(operator.ge),
    "exclusiveMinimum": _bound(operator.gt),
    "maximum": _bound(operator.le),
    "exclusiveMaximum": _bound(operator.lt),
}
_COMBINED: Final[dict[str, Callable[[list[Check]], Check]]] = {
    "anyOf": _any,
    "oneOf": _one,
    "allOf": _all,
}
