"""Measures claimlint beside the tools it is compared with, and prints the table of ratios.

Every figure of a row is taken in this run, on this machine, of the same files: the commands of a
row take turns, and the medians are compared. `--quick` uses a tenth of the corpus and fewer turns.
benchmarks/README.md says how to read the table.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median

import chains
import corpus
import long_story
import scan

BIN = Path(sys.executable).parent
CLAIMLINT = [str(BIN / "claimlint")]
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""Where this is set, and nothing was compiled before, every run compiles all modules anew: half a
second that no installed program takes."""
LOAD_ALL = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of a command: wall clock and processor seconds, and its largest memory in MiB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Command:
    """A command line and the folder that it runs in. `codes` are the exit codes it may have."""

    name: str
    words: Sequence[str]
    folder: Path
    codes: tuple[int, ...] = (0, 1)
    cache: Path | None = None
    """The cache folder of this command; None for one that uses none."""
    before: Callable[[], None] | None = None
    """What is done before each run, and not timed."""

    def run(self) -> Sample:
        """Run it once, its output thrown away."""
        if self.before is not None:
            self.before()
        cache = {} if self.cache is None else {"CLAIMLINT_CACHE_DIR": str(self.cache)}
        start = time.perf_counter()
        process = subprocess.Popen(
            self.words,
            cwd=self.folder,
            env={**_ENVIRONMENT, **cache},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in self.codes:
            sys.exit(f"{self.name}: exit {process.returncode}: {' '.join(self.words[:6])}")
        return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. A figure that is at most `must` passes; `goal` is what we want."""

    case: str
    figure: float
    must: float
    goal: float | None
    unit: str
    detail: str

    def text(self) -> str:
        aim = f"{self.must:g}" if self.goal is None else f"{self.must:g} ({self.goal:g})"
        mark = "ok" if self.figure <= self.must else "MISSED"
        figure = f"{self.figure:>8.2f} {self.unit:<3}"
        return f"{self.case:<52} {figure} {aim:>12}  {mark:<6}  {self.detail}"


Aim = tuple[float, float | None]
"""What a figure must reach, and the goal."""


def take_turns(commands: Sequence[Command], turns: int) -> list[list[Sample]]:
    """The samples of each command; a first, uncounted turn fills the system's file cache."""
    if turns > 1:
        for command in commands:
            command.run()
    samples: list[list[Sample]] = [[] for _ in commands]
    for _ in range(turns):
        for command, taken in zip(commands, samples, strict=True):
            taken.append(command.run())
    return samples


def wall(samples: Sequence[Sample]) -> float:
    return median(sample.wall for sample in samples)


def cpu(samples: Sequence[Sample]) -> float:
    return median(sample.cpu for sample in samples)


def spread(samples: Sequence[Sample]) -> str:
    """The median of the processor's time, the least and the most, and that of the clock."""
    times = sorted(sample.cpu for sample in samples)
    return f"{cpu(samples):.3f} s [{times[0]:.3f}-{times[-1]:.3f}; clock {wall(samples):.3f}]"


def ratio_row(case: str, pair: tuple[Command, Command], turns: int, aim: Aim) -> Row:
    """The row of two commands that take turns: the first one's processor time over the other's."""
    mine, theirs = take_turns(pair, turns)
    detail = f"{pair[0].name} {spread(mine)}, {pair[1].name} {spread(theirs)}"
    return Row(case, cpu(mine) / cpu(theirs), *aim, "x", detail)


@cache
def _options() -> str:
    return subprocess.run(
        [*CLAIMLINT, "check", "--help"], check=True, capture_output=True, text=True
    ).stdout


def _if_known(*option: str) -> list[str]:
    """An option with its value, where this claimlint has it."""
    return list(option) if option[0] in _options() else []


class Bench:
    """The commands of the table over one large and one small corpus."""

    def __init__(self, large: corpus.Corpus, small: corpus.Corpus, turns: int) -> None:
        self.large, self.small, self.turns = large, small, turns
        self.one = next(iter(sorted((small.folder / "claims").rglob("article-*.yaml"))))

    def lint(self, of: corpus.Corpus, *, jobs: int = 1) -> Command:
        """The whole lint in so many processes, without a cache."""
        words = [*CLAIMLINT, "check", "claims", *_if_known("--no-cache")]
        name = "claimlint" if jobs == 1 else f"claimlint, {jobs} jobs"
        return Command(name, [*words, *_if_known("--jobs", str(jobs))], of.folder)

    def cached(self, of: corpus.Corpus, before: Callable[[], None] | None, name: str) -> Command:
        """The whole lint in one process, with a cache of its own."""
        words = [*CLAIMLINT, "check", "claims", *_if_known("--jobs", "1")]
        return Command(name, words, of.folder, cache=of.folder.with_suffix(".cache"), before=before)

    def load(self, of: corpus.Corpus) -> Command:
        words = [sys.executable, "-c", LOAD_ALL, "claims"]
        return Command("CSafeLoader", words, of.folder, (0,))

    def yamllint(self, of: corpus.Corpus, *paths: str) -> Command:
        return Command("yamllint", [str(BIN / "yamllint"), *paths], of.folder)

    def against_loader(self) -> Iterator[Row]:
        """Yield the rows of the large corpus: time, memory, and growth from a tenth of it."""
        commands = [self.lint(self.large), self.load(self.large), self.lint(self.small)]
        two = _if_known("--jobs", "2")
        if two:
            commands.append(self.lint(self.large, jobs=2))
        mine, theirs, tenth, *both = take_turns(commands, self.turns)
        detail = f"claimlint {spread(mine)}, CSafeLoader {spread(theirs)}"
        case = f"whole lint against yaml.load, {self.large.claims:,} claims"
        yield Row(case, cpu(mine) / cpu(theirs), 2.5, 1.5, "x", detail)
        for samples in both:
            detail = f"claimlint {spread(samples)}, CSafeLoader {spread(theirs)}"
            case = "the same with two jobs, by the clock"
            yield Row(case, wall(samples) / wall(theirs), 1.5, 1.0, "x", detail)
        yield Row(
            f"memory at {self.large.claims:,} claims", median(s.memory for s in mine), 300, 200,
            "MiB", f"CSafeLoader {median(s.memory for s in theirs):.0f} MiB, one file at a time",
        )  # fmt: skip
        growth = f"{self.small.claims:,} to {self.large.claims:,} claims"
        yield Row(
            f"time from {growth}", cpu(mine) / cpu(tenth), 11, None, "x",
            f"{spread(tenth)} to {spread(mine)}",
        )  # fmt: skip

    def warm(self) -> Iterator[Row]:
        """Yield what a second run costs, of the unchanged archive and with one file changed."""
        if not _if_known("--no-cache"):
            return
        cache = self.large.folder.with_suffix(".cache")
        cold = self.cached(self.large, lambda: shutil.rmtree(cache, ignore_errors=True), "cold")
        warm = self.cached(self.large, None, "warm")
        changed = self.cached(self.large, self._change, "one file changed")
        none, all_known, one = take_turns([cold, warm, changed], min(self.turns, 3))
        for case, samples, aim in (
            ("unchanged archive, warm, against its cold run", all_known, (0.10, 0.03)),
            ("one file changed, warm, against the cold run", one, (0.12, 0.04)),
        ):
            detail = f"{spread(samples)}, cold {spread(none)}"
            yield Row(case, cpu(samples) / cpu(none), *aim, "x", detail)

    def _change(self) -> None:
        """Change one figure of one file, another one each time."""
        path = next(iter(sorted((self.large.folder / "claims").rglob("article-*.yaml"))))
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}# {time.perf_counter_ns()}\n", encoding="utf-8")

    def workspace(self) -> Iterator[Row]:
        """Yield what a changed figure costs in an open workspace of fifty files."""
        script = Path(__file__).parent / "edits.py"
        words = [sys.executable, str(script), str(self.small.folder)]
        taken = [
            subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
            for _ in range(min(self.turns, 3))
        ]
        middle = median(float(one[0]) for one in taken)
        slowest = max(float(one[1]) for one in taken)
        detail = f"40 edits, the slowest {slowest:.0f} ms"
        yield Row("a changed figure among 50 open files", middle, 50, 15, "ms", detail)

    def editor(self) -> Iterator[Row]:
        """Yield what an editor waits for: a keystroke's findings, and the list after a save."""
        if not _if_known("--watch"):
            return
        script = Path(__file__).parent / "editor_session.py"
        folder = self.small.folder.with_name("desk")
        corpus.write(folder, 50)
        words = [sys.executable, str(script), str(folder)]
        printed = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        typed, slowest, drawn, latest = map(float, printed.split())
        detail = f"40 keystrokes, the slowest {slowest:.0f} ms"
        yield Row("a keystroke in a file of 100 claims", typed, 50, 15, "ms", detail)
        detail = f"by the clock, the latest {latest:.0f} ms"
        yield Row("from a save to the new list (--watch)", drawn, 200, None, "ms", detail)

    def text(self) -> Iterator[Row]:
        """Yield what reading the numbers of running text costs."""
        for code in ("en", "he"):
            speed = scan.speed(code)
            case = f"text at the density of a newspaper, {code}"
            yield Row(case, 1 / speed, 1.0, None, "s", f"a megabyte; {speed:.2f} MB/s")

    def against_yamllint(self) -> Iterator[Row]:
        case = f"whole lint against yamllint, {self.small.claims:,} claims"
        ours, other = self.lint(self.small), self.yamllint(self.small, "claims")
        yield ratio_row(case, (ours, other), min(self.turns, 3), (0.15, 0.10))

    def against_schema(self) -> Iterator[Row]:
        schema = self.small.folder / "claims.schema.json"
        text = subprocess.run([*CLAIMLINT, "schema", "claims"], check=True, capture_output=True)
        schema.write_bytes(text.stdout)
        paths = sorted(str(path) for path in (self.small.folder / "claims").rglob("*.yaml"))
        words = [str(BIN / "check-jsonschema"), "--schemafile", str(schema), *paths]
        case = f"whole lint against check-jsonschema, {self.small.claims:,} claims"
        other = Command("check-jsonschema", words, self.small.folder)
        yield ratio_row(case, (self.lint(self.small), other), min(self.turns, 3), (0.20, None))

    def conflicts(self) -> Iterator[Row]:
        """Yield what ten conflicts cost among a hundred components of ten claims each.

        The bound is twice the time of the same files without a conflict, and 50 ms a conflict; the
        figure is the share of it that is used.
        """
        commands = []
        for name, broken in (("with 10 conflicts", 10), ("without", 0)):
            folder = self.beside(f"chains-{broken}")
            chains.write(folder, 100, broken)
            words = [*CLAIMLINT, "check", "claims", "--format", "json"]
            commands.append(Command(name, words, folder))
        some, none = take_turns(commands, self.turns)
        detail = f"{commands[0].name} {spread(some)}, {commands[1].name} {spread(none)}"
        used = cpu(some) / (2 * cpu(none) + 10 * 0.05)
        yield Row("10 conflicts in 1,000 claims, of the bound", used, 1.0, None, "x", detail)

    def beside(self, name: str) -> Path:
        """A folder that is no part of the corpus: of a project, all files take part."""
        return self.small.folder.parent / name

    def page(self) -> Iterator[Row]:
        """Yield what the review of a long story, and the queue of a hundred, cost beside the lint.

        The figures are the processor seconds of `report` above those of `check --statistics`, which
        lints the same and writes next to nothing; neither uses what earlier runs kept.
        """
        for case, stories, claims, bound in (
            ("page of 1,000 claims, beside the lint", 1, 1000, 3.0),
            ("queue of 100 stories, beside the lint", 100, 30, 5.0),
        ):
            folder = self.beside(f"stories-{stories}")
            long_story.write(folder, stories, claims)
            check = [*CLAIMLINT, "check", "claims", "--statistics", *_if_known("--no-cache")]
            report = [*CLAIMLINT, "report", "claims", "-o", "pages" if stories > 1 else "page.html"]
            kept = folder / "cache"
            forget = partial(shutil.rmtree, kept, ignore_errors=True)
            commands = [
                Command("check", check, folder),
                Command("report", report, folder, cache=kept, before=forget),
            ]
            lint, written = take_turns(commands, self.turns)
            detail = f"report {spread(written)}, check {spread(lint)}"
            extra = median(one.cpu for one in written) - median(one.cpu for one in lint)
            yield Row(case, extra, bound, None, "s", detail)
            if stories == 1:
                size = (folder / "page.html").stat().st_size / 1_000_000
                yield Row("size of that page", size, 5.0, None, "MB", "one file, all in it")

    def cold(self) -> Iterator[Row]:
        """Yield what one file costs, in a project of its own."""
        folder = self.beside("one-file")
        (folder / "claims").mkdir(parents=True, exist_ok=True)
        (folder / "claimlint.toml").touch()
        shutil.copy(self.one, folder / "claims" / "story.yaml")
        words = [*CLAIMLINT, "check", "claims/story.yaml"]  # of so few files nothing is kept
        ours = Command("claimlint", words, folder)
        other = Command("yamllint", [str(BIN / "yamllint"), "claims/story.yaml"], folder)
        yield ratio_row("one file, cold start, against yamllint", (ours, other), 15, (1.5, 1.0))

    def help(self) -> Iterator[Row]:
        ours = Command("claimlint --help", [*CLAIMLINT, "--help"], self.small.folder, (0,))
        words = [sys.executable, "-c", "import click, yaml"]
        other = Command("python -c 'import click, yaml'", words, self.small.folder, (0,))
        yield ratio_row("--help against importing click and yaml", (ours, other), 21, (1.5, None))

    def rows(self) -> Iterator[Callable[[], Iterator[Row]]]:
        """Yield the measurements, the quick ones first."""
        yield self.help
        yield self.cold
        yield self.workspace
        yield self.editor
        yield self.text
        yield self.conflicts
        yield self.page
        yield self.against_loader
        yield self.warm
        yield self.against_schema
        yield self.against_yamllint


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.add_argument("--quick", action="store_true", help="a tenth of the corpus, fewer turns")
    parser.add_argument("--files", type=int, help="files of the large corpus (default 10,000)")
    parser.add_argument("--turns", type=int, help="timed turns of each command (default 5)")
    parser.add_argument("--only", help="measurements whose name contains this word")
    options = parser.parse_args()
    files = options.files or (1_000 if options.quick else 10_000)
    turns = options.turns or (3 if options.quick else 5)
    missed = 0
    with tempfile.TemporaryDirectory(prefix="claimlint-benchmark-") as folder:
        large = corpus.write(Path(folder, "large"), files)
        small = corpus.write(Path(folder, "small"), files // 10)
        bench = Bench(large, small, turns)
        print(f"{large.files:,} files, {large.claims:,} claims, {large.planted} planted errors")
        print(f"{'case':<52} {'figure':>8} {'':<3} {'must (goal)':>12}")
        for measure in bench.rows():
            if options.only and options.only not in measure.__name__:
                continue
            for row in measure():
                print(row.text(), flush=True)
                missed += row.figure > row.must
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
