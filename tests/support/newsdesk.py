"""An article with its claims, laid side by side in memory or in a folder."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from claimlint.article.article import Article
from claimlint.article.attach_text import attach, story_of
from claimlint.article.read_article import read_document as read_text
from claimlint.claims.claim import Document
from claimlint.claims.finding import RawFinding
from claimlint.claims.read_claims import Reading, content_of, read_document
from claimlint.yamlfile.read_yaml import read_nodes


class Wishes:
    """The settings that an article is read with."""

    approximate = Fraction(1, 20)
    leave_out: tuple[str, ...] = ()


def story(text: str, language: str | None = None, name: str = "story.txt") -> Article:
    """An article without claims."""
    return story_of(name, read_text(name, text), language, Wishes())


def claims(source: str, path: str = "claims.yaml") -> tuple[Document, list[RawFinding]]:
    """The document of a claim file, and what was wrong with it."""
    raised: list[RawFinding] = []
    tree = read_nodes(source.encode())
    assert tree.root is not None
    return read_document(path, source, content_of(tree.root), Reading(), raised), raised


def desk(folder: Path, source: str, text: str, name: str = "story.md") -> tuple[Path, Path]:
    """A claim file and its article in a folder; the claim file needs `text: story.md`."""
    (folder / "claims.yaml").write_text(source, encoding="utf-8", newline="")
    (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder / "claims.yaml", folder / name


def attached(
    folder: Path, source: str, name: str = "claims.yaml"
) -> tuple[Document, Article | None, list[RawFinding]]:
    """The document of a claim file in a folder, with the article that it names."""
    read, raised = claims(source, str(folder / name))
    document = attach(read, str(folder), Wishes(), raised)
    assert document.article is None or isinstance(document.article, Article)
    return document, document.article, raised
