"""Small faults of a program's text: each changes one thing in one place.

What cannot matter is left out: what only a type checker reads, the flags `frozen` and `slots` of a
dataclass, the size of a cache. A bound of effort is made one greater, too, and told apart: which
figure it has is a matter of taste, and a test that pinned it would only repeat it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple, TypeAlias

_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult
}  # fmt: skip
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_WITHOUT_EFFECT = {"frozen", "slots", "maxsize", "strict"}
"""Keywords of how much memory is used, and of what is so anyhow (`zip` of equal lengths)."""

Lines: TypeAlias = tuple[int, int]
"""The first and the last line of a piece of text."""


class Mutant(NamedTuple):
    """A changed file: its path in the sources, and where and what is changed in it."""

    path: Path
    line: int
    column: int
    what: str
    lines: Lines  # of what was changed
    statement: Lines  # it stands in
    scope: Lines  # the function it stands in, or the whole file
    at_import: bool  # it counts when the module is loaded, not when a function of it is called
    name: str  # the constant whose value it is, if any
    before: bytes  # the text of the file as it was; what is changed, and into what
    begin: int
    end: int
    new: bytes

    @property
    def room(self) -> str:
        return self.path.parts[1]

    @property
    def file(self) -> str:
        return "/".join(self.path.parts[1:])

    @property
    def text(self) -> bytes:
        return self.before[: self.begin] + self.new + self.before[self.end :]

    @property
    def is_bound(self) -> bool:
        """Whether it is another figure for a bound of effort, or for something else that is."""
        return self.what == "number" and self.name.isupper()

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column + 1} {self.what}"


class _Place(NamedTuple):
    """What is known of a node by where it stands."""

    statement: Lines
    scope: Lines
    at_import: bool
    name: str


def mutants(path: Path, source: Path) -> Iterator[Mutant]:
    """All mutants of a file, which lies in the folder of the sources."""
    data = path.read_bytes()
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    whole = (1, len(starts))
    for node, place in _placed(ast.parse(data), _Place(whole, whole, at_import=True, name="")):
        for what, new in _variants(node):
            first, last = _lines(node)
            column = node.col_offset  # type: ignore[attr-defined]
            begin = starts[first - 1] + column
            end = starts[last - 1] + node.end_col_offset  # type: ignore[attr-defined]
            filled = "\n" * (last - first)  # so that what follows stays on its lines
            text = f"({ast.unparse(new)}{filled})".encode()
            change = (data, begin, end, text)
            inside = path.relative_to(source)
            yield Mutant(inside, first, column, what, (first, last), *place, *change)


def _variants(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What may stand in the place of a node, each with its name."""
    new = deepcopy(node)
    if isinstance(new, ast.Compare) and type(new.ops[0]) in _COMPARE:
        new.ops[0] = _COMPARE[type(new.ops[0])]()
        yield "comparison", new
    elif isinstance(new, ast.BoolOp):
        new.op = ast.Or() if isinstance(new.op, ast.And) else ast.And()
        yield "and/or", new
    elif isinstance(new, ast.BinOp) and type(new.op) in _ARITHMETIC:
        new.op = _ARITHMETIC[type(new.op)]()
        yield "arithmetic", new
    elif isinstance(new, ast.UnaryOp) and isinstance(new.op, ast.Not):
        yield "not", new.operand
    elif isinstance(new, ast.Constant) and isinstance(new.value, bool):
        new.value = not new.value
        yield "truth", new
    elif isinstance(new, ast.Constant) and isinstance(new.value, int):
        new.value += 1
        yield "number", new


def _lines(node: ast.AST) -> Lines:
    return node.lineno, node.end_lineno  # type: ignore[attr-defined]


def _placed(node: ast.AST, place: _Place) -> Iterator[tuple[ast.AST, _Place]]:
    """Each node that matters, with where it stands."""
    yield node, place
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _cannot_matter(node, field, child):
                yield from _placed(child, _inside(node, field, child, place))


def _cannot_matter(node: ast.AST, field: str, child: ast.AST) -> bool:
    """Whether a part is read by a type checker only, or says how much memory is used."""
    if field in ("annotation", "returns"):
        return True
    if isinstance(child, ast.If) and isinstance(child.test, ast.Name):
        return child.test.id == "TYPE_CHECKING"
    if isinstance(child, ast.keyword):
        return child.arg in _WITHOUT_EFFECT
    if isinstance(node, ast.Call) and field == "args":
        return isinstance(node.func, ast.Name) and node.func.id == "lru_cache"
    return False


def _inside(node: ast.AST, field: str, child: ast.AST, place: _Place) -> _Place:
    """Where a part of a node stands."""
    if isinstance(node, _FUNCTIONS):
        if field == "body":
            place = place._replace(scope=_lines(node), at_import=False)
        elif place.at_import:  # a default or a decorator: it matters where the function is called
            place = place._replace(scope=_lines(node))
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and field == "value" and place.at_import:
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        place = place._replace(name=target.id if isinstance(target, ast.Name) else "")
    if isinstance(node, ast.ClassDef) and place.at_import:
        place = place._replace(scope=_lines(node))
    if isinstance(child, ast.stmt):
        first, last = _lines(child)
        body = getattr(child, "body", None)
        if body:
            last = max(first, body[0].lineno - 1)
        place = place._replace(statement=(first, last))
    return place
