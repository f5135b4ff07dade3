"""`claimlint lsp`: the protocol, and which function answers what an editor asks.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from typing import BinaryIO, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams

from claimlint import __version__
from claimlint.engine.claim_file import is_article
from claimlint.project.project_files import shown
from claimlint.report.escape import escape
from claimlint.serve.buffer import Buffer, File, path_of
from claimlint.serve.code_actions import KINDS, Able, Offers
from claimlint.serve.editor_projects import EditorProject
from claimlint.serve.explain_place import (
    OWN_SETTINGS,
    of_name,
    of_place,
    of_setting,
    rule_name_at,
    without_markdown,
)
from claimlint.serve.file_symbols import hints, symbols
from claimlint.serve.lsp_protocol import Handler, Protocol, Server
from claimlint.serve.navigate import Navigator, RefusedError, workspace_edit
from claimlint.serve.proposals import proposals
from claimlint.serve.session import Session
from claimlint.serve.yaml_cursor import spot_at
from claimlint.yamlfile.span import Span

T = TypeVar("T")
_WATCHED = (
    "**/*.{yaml,yml}",
    "**/*.{md,markdown,txt,text,html,htm,docx}",
    "**/{claimlint,pyproject}.toml",
    "**/*baseline*",
)


_OPTIONS: Mapping[str, object] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(
        trigger_characters=[" ", ":", "[", ",", "`"]
    ),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(code_action_kinds=KINDS),
}


class Lsp:
    """The server with its session: each method answers one request of the protocol."""

    def __init__(self) -> None:
        self.server = Server("claimlint", __version__, protocol_cls=Protocol)
        self.session = Session(self._publish_soon, self._show_soon)
        self.able = Able()
        self.is_over = False
        self._markdown = True
        self._watches = False
        self._folders: dict[str, str] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._register()

    def run(self, stdin: BinaryIO | None = None, stdout: BinaryIO | None = None) -> int:
        """Serve until the editor says good-bye; the exit code that the protocol asks for."""
        logging.getLogger("pygls").addHandler(logging.NullHandler())
        logging.getLogger("pygls").propagate = False
        gc.enable()  # a server stays; see `claimlint.__main__`
        self.server.start_io(stdin, stdout)
        self.session.worker.stop()
        return 0 if self.is_over else 1

    def _register(self) -> None:
        answers: Mapping[str, Handler] = {
            types.INITIALIZE: self.initialize,
            types.INITIALIZED: self.initialized,
            types.SHUTDOWN: self.shutdown,
            types.TEXT_DOCUMENT_DID_OPEN: self.did_open,
            types.TEXT_DOCUMENT_DID_CHANGE: self.did_change,
            types.TEXT_DOCUMENT_DID_CLOSE: self.did_close,
            types.TEXT_DOCUMENT_DID_SAVE: self.did_save,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self.did_change_watched_files,
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: self.did_change_folders,
            types.TEXT_DOCUMENT_HOVER: self.hover,
            types.TEXT_DOCUMENT_COMPLETION: self.completion,
            types.TEXT_DOCUMENT_DEFINITION: self.definition,
            types.TEXT_DOCUMENT_REFERENCES: self.references,
            types.TEXT_DOCUMENT_PREPARE_RENAME: self.prepare_rename,
            types.TEXT_DOCUMENT_RENAME: self.rename,
            types.TEXT_DOCUMENT_CODE_ACTION: self.code_action,
            types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: self.document_symbol,
            types.TEXT_DOCUMENT_INLAY_HINT: self.inlay_hint,
        }
        for method, answer in answers.items():
            # pygls writes on what it is given, which a bound method does not take.
            self.server.feature(method, _OPTIONS.get(method))(partial(answer))

    # -- the session -------------------------------------------------------------------------

    def initialize(self, params: types.InitializeParams) -> None:
        """Learn what the editor can do, and which folders it has open."""
        self._loop = asyncio.get_running_loop()
        can = params.capabilities
        text, workspace = can.text_document, can.workspace
        edit = None if workspace is None else workspace.workspace_edit
        versioned = bool(edit and edit.document_changes)
        self.able = Able(versioned, bool(edit and edit.snippet_edit_support))
        if text is not None:
            told = text.publish_diagnostics
            self.session.related = bool(told and told.related_information)
            formats = (text.hover.content_format if text.hover else None) or ()
            self._markdown = not formats or types.MarkupKind.Markdown in formats
        watched = None if workspace is None else workspace.did_change_watched_files
        self._watches = bool(watched and watched.dynamic_registration)
        agreed = self.server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self.session.encoding = types.PositionEncodingKind(agreed).value
        folders = params.workspace_folders or []
        uris = [one.uri for one in folders] or list(filter(None, [params.root_uri]))
        self._folders = {uri: path for uri in uris if (path := path_of(uri)) is not None}
        first = next(iter(self._folders.values()), None)
        if first is not None and os.path.isdir(first):  # noqa: PTH112 - texts
            os.chdir(first)  # paths in messages are as from there
        self.session.folders_changed(list(self._folders.values()))

    def initialized(self, _params: types.InitializedParams) -> None:
        """Ask to be told of files that others write."""
        if not self._watches:
            return
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        # A folder that goes takes its files with it, and only itself is told.
        watchers.append(types.FileSystemWatcher("**", types.WatchKind.Delete))
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration(
            "claimlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
        )
        self.server.client_register_capability(types.RegistrationParams([registration]))

    def shutdown(self, _params: None) -> None:
        """The editor is about to end the session."""
        self.is_over = True

    def did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """A file was opened."""
        document = params.text_document
        self.session.open(document.uri, document.text, document.version)

    def did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """An open file was changed."""
        document = params.text_document
        self.session.change(document.uri, params.content_changes, document.version)

    def did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """A file was closed."""
        self.session.close(params.text_document.uri)

    def did_save(self, params: types.DidSaveTextDocumentParams) -> None:
        """A file was saved: an editor that watches no files says no more of the disk."""
        if not self._watches:
            self.session.disk_changed([params.text_document.uri])

    def did_change_watched_files(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Files were written, made or deleted by somebody."""
        self.session.disk_changed([one.uri for one in params.changes])

    def did_change_folders(self, params: types.DidChangeWorkspaceFoldersParams) -> None:
        """Folders were added to the window, or taken from it."""
        for gone in params.event.removed:
            self._folders.pop(gone.uri, None)
        for added in params.event.added:
            path = path_of(added.uri)
            if path is not None:
                self._folders[added.uri] = path
        self.session.folders_changed(list(self._folders.values()))

    # -- telling -----------------------------------------------------------------------------

    def _publish_soon(
        self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]
    ) -> None:
        self._on_the_loop(lambda: self._publish(uri, version, diagnostics))

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        """Show what was found, unless the file has been changed since: then more is to come."""
        buffer = self.session.buffer(uri)
        if (None if buffer is None else buffer.version) == version:
            self.server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, diagnostics, version)
            )

    def _show_soon(self, words: str) -> None:
        params = types.ShowMessageParams(types.MessageType.Warning, escape(words))
        self._on_the_loop(lambda: self.server.window_show_message(params))

    def _on_the_loop(self, job: Callable[[], None]) -> None:
        """Only the thread of the protocol writes to the editor."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(job)

    # -- requests ----------------------------------------------------------------------------

    async def _answer(self, asked: Future[T], otherwise: T) -> T:
        """What the worker answers. A mistake of ours is a line in the log, and no answer."""
        try:
            return await asyncio.wrap_future(asked)
        except RefusedError as refusal:
            raise JsonRpcInvalidParams(escape(str(refusal))) from refusal
        except Exception as error:  # the session goes on
            self.server.report_server_error(error, JsonRpcException)
            return otherwise

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """What is known of what the pointer rests on."""
        position = params.position

        def run(project: EditorProject, buffer: Buffer) -> types.Hover | None:
            return self._hover(project, buffer, buffer.places.offset(position))

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    def _hover(self, project: EditorProject, buffer: Buffer, offset: int) -> types.Hover | None:
        catalogue = project.catalogue
        spot = spot_at(buffer.root, offset) if buffer.is_yaml else None
        if os.path.basename(buffer.path) == OWN_SETTINGS:  # noqa: PTH119 - texts
            name = ""
            said = list(of_setting(buffer.text, offset, catalogue))
        else:
            name = rule_name_at(buffer.text, offset, spot) if buffer.is_yaml else ""
            said = list(of_name(name, catalogue))
        if not said and spot is not None:
            document = project.document(buffer.path)
            known = partial(self.session.known, project, shown(buffer.path))
            said = list(of_place(spot, document, known))
        if not said:
            return None
        text = "\n\n".join(said)
        content = (
            types.MarkupContent(types.MarkupKind.Markdown, text)
            if self._markdown
            else types.MarkupContent(types.MarkupKind.PlainText, without_markdown(text))
        )
        span = None if spot is None or name else Span(spot.node.start, spot.node.end)
        return types.Hover(
            content,
            None if span is None else buffer.places.range(span),
        )

    async def completion(self, params: types.CompletionParams) -> types.CompletionList | None:
        """What can be written here."""
        position = params.position

        def run(project: EditorProject, buffer: Buffer) -> types.CompletionList | None:
            if not buffer.is_yaml or not _is_ours(buffer):
                return None
            items = proposals(project, buffer, buffer.places.offset(position))
            return types.CompletionList(is_incomplete=False, items=items)

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def definition(self, params: types.DefinitionParams) -> list[types.Location] | None:
        """Where what stands here is defined."""
        position = params.position

        def run(project: EditorProject, buffer: Buffer) -> list[types.Location] | None:
            found = Navigator(project, buffer).definition(buffer.places.offset(position))
            return found or None

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def references(self, params: types.ReferenceParams) -> list[types.Location] | None:
        """Who names what stands here."""
        position, declaration = params.position, params.context.include_declaration

        def run(project: EditorProject, buffer: Buffer) -> list[types.Location] | None:
            offset = buffer.places.offset(position)
            return Navigator(project, buffer).references(offset, declaration=declaration) or None

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def prepare_rename(
        self, params: types.PrepareRenameParams
    ) -> types.PrepareRenamePlaceholder | None:
        """What of the text would get a new name; None where nothing can."""
        position = params.position

        def run(project: EditorProject, buffer: Buffer) -> types.PrepareRenamePlaceholder | None:
            mention = Navigator(project, buffer).named_at(buffer.places.offset(position))
            if mention is None:
                return None
            where = buffer.places.range(mention.span)
            return types.PrepareRenamePlaceholder(where, mention.named.name)

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def rename(self, params: types.RenameParams) -> types.WorkspaceEdit | None:
        """The changes that give a claim or a source a new id, in all files of its project."""
        position, new = params.position, params.new_name

        def run(project: EditorProject, buffer: Buffer) -> types.WorkspaceEdit | None:
            changes = Navigator(project, buffer).rename(buffer.places.offset(position), new)
            return workspace_edit(
                [(file.uri, file.version, edits) for file, edits in changes],
                versioned=self.able.versioned,
            )

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def code_action(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """What can be done about what was found here."""
        where, only = params.range, params.context.only

        def run(project: EditorProject, buffer: Buffer) -> list[types.CodeAction] | None:
            told = self.session.told(project)
            offers = Offers(project, buffer, (told.findings, told.places.get), self.able)
            start, end = buffer.places.offset(where.start), buffer.places.offset(where.end)
            return [one for one in offers.of(Span(start, end)) if _is_wanted(one, only)] or None

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def document_symbol(
        self, params: types.DocumentSymbolParams
    ) -> Sequence[types.DocumentSymbol] | None:
        """The parts of the file."""

        def run(_project: EditorProject, buffer: Buffer) -> Sequence[types.DocumentSymbol] | None:
            return symbols(buffer) if buffer.is_yaml and _is_ours(buffer) else None

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)

    async def inlay_hint(self, params: types.InlayHintParams) -> list[types.InlayHint] | None:
        """What the numbers of the file can mean."""
        where = params.range

        def run(project: EditorProject, buffer: Buffer) -> list[types.InlayHint] | None:
            if not buffer.is_yaml or is_article(buffer.path):
                return None
            places = buffer.places
            span = Span(places.offset(where.start), places.offset(where.end))
            return hints(buffer, project.document(buffer.path), span)

        return await self._answer(self.session.ask(params.text_document.uri, run, None), None)


def _is_wanted(action: types.CodeAction, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether an editor asks for actions of this kind: `source` stands for all that begin so."""
    if only is None:
        return not str(action.kind).startswith("source")
    kind = _text(action.kind)
    return any(kind == _text(one) or kind.startswith(f"{_text(one)}.") for one in only)


def _text(kind: types.CodeActionKind | str | None) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else str(kind or "")


def _is_ours(buffer: Buffer) -> bool:
    """Whether a file is a claim file, or about to be one."""
    return "claimlint" in buffer.text[:100_000]


__all__ = ["File", "Lsp"]
