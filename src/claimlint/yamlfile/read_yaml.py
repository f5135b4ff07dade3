"""Reads YAML into nodes: every key and scalar as text, with its place."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.yamlfile.decode import decode
from claimlint.yamlfile.nodes import Node, Problem


class Tree(NamedTuple):
    """A file's text, its root (None where it is empty or no YAML) and its faults of form.

    All offsets count code points in `text`, which has no byte order mark.
    """

    text: str
    root: Node | None
    problems: list[Problem]


def read_nodes(source: str | bytes, *, pure: bool = False) -> Tree:
    """Read one YAML document.

    Never raises for what a file holds: a fault is a problem (`invalid-yaml`, `duplicate-key`) at
    its place. `pure` reads with the parser in Python even where the one in C is there.
    """
    if isinstance(source, bytes):
        text, problem = decode(source)
        if problem is not None:
            return Tree(text, None, [problem])
    else:
        text = source.removeprefix("\ufeff")
    from claimlint.yamlfile.compose_nodes import compose  # noqa: PLC0415 # it loads PyYAML

    problems: list[Problem] = []
    return Tree(text, compose(text, pure, problems), problems)
