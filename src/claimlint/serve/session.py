"""One editor at work: what it has open, what was told of it, and what it asks.

Two threads meet here. That of the protocol keeps the buffers and hands over what has changed; the
one worker has the projects, and everything that asks them runs there, after what has changed was
taken in. What a job of the worker raises is told in one line and never ends the server.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from typing import NamedTuple, TypeVar

from lsprotocol import types

from claimlint.claims.finding import Finding
from claimlint.engine.outcome import Report
from claimlint.project.project_files import shown
from claimlint.serve.buffer import Buffer, Places, path_of, uri_of
from claimlint.serve.diagnostics import diagnostic, is_shown, of_trouble
from claimlint.serve.editor_projects import TOO_MANY, EditorProject, EditorProjects
from claimlint.serve.explain_place import Known
from claimlint.serve.one_worker import OneWorker

T = TypeVar("T")
Publish = Callable[[str, int | None, list[types.Diagnostic]], None]
"""Told what there is to show in a file: its uri, the version that was looked at, all of it."""


class Told(NamedTuple):
    """What was found in a project when it was last linted, with the texts that places are in."""

    findings: Sequence[Finding]
    places: dict[str, Places]


class Session:
    """An editor's open files and projects. `tell` says something to the person in front of it."""

    def __init__(self, publish: Publish, tell: Callable[[str], None]) -> None:
        self.encoding = "utf-16"
        self.related = True
        self.buffers: dict[str, Buffer] = {}
        self.projects = EditorProjects()
        self.worker = OneWorker(self._lint)
        self.lints = 0
        self._publish = publish
        self._tell = tell
        self._guard = threading.Lock()
        self._changed: dict[str, Buffer | None] = {}
        self._told: dict[str, Told] = {}
        self._shown: set[str] = set()
        self._said: set[str] = set()
        self._uris: dict[str, str] = {}
        self._known: dict[tuple[str, str], Known] = {}

    # -- what the editor does ----------------------------------------------------------------

    def open(self, uri: str, text: str, version: int) -> None:
        """A file was opened."""
        path = path_of(uri)
        if path is not None:
            self._change(path, Buffer(uri, path, text, version, self.encoding))

    def change(
        self, uri: str, changes: Sequence[types.TextDocumentContentChangeEvent], version: int
    ) -> None:
        """An open file was changed."""
        buffer = self.buffer(uri)
        if buffer is not None:
            self._change(buffer.path, buffer.changed(list(changes), version))

    def close(self, uri: str) -> None:
        """A file was closed."""
        path = path_of(uri)
        if path is not None and path in self.buffers:
            self._change(path, None)

    def _change(self, path: str, buffer: Buffer | None) -> None:
        if buffer is None:
            self.buffers.pop(path, None)
        else:
            self.buffers[path] = buffer
        with self._guard:
            self._changed[path] = buffer
        self.worker.lint_soon()

    def disk_changed(self, uris: Iterable[str]) -> None:
        """Files were written, made or deleted by somebody."""
        paths = [path for uri in uris if (path := path_of(uri)) is not None]
        self.do(lambda: self.projects.files_changed(paths))
        self.worker.lint_soon()

    def folders_changed(self, folders: Sequence[str]) -> None:
        """The editor has other folders now."""

        def change() -> None:
            self.projects.folders = list(folders)
            self.projects.reload()

        self.do(change)
        self.worker.lint_soon()

    def buffer(self, uri: str) -> Buffer | None:
        """An open file."""
        path = path_of(uri)
        return None if path is None else self.buffers.get(path)

    # -- what it asks ------------------------------------------------------------------------

    def ask(self, uri: str, job: Callable[[EditorProject, Buffer], T], otherwise: T) -> Future[T]:
        """Ask the project of an open file something; `otherwise` where it has none to answer."""
        buffer = self.buffer(uri)

        def run() -> T:
            self._catch_up()
            project = None if buffer is None else self.projects.of(buffer.path)
            if project is None or buffer is None:
                return otherwise
            with project.visited(shown(buffer.path)):
                return job(project, buffer)

        return self.do(run)

    def do(self, job: Callable[[], T]) -> Future[T]:
        """Do something with the projects."""
        return self.worker.do(job)

    def told(self, project: EditorProject) -> Told:
        """What was found in a project when it was last linted: now, where that is not yet done."""
        if self.worker.is_due or str(project.settings.root) not in self._told:
            self._lint()
        return self._told.get(str(project.settings.root), Told((), {}))

    def known(self, project: EditorProject, path: str) -> Known:
        """What a run knows of a file's claims beside the file: worked out when it is shown."""
        key = (str(project.settings.root), path)
        if key not in self._known:
            report, implications = project.workspace.implied([path])
            self._known[key] = Known(tuple(report.checked), implications)
        return self._known[key]

    def _catch_up(self) -> None:
        """Take in what the editor has changed."""
        try:
            os.getcwd()  # noqa: PTH109 - texts, as in project.files
        except OSError:  # the folder that the editor was opened in is gone
            os.chdir(os.sep)
            self.projects.reload()
        with self._guard:
            changed, self._changed = self._changed, {}
        for path, buffer in changed.items():
            if buffer is None:
                self.projects.close(path)
            else:
                self._uris[path] = buffer.uri
                self.projects.put(buffer)
        if changed:
            self._known.clear()

    # -- linting -----------------------------------------------------------------------------

    def _lint(self) -> None:
        """Look at everything that is open, and tell what there is to show."""
        self._catch_up()
        self._known.clear()
        self.lints += 1
        found: dict[str, list[types.Diagnostic]] = {}
        versions = {path: one.version for path, one in self.projects.buffers.items()}
        self._told.clear()
        failed: set[str] = set()
        for project in self.projects.opened:
            try:
                for path, one in list(self._linted(project)):
                    found.setdefault(path, []).append(one)
            except Exception as error:  # the editor and its other projects go on
                what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
                failed.add(f"claimlint failed ({what}). This is our mistake: please report it.")
        self._say_what_is_wrong(found, failed)
        for path in [*self.projects.buffers, *(self._shown - self.projects.buffers.keys())]:
            found.setdefault(path, [])
        for path, diagnostics in found.items():
            self._publish(self._uri(path), versions.get(path), diagnostics)
        self._shown = {path for path, diagnostics in found.items() if diagnostics}

    def _linted(self, project: EditorProject) -> Iterator[tuple[str, types.Diagnostic]]:
        findings: list[Finding] = []
        places: dict[str, Places] = {}

        def places_of(path: str) -> Places | None:
            return places.get(path)

        for report in project.reports():
            self._add_places(project, report, places)
            findings += report.findings
            rules = project.catalogue.rules
            for finding in report.findings:
                if is_shown(finding, unsure=project.settings.unsure):
                    one = diagnostic(finding, places_of, rules, related=self.related)
                    yield os.path.realpath(finding.place.path), one
        self._told[str(project.settings.root)] = Told(findings, places)

    def _add_places(
        self, project: EditorProject, report: Report, places: dict[str, Places]
    ) -> None:
        for path, text in report.sources.items():
            if path not in places:
                buffer = project.open.get(os.path.realpath(path))
                own = buffer is not None and buffer.text == text
                places[path] = (
                    buffer.places if own and buffer is not None else Places(text, self.encoding)
                )

    def _say_what_is_wrong(
        self, found: dict[str, list[types.Diagnostic]], failed: set[str]
    ) -> None:
        """Why some projects cannot be linted, at its place, and once in words."""
        said = set(failed)
        for trouble in self.projects.troubles:
            if trouble.path:
                one = of_trouble(trouble)
                found.setdefault(os.path.realpath(trouble.path), []).append(one)
            where = f"{trouble.path}:{trouble.line}: " if trouble.path else ""
            said.add(f"claimlint cannot check this project: {where}{trouble.message}")
        for project in self.projects.opened:
            if project.is_cut:
                said.add(f"{project.settings.root} {TOO_MANY}")
        for words in sorted(said - self._said):
            self._tell(words)
        self._said = said

    def _uri(self, path: str) -> str:
        return self._uris.get(path) or uri_of(path)
