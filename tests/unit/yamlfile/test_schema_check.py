"""The quick check says of nodes what jsonschema says of data."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence, plain
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.schema_check import compile_check
from claimlint.yamlfile.schemas import Name, schema
from claimlint.yamlfile.validate import validate

CLAIMS = """\
claimlint: 1
article: {id: rail-2025, title: Rail, language: en, published: 2025-11-09, text: rail.md}
defaults: {period: 2024, sources: [stat], trust: 2}
sources:
  stat: {title: Yearbook, type: report, issued: 2025-06-30, primary: true}
names: {United States: [US, USA], Rail: train}
claims:
  - {id: a, quote: "31 %", subject: rail, measure: m, of: all, value: 31 %, inferred: [of, period]}
  - {id: b, quote: {exact: x, prefix: y}, of: {subject: s, measure: m}, rank: 3, order: ascending}
  - {id: c, quote: [x, {exact: y}], where: {to: x}, breakdown: sex, kind: forecast, key: true}
  - {id: d, date: 1992, after: [a, b], sources: [stat, {source: stat, says: 30 %}], trust: 1.5}
  - {id: e, ratio: 1/3..1/2, than: x, n: 12, statistic: mean, review: {by: desk}}
relations: [{id: r, check: a + b <= c, because: so}]
ignore: [{rule: no-source, claim: a, reason: so, until: 2026-01-01}]
not_claims: [{quote: Amos 4, reason: a name}]
"""
RULES = """\
summary: x
why: y
severity: {usual: note, key: warning}
each: {share: claim, all: claims}
of-type: {share: [share]}
on: [share.of == all.subject]
same: []
let: {total: sum(all.value)}
require: total <= "100 %"
message: too much
examples: [{title: t, fails: "x", files: {a.yaml: b}, settings: {stale-years: 1}}]
"""
SETTINGS = """\
claims: [claims]
severity: {no-source: off, shares-exceed-whole: error}
per-path-ignores: {"a/**": [sources]}
names: {a: [b]}
approximate: 5 %
stale-years: 3
unsure: true
"""

_SCALARS = st.builds(
    lambda text, style: Scalar(text, 0, len(text), style),
    st.sampled_from(
        [
            "1",
            "0",
            "-1",
            "1.0",
            "1.5",
            "2024",
            "true",
            "True",
            "null",
            "~",
            "no",
            "x",
            "error",
            "measured",
            "claim",
            "of",
            "a_b",
            "Rail-1",
            "1e3",
            "",
            "5 %",
            "9" * 500,
            "1e999",
            "a\n",
            "claims",
            "quantity",
            "group",
            ".5",
            "0x1",
            "+1",
        ]
    ),
    st.sampled_from(["", "", "", '"', "|", "*"]),
)
_KEYS = st.sampled_from(
    [
        "id",
        "value",
        "rank",
        "quote",
        "subject",
        "of",
        "sources",
        "kind",
        "usual",
        "key",
        "exact",
        "prefix",
        "source",
        "says",
        "x",
        "a-b",
    ]
)
_NODES: st.SearchStrategy[Node] = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2).map(lambda items: Sequence(items, 0, 1)),
        st.dictionaries(_KEYS, inner, max_size=2).map(
            lambda items: Mapping([(Scalar(k, 0, 1), v) for k, v in items.items()], 0, 1)
        ),
    ),
    max_leaves=3,
)


def mutated(node: Node, data: st.DataObject) -> Node:
    """The tree with one part of it replaced, left out, renamed or added."""
    if isinstance(node, Scalar) or data.draw(st.integers(0, 5)) == 0:
        return data.draw(_NODES)
    if isinstance(node, Sequence):
        items = list(node.items)
        at = data.draw(st.integers(0, len(items)))
        if at < len(items) and data.draw(st.integers(0, 3)):
            items[at] = mutated(items[at], data)
        else:
            items[at : at + 1] = data.draw(st.lists(_NODES, max_size=2))
        return Sequence(items, 0, 1)
    pairs = list(node.items)
    at = data.draw(st.integers(0, len(pairs)))
    if at == len(pairs):
        pairs.append((Scalar(data.draw(_KEYS), 0, 1), data.draw(_NODES)))
    elif what := data.draw(st.integers(0, 5)):
        pairs[at] = (
            (Scalar(data.draw(_KEYS), 0, 1), pairs[at][1])
            if what == 1
            else (pairs[at][0], mutated(pairs[at][1], data))
        )
    else:
        del pairs[at]
    return Mapping(pairs, 0, 1)


@pytest.mark.parametrize(
    ("name", "text"), [("claims", CLAIMS), ("rules", RULES), ("settings", SETTINGS)]
)
@given(data=st.data())
@settings(max_examples=120)
def test_the_quick_check_agrees_with_jsonschema(name: Name, text: str, data: st.DataObject) -> None:
    root = read_nodes(text).root
    assert root is not None
    assert compile_check(schema(name))(root)
    for _ in range(data.draw(st.integers(1, 3))):
        root = mutated(root, data)
    valid = Draft202012Validator(schema(name)).is_valid(plain(root))
    assert compile_check(schema(name))(root) is valid
    problems = validate(root, name)
    assert bool(problems) is not valid
    assert all(problem.message for problem in problems)


@pytest.mark.parametrize(
    "part",
    [
        {"allOf": [{"minimum": 1}, {"maximum": 3}]},
        {"exclusiveMaximum": 2},
        {"type": "integer"},
        {"type": ["null", "array"], "minItems": 1},
        {"enum": ["1", 1, None]},
        {"const": True},
        {"pattern": "^[a-z]+$"},
        {"minLength": 2},
        {"type": "object", "minProperties": 1, "propertyNames": {"pattern": "^[a-z]+$"}},
        {"required": ["id", "of"]},
        {"properties": {"id": False}},
        {"oneOf": [{"required": ["id"]}, {"required": ["of"]}]},
    ],
)
@given(node=_NODES)
@settings(max_examples=30)
def test_each_keyword_agrees_with_jsonschema(part: dict[str, Any], node: Node) -> None:
    assert compile_check(part)(node) is Draft202012Validator(part).is_valid(plain(node))


def test_a_schema_may_lead_back_into_itself() -> None:
    tree = {"$ref": "#/$defs/t", "$defs": {"t": {"type": "array", "items": {"$ref": "#/$defs/t"}}}}
    root, wrong = read_nodes("[[], [[]]]").root, read_nodes("[[], [[x]]]").root
    assert root is not None
    assert wrong is not None
    assert compile_check(tree)(root)
    assert not compile_check(tree)(wrong)


def test_a_keyword_that_is_not_known_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="uniqueItems"):
        compile_check({"uniqueItems": True})
