"""The stage that reads an article's text beside its claims.

Each text is read once; each quote is looked for; what a claim left out is read from its quote. What
comes of it is a new document: nothing is written into the one that was read.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from claimlint.article.anchoring import closest, places
from claimlint.article.article import Article, Figure, Quoted
from claimlint.article.article_text import ArticleText
from claimlint.article.implicit_value import with_value
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.quote_repair import LostQuote, mended
from claimlint.article.read_article import SUFFIXES, language_of, mentions, read_document
from claimlint.article.text_document import Document as Text
from claimlint.claims.claim import Claim, Document
from claimlint.claims.field_values import Fields, FieldValue
from claimlint.claims.finding import Fix, Place, RawFinding
from claimlint.claims.open_mark import is_open
from claimlint.claims.rebuild_document import with_text
from claimlint.language.language import codes
from claimlint.lazy_dataclass import replace
from claimlint.project.files import FileProblem, Read, beside, read_bytes
from claimlint.yamlfile.span import Span

MOST_PLACES = 100
"""So many places of one quote are looked at."""
MOST_WORDS = 3_000_000
"""So many words of an article are compared, over all quotes that it does not have: three thousand
quotes of an article of a thousand words. A passage is looked for no more after that, and the
finding says so."""


MOST_VERSIONS = 20
"""So many versions of one text are compared."""


class Wishes(Protocol):
    """What the settings say of articles."""

    @property
    def approximate(self) -> Fraction:
        """The share by which "about" may be off."""

    @property
    def leave_out(self) -> tuple[str, ...]:
        """Phrases with which blocks begin that are not the article."""


def attach(
    document: Document, root: str, wishes: Wishes, raised: list[RawFinding], read: Read = read_bytes
) -> Document:
    """The document with the text that it names, and with the numbers that only its quotes hold.

    `read` gives what the text's file holds. What is wrong goes to `raised`. Nothing is written into
    the document that is given.
    """
    name = document.fields.get("text")
    body = None
    if isinstance(name, str):
        place = beside(document.path, name, root)
        data = place if isinstance(place, FileProblem) else read(place)
        body = _read(document, name, (str(place), data), wishes, raised)
    placed = [] if body is None else list(_placed(_quotes(document.claims), body))
    claims = _completed(document.claims, body, placed, wishes.approximate, raised)
    if body is not None and "texts" in document.fields:
        _compare_versions(document, body, placed, Reader(root, wishes, read), raised)
    if body is None:
        return document if claims == document.claims else with_text(document, claims, _no_text)
    waived = dict(_waived(document, body, raised))
    return with_text(
        document, claims, lambda new, moved: _article(body, new, moved, placed, waived)
    )


class Reader(NamedTuple):
    """How the texts of a document are read: its project, what the settings say, from where."""

    root: str
    wishes: Wishes
    read: Read


def _compare_versions(
    document: Document,
    body: ArticleText,
    placed: Sequence[Placed],
    reader: Reader,
    raised: list[RawFinding],
) -> None:
    """Hold the other versions of a text against the one that the claims are made from."""
    from claimlint.article.other_versions import differing  # noqa: PLC0415 - most have one version

    (first, _), *rest = document.versions.items()
    others: dict[str, ArticleText] = {}
    for called, name in rest[:MOST_VERSIONS]:
        place = beside(document.path, name, reader.root)
        data = place if isinstance(place, FileProblem) else reader.read(place)
        other = _read(document, name, (str(place), data), reader.wishes, raised)
        if other is not None:
            others[called] = other
    found = (Version(one.quotation.claim, one.quotation.pointer, one.spans) for one in placed)
    raised.extend(differing(document.path, found, (first, body), others))


class Version(NamedTuple):
    """A claim's quote in the version that the claims are made from."""

    claim: Claim
    pointer: str
    spans: Sequence[Span]


def _no_text(_document: Document, _claims: Sequence[Claim]) -> None:
    return None


def story(path: str, data: bytes, wishes: Wishes, raised: list[RawFinding]) -> Document | None:
    """The document of an article that has no claim file: no claims, only a text.

    None, and a fault in `raised`, where it cannot be read.
    """
    text = _text(path, path, data, wishes)
    if isinstance(text, FileProblem):
        raised.append(RawFinding("invalid-claim", text.message, Place(path), text.help))
        return None
    return story_of(path, text, None, wishes).document


def story_of(path: str, text: Text, language: str | None, wishes: Wishes) -> Article:
    """An article without claims; its language is found from the text where it is None."""
    name = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122  # texts, as in files
    day = text.metadata.published
    published: Fields = {"published": day} if day else {}
    fields: Fields = {"id": name, "language": language or language_of(text), **published}
    bare = Document(path, text.source, fields=fields)
    body = _body(path, bare, text, wishes)
    article = with_text(bare, (), lambda new, _: _article(body, new, (), (), {})).article
    assert isinstance(article, Article)
    return article


def _read(
    document: Document,
    name: str,
    given: tuple[str, bytes | FileProblem],
    wishes: Wishes,
    raised: list[RawFinding],
) -> ArticleText | None:
    """The text that a document calls `name`, from its path and what is there."""
    path, data = given
    text = data if isinstance(data, FileProblem) else _text(path, name, data, wishes)
    if not isinstance(text, FileProblem):
        return _body(path, document, text, wishes)
    message = f"the article's text cannot be read: {text.message}"
    place = Place(document.path, document.pointer_of("text"))
    raised.append(RawFinding("invalid-claim", message, place, text.help, document.id))
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


def _body(path: str, document: Document, text: Text, wishes: Wishes) -> ArticleText:
    language = str(document.fields.get("language", "")).lower().split("-")[0]
    if language not in codes():
        language = language_of(text)
    code = document.fields.get("currency")
    currency = code if isinstance(code, str) else None
    numbers = tuple(
        PrintedNumber(mention, wishes.approximate, index, currency)
        for index, mention in enumerate(mentions(text, language))
    )
    return ArticleText(path, text, language, wishes.approximate, numbers)


# -- quotes --------------------------------------------------------------------------------


class Quotation(NamedTuple):
    """A quote as a claim file has it: its words, those around it, and the node that holds it."""

    claim: Claim
    pointer: str
    exact: str
    prefix: str
    suffix: str


class Placed(NamedTuple):
    """Where a quotation stands in the article, or the passage that is closest to it."""

    quotation: Quotation
    spans: tuple[Span, ...]
    closest: Span | None = None
    fix: Fix | None = None
    is_searched: bool = True


def _quotes(claims: Sequence[Claim]) -> Iterator[Quotation]:
    for claim in claims:
        seen = set()
        for pointer, words in entries(claim.fields.get("quote"), claim.pointer_of("quote")):
            if words not in seen:  # what is listed twice says no more
                yield Quotation(claim, pointer, *words)
            seen.add(words)


def entries(quote: FieldValue | None, pointer: str) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The places of a `quote` field: the pointer of the words; the words, prefix and suffix."""
    if isinstance(quote, str):
        yield pointer, (quote, "", "")
    elif isinstance(quote, dict) and isinstance(exact := quote.get("exact"), str):
        yield (
            f"{pointer}/exact",
            (exact, str(quote.get("prefix", "")), str(quote.get("suffix", ""))),
        )
    elif isinstance(quote, list):
        for index, one in enumerate(quote):
            yield from entries(one, f"{pointer}/{index}")


def _placed(quotations: Iterable[Quotation], body: ArticleText) -> Iterator[Placed]:
    left = MOST_WORDS
    for quotation in quotations:
        claim, pointer, exact, prefix, suffix = quotation
        spans = places(exact, body.text, prefix=prefix, suffix=suffix, language=body.language)
        if spans or left <= 0:
            yield Placed(quotation, spans, is_searched=bool(spans))
            continue
        left -= body.text.text.count(" ") + len(exact)
        missing = closest(exact, body.text)
        yield Placed(quotation, (), *mended(LostQuote(body, claim, exact, pointer), missing))


# -- claims --------------------------------------------------------------------------------


def _completed(
    claims: Sequence[Claim],
    body: ArticleText | None,
    places: Sequence[Placed],
    approximate: Fraction,
    raised: list[RawFinding],
) -> Sequence[Claim]:
    """The claims with what the text adds: the sentence as their passage, and the number that a
    claim leaves out because its quote holds it."""  # noqa: D205, D209 - one sentence
    first: dict[int, Span] = {}
    for placed in places:
        if placed.spans:
            first.setdefault(placed.quotation.claim.index, placed.spans[0])
    completed = []
    for claim in claims:
        span, held, new = first.get(claim.index), None, claim
        if body is not None and span is not None:
            held = [body.numbers[index].mention for index in body.numbers_in(span)]
            if "passage" not in claim.fields:
                sentence = f"sentence {body.number_of(body.sentence(span.start))}"
                new = replace(claim, fields={**claim.fields, "passage": sentence})
        # What a draft left open is no number yet, and the type of the claim hangs on it.
        open_ = is_open(claim.fields.get("subject"))
        if "quote" in claim.fields and not claim.has_number and not open_:
            new = with_value(new, held, approximate, raised)
        completed.append(new)
    return completed


# -- the article beside its claims ---------------------------------------------------------


def _article(
    body: ArticleText,
    document: Document,
    claims: Sequence[Claim],
    places: Sequence[Placed],
    waived: Mapping[int, str],
) -> Article:
    """The article of a document, which need not be complete yet."""
    article = Article.__new__(Article)
    by_index = {claim.index: claim for claim in claims}
    quoting: dict[int, list[Claim]] = {}
    missed: set[int] = set()
    for placed in places:
        claim = by_index[placed.quotation.claim.index]
        for span in placed.spans[:MOST_PLACES]:
            for index in body.numbers_in(span):
                known = quoting.setdefault(index, [])
                if claim not in known[-1:]:
                    known.append(claim)
        if placed.closest is not None:
            missed.update(body.numbers_in(placed.closest))
    figures = []
    seen: Counter[str] = Counter()
    for number in body.numbers:
        figures.append(
            Figure(
                number.mention,
                number.approximate,
                number.index,
                number.currency,
                article,
                seen[number.mention.text],
                tuple(quoting.get(number.index, ())),
                waived.get(number.index),
                number.index in missed,
            )
        )
        seen[number.mention.text] += 1
    quotes = []
    for placed in places:
        held = body.numbers_in(placed.spans[0]) if placed.spans else range(0)
        quotes.append(
            Quoted(
                article,
                by_index[placed.quotation.claim.index],
                placed.quotation.exact,
                placed.quotation.pointer,
                placed.spans,
                placed.closest,
                placed.fix,
                tuple(figures[index] for index in held),
                placed.is_searched,
            )
        )
    Article.__init__(article, body, document, tuple(figures), tuple(quotes))
    return article


def _waived(
    document: Document, body: ArticleText, raised: list[RawFinding]
) -> Iterator[tuple[int, str]]:
    """The numbers that the claim file says are no claims, with the reasons."""
    for index, entry in enumerate(document.not_claims):
        held = [
            number
            for _, (exact, prefix, suffix) in entries(entry.get("quote"), "")
            for number in _held(body, exact, prefix, suffix)
        ]
        for number in held:
            yield number, str(entry.get("reason", ""))
        if not held:
            place = Place(document.path, f"/not_claims/{index}/quote")
            message = "the article has no number in these words"
            raised.append(RawFinding("unused-not-claim", message, place, "", document.id))


def _held(body: ArticleText, exact: str, prefix: str, suffix: str) -> Iterator[int]:
    found = places(exact, body.text, prefix=prefix, suffix=suffix, language=body.language)
    for span in found[:MOST_PLACES]:
        yield from body.numbers_in(span)
