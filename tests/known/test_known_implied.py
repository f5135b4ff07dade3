"""What the rest implies: published cases of deduction (the R packages validatetools, deductive)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from click.testing import CliRunner
from linting import project

from claimlint.cli.command_group import main

HEAD = """\
claimlint: 1
article: {id: report, title: Yearly report, published: 2025-03-01}
defaults: {period: 2024, basis: audited, measure: reported}
claims:
"""

Range = tuple[Fraction, Fraction]


def implied(
    folder: Path, values: Mapping[str, str], checks: list[str], more: str = ""
) -> dict[str, Range]:
    """The range of every quantity that the claims imply, by its name."""
    text = HEAD + "".join(
        f"  - {{id: {name}, subject: {name}, value: {value}{more}}}\n"
        for name, value in values.items()
    )
    text += "relations:\n" + "".join(
        f"  - {{id: rule_{number}, check: '{check}'}}\n" for number, check in enumerate(checks)
    )
    words = ["implied", "--format", "json", str(project(folder, report=text) / "claims")]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    rows = json.loads(result.stdout)["implied"]
    return {row["quantity"]: (Fraction(row["low"]), Fraction(row["high"])) for row in rows}


def between(low: int, high: int) -> Range:
    return Fraction(low), Fraction(high)


def test_bounds_that_bound_each_other(tmp_path: Path) -> None:
    ranges = implied(
        tmp_path,
        {"x": "unknown tonne", "y": "unknown tonne"},
        ['x >= "1 tonne"', 'x + y <= "10 tonne"', 'y >= "6 tonne"'],
        ", may_be_negative: true",
    )
    assert ranges["x"] == between(1, 4)
    assert ranges["y"] == between(6, 9)


def test_sums_that_fill_in_what_is_missing(tmp_path: Path) -> None:
    known = {"x1": 100, "x4": 15, "x7": 25, "x8": 35, "x10": 5}
    values = {name: f"{value} tonne, precision: exact" for name, value in known.items()}
    values |= dict.fromkeys(("x2", "x3", "x5", "x6", "x9"), "unknown tonne")
    checks = ["x1 + x2 == x3", "x4 + x5 + x6 == x1", "x7 + x8 == x2", "x9 + x10 == x3"]
    ranges = implied(tmp_path, values, checks)
    assert {name: ranges[name] for name in ("x2", "x3", "x9")} == {
        "x2": between(60, 60),
        "x3": between(160, 160),
        "x9": between(155, 155),
    }
    open_ones = {ranges[name] for name in ("x5", "x6")}
    assert open_ones == {between(0, 85)}, "open, but for what is never negative"


def test_a_range_without_an_end_in_decimals_is_told_a_little_wider(tmp_path: Path) -> None:
    exact = {"x": "1 tonne, precision: exact", "y": "unknown tonne"}
    low, high = implied(tmp_path, exact, ["3 * y == x"])["y"]
    assert (low, high) == (Fraction("0.333333"), Fraction("0.333334"))


def test_a_file_that_is_no_claim_file_is_told_and_fails(tmp_path: Path) -> None:
    broken = HEAD + "  - {id: a, subject: a, value: 3 tonne, bogus: 1}\n"
    for form in ("text", "json"):
        folder = project(tmp_path, report=broken) / "claims"
        result = CliRunner().invoke(main, ["implied", "--format", form, str(folder)])
        assert result.exit_code == 1
        assert "report.yaml:5:41: there is no field `bogus` in a claim" in result.stderr


def test_what_is_only_possible_and_clashes_is_left_out(tmp_path: Path) -> None:
    """An undated share beside one of last year may be another's; with its amount it still tells."""
    story = """\
claimlint: 1
article: {id: story, title: Uranium, published: 2025-11-09}
defaults: {measure: uranium output}
claims:
  - {id: share, subject: Kazakhstan, of: world, value: about 40 %}
  - {id: output, subject: Kazakhstan, value: 25..26.5 kilotonne, period: 2025, kind: forecast}
"""
    table = """\
claimlint: 1
reference: {id: table, title: A yearbook}
defaults: {measure: uranium output, sources: [yearbook]}
sources: {yearbook: {title: A yearbook, publisher: the office, type: report}}
claims:
  - {id: row, subject: Kazakhstan, of: world, value: 43 %, period: 2022}
"""
    folder = project(tmp_path, story=story) / "claims"
    (folder / "reference").mkdir()
    (folder / "reference" / "table.yaml").write_text(table, encoding="utf-8")
    result = CliRunner().invoke(main, ["implied", str(folder)], catch_exceptions=False)
    assert "table::row do not fit together as they are read" in result.stdout
    assert "world, uranium output: 59.5 to 69.8 kilotonnes (stated by no claim)" in result.stdout
    assert "not certain" in result.stdout
