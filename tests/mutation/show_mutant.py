"""Puts a mutant into the program of this process, and runs tests until one fails."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location, spec_from_loader
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, TypeAlias

import pytest
from forks import Told, end
from make_mutants import Mutant

Functions: TypeAlias = Mapping[str, Sequence[FunctionType]]
"""The functions of the program that are there, by their file in the package."""


def functions(sources: Path) -> Functions:
    """All functions of the program, those that functions have made among them."""
    package = f"{sources / 'claimlint'}{os.sep}"
    found: dict[str, list[FunctionType]] = {}
    gc.unfreeze()
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(package):
            found.setdefault(one.__code__.co_filename[len(package) :], []).append(one)
    return found


def put_in(mutant: Mutant, there: Functions, sources: Path) -> bool:
    """Give the functions of a file the code that they have in a mutant; whether one has changed."""
    code = compile(mutant.text, str(sources / mutant.path), "exec", dont_inherit=True)
    codes = {(one.co_qualname, one.co_firstlineno): one for one in _codes(code)}
    changed = False
    for function in there.get(mutant.file, ()):
        before = function.__code__
        after = codes.get((before.co_qualname, before.co_firstlineno), before)
        if after != before:
            function.__code__ = after
            changed = True
    return changed


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


class Load(MetaPathFinder, Loader):
    """Loads the program from its sources, and one file as it is in a mutant."""

    def __init__(self, sources: Path, mutant: Mutant | None = None) -> None:
        self._sources = sources
        self._mutant = mutant
        path = "" if mutant is None else ".".join(mutant.path.with_suffix("").parts)
        self._module = path.removesuffix(".__init__")

    def find_spec(
        self, name: str, _path: object = None, _target: object = None
    ) -> ModuleSpec | None:
        if name == "claimlint.rules":  # they lie beside the sources, and not among them
            rules = self._sources.parent / "rules"
            return spec_from_file_location(
                name, rules / "__init__.py", submodule_search_locations=[str(rules)]
            )
        if self._mutant is None or name != self._module:
            return None
        place = self._sources / self._mutant.path
        spec = spec_from_loader(
            name, self, origin=str(place), is_package=place.name == "__init__.py"
        )
        if spec is not None:
            spec.has_location = True
        return spec

    def exec_module(self, module: ModuleType) -> None:
        assert self._mutant is not None
        path = str(self._sources / self._mutant.path)
        code = compile(self._mutant.text, path, "exec", dont_inherit=True)
        exec(code, module.__dict__)


class EndAtFailure:
    """A plugin of pytest: in a fork that is shown a mutant, the first test that fails ends it."""

    def __init__(self) -> None:
        self.watching = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        failed = call.excinfo is not None and not call.excinfo.errisinstance(pytest.skip.Exception)
        if self.watching and failed:
            end({"noticed": item.nodeid})

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if self.watching and report.failed:
            end({"noticed": f"collecting {report.nodeid}"})

    def run(self, items: Sequence[pytest.Item]) -> Told:
        """Run tests; where one fails, this is the end of the process."""
        self.watching = True
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        self.watching = False
        return {"noticed": ""}


def with_folder(config: Any, folder: Path) -> None:
    """Give the tests of this process their own temporary files: pytest keeps that to itself."""
    factory = config._tmp_path_factory
    factory._basetemp, factory._given_basetemp = None, folder
