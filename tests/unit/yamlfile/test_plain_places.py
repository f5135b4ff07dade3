"""Places in plain files are those of the nodes, or the nodes are asked."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from test_plain_file import EVERYTHING, HEAD, changed, sources

from claimlint.yamlfile.nodes import Mapping, Node, Sequence, find, pointer_to
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.plain_places import plain_span
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span


def pointers(node: Node, *above: str | int) -> Iterator[str]:
    yield pointer_to(*above)
    if isinstance(node, Mapping):
        for name, value in node.nodes.items():
            yield from pointers(value, *above, name)
    elif isinstance(node, Sequence):
        for number, value in enumerate(node.items):
            yield from pointers(value, *above, number)


def answers(text: str) -> tuple[int, int]:
    """How many places of a plain file were known, and of how many; each is that of the nodes."""
    root = read_nodes(text).root
    assert root is not None
    known = asked = 0
    for pointer in [*pointers(root), "/claims/999", "/claims/0/zzz", "/claims/0/", "/claims/x"]:
        for key in (False, True):
            span = plain_span(text, pointer, key=key)
            assert span is None or span == find(root, pointer, key=key), (pointer, key, text)
            known += span is not None
            asked += pointer.startswith("/claims/")
    return known, asked


def test_a_field_and_a_claim_are_found_by_their_lines() -> None:
    text = f"{HEAD}claims:\n  - id: a\n    value: '3 %'\n\n  - id: b\n    date: 1992\n"
    at = text.index("'3 %'")
    assert plain_span(text, "/claims/0/value") == Span(at, at + 5)
    assert plain_span(text, "/claims/0/value", key=True) == Span(at - 7, at - 2)
    assert plain_span(text, "/claims/1") == Span(text.index("id: b"), len(text) - 1)
    assert plain_span(text, "/article/id") is None
    assert answers(text) == (12, 20)


@pytest.mark.parametrize("after", ["", "relations:\n  - check: a > 2\n", "# the end\n"])
@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_claims_are_found_at_any_indentation_and_before_anything(indent: str, after: str) -> None:
    claims = f"{indent}- id: a\n{indent}  quote: b: c\n".replace("b: c", '"b: c"')
    text = f"{HEAD}claims:\n{claims}{indent}- {{id: b, value: 3}}\n{after}"
    assert read_plain(text, "claims") is not None
    known, _ = answers(text)
    assert known >= 4


def test_places_are_those_of_the_nodes_in_every_plain_file() -> None:
    dice = random.Random(11)
    files = [EVERYTHING, *sources()]
    texts = [*files, *(changed(dice, dice.choice(files)) for _ in range(800))]
    known = asked = 0
    for text in texts:
        if read_plain(text, "claims") is not None:
            found = answers(text)
            known, asked = known + found[0], asked + found[1]
    assert known > 0.7 * asked
