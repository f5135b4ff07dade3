"""The projects that an editor has files of, each with its workspace: what is open, and the disk.

A file belongs to the project that `check` would find for it, and all files of that project take
part. An open file counts as the editor has it, an article's text too, where a claim file names it;
all others as they are on disk. A file that is open and no part of its project (it lies outside the
folders that the settings name, or was never saved) is looked at beside the project, as a path of
the command line is, and gone again for the others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from claimlint.claims.claim import Document
from claimlint.engine.claim_file import is_article
from claimlint.engine.lint import LEAST_KEPT
from claimlint.engine.outcome import Report
from claimlint.engine.workspace import Workspace
from claimlint.lazy_dataclass import dataclass, field
from claimlint.project.bounds import check_bounds
from claimlint.project.files import (
    FileProblem,
    Identity,
    beside,
    is_claim_file,
    read_bytes,
    read_file,
)
from claimlint.project.find_project import Projects, without_settings
from claimlint.project.project_files import MOST_UNASKED, rest_of, shown
from claimlint.project.result_cache import ResultCache, cache_folder
from claimlint.project.rule_names import check_names
from claimlint.project.settings import Overrides, Settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.rulebook.catalogue import load_catalogue
from claimlint.rulebook.rule import Catalogue, RuleErrors
from claimlint.serve.buffer import Buffer, File

MOST_ASKED = 200
"""So many other files are asked for the names that are in use."""
SETTINGS_FILES = ("claimlint.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a project cannot be linted, at a place (line and column from 1) of one of its files."""

    path: str
    line: int
    column: int
    message: str
    help: str
    rule: str = ""


class EditorProject:
    """One project: its workspace, and which of its files are open."""

    def __init__(self, settings: Settings, catalogue: Catalogue, projects: Projects) -> None:
        self.settings = settings
        self.catalogue = catalogue
        self.projects = projects
        self.workspace = Workspace(settings, catalogue, complete=False)
        self.is_cut = False
        self.members: set[str] = set()
        self.open: dict[str, Buffer] = {}
        self.stories: set[str] = set()
        self._has_recalled = False
        self._store: ResultCache | None = None
        self._read_last: dict[str, Document] = {}
        self._texts: dict[str, str] = {}
        self._named: dict[tuple[str, str], str] = {}
        self.read_disk()

    # -- files -----------------------------------------------------------------------------

    def read_disk(self) -> None:
        """Take in the project's files as they are on disk now, but for those that are open."""
        rest = rest_of(self.settings, self.projects)
        self.is_cut = rest.cut
        self.members = set(rest.files)
        for path in [path for path in self.workspace.paths if path not in self._texts]:
            if os.path.realpath(path) not in self.members:
                self.workspace.drop(path)
        seen: set[Identity] = set()
        for file in rest.files:
            found = read_file(file)
            data = None if isinstance(found, FileProblem) or found[1] in seen else found[0]
            if not isinstance(found, FileProblem):
                seen.add(found[1])
            if file not in self.open:
                self._take_in(file, data)
        for buffer in self.open.values():
            self._put(buffer)

    def file_changed(self, path: str) -> None:
        """A file was written, made or deleted by somebody; `path` is its real one."""
        if path in self.open:
            return
        if path in self.members and os.path.isfile(path):  # noqa: PTH113 - texts
            data = read_bytes(path)
            self._take_in(path, None if isinstance(data, FileProblem) else data)
        else:
            self.read_disk()

    def _take_in(self, path: str, data: bytes | None) -> None:
        if data is not None and is_claim_file(data):
            self.workspace.put(shown(path), data)
        else:
            self.workspace.drop(shown(path))

    def put(self, buffer: Buffer) -> None:
        """A file was opened or changed in the editor."""
        self.open[buffer.path] = buffer
        self._put(buffer)

    def close(self, path: str) -> None:
        """A file is no longer open: the disk has it."""
        self.open.pop(path, None)
        self.stories.discard(path)
        if path in self.members:
            self.workspace.drop(shown(path))
            self.file_changed(path)

    def _put(self, buffer: Buffer) -> None:
        if not buffer.is_yaml:
            return
        data = buffer.data
        if is_claim_file(data):
            self.stories.add(buffer.path)
        # What was a claim file stays one while it is open: its first line may be lost for a moment.
        if buffer.path in self.stories and buffer.path in self.members:
            self.workspace.put(shown(buffer.path), data)
        elif buffer.path not in self.stories:
            self.workspace.drop(shown(buffer.path))

    # -- articles' texts -------------------------------------------------------------------

    def _bring_in_texts(self) -> None:
        """Let the open texts count that a claim file names."""
        texts = {path: one for path, one in self.open.items() if is_article(path)}
        wanted: dict[str, str] = {}
        if texts:
            wanted = {place: real for _, place, real in self._named_texts() if real in texts}
        for place in self._texts.keys() - wanted.keys():
            self.workspace.drop(place)
        for place, real in wanted.items():
            self.workspace.put(place, texts[real].data)
        self._texts = wanted

    def _named_texts(self) -> Iterator[tuple[str, str, str]]:
        """Each claim file with the text that it names: that text's path, and the real one."""
        workspace = self.workspace
        for path in [path for path in workspace.paths if not is_article(path)]:
            name = workspace.outline(path).text
            if name is None:
                continue
            key = (path, name)
            place = beside(path, name, str(self.settings.root))
            if isinstance(place, str):
                if key not in self._named:
                    self._named[key] = os.path.realpath(place)
                yield path, place, self._named[key]

    def claim_files_of(self, text: str) -> list[str]:
        """The claim files that name a text (a real path), as the workspace calls them."""
        return [path for path, _, real in self._named_texts() if real == text]

    # -- reports ---------------------------------------------------------------------------

    def _recall(self) -> None:
        """Take what an earlier run has kept of files that are as they were, as the command does."""
        folder = cache_folder()
        if folder is None or len(self.workspace.paths) < LEAST_KEPT:
            return
        from claimlint.engine import kept_results  # noqa: PLC0415  # small projects need none

        self._store = kept_results.kept_results(folder, self.workspace)
        kept_results.recall(self._store, self.workspace)  # bodies are read when asked for

    def told(self) -> list[str]:
        """The files that are told: those that are open, and the claim files of open texts."""
        self._bring_in_texts()
        told = dict.fromkeys(shown(path) for path in sorted(self.stories))
        texts = {path for path in self.open if is_article(path)}
        if texts:
            told |= dict.fromkeys(path for path, _, real in self._named_texts() if real in texts)
        return list(told)

    def reports(self) -> Iterator[Report]:
        """What is found in the files that are told."""
        if not self._has_recalled:
            self._has_recalled = True
            self._recall()
        told = self.told()
        inside = [path for path in told if path in self.workspace]
        if inside:
            yield self.workspace.report(inside)
        for path in told:
            if path not in self.workspace:
                with self.visited(path):
                    yield self.workspace.report([path])

    def document(self, path: str) -> Document | None:
        """What an open file holds as it is now, by its real path; None where it cannot be read."""
        place = shown(path)
        with self.visited(place):
            if place not in self.workspace:
                return None
            self._bring_in_texts()
            self.workspace.outline(place)
            return self.workspace.document(place)

    def last_document(self, path: str) -> Document | None:
        """What an open file holds; while it cannot be read, what it held when it last could."""
        found = self.document(path)
        if found is not None:
            self._read_last[path] = found
        return found or self._read_last.get(path)

    def other_documents(self, path: str) -> Iterator[Document]:
        """What the other files hold, those first that are open: not of all in a large project."""
        own = shown(path)
        others = [shown(one) for one in sorted(self.stories)]
        others += [one for one in self.workspace.paths if not is_article(one)]
        for other in list(dict.fromkeys(one for one in others if one != own))[:MOST_ASKED]:
            if other in self.workspace:
                self.workspace.outline(other)
                document = self.workspace.document(other)
                if document is not None:
                    yield document

    def has_word(self, path: str, word: str) -> bool:
        """Whether one of the project's files (a real path) holds a word."""
        if path in self.open:
            return word in self.open[path].text
        data = self.workspace.content(shown(path))
        return data is not None and word.encode("utf-8", "surrogatepass") in data

    def file(self, path: str, encoding: str) -> File | None:
        """One of the project's files as it is now, by its real path."""
        if path in self.open:
            return File.of(self.open[path])
        data = self.workspace.content(shown(path))
        return None if data is None else File.on_disk(path, data, encoding)

    @contextmanager
    def visited(self, path: str) -> Iterator[None]:
        """Let an open file that is no part of the project be one for a moment."""
        buffer = self.open.get(os.path.realpath(path))
        if path in self.workspace or buffer is None:
            yield
            return
        self.workspace.put(path, buffer.data)
        try:
            self._bring_in_texts()
            yield
        finally:
            self.workspace.drop(path)
            self._bring_in_texts()


@dataclass(slots=True)
class EditorProjects:
    """All projects that the editor has files of. `folders` are those that it was opened with."""

    folders: list[str] = field(default_factory=list)
    buffers: dict[str, Buffer] = field(default_factory=dict)
    _projects: Projects = field(default_factory=Projects)
    _opened: dict[str, EditorProject | tuple[Trouble, ...]] = field(default_factory=dict)

    def reload(self) -> None:
        """Open every project anew: settings or rules have changed."""
        self._projects = Projects()
        self._opened.clear()
        for buffer in self.buffers.values():
            project = self.of(buffer.path)
            if project is not None:
                project.put(buffer)

    def put(self, buffer: Buffer) -> None:
        """A file was opened or changed in the editor."""
        self.buffers[buffer.path] = buffer
        project = self.of(buffer.path)
        if project is not None:
            project.put(buffer)

    def close(self, path: str) -> None:
        """A file is no longer open."""
        self.buffers.pop(path, None)
        project = self.of(path)
        if project is not None:
            project.close(path)

    def files_changed(self, paths: Iterable[str]) -> None:
        """Files were written, made or deleted by somebody: real paths, of folders too."""
        paths = list(paths)
        if any(self._decides(path) for path in paths):
            self.reload()
            return
        anew: set[str] = set()
        for path in paths:
            if is_article(path):
                continue  # the workspace looks at texts on disk each time
            for project in self.opened:
                root = str(project.settings.root)
                if not path.startswith(f"{root.rstrip(os.sep)}{os.sep}"):
                    continue
                if path.endswith((".yaml", ".yml")) and path in project.members:
                    project.file_changed(path)
                else:
                    anew.add(root)
        for project in self.opened:
            if str(project.settings.root) in anew:
                project.read_disk()

    def _decides(self, path: str) -> bool:
        """Whether settings, rules or a baseline have changed: what all of a project hangs on."""
        if os.path.basename(path) in SETTINGS_FILES:  # noqa: PTH119 - texts, as in project.files
            return True
        for one in self._opened.values():
            if isinstance(one, tuple):
                return True  # whatever was wrong may be right now
            settings = one.settings
            rules = settings.rules or settings.root / "rules"
            deciding = {str(rules), str(settings.baseline), *_extended(settings)}
            if path in deciding or path.startswith(f"{rules}{os.sep}"):
                return True
        return False

    @property
    def opened(self) -> list[EditorProject]:
        """The projects that can be linted."""
        return [one for one in self._opened.values() if isinstance(one, EditorProject)]

    @property
    def troubles(self) -> list[Trouble]:
        """Why the others cannot."""
        found = [one for one in self._opened.values() if isinstance(one, tuple)]
        return [trouble for group in found for trouble in group]

    def of(self, path: str) -> EditorProject | None:
        """The project of a file, by its real path; None where it cannot be linted."""
        folder = os.path.dirname(path)  # noqa: PTH120 - texts, as in project.files
        try:
            settings = self._projects.of_folder(folder) or self._loose(path)
        except ConfigError as error:
            self._opened[folder] = tuple(map(_of_settings, error.faults))
            return None
        root = str(settings.root)
        if root not in self._opened:
            self._opened[root] = self._open(settings)
        found = self._opened[root]
        return found if isinstance(found, EditorProject) else None

    def _loose(self, path: str) -> Settings:
        """The settings of a file with none above it: its project is the editor's own folder."""
        within = [one for one in self.folders if path.startswith(f"{one.rstrip(os.sep)}{os.sep}")]
        folder = max(within, key=len, default=os.path.dirname(path))  # noqa: PTH120 - as above
        return without_settings([Path(path)], Path(folder))

    def _open(self, settings: Settings) -> EditorProject | tuple[Trouble, ...]:
        try:
            catalogue = load_catalogue(settings.rules, settings.packs)
        except RuleErrors as errors:
            return tuple(
                Trouble(one.path, one.line, one.column, one.message, one.help)
                for one in errors.errors
            )
        families = {rule.name: rule.family for rule in catalogue.rules.values()}
        try:
            faults = [*check_names(settings, Overrides(), families), *check_bounds(settings)]
        except ConfigError as error:
            faults = list(error.faults)
        if faults:
            return tuple(map(_of_settings, faults))
        return EditorProject(settings, catalogue, self._projects)


def _of_settings(fault: Fault) -> Trouble:
    return Trouble(fault.path, fault.line or 1, 1, fault.message, fault.help)


def _extended(settings: Settings) -> Sequence[str]:
    """The settings files that those of a project build on."""
    return [place.path for place in settings.set_in.values()]


TOO_MANY = (
    f"has no settings and more than {MOST_UNASKED:,} files: not all were looked at for what else "
    "is claimed. Write a claimlint.toml into the folder of your claims"
)
