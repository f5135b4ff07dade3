"""The reader of plain files says what the long way says, or that it is not certain."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimlint.yamlfile import plain_file
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence, Texts, texts
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.plain_value import is_safe, plain_value
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.schemas import schema
from claimlint.yamlfile.validate import validate

ROOT = Path(__file__).parents[3]
HEAD = "claimlint: 1\narticle: {id: story}\n"
EVERYTHING = """\
# All that a plain file may have, each in the ways that people write it.
---
claimlint: 1   # the first
article:
  id: rail-2025
  title: 'Rail: freight grows again'
  url: https://example.org/rail?a=1#b

  note: "a # in quotes"
defaults: {period: 2024, where: {from: Haifa}}
sources:
  yearbook 2024:
    title: Yearbook, the 12th
    primary: true
  desk: {title: Notes, type: interview}
names:
  United States: [US, "USA", 'U.S.']
  ישראל:
    - מדינת ישראל
    - Israel
claims:
  # the first claims
  - id: a
    quote:
      - Trains carried 130 million tonnes
      - {exact: 31%, prefix: carried}
    value: -5 %
    sources:
    - yearbook 2024
    - source: desk
      locator: "table 7"
      says: 30.6 %
    note: |
      in two
        lines

  - id: b
    quote: >-
      rail now carries
      31%
    rank: 3
    inferred: [of, period]
    key: true
    trust: 2.5
    where:
      from: a
      to: b
    note: goes on
      in the next line
  - {id: c, ratio: '1/3..1/2', than: {period: 2019}, n: 12}
relations:
  - check: a + b <= "100 %"
ignore:
- rule: no-source
  claim: [a, b]
"""


def long_way(text: str) -> Texts | None:
    """What the file holds, read with places and validated; None where it has a fault."""
    tree = read_nodes(text)
    if tree.root is None or tree.problems or validate(tree.root, "claims"):
        return None
    return texts(tree.root)


def in_order(value: Texts) -> object:
    """The same with the order of keys, which equal maps may differ in."""
    if isinstance(value, dict):
        return [(key, in_order(one)) for key, one in value.items()]
    return [in_order(one) for one in value] if isinstance(value, list) else value


def is_right(text: str) -> bool:
    """Whether the plain reader is not certain, or says what the long way says."""
    found, wanted = read_plain(text, "claims"), long_way(text)
    return found is None or (wanted is not None and in_order(found) == in_order(wanted))


def test_each_way_to_write_a_plain_file_is_read() -> None:
    found, wanted = read_plain(EVERYTHING, "claims"), long_way(EVERYTHING)
    assert found is not None
    assert wanted is not None
    assert in_order(found) == in_order(wanted)
    claims = found["claims"]
    assert isinstance(claims, list)
    assert claims[0] == {
        "id": "a",
        "quote": ["Trains carried 130 million tonnes", {"exact": "31%", "prefix": "carried"}],
        "value": "-5 %",
        "sources": ["yearbook 2024", {"source": "desk", "locator": "table 7", "says": "30.6 %"}],
        "note": "in two\n  lines\n",
    }


@pytest.mark.parametrize(
    "written",
    [
        "31 %", "-5 %", "- 5 %", "+4 %", "~22 %", "12:30", "no", "010", "null", "~", "", "true",
        "'it''s'", '"a\\n"', '"a" b', "a # b", "a #b", "a#b", "a: b", "a:", "a :b", "#a", "&a b",
        "*a", "!a b", "|", ">", ">5", "@a", "`a`", "%a", "[a, b]", "[a,b]", "[ a , b ]", "[a, ]",
        "[a b, c]", "[a, [b, {c: d}]]", "[[[[[a]]]]]", "[a, b", "[a] b", "[a] # b", "[a]#b",
        "{a: b}", "{a:b}", "{ a: b }", "{a}", "{a: }", "{a: b, a: c}", "{<<: {a: b}}", "{'a': b}",
        '{"a":b}', "{a: b:c}", "{a: https://example.org}", "[a?, b]", "[a: b]", "[]", "{}",
        "[null]",
        "a\tb", "a\u00a0b", "a\u2028b", "a\u0085b", "a\ufeffb", "a\x07b", "a\x7fb", "\ud800", "a  ",
        "  a", "<<", "=", "...", "---", "? a", "?a", ": a", ":a", "'a", "a'", "R&D", "a*b", "a!",
        "\n      - a\n      - b", "\n    - a", "\n   - a", "\n  - a", "\n      - a\n       - b",
        "\n      -  a\n      -  b", "\n      -  a\n      - b", "\n      - a: b", "\n      - - a",
        "\n      # why\n      - a  # so\n\n      - b", "\n      b", "\n      a: b", "a\n      b",
        "a\n\n\n", "a\n  # b", "a\n# b", "a\n      # b", "a\n    b: c", "a\n  b: c", "a\n   b: c",
        "|\n      a\n\n", "|+\n      a\n\n", ">-\n      a\n  # b", "|\n     a\n      b", "a\n---",
        "a\n...", "a\n--- b", "'a\n      b'", "'a\n  b'", '"a\n  - id: b"', "[a,\n  b]",
        "[a\n    ]",
        "? a\n    : b", "a\n    <<: {note: b}", "&x a\n    note: *x", "a\n    'note': b",
        "a\n    note : b", "a\n    note: b\n    note: c", "a\n    zzz: b", "x" * 2000,
        "[" + ", ".join(["a"] * 400) + "]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["quote", "value", "key", "sources", "where", "kind", "review"])
def test_a_value_is_what_the_long_way_makes_of_it(key: str, written: str) -> None:
    node, whole = plain_value(f" {written}", 0) if is_safe(written) else None, f"k: {written}\n"
    if node is not None:  # its places count from behind the colon
        root = read_nodes(whole).root
        assert isinstance(root, Mapping)
        assert repr(shifted(node, 2)) == repr(root.nodes["k"])
    number = "" if key == "value" else "    value: 3\n"
    for after in ("", "    of: all\n", "  - id: b\n    date: 1992\n"):
        text = f"{HEAD}claims:\n  - id: a\n{number}    {key}: {written}\n{after}"
        assert is_right(text), text
        assert is_right(text), "the second time, from what is known"


def shifted(node: Node, by: int) -> Node:
    if isinstance(node, Scalar):
        return Scalar(node.value, node.start + by, node.end + by, node.style)
    if isinstance(node, Mapping):
        items = [(shifted(key, by), shifted(value, by)) for key, value in node.items]
        return Mapping(items, node.start + by, node.end + by)  # type: ignore[arg-type]
    return Sequence([shifted(one, by) for one in node.items], node.start + by, node.end + by)


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "# only a remark\n", "claimlint: 1", "claimlint: 1\n", HEAD, f"\ufeff{HEAD}",
        HEAD.replace("\n", "\r\n"), f"%YAML 1.1\n---\n{HEAD}", f"---\n{HEAD}", f"--- \n{HEAD}...\n",
        f"{HEAD}---\n{HEAD}", f"{HEAD}---\n", f"# \x07\n{HEAD}", f"#\u2028a: b\n{HEAD}", f" {HEAD}",
        f"{HEAD}{HEAD}", "claimlint: 2\narticle: {id: a}\n", "claimlint: 1\nreference: {id: a}\n",
        "claimlint: 1\nreference: {id: a}\narticle: {id: a}\n", "article: {id: a}\n",
        f"{HEAD}claims:\n", f"{HEAD}claims: []\n", f"{HEAD}claims: {{}}\n", f"{HEAD}claims:\n  -\n",
        f"{HEAD}claims:\n- id: a\n  value: 3\n", f"{HEAD}claims:\n -  id: a\n    value: 3\n",
        f"{HEAD}claims:\n  - id: a\n   value: 3\n", f"{HEAD}claims:\n  - id: a\n     value: 3\n",
        f"{HEAD}claims:\n  - id: a\n    value: 3\n - id: b\n    value: 3\n",
        f"{HEAD}claims:\n  - id: a\n    value: 3\n    - id: b\n", f"{HEAD}claims:\n  id: a\n",
        f"{HEAD}claims:\n  - id: a\n    value: 3\n names: {{a: b}}\n",
        f"{HEAD}claims: # x\n  - a\n",
        f"{HEAD}claims:\n  - id: a\n", f"{HEAD}claims:\n  - id: a\n    quote: b\n",
        f"{HEAD}claims:\n  - id: a\n    value: 3\n    rank: 2\n", f"{HEAD}claims:\n  - null\n",
        f"{HEAD}claims:\n  - {{id: a, value: 3}}\n    value: 4\n",
        f"{HEAD}claims:\n  -\n    id: a\n",
        f"{HEAD}claims:\n  - {{id: a, value: 3, zzz: 1}}\n", f"{HEAD}claims:\n  - {{id: a}}\n",
        f"{HEAD}defaults: &d {{period: 2024}}\nclaims: []\n", f"{HEAD}defaults:\n  period: 2024\n",
        f"{HEAD}sources:\n  <<: {{a: {{title: b}}}}\n", f"{HEAD}sources:\n  a :\n    title: b\n",
        f"{HEAD}sources:\n  a:\n  b:\n    title: c\n", f"{HEAD}sources:\n  a\tb:\n    title: c\n",
        f"{HEAD}sources:\n  a:\n    title: b\n  a:\n    title: c\n", f"{HEAD}names:\n",
        f"{HEAD}sources: {{a: {{title: b}}}}\n", f"{HEAD}note: |\n  a",
        f"{HEAD}names: {{a: b}} # c\n",
        f"{HEAD}relations:\n- check: a > |\n    b\n",
        f"{HEAD}relations:\n  - check: |\n      a\n\n\n",
    ],
)  # fmt: skip
def test_a_file_is_what_the_long_way_makes_of_it(text: str) -> None:
    assert is_right(text)
    assert is_right(text), "the second time, from what is known"


def test_files_whose_lines_are_changed_at_random_are_read_as_the_long_way_reads_them() -> None:
    dice = random.Random(7)
    files = [EVERYTHING, *sources()]
    read = 0
    for _ in range(4000):
        text = changed(dice, dice.choice(files))
        assert is_right(text), text
        read += read_plain(text, "claims") is not None
    assert read > 1000


ENDS = (
    " ", " # b", "#b", ":", ": b", '"', "'", " |", " >-", "\t", "\n", "\n\n", "\n      b",
    "\n    # b",
    "\n#b", "\n  - b", "\n---", "\n...", " &b", " *b", "\r", "\u2028", "\x85", "\ufeff", "\\",
    " {", "]",
)  # fmt: skip
KEYS = (
    '"note"',
    "note ",
    "<<",
    "- note",
    "? note",
    "&a note",
    "note",
    "id",
    "value",
    "#a",
    "a:b",
    "",
)


def changed(dice: random.Random, text: str) -> str:
    """The text with up to three lines moved, lost, doubled, indented, or given another end."""
    lines = text.split("\n")
    for _ in range(dice.choice([0, 1, 1, 2, 3])):
        at = dice.randrange(len(lines))
        match dice.randrange(7):
            case 0:
                lines[at] += dice.choice(ENDS)
            case 1:
                lines[at] = " " * dice.choice([1, 2, 4]) + lines[at]
            case 2:
                lines[at] = lines[at].removeprefix(" " * dice.choice([1, 2, 4]))
            case 3:
                lines.insert(at, dice.choice(lines))
            case 4:
                del lines[at : at + (len(lines) > 1)]
            case 5:
                key, colon, value = lines[at].partition(":")
                indent = key[: len(key) - len(key.lstrip(" -"))]
                lines[at] = indent + dice.choice(KEYS) + colon + value
            case _:
                cut = dice.randint(0, len(lines[at]))
                lines[at] = lines[at][:cut] + dice.choice(ENDS) + lines[at][cut:]
    return "\n".join(lines)


def sources() -> Iterator[str]:
    """The claim files of the repository, and those in the examples of its rules."""
    for path in sorted(ROOT.glob("claims/**/*.yaml")):
        yield path.read_text("utf-8")
    for path in sorted(ROOT.glob("rules/*/*.yaml")):
        root = read_nodes(path.read_bytes()).root
        assert root is not None
        yield from _claim_files(root)


def _claim_files(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        if "claimlint: 1" in node.value:
            yield node.value
    elif isinstance(node, Mapping):
        for value in node.nodes.values():
            yield from _claim_files(value)
    else:
        for value in node.items:
            yield from _claim_files(value)


def test_nearly_every_claim_file_of_the_repository_is_plain() -> None:
    files = list(sources())
    assert len(files) > 300
    assert [text for text in files if not is_right(text)] == []
    plain = [text for text in files if read_plain(text, "claims") is not None]
    assert len(plain) >= 0.95 * len(files)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_file, "_MOST_PIECES", 8)
    for number in range(40):
        assert is_right(f"{HEAD}claims:\n  - id: a{number}\n    value: {number}\n    n: 2\n")
    assert is_right(f"{HEAD}sources:\n" + "".join(f"  s{n}: {{title: a}}\n" for n in range(40)))


def test_a_schema_that_asks_for_values_where_keys_are_asked_for_is_refused() -> None:
    part = {"type": "object", "oneOf": [{"properties": {"id": {"const": "a"}}}]}
    with pytest.raises(NotImplementedError, match="asks for values"):
        plain_file._presence(part)
    with pytest.raises(NotImplementedError, match="uses propertyNames"):
        plain_file._presence({"type": "object", "propertyNames": {"pattern": "^a"}})
    assert plain_file._presence(schema("claims")) == {
        "required": ["claimlint"],
        "oneOf": [{"required": ["article"]}, {"required": ["reference"]}],
    }
