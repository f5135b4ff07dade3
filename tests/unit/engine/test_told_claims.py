"""A finding names the claims that take part, and no others that its rule went through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from story_cases import lint

RENTS = {"subject": "the city", "measure": "rents"}


def change(name: str, value: str, since: str, period: str) -> dict[str, Any]:
    return {"id": name, **RENTS, "change": value, "since": since, "period": period}


def ratio(name: str, subject: str, than: str, value: str) -> dict[str, Any]:
    return {"id": name, "subject": subject, "than": than, "measure": "output", "ratio": value}


@pytest.mark.parametrize(
    ("claims", "named"),
    [
        (
            [
                change("up", "+20.0 %", "2021", "2022"),
                change("down", "-20.0 %", "2022", "2023"),
                change("both", "0.0 %", "2021", "2023"),
                change("long_ago", "+20.0 %", "2011", "2012"),
            ],
            {"up", "down", "both"},
        ),
        (
            [
                ratio("near", "a", "b", "3.20"),
                ratio("far", "b", "c", "4.10"),
                ratio("all", "a", "c", "20.6"),
                ratio("elsewhere", "q", "r", "4.10"),
            ],
            {"near", "far", "all"},
        ),
    ],
    ids=["changes", "ratios"],
)
def test_of_a_chain_only_its_steps_are_named(
    claims: list[dict[str, Any]], named: set[str], tmp_path: Path
) -> None:
    (found,) = [one for one in lint({"claims": claims}, tmp_path) if one["severity"] == "error"]
    assert set(found["claims"]) == named
