"""One claim file: an article or a reference table, with its sources, names and claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from claimlint.claims.claim import Claim
from claimlint.claims.source import Source
from claimlint.language.fold import fold
from claimlint.values.period import Period


@dataclass(eq=False, slots=True)
class Relation:
    """One entry of `relations:`: a formula over claims that the file says must hold."""

    document: Document
    index: int
    id: str
    check: str
    because: str

    @property
    def pointer(self) -> str:
        """The JSON pointer of the formula."""
        return f"/relations/{self.index}/check"


@dataclass(eq=False, slots=True)
class Document:
    """A claim file, read. `path` is as printed, `text` its content, for excerpts."""

    path: str
    text: str
    is_reference: bool = False
    trusted: bool = False
    fields: dict[str, Any] = field(default_factory=dict)
    published: Period | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    ignores: list[dict[str, str]] = field(default_factory=list)
    by_id: dict[str, Claim] = field(default_factory=dict)
    subjects: dict[str, list[Claim]] | None = None
    formulas: dict[str, Any] | None = None
    judged: list[Any] = field(default_factory=list)
    bounds: Mapping[str, str] = field(default_factory=dict)
    leaves_out: bool = False
    """Whether a claim has no number of its own: its quote is to have it."""
    not_claims: list[dict[str, Any]] = field(default_factory=list)
    article: Any = None
    """The text that it is about, laid beside its claims (`claimlint.article`); None without."""

    @property
    def id(self) -> str:
        """The article's or reference's id; the file's name where it has none."""
        found = self.fields.get("id")
        return found if isinstance(found, str) else self.path

    @property
    def language(self) -> str:
        """The language of the article; English where the file does not say."""
        found = self.fields.get("language")
        return found if isinstance(found, str) else "en"

    @property
    def is_article(self) -> bool:
        """Whether this is an article, not a reference table."""
        return not self.is_reference

    def by_subject(self) -> dict[str, list[Claim]]:
        """The claims by the names of their subjects; made when first asked for."""
        if self.subjects is None:
            index: dict[str, list[Claim]] = {}
            for claim in self.claims:
                index.setdefault(claim.subject_name, []).append(claim)
            self.subjects = index
        return self.subjects

    def pointer_of(self, name: str) -> str:
        """The JSON pointer of a field of the article or reference; of its head without it."""
        head = "/reference" if self.is_reference else "/article"
        return f"{head}/{name}" if name in self.fields else head

    @property
    def publication_day(self) -> int | None:
        """The day of publication, as an ordinal: the last that it can be. None where unknown."""
        published = self.published
        return None if published is None else published.last

    def name(self, text: str) -> str:
        """A printed name as the name it stands for: folded, aliases resolved."""
        folded = fold(text)
        return self.aliases.get(folded, folded)


def alias_table(*tables: Mapping[str, Any]) -> dict[str, str]:
    """Aliases by folded spelling; earlier tables win."""
    aliases: dict[str, str] = {}
    for table in tables:
        for name, spellings in table.items():
            canonical = fold(name)
            for spelling in spellings if isinstance(spellings, list | tuple) else [spellings]:
                aliases.setdefault(fold(str(spelling)), canonical)
    return aliases
