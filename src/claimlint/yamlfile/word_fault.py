"""Words what jsonschema finds wrong with a file, at its places.

Imported only where a file is not valid: jsonschema takes 100 ms to import.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from claimlint.yamlfile.fault_sentences import WORDINGS, unworded
from claimlint.yamlfile.nodes import (
    Mapping,
    Node,
    Problem,
    Scalar,
    Sequence,
    find,
    is_null,
    node_at,
    plain,
    pointer_to,
)
from claimlint.yamlfile.schema_fault import FILES, Fault, Step, Told, causes
from claimlint.yamlfile.schemas import Name, schema

_CODES: Final = {"claims": "invalid-claim", "rules": "invalid-rule"}
_MOST: Final = 500
"""How many entries of one list are explained. The rest are counted."""


def word(root: Node | None, name: Name, failing: dict[str, list[int]]) -> list[Problem]:
    """The problems of a file that is not valid. `failing` narrows its lists to those entries."""
    if root is None or is_null(root):
        message = f"the file is empty; a {FILES.get(name, 'file')} has `key: value` on its lines"
        return [
            Problem(
                _code(name),
                message,
                "`claimlint init` writes one to start from, `claimlint draft` one for an article",
                0,
                0,
            )
        ]
    narrowed = _narrowed(root, failing)
    wording = _Wording(root, name, failing)
    errors = Draft202012Validator(schema(name)).iter_errors(narrowed)
    problems = [problem for error in errors for problem in wording.problems_of(error)]
    problems += wording.unexplained()
    unique = {(problem.pointer, problem.key, problem.message): problem for problem in problems}
    return sorted(unique.values(), key=lambda problem: (problem.start, problem.end))


def _code(name: Name) -> str:
    return _CODES.get(name, f"invalid-{name}")


def _narrowed(root: Node, failing: dict[str, list[int]]) -> object:
    """The file as data, with only the failing entries of the lists at its root."""
    if type(root) is not Mapping:
        return plain(root)
    data: dict[str, object] = {}
    for key, node in root.nodes.items():
        if key in failing and type(node) is Sequence:
            data[key] = [plain(node.items[at]) for at in failing[key][:_MOST]]
        else:
            data[key] = plain(node)
    return data


class _Wording:
    """Turns errors into problems of one file."""

    def __init__(self, root: Node, name: Name, failing: dict[str, list[int]]) -> None:
        self._root = root
        self._name = name
        self._failing = failing
        self._code = _code(name)

    def problems_of(self, error: ValidationError) -> Iterator[Problem]:
        """The problems that one error stands for."""
        for cause in causes(error):
            path = self._true_path(cause)
            node = node_at(self._root, pointer_to(*path))
            if node is None:
                continue
            tell = WORDINGS.get(str(cause.validator), unworded)
            for told in tell(Fault(cause, path, node, self._name)):
                yield self._problem(path, node, told)

    def unexplained(self) -> Iterator[Problem]:
        """One problem for each list of which not every failing entry was explained."""
        for key, positions in self._failing.items():
            if len(positions) > _MOST:
                pointer = pointer_to(key, positions[_MOST])
                message = f"{len(positions) - _MOST} more entries of `{key}` are not valid"
                start, _ = find(self._root, pointer) or (0, 0)
                yield Problem(self._code, message, "mend those above first", start, start, pointer)

    def _true_path(self, error: ValidationError) -> list[Step]:
        """The error's path in the whole file: `_narrowed` has shifted the positions in lists."""
        path = list(error.absolute_path)
        if len(path) > 1 and isinstance(path[1], int) and path[0] in self._failing:
            path[1] = self._failing[path[0]][path[1]]
        return path

    def _problem(self, path: list[Step], node: Node, told: Told) -> Problem:
        steps = path if told.step is None else [*path, told.step]
        pointer = pointer_to(*steps)
        span = find(self._root, pointer, told.key) or (node.start, node.end)
        start, end = span
        if told.step is None and type(node) is not Scalar:
            start, end = _head(node)
        if start == end and type(node) is Scalar and path:  # nothing was written: show the key
            span = find(self._root, pointer, key=True) or span
            start, end = span
        return Problem(self._code, told.message, told.help, start, end, pointer, told.key)


def _head(node: Mapping | Sequence) -> tuple[int, int]:
    """Where to point for a whole collection: a claim's id, else the first key or the bracket."""
    if type(node) is Mapping and node.items:
        named = node.get("id")
        first = named if named is not None and named.end > named.start else node.items[0][0]
        return first.start, first.end
    return node.start, min(node.start + 1, node.end)
