"""An amount that names no whole, beside the one of a whole that is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from linting import check, project

HEAD = "claimlint: 1\narticle: {id: glass, title: Glass, published: 2025-03-10}\nclaims:\n"
TABLE = (
    "claimlint: 1\nreference: {id: table, title: The table, published: 2025-01-10}\n"
    "sources: {office: {title: Yearbook, publisher: Office, type: official-statistics}}\n"
    "defaults: {sources: [office]}\nclaims:\n"
)
GLASS = "subject: Estravia, measure: glass made, period: 2024"
HOME = f"{GLASS}, of: home market"

MADE = "of: home market, measure: glass made, period: 2024"
FENWICK = f"{MADE}, subject: Fenwick, value: 2.47 million km"
RATIO = f"{MADE}, subject: Fenwick, than: Estravia, ratio: 1.24"


def listed(claims: list[str]) -> str:
    """Claims in braces, one a line."""
    return "".join(f"  - {{id: c{at}, {one}}}\n" for at, one in enumerate(claims))


def errors(folder: Path, story: list[str], table: list[str]) -> set[str]:
    """The rules of the errors in a story beside a table, each claim in braces."""
    claims = project(folder, story=HEAD + listed(story)) / "claims"
    if table:
        (claims / "reference").mkdir()
        (claims / "reference" / "table.yaml").write_text(TABLE + listed(table), encoding="utf-8")
    found = check(folder).findings
    return {one["rule"] for one in found if one["severity"] == "error"}


@pytest.mark.parametrize(
    ("story", "table"),
    [
        # the one of all is larger than the one of the home market, and near it
        ([f"{HOME}, value: 26 million tonne", f"{GLASS}, value: 25.94 million tonne"],
         [f"{HOME}, value: 25.912 million tonne"]),
        ([f"{HOME}, value: less than 2.66 TWh", f"{GLASS}, value: nearly 2.9 TWh"],
         [f"{HOME}, value: 2.38..2.51 TWh"]),
        # two roundings that meet in one value are two figures
        ([f"{HOME}, value: 2.0 million km", f"{GLASS}, value: 2.1 million km", RATIO, FENWICK], []),
        # one figure in two scales, rounded down and up
        ([f"{GLASS}, value: 9.2 million barrel", f"{GLASS}, value: '9,300 thousand barrel'"], []),
    ],
)  # fmt: skip
def test_two_figures_may_both_be_right(tmp_path: Path, story: list[str], table: list[str]) -> None:
    assert errors(tmp_path, story, table) == set()


@pytest.mark.parametrize(
    ("story", "table", "rule"),
    [
        ([f"{GLASS}, value: 25.1 million tonne"], [f"{HOME}, value: 25.9 million tonne"],
         "contradicts-reference"),
        ([f"{GLASS}, value: 9.2 million barrel", f"{GLASS}, value: 9.3 million barrel"], [],
         "contradicts-itself"),
        ([f"{HOME}, value: 26.4 million tonne"], [f"{HOME}, value: 25.9 million tonne"],
         "contradicts-reference"),
    ],
)  # fmt: skip
def test_all_is_no_less_than_its_part_and_one_scale_is_compared(
    tmp_path: Path, story: list[str], table: list[str], rule: str
) -> None:
    assert errors(tmp_path, story, table) == {rule}
