"""Questions are asked where the answer could change something."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk, reference

RAIL = "id: rail, subject: rail, measure: freight"


def asked(found: Desk) -> list[str]:
    return [finding["severity"] for finding in found.told("undated-figure")]


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        (f"{RAIL}, value: 31 tonne", "note"),
        (f"{RAIL}, value: 31 tonne, key: true", "warning"),
        (f"{RAIL}, value: 31 tonne, flow: true", "warning"),
        (f"{RAIL}, value: 31 million USD, role: revenue", "warning"),
        (f"{RAIL}, change: +31 %, since: 2023", "warning"),
        (f"{RAIL}, of: all, value: 31 %", "note"),
        (f"{RAIL}, of: all, rank: 2", "note"),
    ],
)
def test_a_figure_without_a_time_is_asked_about_where_it_matters(
    claim: str, severity: str, tmp_path: Path
) -> None:
    assert asked(desk(tmp_path, article(claim))) == [severity]


def test_it_matters_where_a_comparison_came_out_possible_for_want_of_it(tmp_path: Path) -> None:
    table = reference(f"{RAIL}, value: 39 tonne, period: 2024")
    found = desk(tmp_path / "apart", article(f"{RAIL}, value: 31 tonne"), tables=[table])
    assert found.brief("contradicts-reference") == [
        ("contradicts-reference", "warning", "possible")
    ]
    assert asked(found) == ["warning"]
    assert asked(desk(tmp_path / "b", article(f"{RAIL}, value: 39 tonne"), tables=[table])) == [
        "note"
    ]


def test_the_rest_of_the_shares_is_asked_about_once_of_a_story(tmp_path: Path) -> None:
    claims = [
        f"id: {whole}_{name}, subject: {name}, measure: owners, of: {whole}, period: 2024, "
        f"value: {share} %"
        for whole in ("port", "line", "yard")
        for name, share in (("town", 21), ("bank", 12))
    ]
    assert len(desk(tmp_path, article(*claims)).told("unaccounted-remainder")) == 1
