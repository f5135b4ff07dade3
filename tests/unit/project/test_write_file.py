"""Writing files: whole or not at all, through no link, over nobody's edit."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from claimlint.project import write_file
from claimlint.project.files import FileProblem
from claimlint.project.write_file import create_file, leads_out, update_file, write_output


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings above it a file belongs to the working folder: that is not this test's."""
    (tmp_path / "claimlint.toml").touch()
    monkeypatch.chdir("/")


def put(path: Path, data: bytes = b"old") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def held(folder: Path) -> list[str]:
    """All that a folder holds, half-written files among it."""
    return sorted(path.name for path in folder.iterdir() if path.name != "claimlint.toml")


def told(problem: FileProblem | None, words: str) -> bool:
    assert problem is not None
    return words in problem.message


def test_writing_keeps_the_permissions_and_leaves_no_trace(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml")
    path.chmod(0o640)
    assert update_file(str(path), b"new", b"old") is None
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert create_file(str(tmp_path / "b.yaml"), b"made") is None
    assert write_output(str(tmp_path / "c.yaml"), b"made") is None
    assert held(tmp_path) == ["a.yaml", "b.yaml", "c.yaml"]


def test_what_somebody_else_has_saved_meanwhile_stays(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml", b"edited")
    assert told(update_file(str(path), b"new", b"old"), "it has changed since it was read")
    assert path.read_bytes() == b"edited"
    path.unlink()
    assert told(update_file(str(path), b"new", b"old"), "there is no")
    assert held(tmp_path) == []


def test_an_edit_while_the_new_file_is_written_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "a.yaml")
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        path.write_bytes(b"edited")
        sync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert told(update_file(str(path), b"new", b"old"), "it has changed")
    assert (path.read_bytes(), held(tmp_path)) == (b"edited", ["a.yaml"])


def test_of_two_runs_that_write_at_once_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "a.yaml")
    sync = os.fsync
    second: list[FileProblem | None] = []

    def meanwhile(handle: int) -> None:
        monkeypatch.setattr(os, "fsync", sync)
        other = threading.Thread(
            target=lambda: second.append(update_file(str(path), b"second", b"old"))
        )
        other.start()
        other.join()

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert update_file(str(path), b"first", b"old") is None
    assert told(second[0], "another program is writing it")
    assert path.read_bytes() == b"first"
    assert told(update_file(str(path), b"third", b"old"), "it has changed")


def test_a_new_file_takes_nobodys_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path / "a.yaml")
    assert create_file(str(path), b"new", "add to it") == FileProblem(
        str(path), f"{path} is there already", "add to it"
    )
    link = tmp_path / "b.yaml"
    link.symlink_to(tmp_path / "nowhere.yaml")
    assert create_file(str(link), b"new") is not None
    late = tmp_path / "c.yaml"
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        late.write_bytes(b"theirs")
        sync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert told(create_file(str(late), b"new"), "is there already")
    assert (path.read_bytes(), late.read_bytes()) == (b"old", b"theirs")
    assert held(tmp_path) == ["a.yaml", "b.yaml", "c.yaml"]


def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml")
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert update_file(str(link), b"new", b"old") is None
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_link_that_leads_out_of_the_project_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").unlink()
    root = tmp_path / "project"
    put(root / "claimlint.toml", b"")
    outside = put(tmp_path / "outside" / "a.yaml")
    link = root / "a.yaml"
    link.symlink_to(outside)
    folder = root / "claims"
    folder.symlink_to(outside.parent)
    for path in (link, folder / "a.yaml", folder / ".." / "outside" / "a.yaml"):
        assert told(update_file(str(path), b"new", b"old"), "leads out of the project")
        assert told(write_output(str(path), b"new"), "leads out of the project")
    assert told(create_file(str(folder / "b.yaml"), b"new"), "leads out of the project")
    assert outside.read_bytes() == b"old"
    assert held(outside.parent) == ["a.yaml"]
    assert not leads_out(str(outside))  # what is named outside is the user's own


def test_without_settings_the_working_folder_is_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "claimlint.toml").unlink()
    here = tmp_path / "here"
    here.mkdir()
    (here / "a.yaml").symlink_to(put(tmp_path / "b.yaml"))
    monkeypatch.chdir(here)
    assert leads_out("a.yaml")
    assert leads_out("../here/a.yaml")
    assert not leads_out("../b.yaml")


def test_a_read_only_file_stays_as_it_is(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml")
    path.chmod(0o444)
    assert told(update_file(str(path), b"new", b"old"), "is read-only")
    assert told(write_output(str(path), b"new"), "is read-only")
    assert path.read_bytes() == b"old"


def test_a_write_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "a.yaml")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    problem = update_file(str(path), b"new", b"old")
    assert told(problem, f"{path} cannot be written: No space left on device")
    assert path.read_bytes() == b"old"
    assert held(tmp_path) == ["a.yaml"]


def test_an_interrupt_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_output(str(tmp_path / "a.yaml"), b"new")
    assert held(tmp_path) == []


def test_a_missing_folder_is_what_is_told(tmp_path: Path) -> None:
    problem = write_output(str(tmp_path / "no" / "a.json"), b"")
    assert told(problem, f"there is no folder {tmp_path}/no")
    assert told(write_output(str(tmp_path), b""), "cannot be written")
    assert told(write_output("a\0b", b""), "cannot be written")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert told(write_output(str(tmp_path / "loop"), b""), "a link that leads back to itself")


def test_a_pipe_without_a_reader_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_file, "_PAUSE", 0)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert told(write_output(str(pipe), b"x"), "nobody reads the pipe")
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert write_output(str(pipe), b"x") is None
    assert os.read(reader, 10) == b"x"
    os.close(reader)


def test_devices_and_open_files_are_written_into_as_they_are(tmp_path: Path) -> None:
    assert write_output("/dev/null", b"x") is None
    assert not Path("/dev/null").is_file()
    log = put(tmp_path / "log", b"kept\n")
    handle = os.open(log, os.O_WRONLY | os.O_APPEND)
    assert write_output(f"/dev/fd/{handle}", b"new\n") is None
    os.close(handle)
    assert log.read_bytes() == b"kept\nnew\n"
