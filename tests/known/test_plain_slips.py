"""A slip between figures of two times is named where both are plain: a hedge has many digits."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk, reference

BEATS = (
    ("wool", "bought", "440", "'440,000,000'"),
    ("the country", "public debt", "350 trillion GBP", "3.5 trillion GBP"),
    ("the mine", "ore moved", "8.2 tonne", "8.2 kilotonne"),
)
NOT_PLAIN = ("almost {}", "about {}", "over {}", "up to {}", "{} or more")


def certain(folder: Path, value: str, row: str, subject: str, measure: str) -> list[str]:
    about = f"subject: {subject}, measure: {measure}"
    story = article(f"id: it, {about}, value: {value}")
    table = reference(f"id: row, {about}, value: {row}, period: 2023")
    found = desk(folder, story, tables=[table]).findings
    return [one["rule"] for one in found if one["severity"] == "error"]


@pytest.mark.parametrize("beat", BEATS, ids=lambda beat: beat[1])
def test_plain_figures_with_the_same_digits_are_a_slip(
    beat: tuple[str, str, str, str], tmp_path: Path
) -> None:
    subject, measure, value, row = beat
    assert certain(tmp_path, value, row, subject, measure) == ["scale-slip"]


@pytest.mark.parametrize("hedge", NOT_PLAIN)
@pytest.mark.parametrize("beat", BEATS, ids=lambda beat: beat[1])
def test_digits_that_agree_under_a_hedge_or_a_bound_are_none(
    beat: tuple[str, str, str, str], hedge: str, tmp_path: Path
) -> None:
    subject, measure, value, row = beat
    assert certain(tmp_path / "story", hedge.format(value), row, subject, measure) == []
    hedged = hedge.format(row.strip("'"))
    assert certain(tmp_path / "table", value, f"'{hedged}'", subject, measure) == []


def test_a_range_has_digits_of_its_own(tmp_path: Path) -> None:
    assert certain(tmp_path, "396 to 450", "'410,200,000'", "wool", "bought") == []
