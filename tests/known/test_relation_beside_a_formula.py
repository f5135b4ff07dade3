"""A relation that fails is told beside a formula that fails, where neither explains the other."""

from __future__ import annotations

from pathlib import Path

from story_cases import lint


def test_both_are_told_in_one_run(tmp_path: Path) -> None:
    case = {
        "claims": [
            {"id": "a", "subject": "x", "measure": "m", "value": "10 tonne"},
            {"id": "b", "subject": "y", "measure": "m", "value": "20 tonne"},
            {"id": "c", "subject": "z", "measure": "m", "value": "50 tonne", "equals": "a + b"},
            {"id": "d", "subject": "v", "measure": "k", "value": "70 tonne"},
        ],
        "relations": [{"id": "r", "check": "a > d", "because": "so"}],
    }
    errors = [one["rule"] for one in lint(case, tmp_path) if one["severity"] == "error"]
    assert sorted(errors) == ["equals-mismatch", "relation-violated"]
