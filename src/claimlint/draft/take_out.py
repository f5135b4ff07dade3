"""Which piece of a text has to go so that one entry of its YAML is gone, and nothing else."""

from __future__ import annotations

from collections.abc import Collection

from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.yamlfile.nodes import Mapping, Node, node_at, pointer_to
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import Tree
from claimlint.yamlfile.span import Span


def span_without(tree: Tree, pointer: str, others: Collection[str] = ()) -> Span | None:
    """The piece that holds an entry of a mapping or list; None where there is none to name.

    `others` are the pointers of entries that go as well, each with its own piece: no two overlap.
    In block style it is the lines of the entry, else the entry with the comma beside it.
    """
    parent = node_at(tree.root, pointer.rpartition("/")[0])
    entries = _entries(parent, pointer.rpartition("/")[0])
    at = next((index for index, (name, _) in enumerate(entries) if name == pointer), None)
    if parent is None or at is None or all(name in (pointer, *others) for name, _ in entries):
        return None
    own = entries[at][1]
    if tree.text[parent.start : parent.start + 1] not in ("{", "["):
        return Span(_line_start(tree.text, own.start), _next_line(tree.text, own.end))
    trailing = all(name == pointer or name in others for name, _ in entries[at:])
    if trailing:
        return Span(entries[at - 1][1].end, own.end)
    return Span(own.start, entries[at + 1][1].start)


def line_of_comment(text: str, comment: IgnoreComment) -> Span:
    """A comment with the blanks before it, and its line where it has that for itself."""
    start = comment.start
    while start and text[start - 1] in " \t":
        start -= 1
    if not comment.whole_line:
        return Span(start, comment.end)
    return Span(start, _next_line(text, comment.end))


def _entries(parent: Node | None, pointer: str) -> list[tuple[str, Span]]:
    """The pointer and the place of each entry, with its key."""
    if isinstance(parent, Mapping):
        return [
            (pointer + pointer_to(key.value), Span(key.start, max(key.end, node.end)))
            for key, node in parent.items
        ]
    if isinstance(parent, Nodes):
        return [
            (f"{pointer}/{index}", Span(item.start, item.end))
            for index, item in enumerate(parent.items)
        ]
    return []


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _next_line(text: str, offset: int) -> int:
    """Where the next line begins; the offset itself where it begins one."""
    if offset and text[offset - 1] in "\r\n":
        return offset
    ends = [at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0]
    if not ends:
        return len(text)
    end = min(ends)
    return end + (2 if text[end : end + 2] == "\r\n" else 1)
