"""The sections of a language file, each read only when something asks for it.

A language file is YAML whose top-level keys are its sections. Reading the whole of one costs
more than a cold start can spare, so the text is cut at its top-level keys, which is safe because
no other line of such a file begins in the first column, and a section is parsed on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def cut(text: str) -> dict[str, str]:
    """The source text of each section, by name; raises ValueError for a section given twice."""
    found = list(_KEY.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    sections: dict[str, str] = {}
    for match, end in zip(found, ends, strict=True):
        if match[1] in sections:
            raise ValueError(f"the section {match[1]} is given twice")
        sections[match[1]] = text[match.start() : end]
    return sections


def parse(source: str) -> Any:  # noqa: ANN401 - the shape depends on the section
    """The value of one section; every scalar of it is text."""
    loaded = yaml.load(source, Loader=_LOADER)  # noqa: S506 - a base loader builds only text
    return next(iter(loaded.values()))


def words(value: object) -> list[str]:
    """The phrases of a comma-separated list; one with a sign that YAML minds stands in quotes."""
    return [_unquoted(part.strip()) for part in str(value or "").split(",") if part.strip()]


def _unquoted(phrase: str) -> str:
    quoted = len(phrase) > 2 and phrase[0] == phrase[-1] == '"'
    return phrase[1:-1] if quoted else phrase


def pairs(section: object) -> Iterator[tuple[str, str]]:
    """Every (phrase, meaning) of a section that lists its phrases under their meaning."""
    if not isinstance(section, dict):
        return
    for meaning, phrases in section.items():
        for phrase in words(phrases):
            yield phrase, str(meaning)
