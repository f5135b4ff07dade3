"""What a person is told where YAML says no."""

from __future__ import annotations

import gc

import pytest
from effort import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.yamlfile.aliases import MAX_DEPTH
from claimlint.yamlfile.nodes import plain
from claimlint.yamlfile.read_yaml import read_nodes


def told(text: str) -> tuple[str, str, str]:
    tree = read_nodes(text)
    (problem,) = tree.problems
    assert problem.code == "invalid-yaml"
    return problem.message, problem.help, tree.text[problem.start : problem.end]


@pytest.mark.parametrize(
    ("text", "message", "helping", "place"),
    [
        ("value: > 60 %\n", "opens a block of text", "write `over 60 %`", "> 60 %"),
        ("value: >60 %\n", "opens a block of text", 'in quotes: `">60 %"`', ">60 %"),
        ("value: >5\nof: x\n", "the block is empty", "write `over 5`", ">5"),
        ("value: | 5\n", "opens a block of text", 'in quotes: `"| 5"`', "| 5"),
        ("value: - 5 degC\n", "makes a list", "write `-5 degC`, without the space", "- 5 degC"),
        ("{value: - 5 degC, of: x}\n", "makes a list", "write `-5 degC`,", "- 5 degC"),
        ("{value: > 60 %}\n", "cannot begin with `>`", "write `over 60 %`, or", "> 60 %"),
        ("{value: >60 %, of: x}\n", "cannot begin with `>`", '`">60 %"`', ">60 %"),
        ("{value: @5, of: x}\n", "cannot begin with `@`", '`"@5"`', "@5"),
        ("value: - x\n", "makes a list", 'put it in quotes: `"- x"`', "- x"),
        ("v: {locator: table 7: x}\n", "a colon ends", 'in quotes: `"table 7: x"`', "table 7: x"),
        ("v: [a, b: c: d]\n", "inside `[]`", 'in quotes: `"b: c: d"`', "b: c: d"),
        ("quote: Rail: it grows\n", "`: ` inside a text", '`"Rail: it grows"`', "Rail: it grows"),
        ("value: %5\n", "cannot begin with `%`", "write `5 %`", "%5"),
        ("by: @name\n", "cannot begin with `@`", '`"@name"`', "@name"),
        ("by: `x`\n", "cannot begin with ```", '`"`x`"`', "`x`"),
        ("a:\n\tb: 1\n", "a tab stands", "spaces only", "\t"),
        ("a: 1\n\tb: 2\n", "a tab stands", "spaces only", "\t"),
        ('a: "x\nb: 1\n', 'the quote " that opens here', "close it", '"x'),
        ("a: 'it's so'\n", "the quote ' is closed here", "`\"'it's so'\"`", "s so'"),
        ('a: "x" y\n', 'the quote " is closed here', "`'\"x\" y'`", "y"),
        ("a: [x\nb: 1\n", "the `[` that opens here", "add the `]`", "["),
        ("a: {x: 1\nb: 1\n", "the `{` that opens here", "add the `}`", "{"),
        ("a: 1\nb:2\nc: 3\n", "`b:2` is no `key: value`", "`b: 2`", "b:2"),
        ("a:\n    b: 1\n  c: 2\n", "indentation of this line", "in one column", "c: 2"),
        ("a: 1\n b: 2\n", "does not fit the line above", "in one column", "b:"),
        ("a: *ever\n", "`*ever` refers to an anchor", "must be in quotes", "*ever"),
        ("a: *\n", "cannot begin with `*`", "in quotes", "*"),
        ("a: *ever x\n", "`*ever` refers to an anchor", "must be in quotes", "*ever"),
        ("a: !important x\n", "`!important` is a YAML tag", "must be in quotes", "!"),
        ("a: & so\n", "cannot begin with `&`", "in quotes", "& so"),
        ('a: "\\d"\n', "`\\d` is no character", "single quotes", "\\d"),
        ('a: "\\ud800"\n', "`\\ud800` is no character", "single quotes", "\\ud800"),
        ('a: "\\UFFFFFFFF"\n', "`\\UFFFFFFFF` is no character", "single quotes", "\\UFFFFFFFF"),
        ("a: x\0y\n", "U+0000 is not allowed", "delete it", "\0"),
        ("a: x\x1b[31m\n", "U+001B is not allowed", "delete it", "\x1b"),
        ("a: , b\n", "`,` stands where a value", "in quotes", ","),
        ("a: [1]]\n", "`]` is too much here", "remove it", "]"),
        ("a: 1\n...\nb: 2\n", "stands outside it", "at the very start", "b: 2"),
        ("a: 1\n---\nb: 2\n", "a second YAML document", "remove the line `---`", "---"),
        ("%FOO\n---\na: 1\n", "a line that begins with `%`", "in quotes", "%FOO"),
        ("[a]: b\n", "a key must be a text", "in quotes", "[a]"),
        ("a: &x [*x]\n", "stands inside what it refers to", "write it out", "*x"),
    ],
)  # fmt: skip
def test_a_fault_says_what_to_type(text: str, message: str, helping: str, place: str) -> None:
    for pure in (False, True):
        tree = read_nodes(text, pure=pure)
        (problem,) = tree.problems
        assert problem.code == "invalid-yaml"
        assert message in problem.message
        assert helping in problem.help
        assert text[problem.start : problem.end] == place


def test_a_quote_of_both_kinds_is_sent_to_a_block() -> None:
    assert ">-" in told('a: "it\'s" so\n')[1]


def test_depth_is_bounded() -> None:
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read_nodes(deep).problems == []
    assert "inside one another" in told(f"[{deep}]")[0]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "[{" * 50_000])
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    assert steps(lambda: read_nodes(text)) < 20_000
    tree = read_nodes(text)
    assert tree.root is None
    (problem,) = tree.problems
    assert "inside one another" in problem.message


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert "unfold to more than" in told("\n".join(lines))[0]
    assert steps(lambda: read_nodes("\n".join(lines))) < 100_000


def test_a_bomb_of_merges_is_refused_or_small() -> None:
    lines = ["a0: &a0 {k0: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], k{n}: *a{n - 1}}}" for n in range(1, 40)]
    assert "unfold to more than" in told("\n".join(lines))[0]


def test_many_merges_of_a_large_mapping_are_refused_before_they_are_made() -> None:
    large = ", ".join(f"k{n}: 1" for n in range(1000))
    text = f"a: &a {{{large}}}\nb:\n" + "- {<<: *a}\n" * 5000
    assert "unfold to more than" in told(text)[0]
    assert steps(lambda: read_nodes(text)) < 200_000


def test_depth_by_aliases_is_bounded() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 500))]
    assert "unfold to more than" in told("\n".join(lines))[0]
    tree = read_nodes("\n".join(lines[: MAX_DEPTH - 1]))
    assert tree.problems == []
    assert tree.root is not None
    plain(tree.root)


def test_the_collector_is_as_it_was() -> None:
    read_nodes("a: " + "x" * 300_000)
    assert gc.isenabled()


def test_of_many_duplicate_keys_some_are_told() -> None:
    assert len(read_nodes("a: 1\n" * 5000).problems) == 200


def test_honest_aliases_are_let_pass() -> None:
    text = "s: &s [a, b]\nclaims:\n" + "".join(
        f"- {{id: c{n}, sources: *s}}\n" for n in range(2000)
    )
    assert read_nodes(text).problems == []


_WORDS = st.sampled_from([
    "a", "b: ", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", '"', "'", "# x",
    "&x ", "*x", "<<: ", "!t ", "| ", ">", "|\n", ">-\n", "%", "@", "\t", "\\", "\\n", "\\ud800",
    "é", "😀", "? ", "---\n", "...\n", "\r\n", "1", " ", "key: value\n", "- item\n", "\0", "~",
    "!!str ", "\\x41", "''", "?a=1", "a\t", "-1",
])  # fmt: skip


@given(st.lists(_WORDS, max_size=14).map("".join))
@settings(max_examples=200, derandomize=True)
def test_both_parsers_read_the_same(text: str) -> None:
    fast, pure = read_nodes(text), read_nodes(text, pure=True)
    assert repr(fast.root) == repr(pure.root)
    assert [p.code for p in fast.problems] == [p.code for p in pure.problems]
    if "\\" not in text:  # of two faults in one text, the one in an escape is seen at another time
        assert fast.problems == pure.problems
    for problem in fast.problems:
        assert 0 <= problem.start <= problem.end <= len(fast.text)
        assert problem.message
        assert problem.help
    if fast.root is not None:
        plain(fast.root)


@given(st.binary(max_size=40))
@settings(max_examples=200)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    tree = read_nodes(data)
    assert tree.root is None or isinstance(tree.problems, list)
    assert all(0 <= p.start <= p.end <= len(tree.text) + 1 for p in tree.problems)


def test_a_text_with_lone_surrogates_is_refused() -> None:
    tree = read_nodes("a: \ud800\n")
    assert [p.code for p in tree.problems] == ["invalid-yaml"]
