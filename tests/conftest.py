"""What holds for all tests: no test fails because the machine is slow or busy."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Random examples where people work; the same ones in CI, so that a change fails for what it does.
settings.register_profile(
    "any-machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("any-machine")


def pytest_collection() -> None:
    """Thousands of tests are made, and none goes: nothing is looked for that could be freed."""
    gc.disable()


def pytest_collection_finish() -> None:
    """The tests stay to the end: what a test frees is looked for among what it has made."""
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads what another run has kept, or leaves anything in the user's cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test works in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
