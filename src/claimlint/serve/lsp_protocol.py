"""pygls, as far as it is other here: whose the open files are, and how a mistake is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from claimlint.report.escape import escape

Handler: TypeAlias = Callable[..., object]


class Protocol(LanguageServerProtocol):
    """The protocol without pygls' own copies of the open files: ours is the one (`Session`).

    Those take for a line end what an editor does not, and correct the places of a change in it.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(
        self, params: types.DidOpenTextDocumentParams
    ) -> Iterator[tuple[Handler, tuple[object], None]]:
        """A file was opened."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams
    ) -> Iterator[tuple[Handler, tuple[object], None]]:
        """An open file was changed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(
        self, params: types.DidCloseTextDocumentParams
    ) -> Iterator[tuple[Handler, tuple[object], None]]:
        """A file was closed."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class Server(LanguageServer):
    """The server as pygls has it; what goes wrong in it is told in one line."""

    def report_server_error(
        self,
        error: Exception,
        source: type[PyglsError | JsonRpcException],  # noqa: ARG002 - pygls' signature
    ) -> None:
        """Log what went wrong: it ends one message, and not the session."""
        words = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        self.log(f"claimlint could not handle a message ({escape(words)}); it goes on")

    def shutdown(self) -> None:
        """End without waiting for the thread that waits for the editor's next word."""
        self.thread_pool.shutdown(wait=False, cancel_futures=True)

    def log(self, words: str) -> None:
        """Write a line into the editor's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, words))
