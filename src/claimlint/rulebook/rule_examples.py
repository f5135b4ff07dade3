"""The examples of a rule: claim files, with the expected findings marked in them."""

from __future__ import annotations

import collections.abc
from pathlib import Path
from typing import TypeAlias

from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, field
from claimlint.rulebook.rule import Rule
from claimlint.rulebook.rule_parts import Fault
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence
from claimlint.yamlfile.read_yaml import read_nodes

Texts: TypeAlias = "str | list[Texts] | dict[str, Texts]"
"""Settings as an example has them: no number of them is converted yet."""

_OUTCOMES = ("fails", "holds", "unsure")


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule: claim files, with the expected findings marked in them."""

    title: str
    outcome: str
    files: collections.abc.Mapping[str, str]
    settings: collections.abc.Mapping[str, Texts] = field(default_factory=dict)


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule, from its file: only those who show or try a rule need them."""
    root = read_nodes(Path(rule.path).read_bytes()).root
    return examples(root.get("examples") if isinstance(root, Mapping) else None)


def examples(node: Node | None) -> tuple[Example, ...]:
    """The examples at the `examples` of a rule file. Raises Fault."""
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        raise Fault(node, "`examples` is a list")
    return tuple(_example(item) for item in node.items)


def _example(item: Node) -> Example:
    if not isinstance(item, Mapping):
        raise Fault(item, "an example is a map: a title, and fails, holds or unsure")
    outcome, main = "", None
    files: dict[str, str] = {}
    settings: dict[str, Texts] = {}
    for key, value in item.items:
        if key.value in _OUTCOMES:
            outcome, main = key.value, value
        elif key.value == "files" and isinstance(value, Mapping):
            files = {name.value: _file(text) for name, text in value.items}
        elif key.value == "settings" and isinstance(value, Mapping):
            settings = {name.value: _plain_texts(text) for name, text in value.items}
        elif key.value != "title":
            raise Fault(
                key,
                f"an example has no `{key.value}`",
                did_you_mean(key.value, ("title", *_OUTCOMES, "files", "settings")),
            )
    if main is None:
        raise Fault(item, "an example has one of fails, holds, unsure")
    title = item.get("title")
    shown = title.value if isinstance(title, Scalar) else ""
    return Example(shown, outcome, {"example.yaml": _file(main), **files}, settings)


def _file(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise Fault(node, "an example's file is a text: start it with `|`")
    return node.value


def _plain_texts(node: Node) -> Texts:
    if isinstance(node, Sequence):
        return [_plain_texts(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.value: _plain_texts(value) for key, value in node.items}
    return node.value
