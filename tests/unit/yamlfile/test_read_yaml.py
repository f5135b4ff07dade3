"""Nodes with places: what is read, where it stands, and that nothing is converted."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimlint.yamlfile.decode import decode
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    find,
    is_bool,
    is_null,
    is_number,
    node_at,
    plain,
    pointer_to,
    steps,
)
from claimlint.yamlfile.read_yaml import read_nodes

CLAIM = """\
claimlint: 1
article: {id: rail-2025, "title": 'Rail''s freight'}
claims:
  - id: share   # a comment
    value: 31 %
    inferred: [of, period]
"""


def read(source: str | bytes) -> Node:
    tree = read_nodes(source)
    assert tree.problems == []
    assert tree.root is not None
    return tree.root


def span_text(text: str, pointer: str, key: bool = False) -> str:
    span = find(read(text), pointer, key)
    assert span is not None
    return text[span.start : span.end]


def walk(node: Node) -> list[Node]:
    if type(node) is Mapping:
        children = [part for pair in node.items for part in pair]
        return [node, *itertools.chain.from_iterable(walk(child) for child in children)]
    if type(node) is Sequence:
        return [node, *itertools.chain.from_iterable(walk(child) for child in node.items)]
    return [node]


@pytest.mark.parametrize(
    ("pointer", "key", "expected"),
    [
        ("/claims/0/value", False, "31 %"),
        ("/claims/0/value", True, "value"),
        ("/article/title", False, "'Rail''s freight'"),
        ("/article/title", True, '"title"'),
        ("/claims/0/inferred/1", False, "period"),
        ("/claims/0/inferred", False, "[of, period]"),
        ("/claimlint", False, "1"),
        ("/article", False, "{id: rail-2025, \"title\": 'Rail''s freight'}"),
    ],
)
def test_a_pointer_finds_its_text(pointer: str, key: bool, expected: str) -> None:
    assert span_text(CLAIM, pointer, key) == expected


def test_a_block_collection_ends_with_its_last_value() -> None:
    assert span_text(CLAIM, "/claims/0").endswith("[of, period]")
    assert span_text(CLAIM, "").endswith("[of, period]")


@pytest.mark.parametrize("pointer", ["/nothing", "/claims/9", "/claims/x", "/claims/0/value/0"])
def test_a_pointer_to_nothing_finds_nothing(pointer: str) -> None:
    root = read(CLAIM)
    assert find(root, pointer) is None
    assert find(root, pointer, key=True) is None
    assert node_at(root, pointer) is None
    assert find(None, "/a") is None


def test_pointers_escape_and_unescape() -> None:
    assert pointer_to("names", "a/b~c", 3) == "/names/a~1b~0c/3"
    assert list(steps("/names/a~1b~0c/3")) == ["names", "a/b~c", "3"]
    assert span_text("a/b: x\n", "/a~1b") == "x"
    assert span_text("a/b: x\n", "/a~1b", key=True) == "a/b"


@pytest.mark.parametrize(
    "text",
    ["12:30", "no", "yes", "on", "010", "1e3", "0.10", "0x1F", "2025-11-09", "1_000", "28.0"],
)
def test_nothing_is_converted(text: str) -> None:
    node = node_at(read(f"value: {text}\n"), "/value")
    assert isinstance(node, Scalar)
    assert node.value == text


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_offsets_count_code_points(line_break: str, mark: str) -> None:
    text = f'a: "😀"{line_break}b: כ־22%{line_break}c: end{line_break}'
    root = read((mark + text).encode())
    assert [text[node.start : node.end] for node in walk(root)[1:]] == [
        "a", '"😀"', "b", "כ־22%", "c", "end",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_encodings_that_announce_themselves_are_read(encoding: str) -> None:
    tree = read_nodes("\ufeffquote: כ־22%\n".encode(encoding))
    assert tree.text == "quote: כ־22%\n"
    assert find(tree.root, "/quote") == (7, 12)


def test_bytes_that_are_no_utf8_have_a_line_and_a_byte() -> None:
    tree = read_nodes(b"a: 1\r\nb: caf\xe9 x\n")
    assert tree.root is None
    (problem,) = tree.problems
    assert (
        problem.message == "the file is not UTF-8 text: byte 0xe9 in line 2 (byte 13 of the file)"
    )
    assert "Save with Encoding" in problem.help
    assert (problem.start, problem.end) == (12, 13)
    assert tree.text[12] == "\ufffd"


def test_decode_strips_the_mark_alone() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfx").text == "\ufeffx"


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n", "---\n", "\ufeff"])
def test_an_empty_file_has_no_root_or_an_empty_one(text: str) -> None:
    tree = read_nodes(text)
    assert tree.problems == []
    assert tree.root is None or is_null(tree.root)


def test_null_is_what_is_not_written() -> None:
    root = read("a:\nb: ~\nc: null\nd: 'null'\ne: ''\n")
    assert isinstance(root, Mapping)
    assert [is_null(node) for _, node in root.items] == [True, True, True, False, False]


def test_plain_follows_the_core_schema() -> None:
    text = "[1, -2, 1.50, 1e3, .5, true, no, 'true', '1', null, 12:30, 0x1, ., 1_0, .inf]"
    assert repr(plain(read(text))) == (
        "[1, -2, Decimal('1.50'), Decimal('1E+3'), Decimal('0.5'), True, 'no', 'true', '1', None,"
        " '12:30', '0x1', '.', '1_0', '.inf']"
    )


@pytest.mark.parametrize("text", ["9" * 5000, "1e99999999999999999999", "1e1000000000", "." * 9000])
def test_plain_bounds_huge_numbers(text: str) -> None:
    assert plain(read(text)) is not None


def test_kinds_of_scalars() -> None:
    root = read("[1.5, true, '1.5']")
    assert isinstance(root, Sequence)
    assert [is_number(node) for node in root.items] == [True, False, False]
    assert [is_bool(node) for node in root.items] == [False, True, False]


def test_duplicate_keys_are_problems_at_the_second() -> None:
    text = "a: 1\nb: {c: 1, c: 2, c: 3}\na: 2\n"
    problems = read_nodes(text).problems
    assert [(p.code, p.start) for p in problems] == [
        ("duplicate-key", 15),
        ("duplicate-key", 21),
        ("duplicate-key", 27),
    ]
    assert "`a` is written twice" in problems[-1].message


def test_an_alias_has_the_content_of_its_anchor_and_its_own_place() -> None:
    text = "a: &x 2024\nb: *x\nc: &m {k: v}\nd: *m\ne: &s [1]\nf: *s\n"
    root = read(text)
    assert span_text(text, "/a") == "2024"
    assert span_text(text, "/b") == "*x"
    assert span_text(text, "/c") == "&m {k: v}"
    assert span_text(text, "/d") == "*m"
    assert span_text(text, "/d/k") == "v"
    assert plain(root) == {
        "a": 2024,
        "b": 2024,
        "c": {"k": "v"},
        "d": {"k": "v"},
        "e": [1],
        "f": [1],
    }


def test_merge_keys_yield_to_what_is_written_out() -> None:
    text = """\
one: &one {a: 1, b: 1}
two: &two {b: 2, c: 2}
both: {<<: [*one, *two], c: 3}
later: {c: 3, <<: *two}
quoted: {"<<": x}
"""
    root = plain(read(text))
    assert isinstance(root, dict)
    assert root["both"] == {"c": 3, "a": 1, "b": 1}
    assert root["later"] == {"c": 3, "b": 2}
    assert root["quoted"] == {"<<": "x"}


def test_a_merge_of_no_mapping_is_a_problem() -> None:
    (problem,) = read_nodes("a: {<<: 5}\n").problems
    assert problem.message == "`<<` takes fields with values, or a list of them"
    assert (problem.start, problem.end) == (4, 6)


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("v: 31 % of freight", "31 %", "31 %"),
        ('v: "say \\"31 %\\" now"', "31 %", "31 %"),
        ('v: "say \\"31 %\\" now"', '"31', '\\"31'),
        ('v: "\\u05db\\u05be22%"', "22%", "22%"),
        ('v: "\\u05db\\u05be22%"', "כ־22%", "\\u05db\\u05be22%"),
        ("v: 'it''s 31 %'", "'s 31", "''s 31"),
        ("v: one\n   two 31 %\n\n   three", "31 %", "31 %"),
        ("v: one\n   two 31 %\n\n   three", "one two", "one\n   two"),
        ('v: "one\\\n   two 31 %"', "onetwo", "one\\\n   two"),
        ("v: |\n  one\n  two 31 %\n", "31 %", "31 %"),
        ("v: >-\n  one\n  two 31 %\n  3\n", "31 % 3", "31 %\n  3"),
        ("v: >-\n  one\n  two 31 %\n  3\n", "two", "two"),
    ],
)
def test_a_part_of_a_value_has_its_own_span(text: str, part: str, expected: str) -> None:
    node = node_at(read(text), "/v")
    assert isinstance(node, Scalar)
    start = node.value.index(part)
    span = inner_span(text, node, start, start + len(part))
    assert text[span.start : span.end] == expected


def test_what_cannot_be_followed_is_the_whole_scalar() -> None:
    text = "a: &x 'it''s'\nb: *x\n"
    node = node_at(read(text), "/b")
    assert isinstance(node, Scalar)
    assert inner_span(text, node, 0, 2) == (17, 19)
    assert inner_span(text, Scalar("abc", 3, 13, "'"), 0, 99) == (3, 13)


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12),
    st.sampled_from(['"', "'"]),
)
@example("\\'", "'")
@example("\\'", '"')
@settings(max_examples=150)
def test_every_character_of_a_quoted_value_is_found(value: str, quote: str) -> None:
    escaped = (
        value.replace("'", "''")
        if quote == "'"
        else value.replace("\\", "\\\\").replace('"', '\\"')
    )
    text = f"v: {quote}{escaped}{quote}\n"
    root = read_nodes(text).root
    node = node_at(root, "/v")
    if not isinstance(node, Scalar) or node.value != value:
        return  # a line break of YAML's, or a character that it refuses
    spans = [inner_span(text, node, at, at + 1) for at in range(len(value))]
    assert [text[s.start : s.end].replace("\\", "", 1)[:1] or "\\" for s in spans] == list(value)


def test_comments_are_no_part_of_a_scalar() -> None:
    assert span_text("a: x # y\n", "/a") == "x"
    assert span_text("a: |  # y\n  text\n\n", "/a") == "|  # y\n  text"
