"""Which lines of the rooms does each test run, and how long does it take?"""

from __future__ import annotations

import gc
import os
import sys
import time
from array import array
from collections.abc import Generator, Iterable
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType
from typing import Any, Final, NamedTuple, TypeAlias

import pytest

monitoring: Final[Any] = getattr(sys, "monitoring", None)  # since Python 3.12
Line: TypeAlias = tuple[str, int]
"""A file in the package, and a line of it."""


class Reach(NamedTuple):
    """What tests run and take: the lines, and of each test their numbers and its seconds."""

    lines: list[Line]
    tests: dict[str, tuple[float, array[int]]]

    def as_data(self) -> dict[str, Any]:
        tests = {test: [taken, list(lines)] for test, (taken, lines) in self.tests.items()}
        return {"lines": self.lines, "tests": tests}

    @classmethod
    def of_data(cls, data: Any) -> Reach:
        tests = {test: (taken, array("H", found)) for test, (taken, found) in data["tests"].items()}
        return cls([(file, line) for file, line in data["lines"]], tests)


class Watch:
    """A plugin of pytest that sees which lines each test runs."""

    def __init__(self, package: Path, rooms: Iterable[str], known: Reach) -> None:
        self._rooms = tuple(f"{package / room}{os.sep}" for room in rooms)
        self._start = len(str(package)) + 1
        self._numbers = {line: number for number, line in enumerate(known.lines)}
        self._tests = dict(known.tests)
        self._useless: set[str] = set()
        self._current: set[int] = set()
        self._of_fixtures: dict[object, set[int]] = {}
        monitoring.use_tool_id(monitoring.COVERAGE_ID, "mutate")
        monitoring.register_callback(monitoring.COVERAGE_ID, monitoring.events.LINE, self._see)

    def _see(self, code: CodeType, line: int) -> object:
        if code.co_filename.startswith(self._rooms):
            place = (code.co_filename[self._start :], line)
            self._current.add(self._numbers.setdefault(place, len(self._numbers)))
        return monitoring.DISABLE  # each is seen once in a test

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        forget_caches()
        own: set[int] = set()
        self._current = own
        began = time.process_time()
        monitoring.restart_events()
        monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.LINE)
        try:
            return (yield)
        finally:
            monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.NO_EVENTS)
            fixtures = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009 - pytest's
            for fixture in (one for several in fixtures for one in several):
                own |= self._of_fixtures.get(fixture, set())
            lines = array("H", sorted(own))
            self._tests[item.nodeid] = (time.process_time() - began, lines)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None, object, object]:
        """What a fixture of several tests runs counts for each of them."""
        if fixturedef.scope == "function":
            return (yield)
        before, self._current = self._current, set()
        monitoring.restart_events()
        try:
            return (yield)
        finally:
            self._of_fixtures[fixturedef], self._current = self._current, before
            monitoring.restart_events()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that fails anyhow, or is left out, notices nothing."""
        if report.failed or report.skipped:
            self._useless.add(report.nodeid)

    def reach(self) -> Reach:
        without = {test: (0.0, array("H")) for test in self._useless}
        return Reach(list(self._numbers), {**self._tests, **without})


_caches: list[Any] = []
_ROOMS: Final = ("claimlint.engine", "claimlint.laws", "claimlint.values")


def forget_caches() -> None:
    """Empty the caches of the program, so that a test runs what an earlier one ran, too.

    What is kept of the catalogue stays: to read it again for each test would take an hour.
    """
    if not _caches:
        _caches.extend(one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper))
    for cache in _caches:
        if str(cache.__module__).startswith(_ROOMS):
            cache.cache_clear()
