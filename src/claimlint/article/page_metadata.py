"""What a page tells machines of its article: when it appeared, its headline, author and language.

Told by `meta` elements, by the data of JSON-LD, by `time` and `rel="author"`, and by the language
of the page. What is told badly counts as not told.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from claimlint.article.html_tags import Tag
from claimlint.article.text_document import Metadata

_PUBLISHED = (
    *("article:published_time", "og:published_time", "datepublished", "date", "dc.date"),
    *("dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "publish-date"),
    *("publish_date", "publishdate", "publication-date", "publication_date", "pubdate"),
    *("parsely-pub-date", "sailthru.date", "citation_publication_date"),
)
_HEADLINE = ("og:title", "twitter:title", "headline", "citation_title", "dc.title")
_AUTHOR = ("author", "article:author", "parsely-author", "citation_author", "dc.creator", "byl")
_LANGUAGE = ("content-language", "language", "dc.language", "og:locale")
_DAY = re.compile(r"\s*(\d{4})[-/](\d{2})[-/](\d{2})")
_JSON_DAY = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{0,60})"')
_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])")
_LONGEST = 300
_LONGEST_JSON = 500_000
_MOST_NODES = 3_000
_MOST_AUTHORS = 6


def metadata(text: str, tags: Sequence[Tag]) -> Metadata:
    """What a page tells of its article."""
    told = _metas(tags)
    linked = _article_of(text, tags)
    page = next((tag.attributes for tag in tags if tag.name == "html"), {})
    return Metadata(
        published=_first(_day(told.get(name, "")) for name in _PUBLISHED)
        or _day(str(linked.get("datePublished", "")))
        or _loose_day(text)
        or _time(tags),
        headline=_plain(linked.get("headline")) or _first(told.get(one, "") for one in _HEADLINE),
        author=_names(linked.get("author"))
        or _first(_person(told.get(one, "")) for one in _AUTHOR)
        or _author_link(text, tags),
        language=_first(
            _code(one)
            for one in (
                page.get("lang", "") or page.get("xml:lang", ""),
                str(linked.get("inLanguage", "")),
                *(told.get(name, "") for name in _LANGUAGE),
            )
        ),
    )


def _first(found: Iterator[str]) -> str:
    return next((one for one in found if one), "")


def _metas(tags: Sequence[Tag]) -> Mapping[str, str]:
    """The contents of `meta` elements by their names; the first of equal ones counts."""
    told: dict[str, str] = {}
    for tag in tags:
        if tag.name == "meta":
            own = tag.attributes
            name = own.get("property") or own.get("name") or own.get("itemprop")
            name = name or own.get("http-equiv") or ""
            told.setdefault(name.strip().lower(), _plain(own.get("content")))
    return told


def _plain(value: object) -> str:
    """A value on one line; empty where it is no text, or a long one."""
    text = " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
    return text if len(text) <= _LONGEST else ""


def _day(text: str) -> str:
    """The day that a time stamp begins with, where there is such a day."""
    found = _DAY.match(text)
    if found is None:
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""


def _code(text: str) -> str:
    found = _CODE.match(text)
    if found is None:
        return ""
    return f"{found[1].lower()}-{found[2].upper()}" if found[2] else found[1].lower()


def _person(text: str) -> str:
    """A name; an address of a page is none."""
    return "" if "://" in text or text.startswith("@") else text


def _loose_day(text: str) -> str:
    """The day in data that cannot be read as a whole."""
    found = _JSON_DAY.search(text)
    return "" if found is None else _day(found[1])


def _time(tags: Sequence[Tag]) -> str:
    """The day of the `time` that is marked as that of publication, else of the first.

    Later ones may be those of comments and teasers.
    """
    times = [tag.attributes for tag in tags if tag.name == "time" and not tag.closing]
    marked = [one for one in times if one.get("itemprop") == "datePublished" or "pubdate" in one]
    return next((_day(one.get("datetime", "")) for one in (*marked, *times[:1])), "")


def _author_link(text: str, tags: Sequence[Tag]) -> str:
    for tag, after in pairwise(tags):
        if tag.name == "a" and not tag.closing and "author" in tag.inside:
            own = tag.attributes
            if own.get("rel") == "author" or own.get("itemprop") == "author":
                return _person(_plain(text[tag.end : after.start]))
    return ""


# -- JSON-LD -------------------------------------------------------------------------------


def _article_of(text: str, tags: Sequence[Tag]) -> Mapping[str, object]:
    """The first article that the page's JSON-LD describes."""
    for tag in tags:
        if tag.name == "!--" and "ld+json" in tag.inside:
            start = text.find(">", tag.start, tag.end) + 1
            end = text.rfind("<", start, tag.end)
            for node in _nodes(text[start:end]):
                kinds = node.get("@type")
                names = kinds if isinstance(kinds, list) else [kinds]
                if any(str(name).endswith(("Article", "Posting")) for name in names):
                    return node
    return {}


def _nodes(text: str) -> Iterator[dict[str, object]]:
    """The objects of JSON text, from the outermost inward; none where it cannot be read."""
    import json  # noqa: PLC0415 - few articles are pages

    if len(text) > _LONGEST_JSON:
        return
    try:
        waiting = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [one for one in node.values() if isinstance(one, dict | list)]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _names(value: object) -> str:
    found = value if isinstance(value, list) else [value]
    named = [one.get("name") if isinstance(one, dict) else one for one in found[:_MOST_AUTHORS]]
    return ", ".join(name for name in map(_plain, named) if name and _person(name))
