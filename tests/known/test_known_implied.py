"""What the rest implies: published cases of deduction, through the real command.

The R packages validatetools and deductive.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from click.testing import CliRunner
from linting import check, project

from claimlint.cli import main


def claim_file(
    values: Mapping[str, str], relations: Sequence[str], extra: Mapping[str, str] | None = None
) -> str:
    """A claim file with one amount for each name, and relations between them."""
    lines = ["claimlint: 1", "article: {id: case, title: Case, published: 2025-01-01}", "claims:"]
    for name, value in values.items():
        more = (extra or {}).get(name, "")
        exact = "" if " " in value else ", precision: exact"
        lines.append(
            f"  - {{id: {name}, subject: {name}, measure: amount, period: 2024, "
            f'value: "{value}"{exact}{more}}}'
        )
    lines.append("relations:")
    lines += [f'  - {{id: r{at}, check: "{text}"}}' for at, text in enumerate(relations)]
    return "\n".join(lines) + "\n"


def implied(folder: Path, text: str) -> dict[str, tuple[str | None, str | None]]:
    """What a claim file implies: (low, high) by claim."""
    path = project(folder, case=text) / "claims"
    result = CliRunner().invoke(main, ["implied", str(path), "--format", "json"])
    assert result.exit_code == 0, result.output
    return {
        one["quantity"]: (one["low"], one["high"]) for one in json.loads(result.output)["implied"]
    }


def test_bounds_are_tightened(tmp_path: Path) -> None:
    text = claim_file({"x": "at least 1", "y": "at least 6"}, ["x + y <= 10"])
    found = implied(tmp_path, text)
    assert found["x"] == ("1", "4")
    assert found["y"] == ("6", "9")


def test_what_must_be_zero(tmp_path: Path) -> None:
    either = ", may_be_negative: true"
    text = claim_file(
        {"x1": "unknown tonne", "x2": "unknown tonne", "x3": "unknown tonne"},
        ["x1 + x2 + x3 == '0 tonne'", "x1 + x2 >= '0 tonne'"],
        {"x1": either, "x2": either},
    )
    assert implied(tmp_path, text)["x3"] == ("0", "0")


def test_totals_are_filled_in(tmp_path: Path) -> None:
    known = {"x1": "100", "x4": "15", "x7": "25", "x8": "35", "x10": "5"}
    values = {f"x{n}": known.get(f"x{n}", "unknown 1") for n in range(1, 11)}
    values = {
        name: f"{value} tonne" if value != "unknown 1" else "unknown tonne"
        for name, value in values.items()
    }
    text = claim_file(
        values,
        ["x1 + x2 == x3", "x4 + x5 + x6 == x1", "x7 + x8 == x2", "x9 + x10 == x3"],
        dict.fromkeys(known, ", precision: exact"),
    )
    found = implied(tmp_path, text)
    assert found["x2"] == ("60", "60")
    assert found["x3"] == ("160", "160")
    assert found["x9"] == ("155", "155")
    assert found["x5"] == ("0", "85")
    assert found["x6"] == ("0", "85")


def test_relations_that_no_values_satisfy(tmp_path: Path) -> None:
    text = claim_file({"x": "1", "y": "2"}, ["x > y", "y > x + 1"])
    outcome = check(project(tmp_path, case=text) / "claims")
    assert "impossible-relations" in outcome.rules("error")
