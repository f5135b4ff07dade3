"""The sections of a language file, each read only when something asks for it.

A language file is YAML whose top-level keys are its sections. Reading the whole of one costs
more than a cold start can spare, so the text is cut at its top-level keys, which is safe because
no other line of such a file begins in the first column, and a section is parsed on first use.
Most sections need no parser of YAML, which takes as long to load as a claim file to check: a
meaning a line, and behind it a list of phrases or, folded, one on the lines below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_LINE = re.compile(r'( *)(?:"([^"\\]+)"|([\w.+-]+(?: [\w.+-]+)*)):(?: (.*))?\Z')
_PLAIN = re.compile(r"(?:[\w(~$€£¥₪][^:#\t]*(?<! )|\.)\Z")
"""What is no more than its words, to YAML: no sign of its begins it or stands in it."""
_QUOTED = re.compile(r'"([^"\\]*)"\Z')


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
    found = _simple(source)
    return parse_yaml(source) if found is None else found


def parse_yaml(source: str) -> Any:  # noqa: ANN401 - as above
    """The value of one section, by a parser of YAML."""
    import yaml  # noqa: PLC0415  # few sections need it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    loaded = yaml.load(source, Loader=loader)  # noqa: S506 - a base loader builds only text
    return next(iter(loaded.values()))


def _simple(source: str) -> str | dict[str, str] | None:
    """The value of a section that needs no parser; None for any other."""
    lines = source.splitlines()
    while lines[-1].startswith("#") or not lines[-1].strip():
        lines.pop()
    if any(line.startswith("#") or not line.strip() for line in lines):
        return None
    first = _value(lines, 0, "")
    if first is not None:
        value, at = first
        return value if at == len(lines) else None
    if not lines[0].endswith(":"):
        return None
    found: dict[str, str] = {}
    at = 1
    while at < len(lines):
        entry = _value(lines, at, "  ")
        if entry is None:
            return None
        match = _LINE.match(lines[at])
        assert match is not None  # else it had no value
        name = match[2] or match[3]
        if name in found:
            return None
        found[name], at = entry
    return found or None


def _value(lines: list[str], at: int, indent: str) -> tuple[str, int] | None:
    """The text of the line `at`, and where the next one is; None where that is not simple."""
    match = _LINE.match(lines[at])
    if match is None or match[1] != indent or not match[4]:
        return None
    begin, at = match[4], at + 1
    further = f"{indent}  "
    if begin != ">-":
        if at < len(lines) and lines[at].startswith(further):
            return None
        quoted = _QUOTED.match(begin)
        if quoted is not None:
            return quoted[1], at
        return (begin, at) if _PLAIN.match(begin) else None
    folded = []
    while at < len(lines) and lines[at].startswith(further):
        line = lines[at][len(further) :]
        if line != line.strip():
            return None
        folded.append(line)
        at += 1
    return (" ".join(folded), at) if folded else None


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
