"""Stories of many beats that are right as they stand, or have one real fault.

`meaning.yaml` has the cases. `side: consistent` stories get neither an error nor a warning (or
none of the rules under `never`); `side: faulty` ones get the finding that `finds` (all of them) or
`findsany` (one of them) names, on one of the claims under `at`, with at least the `severity`
(error where nothing is said), and nothing else above a note, unless `once: false`. Claims that do
not say otherwise are of 2024 and have a source. `why` is the arithmetic.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from story_cases import lint, read_cases

CASES = read_cases(Path(__file__).with_name("meaning.yaml"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_story_is_judged_as_an_editor_would(case: dict[str, Any], tmp_path: Path) -> None:
    findings = lint(case, tmp_path)
    loud = [one for one in findings if one["severity"] != "note"]
    told = [f"{one['severity']}[{one['rule']}] {one['claims']}: {one['message']}" for one in loud]
    if case.get("clean") == "true":
        assert not loud, told
    assert not {one["rule"] for one in loud} & set(case.get("never", [])), told
    wanted = {*case.get("finds", []), *case.get("findsany", [])}
    if not wanted:
        return
    least = case.get("severity", "error")
    found = [
        one for one in findings
        if one["rule"] in wanted and (one["severity"] != "note" or least == "note")
    ]  # fmt: skip
    assert found, told
    assert set(case.get("finds", [])) <= {one["rule"] for one in found}, told
    assert least != "error" or any(one["severity"] == "error" for one in found), told
    if "at" in case:
        assert any(set(case["at"]) & set(one["claims"]) for one in found), told
    if case.get("once", "true") == "true":
        assert len(loud) <= 1, told
        assert {one["rule"] for one in loud} <= wanted, told
