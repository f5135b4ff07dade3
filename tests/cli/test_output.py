from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimlint.cli.guard import CommandError
from claimlint.cli.output import save


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("old")
    file.chmod(0o600)
    save(file, ["{", "כ}"])
    assert file.read_bytes() == "{\nכ}\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_what_was_there_stays_where_writing_fails(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        save(tmp_path / "missing" / "report.txt", ["x"])

    def lines() -> Iterator[str]:
        yield "half"
        raise KeyError

    file = tmp_path / "report.txt"
    file.write_text("old")
    with pytest.raises(KeyError):
        save(file, lines())
    assert file.read_text() == "old"


def test_a_device_is_written_into_and_not_replaced() -> None:
    save(Path("/dev/null"), ["x"])
    assert not Path("/dev/null").is_file()
