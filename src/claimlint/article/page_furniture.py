"""What stands around an article on its page: navigation, cookie banners, teasers, comments.

It is known by its element, its role, a word of its class or id, or by being nothing but links. To
lose the article is worse than to read a banner, so nothing is left out that holds the headline or
the article, or most of the page's text. No extractor of articles keeps the place of a word in its
file, which every finding needs: hence our own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from claimlint.article.html_tags import Tag
from claimlint.lazy_dataclass import dataclass

_ELEMENTS = frozenset({"nav", "footer", "aside", "form", "header"})
_NEVER_NAMED = frozenset(
    {"html", "body", "main", "h1", "time", "table", "tr", "td", "th", "tbody"}
    | {"span", "h2", "h3", "p"}
)
_BLOCKS = frozenset({"div", "section", "ul", "ol", "li", "p", "article"})
# Anywhere in a name: `article-related`, `onetrust-banner-sdk`, `CybotCookiebotDialog`.
_WORDS = frozenset(
    {"cookie", "cookies", "consent", "gdpr", "onetrust", "didomi", "usercentrics", "cookiebot"}
    | {"cookielaw", "iubenda", "newsletter", "breadcrumb", "breadcrumbs", "disqus", "comments"}
    | {"teaser", "teasers", "related", "recommended", "recommendations", "recirculation"}
    | {"outbrain", "taboola", "paywall", "sidebar", "advert", "adverts", "advertisement"}
    | {"sponsored", "promo", "promos", "trending", "mostread", "navbar", "navigation", "sharing"}
    | {"pullquote", "pullquotes", "tags", "topbar", "visuallyhidden", "signup"}
)
# Only at the beginning of a name: `menu-item`, but not `content-share-of-income`.
_LEADS = frozenset(
    {"nav", "menu", "cmp", "subscribe", "readmore", "comment", "social", "ad", "ads", "banner"}
    | {"popup", "modal"}
)
_PAIRS = frozenset(
    {"read-more", "more-on", "most-read", "share-bar", "share-buttons", "share-tools"}
    | {"share-links", "see-also", "also-read", "sr-only", "visually-hidden", "screen-reader"}
    | {"pull-quote", "pull-quotes", "more-stories", "other-stories", "top-stories", "more-news"}
    | {"latest-news", "latest-stories", "read-next", "up-next", "author-bio", "about-author"}
    | {"author-box", "header-nav", "main-nav", "top-nav", "site-nav", "footer-nav", "main-menu"}
    | {"top-menu", "top-bar", "site-header", "site-footer", "page-footer", "sign-up"}
    | {"weitere-artikel", "mehr-artikel", "zum-thema", "mehr-zum", "auch-interessant"}
)
# What nobody sees of a line; every other `span` is part of its sentence.
_UNSEEN_PAIRS = frozenset({"sr-only", "visually-hidden", "screen-reader"})
# The text of an article, where no element says so: `itemprop="articleBody"`, `class="story-body"`.
_BODIES = frozenset(
    {"article-body", "story-body", "entry-content", "post-content", "article-content"}
    | {"article-text", "post-body", "story-content", "article-main"}
)
_NOT_SO = frozenset({"no", "has", "with", "without", "hide", "not", "is", "show", "inside"})
_ROLE = re.compile(
    r"""(?:navigation|banner|complementary|contentinfo|dialog|alertdialog|search)\Z"""
)
_NAMED = re.compile(r"class|id\s*=|role", re.IGNORECASE)
_NAMED_BODY = re.compile(r"body|content|text|main", re.IGNORECASE)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MOST_NAME = 400
_LINKS = 0.8
_LEAD_IN = 25
_SHORTEST = 15


class _Counts(NamedTuple):
    """How many characters there are, in all and in links, and how many elements of a kind."""

    text: int
    linked: int
    heads: int
    tables: int
    links: int


@dataclass(slots=True)
class _Element:
    """A closed element: its tags' places, and what stands in it.

    `is_outer`: in no `article`; `ends_linked`: its last words are a link; `is_body`: it says that
    it holds the text of the article.
    """

    name: str
    start: int
    end: int
    held: _Counts
    is_named: bool
    is_outer: bool
    ends_linked: bool
    is_body: bool


@dataclass(frozen=True, slots=True)
class Furniture:
    """The elements to leave out, by the place of their opening tags; and where the page ends."""

    starts: frozenset[int]
    end: int


def furniture(text: str, tags: Sequence[Tag]) -> Furniture:
    """What to leave out of a page."""
    passed = _Passed()
    elements = _elements(text, tags, passed)
    core = _core(elements, passed.text - passed.linked)
    found = frozenset(one.start for one in elements if _is_around(one, core, passed.text))
    return Furniture(found, len(text) if core is None else _end(core, elements, len(text)))


class _Passed:
    """What has been passed of a page, up to a tag."""

    def __init__(self) -> None:
        self.text = self.linked = self.heads = self.tables = self.links = 0
        self.open_links = self.open_articles = 0
        self.last_link = -1  # how much text had been passed when the last link closed

    def counts(self) -> _Counts:
        """All that has been passed so far."""
        return _Counts(self.text, self.linked, self.heads, self.tables, self.links)

    def words(self, size: int) -> None:
        """Pass so much text."""
        self.text += size
        self.linked += size if self.open_links else 0

    def tag(self, tag: Tag) -> None:
        """Pass a tag."""
        if tag.name == "a" and tag.closing:
            self.open_links = max(self.open_links - 1, 0)
            self.last_link = self.text
        elif not tag.closing:
            self.open_links += tag.name == "a"
            self.links += tag.name == "a"
            self.heads += tag.name == "h1"
            self.tables += tag.name == "table"


def _elements(text: str, tags: Sequence[Tag], passed: _Passed) -> list[_Element]:
    """The elements that are closed again; `passed` counts the whole page then."""
    found: list[_Element] = []
    opened: dict[str, list[tuple[Tag, _Counts, bool]]] = {}
    done = 0
    for tag in tags:
        passed.words(len(text[done : tag.start].strip()))
        done = tag.end
        before = passed.counts()
        passed.tag(tag)
        if tag.name == "!--" or tag.is_alone:
            continue
        waiting = opened.setdefault(tag.name, [])
        if not tag.closing:
            waiting.append((tag, before, not passed.open_articles))
            passed.open_articles += tag.name == "article"
        elif waiting:
            first, before, outer = waiting.pop()
            passed.open_articles -= tag.name == "article"
            held = _Counts(*(new - old for new, old in zip(passed.counts(), before, strict=True)))
            ends = passed.last_link == passed.text
            named = _is_named(first)
            body = _is_body(first)
            found.append(_Element(first.name, first.start, tag.end, held, named, outer, ends, body))
    return found


def _is_named(tag: Tag) -> bool:
    """Whether the class, the id or the role of an element says that it is no part of an article."""
    inside = tag.inside[:_MOST_NAME]
    if "-" in tag.name and _is_name_of_furniture(tag.name):
        return True  # `amp-consent`
    if tag.name == "span" and inside:
        names = tag._replace(inside=inside).attributes.get("class", "").split()
        return any(not _UNSEEN_PAIRS.isdisjoint(_pairs(name)) for name in names)
    if tag.name in _NEVER_NAMED or not inside or _NAMED.search(inside) is None:
        return False
    own = tag._replace(inside=inside).attributes
    if _ROLE.match(own.get("role", "").strip().lower()):
        return True
    names = f"{own.get('class', '')} {own.get('id', '')}".split()
    return any(_is_name_of_furniture(name) for name in names)


def _is_name_of_furniture(name: str) -> bool:
    parts = [part.lower() for part in _PART.findall(name)]
    if not parts or not _NOT_SO.isdisjoint(parts):
        return False
    return parts[0] in _LEADS or not (_WORDS.isdisjoint(parts) and _PAIRS.isdisjoint(_pairs(name)))


def _pairs(name: str) -> set[str]:
    """The words of a name that follow each other: `article-body` for `c-article__body`."""
    parts = [part.lower() for part in _PART.findall(name)]
    return {f"{one}-{two}" for one, two in pairwise(parts)}


def _is_body(tag: Tag) -> bool:
    """Whether an element says that it holds the text of the article."""
    inside = tag.inside[:_MOST_NAME]
    if tag.name not in _BLOCKS or _NAMED_BODY.search(inside) is None:
        return False
    own = tag._replace(inside=inside).attributes
    if "articlebody" in {own.get("itemprop", "").lower(), own.get("name", "").lower()}:
        return True
    names = f"{own.get('class', '')} {own.get('id', '')}".split()
    return any(not _BODIES.isdisjoint(_pairs(name)) for name in names)


def _core(elements: Sequence[_Element], plain: int) -> _Element | None:
    """The article itself: the one that has most text, where that is most of what is no link."""
    kinds = (
        [one for one in elements if one.name == "article" and one.is_outer],
        [one for one in elements if one.name == "main"],
        [one for one in elements if one.is_body],
    )
    for found in kinds:
        best = max(found, key=lambda one: one.held.text - one.held.linked, default=None)
        if best is not None and 2 * (best.held.text - best.held.linked) >= plain > 0:
            return best
    return None


def _is_around(one: _Element, core: _Element | None, total: int) -> bool:
    if one.held.heads:
        return False
    if core is not None and one.start <= core.start and core.end <= one.end:
        return False
    inside = core is not None and core.start <= one.start and one.end <= core.end
    if one.name == "header":
        return not inside and core is not None
    if one.name in _ELEMENTS or one.is_named:
        sure = one.name in {"nav", "footer"} or (core is not None and not inside)
        return sure or 2 * one.held.text < total
    if one.name == "article" and core is not None and not inside:
        return 2 * one.held.text < core.held.text
    return _is_links(one, total)


def _is_links(one: _Element, total: int) -> bool:
    """Whether an element is nothing but links, or leads to one: `Read also: …`."""
    if (
        one.name not in _BLOCKS
        or one.held.tables
        or one.held.text < _SHORTEST
        or 2 * one.held.text >= total
    ):
        return False
    loose = one.held.text - one.held.linked
    if one.held.linked >= _LINKS * one.held.text:
        return True
    lead = one.name in {"p", "li"} and one.held.links == 1 and one.ends_linked
    return lead and 0 < loose <= _LEAD_IN


def _end(core: _Element, elements: Sequence[_Element], end: int) -> int:
    """Where the article ends on its page: with its element, where the headline stands before."""
    if core.name not in {"article", "main"}:
        return end  # boxes of the article may follow its text
    told = any(one.name == "h1" and one.start < core.end for one in elements)
    return core.end if told else end
