"""What a comment that accepts findings is about."""

from __future__ import annotations

import pytest
from effort import ends

from claimlint.claims.ignore_comments import IgnoreComment, ignore_comments
from claimlint.yamlfile.read_yaml import read_nodes

MARK = "# claimlint: ignore[no-source] named in the caption"


def comments(text: str) -> tuple[IgnoreComment, ...]:
    tree = read_nodes(text)
    return ignore_comments(tree.text, tree.root)


def about(text: str) -> list[str | None]:
    return [one.pointer for one in comments(text)]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("M\nclaimlint: 1\nclaims: []\n", ""),
        ("# other\nM\n\n---\nclaimlint: 1\nclaims: []\n", ""),
        ("claimlint: 1  M\nclaims: []\n", ""),
        ("claimlint: 1\nM\nclaims: []\n", "/claims"),
        ("claims:\n  M\n  - id: a\n    value: 3\n", "/claims/0"),
        ("claims:\n  - id: a  M\n    value: 3\n", "/claims/0"),
        ("claims:\n  - id: a\n    value: 3  M\n  - id: b\n", "/claims/0/value"),
        ("claims:\n  - id: a\n    M\n    value: 3\n", "/claims/0/value"),
        ("claims:\n  - {id: a, value: 3}  M\n  - {id: b}\n", "/claims/0"),
        ("claims:\n  - id: a\n    quote: |\n      words\n    M\n    value: 3\n", "/claims/0/value"),
        ("claims:\n  - id: a\n    quote: >-  M\n      words\n", "/claims/0/quote"),
        ("claims:\n  - {id: a,\n     value: 3}  M\n  - {id: b}\n", "/claims/0/value"),
        ("claims:\n  - id: a\n    sources: [\n      s,\n    ]  M\n", "/claims/0/sources/0"),
        ("sources:\n  s:  M\n    title: T\nclaims: []\n", "/sources/s"),
        ("sources:\n  a/b~:  M\n    title: T\n", "/sources/a~1b~0"),
        ("claims: []\nM\n", None),
        ("\ufeffM\nclaims: []\n", ""),
    ],
)
def test_what_a_comment_is_about(text: str, pointer: str | None) -> None:
    assert about(text.replace("M", MARK)) == [pointer]


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n  - quote: 'M'\n",
        'claims:\n  - quote: "words\n      M"\n',
        "claims:\n  - quote: |\n      M\n",
        "claims:\n  - quote: a#M\n",
        "claims: []  # claimlint: ignored[x] y\n",
        "claims: []  # claimlint: ignore-file\n",
        "claims: []  # see claimlint: ignore[x] y\n",
        "claims: [\n",
    ],
)
def test_what_is_no_such_comment(text: str) -> None:
    assert comments(text.replace("a#M", "a" + MARK).replace("M", MARK)) == ()


@pytest.mark.parametrize(
    ("written", "rules", "reason", "until"),
    [
        ("ignore[a] why", ("a",), "why", ""),
        ("ignore[a, b]  why not ", ("a", "b"), "why not", ""),
        ("ignore[a]: why", ("a",), "why", ""),
        ("ignore[a] - why", ("a",), "why", ""),
        ("ignore[a] why until=2026-12-31", ("a",), "why", "2026-12-31"),
        ("ignore[a] until=2026 why so", ("a",), "why so", "2026"),
        ("ignore[a] not-until=2026", ("a",), "not-until=2026", ""),
        ("ignore[a]", ("a",), "", ""),
        ("ignore why", (), "why", ""),
        ("ignore[] why", (), "why", ""),
        ("ignore[a] why # more", ("a",), "why # more", ""),
    ],
)
def test_rules_reason_and_last_day(
    written: str, rules: tuple[str, ...], reason: str, until: str
) -> None:
    (comment,) = comments(f"a: b  #claimlint:{written}\n")
    assert (comment.rules, comment.reason, comment.until) == (rules, reason, until)


def test_several_comments_are_about_what_comes_next() -> None:
    text = f"claims:\n  {MARK}\n\n  # words\n  {MARK}\n  - id: a\n"
    assert about(text) == ["/claims/0", "/claims/0"]
    assert [one.whole_line for one in comments(text)] == [True, True]


def test_a_hostile_line_costs_no_more_than_its_length() -> None:
    mark = "# claimlint: ignore[x] "
    for line in (f"{mark}{' ' * 200_000}y", mark * 5_000, f"# claimlint: ignore{'[' * 200_000}"):
        with ends():
            comments(f"a: b  {line}\n")
