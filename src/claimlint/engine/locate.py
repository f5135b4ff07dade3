"""Where findings lie: the span of every pointer, looked up at the end, and the order of a report.

Nodes are dropped once the claims are read; a file with findings is parsed once more for this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimlint.claims.finding import Finding, Place
from claimlint.lazy_dataclass import replace
from claimlint.yamlfile.misspelt_keys import as_meant
from claimlint.yamlfile.nodes import Node, find
from claimlint.yamlfile.read_yaml import read_nodes


def located(findings: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with a span for every pointer into these texts: each is read once for it."""
    roots: dict[str, Node | None] = {}
    for finding in findings:
        place = _located(finding.place, texts, roots)
        related = tuple([_located(one, texts, roots) for one in finding.related])
        yield replace(finding, place=place, related=related)


def _located(place: Place, texts: Mapping[str, str], roots: dict[str, Node | None]) -> Place:
    if place.span is not None or (text := texts.get(place.path)) is None:
        return place
    if place.path not in roots:
        root = read_nodes(text).root
        roots[place.path] = as_meant(root) or root
    pointer = place.pointer
    span = find(roots[place.path], pointer, key=place.key)
    while span is None and pointer:
        pointer = pointer.rpartition("/")[0]
        span = find(roots[place.path], pointer)
    return replace(place, span=span)


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
