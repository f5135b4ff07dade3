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
import yaml
from linting import Json, check

CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("meaning.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
OFFICE = {
    "title": "Yearbook",
    "publisher": "Office",
    "type": "official-statistics",
    "issued": "2025-11-05",
    "accessed": "2025-11-06",
    "url": "https://example.org/y",
    "primary": "true",
}
FLAGS = frozenset(
    ("complete", "overlapping", "rate", "flow", "may_be_negative", "weighted", "key", "anonymous",
     "primary", "tied")
)  # fmt: skip
WHOLE = frozenset(("n", "items", "trust"))


def typed(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as YAML has them: what is a flag or a whole number is no text."""
    return {
        key: value == "true" if key in FLAGS else int(value) if key in WHOLE else value
        for key, value in fields.items()
    }


def claim(fields: dict[str, Any]) -> dict[str, Any]:
    time = {} if "date" in fields else {"period": "2024"}
    made = {"sources": ["s"], **time, **typed(fields)}
    return {key: value for key, value in made.items() if value != "none"}


def write(path: Path, head: dict[str, Any], claims: list[dict[str, Any]], case: Any) -> None:
    sources = {name: typed(fields) for name, fields in case.get("sources", {}).items()}
    made = {"claimlint": 1, **head, "sources": sources or {"s": typed(OFFICE)}}
    made |= {key: case[key] for key in ("names", "relations", "not_claims") if key in case}
    made["claims"] = [claim(one) for one in claims]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), encoding="utf-8")


def lint(case: dict[str, Any], folder: Path) -> list[Json]:
    """The findings of a case: a project of its own."""
    article = {
        "id": "case", "title": "Case", "language": "en", "published": "2025-11-09",
        **case.get("article", {}),
    }  # fmt: skip
    claims = folder / "claims"
    if "text" in case:
        article["text"] = "case.md"
        claims.mkdir()
        (claims / "case.md").write_text(case["text"], encoding="utf-8")
    write(claims / "case.yaml", {"article": article}, case["claims"], case)
    if "reference" in case:
        table = {"reference": {"id": "ref", "title": "Table", "published": "2025-06-30"}}
        write(claims / "reference" / "ref.yaml", table, case["reference"], {})
    for number, other in enumerate(case.get("others", [])):
        head = {"id": f"other{number}", "title": "Other", "language": "en", **other["article"]}
        write(claims / f"other{number}.yaml", {"article": head}, other["claims"], other)
    (folder / "claimlint.toml").write_text(case.get("settings", ""), encoding="utf-8")
    return [one for one in check(claims).findings if not one["suppressed"]]


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
