"""What a draft left open is asked once: no rule asks for the same time or whole beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

OPEN = (
    ("period: TODO which year?", "value: 44 tonne, key: true"),
    ("period: TODO which year?", "change: +4 %, since: 2019"),
    ("of: TODO which whole?", "value: 31 %, period: 2024"),
)


@pytest.mark.parametrize("fields", OPEN, ids=lambda fields: fields[1])
def test_an_open_field_is_one_question(fields: tuple[str, str], tmp_path: Path) -> None:
    claim = f"id: a, subject: rail, measure: freight, passage: one, {', '.join(fields)}"
    beside = "id: b, subject: road, measure: jobs, of: all jobs, value: 44 %, period: 2024"
    found = desk(tmp_path, article(claim, f"{beside}, passage: one"))
    asked = {"unfinished-claim", "undated-figure", "relative-date", "mixed-bases"}
    told = [one["rule"] for one in found.findings if one["rule"] in asked]
    assert told == ["unfinished-claim"]


def test_without_a_draft_the_time_is_asked_for(tmp_path: Path) -> None:
    claim = "id: a, subject: rail, measure: freight, value: 44 tonne, key: true"
    assert desk(tmp_path, article(claim)).brief("undated-figure") == [
        ("undated-figure", "warning", "certain")
    ]
