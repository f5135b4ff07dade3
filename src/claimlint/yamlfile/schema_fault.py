"""jsonschema's errors, seen as faults of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from jsonschema.exceptions import ValidationError

from claimlint.yamlfile.nodes import Node, Scalar
from claimlint.yamlfile.schemas import Name

FILES: Final = {"claims": "claim file", "rules": "rule file", "settings": "settings file"}

Step = str | int


class Told(NamedTuple):
    """One wording. `step` is a key or position below the place of the fault, if it has one."""

    message: str
    help: str
    step: Step | None = None
    key: bool = False


class Fault(NamedTuple):
    """An error with its place in the file."""

    error: ValidationError
    path: list[Step]
    node: Node
    file: Name

    @property
    def instance(self) -> Any:  # noqa: ANN401 # whatever YAML holds
        """What stands there, as data."""
        return self.error.instance

    @property
    def schema(self) -> dict[str, Any]:
        """The part of the schema that it does not fit."""
        found = self.error.schema
        return dict(found) if isinstance(found, Mapping) else {}

    @property
    def name(self) -> str:
        """The field at fault, as it is called in a sentence."""
        if not self.path:
            return f"a {FILES.get(self.file, 'file')}"
        if isinstance(self.path[-1], int):
            names = [step for step in self.path if isinstance(step, str)]
            return f"entry {self.path[-1] + 1} of `{names[-1]}`" if names else "an entry"
        return f"`{short(self.path[-1])}`"

    @property
    def thing(self) -> str:
        """What the mapping is, with its article: "a claim"."""
        if not self.path:
            return f"a {FILES.get(self.file, 'file')}"
        noun = self.schema.get("title")
        if noun is None:
            return self.name
        return f"{'an' if str(noun)[:1] in 'aeio' else 'a'} {noun}"


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """The root causes of an error: of several alternatives, those of the one that was meant."""
    if error.validator != "anyOf" or not error.context:
        yield error
        return
    by_option: dict[Any, list[ValidationError]] = {}
    for inner in error.context:
        by_option.setdefault(inner.relative_schema_path[0], []).append(inner)
    for inners in by_option.values():
        if not any(_other_type(inner) for inner in inners):
            for inner in inners:
                yield from causes(inner)
            return
    yield error


def _other_type(error: ValidationError) -> bool:
    """Whether an option is for another type of node (a list, say), and so was not meant."""
    if error.validator in ("enum", "const") and not error.relative_path:
        return isinstance(error.instance, dict | list)
    if error.validator == "anyOf":
        return all(_other_type(inner) for inner in error.context or ())
    return error.validator == "type" and not error.relative_path


def types_wanted(error: ValidationError) -> set[str]:
    """All types that one of the alternatives would take."""
    if error.validator == "anyOf":
        return {kind for inner in error.context or () for kind in types_wanted(inner)}
    kinds: Any = error.validator_value if error.validator == "type" else []
    return {kinds} if isinstance(kinds, str) else set(kinds)


def short(text: object, most: int = 60) -> str:
    """A text for a message: not longer than fits a line."""
    shown = str(text)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def written(node: Node) -> str:
    """What is written there, for a message; "" for a collection."""
    return short(node.value) if type(node) is Scalar else ""
