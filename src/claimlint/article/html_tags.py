"""The tags of a page, and the text between them.

The standard library's parser takes more than linear time on some broken pages, so tags are cut
here by searches that never look at the same text twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimlint.article.text_document import Piece, plain

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "col"})
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time"}
    | {"u", "var", "wbr", "img", "label"}
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9-]{0,40})")
_STOP = re.compile("[>\"']")
_CLOSE = re.compile(r"</([A-Za-z]{1,20})[^<>]{0,100}>")
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[^\S ]\s*| {2,}"
)
_ATTRIBUTE = re.compile(
    r"""([^\s=/"'<>]{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?"""
)
_LONGEST_INSIDE = 2000


class Tag(NamedTuple):
    """A tag or comment: its span, its name in lower case (`!--` for a comment), its inside.

    A script and the like is one comment, whose `name` is `!--` and whose text nobody sees.
    """

    start: int
    end: int
    name: str
    closing: bool
    inside: str

    @property
    def is_alone(self) -> bool:
        """Whether nothing closes it again."""
        return self.name in VOID or self.inside.endswith("/")

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by their names in lower case; the first of equal ones counts."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.inside):
            found.setdefault(name.lower(), html.unescape(double or single or bare))
        return found


def cut(text: str) -> Iterator[Tag]:
    """The tags of a page, in order."""
    place = text.find("<")
    more = {'"': True, "'": True}
    while place >= 0:
        tag = _comment(text, place) or _tag(text, place, more)
        if tag is None:
            place = text.find("<", place + 1)
            continue
        yield tag
        place = text.find("<", tag.end)


def between(text: str, start: int, end: int) -> Iterator[Piece]:
    """The text between two tags: entities read, and white space brought to single spaces."""
    done = start
    for found in _ENTITY.finditer(text, start, end):
        if found.start() > done:
            yield plain(text, done, found.start())
        seen = html.unescape(found[0]) if found[0][0] == "&" else " "
        yield Piece(seen, found.start(), found.end() - found.start())
        done = found.end()
    if end > done:
        yield plain(text, done, end)


def _comment(text: str, place: int) -> Tag | None:
    """A comment or a declaration; one that does not end hides the rest, as in a browser."""
    if text.startswith("<!--", place):
        close = text.find("-->", place + 4)
        end = close + 3 if close >= 0 else len(text)
        inside = text[place + 4 : end - 3].strip() if end - place < 60 else ""
        return Tag(place, end, "!--", closing=False, inside=inside)
    if text[place + 1 : place + 2] in {"!", "?"}:
        close = text.find(">", place)
        end = close + 1 if close >= 0 else len(text)
        return Tag(place, end, "!--", closing=False, inside="")
    return None


def _tag(text: str, place: int, more: dict[str, bool]) -> Tag | None:
    found = _NAME.match(text, place + 1)
    if found is None:
        return None
    end = _tag_end(text, found.end(), more)
    name = found[1].lower()
    closing = found[0].startswith("/")
    inside = text[found.end() : end - 1]
    if name in _RAW and not closing:
        end = _raw_end(text, end, name)
        name = "!--"
    return Tag(place, end, name, closing, inside if len(inside) < _LONGEST_INSIDE else "")


def _tag_end(text: str, place: int, more: dict[str, bool]) -> int:
    """The end of a tag: the first `>` outside quotes; the end of the text where there is none.

    `more` remembers which quotes never close, so that they are not looked for again.
    """
    while found := _STOP.search(text, place):
        if found[0] == ">":
            return found.end()
        close = text.find(found[0], found.end()) if more[found[0]] else -1
        more[found[0]] = close >= 0
        place = close + 1 if close >= 0 else found.end()
    return len(text)


def _raw_end(text: str, place: int, name: str) -> int:
    """The end of an element whose text is not seen; the end of the text where it stays open."""
    for found in _CLOSE.finditer(text, place):
        if found[1].lower() == name:
            return found.end()
    return len(text)
