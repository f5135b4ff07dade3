"""HTML: what a reader sees of the article, and the day on which the page says it appeared.

What stands around the article (navigation, cookie banners, teasers, comments) is known by its
element, its role, or the first word of a class or an id. It is left out only where it is closed
again and holds no headline and no article: to lose the article is worse than to read a banner.

The standard library's parser takes more than linear time on some broken pages, so tags are cut
here by searches that never look at the same text twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.article.text_document import (
    BODY,
    CAPTION,
    HEADLINE,
    SUBHEAD,
    Document,
    Part,
    Piece,
    build,
    plain,
)
from claimlint.lazy_dataclass import replace

_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
_UNSEEN = frozenset(
    {"nav", "footer", "aside", "form", "button", "svg", "template", "noscript", "head", "select"}
    | {"dialog"}
)
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "time", "u"}
    | {"var", "wbr", "img", "label"}
)
_HEADS = {
    "h1": HEADLINE,
    "h2": SUBHEAD,
    "h3": SUBHEAD,
    "h4": SUBHEAD,
    "h5": SUBHEAD,
    "figcaption": CAPTION,
}
_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9-]{0,40})")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "col"})
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|[^\S ]\s*| {2,}"
)
_STOP = re.compile("[>\"']")
_CLOSE = re.compile(r"</([A-Za-z]{1,20})[^<>]{0,100}>")
_HIDDEN = re.compile(r"\shidden(?:[\s=]|$)|display:\s{0,9}none", re.IGNORECASE)


_CHROME = re.compile(
    r"""\s(?:class|id)\s*=\s*["']?(?:[^"'>]*\s)?
    (?:cookies?|consent|gdpr|cmp|nav|navbar|navigation|menu|breadcrumbs?|newsletter|subscribe|paywall
      |teasers?|related|recommended|recommendations|read-?more|more-on|most-?read|trending|promo
      |comments?|disqus|share-?(?:bar|buttons?|tools|links)|sharing|social|sidebar|advert|advertisement|ad|ads|banner|popup|modal)
    (?:[-_][^\s"'>]*)?(?=["'\s>]|$)
    |\srole\s*=\s*["']?(?:navigation|banner|complementary|contentinfo|dialog|alertdialog|search)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_INSIDE = 400
"""So much of a tag is asked for its class: the expression is not linear in it."""
_NEVER_CHROME = frozenset(
    {"html", "body", "main", "article", "p", "h1", "h2", "h3", "time", "span"}
)
_ARTICLE = frozenset({"h1", "article", "main"})

_DAY = r"(?P<day>\d{4}-\d{2}-\d{2})"
_META_NAME = re.compile(
    r"""\s(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|og:published_time
    |datepublished|date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued|created)|publish[-_]?date
    |publication[-_]?date|pubdate|parsely-pub-date|sailthru\.date|citation_publication_date)["'\s/]""",
    re.IGNORECASE | re.VERBOSE,
)
_META_DAY = re.compile(rf"""\scontent\s*=\s*["']?\s*{_DAY}""", re.IGNORECASE)
_JSON_DAY = re.compile(rf'"datePublished"\s{{0,9}}:\s{{0,9}}"{_DAY}')
_TIME_DAY = re.compile(rf"""\sdatetime\s*=\s*["']?\s*{_DAY}""", re.IGNORECASE)


class _Tag(NamedTuple):
    """A tag or comment: its span, its name in lower case (`!--` for a comment), its inside."""

    start: int
    end: int
    name: str
    closing: bool
    inside: str


def read(text: str, leave_out: Sequence[str] = ()) -> Document:
    """Read a page; `h1` is the headline, further headings subheads, `figcaption` a caption."""
    tags = list(_tags(text))
    document = build(text, _parts(text, tags), leave_out)
    return replace(document, published=_published(text, tags))


def _published(text: str, tags: Sequence[_Tag]) -> str:
    """The day of publication, as machines are told it; "" where the page does not say.

    A `<time>` counts where it is the first: later ones may be those of comments and teasers.
    """
    for tag in tags:
        if tag.name == "meta" and _META_NAME.search(tag.inside + " "):
            found = _META_DAY.search(tag.inside)
            if found is not None:
                return found["day"]
    found = _JSON_DAY.search(text)
    if found is None:
        first = next((tag for tag in tags if tag.name == "time" and not tag.closing), None)
        found = None if first is None else _TIME_DAY.search(first.inside)
    return "" if found is None else found["day"]


def _chrome(tags: Sequence[_Tag]) -> frozenset[int]:
    """The elements that stand around the article, by the place of their opening tags."""
    found = set()
    opened: dict[str, list[tuple[int, int]]] = {}
    articles = 0
    for tag in tags:
        articles += tag.name in _ARTICLE and not tag.closing
        if tag.name in _VOID or tag.inside.endswith("/"):
            continue
        waiting = opened.setdefault(tag.name, [])
        if not tag.closing:
            around = (
                tag.name not in _NEVER_CHROME
                and _CHROME.search(tag.inside[:_MOST_INSIDE]) is not None
            )
            waiting.append((tag.start if around else -1, articles))
        elif waiting:
            start, before = waiting.pop()
            if start >= 0 and articles == before:
                found.add(start)
    return frozenset(found)


def _parts(text: str, tags: Sequence[_Tag]) -> Iterator[Part]:
    pieces: list[Piece] = []
    part = BODY
    unseen: list[str] = []  # the open elements from the outermost unseen one inward
    done = 0
    chrome = _chrome(tags)
    for tag in [*tags, _Tag(len(text), len(text), "", closing=False, inside="")]:
        if not unseen:
            pieces += _pieces(text, done, tag.start)
        done = tag.end
        if tag.name == "!--":
            if tag.inside in {"claimlint: off", "claimlint: on"}:
                yield Part(pieces, part)
                yield Part([Piece(tag.inside, tag.start, tag.end - tag.start)])
                pieces = []
        elif unseen or _is_unseen(tag) or (tag.start in chrome and not tag.closing):
            if not unseen and tag.name not in _INLINE:
                yield Part(pieces, part)
                pieces = []
            _track(tag, unseen)
        elif tag.name not in _INLINE:
            yield Part(pieces, part)
            pieces = []
            part = BODY if tag.closing else _HEADS.get(tag.name, part)
    yield Part(pieces, part)


def _is_unseen(tag: _Tag) -> bool:
    hidden = "hidden" in tag.inside or "display" in tag.inside
    return not tag.closing and (
        tag.name in _UNSEEN or (hidden and _HIDDEN.search(tag.inside) is not None)
    )


def _track(tag: _Tag, unseen: list[str]) -> None:
    """Follow elements of the outermost unseen element's name until it closes."""
    if tag.name in _VOID or tag.inside.endswith("/"):
        return
    if not unseen or (not tag.closing and tag.name == unseen[0]):
        unseen.append(tag.name)
    elif tag.closing and tag.name == unseen[0]:
        unseen.pop()


def _tags(text: str) -> Iterator[_Tag]:
    place = text.find("<")
    more = {'"': True, "'": True}
    while place >= 0:
        tag = _comment(text, place) or _tag(text, place, more)
        if tag is None:
            place = text.find("<", place + 1)
            continue
        yield tag
        place = text.find("<", tag.end)


def _comment(text: str, place: int) -> _Tag | None:
    """A comment or a declaration; one that does not end hides the rest, as in a browser."""
    if text.startswith("<!--", place):
        close = text.find("-->", place + 4)
        end = close + 3 if close >= 0 else len(text)
        inside = text[place + 4 : end - 3].strip() if end - place < 60 else ""
        return _Tag(place, end, "!--", closing=False, inside=inside)
    if text[place + 1 : place + 2] in {"!", "?"}:
        close = text.find(">", place)
        end = close + 1 if close >= 0 else len(text)
        return _Tag(place, end, "!--", closing=False, inside="")
    return None


def _tag(text: str, place: int, more: dict[str, bool]) -> _Tag | None:
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
    return _Tag(place, end, name, closing, inside if len(inside) < 2000 else "")


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


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
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
