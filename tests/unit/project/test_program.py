"""What stands for the program in the keys of the cache: builds of one version differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from put_file import put

from claimlint import __version__
from claimlint.project import program as module


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    module.program.cache_clear()
    yield
    module.program.cache_clear()


def of_a_package_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    module.program.cache_clear()
    monkeypatch.setattr(module, "__file__", str(folder / "claimlint" / "project" / "program.py"))
    return module.program()


def test_an_installed_build_is_known_by_its_list_of_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = f"claimlint_newsroom-{__version__}.dist-info/RECORD"
    put(tmp_path / record, "claimlint/__init__.py,sha256=one,9\n")
    first = of_a_package_in(tmp_path, monkeypatch)
    assert of_a_package_in(tmp_path, monkeypatch) == first
    put(tmp_path / record, "claimlint/__init__.py,sha256=two,9\n")
    assert of_a_package_in(tmp_path, monkeypatch) != first


def test_a_checkout_is_known_by_what_its_files_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "claimlint/one.py", "A = 1")
    first = of_a_package_in(tmp_path, monkeypatch)
    put(tmp_path / "claimlint/one.py", "A = 2")
    assert of_a_package_in(tmp_path, monkeypatch) != first
