"""Which claim is wrong: published cases of error localisation, through the real command.

The smallest sets of claims whose change makes the rest possible (the R package errorlocate;
Scholtus, 2013). Where several sets are equally small, all of them are the answer.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from linting import Json, check, project

HEAD = """\
claimlint: 1
article: {id: report, title: Yearly report, published: 2025-03-01}
defaults: {period: 2024, basis: audited, measure: reported, precision: exact}
claims:
"""


def conflicts(
    folder: Path, values: dict[str, int], checks: list[str], more: str = ""
) -> list[Json]:
    claims = "".join(
        f"  - {{id: {name}, subject: {name}, value: {value}{more if name == 'x' else ''}}}\n"
        for name, value in values.items()
    )
    relations = "".join(
        f"  - {{id: rule_{number}, check: {text!r}}}\n" for number, text in enumerate(checks)
    )
    text = f"{HEAD}{claims}relations:\n{relations}"
    return list(check(project(folder, report=text) / "claims").report["conflicts"])


FIGURES = [1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137]
SCHOLTUS = {f"x{number}": value for number, value in enumerate(FIGURES, 1)}

CASES = {
    "profit": (
        {"p": 755, "c": 125, "t": 200},
        ["p + c == t", "c >= 0.6 * t", "p >= 0", "c >= 0"],
        "",
        [{"p"}],
    ),
    "bound": ({"x": 1, "y": 1, "z": 1}, ["x + y == z", "x < 1"], "", [{"x"}]),
    "two sums": ({"x": 1, "y": 1, "z": 3}, ["x + y == z", "2 * y + 1 == z"], "", [{"x"}]),
    "two sums, x trusted": (
        {"x": 1, "y": 1, "z": 3},
        ["x + y == z", "2 * y + 1 == z"],
        ", trust: 10",
        [{"y", "z"}],
    ),
    "eleven figures": (
        SCHOLTUS,
        ["x1 + x2 == x3", "x2 == x4", "x5 + x6 + x7 == x8", "x3 + x8 == x9", "x9 - x10 == x11"],
        "",
        [{"x4", "x9"}],
    ),
}


@pytest.mark.parametrize(("values", "checks", "more", "sets"), CASES.values(), ids=CASES)
def test_the_smallest_sets(
    values: dict[str, int], checks: list[str], more: str, sets: list[set[str]], tmp_path: Path
) -> None:
    [conflict] = conflicts(tmp_path, values, checks, more)
    found = [{row["claim"] for row in correction} for correction in conflict["corrections"]]
    assert found == sets


def test_what_the_wrong_figures_would_have_to_be(tmp_path: Path) -> None:
    values, checks, more, _ = CASES["eleven figures"]
    [conflict] = conflicts(tmp_path, values, checks, more)
    [correction] = conflict["corrections"]
    ranges = {row["claim"]: [Fraction(row["low"]), Fraction(row["high"])] for row in correction}
    assert ranges == {"x4": [Fraction(116)] * 2, "x9": [Fraction(1979)] * 2}
