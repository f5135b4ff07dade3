"""Groups that overlap, told partly as shares and partly as amounts, are never added up."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

BEATS = (
    ("cases", "measles", "'1,204'", "542"),
    ("seats", "parliament", "630", "284"),
    ("staff", "the firm", "'41,200'", "'18,500'"),
)


@pytest.mark.parametrize("beat", BEATS, ids=lambda beat: beat[1])
def test_one_member_that_overlaps_speaks_for_the_shares_beside_amounts(
    beat: tuple[str, str, str, str], tmp_path: Path
) -> None:
    measure, whole, total, part = beat
    shared = f"measure: {measure}, period: 2024"
    story = article(
        f"id: all, subject: {whole}, value: {total}",
        f"id: young, subject: the north, of: {whole}, value: 45 %, overlapping: true",
        f"id: count, subject: the north, of: {whole}, value: {part}",
        f"id: women, subject: the coast, of: {whole}, value: nine in ten",
        f"id: ill, subject: the hills, of: {whole}, value: about a third",
        defaults=shared,
    )
    found = desk(tmp_path / "right", story)
    assert [one["rule"] for one in found.findings if one["severity"] == "error"] == []
    plain = story.replace(", overlapping: true", "")
    told = desk(tmp_path / "plain", plain).findings
    assert "shares-exceed-whole" in {one["rule"] for one in told}


@pytest.mark.parametrize("beat", BEATS, ids=lambda beat: beat[1])
@pytest.mark.parametrize("complete", ["", ", complete: true"], ids=["some", "all"])
def test_a_share_that_overlaps_speaks_for_a_sum_of_amounts_alone(
    beat: tuple[str, str, str, str], complete: str, tmp_path: Path
) -> None:
    measure, whole, total, part = beat
    story = article(
        f"id: all, subject: {whole}, value: {total}",
        f"id: young, subject: the north, of: {whole}, value: 45 %, overlapping: true",
        f"id: women, subject: the coast, of: {whole}, value: {part}",
        f"id: ill, subject: the hills, of: {whole}, value: {part}{complete}",
        f"id: old, subject: the south, of: {whole}, value: {part}",
        defaults=f"measure: {measure}, period: 2024",
    )
    found = desk(tmp_path / "right", story)
    assert [one["rule"] for one in found.findings if one["severity"] == "error"] == []
    plain = desk(tmp_path / "plain", story.replace(", overlapping: true", ""))
    assert plain.told("parts-exceed-whole", "parts-differ-from-whole")
