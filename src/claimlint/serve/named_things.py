"""Sources and claims by their names: where each is defined, and every place that names it.

A source is known in its own file. A claim is known in its file by its id, and in the other files of
its project as `article-id::claim`, in formulas. Places are found in the words of the files, so that
a name is found also where a file is wrong in some other respect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from claimlint.claims.fields import Field
from claimlint.lazy_pattern import pattern
from claimlint.serve.yaml_cursor import field_of
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, node_at, pointer_to
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.span import Span

Kind = Literal["source", "claim"]
_TOKEN = pattern(
    r"""(?P<text>"[^"]*"|'[^']*')|(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?P<call>[ \t]*\()?"""
)
_FULL = pattern(r"""["']?\s*(?P<article>[^\s"'():]+)::(?P<claim>[^\s"'():]+)""")
CLAIM_ID = pattern(r"[a-z][a-z0-9_]*")
SOURCE_ID = pattern(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
"""What a new name may look like. (A source may have any name; this one needs no quotes.)"""


class Named(NamedTuple):
    """A source or claim; `article` is that of the file in which it is, "" where it has no id."""

    kind: Kind
    article: str
    name: str


class Mention(NamedTuple):
    """A place that names something; `is_definition` where it is made."""

    named: Named
    span: Span
    is_definition: bool = False


def article_id(root: Node | None) -> str:
    """The id of a file's article or table; "" where it has none."""
    for head in ("/article/id", "/reference/id"):
        node = node_at(root, head)
        if isinstance(node, Scalar):
            return node.value
    return ""


def mentions(text: str, root: Node | None) -> Iterator[Mention]:
    """Every place of a file that defines or names a source or a claim."""
    if not isinstance(root, Mapping):
        return
    article = article_id(root)
    sources = root.get("sources")
    if isinstance(sources, Mapping):
        for key, _ in sources.items:
            yield _whole(Named("source", article, key.value), text, key, is_definition=True)
    ids = frozenset(_claim_ids(root))
    for pointer, node in _scalars(root, ""):
        yield from _in_scalar(text, pointer, node, article, ids)


def _in_scalar(
    text: str, pointer: str, node: Scalar, article: str, ids: frozenset[str]
) -> Iterator[Mention]:
    path = pointer.split("/")[1:]
    if len(path) == 3 and path[0] == "claims" and path[2] == "id":
        yield _whole(Named("claim", article, node.value), text, node, is_definition=True)
        return
    if path[0] == "ignore" and "claim" in path[2:3]:
        found = _FULL.fullmatch(node.value)
        if found is None:
            yield _whole(Named("claim", article, node.value), text, node)
        else:
            named = Named("claim", found["article"], found["claim"])
            yield Mention(named, inner_span(text, node, *found.span("claim")))
        return
    field = field_of(pointer)
    if field is None:
        return
    if _is_citation(field, path):
        yield _whole(Named("source", article, node.value), text, node)
    elif field.type == "claims":
        yield _whole(Named("claim", article, node.value), text, node)
    elif field.type == "formula":
        yield from _in_formula(text, node, article, ids)


def _is_citation(field: Field, path: Sequence[str]) -> bool:
    return field.name == "sources" or (field.name == "source" and "sources" in path[:-1])


def _in_formula(text: str, node: Scalar, article: str, ids: frozenset[str]) -> Iterator[Mention]:
    for token in _TOKEN.finditer(node.value):
        if token["text"] is not None:
            found = _FULL.match(token["text"])
            if found is not None:
                named = Named("claim", found["article"], found["claim"])
                start = token.start() + found.start("claim")
                yield Mention(named, inner_span(text, node, start, start + len(found["claim"])))
        elif token["call"] is None and token["name"] in ids:
            span = inner_span(text, node, *token.span("name"))
            yield Mention(Named("claim", article, token["name"]), span)


def _whole(named: Named, text: str, node: Scalar, *, is_definition: bool = False) -> Mention:
    return Mention(named, inner_span(text, node, 0, len(node.value)), is_definition)


def _claim_ids(root: Mapping) -> Iterator[str]:
    claims = root.get("claims")
    if isinstance(claims, Nodes):
        for item in claims.items:
            name = item.get("id") if isinstance(item, Mapping) else None
            if isinstance(name, Scalar):
                yield name.value


def _scalars(node: Node, pointer: str) -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        if node.style != "*":  # an alias: its words stand elsewhere
            yield pointer, node
    elif isinstance(node, Mapping):
        for key, value in node.items:
            yield from _scalars(value, pointer + pointer_to(key.value))
    else:
        for index, item in enumerate(node.items):
            yield from _scalars(item, f"{pointer}/{index}")


def mention_at(text: str, root: Node | None, offset: int) -> Mention | None:
    """What is named at an offset."""
    inside = (one for one in mentions(text, root) if one.span.start <= offset <= one.span.end)
    return next(inside, None)


def renamed(named: Named, new: str, ids: frozenset[str]) -> str:
    """Why something cannot have a new name; "" where it can. `ids` are the names that are taken."""
    what = "a claim" if named.kind == "claim" else "a source"
    if named.kind == "claim" and not CLAIM_ID.fullmatch(new):
        return "the id of a claim has lower-case letters, digits and underscores, a letter first"
    if named.kind == "source" and not SOURCE_ID.fullmatch(new):
        return "the id of a source has letters, digits, hyphens and underscores"
    if new != named.name and new in ids:
        return f"there is {what} `{new}` in this file already"
    return ""
