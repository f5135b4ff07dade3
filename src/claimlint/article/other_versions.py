"""One story in several versions (print, web, push): no figure is mended in one of them only.

A version may leave sentences out, and put them otherwise. What is compared is a sentence, or the
words of a quote, that is the same in both but for its numbers: there the claim's figure is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Protocol

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.claim import Claim
from claimlint.claims.finding import Place, RawFinding
from claimlint.yamlfile.span import Span

RULE: Final = "versions-differ"
_NUMBER: Final = "#"
_FEWEST: Final = 3
"""So many words beside the number make the words of a quote tell which place is meant."""
_MOST_PLACES: Final = 2000
"""So many places that begin with the same word are looked at."""
_WORD: Final = re.compile(r"[^\W_]+|#")


class Placed(Protocol):
    """Where a claim's quote stands in the version that the claims are made from."""

    @property
    def claim(self) -> Claim:
        """The claim that quotes."""

    @property
    def pointer(self) -> str:
        """The node of the claim file that holds the words."""

    @property
    def spans(self) -> Sequence[Span]:
        """The places where they stand."""


class _Version:
    """A version as its words, in which each number is one sign."""

    def __init__(self, body: ArticleText) -> None:
        self.body = body
        self.words: list[str] = []
        self.numbers: list[PrintedNumber | None] = []
        self.sentences: dict[tuple[str, ...], list[PrintedNumber]] = {}
        self._at: dict[str, list[int]] = {}
        for sentence in body.sentences:
            words, numbers = skeleton(body, sentence)
            self.sentences.setdefault(tuple(words), [one for one in numbers if one is not None])
            self.words += words
            self.numbers += numbers
        for at, word in enumerate(self.words):
            self._at.setdefault(word, []).append(at)

    def quoted(self, words: Sequence[str]) -> list[PrintedNumber] | None:
        """The numbers in the one place that has these words; None for none, and for several."""
        begins = self._at.get(words[0], [])[:_MOST_PLACES]
        found = [at for at in begins if self.words[at : at + len(words)] == list(words)]
        if len(found) != 1:
            return None
        held = self.numbers[found[0] : found[0] + len(words)]
        return [one for one in held if one is not None]


def skeleton(body: ArticleText, span: Span) -> tuple[list[str], list[PrintedNumber | None]]:
    """The words of a span, folded, each number as one sign; and beside each sign the number."""
    held = [body.numbers[index] for index in body.numbers_in(span)]
    words: list[str] = []
    numbers: list[PrintedNumber | None] = []
    at = span.start
    for number in [*held, None]:
        end = span.end if number is None else min(max(number.start, at), span.end)
        plain = [one.casefold() for one in _WORD.findall(body.text.text[at:end].replace("#", ""))]
        words += plain
        numbers += [None] * len(plain)
        if number is not None:
            words.append(_NUMBER)
            numbers.append(number)
            at = number.end
    return words, numbers


def differing(
    document: str,
    placed: Iterable[Placed],
    main: tuple[str, ArticleText],
    others: Mapping[str, ArticleText],
) -> Iterator[RawFinding]:
    """The figures that one version prints and another has otherwise.

    `main` is the version that the claims are made from, with what it is called; `document` is the
    path of the claim file.
    """
    versions = {name: _Version(body) for name, body in others.items()}
    seen: set[tuple[int, str]] = set()
    for one in placed:
        for span in one.spans[:1]:
            for name, version in versions.items():
                if (one.claim.index, name) in seen:
                    continue
                found = _difference(span, main[1], version)
                if found is not None:
                    seen.add((one.claim.index, name))
                    yield _finding(document, one, (main[0], found[0]), (name, found[1]))


def _difference(
    span: Span, body: ArticleText, version: _Version
) -> tuple[PrintedNumber, PrintedNumber] | None:
    """A number of a quote, and what the other version has in its place."""
    sentence = body.sentence(span.start)
    own = [body.numbers[index] for index in body.numbers_in(span)]
    whole = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    for part in (whole, span):
        words, numbers = skeleton(body, part)
        if part is span and len(words) - words.count(_NUMBER) < _FEWEST:
            return None
        theirs = version.sentences.get(tuple(words)) if part is whole else version.quoted(words)
        if theirs is None:
            continue
        ours = [one for one in numbers if one is not None]
        for here, there in zip(ours, theirs, strict=True):
            if here in own and not _same(here, there):
                return here, there
        return None
    return None


def _same(here: PrintedNumber, there: PrintedNumber) -> bool:
    """Whether two numbers say the same, however they are written."""
    if "".join(here.text.split()) == "".join(there.text.split()):
        return True
    first, second = here.quantity, there.quantity
    if first is None or second is None:
        return here.period is not None and here.period == there.period
    return first.interval == second.interval and first.unit == second.unit


def _finding(
    document: str, placed: Placed, here: tuple[str, PrintedNumber], there: tuple[str, PrintedNumber]
) -> RawFinding:
    claim = placed.claim
    message = (
        f"the versions of the story differ: {here[0]} has {here[1].text}, "
        f"and {there[0]} has {there[1].text}"
    )
    return RawFinding(
        RULE,
        message,
        Place(document, placed.pointer),
        article=claim.document.id,
        claims=(claim.reference,),
        key=there[0],
    )
