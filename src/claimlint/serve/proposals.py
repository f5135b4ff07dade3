"""What an editor proposes to write at a place of a claim file.

The fields of the record, the choices of a field, and what the project uses already: ids of sources
and claims, subjects and measures as they are spelt elsewhere (one name for one thing is what lets
claims meet), units. What is proposed is written so that YAML takes it as it is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Mapping as Lookup

from lsprotocol import types

from claimlint.claims.claim import Document
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.fields import CLAIM, RECORDS, Field, Table
from claimlint.language.language import codes
from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern
from claimlint.rulebook.rule import Catalogue
from claimlint.serve.buffer import Buffer
from claimlint.serve.editor_projects import EditorProject
from claimlint.serve.yaml_cursor import ITEM, Typing, Where, typing_at, where
from claimlint.values.unit_error import unit_names
from claimlint.yamlfile.nodes import Mapping, Node, Scalar
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.write_scalar import inline

MOST_PROPOSED = 1000
_COMMENT = pattern(r"#[ \t]*claimlint:[ \t]*ignore[ \t]*\[[^\]\r\n]*\Z")
_LAST_WORD = pattern(r"[A-Za-z0-9_.-]*\Z")
_LAST_ID = pattern(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_CROSS = pattern(r"""["']([^"'\s]*)\Z""")
_NUMBER = pattern(r"[\d٠-٩][\d.,  ]*(?:[a-z]*illion|thousand|hundred)?\s+(?P<unit>\S*)\Z")
_OTHERS = {"of": "subject", "than": "subject", "within": "subject"}
"""Fields in which the subjects of other claims stand."""
_RECORDS_OF = {"quotes": "quote", "whole": "whole", "compared": "compared", "citations": "citation"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word to write: as it is shown, and as it is put in."""

    label: str
    text: str
    kind: types.CompletionItemKind
    detail: str = ""
    about: str = ""
    rank: int = 0


def proposals(project: EditorProject, buffer: Buffer, offset: int) -> list[types.CompletionItem]:
    """What can be written at an offset of a claim file."""
    line = buffer.text[max(buffer.text.rfind("\n", 0, offset), 0) : offset]
    if _COMMENT.search(line):
        found: Iterable[Proposal] = _rules(project.catalogue)
        start = offset - len(_last(_LAST_WORD, line))
    elif "#" in line and line.lstrip().startswith("#"):
        return []
    else:
        typing = typing_at(buffer.text, offset)
        found, start = _proposed(_Desk(project, buffer, offset), typing, offset)
    replaced = buffer.places.range(Span(start, offset))
    return [_item(one, replaced) for one in _distinct(found)]


def _item(one: Proposal, replaced: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        label=one.label,
        kind=one.kind,
        detail=one.detail or None,
        documentation=one.about or None,
        sort_text=f"{one.rank:06}",
        filter_text=one.label,
        text_edit=types.TextEdit(replaced, one.text),
    )


def _distinct(found: Iterable[Proposal]) -> Iterator[Proposal]:
    seen: set[str] = set()
    for one in found:
        if one.label not in seen and len(seen) < MOST_PROPOSED:
            seen.add(one.label)
            yield one


class _Desk:
    """What is in use: in this file first, then in the others of the project."""

    def __init__(self, project: EditorProject, buffer: Buffer, offset: int) -> None:
        self.project = project
        self.own = project.last_document(buffer.path)
        self.buffer = buffer
        self.root = _root(buffer, offset)

    def documents(self) -> Iterator[Document]:
        """The file's own document, and those of the other files."""
        if self.own is not None:
            yield self.own
        yield from self.project.other_documents(self.buffer.path)

    def used(self, name: str) -> list[str]:
        """What stands in a field of claims elsewhere, the most frequent first."""
        counted: Counter[str] = Counter()
        for document in self.documents():
            for claim in document.claims:
                if name in ("of", "than"):
                    whole = claim.of if name == "of" else claim.than
                    counted.update(filter(None, [whole]))
                else:
                    counted.update(claim.texts(name))
        return [text for text, _ in counted.most_common(MOST_PROPOSED)]


def _root(buffer: Buffer, offset: int) -> Mapping | None:
    """The YAML of a file; while a line is being typed that is none yet, the rest of it."""
    root = buffer.root
    if root is None:
        line = buffer.places.line_span(buffer.places.line_at(offset))
        root = read_nodes(buffer.text[: line.start] + buffer.text[line.end :]).root
    return root if isinstance(root, Mapping) else None


def _proposed(desk: _Desk, typing: Typing, offset: int) -> tuple[Iterable[Proposal], int]:
    here = where(typing.path)
    table = _keys_of(here, typing)
    if typing.part == "key" and table is not None and ":" not in typing.words:
        keys = _keys(table, desk, typing)
        if here.field is None or typing.path[-1:] != (ITEM,):
            return keys, typing.start
        return [*_values(here.field, desk, typing, offset)[0], *keys], typing.start
    if here.field is not None:
        return _values(here.field, desk, typing, offset)
    return [], offset


def _keys_of(here: Where, typing: Typing) -> Table | None:
    """The fields of the record that a key is typed in."""
    if here.table is not None:
        return here.table
    if here.field is not None and typing.in_brackets:
        name = _RECORDS_OF.get(here.field.type, "")
        return RECORDS.get(name)
    return None


def _keys(table: Table, desk: _Desk, typing: Typing) -> Iterator[Proposal]:
    present = _siblings(desk.buffer.text, typing)
    for rank, field in enumerate(table.values()):
        if field.name in present:
            continue
        yield Proposal(
            field.name,
            f"{field.name}: ",
            types.CompletionItemKind.Field,
            "required" if field.required else field.type,
            field.about,
            rank,
        )


_KEY_LINE = pattern(r"( *(?:- +)*)([^\s:#{}\[\]]+):(?=[ \t\r\n]|\Z)")


def _siblings(text: str, typing: Typing) -> frozenset[str]:
    """The keys that the record has already, by the lines with the same indentation around."""
    begin = max(text.rfind("\n", 0, typing.start), text.rfind("\r", 0, typing.start)) + 1
    indent = typing.start - begin
    if typing.in_brackets:
        opened = text.rfind("{", 0, typing.start)
        closed = text.find("}", typing.start)
        inside = text[opened + 1 : closed if closed >= 0 else typing.start]
        return frozenset(piece.split(":")[0].strip() for piece in inside.split(",") if ":" in piece)
    above = text[:begin].splitlines()
    below = text[typing.start :].splitlines()[1:]
    has_dash = text[begin : typing.start].strip().startswith("-")
    before = () if has_dash else _record_lines(reversed(above), indent, upward=True)
    return frozenset((*before, *_record_lines(below, indent, upward=False)))


def _record_lines(lines: Iterable[str], indent: int, *, upward: bool) -> Iterator[str]:
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEY_LINE.match(line)
        depth = len(line) - len(line.lstrip(" -"))
        if depth < indent:
            return
        if depth > indent:
            continue
        is_first = "-" in line[:depth]
        if is_first and not upward:
            return
        if found is not None:
            yield found[2]
        if is_first:
            return


# -- values ----------------------------------------------------------------------------------


def _values(
    field: Field, desk: _Desk, typing: Typing, offset: int
) -> tuple[Iterable[Proposal], int]:
    """What a field can hold, and where what is proposed begins."""
    words = typing.words
    if field.type == "formula":
        return _formula(desk, words, offset)
    number = _NUMBER.search(words) if field.type in _NUMBERS else None
    if number is not None:
        return _units(desk), offset - len(number["unit"])
    return _texts(field, desk), typing.start


def _texts(field: Field, desk: _Desk) -> Iterable[Proposal]:
    """What can stand in a field as a whole."""
    if field.choices:
        return _listed(field.choices, types.CompletionItemKind.EnumMember, field.name)
    propose = _BY_TYPE.get(field.type) or _BY_NAME.get(field.name)
    return [] if propose is None else propose(desk, field)


def _listed(
    texts: Sequence[str], kind: types.CompletionItemKind, detail: str
) -> Iterator[Proposal]:
    for rank, text in enumerate(texts):
        yield Proposal(text, inline(text), kind, detail, rank=rank)


def _flags(_desk: _Desk, field: Field) -> Iterator[Proposal]:
    for rank, text in enumerate(("true", "false")):
        yield Proposal(text, text, types.CompletionItemKind.Value, field.name, rank=rank)


def _languages(_desk: _Desk, field: Field) -> Iterator[Proposal]:
    return _listed(sorted(codes()), types.CompletionItemKind.Value, field.name)


def _fields(_desk: _Desk, field: Field) -> Iterator[Proposal]:
    names = [one.name for one in CLAIM.values() if one.printed]
    return _listed(names, types.CompletionItemKind.Field, field.name)


def _cited(desk: _Desk, _field: Field) -> Iterator[Proposal]:
    return _sources(desk)


def _claimed(desk: _Desk, _field: Field) -> Iterator[Proposal]:
    return _claims(desk)


def _ruled(desk: _Desk, _field: Field) -> Iterator[Proposal]:
    return _rules(desk.project.catalogue)


_NUMBERS = frozenset({"number", "quantities", "quantity", "margin"})
_BY_TYPE: Lookup[str, Callable[[_Desk, Field], Iterator[Proposal]]] = {
    "flag": _flags,
    "language": _languages,
    "fields": _fields,
    "citations": _cited,
    "claims": _claimed,
}


def _sources(desk: _Desk) -> Iterator[Proposal]:
    sources = None if desk.root is None else desk.root.get("sources")
    entries = sources.items if isinstance(sources, Mapping) else []
    for rank, (key, source) in enumerate(entries):
        title, publisher = _text(source, "title"), _text(source, "publisher")
        kind = types.CompletionItemKind.Reference
        yield Proposal(key.value, inline(key.value), kind, title, publisher, rank)


def _claims(desk: _Desk) -> Iterator[Proposal]:
    claims = None if desk.root is None else desk.root.get("claims")
    for rank, claim in enumerate(claims.items if isinstance(claims, Nodes) else []):
        number = next(filter(None, (_text(claim, key) for key in TYPE_KEYS)), "")
        name, kind = _text(claim, "id"), types.CompletionItemKind.Reference
        if name:
            yield Proposal(name, name, kind, number, _text(claim, "subject"), rank)


def _text(node: Node, key: str) -> str:
    found = node.get(key) if isinstance(node, Mapping) else None
    return found.value if isinstance(found, Scalar) else ""


def _formula(desk: _Desk, words: str, offset: int) -> tuple[Iterable[Proposal], int]:
    """Claims of this file by their ids; in quotes, those of other files with their article's."""
    crossed = _CROSS.search(words)
    if crossed is not None and words[: crossed.start()].rstrip().endswith("ref("):
        found = [
            Proposal(f"{claim.full_id}", claim.full_id, types.CompletionItemKind.Reference,
                     claim.text(claim.amount_key) or "", claim.subject, rank)
            for document in desk.project.other_documents(desk.buffer.path)
            for rank, claim in enumerate(document.claims)
        ]  # fmt: skip
        return found, offset - len(crossed[1])
    return _claims(desk), offset - len(_last(_LAST_ID, words))


def _units(desk: _Desk) -> Iterator[Proposal]:
    counted: Counter[str] = Counter()
    for document in desk.documents():
        for claim in document.claims:
            if claim.value is not None and claim.value.unit_text:
                counted[claim.value.unit_text] += 1
    kind = types.CompletionItemKind.Unit
    known = [text for text, _ in counted.most_common(40)]
    for rank, text in enumerate(known):
        yield Proposal(text, text, kind, "in use here", rank=rank)
    for text in ("%", "pp", *sorted(unit_names().values())):
        yield Proposal(text, text, kind, rank=len(known))


def _names(desk: _Desk, field: Field) -> Iterator[Proposal]:
    kind = types.CompletionItemKind.Value
    texts = desk.used(field.name)
    if field.name in _OTHERS:
        texts += desk.used(_OTHERS[field.name])
    for rank, text in enumerate(texts):
        yield Proposal(text, inline(text), kind, f"{field.name} in use", rank=rank)


def _rules(catalogue: Catalogue) -> Iterator[Proposal]:
    for rank, rule in enumerate(sorted(catalogue.rules.values(), key=lambda one: one.name)):
        about = " ".join(rule.summary.split())
        kind = types.CompletionItemKind.Value
        yield Proposal(rule.name, rule.name, kind, rule.family, about, rank)


_BY_NAME: Lookup[str, Callable[[_Desk, Field], Iterator[Proposal]]] = {
    "source": _cited,
    "claim": _claimed,
    "rule": _ruled,
    **dict.fromkeys(
        ("subject", "measure", "of", "than", "within", "basis", "passage", "period", "since"),
        _names,
    ),
    **dict.fromkeys(("said_by", "breakdown"), _names),
}


def _last(what: re.Pattern[str], text: str) -> str:
    found = what.search(text)
    return found[0] if found is not None else ""
