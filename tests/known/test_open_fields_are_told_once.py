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


@pytest.mark.parametrize(
    ("quote", "words"),
    [("", "44 tonnes"), ("quote: it carried 44 tonnes, ", "44 tonnes (“it carried 44 tonnes”)")],
)
def test_an_open_claim_is_named_by_its_figure(quote: str, words: str, tmp_path: Path) -> None:
    claim = f"id: value_44, {quote}subject: TODO a, measure: TODO a, value: 44 tonne, period: 2024"
    told = desk(tmp_path, article(claim)).told("unfinished-claim")
    assert [one["message"] for one in told] == [
        f"`{field}` is still to be filled in: {words}" for field in ("subject", "measure")
    ]
