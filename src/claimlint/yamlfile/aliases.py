"""Anchors, aliases and merge keys (YAML 1.1), with bounds on what they unfold to."""

from __future__ import annotations

from typing import Final

from claimlint.yamlfile.events import Alias, Event
from claimlint.yamlfile.nodes import Mapping, Node, Problem, Scalar, Sequence

MAX_DEPTH: Final = 100
"""Collections within collections, aliases unfolded. A claim file has about six."""

_CORE_TAG = "tag:yaml.org,2002:"


class Rejected(Exception):  # noqa: N818 # it carries a finding; nothing went wrong in us
    """The file cannot be read on; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Anchors:
    """The anchors of one document, while it is read, and how much its aliases may unfold to."""

    def __init__(self, text: str) -> None:
        self.names: dict[str, Node] = {}
        self.used = False
        self._text = text
        self._open: set[str] = set()
        self._bound = 100_000 + 10 * len(text)
        self._merged = 0

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

    def merge(
        self, items: list[tuple[Scalar, Node]], problems: list[Problem]
    ) -> list[tuple[Scalar, Node]]:
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
                    problems.append(_no_mapping(key))
                    continue
                self._merged += len(source.items)
                if self._merged > self._bound:
                    raise Rejected(self._unfolds(key))
                added += [item for item in source.items if item[0].value not in taken]
                taken.update(source.nodes)
        return own + added

    def measure(self, root: Node) -> None:
        """Refuse a document that unfolds to far more, or deeper, than was written.

        The bound is on how many nodes a walk of the tree would visit.
        """
        if not self.used:
            return
        size, depth = _extent(root, {})
        if size > self._bound or depth > MAX_DEPTH:
            raise Rejected(self._unfolds(root))

    def _unfolds(self, node: Node) -> Problem:
        message = f"the aliases of this file unfold to more than {self._bound:,} values"
        return Problem(
            "invalid-yaml", message, "write out what is meant", node.start, node.start + 1
        )


def _no_mapping(key: Scalar) -> Problem:
    message = "`<<` takes fields with values, or a list of them"
    helping = 'give it an alias such as `*defaults`, or put `"<<"` in quotes'
    return Problem("invalid-yaml", message, helping, key.start, key.end)


def _is_merge(key: Scalar) -> bool:
    return key.value == "<<" and not key.style


def _extent(node: Node, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """How many nodes a walk visits, and how deep it goes; what aliases share is measured once.

    An anchor comes before its aliases, so this recursion is no deeper than the file is written.
    """
    if type(node) is Scalar:
        return 1, 0
    found = known.get(id(node.items))
    if found is None:
        keys = len(node.items) if type(node) is Mapping else 0
        parts = [_extent(child, known) for child in _children(node)]
        size = 1 + keys + sum(size for size, _ in parts)
        found = known[id(node.items)] = size, 1 + max((depth for _, depth in parts), default=0)
    return found


def _children(node: Mapping | Sequence) -> list[Node]:
    return [value for _, value in node.items] if type(node) is Mapping else node.items
