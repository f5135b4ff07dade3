"""Each kind of fault that is known, in several forms, both right and wrong.

`variations.yaml` and `blind_stories.yaml` have the cases, by kind. What is right is silent, what is
wrong is told once, and by the rule that is at its root.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from story_cases import lint, read_cases

CASES = [
    case
    for name in ("variations.yaml", "blind_stories.yaml")
    for case in read_cases(Path(__file__).with_name(name))
]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_variation_is_judged_as_its_kind(case: dict[str, Any], tmp_path: Path) -> None:
    loud = [one for one in lint(case, tmp_path) if one["severity"] != "note"]
    told = [f"{one['severity']}[{one['rule']}] {one['claims']}: {one['message']}" for one in loud]
    match case["want"]:
        case "silent":
            assert not loud, told
        case "no error":
            assert all(one["severity"] != "error" for one in loud), told
        case "a question" | "an error" as wanted:
            severity = "error" if wanted == "an error" else "warning"
            assert [one["severity"] for one in loud] == [severity], told
            assert [one["rule"] for one in loud] == case["finds"], told
        case other:
            pytest.fail(f"no such want: {other}")
