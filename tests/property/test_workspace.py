"""A workspace that was edited says what a fresh one says of the same files, to the byte."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from newsroom import article, reference

from claimlint.engine.kept_results import keep, recall
from claimlint.engine.outcome import Report
from claimlint.engine.stories import Told
from claimlint.engine.workspace import Workspace
from claimlint.project.content_hash import short_digest
from claimlint.project.files import FileProblem
from claimlint.project.result_cache import Head, Kept, ResultCache
from claimlint.project.settings import Settings, default_settings
from claimlint.report.color import Style
from claimlint.report.render import render
from claimlint.report.text_output import View
from claimlint.rulebook.catalogue import builtin_catalogue

CATALOGUE = builtin_catalogue()
IDS = ("a", "b", "c")
AT = "measure: freight carried, period: 2024"
FORMULA = 'ref("b::all") - ref("c::rail_amount")'
CLAIMS = (
    f"id: rail, subject: rail, of: freight, {AT}, value: 31 %",
    f"id: rail, subject: rail, of: freight, {AT}, value: 52 %",
    f"id: road, subject: road, of: freight, {AT}, value: 74 %",
    f"id: all, subject: freight, {AT}, value: 100 tonne",
    f"id: rail_amount, subject: rail, of: freight, {AT}, value: 31 tonne",
    f"id: rail_amount, subject: rail, of: freight, {AT}, value: 47 tonne",
    f"id: rails, subject: raill, of: freight, {AT}, value: 12 %",
    f"id: late, subject: rail, {AT}, value: 3 tonne, equals: '{FORMULA}'",
    f"id: short, subject: rail, {AT}, value: 12 tonne, quote: 12 tonnes",
    "id: broken, subject: rail, valu: 3",
)  # fmt: skip
MORE = (
    "",
    "ignore: [{rule: shares, reason: known}]\n",
    "ignore: [{rule: agreement, reason: known, until: 2020-01-01}]\n",
    f"relations: [{{id: r, check: '{FORMULA} <= rail_amount', because: x}}]\n",
)
DAYS = ("2025-03-10", "2025-03-11")


@st.composite
def texts(draw: st.DrawFn) -> str:
    claims = draw(st.lists(st.sampled_from(CLAIMS), max_size=4))
    name = draw(st.sampled_from(IDS))
    more = draw(st.sampled_from(MORE))
    if draw(st.integers(0, 3)) == 0:
        return reference(*claims, name=name, more=more)
    story = article(*claims, name=name, published=draw(st.sampled_from(DAYS)), more=more)
    if draw(st.booleans()):
        story = story.replace("title: The", "text: story.md, title: The")
    return story


PLACES = ("claims/1.yaml", "claims/2.yaml", "claims/3.yaml", "claims/reference/t.yaml",
          "claims/reference/u.yaml")  # fmt: skip
EDITS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(PLACES), texts()),
    st.tuples(st.just("write"), st.just("claims/story.md"), st.sampled_from(
        ["Rail carried 31% of freight, 12 tonnes.\n", "Rail carried 52%.\n"])),
    st.tuples(st.just("drop"), st.sampled_from((*PLACES, "claims/story.md")), st.just("")),
    st.tuples(st.just("rename"), st.sampled_from(PLACES), st.sampled_from(PLACES)),
    st.tuples(st.just("unread"), st.sampled_from(PLACES), st.just("")),
    st.tuples(st.just("strict"), st.just(""), st.just("")),
)  # fmt: skip


@contextmanager
def folder() -> Iterator[Path]:
    before = Path.cwd()
    with TemporaryDirectory() as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


def written(report: Report) -> list[str]:
    view, style = View(checked=True, suppressed=True, unsure=True), Style()
    return [*render(report, "json", view, style), *render(report, "text", view, style)]


class Desk:
    """A project on disk, and the workspace that follows its edits."""

    def __init__(self, root: Path) -> None:
        self.settings: Settings = replace(default_settings(root), unsure=True)
        self.workspace = Workspace(self.settings, CATALOGUE)
        self.files: dict[str, bytes | FileProblem] = {}

    def edit(self, kind: str, place: str, new: str) -> None:
        match kind:
            case "write":
                self._put(place, new.encode())
            case "unread":
                self._put(place, FileProblem(place, f"{place} may not be opened"))
            case "drop":
                self._drop(place)
            case "rename" if place in self.files:
                data = self.files[place]
                self._drop(place)
                self._put(new, data)
            case "strict":  # other settings are another workspace
                self.settings = replace(self.settings, profile="strict")
                self.workspace = Workspace(self.settings, CATALOGUE)
                for path, data in self.files.items():
                    self.workspace.put(path, data)

    def _put(self, place: str, data: bytes | FileProblem) -> None:
        path = Path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, bytes):
            path.write_bytes(data)
        if path.suffix == ".yaml":
            self.files[place] = data
            self.workspace.put(place, data)

    def _drop(self, place: str) -> None:
        Path(place).unlink(missing_ok=True)
        if self.files.pop(place, None) is not None:
            self.workspace.drop(place)

    def fresh(self) -> Workspace:
        workspace = Workspace(self.settings, CATALOGUE)
        for path, data in sorted(self.files.items(), reverse=True):  # the order of files is none
            workspace.put(path, data)
        return workspace


def of_some(report: Report, workspace: Workspace, told: set[str]) -> tuple[object, ...]:
    """What a report of all files says of some of them."""
    own = Told([workspace.outline(path) for path in workspace.paths if path in told])
    return (
        tuple(one for one in report.findings if next(own.owners(one), None) is not None),
        tuple(one for one in report.stories if one.path in told),
        tuple(one for one in report.checked if one.claim.path in told),
    )


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=2, max_size=12), st.data())
def test_of_some_files_it_says_what_it_says_of_them_among_all(
    edits: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    with folder() as root:
        desk = Desk(root)
        for edit in edits:
            desk.edit(*edit)
            told = set(data.draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=2)))
            told &= desk.files.keys()
            some, every = desk.workspace.report(told), desk.fresh().report(list(desk.files))
            assert (some.findings, some.stories, tuple(some.checked)) == of_some(
                every, desk.workspace, told
            )


class Shelf(ResultCache):
    """A cache in memory: what is kept is texts all the same."""

    def __init__(self) -> None:
        super().__init__(Path(), "")
        self.rows: dict[str, Kept] = {}

    def heads(self) -> dict[str, Head]:
        return {
            name: Head(row.key, row.head, short_digest(row.body)) for name, row in self.rows.items()
        }

    def body(self, name: str, head: Head) -> str | None:
        text = self.rows[name].body
        return text if short_digest(text) == head.body else None

    def change(self, kept: Mapping[str, Kept], gone: Iterable[str] = ()) -> None:
        self.rows.update(kept)
        for name in gone:
            del self.rows[name]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=2, max_size=12), st.data())
def test_a_run_with_what_earlier_ones_have_kept_says_what_one_without_says(
    edits: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    with folder() as root:
        desk, shelf = Desk(root), Shelf()
        for edit in edits:
            desk.edit(*edit)
            if edit[0] == "strict":
                shelf = Shelf()
            told = list(desk.files)
            if data.draw(st.booleans()):
                told = told[:1]
            kept = desk.fresh()
            recall(shelf, kept)
            assert written(kept.report(told)) == written(desk.fresh().report(told))
            keep(shelf, kept)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=1, max_size=12))
def test_an_edited_workspace_says_what_a_fresh_one_says(
    edits: list[tuple[str, str, str]],
) -> None:
    with folder() as root:
        desk = Desk(root)
        for edit in edits:
            desk.edit(*edit)
            told = list(desk.files)
            assert written(desk.workspace.report(told)) == written(desk.fresh().report(told))
