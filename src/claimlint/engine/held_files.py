"""The files of a workspace with their claims, held in memory until they are let go."""

from __future__ import annotations

from claimlint.claims.claim import Document
from claimlint.claims.rebuild_document import untie
from claimlint.engine.claim_file import ClaimFile, read_file
from claimlint.engine.known_files import Tables
from claimlint.engine.sources import Sources
from claimlint.project.settings import Settings


class HeldFiles:
    """What files hold, each with the key of all that it was read from."""

    def __init__(self, sources: Sources, settings: Settings) -> None:
        self._sources = sources
        self._settings = settings
        self._held: dict[str, tuple[str, ClaimFile]] = {}
        self._filled: dict[str, tuple[str, ClaimFile]] = {}
        self._handed_out: set[str] = set()

    def read(self, path: str) -> ClaimFile:
        """Read a file; whoever has worked out its key holds it."""
        return read_file(path, self._sources.data(path), self._settings, self._sources.read)

    def hold(self, path: str, key: str, file: ClaimFile) -> None:
        """Hold a file that was read."""
        self._held[path] = (key, file)

    def file(self, path: str, key: str) -> ClaimFile:
        """A file as it is held, or read for it."""
        held = self._held.get(path)
        if held is None or held[0] != key:
            self.hold(path, key, self.read(path))
        return self._held[path][1]

    def filled(self, path: str, key: str, tables: Tables, *, alone: bool) -> ClaimFile:
        """A file with what its claims take from the cells of tables; the key has theirs, too."""
        from claimlint.engine.cited_cells import cell_tables, with_cells  # noqa: PLC0415

        held = self._filled.get(path)
        if held is None or held[0] != key:
            cells = cell_tables(tables.claims.values())
            file = read_file(
                path,
                self._sources.data(path),
                self._settings,
                self._sources.read,
                lambda document, raised: with_cells(document, cells, raised, alone=alone),
            )
            self._filled[path] = (key, file)
        return self._filled[path][1]

    def hand_out(self, path: str) -> None:
        """Keep a document whole from now on: somebody else has it."""
        self._handed_out.add(path)

    def let_go(self, path: str) -> None:
        """Hold the claims of a file no longer; a document that was handed out stays whole."""
        for files in (self._held, self._filled):
            _, file = files.pop(path, ("", None))
            if file is not None and file.document is not None and path not in self._handed_out:
                untie(file.document)

    def forget(self, path: str) -> None:
        """Forget a file that is not there any more; what it held may be in use."""
        self._held.pop(path, None)
        self._filled.pop(path, None)


def names_cells(document: Document | None) -> bool:
    """Whether an article's claims name cells of tables; few do."""
    if document is None or document.is_reference or "cell" not in document.text:
        return False
    from claimlint.engine.cited_cells import cites_cells  # noqa: PLC0415

    return cites_cells(document)
