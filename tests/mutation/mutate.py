"""Changes one thing in a file of the engine, laws or values, and asks whether a test notices.

    python tests/mutation/mutate.py --sample 400 --seed 1

First the tests run once and are watched: which functions of these rooms does each one reach, and
how long does it take? Then each mutant is shown to the tests that reach its function: those of
single functions before the properties, and the fastest first. A mutant that uses up its processor
time or memory counts as noticed, one that no test reaches does not. Printed are the score and the
mutants that no test noticed, each with its place: pin them with a test, or say why they change
nothing. Mutants come in one random order for each seed, so that a run that is stopped is a sample.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from types import CodeType
from typing import Any, Final, NamedTuple, TypeAlias

import hypothesis  # noqa: F401 - heavy packages are loaded once; each mutant's process is a fork
import jsonschema  # noqa: F401
import pint  # noqa: F401
import pytest
import yaml  # noqa: F401
import z3  # type: ignore[import-untyped]  # noqa: F401

monitoring: Final[Any] = getattr(sys, "monitoring", None)  # since Python 3.12
ROOT = Path(__file__).parents[2]
ROOMS = ("engine", "laws", "values")
TESTS = (
    *(f"tests/unit/{room}" for room in ROOMS),
    "tests/known",
    "tests/corrections",
    "tests/property",
)
LONGEST = 5
"""Tests that take more seconds than this are for `make test`, not for a thousand mutants."""
MOST = 400
"""So many tests see a mutant at the most, the fastest of those that reach its function."""
SECONDS = 300
"""The processor time of one mutant's tests; watching all of them takes half of it."""
MEMORY = 4 * 2**30
ARGUMENTS = [
    *("-q", "-n", "0", "-p", "no:randomly", "--hypothesis-seed=0"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
]
_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult
}  # fmt: skip
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)

Place: TypeAlias = tuple[str, int]
"""A function: its file in the package, and its first line (0 for the module itself)."""
Reaching: TypeAlias = Mapping[Place, Sequence[str]]
"""The tests that reach a function, the fastest first."""


class Mutant(NamedTuple):
    """A changed file: its path in `src`, its place and function, what was changed, its new text."""

    path: Path
    line: int
    column: int
    function: int
    what: str
    text: str

    @property
    def room(self) -> str:
        return self.path.parts[1]

    @property
    def place(self) -> Place:
        return "/".join(self.path.parts[1:]), self.function

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column + 1} ({self.what})"


# -- making mutants ------------------------------------------------------------------------


def variants(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What may stand in the place of a node, each with its name."""
    new = deepcopy(node)
    if isinstance(new, ast.Compare) and type(new.ops[0]) in _COMPARE:
        new.ops[0] = _COMPARE[type(new.ops[0])]()
        yield "comparison", new
    elif isinstance(new, ast.BoolOp):
        new.op = ast.Or() if isinstance(new.op, ast.And) else ast.And()
        yield "and/or", new
    elif isinstance(new, ast.BinOp) and type(new.op) in _ARITHMETIC:
        new.op = _ARITHMETIC[type(new.op)]()
        yield "arithmetic", new
    elif isinstance(new, ast.UnaryOp) and isinstance(new.op, ast.Not):
        yield "not", new.operand
    elif isinstance(new, ast.Constant) and isinstance(new.value, bool):
        new.value = not new.value
        yield "truth", new
    elif isinstance(new, ast.Constant) and isinstance(new.value, int):
        new.value += 1
        yield "number", new


def mutants(path: Path) -> Iterator[Mutant]:
    """All mutants of a file."""
    source = path.read_text("utf-8")
    data = source.encode()
    lines = [0]
    for line in data.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    for node, function in _with_function(ast.parse(source), 0):
        for what, new in variants(node):
            start = lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
            end = lines[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
            text = data[:start] + b"(" + ast.unparse(new).encode() + b")" + data[end:]
            try:
                ast.parse(text)
            except SyntaxError:  # inside an f-string, say
                continue
            inside = path.relative_to(ROOT / "src")
            place = (node.lineno, node.col_offset)  # type: ignore[attr-defined]
            yield Mutant(inside, *place, function, what, text.decode())


def _with_function(node: ast.AST, function: int) -> Iterator[tuple[ast.AST, int]]:
    """Each node with the first line of the function it stands in, as its code object has it."""
    yield node, function
    for child in ast.iter_child_nodes(node):
        inside = function
        if isinstance(child, _FUNCTIONS):
            decorators = getattr(child, "decorator_list", [])
            inside = min(one.lineno for one in [child, *decorators])
        yield from _with_function(child, inside)


# -- watching the tests --------------------------------------------------------------------


class Watch:
    """A plugin of pytest: which functions of the rooms each test reaches, and how long it takes."""

    def __init__(self, package: Path) -> None:
        self.rooms = tuple(f"{package / room}{os.sep}" for room in ROOMS)
        self.start = len(str(package)) + 1
        self.reached: dict[str, set[Place]] = {}
        self.seconds: dict[str, float] = {}
        self.current: set[Place] = set()
        self.failed: set[str] = set()
        monitoring.use_tool_id(monitoring.COVERAGE_ID, "mutate")
        monitoring.register_callback(monitoring.COVERAGE_ID, monitoring.events.PY_START, self.see)

    def see(self, code: CodeType, _offset: int) -> object:
        """Note a function; each is seen once in a test."""
        if code.co_filename.startswith(self.rooms):
            self.current.add((code.co_filename[self.start :], code.co_firstlineno))
        return monitoring.DISABLE

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.current = self.reached[item.nodeid] = set()
        began = time.process_time()
        monitoring.restart_events()
        monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.PY_START)
        try:
            return (yield)
        finally:
            monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.NO_EVENTS)
            self.seconds[item.nodeid] = time.process_time() - began

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)

    def reaching(self) -> Reaching:
        found: dict[Place, list[str]] = {}
        used = {test for test in self.reached if self.seconds[test] < LONGEST} - self.failed
        for test in sorted(used, key=lambda test: ("/property/" in test, self.seconds[test])):
            for name, line in self.reached[test]:
                found.setdefault((name, line), []).append(test)
            for name in {name for name, _line in self.reached[test]}:
                found.setdefault((name, 0), []).append(test)
        return found


# -- running tests, each time in a process that has not yet seen the package ----------------


def forked(work: Callable[[], int]) -> int:
    """The exit code of work done in a fork, of bounded time and memory; 1 where it was killed."""
    process = os.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        try:
            os._exit(work())
        except BaseException:  # whatever a mutant does, its process ends here
            os._exit(1)
    _process, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 1


def watched(copy: Path) -> Reaching:
    """The tests that reach each function."""
    watch, told = Watch(copy / "claimlint"), copy / "reaching.json"

    def work() -> int:
        pytest.main([*ARGUMENTS, *TESTS], plugins=[watch])
        told.write_text(json.dumps([*watch.reaching().items()]), encoding="utf-8")
        return 0

    if forked(work) != 0:
        sys.exit("the tests could not be run")
    return {(name, line): tests for (name, line), tests in json.loads(told.read_text("utf-8"))}


def is_noticed(mutant: Mutant, copy: Path, reaching: Reaching) -> bool:
    """Whether one of the tests that reach the function fails."""
    tests = reaching.get(mutant.place, ())[:MOST]
    if not tests:
        return False
    target = copy / mutant.path
    before = target.read_bytes()
    shutil.rmtree(copy / "examples", ignore_errors=True)  # what hypothesis found in another mutant
    target.write_text(mutant.text, encoding="utf-8")
    try:
        return forked(lambda: pytest.main(["-x", *ARGUMENTS, *tests])) != 0
    finally:
        target.write_bytes(before)


def main() -> int:
    parser = argparse.ArgumentParser(description="Ask whether tests notice small changes.")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--room", choices=ROOMS)
    options = parser.parse_args()
    if monitoring is None:
        parser.error("it watches the tests with what came with Python 3.12")
    rooms = [options.room] if options.room else ROOMS
    found = [
        mutant
        for room in rooms
        for path in sorted((ROOT / "src" / "claimlint" / room).glob("*.py"))
        for mutant in mutants(path)
    ]
    random.Random(options.seed).shuffle(found)  # the first hundred of it are also a sample
    chosen = found[: options.sample]
    score: Counter[tuple[str, bool]] = Counter()
    os.chdir(ROOT)
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(
            ROOT / "src" / "claimlint",
            copy / "claimlint",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        shutil.copytree(ROOT / "rules", copy / "claimlint" / "rules")
        sys.path.insert(0, folder)
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(copy / "examples")
        reaching = watched(copy)
        for count, mutant in enumerate(chosen):
            noticed = is_noticed(mutant, copy, reaching)
            score[mutant.room, noticed] += 1
            if not noticed:
                reached = "survived" if mutant.place in reaching else "reached by no test"
                print(f"{reached}: {mutant}", flush=True)
            if count % 50 == 49:
                print(_told(score), flush=True)
    print(f"{_told(score)}; there are {len(found)} mutants")
    return 0


def _told(score: Mapping[tuple[str, bool], int]) -> str:
    """The score in words: "engine 61 of 70, laws 40 of 44; 101 of 114 noticed"."""
    rooms = [
        f"{room} {score[room, True]} of {score[room, True] + score[room, False]}"
        for room in ROOMS
        if score[room, True] + score[room, False]
    ]
    noticed = sum(count for (_room, was), count in score.items() if was)
    return f"{', '.join(rooms)}; {noticed} of {sum(score.values())} noticed"


if __name__ == "__main__":
    sys.exit(main())
