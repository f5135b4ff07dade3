"""The parts of a claim file as an outline, and what its numbers can mean beside them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from claimlint.claims.claim import Document
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.report.escape import escape
from claimlint.serve.buffer import Buffer
from claimlint.serve.explain_place import hint
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, find
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.span import Span

MOST_SYMBOLS = 20_000


def symbols(buffer: Buffer) -> list[types.DocumentSymbol]:
    """The article, its sources, its claims and its relations, each with its place."""
    root = buffer.root
    if not isinstance(root, Mapping):
        return []
    found = []
    for key, value in root.items:
        kind, children = types.SymbolKind.Property, []
        if key.value in ("article", "reference") and isinstance(value, Mapping):
            kind = types.SymbolKind.File
        elif key.value == "sources" and isinstance(value, Mapping):
            kind = types.SymbolKind.Namespace
            children = [_source(buffer, name, node) for name, node in value.items]
        elif key.value in ("claims", "relations") and isinstance(value, Nodes):
            kind = types.SymbolKind.Array
            children = list(_entries(buffer, value, key.value))
        span = Span(key.start, max(key.end, _end(value, buffer.text)))
        own = Span(key.start, key.end)
        found.append(_symbol(buffer, key.value, _detail(value), kind, span, own, children))
    return found


def _source(buffer: Buffer, name: Scalar, node: Node) -> types.DocumentSymbol:
    title = node.get("title") if isinstance(node, Mapping) else None
    detail = title.value if isinstance(title, Scalar) else ""
    span = Span(name.start, max(name.end, _end(node, buffer.text)))
    own = Span(name.start, name.end)
    return _symbol(buffer, name.value, detail, types.SymbolKind.Object, span, own, [])


def _entries(buffer: Buffer, entries: Nodes, what: str) -> Iterator[types.DocumentSymbol]:
    for number, item in enumerate(entries.items[:MOST_SYMBOLS], 1):
        fields = item if isinstance(item, Mapping) else None
        name = None if fields is None else fields.get("id")
        text = name.value if isinstance(name, Scalar) else f"{what[:-1]} {number}"
        span = Span(item.start, max(item.start, _end(item, buffer.text)))
        own = (
            Span(name.start, name.end) if isinstance(name, Scalar) else Span(item.start, item.start)
        )
        kind = types.SymbolKind.Number if what == "claims" else types.SymbolKind.Function
        yield _symbol(buffer, text, _claim_detail(fields), kind, span, own, [])


def _claim_detail(fields: Mapping | None) -> str:
    """What an outline says of a claim: its number, and what that is about."""
    if fields is None:
        return ""
    number = next((one for key in TYPE_KEYS if isinstance(one := fields.get(key), Scalar)), None)
    words = [number] + [fields.get(key) for key in ("subject", "measure", "check")]
    return ", ".join(one.value for one in words if isinstance(one, Scalar))


def _detail(value: Node) -> str:
    if isinstance(value, Scalar):
        return value.value
    name = value.get("title") or value.get("id") if isinstance(value, Mapping) else None
    return name.value if isinstance(name, Scalar) else ""


def _symbol(  # noqa: PLR0913, PLR0917 - each is one part of a symbol
    buffer: Buffer,
    name: str,
    detail: str,
    kind: types.SymbolKind,
    span: Span,
    own: Span,
    children: list[types.DocumentSymbol],
) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=escape(name) or "(no name)",
        kind=kind,
        range=buffer.places.range(Span(min(span.start, own.start), max(span.end, own.end))),
        selection_range=buffer.places.range(own),
        detail=escape(detail) or None,
        children=children,
    )


def _end(node: Node, text: str) -> int:
    """Where a node's words end: the parser takes in the blank lines after a block."""
    end = min(node.end, len(text))
    while end > node.start and text[end - 1] in " \t\r\n":
        end -= 1
    return end


def hints(buffer: Buffer, document: Document | None, span: Span) -> list[types.InlayHint]:
    """What each number in a span can mean, after it, where that is more than it says."""
    found = []
    for claim in () if document is None else document.claims:
        words = hint(claim)
        if not words or claim.is_from_quote or claim.amount_key in claim.inherited:
            continue
        place = find(buffer.root, claim.pointer_of(claim.amount_key))
        if place is not None and span.start <= place.end <= span.end:
            position = buffer.places.position(place.end)
            found.append(types.InlayHint(position, escape(words), padding_left=True))
    return found
