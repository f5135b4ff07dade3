"""Where findings lie: the span of every pointer, looked up at the end, and the order of a report.

A file is read without places; where the place of a finding is not plain to see, it is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from claimlint.claims.finding import Finding, Place
from claimlint.lazy_dataclass import replace
from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import Node, find
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.plain_places import plain_span
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span


def located(findings: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with a span for every pointer into these texts: each is read once for it."""
    places: dict[str, _Places] = {}
    for finding in findings:
        place = _located(finding.place, texts, places)
        related = tuple([_located(one, texts, places) for one in finding.related])
        yield replace(finding, place=place, related=related)


def _located(place: Place, texts: Mapping[str, str], places: dict[str, _Places]) -> Place:
    if place.span is not None or (text := texts.get(place.path)) is None:
        return place
    known = places.get(place.path)
    if known is None:
        known = places[place.path] = _Places(text)
    return replace(place, span=known.span(place.pointer, key=place.key))


class _Places:
    """The places in one text. Its nodes are read once somebody asks for what only they know."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_plain = read_plain(text, "claims") is not None

    def span(self, pointer: str, *, key: bool) -> Span | None:
        """The span of what a JSON pointer names, or else of what that lies in."""
        span = plain_span(self._text, pointer, key=key) if self._is_plain else None
        if span is None:
            span = find(self._root, pointer, key=key)
        while span is None and pointer:
            pointer = pointer.rpartition("/")[0]
            span = find(self._root, pointer)
        return span

    @cached_property
    def _root(self) -> Node | None:
        root = read_nodes(self._text).root
        return as_meant(root) or root


def paths_in(findings: Sequence[Finding]) -> Iterator[str]:
    """The files that findings point into."""
    for finding in findings:
        yield finding.place.path
        yield from (place.path for place in finding.related)


def in_order(finding: Finding) -> tuple[object, ...]:
    """By what findings are sorted: their places, then the gravest first."""
    span = finding.place.span
    start = span.start if span is not None else -1
    return (finding.place.path, start, -finding.severity.weight, finding.rule, finding.message)
