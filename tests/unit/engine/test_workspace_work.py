"""How much a workspace reads and audits: what a change can touch, once, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from newsroom import article, reference

from claimlint.engine import held_files, workspace
from claimlint.engine.claim_file import ClaimFile, read_file
from claimlint.engine.workspace import Workspace
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue

CATALOGUE = builtin_catalogue()
AT = "measure: freight, period: 2024"
RAIL = f"id: rail, subject: rail, {AT}, value: %s tonne"
NAMES = f"id: late, subject: rail, {AT}, basis: late, value: 31 tonne, equals: 'ref(\"one::rail\")'"
FILES = {
    "one.yaml": article(RAIL % 31, name="one"),
    "two.yaml": article(RAIL % 31, name="two"),
    "three.yaml": article(NAMES, name="three"),
    "tables/t.yaml": reference(RAIL % 31),
}


class Work:
    """A project that is open, and what it has read and audited since it was last asked."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.read: Counter[str] = Counter()
        settings = Settings(root=folder, references=(folder / "tables",))
        self.project = Workspace(settings, CATALOGUE)
        self._audited = 0
        monkeypatch.setattr(held_files, "read_file", self._counting(read_file))
        self.put(FILES)

    def _counting(self, read: Callable[..., ClaimFile]) -> Callable[..., ClaimFile]:
        def counted(path: str, *others: object) -> ClaimFile:
            self.read[Path(path).name] += 1
            return read(path, *others)

        return counted

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def put(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            self.project.put(self.path(name), text.encode())

    def done(self, *told: str) -> tuple[dict[str, int], int]:
        """What is read for a report, how often, and how many files are audited."""
        self.read.clear()
        self.project.report([*map(self.path, told)] or self.project.paths)
        before, self._audited = self._audited, self.project.audited
        return dict(self.read), self._audited - before


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(tmp_path, monkeypatch)


def test_each_file_is_read_and_audited_once(work: Work) -> None:
    assert work.done() == ({"one.yaml": 1, "two.yaml": 1, "three.yaml": 1, "t.yaml": 1}, 4)
    assert work.done() == ({}, 0)
    assert work.project.document(work.path("two.yaml")) is not None
    assert work.done() == ({}, 0)


def test_after_a_change_that_is_looked_at_which_it_can_touch(work: Work) -> None:
    work.done()
    work.put({"two.yaml": article(RAIL % 39, name="two")})
    assert work.done() == ({"two.yaml": 1}, 1)
    work.put({"one.yaml": article(RAIL % 39, name="one")})
    assert work.done() == ({"one.yaml": 1}, 2)  # a formula of the third names it
    work.put({"tables/t.yaml": reference(RAIL % 39)})
    assert work.done() == ({"t.yaml": 1}, 4)
    work.project.drop(work.path("two.yaml"))
    assert work.done() == ({}, 0)


def test_of_many_files_only_the_tables_are_held(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace, "MOST_HELD", 3)
    read, audited = work.done()
    assert (read.pop("t.yaml"), audited) == (1, 4)
    assert min(read.values()) > 1  # they are read again when they are needed


def test_as_many_as_may_be_held_are(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "MOST_HELD", 4)
    work.done()
    work.read.clear()
    assert work.project.document(work.path("two.yaml")) is not None
    assert dict(work.read) == {}


def test_what_is_not_told_is_read_and_not_audited(work: Work) -> None:
    read, audited = work.done("two.yaml")
    assert set(read) == {"one.yaml", "two.yaml", "three.yaml", "t.yaml"}
    assert audited < 4
    assert work.done() == ({}, 4 - audited)


def test_looked_at_files_are_known_and_of_them_only_tables_are_held(work: Work) -> None:
    names = ["one.yaml", "two.yaml", "three.yaml", "tables/t.yaml"]
    work.project.find_tables(map(work.path, names))
    told = {work.path(name): name in ("one.yaml", "three.yaml") for name in names}
    known = work.project.look_at(told)
    assert set(known) == set(told)
    audited = {Path(path).name for path, one in known.items() if one.audit_key}
    assert audited == {"one.yaml"}  # what names others is audited where all are known
    work.read.clear()
    for name in names:
        assert work.project.document(work.path(name)) is not None
    assert set(work.read) == {"one.yaml", "two.yaml", "three.yaml"}
    assert set(work.project.tables()) == {work.path("tables/t.yaml")}
