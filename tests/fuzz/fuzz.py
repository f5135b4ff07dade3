"""Feeds claimlint broken inputs: no exception, no hang, and every finding inside its file.

    python tests/fuzz/fuzz.py --inputs 100000 [--seed N] [--kind quantity]

An input is drawn from its kind and number, so a failure that is printed can be drawn again with
`--kind KIND --start NUMBER --inputs 1`. The exit code is 1 where an input failed.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
sys.path.insert(0, str(Path(__file__).parents[1] / "property"))

import mutations
from click.testing import CliRunner, Result
from linting import Json, Outcome, check, project
from structures import compose

from claimlint.cli.command_group import main
from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.parse_expression import parse
from claimlint.language.unseen import UNSAFE
from claimlint.values.edtf import parse_period
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import PeriodError
from claimlint.values.quantity_error import QuantityError
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit_error import UnitError
from claimlint.yamlfile.nodes import texts
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

SECONDS = 5.0
"""The processor time that one input may take (the solver's bound is as much for a component); a
hang is cut off after four times as much."""

FORMS = ("value", "rank", "ratio", "change", "plain")


class WrongAnswerError(Exception):
    """An input that was answered wrongly."""


def inside(start: int, end: int, text: str, what: str) -> None:
    if not 0 <= start <= end <= len(text):
        raise WrongAnswerError(f"{what}: place {start}..{end} outside of {len(text)} characters")


def read_or_refused(
    text: str,
    read: Callable[[str], object],
    refusal: type[QuantityError | UnitError | ExpressionError],
) -> str:
    """Read a text, or be told why not at a place inside it; the text again."""
    note(text)
    try:
        read(text)
    except refusal as error:
        inside(error.start, error.end, text, error.message)
    return text


def quantities(dice: random.Random, _: Path) -> str:
    text = mutations.quantity(dice)
    form, language = dice.choice(FORMS), dice.choice(["en", "he"])
    return read_or_refused(
        text, partial(parse_quantity, form=form, language=language), QuantityError
    )


def units(dice: random.Random, _: Path) -> str:
    return read_or_refused(mutations.unit(dice), resolve, UnitError)


def periods(dice: random.Random, _: Path) -> str:
    text = mutations.period(dice)
    note(text)
    try:
        parse_period(text)
    except PeriodError as error:
        if not error.message:
            raise WrongAnswerError("a period error without a message") from error
    return text


def formulas(dice: random.Random, _: Path) -> str:
    return read_or_refused(mutations.formula(dice), parse, ExpressionError)


def yaml_bytes(dice: random.Random, _: Path) -> str:
    data = any_file(dice)
    note(repr(data))
    tree = read_nodes(data)
    for problem in tree.problems:
        inside(problem.start, problem.end, tree.text, problem.message)
    return repr(data)


def plain_files(dice: random.Random, _: Path) -> str:
    """What is read without a parser is what the parser reads."""
    text = mutations.damaged_text(dice, dice.choice(compose(dice, count=1)).text(dice))
    note(text)
    found = read_plain(text, "claims")
    if found is not None:
        tree = read_nodes(text)
        fits = tree.root is not None and not tree.problems and not validate(tree.root, "claims")
        if not fits or tree.root is None or texts(tree.root) != found:
            raise WrongAnswerError("it is taken for a plain file, and is none")
    return text


def claim_files(dice: random.Random, folder: Path) -> str:
    """Lint a folder of one damaged file, with its reference table where it has one."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder)
    data = any_file(dice)
    note(repr(data))
    path = folder / "claims/broken.yaml"
    path.write_bytes(data)
    if dice.random() < 0.2:
        (folder / "claims/second.yaml").write_bytes(any_file(dice))
    outcome = check(path, folder / "claims", options=["--unsure"])
    if outcome.code not in {0, 1, 3}:
        raise WrongAnswerError(f"exit {outcome.code}: {outcome.output[-2000:]}")
    lines: dict[str, list[str]] = {}
    for finding in outcome.findings:
        for location in [finding["location"], *(row["location"] for row in finding["related"])]:
            name = location["path"]
            if name not in lines:
                lines[name] = lines_of(Path.cwd() / name)  # as paths are told
            in_file(location, lines[name])
    return repr(data)


def rule_files(dice: random.Random, folder: Path) -> str:
    """Lint with a damaged copy of a built-in rule in the project's own rules."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder, story=dice.choice(compose(dice, count=1)).text(dice))
    source = dice.choice(RULES)
    text = mutations.damaged_text(dice, source.read_text(encoding="utf-8"))
    note(text)
    path = folder / "rules" / source.parent.name / f"our-{source.name}"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    no_mistake_of_ours(check(folder / "claims"))
    return text


RULES = sorted(Path(__file__).parents[2].glob("rules/*/*.yaml"))


def settings(dice: random.Random, folder: Path) -> str:
    """Lint with damaged settings."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder, story=dice.choice(compose(dice, count=1)).text(dice))
    text = mutations.damaged_text(dice, SETTINGS)
    note(text)
    (folder / "claimlint.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    no_mistake_of_ours(check(folder / "claims"))
    return text


SETTINGS = """\
profile = "strict"
approximate = "5 %"
fail-level = "warning"
ignore = ["no-source", "shares"]
references = ["claims/reference"]
[severity]
unaccounted-remainder = "error"
[per-path-ignores]
"claims/*.yaml" = ["sources"]
[names]
"United States" = ["US", "USA"]
[bounds]
"unemployment" = "0 %..40 %"
"""


def articles(dice: random.Random, folder: Path) -> str:
    """Lint, scan and draft a damaged article: alone, or beside claims that quote it."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder)
    ending, data = mutations.article(dice)
    note(repr((ending, data)))
    path = folder / f"claims/a{ending}"
    path.write_bytes(data)
    if dice.random() < 0.6:
        quote = dice.choice(mutations.SENTENCES)[:30].replace('"', "")
        (folder / "claims/a.yaml").write_text(
            "claimlint: 1\narticle: {id: a, title: A, published: 2025-03-10, "
            f'text: a{ending}}}\nclaims:\n  - {{id: c, quote: "{quote}", value: 31 %}}\n'
        )
    outcome = check(dice.choice([path, folder / "claims"]), options=["--unsure"])
    no_mistake_of_ours(outcome)
    for finding in outcome.findings:
        for location in [finding["location"], *(row["location"] for row in finding["related"])]:
            if not location["path"].endswith(".docx"):  # its lines are those of its visible text
                in_file(location, lines_of(Path.cwd() / location["path"]))
    for words in (["scan", str(path)], ["draft", str(path)]):
        quiet(CliRunner().invoke(main, words, catch_exceptions=False))
    return ending


def names(dice: random.Random, folder: Path) -> str:
    """Files with hostile names, through every format: nothing of a name is printed as it is."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder)
    name = mutations.name(dice)
    note(repr(name))
    (folder / "claims" / f"{name}.md").write_text("# T\n\n" + dice.choice(mutations.SENTENCES))
    claims = folder / "claims" / f"{name}.yaml"
    claims.write_text(
        "claimlint: 1\narticle: {id: a, title: A, published: 2025-03-10}\nclaims:\n"
        "  - {id: c, value: 31 %, of: freight}\n  - {id: c, value: 41 %}\n"
    )
    target = dice.choice([claims, claims.with_suffix(".md"), folder / "claims"])
    form = dice.choice(["text", "concise", "github", "json"])
    quiet(CliRunner().invoke(main, ["check", "--format", form, "--", str(target)],
                             catch_exceptions=False))  # fmt: skip
    drafted = folder / "claims" / "drafted.yaml"
    words = ["draft", "-o", str(drafted), "--", str(folder / "claims" / f"{name}.md")]
    quiet(CliRunner().invoke(main, words, catch_exceptions=False))
    if drafted.exists() and read_nodes(drafted.read_bytes()).problems:
        raise WrongAnswerError("the draft is no valid YAML")
    return name


def reports(dice: random.Random, folder: Path) -> str:
    """The page and the questions of a damaged file: written, whole, and of one piece."""
    shutil.rmtree(folder, ignore_errors=True)
    project(folder)
    data = any_file(dice)
    note(repr(data))
    path = folder / "claims/broken.yaml"
    path.write_bytes(data)
    ending, text = mutations.article(dice)
    (folder / f"claims/beside{ending}").write_bytes(text)
    words, end = dice.choice(
        [(["questions"], ""), (["report", "--format", "json"], "}"), (["report"], "</html>")]
    )
    result = CliRunner().invoke(main, [*words, str(path)], catch_exceptions=False)
    quiet(result)
    if result.exit_code == 0 and not result.stdout.rstrip().endswith(end):
        raise WrongAnswerError(f"{words}: it ends in {result.stdout[-80:]!r}")
    pages = folder / "pages"
    quiet(CliRunner().invoke(main, ["report", str(folder / "claims"), "-o", str(pages)],
                             catch_exceptions=False))  # fmt: skip
    return repr(data)


def quiet(result: Result) -> None:
    """Raise where a command calls it our mistake, or prints what a terminal would obey."""
    if result.exit_code not in {0, 1, 2, 3} or "our mistake" in result.output:
        raise WrongAnswerError(f"exit {result.exit_code}: {result.output[-2000:]}")
    for line in result.output.split("\n"):
        # The program keeps words that run from right to left apart by isolates, in pairs.
        paired = line.count("\u2068") == line.count("\u2069")
        shown = line.replace("\u2068", "").replace("\u2069", "") if paired else line
        if UNSAFE.search(shown):
            raise WrongAnswerError(f"printed as it is: {line!r}")


def no_mistake_of_ours(outcome: Outcome) -> None:
    """Raise for an internal error; a broken rule or setting is exit 2, and says where."""
    if outcome.code not in {0, 1, 2, 3} or "our mistake" in outcome.output:
        raise WrongAnswerError(f"exit {outcome.code}: {outcome.output[-2000:]}")
    if outcome.code == 2 and not outcome.output.strip():
        raise WrongAnswerError("exit 2 without a word")


def lines_of(path: Path) -> list[str]:
    if path.suffix in (".yaml", ".yml"):
        return re.split(r"\r\n|\r|\n", read_nodes(path.read_bytes()).text)
    text = path.read_bytes().decode("utf-8-sig", "replace")
    return re.split(r"\r\n|\r|\n", text)


def in_file(location: Json, lines: list[str]) -> None:
    """Raise where a location of the JSON does not lie inside its file."""
    for prefix in ("", "end_"):
        line, column = location[prefix + "line"], location[prefix + "column"]
        if not (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1):
            raise WrongAnswerError(f"place outside the file: {json.dumps(location)}")


def any_file(dice: random.Random) -> bytes:
    """A claim file, damaged as text or as bytes, or a bomb."""
    if dice.random() < 0.02:
        return mutations.bomb(dice).encode()
    document = dice.choice(compose(dice, count=dice.choice([1, 1, 2])))
    text = document.text(dice)
    if dice.random() < 0.8:
        return mutations.damaged_text(dice, text).encode("utf-8", "surrogatepass")
    return mutations.damaged_bytes(dice, text.encode())


Target = Callable[[random.Random, Path], str]
KINDS: dict[str, tuple[Target, int]] = {
    "quantity": (quantities, 33), "unit": (units, 10), "period": (periods, 10),
    "formula": (formulas, 13), "yaml": (yaml_bytes, 6), "plain": (plain_files, 4),
    "file": (claim_files, 12), "report": (reports, 2),
    "article": (articles, 4), "name": (names, 2), "rule": (rule_files, 3),
    "settings": (settings, 1),
}  # fmt: skip
"""What each kind does with an input, and its share of the inputs in percent."""

_current = [""]


def note(text: str) -> None:
    """Note the input before it is read, so that a failure can print it."""
    _current[0] = text


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError inside the block after so many seconds of processor time."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"still busy after {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def try_one(kind: str, number: int, folder: Path) -> str:
    """Run one input; the report of its failure, or nothing."""
    dice = random.Random(f"{kind}/{number}")
    begun = time.process_time()
    try:
        with limit(4 * SECONDS):
            KINDS[kind][0](dice, folder)
    except Exception as error:  # any exception is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
    used = time.process_time() - begun
    return f"took {used:.1f} s" if used > SECONDS else ""


def schedule(inputs: int, only: str | None) -> Iterator[tuple[str, int]]:
    """The kind of each input and its number within the kind, in their shares."""
    names = [only] if only else [kind for kind, (_, share) in KINDS.items() for _ in range(share)]
    counts: Counter[str] = Counter()
    for index in range(inputs):
        kind = names[index * 37 % len(names)]
        yield kind, counts[kind]
        counts[kind] += 1


def run(inputs: int, start: int = 0, only: str | None = None) -> tuple[Counter[str], list[str]]:
    """Run so many inputs: how many of each kind, and what failed (kind, number, why, input)."""
    done: Counter[str] = Counter()
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, number in schedule(inputs, only):
            why = try_one(kind, start + number, Path(folder, "project"))
            done[kind] += 1
            if why:
                failures.append(f"{kind} {start + number}: {why}\n    {_current[0][:500]}")
    return done, failures


def run_all() -> int:
    parser = argparse.ArgumentParser(description="Feed claimlint broken inputs.")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--start", type=int, default=0, help="the first number of each kind")
    parser.add_argument("--kind", choices=list(KINDS))
    options = parser.parse_args()
    begun = time.perf_counter()
    done, failures = run(options.inputs, options.start, options.kind)
    print(f"{done.total()} inputs in {time.perf_counter() - begun:.0f} s: {dict(done)}")
    print(f"{len(failures)} failed", *failures[:40], sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(run_all())
