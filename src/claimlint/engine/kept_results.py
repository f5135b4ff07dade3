"""What is kept from run to run: under which name, and when it no longer counts.

Each file's entry is kept with its keys, so that one that does not hold any more is made anew; so
are what articles say beside earlier ones, and what shows across all outlines. What the keys do not
have (the program, the rules, the settings, the way that paths are written) is in the name of the
store.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Final

from claimlint.claims.finding import Finding
from claimlint.engine.as_data import from_data, to_data
from claimlint.engine.entry import (
    BROKEN,
    Load,
    LostError,
    beside_earlier_from,
    beside_earlier_texts,
    body_of,
    entry_from,
    head_of,
)
from claimlint.engine.known_files import Known, KnownBeside, Shown
from claimlint.engine.settle import Across
from claimlint.engine.workspace import Workspace
from claimlint.project.content_hash import digest
from claimlint.project.files import FileProblem, read_bytes
from claimlint.project.program import program
from claimlint.project.project_files import shown
from claimlint.project.result_cache import Head, Kept, ResultCache
from claimlint.project.settings import Settings

_OF_THE_REPORT: Final = frozenset(
    (
        *("select", "ignore", "severity", "per_path_ignores", "accept", "fail_level"),
        *("baseline", "known", "set_in", "required_version"),
        *("claims", "projects"),
    )
)
"""Settings that change what is told of an audit, not the audit."""
_FILE, _EARLIER, _ACROSS = "file ", "earlier ", "across"
"""With what the names of the three kinds begin."""


def kept_results(folder: Path, workspace: Workspace) -> ResultCache:
    """The store of a workspace's project, in a cache folder."""
    settings = workspace.settings
    name = (
        str(settings.root),
        shown(str(settings.root)),
        program(),
        *(f"{one.name}={getattr(settings, one.name)!r}" for one in fields(settings)
          if one.name not in _OF_THE_REPORT),
        *_rules(settings),
        str(workspace.complete),
    )  # fmt: skip
    return ResultCache(folder, digest(*name))


def recall(store: ResultCache, workspace: Workspace) -> None:
    """Give a workspace what is kept of its files. Bodies are read when they are asked for."""
    heads = store.heads()
    for path in workspace.paths:
        name = _name(_FILE, path)
        row = heads.get(name)
        if row is not None:
            with suppress(*BROKEN):
                file_key, audit_key = row.key.split(" ")
                entry = entry_from(row.head, _body(store, name, row))
                if entry.outline.path == path:
                    workspace.known[path] = Known(file_key, audit_key, entry, kept=True)
        name = _name(_EARLIER, path)
        row = heads.get(name)
        if row is not None:
            with suppress(*BROKEN):
                beside = beside_earlier_from(row.head, _body(store, name, row))
                workspace.known_beside[path] = KnownBeside(row.key, beside, kept=True)
    row = heads.get(_ACROSS)
    if row is not None:
        with suppress(*BROKEN):
            workspace.common = Shown(partial(str, row.key), *_across_from(row.head), kept=True)


def keep(store: ResultCache, workspace: Workspace) -> None:
    """Keep what a workspace knows and the store does not."""
    now = {_name(_FILE, path): path for path in workspace.paths if path in workspace.known}
    named = {_name(_EARLIER, path): path for path in workspace.known_beside}
    common = workspace.common
    gone = store.heads().keys() - now.keys() - named.keys() - {_ACROSS}
    changed = {}
    for name, path in now.items():
        known = workspace.known[path]
        if not known.kept:
            key = f"{known.file_key} {known.audit_key}"
            changed[name] = Kept(key, head_of(known.entry), body_of(known.entry))
    for name, path in named.items():
        one = workspace.known_beside[path]
        if not one.kept:
            changed[name] = Kept(one.key, *beside_earlier_texts(one.beside))
    if common is not None and not common.kept:
        changed[_ACROSS] = Kept(common.key(), _across_text(common))
    store.change(changed, gone)


def _body(store: ResultCache, name: str, row: Head) -> Load:
    def load() -> str:
        text = store.body(name, row)
        if text is None:
            raise LostError(name)
        return text

    return load


def _across_text(known: Shown) -> str:
    findings = [to_data(finding) for finding in known.across.findings]
    return json.dumps([known.files, findings, known.across.pairs], separators=(",", ":"))


def _across_from(text: str) -> tuple[Mapping[str, str], Across]:
    files, findings, pairs = json.loads(text)
    return files, Across(
        tuple(from_data(Finding, one) for one in findings),
        {path: tuple((fact, earlier, other) for fact, earlier, other in several)
         for path, several in pairs.items()},
    )  # fmt: skip


def _name(kind: str, path: str) -> str:
    return kind + (path if path.isascii() else ascii(path))


def _rules(settings: Settings) -> Iterator[str]:
    """The project's own rule files: their names and what they hold."""
    folders = [*settings.packs, *([] if settings.rules is None else [settings.rules])]
    for folder in folders:
        for path in sorted(folder.rglob("*.y*ml")):
            data = read_bytes(str(path))
            yield f"{path}\0{data.message if isinstance(data, FileProblem) else digest(data)}"
