"""The stage that lays an article's text beside its claims.

Each text is read once; each quote is looked for; what a claim left out is read from its quote.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Protocol

from claimlint.article import implicit_value as left_out
from claimlint.article.anchoring import Anchor, Missing, anchor
from claimlint.article.article import Article
from claimlint.article.figure import Figure
from claimlint.article.quote_repair import mend
from claimlint.article.quoted import Quoted
from claimlint.article.read_article import SUFFIXES, mentions, read_document
from claimlint.article.text_document import Document as Text
from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.document import Document
from claimlint.claims.finding import Place, Raised
from claimlint.language.language import codes
from claimlint.numbers.detect_language import detect
from claimlint.project.files import FileProblem, beside, read_bytes

MOST_PLACES = 100
"""So many places of one quote are looked at."""


class Wishes(Protocol):
    """What the settings say of articles."""

    @property
    def approximate(self) -> Fraction:
        """The share by which "about" may be off."""

    @property
    def leave_out(self) -> tuple[str, ...]:
        """Phrases with which blocks begin that are not the article."""


def lay(document: Document, root: str, wishes: Wishes, raised: list[Raised]) -> Article | None:
    """Lay the text that a claim file names beside its claims; what is wrong goes to `raised`."""
    name = document.fields.get("text")
    article = None
    if isinstance(name, str):
        article = _read(document, name, root, wishes, raised)
        if article is not None:
            _anchor_all(article)
            raised.extend(_waive(article, document.not_claims))
    for claim in document.claims:
        if "quote" in claim.fields and not any(key in claim.fields for key in TYPE_KEYS):
            left_out.fill(claim, article, wishes.approximate, raised)
    document.article = article
    return article


def story(path: str, data: bytes, wishes: Wishes, raised: list[Raised]) -> Document | None:
    """The document of an article that has no claim file: no claims, only a text.

    None, and a fault in `raised`, where it cannot be read.
    """
    text = _text(path, path, data, wishes)
    if isinstance(text, FileProblem):
        raised.append(Raised("invalid-claim", text.message, Place(path), text.help))
        return None
    return story_of(path, text, None, wishes).document


def story_of(path: str, text: Text, language: str | None, wishes: Wishes) -> Article:
    """An article without claims; its language is found from the text where it is None."""
    name = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122  # texts, as in files
    fields = {"id": name, "language": language or detect(text.text)}
    document = Document(path, text.source, fields=fields)
    article = _article(path, document, text, wishes)
    document.article = article
    return article


def _read(
    document: Document, name: str, root: str, wishes: Wishes, raised: list[Raised]
) -> Article | None:
    path = beside(document.path, name, root)
    text: Text | FileProblem
    if isinstance(path, FileProblem):
        text = path
    else:
        data = read_bytes(path)
        text = data if isinstance(data, FileProblem) else _text(path, name, data, wishes)
        if isinstance(text, Text):
            return _article(path, document, text, wishes)
    message = f"the article's text cannot be read: {text.message}"
    place = Place(document.path, document.pointer_of("text"))
    raised.append(Raised("invalid-claim", message, place, text.help, document.id))
    return None


def _text(path: str, name: str, data: bytes, wishes: Wishes) -> Text | FileProblem:
    """The text of an article's file, or why it has none."""
    if not path.lower().endswith(SUFFIXES):
        endings = ", ".join(SUFFIXES)
        return FileProblem(path, f"`{name}` is no article", f"its file ends in {endings}")
    try:
        return read_document(path, data, wishes.leave_out)
    except UnicodeDecodeError as error:
        message = f"`{name}` is not UTF-8 (at byte {error.start + 1})"
        return FileProblem(path, message, "save it as UTF-8")
    except ValueError as error:
        return FileProblem(path, f"`{name}` cannot be read: {error}", "check the file")


def _article(path: str, document: Document, text: Text, wishes: Wishes) -> Article:
    language = str(document.fields.get("language", "")).lower().split("-")[0]
    if language not in codes():
        language = detect(text.text)
    article = Article(path, document, text, language, wishes.approximate)
    seen: dict[str, int] = {}
    for mention in mentions(text, language):
        nth = seen.get(mention.text, 0)
        seen[mention.text] = nth + 1
        article.figures.append(Figure(article, mention, len(article.figures), nth))
    return article


# -- anchors -------------------------------------------------------------------------------


def _anchor_all(article: Article) -> None:
    for claim in article.document.claims:
        for quoted in quotes_of(claim, article):
            article.quotes.append(quoted)
            article.by_claim.setdefault(claim.id, []).append(quoted)
        first = article.found(claim)
        if first is not None and "passage" not in claim.fields:
            assert first.sentence is not None
            claim.fields["passage"] = f"sentence {article.number_of(first.sentence)}"


def quotes_of(claim: Claim, article: Article) -> Iterator[Quoted]:
    """The places of a claim's quote, looked up in the article."""
    for pointer, entry in entries(claim.fields.get("quote"), claim.pointer_of("quote")):
        exact, prefix, suffix = entry
        found = anchor(exact, article.text, prefix=prefix, suffix=suffix, language=article.language)
        quoted = Quoted(article, claim, exact, pointer)
        _place(quoted, found)
        yield quoted


def entries(quote: Any, pointer: str) -> Iterator[tuple[str, tuple[str, str, str]]]:  # noqa: ANN401  # a field as it is
    """The places of a `quote` field: the pointer of the words; the words, prefix and suffix."""
    if isinstance(quote, str):
        yield pointer, (quote, "", "")
    elif isinstance(quote, dict) and isinstance(quote.get("exact"), str):
        around = (str(quote.get("prefix", "")), str(quote.get("suffix", "")))
        yield f"{pointer}/exact", (quote["exact"], *around)
    elif isinstance(quote, list):
        for index, one in enumerate(quote):
            yield from entries(one, f"{pointer}/{index}")


def _place(quoted: Quoted, found: Anchor | Missing) -> None:
    if isinstance(found, Missing):
        mend(quoted, found)
        return
    quoted.spans = found.spans
    for span in found.spans[:MOST_PLACES]:
        for figure in quoted.article.figures_in(span):
            if span is found.spans[0]:
                quoted.figures.append(figure)
            if quoted.claim not in figure.claims[-1:]:
                figure.claims.append(quoted.claim)


def _waive(article: Article, waivers: Sequence[Any]) -> Iterator[Raised]:
    """Mark the numbers that the claim file says are no claims; tell what holds no number."""
    document = article.document
    for index, entry in enumerate(waivers):
        if not isinstance(entry, dict):
            continue
        held = [
            figure
            for _, (exact, prefix, suffix) in entries(entry.get("quote"), "")
            for figure in _held(article, exact, prefix, suffix)
        ]
        for figure in held:
            figure.waived = str(entry.get("reason", ""))
        if not held:
            place = Place(document.path, f"/not_claims/{index}/quote")
            message = "the article has no number in these words"
            yield Raised("unused-not-claim", message, place, "", document.id)


def _held(article: Article, exact: str, prefix: str, suffix: str) -> Iterator[Figure]:
    found = anchor(exact, article.text, prefix=prefix, suffix=suffix, language=article.language)
    for span in found.spans[:MOST_PLACES] if isinstance(found, Anchor) else ():
        yield from article.figures_in(span)
