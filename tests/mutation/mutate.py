"""Changes one thing in a file of the engine, laws or values, and asks whether a test notices.

    python tests/mutation/mutate.py --sample 400 --seed 1
    python tests/mutation/mutate.py --sample 6000 --results all.tsv     # again: it goes on
    python tests/mutation/mutate.py --results all.tsv --again           # what survived, once more
    python tests/mutation/mutate.py --results all.tsv --again --quick --tests tests/unit/laws
    python tests/mutation/mutate.py --results all.tsv --at-import --sample 100
    python tests/mutation/mutate.py --results all.tsv --score

First the tests run once and are watched: which lines of these rooms does each one run, and how
long does it take? Then each mutant is shown to tests that run its line, those that are most about
it first, until one fails. A first round gives a mutant a few seconds of tests, a second one (but
for `--quick`) more to those that are left. A mutant that uses up its processor time or memory
counts as noticed; one whose line no test runs does not.

What counts when a module is loaded (a constant, a default) cannot be put into a program that runs:
these mutants come last, each to tests in a process that loads the program anew, or `--at-import`.

Each outcome is a line of the results: `killed` (with the test), `survived` (with how many of the
tests that run its line it was shown), `open` (after the first round), `unreached`, `invalid`.
Mutants come in one random order for each seed, so that a run that is stopped is a sample.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import hypothesis
import jsonschema  # noqa: F401 - heavy packages are loaded once; each mutant's process is a fork
import pint  # noqa: F401
import pytest
import yaml  # noqa: F401
import z3  # type: ignore[import-untyped]  # noqa: F401
from choose_tests import Chooser
from forks import Told, forked
from make_mutants import Mutant, mutants
from show_mutant import EndAtFailure, Functions, Load, functions, put_in, with_folder
from watch_tests import Reach, Watch, monitoring

ROOT = Path(os.environ.get("MUTATE_ROOT", Path(__file__).parents[2]))
SOURCES = ROOT / "src"
ROOMS = ("engine", "laws", "values")
TESTS = (
    *(f"tests/unit/{room}" for room in (*ROOMS, "claims", "formula", "rulebook", "project")),
    *("tests/known", "tests/corrections", "tests/property"),
    *(f"tests/cli/test_{name}.py" for name in ("cache_and_jobs", "changed_files", "check")),
    *(f"tests/cli/test_{name}.py" for name in ("rule_commands", "text_alone")),
)
LONGEST = 6
"""Tests that take more seconds than this are for `make test`, not for a thousand mutants."""
QUICK, DEEP, AT_IMPORT = 2, 12, 2
"""So many seconds of tests see a mutant: in the first round, in the second, and where the program
is to be loaded for it."""
MOST_AT_IMPORT = 60
"""So many tests at the most there: to collect the files of more takes longer than to run them."""
ARGUMENTS = [
    *("-q", "-s", "-n", "0", "-p", "no:randomly", "--hypothesis-seed=0", "--tb=no"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
]


class Results:
    """What has come of mutants: a file to which each outcome is appended."""

    def __init__(self, path: Path, *, again: bool = False) -> None:
        """Where survivors are to be shown `again`, only what was noticed counts as known."""
        self._path = path
        self._known = dict(self._read(0))
        self.every = set(self._known)
        self._begin = path.stat().st_size if path.exists() else 0
        if again:
            noticed = ("killed", "invalid")
            self._known = {one: done for one, done in self._known.items() if done in noticed}
        self.outcomes = dict(self._known)

    def _read(self, begin: int) -> Iterator[tuple[str, str]]:
        if self._path.exists():
            for line in self._path.read_bytes()[begin:].decode().splitlines():
                outcome, mutant, _why = line.split("\t", 2)
                yield mutant, outcome

    def add(self, mutant: Mutant, outcome: str, why: str) -> None:
        self.outcomes[str(mutant)] = outcome
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{outcome}\t{mutant}\t{why}\n")

    def read_again(self) -> None:
        """Take in what forks have added."""
        self.outcomes = {**self._known, **dict(self._read(self._begin))}


class Session:
    """A plugin of pytest: once the tests are collected, it shows them the mutants."""

    def __init__(
        self, chosen: Sequence[Mutant], results: Results, reach: Path, *, quick: bool
    ) -> None:
        self.quick = quick
        self.chosen = chosen
        self.results = results
        self.reach = reach
        self.folder = Path(tempfile.mkdtemp(prefix="mutants-"))
        self.ending = EndAtFailure()

    @property
    def needs_tests_here(self) -> bool:
        """Whether the tests are to be collected: to show mutants to them, or to watch them."""
        return not self.reach.exists() or not all(one.at_import for one in self.chosen)

    def pytest_sessionstart(self) -> None:
        """What fails is not to be made smaller."""
        hypothesis.settings.register_profile(
            "mutation",
            deadline=None,
            database=None,
            derandomize=False,
            phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
            report_multiple_bugs=False,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        hypothesis.settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        for room in ROOMS:  # what is loaded late is to be there
            for path in sorted((SOURCES / "claimlint" / room).glob("[a-z]*.py")):
                importlib.import_module(f"claimlint.{room}.{path.stem}")
        self.items = {item.nodeid: item for item in session.items}
        self.chooser = Chooser(self._watched(session), SOURCES, LONGEST)
        gc.collect()
        gc.freeze()
        inside = [one for one in self.chosen if not one.at_import]
        forked(lambda: self._round([one for one in inside if self._is_new(one)], warm=True))
        self.results.read_again()
        if not self.quick:
            self._round([one for one in inside if self._is_open(one)], warm=False)
        return True

    def _is_new(self, mutant: Mutant) -> bool:
        return str(mutant) not in self.results.outcomes

    def _is_open(self, mutant: Mutant) -> bool:
        return self.results.outcomes[str(mutant)] == "open"

    def _watched(self, session: pytest.Session) -> Reach:
        """The lines of each test: kept beside the results, and looked for of new tests."""
        known = Reach([], {})
        if self.reach.exists():
            known = Reach.of_data(json.loads(self.reach.read_text("utf-8")))
        new = [item for name, item in self.items.items() if name not in known.tests]

        def watch() -> Told:
            plugin = Watch(SOURCES / "claimlint", ROOMS, known)
            session.config.pluginmanager.register(plugin)
            for item in new:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            return plugin.reach().as_data()

        if new:
            told = forked(watch, quiet=True)
            self.reach.write_text(json.dumps(told), encoding="utf-8")
            known = Reach.of_data(told)
        there = {test: found for test, found in known.tests.items() if test in self.items}
        return Reach(known.lines, there)

    def _round(self, due: Sequence[Mutant], *, warm: bool) -> Told:
        if warm and due:
            self._warm()
        there = functions(SOURCES)
        gc.freeze()
        for count, mutant in enumerate(due, 1):
            self.results.add(mutant, *self._shown(mutant, there, QUICK if warm else DEEP))
            if count % 100 == 0:
                print(time.strftime("%H:%M"), count, "of", len(due), flush=True)
        return {}

    def _warm(self) -> None:
        """Run one test of each file: what is loaded once in a process is loaded."""
        files = {test.split("::")[0]: test for test in reversed(self.chooser.seconds)}
        kept, nothing = os.dup(1), os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 1)
        for file, test in files.items():
            if "/cli/" not in file:
                item = self.items[test]
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        os.dup2(kept, 1)

    def _shown(self, mutant: Mutant, there: Functions, seconds: float) -> tuple[str, str]:
        def work() -> Told:
            gc.disable()
            try:
                changed = put_in(mutant, there, SOURCES)
            except SyntaxError:
                return {"invalid": "no program"}
            if not changed:
                return {"invalid": "the same code"}
            with_folder(next(iter(self.items.values())).config, self.folder / "tests")
            return self.ending.run([self.items[test] for test in some])

        tests = self.chooser.tests(mutant)
        some, taken = self._within(tests, seconds)
        if not some:
            return "unreached", ""
        told = forked(work, seconds=3 * taken + 8, quiet=True)
        return self.outcome(mutant, told, f"{len(some)} of {len(tests)}", last=seconds > QUICK)

    def _within(self, tests: Sequence[str], seconds: float) -> tuple[list[str], float]:
        some: list[str] = []
        taken = 0.0
        for test in tests:
            cost = self.chooser.seconds[test] + 0.002
            if not some or taken + cost <= seconds:  # after a long one there are shorter ones
                some.append(test)
                taken += cost
        return some, taken

    def outcome(self, mutant: Mutant, told: Told, shown: str, *, last: bool) -> tuple[str, str]:
        """What has come of a mutant, and why."""
        if "invalid" in told:
            return "invalid", told["invalid"]
        if "error" in told:
            return "error", told["error"]
        if told.get("noticed") == "":
            return ("survived" if last else "open"), shown
        by = told.get("noticed", "time or memory")
        if by in self.chooser.seconds:
            self.chooser.noticed(mutant, by)
        return "killed", by

    # -- mutants that count when the program is loaded --------------------------------------------

    def load_each(self) -> None:
        """Show those mutants to tests, each in a process that has not loaded the program."""
        due = [one for one in self.chosen if one.at_import and self._is_new(one)]
        if not due:
            return
        self.chooser = Chooser(
            Reach.of_data(json.loads(self.reach.read_text("utf-8"))), SOURCES, LONGEST
        )
        for mutant in due:
            tests = self.chooser.tests(mutant)
            some, taken = self._within(tests[:MOST_AT_IMPORT], AT_IMPORT)
            if not some:
                self.results.add(mutant, "unreached", "")
                continue
            told = forked(
                lambda: self._load(mutant, some),  # noqa: B023 - it is called at once
                seconds=3 * taken + 40,
                quiet=True,
            )
            shown = f"{len(some)} of {len(tests)}"
            every = len(some) == len(tests)
            self.results.add(mutant, *self.outcome(mutant, told, shown, last=every))

    def _load(self, mutant: Mutant, some: list[str]) -> Told:
        sys.meta_path.insert(0, Load(SOURCES, mutant))
        told: dict[str, str] = {"error": "the tests did not start"}
        ending, begin = self.ending, self.pytest_sessionstart

        class Loaded:
            def pytest_sessionstart(self) -> None:
                begin()
                ending.watching = True

            def pytest_runtestloop(self, session: pytest.Session) -> bool:
                told.clear()
                told.update(ending.run(session.items))
                return True

        pytest.main(
            [*ARGUMENTS, f"--basetemp={self.folder / 'tests'}", *some], plugins=[ending, Loaded()]
        )
        return told


def score(chosen: Iterable[Mutant], outcomes: Mapping[str, str]) -> str:
    """What has come of the mutants of each room, in words."""
    lines = []
    for room in ROOMS:
        found = Counter(
            f"{outcomes[str(one)]}{' (a bound)' if one.is_bound else ''}"
            for one in chosen
            if one.room == room and str(one) in outcomes
        )
        told = ", ".join(f"{count} {name}" for name, count in sorted(found.items()))
        lines.append(f"{room}: {told or 'none shown'}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Ask whether tests notice small changes.")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--file", help="only mutants of this file, such as values/interval.py")
    parser.add_argument("--tests", nargs="*", default=TESTS, help="files or folders of tests")
    parser.add_argument("--quick", action="store_true", help="leave the second round out")
    parser.add_argument("--results", type=Path, help="go on with what this file has, append to it")
    parser.add_argument("--again", action="store_true", help="show survivors of the file once more")
    parser.add_argument(
        "--at-import", action="store_true", help="only mutants that count when a module is loaded"
    )
    parser.add_argument("--score", action="store_true", help="say what the file has, run nothing")
    options = parser.parse_args()
    if monitoring is None:
        parser.error("it watches the tests with what came with Python 3.12")
    found = [
        mutant
        for room in ROOMS
        for path in sorted((SOURCES / "claimlint" / room).glob("*.py"))
        for mutant in mutants(path, SOURCES)
    ]
    random.Random(options.seed).shuffle(found)  # the first hundred of it are also a sample
    found = [one for one in found if one.at_import or not options.at_import]
    folder = Path(tempfile.mkdtemp(prefix="mutation-"))
    path = (options.results or folder / "results.tsv").absolute()
    results = Results(path, again=options.again)
    chosen = found[: options.sample]
    if options.again or options.score:
        chosen = [one for one in found if str(one) in results.every]
    if options.file:
        chosen = [one for one in chosen if one.file == options.file]
    if not options.score:
        session = Session(chosen, results, path.with_suffix(".reach.json"), quick=options.quick)
        run(session, options.tests)
        results.read_again()
        for mutant in chosen:
            if results.outcomes.get(str(mutant)) not in ("killed", "invalid"):
                print(f"{results.outcomes.get(str(mutant))}: {mutant}")
    print(score(chosen, results.outcomes))
    print(f"There are {len(found)} mutants.")
    shutil.rmtree(folder)
    return 0


def run(session: Session, tests: Sequence[str]) -> None:
    """Show mutants to the tests; what comes of each stands in the results."""
    os.chdir(ROOT)
    sys.path.insert(0, str(SOURCES))
    sys.meta_path.insert(0, Load(SOURCES))
    arguments = [*ARGUMENTS, f"--basetemp={session.folder / 'tests'}", *tests]
    try:
        if session.needs_tests_here:
            forked(lambda: {"code": int(pytest.main(arguments, plugins=[session, session.ending]))})
        session.results.read_again()
        session.load_each()
    finally:
        shutil.rmtree(session.folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
