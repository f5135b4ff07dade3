"""Changes one thing in a file of the engine, laws or values, and asks whether a unit test notices.

    python tests/mutation/mutate.py --sample 150 --seed 1

Each mutant runs the unit tests of its own room, in a copy of the package, up to a bound of time; a
mutant that runs into the bound counts as noticed. Printed are the score and the mutants that no
test noticed, each with its file and line: pin them with a test, or say why they change nothing.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ROOMS = ("engine", "laws", "values")
BOUND = 300
"""Seconds for the tests of one mutant; those of a room take a tenth of it."""
_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult
}  # fmt: skip


class Mutant(NamedTuple):
    """A changed file: its path in `src`, the line, what was changed, and its new text."""

    path: Path
    line: int
    what: str
    text: str


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
    for node in ast.walk(ast.parse(source)):
        for what, new in variants(node):
            start = lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
            end = lines[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
            text = data[:start] + b"(" + ast.unparse(new).encode() + b")" + data[end:]
            try:
                ast.parse(text)
            except SyntaxError:  # inside an f-string, say
                continue
            yield Mutant(path.relative_to(ROOT / "src"), node.lineno, what, text.decode())  # type: ignore[attr-defined]


def is_noticed(mutant: Mutant, copy: Path) -> bool:
    """Whether a unit test of the mutant's room fails."""
    target = copy / mutant.path
    before = target.read_bytes()
    target.write_text(mutant.text, encoding="utf-8")
    tests = ROOT / "tests" / "unit" / mutant.path.parts[1]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-n",
        "0",
        "-p",
        "no:randomly",
        str(tests),
    ]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, timeout=BOUND, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        target.write_bytes(before)
    return done.returncode != 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Ask whether tests notice small changes.")
    parser.add_argument("--sample", type=int, default=150)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--room", choices=ROOMS)
    options = parser.parse_args()
    rooms = [options.room] if options.room else ROOMS
    found = [
        mutant
        for room in rooms
        for path in sorted((ROOT / "src" / "claimlint" / room).glob("*.py"))
        for mutant in mutants(path)
    ]
    chosen = random.Random(options.seed).sample(found, min(options.sample, len(found)))
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(ROOT / "src" / "claimlint", copy / "claimlint")
        shutil.copytree(ROOT / "rules", copy / "claimlint" / "rules")
        for mutant in chosen:
            if not is_noticed(mutant, copy):
                survivors.append(mutant)
                print(f"survived: {mutant.path}:{mutant.line} ({mutant.what})", flush=True)
    noticed = len(chosen) - len(survivors)
    print(f"{noticed} of {len(chosen)} mutants were noticed ({len(found)} there are)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
