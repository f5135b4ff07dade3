from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.yamlfile.nodes import Mapping, Scalar, is_null
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.write_scalar import inline, quoted


@settings(max_examples=200)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_what_is_written_reads_back(text: str) -> None:
    for written in (inline(text), quoted(text)):
        for source in (f"a: {written}\n", f"a: {{b: {written}, c: d}}\n"):
            tree = read_nodes(source)
            assert tree.problems == [], source
            assert isinstance(tree.root, Mapping)
            node = tree.root.items[0][1]
            value = node.items[0][1] if isinstance(node, Mapping) else node
            assert isinstance(value, Scalar)
            assert value.value == text
            assert not is_null(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("rail now carries 31% of freight", "rail now carries 31% of freight"),
        ('כ־500 ק"מ', 'כ־500 ק"מ'),
        ("Oil: a story", '"Oil: a story"'),
        ("31", '"31"'),
        ("no", '"no"'),
        ("> 60 %", '"> 60 %"'),
        ('the "green" share: 31%', "'the \"green\" share: 31%'"),
    ],
)
def test_plain_where_it_may_be(text: str, written: str) -> None:
    assert inline(text) == written
