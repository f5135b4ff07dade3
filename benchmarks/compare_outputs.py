"""Compares what two checkouts say of the same projects, byte for byte.

    python benchmarks/compare_outputs.py PYTHON_OF_THE_OTHER [--systems 300] [--files 300]

Whoever makes claimlint faster or moves its rooms runs this against the checkout that the work began
from. The projects are the benchmark's corpus, `claims/`, the examples of all rules, the known
stories, random consistent systems and systems with planted faults; each of these also with others
in one project. What is compared is the exit code and the output of `check` as JSON, as text and
without `conflicts` (one line a finding), without a cache, with a new one and with a warm one, with
one process and with two, and of `implied`. The exit code is 1 where anything differs.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in ("tests/support", "tests/property", "tests/known", "benchmarks"):
    sys.path.insert(0, str(HERE.parent / folder))

LARGE = 200
"""Projects of so many files are run with two processes as well."""
SEVERAL = 12
"""So many small projects are put together into one, to meet each other."""


# -- the projects --------------------------------------------------------------------------


def write_projects(folder: Path, systems: int, files: int) -> None:
    """Write all projects, each a folder below this one."""
    import corpus  # noqa: PLC0415 # the other checkout runs this file, too, and needs no cases

    corpus.write(folder / "corpus", files)
    shutil.copytree(HERE.parent / "claims", folder / "example/claims")
    (folder / "example/claimlint.toml").touch()
    write_rule_examples(folder / "rules")
    write_known(folder / "known")
    write_random(folder / "random", systems)
    for kind in ("rules", "known", "random"):
        write_mixed(folder / kind, folder / f"{kind}-together")


def write_rule_examples(folder: Path) -> None:
    from claimlint.rulebook.catalogue import builtin_catalogue  # noqa: PLC0415
    from claimlint.rulebook.rule_examples import examples_of  # noqa: PLC0415

    for rule in builtin_catalogue().rules.values():
        for number, example in enumerate(examples_of(rule)):
            project = folder / f"{rule.name}-{number}"
            for name, text in example.files.items():
                path = project / "claims" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            (project / "claimlint.toml").touch()


def write_known(folder: Path) -> None:
    import story_cases  # noqa: PLC0415
    import test_meaning  # noqa: PLC0415

    for number, case in enumerate(test_meaning.CASES):
        project = folder / f"{number:03}"
        project.mkdir(parents=True)
        story_cases.lint(case, project)


def write_random(folder: Path, systems: int) -> None:
    import faults  # noqa: PLC0415
    import law_faults  # noqa: PLC0415
    from structures import compose  # noqa: PLC0415

    for seed in range(systems):
        dice = random.Random(seed)
        project = folder / f"consistent-{seed:05}"
        project.mkdir(parents=True)
        (project / "claimlint.toml").touch()
        for document in compose(dice):
            document.write(project, dice)
    for seed in range(systems // 10):
        for kind in faults.KINDS:
            _, case, _ = faults.plant(kind, seed)
            project = folder / f"{kind.__name__}-{seed:05}"
            for document in case.documents:
                document.write(project, case.dice)
            (project / "claimlint.toml").touch()
        for law in law_faults.LAWS:
            dice = random.Random(f"{law.__name__}/{seed}")
            story, claim, name, wrong = law(dice)
            if seed % 2:
                claim[name] = wrong
            project = folder / f"{law.__name__}-{seed:05}"
            story.write(project, dice)
            (project / "claimlint.toml").touch()


def write_mixed(folder: Path, into: Path) -> None:
    """The small projects of a folder, several in one; tables stay where tables are trusted."""
    projects = sorted(folder.iterdir())
    random.Random(0).shuffle(projects)
    for number, project in enumerate(projects):
        target = into / f"{number // SEVERAL:03}"
        for path in sorted((project / "claims").rglob("*")):
            if path.is_file():
                place = path.relative_to(project / "claims")
                name = f"{number}-{place.name}" if path.suffix == ".yaml" else place.name
                copy = target / "claims" / place.parent / name
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
        (target / "claimlint.toml").touch()


# -- the runs ------------------------------------------------------------------------------


def ways(files: int) -> Iterator[tuple[str, Sequence[str]]]:
    """The ways to lint a project of so many files: a name, and the words of the command."""
    for output in ("json", "concise"):
        plain = ("check", "--format", output, "--no-cache", "--jobs", "1")
        yield f"{output} without cache", plain
        yield f"{output} unsure", (*plain, "--unsure", "--profile", "strict")
    yield "json, new cache", ("check", "--format", "json", "--jobs", "1")
    yield "text, warm cache", ("check", "--format", "text", "--show", "working", "--jobs", "1")
    yield "json, warm cache", ("check", "--format", "json", "--jobs", "1")
    yield "implied", ("implied", "--format", "json")
    if files >= LARGE:
        yield "json, two processes", ("check", "--format", "json", "--no-cache", "--jobs", "2")


def run_all(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Of each project and way: their names, and what the output comes to."""
    from claimlint.cli.command_group import main  # noqa: PLC0415

    for project in sorted(path.parent for path in folder.rglob("claimlint.toml")):
        files = sum(1 for _ in project.rglob("*.yaml"))
        os.chdir(project)
        with tempfile.TemporaryDirectory() as cache:
            os.environ["CLAIMLINT_CACHE_DIR"] = cache
            for name, words in ways(files):
                yield str(project.relative_to(folder)), name, _output(main, words)


def _output(main: object, words: Sequence[str]) -> str:
    """The exit code and what was printed, as a digest with its first words."""
    told, complaint = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    sys.argv = ["claimlint", *words]
    code: object = 0
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(complaint):
        try:
            code = main()  # type: ignore[operator] # the command's own entry
        except SystemExit as end:
            code = end.code
    told.flush()
    data = told.buffer.getvalue() + complaint.getvalue().encode()
    return f"{code} {len(data)} {blake2b(data, digest_size=12).hexdigest()}"


def results(python: str, folder: Path) -> dict[str, str]:
    """What the checkout of this Python says of all projects."""
    words = [python, __file__, "--run", str(folder)]
    lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
    return {f"{project}: {way}": told for project, way, told in map(json.loads, lines)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("other", nargs="?", help="the Python of the other checkout's environment")
    parser.add_argument("--systems", type=int, default=300)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--keep", type=Path, help="write the projects here, or take them from here")
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run is not None:
        told = os.dup(1)  # what the commands write to the first output is caught
        with os.fdopen(told, "w") as out:
            for row in run_all(options.run.resolve()):
                print(json.dumps(row), file=out)
        return 0
    if options.other is None:
        parser.error("name the Python of the checkout to compare with")
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made, "projects")
        if not folder.exists():
            write_projects(folder, options.systems, options.files)
        here, there = results(sys.executable, folder), results(options.other, folder)
    different = [name for name in here.keys() | there.keys() if here.get(name) != there.get(name)]
    for name in sorted(different)[:50]:
        print(f"{name}\n  here  {here.get(name)}\n  there {there.get(name)}")
    print(f"{len(here)} outputs compared, {len(different)} differ")
    return bool(different)


if __name__ == "__main__":
    sys.exit(main())
