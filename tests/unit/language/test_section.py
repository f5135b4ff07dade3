"""The sections of language files, read with and without a parser of YAML."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.language import language, section

FILES = sorted((Path(language.__file__).parents[1] / "languages").glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_without_a_parser_a_section_is_what_it_is_with_one(file: Path) -> None:
    for source in section.cut(file.read_text(encoding="utf-8")).values():
        assert section.parse(source) == section.parse_yaml(source)


@pytest.mark.parametrize(
    "source",
    [
        "a: one, two\n",
        "a: >-\n  one,\n  two: #3\n",
        'a:\n  "~": about\n  b c: >-\n    x,\n    y\n  d: e\n',
        "a:\n  b: c\n# and more\n",
        "a:\n  b: c\n    d\n",  # a plain text of two lines
        "a:\n  b: 'c'\n",
        "a:\n  b: [c, d]\n",
        "a:\n  b: c # and more\n",
        "a:\n  b: {c: d}\n",
        "a:\n  b: |\n    c\n    d\n",
        "a:\n  b: >-\n    c\n\n    d\n",
        "a:\n  b: >-\n    c\n      d\n    e\n",
        "a:\n  b:\n    - c\n    - d\n",
        "a: &x b\n",
        "a: c:d\n",
        "a:\n    b: c\n",
        "a:\n",
    ],
)
def test_what_is_not_simple_is_left_to_the_parser(source: str) -> None:
    assert section.parse(source) == section.parse_yaml(source)
