"""Changing fields of a claim file where they stand: comments, order and layout stay as they are.

An edit says what becomes of the YAML (a field has another value, a list one more entry, an entry is
gone). All edits of a file are planned as pieces of its one text; afterwards the file is read again,
and has to hold what it held, but for the edits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from claimlint.claims.fields import CLAIM
from claimlint.claims.finding import Fix
from claimlint.draft.fix_form import Mended, applied
from claimlint.draft.take_out import span_without
from claimlint.lazy_dataclass import dataclass
from claimlint.project.files import FileProblem, read_bytes
from claimlint.yamlfile.nodes import Mapping, Node, Texts, node_at, pointer_to, steps, texts
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.write_scalar import inline

_DAY: Final = re.compile(r"[12]\d{3}(?:-\d{2}){0,2}\Z")
"""A year, a month or a day: claim files have them without quotes."""
_WORD: Final = re.compile(r"[a-z][a-z_]*\Z")
_FLAGS: Final = frozenset(one.name for one in CLAIM.values() if one.type == "flag")
_BOM: Final = "\ufeff".encode()
_DEEPEST: Final = 3
"""The fields of a claim may have lines for their own fields: `/claims/3/review`."""


@dataclass(frozen=True, slots=True)
class Put:
    """The field at a pointer has this value; where it is absent it comes last in its map."""

    pointer: str
    value: Texts


@dataclass(frozen=True, slots=True)
class Add:
    """The list at a pointer has one more entry, at its end; where it is absent it is made."""

    pointer: str
    value: Texts


@dataclass(frozen=True, slots=True)
class Drop:
    """The field or entry at a pointer is gone."""

    pointer: str


Edit: TypeAlias = Put | Add | Drop


class CannotEditError(ValueError):
    """An edit that cannot be made by a machine: `pointer` is where."""

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(message)
        self.pointer = pointer


def edited_file(
    path: str, edits: Sequence[Edit], data: bytes | None = None
) -> Mended | FileProblem:
    """A file with the edits, to be shown or written; `data` is what it was read as."""
    now = read_bytes(path) if data is None else data
    if isinstance(now, FileProblem):
        return now
    tree = read_nodes(now)
    body = now.removeprefix(_BOM)
    if tree.text.encode("utf-8", "surrogatepass") != body:
        return FileProblem(path, f"{path} is not UTF-8, and is not changed", "save it as UTF-8")
    try:
        after = edited(tree.text, edits)
    except CannotEditError as error:
        message = f"{path} cannot be changed by a machine, and stays as it was: {error}"
        return FileProblem(path, message, "write it in by hand: `claimlint check` shows the places")
    return Mended(path, len(edits), tree.text, after, now)


def edited(text: str, edits: Sequence[Edit]) -> str:
    """A text with all edits in it. Raises CannotEditError."""
    tree = read_nodes(text)
    if tree.root is None or tree.problems:
        raise CannotEditError("it is no YAML that can be read")
    pieces = list(_pieces(tree, edits))
    after = applied(tree.text, pieces)
    if after is None:
        raise CannotEditError("two changes meet in one place")
    new = read_nodes(after)
    wanted = _with_edits(texts(tree.root), edits)
    if new.root is None or new.problems or texts(new.root) != wanted:
        raise CannotEditError("its layout leaves no room for it")
    return after


# -- what is wanted ------------------------------------------------------------------------


def _with_edits(data: Texts, edits: Sequence[Edit]) -> Texts:
    """What the file has to hold. Entries are taken away last: pointers are those of before."""
    for edit in edits:
        if not isinstance(edit, Drop):
            _set(data, list(steps(edit.pointer)), edit)
    for edit in sorted(edits, key=lambda one: _order(one.pointer), reverse=True):
        if isinstance(edit, Drop):
            _set(data, list(steps(edit.pointer)), edit)
    return data


def _order(pointer: str) -> list[tuple[int, str]]:
    return [(int(step) if step.isdecimal() else -1, step) for step in steps(pointer)]


def _set(data: Texts, path: list[str], edit: Edit) -> None:
    *above, last = path
    for step in above:
        if isinstance(data, dict):
            data = data.setdefault(step, {})
        else:
            at = _index(data, step, edit)
            assert isinstance(data, list)
            data = data[at]
    if isinstance(data, dict):
        _set_in_map(data, last, edit)
        return
    at = _index(data, last, edit)
    assert isinstance(data, list)
    if isinstance(edit, Drop):
        del data[at]
    elif isinstance(edit, Put):
        data[at] = edit.value
    else:
        raise CannotEditError("an entry of a list is no list", edit.pointer)


def _index(data: Texts, step: str, edit: Edit) -> int:
    """The place that a step of a pointer names in a list."""
    if not isinstance(data, list) or not step.isdecimal() or int(step) >= len(data):
        raise CannotEditError("there is no such entry", edit.pointer)
    return int(step)


def _set_in_map(data: dict[str, Texts], name: str, edit: Edit) -> None:
    if isinstance(edit, Drop):
        data.pop(name, None)
    elif isinstance(edit, Put):
        data[name] = edit.value
    else:
        entries = data.setdefault(name, [])
        if not isinstance(entries, list):
            raise CannotEditError(f"`{name}` is no list", edit.pointer)
        data[name] = [*entries, edit.value]


# -- the pieces ----------------------------------------------------------------------------


def _pieces(tree: Tree, edits: Sequence[Edit]) -> Iterator[Fix]:
    """The pieces of the text that change. What makes a map or list anew is written as one."""
    gone = [one.pointer for one in edits if isinstance(one, Drop)]
    made: dict[str, Texts] = {}
    for edit in edits:
        if isinstance(edit, Drop):
            span = span_without(tree, edit.pointer, gone)
            if span is not None:
                yield Fix("", span, "", "edit")
            elif node_at(tree.root, edit.pointer) is not None:
                raise CannotEditError("nothing would be left around it", edit.pointer)
            continue
        node = node_at(tree.root, edit.pointer)
        if isinstance(edit, Add) and isinstance(node, Nodes):
            yield _appended(tree, node, edit)
        elif isinstance(edit, Put) and node is not None:
            yield from _replaced(tree, node, edit)
        elif node is not None:
            raise CannotEditError("what is there is no list", edit.pointer)
        else:
            _gather(tree, edit, made)
    # Where several end at one place, the deeper comes first: the last claim before `sources:`.
    for pointer, value in sorted(made.items(), key=lambda item: -item[0].count("/")):
        yield _new_field(tree, pointer, value)


def _gather(tree: Tree, edit: Put | Add, made: dict[str, Texts]) -> None:
    """Put what is new into the first map above it that is new as well."""
    path = list(steps(edit.pointer))
    for depth in range(1, len(path) + 1):
        above = pointer_to(*path[:depth])
        if node_at(tree.root, above) is None:
            rest = path[depth:]
            if not rest and isinstance(edit, Put):
                made[above] = edit.value
                return
            holder: Texts = {"": made[above]} if above in made else {}
            _set(holder, ["", *rest], edit)
            assert isinstance(holder, dict)
            made[above] = holder[""]
            return


def _replaced(tree: Tree, node: Node, edit: Put) -> Iterator[Fix]:
    """Another value in the place of one. A map or list is written anew only if it differs."""
    if texts(node) == edit.value:
        return
    text = tree.text
    if text[node.start : node.start + 1] in ("*", "&", "!"):
        raise CannotEditError("it is used in several places (a YAML anchor)", edit.pointer)
    parent = node_at(tree.root, edit.pointer.rpartition("/")[0])
    if isinstance(edit.value, str):
        end, start = node.end, node.start
        if isinstance(parent, Mapping) and not text[start:end].strip():  # `key:` and no value
            key = parent.key(list(steps(edit.pointer))[-1])
            assert key is not None
            start = end = text.index(":", key.end) + 1
            yield Fix("", Span(start, end), f" {_written(edit.pointer, edit.value)}", "edit")
            return
        yield Fix("", Span(start, end), _written(edit.pointer, edit.value), "edit")
        return
    if "#" in text[node.start : node.end]:
        raise CannotEditError("it has a comment in it, which would be lost", edit.pointer)
    yield Fix("", Span(node.start, node.end), _flow(edit.value), "edit")


def _appended(tree: Tree, node: Nodes, edit: Add) -> Fix:
    """One more entry of a list."""
    text = tree.text
    if text[node.start : node.start + 1] == "[":
        return _inside(text, node, _flow(edit.value), bool(node.items))
    if text[node.start : node.start + 1] != "-":
        raise CannotEditError("it is used in several places (a YAML anchor)", edit.pointer)
    indent = _column(text, node.start) * " "
    last = max(item.end for item in node.items)
    return _line_after(text, last, f"{indent}- {_flow(edit.value)}")


def _new_field(tree: Tree, pointer: str, value: Texts) -> Fix:
    """One more field of a map."""
    parent = node_at(tree.root, pointer.rpartition("/")[0])
    if not isinstance(parent, Mapping):
        raise CannotEditError("there is nothing that could hold it", pointer)
    path = list(steps(pointer))
    name, text = path[-1], tree.text
    if text[parent.start : parent.start + 1] == "{":
        return _inside(text, parent, f"{_key(name)}: {_written(name, value)}", bool(parent.items))
    own = [item for item in parent.items if parent.start <= item[0].start <= parent.end]
    if not own or own[0][0].start != parent.start:
        raise CannotEditError("it is used in several places (a YAML anchor)", pointer)
    column = _column(text, parent.start)
    last = max(max(key.end, node.end) for key, node in own)
    if len(path) > _DEEPEST and isinstance(value, dict):  # what lies deeper is short
        return _line_after(text, last, f"{column * ' '}{_key(name)}: {_flow(value)}")
    return _line_after(text, last, "\n".join(_block(name, value, column)))


def _inside(text: str, node: Mapping | Nodes, what: str, more: bool) -> Fix:
    """One more entry between brackets, after the last one."""
    if not more:
        return Fix("", Span(node.start + 1, node.end - 1), what, "edit")
    last = max(
        max(one[0].end, one[1].end) if isinstance(one, tuple) else one.end for one in node.items
    )
    rest = text[last : node.end - 1]
    if "#" in rest:
        raise CannotEditError("a comment stands where it belongs")
    if "," in rest:  # a comma after the last entry is allowed, and stays
        at = last + rest.index(",") + 1
        return Fix("", Span(at, at), f" {what}", "edit")
    return Fix("", Span(last, last), f", {what}", "edit")


def _line_after(text: str, offset: int, lines: str) -> Fix:
    """Lines of their own after the line of an offset, with the line ends of the file."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = lines.replace("\n", newline)
    if offset and text[offset - 1] in "\r\n":
        return Fix("", Span(offset, offset), f"{lines}{newline}", "edit")
    ends = [at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0]
    if not ends:
        return Fix("", Span(len(text), len(text)), f"{newline}{lines}", "edit")
    end = min(ends)
    end += 2 if text[end : end + 2] == "\r\n" else 1
    return Fix("", Span(end, end), f"{lines}{newline}", "edit")


def _column(text: str, offset: int) -> int:
    return offset - max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) - 1


# -- how values are written ----------------------------------------------------------------


def _block(name: str, value: Texts, column: int) -> Iterator[str]:
    """A field on lines of its own; the fields of its map, and the entries of its list, too."""
    indent = column * " "
    if isinstance(value, dict) and value:
        yield f"{indent}{_key(name)}:"
        for key, one in value.items():
            if isinstance(one, list):
                yield from _block(key, one, column + 2)
            else:
                yield f"{indent}  {_key(key)}: {_flow(one)}"
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        yield f"{indent}{_key(name)}:"
        yield from (f"{indent}  - {_flow(one)}" for one in value)
    else:
        yield f"{indent}{_key(name)}: {_written(name, value)}"


def _written(name: str, value: Texts) -> str:
    """The value of a field on one line: yes or no has no quotes, or it would be a text."""
    is_flag = value in ("true", "false") and name.rpartition("/")[2] in _FLAGS
    return value if is_flag and isinstance(value, str) else _flow(value)


def _key(name: str) -> str:
    """A key: those of claim files are plain words, `on` among them."""
    return name if _WORD.match(name) else inline(name)


def _flow(value: Texts) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return value if _DAY.match(value) else inline(value)
    write: Callable[[Texts], str] = _flow
    if isinstance(value, list):
        return f"[{', '.join(map(write, value))}]"
    return f"{{{', '.join(f'{_key(key)}: {write(one)}' for key, one in value.items())}}}"
