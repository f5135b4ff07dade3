"""Finding, reading and writing files: what is followed, what is refused, what is left whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint.project.files import (
    FileProblem,
    beside,
    inside_project,
    is_claim_file,
    read_bytes,
    read_file,
    settings_file,
    walk,
)

CLAIM = b"claimlint: 1\n"


def put(path: Path, data: bytes = CLAIM) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def walked(folder: Path, root: Path | None = None) -> list[str]:
    """What a folder gives, relative to it; what cannot be entered in angle brackets."""
    found = walk(str(folder), str(root or folder))
    return [
        os.path.relpath(one, folder) if isinstance(one, str) else f"<{one.path}>" for one in found
    ]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ('[project]\nname = "claimlint"\n', False),
        ("[tool.other]\n", False),
        ("[tool.claimlint.severity]\n", True),
        ("[tool]\nclaimlint = {}\n", True),
        ("[tool.claimlint]\nbroken = \n", True),
        ('[project]\nname = "claimlint\n', False),
    ],
)
def test_a_pyproject_counts_where_it_has_our_table(tmp_path: Path, text: str, ours: bool) -> None:
    path = put(tmp_path / "pyproject.toml", text.encode())
    assert settings_file(str(tmp_path)) == (str(path) if ours else None)
    ours_alone = put(tmp_path / "claimlint.toml", b"")
    assert settings_file(str(tmp_path)) == str(ours_alone)


def test_a_folder_gives_its_yaml_files_by_name(tmp_path: Path) -> None:
    for name in ["b.yaml", "a.yml", "sub/c.yaml", "notes.md", ".hidden/x.yaml", ".x.yaml"]:
        put(tmp_path / name)
    put(tmp_path / "node_modules" / "x.yaml")
    put(tmp_path / "venv" / "x.yaml")
    assert walked(tmp_path) == ["a.yml", "b.yaml", "sub/c.yaml"]


def test_a_file_and_a_link_to_it_are_one_file(tmp_path: Path) -> None:
    path = put(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").symlink_to(path)
    assert walked(tmp_path) == ["a.yaml", "a.yaml"]
    first, second = (read_file(str(tmp_path / name)) for name in ("a.yaml", "b.yaml"))
    assert first == second


def test_no_more_is_looked_at_than_is_asked_for(tmp_path: Path) -> None:
    for number in range(9):
        put(tmp_path / f"{number}.yaml")
    looked_at = [0]
    found = list(walk(str(tmp_path), str(tmp_path), most=4, looked_at=looked_at))
    assert (len(found), looked_at) == (4, [5])


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    missing = read_file(str(tmp_path / "no.yaml"))
    assert missing == FileProblem(
        str(tmp_path / "no.yaml"),
        f"there is no {tmp_path}/no.yaml",
        "check the name; paths are read from the working folder",
    )
    assert isinstance(read_bytes("a\0b"), FileProblem)
    assert isinstance(read_bytes(""), FileProblem)
    below = read_bytes(str(put(tmp_path / "f") / "g"))
    assert isinstance(below, FileProblem)
    assert "below a file" in below.message


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    assert isinstance(read_bytes(str(tmp_path)), FileProblem)
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert isinstance(read_bytes(str(pipe)), FileProblem)
    assert isinstance(read_bytes("/dev/zero"), FileProblem)


def test_size_is_bounded(tmp_path: Path) -> None:
    path = str(put(tmp_path / "big", b"x" * 100))
    assert read_bytes(path, most=100) == b"x" * 100
    problem = read_bytes(path, most=99)
    assert isinstance(problem, FileProblem)
    assert "more than 99 bytes" in problem.message


def test_a_file_that_lies_about_its_size_is_read() -> None:
    if Path("/proc/self/status").exists():
        data = read_bytes("/proc/self/status")
        assert isinstance(data, bytes)
        assert b"Name:" in data


def test_links_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside" / "a.yaml")
    root = tmp_path / "project"
    put(root / "own" / "b.yaml")
    (root / "folder").symlink_to(outside.parent)
    (root / "file.yaml").symlink_to(outside)
    (root / "inner").symlink_to(root / "own")
    (root / "own" / "loop").symlink_to(root)
    (root / "broken.yaml").symlink_to(root / "nowhere.yaml")
    assert walked(root) == ["broken.yaml", "own/b.yaml"]
    assert isinstance(read_file(str(root / "broken.yaml")), FileProblem)


def test_links_within_the_project_are_followed_once(tmp_path: Path) -> None:
    put(tmp_path / "shared" / "a.yaml")
    claims = tmp_path / "claims"
    claims.mkdir()
    (claims / "one").symlink_to(tmp_path / "shared")
    (claims / "two").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "back").symlink_to(tmp_path)
    assert set(walked(claims, tmp_path)) == {"../shared/a.yaml"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"claimlint: 1\n", True),
        (b"# comment\nclaimlint: 1\n", True),
        (b"article:\r\n  id: x\r\nclaimlint: 1\r\n", True),
        (b"a: 1\rclaimlint: 1\r", True),
        (b'"claimlint": 1\n', True),
        (b"'claimlint' : 1\n", True),
        (b"claimlint:1\n", True),
        (b"{claimlint: 1, article: {}}", True),
        (b'# c\n {"article": {}, "claimlint": 1}', True),
        (b"\xef\xbb\xbfclaimlint: 1\n", True),
        ("\ufeffclaimlint: 1\n".encode("utf-16-le"), True),
        ("\ufeffclaimlint: 1\n".encode("utf-16-be"), True),
        ("\ufeff\nclaimlint: 1\n".encode("utf-32-le"), True),
        (b"", False),
        (b"jobs:\n  claimlint:\n    x: 1\n", False),
        (b"- claimlint: 1\n", False),
        (b"name: claimlint\n", False),
        (b"{name: claimlint}", False),
        (b"xclaimlint: 1\n", False),
        (b"claimlinter: 1\n", False),
    ],
)
def test_claim_files_are_told_by_their_root_key(data: bytes, expected: bool) -> None:
    assert is_claim_file(data) is expected


def test_a_name_in_a_file_must_not_leave_the_project(tmp_path: Path) -> None:
    root = tmp_path / "project"
    path = str(put(root / "claims" / "a.yaml"))
    put(tmp_path / "secret.md")
    put(root / "text.md")
    (root / "claims" / "link.md").symlink_to(tmp_path / "secret.md")
    assert beside(path, "../text.md", str(root)) == str(root / "text.md")
    assert beside(path, "none.md", str(root)) == str(root / "claims" / "none.md")
    for name in ["../../secret.md", "link.md", "/etc/passwd", "x\0y", str(tmp_path / "secret.md")]:
        found = beside(path, name, str(root))
        assert isinstance(found, FileProblem)
        assert "outside the project" in found.message


def test_the_project_holds_itself_and_no_namesake(tmp_path: Path) -> None:
    assert inside_project(str(tmp_path), str(tmp_path))
    assert not inside_project(f"{tmp_path}-other", str(tmp_path))
