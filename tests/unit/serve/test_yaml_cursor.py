"""What is being typed, by the lines above: also where the file is no YAML for the moment."""

from __future__ import annotations

import pytest

from claimlint.serve.yaml_cursor import spot_at, typing_at, where
from claimlint.yamlfile.read_yaml import read_nodes

HEAD = """\
claimlint: 1
article:
  id: x
sources:
  a:
    type: news
claims:
  - id: one
    quote: hello   # a comment
    of:
      subject: road

    # a comment
    sources:
      - a
      - {source: a, locator: t}
"""


@pytest.mark.parametrize(
    ("typed", "path", "part", "words"),
    [
        ("", (), "key", ""),
        ("rel", (), "key", "rel"),
        ("    ", ("claims", "-"), "key", ""),
        ("  - ", ("claims", "-"), "key", ""),
        ("  - id: q\n    su", ("claims", "-"), "key", "su"),
        ("    kind: fore", ("claims", "-", "kind"), "value", "fore"),
        ("    of: {sub", ("claims", "-", "of"), "key", "sub"),
        ("    of: {subject: ro", ("claims", "-", "of", "subject"), "value", "ro"),
        ("      - ", ("claims", "-", "sources", "-"), "key", ""),
        ("      - {sou", ("claims", "-", "sources", "-"), "key", "sou"),
        ("      - {source: ", ("claims", "-", "sources", "-", "source"), "value", ""),
        ("    sources: [a, b", ("claims", "-", "sources", "-"), "value", "b"),
        ("    sources: [a, {loc", ("claims", "-", "sources", "-"), "key", "loc"),
        ("  - {id: a, of: {subject: b}, kin", ("claims", "-"), "key", "kin"),
        ("  - {id: a, note: 'x, {', kin", ("claims", "-"), "key", "kin"),
        ("relations:\n- id: r\n  che", ("relations", "-"), "key", "che"),
        ("relations:\n- id: r\n- id: ", ("relations", "-", "id"), "value", ""),
    ],
)
def test_a_line_is_of_what_is_above_it(
    typed: str, path: tuple[str, ...], part: str, words: str
) -> None:
    found = typing_at(HEAD + typed, len(HEAD + typed))
    assert (found.path, found.part, found.words) == (path, part, words)
    assert (HEAD + typed)[found.start :] == words


@pytest.mark.parametrize(
    ("path", "record", "field"),
    [
        ((), "file", None),
        (("claims", "-"), "claim", None),
        (("defaults",), "claim", "defaults"),
        (("sources", "any-id"), "source", None),
        (("sources", "any-id", "type"), "", "type"),
        (("claims", "3", "sources", "0"), "citation", "sources"),
        (("claims", "3", "sources", "0", "says"), "", "says"),
        (("claims", "3", "quote", "1", "exact"), "", "exact"),
        (("claims", "3", "where", "to"), "", None),
        (("nonsense", "3"), "", None),
    ],
)
def test_a_path_leads_to_a_record_or_a_field(
    path: tuple[str, ...], record: str, field: str | None
) -> None:
    found = where(path)
    assert found.record == record
    assert (None if found.field is None else found.field.name) == field


@pytest.mark.parametrize(
    ("words", "pointer", "part"),
    [
        ("hello", "/claims/0/quote", "value"),
        ("subject", "/claims/0/of/subject", "key"),
        ("locator", "/claims/0/sources/1/locator", "key"),
        ("type", "/sources/a/type", "key"),
    ],
)
def test_a_word_has_its_pointer(words: str, pointer: str, part: str) -> None:
    found = spot_at(read_nodes(HEAD).root, HEAD.index(words) + 1)
    assert found is not None
    assert (found.pointer, found.part) == (pointer, part)


def test_between_words_is_nothing() -> None:
    root = read_nodes(HEAD).root
    assert spot_at(root, HEAD.index("# a comment") + 4) is None
    assert spot_at(None, 0) is None
