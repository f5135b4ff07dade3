"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from claimlint.lazy_pattern import pattern


def test_it_does_what_the_compiled_pattern_does() -> None:
    lazy, eager = pattern(r"(\d)(?P<unit>[a-z])", re.IGNORECASE), r"(?i)(\d)(?P<unit>[a-z])"
    found = lazy.search("of 7T")
    assert found is not None
    assert found.groupdict() == {"unit": "T"}
    assert lazy.fullmatch("of 7T") is None
    assert lazy.sub("-", "1a2b") == re.sub(eager, "-", "1a2b") == "--"
    assert [one[0] for one in lazy.finditer("1a 2b")] == ["1a", "2b"]
    assert lazy.groups == 2


def test_it_is_compiled_when_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.match("a")


def test_its_methods_are_those_of_one_compiled_pattern() -> None:
    lazy = pattern("a+")
    assert lazy.match("aa")
    assert lazy.match.__self__ is lazy.search.__self__  # type: ignore[attr-defined]
