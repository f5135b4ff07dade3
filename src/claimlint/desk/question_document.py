"""The open questions of a story as a Word document: the article, with a comment at each figure.

The first comment, at the headline, says how to answer; its last line says which story this is and
which claims each code is about (`Covering`), so that the file can be read when it comes back,
whatever program has saved it in between. To a source goes no article: its facts, a paragraph each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Final

from docx import Document
from docx.comments import Comment
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from claimlint.desk.article_marks import Passage
from claimlint.desk.ask import OPEN_REPLIES, REPLIES, Asked, Letter
from claimlint.desk.covering_line import Covering, covering_line
from claimlint.desk.page_words import direction
from claimlint.desk.story_review import StoryReview
from claimlint.language.unseen import UNSAFE

AUTHOR: Final = "claimlint"
"""Whom the comments are by; nobody's name is made up."""
_STYLES: Final = {"headline": "Title", "subhead": "Heading 2", "caption": "Caption"}
_LATIN: Final = re.compile(r"[A-Za-z](?:[A-Za-z\d .,'’&/-]*[A-Za-z\d])?")
_BREAK: Final = re.compile(r"\s*\n\s*")
_KEPT: Final = "\n\t\u00ad\u200c\u200d\u200e\u200f"
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def question_document(review: StoryReview, letter: Letter, covering: Covering) -> bytes:
    """The bytes of the document."""
    writer = _Writer(letter, direction(review.language))
    if letter.audience == "source":
        writer.facts()
    else:
        writer.article(review)
    writer.cover(covering)
    return writer.saved()


class _Writer:
    """Writes one document. `side` is which way the article is written."""

    def __init__(self, letter: Letter, side: str) -> None:
        self.letter = letter
        self.words = letter.words
        self.side = side
        self.document: WordDocument = Document()
        self.asked = {id(one): False for one in letter.asked}

    # -- the text --------------------------------------------------------------------------

    def article(self, review: StoryReview) -> None:
        """The article's passages, each figure in question with its comment."""
        shown = [one for one in review.passages if one.part != "aside"]
        if not any(one.part == "headline" for one in shown):
            self._paragraph(self.letter.title, "Title")
        for passage in shown:
            self._passage(passage)
        rest = [one for one in self.letter.asked if not self.asked[id(one)]]
        if rest:
            self._paragraph(self.words("document_rest"), "Heading 2", self.words.direction)
        for one in rest:
            spot = " · ".join(spot.words for spot in one.spots) or one.code
            self._comment(self._paragraph(spot, "Normal"), one)

    def facts(self) -> None:
        """The facts that a source is asked about, each with its comment."""
        self._paragraph(self.letter.title, "Title", self.words.direction)
        for one in self.letter.asked:
            for fact in one.facts:
                self._comment(self._paragraph(fact, "Normal", self.words.direction), one)

    def _passage(self, passage: Passage) -> None:
        paragraph = self._new(_STYLES.get(passage.part, "Normal"), self.side)
        last = len(passage.pieces) - 1
        for at, piece in enumerate(passage.pieces):
            text = _BREAK.sub(" ", piece.text)
            text = text.lstrip() if at == 0 else text
            runs = self._runs(paragraph, text.rstrip() if at == last else text, self.side)
            for one in self.letter.asked if piece.mark is not None and runs else ():
                if any(spot.mark == piece.mark.id for spot in one.spots):  # type: ignore[union-attr]
                    self._comment(runs, one)

    def _paragraph(self, text: str, style: str, side: str = "") -> list[Run]:
        side = side or self.side
        return self._runs(self._new(style, side), text, side)

    def _new(self, style: str, side: str) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        _turn(paragraph, side)
        return paragraph

    @staticmethod
    def _runs(paragraph: Paragraph, text: str, side: str) -> list[Run]:
        """The text as runs: one for each piece that runs one way."""
        return [_run(paragraph, piece, right) for piece, right in _pieces(visible(text), side)]

    # -- the comments ----------------------------------------------------------------------

    def cover(self, covering: Covering) -> None:
        """The comment at the headline, which says how to answer and what this file is."""
        paragraph = next(one for one in self.document.paragraphs if one.runs)
        comment = self._note(paragraph.runs)
        words = self.words
        replies = "; ".join(words(one) for one in REPLIES)
        intro = words("document_intro", replies=replies)
        self._say(comment, self.letter.intro if self.letter.audience == "source" else "", "")
        self._say(comment, intro, "")
        self._say(comment, words("document_for_desk"), "")
        self._say(comment, covering_line(covering), "ltr")

    def _comment(self, runs: Sequence[Run], asked: Asked) -> None:
        comment = self._note(runs)
        if self.asked[id(asked)]:
            self._say(comment, self.words("document_elsewhere", code=asked.code), "")
            return
        self.asked[id(asked)] = True
        self._say(comment, f"{asked.code}{f' · {asked.head}' if asked.head else ''}", "")
        for point in asked.points:
            for told in point.wrong:
                self._say(comment, told.text, "ltr" if told.is_english else "")
            if point.settles is not None:
                self._say(comment, f"{self.words('what_settles')}:", "")
                self._say(comment, point.settles.text, "ltr" if point.settles.is_english else "")
        for reply in REPLIES:
            self._say(comment, f"☐ {self.words(reply)}{':' if reply in OPEN_REPLIES else ''}", "")

    def _note(self, runs: Sequence[Run]) -> Comment:
        return self.document.add_comment(runs, author=AUTHOR, initials="CL")

    def _say(self, comment: Comment, text: str, side: str) -> None:
        """A paragraph of a comment; the first one takes the place of the empty one that it has."""
        if not text:
            return
        side = side or self.words.direction
        first = comment.paragraphs[0]
        paragraph = first if not first.runs and len(comment.paragraphs) == 1 else None
        paragraph = comment.add_paragraph() if paragraph is None else paragraph
        _turn(paragraph, side)
        self._runs(paragraph, text, side)

    # -- the file --------------------------------------------------------------------------

    def saved(self) -> bytes:
        """The bytes. What the template says of its own making is taken out."""
        properties = self.document.core_properties
        properties.author = properties.comments = properties.keywords = ""
        properties.title = visible(self.letter.title)[:250]
        properties.language = self.words.code
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def visible(text: str) -> str:
    """A text as it may stand in the document: what cannot be seen, or is no XML, is left out.

    What shapes letters and turns single signs stays: it is part of how the words are written.
    """
    kept = UNSAFE.sub(lambda found: found[0] if found[0] in _KEPT else "", text)
    return _NO_XML.sub("", kept)


def _pieces(text: str, side: str) -> Iterator[tuple[str, bool]]:
    """A text in pieces, and whether each runs from right to left."""
    if side != "rtl":
        yield from ([(text, False)] if text else [])
        return
    edges = [0, *(at for found in _LATIN.finditer(text) for at in found.span()), len(text)]
    for number, (start, end) in enumerate(pairwise(edges)):
        if end > start:
            yield text[start:end], number % 2 == 0


def _run(paragraph: Paragraph, text: str, right: bool) -> Run:
    run = paragraph.add_run(text)
    run.font.rtl = True if right else None
    return run


def _turn(paragraph: Paragraph, side: str) -> None:
    """Let a paragraph begin at its side."""
    if side == "rtl":
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for it
        mark = OxmlElement("w:bidi")
        follows = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
        properties.insert_element_before(mark, *follows)
