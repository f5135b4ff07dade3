"""Claim files in the making: documents of claims, written as YAML in varying styles."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Claim = dict[str, str]
"""The fields of a claim, each as the text of its value; lists and maps are flow YAML, marked so."""

PLAIN = re.compile(r"[\w~+.][\w ~.,%±/^*+-]*")
"""Texts that need no quotes in YAML (a colon, a hash or an indicator at the start would)."""


@dataclass(slots=True)
class Document:
    """An article, or a reference table, and its claims."""

    id: str
    reference: bool = False
    published: str = "2025-06-01"
    claims: list[Claim] = field(default_factory=list)
    relations: list[Claim] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def add(self, **fields: str) -> Claim:
        """Append a claim; a trailing underscore keeps a field off Python's keywords (`than_`)."""
        claim = {"id": f"c{len(self.claims)}"}
        claim |= {key.rstrip("_"): text for key, text in fields.items() if text}
        self.claims.append(claim)
        return claim

    def write(self, folder: Path, dice: random.Random) -> Path:
        inside = "claims/reference" if self.reference else "claims"
        path = folder / inside / f"{self.id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text(dice), encoding="utf-8")
        return path

    def text(self, dice: random.Random) -> str:
        """The YAML of the document. The order of its claims is drawn: it must not matter."""
        claims = dice.sample(self.claims, len(self.claims))
        kind = "reference" if self.reference else "article"
        lines = ["claimlint: 1", f"{kind}:", f"  id: {self.id}", f"  title: About {self.id}"]
        lines += [f"  published: {self.published}"]
        lines += SOURCES.splitlines()
        if self.names:
            lines.append("names:")
            lines += [f"  {name}: [{other}]" for name, other in self.names.items()]
        lines.append("claims:")
        for claim in claims:
            lines += item({"sources": flow("[book]")} | claim, dice)
        if self.relations:
            lines.append("relations:")
            for relation in self.relations:
                lines += item(relation, dice)
        return "\n".join(lines) + "\n"


SOURCES = """\
sources:
  book:
    title: Book of figures
    publisher: Office of figures
    type: official-statistics
    issued: 2025-05-01
    accessed: 2025-05-20
    url: https://example.org/book
    primary: true"""


def item(fields: Mapping[str, str], dice: random.Random) -> list[str]:
    rows = [f"{key}: {scalar(text, dice)}" for key, text in fields.items()]
    return [("  - " if not number else "    ") + row for number, row in enumerate(rows)]


def flow(text: str) -> str:
    """Mark a text as YAML that is written as it stands."""
    return "\0" + text


def scalar(text: str, dice: random.Random) -> str:
    """A scalar, plain where YAML allows it, else (or by chance) in quotes."""
    if text.startswith("\0"):
        return text[1:]
    if text in {"true", "false"}:  # in quotes they are words
        return text
    style = dice.random()
    if PLAIN.fullmatch(text) and text != "~" and style < 0.6:
        return text
    if style < 0.8 and "\\" not in text:
        return '"' + text.replace('"', '\\"') + '"'
    return "'" + text.replace("'", "''") + "'"


def plain(text: str) -> str:
    """What a field says, without the mark of `flow`."""
    return text.removeprefix("\0")
