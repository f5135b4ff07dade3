"""The comments of a Word file, and which of them answers which.

Word keeps threads apart from the comments, by the id of the last paragraph of each (`paraIdParent`
in commentsExtended.xml). Google Docs writes a reply as a comment of its own about the very same
words. LibreOffice does the one or the other, as old as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from claimlint.article.word_package import W, WordPackage
from claimlint.lazy_dataclass import dataclass

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LETTERS: Final = re.compile(r"[^\W\d_]{1,12}")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: whose, of which day, its text, and the id of the comment that it answers."""

    id: str
    author: str
    initials: str
    day: str
    text: str
    parent: str | None = None

    @property
    def by(self) -> str:
        """The initials as they stand there, or the first letters of the name."""
        if _LETTERS.fullmatch(self.initials):
            return self.initials
        words = re.findall(r"[^\W\d_]+", self.author)
        return "".join(word[0] for word in words)[:12].upper()


def comments_of(package: WordPackage) -> list[Comment]:
    """All comments, in their order."""
    part = package.related("comments")
    if part is None:
        return []
    found = list(part.iter(W + "comment"))
    paragraphs = {one.get(W + "id", ""): list(_paragraph_ids(one)) for one in found}
    parents = _parents(package.related("commentsExtended"), paragraphs)
    return [_comment(one, parents) for one in found]


def _comment(element: ET.Element, parents: Mapping[str, str]) -> Comment:
    name = element.get(W + "id", "")
    day = _DAY.match(element.get(W + "date", ""))
    return Comment(
        name,
        element.get(W + "author", ""),
        element.get(W + "initials", ""),
        "" if day is None else day[0],
        "\n".join(_lines(element)).strip(),
        parents.get(name),
    )


def _paragraph_ids(comment: ET.Element) -> Iterator[str]:
    for paragraph in comment.iter(W + "p"):
        name = paragraph.get(_W14 + "paraId")
        if name:
            yield name.upper()


def _parents(extended: ET.Element | None, paragraphs: Mapping[str, list[str]]) -> dict[str, str]:
    """For each comment that answers another, that one's id."""
    owner = {name: comment for comment, names in paragraphs.items() for name in names}
    found: dict[str, str] = {}
    for one in () if extended is None else extended.iter(_W15 + "commentEx"):
        comment = owner.get(one.get(_W15 + "paraId", "").upper())
        parent = owner.get(one.get(_W15 + "paraIdParent", "").upper())
        if comment is not None and parent is not None and comment != parent:
            found[comment] = parent
    return found


def _lines(comment: ET.Element) -> Iterator[str]:
    """The text of each paragraph; what was deleted in it is gone."""
    for paragraph in comment.iter(W + "p"):
        pieces: list[str] = []
        for element in paragraph.iter():
            if element.tag == W + "t":
                pieces.append(element.text or "")
            elif element.tag in (W + "br", W + "cr"):
                pieces.append("\n")
            elif element.tag == W + "tab":
                pieces.append("\t")
        yield "".join(pieces)
