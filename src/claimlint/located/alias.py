"""Anchors, aliases and merge keys (YAML 1.1), with bounds on what they unfold to."""

from __future__ import annotations

from claimlint.located.event import Alias, Event
from claimlint.located.nodes import Mapping, Node, Problem, Scalar, Sequence

_CORE_TAG = "tag:yaml.org,2002:"


class Rejected(Exception):  # noqa: N818 # it carries a finding; nothing went wrong in us
    """The file cannot be read on; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Anchors:
    """The anchors of one document, while it is read."""

    def __init__(self, text: str) -> None:
        self.names: dict[str, Node] = {}
        self.used = False
        self._text = text
        self._open: set[str] = set()

    def open(self, event: Event) -> None:
        """A collection begins."""
        self.refuse_tag(event)
        if event.anchor is not None:
            self._open.add(event.anchor)

    def close(self, opening: Event, node: Node) -> None:
        """A collection ends: from here on it may be referred to."""
        if opening.anchor is not None:
            self._open.discard(opening.anchor)
            self.names[opening.anchor] = node

    def alias(self, event: Alias) -> Node:
        """What an alias stands for: the anchor's content, at the place of the alias."""
        start, end = event.start_mark.index, event.end_mark.index
        self.used = True
        node = self.names.get(event.anchor)
        if event.anchor in self._open:
            message = f"`*{event.anchor}` stands inside what it refers to, without end"
            raise Rejected(Problem("invalid-yaml", message, "write it out", start, end))
        if node is None:
            message = f"`*{event.anchor}` refers to an anchor that is not in this file"
            helping = "a text that begins with `*` must be in quotes"
            raise Rejected(Problem("invalid-yaml", message, helping, start, end))
        if type(node) is Scalar:
            return Scalar(node.value, start, end, node.style and "*")
        if type(node) is Mapping:
            return Mapping(node.items, start, end)
        return Sequence(node.items, start, end)

    def refuse_tag(self, event: Event) -> None:
        """Tags of YAML's own are let pass (and convert nothing); others mean nothing here."""
        tag = event.tag
        if tag is None or tag == "!" or tag.startswith(_CORE_TAG):
            return
        start = self._text.find("!", event.start_mark.index)
        message = f"`{tag[:80]}` is a YAML tag, which has no meaning here"
        helping = "a text that begins with `!` must be in quotes"
        raise Rejected(Problem("invalid-yaml", message, helping, start, start + 1))


def merged(items: list[tuple[Scalar, Node]], problems: list[Problem]) -> list[tuple[Scalar, Node]]:
    """Resolve `<<`: its keys are added, and a key written out goes before a merged one.

    YAML 1.1, "Merge Key Language-Independent Type": of several mappings the earlier goes first.
    """
    own = [item for item in items if not _is_merge(item[0])]
    taken = {key.value for key, _ in own}
    added: list[tuple[Scalar, Node]] = []
    for key, node in items:
        if not _is_merge(key):
            continue
        for source in node.items if type(node) is Sequence else [node]:
            if type(source) is not Mapping:
                message = "`<<` takes a mapping, or a list of mappings"
                helping = 'give it an alias such as `*defaults`, or put `"<<"` in quotes'
                problems.append(Problem("invalid-yaml", message, helping, key.start, key.end))
                continue
            added += [item for item in source.items if item[0].value not in taken]
            taken.update(source.nodes)
    return own + added


def _is_merge(key: Scalar) -> bool:
    return key.value == "<<" and not key.style


def expansion(root: Node, length: int) -> None:
    """Refuse a document whose aliases unfold to far more than was written.

    `length` is that of the text. The bound is on what a walk of the tree would visit.
    """
    bound = 100_000 + 10 * length
    sizes: dict[int, int] = {}
    if _size(root, sizes) > bound:
        message = f"the aliases of this file unfold to more than {bound:,} values"
        helping = "write out what is meant"
        raise Rejected(Problem("invalid-yaml", message, helping, root.start, root.start + 1))


def _size(node: Node, sizes: dict[int, int]) -> int:
    """How many nodes a walk visits; a list that aliases share is counted once and multiplied."""
    if type(node) is Scalar:
        return 1
    known = sizes.get(id(node.items))
    if known is not None:
        return known
    if type(node) is Mapping:
        size = 1 + sum(1 + _size(value, sizes) for _, value in node.items)
    else:
        size = 1 + sum(_size(item, sizes) for item in node.items)
    sizes[id(node.items)] = size
    return size
