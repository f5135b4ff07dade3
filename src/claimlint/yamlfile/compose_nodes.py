"""From the parser's events to nodes.

PyYAML's composer and constructor are passed by: they resolve types (which would turn `12:30`
into 750) and take three times as long as the nodes here.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

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

from claimlint.lazy_pattern import pattern
from claimlint.yamlfile.aliases import MAX_DEPTH, Anchors, Rejected
from claimlint.yamlfile.events import Event
from claimlint.yamlfile.nodes import Mapping, Node, Problem, Scalar, Sequence

_Parser: Callable[[str], Any] | None
try:
    from yaml.cyaml import CParser as _Parser  # type: ignore[attr-defined] # not in its stubs
except ImportError:  # PyYAML built without libyaml
    _Parser = None

_LARGE: Final = 200_000  # code points
_MOST_PROBLEMS: Final = 200
"""So many duplicate keys of one file are told."""


Next = Callable[[], Any]


def compose(text: str, pure: bool, problems: list[Problem]) -> Node | None:
    """The root of a text; what is wrong with it goes to `problems`.

    Without a root where it is empty or no YAML.
    """
    try:
        with _without_collector(len(text) > _LARGE):
            return _compose(_events(text, pure), text, problems)
    except Rejected as error:
        problems.append(error.problem)
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # "\UFFFFFFFF" in pure Python
        from claimlint.yamlfile.explain_yaml import explain  # noqa: PLC0415 - seldom needed

        problems.append(explain(text, error))
    return None


@contextmanager
def _without_collector(large: bool) -> Iterator[None]:
    """Keep the garbage collector from walking a growing tree, which has no cycles, over and over.

    Without it a file of many megabytes is read in half the time.
    """
    switch = large and gc.isenabled()
    if switch:
        gc.disable()
    try:
        yield
    finally:
        if switch:
            gc.enable()


def _events(text: str, pure: bool) -> Next:
    if pure or _Parser is None:
        from claimlint.yamlfile.pure_parser import PureParser  # noqa: PLC0415  # seldom needed

        return PureParser(text).get_event
    get: Next = _Parser(text).get_event
    return get


def _compose(  # noqa: C901, PLR0912 # one loop, for speed: a claim passes it some thirty times
    get_event: Next, text: str, problems: list[Problem]
) -> Node | None:
    """Build the tree, and note what is wrong with it in `problems`."""
    here: list[Node] = []
    stack: list[tuple[list[Node], Event]] = []
    marked = "&" in text or "!" in text  # else there are neither anchors nor tags
    anchors = Anchors(text)
    documents = 0
    while True:
        event = get_event()
        kind = type(event)
        if kind is ScalarEvent:
            style = event.style
            if marked or (style and style in "|>"):
                here.append(_rare_scalar(event, text, anchors))
            else:
                here.append(
                    Scalar(event.value, event.start_mark.index, event.end_mark.index, style)
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
            start, end = opening.start_mark.index, event.end_mark.index
            if event.start_mark.index == end and here:  # block style ends where the next begins
                end = here[-1].end
            if kind is MappingEndEvent:
                turn: Any = iter(here)
                node: Node = _mapping(list(zip(turn, turn)), start, end, anchors, problems)  # noqa: B905 # the parser gives pairs
            else:
                node = Sequence(here, start, end)
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
    if root is not None:
        anchors.measure(root)
    return root


def _mapping(
    items: list[tuple[Scalar, Node]],
    start: int,
    end: int,
    anchors: Anchors,
    problems: list[Problem],
) -> Mapping:
    try:
        node = Mapping(items, start, end)
    except AttributeError:  # a key that is a mapping or a sequence
        items = _without_odd_keys(items, problems)
        node = Mapping(items, start, end)
    if "<<" in node.nodes:
        items = anchors.merge(items, problems)
        node = Mapping(items, start, end)
    if len(node.nodes) != len(items):
        problems.extend(islice(_duplicates(items), max(0, _MOST_PROBLEMS - len(problems))))
    return node


_PROPERTIES = pattern(r"(?>(?:[&!]\S*+\s++)*)(?:[&!]\S*+)?")


def _rare_scalar(event: Event, text: str, anchors: Anchors) -> Scalar:
    """A block scalar, or one that may have an anchor or a tag before it."""
    start, end, style = event.start_mark.index, event.end_mark.index, event.style
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
        f'write `over {header.lstrip("|>+-")}`, or put it in quotes: `"{header}"`',
        start,
        end,
    )


def _duplicates(items: list[tuple[Scalar, Node]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in items:
        if key.value in seen:
            message = f"the key `{key.value[:80]}` is written twice here"
            helping = "keep one of the two: YAML would silently use only the last"
            yield Problem("duplicate-key", message, helping, key.start, key.end)
        seen.add(key.value)


def _without_odd_keys(
    items: list[tuple[Any, Node]], problems: list[Problem]
) -> list[tuple[Scalar, Node]]:
    kept = []
    for key, node in items:
        if isinstance(key, Scalar):
            kept.append((key, node))
            continue
        message = "a key must be a text, and this one is a list or has fields"
        helping = "put the text in quotes where it begins with `[`, `{` or `?`"
        problems.append(Problem("invalid-yaml", message, helping, key.start, key.end))
    return kept


def _too_deep(event: Event) -> Rejected:
    start = event.start_mark.index
    message = f"more than {MAX_DEPTH} lists or mappings inside one another"
    return Rejected(Problem("invalid-yaml", message, "close the brackets", start, start + 1))


def _second_document(event: Event, text: str) -> Problem:
    start = event.start_mark.index
    end = start + 3 if text.startswith("---", start) else start
    message = "a second YAML document begins here, and only the first is read"
    helping = "remove the line `---`, or move what follows it to a file of its own"
    return Problem("invalid-yaml", message, helping, start, end)
