"""A rise in percent, and how many times as many: the same comparison told in two forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

SAME = (
    ("+220 %", "3.2"), ("+200 %", "3"), ("-2/3", "1/3"), ("-67 %", "0.33"), ("+1/2", "1.5"),
    ("about +100 %", "2"), ("-50 %", "1/2"), ("almost +100 %", "almost 2"),
)  # fmt: skip
OTHER = (("+120 %", "3.2"), ("+33 %", "1.6"), ("-1/3", "1/4"), ("-20 %", "0.2"), ("+300 %", "3.0"))


def told(folder: Path, change: str, ratio: str, than: str = "2019") -> list[tuple[str, str, str]]:
    shared = "subject: the town, measure: electric cars, period: 2024"
    story = article(
        f"id: rise, change: {change}, since: 2019",
        f"id: times, ratio: {ratio}, than: {{period: {than}}}",
        defaults=shared,
    )
    return desk(folder, story).brief("change-mismatch")


@pytest.mark.parametrize("pair", SAME, ids=" and ".join)
def test_one_change_told_twice(pair: tuple[str, str], tmp_path: Path) -> None:
    assert told(tmp_path, *pair) == []


@pytest.mark.parametrize("pair", OTHER, ids=" and ".join)
def test_two_changes_of_the_same_years(pair: tuple[str, str], tmp_path: Path) -> None:
    assert told(tmp_path / "same", *pair) == [("change-mismatch", "error", "certain")]
    assert told(tmp_path / "other", *pair, than="2015") == []
