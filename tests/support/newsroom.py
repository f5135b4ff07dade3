"""Small articles and reference tables, linted by the real command, for tests of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from linting import Json, Outcome, check

SOURCES = """\
sources:
  yearbook:
    title: Yearbook
    publisher: Statistics Office
    type: official-statistics
    issued: 2025-01
    url: https://example.org
    accessed: 2025-03-01
"""
SHARED = "sources: [yearbook]"


@dataclass(frozen=True, slots=True)
class Desk:
    """What came of a run, as a test asks it."""

    outcome: Outcome

    @property
    def findings(self) -> list[Json]:
        return self.outcome.findings

    def told(self, *rules: str) -> list[Json]:
        """The findings of these rules, in the order of the report."""
        return [finding for finding in self.findings if finding["rule"] in rules]

    def brief(self, *rules: str) -> list[tuple[str, str, str]]:
        """(rule, severity, certainty) of the findings of these rules; of all without."""
        return [
            (finding["rule"], finding["severity"], finding["certainty"])
            for finding in (self.told(*rules) if rules else self.findings)
        ]

    def status(self, claim: str, article: str = "story") -> str:
        return str(self._checked(claim, article)["status"])

    def against(self, claim: str, article: str = "story") -> list[str]:
        return list(self._checked(claim, article)["against"])

    def _checked(self, claim: str, article: str) -> Json:
        rows = self.outcome.report["checked"]
        return next(row for row in rows if (row["article"], row["claim"]) == (article, claim))


def article(
    *claims: str,
    name: str = "story",
    published: str = "2025-03-10",
    more: str = "",
    defaults: str = "",
) -> str:
    """An article with these claims, each a flow map without its braces."""
    return _file("article", name, claims, published=published, more=more, defaults=defaults)


def reference(*claims: str, name: str = "table", more: str = "", defaults: str = "") -> str:
    """A reference table with these claims."""
    return _file("reference", name, claims, published="2025-01-10", more=more, defaults=defaults)


def _file(
    kind: str, name: str, claims: Sequence[str], *, published: str, more: str, defaults: str
) -> str:
    head = f"claimlint: 1\n{kind}: {{id: {name}, title: The {name}, published: {published}}}\n"
    shared = f"defaults: {{{SHARED}{', ' if defaults else ''}{defaults}}}\n"
    listed = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return f"{head}{SOURCES}{shared}{more}claims:\n{listed}"


def desk(
    folder: Path,
    *articles: str,
    tables: Sequence[str] = (),
    settings: str = "",
    options: Sequence[str] = (),
) -> Desk:
    """Lint these texts as the claim files of one project; `tables` are trusted references."""
    trusted = folder / "claims" / "reference"
    trusted.mkdir(parents=True, exist_ok=True)
    (folder / "claimlint.toml").write_text(settings, encoding="utf-8")
    for number, text in enumerate(articles, 1):
        (folder / "claims" / f"{number}.yaml").write_text(text, encoding="utf-8")
    for number, text in enumerate(tables, 1):
        (trusted / f"{number}.yaml").write_text(text, encoding="utf-8")
    return Desk(check(folder / "claims", options=options))
