"""Reads YAML into nodes, straight from the parser's events.

PyYAML's composer and constructor are passed by: they resolve types (which would turn `12:30`
into 750) and take three times as long as the nodes here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.scanner import ScannerError

from claimlint.located.alias import Anchors, Rejected, expansion, merged
from claimlint.located.decode import decode
from claimlint.located.explain import explain
from claimlint.located.nodes import Mapping, Node, Problem, Scalar, Sequence

try:
    from yaml.cyaml import CParser
except ImportError:  # PyYAML built without libyaml
    CParser = None

MAX_DEPTH: Final = 100
"""Collections within collections. A claim file has about six."""


class Tree(NamedTuple):
    """A file's text, its root (None where it is empty or no YAML) and its faults of form.

    All offsets count code points in `text`, which has no byte order mark.
    """

    text: str
    root: Node | None
    problems: list[Problem]


Next = Callable[[], Any]


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
    problems: list[Problem] = []
    try:
        root = _compose(_events(text, pure), text, problems)
    except Rejected as error:
        return Tree(text, None, [*problems, error.problem])
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # "\UFFFFFFFF" in pure Python
        return Tree(text, None, [*problems, explain(text, error)])
    return Tree(text, root, problems)


def _events(text: str, pure: bool) -> Next:
    if CParser is not None and not pure:
        get: Next = CParser(text).get_event
        return get
    return _PureParser(text).get_event


_SURROGATE = re.compile("[\ud800-\udfff]")


class _PureParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's parser in Python, without what it lets pass that libyaml does not."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def get_event(self) -> Any:
        event = super().get_event()
        if type(event) is ScalarEvent and _SURROGATE.search(event.value):
            raise ValueError("a lone surrogate")  # as libyaml has it
        return event

    def scan_directive_name(self, start_mark: Any) -> Any:
        name = super().scan_directive_name(start_mark)
        if name not in ("YAML", "TAG"):
            raise ScannerError("directive", start_mark, "unknown", self.get_mark())
        return name


def _compose(get_event: Next, text: str, problems: list[Problem]) -> Node | None:
    """Build the tree. One loop, for speed: a claim passes through it some thirty times."""
    here: list[Node] = []
    stack: list[tuple[list[Node], Any]] = []
    marked = "&" in text or "!" in text  # else there are neither anchors nor tags
    anchors = Anchors(text)
    documents = 0
    while True:
        event = get_event()
        kind = type(event)
        if kind is ScalarEvent:
            if (style := event.style) == "|" or style == ">" or marked:  # noqa: PLR1714 # twice as fast as `in`
                here.append(_rare_scalar(event, text, anchors))
            else:
                here.append(
                    Scalar(event.value, event.start_mark.index, event.end_mark.index, style or "")
                )
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append((here, event))
            here = []
            if marked:
                anchors.open(event)
            if len(stack) > MAX_DEPTH:
                raise _too_deep(event)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            outer, opening = stack.pop()
            close = _mapping if kind is MappingEndEvent else _sequence
            node = close(here, opening, event, problems)
            if marked:
                anchors.close(opening, node)
            outer.append(node)
            here = outer
        elif kind is AliasEvent:
            here.append(anchors.alias(event))
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                problems.append(_second_document(event, text))
                break
        elif kind is StreamEndEvent:
            break
    root = here[0] if here else None
    if anchors.used and root is not None:
        expansion(root, len(text))
    return root


def _mapping(flat: list[Node], opening: Any, event: Any, problems: list[Problem]) -> Mapping:
    start = opening.start_mark.index
    end = event.end_mark.index
    if event.start_mark.index == end:  # in block style the end is where the next thing begins
        end = flat[-1].end
    turn: Any = iter(flat)
    items: list[tuple[Scalar, Node]] = list(zip(turn, turn, strict=True))
    try:
        node = Mapping(items, start, end)
    except AttributeError:  # a key that is a mapping or a sequence
        items = _without_odd_keys(items, problems)
        node = Mapping(items, start, end)
    if "<<" in node.nodes:
        items = merged(items, problems)
        node = Mapping(items, start, end)
    if len(node.nodes) != len(items):
        problems.extend(_duplicates(items))
    return node


def _sequence(items: list[Node], opening: Any, event: Any, _: list[Problem]) -> Sequence:
    end = event.end_mark.index
    if event.start_mark.index == end and items:
        end = items[-1].end
    return Sequence(items, opening.start_mark.index, end)


_PROPERTIES = re.compile(r"(?:[&!]\S*+\s++)*+(?:[&!]\S*+)?")


def _rare_scalar(event: Any, text: str, anchors: Anchors) -> Scalar:
    """A block scalar, or one that may have an anchor or a tag before it."""
    start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
    if event.anchor is not None or event.tag is not None:
        anchors.refuse_tag(event)
        found = _PROPERTIES.match(text, start, end)
        start = found.end() if found else start
    if style in ("|", ">"):
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        if not event.value.strip() and any(c.isdigit() for c in text[start:end]):
            raise Rejected(_bound_as_block(text[start:end], start, end))
    node = Scalar(event.value, start, end, style)
    if event.anchor is not None:
        anchors.names[event.anchor] = node
    return node


def _bound_as_block(header: str, start: int, end: int) -> Problem:
    """`value: >5`, which YAML reads as an empty block of text indented by five."""
    return Problem(
        "invalid-yaml",
        f"`{header}` without quotes opens a block of text in YAML, and the block is empty",
        f"write `over {header.lstrip('|>+-')}`, or put it in quotes: `\"{header}\"`",
        start,
        end,
    )


def _duplicates(items: list[tuple[Scalar, Node]]) -> list[Problem]:
    seen: set[str] = set()
    found = []
    for key, _ in items:
        if key.value in seen:
            message = f"the key `{key.value[:80]}` is written twice here"
            helping = "keep one of the two: YAML would silently use only the last"
            found.append(Problem("duplicate-key", message, helping, key.start, key.end))
        seen.add(key.value)
    return found


def _without_odd_keys(
    items: list[tuple[Scalar, Node]], problems: list[Problem]
) -> list[tuple[Scalar, Node]]:
    kept = []
    for key, node in items:
        if type(key) is Scalar:
            kept.append((key, node))
            continue
        message = "a key must be a text, and this one is a list or a mapping"
        helping = "put the text in quotes where it begins with `[`, `{` or `?`"
        problems.append(Problem("invalid-yaml", message, helping, key.start, key.end))
    return kept


def _too_deep(event: Any) -> Rejected:
    start = event.start_mark.index
    message = f"more than {MAX_DEPTH} lists or mappings inside one another"
    return Rejected(Problem("invalid-yaml", message, "close the brackets", start, start + 1))


def _second_document(event: Any, text: str) -> Problem:
    start = event.start_mark.index
    end = start + 3 if text.startswith("---", start) else start
    message = "a second YAML document begins here, and only the first is read"
    helping = "remove the line `---`, or move what follows it to a file of its own"
    return Problem("invalid-yaml", message, helping, start, end)
