"""What is kept from run to run: never wrong, never in the way."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from claimlint.project import result_cache
from claimlint.project.result_cache import Kept, ResultCache, cache_folder, clean

ONE = {"a.yaml": Kept("k", "text", "more")}


def kept(store: ResultCache) -> dict[str, Kept]:
    """All that a store gives, with the bodies."""
    return {
        name: Kept(one.key, one.head, body)
        for name, one in store.heads().items()
        if (body := store.body(name, one)) is not None
    }


def test_what_is_kept_comes_back_until_it_is_changed_or_gone(tmp_path: Path) -> None:
    ResultCache(tmp_path, "p").change({**ONE, "b.yaml": Kept("k", "b")})
    store = ResultCache(tmp_path, "p")
    assert kept(store) == {**ONE, "b.yaml": Kept("k", "b")}
    store.change({"a.yaml": Kept("new", "other")}, ["b.yaml"])
    assert kept(ResultCache(tmp_path, "p")) == {"a.yaml": Kept("new", "other")}


def test_another_name_is_another_store(tmp_path: Path) -> None:
    ResultCache(tmp_path, "p").change(ONE)
    assert kept(ResultCache(tmp_path, "q")) == {}


@pytest.mark.parametrize(
    "data", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_broken_file_is_as_if_there_were_none(data: bytes, tmp_path: Path) -> None:
    store = ResultCache(tmp_path, "p")
    store.change(ONE)
    (file,) = tmp_path.iterdir()
    file.write_bytes(data)
    assert kept(store) == {}
    store.change(ONE)
    assert kept(store) == ONE


@pytest.mark.parametrize("forged", ["heads SET head", "heads SET key", "bodies SET text"])
def test_a_text_that_is_not_what_was_kept_is_left_out(tmp_path: Path, forged: str) -> None:
    store = ResultCache(tmp_path, "p")
    store.change({**ONE, "b.yaml": Kept("k", "b", "c")})
    (file,) = tmp_path.iterdir()
    with sqlite3.connect(file) as database:
        database.execute(f"UPDATE {forged} = 'forged' WHERE name = 'b.yaml'")
    database.close()
    assert kept(ResultCache(tmp_path, "p")) == ONE


def test_a_body_that_another_run_has_changed_meanwhile_is_not_given(tmp_path: Path) -> None:
    store = ResultCache(tmp_path, "p")
    store.change(ONE)
    head = store.heads()["a.yaml"]
    assert store.body("a.yaml", head) == "more"
    ResultCache(tmp_path, "p").change({"a.yaml": Kept("k", "text", "other")})
    assert store.body("a.yaml", head) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = ResultCache(tmp_path / "file" / "below", "p")
    store.change(ONE)
    assert kept(store) == {}


def test_another_run_at_work_is_waited_for_and_then_gone_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result_cache, "_PATIENCE", 0.01)
    store = ResultCache(tmp_path, "p")
    store.change(ONE)
    (file,) = tmp_path.iterdir()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.change({"b.yaml": Kept("k", "b")})
    other.execute("ROLLBACK")
    other.close()
    assert kept(store) == ONE


def test_the_folder_stays_within_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(result_cache, "MOST_BYTES", 40_000)
    for name in "abcd":
        ResultCache(tmp_path, name).change(ONE)
    files = list(tmp_path.iterdir())
    assert 1 <= len(files) < 4
    assert kept(ResultCache(tmp_path, "d")) == ONE
    sizes = sum(file.stat().st_size for file in files)
    assert clean(tmp_path) == (len(files), sizes)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_the_users_own() -> None:
    assert cache_folder({"CLAIMLINT_CACHE_DIR": "/x", "XDG_CACHE_HOME": "/y"}) == Path("/x")
    assert cache_folder({"XDG_CACHE_HOME": "/y"}) == Path("/y/claimlint")
    found = cache_folder({})
    assert found is None or found.is_relative_to(Path.home())
