"""Where something is defined and who names it, across the files of a project; and its new name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lsprotocol import types

from claimlint.claims.claim import Claim
from claimlint.project.files import beside
from claimlint.serve.buffer import Buffer, File, uri_of
from claimlint.serve.editor_projects import EditorProject
from claimlint.serve.explain_place import rule_name_at
from claimlint.serve.named_things import Mention, Named, mention_at, mentions, renamed
from claimlint.serve.yaml_cursor import claim_number, spot_at
from claimlint.yamlfile.nodes import find, steps
from claimlint.yamlfile.span import Span

_BESIDES = ("than", "of", "within", "subject")
"""Fields that name a subject, of which another claim may be."""


class Place(NamedTuple):
    """A mention in a file."""

    file: File
    mention: Mention

    @property
    def location(self) -> types.Location:
        """The place as an editor has it."""
        return types.Location(self.file.uri, self.file.places.range(self.mention.span))


class RefusedError(Exception):
    """Why something cannot be renamed, in words for the person who asked."""


class Navigator:
    """Looks around in a project, from one of its open files."""

    def __init__(self, project: EditorProject, buffer: Buffer) -> None:
        self.project = project
        self.buffer = buffer

    def _files(self, word: str) -> Iterator[File]:
        """The project's files that hold a word, this one first."""
        project, encoding = self.project, self.buffer.encoding
        seen = {self.buffer.path}
        yield File.of(self.buffer)
        for real in [*sorted(project.stories), *sorted(project.members)]:
            if real not in seen and project.has_word(real, word):
                file = project.file(real, encoding)
                if file is not None:
                    yield file
            seen.add(real)

    # -- who names what --------------------------------------------------------------------

    def named_at(self, offset: int) -> Mention | None:
        """The source or claim that is named at an offset."""
        return mention_at(self.buffer.text, self.buffer.root, offset)

    def places_of(self, named: Named) -> Iterator[Place]:
        """Every place that defines or names something."""
        for file in self._files(named.name):
            is_own = file.path == self.buffer.path
            for mention in mentions(file.text, file.root):
                if mention.named == named and (is_own or (named.kind == "claim" and named.article)):
                    yield Place(file, mention)

    def definition(self, offset: int) -> list[types.Location]:
        """Where what stands at an offset is defined."""
        buffer = self.buffer
        mention = self.named_at(offset)
        if mention is not None:
            return [one.location for one in self.places_of(mention.named)
                    if one.mention.is_definition]  # fmt: skip
        spot = spot_at(buffer.root, offset)
        rule = self.project.catalogue.rules.get(rule_name_at(buffer.text, offset, spot))
        if rule is not None:
            return [types.Location(uri_of(rule.path), _START)]
        if spot is None or spot.part == "key":
            return []
        path = list(steps(spot.pointer))
        if path == ["article", "text"]:
            target = beside(buffer.path, spot.node.value, str(self.project.settings.root))
            return [types.Location(uri_of(target), _START)] if isinstance(target, str) else []
        if claim_number(spot.pointer) is not None and path[2:3] and path[2] in _BESIDES:
            return list(self._of_subject(spot.node.value))
        return []

    def _of_subject(self, words: str) -> Iterator[types.Location]:
        """The claims of this file about a subject."""
        document = self.project.document(self.buffer.path)
        if document is None:
            return
        name = document.name(words)
        for claim in document.claims:
            if claim.subject_name == name:
                span = self.span_of(claim)
                if span is not None:
                    yield types.Location(self.buffer.uri, self.buffer.places.range(span))

    def span_of(self, claim: Claim) -> Span | None:
        """Where a claim of this file has its id."""
        return find(self.buffer.root, claim.pointer_of("id"))

    def references(self, offset: int, *, declaration: bool) -> list[types.Location]:
        """Every place that names what is named at an offset."""
        mention = self.named_at(offset)
        if mention is None:
            return []
        return [
            one.location
            for one in self.places_of(mention.named)
            if declaration or not one.mention.is_definition
        ]

    # -- a new name ------------------------------------------------------------------------

    def rename(self, offset: int, new: str) -> list[tuple[File, list[types.TextEdit]]]:
        """The changes of each file that give something a new name. Raises RefusedError."""
        mention = self.named_at(offset)
        if mention is None:
            raise RefusedError("only the id of a claim or of a source can be renamed")
        places = list(self.places_of(mention.named))
        definitions = [one for one in places if one.mention.is_definition]
        if not definitions:
            raise RefusedError(f"`{mention.named.name}` is defined nowhere in this project")
        if len(definitions) > 1:
            raise RefusedError(f"`{mention.named.name}` is defined twice: mend that first")
        home = definitions[0].file
        taken = frozenset(
            one.named.name
            for one in mentions(home.text, home.root)
            if one.is_definition and one.named.kind == mention.named.kind
        )
        reason = renamed(mention.named, new, taken)
        if reason:
            raise RefusedError(reason)
        edits: dict[str, tuple[File, list[types.TextEdit]]] = {}
        for file, one in places:
            edit = types.TextEdit(file.places.range(one.span), new)
            edits.setdefault(file.path, (file, []))[1].append(edit)
        return list(edits.values())


_START = types.Range(types.Position(0, 0), types.Position(0, 0))


def workspace_edit(
    changes: Sequence[tuple[str, int | None, Sequence[types.TextEdit]]], *, versioned: bool
) -> types.WorkspaceEdit:
    """Changes of files (uri, version, edits) as one edit; `versioned`, where the editor can."""
    if not versioned:
        return types.WorkspaceEdit(changes={uri: list(edits) for uri, _, edits in changes})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version),
                list(edits),
            )
            for uri, version, edits in changes
        ]
    )
