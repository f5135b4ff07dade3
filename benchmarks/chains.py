"""Claim files with chains that only all relations together can break.

Each file is a component of its own: a national output, nested shares of it, and the output of the
innermost part, which no rule can compare with the total. In some of them the last figure is wrong.
"""

from __future__ import annotations

import random
from pathlib import Path

LINKS = 8
HEAD = """\
claimlint: 1
article: {{id: chain-{number}, title: Chain {number}, published: 2025-03-10}}
sources:
  yearbook:
    title: Yearbook
    publisher: Statistics office
    type: official-statistics
    issued: 2025-01-31
    accessed: 2025-02-10
defaults: {{measure: output, period: 2024, sources: [yearbook]}}
claims:
"""


def write(folder: Path, files: int, broken: int, seed: int = 1) -> None:
    """Write `files` claim files of ten claims each, of which the first `broken` cannot be true."""
    dice = random.Random(seed)
    claims = folder / "claims"
    claims.mkdir(parents=True, exist_ok=True)
    for number in range(files):
        text = _chain(dice, number, wrong=number < broken)
        (claims / f"chain-{number:04}.yaml").write_text(text, encoding="utf-8")


def _chain(dice: random.Random, number: int, *, wrong: bool) -> str:
    total = dice.randint(10_000, 99_999)
    rows = [f"  - {{id: total, subject: whole {number}, value: {total} kilotonne}}"]
    left, outer = float(total), f"whole {number}"
    for link in range(LINKS):
        share = dice.randint(600, 900)
        left *= share / 1000
        inner = f"part {link} of {number}"
        rows.append(
            f"  - {{id: share_{link}, subject: {inner}, of: {outer}, value: {share / 10} %}}"
        )
        outer = inner
    last = left * (1.4 if wrong else 1)
    rows.append(f"  - {{id: last, subject: {outer}, value: {last:.4g} kilotonne}}")
    return HEAD.format(number=number) + "\n".join(rows) + "\n"
